"""Times told from the day of publication or from the last time spoken of: last week, the past 24 hours, this summer."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction

from checker.extraction.drafts import Draft
from checker.extraction.timex.atoms import read_month, read_weekday
from checker.extraction.timex.calendars import iso, stretch
from checker.extraction.timex.context import Sentence
from checker.extraction.timex.lengths import Length, read_length
from checker.extraction.timex.lexicon import BACK_OR_ON, DAY_PARTS, HOLIDAYS, MONTHS, SEASONS, UNITS, WEEKDAYS
from checker.extraction.timex.quarters import quarter_of, read_quarter, stated_year
from checker.extraction.timex.rolling import read_first_units, read_rolling, rolling_draft
from checker.extraction.timex.seasons import read_holiday, read_relative_season
from checker.model.period import Period, first_day

__all__ = ["read_day_word", "read_relative"]

_BEFORE_VERB = frozenset("to will would may might can could should not must shall".split())
"""Words after which "last" is a verb, where a length of time follows."""
_MORE_UNITS = {"quarter": "quarter", "quarters": "quarter", "weekend": "weekend", "weekends": "weekend"}
_FROM_REFERENCE = frozenset(["previous", "preceding", "prior", "following", "same"])
_DAY_WORDS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0, "overnight": None}


def read_day_word(s: Sentence, i: int) -> Draft | None:
    """``yesterday``, ``tomorrow night``, ``overnight``."""
    shift = _DAY_WORDS[s.lower[i]]
    if s.capital(i) and s.capital(i - 1):
        return None  # "USA Today"
    last = i + 1 + (s.word(i + 1) in DAY_PARTS)
    published = s.calendar.publication
    period = stretch(published, "day", shift) if published is not None and shift is not None else None
    if s.lower[i] in ("tonight", "overnight"):
        if s.lower[i] == "overnight" and s.word(i + 1).isalpha() and s.word(i - 1) in ("an", "the", "of"):
            return None
        return s.draft(i, last, period, kind="time")
    return s.draft(i, last, period)


def read_relative(s: Sentence, i: int) -> Draft | None:
    """Whatever begins with last, next, this, past, previous, coming, same, latest, first ..."""
    word = s.lower[i]
    j = i + 1
    if word == "this" and s.word(j) in ("past", "coming", "same", "last"):
        word = s.word(j)
        j += 1
    with_the = s.word(i - 1) == "the"
    if word in ("first", "final"):
        return read_first_units(s, i, word) if with_the else None
    target = s.word(j)
    if target in WEEKDAYS:
        return _weekday(s, i, j, word)
    if target in MONTHS and s.capital(j):
        return _month(s, i, j, word)
    if target in SEASONS:
        return read_relative_season(s, i, j, word)
    if target in HOLIDAYS and s.capital(j):
        return read_holiday(s, j, word=word, first=i)
    if target in DAY_PARTS:
        return _part_of_day(s, i, j, word)
    length = read_length(s, j, after_relative=True)
    if length is not None:
        return None if word == "last" and s.word(i - 1) in _BEFORE_VERB else read_rolling(s, i, length, word)
    if word == "same":
        return _same(s, i, j)
    return _unit(s, i, j, word, rolling=(with_the and word in ("last", "past", "next")) or word == "past")


def _unit(s: Sentence, i: int, j: int, word: str, *, rolling: bool) -> Draft | None:
    """``last week``, ``this year``, ``the current fiscal year``, ``the latest quarter``, ``this weekend``."""
    fiscal = s.word(j) in ("fiscal", "financial", "school", "academic")
    j += fiscal or s.word(j) in ("calendar", "full")
    name = s.word(j)
    if name == "period" and word in ("latest", "same", "prior", "current"):
        return s.draft(i, j + 1, s.calendar.quarter if word == "latest" else None, kind="period")
    unit = _MORE_UNITS.get(name) or UNITS.get(name)
    if unit is None or unit in ("millisecond", "second", "minute", "hour", "fortnight"):
        return None
    if s.capital(i) and s.capital(j):
        return None  # the name of a programme or a column
    if s.word(j + 1) == "of" and word in ("last", "final", "first"):
        year = s.year(j + 2) if unit == "quarter" and word in ("last", "final") else None
        if year is not None:
            return s.draft(i, j + 3, quarter_of(year, 4), kind="period")
        return s.draft(i, j + 1, None, kind="period")  # "the last week of June"
    if unit == "day":
        return _day(s, i, j, word)
    if name.endswith("s"):
        vague = word in ("recent", "coming", "past", "previous", "following", "next", "last", "preceding")
        return s.draft(i, j + 1, None, kind="period") if vague else None
    if s.word(j + 1) in ("'s", "'") and s.word(i - 1) != "the":
        return _of_that_year(s, i, j, word)
    if unit == "quarter" and word == "latest":
        return s.draft(i, j + 1, s.calendar.quarter or _nearest(s, "quarter", -1), kind="period")
    if fiscal or word in ("first", "recent"):
        return s.draft(i, j + 1, None, kind="period")
    if word in _FROM_REFERENCE:
        return s.draft(i, j + 1, _from_reference(s, unit, BACK_OR_ON[word]), kind=None)
    if rolling:
        length = Length(i, j + 1, i, j + 1, unit, Fraction(1), None)
        return rolling_draft(s, i, length, word) if unit != "weekend" else None
    return s.draft(i, j + 1, _nearest(s, unit, BACK_OR_ON[word]))


def _of_that_year(s: Sentence, i: int, j: int, word: str) -> Draft | None:
    """Of ``this year's third quarter`` and ``last year's quarter`` all, else just ``last year``."""
    period = _nearest(s, UNITS.get(s.word(j), "weekend") if s.word(j) != "quarter" else "quarter", BACK_OR_ON[word])
    if s.word(j) == "year" and word in ("this", "last", "next"):
        quarter = read_quarter(s, j + 2)
        published = s.calendar.publication
        if (
            quarter is not None
            and published is not None
            and quarter.period is not None
            and quarter.period.start is not None
        ):
            which = (int(quarter.period.start[5:7]) + 2) // 3
            quarter.period = quarter_of(published.year + BACK_OR_ON[word], which)
            quarter.first = quarter.number_first = i
            return quarter
    named = s.word(j + 2) in ("quarter", "period")
    return s.draft(i, j + 3 if named else j + 1, period)


def _nearest(s: Sentence, unit: str, shift: int) -> Period | None:
    published = s.calendar.publication
    if published is None:
        return None
    if unit == "weekend":
        week = stretch(published, "week", shift)
        day = first_day(week.start) if week else None
        return (
            None
            if day is None
            else Period((day + timedelta(days=5)).isoformat(), (day + timedelta(days=6)).isoformat())
        )
    return stretch(published, unit, shift)


def _from_reference(s: Sentence, unit: str, shift: int) -> Period | None:
    """The unit before, at or after the last time spoken of, where that is recent and precise enough."""
    calendar = s.calendar
    if calendar.reference is None or s.tokens.index - calendar.reference_sentence > 1:
        return None
    start = calendar.reference.start
    day = first_day(start)
    if day is None or len(start or "") < {"day": 10, "week": 10, "weekend": 10, "month": 7, "quarter": 7}.get(unit, 4):
        return None
    return stretch(day, "week" if unit == "weekend" else unit, shift)


def _day(s: Sentence, i: int, j: int, word: str) -> Draft | None:
    """``the next day``, ``the previous day``, ``the same day``; "last day" is mostly the last one."""
    if word not in ("next", "previous", "following", "same", "preceding") or s.word(j) != "day":
        return (
            s.draft(i, j + 1, None, kind="period")
            if s.word(j) == "days" and word in ("recent", "coming", "past")
            else None
        )
    return s.draft(i, j + 1 + (s.word(j + 1) in DAY_PARTS), _from_reference(s, "day", BACK_OR_ON[word]))


def _weekday(s: Sentence, i: int, j: int, word: str) -> Draft | None:
    weekday = WEEKDAYS[s.lower[j]]
    dated = read_weekday(s, j)
    if dated is not None and dated[0].month is not None:
        return None  # "in this Monday, Nov. 12, 2018, photo": the whole date is read from the weekday on
    last = j + 1 + (s.word(j + 1) in DAY_PARTS)
    shift = BACK_OR_ON[word]
    if not s.capital(j) and len(s.word(j)) < 6:
        return None
    settled = s.calendar.weekday(weekday, coming=shift > 0 or (shift == 0 and s.coming(i)), strictly=shift != 0)
    if word in _FROM_REFERENCE:
        settled = "XXXX"
    return s.draft(i, last, settled, weekday=weekday)


def _month(s: Sentence, i: int, j: int, word: str) -> Draft | None:
    month = MONTHS[s.lower[j]]
    published = s.calendar.publication
    if word not in ("last", "this", "next", "past", "coming", "previous", "following"):
        return None
    year = None
    if published is not None:
        if BACK_OR_ON[word] < 0:
            year = published.year - (month >= published.month)
        elif BACK_OR_ON[word] > 0:
            year = published.year + (month <= published.month)
        else:
            year = published.year
    reading = read_month(s, j)
    if reading is None or reading[1] is not None:
        return None
    parts = reading[0]
    return s.draft(i, parts.last, iso(parts.year or year, month, parts.day))


def _part_of_day(s: Sentence, i: int, j: int, word: str) -> Draft | None:
    """Of the parts of a day: ``this morning``, ``last night``."""
    if (word, s.word(j)) != ("last", "night") and word not in ("this", "next"):
        return None
    published = s.calendar.publication
    shift = -1 if word == "last" else 0
    period = stretch(published, "day", shift) if published is not None and word != "next" else None
    return s.draft(i, j + 1, period, kind="time")


def _same(s: Sentence, i: int, j: int) -> Draft | None:
    """``the same period last year``, ``the same month a year earlier``, ``the same quarter of 2015``."""
    name = s.word(j)
    if name not in ("period", "quarter", "month", "week", "day", "year", "time", "point"):
        return None
    year, last, explicit = stated_year(s, j + 1)
    recent = s.tokens.index - s.calendar.reference_sentence <= 1
    origin = s.calendar.quarter if name == "quarter" else (s.calendar.reference if recent else None)
    stated = (origin.start if origin is not None else None) or "XXXX"
    if not explicit:
        if (
            s.word(j + 1) in ("a", "the")
            and s.word(j + 2) in ("year", "previous")
            and s.word(j + 3) in ("ago", "earlier", "before", "year")
        ):
            last = j + 4
            year = int(stated[:4]) - 1 if stated[:4].isdigit() else None
        elif name in ("time", "point", "period", "day"):
            return s.draft(i, j + 1, None) if name == "day" else None
        else:
            return s.draft(i, j + 1, origin if name in ("quarter", "year") else None, kind="period")
    return s.draft(i, last, _in_year(origin, year), kind="period")


def _in_year(origin: Period | None, year: int | None) -> Period | None:
    """The same months or days of another year."""
    if origin is None or year is None or origin.start is None or origin.end is None:
        return None if year is None else Period(iso(year), iso(year))
    if origin.start[:4] != origin.end[:4]:
        return Period(iso(year), iso(year))
    return Period(iso(year) + origin.start[4:], iso(year) + origin.end[4:])
