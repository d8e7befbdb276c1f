"""Facts from a figure set: its figures, and the words that a mention of each must have."""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from checker.errors import UnreadableError
from checker.extraction.extractor import extract
from checker.extraction.scope.words import singular
from checker.model.document import Block, Document
from checker.model.extraction import Extraction
from checker.model.fact import Fact
from checker.model.figure import Figure
from checker.words import word_list

__all__ = ["facts_of", "words_of"]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def facts_of(document: Document) -> tuple[Fact, ...]:
    """The facts of a figure set. Raises ``UnreadableError`` where an entry states no number, or not of what."""
    extraction = extract(document)
    names = [block.name for block in document.blocks if block.name is not None]
    facts = {fact.figure.name: fact for fact in _facts(document, extraction)}
    missing = [name for name in names if name not in facts]
    if missing:
        raise UnreadableError(f"fact {missing[0]!r}: a number and words that say what it is of are expected")
    return tuple(facts[name] for name in names)


def _facts(document: Document, extraction: Extraction) -> list[Fact]:
    """The first figure with a magnitude of each entry."""
    found: list[Fact] = []
    file = os.path.basename(document.path)
    by_name: dict[str | None, list[Figure]] = defaultdict(list)
    for figure in extraction.figures:
        by_name[figure.name].append(figure)
    for block in document.blocks:
        stated = by_name[block.name] if block.name is not None else []
        words = words_of(_around(block, stated))
        for figure in stated:
            about = words or frozenset(filter(None, (figure.counted,)))
            if figure.value is not None and about:
                found.append(Fact(replace(figure, origin=f"{file}, {figure.name}"), about))
                break
    return found


def _around(block: Block, figures: Iterable[Figure]) -> str:
    """What the entry says beside its figures."""
    text = list(block.text)
    for figure in figures:
        first, last = figure.start - block.start, figure.end - block.start
        text[first:last] = " " * (last - first)
    return "".join(text)


def words_of(text: str) -> frozenset[str]:
    """The words of a text that say what it is about, in the singular and in small letters."""
    words = (singular(word.lower()) for word in _WORD.findall(text))
    return frozenset(word for word in words if word not in word_list("little-words"))
