"""Conditions taken apart, so that what speaks of one slot only can be asked of each figure before any are combined.

And put together, where a text is asked for one word after the other: then it is asked once for all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from checker.model.rule import Binary, BoolOp, Call, Compare, Expression, Field, ListOf, Literal_, Name, Unary

__all__ = ["conjuncts", "renamed", "simplified"]

_ASKING = frozenset(("begins", "contains", "ends"))


def conjuncts(condition: Expression) -> list[Expression]:
    """What must all hold for the condition to hold: by Kleene's logic, too, "and" holds only where each part does."""
    return list(_all_hold(_parts(condition)))


def _parts(condition: Expression) -> Iterator[Expression]:
    match condition:
        case BoolOp("and", operands):
            for operand in operands:
                yield from _parts(operand)
        case Unary("not", BoolOp("or", operands)):
            for operand in operands:
                yield from _parts(Unary("not", operand))
        case Unary("not", Unary("not", operand)):
            yield from _parts(operand)
        case _:
            yield simplified(condition)


def simplified(condition: Expression) -> Expression:
    """The same with one question where it asks one text for several words."""
    match condition:
        case BoolOp("or", operands):
            return _connected("or", list(_any_holds(map(simplified, operands))))
        case BoolOp("and", operands):
            return _connected("and", list(_all_hold(map(simplified, operands))))
        case Unary("not", operand):
            return Unary("not", simplified(operand))
        case _:
            return condition


def _connected(connective: Literal["and", "or"], operands: list[Expression]) -> Expression:
    return operands[0] if len(operands) == 1 else BoolOp(connective, tuple(operands))


def _all_hold(conditions: Iterable[Expression]) -> Iterator[Expression]:
    """Conditions that must all hold: what denies a text several words denies them together."""
    denied: list[Expression] = []
    for condition in conditions:
        match condition:
            case Unary("not", Call() as call):
                denied.append(call)
            case _:
                yield condition
    yield from (Unary("not", call) for call in _any_holds(denied))


def _any_holds(conditions: Iterable[Expression]) -> Iterator[Expression]:
    """Conditions of which one must hold: what asks a text for several words asks for them together."""
    asked: dict[tuple[str, Expression], list[Expression]] = {}
    for condition in conditions:
        match condition:
            case Call(function, (text, Literal_(str(word)))) if _joins(function, word):
                asked.setdefault((function, text), []).append(Literal_(word))
            case _:
                yield condition
    for (function, text), words in asked.items():
        yield Call(function, (text, words[0] if len(words) == 1 else ListOf(tuple(words))))


def _joins(function: str, words: str) -> bool:
    """A word list that cannot be read would keep the other words from being found."""
    return function in _ASKING and not words.startswith("@")


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
