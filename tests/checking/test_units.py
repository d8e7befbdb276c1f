from __future__ import annotations

import subprocess
import sys
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checking.units import convert, dimension, readings
from checker.model.interval import Interval, exactly
from checker.words import word_forms

WORD_LISTS = ("units", "unit-symbols", "unit-symbols-touching", "unit-factors", "deep-time")
TIMES = ("second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade", "century")


def one(value: str | int, from_unit: str, to_unit: str, *, difference: bool = False) -> Fraction | None:
    result = convert(exactly(Fraction(value)), from_unit, to_unit, difference=difference)
    return None if result is None else result.low


@pytest.mark.parametrize("name", WORD_LISTS)
def test_every_unit_of_the_word_lists_is_defined(name: str) -> None:
    units = set(word_forms(name, keep_case=True).values())
    assert [unit for unit in sorted(units) if dimension(unit) is None] == []


@pytest.mark.parametrize("name", TIMES)
def test_every_time_is_a_time(name: str) -> None:
    assert dimension(name) == "time"


@pytest.mark.parametrize(
    ("value", "from_unit", "to_unit", "expected"),
    [
        (1, "mile", "kilometer", "1.609344"),
        (5, "foot", "inch", "60"),
        (1, "square_mile", "acre", "640"),
        (1, "hectare", "square_meter", "10000"),
        (1, "gallon", "liter", "3.785411784"),
        (1, "imperial_gallon", "liter", "4.54609"),
        (1, "barrel", "gallon", "42"),
        (1, "pound", "kilogram", "0.45359237"),
        (1, "short_ton", "metric_ton", "0.90718474"),
        (1, "knot", "kilometer_per_hour", "1.852"),
        (36, "kilometer_per_hour", "meter_per_second", "10"),
        (1, "watt_hour", "joule", "3600"),
        (1, "byte", "bit", "8"),
        (1, "cubic_foot_per_second", "cubic_meter_per_second", "0.028316846592"),
        (2, "year", "month", "24"),
        (3, "decade", "year", "30"),
    ],
)
def test_converts_exactly(value: int, from_unit: str, to_unit: str, expected: str) -> None:
    assert one(value, from_unit, to_unit) == Fraction(expected)


@pytest.mark.parametrize(
    ("celsius", "fahrenheit"), [("0", "32"), ("100", "212"), ("-40", "-40"), ("37", "98.6"), ("38.5", "101.3")]
)
def test_temperatures_have_an_offset(celsius: str, fahrenheit: str) -> None:
    assert one(celsius, "degree_Celsius", "degree_Fahrenheit") == Fraction(fahrenheit)
    assert one(fahrenheit, "degree_Fahrenheit", "degree_Celsius") == Fraction(celsius)


def test_a_rise_in_temperature_has_none() -> None:
    assert one(5, "degree_Celsius", "degree_Fahrenheit", difference=True) == 9


def test_open_ends_stay_open() -> None:
    above = Interval(Fraction(10), None, low_open=True)
    assert convert(above, "foot", "inch") == Interval(Fraction(120), None, low_open=True)


@pytest.mark.parametrize(
    ("from_unit", "to_unit"), [("meter", "gram"), ("USD", "EUR"), ("percent", "ppm"), ("day", "meter"), ("", "meter")]
)
def test_different_dimensions_do_not_convert(from_unit: str, to_unit: str) -> None:
    assert one(1, from_unit, to_unit) is None


def test_a_year_is_365_or_366_days() -> None:
    assert convert(exactly(2), "year", "day") == Interval(Fraction(730), Fraction(732))
    months = convert(exactly(62), "day", "month")
    assert months is not None
    assert 2 in months


def test_dimensions_have_names() -> None:
    assert dimension("mile_per_hour") == "speed"
    assert dimension("kilometer") == "length"
    assert dimension("acre") == "area"
    assert dimension("ohm") not in {None, ""}
    assert dimension("furball") is None


def test_a_loose_word_has_several_readings() -> None:
    assert "short_ton" in readings("metric_ton")
    assert "imperial_gallon" in readings("gallon")
    assert readings("kilometer") == ("kilometer",)
    assert "kilometer_per_imperial_gallon" in readings("kilometer_per_gallon")


@pytest.mark.parametrize("unit", sorted({*word_forms("units").values(), "metric_ton_per_acre"}))
def test_every_reading_is_defined(unit: str) -> None:
    assert all(dimension(reading) for reading in readings(unit))


LENGTHS = st.sampled_from(["meter", "mile", "foot", "inch", "nautical_mile", "light_year", "kilometer"])
TEMPERATURES = st.sampled_from(["degree_Celsius", "degree_Fahrenheit", "kelvin"])


@given(st.fractions(), st.one_of(st.tuples(LENGTHS, LENGTHS), st.tuples(TEMPERATURES, TEMPERATURES)), st.booleans())
def test_there_and_back_again(value: Fraction, units: tuple[str, str], difference: bool) -> None:
    there = convert(exactly(value), units[0], units[1], difference=difference)
    assert there is not None
    assert convert(there, units[1], units[0], difference=difference) == exactly(value)


@given(st.fractions(0, 1000), st.sampled_from(["month", "quarter", "year", "decade"]))
def test_through_days_and_back_keeps_the_value(value: Fraction, unit: str) -> None:
    there = convert(exactly(value), unit, "day")
    assert there is not None
    back = convert(there, "day", unit)
    assert back is not None
    assert value in back


def test_importing_the_module_does_not_import_pint() -> None:
    code = "import sys, checker.checking.units; sys.exit('pint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
