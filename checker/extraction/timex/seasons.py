"""Seasons and the days with a name: spring 2016, last summer, Christmas Day."""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.timex.calendars import iso
from checker.extraction.timex.context import Sentence
from checker.extraction.timex.holidays import holiday
from checker.extraction.timex.lexicon import BACK_OR_ON, HOLIDAYS, SEASONS
from checker.extraction.timex.quarters import stated_year
from checker.extraction.timex.years import is_year
from checker.model.period import Period

__all__ = ["read_holiday", "read_relative_season", "read_season"]

_SOMEBODYS = frozenset(("his", "her", "their", "'s", "a"))
_MONTHS_OF_SEASON = {"spring": (3, 6), "summer": (6, 9), "autumn": (9, 12), "winter": (12, 3)}
"""First and last month that a season can touch, by the calendar or by the weather."""


def read_relative_season(s: Sentence, i: int, j: int, word: str) -> Draft | None:
    name = SEASONS[s.lower[j]]
    published = s.calendar.publication
    falling = s.lower[j] == "fall" and s.word(j + 1) in ("from", "to", "in", "of", "was", "is", "has")
    if word in ("first", "latest", "recent", "same", "current") or falling:
        return None
    period = None
    if published is not None:
        first, last = _MONTHS_OF_SEASON[name]
        shift = BACK_OR_ON[word]
        year = published.year
        if shift < 0:
            year -= published.month <= (last if last > first else 14)
        elif shift > 0:
            year += published.month >= first
        elif name == "winter" and published.month <= 3:
            year -= 1
        period = _season_of(name, year)
    return s.draft(i, j + 1, period, kind="period")


def _season_of(name: str, year: int) -> Period:
    first, last = _MONTHS_OF_SEASON[name]
    return Period(iso(year, first), iso(year + (last < first), last))


def read_season(s: Sentence, i: int) -> Draft | None:
    """``spring 2016``, ``summer of 2016``, ``the summer``; a season without a year only after "the" or "in"."""
    name = SEASONS[s.lower[i]]
    year, last, explicit = stated_year(s, i + 1)
    if s.lower[i] == "fall" and s.word(i - 1) in _SOMEBODYS and s.word(i + 1) == "in":
        return None  # from his rise to his fall in 1997
    if explicit and year is not None:
        period = _season_of(name, year)
        if name == "winter":
            period = Period(iso(year - 1, 12), period.end)  # it has two ends of a year to choose from
        return s.draft(i, last, period, kind="period")
    before = s.word(i - 1)
    of_something = s.word(i + 1) == "of" or (s.word(i + 1).isalpha() and before == "the")
    if before not in ("the", "in") or of_something or (s.lower[i] in ("fall", "spring") and s.word(i + 1).isalpha()):
        return None
    return s.draft(i, i + 1, None, kind="period")


def read_holiday(s: Sentence, i: int, *, word: str = "", first: int | None = None) -> Draft | None:
    """``Christmas Day``, ``Thanksgiving 2016``, ``last Easter``."""
    if not s.capital(i):
        return None
    for words, name in HOLIDAYS[s.lower[i]]:
        if tuple(s.lower[i : i + len(words)]) != words:
            continue
        last = i + len(words)
        year, end, explicit = (s.year(last), last + 1, True) if is_year(s, last) else stated_year(s, last)
        if not explicit or s.word(last) == "in":
            year, end = None, last
        if len(words) == 1 and s.capital(end) and not explicit and not word:
            return None  # "Easter Island", "Christmas Carol"
        tense = BACK_OR_ON.get(word, 0) or s.tense(i)
        settled = holiday(name, year, s.calendar, s.tokens.index, tense=tense)
        return s.draft(i if first is None else first, end, settled)
    return None
