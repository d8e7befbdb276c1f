"""Phrases against the sentences of a document.

A phrase costs next to nothing in a sentence that cannot match it (see ``phrase_index``); only where it finds the words
and the kinds of figures that it needs is its regular expression tried. A sentence is encoded once, whatever is tried,
and not at all where no phrase can do with its figures.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice

from checker.checking.phrase_index import Allowed, Candidate, PhraseIndex, index_phrases
from checker.checking.rows import is_short
from checker.model.document import Document
from checker.model.extraction import Extraction
from checker.model.figure import Figure
from checker.rulebook.asides import plainly
from checker.rulebook.encoding import encode, moved, tag_words
from checker.rulebook.reach import Places

__all__ = ["Filling", "Match", "PhraseIndex", "index_phrases", "match_phrases"]

_MOST_MATCHES = 200
"""Matches of one phrase in one sentence."""

Filling = dict[str, Figure | tuple[Figure, ...]]
"""How the slots of a rule are filled."""
Match = tuple[int, Filling]
"""The number of a rule, and one filling of its slots."""


class _Sentence:
    """One sentence as phrases see it."""

    __slots__ = ("_tagged", "encoded", "figures", "paragraph", "places", "plain", "words")

    def __init__(self, encoded: str, figures: Sequence[Figure], paragraph: int, index: PhraseIndex) -> None:
        self.encoded = encoded
        self.figures = figures
        self.paragraph = paragraph
        self.places = Places.of(encoded, index.tags)
        self.words = index.bits_of_words(self.places.before)
        self._tagged: str | None = None
        self.plain: _Sentence | None = None

    def tagged(self, index: PhraseIndex) -> str:
        if self._tagged is None:
            self._tagged = tag_words(self.encoded, index.tags)
        return self._tagged


class _Sentences:
    """The sentences of a document, each encoded when it is first asked for."""

    def __init__(self, document: Document, extraction: Extraction, index: PhraseIndex) -> None:
        self.figures: dict[int, list[Figure]] = defaultdict(list)
        for figure in extraction.figures:
            self.figures[figure.sentence].append(figure)
        self.counts = [len(self.figures.get(number, ())) for number in range(len(extraction.sentences))]
        """How many figures each sentence has."""
        self._kinds = {number: index.bits_of_kinds(figures) for number, figures in self.figures.items()}
        self._blocks = document.blocks
        self._starts = [block.start for block in document.blocks]
        self._spans = extraction.sentences
        self._index = index
        self._known: dict[int, _Sentence | None] = {}

    def runs(self, length: int) -> Iterator[Sequence[int]]:
        """Runs of so many sentences that hold a figure, and those with a remark between two of them left out."""
        done = 0
        for sentence in self.figures:
            for first in range(max(sentence - length + 1, done), min(sentence + 1, len(self._spans) - length + 1)):
                done = first + 1
                yield range(first, first + length)
                if first + length < len(self._spans):
                    yield from self._runs_past_remarks(range(first, first + length + 1))

    def _runs_past_remarks(self, run: range) -> Iterator[Sequence[int]]:
        for remark in run[1:-1]:
            if remark not in self.figures and is_short(self._spans[remark]):
                yield [number for number in run if number != remark]

    def kinds_of(self, run: Sequence[int]) -> int:
        """The bits of the kinds of their figures."""
        bits = 0
        for number in run:
            bits |= self._kinds.get(number, 0)
        return bits

    def of(self, run: Sequence[int]) -> list[_Sentence] | None:
        """The sentences, if they stand in one paragraph or, where nothing is left out, in neighbouring ones."""
        apart = 0 if run[-1] - run[0] >= len(run) else 1
        found: list[_Sentence] = []
        for number in run:
            sentence = self._sentence(number)
            if sentence is None or (found and sentence.paragraph - found[-1].paragraph > apart):
                return None
            found.append(sentence)
        return found

    def _sentence(self, number: int) -> _Sentence | None:
        if number not in self._known:
            self._known[number] = self._read(number)
        return self._known[number]

    def _read(self, number: int) -> _Sentence | None:
        span = self._spans[number]
        block_number = bisect_right(self._starts, span[0]) - 1
        if block_number < 0:
            return None
        block = self._blocks[block_number]
        figures = self.figures.get(number, [])
        encoded = encode(block.text, block.start, span, figures)
        sentence = _Sentence(encoded, figures, block.paragraph, self._index)
        plain = plainly(encoded, sentence.places.before)
        if plain is not None:
            sentence.plain = _Sentence(plain, figures, block.paragraph, self._index)
        return sentence


def match_phrases(index: PhraseIndex, document: Document, extraction: Extraction) -> Iterator[Match]:
    """Every way in which a phrase matches, from sentence to sentence; one binding may come more than once."""
    sentences = _Sentences(document, extraction, index)
    for phrases in index.by_length:
        for run in sentences.runs(phrases.sentences):
            count = sum(sentences.counts[number] for number in run)
            allowed = phrases.allowed(sentences.kinds_of(run), count) if count >= phrases.figures else ()
            here = sentences.of(run) if allowed else None
            if here is None:
                continue
            yield from _matches(allowed, here, index)
            if any(sentence.plain for sentence in here):
                yield from _matches(allowed, [sentence.plain or sentence for sentence in here], index)


def _matches(allowed: Allowed, here: Sequence[_Sentence], index: PhraseIndex) -> Iterator[Match]:
    candidates = _promising(allowed, here)
    if not candidates:
        return
    figures = tuple(chain.from_iterable(sentence.figures for sentence in here))
    tagged = _joined(here, index)
    for candidate in candidates:
        for binding in islice(candidate.matcher.bindings(tagged), _MOST_MATCHES):
            filling = _filled(binding, figures)
            if filling:
                yield candidate.rule, filling


def _promising(allowed: Allowed, sentences: Sequence[_Sentence]) -> list[Candidate]:
    """The phrases of which the sentences hold all words that they need, in an order that they allow."""
    words = 0
    for sentence in sentences:
        words |= sentence.words
    missing = ~words
    candidates = [candidate for needed, candidate in allowed if not needed & missing]
    if not candidates:
        return candidates
    places = Places.joined([sentence.places for sentence in sentences])
    return [candidate for candidate in candidates if candidate.matcher.may_match(places)]


def _joined(sentences: Sequence[_Sentence], index: PhraseIndex) -> str:
    if len(sentences) == 1:
        return sentences[0].tagged(index)
    parts: list[str] = []
    figures = 0
    for sentence in sentences:
        parts.append(moved(sentence.tagged(index), figures, len(sentence.figures)))
        figures += len(sentence.figures)
    return "".join(parts)


def _filled(binding: Mapping[str, int | tuple[int, ...]], figures: Sequence[Figure]) -> Filling | None:
    """The figures by their slots; ``None`` where one figure would fill two of them."""
    used = [i for found in binding.values() for i in (found if isinstance(found, tuple) else (found,))]
    if len(set(used)) < len(used):
        return None
    return {
        name: tuple(figures[i] for i in found) if isinstance(found, tuple) else figures[found]
        for name, found in binding.items()
    }
