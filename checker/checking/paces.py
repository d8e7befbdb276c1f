"""Functions about paces: how many of one time pass in another, how long it is from one hour to the next."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.checking.values import Context, Measure, NotApplicableError, Value, flatten
from checker.model.figure import Figure
from checker.model.interval import Interval, exactly

__all__ = ["digits", "hours_between", "periods_in"]

_DAY = 24
_NOON = 12
_DIGIT = re.compile(r"[0-9]")
_SECONDS = {
    "second": (1, 1),
    "minute": (60, 60),
    "hour": (3_600, 3_600),
    "day": (3_600 * 7, 3_600 * 24),
    "night": (3_600 * 7, 3_600 * 24),
    "week": (3_600 * 35, 3_600 * 24 * 7),
    "month": (3_600 * 150, 3_600 * 24 * 31),
    "quarter": (3_600 * 450, 3_600 * 24 * 92),
    "year": (3_600 * 1_600, 3_600 * 24 * 366),
}
"""Seconds of each time: those that somebody works in it, and all of them."""
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
_NAMED = {"noon": 12, "midday": 12, "midnight": 24}


def periods_in(values: tuple[Value, ...], _: Context) -> Value:
    """How many of the times that the first rate is of pass in that of the second: 5 to 7 days of a week.

    Fewer than there are by the calendar are those of a working week or year, so a rate by the day may be of either.
    """
    figures = _figures(values, 2)
    measured = {stem for figure in figures if (stem := _measured(figure))}
    short, long = (_time_of(figure) for figure in figures)
    if short == long or len(measured) > 1:
        raise NotApplicableError
    found = _IN.get((short, long))
    if found is not None:
        return Measure(Interval(Fraction(found[0]), Fraction(found[1])))
    if _SECONDS[short][1] >= _SECONDS[long][1]:
        raise NotApplicableError
    worked, whole = (Fraction(_SECONDS[long][i], _SECONDS[short][i]) for i in (0, 1))
    return Measure(Interval(worked, whole))


def _time_of(figure: Figure) -> str:
    """The time that a rate is of: "day" of 40 trees a day, "hour" of 3 tonnes an hour."""
    time = figure.per or (figure.unit or "").rpartition("_per_")[2]
    if time not in _SECONDS:
        raise NotApplicableError
    return time


def _measured(figure: Figure) -> str:
    """The unit without the time: "tonne" of 3 tonnes an hour; nothing of a number that stands alone."""
    stem, per, time = (figure.unit or "").rpartition("_per_")
    return stem if per and time in _SECONDS else (figure.unit or "")


def hours_between(values: tuple[Value, ...], _: Context) -> Value:
    """How many hours pass from the first time of the day to the next moment of the second."""
    first, last = (_hour(figure) for figure in _figures(values, 2))
    return Measure(exactly((last - first) % _DAY))


def _hour(figure: Figure) -> Fraction:
    """The hour of a time of the day; one that may be of the morning or of the evening is none."""
    text = figure.text.lower()
    if text in _NAMED:
        return Fraction(_NAMED[text])
    found = _CLOCK.match(text)
    if figure.kind != "time" or found is None:
        raise NotApplicableError
    hour, minutes, half = int(found[1]), Fraction(int(found[2] or 0), 60), found[3]
    if half is None and (found[2] is None or hour <= _NOON) and not text.startswith("0"):
        raise NotApplicableError
    if half is not None:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return hour + minutes


def digits(values: tuple[Value, ...], _: Context) -> Value:
    """How many digits of a number as written count: those before its closing noughts."""
    written = "".join(_DIGIT.findall(_figures(values, 1)[0].number.text)).lstrip("0")
    text = _figures(values, 1)[0].number.text
    return Measure(exactly(len(written if "." in text else written.rstrip("0"))))


def _figures(values: tuple[Value, ...], number: int) -> list[Figure]:
    figures = [value for value in flatten(values) if isinstance(value, Figure)]
    if len(figures) != number:
        raise NotApplicableError
    return figures
