"""Counts that measure: with an adjective before its unit, "two gruelling hours" are as much a time as "two hours"."""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.tokens import TokenList
from checker.extraction.units import match_unit

__all__ = ["measure_counts"]

_TIMES = frozenset("second minute hour day week month year decade".split())
_MEASURES = frozenset(
    "teaspoon tablespoon mile kilometer hectare acre gallon liter metric_ton kilogram gram nautical_mile".split()
)
"""Units whose names are nothing else: a foot, a pound and a yard may be counted too."""


def measure_counts(t: TokenList, drafts: list[Draft]) -> None:
    """Make durations and quantities of counts whose noun is a unit and closes the figure: "10 or more days"."""
    for draft in drafts:
        if draft.kind != "count" or draft.head is None or draft.head != draft.last - 1 or draft.vague:
            continue
        if draft.counted in _TIMES:
            draft.kind, draft.unit = "duration", draft.counted
        else:
            unit = match_unit(t, draft.head)
            if unit is None or unit[0] not in _MEASURES or unit[1] != draft.last or len(t.words[draft.head]) < 4:
                continue
            draft.kind, draft.unit = "quantity", unit[0]
        draft.counted = draft.head = draft.event = None
