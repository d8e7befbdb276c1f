"""Scope for the figures of one sentence: what each counts, what happened to it, over what time, where, who says so."""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.scope.counted import attach_counted
from checker.extraction.scope.cues import find_cues
from checker.extraction.scope.measured_nouns import measure_counts
from checker.extraction.scope.memory import Memory
from checker.extraction.scope.modes import attach_modes
from checker.extraction.scope.places import attach_places
from checker.extraction.scope.sharing import attach_events
from checker.extraction.scope.singles import single_items
from checker.extraction.scope.sources import attach_sources
from checker.extraction.scope.times import GOVERNED, attach_times
from checker.extraction.tokens import TokenList

__all__ = ["attach"]


def attach(tokens: TokenList, drafts: list[Draft], previous: Memory) -> None:
    """Set ``counted``, ``head``, ``last``, ``event``, ``period``, ``frame``, ``place_name``, ``source`` and ``mode``.

    ``drafts`` are all figures of the sentence in order, identifiers and dates included. ``previous`` is the document's
    memory; it is brought up to date. A count without a noun becomes a bare number, and the other way round.
    """
    attach_counted(tokens, drafts, previous)
    measure_counts(tokens, drafts)
    drafts[:] = single_items(tokens, drafts)
    attach_events(tokens, drafts)
    attach_times(tokens, drafts, previous)
    governed = [draft for draft in drafts if draft.kind in GOVERNED]
    if governed:
        _attach_circumstances(tokens, drafts, governed, previous)
    previous.learn(tokens.index, drafts)


def _attach_circumstances(t: TokenList, drafts: list[Draft], governed: list[Draft], previous: Memory) -> None:
    """Where, who says so and whether it is so: of the figures that can have these."""
    cues, quoted = find_cues(t), previous.quotations(t.block)
    if cues:
        attach_places(t, governed, {draft.first: draft for draft in drafts}, cues)
    if cues or quoted:
        attach_sources(t, governed, cues, previous, quoted)
    if cues or quoted or t.block.section == "quote":
        attach_modes(t, governed, cues, quoted)
