"""Paces by the day and by the week, hours of the clock, the ends of a range, digits that count."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.api import figures_of
from checker.checking.functions import FUNCTIONS
from checker.checking.values import Context, Measure, NotApplicableError, Truth
from checker.model.figure import Figure
from checker.model.interval import Interval

SHOWN = Context("stated")


def figures(text: str) -> list[Figure]:
    return [figure for figure in figures_of(text).figures if figure.kind != "identifier"]


def call(function: str, *arguments: Figure, context: Context = SHOWN) -> Interval:
    value = FUNCTIONS[function](arguments, context)
    assert isinstance(value, Measure)
    return value.interval


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("They bake 60 pies a day, or 390 a week.", 5, 7),
        ("They pay $400 a month, or $4,800 a year.", 11, 12),
        ("It moves 3 litres a second, or 180 litres a minute.", 60, 60),
        ("He earns $20 an hour, or $700 a week.", 35, 168),
    ],
)
def test_a_week_has_five_to_seven_days(text: str, low: int, high: int) -> None:
    one, other = figures(text)
    assert call("periods_in", one, other) == Interval(Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    "text",
    [
        "They bake 60 pies a day, or 390 a day.",
        "They bake 390 pies a week, or 60 a day.",
        "They bake 60 pies, or 390 a week.",
        "It drives 60 km an hour, or 1,000 metres a day.",
    ],
)
def test_what_has_no_longer_time_or_another_unit_is_no_pace(text: str) -> None:
    one, other = figures(text)
    with pytest.raises(NotApplicableError):
        call("periods_in", one, other)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("from 10am until noon", 2),
        ("from 9pm to 2am", 5),
        ("from 18:00 to 20:30", Fraction(5, 2)),
        ("from midnight to 12:45pm", Fraction(51, 4)),
    ],
)
def test_hours_pass_from_one_time_to_the_next(text: str, hours: Fraction) -> None:
    first, last = (figure for figure in figures(f"It was open {text} that day.") if figure.kind == "time")
    assert call("hours_between", first, last) == Interval(Fraction(hours), Fraction(hours))


def test_a_time_that_may_be_of_the_morning_or_the_evening_has_no_hour() -> None:
    first, last = (figure for figure in figures("It was open from 9:00 until 11:00.") if figure.kind == "time")
    with pytest.raises(NotApplicableError):
        call("hours_between", first, last)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("They left at 9:45 and were home two hours later, at 11:45.", True),
        ("They left at 9:45 and were home 14 hours later, at 11:45.", True),
        ("They left at 9:45 and were home five hours later, at 11:45.", False),
        ("They left at 10:00 and were home five hours later, at 15:00.", True),
        ("They left at 10:00 and were home 17 hours later, at 15:00.", False),
        ("They left at 11pm and were home 90 minutes later, at 12:30am.", True),
        ("They left at 11pm and were home 90 minutes later, at 12:30pm.", False),
    ],
)
def test_a_time_that_may_be_of_the_morning_or_the_evening_leaves_two_lengths(text: str, *, fits: bool) -> None:
    first, length, last = figures(text)
    assert FUNCTIONS["fits_clock"]((length, first, last), SHOWN) is Truth.sure(fits)


@given(st.integers(10, 99), st.integers(1, 50))
def test_the_ends_of_a_range_are_those_written(low: int, more: int) -> None:
    [span] = figures(f"It weighs {low} to {low + more} kg.")
    assert call("lower_end", span).low == low
    assert call("upper_end", span).high == low + more


def test_an_end_is_rounded_at_its_own_last_digit() -> None:
    [span] = figures("It weighs 3 to 6.5 kg.")
    assert call("lower_end", span, context=Context("widest")) == Interval(Fraction(5, 2), Fraction(7, 2))
    assert call("upper_end", span, context=Context("widest")) == Interval(Fraction(645, 100), Fraction(655, 100))


@pytest.mark.parametrize(("number", "count"), [("48,213", 5), ("48,000", 2), ("0.750", 3), ("7", 1)])
def test_noughts_at_the_end_of_a_whole_number_do_not_count(number: str, count: int) -> None:
    [figure] = figures(f"It came to {number}.")
    assert call("digits", figure).low == count
