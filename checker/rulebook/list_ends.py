"""The words that end a list of figures: what they begin is a part of the item before, the total, or the next item.

Where sentences are tagged, each of these words gets a mark of its own. So what may stand beside a figure of a list is
one class of characters, where an alternative for each of the words would have to be compiled into each of its places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

__all__ = ["LIST_END", "SEPARATORS", "ends_of_lists"]

LIST_END = "\x98"
"""The mark; no text holds it."""

SEPARATORS = ("and", "plus", "or", "as well as")
_SUMMED = (
    *("altogether", "together", "making", "bringing", "totalling", "totaling"),
    *("adds up", "add up", "which makes", "that makes"),
)
_NOT_IN_LISTS = (
    *("including", "includes", "of which", "of whom", "of them", "total", "average", "mean", "median"),
    *_SUMMED,
)
"""Words that begin a part of the item before, or the total, not the next item."""

_ENDS = (*SEPARATORS[:-1], *_NOT_IN_LISTS)
_SINGLE = frozenset(entry for entry in _ENDS if " " not in entry)
_PAIRS = frozenset(tuple(entry.split(" ")) for entry in _ENDS if " " in entry)
_FIRST = frozenset(first for first, _ in _PAIRS)


def ends_of_lists(words: Sequence[str]) -> Iterator[int]:
    """The places of those among the words of a sentence, the first of two words for both."""
    for place, word in enumerate(words):
        if word in _SINGLE or (word in _FIRST and tuple(words[place : place + 2]) in _PAIRS):
            yield place
