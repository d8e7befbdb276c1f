"""Phrases, compiled: each becomes one bounded regular expression over encoded sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from checker.model.rule import Phrase
from checker.rulebook.classes import WordClasses
from checker.rulebook.encoding import BOUNDARY, KIND_CODES, encode, encode_words, figure_indexes
from checker.rulebook.mistakes import Report, plain_report
from checker.rulebook.phrase_facts import all_elements, mistake_in, needs, triggers, trimmed
from checker.rulebook.phrase_regex import Compiler, goes_on_left
from checker.rulebook.phrase_syntax import Abandoned, Mark, SlotElement, read_phrase

__all__ = [
    "BOUNDARY",
    "KIND_CODES",
    "Binding",
    "bindings",
    "encode",
    "encode_words",
    "parse_context",
    "parse_phrase",
]

Binding = dict[str, int | tuple[int, ...]]
"""From each slot that is filled to the index of its figure, or the indexes of its list."""


def parse_phrase(text: str, classes: WordClasses, report: Report | None = None) -> Phrase | None:
    """The phrase, or ``None`` if it has mistakes, which ``report`` hears of (without it the first one raises)."""
    report = report or plain_report(text)
    try:
        elements = trimmed(read_phrase(text, classes, report))
    except Abandoned:
        return None
    sentences = 1 + (elements.count(Mark("//")) if "//" in text else 0)
    mistake = mistake_in(elements, sentences)
    if mistake:
        report(0, mistake, None)
        return None
    compiler = Compiler()
    return Phrase(
        source=text,
        pattern="(?<![^ ])" + compiler.sequence(elements),
        slots=tuple(compiler.slots),
        triggers=triggers(elements),
        needs=needs(elements),
        sentences=sentences,
        tags=tuple(sorted(compiler.tags.items())),
    )


def parse_context(
    text: str, classes: WordClasses, side: Literal["before", "after"], report: Report | None = None
) -> str | None:
    """A regular expression for the words just before or after a figure, as ``encode_words`` gives them."""
    report = report or plain_report(text)
    try:
        elements = read_phrase(text, classes, report)
    except Abandoned:
        return None
    if any(isinstance(element, SlotElement | Mark) for element in all_elements(elements)):
        report(0, f"what stands {side} a figure is told by words, classes and gaps only", None)
        return None
    compiler = Compiler(tagged=False)
    if side == "before":
        return "(?<![^ ])" + compiler.sequence((*elements, Mark("$")))
    return r"\A" + compiler.sequence(elements)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def bindings(phrase: Phrase, tagged: str) -> Iterator[Binding]:
    """Every way in which the phrase matches a tagged sentence, from every word on; the same figures only once."""
    pattern = _compiled(phrase.pattern)
    seen: set[tuple[tuple[str, int | tuple[int, ...]], ...]] = set()
    match = pattern.search(tagged)
    while match:
        binding = _binding(phrase, match)
        key = tuple(sorted(binding.items())) if binding is not None else None
        if binding is not None and key is not None and key not in seen:
            seen.add(key)
            yield binding
        match = pattern.search(tagged, match.start() + 1)


def _binding(phrase: Phrase, match: re.Match[str]) -> Binding | None:
    binding: Binding = {}
    for number, slot in enumerate(phrase.slots):
        filling = match.group(f"s{number}")
        if filling is None:
            continue
        indexes = figure_indexes(filling, slot.kinds)
        if slot.is_list and slot.leads:
            start = match.start(f"s{number}")
            if _compiled(goes_on_left(slot.kinds)).search(match.string[max(0, start - 400) : start]):
                return None
        binding[slot.name] = indexes if slot.is_list else indexes[0]
    return binding
