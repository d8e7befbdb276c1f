from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extraction.tokens import TokenList, tokenise
from checker.extraction.units import is_temperature, match_unit
from checker.model.document import Block
from checker.words import word_forms


def tokens_of(text: str) -> TokenList:
    return tokenise(Block(0, text), 0, len(text), 0)


def unit_after_number(text: str) -> tuple[str, str] | None:
    """The unit behind the number that the text begins with, and the words that belong to it."""
    tokens = tokens_of(text)
    found = match_unit(tokens, 1)
    return None if found is None else (found[0], " ".join(tokens.words[1 : found[1]]))


@pytest.mark.parametrize(
    ("text", "unit", "words"),
    [
        ("5 kilometres long", "kilometer", "kilometres"),
        ("60 km/h", "kilometer_per_hour", "km / h"),
        ("60 km per hour", "kilometer_per_hour", "km per hour"),
        ("60 miles an hour on", "mile_per_hour", "miles an hour"),
        ("70mph limit", "mile_per_hour", "mph"),
        ("9 m²", "square_meter", "m²"),
        ("9 m2", "square_meter", "m 2"),
        ("9 km^2", "square_kilometer", "km ^ 2"),
        ("9 sq. km of bog", "square_kilometer", "sq . km"),
        ("9 Square Miles", "square_mile", "Square Miles"),
        ("9 cu. ft of gas", "cubic_foot", "cu . ft"),
        ("9 metres squared", "square_meter", "metres squared"),
        ("30 cubic feet per second", "cubic_foot_per_second", "cubic feet per second"),
        ("9 metres per second squared", "meter_per_square_second", "metres per second squared"),
        ("21 degrees Celsius", "degree_Celsius", "degrees Celsius"),
        ("21°C", "degree_Celsius", "° C"),
        ("21 ° F", "degree_Fahrenheit", "° F"),
        ("21 deg F", "degree_Fahrenheit", "deg F"),
        ("21C today", "degree_Celsius", "C"),
        ("3 kilograms per square meter", "kilogram_per_square_meter", "kilograms per square meter"),
        ("12 µg/m³", "microgram_per_cubic_meter", "µg / m³"),
        ("4 metric tons", "metric_ton", "metric tons"),
        ("4 long tons", "long_ton", "long tons"),
        ("3 kilowatt-hours", "kilowatt_hour", "kilowatt - hours"),
        ("40 miles a gallon", "mile_per_gallon", "miles a gallon"),
        ("6 litres per 100 km", "liter_per_100_kilometer", "litres per 100 km"),
        ("5 lb. of flour", "pound", "lb ."),
        ("5 lb.", "pound", "lb"),
        ("4 light-years away", "light_year", "light - years"),
        ("8 Mb", "megabit", "Mb"),
        ("8 MB", "megabyte", "MB"),
        ("10m wide", "meter", "m"),
        ("10in wide", "inch", "in"),
        ("10 in. of snow", "inch", "in ."),
        ("12st", "stone", "st"),
    ],
)
def test_reads_a_unit_behind_a_number(text: str, unit: str, words: str) -> None:
    assert unit_after_number(text) == (unit, words)


@pytest.mark.parametrize(
    "text",
    ["10 in the race", "5 people", "10 st", "a bit", "one bar", "9 square people", "3 TB patients", "7 per hour"],
)
def test_leaves_words_that_are_no_unit(text: str) -> None:
    assert unit_after_number(text) is None


@pytest.mark.parametrize(("text", "unit"), [("5 barrels a day", "barrel"), ("5 tons per year", "metric_ton")])
def test_leaves_a_rate_over_days_to_the_figure(text: str, unit: str) -> None:
    found = unit_after_number(text)
    assert found is not None
    assert found[0] == unit


@pytest.mark.parametrize("name", ["units", "unit-symbols", "unit-symbols-touching"])
def test_every_listed_form_is_read_as_its_unit(name: str) -> None:
    article_words = {"bit", "bar", "stone", "mole"}
    for form, unit in word_forms(name, keep_case=True).items():
        if "_" in form or form in article_words:
            continue
        tokens = tokens_of("7" + form)
        assert match_unit(tokens, 1) == (unit, len(tokens)), form


def test_knows_temperatures() -> None:
    assert is_temperature("degree_Celsius")
    assert not is_temperature("meter")


@given(st.text(alphabet="kmsqcu°²³/^.2 per a hour inC", max_size=40), st.integers(-1, 50))
def test_never_fails_and_never_reads_past_the_end(text: str, i: int) -> None:
    tokens = tokens_of(text)
    found = match_unit(tokens, i)
    assert found is None or i < found[1] <= len(tokens)
