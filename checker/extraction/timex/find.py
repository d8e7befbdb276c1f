"""All dates, periods, times and durations of a sentence, read from the tokens that can begin one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.extraction.drafts import Draft, Numeral
from checker.extraction.timex.calendars import Calendar
from checker.extraction.timex.clock import read_clock, read_noon, read_o_clock, read_past
from checker.extraction.timex.context import Sentence
from checker.extraction.timex.dated import read_dated
from checker.extraction.timex.day_lists import with_listed_days
from checker.extraction.timex.durations import read_duration
from checker.extraction.timex.eras import read_era, read_in_our_era
from checker.extraction.timex.impossible import read_impossible, read_impossible_day_of
from checker.extraction.timex.lexicon import (
    BACK_OR_ON,
    HOLIDAYS,
    MONTHS,
    SEASONS,
    TENS_OF_ORDINALS,
    UNITS,
    WEEKDAYS,
    WORD_ORDINALS,
)
from checker.extraction.timex.quarters import read_q, read_quarter
from checker.extraction.timex.relative import read_day_word, read_relative
from checker.extraction.timex.seasons import read_holiday, read_season
from checker.extraction.timex.spoken import read_spoken_year
from checker.extraction.timex.units import UNIT_HEADS, read_fiscal_year, read_the_unit, read_year_ago, read_year_end
from checker.extraction.timex.years import TEN_WORDS, read_century, read_decade, read_short_year, read_year_range
from checker.extraction.tokens import TokenList
from checker.model.period import Period

__all__ = ["TRIGGERS", "find_times"]

Reader = Callable[[Sentence, int], Draft | None]

_EDGES = frozenset(["early", "late", "mid", "earlier", "later"])
_LENGTHS = {"year": 4, "month": 7, "day": 10}
"""Characters of a partial date of each precision."""
_ENDS = frozenset("end beginning start middle close eve turn rest remainder outset".split())


def find_times(tokens: TokenList, numerals: Sequence[Numeral], calendar: Calendar) -> list[Draft]:
    """Drafts of kind ``date``, ``period``, ``time`` and ``duration``, left to right, none overlapping another.

    ``calendar`` is the document's; it learns from what is read, so sentences must come in order.
    """
    lower = tokens.lower
    starts = [i for i, word in enumerate(lower) if word in _READERS or word[0] in "0123456789"]
    if not starts and not numerals:
        return []
    s = Sentence(tokens, numerals, calendar)
    starts = sorted({*starts, *s.numerals})
    found: list[Draft] = []
    for i in starts:
        if i < s.floor:
            continue
        draft = _read(s, i)
        if draft is not None and draft.first >= s.floor:
            found.append(draft)
            s.floor = draft.last
            calendar.note(draft.period if draft.tells_when else None, tokens.index)
    return with_listed_days(s, found) if any(draft.kind == "date" for draft in found) else found


def _read(s: Sentence, i: int) -> Draft | None:
    word = s.lower[i]
    if word[0] in "0123456789":
        return _read_number(s, i)
    reader = _READERS.get(word)
    draft = reader(s, i) if reader is not None else None
    if draft is None and (i in s.numerals or word in ("several", "few", "many")):
        draft = read_duration(s, i) or read_o_clock(s, i) or read_spoken_year(s, i)
    return draft


def _read_number(s: Sentence, i: int) -> Draft | None:
    """Digits: a clock time, a date, a year, a decade, a quarter, or the number of a duration."""
    return (
        read_impossible(s, i)
        or read_clock(s, i)
        or read_era(s, i)
        or read_decade(s, i)
        or read_year_range(s, i)
        or read_duration(s, i)
        or _ordinal_number(s, i)
        or read_dated(s, i)
    )


def _ordinal_number(s: Sentence, i: int) -> Draft | None:
    following = s.word(i + 1)
    if following in ("st", "nd", "rd", "th"):
        return read_quarter(s, i) or read_century(s, i)
    return read_q(s, i + 1) if following == "q" and s.touches(i + 1) else None


def _read_the(s: Sentence, i: int) -> Draft | None:
    """What takes "the" into itself: the third quarter, the past year, the late 1990s, the weekend."""
    following = s.word(i + 1)
    reader = _AFTER_THE.get(following)
    if reader is None:
        numeral = s.numerals.get(i + 1)
        return None if numeral is None else _the_numbered(s, i)
    draft = reader(s, i + 1)
    if draft is None:
        return None
    if s.word(draft.first + 1) == "-" and s.word(draft.first) in WORD_ORDINALS:
        return None  # "the third-quarter results"
    if (draft.number_first, draft.number_last) == (draft.first, draft.last):
        draft.number_first = i
    draft.first = i
    return draft


def _the_numbered(s: Sentence, i: int) -> Draft | None:
    """``the 10th``, where nothing but a date can be meant: after "on", not before a noun."""
    day, j = s.small(i + 1), i + 3
    if day is None or s.word(i + 2) not in ("st", "nd", "rd", "th") or s.word(i - 1) != "on" or not 1 <= day <= 31:
        return None
    if read_dated(s, i + 1) is not None:
        return None
    if s.word(j).isalpha() and s.word(j) not in ("and", "when", "but", "after", "with", "by", "to", "at"):
        return None
    return s.draft(i, j, None)


def _read_edge(s: Sentence, i: int) -> Draft | None:
    """``early October``, ``mid-2016``, ``late last week``, ``earlier this year``, ``later in the month``."""
    j = i + 1 + (s.word(i + 1) in ("-", "in"))
    j += s.word(j) == "on"
    inner = _inner(s, j)
    if inner is None:
        return None
    return _wider(inner, i)


def _read_end(s: Sentence, i: int) -> Draft | None:
    """``end of June``, ``the beginning of 2016``, ``the end of the year``, ``end-March``."""
    if s.word(i + 1) not in ("of", "-"):
        return None
    inner = _inner(s, i + 2)
    return None if inner is None else _wider(inner, i)


def _inner(s: Sentence, j: int) -> Draft | None:
    word = s.word(j)
    if not word:
        return None
    inner = read_decade(s, j) or read_dated(s, j) if word[0] in "0123456789" else _simple(s, j)
    return inner if inner is not None and inner.kind in ("date", "period", "time") else None


def _simple(s: Sentence, j: int) -> Draft | None:
    word = s.lower[j]
    if word in _EDGES or word in _ENDS:
        return None
    if word == "the" and (s.word(j + 1) in _EDGES or s.word(j + 1) in _ENDS):
        return None
    if word == "the" and s.word(j + 1)[:1].isdecimal():
        return read_decade(s, j + 1)
    reader = _READERS.get(word)
    return reader(s, j) if reader is not None else None


def _wider(inner: Draft, first: int) -> Draft:
    if (inner.number_first, inner.number_last) == (inner.first, inner.last):
        inner.number_first = first
    inner.first = first
    return inner


def _read_tens(s: Sentence, i: int) -> Draft | None:
    """``the nineties`` after "the" (or "early" and "late")."""
    if s.word(i - 1) not in ("the", "early", "late", "mid", "-"):
        return None
    at = i - 1
    while s.word(at) in ("early", "late", "mid", "-"):
        at -= 1
    if s.word(at) in ("his", "her", "their", "my", "your", "our"):
        return None  # somebody's late twenties
    decade = 1900 + TEN_WORDS[s.lower[i]]
    return s.draft(i, i + 1, Period(str(decade), str(decade + 9)))


def _read_day_before(s: Sentence, i: int) -> Draft | None:
    """``day before yesterday``, ``day after tomorrow``."""
    if s.word(i + 1) not in ("before", "after") or s.word(i + 2) not in ("yesterday", "tomorrow"):
        return None
    inner = read_day_word(s, i + 2)
    if inner is None:
        return None
    inner.period = None
    return _wider(inner, i)


def _read_every(s: Sentence, i: int) -> Draft | None:
    """``every Tuesday``, ``each July``: a period whose dates stay open."""
    word = s.word(i + 1)
    named = s.capital(i + 1) and (word in WEEKDAYS or word in MONTHS)
    return s.draft(i, i + 2, None, kind="period") if named else None


def _read_that(s: Sentence, i: int) -> Draft | None:
    """``that year``, ``that same day``: the time spoken of, where it is as precise as that."""
    j = i + 1 + (s.word(i + 1) == "same")
    unit = s.word(j)
    if unit not in ("year", "quarter", "month", "week", "day"):
        return None
    reference = s.calendar.reference
    start = reference.start if reference is not None else None
    precise = (
        start is not None and reference is not None and reference.end == start and len(start) == _LENGTHS.get(unit)
    )
    return s.draft(i, j + 1, reference if precise else None)


def _read_full(s: Sentence, i: int) -> Draft | None:
    """``the full year``."""
    return s.draft(i, i + 2, None, kind="period") if s.word(i + 1) == "year" else None


def _read_month(s: Sentence, i: int) -> Draft | None:
    return read_impossible_day_of(s, i) or read_dated(s, i)


def _read_ordinal(s: Sentence, i: int) -> Draft | None:
    return (
        read_quarter(s, i)
        or read_century(s, i)
        or (read_relative(s, i) if s.lower[i] == "first" else None)
        or read_dated(s, i)
    )


def _read_spelled_day(s: Sentence, i: int) -> Draft | None:
    """``twenty-ninth of February``."""
    return read_dated(s, i) if s.word(i + 1) == "-" and s.word(i + 2) in WORD_ORDINALS else None


def _read_q(s: Sentence, i: int) -> Draft | None:
    return read_q(s, i) if s.words[i].isupper() else None


_READERS: dict[str, Reader] = {
    **dict.fromkeys(WORD_ORDINALS, _read_ordinal),
    **dict.fromkeys(TENS_OF_ORDINALS, _read_spelled_day),
    **dict.fromkeys(BACK_OR_ON, read_relative),
    **dict.fromkeys(SEASONS, read_season),
    **dict.fromkeys(HOLIDAYS, read_holiday),
    **dict.fromkeys(MONTHS, _read_month),
    **dict.fromkeys(WEEKDAYS, read_dated),
    **dict.fromkeys(_EDGES, _read_edge),
    **dict.fromkeys(_ENDS, _read_end),
    **dict.fromkeys(TEN_WORDS, _read_tens),
    **dict.fromkeys(("yesterday", "today", "tomorrow", "tonight", "overnight"), read_day_word),
    **dict.fromkeys(("noon", "midnight", "midday"), read_noon),
    **dict.fromkeys(("fiscal", "financial"), read_fiscal_year),
    **dict.fromkeys(("q", "h", "fy"), _read_q),
    **dict.fromkeys(("every", "each"), _read_every),
    **dict.fromkeys(("a", "an", "several", "few", "many"), read_duration),
    **dict.fromkeys(("ad", "a.d.", "ce"), read_in_our_era),
    "the": _read_the,
    "that": _read_that,
    "quarter": read_past,
    "year": read_year_end,
    "'": read_short_year,
    "‘": read_short_year,
    "day": _read_day_before,
}
_READERS["first"] = _read_ordinal

_AFTER_THE: dict[str, Reader] = {
    **{
        word: reader
        for word, reader in _READERS.items()
        if reader in (_read_ordinal, read_relative, read_season, _read_edge, _read_end)
    },
    **dict.fromkeys(UNIT_HEADS, read_the_unit),
    **dict.fromkeys(TEN_WORDS, _read_tens),
    **dict.fromkeys(("year-ago", "comparable", "corresponding"), read_year_ago),
    "fiscal": read_fiscal_year,
    "full": _read_full,
    "day": _read_day_before,
}

_TOO_COMMON = frozenset("the that a an this first ' ‘ every each few many".split())
"""Words that begin a time only with another word of ``TRIGGERS`` behind them."""

TRIGGERS = (frozenset(_READERS) | set(UNITS) | UNIT_HEADS) - _TOO_COMMON - {"second", "sec", "min"}
"""Words of which a sentence without digits and number words must hold one to tell a time."""
