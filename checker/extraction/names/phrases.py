"""Fixed phrases in which a number counts nothing: "24/7", "S&P 500", "no one", "First Lady"."""

from __future__ import annotations

from functools import cache

from checker.extraction.drafts import Numeral
from checker.extraction.names.context import Sentence, Span
from checker.extraction.number_names import ORDINALS
from checker.extraction.number_words import STARTS
from checker.extraction.tokens import TokenList, tokenise
from checker.model.document import Block
from checker.words import word_forms

__all__ = ["in_phrase"]

_Phrase = tuple[int, tuple[str, ...], list[str]]
"""How many of its words stand before the number, the words (one with a capital must be written with it), and the words
in lower case."""

_NO_NUMBERS = frozenset(["a", "an", "half", "quarter"])


def in_phrase(sentence: Sentence, numeral: Numeral) -> Span | None:
    """The longest listed phrase that holds the numeral's first token."""
    t = sentence.t
    for before, words, lower in _phrases().get(t.lower[numeral.first], ()):
        first = numeral.first - before
        end = first + len(words)
        if first >= 0 and t.lower[first:end] == lower and _matches(t, first, words) and not _goes_on(t, end):
            return first, max(end, numeral.last)
    return None


def _matches(t: TokenList, first: int, words: tuple[str, ...]) -> bool:
    if len(words[0]) != len(t.words[first]) or len(words[-1]) != len(t.words[first + len(words) - 1]):
        return False  # most phrases, at the least cost
    return all(
        word == (t.lower[i] if word.islower() or not word.isalpha() else t.words[i])
        for i, word in enumerate(words, first)
    )


def _goes_on(t: TokenList, end: int) -> bool:
    """Whether a longer number or date goes on behind: 9/11/2001."""
    return (
        t.touches(end)
        and end + 1 < len(t)
        and t.lower[end] in "/-."
        and t.words[end + 1][0].isdigit()
        and t.touches(end + 1)
    )


@cache
def _phrases() -> dict[str, list[_Phrase]]:
    found: dict[str, list[_Phrase]] = {}
    for form in word_forms("number-phrases", keep_case=True):
        words = tuple(tokenise(Block(0, form), 0, len(form), 0).words)
        at = next((i for i, word in enumerate(words) if _is_number(word)), None)
        if at is not None:
            found.setdefault(words[at].lower(), []).append((at, words, [word.lower() for word in words]))
    for options in found.values():
        options.sort(key=lambda option: -len(option[1]))
    return found


def _is_number(word: str) -> bool:
    word = word.lower()
    return word[0].isdigit() or word in ORDINALS or (word in STARTS and word not in _NO_NUMBERS)
