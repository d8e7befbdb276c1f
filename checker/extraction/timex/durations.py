"""Numbers of seconds, hours, days, years: how long something lasts, and the dates that "ago" and "later" make of it."""

from __future__ import annotations

from dataclasses import replace

from checker.extraction.drafts import Draft
from checker.extraction.timex.calendars import iso, stretch
from checker.extraction.timex.context import Sentence
from checker.extraction.timex.lengths import Length, read_length
from checker.extraction.timex.units import ENDED, ended
from checker.model.figure import Kind
from checker.model.period import Period, first_day

__all__ = ["read_duration"]

_MOST_MONTHS = 60


def read_duration(s: Sentence, i: int) -> Draft | None:
    """A duration, or the date that it makes with ``ago``, ``earlier`` or ``later``."""
    length = read_length(s, i)
    if length is None or _is_age(s, length.last) or _after_age(s, length.first):
        return None
    return _shifted(s, length) or _up_to(s, length) or _draft(length)


def _up_to(s: Sentence, length: Length) -> Draft | None:
    """``the six months to June 2019``: a length of time that tells when it was."""
    named = length.unit == "month" and s.word(length.first - 1) == "the" and s.word(length.last) in ENDED
    if not named or length.value is None or length.value.denominator != 1 or length.value > _MOST_MONTHS:
        return None
    draft = _draft(length)
    draft.period = ended(s, length.last + 1, int(length.value))
    return draft


def _is_age(s: Sentence, j: int) -> bool:
    """``34-year-old``, ``34 years old``, ``34 years of age``, ``34 years and older``."""
    k = j + (s.word(j) == "-")
    if s.word(j) in ("and", "or") and s.word(j + 1) in ("older", "younger"):
        return True
    return s.word(k) in ("old", "olds") or (s.word(j) == "of" and s.word(j + 1) == "age")


def _after_age(s: Sentence, first: int) -> bool:
    """``by the age of 9 months``, ``aged 6 months``."""
    return s.word(first - 1) == "aged" or (s.word(first - 1) == "of" and s.word(first - 2) in ("age", "ages"))


def _draft(length: Length) -> Draft:
    return Draft(
        length.first,
        length.last,
        length.number_first,
        length.number_last,
        "duration",
        value=length.value,
        place=length.place,
        low=length.low,
        high=length.high,
        unit=length.unit,
    )


def _shifted(s: Sentence, length: Length) -> Draft | None:
    """``two years ago``, ``three days later``, ``a year earlier``: a date, where what it is counted from is known."""
    word = s.word(length.last)
    if word in ("ago", "hence") or s.lower[length.last : length.last + 2] == ["from", "now"]:
        published = s.calendar.publication
        period = _moved(length, Period(published.isoformat(), None) if published else None, -1 if word == "ago" else 1)
        return _counted_off(s, length, length.last + 1 + (word == "from"), period)
    if word not in ("earlier", "later"):
        return None
    period = _moved(length, _origin(s, length), -1 if word == "earlier" else 1)
    return _counted_off(s, length, length.last + 1, period)


def _counted_off(s: Sentence, length: Length, last: int, period: Period | None) -> Draft:
    """A length of time counted off from a day: still a length where it says how long, else only the date."""
    one = s.word(length.number_first) in ("a", "an") and length.unit not in ("decade", "century")
    if one or not length.is_measured:
        return s.draft(length.first, last, period, kind=_kind(period))
    draft = _draft(length)
    draft.last, draft.period = last, period
    return draft


def _origin(s: Sentence, length: Length) -> Period | None:
    """What "earlier" and "later" count from: the time spoken of just before; years, else the year of publication."""
    if s.tokens.index - s.calendar.reference_sentence <= 1:
        return s.calendar.reference
    if length.unit != "year" or s.calendar.publication is None:
        return None
    return Period(iso(s.calendar.publication.year), iso(s.calendar.publication.year))


def _kind(period: Period | None) -> Kind:
    return "date" if period is None or period.start == period.end else "period"


def _moved(length: Length, origin: Period | None, sign: int) -> Period | None:
    """The day, week, month or year so many units before or after ``origin``."""
    value = length.value
    if origin is None or value is None or value.denominator != 1 or length.low is not None or value > 5_000:
        return None
    count = sign * int(value)
    if length.unit in ("decade", "century"):
        count *= 10 if length.unit == "decade" else 100
        length = replace(length, unit="year")
    if origin.start is not None and origin.start != origin.end and origin.end is not None and length.unit == "year":
        return _year_moved(origin, count)
    day = first_day(origin.start)
    return None if day is None or not _precise(origin.start, length.unit) else stretch(day, length.unit, count)


def _precise(start: str | None, unit: str) -> bool:
    """Whether a date is precise enough to count this unit from."""
    return len(start or "") >= {"day": 10, "week": 10, "month": 7}.get(unit, 4)


def _year_moved(origin: Period, count: int) -> Period | None:
    """A period of another year: the same months."""
    ends = []
    for stated in (origin.start, origin.end):
        if stated is None or stated.startswith("XXXX") or not 0 < int(stated[:4]) + count < 10_000:
            return None
        ends.append(f"{int(stated[:4]) + count:04d}{stated[4:]}")
    return Period(ends[0], ends[1])
