"""A figure while it is being read: what the recognisers fill in, token by token, before it becomes a ``Figure``."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from checker.extraction.unit_expressions import UnitExpression
from checker.model.figure import Direction, Hedge, Kind, Mode
from checker.model.period import Period

__all__ = ["Draft", "Numeral"]


@dataclass(slots=True)
class Numeral:
    """A number as written, tokens ``first`` to ``last`` (exclusive) of its sentence.

    ``value`` is exact; of a vague number ("dozens", "hundreds of thousands") it is ``None`` and ``low`` and ``high``
    are its ends. ``place`` is the worth of the last significant digit (100 for 12,800; 1/10 for 37.5; 100000 for 1.2
    million).
    """

    first: int
    last: int
    value: Fraction | None
    place: Fraction
    form: Literal["digits", "words", "mixed", "article", "vague"]
    ordinal: bool = False
    magnitude: Fraction = Fraction(1)
    """What "thousand", "m" or "bn" multiplied it by: a range may share it (1.2-1.5m)."""
    low: Fraction | None = None
    high: Fraction | None = None
    fraction: bool = False
    """Whether it is written as a fraction of something: half, two thirds, 3/4, ½."""
    unit: UnitExpression | None = None
    """The unit in several symbols that stands right behind: W m-2."""
    misspelt: bool = False
    """Whether it is an ordinal with the ending of another: 112nd."""


@dataclass(slots=True)
class Draft:
    """A figure in the making. Token indices; every range is end-exclusive.

    ``first:last`` is the whole expression (hedge, number, unit or counted noun); ``number_first:number_last`` the
    number's own tokens. ``low``/``high`` are set for ranges only, before hedges; the recogniser of hedges sets
    ``hedge``.
    """

    first: int
    last: int
    number_first: int
    number_last: int
    kind: Kind
    value: Fraction | None = None
    place: Fraction | None = None
    magnitude: Fraction = Fraction(1)
    low: Fraction | None = None
    high: Fraction | None = None
    tolerance: Fraction | None = None
    """How far a number may be off by its own words: 4.5 ± 0.2."""
    low_open: bool = False
    high_open: bool = False
    """Whether the ends of a range are left out: "more than 10 and less than 20"."""
    vague: bool = False
    """Whether it is a range without sharp ends: dozens, hundreds of thousands."""
    hedge: Hedge | None = None
    loose: bool = False
    """Whether a bound is itself only about right: "up to about 500", "about 500 or more"."""
    converted: bool = False
    """Whether it restates the figure before its bracket in another unit, and so has that one's hedge."""
    direction: Direction | None = None
    unit: str | None = None
    per: str | None = None
    counted: str | None = None
    event: str | None = None
    period: Period | None = None
    frame: Period | None = None
    weekday: int | None = None
    place_name: str | None = None
    source: str | None = None
    mode: Mode | None = None
    items: int | None = None
    head: int | None = None
    """The token of the counted head noun, where there is one."""

    @property
    def tells_when(self) -> bool:
        """Whether it says when something was: a date, a period, or a length of time counted from somewhere."""
        return self.kind in ("date", "period") or (self.kind == "duration" and self.period is not None)
