"""Sentences as parallel lists of tokens, with exact places in the document.

Lists rather than token objects: a token costs four list appends, and the grammar looks at neighbours by index.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from checker.model.document import JOINT, Block

__all__ = ["TokenList", "tokenise"]

_TOKEN = re.compile(
    r"[a-zA-Z]{2,}+(?![^\W\d_]|[\u0300-\u036f])"  # what most tokens are: an English word, told at once
    r"|(?<![\w.])\.[0-9]+"  # .5
    r"|[0-9]+·(?!10(?![0-9]))[0-9]+"  # 1·5, with the decimal point of some journals; but 3·10 of a power
    r"|[0-9]+(?:\.[0-9]+|,(?![0-9]{1,2}:[0-9]{2}(?![0-9]))[0-9]+)*"  # 1,234.5, well formed or not; but May 3,10:30
    r"|(?:[^\W\d_]\.){2,}"  # U.S. p.m.
    r"|['’](?:s|t|re|ve|ll|d|m)(?!\w)"
    r"|[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*"
    r"|\S"
)


class TokenList:
    """The tokens of one sentence: ``words`` as written, ``lower`` for comparing, ``starts`` and ``ends`` in the
    document.

    A hyphen, a currency sign, a bracket, an apostrophe-s is a token of its own: ``34-year-old`` has five.
    """

    __slots__ = ("block", "ends", "index", "joined", "lower", "starts", "words")

    def __init__(
        self,
        block: Block,
        index: int,
        words: list[str],
        starts: list[int],
        ends: list[int],
        *,
        joined: Collection[int] = (),
    ) -> None:
        self.block = block
        self.index = index
        self.words = words
        self.lower = _lowered(words)
        self.starts = starts
        self.ends = ends
        self.joined = joined
        """Tokens that only markup parts from the one before them."""

    def __len__(self) -> int:
        return len(self.words)

    def touches(self, i: int) -> bool:
        """Whether no white space stands between token ``i`` and the one before it."""
        return 0 < i < len(self.starts) and (self.starts[i] == self.ends[i - 1] or i in self.joined)

    def word(self, i: int) -> str:
        """The lower-case token ``i``; empty outside the sentence."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""


def tokenise(block: Block, start: int, end: int, index: int) -> TokenList:
    """The tokens between two offsets in ``block.text``; ``index`` is the sentence's number in the document."""
    base = block.start
    matches = list(_TOKEN.finditer(block.text, start, end))
    words = [match[0] for match in matches]
    starts = [base + match.start() for match in matches]
    ends = [base + match.end() for match in matches]
    joined = _joined(block, starts, ends) if block.text.find(JOINT, start, end) >= 0 else ()
    return TokenList(block, index, words, starts, ends, joined=joined)


def _joined(block: Block, starts: list[int], ends: list[int]) -> set[int]:
    text, base = block.text, block.start
    return {i for i in range(1, len(starts)) if not text[ends[i - 1] - base : starts[i] - base].strip(JOINT)}


def _lowered(words: list[str]) -> list[str]:
    together = "\n".join(words)  # no token holds white space
    if together.isascii():
        return together.lower().split("\n") if words else []
    return [word.lower() if word.isascii() else _plain(word) for word in words]


def _plain(word: str) -> str:
    """Lower case, with one apostrophe and one hyphen for all that look like them; never longer or shorter."""
    if len(word) == 1:
        return _SAME.get(word, word.lower())
    return ("'" + word[1:] if word[0] == "’" else word).lower()


_SAME = {"’": "'", "‘": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "‒": "-", "−": "-", "–": "–", "—": "—"}
