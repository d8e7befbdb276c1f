"""Selectors against the figures of a document: which figures may fill a slot."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from checker.model.figure import Figure, Kind
from checker.model.rule import Selector
from checker.rulebook.encoding import encode_words

__all__ = ["MOST_TOGETHER", "Candidates", "Conditions", "conditions_of", "selects", "uncrowded"]

MOST_TOGETHER = 24
"""Figures of a sentence that may be combined with each other. Of 38,000 sentences of news that hold any 10 had more:
lists, and tables without their lines, which state nothing. And the ways to combine three are their third power.
"""


def selects(selector: Selector, figure: Figure) -> bool:
    """Whether a figure may fill the slot."""
    return _fulfils(conditions_of(selector), figure)


@dataclass(frozen=True, slots=True, eq=False)
class Conditions:
    """What a selector asks for. Equal ones are one object, so that looking them up costs nothing."""

    kinds: frozenset[Kind] | None
    fields: tuple[tuple[str, frozenset[str]], ...]
    before: str | None
    after: str | None
    beside: tuple[tuple[str | None, str | None], ...]

    @property
    def ask_for_words(self) -> bool:
        return self.before is not None or self.after is not None or bool(self.beside)


_one_object = cache(Conditions)


def conditions_of(selector: Selector) -> Conditions:
    return _one_object(selector.kinds, selector.fields, selector.before, selector.after, selector.beside)


def _fulfils(wanted: Conditions, figure: Figure) -> bool:
    if wanted.kinds is not None and figure.kind not in wanted.kinds:
        return False
    for field, values in wanted.fields:
        if not _allowed(_text_of(figure, field), values):
            return False
    if wanted.before is not None and not _matches(wanted.before, figure.before):
        return False
    if wanted.after is not None and not _matches(wanted.after, figure.after):
        return False
    return not wanted.beside or any(
        (before is None or _matches(before, figure.before)) and (after is None or _matches(after, figure.after))
        for before, after in wanted.beside
    )


def _allowed(value: str, values: frozenset[str]) -> bool:
    return value in values or ("*" in values and value != "")


def _text_of(figure: Figure, field: str) -> str:
    value = getattr(figure, field, None)
    return "" if value is None else value if isinstance(value, str) else str(value)


def _matches(pattern: str, words: str) -> bool:
    return _compiled(pattern).search(_encoded(words)) is not None


@lru_cache(maxsize=1024)
def _encoded(words: str) -> str:
    """What stands beside a figure is asked for by many rules in a row."""
    return encode_words(words)


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def uncrowded(figures: Sequence[Figure]) -> Sequence[Figure]:
    """Those of sentences that hold no more figures than can be combined."""
    number = Counter([figure.sentence for figure in figures])
    if not number or max(number.values()) <= MOST_TOGETHER:
        return figures
    return [figure for figure in figures if number[figure.sentence] <= MOST_TOGETHER]


class Candidates:
    """The figures of a document by what they may fill; rules that ask for the same share the answer."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self._figures = figures
        self.kinds = frozenset([figure.kind for figure in figures])
        self._of_kinds: dict[frozenset[Kind], Sequence[Figure]] = {}
        self._known: dict[Conditions, Sequence[Figure]] = {}

    def of(self, wanted: Conditions) -> Sequence[Figure]:
        """Those that fulfil the conditions, in text order."""
        known = self._known.get(wanted)
        if known is None:
            known = [figure for figure in self._of(wanted.kinds) if _fulfils(wanted, figure)]
            self._known[wanted] = known
        return known

    def _of(self, kinds: frozenset[Kind] | None) -> Sequence[Figure]:
        if kinds is None:
            return self._figures
        if kinds not in self._of_kinds:
            self._of_kinds[kinds] = [figure for figure in self._figures if figure.kind in kinds]
        return self._of_kinds[kinds]

    def of_any(self, choices: Sequence[Conditions]) -> Sequence[Figure]:
        """Those that fulfil any of them, in text order."""
        if len(choices) == 1:
            return self.of(choices[0])
        found = {(figure.start, figure.end): figure for choice in choices for figure in self.of(choice)}
        return [found[place] for place in sorted(found)]
