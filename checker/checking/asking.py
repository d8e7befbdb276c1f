"""Functions that ask a text for words: whether it contains, begins with, ends with or mentions them.

Most conditions of rules ask this, of a few texts and for a few words again and again. So what can be made of the words
alone is made once, and so are the words of a text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

from checker.checking.unpacking import Function, two
from checker.checking.values import Context, NotApplicableError, Truth, Value, flatten
from checker.model.rule import WordList
from checker.words import word_list

__all__ = [
    "QUESTIONS",
    "Asked",
    "Question",
    "answer",
    "asked_for",
    "asked_of",
    "contains_words",
    "entries_of",
    "words_of",
]

Question: TypeAlias = Callable[[str], bool]
"""What is asked of one text."""

Asked: TypeAlias = tuple[str | WordList, ...]
"""What a text is asked for: any of these words, signs or word lists."""

_LETTERS = re.compile(r"[a-z]+(?:['’-][a-z]+)*")
_WORD = re.compile(r"[^\W_]+")
_DECIMAL_POINT = re.compile(r"(?<=[0-9])\.(?=[0-9])")
_SIGN = re.compile(r"[^\w\s'’-]")
"""Apostrophes and hyphens stand inside words."""
_WORD_OR_SIGN = re.compile(rf"{_WORD.pattern}|{_SIGN.pattern}")
_SEVERAL_ASK = 1024
_LONG = 1_000
"""Characters of a text that no sentence has."""
_SENTENCES = 256
"""The texts that stand around the figures of a document in hand."""


def contains_words(text: str, words: str) -> bool:
    """Whether the words stand in the text, as whole words, in any case; or a sign, wherever it stands.

    Signs among the words count: ", and" is not every "and". Else those of the text do not. The point of "3.5 km" ends
    no sentence.
    """
    return _containing_one(words)(text)


@lru_cache(maxsize=_SEVERAL_ASK)
def _containing(asked: Asked) -> Question:
    several = [words for words in asked if isinstance(words, str)]
    if len(several) == 1:
        return _containing_one(several[0])
    single = frozenset(words.lower() for words in several if _WORD.fullmatch(words))
    others = [_containing_one(words) for words in several if not _WORD.fullmatch(words)]
    return lambda text: not single.isdisjoint(words_of(text)) or any(question(text) for question in others)


@lru_cache(maxsize=_SENTENCES)
def words_of(text: str) -> frozenset[str]:
    """In lower case; hyphens and apostrophes part them."""
    return frozenset(_spaced(text).split())


@lru_cache(maxsize=_SEVERAL_ASK)
def _containing_one(words: str) -> Question:
    if words == ".":
        return lambda text: "." in text and "." in (_DECIMAL_POINT.sub("", text) if " " in text else text)
    if words and not any(c.isalnum() for c in words):
        return lambda text: words in text
    spaced = _spaced if _SIGN.search(words) is None else _with_signs
    wanted = spaced(words)
    return lambda text: wanted in spaced(text)


@lru_cache(maxsize=_SENTENCES)
def _spaced(text: str) -> str:
    """The words only."""
    return f" {' '.join(_WORD.findall(text.lower()))} "


@lru_cache(maxsize=_SENTENCES)
def _with_signs(text: str) -> str:
    return f" {' '.join(_WORD_OR_SIGN.findall(text.lower()))} "


@lru_cache(maxsize=_SEVERAL_ASK)
def _beginning(asked: Asked) -> Question:
    """With the word, words or sign, or with one of a word list: ``@rose``."""
    starts = tuple(f"{form} " if form[-1:].isalnum() else form for form in _forms(asked))
    return lambda text: f"{text.lower().lstrip()} ".startswith(starts)


@lru_cache(maxsize=_SEVERAL_ASK)
def _ending(asked: Asked) -> Question:
    last = tuple(f" {form}" if form[:1].isalnum() else form for form in _forms(asked))
    return lambda text: f" {text.lower().rstrip()}".endswith(last)


@lru_cache(maxsize=_SEVERAL_ASK)
def _mentioning(asked: Asked) -> Question:
    """An entry of a word list, of one word or several."""
    entries = frozenset(filter(None, map(_spelt, entries_of(asked))))
    single = frozenset(entry for entry in entries if " " not in entry)
    several: dict[str, list[str]] = {}
    """By the first of their words, which few texts have."""
    for entry in entries - single:
        several.setdefault(entry.partition(" ")[0], []).append(f" {entry} ")

    def mentions(text: str) -> bool:
        # in a long text one of the words comes soon, and all that follows it need not be read
        if len(text) > _LONG and any(match[0] in single for match in _LETTERS.finditer(text.lower())):
            return True
        words, spaced = _terms(text)
        if not single.isdisjoint(words):
            return True
        return any(entry in spaced for first in several.keys() & words for entry in several[first])

    return mentions


def _spelt(entry: str) -> str:
    """The entry as texts are looked through, "i.e." as "i e"; nothing for one with digits, which are no words."""
    return "" if any(map(str.isdigit, entry)) else " ".join(_LETTERS.findall(entry))


@lru_cache(maxsize=_SENTENCES)
def _terms(text: str) -> tuple[frozenset[str], str]:
    """The words of a text, and the same one after the other."""
    words = _LETTERS.findall(text.lower())
    return frozenset(words), f" {' '.join(words)} "


def _forms(asked: Asked) -> frozenset[str]:
    lists = [word if isinstance(word, WordList) else word[1:] for word in asked if _is_list(word)]
    return entries_of(tuple(lists)).union(word.lower() for word in asked if isinstance(word, str) if not _is_list(word))


def _is_list(word: str | WordList) -> bool:
    return isinstance(word, WordList) or word.startswith("@")


def entries_of(lists: Asked) -> frozenset[str]:
    """All forms of word lists. Raises ``NotApplicableError`` where one cannot be read."""
    try:
        return frozenset().union(*(words.forms if isinstance(words, WordList) else word_list(words) for words in lists))
    except OSError:
        raise NotApplicableError from None


def asked_of(words: Value) -> Asked:
    """What a value asks for."""
    asked = tuple([word for word in flatten((words,)) if isinstance(word, (str, WordList))])
    if not asked:
        raise NotApplicableError
    return asked


QUESTIONS: dict[str, Callable[[Asked], Question]] = {
    "begins": _beginning,
    "contains": _containing,
    "ends": _ending,
    "mentions": _mentioning,
}
"""By the function of the rule language: what asks a text for words. It raises ``NotApplicableError`` for a word list
that cannot be read.
"""


def answer(question: Question, of: Value) -> Truth:
    """For a text, or for any one of several. What is no text makes the rule not apply."""
    if isinstance(of, str):
        return Truth.YES if question(of) else Truth.NO
    texts = [text for text in flatten((of,)) if isinstance(text, str)]
    if not texts:
        raise NotApplicableError
    return Truth.sure(any(map(question, texts)))


def asked_for(questions: Callable[[Asked], Question]) -> Function:
    """The same where only the figures of a binding say what words are asked for."""

    def ask(values: tuple[Value, ...], _: Context) -> Value:
        of, words = two(values)
        return answer(questions(asked_of(words)), of)

    return ask
