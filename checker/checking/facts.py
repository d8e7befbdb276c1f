"""Mentions of pinned facts: figures of a document whose sentences have all the words that a fact is about.

What a figure counts, its unit and its time must go with the fact as far as both say them. A sentence in which some
figure bears the fact out says nothing against it, and one with several that could be meant says nothing at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress

from checker.checking.budget import Budget, OverBudgetError
from checker.extraction.facts import words_of
from checker.extraction.scope.words import singular
from checker.model.document import Document
from checker.model.extraction import Extraction
from checker.model.fact import Fact
from checker.model.figure import Figure
from checker.words import word_list

__all__ = ["mentioned_facts"]

_AS_COUNT = {"number": "count"}
_FARTHEST = 1000
"""How many times as large as the fact a mention of it may be, or as small: a slip of the magnitude, and no more."""
_WORK = 2_000_000
"""Facts whose words may be looked for in sentences: some seconds."""
_COMPARING = 20
"""What it costs to hold a figure against a fact, in the same measure."""
_NOT_SO = frozenset(("hypothetical", "forecast", "negated"))


def mentioned_facts(facts: Sequence[Fact], document: Document, extraction: Extraction) -> Iterator[tuple[Fact, Figure]]:
    """Each fact with each figure of the document that is a mention of it, in the order of the text.

    The work is bounded: where thousands of facts have the same words, what comes late in a long document is left.
    """
    budget = Budget(_WORK)
    with suppress(OverBudgetError):
        yield from _mentioned(facts, document, extraction, budget)


def _mentioned(
    facts: Sequence[Fact], document: Document, extraction: Extraction, budget: Budget
) -> Iterator[tuple[Fact, Figure]]:
    by_sentence: dict[int, list[Figure]] = defaultdict(list)
    for figure in extraction.figures:
        if figure.widest is not None and figure.mode not in _NOT_SO and figure.cell is None:
            by_sentence[figure.sentence].append(figure)
    rarest: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        rarest[min(fact.about, key=lambda word: (-len(word), word))].append(fact)
    for number, figures in by_sentence.items():
        start, end = extraction.sentences[number]
        words = words_of(document.prose(start, end))
        for word in rarest.keys() & words:
            budget.spend(len(rarest[word]))
            for fact in rarest[word]:
                if fact.about <= words:
                    budget.spend(_COMPARING * len(figures))
                    for figure in _meant(fact, figures):
                        yield fact, figure


def _meant(fact: Fact, figures: Sequence[Figure]) -> Sequence[Figure]:
    candidates = [figure for figure in figures if _can_be(fact.figure, figure)]
    agreeing = [figure for figure in candidates if _agrees(fact.figure, figure)]
    return agreeing or (candidates if len(candidates) == 1 else ())


def _agrees(fact: Figure, figure: Figure) -> bool:
    return fact.widest is not None and figure.widest is not None and fact.widest.meets(figure.widest)


def _can_be(fact: Figure, figure: Figure) -> bool:
    """Whether nothing that is known of a figure sets it apart from the fact."""
    if _AS_COUNT.get(fact.kind, fact.kind) != _AS_COUNT.get(figure.kind, figure.kind):
        return False
    if fact.unit != figure.unit or (fact.per or "") != (figure.per or "") or figure.direction != fact.direction:
        return False
    if fact.event and figure.event and fact.event != figure.event:
        return False
    if fact.value and figure.value and not 1 <= abs(fact.value / figure.value) * _FARTHEST <= _FARTHEST**2:
        return False
    return _same_counted(fact.counted, figure.counted) and _same_time(fact, figure)


def _same_counted(one: str | None, other: str | None) -> bool:
    if one is None or other is None or one == other:
        return True
    persons = word_list("persons")
    return singular(one) in persons and singular(other) in persons


def _same_time(fact: Figure, figure: Figure) -> bool:
    one, other = fact.period, figure.period or figure.frame
    if one is None or other is None:
        return True
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return True
    return one.first <= other.last and other.first <= one.last
