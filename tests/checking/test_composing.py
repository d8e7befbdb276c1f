"""Scales of units that are made of others."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checking.composing import composed_scale
from checker.checking.unit_table import usual_scale
from checker.checking.units import convert, dimension, scale_by_pint
from checker.extraction.unit_factors import factors
from checker.model.interval import exactly

NAMES = st.sampled_from(sorted({name for name in factors().values() if usual_scale(name) is not None}))


@pytest.mark.parametrize(
    ("value", "from_unit", "to_unit", "expected"),
    [
        (1, "watt_per_square_meter", "milliwatt_per_square_centimeter", Fraction(1, 10)),
        (1, "joule_per_kilogram_per_kelvin", "joule_per_gram_per_kelvin", Fraction(1, 1000)),
        (1, "kilogram_meter_per_square_second", "newton", 1),
        (60, "per_minute", "hertz", 1),
        (1, "per_femtobarn", "per_picobarn", 1000),
        (1, "quartic_kelvin", "quartic_kelvin", 1),
        (1, "degree_Celsius_per_kilometer", "kelvin_per_meter", Fraction(1, 1000)),
    ],
)
def test_converts_units_made_of_others(value: int, from_unit: str, to_unit: str, expected: Fraction | int) -> None:
    assert convert(exactly(Fraction(value)), from_unit, to_unit) == exactly(Fraction(expected))


@pytest.mark.parametrize(
    "name", ["per_nothing", "nothing_per_second", "meter_per_", "_per_second", "per_", "square_dance"]
)
def test_knows_no_unit_of_which_a_part_is_none(name: str) -> None:
    assert dimension(name) is None


@given(NAMES, NAMES)
def test_a_ratio_is_what_pint_makes_of_it(above: str, below: str) -> None:
    name = f"{above}_per_{below}"
    assert composed_scale(name, usual_scale) == scale_by_pint(name)
