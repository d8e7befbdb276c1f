"""Unpacks what the functions of the rule language are called with.

What one cannot work on makes the rule not apply.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from checker.checking.values import (
    Context,
    NotApplicableError,
    Value,
    flatten,
)
from checker.model.figure import Figure

__all__ = [
    "Function",
    "figure_of",
    "figures_of",
    "of_one",
    "of_two",
    "only",
    "two",
]


Function: TypeAlias = Callable[[tuple[Value, ...], Context], Value]


def only(values: tuple[Value, ...]) -> Value:
    if len(values) != 1:
        raise NotApplicableError
    return values[0]


def two(values: tuple[Value, ...]) -> tuple[Value, Value]:
    if len(values) != 2:
        raise NotApplicableError
    return values[0], values[1]


def figure_of(value: Value) -> Figure:
    if not isinstance(value, Figure):
        raise NotApplicableError
    return value


def of_one(function: Callable[[Value], Value]) -> Function:
    return lambda values, _: function(only(values))


def of_two(function: Callable[[Value, Value], Value]) -> Function:
    return lambda values, _: function(*two(values))


def figures_of(values: tuple[Value, ...], number: int | None = None) -> tuple[Figure, ...]:
    """The figures, those of lists too; ``number`` of them, where that is said."""
    if len(values) == 1 and isinstance(values[0], Figure):  # as most functions are called
        figures: tuple[Figure, ...] = (values[0],)
    else:
        figures = tuple([figure_of(value) for value in flatten(values)])
    if number is not None and len(figures) != number:
        raise NotApplicableError
    return figures
