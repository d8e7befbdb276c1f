"""Plain text: paragraphs, whether parted by blank lines, by line ends or by indents, and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.model.document import Block, Document
from checker.reading.front_matter import NONE, FrontMatter, read_front_matter
from checker.reading.masking import addresses, blanked, on_one_line
from checker.reading.remarks import hash_notes, placed
from checker.reading.sections import section_of
from checker.reading.wrapping import LINE, Line, Wrapping, follows_directly, measure

__all__ = ["body_blocks", "read"]

_ITEM = re.compile(r"(?:[-*•·‣◦▪–]|\(?([0-9]{1,3})[.)])\s+(?=\S)")
_ITEM_STARTS = frozenset("-*•·‣◦▪–(0123456789")


def read(path: str, text: str) -> Document:
    """A plain text file."""
    front = read_front_matter(text)
    title = (front.title,) if front.title else ()
    # after other words on its line it is prose like them
    notes = [note for note, alone in hash_notes(text, front.end) if alone]
    prose = blanked(text, ((note.start, note.end, "") for note in notes)) if notes else text
    blocks = (*title, *body_blocks(prose, front))
    remarks = placed([*front.notes, *notes], blocks, len(text)) if front.notes or notes else ()
    return Document(path, text, blocks, front.date, remarks=remarks)


def body_blocks(text: str, front: FrontMatter = NONE) -> Iterator[Block]:
    """The blocks of the text after the front matter, in order."""
    masked = blanked(text, addresses(text, front.end)) if _may_hold_addresses(text) else text
    paragraph, was_item = 0, False
    for piece in _pieces(masked, front.end):
        paragraph += not (piece.is_item and was_item)
        was_item = piece.is_item
        stretch = on_one_line(masked[piece.start : piece.end])
        section = "list" if piece.is_item else section_of(stretch)
        yield Block(piece.start, stretch, section, paragraph)


def _may_hold_addresses(text: str) -> bool:
    return any(mark in text for mark in ("@", "/", "www."))


@dataclass(slots=True)
class _Piece:
    """A paragraph or list item while it grows, line by line."""

    start: int
    end: int
    is_item: bool
    number: int = 0
    """Of a numbered item."""


def _pieces(text: str, start: int) -> Iterator[_Piece]:
    wrapping = measure(text, start)
    piece: _Piece | None = None
    line: Line | None = None
    for match in LINE.finditer(text, start):
        following = _line(match)
        if following is None:
            continue
        if piece is not None and line is not None and _goes_on(piece, line, following, wrapping, text):
            piece.end = following.end
        else:
            if piece is not None:
                yield piece
            piece = _begun(following)
        line = following
    if piece is not None:
        yield piece


def _line(match: re.Match[str]) -> Line | None:
    raw = match.group()
    text = raw.strip()
    if not text:
        return None
    indent = len(raw) - len(raw.lstrip())
    start = match.start() + indent
    return Line(start, start + len(text), indent, match.end(), text)


def _begun(line: Line) -> _Piece:
    item = _ITEM.match(line.text) if line.text[0] in _ITEM_STARTS else None
    if item is None:
        return _Piece(line.start, line.end, is_item=False)
    return _Piece(line.start + item.end(), line.end, is_item=True, number=int(item[1] or 0))


def _goes_on(piece: _Piece, line: Line, following: Line, wrapping: Wrapping, text: str) -> bool:
    """Whether the next line belongs to the paragraph or item that ``line`` belongs to."""
    if not wrapping.width or not follows_directly(text, line.full_end, following.start - following.indent):
        return False
    if following.indent > line.indent and not piece.is_item:
        return False
    if following.text[0] in _ITEM_STARTS and (item := _ITEM.match(following.text)) is not None:
        number = int(item[1] or 0)
        in_turn = number == piece.number + 1 if number else piece.is_item
        if in_turn or line.text[-1] in ".:;!?":
            return False
    return wrapping.continues(line, following)
