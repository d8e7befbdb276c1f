"""What an expression over figures can come to, and how two such values compare.

A comparison has three outcomes, since a figure stands for a range: it holds for all values that the words allow, for
none, or for some (``Truth.EITHER``). A check fails only where it holds for none, so ``not`` simply swaps ``YES`` and
``NO``.

What a text leaves open (the thing counted, the event, the place) is ``None``: comparing it with anything but ``""``
makes the rule not apply. What a text can be seen not to have (a hedge, a direction, a unit, a rate) is ``""``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Literal, TypeAlias

from checker.model.document import Document
from checker.model.extraction import Extraction
from checker.model.figure import Figure
from checker.model.interval import Interval, exactly
from checker.model.period import PartialDate, Period, first_day, last_day
from checker.model.rule import WordList

__all__ = [
    "FRACTIONS",
    "Context",
    "Days",
    "Measure",
    "NotApplicableError",
    "Reading",
    "Truth",
    "Value",
    "as_days",
    "as_measure",
    "as_operand",
    "flatten",
    "interval_of",
    "measure_of",
    "parts_of_one",
    "period_of",
    "unit_of",
]

Reading = Literal["widest", "usual", "stated", "shown"]
"""How a figure's number is taken. ``stated`` is one value, the middle of a range; ``shown`` leaves a range as it is."""

FRACTIONS = frozenset({"percent", "percentage-points"})
_BARE = frozenset({"percent", "percentage-points", "ratio", "multiple", "number"})
_TIMES = frozenset({"date", "period"})
_BASIS_POINTS = 100
"""How many make a percentage point."""
_MOST_PROSE = 1_000
_LONGEST_PROSE = 2_000
"""What is remembered of a document: so many stretches, none with more characters."""
MOST_READ = 10_000_000
READ_OVER = 100
"""Characters of longer stretches that may be read in any document, and how often as many as it has. An article of
40,000 characters asks for 7.8 million.
"""


@dataclass(slots=True)
class _Memory:
    """What is remembered of the prose of a document, and how much was read of what is too long for that."""

    known: dict[tuple[int, int], str] = field(default_factory=dict)
    read: int = 0


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is evaluated under, beside its figures."""

    reading: Reading
    published: date | None = None
    reference_folders: tuple[str, ...] = ()
    document: Document | None = None
    """For what stands between its figures."""
    extraction: Extraction | None = None
    """For what else stands in their sentences."""
    _memory: _Memory = field(default_factory=_Memory, compare=False, repr=False)

    def prose(self, start: int, end: int) -> str:
        """What a reader sees between two offsets; many conditions ask for the same, so the last are remembered."""
        memory = self._memory
        known = memory.known.get((start, end))
        if known is not None:
            return known
        document = self.document
        if document is None:
            raise NotApplicableError
        if end - start > _LONGEST_PROSE:
            memory.read += end - start
            if memory.read > MOST_READ + READ_OVER * len(document.text):
                raise NotApplicableError
            return document.prose(start, end)
        if len(memory.known) >= _MOST_PROSE:
            memory.known.clear()
        prose = memory.known[start, end] = document.prose(start, end)
        return prose


class NotApplicableError(Exception):
    """The expression has no value for these figures, so its rule says nothing of them."""


class Truth(Enum):
    """Whether a condition holds: for no value, for some, for all."""

    NO = 0
    EITHER = 1
    YES = 2

    @classmethod
    def of(cls, may_hold: bool, may_fail: bool) -> Truth:
        if may_hold:
            return cls.EITHER if may_fail else cls.YES
        return cls.NO

    @classmethod
    def sure(cls, holds: bool) -> Truth:
        return cls.YES if holds else cls.NO

    def opposite(self) -> Truth:
        if self is Truth.EITHER:
            return self
        return Truth.NO if self is Truth.YES else Truth.YES


@dataclass(frozen=True, slots=True)
class Measure:
    """A magnitude. ``unit`` names what can be added to it; ``None`` goes with everything (plain numbers, shares)."""

    interval: Interval
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Days:
    """A day known to lie in a range, by the ordinals of ``date.toordinal``."""

    interval: Interval

    @classmethod
    def between(cls, first: date | None, last: date | None) -> Days:
        low = None if first is None else Fraction(first.toordinal())
        high = None if last is None else Fraction(last.toordinal())
        if low is not None and high is not None and high < low:
            raise NotApplicableError
        return cls(Interval(low, high))

    @classmethod
    def of(cls, stated: PartialDate | None) -> Days:
        """All days that a partial date can mean."""
        first, last = first_day(stated), last_day(stated)
        if first is None or last is None:
            raise NotApplicableError
        return cls.between(first, last)

    @property
    def only(self) -> date:
        """The day, where there is just one."""
        if not self.interval.is_exact:
            raise NotApplicableError
        return self.latest

    @property
    def latest(self) -> date:
        if self.interval.high is None:
            raise NotApplicableError
        try:
            return date.fromordinal(int(self.interval.high))
        except (ValueError, OverflowError):
            raise NotApplicableError from None


Value: TypeAlias = "Measure | Days | Period | Truth | Figure | str | WordList | tuple[Value, ...] | None"


def interval_of(figure: Figure, reading: Reading) -> Interval:
    """A figure's own interval under a reading, in its unit. Percentages are left in percent."""
    stated = figure.stated
    chosen: Interval | None
    if reading == "widest":
        chosen = figure.widest or stated
    elif reading == "usual":
        chosen = figure.usual or figure.widest or stated
    elif figure.value is not None:
        chosen = exactly(figure.value)
    elif reading == "shown" or stated is None:
        chosen = stated
    else:
        middle = stated.middle
        chosen = None if middle is None else exactly(middle)
    if chosen is None:
        raise NotApplicableError
    return chosen


