"""Phrases against the sentences of a document.

A phrase costs nothing in a sentence that holds none of its rarest words: one set intersection per sentence finds the
phrases that are worth trying, then the kinds of the sentence's figures, then its other words, and only then its regular
expression.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checker.model.document import Document
from checker.model.extraction import Extraction
from checker.model.figure import Figure, Kind
from checker.model.rule import Phrase, Rule
from checker.rulebook.encoding import encode, figure_indexes

__all__ = ["Match", "PhraseIndex", "Window", "index_phrases", "match_phrases", "windows"]

_MOST_MATCHES = 200
"""Matches of one phrase in one sentence."""

Match = tuple[int, dict[str, Figure | tuple[Figure, ...]]]
"""The number of a rule and how its slots are filled."""


@dataclass(frozen=True, slots=True)
class Window:
    """One sentence, or several in a row, as phrases see them."""

    encoded: str
    figures: tuple[Figure, ...]


class _Candidate:
    """One phrase of one rule; its expression is compiled when a sentence first gets that far."""

    __slots__ = ("_regex", "needs", "others", "phrase", "rule")

    def __init__(self, rule: int, phrase: Phrase) -> None:
        self.rule = rule
        self.phrase = phrase
        self.others = phrase.triggers[1:]
        self.needs = phrase.needs
        self._regex: re.Pattern[str] | None = None

    @property
    def regex(self) -> re.Pattern[str]:
        if self._regex is None:
            self._regex = re.compile(self.phrase.pattern)
        return self._regex

    def may_match(self, words: frozenset[str], kinds: Sequence[Kind]) -> bool:
        if any(words.isdisjoint(other) for other in self.others):
            return False
        if len(kinds) < len(self.needs):
            return False
        return all(any(kind in need for kind in kinds) for need in self.needs)


@dataclass(frozen=True, slots=True)
class PhraseIndex:
    """The phrases of a rule book that span ``sentences`` sentences, by their rarest words."""

    sentences: int
    by_word: dict[str, list[_Candidate]] = field(default_factory=lambda: defaultdict(list))
    always: list[_Candidate] = field(default_factory=list)

    def candidates(self, words: frozenset[str]) -> list[_Candidate]:
        """The phrases worth trying on a sentence with these words, each once, in the order of their rules."""
        by_word = self.by_word
        found = {id(candidate): candidate for word in words & by_word.keys() for candidate in by_word[word]}
        found.update((id(candidate), candidate) for candidate in self.always)
        return sorted(found.values(), key=lambda candidate: candidate.rule)


def index_phrases(rules: Sequence[Rule]) -> tuple[PhraseIndex, ...]:
    """An index for each length of phrase that the rules have."""
    indexes: dict[int, PhraseIndex] = {}
    for number, rule in enumerate(rules):
        for phrase in rule.find:
            index = indexes.setdefault(phrase.sentences, PhraseIndex(phrase.sentences))
            candidate = _Candidate(number, phrase)
            if not phrase.triggers:
                index.always.append(candidate)
            for word in phrase.triggers[0] if phrase.triggers else ():
                index.by_word[word].append(candidate)
    return tuple(indexes[length] for length in sorted(indexes))


def match_phrases(indexes: Sequence[PhraseIndex], document: Document, extraction: Extraction) -> Iterator[Match]:
    """Every way in which a phrase matches, from sentence to sentence; one binding may come more than once."""
    for index in indexes:
        for window in windows(document, extraction, index.sentences):
            yield from _matches(index, window)


def _matches(index: PhraseIndex, window: Window) -> Iterator[Match]:
    words = frozenset(window.encoded.split(" "))
    candidates = index.candidates(words)
    if not candidates:
        return
    kinds = [figure.kind for figure in window.figures]
    for candidate in candidates:
        if candidate.may_match(words, kinds):
            for binding in _bindings(candidate, window):
                yield candidate.rule, binding


def _bindings(candidate: _Candidate, window: Window) -> Iterator[dict[str, Figure | tuple[Figure, ...]]]:
    position = 0
    for _ in range(_MOST_MATCHES):
        match = candidate.regex.search(window.encoded, position)
        if match is None:
            return
        binding = _bound(candidate.phrase, match, window.figures)
        if binding:
            yield binding
        position = match.start() + 1


def _bound(
    phrase: Phrase, match: re.Match[str], figures: Sequence[Figure]
) -> dict[str, Figure | tuple[Figure, ...]] | None:
    """The figures in each group; ``None`` where one figure would fill two slots."""
    binding: dict[str, Figure | tuple[Figure, ...]] = {}
    used: list[int] = []
    for number, slot in enumerate(phrase.slots):
        group = match.group(f"s{number}")
        found = figure_indexes(group, slot.kinds) if group else ()
        if not found:
            continue
        used.extend(found)
        binding[slot.name] = tuple(figures[i] for i in found) if slot.is_list else figures[found[0]]
    return binding if len(set(used)) == len(used) else None


def windows(document: Document, extraction: Extraction, sentences: int) -> Iterator[Window]:
    """Runs of so many sentences that hold a figure and stand in one paragraph or in neighbouring ones."""
    by_sentence: dict[int, list[Figure]] = defaultdict(list)
    for figure in extraction.figures:
        by_sentence[figure.sentence].append(figure)
    starts = [block.start for block in document.blocks]
    tried: set[int] = set()
    for sentence in by_sentence:
        for first in range(max(sentence - sentences + 1, 0), sentence + 1):
            if first in tried or first + sentences > len(extraction.sentences):
                continue
            tried.add(first)
            window = _window(document, extraction, range(first, first + sentences), by_sentence, starts)
            if window is not None:
                yield window


def _window(
    document: Document,
    extraction: Extraction,
    run: range,
    by_sentence: dict[int, list[Figure]],
    starts: Sequence[int],
) -> Window | None:
    parts: list[str] = []
    figures: list[Figure] = []
    paragraph: int | None = None
    for sentence in run:
        span = extraction.sentences[sentence]
        number = bisect_right(starts, span[0]) - 1
        if number < 0:
            return None
        block = document.blocks[number]
        if paragraph is not None and block.paragraph - paragraph > 1:
            return None
        paragraph = block.paragraph
        here = by_sentence.get(sentence, [])
        parts.append(encode(block.text, block.start, span, here, len(figures)))
        figures += here
    return Window("".join(parts), tuple(figures))
