"""A document as read: its text as it stands in the file, and the blocks of prose in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from typing import Literal

__all__ = ["JOINT", "Block", "Cell", "Document", "NamedCheck", "Remark", "Section", "collapsed"]

JOINT = "\x1f"
"""Stands in a block for markup inside a word: white space like any other, but what it parts belongs together."""

Section = Literal["headline", "body", "quote", "list", "table", "caption"]


def collapsed(text: str) -> str:
    """With single spaces, and none where only markup stood in a word."""
    return " ".join(text.replace(JOINT, "").split())


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a table cell stands: which table of the document, row and column, all from 0."""

    table: int
    row: int
    column: int
    head: bool = False
    """Whether the markup says that it names its row or column; not all markup can."""
    rows: int = 1
    """How many rows it spans, downwards from ``row``."""
    columns: int = 1
    """How many columns it spans, to the right from ``column``."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of prose: a paragraph, a heading, a list item, a table cell.

    ``text`` is as long as the stretch of the file from ``start``: what is not prose (markup, link targets, code, the
    break of a wrapped line) is blanked with spaces, or with ``JOINT`` where a reader sees no gap. So character i of
    ``text`` is character ``start + i`` of the file, and no position ever needs translating. Only what an entity says
    stands in one place of it.
    """

    start: int
    text: str
    section: Section = "body"
    paragraph: int = 0
    """Blocks of one paragraph, list or table share this number; it grows through the document.

    The caption of a table has the number of the table.
    """
    cell: Cell | None = None
    name: str | None = None
    """In a figure set, the name of the figure that this block states."""
    stated: tuple[tuple[str, str], ...] = ()
    """In a figure set, the fields that the set gives outright (``period``, ``event``, ``counted`` ...), as pairs."""

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class NamedCheck:
    """A check that a figure set makes of its own figures, as written, with its place in the file."""

    expression: str
    start: int


@dataclass(frozen=True, slots=True)
class Remark:
    """What a writer tells the checker in a document: which rules are to be silent, where and why."""

    start: int
    end: int
    """Of the remark itself, as it stands in the file."""
    word: str
    """``ignore`` and its kin as written, which may be misspelt."""
    names: tuple[str, ...]
    """Rules and packs, as written."""
    reason: str
    covers: tuple[int, int]
    """Where they are to be silent; empty where the remark stands before nothing."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file: ``text`` is the decoded file without its byte order mark; offsets count code points of it."""

    path: str
    text: str
    blocks: tuple[Block, ...] = ()
    date: date | None = None
    """The day of publication, where the document gives it."""
    checks: tuple[NamedCheck, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def prose(self, start: int, end: int) -> str:
        """What a reader sees between two offsets: as long as the stretch, with spaces where no block is."""
        parts: list[str] = []
        index = max(bisect_right(self.blocks, start, key=lambda block: block.start) - 1, 0)
        done = start
        while index < len(self.blocks) and (block := self.blocks[index]).start < end:
            first, last = max(block.start, done), min(block.end, end)
            if first < last:
                parts += (" " * (first - done), block.text[first - block.start : last - block.start])
                done = last
            index += 1
        return "".join(parts) + " " * (end - done)
