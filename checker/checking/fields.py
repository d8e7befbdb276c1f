"""The fields of a figure that a rule may speak of: ``slot.unit``, ``slot.event``."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from checker.checking.formatting import collapsed
from checker.checking.values import Measure, NotApplicableError, Reading, Value, interval_of
from checker.model.figure import Figure
from checker.model.interval import exactly

__all__ = ["FIELDS", "TEXTS", "field_of"]


def field_of(figure: Figure, field: str, reading: Reading) -> Value:
    if field == "value":
        return Measure(interval_of(figure, reading))
    getter = FIELDS.get(field)
    if getter is None:
        raise NotApplicableError
    return getter(figure)


def _weekday(figure: Figure) -> Value:
    if figure.weekday is None:
        return None
    return Measure(exactly(Fraction(figure.weekday)))


def _items(figure: Figure) -> Value:
    return None if figure.items is None else Measure(exactly(Fraction(figure.items)))


TEXTS: dict[str, Callable[[Figure], str | None]] = {
    "kind": lambda figure: figure.kind,
    "text": lambda figure: collapsed(figure.text),
    "number": lambda figure: figure.number.text,
    "section": lambda figure: figure.section,
    "before": lambda figure: figure.before,
    "after": lambda figure: figure.after,
    # what a text can be seen not to have
    "unit": lambda figure: figure.unit or "",
    "per": lambda figure: figure.per or "",
    "hedge": lambda figure: figure.hedge or "",
    "direction": lambda figure: figure.direction or "",
    "mode": lambda figure: figure.mode or "",
    "name": lambda figure: figure.name or "",
    "origin": lambda figure: figure.origin or "",
    "heads": lambda figure: ", ".join(filter(None, (figure.row_head, figure.column_head))),
    # what a text leaves open
    "counted": lambda figure: figure.counted,
    "event": lambda figure: figure.event,
    "place": lambda figure: figure.place,
    "source": lambda figure: figure.source,
}
"""The fields that are words."""

FIELDS: dict[str, Callable[[Figure], Value]] = {
    **TEXTS,
    "period": lambda figure: figure.period,
    "weekday": _weekday,
    "items": _items,
}
