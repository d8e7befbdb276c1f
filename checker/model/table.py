"""A table as read: a grid of cells, of which some hold a figure and the others name rows, columns or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.model.figure import Figure

__all__ = ["Table", "TableCell", "TableRow"]


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell, with white space collapsed. It stands in every place of the grid that it spans."""

    text: str
    start: int
    end: int
    """In document offsets."""
    figure: Figure | None = None
    """What its number states, if it holds a number and nothing else."""
    blank: Literal["nothing", "unknown"] | None = None
    """A dash says that there is nothing to count; "n/a", ".." and their like that the number is not known."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """``cells`` has a place for every column of the table; an empty cell is ``None``.

    ``role``: a ``head`` names the columns below it, ``data`` holds figures, a ``section`` is a label alone and names
    the rows below it.
    """

    cells: tuple[TableCell | None, ...]
    role: Literal["head", "data", "section"]
    label: str = ""
    """What names the row: its first cell of words."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a document: ``number`` is that of its cells."""

    number: int
    rows: tuple[TableRow, ...]

    @property
    def width(self) -> int:
        return len(self.rows[0].cells) if self.rows else 0
