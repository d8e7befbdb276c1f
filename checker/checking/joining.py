"""Selectors: figures from anywhere in a document that fill the slots of a rule together.

A hash join: the figures that may fill each slot are put into buckets by all that they must share, and only figures of
one bucket are ever combined. How many combinations are looked at is bounded for each rule and document.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import TypeAlias

from checker.model.figure import Figure
from checker.model.rule import Selector, Together
from checker.rulebook.encoding import encode_words

__all__ = ["MOST_COMBINATIONS", "Candidates", "join", "selects"]

MOST_COMBINATIONS = 20_000
"""Combinations of figures that one rule tries in one document."""
_MOST_STEPS = 5 * MOST_COMBINATIONS
SHORTEST_LIST = 2
LONGEST_LIST = 12
"""How many figures a list slot holds; that of a phrase holds as many."""
LONGEST_PASSAGE = 3
"""How many sentences a passage has."""

Bound: TypeAlias = Figure | tuple[Figure, ...]
"""What fills a slot: a figure, or the figures of a list."""

_SHARED: dict[Together, Callable[[Figure], Hashable]] = {
    "sentence": lambda figure: figure.sentence,
    "paragraph": lambda figure: figure.paragraph,
    "unit": lambda figure: figure.unit or "",
    "kind": lambda figure: figure.kind,
    "per": lambda figure: figure.per or "",
    "mode": lambda figure: figure.mode or "",
    # what is not known is not shared
    "counted": lambda figure: figure.counted,
    "event": lambda figure: figure.event,
    "place": lambda figure: figure.place,
    "source": lambda figure: figure.source,
}

_Buckets = dict[tuple[Hashable, ...], list[Figure]]


def selects(selector: Selector, figure: Figure) -> bool:
    """Whether a figure may fill the slot."""
    if selector.kinds is not None and figure.kind not in selector.kinds:
        return False
    for field, values in selector.fields:
        if not _allowed(_text_of(figure, field), values):
            return False
    if selector.before is not None and not _matches(selector.before, figure.before):
        return False
    if selector.after is not None and not _matches(selector.after, figure.after):
        return False
    return not selector.beside or any(
        (before is None or _matches(before, figure.before)) and (after is None or _matches(after, figure.after))
        for before, after in selector.beside
    )


def _allowed(value: str, values: frozenset[str]) -> bool:
    return value in values or ("*" in values and value != "")


def _text_of(figure: Figure, field: str) -> str:
    value = getattr(figure, field, None)
    return "" if value is None else value if isinstance(value, str) else str(value)


def _matches(pattern: str, words: str) -> bool:
    return _compiled(pattern).search(_encoded(words)) is not None


@lru_cache(maxsize=256)
def _encoded(words: str) -> str:
    """What stands beside a figure is asked for by many rules in a row."""
    return encode_words(words)


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


class Candidates:
    """The figures of a document by what they may fill; rules that ask for the same share the answer."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self._figures = figures
        self._kinds = frozenset([figure.kind for figure in figures])
        self._known: dict[Hashable, Sequence[Figure]] = {}

    def of(self, selector: Selector) -> Sequence[Figure]:
        """Those that may fill the slot, in text order."""
        kinds = selector.kinds
        if kinds is not None and kinds.isdisjoint(self._kinds):
            return ()
        key = (kinds, selector.fields, selector.before, selector.after, selector.beside)
        if key not in self._known:
            wanted = self._figures if kinds is None else [figure for figure in self._figures if figure.kind in kinds]
            self._known[key] = [figure for figure in wanted if selects(selector, figure)]
        return self._known[key]

    def of_any(self, choices: Sequence[Selector]) -> Sequence[Figure]:
        """Those that any of the selectors chooses, in text order."""
        if len(choices) == 1:
            return self.of(choices[0])
        found = {(figure.start, figure.end): figure for choice in choices for figure in self.of(choice)}
        return [found[place] for place in sorted(found)]


def join(
    selectors: Sequence[Selector], together: Sequence[Together], candidates: Candidates
) -> Iterator[dict[str, Bound]]:
    """The ways to fill all slots with different figures, in text order of the first slot's figure.

    A list slot takes what the others leave of one sentence: of that which they stand in, where all stand in one.
    """
    slots = [list(choices) for _, choices in groupby(selectors, key=lambda selector: selector.slot)]
    chosen = [candidates.of_any(choices) for choices in slots]
    if not chosen or not all(chosen):
        return
    if len(chosen) == 1 and not together and not selectors[0].is_list:
        for figure in chosen[0][:MOST_COMBINATIONS]:
            yield {selectors[0].slot: figure}
        return
    shared = [_SHARED[field] for field in together if field in _SHARED]
    firsts = [choices[0] for choices in slots]
    ordered = sorted(zip(firsts, chosen, strict=True), key=lambda pair: pair[0].is_list)
    buckets = [_bucketed(figures, shared) for _, figures in ordered]
    if "sort" in together:
        buckets = _by_sort(buckets)
    names = [selector.slot for selector, _ in ordered]
    search = _Search([selector.is_list for selector, _ in ordered], frozenset(together))
    told: set[tuple[Hashable, ...]] = set()
    for key in buckets[0]:
        if all(key in others for others in buckets[1:]):
            for filling in search.fill([bucket[key] for bucket in buckets]):
                # numbers that all stand alone come again with each sort
                if "sort" not in together or key[:-1] not in told or any(_sort(figure) for figure in search.taken):
                    yield dict(zip(names, filling, strict=True))
            told.add(key[:-1])


