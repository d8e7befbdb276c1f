"""Functions about paces: how many of one time pass in another, how long it is from one hour to the next."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.checking.lasting import LASTING, rated
from checker.checking.unpacking import figure_of, figures_of, only
from checker.checking.values import Context, Measure, NotApplicableError, Value
from checker.model.figure import Figure
from checker.model.interval import Interval, exactly

__all__ = ["digits", "hours_between", "periods_in"]

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
    first, last = (_hour(figure) for figure in figures_of(values, 2))
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
    text = figure_of(only(values)).number.text
    written = "".join(_DIGIT.findall(text)).lstrip("0")
    return Measure(exactly(len(written if "." in text else written.rstrip("0"))))
