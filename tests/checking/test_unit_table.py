"""The table of usual units holds what pint makes of their definitions.

Run this file, and it writes the table anew to standard output: for ``checker/checking/unit-table.txt``.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from checker.checking import units
from checker.checking.units import NAMED_DIMENSIONS, readings, scale_by_pint
from checker.words import word_forms

TABLE = Path(units.__file__).with_name("unit-table.txt")
COMMENT = """\
# What pint makes of the definitions in units.txt, so that it need not be loaded for the usual units. Written, and
# held to pint, by tests/checking/test_unit_table.py.
#
#   unit: slope offset dimension        slope * x + offset is the value in base units
"""
LISTS = ("units", "unit-symbols", "unit-symbols-touching", "unit-factors", "deep-time", "time-units")
RATES = ("kilometer_per_hour", "mile_per_hour", "foot_per_second", "meter_per_minute", "millimeter_per_hour")


def table() -> str:
    listed = {unit for name in LISTS for unit in word_forms(name, keep_case=True).values()}
    lengths = ("kilometer", "mile", "yard", "foot", "inch")
    areas = {f"{power}_{length}" for power in ("square", "cubic") for length in lengths}
    names = listed | areas | {*NAMED_DIMENSIONS.values(), *RATES}
    names |= {meant for name in names for meant in readings(name)}
    scales = {name: scale for name in sorted(names) if (scale := scale_by_pint(name)) is not None}
    return COMMENT + "".join(f"{name}: {s.slope} {s.offset} {s.formula}".rstrip() + "\n" for name, s in scales.items())


def test_the_table_says_what_pint_says() -> None:
    assert TABLE.read_text("ascii").splitlines() == table().splitlines()


def test_usual_units_are_converted_without_pint() -> None:
    code = (
        "import sys; from checker.api import built_in_rules, lint_text;"
        "found = lint_text('A trench 12 feet (36 metres) deep was cut. It was 20C (91F) at noon.').findings;"
        "sys.exit('pint' in sys.modules or len(found) != 2)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


if __name__ == "__main__":
    sys.stdout.write(table())
