"""Rule books as JSON, and back. A list stands for everything that JSON has no name for; its first item says what.

JSON, not pickle: whatever such a file holds, reading it can make nothing but rules.
"""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from fractions import Fraction
from typing import Any

from checker.model import rule as model
from checker.model.rule import RuleBook

__all__ = ["flattened", "restored"]

_CLASSES: tuple[type[Any], ...] = (
    model.Name,
    model.Literal_,
    model.Field,
    model.ListOf,
    model.Call,
    model.Unary,
    model.Binary,
    model.Compare,
    model.BoolOp,
    model.SlotPattern,
    model.Phrase,
    model.Selector,
    model.Example,
    model.Template,
    model.Rule,
    model.RuleBook,
)
_CODES = {kind: code for code, kind in enumerate(_CLASSES)}
_TUPLE, _SET, _FRACTION, _DATE = -1, -2, -3, -4


def flattened(book: RuleBook) -> bytes:
    """Sets of words, which many phrases share, stand once, in front."""
    sets: dict[frozenset[str], int] = {}
    flat = _flat(book, sets)
    return json.dumps([[sorted(words) for words in sets], flat], separators=(",", ":")).encode("ascii")


def _flat(value: Any, sets: dict[frozenset[str], int]) -> Any:
    if isinstance(value, tuple):
        return [_TUPLE, *(_flat(item, sets) for item in value)]
    if isinstance(value, frozenset):
        return [_SET, sets.setdefault(value, len(sets))]
    if isinstance(value, Fraction):
        return [_FRACTION, str(value.numerator), str(value.denominator)]
    if isinstance(value, date):
        return [_DATE, value.isoformat()]
    if type(value) in _CODES:
        return [_CODES[type(value)], *(_flat(getattr(value, field.name), sets) for field in fields(value))]
    return value


def restored(content: bytes) -> RuleBook:
    """The book. Raises ``ValueError``, ``TypeError`` or ``LookupError`` for anything else."""
    words, flat = json.loads(content)
    sets = [frozenset(each) for each in words]
    classes = _CLASSES

    def whole(value: Any) -> Any:
        if type(value) is not list:
            return value
        code = value[0]
        if code == _TUPLE:
            return tuple([whole(item) for item in value[1:]])
        if code >= 0:
            return classes[code](*[whole(item) for item in value[1:]])
        if code == _SET:
            return sets[value[1]]
        return Fraction(int(value[1]), int(value[2])) if code == _FRACTION else date.fromisoformat(value[1])

    book = whole(flat)
    if not isinstance(book, RuleBook):
        raise TypeError(type(book))
    return book
