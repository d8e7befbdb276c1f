"""So many units up to now, on from now, or at one end of a year: the past 24 hours, the first nine months of 2016."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from checker.extraction.drafts import Draft
from checker.extraction.timex.calendars import iso, month_shift
from checker.extraction.timex.context import Sentence
from checker.extraction.timex.lengths import Length, read_length
from checker.extraction.timex.quarters import stated_year
from checker.model.period import Period

__all__ = ["read_first_units", "read_rolling", "rolling_draft"]

_BACK = frozenset(["last", "past", "previous", "preceding", "recent"])
_ON = frozenset(["next", "coming", "following", "upcoming"])


def read_rolling(s: Sentence, i: int, length: Length, word: str) -> Draft | None:
    """``the past 24 hours``, ``the last three months``, ``the next few years``."""
    if s.word(length.last) in ("old", "-"):
        return None
    if s.word(length.last) == "of":
        return _units_of(s, i, length, word)
    return rolling_draft(s, i, length, word)


def rolling_draft(s: Sentence, i: int, length: Length, word: str) -> Draft:
    period = None
    published = s.calendar.publication
    value = length.high if length.high is not None else length.value
    if published is not None and value is not None and value <= 5_000 and length.low is None:
        period = _window(published, length.unit, value, back=word in _BACK, on=word in _ON)
    return Draft(
        i,
        length.last,
        max(i, length.number_first),
        length.number_last,
        "duration" if length.is_measured else "period",
        value=length.value,
        place=length.place,
        low=length.low,
        high=length.high,
        unit=length.unit if length.unit not in ("quarter", "weekend") else None,
        period=period,
    )


def _window(published: date, unit: str, value: Fraction, *, back: bool, on: bool) -> Period | None:
    """From so long before the publication up to it, or on from it; as precise as the unit."""
    if not back and not on:
        return None
    if unit in ("millisecond", "second", "minute", "hour", "day", "week"):
        days = {"week": value * 7, "day": value}.get(unit, value / 24 if unit == "hour" else Fraction(0))
        try:
            other = published + timedelta(days=-(-days.numerator // days.denominator) * (-1 if back else 1))
        except OverflowError:
            return None
        ends = sorted((published, other))
        return Period(ends[0].isoformat(), ends[1].isoformat())
    months = value * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    if months.denominator != 1:
        return None
    year, month = month_shift(published.year, published.month, int(months) * (-1 if back else 1))
    if not 0 < year < 10_000:
        return None
    ends_ = sorted((iso(year, month), iso(published.year, published.month)))
    return Period(ends_[0], ends_[1])


def read_first_units(s: Sentence, i: int, word: str) -> Draft | None:
    """``the first nine months of 2016``, ``the first quarter``."""
    length = read_length(s, i + 1)
    if length is None:
        return None
    return _units_of(s, i, length, word)


def _units_of(s: Sentence, i: int, length: Length, word: str) -> Draft | None:
    """So many months at one end of a year; of anything else, a period whose dates stay open."""
    year, last, explicit = stated_year(s, length.last)
    published = s.calendar.publication
    if not explicit:
        year, last = (published.year if published else None), length.last
        if word in ("last", "past", "previous"):
            return (
                None
                if s.word(length.last) == "of" and s.word(length.last + 1) != "the"
                else rolling_draft(s, i, length, "final")
            )
        if length.unit != "month" or s.word(length.last) in ("of", "after"):
            return rolling_draft(s, i, length, "final") if length.unit == "month" else None
    draft = rolling_draft(s, i, length, "final")
    draft.last = last
    if year is not None and length.unit == "month" and length.value is not None and 1 <= length.value < 12:
        months = int(length.value)
        first = 1 if word == "first" else 13 - months
        draft.period = Period(iso(year, first), iso(year, first + months - 1))
    return draft
