"""From dates as written to drafts: ranges between two of them, missing years, the part of the day that follows."""

from __future__ import annotations

from datetime import date, timedelta

from checker.extraction.drafts import Draft
from checker.extraction.timex.atoms import Reading, read_day_first, read_month, read_weekday
from checker.extraction.timex.calendars import Parts, iso
from checker.extraction.timex.clock import clock_behind
from checker.extraction.timex.context import Sentence
from checker.extraction.timex.lexicon import DASHES, DAY_PARTS, MONTHS, WEEKDAYS
from checker.extraction.timex.numeric import read_dotted, read_numeric
from checker.extraction.timex.years import is_year
from checker.model.period import Period
from checker.words import word_list

__all__ = ["read_atom", "read_dated"]

_MONTHS_END = 31
_TO = frozenset(("to", "through", "until", "till", "thru")) | DASHES
_BEFORE_YEARS = frozenset(("from", "between", "(", "", ",", ":", ";")) | DASHES
_YEARS_BY_WORDS = {("last", "year"): -1, ("this", "year"): 0, ("next", "year"): 1, ("the", "previous"): -1}


def read_atom(s: Sentence, i: int) -> Reading | None:
    """A date of the calendar that begins at token ``i``, its missing parts not yet settled."""
    word = s.word(i)
    if not word:
        return None
    if word[0].isdecimal():
        return _read_digits(s, i)
    if word in MONTHS:
        return read_month(s, i)
    if word in WEEKDAYS:
        return read_weekday(s, i)
    return read_day_first(s, i)


def _read_digits(s: Sentence, i: int) -> Reading | None:
    weekday = WEEKDAYS.get(s.word(i - 1 - (s.word(i - 1) == ",")))
    parts = read_dotted(s, i) if len(s.lower[i]) > 5 else read_numeric(s, i, weekday)
    if parts is not None:
        return parts, None
    return read_day_first(s, i)


def read_dated(s: Sentence, i: int) -> Draft | None:
    """The draft of a calendar date or of the range that it begins."""
    reading = read_atom(s, i)
    if reading is None:
        if not is_year(s, i):
            return None
        reading = _year_first(s, i) or Parts(i, i + 1, year=s.year(i)), None
    start, end = reading
    start.first = max(start.first, s.floor)
    if end is None:
        end = _range_end(s, start)
        last = end.last if end else start.last
    else:
        last = max(start.last, end.last)
    if end is None:
        return _single(s, start)
    return _range(s, start, end, last)


def _year_first(s: Sentence, i: int) -> Parts | None:
    """``2019 April 8``."""
    month, day = MONTHS.get(s.word(i + 1)), s.small(i + 2)
    if month is None or day is None or not 1 <= day <= _MONTHS_END or not s.capital(i + 1):
        return None
    behind = s.word(i + 3)
    ends = not behind[:1].isalnum() or behind in word_list("noun-phrase-ends")
    return (
        Parts(i, i + 3, year=s.year(i), month=month, day=day) if ends and behind not in (":", "-", "–", "%") else None
    )


def _single(s: Sentence, parts: Parts) -> Draft:
    last = _with_year_words(s, parts)
    last = clock_behind(s, last) if parts.grain == "day" and last == parts.last else last
    last = _day_part(s, parts, last)
    s.calendar.note_parts(parts, s.tokens.index)
    settled = s.calendar.settle(parts, s.tokens.index, tense=s.tense(parts.first))
    return s.draft(parts.first, last, settled, weekday=parts.weekday)


def _with_year_words(s: Sentence, parts: Parts) -> int:
    """``January this year``, ``June last year``: sets the year, answers where the date now ends."""
    j = parts.last + (s.word(parts.last) == "of")
    published = s.calendar.publication
    if parts.year is not None or parts.month is None or s.word(j + 1) != "year":
        return parts.last
    shift = _YEARS_BY_WORDS.get((s.word(j), "year"))
    if shift is None:
        return parts.last
    if published is not None:
        parts.year = published.year + shift
    return j + 2


def _day_part(s: Sentence, parts: Parts, last: int) -> int:
    if parts.grain in ("day", "weekday") and s.word(last) in DAY_PARTS:
        return last + 1
    return last


def _range_end(s: Sentence, start: Parts) -> Parts | None:
    """The second end of ``September 12 to October 3``, ``from 2010 to 2014``, ``between May and July``."""
    j = start.last
    joiner = s.word(j)
    before = s.word(start.first - 1)
    if before == "the":
        before = s.word(start.first - 2)
    if joiner == "and":
        if before != "between":
            return None
    elif joiner not in _TO or (
        joiner == "to" and before not in ("from", "between") and start.grain not in ("day", "month", "year")
    ):
        return None
    k = j + 1 + (s.word(j + 1) == "the")
    if start.grain == "year":
        if not is_year(s, k) or (joiner != "and" and before not in _BEFORE_YEARS and joiner not in DASHES):
            return None
        return Parts(k, k + 1, year=s.year(k))
    reading = read_atom(s, k)
    if reading is None or reading[1] is not None:
        return None
    end = reading[0]
    return end if end.grain == start.grain and (start.year is None or end.year is not None) else None


def _range(s: Sentence, start: Parts, end: Parts, last: int) -> Draft:
    calendar, sentence = s.calendar, s.tokens.index
    if start.grain == "weekday":
        return _weekdays(s, start, end, last)
    months_wrap = start.month is not None and end.month is not None and start.month > end.month
    if end.year is not None and start.year is None:
        start.year = end.year - months_wrap
    calendar.note_parts(end, sentence)
    tense = s.tense(start.first)
    low = calendar.settle(start, sentence, tense=tense)
    if start.year is None and not low.startswith("XXXX"):
        year = int(low[:4])
        if months_wrap and calendar.publication is not None and tense <= 0 and year + 1 > calendar.publication.year:
            low = iso(year, start.month, start.day)
        end.year = year + months_wrap
        high = iso(end.year, end.month, end.day)
    else:
        high = calendar.settle(end, sentence, tense=tense)
    weekday = start.weekday if end.weekday is None else None
    return s.draft(start.first, last, Period(low, high), kind="period", weekday=weekday)


def _weekdays(s: Sentence, start: Parts, end: Parts, last: int) -> Draft:
    coming = s.coming(start.first)
    low = s.calendar.weekday(start.weekday or 0, coming=coming)
    period = None
    if not low.startswith("XXXX"):
        shift = ((end.weekday or 0) - (start.weekday or 0)) % 7
        first = date.fromisoformat(low)
        published = s.calendar.publication
        if not coming and published is not None and first + timedelta(days=shift) > published:
            first -= timedelta(days=7)
        period = Period(first.isoformat(), (first + timedelta(days=shift)).isoformat())
    return s.draft(start.first, last, period, kind="period")