def _bucketed(figures: Sequence[Figure], shared: Sequence[Callable[[Figure], Hashable]]) -> _Buckets:
    buckets: _Buckets = defaultdict(list)
    for figure in figures:
        key = tuple([field(figure) for field in shared])
        if None not in key:
            buckets[key].append(figure)
    return dict(buckets)


def _by_sort(buckets: Sequence[_Buckets]) -> list[_Buckets]:
    """The same for each kind and unit; a number that stands alone may be of any: "184 miles in May and 97 in June"."""
    split: list[_Buckets] = [{} for _ in buckets]
    for key in buckets[0]:
        groups = [others.get(key, []) for others in buckets]
        found = dict.fromkeys(_sort(figure) for figures in groups for figure in figures)
        for sort in [sort for sort in found if sort is not None] or found:
            for bucket, figures in zip(split, groups, strict=True):
                chosen = [figure for figure in figures if _sort(figure) in (sort, None if sort != "share" else sort)]
                if chosen:
                    bucket[*key, sort] = chosen
    return split


def _sort(figure: Figure) -> Hashable:
    """Kind and unit; ``None`` for a number that stands alone."""
    if figure.kind == "percent":
        return "share"
    if figure.kind in ("count", "number"):
        return "count" if figure.end > figure.number.end else None
    return figure.kind, figure.unit


class _Search:
    """Fills slot after slot from one bucket each, and counts what it tries over all of them."""

    def __init__(self, lists: Sequence[bool], together: frozenset[Together]) -> None:
        self.lists = lists
        self.passage = "passage" in together
        self.neighbours = "neighbours" in together
        self.following = "next" in together
        self.chosen: list[Bound] = []
        self.taken: list[Figure] = []
        self.steps = 0
        self.found = 0

    def fill(self, buckets: Sequence[list[Figure]]) -> Iterator[tuple[Bound, ...]]:
        at = len(self.chosen)
        if at == len(buckets):
            self.found += 1
            yield tuple(self.chosen)
            return
        near = self._near(buckets[at])
        for bound in self._lists(near) if self.lists[at] else near:
            if self.steps >= _MOST_STEPS or self.found >= MOST_COMBINATIONS:
                return
            self.steps += 1
            figures = bound if isinstance(bound, tuple) else (bound,)
            if any(figure is other for figure in figures for other in self.taken):
                continue
            self.chosen.append(bound)
            self.taken += figures
            yield from self.fill(buckets)
            self.chosen.pop()
            del self.taken[-len(figures) :]

    def _lists(self, candidates: Sequence[Figure]) -> Iterator[tuple[Figure, ...]]:
        """What the slots before leave of each sentence, or each passage, where that is a list and no long one."""
        grouped = groupby(candidates, key=lambda figure: figure.sentence)
        for figures in self._passages(candidates) if self.passage else (tuple(figures) for _, figures in grouped):
            left = tuple(figure for figure in figures if not any(figure is other for other in self.taken))
            if SHORTEST_LIST <= len(left) <= LONGEST_LIST:
                yield left

    def _passages(self, candidates: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
        """Those of up to three sentences in a row that hold all that are taken, with a figure in the outer ones."""
        taken = [figure.sentence for figure in self.taken]
        sentences = sorted({*taken, *(figure.sentence for figure in candidates)})
        for at, start in enumerate(sentences):
            for end in sentences[at : at + LONGEST_PASSAGE]:
                if end < start + LONGEST_PASSAGE and all(start <= sentence <= end for sentence in taken):
                    first = bisect_left(candidates, start, key=lambda figure: figure.sentence)
                    yield candidates[first : bisect_right(candidates, end, key=lambda figure: figure.sentence)]

    def _near(self, candidates: list[Figure]) -> list[Figure]:
        """Those in the sentence after that of the last chosen; or in the same as all that are chosen, or beside it."""
        if not self.taken or not (self.neighbours or self.following or self.passage):
            return candidates
        if self.following:
            wanted = self.taken[-1].sentence + 1
            first = bisect_left(candidates, wanted, key=lambda figure: figure.sentence)
            return candidates[first : bisect_right(candidates, wanted, key=lambda figure: figure.sentence)]
        sentences = [figure.sentence for figure in self.taken]
        reach = LONGEST_PASSAGE - 1 if self.passage else 1
        first = bisect_left(candidates, max(sentences) - reach, key=lambda figure: figure.sentence)
        last = bisect_right(candidates, min(sentences) + reach, key=lambda figure: figure.sentence)
        return candidates[first:last]
