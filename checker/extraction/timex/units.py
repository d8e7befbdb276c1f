"""The week, the quarter, the year 2000, the year-earlier period, the fiscal year ended March 31, year-end."""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.timex.calendars import iso, month_shift
from checker.extraction.timex.context import Sentence
from checker.extraction.timex.dated import read_dated
from checker.extraction.timex.quarters import read_fiscal
from checker.extraction.timex.relative import read_relative
from checker.extraction.timex.spoken import read_spoken_year
from checker.extraction.timex.years import is_year
from checker.model.period import PartialDate, Period, first_day

__all__ = ["ENDED", "UNIT_HEADS", "ended", "read_fiscal_year", "read_the_unit", "read_year_ago", "read_year_end"]

UNIT_HEADS = frozenset("year week month quarter weekend decade century".split())
ENDED = frozenset(("ended", "ending", "to", "through", "until"))
_BEFORE = frozenset("in for during of over through throughout by within on earlier later".split())
_MONTHS = {"quarter": 3, "year": 12, "month": 1}


def read_the_unit(s: Sentence, i: int) -> Draft | None:
    """A unit after "the": with its year, the date it ended, or whatever the document is speaking of."""
    unit = s.lower[i]
    if unit == "year":
        if is_year(s, i + 1):
            return s.draft(i, i + 2, iso(s.year(i + 1)))
        spoken = read_spoken_year(s, i + 1)
        if spoken is not None:
            spoken.first = i
            return spoken
        earlier = read_year_ago(s, i)
        if earlier is not None:
            return earlier
    if s.word(i + 1) in ENDED:
        return s.draft(i, i + 1, _ended(s, i + 2, unit), kind="period")
    if s.word(i - 2) not in _BEFORE or s.word(i + 1) == "of" or s.word(i + 1) == "-":
        return None
    return s.draft(i, i + 1, s.calendar.quarter if unit == "quarter" else None, kind="period")


def read_fiscal_year(s: Sentence, i: int) -> Draft | None:
    """``fiscal 2016``, and ``fiscal year`` with the months that a date after "ended" gives it."""
    draft = read_fiscal(s, i)
    if draft is not None and draft.period is None and s.word(draft.last) in ENDED:
        draft.period = _ended(s, draft.last + 1, s.word(draft.last - 1))
    return draft


def _ended(s: Sentence, j: int, unit: str) -> Period | None:
    """The months up to the date at token ``j``."""
    return ended(s, j, _MONTHS[unit]) if unit in _MONTHS else None


def ended(s: Sentence, j: int, months: int) -> Period | None:
    """So many months up to the date at token ``j``."""
    if not s.word(j):
        return None
    end = read_dated(s, j)
    if end is None or end.period is None or end.period.end is None or len(end.period.end) < 7:
        return None
    return _months_up_to(end.period.end, months)


def _months_up_to(end: PartialDate, months: int) -> Period | None:
    day = first_day(end[:7])
    if day is None:
        return None
    year, month = month_shift(day.year, day.month, 1 - months)
    return Period(iso(year, month), end) if year > 0 else None


def read_year_ago(s: Sentence, i: int) -> Draft | None:
    """``year-ago quarter``, ``year-earlier period``, ``comparable period last year``."""
    if s.word(i) == "year":
        if s.word(i + 1) != "-" or s.word(i + 2) not in ("ago", "earlier", "before"):
            return None
        j = i + 3
        named = s.word(j) in ("period", "quarter", "month", "week", "figure")
        third = s.word(j + 1) in ("quarter", "half") and s.word(j) in ("first", "second", "third", "fourth")
        last = j + (1 if named and s.word(j) != "figure" else 2 if third else 0)
        return s.draft(i, last, _a_year_before(s), kind="period")
    j = i + 1
    if s.word(j) == "year" and s.word(j + 1) == "-":
        inner = read_year_ago(s, j)
        if inner is not None:
            inner.first = inner.number_first = i
        return inner
    if s.word(j) not in ("period", "quarter", "month", "week"):
        return None
    inner = read_relative(s, j + 1) if s.word(j + 1) in ("last", "this") else None
    if inner is None:
        return None
    inner.first = inner.number_first = i
    inner.period, inner.kind = _a_year_before(s), "period"
    return inner


def _a_year_before(s: Sentence) -> Period | None:
    origin = s.calendar.quarter
    if origin is None or origin.start is None or origin.end is None:
        return None
    return Period(iso(int(origin.start[:4]) - 1) + origin.start[4:], iso(int(origin.end[:4]) - 1) + origin.end[4:])


def read_year_end(s: Sentence, i: int) -> Draft | None:
    """``year-end``, ``year's end``, ``year-earlier period``, ``year-end 2016``."""
    if s.word(i + 1) == "-" and s.word(i + 2) == "end":
        j = i + 3
        if is_year(s, j):
            return s.draft(i, j + 1, iso(s.year(j)))
        published = s.calendar.publication
        return s.draft(i, j, None if published is None else iso(published.year))
    if s.word(i + 1) == "'s" and s.word(i + 2) == "end":
        return s.draft(i, i + 3, None)
    return read_year_ago(s, i)
