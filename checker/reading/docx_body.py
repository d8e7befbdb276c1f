"""The paragraphs of a part of a Word file, as they are shown: tracked deletions and hidden text are not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from checker.reading.docx_parts import Attributes, parse
from checker.reading.docx_styles import Style
from checker.reading.superscripts import REACH, raised

__all__ = ["Cell", "Paragraph", "TableRead", "read_paragraphs"]

_PLAIN = Style()
_OFF = frozenset(["0", "false", "off", "none"])
_SKIPPED = frozenset(["w:del", "w:moveFrom", "mc:Fallback", "w:rPrChange", "w:pPrChange", "w:sectPr"])
_NOTES = frozenset(["w:footnote", "w:endnote"])
_MOST_COLUMNS = 1_000


@dataclass(slots=True, eq=False)
class TableRead:
    """A table while it is read; ``is_layout``: it holds another one, so it arranges parts of a page."""

    is_layout: bool = False
    row: int = -1
    column: int = 0
    head: bool = False
    """The row is repeated at the top of each page."""
    merged: dict[int, Cell] = field(default_factory=dict)
    """The cell that was last begun to be merged downwards in each column."""


@dataclass(slots=True, eq=False)
class Cell:
    table: TableRead
    row: int
    column: int
    head: bool
    rows: int = 1
    columns: int = 1


@dataclass(slots=True)
class Paragraph:
    """``lines`` are what its line breaks part, each in parts of its own."""

    style: Style = _PLAIN
    in_list: bool = False
    cell: Cell | None = None
    lines: list[list[str]] = field(default_factory=lambda: [[]])
    comments: list[str] = field(default_factory=list)
    """Ids of the comments on it."""

    def texts(self) -> list[str]:
        """The lines that hold something."""
        return [text for line in self.lines if (text := " ".join("".join(line).split()))]


@dataclass(slots=True)
class _Run:
    """What is set for some characters of a paragraph."""

    hidden: bool = False
    raised: bool = False


def read_paragraphs(part: str, content: bytes, styles: Mapping[str, Style]) -> list[Paragraph]:
    """All paragraphs of a part in their order, those of notes and of text boxes too. Raises ``UnreadableError``."""
    body = _Body(styles)
    if content:
        parse(part, content, body.start, body.end, body.data)
    return body.paragraphs


class _Body:
    def __init__(self, styles: Mapping[str, Style]) -> None:
        self.paragraphs: list[Paragraph] = []
        self._styles = styles
        self._open: list[Paragraph] = []
        self._cells: list[Cell] = []
        self._tables: list[TableRead] = []
        self._run = _Run()
        self._skipped = 0
        self._in_text = False
        self._starts: dict[str, Callable[[Attributes], None]] = {
            "w:p": self._begin_paragraph,
            "w:pStyle": self._style,
            "w:numPr": self._list,
            "w:r": self._begin_run,
            "w:vanish": self._hide,
            "w:webHidden": self._hide,
            "w:strike": self._hide,
            "w:dstrike": self._hide,
            "w:vertAlign": self._raise,
            "w:t": self._begin_text,
            "w:tab": lambda _: self._say(" "),
            "w:br": self._break,
            "w:cr": self._break,
            "w:noBreakHyphen": lambda _: self._say("-"),
            "w:commentReference": self._comment,
            "w:tbl": self._begin_table,
            "w:tr": self._begin_row,
            "w:tc": self._begin_cell,
            "w:tblHeader": self._head,
            "w:gridBefore": self._before,
            "w:gridSpan": self._span,
            "w:vMerge": self._merge,
        }
        self._ends: dict[str, Callable[[], None]] = {
            "w:p": self._end_paragraph,
            "w:t": self._end_text,
            "w:tc": self._end_cell,
            "w:tbl": self._end_table,
        }

    # --- as the parser goes ----------------------------------------------------------------------------------------

    def start(self, name: str, given: Attributes) -> None:
        if self._skipped or name in _SKIPPED or (name in _NOTES and "type" in given):
            self._skipped += 1
        elif (handler := self._starts.get(name)) is not None:
            handler(given)

    def end(self, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
        elif (handler := self._ends.get(name)) is not None:
            handler()

    def data(self, text: str) -> None:
        if self._in_text and not self._skipped:
            self._say(text)

    # --- paragraphs ------------------------------------------------------------------------------------------------

    def _begin_paragraph(self, _: Attributes) -> None:
        self._open.append(Paragraph(cell=self._cells[-1] if self._cells else None))

    def _end_paragraph(self) -> None:
        if self._open:
            paragraph = self._open.pop()
            if not paragraph.style.hidden and paragraph.texts():
                self.paragraphs.append(paragraph)
                if paragraph.style.heading and paragraph.cell is not None:
                    paragraph.cell.table.is_layout = True

    def _style(self, given: Attributes) -> None:
        if self._open:
            self._open[-1].style = self._styles.get(given.get("val", ""), _PLAIN)

    def _list(self, _: Attributes) -> None:
        if self._open:
            self._open[-1].in_list = True

    def _comment(self, given: Attributes) -> None:
        if self._open:
            self._open[-1].comments.append(given.get("id", ""))

    # --- runs ------------------------------------------------------------------------------------------------------

    def _begin_run(self, _: Attributes) -> None:
        self._run = _Run()

    def _hide(self, given: Attributes) -> None:
        self._run.hidden |= given.get("val", "") not in _OFF

    def _raise(self, given: Attributes) -> None:
        self._run.raised = given.get("val") == "superscript"

    def _begin_text(self, _: Attributes) -> None:
        self._in_text = True

    def _end_text(self) -> None:
        self._in_text = False

    def _say(self, text: str) -> None:
        if not self._open or self._run.hidden:
            return
        line = self._open[-1].lines[-1]
        if self._run.raised and (said := raised(text.strip(), "".join(line[-REACH:])[-REACH:])) is not None:
            text = said
        line.append(text)

    def _break(self, _: Attributes) -> None:
        if self._open and not self._run.hidden:
            self._open[-1].lines.append([])

    # --- tables ----------------------------------------------------------------------------------------------------

    def _begin_table(self, _: Attributes) -> None:
        if self._cells:
            self._cells[-1].table.is_layout = True
        self._tables.append(TableRead())

    def _end_table(self) -> None:
        if self._tables:
            self._tables.pop()

    def _begin_row(self, _: Attributes) -> None:
        if self._tables:
            table = self._tables[-1]
            table.row, table.column, table.head = table.row + 1, 0, False

    def _head(self, given: Attributes) -> None:
        if self._tables:
            self._tables[-1].head = given.get("val", "") not in _OFF

    def _before(self, given: Attributes) -> None:
        if self._tables:
            self._tables[-1].column += _number(given)

    def _begin_cell(self, _: Attributes) -> None:
        table = self._tables[-1] if self._tables else TableRead()
        self._cells.append(Cell(table, max(table.row, 0), table.column, table.head))

    def _end_cell(self) -> None:
        if self._cells:
            cell = self._cells.pop()
            cell.table.column = cell.column + cell.columns

    def _span(self, given: Attributes) -> None:
        if self._cells:
            self._cells[-1].columns = max(1, _number(given))

    def _merge(self, given: Attributes) -> None:
        if not self._cells:
            return
        cell = self._cells[-1]
        above = cell.table.merged.get(cell.column)
        if given.get("val") == "restart" or above is None:
            cell.table.merged[cell.column] = cell
        elif above.row + above.rows == cell.row:
            above.rows += 1


def _number(given: Attributes) -> int:
    written = given.get("val", "")
    return min(int(written), _MOST_COLUMNS) if written.isascii() and written.isdigit() and len(written) < 7 else 1
