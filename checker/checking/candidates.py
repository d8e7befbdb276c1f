"""The figures of a document by what they may fill: rules that ask for the same share the answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from copy import copy
from functools import reduce
from operator import or_

from checker.checking.rows import rows_of
from checker.checking.selecting import Choices, Selecting
from checker.model.extraction import Extraction
from checker.model.figure import Figure

__all__ = ["MOST_TOGETHER", "Candidates", "uncrowded"]

MOST_TOGETHER = 24
"""Figures of a sentence that may be combined with each other. Of 38,000 sentences of news that hold any 10 had more:
lists, and tables without their lines, which state nothing. And the ways to combine three are their third power.
"""


def uncrowded(figures: Sequence[Figure]) -> Sequence[Figure]:
    """Those of sentences that hold no more figures than can be combined."""
    number = Counter([figure.sentence for figure in figures])
    if not number or max(number.values()) <= MOST_TOGETHER:
        return figures
    return [figure for figure in figures if number[figure.sentence] <= MOST_TOGETHER]


class Candidates:
    """The figures of a document, and which of them may fill which slots."""

    __slots__ = ("_figures", "_fulfilled", "_known", "_selecting", "fulfilled", "rows")

    def __init__(self, extraction: Extraction, selecting: Selecting) -> None:
        self._selecting = selecting
        self.rows = rows_of(extraction)
        self._take(extraction.figures, list(map(selecting.fulfilled, extraction.figures)))

    def _take(self, figures: Sequence[Figure], fulfilled: Sequence[int]) -> None:
        self._figures = figures
        self._fulfilled = fulfilled
        self._known: dict[Choices, Sequence[Figure]] = {}
        self.fulfilled = reduce(or_, fulfilled, 0)
        """The bits of all selectors that any of the figures fulfils."""

    def near(self) -> Candidates:
        """Those that may be combined with what stands beside them."""
        few = uncrowded(self._figures)
        if few is self._figures:
            return self
        kept = set(map(id, few))
        near = copy(self)
        near._take(
            few, [bits for figure, bits in zip(self._figures, self._fulfilled, strict=True) if id(figure) in kept]
        )
        return near

    def of(self, choices: Choices) -> Sequence[Figure]:
        """Those that fulfil any of the choices, in text order."""
        known = self._known.get(choices)
        if known is None:
            wanted = self._selecting.bits_of(choices)
            known = [figure for figure, bits in zip(self._figures, self._fulfilled, strict=True) if bits & wanted]
            self._known[choices] = known
        return known
