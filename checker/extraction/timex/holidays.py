"""When the days with a name fall."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from checker.extraction.timex.calendars import Calendar, Parts
from checker.model.period import PartialDate

__all__ = ["holiday"]

_FIXED = {
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "valentine's day": (2, 14),
    "independence day": (7, 4),
    "halloween": (10, 31),
    "veterans day": (11, 11),
    "st. patrick's day": (3, 17),
    "bastille day": (7, 14),
}
_FLOATING = {
    "thanksgiving day": (11, 3, 4),
    "columbus day": (10, 0, 2),
    "labor day": (9, 0, 1),
    "memorial day": (5, 0, -1),
}
"""Month, weekday, and which one of the month."""
_FROM_EASTER = {"easter sunday": 0, "easter monday": 1, "good friday": -2}


def holiday(name: str, year: int | None, calendar: Calendar, sentence: int, *, tense: int) -> PartialDate:
    """The date of a holiday, of the year that is stated or meant; ``XXXX`` where it moves in ways not known here."""
    if name in _FIXED:
        month, day = _FIXED[name]
        return calendar.settle(Parts(0, 0, year, month, day), sentence, tense=tense)
    month = _FLOATING[name][0] if name in _FLOATING else 4
    if name not in _FLOATING and name not in _FROM_EASTER:
        return "XXXX" if year is None else f"{year:04d}"
    settled = calendar.settle(Parts(0, 0, year, month), sentence, tense=tense)
    if settled.startswith("XXXX"):
        return settled if name in _FLOATING else "XXXX"
    return _moving(name, int(settled[:4])).isoformat()


def _moving(name: str, year: int) -> date:
    if name in _FROM_EASTER:
        return _easter(year) + timedelta(days=_FROM_EASTER[name])
    month, weekday, which = _FLOATING[name]
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
