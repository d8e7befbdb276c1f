"""Years of an era: 575 B.C., 300-250 BC, AD 79, 1200 CE.

A calendar of dates begins with the year 1, so those before Christ are dates without a period.
"""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.timex.context import Sentence
from checker.model.period import Period
from checker.words import word_list

__all__ = ["read_era", "read_in_our_era"]

_BEFORE_CHRIST = frozenset(("BC", "BCE", "B.C.", "B.C.E."))
_OURS = frozenset(("AD", "A.D.", "CE", "C.E."))
_JOINTS = frozenset("- – to and or".split())
_LATEST = 2100
_LATELY = range(1850, _LATEST + 1)
"""Years in which British Columbia did something."""
_LONG_AGO = 20_000


def read_era(s: Sentence, i: int) -> Draft | None:
    """A number and the era behind it, or two that share one."""
    end = i + 1
    if s.word(end) in _JOINTS and s.word(end + 1)[:1].isdecimal():
        end += 2
    era = s.words[end] if end < s.size else ""
    if era not in _BEFORE_CHRIST and era not in _OURS:
        return None
    years = [_year(s, at) for at in range(i, end, 2)]
    if None in years or not _closes(s, end + 1) or (era == "BC" and s.year(end - 1) in _LATELY):
        return None
    if era in _BEFORE_CHRIST:
        return s.draft(i, end + 1, None, kind="date")
    first, last = min(filter(None, years)), max(filter(None, years))
    return s.draft(i, end + 1, Period(f"{first:04}", f"{last:04}")) if last <= _LATEST else None


def read_in_our_era(s: Sentence, i: int) -> Draft | None:
    """AD 79."""
    year = _year(s, i + 1) if s.words[i] in _OURS else None
    if year is None or year > _LATEST or not _closes(s, i + 2):
        return None
    return s.draft(i, i + 2, Period(f"{year:04}", f"{year:04}"))


def _year(s: Sentence, i: int) -> int | None:
    digits = s.word(i).replace(",", "")
    year = int(digits) if digits.isdecimal() and len(digits) < 6 else 0
    return year if 0 < year <= _LONG_AGO else None


def _closes(s: Sentence, i: int) -> bool:
    """Whether no noun follows that the number counts: "44 BC residents", "12 CE marks", "AD 4000 pumps"."""
    word = s.word(i)
    return not word.isalpha() or word in word_list("noun-phrase-ends")
