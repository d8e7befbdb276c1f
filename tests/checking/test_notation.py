from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pages import expression, fig

from checker.checking.evaluate import Environment, compile_expression, truth_of
from checker.checking.values import Context, Measure, NotApplicableError, Truth, Value
from checker.model.figure import Figure, Number
from checker.model.interval import Interval


def value(text: str, **binding: Figure) -> Value:
    return compile_expression(expression(text, *binding))(Environment(binding, Context("widest")))


def truth(text: str, **binding: Figure) -> Truth | None:
    return truth_of(compile_expression(expression(text, *binding)), Environment(binding, Context("widest")))


def written(number: str) -> Figure:
    return replace(fig(number, "1"), number=Number(number, 0, len(number)))


def test_a_score_has_two_numbers() -> None:
    vote = replace(fig("52 to 48"), kind="score")
    assert value("first(vote) + second(vote)", vote=vote) == Measure(Interval(Fraction(100), Fraction(100)))
    with pytest.raises(NotApplicableError):
        value("first(vote)", vote=fig("52", "52"))


def test_a_rate_is_of_a_number_of_things() -> None:
    rate = replace(fig("17", "17"), per="100000 person")
    assert value("base(rate)", rate=rate) == Measure(Interval(Fraction(100_000), Fraction(100_000)))
    with pytest.raises(NotApplicableError):
        value("base(rate)", rate=replace(rate, per="person"))


def test_the_number_alone_goes_with_any_unit() -> None:
    price = replace(fig("$8 a ticket", "8", kind="money", unit="USD"), per="ticket")
    assert value("magnitude(price)", price=price) == Measure(Interval(Fraction(8), Fraction(8)))


@pytest.mark.parametrize(
    ("interval", "holds"),
    [
        (Interval(Fraction(58), Fraction(58)), Truth.YES),
        (Interval(Fraction(583, 10), Fraction(585, 10)), Truth.NO),
        (Interval(Fraction(58), Fraction(59), True, True), Truth.NO),
        (Interval(Fraction(58), Fraction(59), True, False), Truth.EITHER),
        (Interval(None, Fraction(1, 2)), Truth.EITHER),
    ],
)
def test_a_range_may_hold_a_whole_number(interval: Interval, holds: Truth) -> None:
    assert truth("whole(mean)", mean=fig("a", widest=interval)) is holds


@given(st.integers(1, 60), st.integers(0, 600))
def test_a_true_mean_of_whole_numbers_is_possible(n: int, total: int) -> None:
    mean = round(Fraction(total, n), 2)
    around = Interval(mean - Fraction(1, 200), mean + Fraction(1, 200))
    assert truth("whole(mean * n)", mean=fig("mean", widest=around), n=fig("n", str(n))) is not Truth.NO


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("31,000", "13,000", Truth.YES),
        ("82.40", "84.20", Truth.YES),
        ("152", "125", Truth.YES),
        ("52", "25", Truth.NO),
        ("31,000", "1,300", Truth.NO),
        ("31,000", "31,000", Truth.NO),
        ("321", "123", Truth.NO),
    ],
)
def test_digits_change_places(one: str, other: str, outcome: Truth) -> None:
    assert truth("transposed(one, other)", one=written(one), other=written(other)) is outcome


@pytest.mark.parametrize(
    "number", ["6,500,000", "1,234.5", "12,34,567", "22nd", "111th", "1,003rd", "1,234.5m", "1,200,000 million"]
)
def test_numbers_as_people_write_them(number: str) -> None:
    assert truth("well_formed(number)", number=written(number)) is Truth.YES


@pytest.mark.parametrize("number", ["6,5000,000", "1.234.5", "12,34,567.8,9", "6500,000", "32th", "111st", "13rd"])
def test_numbers_as_nobody_writes_them(number: str) -> None:
    assert truth("well_formed(number)", number=written(number)) is Truth.NO


def test_a_range_has_two_ends() -> None:
    ends = Interval(Fraction(12), Fraction(30))
    span = replace(written("12 to 30"), value=None, stated=ends)
    assert truth("is_range(span)", span=span) is Truth.YES
    assert truth("is_range(span)", span=replace(written("dozens"), value=None, stated=ends)) is Truth.NO
    assert truth("is_range(span)", span=written("12")) is Truth.NO


def test_a_text_begins_with_a_word_or_a_sign() -> None:
    assert truth('begins(five.after, "per cent")', five=replace(fig("5"), after="per cent of it")) is Truth.YES
    assert truth('begins(five.after, "%")', five=replace(fig("5"), after="% of it")) is Truth.YES
    assert truth('begins(five.after, "per")', five=replace(fig("5"), after="percent")) is Truth.NO


@pytest.mark.parametrize("number", ["12", "1,200", "6.5m", "dozens", "3 million"])
def test_a_short_number_cannot_be_grouped_wrongly(number: str) -> None:
    assert truth("well_formed(number)", number=written(number)) is None


@pytest.mark.parametrize(
    ("here", "again", "outcome"),
    [
        ("said ms harlow ,", "harlow ,", Truth.YES),
        ("said ann harlow ,", "harlow ,", Truth.YES),
        ("mr osei ,", "since may , mr osei ,", Truth.YES),
        ("mr lind ,", "mrs lind ,", Truth.NO),
        ("ann lind ,", "ms lind ,", Truth.YES),
        ("ann lind ,", "ms osei ,", Truth.NO),
        ("ann lind ,", "her son per lind ,", Truth.NO),
        ("harlow ,", "osei ,", Truth.NO),
        ("harlow", "harlow ,", Truth.NO),
        ("says ann harlow is", "harlow ,", Truth.YES),
        ("says he is", "he ,", Truth.NO),
    ],
)
def test_the_same_person_is_named_again(here: str, again: str, outcome: Truth) -> None:
    one, other = replace(fig("52"), before=here), replace(fig("25"), before=again)
    assert truth("same_name(one, other)", one=one, other=other) is outcome


@pytest.mark.parametrize(
    ("unit", "after", "again"),
    [
        ("kilogram", "kilos .", Truth.YES),
        ("mile_per_hour", "miles per hour was too much", Truth.YES),
        ("degree_Celsius", "degrees celsius at noon", Truth.YES),
        ("kilogram", "pounds .", Truth.NO),
        ("kilogram", "of flour", Truth.NO),
        ("kilogram", "", Truth.NO),
    ],
)
def test_the_words_behind_a_measure_may_name_its_unit_again(unit: str, after: str, again: Truth) -> None:
    measure = replace(fig("10kg", "10", kind="quantity", unit=unit), after=after)
    assert truth("unit_behind(m) == m.unit", m=measure) is again


@pytest.mark.parametrize(
    ("text", "on_the_clock", "said_once"),
    [
        ("13:30", Truth.YES, Truth.YES),
        ("1:30 pm", Truth.YES, Truth.YES),
        ("13:30 pm", Truth.YES, Truth.NO),
        ("22.15 p.m.", Truth.YES, Truth.NO),
        ("19:30 a.m.", Truth.NO, Truth.YES),
        ("24:00", Truth.YES, Truth.YES),
        ("24:01", Truth.NO, Truth.YES),
        ("10:75", Truth.NO, Truth.YES),
    ],
)
def test_a_time_is_on_the_clock_and_says_its_half_of_the_day_once(
    text: str, on_the_clock: Truth, said_once: Truth
) -> None:
    time = fig(text, kind="time")
    assert truth("exists(t)", t=time) is on_the_clock
    assert truth("well_formed(t)", t=time) is said_once
