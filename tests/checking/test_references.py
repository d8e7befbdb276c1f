from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from checker.checking.references import read_table, table
from checker.rulebook.mistakes import RuleErrors

SOUND = """\
summary: Lengths of fields
source: the rules of the game
date: 2023
licence: public domain
values:
  football: "105"
  hockey: 91.40
  off: -0.1
"""


def written(folder: Path, text: str, name: str = "fields") -> str:
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_values_are_exact_and_never_what_yaml_takes_them_for(tmp_path: Path) -> None:
    written(tmp_path, SOUND)
    fields = table("fields", (str(tmp_path),))
    assert fields is not None
    assert fields.values == {"football": Fraction(105), "hockey": Fraction("91.4"), "off": Fraction("-0.1")}
    assert (fields.name, fields.date) == ("fields", "2023")


def test_a_table_that_is_not_there_is_none(tmp_path: Path) -> None:
    assert table("nothing", (str(tmp_path),)) is None
    assert table("../fields", (str(tmp_path),)) is None


@pytest.mark.parametrize(
    ("change", "line", "message"),
    [
        (("licence: public domain\n", ""), 1, "licence is missing"),
        (("hockey: 91.40", "hockey: 12:30"), 7, "12:30 is no number"),
        (("source:", "sauce:"), 2, "sauce"),
        (("values:\n", "values: [1]\nmore:\n"), 5, "values"),
        (("date: 2023", "date: {"), 4, "no YAML"),
    ],
)
def test_a_mistake_is_shown_with_its_place(tmp_path: Path, change: tuple[str, str], line: int, message: str) -> None:
    path = written(tmp_path, SOUND.replace(*change))
    with pytest.raises(RuleErrors) as caught:
        read_table(path)
    assert any(mistake.line >= line and message in mistake.message for mistake in caught.value.mistakes)


def test_an_empty_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleErrors):
        read_table(written(tmp_path, ""))
