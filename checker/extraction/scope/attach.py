"""Scope for the figures of one sentence: first what each counts, then what happened to it, then over what time."""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.scope.counted import attach_counted
from checker.extraction.scope.memory import Memory
from checker.extraction.scope.sharing import attach_events
from checker.extraction.scope.times import attach_times
from checker.extraction.tokens import TokenList

__all__ = ["attach"]


def attach(tokens: TokenList, drafts: list[Draft], previous: Memory) -> None:
    """Set ``counted``, ``head``, ``last``, ``event``, ``period`` and ``frame`` of a sentence's figures.

    ``drafts`` are all figures of the sentence in order, identifiers and dates included. ``previous`` is the document's
    memory; it is brought up to date. A count without a noun becomes a bare number, and the other way round.
    """
    attach_counted(tokens, drafts, previous)
    attach_events(tokens, drafts)
    attach_times(tokens, drafts, previous)
    previous.learn(tokens.index, drafts)
