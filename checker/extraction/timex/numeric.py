"""Dates in digits: 2019-01-10, 10/01/2019, 10.01.2019, 1/10/19, 10-Jan-2019."""

from __future__ import annotations

from datetime import date

from checker.extraction.timex.calendars import Parts
from checker.extraction.timex.context import Sentence
from checker.extraction.timex.lexicon import MONTHS

__all__ = ["read_dotted", "read_numeric"]


def read_numeric(s: Sentence, i: int, weekday: int | None = None) -> Parts | None:
    """Three numbers with the same touching slash or hyphen between them."""
    mark = s.word(i + 1)
    if mark not in ("/", "-") or s.word(i + 3) != mark or not all(s.touches(k) for k in range(i + 1, i + 5)):
        return None
    if s.touches(i) and s.word(i - 1) in ("-", "/", "$", "#"):
        return None
    if s.touches(i + 5) and (s.word(i + 5) in ("-", "/") or s.word(i + 5)[0].isalnum()) and s.word(i + 5) != "t":
        return None
    parts = _year_first(s, i) or _named_month(s, i) or _year_last(s, [i, i + 2, i + 4], mark, weekday)
    if parts is not None:
        parts.first, parts.last, parts.weekday = i, i + 5, weekday
    return parts


def _year_first(s: Sentence, i: int) -> Parts | None:
    year, month, day = s.year(i), s.small(i + 2), s.small(i + 4)
    if year is None or month is None or day is None or not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Parts(i, i + 5, year, month, day)


def _named_month(s: Sentence, i: int) -> Parts | None:
    """10-Jan-2019, 10/Jan/19: as logs and forms write it."""
    day, month = s.small(i), MONTHS.get(s.word(i + 2))
    year = s.year(i + 4) or _short_year(s, i + 4)
    if month is None or day is None or year is None or not 1 <= day <= 31:
        return None
    return Parts(i, i + 5, year, month, day)


def _short_year(s: Sentence, i: int) -> int | None:
    short = s.small(i) if len(s.word(i)) == 2 else None
    return None if short is None else short + (2000 if short < 60 else 1900)


def _year_last(s: Sentence, at: list[int], mark: str, weekday: int | None) -> Parts | None:
    a, b = s.small(at[0]), s.small(at[1])
    year = s.year(at[2])
    if year is None and mark == "/":
        year = _short_year(s, at[2])
    if a is None or b is None or year is None:
        return None
    return _ordered(s, a, b, year, weekday)


def _ordered(s: Sentence, a: int, b: int, year: int, weekday: int | None) -> Parts | None:
    """Month and day told apart: by a number over 12, else the weekday, else the document's habit, else month first."""
    if not (1 <= a <= 31 and 1 <= b <= 31) or (a > 12 and b > 12):
        return None
    if a > 12 or b > 12:
        s.calendar.day_first = a > 12
    day_first = s.calendar.day_first or False
    if a <= 12 and b <= 12 and weekday is not None:
        fits = [date(year, m, d).weekday() == weekday for m, d in ((a, b), (b, a))]
        day_first = fits[1] if fits[0] != fits[1] else day_first
    month, day = (b, a) if a > 12 or (b <= 12 and day_first) else (a, b)
    return Parts(0, 0, year, month, day)


def read_dotted(s: Sentence, i: int) -> Parts | None:
    """``10.01.2019``, one token: the day comes first, as it does wherever dates are written with full stops."""
    pieces = s.lower[i].split(".")
    if len(pieces) != 3 or not all(piece.isascii() and piece.isdigit() for piece in pieces):
        return None
    if len(pieces[0]) > 2 or len(pieces[1]) > 2 or len(pieces[2]) != 4:
        return None
    day, month, year = (int(piece) for piece in pieces)
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2100):
        return None
    return Parts(i, i + 1, year, month, day)
