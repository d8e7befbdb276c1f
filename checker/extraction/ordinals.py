"""Ordinals that neither a date nor a name has claimed: first, 8th, twenty-first."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.drafts import Draft, Numeral
from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = ["find_ordinals"]

_BEFORE_SECOND = frozenset(["per", "split", "every", "each", "/", "a"])


def find_ordinals(tokens: TokenList, numerals: Sequence[Numeral], claimed: list[bool]) -> list[Draft]:
    """The ordinals of a sentence, from left to right."""
    ends = {numeral.last for numeral in numerals if not numeral.ordinal}
    return [
        Draft(n.first, n.last, n.first, n.last, "ordinal", n.value, n.place)
        for n in numerals
        if n.ordinal and not any(claimed[n.first : n.last]) and not _is_time(tokens, n, ends)
    ]


def _is_time(t: TokenList, n: Numeral, ends: set[int]) -> bool:
    """Whether "second" is a unit of time: "one second", "a 10-second call", "200 frames a second"."""
    i = n.first
    if t.lower[i] != "second":
        return False
    if i in ends or (t.word(i - 1) == "-" and i - 1 in ends):
        return True
    after = t.word(n.last)
    is_closed = not after.isalpha() or after in word_list("noun-phrase-ends")
    return t.word(i - 1) in _BEFORE_SECOND and is_closed
