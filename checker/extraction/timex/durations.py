"""Numbers of seconds, hours, days, years: how long something lasts, and the dates that "ago" and "later" make of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from checker.extraction.drafts import Draft, Numeral
from checker.extraction.timex.calendars import iso, stretch
from checker.extraction.timex.context import Sentence
from checker.extraction.timex.lexicon import DASHES, UNITS
from checker.model.figure import Kind
from checker.model.period import Period, first_day

__all__ = ["Length", "read_duration", "read_length"]

_ADJECTIVES = frozenset(
    """full consecutive straight more additional whole long calendar working business extra further other short
        solid successive entire different separate non continuous uninterrupted fiscal school trading""".split()
)
_VAGUE = frozenset(["several", "few", "many"])
_ARTICLE_AFTER = frozenset(
    """for in within over than after nearly almost about around under least most just only of with to some roughly
        approximately barely exactly and or until by last lasted lasting took take takes spent spend before quite up
        whole during even every him them us her me it another""".split()
)
"""Words after which "a week" is a length of time; after a noun it is a rate ("12 flights a week")."""
_TO_BE = frozenset(("is", "was", "be", "been", "'s", "now", "already"))
"""Words after which "a decade since" tells how long it has been."""
_AGO = frozenset(("ago", "earlier", "later", "hence", "before", "after"))
_RANGE = frozenset(("to", "or", "-", "–", "—"))
_SMALLER = {
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("year", "month"): 12,
    ("week", "day"): 7,
    ("day", "hour"): 24,
}


@dataclass(frozen=True, slots=True)
class Length:
    """A duration as read: tokens, number and unit; no value where the number is vague."""

    first: int
    last: int
    number_first: int
    number_last: int
    unit: str
    value: Fraction | None
    place: Fraction | None
    low: Fraction | None = None
    high: Fraction | None = None

    @property
    def is_measured(self) -> bool:
        """Whether it states a number of a unit that can be converted."""
        return (self.value is not None or self.low is not None) and self.unit not in ("quarter", "weekend")


def read_duration(s: Sentence, i: int) -> Draft | None:
    """A duration, or the date that it makes with ``ago``, ``earlier`` or ``later``."""
    length = read_length(s, i)
    if length is None or _is_age(s, length.last) or _after_age(s, length.first):
        return None
    return _shifted(s, length) or _draft(length)


def read_length(s: Sentence, i: int, *, after_relative: bool = False) -> Length | None:
    """``eight days``, ``three to five years``, ``a week``, ``a year and a half``, ``12-month``, ``several weeks``."""
    return _in_pints(_length(s, i, after_relative=after_relative))


def _length(s: Sentence, i: int, *, after_relative: bool) -> Length | None:
    word = s.word(i)
    numeral = s.numerals.get(i)
    if word in ("a", "an"):
        found = _article(s, i)
        if found is not None or numeral is None or numeral.last == i + 1:
            return found
    if numeral is None:
        return _vague(s, i) if word in _VAGUE else None
    if numeral.ordinal or (i and s.words[i - 1] in "$£€¥#"):
        return None
    return _counted(s, numeral, after_relative=after_relative)


def _article(s: Sentence, i: int) -> Length | None:
    """``a week`` where it is a length of time, ``a few days``, ``a year and a half``."""
    if s.word(i + 1) in ("few", "couple"):
        return _vague(s, i)
    j = i + 1 + (s.word(i + 1) in ("full", "whole", "further", "entire"))
    unit = UNITS.get(s.word(j))
    if unit is None or s.word(j) == "second" or s.word(j).endswith("s"):
        return None
    if s.word(j + 1) == "-" and s.touches(j + 1) and s.word(j + 2) != "long":
        return None
    last, value = _and_a_half(s, j + 1, Fraction(1))
    before = s.word(i - 1)
    choice = s.word(last) == "or" and not before[-1:].isdigit()  # "a year or two", not "$5 a year or more"
    alone = last == j + 1 and before not in _ARTICLE_AFTER and s.word(last) not in _AGO and not choice
    opens = i == 0 and s.word(last) in ("of", "at", "'s")  # "A year of it costs $500"
    if alone and not opens and not (s.word(last) == "since" and before in _TO_BE):
        return None
    return Length(i, last, i, last, unit, value, Fraction(1) if last == j + 1 else Fraction(1, 2))


def _and_a_half(s: Sentence, j: int, value: Fraction) -> tuple[int, Fraction]:
    if s.lower[j : j + 3] == ["and", "a", "half"]:
        return j + 3, value + Fraction(1, 2)
    if s.lower[j : j + 3] == ["or", "so", "ago"] or s.lower[j : j + 2] == ["or", "so"]:
        return j + 2, value
    return j, value


def _vague(s: Sentence, i: int) -> Length | None:
    if s.word(i - 1) in ("how", "so", "too", "as"):
        return None
    j = i
    while s.word(j) in ("a", "couple", "of", "few", "several", "many", "more"):
        j += 1
        if j > i + 4:
            return None
    unit = UNITS.get(s.word(j + (s.word(j) == "-")))
    if unit is None:
        return None
    j += s.word(j) == "-"
    return Length(i, j + 1, i, j, unit, None, None)


def _counted(s: Sentence, numeral: Numeral, *, after_relative: bool) -> Length | None:
    second = None
    j = numeral.last
    if s.word(j) in _RANGE or (s.word(j) == "and" and s.word(numeral.first - 1) == "between"):
        second = s.numerals.get(j + 1)
        if second is not None and not second.ordinal and second.value is not None and not _falls_from_year(s, numeral):
            j = second.last
        else:
            second = None
    if s.word(j) in ("a", "an") and numeral.value is not None and numeral.value < 1:
        j += 1  # half an hour
    elif s.word(j) == "of" and s.word(j + 1) in ("a", "an"):
        j += 2
    j += s.word(j) == "+" and s.touches(j)
    j += 2 * (s.word(j) == "-" and s.word(j + 1) in ("plus", "odd") and s.touches(j))
    k = _to_unit(s, j)
    word = s.word(k)
    unit = UNITS.get(word) or ("quarter" if after_relative and word == "quarters" else None)
    if s.year(numeral.first) is not None and word == unit:
        return None  # "the 2017 fiscal year"
    if unit is None or (word in ("second", "sec", "min") and not _second_is_unit(s, numeral, k)):
        return None
    return _with_smaller(s, numeral, second, k, unit)


def _falls_from_year(s: Sentence, numeral: Numeral) -> bool:
    """Whether what looks like the lower end of a range is a year: "in 1972 - 60 years ago"."""
    second = s.numerals.get(numeral.last + 1)
    value = second.value if second is not None else None
    return s.year(numeral.first) is not None and value is not None and value < 1000 and s.word(numeral.last) in DASHES


def _to_unit(s: Sentence, j: int) -> int:
    """Where the unit may stand after a number: past hyphens and adjectives."""
    k = j + (s.word(j) in DASHES and s.touches(j + 1))
    limit = k + 2
    while k < limit and s.word(k) in _ADJECTIVES:
        k += 1
        k += s.word(k) == "-"
    return k


def _second_is_unit(s: Sentence, numeral: Numeral, k: int) -> bool:
    return numeral.value == 1 or numeral.form == "digits" or s.word(k - 1) == "-"


def _with_smaller(s: Sentence, numeral: Numeral, second: Numeral | None, k: int, unit: str) -> Length | None:
    """The length, with the smaller unit that goes on from it: ``2 hours and 15 minutes``."""
    last = k + 1
    number_last = second.last if second else numeral.last
    if second is not None and numeral.value is not None and second.value is not None:
        low, high = sorted((numeral.value, second.value))
        place = min(numeral.place, second.place)
        return Length(numeral.first, last, numeral.first, number_last, unit, None, place, low, high)
    value, place = numeral.value, numeral.place
    if value is not None and value.denominator == 1:
        half, total = _and_a_half(s, last, value)
        if total != value:
            return Length(numeral.first, half, numeral.first, half, unit, total, Fraction(1, 2))
        smaller = _smaller(s, last, unit)
        if smaller is not None and not _goes_on_smaller(s, smaller):
            return _summed(Length(numeral.first, last, numeral.first, number_last, unit, value, place), smaller)
    found = Length(numeral.first, last, numeral.first, number_last, unit, value, place, numeral.low, numeral.high)
    if numeral.form == "article":
        found = replace(found, number_last=last)
    return found


def _smaller(s: Sentence, j: int, unit: str) -> Length | None:
    j += s.word(j) in ("and", ",")
    numeral = s.numerals.get(j)
    if numeral is None or numeral.ordinal or numeral.value is None:
        return None
    smaller = UNITS.get(s.word(numeral.last))
    if smaller is None or (unit, smaller) not in _SMALLER or numeral.value >= _SMALLER[unit, smaller]:
        return None
    last = numeral.last + 1
    found = Length(numeral.first, last, numeral.first, numeral.last, smaller, numeral.value, numeral.place)
    deeper = _smaller(s, last, smaller)
    return found if deeper is None else _summed(found, deeper)


def _summed(length: Length, smaller: Length) -> Length:
    """``2 hours`` and ``15 minutes`` as 135 minutes."""
    value = Fraction((length.value or 0) * _factor(length.unit, smaller.unit) + (smaller.value or 0))
    return replace(smaller, first=length.first, number_first=length.first, value=value)


def _factor(unit: str, smaller: str) -> int:
    """How many of the smaller unit make one of the other, by way of all units between them."""
    for (larger, next_smaller), factor in _SMALLER.items():
        if larger == unit:
            return factor if next_smaller == smaller else factor * _factor(next_smaller, smaller)
    return 1


def _goes_on_smaller(s: Sentence, length: Length) -> bool:
    """Whether a still smaller unit follows ("3 years, 2 months and 14 days"): one number cannot hold all."""
    j = length.last + (s.word(length.last) == ",")
    j += s.word(j) == "and"
    numeral = s.numerals.get(j)
    following = UNITS.get(s.word(numeral.last)) if numeral is not None and not numeral.ordinal else None
    return following is not None and following != length.unit and (following, length.unit) not in _SMALLER


def _in_pints(length: Length | None) -> Length | None:
    """A fortnight as two weeks: pint has no fortnight of its own here."""
    if length is None or length.unit != "fortnight":
        return length
    value, low, high = (None if x is None else 2 * x for x in (length.value, length.low, length.high))
    return replace(length, unit="week", value=value, low=low, high=high)


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
    if s.word(length.number_first) in ("a", "an") or not length.is_measured:
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