def measure_of(figure: Figure, reading: Reading) -> Measure:
    """A figure in arithmetic: a percentage is a fraction of one."""
    interval = interval_of(figure, reading)
    parts = parts_of_one(figure)
    return Measure(interval if parts == 1 else interval.scaled(Fraction(1, parts)), unit_of(figure))


def parts_of_one(figure: Figure) -> int:
    """How many of its units make one: 100 of a percentage, 10,000 basis points."""
    if figure.kind not in FRACTIONS:
        return 1
    return 100 * _BASIS_POINTS if figure.unit == "basis_point" else 100


def unit_of(figure: Figure) -> str | None:
    """What names all that its measure can be added to."""
    if figure.kind in _BARE:
        return None
    if figure.unit is None and figure.kind != "count":
        return None
    rate = f"/{figure.per}" if figure.per else ""
    return (figure.unit or "") + rate


def period_of(value: Value) -> Period:
    """The stretch of time that a figure or a period stands for."""
    if isinstance(value, Figure):
        value = value.period
    if not isinstance(value, Period):
        raise NotApplicableError
    return value


def as_days(value: Value) -> Days:
    """A value as a day: a date, or a day somewhere in a period."""
    if isinstance(value, Days):
        return value
    period = period_of(value)
    ends = (period.start, period.first), (period.end, period.last)
    if any(stated is not None and day is None for stated, day in ends):
        raise NotApplicableError
    return Days.between(period.first, period.last)


def as_measure(value: Value, reading: Reading) -> Measure:
    """A value in arithmetic."""
    if isinstance(value, Measure):
        return value
    if isinstance(value, Figure):
        return measure_of(value, reading)
    raise NotApplicableError


def as_operand(value: Value, reading: Reading) -> Measure | Days | str | None:
    """A value in a comparison: figures are magnitudes, dates and periods are days."""
    if isinstance(value, Figure):
        return as_days(value) if value.kind in _TIMES else measure_of(value, reading)
    if isinstance(value, Period):
        return as_days(value)
    if isinstance(value, (Truth, WordList, tuple)):
        raise NotApplicableError
    return value


def flatten(values: tuple[Value, ...]) -> Iterator[Value]:
    """The values with lists opened."""
    for value in values:
        if isinstance(value, tuple):
            yield from flatten(value)
        else:
            yield value
