"""Phrases against the sentences of a document.

A phrase costs nothing in a sentence that holds none of its rarest words: one set intersection per sentence finds the
phrases that are worth trying, then its other words, then the kinds of its figures, and only then is a regular
expression tried.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from checker.model.document import Document
from checker.model.extraction import Extraction
from checker.model.figure import Figure, Kind
from checker.model.rule import Phrase, Rule
from checker.rulebook.encoding import encode, tag_words, word_tags
from checker.rulebook.binding import bindings

__all__ = ["Filling", "Match", "PhraseIndex", "Window", "index_phrases", "match_phrases", "windows"]

_MOST_MATCHES = 200
"""Matches of one phrase in one sentence."""

Filling = dict[str, Figure | tuple[Figure, ...]]
"""How the slots of a rule are filled."""
Match = tuple[int, Filling]
"""The number of a rule, and one filling of its slots."""


@dataclass(frozen=True, slots=True)
class Window:
    """One sentence, or several in a row, as phrases see them."""

    encoded: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Candidate:
    """One phrase of one rule."""

    rule: int
    phrase: Phrase

    def may_match(self, words: frozenset[str], kinds: Sequence[Kind]) -> bool:
        """Whether the other words that it needs are there, and enough figures of its kinds."""
        if any(words.isdisjoint(others) for others in self.phrase.triggers[1:]):
            return False
        needs = self.phrase.needs
        return len(kinds) >= len(needs) and all(any(kind in need for kind in kinds) for need in needs)


@dataclass(frozen=True, slots=True)
class PhraseIndex:
    """The phrases of a rule book that span ``sentences`` sentences, by their rarest words."""

    sentences: int
    by_word: dict[str, list[_Candidate]] = field(default_factory=lambda: defaultdict(list))
    always: list[_Candidate] = field(default_factory=list)
    tags: dict[str, str] = field(default_factory=dict)
    """The words of the classes that its phrases name, with their tags."""

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
    tags = word_tags(phrase for rule in rules for phrase in rule.find)
    return tuple(replace(indexes[length], tags=tags) for length in sorted(indexes))


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
    tagged = tag_words(window.encoded, index.tags)
    for candidate in candidates:
        if candidate.may_match(words, kinds):
            for binding in islice(bindings(candidate.phrase, tagged), _MOST_MATCHES):
                filling = _filled(binding, window.figures)
                if filling:
                    yield candidate.rule, filling


def _filled(binding: Mapping[str, int | tuple[int, ...]], figures: Sequence[Figure]) -> Filling | None:
    """The figures by their slots; ``None`` where one figure would fill two of them."""
    used = [i for found in binding.values() for i in (found if isinstance(found, tuple) else (found,))]
    if len(set(used)) < len(used):
        return None
    return {
        name: tuple(figures[i] for i in found) if isinstance(found, tuple) else figures[found]
        for name, found in binding.items()
    }


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
