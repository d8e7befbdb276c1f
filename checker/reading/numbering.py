"""What the readers of marked-up formats count while they go through a document."""

from __future__ import annotations

from dataclasses import dataclass

from checker.errors import UnreadableError
from checker.model.document import Section

__all__ = ["MOST_CELLS", "Numbering", "refuse_data_set"]

MOST_CELLS = 100_000
"""Cells of a document above which it is refused: it is a data set, not tables that someone wrote."""


def refuse_data_set(cells: int) -> None:
    """Raises ``UnreadableError`` for a document with so many cells that it is no text."""
    if cells > MOST_CELLS:
        raise UnreadableError(f"more than {MOST_CELLS:,} cells: a data set, not tables to read")


@dataclass(slots=True)
class Numbering:
    """The number of the paragraph that was begun last and of the last table, and whether there is a headline yet."""

    paragraph: int = 0
    table: int = -1
    headed: bool = False
    cells: int = 0

    def next_table(self) -> int:
        self.table += 1
        return self.table

    def next_cell(self) -> None:
        """Raises ``UnreadableError`` where there are too many."""
        self.cells += 1
        refuse_data_set(self.cells)

    def heading(self, *, first: bool) -> Section:
        """The section of a heading: the first of the first level is the headline."""
        if first and not self.headed:
            self.headed = True
            return "headline"
        return "body"
