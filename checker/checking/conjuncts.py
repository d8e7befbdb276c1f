"""Conditions taken apart, so that what speaks of one slot only can be asked of each figure before any are combined."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.rule import BoolOp, Expression, Field, Name, Unary
from checker.rulebook.trees import rebuilt

__all__ = ["conjuncts", "renamed"]


def conjuncts(condition: Expression) -> Iterator[Expression]:
    """What must all hold for the condition to hold: by Kleene's logic, too, "and" holds only where each part does."""
    match condition:
        case BoolOp("and", operands):
            for operand in operands:
                yield from conjuncts(operand)
        case Unary("not", BoolOp("or", operands)):
            for operand in operands:
                yield from conjuncts(Unary("not", operand))
        case Unary("not", Unary("not", operand)):
            yield from conjuncts(operand)
        case _:
            yield condition


def renamed(expression: Expression, name: str) -> Expression:
    """The same with one name for all its slots: so conditions are equal that ask the same of slots in two rules."""
    match expression:
        case Name():
            return Name(name)
        case Field(_, field):
            return Field(name, field)
        case _:
            return rebuilt(expression, lambda part: renamed(part, name))
