"""Which phrases of a rule book are worth trying on a sentence.

Every set of words of which a sentence must hold one, and every set of kinds, is a bit. The bits of a sentence are those
of its words and figures, and a phrase is tried only where it finds all bits that it needs: one comparison of integers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from checker.model.figure import Figure, Kind
from checker.model.rule import Phrase, Rule
from checker.rulebook.encoding import word_tags

__all__ = ["Candidate", "PhraseIndex", "Phrases", "index_phrases"]


class Candidate(NamedTuple):
    """One phrase of one rule."""

    order: int
    rule: int
    phrase: Phrase
    needed: int
    """All bits that it needs."""
    figures: int
    """How many figures it needs."""


class Phrases(NamedTuple):
    """The phrases that span so many sentences."""

    sentences: int
    groups: Mapping[int, tuple[Candidate, ...]]
    """By the bit of their rarest words, which is 0 for those without words."""
    rarest: int
    """All these bits."""
    figures: int
    """How many figures each of them needs at least."""

    def worth_trying(self, bits: int, figures: int) -> list[Candidate]:
        """Those that may match sentences with these bits and so many figures, in the order of their rules."""
        groups = self.groups
        missing = ~bits
        found = [each for each in groups.get(0, ()) if each.figures <= figures and not each.needed & missing]
        present = bits & self.rarest
        while present:  # a sentence has few of them, whatever the number of phrases
            lowest = present & -present
            present ^= lowest
            for each in groups[lowest]:
                if each.figures <= figures and not each.needed & missing:
                    found.append(each)  # noqa: PERF401 -- most groups yield nothing, and cost no generator
        return sorted(found) if len(found) > 1 else found


class PhraseIndex(NamedTuple):
    """All phrases of a rule book."""

    by_length: tuple[Phrases, ...]
    words: Mapping[str, int]
    """The bits of each word."""
    kinds: Mapping[Kind, int]
    tags: Mapping[str, str]
    """The words of the classes that the phrases name, with their tags."""

    def bits_of(self, words: Iterable[str], figures: Iterable[Figure]) -> int:
        """The bits of a sentence."""
        bits = 0
        known = self.words
        for word in words:
            if word in known:
                bits |= known[word]
        for figure in figures:
            bits |= self.kinds.get(figure.kind, 0)
        return bits


def index_phrases(rules: Sequence[Rule]) -> PhraseIndex:
    words: dict[frozenset[str], int] = {}
    kinds: dict[frozenset[Kind], int] = {}
    groups: dict[int, dict[int, list[Candidate]]] = defaultdict(lambda: defaultdict(list))
    bit = _Bits()
    order = 0
    for number, rule in enumerate(rules):
        for phrase in rule.find:
            own = [bit.of(words, trigger) for trigger in phrase.triggers]
            needed = sum({*own, *(bit.of(kinds, need) for need in phrase.needs)})
            candidate = Candidate(order, number, phrase, needed, len(phrase.needs))
            groups[phrase.sentences][own[0] if own else 0].append(candidate)
            order += 1
    return PhraseIndex(
        tuple(_phrases(length, groups[length]) for length in sorted(groups)),
        _by_member(words),
        _by_member(kinds),
        word_tags(phrase for rule in rules for phrase in rule.find),
    )


def _phrases(length: int, groups: Mapping[int, list[Candidate]]) -> Phrases:
    fewest = min(candidate.figures for candidates in groups.values() for candidate in candidates)
    by_rarest = {rarest: tuple(found) for rarest, found in groups.items()}
    return Phrases(length, by_rarest, sum(by_rarest), fewest)


Member = TypeVar("Member", bound=str)


class _Bits:
    """Gives each set a bit of its own."""

    def __init__(self) -> None:
        self.used = 0

    def of(self, known: dict[frozenset[Member], int], members: frozenset[Member]) -> int:
        if members not in known:
            known[members] = 1 << self.used
            self.used += 1
        return known[members]


def _by_member(sets: Mapping[frozenset[Member], int]) -> dict[Member, int]:
    bits: dict[Member, int] = {}
    for members, bit in sets.items():
        for member in members:
            bits[member] = bits.get(member, 0) | bit
    return bits
