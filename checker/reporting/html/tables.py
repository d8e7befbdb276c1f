"""A table as it reads: its heads, its spans and its gaps where they stand, numbers one below the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from checker.model.document import Block, Cell
from checker.reporting.html.elements import Html, element, joined, void

__all__ = ["table"]

_LONGEST_NUMBER = 30
_NUMBER = re.compile(r"[^\w\s]{0,3}\s?(?:[A-Z]{1,3}\s?)?[$€£¥]?\s?\d[\d.,\s]*+(?:\S{1,12})?")
"""What a cell holds that is a number with little else: ``1,310``, ``€4.2m``, ``+12%``, ``(60) tonnes``."""

_Span = tuple[int, int]
_Entry = tuple[Cell, list[Block]]
_MOST_COLUMNS = 1000
"""Browsers know no wider span."""


def table(blocks: Sequence[Block], prose: Callable[[Block], Html]) -> Html:
    """The cells of one table, as the blocks of them in the order of the text; ``prose`` makes the text of a block."""
    entries = sorted(_entries(blocks), key=lambda entry: (entry[0].row, entry[0].column))
    numeric = _numeric_columns(entries)
    width = max((cell.column + cell.columns for cell, _ in entries), default=0)
    rows = [
        element("tr", *_row(list(row), spans, width, numeric, prose))
        for row, spans in _with_spans(groupby(entries, key=lambda entry: entry[0].row))
    ]
    return element("div", element("table", *rows), class_="scroll")


def _entries(blocks: Iterable[Block]) -> Iterator[_Entry]:
    """Each cell with its blocks."""
    found: dict[_Span, _Entry] = {}
    for block in blocks:
        if block.cell is not None:
            found.setdefault((block.cell.row, block.cell.column), (block.cell, []))[1].append(block)
    yield from found.values()


def _with_spans(rows: Iterable[tuple[int, Iterable[_Entry]]]) -> Iterator[tuple[list[_Entry], list[_Span]]]:
    """Each row with the columns that cells of earlier rows reach down into."""
    above: list[tuple[int, int, int]] = []
    for row, entries in rows:
        above = [span for span in above if span[2] > row]
        here = list(entries)
        yield here, [(first, last) for first, last, _ in above]
        above += [(cell.column, cell.column + cell.columns, row + cell.rows) for cell, _ in here if cell.rows > 1]


def _row(
    entries: list[_Entry], spans: list[_Span], width: int, numeric: set[int], prose: Callable[[Block], Html]
) -> Iterator[Html]:
    alone = len(entries) == 1 and not spans and entries[0][0].column == 0 and not _is_number(entries[0])
    column = 0
    taken: list[tuple[int, int, _Entry | None]] = [(first, last, None) for first, last in spans]
    taken += [(cell.column, cell.column + cell.columns, (cell, blocks)) for cell, blocks in entries]
    for first, last, entry in sorted(taken, key=lambda each: each[:2]):
        if first > column:
            yield element("td", colspan=_count(first - column))
        if entry is not None:
            yield _cell(entry, width if alone else last - first, numeric, prose)
        column = max(column, last)


def _cell(entry: _Entry, columns: int, numeric: set[int], prose: Callable[[Block], Html]) -> Html:
    cell, blocks = entry
    return element(
        "th" if cell.head else "td",
        joined(map(prose, blocks), void("br")),
        colspan=_count(columns),
        rowspan=_count(cell.rows),
        class_="number" if cell.column in numeric and columns == 1 else None,
    )


def _count(number: int) -> str | None:
    return str(min(number, _MOST_COLUMNS)) if number > 1 else None


def _numeric_columns(entries: Iterable[_Entry]) -> set[int]:
    """The columns in which numbers are to stand one below the other: all or most that is below their head is one."""
    numbers: dict[int, list[bool]] = {}
    for entry in entries:
        cell, _ = entry
        if not cell.head and cell.columns == 1:
            numbers.setdefault(cell.column, []).append(_is_number(entry))
    return {column for column, found in numbers.items() if sum(found) * 3 >= len(found) * 2}


def _is_number(entry: _Entry) -> bool:
    words = " ".join(block.text.strip() for block in entry[1])
    return len(words) <= _LONGEST_NUMBER and _NUMBER.fullmatch(words) is not None
