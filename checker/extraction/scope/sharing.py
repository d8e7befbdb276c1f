"""Events of all figures of a sentence: each its own, then those that one figure shares with another."""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.scope.edges import left_edge
from checker.extraction.scope.events import Event, find_event, joined, opens_clause
from checker.extraction.scope.nouns import Figures
from checker.extraction.scope.words import is_person
from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = ["attach_events"]

_HAPPENING = frozenset(("count", "number", "percent", "ratio"))
_ONLY_TO_PEOPLE = frozenset("dismissed freed charged recruited sentenced convicted missing".split())
_CONTAIN = frozenset(("include", "includes", "included"))
_PART_WORDS = frozenset(("including", "them", "whom"))


def attach_events(t: TokenList, drafts: list[Draft]) -> None:
    figures: Figures = {draft.first: draft for draft in drafts}
    happening = [draft for draft in drafts if draft.kind in _HAPPENING]
    events = [_own(t, draft, figures) for draft in happening]
    for n in range(len(happening) - 2, -1, -1):
        if events[n] is None:
            events[n] = _from_next(t, happening[n], happening[n + 1], events[n + 1])
    for n in range(1, len(happening)):
        if events[n] is None:
            events[n] = _from_previous(t, happening[n - 1], happening[n], events[n - 1])
    for draft, event in zip(happening, events, strict=True):
        draft.event = event.name if event is not None and _plausible(draft, event) else None
        if draft.event is not None and draft.kind == "number":
            draft.kind = "count"


def _own(t: TokenList, draft: Draft, figures: Figures) -> Event | None:
    if draft.event is not None:
        return Event(draft.event, "noun")
    if draft.kind in ("percent", "ratio") and not is_person(draft.counted):
        return None
    end = draft.last
    if draft.head is not None and draft.head >= end:
        end = draft.head + 1  # "12 of the soldiers": the predicate stands behind the noun
    return find_event(t, draft, end, figures)


def _plausible(draft: Draft, event: Event) -> bool:
    """Whether the event is one of those that befall things, or people are counted."""
    if draft.counted is None and event.name == "missing":
        return True
    return event.name not in _ONLY_TO_PEOPLE or is_person(draft.counted)


def _from_next(t: TokenList, draft: Draft, following: Draft, event: Event | None) -> Event | None:
    """Subjects of one predicate: "12 men and five women were killed"."""
    if event is None or event.side != "after" or following.counted is None or draft.kind != following.kind:
        return None
    start = left_edge(t, draft.first)
    if joined(t, draft.last, left_edge(t, following.first)) and (opens_clause(t, start) or t.word(start - 1) == "of"):
        return event
    return None


def _from_previous(t: TokenList, previous: Draft, draft: Draft, event: Event | None) -> Event | None:
    """Parts and further objects: "killed 12 men and five women", "killed 30 people, including 12 women"."""
    if event is None:
        return None
    edge = left_edge(t, draft.first)
    gap = t.lower[previous.last : edge]
    behind = t.lower[draft.last : draft.last + 2]
    if gap and gap[-1] in _CONTAIN and "," not in gap:
        return event
    if len(gap) <= 5 and (_PART_WORDS & set(gap) or (gap and gap[-1] in _PART_WORDS)):
        return event
    if len(behind) == 2 and behind[0] == "of" and behind[1] in _PART_WORDS:
        return event
    if _is_whole(t, previous) and draft.counted is not None:
        return event
    if gap == [":"] and is_person(draft.counted) and is_person(previous.counted):
        return event  # "killed 20 people: 12 men, five women ..."
    if event.side == "before" and joined(t, previous.last, edge):
        return event if draft.counted is not None else None
    if event.side != "inside" and draft.head is None and draft.counted == previous.counted is not None:
        return event if not set(gap) & word_list("change-verbs") else None
    return None


def _is_whole(t: TokenList, draft: Draft) -> bool:
    """Whether a part is going to be taken from the figure: "of the 30 killed,"."""
    i = left_edge(t, draft.first) - 1
    return t.word(i) == "of" and (i == 0 or t.lower[i - 1] in (",", ";", "“", '"'))
