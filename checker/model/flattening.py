"""Rule books and reports as JSON, and back: a table in which every value stands once, and names what it is made of.

JSON, not pickle: whatever such a file holds, reading it can make nothing but rules and findings. What many rules share
(words of a class, slots, names) is made once, which is most of the speed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterable
from dataclasses import fields
from datetime import date
from fractions import Fraction
from typing import Any, TypeVar

from checker.model import document, fact, figure, finding, interval, period, phrase
from checker.model import rule as model

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
    model.WordList,
    phrase.Words,
    phrase.Klass,
    phrase.Gap,
    phrase.Mark,
    phrase.SlotElement,
    phrase.Choice,
    model.SlotPattern,
    model.Phrase,
    model.Selector,
    model.Wording,
    model.Example,
    model.Template,
    model.Rule,
    model.RuleBook,
    document.Cell,
    period.Period,
    interval.Interval,
    figure.Number,
    figure.Figure,
    fact.Fact,
    finding.Slot,
    finding.Repair,
    finding.Finding,
    finding.Suppressed,
    finding.DocumentReport,
)
_OTHERS: tuple[Callable[[Iterable[Any]], Any], ...] = (
    tuple,
    frozenset,
    lambda parts: Fraction(*map(int, parts)),
    lambda parts: date.fromisoformat(*parts),
)
_TUPLE, _SET, _FRACTION, _DATE = range(len(_CLASSES), len(_CLASSES) + len(_OTHERS))

Flat = TypeVar("Flat")


def flattened(value: object) -> bytes:
    """One line of ASCII. Raises ``TypeError`` for what neither rules nor findings are made of."""
    table = _Table()
    table.put(value)
    return json.dumps([table.leaves, table.rows()], separators=(",", ":")).encode("ascii")


class _Table:
    """Leaves, then what is made of earlier entries: a code and the places of its parts."""

    def __init__(self) -> None:
        self.leaves: list[Any] = []
        self._made: list[list[int]] = []
        self._places: dict[Hashable, int] = {}

    def put(self, value: Any) -> int:
        """The place of the value. Leaves have places below zero, from -1 on."""
        made = self._made_of(value)
        # 1 and True are equal, but not the same
        key = (type(value), value) if made is None else tuple(made)
        place = self._places.get(key)
        if place is None:
            entries: list[Any] = self.leaves if made is None else self._made
            entries.append(value if made is None else made)
            place = -len(self.leaves) if made is None else len(self._made) - 1
            self._places[key] = place
        return place

    def rows(self) -> list[list[int]]:
        """What is made, with places from 0 on: behind the last leaf stands what is made first."""
        leaves = len(self.leaves)
        return [[code, *(leaves + at if at >= 0 else -1 - at for at in places)] for code, *places in self._made]

    def _made_of(self, value: Any) -> list[int] | None:
        if isinstance(value, tuple):
            return [_TUPLE, *map(self.put, value)]
        if isinstance(value, frozenset):
            return [_SET, *map(self.put, sorted(value))]
        if isinstance(value, Fraction):
            return [_FRACTION, self.put(str(value.numerator)), self.put(str(value.denominator))]
        if isinstance(value, date):
            return [_DATE, self.put(value.isoformat())]
        if type(value) in _CLASSES:
            return [_CLASSES.index(type(value)), *(self.put(getattr(value, field.name)) for field in fields(value))]
        return None


def restored(content: bytes, kind: type[Flat]) -> Flat:
    """What was flattened, of this kind. Raises ``ValueError``, ``TypeError`` or ``LookupError`` for anything else."""
    values, made = json.loads(content)
    count = len(_CLASSES)
    part = values.__getitem__
    for code, *places in made:
        parts = map(part, places)
        values.append(_CLASSES[code](*parts) if code < count else _OTHERS[code - count](parts))
    value = values[-1]
    if not isinstance(value, kind):
        raise TypeError(type(value))
    return value
