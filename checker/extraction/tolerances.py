"""A number with how far it may be off: "4.5 ± 0.2 kg", "12 +/- 3 percent", "9.1 (±0.4)", "(4.5 ± 0.2) kg"."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.amounts import percent_at
from checker.extraction.drafts import Draft
from checker.extraction.powers import read_factor
from checker.extraction.tokens import TokenList
from checker.extraction.units import match_unit
from checker.words import word_forms

__all__ = ["join_tolerances"]

_MARKS = frozenset(
    (
        ("±",),
        ("+", "/", "-"),
        ("+", "-"),
        ("plus", "or", "minus"),
        ("plus", "/", "minus"),
        ("plus", "-", "or", "-", "minus"),
        ("plus", "-", "minus"),
        ("give", "or", "take"),
    )
)
_LONGEST = 6
_SIGNS = frozenset(("±", "+", "plus", "give"))
_OPENING = frozenset(("(", "[", ",", "–", "—"))
_CLOSING = {"(": ")", "[": "]"}
_WITH = frozenset(("number", "money", "percent", "percentage-points", "quantity", "duration", "age"))


def join_tolerances(t: TokenList, drafts: list[Draft]) -> list[Draft]:
    """The drafts, with each number and its tolerance made one."""
    if _SIGNS.isdisjoint(t.lower):
        return drafts
    joined: list[Draft] = []
    for draft in drafts:
        if joined and joined[-1].tolerance is not None and draft.first < joined[-1].last:
            continue  # the power of (4.5 ± 0.2) × 10^6
        if not joined or not _join(t, joined[-1], draft):
            joined.append(draft)
    return joined


def _join(t: TokenList, a: Draft, b: Draft) -> bool:
    gap = t.lower[a.last : b.first]
    if not 0 < len(gap) <= _LONGEST or a.tolerance is not None:
        return False
    opening = gap[0] if gap[0] in _OPENING else ""
    if tuple(gap[1:] if opening else gap) not in _MARKS or not _belong(a, b):
        return False
    assert a.value is not None
    assert b.value is not None
    if a.magnitude == 1 != b.magnitude and b.value <= abs(a.value * b.magnitude):
        _multiply(a, b.magnitude)  # 4.5 ± 0.2 million
    relative = b.kind == "percent" and a.kind not in ("percent", "number")
    a.tolerance = abs(a.value) * b.value / 100 if relative else b.value
    if a.kind == "number":
        a.kind, a.unit, a.per = b.kind, b.unit, b.per
    a.per, a.last = a.per or b.per, b.last
    closing = _CLOSING.get(opening)
    if closing is not None and t.word(a.last) == closing:
        a.last += 1
    elif t.word(a.first - 1) == "(" and t.word(a.last) == ")":
        _behind_brackets(t, a, a.last + 1)
        return True
    _measure(t, a, a.last)
    return True


def _belong(a: Draft, b: Draft) -> bool:
    if a.value is None or b.value is None or b.value < 0 or a.kind not in _WITH or b.kind not in _WITH:
        return False
    if b.kind == "number" or a.kind == "number" or (a.kind == b.kind and a.unit == b.unit):
        return True
    if b.kind == "percent":
        return a.kind != "age"
    kinds = (a.kind, b.kind)
    return kinds == ("percent", "percentage-points") or (kinds == ("age", "duration") and a.unit == b.unit)


def _behind_brackets(t: TokenList, draft: Draft, at: int) -> None:
    """Take in what (4.5 ± 0.2) × 10^6 kg has behind its brackets."""
    end = draft.last
    factor = read_factor(t, at)
    if factor is not None and draft.magnitude == 1:
        draft.tolerance = (draft.tolerance or 0) * factor[0]
        _multiply(draft, factor[0])
        draft.last = at = factor[1]
    _measure(t, draft, at)
    draft.first -= draft.last > end


def _multiply(draft: Draft, factor: Fraction) -> None:
    draft.value = None if draft.value is None else draft.value * factor
    draft.place = None if draft.place is None else draft.place * factor
    draft.magnitude = factor


def _measure(t: TokenList, draft: Draft, at: int) -> None:
    """Give a bare number the unit that stands behind its tolerance."""
    if draft.kind != "number":
        return
    percent, unit, time = percent_at(t, at), match_unit(t, at), word_forms("time-units").get(t.word(at))
    if time is not None:
        draft.kind, draft.unit, draft.last = "duration", time, at + 1
    elif percent is not None:
        draft.kind, draft.unit, draft.last = percent
    elif unit is not None:
        draft.kind, draft.unit, draft.last = "quantity", unit[0], unit[1]
