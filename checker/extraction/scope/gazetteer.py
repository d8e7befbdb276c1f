"""Names that are known to be places: ``words/places.txt``, and the adjectives of ``words/peoples.txt``."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from checker.extraction.tokens import TokenList, tokenise
from checker.model.document import Block
from checker.words import word_forms

__all__ = ["Known", "known_at", "names_by_first_word"]


class Known(NamedTuple):
    """A place by its usual name, and the end of the tokens that name it."""

    name: str
    end: int
    is_people: bool
    """Whether it is an adjective: "Syrian"."""


class _Name(NamedTuple):
    words: tuple[str, ...]
    """As they are compared: in lower case, but for what is known in capitals only."""
    name: str
    is_people: bool


def known_at(t: TokenList, i: int) -> Known | None:
    """The longest known name that begins at token ``i``."""
    if not 0 <= i < len(t) or not t.words[i][0].isupper():
        return None
    for words, name, is_people in names_by_first_word().get(t.lower[i], ()):
        end = i + len(words)
        if words[0].isupper():
            if tuple(t.words[i:end]) == words:
                return Known(name, end, is_people)
        elif tuple(t.lower[i:end]) == words and all(t.words[k][0].isupper() for k in (i, end - 1)):
            return Known(name, end, is_people)
    return None


@cache
def names_by_first_word() -> dict[str, list[_Name]]:
    """The names, those of most words first."""
    names: dict[str, list[_Name]] = {}
    for list_name, is_people in (("places", False), ("peoples", True)):
        for form, name in word_forms(list_name, keep_case=True).items():
            if is_people and form == name:
                continue  # the country itself
            words = _cut(form)
            names.setdefault(words[0].lower(), []).append(_Name(words, name, is_people))
    for found in names.values():
        found.sort(key=lambda name: -len(name.words))
    return names


def _cut(form: str) -> tuple[str, ...]:
    """The tokens of a name as they are compared."""
    words = form.split() if form.replace(" ", "").isalpha() else tokenise(Block(0, form), 0, len(form), 0).words
    return tuple(words) if form.isupper() else tuple(word.lower() for word in words)
