"""The words of a sentence that may say where, who says so, or whether it is so: found in one look at each word.

Most sentences with figures have few of them, so that what is read from them costs little where they are missing.
"""

from __future__ import annotations

from functools import cache

from checker.extraction.scope.gazetteer import names_by_first_word
from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = ["LOCATIVE", "MODAL", "NAME", "SAYING", "Cues", "find_cues"]

LOCATIVE, NAME, SAYING, MODAL = 1, 2, 4, 8

Cues = list[tuple[int, int]]
"""Tokens, in order, each with what it may be: a sum of the constants above."""

_LOCATIVE = frozenset("in across throughout near around outside inside within".split())
_SAYING = frozenset("according put puts figure estimate count tally".split())


@cache
def _known() -> dict[str, int]:
    known: dict[str, int] = {}
    lists = (
        (LOCATIVE, _LOCATIVE),
        (NAME, names_by_first_word()),
        (SAYING, _SAYING | word_list("says") | word_list("says-that")),
        (MODAL, word_list("modes")),
    )
    for flag, words in lists:
        for word in words:
            known[word] = known.get(word, 0) | flag
    return known


def find_cues(t: TokenList) -> Cues:
    known = _known()
    return [(i, known[word]) for i, word in enumerate(t.lower) if word in known]
