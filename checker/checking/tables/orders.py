"""Columns of a table that go in order: dates, and numbers beside their ranks. And rows that are averages of others.

An order is none that is said: it is seen where all neighbours but one pair, or two around one cell, keep it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from checker.checking.budget import Budget
from checker.checking.tables.lines import Amount, Frame
from checker.model.extraction import Extraction
from checker.model.figure import Figure
from checker.model.table import Table
from checker.words import word_list

__all__ = ["Average", "average_of", "dates_in_order", "ranks_in_order", "ranks_of"]

_LEAST_ORDERED = 6
"""Cells of a column that must be there so that its order is no accident."""
_LEAST_AVERAGED = 3


@dataclass(frozen=True, slots=True)
class Average:
    average: Figure
    parts: tuple[Figure, ...]


def average_of(frames: Sequence[Frame], budget: Budget) -> Iterator[Average]:
    """The numbers of rows or columns that are called averages, where most of them are the mean of the others.

    Raises ``OverBudgetError``.
    """
    for frame in frames:
        for at, item in enumerate(frame.items):
            if not _is_named(item.label, "table-averages"):
                continue
            budget.spend(at * frame.lines)
            others = [
                other for other in frame.items[:at] if not _is_named(other.label, "table-totals", "table-averages")
            ]
            found = []
            for line, amount in enumerate(item.amounts):
                parts = [other.amounts[line] for other in others]
                figures = tuple(part.figure for part in parts if isinstance(part, Amount))
                if isinstance(amount, Amount) and len(figures) == len(parts) >= _LEAST_AVERAGED:
                    found.append(Average(amount.figure, figures))
            holding = sum(map(_holds, found))
            if holding > 1 and holding >= len(found) - 1:
                yield from found


def _is_named(label: str, *lists: str) -> bool:
    words = [word.strip(".,:;()*") for word in label.lower().split()]
    return any(word in word_list(name) for name in lists for word in words)


def _holds(each: Average) -> bool:
    """Whether it is the mean of the parts, rounded at its last place."""
    mean = sum((part.value or Fraction(0) for part in each.parts), Fraction(0)) / len(each.parts)
    place = each.average.place_value or Fraction(1)
    return each.average.value is not None and 2 * abs(each.average.value - mean) <= place


def dates_in_order(extraction: Extraction) -> Iterator[tuple[Figure, Figure]]:
    """Neighbours in columns of dates that are in order but for one cell, the upper first; or the other way round."""
    columns: dict[tuple[int, int], list[Figure]] = defaultdict(list)
    for figure in extraction.figures:
        if figure.cell is not None and figure.kind in ("date", "period") and figure.column_head is not None:
            columns[figure.cell.table, figure.cell.column].append(figure)
    for figures in columns.values():
        rows = [figure.cell.row for figure in figures if figure.cell is not None]
        days = [figure.period.first for figure in figures if figure.period is not None]
        known = [Fraction(day.toordinal()) for day in days if day is not None]
        if len(set(rows)) == len(rows) and len(known) == len(figures):
            yield from _ordered(figures, known)


def ranks_of(extraction: Extraction) -> Mapping[int, Mapping[int, Fraction]]:
    """By table and row the rank that a column gives."""
    ranks: dict[int, dict[int, Fraction]] = defaultdict(dict)
    for figure in extraction.figures:
        if figure.kind != "ordinal" or figure.cell is None or figure.value is None:
            continue
        if _is_named(figure.column_head or "", "rank-heads"):
            ranks[figure.cell.table][figure.cell.row] = figure.value
    return ranks


def ranks_in_order(table: Table, ranks: Mapping[int, Fraction]) -> Iterator[tuple[Figure, Figure]]:
    """Neighbours in columns that go down with the rank beside them but for one cell, the better one first.

    ``ranks`` are those of its rows.
    """
    places = [ranks[row] for row in sorted(ranks)]
    if len(places) < _LEAST_ORDERED or any(after < before for before, after in pairwise(places)):
        return
    candidates = []
    for column in range(table.width):
        cells = [cell.figure for row in sorted(ranks) if (cell := table.rows[row].cells[column]) is not None]
        figures = [figure for figure in cells if figure is not None]
        values = [-figure.value for figure in figures if figure.value is not None]
        if len(figures) == len(values) == len(ranks) and values[0] < values[-1]:
            if _is_in_order(values):
                yield from pairwise(figures)  # it is this column that the ranks are of
                return
            pairs = list(_ordered(figures, values))
            candidates += [pairs] if pairs else []
    if len(candidates) == 1:
        yield from candidates[0]


def _ordered(figures: Sequence[Figure], keys: Sequence[Fraction]) -> Iterator[tuple[Figure, Figure]]:
    """The pairs of neighbours as they should be, the smaller first, where one cell at most is out of order."""
    if len(keys) < _LEAST_ORDERED or len(set(keys)) < len(keys) / 2:
        return
    for step in (1, -1):
        if _is_in_order_but_for_one(keys[::step]):
            yield from pairwise(figures[::step])
            return


def _is_in_order_but_for_one(keys: Sequence[Fraction]) -> bool:
    for place, (before, after) in enumerate(pairwise(keys)):
        if after < before:
            return _is_in_order(_without(keys, place)) or _is_in_order(_without(keys, place + 1))
    return True


def _without(keys: Sequence[Fraction], place: int) -> list[Fraction]:
    return [*keys[:place], *keys[place + 1 :]]


def _is_in_order(keys: Sequence[Fraction]) -> bool:
    return all(before <= after for before, after in pairwise(keys))
