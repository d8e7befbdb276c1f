"""Days and periods in expressions. A partial date is a day somewhere in its month or year."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from functools import reduce

from checker.checking.values import Days, Measure, NotApplicableError, Reading, Truth, Value, as_days, period_of
from checker.model.figure import Figure
from checker.model.interval import Interval, exactly
from checker.model.period import PartialDate, Period, first_day, last_day

__all__ = [
    "Days",
    "backwards",
    "days",
    "days_between",
    "end",
    "exists",
    "inside",
    "names_year",
    "overlaps",
    "start",
    "weekday",
    "year",
    "years",
]

_NO_YEAR = "XXXX"
_LEAP_YEAR = "2000"
_COMMON_YEAR = "2005"
_NUMBERS = re.compile(r"[0-9]+")
_CLOCK = re.compile(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?(?![0-9])\s*([ap])?\.?m?\b")
_MINUTES = 60
_NOON = 12
_DAY = 24 * _MINUTES
_PARTS = 3
"""Day, month and year."""


def start(value: Value) -> Days | Period:
    return value if isinstance(value, Days) else _as_stated(period_of(value).start)


def end(value: Value) -> Days | Period:
    return value if isinstance(value, Days) else _as_stated(period_of(value).end)


def _as_stated(stated: PartialDate | None) -> Days | Period:
    """The days that it can mean; where there are none, what is stated, of which it can be asked whether it exists."""
    if stated is None:
        raise NotApplicableError
    try:
        return Days.of(stated)
    except NotApplicableError:
        return Period(stated, stated)


def days(value: Value, reading: Reading) -> Interval:
    """How many days a period holds. A reader may or may not count the first of them."""
    period = period_of(value)
    if _without_year(period):
        lengths = [days(known, reading) for known in _in_some_year(period)]
        return reduce(Interval.hull, lengths)
    whole = period.days
    if whole is None:
        raise NotApplicableError
    if reading in ("stated", "shown") or period.start == period.end:
        return exactly(whole)
    apart = as_days(end(period)).interval - as_days(start(period)).interval
    shortest = max(apart.low or Fraction(0), Fraction(0))
    return Interval(shortest, Fraction(whole))


def years(value: Value, reading: Reading) -> Interval:
    """How many years a period holds."""
    period = period_of(value)
    if reading in ("stated", "shown"):
        first, last = (_year_number(stated) for stated in (period.start, period.end))
        if first is not None and last is not None and last > first:
            return exactly(last - first)
        return days(value, reading) / exactly(Fraction("365.2425"))
    return days(value, reading) / Interval(Fraction(365), Fraction(366))


def _year_number(stated: str | None) -> int | None:
    return int(stated) if stated is not None and stated.isdecimal() else None


def days_between(one: Value, other: Value) -> Measure:
    """How many days the second comes after the first. Where no year is known, both are of one winter or summer."""
    ends = [_stated(value) for value in (one, other)]
    if all(ends) and _without_year(period := Period(*ends)):
        known = _in_some_year(period)
        return Measure(reduce(Interval.hull, (days_between(Days.of(p.start), Days.of(p.end)).interval for p in known)))
    if all(ends) and sum(str(end).startswith(_NO_YEAR) for end in ends) == 1:
        ends = _in_one_year(str(ends[0]), str(ends[1]))
        return days_between(*(Days.of(end) for end in ends))
    return Measure(as_days(other).interval - as_days(one).interval)


def _in_one_year(*ends: PartialDate) -> list[PartialDate | None]:
    """Two dates, of which one lacks its year, with the year that brings them nearest to each other."""
    known = next(end for end in ends if not end.startswith(_NO_YEAR))
    years_near = [f"{int(known[:4]) + offset:04}" for offset in (0, -1, 1) if known[:4].isdecimal()]
    pairs = [[end.replace(_NO_YEAR, year) for end in ends] for year in years_near]
    dated = [pair for pair in pairs if all(first_day(end) is not None for end in pair)]
    if not dated:
        raise NotApplicableError
    nearest = min(dated, key=lambda pair: abs(_day_number(pair[0]) - _day_number(pair[1])))
    return [*nearest]


def _day_number(stated: PartialDate) -> int:
    day = first_day(stated)
    return 0 if day is None else day.toordinal()


def weekday(value: Value) -> Measure:
    """The weekday that a day really is, 0 for Monday."""
    return Measure(exactly(as_days(value).only.weekday()))


def year(value: Value) -> Measure:
    interval = as_days(value).interval
    if interval.low is None or interval.high is None:
        raise NotApplicableError
    return Measure(Interval(_year_of(interval.low), _year_of(interval.high)))


def _year_of(ordinal: Fraction) -> Fraction:
    return Fraction(Days(exactly(ordinal)).only.year)


def exists(value: Value) -> Truth:
    """Whether a date is in the calendar, a time of the day on the clock. 29 February of an unknown year can be."""
    if isinstance(value, Days):
        return Truth.YES
    if isinstance(value, Figure) and value.kind == "time":
        return _on_the_clock(value.text)
    period = period_of(value)
    stated = [day for day in (period.start, period.end) if day is not None]
    if not stated:
        raise NotApplicableError
    return Truth.sure(all(first_day(day.replace(_NO_YEAR, _LEAP_YEAR)) is not None for day in stated))


def _on_the_clock(text: str) -> Truth:
    """Whether a clock shows such a time: not 25:10, 10:75 or 19:30 a.m."""
    found = _CLOCK.match(text.lower())
    if found is None:
        raise NotApplicableError
    hour, minute = int(found[1]), int(found[2] or 0)
    return Truth.sure(minute < _MINUTES and hour * _MINUTES + minute <= _DAY and not (found[3] == "a" and hour > _NOON))


def backwards(value: Value) -> Truth:
    """Whether a period ends before it begins. From November to March is none where no year is given."""
    period = period_of(value)
    if _without_year(period):
        return Truth.sure(any(known.days is None for known in _in_some_year(period)))
    first, last = first_day(period.start), last_day(period.end)
    if first is None or last is None:
        raise NotApplicableError
    return Truth.sure(last < first)


def _stated(value: Value) -> PartialDate | None:
    """A date as its text states it, where it is one."""
    period = value.period if isinstance(value, Figure) else value
    return period.start if isinstance(period, Period) and period.start == period.end else None


def _without_year(period: Period) -> bool:
    return all(day is not None and day.startswith(_NO_YEAR) for day in (period.start, period.end))


def _in_some_year(period: Period) -> list[Period]:
    """What a period of months or days can be where no year is given: in a leap year and in another one.

    Back to an earlier month is over the turn of the year, from November to March; within a month it is a slip.
    """
    found = []
    for year in (_LEAP_YEAR, _COMMON_YEAR):
        start, end = (str(day).replace(_NO_YEAR, year) for day in (period.start, period.end))
        first, last = first_day(start), last_day(end)
        if first is None or last is None:
            continue
        if last < first and start[:7] != end[:7]:
            end = end.replace(year, str(int(year) + 1))
        found.append(Period(start, end))
    if not found:
        raise NotApplicableError
    return found


def names_year(value: Value) -> Truth:
    """Whether the words of a date or period give its year: "May 2016", "May '16", "3/5/16"; not "May 3"."""
    if not isinstance(value, Figure):
        raise NotApplicableError
    period = period_of(value)
    stated = [day[:4] for day in (period.start, period.end) if day is not None]
    numbers = _NUMBERS.findall(value.text)
    if any(year in numbers for year in stated):
        return Truth.YES
    short = {year[2:] for year in stated}
    abbreviated = any(f"{sign}{year}" in value.text for sign in "'’‘" for year in short)
    numeric = len(numbers) >= _PARTS and any(number in short for number in (numbers[0], numbers[-1]))
    return Truth.sure(abbreviated or numeric)


def overlaps(one: Value, other: Value) -> Truth:
    """Whether two periods share a day."""
    (first, last), (begin, finish) = _bounds(one), _bounds(other)
    return Truth.sure(first <= finish and begin <= last)


def inside(one: Value, other: Value) -> Truth:
    """Whether the first period lies within the second."""
    (first, last), (begin, finish) = _bounds(one), _bounds(other)
    if date.min in (first, last) or date.max in (first, last):
        raise NotApplicableError  # a period without an end is inside nothing for certain
    return Truth.sure(begin <= first and last <= finish)


def _bounds(value: Value) -> tuple[date, date]:
    """First and last day; an end that is not stated is as far away as can be."""
    if isinstance(value, Days):
        return Days(value.interval).only, Days(value.interval).only
    period = period_of(value)
    first = date.min if period.start is None else first_day(period.start)
    last = date.max if period.end is None else last_day(period.end)
    if first is None or last is None or last < first:
        raise NotApplicableError
    return first, last
