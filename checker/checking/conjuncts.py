"""Conditions taken apart, so that what speaks of one slot only can be asked of each figure before any are combined."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.rule import Binary, BoolOp, Call, Compare, Expression, Field, ListOf, Name, Unary

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
        case ListOf(items):
            return ListOf(tuple(renamed(item, name) for item in items))
        case Call(function, arguments):
            return Call(function, tuple(renamed(argument, name) for argument in arguments))
        case Unary(operator, operand):
            return Unary(operator, renamed(operand, name))
        case Binary(operator, left, right):
            return Binary(operator, renamed(left, name), renamed(right, name))
        case Compare(comparison, left, right):
            return Compare(comparison, renamed(left, name), renamed(right, name))
        case BoolOp(connective, operands):
            return BoolOp(connective, tuple(renamed(operand, name) for operand in operands))
        case _:
            return expression
