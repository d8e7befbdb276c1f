"""Expressions of the rule language, evaluated over figures that a test makes up."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from pages import expression

from checker.checking.evaluate import Environment, compile_expression, truth_of
from checker.checking.values import Context, Measure, Reading, Truth
from checker.model.figure import Figure
from checker.model.interval import Interval

Bound = Figure | tuple[Figure, ...]


def truth(text: str, reading: Reading = "widest", published: date | None = None, **binding: Bound) -> Truth | None:
    compiled = compile_expression(expression(text, *binding))
    return truth_of(compiled, Environment(binding, Context(reading, published)))


def number(text: str, reading: Reading = "widest", **binding: Bound) -> Interval:
    value = compile_expression(expression(text, *binding))(Environment(binding, Context(reading)))
    assert isinstance(value, Measure)
    return value.interval


def between(low: int | None, high: int | None, ends: str = "[]") -> Interval:
    return Interval(
        None if low is None else Fraction(low), None if high is None else Fraction(high), ends[0] == "(", ends[1] == ")"
    )
