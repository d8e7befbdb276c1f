"""Where the cells of a table stand that is written row by row, with cells that span rows and columns."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Place", "Table"]

_WIDEST, _HIGHEST = 100, 65_534
"""The most columns and rows of a span that are believed."""
_MOST_SPANS = 100
"""Cells that reach into later rows, of which a table keeps track at a time."""


@dataclass(frozen=True, slots=True)
class Place:
    """The place of one cell in its table."""

    row: int
    column: int
    head: bool
    rows: int
    columns: int


@dataclass(slots=True, eq=False)
class Table:
    """A table while it is read. ``is_layout``: it arranges parts of a page and holds no data."""

    is_layout: bool = False
    row: int = -1
    cells: int = 0
    _column: int = 0
    _reaching: list[Place] = field(default_factory=list)
    """The cells of earlier rows that reach into this one, from left to right."""
    _next: int = 0

    @property
    def holds_data(self) -> bool:
        return not self.is_layout and self.cells > 1

    def rows_of(self, place: Place) -> int:
        """How many rows a cell spans of those that there are."""
        return min(place.rows, self.row + 1 - place.row)

    def next_row(self) -> None:
        self.row += 1
        self._column = self._next = 0
        if self._reaching:
            reaching = [place for place in self._reaching if place.row + place.rows > self.row]
            self._reaching = sorted(reaching, key=lambda place: place.column)

    def next_cell(self, *, head: bool, rows: str, columns: str) -> Place:
        """The place of the next cell of the row, left of what reaches in from above; spans as they are written."""
        if self.row < 0:
            self.next_row()
        while self._next < len(self._reaching) and self._reaching[self._next].column <= self._column:
            above = self._reaching[self._next]
            if above.row < self.row:
                self._column = max(self._column, above.column + above.columns)
            self._next += 1
        place = Place(self.row, self._column, head, _span(rows, _HIGHEST), _span(columns, _WIDEST))
        self._column += place.columns
        self.cells += 1
        if place.rows > 1 and len(self._reaching) < _MOST_SPANS:
            self._reaching.append(place)
        return place


def _span(written: str, most: int) -> int:
    digits = written.strip()
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 6:
        return 1
    return min(max(int(digits), 1), most)
