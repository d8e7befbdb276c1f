"""Word files (``.docx``). The text of such a document is what is extracted from it, and places refer to that.

A paragraph is a line, and so is a row of a table, its cells parted by tabs; notes stand at the end. The headline is the
title, else the first heading of the first level, else the title among the properties of the file. Those give no day of
publication: when a file was begun is another day, often that of its template. Remarks to the checker are comments.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from checker.model.document import Document
from checker.reading.captions import with_captions
from checker.reading.docx_body import Cell, Paragraph, TableRead, read_paragraphs
from checker.reading.docx_parts import Attributes, Parts, parse
from checker.reading.docx_styles import Style, read_styles
from checker.reading.extracted import ExtractedText
from checker.reading.numbering import Numbering
from checker.reading.piece_blocks import PieceBlocks
from checker.reading.pieces import Comment, Context, Region
from checker.reading.remarks import placed
from checker.reading.table_places import Place, Table

__all__ = ["read"]

_TITLE = "http://purl.org/dc/elements/1.1/ title"
_LONGEST_TITLE = 300


def read(path: str, content: bytes) -> Document:
    """A Word file. Raises ``UnreadableError``."""
    parts = Parts(content)
    main = parts.main()
    folder = main.rpartition("/")[0]
    styles = read_styles(parts.read(f"{folder}/styles.xml"))
    paragraphs = [
        paragraph
        for name in (main, f"{folder}/footnotes.xml", f"{folder}/endnotes.xml")
        for paragraph in read_paragraphs(name, parts.read(name), styles)
    ]
    headings = {paragraph.style.heading for paragraph in paragraphs}
    if headings.isdisjoint(("title", "h1")):
        paragraphs.insert(0, _title(parts.read("docProps/core.xml")))
    written = _Writer(_comments(parts.read(f"{folder}/comments.xml")), has_title="title" in headings)
    for paragraph in paragraphs:
        written.take(paragraph)
    found = PieceBlocks(Numbering())
    blocks = with_captions(found.of(written.text.pieces))
    notes = list(found.notes(written.comments))
    text = str(written.text)
    return Document(path, text, blocks, remarks=placed(notes, blocks, len(text)) if notes else ())


def _title(core: bytes) -> Paragraph:
    """The title among the properties, where it is more than a word or what a program put there."""
    said = "".join(_texts_in("core.xml", core, _TITLE, lambda _: "").values())
    bare = " ".join(said.split())
    is_title = " " in bare and len(bare) <= _LONGEST_TITLE and not bare.startswith(("Microsoft", "PowerPoint"))
    return Paragraph(Style(heading="title"), lines=[[bare if is_title else ""]])


def _comments(content: bytes) -> Mapping[str, str]:
    """What each comment says, by its id."""
    return _texts_in("comments.xml", content, "w:comment", lambda given: given.get("id", ""))


def _texts_in(part: str, content: bytes, element: str, key: Callable[[Attributes], str]) -> Mapping[str, str]:
    """The characters in the elements of one name, by what ``key`` makes of their attributes."""
    found: dict[str, list[str]] = {}
    current: list[list[str]] = []

    def start(name: str, given: Attributes) -> None:
        if name == element:
            current.append(found.setdefault(key(given), []))
        elif name == "w:p" and current:
            current[-1].append(" ")

    def end(name: str) -> None:
        if name == element and current:
            current.pop()

    def data(text: str) -> None:
        if current:
            current[-1].append(text)

    if content:
        parse(part, content, start, end, data)
    return {name: "".join(texts) for name, texts in found.items()}


class _Writer:
    """Writes the text of a document with its comments."""

    def __init__(self, comments: Mapping[str, str], *, has_title: bool) -> None:
        self.text = ExtractedText()
        self.comments: list[Comment] = []
        self._said = comments
        self._has_title = has_title
        self._list: Region | None = None
        self._tables: dict[TableRead, Table] = {}
        self._cell: Cell | None = None

    def take(self, paragraph: Paragraph) -> None:
        lines = paragraph.texts()
        cell = paragraph.cell if paragraph.cell is not None and not paragraph.cell.table.is_layout else None
        if cell is not None:
            lines = [" ".join(lines)] if lines else []
        for index, line in enumerate(lines):
            gap = self._gap(cell)
            piece = self.text.add(line, self._context(paragraph, cell), gap, goes_on=index > 0)
            self._cell = cell
            for said in paragraph.comments if index == 0 else ():
                comment = self._said.get(said, "")
                self.comments.append(Comment(piece.start, piece.end, comment, piece.context, piece))

    def _gap(self, cell: Cell | None) -> str:
        last = self._cell
        if cell is None or last is None or (last.table, last.row) != (cell.table, cell.row):
            return "\n"
        return " " if cell is last else "\t"

    def _context(self, paragraph: Paragraph, cell: Cell | None) -> Context:
        if cell is not None:
            return self._in_table(cell)
        style = paragraph.style
        if style.heading:
            self._list = None
            first = style.heading == "title" or (style.heading == "h1" and not self._has_title)
            return Context(heading="h1" if first else "h2")
        if not paragraph.in_list and style.section != "list":
            self._list = None
            return Context(section=style.section)
        self._list = self._list or Region()
        return Context(section=style.section or "list", list=self._list)

    def _in_table(self, cell: Cell) -> Context:
        self._list = None
        table = self._tables.setdefault(cell.table, Table())
        table.row = cell.table.row
        table.cells += cell is not self._cell
        return Context(table=table, place=Place(cell.row, cell.column, cell.head, cell.rows, cell.columns))
