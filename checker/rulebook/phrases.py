"""Phrases, compiled: each becomes one bounded regular expression over encoded sentences."""

from __future__ import annotations

from typing import Literal

from checker.model.phrase import Mark, SlotElement
from checker.model.rule import Phrase, Wording
from checker.rulebook.binding import Binding, Matcher
from checker.rulebook.classes import WordClasses
from checker.rulebook.encoding import BOUNDARY, KIND_CODES, encode, encode_words
from checker.rulebook.mistakes import Report, plain_report
from checker.rulebook.phrase_facts import all_elements, mistake_in, needs, triggers, trimmed
from checker.rulebook.phrase_regex import Compiler
from checker.rulebook.phrase_syntax import Abandoned, read_phrase

__all__ = [
    "BOUNDARY",
    "KIND_CODES",
    "Binding",
    "Matcher",
    "encode",
    "encode_words",
    "parse_context",
    "parse_phrase",
]


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
    compiler.sequence(elements)
    return Phrase(
        source=text,
        elements=elements,
        slots=tuple(compiler.slots),
        triggers=triggers(elements),
        needs=needs(elements),
        sentences=sentences,
        tags=tuple(sorted(compiler.tags.items())),
    )


def parse_context(
    text: str, classes: WordClasses, side: Literal["before", "after"], report: Report | None = None
) -> Wording | None:
    """What tells the words just before or after a figure, as ``encode_words`` gives them."""
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
        pattern = "(?<![^ ])" + compiler.sequence((*elements, Mark("$")))
    else:
        pattern = r"\A" + compiler.sequence(elements)
    return Wording(pattern, next(iter(triggers(elements)), frozenset()))
