"""From pieces to blocks: paragraphs, lists and tables are numbered, and the pieces of a cell are joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from checker.model.document import Block, Cell, Section
from checker.reading.masking import without_addresses
from checker.reading.numbering import Numbering
from checker.reading.pieces import Comment, Piece, Region
from checker.reading.remarks import Note, note_of
from checker.reading.sections import section_of
from checker.reading.table_places import Place, Table

__all__ = ["PieceBlocks"]


@dataclass(slots=True)
class PieceBlocks:
    """Makes blocks of pieces in the order of the text; a table or a list may go on from one call to the next."""

    numbers: Numbering
    _tables: dict[Table, int] = field(default_factory=dict)
    _group: Table | Region | None = None
    _rows: dict[tuple[Table, int], tuple[int, int]] = field(default_factory=dict)
    """Where each row of a table stands."""

    def of(self, pieces: Iterable[Piece], *, in_quote: bool = False) -> Iterator[Block]:
        """The blocks of some pieces; ``in_quote``: they stand in a quotation of the format around them."""
        for (table, place), run in groupby(pieces, key=_cell):
            for piece in run if table is None or place is None else (_joined(list(run)),):
                text = without_addresses(piece.text)
                bare = text.strip()
                if bare:
                    start = piece.start + len(text) - len(text.lstrip())
                    yield self._block(start, bare, piece, in_quote=in_quote)

    def notes(self, comments: Iterable[Comment]) -> Iterator[Note]:
        """The remarks to the checker among some comments, when the pieces around them have been made into blocks."""
        for comment in comments:
            note = note_of(comment.text, comment.start, comment.end, self._around(comment))
            if note is not None:
                yield note

    def _around(self, comment: Comment) -> tuple[int, int] | None:
        """The row of a table or the paragraph that a comment stands in."""
        table, place = comment.context.table, comment.context.place
        if table is not None and place is not None and (row := self._rows.get((table, place.row))) is not None:
            return row
        piece = comment.piece
        return (piece.start, max(piece.end, comment.end)) if piece is not None and piece.text else None

    def _block(self, start: int, text: str, piece: Piece, *, in_quote: bool) -> Block:
        context = piece.context
        table, place = _cell(piece)
        is_shown = table is not None or context.section == "caption"
        self._begin((context.figure if is_shown else None) or table or context.list, goes_on=piece.goes_on)
        if table is not None and place is not None:
            self.numbers.next_cell()
            first = self._rows.get((table, place.row), (start, 0))[0]
            self._rows[table, place.row] = first, start + len(text)
            cell = Cell(self._number(table), place.row, place.column, place.head, table.rows_of(place), place.columns)
            return Block(start, text, "table", self.numbers.paragraph, cell)
        section = "quote" if in_quote else context.section or self._section(piece, text)
        return Block(start, text, section, self.numbers.paragraph)

    def _section(self, piece: Piece, text: str) -> Section:
        if not piece.context.heading:
            return section_of(text)
        return self.numbers.heading(first=piece.context.heading == "h1")

    def _begin(self, group: Table | Region | None, *, goes_on: bool) -> None:
        if not goes_on and (group is None or group is not self._group):
            self.numbers.paragraph += 1
        self._group = group

    def _number(self, table: Table) -> int:
        if table not in self._tables:
            self._tables[table] = self.numbers.next_table()
        return self._tables[table]


def _cell(piece: Piece) -> tuple[Table | None, Place | None]:
    """The table of data that a piece belongs to, and the cell in it; a caption is in none."""
    context = piece.context
    table = context.table
    if table is None or not table.holds_data or (context.place is None and context.section != "caption"):
        return None, None
    return table, context.place


def _joined(pieces: Sequence[Piece]) -> Piece:
    """One piece of the pieces of a cell."""
    first, last = pieces[0], pieces[-1]
    if first is last:
        return first
    parts = [first.text]
    for one, other in pairwise(pieces):
        parts += (" " * (other.start - one.end), other.text)
    return Piece(first.start, last.end, first.context, text="".join(parts))
