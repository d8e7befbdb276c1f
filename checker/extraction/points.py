"""Points that are of a percentage: "29.1%, 1.2 points lower than in July", not those of an index or a match."""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.tokens import TokenList

__all__ = ["put_percentage_points"]

_POINTS = frozenset(("point", "points"))
_COMPARING = frozenset("lower higher above below clear ahead behind more less better worse up down wider than".split())
_OTHER_POINTS = frozenset(
    """index indexes indices ftse dow nasdaq nikkei dax cac shares stocks bourse league table game games match matches
    season scored averaged quarter team teams title relegation basis""".split()
)
_OF_SHARES = frozenset(
    """poll polls vote votes voters turnout unemployment jobless inflation approval support rate share margin rating
    majority respondents""".split()
)
"""What is told in percent, so that whole points of it are of the percentage too."""
_MOST = 30


def put_percentage_points(t: TokenList, drafts: list[Draft]) -> None:
    """Make percentage points of the points by which a percentage before them is above or below another."""
    percent_told = False
    for draft in drafts:
        if draft.kind == "percent":
            percent_told = True
        elif percent_told and draft.kind == "number" and _is_of_percentage(t, draft):
            draft.kind, draft.unit, draft.last = "percentage-points", None, draft.last + 1


def _is_of_percentage(t: TokenList, draft: Draft) -> bool:
    if draft.last != draft.number_last or t.word(draft.last) not in _POINTS or draft.value is None:
        return False
    if t.word(draft.last + 1) not in _COMPARING or draft.value >= _MOST or not _OTHER_POINTS.isdisjoint(t.lower):
        return False
    return draft.value.denominator > 1 or not _OF_SHARES.isdisjoint(t.lower)
