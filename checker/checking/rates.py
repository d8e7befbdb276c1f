"""Functions about rates of time: so much a day, so much in a year."""

from __future__ import annotations

from fractions import Fraction

from checker.checking import times
from checker.checking.values import Context, Measure, NotApplicableError, Value, measure_of
from checker.model.figure import Figure
from checker.model.interval import Interval, exactly

__all__ = ["cycle", "during"]

_CYCLES = {
    "second": Fraction(1, 86_400),
    "minute": Fraction(1, 1_440),
    "hour": Fraction(1, 24),
    "day": Fraction(1),
    "night": Fraction(1),
    "week": Fraction(7),
    "month": Fraction(1461, 48),
    "quarter": Fraction(1461, 16),
    "year": Fraction(1461, 4),
    "decade": Fraction(7305, 2),
}
"""Days; four years have 1,461."""
_OF = "_per_"
"""What stands in the name of a unit that is itself a rate: liter_per_minute."""


def cycle(values: tuple[Value, ...], _: Context) -> Value:
    """The days of the time that a rate is of: 7 for "$40 a week"."""
    (rate,) = _figures(values, 1)
    return Measure(exactly(_cycle(rate)))


def during(values: tuple[Value, ...], context: Context) -> Value:
    """What a rate comes to in a time, in the unit of what it is a rate of."""
    rate, time = _figures(values, 2)
    own = measure_of(rate, context.reading)
    days = _days(time, context)
    unit = (own.unit or "").partition("/")[0].partition(_OF)[0]
    return Measure(own.interval * days * exactly(1 / _cycle(rate)), unit or None)


def _cycle(rate: Figure) -> Fraction:
    days = _CYCLES.get(rate.per or (rate.unit or "").partition(_OF)[2])
    if days is None:
        raise NotApplicableError
    return days


def _days(time: Figure, context: Context) -> Interval:
    if time.kind != "duration":
        return times.days(time, context.reading)
    if time.unit not in _CYCLES or time.per:
        raise NotApplicableError
    return measure_of(time, context.reading).interval * exactly(_CYCLES[time.unit])


def _figures(values: tuple[Value, ...], number: int) -> tuple[Figure, ...]:
    found = tuple(value for value in values if isinstance(value, Figure))
    if len(found) != len(values) or len(found) != number:
        raise NotApplicableError
    return found
