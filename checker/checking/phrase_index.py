"""Which phrases of a rule book are worth trying on a sentence.

A phrase needs figures of some kinds, and words of some sets. Every set is a bit: a sentence has the bits of its figures
and of its words, and a phrase is tried only where it finds all that it needs. Which phrases the figures allow is worked
out once for all sentences with such figures; then there is one comparison of integers for each of these.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from checker.model.figure import Figure, Kind
from checker.model.rule import Rule
from checker.rulebook.binding import Matcher
from checker.rulebook.encoding import word_tags

__all__ = ["Allowed", "Candidate", "PhraseIndex", "Phrases", "index_phrases"]

_MOST_KNOWN = 2_000
"""Combinations of kinds of which it is kept which phrases they allow; 400 articles have 300 of them."""


class Candidate(NamedTuple):
    """One phrase of one rule."""

    order: int
    rule: int
    matcher: Matcher
    words: int
    """The bits of all words that it needs."""


Allowed: TypeAlias = Sequence[tuple[int, Candidate]]
"""Phrases in the order of their rules, each behind the bits of the words that it needs."""


class Phrases:
    """The phrases that span so many sentences."""

    __slots__ = ("_known", "_most", "figures", "groups", "sentences")

    def __init__(self, sentences: int, groups: Mapping[tuple[int, int], Sequence[Candidate]]) -> None:
        """``groups`` by the bits of the kinds that they need, and by how many figures."""
        self.sentences = sentences
        self.figures = min(figures for _, figures in groups)
        """How many figures each of them needs at least."""
        self.groups = groups
        self._most = max(figures for _, figures in groups)
        self._known: dict[tuple[int, int], Allowed] = {}

    def allowed(self, kinds: int, figures: int) -> Allowed:
        """Those for which sentences hold figures enough, with the bits of the words that they need."""
        signature = kinds, min(figures, self._most)
        allowed = self._known.get(signature)
        if allowed is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            allowed = self._known[signature] = self._allowed(*signature)
        return allowed

    def _allowed(self, kinds: int, figures: int) -> Allowed:
        found: list[Candidate] = []
        for (needed, least), candidates in self.groups.items():
            if least <= figures and not needed & ~kinds:
                found += candidates
        return [(candidate.words, candidate) for candidate in sorted(found, key=lambda each: each.order)]


class PhraseIndex(NamedTuple):
    """All phrases of a rule book."""

    by_length: tuple[Phrases, ...]
    words: Mapping[str, int]
    """The bits of each word."""
    kinds: Mapping[Kind, int]
    tags: Mapping[str, str]
    """The words of the classes that the phrases name, with their tags."""

    def bits_of_words(self, words: Iterable[str]) -> int:
        bits = 0
        known = self.words
        for word in words:
            if word in known:
                bits |= known[word]
        return bits

    def bits_of_kinds(self, figures: Iterable[Figure]) -> int:
        bits = 0
        for figure in figures:
            bits |= self.kinds.get(figure.kind, 0)
        return bits


def index_phrases(rules: Sequence[Rule]) -> PhraseIndex:
    words, kinds = _Bits[str](), _Bits[Kind]()
    groups: dict[int, dict[tuple[int, int], list[Candidate]]] = defaultdict(lambda: defaultdict(list))
    phrases = [(number, phrase) for number, rule in enumerate(rules) for phrase in rule.find]
    for order, (number, phrase) in enumerate(phrases):
        candidate = Candidate(order, number, Matcher(phrase), words.of(phrase.triggers))
        groups[phrase.sentences][kinds.of(phrase.needs), len(phrase.needs)].append(candidate)
    return PhraseIndex(
        tuple(Phrases(length, groups[length]) for length in sorted(groups)),
        words.by_member(),
        kinds.by_member(),
        word_tags(phrase for rule in rules for phrase in rule.find),
    )


Member = TypeVar("Member", bound=Hashable)


class _Bits(dict[frozenset[Member], int], Generic[Member]):
    """Gives each set a bit of its own."""

    def of(self, sets: Iterable[frozenset[Member]]) -> int:
        bits = 0
        for members in sets:
            bits |= self.setdefault(members, 1 << len(self))
        return bits

    def by_member(self) -> dict[Member, int]:
        bits: dict[Member, int] = {}
        for members, bit in self.items():
            for member in members:
                bits[member] = bits.get(member, 0) | bit
        return bits
