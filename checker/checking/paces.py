"""Functions about paces: how many of one time pass in another, how long it is from one hour to the next."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from checker.checking.lasting import LASTING, rated
from checker.checking.unpacking import figure_of, figures_of, only
from checker.checking.values import Context, Measure, NotApplicableError, Truth, Value, interval_of
from checker.model.figure import Figure
from checker.model.interval import Interval, exactly

__all__ = ["digits", "fits_clock", "hours_between", "periods_in"]

_DAY = 24
_NOON = 12
_DIGIT = re.compile(r"[0-9]")
_IN = {
    ("day", "week"): (5, 7),
    ("night", "week"): (5, 7),
    ("day", "month"): (20, 31),
    ("day", "quarter"): (60, 92),
    ("day", "year"): (200, 366),
    ("night", "year"): (200, 366),
    ("week", "month"): (4, 5),
    ("week", "quarter"): (12, 13),
    ("week", "year"): (44, 53),
    ("month", "quarter"): (3, 3),
    ("month", "year"): (11, 12),
    ("quarter", "year"): (4, 4),
}
_CLOCK = re.compile(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?\s*([ap])?\.?m?\b")
_PER_HOUR = {"hour": 1, "minute": 60, "second": 3600}
_NAMED = {"noon": 12, "midday": 12, "midnight": 24}


def periods_in(values: tuple[Value, ...], _: Context) -> Value:
    """How many of the times that the first rate is of pass in that of the second: 5 to 7 days of a week.

    Fewer than there are by the calendar are those of a working week or year, so a rate by the day may be of either.
    """
    (one, short), (other, long) = (rated(figure) for figure in figures_of(values, 2))
    if short == long or (one and other and one != other):
        raise NotApplicableError
    found = _IN.get((short, long))
    if found is not None:
        return Measure(Interval(Fraction(found[0]), Fraction(found[1])))
    part, whole = LASTING[short], LASTING[long]
    if part.most >= whole.most or part.worked is None or whole.worked is None:
        raise NotApplicableError
    return Measure(Interval(whole.worked / part.worked, whole.most / part.most))


def hours_between(values: tuple[Value, ...], _: Context) -> Value:
    """How many hours pass from the first time of the day to the next moment of the second."""
    first, last = map(_clock, figures_of(values, 2))
    if _is_open(first, last):
        raise NotApplicableError
    return Measure(exactly((last.hour - first.hour) % _DAY))


def fits_clock(values: tuple[Value, ...], context: Context) -> Value:
    """Whether a length of time can pass from one time of the day to another: at 9:45 it may be morning or evening."""
    length, *times = figures_of(values, 3)
    per_hour = _PER_HOUR.get(length.unit or "")
    if per_hour is None:
        raise NotApplicableError
    hours = interval_of(length, context.reading).scaled(Fraction(1, per_hour))
    first, last = map(_clock, times)
    passed = last.hour - first.hour
    possible = {passed % _NOON, passed % _NOON + _NOON} if _is_open(first, last) else {passed % _DAY}
    return Truth.sure(any(hours.meets(exactly(each)) for each in possible))


class _Clock(NamedTuple):
    hour: Fraction
    is_sure: bool
    """Whether it says which half of the day it is of."""
    counts_to_24: bool


def _clock(figure: Figure) -> _Clock:
    """A time of the day. One without minutes that says nothing of its half of the day may be no time at all."""
    text = figure.text.lower()
    if text in _NAMED:
        return _Clock(Fraction(_NAMED[text]), is_sure=True, counts_to_24=False)
    found = _CLOCK.match(text)
    if figure.kind != "time" or found is None or (found[2] is None and found[3] is None):
        raise NotApplicableError
    hour, minutes, half = int(found[1]), Fraction(int(found[2] or 0), 60), found[3]
    if half is not None:
        return _Clock(hour % _NOON + (_NOON if half == "p" else 0) + minutes, is_sure=True, counts_to_24=False)
    counts_to_24 = hour > _NOON or text.startswith("0")
    return _Clock(hour + minutes, counts_to_24, counts_to_24)


def _is_open(first: _Clock, last: _Clock) -> bool:
    """Whether either may be of the morning or of the evening: neither, where one of them shows that hours go to 24."""
    return not (first.is_sure and last.is_sure) and not (first.counts_to_24 or last.counts_to_24)


def digits(values: tuple[Value, ...], _: Context) -> Value:
    """How many digits of a number as written count: those before its closing noughts."""
    text = figure_of(only(values)).number.text
    written = "".join(_DIGIT.findall(text)).lstrip("0")
    return Measure(exactly(len(written if "." in text else written.rstrip("0"))))
