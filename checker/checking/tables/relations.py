"""Columns of a table that are worked out from two others: shares, differences, changes in percent. Rows likewise.

Nothing says so but the numbers: three lines hang together where what is reckoned from two of them meets the third in
all items but one or few. What misses then speaks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, permutations

from checker.checking.tables.lines import Amount, frames_of
from checker.model.figure import Figure
from checker.model.interval import Interval, exactly
from checker.model.table import Table

__all__ = ["Relation", "relations_of"]

_MOST_LINES = 14
"""Lines of a table that are tried against each other, three at a time."""
_LEAST_HOLDING = 3
_MOST_MISSING = 1 / 5
_PERCENT_KINDS = frozenset(("percent", "percentage-points"))
_HUNDRED = exactly(100)

Reckoned = Callable[[Interval, Interval], Interval]


@dataclass(frozen=True, slots=True)
class Relation:
    """``result`` is what ``one`` and ``other`` should make: of a change, the new and the old number."""

    pattern: str
    one: Figure
    other: Figure
    result: Figure


_PERCENTAGES: dict[str, Reckoned] = {
    "share": lambda part, whole: part / whole * _HUNDRED,
    "change": lambda new, old: (new / old - exactly(1)) * _HUNDRED,
}
_DIFFERENCE: Reckoned = lambda new, old: new - old  # noqa: E731 -- one of three


def relations_of(table: Table) -> Iterator[Relation]:
    """Every number that is reckoned from two others of its row (or column), those that hold and those that should."""
    seen: set[frozenset[int]] = set()
    for frame in frames_of(table):
        lines = [[_figure(item.amounts[line]) for item in frame.items] for line in range(frame.lines)]
        known = [line for line in lines if sum(figure is not None for figure in line) >= _LEAST_HOLDING]
        found = _between(known) if len(known) <= _MOST_LINES else iter(())
        for relation in chain(found, _of_totals(known)):
            figures = frozenset(each.start for each in (relation.one, relation.other, relation.result))
            if figures not in seen:
                seen.add(figures)
                yield relation


def _figure(amount: Amount | int | None) -> Figure | None:
    return amount.figure if isinstance(amount, Amount) else None


_Line = Sequence[Figure | None]


def _between(lines: Sequence[_Line]) -> Iterator[Relation]:
    shares = [line for line in lines if _is_share(line)]
    others = [line for line in lines if not _is_share(line)]
    for result in shares:
        for pattern, reckoned in _PERCENTAGES.items():
            for one, other in permutations(others, 2):
                yield from _held(pattern, reckoned, one, other, result)
    # a - b = c and a - c = b are the same: what lies between two numbers stands behind them
    for at, result in enumerate(others):
        for place, other in enumerate(others[:at]):
            for position, one in enumerate(others):
                if position not in (at, place):
                    yield from _held("difference", _DIFFERENCE, one, other, result)


def _is_share(line: _Line) -> bool:
    return all(figure.kind in _PERCENT_KINDS for figure in line if figure is not None)


def _of_totals(lines: Sequence[_Line]) -> Iterator[Relation]:
    """Shares of the last or the first number of a line, as "% of total" gives them."""
    shares = [line for line in lines if _is_share(line)]
    for result in shares:
        for one in lines:
            if one is result or _is_share(one):
                continue
            for whole in (one[-1], one[0]):
                if whole is not None:
                    yield from _held("share", _PERCENTAGES["share"], one, [whole] * len(one), result)


def _held(pattern: str, reckoned: Reckoned, one: _Line, other: _Line, result: _Line) -> Iterator[Relation]:
    """The relation for every item, if it holds for nearly all and for enough."""
    found: list[Relation] = []
    holding = missing = 0
    for first, second, stated in zip(one, other, result, strict=True):
        if first is None or second is None or stated is None:
            continue
        if first is second:  # the total itself, of which all is a share
            holding += stated.value == 100
            continue
        holds = _holds(reckoned, first, second, stated)
        if holds is None:
            continue
        found.append(Relation(pattern, first, second, stated))
        telling = _is_telling(first, second, stated)
        holding += holds and telling
        missing += not holds
        if missing > max(2, holding):
            return
    if holding >= _LEAST_HOLDING and missing <= 1 + _MOST_MISSING * holding:
        yield from found


def _holds(reckoned: Reckoned, first: Figure, second: Figure, stated: Figure) -> bool | None:
    if first.widest is None or second.widest is None or stated.widest is None:
        return None
    if _PERCENT_KINDS.intersection((first.kind, second.kind)):
        return None  # what lies between two rates may be given in percent of them or in points
    if stated.kind in _PERCENT_KINDS and ((first.value or 0) < 0 or (second.value or 0) <= 0):
        return None  # the sign of a share or change of losses is a matter of taste
    if stated.kind not in _PERCENT_KINDS and {first.unit, second.unit} != {stated.unit}:
        return None
    try:
        return reckoned(first.widest, second.widest).meets(stated.widest)
    except ZeroDivisionError:
        return None


def _is_telling(first: Figure, second: Figure, stated: Figure) -> bool:
    """Whether it would not hold by chance: the result has two digits, and is none of the numbers that it is made of."""
    if not stated.value or stated.value in (first.value, second.value):
        return False
    place = stated.place_value or 1
    return abs(stated.value) >= 10 * place
