"""What a number takes from its neighbour: "four-, five- and six-cylinder engines", "at 2,100.5, up 12 points"."""

from __future__ import annotations

from itertools import pairwise

from checker.extraction.drafts import Draft
from checker.extraction.scope.nouns import Figures, hyphenated
from checker.extraction.tokens import TokenList

__all__ = ["put_points", "suspended"]

_LONGEST = 8
_JOINERS = frozenset((",", "and", "or", "to", "but", "&", "/"))
_MEASURED = frozenset(("quantity", "duration"))
_MOVES = frozenset("up down off or a an gain loss rise fall drop increase decrease of by , (".split())
_TO_LEVEL = frozenset("to at close closing end ending finish finishing settle settling trade trading , or and".split())
_LEVEL_REACH = 6


def suspended(t: TokenList, draft: Draft, figures: Figures) -> None:
    """Give the number before a hyphen that ends a word what the next number with its word is of."""
    i = draft.last
    for _ in range(_LONGEST):
        if t.word(i) != "-" or not t.touches(i):
            return
        i += 1
        while t.word(i) in _JOINERS:
            i += 1
        following = figures.get(i)
        if following is None:
            return
        if following.kind in _MEASURED and following.value is not None:
            draft.kind, draft.unit = following.kind, following.unit
            return
        phrase = hyphenated(t, following.last)
        if phrase is not None:
            draft.counted = phrase.lemma
            return
        i = following.last


def put_points(t: TokenList, drafts: list[Draft]) -> None:
    """Count points in the level of an index, where its change is in points: "2,100.5, up 12.3 points"."""
    points = False
    for a, b in pairwise(drafts):
        points = _counts_points(a) or (points and a.kind == "percent")  # "rose 58 points, or 1.2%, to 2,100"
        if _is_level(a) and _counts_points(b) and _is_move(t.lower[a.last : b.first]):
            a.kind, a.counted = "count", "point"
        elif _is_level(b) and points and _leads_to_level(t.lower[a.last : b.first]):
            b.kind, b.counted = "count", "point"


def _is_level(draft: Draft) -> bool:
    """Whether it may be the level of an index: a bare number as large as those, with or without decimals."""
    return draft.kind == "number" and draft.value is not None and draft.value >= 100 and draft.hedge is None


def _counts_points(draft: Draft) -> bool:
    return draft.kind == "count" and draft.counted == "point"


def _is_move(gap: list[str]) -> bool:
    return 0 < len(gap) <= 4 and _MOVES.issuperset(gap) and gap != [","]


def _leads_to_level(gap: list[str]) -> bool:
    return 0 < len(gap) <= _LEVEL_REACH and gap[-1] in ("to", "at") and _TO_LEVEL.issuperset(gap)
