"""What settles a date that a text leaves open: the day of publication and what the document has said before."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta

from checker.model.period import PartialDate, Period

__all__ = ["Calendar", "Parts", "iso", "month_shift", "stretch"]

_FUTURE_COSTS = 4
"""How much nearer a coming day must be than a past one to be meant by a date without a year: news looks back."""
_AGAINST_TENSE = 20
"""The same, where the verb of the sentence says otherwise."""
_SURE = 100
"""Days from publication within which a wrong weekday is a slip of the writer, not a sign of another year."""


@dataclass(slots=True)
class Parts:
    """A date of the calendar as written, tokens ``first`` to ``last``; what is not said is ``None``."""

    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    @property
    def grain(self) -> str:
        """How precise it is; two dates make a range only where they are equally so."""
        if self.day is not None:
            return "day"
        if self.month is not None:
            return "month"
        return "year" if self.year is not None else "weekday"


def iso(year: int | None, month: int | None = None, day: int | None = None) -> PartialDate:
    """A partial date as text."""
    text = "XXXX" if year is None else f"{year:04d}"
    if month is not None:
        text += f"-{month:02d}"
        if day is not None:
            text += f"-{day:02d}"
    return text


def month_shift(year: int, month: int, by: int) -> tuple[int, int]:
    """The month that is ``by`` months later."""
    months = year * 12 + month - 1 + by
    return months // 12, months % 12 + 1


def stretch(day: date, unit: str, count: int) -> Period | None:
    """The day, week, month, year ... that lies ``count`` units after the one that holds ``day``."""
    if abs(count) > 5_000:
        return None
    if unit in ("millisecond", "second", "minute", "hour"):
        return None
    if unit == "day":
        return _days(day, count, 1)
    if unit == "week":
        return _days(day - timedelta(days=day.weekday()), 7 * count, 7)
    if unit == "month":
        year, month = month_shift(day.year, day.month, count)
        return _both(iso(year, month)) if 0 < year <= MAXYEAR else None
    if unit == "quarter":
        year, month = month_shift(day.year, (day.month - 1) // 3 * 3 + 1, 3 * count)
        return Period(iso(year, month), iso(year, month + 2)) if 0 < year <= MAXYEAR else None
    return _years(day.year, unit, count)


def _years(year: int, unit: str, count: int) -> Period | None:
    length = {"year": 1, "decade": 10, "century": 100}[unit]
    first = (year - (unit == "century")) // length * length + (unit == "century") + count * length
    if not 0 < first <= MAXYEAR - length:
        return None
    return Period(iso(first), iso(first + length - 1))


def _days(day: date, shift: int, length: int) -> Period | None:
    try:
        first = day + timedelta(days=shift)
        return Period(first.isoformat(), (first + timedelta(days=length - 1)).isoformat())
    except OverflowError:
        return None


def _both(stated: PartialDate) -> Period:
    return Period(stated, stated)


class Calendar:
    """The dates that a document has established so far. Sentences must be read in order."""

    __slots__ = (
        "day_first",
        "month",
        "publication",
        "quarter",
        "reference",
        "reference_sentence",
        "year",
        "year_sentence",
    )

    def __init__(self, publication: date | None = None) -> None:
        sane = publication is not None and 1000 <= publication.year <= 9000
        self.publication = publication if sane else None
        """So far from the ends of time that counting from it never leaves the calendar."""
        self.year: int | None = None
        """The year of the last date that names its month and year."""
        self.year_sentence = -9
        self.month: int | None = None
        """The month of the last date that names one."""
        self.day_first: bool | None = None
        """Whether the document writes the day before the month, where it has shown it."""
        self.reference: Period | None = None
        """The last time that was spoken of."""
        self.reference_sentence = -9
        self.quarter: Period | None = None
        """The last quarter or half-year that was spoken of."""

    def note(self, period: Period | None, sentence: int) -> None:
        """Remember the time of an expression that was just read."""
        if period is not None:
            self.reference, self.reference_sentence = period, sentence

    def note_parts(self, parts: Parts, sentence: int) -> None:
        """Remember what a date as written establishes."""
        if parts.month is not None:
            self.month = parts.month
            if parts.year is not None:
                self.year, self.year_sentence = parts.year, sentence

    def settle(self, parts: Parts, sentence: int, *, tense: int = 0) -> PartialDate:
        """The date that is meant; a missing year from the publication date, the sentence or the document.

        ``tense`` is 1 where it lies ahead, -1 where it lies behind, 0 in doubt.
        """
        if parts.grain == "weekday":
            return self.weekday(parts.weekday or 0, coming=tense > 0)
        year = parts.year
        if year is None:
            year = self._year(parts, sentence, tense)
        month = parts.month if parts.month is not None else (self._month() if parts.day is not None else None)
        if month is None and parts.day is not None:
            return "XXXX"
        return iso(year, month, parts.day)

    def weekday(self, weekday: int, *, coming: bool = False, strictly: bool = False) -> PartialDate:
        """The last such day up to the publication (the next one if ``coming``); ``strictly``: not the same day."""
        if self.publication is None:
            return "XXXX"
        today = self.publication.weekday()
        ahead = (weekday - today) % 7
        behind = (today - weekday) % 7
        shift = (ahead or 7 * strictly) if coming else -(behind or 7 * strictly)
        return (self.publication + timedelta(days=shift)).isoformat()

    def _month(self) -> int | None:
        if self.month is not None:
            return self.month
        return self.publication.month if self.publication else None

    def _year(self, parts: Parts, sentence: int, tense: int) -> int | None:
        month = parts.month if parts.month is not None else self._month()
        if month is None:
            return None
        if self.year is not None and (self.publication is None or (self.year_sentence == sentence and tense <= 0)):
            return self.year
        if self.publication is None:
            return None
        near = min((self._cost(year, month, parts.day, tense), year) for year in self._years_around())
        if parts.weekday is None or parts.day is None or near[0] <= _SURE:
            return near[1]
        return next((y for y in self._years_around() if _falls_on(y, month, parts.day, parts.weekday)), near[1])

    def _years_around(self) -> tuple[int, ...]:
        year = self.publication.year if self.publication else 2000
        return year, year - 1, min(year + 1, MAXYEAR)

    def _cost(self, year: int, month: int, day: int | None, tense: int) -> int:
        """How unlikely it is that the month or day of this year is meant."""
        published = self.publication or date(2000, 1, 1)
        if year < 1:
            return 10_000
        last = monthrange(year, month)[1]
        if day is None:
            day = published.day if month == published.month else 15
        distance = (date(year, month, min(day, last)) - published).days
        if distance * tense >= 0 and tense:
            return abs(distance)
        costs = _FUTURE_COSTS if tense == 0 else _AGAINST_TENSE
        return -distance if distance <= 0 and tense == 0 else abs(distance) * costs


def _falls_on(year: int, month: int, day: int, weekday: int) -> bool:
    try:
        return date(year, month, day).weekday() == weekday
    except ValueError:
        return False
