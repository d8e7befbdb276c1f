"""Ordinals that neither a date nor a name has claimed: first, 8th, twenty-first; and "every fifth pensioner"."""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.drafts import Draft, Numeral
from checker.extraction.scope.nouns import singular
from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = ["find_ordinals"]

_LEAST = 2
_BEFORE_SECOND = frozenset(["per", "split", "every", "each", "/", "a"])


def find_ordinals(tokens: TokenList, numerals: Sequence[Numeral], claimed: list[bool]) -> list[Draft]:
    """The ordinals of a sentence, from left to right."""
    ends = {numeral.last for numeral in numerals if not numeral.ordinal}
    return [
        _every_so_many(tokens, n) or Draft(n.first, n.last, n.first, n.last, "ordinal", n.value, n.place)
        for n in numerals
        if n.ordinal and not any(claimed[n.first : n.last]) and not _is_time(tokens, n, ends)
    ]


def _every_so_many(t: TokenList, n: Numeral) -> Draft | None:
    """The share in "every fifth pensioner"; "every fifth year" is none."""
    if t.word(n.first - 1) != "every" or n.value is None or n.value < _LEAST:
        return None
    noun = singular(t.word(n.last))
    if noun not in word_list("persons") and noun not in word_list("households"):
        return None
    share = 1 / n.value
    return Draft(n.first - 1, n.last, n.first, n.last, "ratio", share, share * share, counted=noun)


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
