"""The grid of a table: which rows are heads, which columns hold labels, and what names each row and column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import Literal

from checker.extraction.tables.cells import CellNumber, blank_of, read_cell
from checker.model.document import Block, Cell, collapsed
from checker.words import word_list

__all__ = ["Grid", "GridCell", "build_grid"]

_MOST_PLACES = 2_000_000
"""Places of a grid that is laid out; a larger one is read cell by cell, without heads."""
_MOST_FOR_A_CELL = 20
_ALWAYS = 500
"""Places for each cell that holds something, and those that any table may have: spans can make a huge grid, or many
large ones, of a few characters."""
_MOST_HEAD_ROWS = 20
"""Rows of a block of heads that name a column: in a table of words only every row is one."""
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_LONGEST_TIME = 60
"""Years that the heads of one row lie apart."""


@dataclass(slots=True)
class GridCell:
    """One cell with the blocks that it holds."""

    cell: Cell
    blocks: list[Block] = field(default_factory=list)
    number: CellNumber | None = None
    _text: str | None = None

    @property
    def text(self) -> str:
        if self._text is None:
            self._text = collapsed(" ".join(block.text for block in self.blocks))
        return self._text

    @property
    def is_year(self) -> bool:
        """Whether its number may be a year."""
        number = self.number
        return number is not None and number.bare and _FIRST_YEAR <= number.value <= _LAST_YEAR


Role = Literal["head", "data", "section"]


@dataclass(slots=True)
class Grid:
    """``places[row][column]``; a cell that spans several stands in each of them."""

    places: list[list[GridCell | None]]
    roles: list[Role] = field(default_factory=list)
    names: set[int] = field(default_factory=set)
    """Columns whose numbers are years, ranks or codes."""
    _heads: dict[tuple[int, int], str] = field(default_factory=dict)
    """By the last row of a block of heads, and column: each is asked for by every cell below."""
    _labels: dict[int, str] = field(default_factory=dict)
    _last_heads: list[int] = field(default_factory=list)

    def head_of(self, row: int, column: int) -> str:
        """The heads above a place, from the nearest block of head rows, from top to bottom."""
        if not self._last_heads:
            self._last_heads = list(
                accumulate((at if role == "head" else -1 for at, role in enumerate(self.roles)), max)
            )
        last = self._last_heads[row] if row >= 0 else -1
        if (last, column) not in self._heads:
            self._heads[last, column] = self._head_up_from(last, column)
        return self._heads[last, column]

    def _head_up_from(self, row: int, column: int) -> str:
        texts: dict[str, None] = {}
        while row >= 0 and self.roles[row] == "head" and len(texts) < _MOST_HEAD_ROWS:
            cell = self.places[row][column]
            if cell is not None:
                texts.setdefault(cell.text)
            row -= 1
        return " ".join(reversed(texts))

    def label_of(self, row: int) -> str:
        """The first words of a row."""
        if row not in self._labels:
            self._labels[row] = self._first_words(row)
        return self._labels[row]

    def _first_words(self, row: int) -> str:
        for cell in self.places[row]:
            if cell is not None and cell.number is None and blank_of(cell.text) is None:
                return cell.text
        first = self.places[row][0] if self.places[row] else None
        return first.text if first is not None and (first.is_year or 0 in self.names) else ""


def build_grid(blocks: Sequence[Block]) -> Grid | None:
    """The grid of the cells of one table; ``None`` where it would be too large to lay out."""
    cells: dict[tuple[int, int], GridCell] = {}
    for block in blocks:
        if block.cell is not None:
            cells.setdefault((block.cell.row, block.cell.column), GridCell(block.cell)).blocks.append(block)
    height = max(cell.cell.row + cell.cell.rows for cell in cells.values())
    width = max(cell.cell.column + cell.cell.columns for cell in cells.values())
    if height * width > min(_MOST_PLACES, max(_ALWAYS, _MOST_FOR_A_CELL * len(cells))):
        return None
    grid = Grid([[None] * width for _ in range(height)])
    for cell in cells.values():
        if len(cell.blocks) == 1:
            cell.number = read_cell(cell.blocks[0].text)
        for row in range(cell.cell.row, cell.cell.row + cell.cell.rows):
            for column in range(cell.cell.column, cell.cell.column + cell.cell.columns):
                grid.places[row][column] = cell
    grid.roles = _roles(grid.places)
    grid.names = {column for column in range(width) if _names_rows(grid, column)}
    return grid


def _roles(places: list[list[GridCell | None]]) -> list[Role]:
    roles: list[Role] = []
    for row in places:
        filled = list({id(cell): cell for cell in row if cell is not None}.values())
        numbers = [cell for cell in filled if cell.number is not None]
        blanks = [cell for cell in filled if blank_of(cell.text) is not None]
        said = [cell for cell in filled if cell.number is None and blank_of(cell.text) is None]
        if filled and all(cell.cell.head for cell in filled):
            roles.append("head")
        elif any(not cell.is_year for cell in numbers):
            roles.append("data")
        elif "data" not in roles and not blanks and _is_head(row, said, numbers, first="head" not in roles):
            roles.append("head")
        elif len(said) == 1 and not numbers and not blanks and said[0] is row[0]:
            roles.append("section")
        elif numbers and not blanks and roles and _only_years(row):
            roles.append("head")
        elif numbers or blanks:
            roles.append("data")
        else:
            roles.append("head" if len(said) > 1 else "section")
    return roles


def _is_head(row: list[GridCell | None], said: Sequence[GridCell], years: Sequence[GridCell], *, first: bool) -> bool:
    """Whether a row above all data names columns: by words, or by years alone."""
    if years:
        return first or _only_years(row)
    return first or len(said) != 1 or said[0] is not row[0]


def _only_years(row: list[GridCell | None]) -> bool:
    """Whether it has nothing but years of one time, in order, behind its first column: a second head."""
    behind = [cell for cell in row[1:] if cell is not None]
    years = [cell.number.value for cell in behind if cell.number is not None and cell.is_year]
    if not len(behind) == len(years) > 1 or years not in (sorted(years), sorted(years, reverse=True)):
        return False
    first = row[0].text.lower() if row[0] is not None else ""
    return max(years) - min(years) <= _LONGEST_TIME and word_list("table-totals").isdisjoint(first.split())


def _names_rows(grid: Grid, column: int) -> bool:
    """Whether the numbers of a column are names: its head says so, or all of them can be years and it is the first."""
    cells = [row[column] for row, role in zip(grid.places, grid.roles, strict=True) if role == "data"]
    numbers = [cell for cell in cells if cell is not None and cell.number is not None]
    if not numbers:
        return False
    heads = [row[column] for row, role in zip(grid.places, grid.roles, strict=True) if role == "head"]
    words = " ".join(cell.text.lower() for cell in heads if cell is not None).strip(" .:*")
    if words in word_list("label-columns") or words == "#":
        return True
    if len(numbers) > 2 and all(cell.number.bare for cell in numbers if cell.number):
        values = [cell.number.value for cell in numbers if cell.number]
        if all(after - before == 1 for before, after in pairwise(values)):
            return True  # 1, 2, 3: a count of the rows
    years = [cell for cell in numbers if cell.is_year]
    return len(years) == len(numbers) and (
        column == 0 or any(word in word_list("label-columns") for word in words.split())
    )
