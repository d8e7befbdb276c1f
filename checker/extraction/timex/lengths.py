"""Lengths of time as written: "eight days", "three to five years", "an hour and 20 minutes", "12-month"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from checker.extraction.drafts import Numeral
from checker.extraction.timex.context import Sentence
from checker.extraction.timex.lexicon import DASHES, UNITS
from checker.words import word_list

__all__ = ["Length", "read_length"]

_ADJECTIVES = frozenset(
    """full consecutive straight more additional whole long calendar working business extra further other short
        solid successive entire different separate non continuous uninterrupted fiscal school trading""".split()
)
_VAGUE = frozenset(["several", "few", "many"])
_ARTICLE_AFTER = frozenset(
    """for in within over than after nearly almost about around under least most just only of with to some roughly
        approximately barely exactly and or until by last lasted lasting took take takes spent spend before quite up
        whole during even every him them us her me it another wait waits waited waiting stay stays stayed staying
        remain remains remained""".split()
)
"""Words after which "a week" is a length of time; after a noun it is a rate ("12 flights a week")."""
_RATED = word_list("currencies") | frozenset(
    "km kilometres kilometers kilometre kilometer miles mile metres meters feet knots cents pence".split()
)
"""Units that are measured in so many an hour or a day."""
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
    hyphened = s.word(j + 1) == "-" and s.touches(j + 1)
    if hyphened and s.word(j + 2) == "long":
        return Length(i, j + 1, i, j + 1, unit, Fraction(1), Fraction(1))
    smaller = _smaller(s, j + 1, unit) if s.word(j + 1) == "and" else None
    if smaller is not None:
        return _summed(Length(i, j + 1, i, j + 1, unit, Fraction(1), Fraction(1)), smaller)
    last, value = _and_a_half(s, j + 1, Fraction(1))
    if hyphened and last == j + 1:
        return None
    before = s.word(i - 1)
    rated = before[-1:].isdigit() or (i > 1 and s.words[i - 2][-1:].isdigit() and before in _RATED)
    if rated and unit == "hour" and s.word(j + 1) in ("before", "after"):
        return None  # at 3km an hour before dark
    choice = s.word(last) == "or" and not before[-1:].isdigit()  # "a year or two", not "$5 a year or more"
    alone = last == j + 1 and before not in _ARTICLE_AFTER and s.word(last) not in _AGO and not choice
    opens = i == 0 and s.word(last) in ("of", "at", "'s")  # "A year of it costs $500"
    if alone and not opens and not (s.word(last) == "since" and before in _TO_BE):
        return None
    return Length(i, last, i, last, unit, value, Fraction(1) if last == j + 1 else Fraction(1, 2))


def _and_a_half(s: Sentence, j: int, value: Fraction) -> tuple[int, Fraction]:
    for half in (["and", "a", "half"], ["-", "and", "-", "a", "-", "half"]):
        if s.lower[j : j + len(half)] == half:
            return j + len(half), value + Fraction(1, 2)
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
    j += s.word(j) == "-" and s.touches(j) and s.word(j + 1) in ("to", "or")  # a three- to four-week shutdown
    tied = s.word(j) == "to" and s.word(j + 1) == "-"  # a three-to-four-week shutdown
    if s.word(j) in _RANGE or (s.word(j) == "and" and s.word(numeral.first - 1) == "between"):
        second = s.numerals.get(j + 1 + tied)
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
    unit = UNITS.get(word) or ("quarter" if after_relative and word == "quarters" else _symbol(s, k))
    if s.year(numeral.first) is not None and word == unit:
        return None  # "the 2017 fiscal year"
    if unit is None or (word in ("second", "sec", "min") and not _second_is_unit(s, numeral, k)):
        return None
    return _with_smaller(s, numeral, second, k, unit)


def _symbol(s: Sentence, k: int) -> str | None:
    """The unit of 30 ms and 9.58s: in small letters, and "s" only where it touches decimals."""
    if s.words[k : k + 1] == ["ms"]:
        return "millisecond"
    return "second" if s.words[k : k + 1] == ["s"] and s.touches(k) and "." in s.lower[k - 1] else None


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
    """Whether it is not the ordinal of "400 first doses and 200 second doses", of "two second homes"."""
    if s.word(k - 1) == "-" or numeral.value == 1:
        return True
    ordinal = s.word(k) == "second" and s.word(k + 1).endswith("s") and not {"first", "third"}.isdisjoint(s.lower)
    return numeral.form == "digits" and not ordinal


def _shared_magnitude(first: Numeral, second: Numeral) -> Fraction:
    """What the first number takes from the second: "66 to 70 million years"."""
    assert first.value is not None
    assert second.value is not None
    shares = first.magnitude == 1 < second.magnitude and 0 < first.value < 1000
    return second.magnitude if shares and first.value * second.magnitude < second.value else Fraction(1)


def _with_smaller(s: Sentence, numeral: Numeral, second: Numeral | None, k: int, unit: str) -> Length | None:
    """The length, with the smaller unit that goes on from it: ``2 hours and 15 minutes``."""
    last = k + 1
    number_last = second.last if second else numeral.last
    if second is not None and numeral.value is not None and second.value is not None:
        shared = _shared_magnitude(numeral, second)
        low, high = sorted((numeral.value * shared, second.value))
        place = min(numeral.place * shared, second.place)
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
    last = numeral.last + 1
    if s.word(numeral.last) == "-" and s.word(j - 2) == "-" and s.word(last + 1) != "-" and unit in ("hour", "minute"):
        last += 1  # a two-hour 40-minute flight
    smaller = UNITS.get(s.word(last - 1))
    if smaller is None or (unit, smaller) not in _SMALLER or numeral.value >= _SMALLER[unit, smaller]:
        return None
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
