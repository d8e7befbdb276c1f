"""PDF, with the extra ``pdf``. The text of such a document is what is extracted from it, and places refer to that.

A paragraph is a line, and so is a row of a table, its cells parted by tabs. Words, paragraphs, headings and tables are
told by where glyphs stand (``page_lines``, ``page_layout``); the headline is what is largest on the first page.
"""

from __future__ import annotations

from checker.errors import UnreadableError
from checker.model.document import Document
from checker.reading.captions import with_captions
from checker.reading.extracted import ExtractedText
from checker.reading.numbering import Numbering
from checker.reading.page_layout import PageParagraph, layout
from checker.reading.page_lines import lines_of
from checker.reading.page_tables import PageTable
from checker.reading.pdf_glyphs import pages_of
from checker.reading.piece_blocks import PieceBlocks
from checker.reading.pieces import Context, Region
from checker.reading.table_places import Place, Table

__all__ = ["read"]


def read(path: str, content: bytes) -> Document:
    """A PDF. Raises ``UnreadableError``, also for one without text."""
    pages = [lines_of(page) for page in pages_of(content)]
    if not any(pages):
        raise UnreadableError("no text in it: its pages are pictures, which need text recognition first")
    text = ExtractedText()
    items: Region | None = None
    for part in layout(pages):
        if isinstance(part, PageTable):
            items = None
            _write_table(text, part)
            continue
        items = (items or Region()) if part.role == "item" else None
        text.add(part.text, _context(part, items))
    blocks = with_captions(PieceBlocks(Numbering()).of(text.pieces))
    return Document(path, str(text), blocks)


def _context(part: PageParagraph, items: Region | None) -> Context:
    match part.role:
        case "title":
            return Context(heading="h1")
        case "heading":
            return Context(heading="h2")
        case "item":
            return Context(section="list", list=items)
    return Context()


def _write_table(text: ExtractedText, found: PageTable) -> None:
    table = Table(row=len(found.rows) - 1, cells=sum(map(len, found.rows)))
    for row, cells in enumerate(found.rows):
        for index, cell in enumerate(cells):
            place = Place(row, cell.column, head=False, rows=1, columns=cell.columns)
            text.add(cell.text, Context(table=table, place=place), "\t" if index else "\n")
