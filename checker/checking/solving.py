"""Equations solved for the suspect figure, where it stands in them once."""

from __future__ import annotations

from typing import Literal

from checker.model.rule import Binary, BoolOp, Call, Compare, Expression, Field, ListOf, Name, Unary

__all__ = ["slot_of", "solved"]


def solved(failed: Compare, suspect: str | None) -> tuple[Name | Field, Expression] | None:
    """``failed`` as suspect == expression; the suspect is isolated where it stands in it once."""
    left, right = _as_shown(failed.left), _as_shown(failed.right)
    sides = (left, right), (right, left)
    alone = [(side, other) for side, other in sides if _is_target(side)]
    for side, other in alone:
        if isinstance(side, Name | Field) and suspect in (None, slot_of(side)):
            return side, other
    if suspect is not None:
        for side, other in sides:
            if _count(side, suspect) == 1 and _count(other, suspect) == 0:
                isolated = _isolated(side, other, suspect)
                if isolated is not None:
                    return Name(suspect), isolated
    for side, other in alone:
        if isinstance(side, Name | Field):
            return side, other
    return None


def _as_shown(side: Expression) -> Expression:
    """A slot, however it is read: what is shown of it is the number as written."""
    match side:
        case Call(function, (Name() as slot,)) if function in _READERS:
            return slot
        case _:
            return side


def _is_target(side: Expression) -> bool:
    return isinstance(side, Name) or (isinstance(side, Field) and side.field in ("weekday", "value"))


def slot_of(side: Name | Field) -> str:
    return side.name if isinstance(side, Name) else side.slot


def _count(expression: Expression, slot: str) -> int:
    match expression:
        case Name(name):
            return int(name == slot)
        case Field(name, _):
            return int(name == slot)
        case ListOf(items) | Call(_, items) | BoolOp(_, items):
            return sum(_count(item, slot) for item in items)
        case Unary(_, operand):
            return _count(operand, slot)
        case Binary(_, left, right) | Compare(_, left, right):
            return _count(left, slot) + _count(right, slot)
        case _:
            return 0


def _isolated(side: Expression, other: Expression, slot: str) -> Expression | None:
    """What ``slot`` equals where ``side == other``."""
    while side != Name(slot):
        match side:
            case Binary(operator, left, right):
                in_left = _count(left, slot) == 1
                side, kept = (left, right) if in_left else (right, left)
                if in_left or operator in ("+", "*"):
                    other = Binary(_INVERSE[operator], other, kept)
                else:
                    other = Binary(operator, kept, other)
            case Unary("-", operand):
                side, other = operand, Unary("-", other)
            case _:
                return None
    return other


_READERS = frozenset(("stated", "usual", "unhedged"))
_INVERSE: dict[str, Literal["+", "-", "*", "/"]] = {"+": "-", "-": "+", "*": "/", "/": "*"}
