"""Where a phrase matches: its expression, compiled when it is first used, over a tagged sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checker.model.rule import Phrase
from checker.rulebook.encoding import figure_indexes
from checker.rulebook.phrase_lists import LONGEST_LIST, goes_on_left

__all__ = ["Binding", "bindings"]

Binding = dict[str, int | tuple[int, ...]]
"""From each slot that is filled to the index of its figure, or the indexes of its list."""


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def bindings(phrase: Phrase, tagged: str) -> Iterator[Binding]:
    """Every way in which the phrase matches a tagged sentence, from every word on; the same figures only once."""
    pattern = _compiled(phrase.pattern)
    seen: set[tuple[tuple[str, int | tuple[int, ...]], ...]] = set()
    match = pattern.search(tagged)
    while match:
        binding = _binding(phrase, match)
        key = tuple(sorted(binding.items())) if binding is not None else None
        if binding is not None and key is not None and key not in seen:
            seen.add(key)
            yield binding
        match = pattern.search(tagged, match.start() + 1)


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
            if _compiled(goes_on_left(slot.kinds)).search(match.string[max(0, start - 400) : start]):
                return None
        binding[slot.name] = indexes if slot.is_list else indexes[0]
    return binding
