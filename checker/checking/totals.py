"""Functions over numbers, whatever they measure: their sum, how many they are, the greatest, the least, the distance
from nought.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from checker.checking.comparing import calculate
from checker.checking.unpacking import only
from checker.checking.values import (
    Context,
    Measure,
    NotApplicableError,
    Value,
    as_measure,
    flatten,
)
from checker.model.interval import Interval, exactly

__all__ = [
    "extreme",
    "head_of",
    "median_of",
    "number_of",
    "sum_of",
    "without_sign",
]


def sum_of(values: tuple[Value, ...], context: Context) -> Value:
    total: Value = None
    for value in flatten(values):
        total = as_measure(value, context.reading) if total is None else calculate("+", total, value, context.reading)
    if total is None:
        raise NotApplicableError
    return total


def number_of(values: tuple[Value, ...], _: Context) -> Value:
    return Measure(exactly(sum(1 for _ in flatten(values))))


def head_of(values: tuple[Value, ...], _: Context) -> Value:
    """The figure that a list begins with."""
    return next(iter(flatten(values)), None)


def extreme(values: tuple[Value, ...], context: Context, *, least: bool) -> Value:
    measures = [as_measure(value, context.reading) for value in flatten(values)]
    units = {measure.unit for measure in measures if measure.unit is not None}
    if not measures or len(units) > 1:
        raise NotApplicableError
    intervals = [measure.interval for measure in measures]
    if all(each.is_exact for each in intervals):
        interval = (min if least else max)(intervals, key=lambda each: each.low or Fraction(0))
    else:
        interval = intervals[0]
        for each in intervals[1:]:
            interval = _smaller(interval, each) if least else -_smaller(-interval, -each)
    return Measure(interval, units.pop() if units else None)


def median_of(values: tuple[Value, ...], context: Context) -> Value:
    """The one in the middle, or the mean of the two there; between those of all lower and of all upper ends."""
    measures = [as_measure(value, context.reading) for value in flatten(values)]
    units = {measure.unit for measure in measures if measure.unit is not None}
    lows = [measure.interval.low for measure in measures if measure.interval.low is not None]
    highs = [measure.interval.high for measure in measures if measure.interval.high is not None]
    if not measures or len(units) > 1 or len(lows) < len(measures) or len(highs) < len(measures):
        raise NotApplicableError
    return Measure(Interval(_middle(lows), _middle(highs)), units.pop() if units else None)


def _middle(values: Sequence[Fraction]) -> Fraction:
    ordered = sorted(values)
    return (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2


def _smaller(a: Interval, b: Interval) -> Interval:
    """All values that the smaller of two can have."""
    low = a.hull(b)
    if a.high is None or b.high is None:
        high, high_open = (b.high, b.high_open) if a.high is None else (a.high, a.high_open)
    elif a.high == b.high:
        high, high_open = a.high, a.high_open or b.high_open
    else:
        high, high_open = (a.high, a.high_open) if a.high < b.high else (b.high, b.high_open)
    return Interval(low.low, high, low.low_open, high_open)


def without_sign(values: tuple[Value, ...], context: Context) -> Value:
    measure = as_measure(only(values), context.reading)
    interval = measure.interval
    if interval.high is not None and interval.high <= 0:
        interval = -interval
    elif interval.low is None or interval.low < 0:
        opposite = -interval
        upper = interval.hull(opposite)
        interval = Interval(Fraction(0), upper.high, False, upper.high_open)
    return Measure(interval, measure.unit)
