"""Times of geology and astronomy: 66 Ma ago, 4.5 Gyr, 12 ka BP."""

from __future__ import annotations

from checker.extraction.tokens import TokenList
from checker.words import word_forms

__all__ = ["deep_time"]

_NAMES_TOO = frozenset(("ka", "Ma", "Ga"))
_BEHIND = frozenset(
    ("", ".", ")", "(", ";", ":", "ago", "old", "bp", "before", "and", "to", "-", "–", "—", "]", "/", "or")
)
"""What may follow those that are names as well: not "at 54 Ma retired", nor "Atlanta 30303 Ga, USA"."""
_CALENDAR = range(1000, 2101)


def deep_time(t: TokenList, i: int) -> tuple[str, int] | None:
    """The pint name of the time at token ``i``, right behind a number, and the index behind it and its "ago"."""
    word = t.words[i] if i < len(t) else ""
    name = word_forms("deep-time", keep_case=True).get(word)
    if name is None or (word in _NAMES_TOO and not _is_time(t, i)):
        return None
    return name, i + 1 + (t.word(i + 1) == "ago")


def _is_time(t: TokenList, i: int) -> bool:
    before = t.lower[i - 1]
    if before.isdecimal() and int(before) in _CALENDAR and t.word(i + 1) != "ago":
        return False  # In 1999 Ma
    return t.word(i + 1) in _BEHIND
