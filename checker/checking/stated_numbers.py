"""Comparisons of what figures state with a number of the rule or with each other, decided by whole numbers.

What a condition such as ``stated(n) > 100`` compares is nearly always one value: then two products of whole numbers
say as much as intervals of fractions do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from operator import eq, ge, gt, le, lt, ne
from typing import TypeAlias

from checker.checking.values import NotApplicableError, Truth, parts_of_one, unit_of
from checker.model.figure import Figure
from checker.model.rule import Call, Compare, Expression, Literal_, Name

__all__ = ["Quick", "compile_stated"]

_Binding: TypeAlias = Mapping[str, Figure | tuple[Figure, ...]]
Quick: TypeAlias = Callable[[_Binding], Truth | None]
"""The outcome; ``None`` where it takes more than this to tell."""

_Side: TypeAlias = str | Fraction
"""The slot of which the stated value is compared, or a number."""

_OPERATORS: dict[str, Callable[[int, int], bool]] = {"==": eq, "!=": ne, "<": lt, "<=": le, ">": gt, ">=": ge}


def compile_stated(comparison: Compare) -> Quick | None:
    """``None`` where the comparison is of something else."""
    holds = _OPERATORS.get(comparison.operator)
    left, right = _side(comparison.left), _side(comparison.right)
    if holds is None or left is None or right is None:
        return None
    if isinstance(left, str) and isinstance(right, Fraction):
        return _with_number(left, right, holds)
    if isinstance(left, str) and isinstance(right, str):
        return _with_each_other(left, right, holds)
    return None


def _side(side: Expression) -> _Side | None:
    match side:
        case Call("stated", (Name(slot),)):
            return slot
        case Literal_(Fraction() as number):
            return number
        case _:
            return None


def _with_number(slot: str, number: Fraction, holds: Callable[[int, int], bool]) -> Quick:
    above, below = number.numerator, number.denominator

    def compared(binding: _Binding) -> Truth | None:
        figure = binding.get(slot)
        if not isinstance(figure, Figure):
            return None
        value = figure.value
        if value is None:
            return None
        scaled = above * value.denominator * parts_of_one(figure)
        return Truth.YES if holds(value.numerator * below, scaled) else Truth.NO

    return compared


def _with_each_other(left: str, right: str, holds: Callable[[int, int], bool]) -> Quick:
    def compared(binding: _Binding) -> Truth | None:
        one, other = binding.get(left), binding.get(right)
        if not isinstance(one, Figure) or not isinstance(other, Figure):
            return None
        a, b = one.value, other.value
        if a is None or b is None:
            return None
        unit, another = unit_of(one), unit_of(other)
        if unit is not None and another is not None and unit != another:
            raise NotApplicableError
        scaled = b.numerator * a.denominator * parts_of_one(one)
        return Truth.YES if holds(a.numerator * b.denominator * parts_of_one(other), scaled) else Truth.NO

    return compared
