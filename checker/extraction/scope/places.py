"""Where a figure holds: the nearest place whose position in the sentence shows that it is the figure's.

A place behind its figures governs those before it up to a comma; one at the head of the sentence what follows; one in
the subject the figures of its predicate. Nothing is taken from other sentences.
"""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.scope.cues import Cues
from checker.extraction.scope.edges import is_part, left_edge
from checker.extraction.scope.nouns import Figures
from checker.extraction.scope.place_mentions import Mention, find_mentions
from checker.extraction.scope.times import leads, reaches
from checker.extraction.tokens import TokenList

__all__ = ["attach_places"]

_ENDS = frozenset(
    """; : but while whereas although though because since when after before who which whose said says told according
    than against compared ) — – until""".split()
)
_FURTHEST = 30
_OPENERS = frozenset(", ; : while whereas but — –".split())
"""What stands before a place that belongs to the words behind it: "4%; in Togo, 2%"."""
_NEAR = 12
"""Tokens between the beginning of a figure and a place that it holds, or that stands right before it."""
_IN_LISTS = frozenset(", and or plus including as well".split())


def attach_places(t: TokenList, governed: list[Draft], figures: Figures, cues: Cues) -> None:
    """Set ``place_name`` of the figures that can have a place; ``figures`` are all of the sentence."""
    mentions = find_mentions(t, figures, cues)
    if not mentions:
        return
    for mention in mentions:
        _put_beside(t, mention, governed)
    for mention in mentions:
        opens = t.word(mention.start - 1) in _OPENERS and not any(_is_inserted(t, d, mention.start) for d in governed)
        if not mention.is_subject and not opens and not _leads_on(t, mention, governed):
            _govern_preceding(t, mention, governed)
    for draft in governed:
        if draft.place_name is None:
            draft.place_name = _from_before(t, draft, mentions)


def _put_beside(t: TokenList, mention: Mention, governed: list[Draft]) -> None:
    """A figure that holds the place, or stands right behind its name: "Kenya's 12 lakes", "Mali 12, Chad 30"."""
    for draft in governed:
        if not mention.start - _NEAR <= draft.first <= mention.end + _NEAR:
            continue
        inside = draft.first <= mention.start and mention.end <= draft.last
        if draft.place_name is None and (inside or (mention.is_subject and left_edge(t, draft.first) == mention.end)):
            draft.place_name = mention.name


def _govern_preceding(t: TokenList, mention: Mention, governed: list[Draft]) -> None:
    """Back from the place to the figures before it, as long as nothing separates them."""
    end = mention.start
    for draft in reversed(governed):
        if draft.last > end:
            continue
        if draft.place_name is not None or not (_is_inserted(t, draft, end) or reaches(t, draft.last, end)):
            return
        draft.place_name = mention.name
        if is_part(t, draft.last):
            return
        end = left_edge(t, draft.first)
        if t.word(end - 1) == "to":
            return


def _leads_on(t: TokenList, mention: Mention, governed: list[Draft]) -> bool:
    """Whether a place belongs to the figure right behind it: "40 here and in Lund 60"."""
    joined = t.word(mention.start - 1) == "and"
    return joined and any(left_edge(t, draft.first) == mention.end for draft in governed)


def _is_inserted(t: TokenList, draft: Draft, end: int) -> bool:
    """Whether a figure stands between commas right before a place: "the others, 40, in Kent"."""
    return t.word(draft.last) == "," and draft.last + 1 == end and t.word(left_edge(t, draft.first) - 1) == ","


def _from_before(t: TokenList, draft: Draft, mentions: list[Mention]) -> str | None:
    """The place last named before a figure, if the figure is still in its clause."""
    edge = left_edge(t, draft.first)
    for mention in reversed(mentions):
        if mention.end <= edge:
            return mention.name if _still_holds(t, mention, edge) else None
    return None


def _still_holds(t: TokenList, mention: Mention, edge: int) -> bool:
    start = mention.end
    if edge - start > _FURTHEST:
        return False
    crosses = mention.is_subject or leads(t, mention.start) or t.word(mention.start - 1) in _OPENERS
    if t.word(start) == "," and t.word(start + 1) == "where":
        start, crosses = start + 2, False
    elif t.word(start) == "," and crosses:
        start += 1
    for k in range(start, edge):
        word = t.lower[k]
        if word in _ENDS:
            return False
        if word == "," and not crosses and not (edge - k <= 3 and _IN_LISTS.issuperset(t.lower[k:edge])):
            return False
    return True
