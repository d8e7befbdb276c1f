"""Sentences as phrases see them: lower-case words and figures, each followed by one space.

A sentence becomes ``BOUNDARY word word FIGURE word ...``. A figure is two characters that no text holds: its kind and
its index among the figures of the encoded text. It swallows its whole span (hedge, number, unit or counted noun). Two
sentences in a row are two encoded ones joined, the second with ``first`` set to the number of figures in the first.

So that a phrase need not provide for them, quotation marks, full stops and other ends of sentences are left out, a
hyphen inside a compound is a space ("year-on-year" is "year on year"), and every dash is "-".

Before phrases are matched, every word gets its tags: ``TAG`` and one character for each word class that it belongs to.
A class is then one character in the expression of a phrase, however many words it has. Words that end lists get a mark
of their own (see ``list_ends``). Kinds and marks are characters below 256, because compiling a set of others takes
``re`` ten times as long.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import get_args

from checker.model.figure import Figure, Kind
from checker.model.rule import Phrase
from checker.rulebook.list_ends import LIST_END, ends_of_lists

__all__ = [
    "BOUNDARY",
    "FIRST_TAG",
    "KIND_CODES",
    "LAST_TAG",
    "TAG",
    "encode",
    "encode_words",
    "figure_indexes",
    "moved",
    "tag_words",
    "word_tags",
]

_FIRST_KIND = 0x86
_FIRST_INDEX = 0xF0000

KIND_CODES: dict[Kind, str] = {kind: chr(_FIRST_KIND + number) for number, kind in enumerate(get_args(Kind))}
"""The character that stands for each kind."""

BOUNDARY = "\x96"
"""The token that begins every sentence."""

TAG = "\x97"
"""What stands between a word and its tags."""

FIRST_TAG = 0xE100
LAST_TAG = 0xF8FF
"""The characters that mark word classes."""

_TOKEN = re.compile(
    r"[-‐‑](?<=\S[-‐‑])(?=[^\s-]|\Z)"  # the hyphen of a compound, left out
    r"|[\"“”„«»‘`*_.!?…]"  # left out
    r"|([a-zA-Z]{2,}+(?![\w'’])"  # what most tokens are: an English word, told at once
    r"|(?:[^\W\d_]\.){2,}"  # u.s.
    r"|[0-9]+(?:[.,][0-9]+)*"
    r"|[^\W_]+(?:['’](?![sS](?!\w))[^\W_]+)*"
    r"|['’][sS](?!\w)"
    r"|--+"
    r"|[^\s'’\x80-\x9f\ue000-\uf8ff\U000f0000-\U0010ffff])"  # nothing in a text may pass for a figure
)
_SAME = str.maketrans("’–—―‐‑−", "'------")


def encode(text: str, offset: int, span: tuple[int, int], figures: Sequence[Figure], first: int = 0) -> str:
    """One encoded sentence: ``span`` of the document, whose character ``offset`` is the first of ``text``.

    ``figures`` are those of the sentence in text order; figure ``i`` of them gets the index ``first + i``.
    """
    parts = [BOUNDARY, " "]
    position = span[0]
    for index, figure in enumerate(figures, first):
        if figure.start < position:
            continue
        parts.append(encode_words(text, position - offset, figure.start - offset))
        parts.append(KIND_CODES[figure.kind] + chr(_FIRST_INDEX + index) + " ")
        position = figure.end
    parts.append(encode_words(text, position - offset, span[1] - offset))
    return "".join(parts)


def moved(encoded: str, by: int, figures: int) -> str:
    """The encoded sentence with the indexes of its figures, of which it has so many, raised by ``by``."""
    if not by or not figures:
        return encoded
    return encoded.translate({_FIRST_INDEX + index: _FIRST_INDEX + index + by for index in range(figures)})


def encode_words(text: str, start: int = 0, end: int | None = None) -> str:
    """The words of ``text`` without figures, each followed by one space."""
    words = [word for word in _TOKEN.findall(text, start, len(text) if end is None else end) if word]
    if not words:
        return ""
    joined = " ".join(words).lower().translate(_SAME) + " "
    return re.sub(r"--+", "-", joined) if "--" in joined else joined


def word_tags(phrases: Iterable[Phrase]) -> dict[str, str]:
    """From each word of a class that the phrases name to the tags of its classes."""
    classes = dict(tag for phrase in phrases for tag in phrase.tags)
    tags: dict[str, str] = {}
    for tag in sorted(classes):
        for word in classes[tag]:
            tags[word] = tags.get(word, "") + tag
    return tags


def tag_words(encoded: str, tags: Mapping[str, str]) -> str:
    """The encoded sentence with the tags of its words: what ``bindings`` takes."""
    words = encoded.split(" ")
    tagged = [word + TAG + tags.get(word, "") if word[:1].isalnum() else word for word in words]
    for place in ends_of_lists(words):
        tagged[place] += LIST_END
    return " ".join(tagged)


def figure_indexes(encoded: str, kinds: frozenset[Kind]) -> tuple[int, ...]:
    """The indexes of the figures of these kinds in a stretch of an encoded sentence."""
    codes = {KIND_CODES[kind] for kind in kinds}
    return tuple(ord(index) - _FIRST_INDEX for kind, index in pairwise(encoded) if kind in codes)
