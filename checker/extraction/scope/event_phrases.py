"""Events told in several words: "lost their lives", "laid off", "shot dead"."""

from __future__ import annotations

from functools import cache

from checker.extraction.tokens import TokenList
from checker.words import word_forms

__all__ = ["phrase_before", "phrase_from"]

_Table = dict[str, list[tuple[list[str], str]]]


def phrase_from(t: TokenList, i: int) -> tuple[str, int] | None:
    """The event of the phrase that begins at token ``i``, and where the phrase ends."""
    for words, event in _tables()[0].get(t.word(i), ()):
        if t.lower[i : i + len(words)] == words:
            return event, i + len(words)
    return None


def phrase_before(t: TokenList, i: int) -> tuple[str, int] | None:
    """The event of the phrase whose last word is token ``i``, and where the phrase begins."""
    for words, event in _tables()[1].get(t.word(i), ()):
        first = i + 1 - len(words)
        if first >= 0 and t.lower[first : i + 1] == words:
            return event, first
    return None


@cache
def _tables() -> tuple[_Table, _Table]:
    """The phrases by their first word and by their last."""
    by_first: _Table = {}
    by_last: _Table = {}
    for form, event in word_forms("event-phrases").items():
        words = form.split()
        if len(words) > 1:  # the key itself is no phrase
            by_first.setdefault(words[0], []).append((words, event))
            by_last.setdefault(words[-1], []).append((words, event))
    return by_first, by_last
