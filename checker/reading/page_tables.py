"""Tables on a page: lines one below the other whose segments stand in columns, most of them numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.reading.page_lines import Line

__all__ = ["PageCell", "PageTable", "table_at"]

_Span = tuple[float, float]
"""From the left to the right."""
_LEAST_ROWS = 2
_WIDEST_GAP = 1.6
"""Of the height of a line: between two rows of a table."""
_LONGEST_CELL = 40
_MOST_ROWS = 300


@dataclass(frozen=True, slots=True)
class PageCell:
    """``column`` counts from 0; ``columns`` is how many it stands above."""

    column: int
    columns: int
    text: str


@dataclass(frozen=True, slots=True)
class PageTable:
    rows: tuple[tuple[PageCell, ...], ...]


def table_at(lines: Sequence[Line], start: int) -> tuple[PageTable, int] | None:
    """The table that begins with a line, and the line after it; ``None`` if none begins there."""
    if len(lines[start].segments) < 2 or lines[start].is_bulleted:
        return None
    end = start + 1
    for one, other in pairwise(lines[start : start + _MOST_ROWS]):
        if not _is_next(one, other):
            break
        end += 1
    while end > start and len(lines[end - 1].segments) < 2:
        end -= 1
    rows = lines[start:end]
    wide = [row for row in rows if len(row.segments) > 1]
    if len(wide) < _LEAST_ROWS or len(wide) * 5 < len(rows) * 3:
        return None
    columns = _columns(wide)
    table = PageTable(tuple(tuple(_cells(row, columns)) for row in rows))
    return (table, end) if len(columns) > 1 and _holds_numbers(table) else None


def _is_next(one: Line, other: Line) -> bool:
    """Whether a line stands right below another."""
    return other.top >= one.top and not other.is_bulleted and other.top - one.bottom < _WIDEST_GAP * one.height


def _columns(rows: Sequence[Line]) -> list[_Span]:
    """From where to where each column reaches, by the rows that have the most segments."""
    most = max(len(row.segments) for row in rows)
    spans = sorted(
        (segment.left, segment.right) for row in rows if len(row.segments) == most for segment in row.segments
    )
    columns: list[_Span] = []
    for left, right in spans:
        if columns and left < columns[-1][1]:
            columns[-1] = columns[-1][0], max(columns[-1][1], right)
        else:
            columns.append((left, right))
    return columns


def _cells(row: Line, columns: Sequence[_Span]) -> Iterable[PageCell]:
    """The cells of a row; what falls into one column is one cell."""
    texts: dict[int, PageCell] = {}
    for span, text in _parts(row, columns):
        first, last = _reach(span, columns)
        before = texts.get(first)
        text = f"{before.text} {text}" if before else text
        texts[first] = PageCell(first, max(last - first + 1, before.columns if before else 1), text)
    return texts.values()


def _parts(row: Line, columns: Sequence[_Span]) -> Iterator[tuple[_Span, str]]:
    """The segments of a row; one whose stretches stand in columns of their own comes as those."""
    for segment in row.segments:
        reaches = [_reach((stretch.left, stretch.right), columns) for stretch in segment.stretches]
        if len(reaches) > 1 and all(one[1] < other[0] for one, other in pairwise(reaches)):
            yield from (((stretch.left, stretch.right), stretch.text) for stretch in segment.stretches)
        else:
            yield (segment.left, segment.right), segment.text


def _reach(span: _Span, columns: Sequence[_Span]) -> tuple[int, int]:
    """The first and the last column that something stands over, or the nearest one."""
    over = [i for i, (left, right) in enumerate(columns) if min(right, span[1]) > max(left, span[0])]
    if over:
        return over[0], over[-1]
    middle = (span[0] + span[1]) / 2
    nearest = min(range(len(columns)), key=lambda i: abs(sum(columns[i]) / 2 - middle))
    return nearest, nearest


def _holds_numbers(table: PageTable) -> bool:
    """Whether most cells right of the first column are short and hold a digit, below the first row at least."""
    for rows in (table.rows, table.rows[1:]):
        behind = [cell.text for row in rows for cell in row if cell.column]
        said = [text for text in behind if any(map(str.isdigit, text)) and len(text) <= _LONGEST_CELL]
        if behind and len(said) * 2 >= len(behind):
            return True
    return False
