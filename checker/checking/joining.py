"""Selectors: figures from anywhere in a document that fill the slots of a rule together.

A hash join: the figures that may fill each slot are put into buckets by all that they must share, and only figures of
one bucket are ever combined. How many combinations are looked at is bounded (see ``allowance``).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from checker.checking.allowance import Turn
from checker.checking.candidates import Candidates
from checker.checking.narrowing import LONGEST_PASSAGE, Fitting, narrowed, reach_of, with_company
from checker.checking.rows import Rows
from checker.checking.selecting import Choices, conditions_of
from checker.checking.slips import digits_of
from checker.checking.sorts import stands_alone
from checker.model.figure import Figure
from checker.model.rule import Selector, Together

__all__ = ["MOST_COMBINATIONS", "Bound", "Fits", "Way", "join"]

MOST_COMBINATIONS = 20_000
"""Combinations of figures that one rule finds in one document."""
SHORTEST_LIST = 2
LONGEST_LIST = 12
"""How many figures a list slot holds; that of a phrase holds as many."""
_MOST_THINGS = 3

Bound: TypeAlias = Figure | tuple[Figure, ...]
"""What fills a slot: a figure, or the figures of a list."""


def _digits(figure: Figure) -> str | None:
    """The digits of its number in order of size, without noughts: what most slips of the hand leave alone."""
    if not figure.value:
        return None
    return "".join(sorted(digits_of(figure.value).replace("0", ""))) or None


_SHARED: dict[Together, Callable[[Figure], Hashable]] = {
    "sentence": lambda figure: figure.sentence,
    "paragraph": lambda figure: figure.paragraph,
    "digits": _digits,
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

_NEAR: frozenset[Together] = frozenset(("sentence", "neighbours", "next", "passage", "paragraph"))

Fits: TypeAlias = Callable[[int, Mapping[str, Bound]], bool]
"""Whether the slots up to this one, by its number among those of the way, may be filled so."""

_Buckets = dict[tuple[Hashable, ...], list[Figure]]


@dataclass(frozen=True, slots=True)
class _Slot:
    name: str
    is_list: bool
    choices: Choices


class Way:
    """How the slots of a rule are filled together: made of its selectors once, for all documents."""

    __slots__ = ("is_near", "reach", "shared", "slots", "together")

    def __init__(self, selectors: Sequence[Selector], together: Sequence[Together]) -> None:
        grouped = [list(choices) for _, choices in groupby(selectors, key=lambda selector: selector.slot)]
        slots = [
            _Slot(first.slot, first.is_list, tuple(map(conditions_of, (first, *more)))) for first, *more in grouped
        ]
        self.slots = sorted(slots, key=lambda slot: slot.is_list)
        """Lists come last: they take what is left."""
        self.together = frozenset(together)
        self.reach = reach_of(self.together, len(slots))
        self.is_near = not _NEAR.isdisjoint(together)
        """Whether it combines the figures of a sentence, or of some that stand together."""
        self.shared = [_SHARED[field] for field in together if field in _SHARED]


def join(
    way: Way,
    candidates: Candidates,
    fitting: Fitting | None = None,
    fits: Fits | None = None,
    turn: Turn | None = None,
) -> Iterator[dict[str, Bound]]:
    """The ways to fill all slots with different figures, in text order of the first slot's figure.

    A list slot takes what the others leave of one sentence: of that which they stand in, where all stand in one. What
    does not fit is not gone on with.
    """
    slots = way.slots
    chosen = [candidates.of(slot.choices) for slot in slots]
    if not slots or not all(chosen):
        return
    rows = candidates.rows
    left = chosen if fitting is None else narrowed(_in_company(way, chosen, rows), way.reach, fitting, rows)
    if left is None:
        return
    if len(slots) == 1 and not way.together and not slots[0].is_list:
        for figure in left[0][:MOST_COMBINATIONS]:
            filling: dict[str, Bound] = {slots[0].name: figure}
            if fits is None or fits(0, filling):
                yield filling
        return
    by_sort = "sort" in way.together
    buckets = [_bucketed(figures, way.shared) for figures in chosen]
    if by_sort:
        buckets = _by_sort(buckets)
    if left is not chosen:
        buckets = [_kept(bucket, figures) for bucket, figures in zip(buckets, left, strict=True)]
    search = _Search(slots, way.together, fits, turn or Turn(), rows)
    told: set[tuple[Hashable, ...]] = set()
    for key in buckets[0]:
        if all(key in others for others in buckets[1:]):
            for filling in search.fill([bucket[key] for bucket in buckets]):
                # numbers that all stand alone come again with each sort
                if not by_sort or key[:-1] not in told or any(_sort(figure) for figure in search.taken):
                    yield filling
            told.add(key[:-1])


def _in_company(way: Way, chosen: Sequence[Sequence[Figure]], rows: Rows) -> Sequence[Sequence[Figure]]:
    """Without figures that stand too far from what could fill the list: few sentences hold so many."""
    if way.reach is None or len(way.slots) == 1 or not way.slots[-1].is_list:
        return chosen
    *single, several = chosen
    return [*(with_company(figures, several, way.reach, SHORTEST_LIST, rows) for figures in single), several]


def _kept(buckets: _Buckets, figures: Sequence[Figure]) -> _Buckets:
    """With these figures only; which buckets there are and in what order, all that were chosen say."""
    kept = set(map(id, figures))
    return {key: [figure for figure in found if id(figure) in kept] for key, found in buckets.items()}


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
        return None if stands_alone(figure) else "count"
    return figure.kind, figure.unit


def _of_one_thing(figures: Sequence[Figure]) -> Iterator[tuple[Figure, ...]]:
    """Lists of those that count one thing: of "640 beds in Leeds and 385 in Hull, at two sites" the beds."""
    things = dict.fromkeys(figure.counted for figure in figures if figure.counted)
    for thing in things if 1 < len(things) <= _MOST_THINGS else ():
        chosen = tuple(figure for figure in figures if figure.counted in (thing, None))
        if SHORTEST_LIST <= len(chosen) <= LONGEST_LIST and sum(figure.counted == thing for figure in chosen) > 1:
            yield chosen


class _Search:
    """Fills slot after slot from one bucket each, and counts what it tries over all of them."""

    def __init__(
        self, slots: Sequence[_Slot], together: frozenset[Together], fits: Fits | None, turn: Turn, rows: Rows
    ) -> None:
        self.slots = slots
        self.rows = rows
        self.turn = turn
        self.fits = fits
        self.passage = "passage" in together
        self.neighbours = "neighbours" in together
        self.following = "next" in together
        self.chosen: dict[str, Bound] = {}
        self.taken: list[Figure] = []
        self.found = 0

    def row(self, figure: Figure) -> int:
        """Where its sentence stands among those that count."""
        return self.rows[figure.sentence]

    def fill(self, buckets: Sequence[list[Figure]]) -> Iterator[dict[str, Bound]]:
        at = len(self.chosen)
        if at == len(buckets):
            self.found += 1
            yield dict(self.chosen)
            return
        slot, fits, turn = self.slots[at], self.fits, self.turn
        near = self._near(buckets[at])
        for bound in self._lists(near) if slot.is_list else near:
            if turn.tried >= turn.most or self.found >= MOST_COMBINATIONS:
                return
            turn.tried += 1
            figures = bound if isinstance(bound, tuple) else (bound,)
            if any(figure is other for figure in figures for other in self.taken):
                continue
            self.chosen[slot.name] = bound
            if fits is None or fits(at, self.chosen):
                self.taken += figures
                yield from self.fill(buckets)
                del self.taken[-len(figures) :]
            del self.chosen[slot.name]

    def _lists(self, candidates: Sequence[Figure]) -> Iterator[tuple[Figure, ...]]:
        """What the slots before leave of each sentence, or each passage, where that is a list and no long one."""
        grouped = groupby(candidates, key=lambda figure: figure.sentence)
        for figures in self._passages(candidates) if self.passage else (tuple(figures) for _, figures in grouped):
            left = tuple(figure for figure in figures if not any(figure is other for other in self.taken))
            if SHORTEST_LIST <= len(left) <= LONGEST_LIST:
                yield left
            yield from _of_one_thing(left)

    def _passages(self, candidates: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
        """Those of up to three sentences in a row that hold all that are taken, with a figure in the outer ones."""
        taken = [self.row(figure) for figure in self.taken]
        sentences = sorted({*taken, *(self.row(figure) for figure in candidates)})
        for at, start in enumerate(sentences):
            for end in sentences[at : at + LONGEST_PASSAGE]:
                if end < start + LONGEST_PASSAGE and all(start <= sentence <= end for sentence in taken):
                    first = bisect_left(candidates, start, key=self.row)
                    yield candidates[first : bisect_right(candidates, end, key=self.row)]

    def _near(self, candidates: list[Figure]) -> list[Figure]:
        """Those in the sentence after that of the last chosen; or in the same as all that are chosen, or beside it."""
        if not self.taken or not (self.neighbours or self.following or self.passage):
            return candidates
        if self.following:
            wanted = self.row(self.taken[-1]) + 1
            first = bisect_left(candidates, wanted, key=self.row)
            return candidates[first : bisect_right(candidates, wanted, key=self.row)]
        sentences = [self.row(figure) for figure in self.taken]
        reach = LONGEST_PASSAGE - 1 if self.passage else 1
        first = bisect_left(candidates, max(sentences) - reach, key=self.row)
        last = bisect_right(candidates, min(sentences) + reach, key=self.row)
        return candidates[first:last]
