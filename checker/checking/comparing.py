"""Comparisons and sums of values, over everything that their intervals allow."""

from __future__ import annotations

from fractions import Fraction

from checker.checking.asking import contains_words
from checker.checking.values import (
    Days,
    Measure,
    NotApplicableError,
    Reading,
    Truth,
    Value,
    as_measure,
    as_operand,
)
from checker.model.figure import Figure
from checker.model.interval import Interval

__all__ = ["calculate", "compare", "negative"]

_NOTHING = Fraction(0)
_UNSAID = ("", None)


def compare(operator: str, left: Value, right: Value, reading: Reading, tolerance: Fraction = _NOTHING) -> Truth:
    """The outcome of one comparison. ``tolerance`` widens the right side of ``==`` and both sides of an inequality."""
    if operator == "in":
        return _member(left, right, reading)
    if operator == "not in":
        return _member(left, right, reading).opposite()
    if operator not in ("==", "!="):
        return _ordered(operator, left, right, reading, tolerance)
    if isinstance(left, str) and isinstance(right, str):
        return Truth.sure((left == right) is (operator == "=="))
    if "" in (left, right):
        # the rule asks whether the text says anything at all
        nothing = Truth.sure(left in _UNSAID and right in _UNSAID)
        return nothing if operator == "==" else nothing.opposite()
    return _ordered(operator, left, right, reading, tolerance)


def _ordered(operator: str, left: Value, right: Value, reading: Reading, tolerance: Fraction) -> Truth:
    one, other = as_operand(left, reading), as_operand(right, reading)
    if isinstance(one, Measure) and isinstance(other, Measure):
        _same_unit(one, other)
        return _order(operator, *_widened(operator, one.interval, other.interval, tolerance))
    if isinstance(one, Days) and isinstance(other, Days):
        return _order(operator, one.interval, other.interval)
    raise NotApplicableError


def _order(operator: str, left: Interval, right: Interval) -> Truth:
    if operator == "==":
        return _equal(left, right)
    if operator == "!=":
        return _equal(left, right).opposite()
    if operator in (">", ">="):
        left, right = right, left
    or_equal = operator in ("<=", ">=")
    return Truth.of(left.can_be_below(right, or_equal=or_equal), right.can_be_below(left, or_equal=not or_equal))


def _equal(left: Interval, right: Interval) -> Truth:
    return Truth.of(left.meets(right), not (left.is_exact and left == right))


def _widened(operator: str, left: Interval, right: Interval, tolerance: Fraction) -> tuple[Interval, Interval]:
    if not tolerance or operator == "!=":
        return left, right
    factor = Interval(1 - tolerance, 1 + tolerance)
    return (left if operator == "==" else left * factor), right * factor


def _same_unit(one: Measure, other: Measure) -> str | None:
    if one.unit is None:
        return other.unit
    if other.unit is not None and other.unit != one.unit:
        raise NotApplicableError
    return one.unit


def _member(item: Value, whole: Value, reading: Reading) -> Truth:
    if isinstance(whole, str):
        if not isinstance(item, str):
            raise NotApplicableError
        return Truth.sure(contains_words(whole, item))
    if not isinstance(whole, tuple):
        raise NotApplicableError
    if isinstance(item, Figure) and any(item == other for other in whole):
        return Truth.YES
    if item is None and "" not in whole:
        raise NotApplicableError
    # of a list of fields some may be missing: what is not said is equal to nothing
    others = [other for other in whole if other is not None and not (item is None and other != "")]
    found = [compare("==", item, other, reading) for other in others]
    return max(found, key=lambda truth: truth.value, default=Truth.NO)


def calculate(operator: str, left: Value, right: Value, reading: Reading) -> Value:
    """One sum. Days move by a number of days, and two days are a number of days apart."""
    if isinstance(left, Days) or isinstance(right, Days):
        return _calculate_days(operator, left, right, reading)
    one, other = as_measure(left, reading), as_measure(right, reading)
    if operator == "+":
        return Measure(one.interval + other.interval, _same_unit(one, other))
    if operator == "-":
        return Measure(one.interval - other.interval, _same_unit(one, other))
    if operator == "*":
        unit = one.unit if other.unit is None else other.unit if one.unit is None else None
        return Measure(one.interval * other.interval, unit)
    if other.interval.low == 0 == other.interval.high:
        raise NotApplicableError
    return Measure(one.interval / other.interval, one.unit if other.unit is None else None)


def _calculate_days(operator: str, left: Value, right: Value, reading: Reading) -> Value:
    if isinstance(left, Days) and isinstance(right, Days) and operator == "-":
        return Measure(left.interval - right.interval)
    if isinstance(left, Days) and operator in ("+", "-"):
        by = as_measure(right, reading).interval
        return Days(left.interval + by if operator == "+" else left.interval - by)
    if isinstance(right, Days) and operator == "+":
        return Days(right.interval + as_measure(left, reading).interval)
    raise NotApplicableError


def negative(value: Value, reading: Reading) -> Value:
    measure = as_measure(value, reading)
    return Measure(-measure.interval, measure.unit)
