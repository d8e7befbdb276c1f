"""A table as numbers in a frame: items that may be added up (rows, or columns), and lines along which they are.

What holds for columns holds for rows of the table laid on its side, so everything here is written once: an item is a
row and a line a column, or the other way round.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from checker.model.figure import Figure
from checker.model.table import Table, TableCell

__all__ = ["Amount", "Frame", "Item", "frames_of"]

_ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Amount:
    """One number in whole steps of its line: the worth of the last digit that any cell of the line has."""

    steps: int
    figure: Figure
    slack: int
    """Twice what rounding can have made of it, in steps; 0 where it was counted: a whole number without a unit."""
    is_share: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A row, or a column: what names it, and one amount for each line.

    An amount of ``0`` is a dash or nothing at all; ``None`` is not known, so nothing can be said of sums with it.
    """

    label: str
    amounts: tuple[Amount | Literal[0] | None, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """``along``: whether the numbers that are added stand below each other, in a column, or beside each other."""

    along: Literal["column", "row"]
    items: tuple[Item, ...]
    lines: int


def frames_of(table: Table) -> Iterator[Frame]:
    """The table both ways. Rows that only name others are left out."""
    rows = [row for row in table.rows if row.role == "data"]
    if not rows:
        return
    columns = [_amounts([row.cells[column] for row in rows]) for column in range(table.width)]
    numeric = [column for column, amounts in enumerate(columns) if any(isinstance(a, Amount) for a in amounts)]
    if not numeric:
        return
    if len(rows) > 1:
        items = (
            Item(_naming(row.cells) or row.label, tuple(columns[column][at] for column in numeric))
            for at, row in enumerate(rows)
        )
        yield Frame("column", tuple(items), len(numeric))
    if len(numeric) > 1:
        across = [_amounts([row.cells[column] for column in numeric]) for row in rows]
        heads = [_head(table, column) for column in numeric]
        yield Frame(
            "row",
            tuple(Item(head, tuple(line[at] for line in across)) for at, head in enumerate(heads)),
            len(rows),
        )


def _naming(cells: tuple[TableCell | None, ...]) -> str:
    """All words of a row: "total" may stand in any of its cells."""
    return " ".join(
        dict.fromkeys(cell.text for cell in cells if cell is not None and cell.figure is None and not cell.blank)
    )


def _head(table: Table, column: int) -> str:
    texts = (row.cells[column] for row in table.rows if row.role == "head")
    return " ".join(dict.fromkeys(cell.text for cell in texts if cell is not None))


def _amounts(cells: list[TableCell | None]) -> list[Amount | Literal[0] | None]:
    """The numbers of one line in steps of the finest place among them."""
    figures = [cell.figure for cell in cells if cell is not None and cell.figure is not None]
    step = min({figure.place_value or _ONE for figure in figures}, default=_ONE)
    return [_amount(cell, step) for cell in cells]


def _amount(cell: TableCell | None, step: Fraction) -> Amount | Literal[0] | None:
    if cell is None or cell.blank == "nothing":
        return 0
    figure = cell.figure
    if figure is None or figure.value is None:
        return 0 if not cell.text else None
    place = figure.place_value or _ONE
    whole = step == place == 1 and figure.value.denominator == 1
    steps = figure.value if whole else figure.value / step
    if steps.denominator != 1:  # places that do not divide each other: 1/8 and 0.1
        return None
    slack = 0 if figure.kind == "number" and place == 1 else int(place / step)
    return Amount(int(steps), figure, slack, figure.kind in ("percent", "percentage-points"))
