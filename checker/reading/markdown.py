"""Markdown (CommonMark with tables): markdown-it finds the blocks, inline markup is blanked in place."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from checker.model.document import Block, Cell, Document, Section
from checker.reading.captions import with_captions
from checker.reading.front_matter import FrontMatter, read_front_matter
from checker.reading.markdown_inline import Inline, scan
from checker.reading.markdown_lines import SourceLines, row_cells
from checker.reading.markdown_plain import plain_stretches
from checker.reading.masking import blanked, on_one_line, without_addresses
from checker.reading.numbering import Numbering, refuse_data_set
from checker.reading.remarks import Note, note_of, placed
from checker.reading.sections import section_of
from checker.reading.text import body_blocks

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from checker.reading.html_tree import Tree
    from checker.reading.piece_blocks import PieceBlocks

__all__ = ["read"]

_LONGEST = 10_000_000
_MOST_LINES = 200_000
"""Characters and lines above which a file is read as plain text: no one wrote that by hand."""


def read(path: str, text: str) -> Document:
    """A Markdown file. One on which the Markdown parser fails is read as plain text.

    Raises ``UnreadableError`` for one with too many cells.
    """
    refuse_data_set(text.count("|") // 2)  # before the parser makes three tokens of each cell
    front = read_front_matter(text)
    found = None if _is_too_large(text) else _walked(text, front)
    title = (front.title,) if front.title else ()
    blocks = with_captions((*title, *(found.blocks if found else body_blocks(text, front))))
    notes = (*front.notes, *(found.notes if found else ()))
    return Document(path, text, blocks, front.date, remarks=placed(notes, blocks, len(text)) if notes else ())


def _is_too_large(text: str) -> bool:
    return len(text) > _LONGEST or text.count("\n") + text.count("\r") > _MOST_LINES


def _walked(text: str, front: FrontMatter) -> _Walker | None:
    lines = SourceLines(text, front.end)
    stretches = plain_stretches(lines)
    if stretches is not None:
        walker = _Walker(lines, ())
        for start, end, heading in stretches:
            walker.prose(start, text[start:end], heading)
        return walker
    env: dict[str, Any] = {}
    try:
        tokens = _parser().parse(text[front.end :], env)
    except Exception:
        return None
    walker = _Walker(lines, env.get("references", {}))
    for index, token in enumerate(tokens):
        walker.take(token, tokens[index - 1])
    return walker


@cache
def _parser() -> MarkdownIt:
    """Made once: it takes as long as parsing a page."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only Markdown that is more than prose needs it

    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


@dataclass(slots=True)
class _Walker:
    """Goes through the block tokens in order and makes blocks of their lines."""

    lines: SourceLines
    labels: Collection[str]
    blocks: list[Block] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    _numbers: Numbering = field(default_factory=Numbering)
    _html: tuple[Tree, PieceBlocks] | None = None
    _quotes: int = 0
    _lists: int = 0
    _row: int = -1

    def take(self, token: Token, previous: Token) -> None:
        kind = token.type
        if kind == "inline":
            if previous.type == "heading_open":
                self.prose(*self.lines.stretch(token, heading=previous.markup), heading=previous.tag)
            elif previous.type not in ("th_open", "td_open"):
                self.prose(*self.lines.stretch(token))
        elif kind == "html_block":
            self._markup(token)
        elif kind == "tr_open":
            self._cells(token)
        elif kind == "table_open":
            self._numbers.next_table()
            self._row = -1
            self._next_paragraph()
        elif kind in ("blockquote_open", "blockquote_close"):
            self._quotes += token.nesting
        elif kind in ("bullet_list_open", "ordered_list_open", "bullet_list_close", "ordered_list_close"):
            if token.nesting == 1 and not self._lists:
                self._numbers.paragraph += 1
            self._lists += token.nesting

    def prose(self, start: int, text: str, heading: str = "") -> None:
        """A paragraph, or a heading by its tag."""
        self._next_paragraph()
        found = scan(text, self.labels)
        masked = blanked(text, found.edits)
        self._remarks(start, text, found, (start, start + len(text)) if masked.strip() else None)
        if found.images and not masked.strip():
            self._captions(start, text, found)
            return
        section = self._section(heading)
        for offset, part in _parts(without_addresses(masked), found.cuts):
            self._add(start + offset, part, section or section_of(part))

    def _section(self, heading: str) -> Section | None:
        """The section that the structure gives; ``None`` where the paragraph's own characters decide."""
        if self._quotes:
            return "quote"
        if self._lists:
            return "list"
        if not heading:
            return None
        return self._numbers.heading(first=heading == "h1")

    def _captions(self, start: int, text: str, found: Inline) -> None:
        for image in found.images:
            for first, last in (image.alt, image.title):
                inner = text[first:last]
                masked = without_addresses(blanked(inner, scan(inner).edits))
                for offset, part in _parts(masked, ()):
                    self._add(start + first + offset, part, "caption")

    def _markup(self, token: Token) -> None:
        start, text = self.lines.stretch(token)
        if self._html is None:
            from checker.reading.html_tree import Tree  # noqa: PLC0415 - seldom needed
            from checker.reading.piece_blocks import PieceBlocks  # noqa: PLC0415

            self._html = Tree(), PieceBlocks(self._numbers)
        tree, blocks = self._html
        done, noted = len(tree.pieces), len(tree.comments)
        tree.read(text, start)
        self.blocks += blocks.of(tree.pieces[done:], in_quote=self._quotes > 0)
        self.notes += blocks.notes(tree.comments[noted:])

    def _cells(self, token: Token) -> None:
        self._row += 1
        line = token.map[0] if token.map else 0
        for column, (start, text) in enumerate(row_cells(self.lines, line, nested=token.level > 2)):
            self._numbers.next_cell()
            found = scan(text, self.labels)
            masked = blanked(text, found.edits)
            self._remarks(start, text, found, self.lines.span(line))
            for offset, part in _parts(without_addresses(masked), ()):
                self._add(
                    start + offset, part, "table", Cell(self._numbers.table, self._row, column, head=self._row == 0)
                )

    def _remarks(self, start: int, text: str, found: Inline, inside: tuple[int, int] | None) -> None:
        """Note the remarks to the checker among the comments of a block; ``inside`` is where its prose stands."""
        for first, last in found.comments:
            note = note_of(text[first + 4 : last - 3], start + first, start + last, inside)
            if note is not None:
                self.notes.append(note)

    def _next_paragraph(self) -> None:
        self._numbers.paragraph += not self._lists

    def _add(self, start: int, text: str, section: Section, cell: Cell | None = None) -> None:
        self.blocks.append(Block(start, text, section, self._numbers.paragraph, cell))


def _parts(text: str, cuts: Collection[int]) -> Iterator[tuple[int, str]]:
    """The stretches between the cuts, each on one line and without white space around, unless nothing is left of it."""
    start = 0
    for end in (*cuts, len(text)):
        part = text[start:end]
        left = part.lstrip()
        if left:
            yield start + len(part) - len(left), on_one_line(left.rstrip())
        start = end
