"""Stretches of prose with what they stand in: what the readers of marked-up formats find before it becomes blocks."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.model.document import Section
from checker.reading.masking import Edit
from checker.reading.table_places import Place, Table

__all__ = ["Comment", "Context", "Piece", "Region"]


@dataclass(slots=True, eq=False)
class Region:
    """A part of a page that is judged when all of it has been read: an article, a form, a list."""

    root: Region | None = None
    """The outermost of its kind that it stands in."""
    holds_article: bool = False

    @property
    def outermost(self) -> Region:
        return self.root or self


@dataclass(frozen=True, slots=True)
class Context:
    """What the text inside an element is."""

    hidden: bool = False
    section: Section | None = None
    heading: str = ""
    header: bool = False
    """In the header of the page, not of the article."""
    main: bool = False
    article: Region | None = None
    form: Region | None = None
    figure: Region | None = None
    """A picture or a table with its caption."""
    list: Region | None = None
    """The outermost list."""
    link: bool = False
    in_head: bool = False
    """In the head of a table."""
    table: Table | None = None
    place: Place | None = None


@dataclass(slots=True, eq=False)
class Piece:
    """A stretch of prose without block elements in it."""

    start: int
    end: int
    context: Context
    goes_on: bool = False
    """It follows a single line break in the same paragraph."""
    text: str = ""
    """From ``start``, on one line, markup and what is hidden blanked."""
    edits: list[Edit] = field(default_factory=list)
    length: int = 0
    """Of its text without markup."""
    linked: int = 0
    """How much of that is links."""


@dataclass(frozen=True, slots=True)
class Comment:
    start: int
    end: int
    text: str
    context: Context
    piece: Piece | None
    """The piece that it stands in, where text stands before it."""
