"""A figure: what a text states with a number, and everything that its words say of it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from checker.model.document import Cell, Section
from checker.model.interval import Interval
from checker.model.period import Period

__all__ = ["Direction", "DocumentFigures", "Figure", "Hedge", "Kind", "Mode", "Number"]

Kind = Literal[
    "count",
    "money",
    "percent",
    "percentage-points",
    "quantity",
    "duration",
    "age",
    "ratio",
    "multiple",
    "ordinal",
    "score",
    "date",
    "period",
    "time",
    "number",
    "identifier",
]
Hedge = Literal["about", "at-least", "more-than", "at-most", "less-than", "almost", "just-over", "up-to"]
Direction = Literal["up", "down"]
Mode = Literal["hypothetical", "forecast", "negated", "quoted"]


@dataclass(frozen=True, slots=True)
class Number:
    """The number's own characters, without markup: ``start`` and ``end`` are offsets in the document."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. The fields are those of the machine contract, and what the rules need beside them.

    Three intervals, in ``unit``: ``stated`` is what the words say literally (the contract's low and high); ``widest``
    is all that they can bear (rounding at the last place, a hedge without an upper end); ``usual`` is what a reader
    takes them to mean. A percentage is in percent (37.5 for 37.5%). All three are ``None`` where a figure has no
    magnitude (dates, scores, identifiers).
    """

    text: str
    start: int
    end: int
    number: Number
    kind: Kind
    section: Section
    sentence: int
    """Which sentence of the document it stands in, counted from 0."""
    paragraph: int
    """The paragraph number of its block."""
    value: Fraction | None = None
    stated: Interval | None = None
    widest: Interval | None = None
    usual: Interval | None = None
    place_value: Fraction | None = None
    """The worth of the last significant digit as written: 100 for 12,800, 1/10 for 37.5, 100000 for 1.2 million."""
    hedge: Hedge | None = None
    direction: Direction | None = None
    unit: str | None = None
    per: str | None = None
    counted: str | None = None
    event: str | None = None
    period: Period | None = None
    """For a date or period itself: what it denotes. For another figure: the time that its words give it."""
    frame: Period | None = None
    """The time that the sentence speaks of, where the figure has no period of its own, or where the sentence before
    says when a period with only an end ("by September") began."""
    weekday: int | None = None
    """The weekday that a date names, 0 for Monday, whether or not it is the right one."""
    place: str | None = None
    """Where, by the usual name of the place; what a text names no country or part of a country by has none."""
    source: str | None = None
    """Who says so: a person or body, in lower case and without an article, "health ministry"."""
    mode: Mode | None = None
    """Whether it is stated as so (``None``), supposed, expected, denied, or so only in somebody's own words."""
    items: int | None = None
    """How many things the list behind it names: 3 for "two cities: Lyon, Nice and Brest"."""
    cell: Cell | None = None
    row_head: str | None = None
    """In a table, what names its row."""
    column_head: str | None = None
    """In a table, what names its column: the texts of all heads above it."""
    name: str | None = None
    """Its name in a figure set."""
    origin: str | None = None
    """Of a pinned fact: the file that it stands in, and its name there. Its offsets are those of that file."""
    before: str = ""
    """Up to six words of the sentence before it, lower case, joined with single spaces: context for rules."""
    after: str = ""
    """Up to six words of the sentence after it, the same way."""


@dataclass(frozen=True, slots=True)
class DocumentFigures:
    """One document's figures, with its text, which their offsets refer to; of a huge document a part of them.

    In each part of a huge document the sentences are counted from 0.
    """

    path: str
    text: str
    figures: tuple[Figure, ...] = ()
    error: str | None = None
    """Why the document could not be read."""
    goes_on: bool = False
    """Whether another part of the same document follows."""
