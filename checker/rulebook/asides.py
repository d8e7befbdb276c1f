"""Sentences without what stands aside in them: who says so, and words that only tie a sentence to the one before.

What "sales, the board said on Monday, also rose 40%" says of its figures is "sales, rose 40%". A phrase may allow for
all this between its words, but few do. So a sentence that holds an aside is matched twice: as it stands, and plainly.
Of dashes a plain sentence has none; a comma does what they do.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from checker.rulebook.encoding import BOUNDARY, KIND_CODES
from checker.words import word_forms, word_list

__all__ = ["plainly"]

_MOST_WORDS = 7
"""How many a speaker has: "the head of the county's health board"."""
_TYING = "also"
"""The one word of this sort that stands anywhere: "the mill has also lost 12 hands"."""


def _any_of(entries: Collection[str]) -> str:
    return "(?:" + "|".join(re.escape(entry) for entry in sorted(entries, reverse=True)) + ")"


_SPEAKING = frozenset(word_forms("says")) | frozenset(word_forms("says-that"))
_SPEAKS = _any_of(_SPEAKING)
_DAY = f"(?:(?:on |in |late |early )?[{KIND_CODES['date']}{KIND_CODES['period']}{KIND_CODES['time']}][^ ] )?"
_SPEAKER = rf"(?:'?[^\W\d_][^ ]*+ ){{1,{_MOST_WORDS}}}?"
_SOURCE = rf"(?:'?[^\W\d_][^ ]*+ ){{1,{_MOST_WORDS}}}+"
_SAID_BETWEEN = re.compile(
    rf", (?:{_SPEAKER}{_SPEAKS} {_DAY}|{_SPEAKS} {_SOURCE}{_DAY}|according to {_SOURCE}{_DAY})(?:, |\Z|(?=; ))"
)
_SAID_BEFORE = re.compile(rf"(?<={BOUNDARY} )(?:{_SPEAKER}{_SPEAKS} {_DAY}that |according to {_SOURCE}{_DAY}, )")
_ASIDES = word_list("asides")
_FIRST_WORDS = frozenset(entry.split()[0] for entry in _ASIDES)
_ASIDE = re.compile(rf"(?<={BOUNDARY} ){_any_of(_ASIDES)} (?:, )?|, {_any_of(_ASIDES)} , |(?<= ){_TYING} ")


def plainly(encoded: str, words: Collection[str]) -> str | None:
    """The encoded sentence without what stands aside, ``None`` where nothing does. ``words`` are all that it holds."""
    plain = encoded.replace(" - ", " , ") if "-" in words else encoded
    if not _SPEAKING.isdisjoint(words) or "according" in words:
        plain = _SAID_BETWEEN.sub(", ", _SAID_BEFORE.sub("", plain))
        plain = plain.replace(", ; ", "; ").removesuffix(", ")
    if not _FIRST_WORDS.isdisjoint(words):
        plain = _ASIDE.sub("", plain)
    return plain if plain != encoded else None
