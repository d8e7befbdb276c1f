"""Functions about rates of time: so much a day, so much in a year."""

from __future__ import annotations

import re
from fractions import Fraction

from checker.checking import times
from checker.checking.lasting import LASTING, rated
from checker.checking.unpacking import figure_of, only, two
from checker.checking.values import Context, Measure, NotApplicableError, Value, measure_of
from checker.model.figure import Figure
from checker.model.interval import Interval, exactly

__all__ = ["cycle", "during"]

_SEVERAL = re.compile(r"([0-9]{1,9}(?:/[1-9][0-9]{0,8})?) ([a-z]+)\Z")
"""Several times together, as in "one every 19 minutes"."""


def cycle(values: tuple[Value, ...], _: Context) -> Value:
    """The days of the time that a rate is of: 7 for "$40 a week"."""
    return Measure(exactly(_cycle(figure_of(only(values)))))


def during(values: tuple[Value, ...], context: Context) -> Value:
    """What a rate comes to in a time, in the unit of what it is a rate of."""
    rate, time = (figure_of(value) for value in two(values))
    own = measure_of(rate, context.reading)
    days = _days(time, context)
    unit = (own.unit or "").partition("/")[0].partition("_per_")[0]
    return Measure(own.interval * days * exactly(1 / _cycle(rate)), unit or None)


def _cycle(rate: Figure) -> Fraction:
    several = _SEVERAL.match(rate.per or "")
    if several is not None and several[2] in LASTING:
        return LASTING[several[2]].days * Fraction(several[1])
    return LASTING[rated(rate)[1]].days


def _days(time: Figure, context: Context) -> Interval:
    if time.kind != "duration":
        return times.days(time, context.reading)
    if time.unit not in LASTING or time.per:
        raise NotApplicableError
    if time.value is not None and not time.hedge:
        # what a rate is reckoned over is as long as it says: two years are not a year and a half
        return exactly(time.value * LASTING[time.unit].days)
    return measure_of(time, context.reading).interval * exactly(LASTING[time.unit].days)
