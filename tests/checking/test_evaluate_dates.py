"""Expressions over dates and periods."""

from __future__ import annotations

from datetime import date

import pytest
from evaluated import between, number, truth
from pages import fig

from checker.checking.values import Truth
from checker.model.interval import exactly

DAY = fig("Monday, September 12, 2016", kind="date", period="2016-09-12", weekday=0)
MONTH = fig("September 2016", kind="date", period="2016-09")
SPAN = fig("from February to September 2016", kind="period", period=("2016-02-27", "2016-09"))


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("day == month", Truth.EITHER),
        ("day < month", Truth.EITHER),
        ("start(span) < month", Truth.YES),
        ("end(span) == month", Truth.EITHER),
        ("day.weekday == weekday(day)", Truth.YES),
        ("exists(day)", Truth.YES),
        ("inside(day, span)", Truth.YES),
        ("inside(span, month)", Truth.NO),
        ("overlaps(span, month)", Truth.YES),
        ("year(day) == 2016", Truth.YES),
        ("published() < day", Truth.NO),
        ("days_between(published(), day) == -44", Truth.YES),
        ("days(month) == 30", Truth.YES),
        ("start(span) + 10 < day", Truth.YES),
    ],
)
def test_days_compare_as_far_as_they_are_known(text: str, outcome: Truth) -> None:
    assert truth(text, published=date(2016, 10, 26), day=DAY, month=MONTH, span=SPAN) is outcome


@pytest.mark.parametrize(
    ("start", "end", "outcome"),
    [
        ("2016-09-12", "2016-09-19", Truth.NO),
        ("2016-09-19", "2016-09-12", Truth.YES),
        ("XXXX-09-12", "XXXX-09-19", Truth.NO),
        ("XXXX-09-19", "XXXX-09-12", Truth.YES),
        ("XXXX-11", "XXXX-03", Truth.NO),
        ("2016-02-30", "2016-03-01", None),
    ],
)
def test_a_period_that_ends_before_it_begins(start: str, end: str, outcome: Truth | None) -> None:
    assert truth("backwards(span)", span=fig("it", kind="period", period=(start, end))) is outcome


def test_a_stretch_without_a_year_has_as_many_days_as_in_any_year() -> None:
    march = fig("3 to 9 March", kind="period", period=("XXXX-03-03", "XXXX-03-09"))
    winter = fig("25 February to 3 March", kind="period", period=("XXXX-02-25", "XXXX-03-03"))
    assert truth("days(span) == 8", span=march) is Truth.NO
    assert truth("days(span) == 7", span=march) is Truth.EITHER
    assert truth("days(span) == 8", span=winter) is Truth.EITHER
    assert truth("days(span) == 9", span=winter) is Truth.NO


def test_days_between_two_dates_without_a_year() -> None:
    first = fig("30 December", kind="date", period="XXXX-12-30")
    last = fig("2 January", kind="date", period="XXXX-01-02")
    assert truth("days_between(a, b) == 3", a=first, b=last) is Truth.YES


def test_a_date_without_a_year_is_of_the_year_that_brings_it_near_to_the_other() -> None:
    winter = fig("30 December", kind="date", period="XXXX-12-30")
    spring = fig("30 March", kind="date", period="XXXX-03-30")
    dated = fig("2 January 2016", kind="date", period="2016-01-02")
    assert truth("days_between(a, b) == 3", a=winter, b=dated) is Truth.YES
    assert truth("days_between(a, b) == 88", a=dated, b=spring) is Truth.YES


@pytest.mark.parametrize(
    ("words", "period", "outcome"),
    [
        ("Monday, September 12, 2016", "2016-09-12", Truth.YES),
        ("12/9/16", "2016-09-12", Truth.YES),
        ("May '16", "2016-05", Truth.YES),
        ("from May to June 2016", ("2016-05", "2016-06"), Truth.YES),
        ("September 16", "2016-09-16", Truth.NO),
        ("9/16", "2016-09-16", Truth.NO),
        ("last Monday", "2016-09-12", Truth.NO),
    ],
)
def test_a_date_names_its_year_or_takes_it_from_elsewhere(
    words: str, period: str | tuple[str, str], outcome: Truth
) -> None:
    assert truth("names_year(day)", day=fig(words, kind="date", period=period)) is outcome


def test_a_day_that_is_not_in_the_calendar_is_noticed() -> None:
    assert truth("exists(d)", d=fig("30 February 2016", kind="date", period="2016-02-30")) is Truth.NO
    assert truth("exists(d)", d=fig("29 February", kind="date", period="XXXX-02-29")) is Truth.YES
    assert truth("exists(start(d))", d=fig("30 February 2016", kind="date", period="2016-02-30")) is Truth.NO
    assert truth("start(d) == d", d=fig("30 February 2016", kind="date", period="2016-02-30")) is None
    assert truth("exists(d)", d=fig("31 April", kind="date", period="XXXX-04-31")) is Truth.NO


def test_a_week_is_counted_with_or_without_its_first_day() -> None:
    week = fig("September 12 to 19", kind="period", period=("2016-09-12", "2016-09-19"))
    assert number("days(week)", week=week) == between(7, 8)
    assert number("days(week)", "stated", week=week) == exactly(8)
    years = fig("2010 to 2015", kind="period", period=("2010", "2015"))
    assert number("years(years)", "stated", years=years) == exactly(5)
    assert truth("years(years) == 6 or years(years) == 4", years=years) is Truth.EITHER
    assert truth("years(years) == 7", years=years) is Truth.NO
