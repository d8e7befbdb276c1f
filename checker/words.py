"""Word lists: plain text files, one entry a line, in ``rules/words``.

``#`` begins a comment. ``rose`` is an entry; ``kill: killed, kills, killing`` is an entry with its forms: each form,
and the key itself, stands for the key. An entry may be several words.
"""

from __future__ import annotations

import os
from functools import cache

from checker.resources import rules_folder

__all__ = ["read_forms", "word_forms", "word_list"]


def read_forms(path: str, *, keep_case: bool = False) -> dict[str, str]:
    """From each form of a word-list file to its key, in lower case unless told to keep it. Raises ``OSError``."""
    forms: dict[str, str] = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            key, _, rest = line.partition("#")[0].partition(":")
            key = " ".join(key.split())
            if not key:
                continue
            forms[key if keep_case else key.lower()] = key
            for form in rest.split(","):
                form = " ".join(form.split())
                if form:
                    forms[form if keep_case else form.lower()] = key
    return forms


@cache
def word_forms(name: str, *, keep_case: bool = False) -> dict[str, str]:
    """The forms of a built-in word list."""
    return read_forms(os.path.join(rules_folder(), "words", name + ".txt"), keep_case=keep_case)


@cache
def word_list(name: str) -> frozenset[str]:
    """All forms of a built-in word list."""
    return frozenset(word_forms(name))
