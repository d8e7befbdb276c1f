"""Where a phrase matches: its expression, written and compiled when it is first used, over a tagged sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker.model.figure import Kind
from checker.model.rule import Phrase
from checker.rulebook.encoding import figure_indexes
from checker.rulebook.phrase_lists import LONGEST_LIST, goes_on_left
from checker.rulebook.phrase_regex import expression_of
from checker.rulebook.reach import Places, Step, gets_through, steps_of

__all__ = ["Binding", "Matcher"]

Binding = dict[str, int | tuple[int, ...]]
"""From each slot that is filled to the index of its figure, or the indexes of its list."""


class Matcher:
    """A phrase, ready to be tried."""

    __slots__ = ("_expression", "_steps", "phrase")

    def __init__(self, phrase: Phrase) -> None:
        self.phrase = phrase
        self._steps: Sequence[Step] = ()
        self._expression: re.Pattern[str] | None = None

    def may_match(self, places: Places, /) -> bool:
        """Whether it is worth a try on the sentence that has these places."""
        if not self._steps:
            self._steps = steps_of(self.phrase.elements)
        return gets_through(self._steps, places)

    def bindings(self, tagged: str) -> Iterator[Binding]:
        """Every way in which it matches a tagged sentence, from every word on; the same figures only once."""
        if self._expression is None:
            self._expression = re.compile(expression_of(self.phrase.elements))
        search = self._expression.search
        seen: set[tuple[tuple[str, int | tuple[int, ...]], ...]] = set()
        match = search(tagged)
        while match:
            binding = _binding(self.phrase, match)
            key = tuple(sorted(binding.items())) if binding is not None else None
            if binding is not None and key is not None and key not in seen:
                seen.add(key)
                yield binding
            match = search(tagged, match.start() + 1)


@cache
def _left_of_list(kinds: frozenset[Kind]) -> re.Pattern[str]:
    return re.compile(goes_on_left(kinds))


def _binding(phrase: Phrase, match: re.Match[str]) -> Binding | None:
    binding: Binding = {}
    for number, slot in enumerate(phrase.slots):
        filling = match.group(f"s{number}")
        if filling is None:
            continue
        indexes = figure_indexes(filling, slot.kinds)
        if len(indexes) > LONGEST_LIST:
            return None
        if slot.is_list and slot.leads:
            start = match.start(f"s{number}")
            if _left_of_list(slot.kinds).search(match.string[max(0, start - 400) : start]):
                return None
        binding[slot.name] = indexes if slot.is_list else indexes[0]
    return binding
