"""A number and how far it may be off."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told_figures import told

from checker.api import figures_of_content
from checker.model.figure import Figure
from checker.model.interval import Interval


def only(text: str) -> Figure:
    (figure,) = figures_of_content("a.txt", text.encode()).figures
    return figure


@pytest.mark.parametrize(
    ("text", "figure", "low", "high"),
    [
        ("It weighs 4.5 ± 0.2 kg.", "quantity 4.5 kilogram", "4.3", "4.7"),
        ("It weighs 4.5 kg ± 0.2 kg.", "quantity 4.5 kilogram", "4.3", "4.7"),
        ("It weighs (4.5 ± 0.2) kg.", "quantity 4.5 kilogram", "4.3", "4.7"),
        ("It weighs 20 kg ± 5%.", "quantity 20 kilogram", "19", "21"),
        ("Some 12 +/- 3 percent.", "about percent 12 percent", "9", "15"),
        ("Then 12 +/-3 percent.", "percent 12 percent", "9", "15"),
        (
            "They fall at 9.83e-3 +/- 1e-5 km/s2.",
            "quantity 0.00983 kilometer_per_square_second",
            "0.00982",
            "0.00984",
        ),
        ("A mean of 9.1 (±0.4).", "number 9.1", "8.7", "9.5"),
        ("A mean of 9.1 (± 0.4) mm.", "quantity 9.1 millimeter", "8.7", "9.5"),
        ("A mean of 9.1 (±0.4) years.", "duration 9.1 year", "8.7", "9.5"),
        ("He has 52 percent, plus or minus 3 percentage points.", "percent 52 percent", "49", "55"),
        ("There are 500 ± 20 people.", "count 500 person", "480", "520"),
        ("It takes 4.5 ± 0.2 years.", "duration 4.5 year", "4.3", "4.7"),
        ("Patients aged 45.2 ± 12.1 years.", "age 45.2 year", "33.1", "57.3"),
        ("It costs $20 ± $2.", "money 20 USD", "18", "22"),
        ("Three million, give or take 100,000.", "number 3000000", "2900000", "3100000"),
        ("A forcing of 2.7 ± 0.8 W m-2.", "quantity 2.7 watt_per_square_meter", "1.9", "3.5"),
    ],
)
def test_a_tolerance_is_read_with_its_number(text: str, figure: str, low: str, high: str) -> None:
    assert told(text) == figure
    assert only(text).stated == Interval(Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The margin of error is plus or minus three percentage points.", "percentage-points 3"),
        ("The margin of error is +/-3 percentage points.", "percentage-points 3"),
        ("The margin is ±3%.", "about percent 3 percent"),
        ("It is 20 km, plus 3 km.", "quantity 20 kilometer; quantity 3 kilometer"),
        ("It weighs 12 kg ± 3 m.", "quantity 12 kilogram; about quantity 3 meter"),
        ("From 10 ± 2 to 12 ± 3 kg.", "number 10; quantity 12 kilogram"),
    ],
)
def test_what_is_the_tolerance_of_nothing_stands_alone(text: str, figures: str) -> None:
    assert told(text) == figures


DECIMALS = st.decimals(min_value=0, max_value=10_000, places=2)


@given(value=DECIMALS, tolerance=DECIMALS, mark=st.sampled_from(["±", " ± ", " +/- ", "+/-", " (±", " plus or minus "]))
def test_every_reading_holds_all_that_the_tolerance_allows(value: object, tolerance: object, mark: str) -> None:
    figure = only(f"It is {value}{mark}{tolerance}{')' * ('(' in mark)} kg.")
    low, high = Fraction(str(value)) - Fraction(str(tolerance)), Fraction(str(value)) + Fraction(str(tolerance))
    assert figure.value == Fraction(str(value))
    for reading in (figure.stated, figure.usual, figure.widest):
        assert reading is not None
        assert reading.low is not None
        assert reading.high is not None
        assert reading.low <= low <= high <= reading.high
