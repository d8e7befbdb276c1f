"""What is left for each slot of a rule before any figures are combined.

Slots are looked at from the one with the fewest candidates on: what is said of its figures alone leaves out some, and
whoever stands too far from all that are left is never asked. Most rules end here, with a slot that nothing can fill.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeAlias

from checker.checking.rows import Rows
from checker.model.figure import Figure
from checker.model.rule import Together

__all__ = ["LONGEST_PASSAGE", "Fitting", "narrowed", "reach_of", "with_company"]

LONGEST_PASSAGE = 3
"""How many sentences a passage has."""

Fitting: TypeAlias = Callable[[int, Sequence[Figure]], Sequence[Figure]]
"""Those of the figures that fit a slot, by its number, whatever fills the others."""


def reach_of(together: frozenset[Together], slots: int) -> int | None:
    """How many sentences apart the figures of so many slots can be; ``None`` where any number."""
    reaches: dict[Together, int] = {"sentence": 0, "neighbours": 1, "passage": LONGEST_PASSAGE - 1, "next": slots - 1}
    return min((reaches[each] for each in together if each in reaches), default=None)


def narrowed(
    chosen: Sequence[Sequence[Figure]], reach: int | None, fitting: Fitting, rows: Rows
) -> Sequence[Sequence[Figure]] | None:
    """What is left of the figures chosen for each slot; ``None`` where some slot is left without."""
    left = list(chosen)
    waiting = sorted(range(len(left)), key=lambda slot: len(left[slot]))
    while waiting:
        slot = waiting.pop(0)
        left[slot] = fitting(slot, left[slot])
        if not left[slot]:
            return None
        for other in waiting:
            left[other] = _beside(left[slot], left[other], reach, rows)
    return left


def _beside(figures: Sequence[Figure], others: Sequence[Figure], reach: int | None, rows: Rows) -> Sequence[Figure]:
    """Those of the others that may be combined with any of the figures."""
    if reach is not None:
        within = {rows[figure.sentence] + step for figure in figures for step in range(-reach, reach + 1)}
        others = [other for other in others if rows[other.sentence] in within]
    if len(figures) == 1:
        return [other for other in others if other is not figures[0]]
    return others


def with_company(
    figures: Sequence[Figure], others: Sequence[Figure], reach: int, least: int, rows: Rows
) -> Sequence[Figure]:
    """Those that have so many of the others within reach, themselves not counted."""
    number = Counter([rows[other.sentence] for other in others])
    themselves = set(map(id, others))
    steps = range(-reach, reach + 1)
    return [
        figure
        for figure in figures
        if sum([number[rows[figure.sentence] + step] for step in steps]) - (id(figure) in themselves) >= least
    ]
