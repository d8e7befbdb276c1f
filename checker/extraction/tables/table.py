"""A table of a document: its cells become figures, with what the heads of their rows and columns say of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from checker.extraction.tables.cells import CellNumber, blank_of
from checker.extraction.tables.grid import Grid, GridCell, build_grid
from checker.extraction.tables.scales import UNSCALED, Scale, is_scale_only, scale_of
from checker.model.document import JOINT, Block
from checker.model.figure import Figure, Kind, Number
from checker.model.interval import exactly
from checker.model.table import Table, TableCell, TableRow

__all__ = ["ReadTable", "read_table"]

_ALL = 100
"""Percent; what is more beside a percentage is a number of something else."""
_SUMMABLE = frozenset(("number", "money", "percent", "percentage-points", "quantity"))

ReadBlock = Callable[[Block], Sequence[Figure]]
"""Reads a block as prose is read, and counts its sentences on."""


@dataclass(frozen=True, slots=True)
class ReadTable:
    """``table`` is ``None`` where the grid is too large to be laid out; its figures are read all the same."""

    figures: tuple[Figure, ...]
    table: Table | None = None


def read_table(
    blocks: Sequence[Block], caption: str, as_prose: ReadBlock, as_sentence: Callable[[Block], int]
) -> ReadTable:
    """The figures of the cells of one table, in the order of the text.

    ``caption`` is what stands above it. ``as_prose`` reads a cell that holds words; ``as_sentence`` counts one that
    holds a number alone as a sentence of the document.
    """
    grid = build_grid(blocks)
    if grid is None:
        return ReadTable(tuple(figure for block in blocks for figure in as_prose(block)))
    scales = _Scales(grid, caption)
    found: dict[int, list[Figure]] = {}
    by_cell = {id(block): place for place, block in _places(grid)}
    for block in blocks:
        row, column = by_cell[id(block)]
        cell = grid.places[row][column]
        if cell is None or cell.number is None or grid.roles[row] != "data" or (cell.is_year and column in grid.names):
            read: Iterable[Figure] = as_prose(block)
        else:
            scale, names = scales.of(row, column), column in grid.names
            read = [_figure(block, as_sentence(block), cell.number, _unit(cell.number, scale, names=names))]
        found[id(block)] = [
            replace(figure, row_head=grid.label_of(row) or None, column_head=grid.head_of(row - 1, column) or None)
            for figure in read
        ]
    figures = tuple(figure for block in blocks for figure in found[id(block)])
    return ReadTable(figures, _table(grid, found))


def _places(grid: Grid) -> Iterable[tuple[tuple[int, int], Block]]:
    """Every block with the first place of its cell."""
    for row in grid.places:
        for cell in row:
            if cell is not None:
                for block in cell.blocks:
                    yield (cell.cell.row, cell.cell.column), block


class _Scales:
    """What holds for the numbers of a place: what its row says, else its column, else the table."""

    def __init__(self, grid: Grid, caption: str) -> None:
        self.grid = grid
        self._whole = scale_of(caption)
        for cell in _for_all(grid):
            if is_scale_only(cell.text):
                self._whole = scale_of(cell.text).over(self._whole)
        self._columns = [self._of_column(column) for column in range(len(grid.places[0]) if grid.places else 0)]

    def of(self, row: int, column: int) -> Scale:
        label = scale_of(self.grid.label_of(row))
        head = scale_of(self.grid.head_of(row - 1, column)).over(self._columns[column])
        if label.percent or (head.percent and label == UNSCALED):
            return Scale(percent=True)
        return label.over(head).over(self._whole)

    def _of_column(self, column: int) -> Scale:
        """The currency or percent that some of its cells have: it may stand in the first row and the total only."""
        grid = self.grid
        rows = zip(grid.places, grid.roles, strict=True)
        numbers = [cell.number for row, role in rows if role == "data" and (cell := row[column]) and cell.number]
        for number in numbers:
            if number.currency:
                return Scale(currency=number.currency)
        if any(number.percent for number in numbers) and all(abs(number.value) <= _ALL for number in numbers):
            return Scale(percent=True)
        return UNSCALED


def _for_all(grid: Grid) -> Iterable[GridCell]:
    """Heads that speak of the whole table: in its corner, or alone in their row."""
    for row, role in zip(grid.places, grid.roles, strict=True):
        filled = [cell for cell in row if cell is not None]
        if role != "data" and filled and (len(filled) == 1 or filled[0] is row[0]):
            yield filled[0]


@dataclass(frozen=True, slots=True)
class _Unit:
    """What a number of a cell is a number of; ``factor`` is what the heads multiply it by."""

    kind: Kind
    unit: str | None = None
    factor: Fraction = Fraction(1)


def _unit(number: CellNumber, scale: Scale, *, names: bool) -> _Unit:
    factor = Fraction(1) if number.scaled else scale.factor or Fraction(1)
    if names and number.currency is None and number.percent is None:
        return _Unit("ordinal")
    if number.percent == "percentage-points":
        return _Unit("percentage-points", "percent")
    if number.percent or (scale.percent and number.currency is None):
        return _Unit("percent", "percent")
    if number.currency or scale.currency:
        return _Unit("money", number.currency or scale.currency, factor)
    return _Unit("quantity", scale.unit, factor) if scale.unit else _Unit("number", None, factor)


def _figure(block: Block, sentence: int, number: CellNumber, unit: _Unit) -> Figure:
    """The figure of a cell that holds a number alone."""
    value, place = number.value * unit.factor, number.place * unit.factor
    exact = exactly(value)
    if unit.kind in ("number", "ordinal") and place == 1:
        read = exact
    else:  # shares are also rounded so that they make 100
        read = exact.widened(place if unit.kind == "percent" else place / 2)
    start = block.start
    digits = block.text[number.first : number.last].replace(JOINT, "")
    return Figure(
        text=block.text,
        start=start,
        end=block.end,
        number=Number(digits, start + number.first, start + number.last),
        kind=unit.kind,
        section="table",
        sentence=sentence,
        paragraph=block.paragraph,
        value=value,
        stated=exact,
        widest=read,
        usual=read,
        place_value=place,
        unit=unit.unit,
        cell=block.cell,
    )


def _table(grid: Grid, found: dict[int, list[Figure]]) -> Table | None:
    cells: dict[int, TableCell] = {}
    number = 0
    for row in grid.places:
        for cell in row:
            if cell is not None and id(cell) not in cells:
                cells[id(cell)] = _table_cell(cell, found)
                number = cell.cell.table
    rows = tuple(
        TableRow(tuple(cells[id(cell)] if cell is not None else None for cell in row), role, grid.label_of(index))
        for index, (row, role) in enumerate(zip(grid.places, grid.roles, strict=True))
    )
    return Table(number, rows) if rows else None


def _table_cell(cell: GridCell, found: dict[int, list[Figure]]) -> TableCell:
    figures = [figure for block in cell.blocks for figure in found[id(block)]]
    alone = figures[0] if cell.number is not None and len(figures) == 1 else None
    if alone is not None and alone.kind not in _SUMMABLE:
        alone = None
    text = cell.text
    return TableCell(text, cell.blocks[0].start, cell.blocks[-1].end, alone, blank_of(text))
