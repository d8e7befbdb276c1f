"""Spans whose ends are in different units: "between 18 months and four years" is 18 to 48 months."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.drafts import Draft
from checker.extraction.tokens import TokenList

__all__ = ["join_unequal_ends"]

_SIZES: dict[str, tuple[str, int]] = {
    "second": ("second", 1), "minute": ("second", 60), "hour": ("second", 3600), "day": ("second", 86_400),
    "week": ("second", 604_800), "fortnight": ("second", 1_209_600),
    "month": ("month", 1), "year": ("month", 12), "decade": ("month", 120),
}  # fmt: skip
"""How much each unit of time is of the smallest that it is so many of whatever the date; months have no weeks."""


def join_unequal_ends(t: TokenList, drafts: list[Draft]) -> list[Draft]:
    """The drafts with each "between" a shorter and a longer time made one, in the unit of the shorter."""
    joined: list[Draft] = []
    for draft in drafts:
        if joined and t.lower[joined[-1].last : draft.first] == ["and"] and t.word(joined[-1].first - 1) == "between":
            span = _span(joined[-1], draft)
            if span is not None:
                joined[-1] = span
                continue
        joined.append(draft)
    return joined


def _span(a: Draft, b: Draft) -> Draft | None:
    if a.kind != "duration" or b.kind != "duration" or a.hedge or b.hedge or a.value is None or b.value is None:
        return None
    size, other = _SIZES.get(a.unit or ""), _SIZES.get(b.unit or "")
    if size is None or other is None or size[0] != other[0] or a.unit == b.unit:
        return None
    factor = Fraction(other[1], size[1])
    high = b.value * factor
    if not a.value < high:
        return None
    place = min((p for p in (a.place, b.place and b.place * factor) if p), default=None)
    return Draft(
        a.first, b.last, a.number_first, b.number_last, "duration", None, place, low=a.value, high=high, unit=a.unit
    )
