"""How often something was done, in one word: "at least once", "more than twice", "once a year"."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.drafts import Draft
from checker.extraction.hedge_phrases import hedge_before
from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = ["OCCASIONS", "find_occasions"]

_TIMES = {"once": 1, "twice": 2, "thrice": 3}
OCCASIONS = frozenset(_TIMES)
_RATES = frozenset("daily weekly monthly yearly annually hourly nightly".split())


def find_occasions(t: TokenList, claimed: list[bool]) -> list[Draft]:
    """The counts of occasions; a bare "once" may say when or if, and a bare "twice" how much more."""
    if OCCASIONS.isdisjoint(t.lower):
        return []
    return [
        Draft(i, i + 1, i, i + 1, "count", value=Fraction(_TIMES[word]), place=Fraction(1), counted="time", head=i)
        for i, word in enumerate(t.lower)
        if word in _TIMES and not claimed[i] and _counts(t, i)
    ]


def _counts(t: TokenList, i: int) -> bool:
    if t.word(i + 1) in _RATES or (t.word(i + 1) in ("a", "per", "every", "each") and _is_period(t.word(i + 2))):
        return t.word(i - 1) not in ("at", "all")
    hedge = hedge_before(t, i)
    return hedge is not None and hedge[0] != "about" and t.word(i + 1) not in ("as", "the", "more")


def _is_period(word: str) -> bool:
    return word in word_list("time-units") or word in ("night", "morning", "season", "quarter", "term", "game", "match")
