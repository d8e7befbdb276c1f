"""Expressions as trees: what they are made of, and the same with other parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from checker.model.rule import Binary, BoolOp, Call, Compare, Expression, Field, ListOf, Literal_, Name, Unary

__all__ = ["names_in", "rebuilt", "walk"]


def walk(expression: Expression) -> Iterator[Expression]:
    """The expression and all that it is made of, each part before its own."""
    waiting = [expression]
    while waiting:
        part = waiting.pop()
        yield part
        waiting += reversed(_parts(part))


def names_in(expression: Expression) -> set[str]:
    """The names of the slots that it speaks of."""
    parts = walk(expression)
    return {part.slot if isinstance(part, Field) else part.name for part in parts if isinstance(part, (Name, Field))}


def rebuilt(expression: Expression, each: Callable[[Expression], Expression]) -> Expression:
    """The same of what ``each`` makes of its parts; a leaf as it is."""
    match expression:
        case ListOf(items):
            return ListOf(tuple(map(each, items)))
        case Call(function, arguments):
            return Call(function, tuple(map(each, arguments)))
        case Unary(operator, operand):
            return Unary(operator, each(operand))
        case Binary(operation, left, right):
            return Binary(operation, each(left), each(right))
        case Compare(comparison, left, right):
            return Compare(comparison, each(left), each(right))
        case BoolOp(connective, operands):
            return BoolOp(connective, tuple(map(each, operands)))
        case _:
            return expression


def _parts(expression: Expression) -> tuple[Expression, ...]:
    match expression:
        case Literal_() | Name() | Field():  # most of what there is
            return ()
        case ListOf(items):
            return items
        case Call(_, arguments):
            return arguments
        case Unary(_, operand):
            return (operand,)
        case Binary(_, left, right) | Compare(_, left, right):
            return (left, right)
        case BoolOp(_, operands):
            return operands
        case _:
            return ()
