"""Years in words: nineteen ninety-four, two thousand, twenty sixteen."""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.timex.calendars import iso
from checker.extraction.timex.context import Sentence

__all__ = ["read_spoken_year", "spoken_year"]

_HUNDREDS = {"seventeen": 1700, "eighteen": 1800, "nineteen": 1900, "twenty": 2000}
_TENS = {
    w: n
    for n, w in zip(range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True)
}
_TEENS = {
    w: n
    for n, w in enumerate(
        """ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen""".split(), 10
    )
}
_ONES = {w: n for n, w in enumerate("one two three four five six seven eight nine".split(), 1)}


def read_spoken_year(s: Sentence, i: int) -> Draft | None:
    """A year as it is spoken, from its first number word on."""
    year = spoken_year(s, i)
    return None if year is None else s.draft(i, year[1], iso(year[0]))


def spoken_year(s: Sentence, i: int) -> tuple[int, int] | None:
    """The year spoken from token ``i`` on, and where it ends."""
    if s.word(i) == "two" and s.word(i + 1) == "thousand" and s.word(i - 1) == "year":
        return 2000, i + 2
    hundreds = _HUNDREDS.get(s.word(i))
    if hundreds is None:
        return None
    teen = _TEENS.get(s.word(i + 1))
    if teen is not None:
        return hundreds + teen, i + 2
    tens = _TENS.get(s.word(i + 1))
    if tens is None:
        return None
    j = i + 2 + (s.word(i + 2) == "-")
    ones = _ONES.get(s.word(j))
    if ones is None:
        return hundreds + tens, i + 2
    return hundreds + tens + ones, j + 1
