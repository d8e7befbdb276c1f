"""Sentences for tests of phrases, with their figures marked by hand: ``[percent nearly 250%]``."""

from __future__ import annotations

import re
from typing import get_args

from checker.model.figure import Figure, Kind, Number
from checker.rulebook.classes import WordClasses
from checker.rulebook.encoding import encode, tag_words, word_tags
from checker.rulebook.phrases import Matcher, parse_phrase

_MARK = re.compile(r"\[([a-z-]+) ([^\]]*)\]")
_CLASSES = WordClasses()


def figure(kind: Kind, start: int, text: str) -> Figure:
    end = start + len(text)
    return Figure(text, start, end, Number(text, start, end), kind, "body", sentence=0, paragraph=0)


def read_marks(marked: str) -> tuple[str, list[Figure]]:
    """The plain sentence and its figures."""
    text = ""
    figures: list[Figure] = []
    position = 0
    for mark in _MARK.finditer(marked):
        text += marked[position : mark.start()]
        kind = next(kind for kind in get_args(Kind) if kind == mark[1])
        figures.append(figure(kind, len(text), mark[2]))
        text += mark[2]
        position = mark.end()
    return text + marked[position:], figures


def encoded(*sentences: str) -> tuple[str, list[Figure]]:
    """Marked sentences in a row, as phrases see them."""
    parts: list[str] = []
    figures: list[Figure] = []
    for marked in sentences:
        text, found = read_marks(marked)
        parts.append(encode(text, 0, (0, len(text)), found, len(figures)))
        figures += found
    return "".join(parts), figures


def found(phrase: str, *sentences: str) -> list[dict[str, str | list[str]]]:
    """What fills the slots of the phrase, in text, for each match."""
    parsed = parse_phrase(phrase, _CLASSES)
    assert parsed is not None
    text, figures = encoded(*sentences)
    return [
        {
            slot: figures[filling].text if isinstance(filling, int) else [figures[index].text for index in filling]
            for slot, filling in binding.items()
        }
        for binding in Matcher(parsed).bindings(tag_words(text, word_tags([parsed])))
    ]
