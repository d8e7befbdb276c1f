"""Which comparisons of a check can be linear constraints, before any figure is known."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checker.checking.asking import QUESTIONS
from checker.model.rule import Binary, BoolOp, Call, Compare, Expression, Literal_, Name, Rule, Unary

__all__ = ["linear_comparisons"]

_OPERATORS = frozenset(("==", "<=", "<", ">=", ">"))
_ANSWERS = frozenset(("listed", "exists", "fits_clock", "backwards", "transposed", "well_formed", *QUESTIONS))
"""Functions that are true or false, and no number."""


def linear_comparisons(rule: Rule) -> tuple[Compare, ...]:
    """The comparisons of a rule's check that may be linear, all of which must hold."""
    return tuple(_comparisons(rule.check))


def _comparisons(check: Expression) -> Iterator[Compare]:
    match check:
        case Compare(operator, left, right) if operator in _OPERATORS and _may_be(left) and _may_be(right):
            yield check
        case BoolOp("and", operands):
            for operand in operands:
                yield from _comparisons(operand)
        case _:
            pass


def _may_be(side: Expression) -> bool:
    match side:
        case Name() | Literal_(Fraction()):
            return True
        case Unary("-", operand):
            return _may_be(operand)
        case Binary(_, left, right):
            return _may_be(left) and _may_be(right)
        case Call(function, arguments):
            return function not in _ANSWERS and bool(arguments)
        case _:
            return False
