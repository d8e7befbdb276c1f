"""Word classes: the word lists that a phrase names with ``@``, built-in ones and those beside a user's rules."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.model.phrase import Klass
from checker.resources import rules_folder
from checker.rulebook.encoding import FIRST_TAG, LAST_TAG, encode_words
from checker.words import read_forms

__all__ = ["WordClass", "WordClasses"]

_NAME = re.compile(r"[\w-]{1,60}\Z")


@dataclass(frozen=True, slots=True)
class WordClass:
    """``element`` is what phrases see of it. ``words`` are all forms and keys as written: the values that a selector
    may name with the class.
    """

    element: Klass
    words: frozenset[str]


class WordClasses:
    """Finds classes by name. A list of the user's with the name of a built-in one adds to it."""

    def __init__(self, folders: Sequence[str] = (), *, builtin: bool = True) -> None:
        shipped = [os.path.join(rules_folder(), "words")] if builtin else []
        self._own = folders
        self._folders = (*shipped, *folders)
        self._loaded: dict[str, WordClass | None] = {}

    def get(self, name: str) -> WordClass | None:
        """The class, or ``None`` if no folder has it. Raises ``OSError`` or ``ValueError`` if it cannot be read."""
        if name not in self._loaded:
            self._loaded[name] = self._load(name) if _NAME.match(name) else None
        return self._loaded[name]

    def added_to(self, name: str) -> frozenset[str] | None:
        """All forms of a list that the user has, or has added to; ``None`` for one that is only built in."""
        if not any(os.path.isfile(os.path.join(folder, name + ".txt")) for folder in self._own):
            return None
        return frozenset(self._forms(name))

    def names(self) -> frozenset[str]:
        return self._names

    @cached_property
    def _names(self) -> frozenset[str]:
        folders = [folder for folder in self._folders if os.path.isdir(folder)]
        files = [file for folder in folders for file in os.listdir(folder)]
        return frozenset(file.removesuffix(".txt") for file in files if file.endswith(".txt"))

    def _load(self, name: str) -> WordClass | None:
        forms = self._forms(name)
        tag = chr(min(FIRST_TAG + len(self._loaded), LAST_TAG))
        return word_class({*forms, *forms.values()}, tag) if forms else None

    def _forms(self, name: str) -> dict[str, str]:
        paths = [os.path.join(folder, name + ".txt") for folder in self._folders]
        forms: dict[str, str] = {}
        for path in filter(os.path.isfile, paths):
            forms.update(read_forms(path))
        return forms


def word_class(words: Iterable[str], tag: str) -> WordClass | None:
    """The class of these entries; ``None`` if none of them has a word in it."""
    words = frozenset(words)
    encoded = sorted({encode_words(word) for word in words} - {""}, key=lambda entry: (-len(entry), entry))
    if not encoded:
        return None
    single = frozenset(entry[:-1] for entry in encoded if entry.count(" ") == 1 and entry[0].isalnum())
    element = Klass(
        tag=tag,
        single=single,
        several=tuple(entry for entry in encoded if entry[:-1] not in single),
        # the longest word of an entry is the rarest, more or less
        triggers=frozenset(max(entry.split(), key=len) for entry in encoded),
    )
    return WordClass(element, words)
