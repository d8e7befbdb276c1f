"""Amounts in two units that are one: 6 feet and 2 inches, 6-foot-2, 11st 4lb, 3 dollars and 50 cents."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.amounts import OF_LENGTH
from checker.extraction.drafts import Draft
from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = ["add_smaller_unit"]

_SMALLER = {
    ("foot", "inch"): 12,
    ("stone", "pound"): 14,
    ("pound", "ounce"): 16,
    ("yard", "foot"): 3,
    ("meter", "centimeter"): 100,
    ("mile", "yard"): 1760,
    ("kilogram", "gram"): 1000,
    ("kilometer", "meter"): 1000,
    ("liter", "milliliter"): 1000,
}
_METRIC = frozenset(("gram", "meter", "milliliter"))
"""Smaller units that only what stands right before them takes: "2kg 300g", not "2 kg, 300 g"."""
_PARTS = {"foot": 12, "stone": 14}
"""Units whose parts need no name: 6ft 2, 11 stone 4."""
_ENDS = frozenset((".", ",", ";", ")", "", "and", "but"))


def add_smaller_unit(t: TokenList, draft: Draft, smaller: Draft) -> bool:
    """Make 6 feet and 2 inches, or 3 dollars and 50 cents, one figure in the larger unit. Whether they belong
    together.
    """
    if draft.value is None or smaller.value is None or draft.value.denominator != 1:
        return False
    factor = _parts(t, draft, smaller)
    if factor is None or not 0 <= smaller.value < factor:
        return False
    draft.value += smaller.value / factor
    draft.place = min(smaller.place or Fraction(1), Fraction(1)) / factor  # the 10 of 5ft 10in is no round number
    draft.last = smaller.last
    draft.number_last = smaller.number_last
    return True


def _are_cents(t: TokenList, draft: Draft, smaller: Draft) -> bool:
    """Whether a bare number closes a sum named in words: 15 dollars 50, "thirteen pounds and ten"."""
    if draft.magnitude != 1 or draft.last == draft.number_last or draft.first != draft.number_first:
        return False
    two_digits = smaller.value is not None and 10 <= smaller.value < 100 and smaller.place in (1, 10)
    return (
        two_digits
        and smaller.first - draft.last <= 1
        and not t.word(smaller.last).isalnum()
        and t.word(smaller.last) not in ("%", "-", "/", ":", "$", "°")
    )


def _are_parts(t: TokenList, draft: Draft, smaller: Draft) -> bool:
    """Whether a bare number is inches or pounds: 6ft 2in, 6-foot-2, "five foot ten", 11 stone 4."""
    at = smaller.last
    if draft.unit == "foot" and t.word(at) == "in" and draft.last == smaller.first:
        smaller.last += 1
        return True
    if smaller.number_last - smaller.number_first > 1 or smaller.magnitude != 1 or smaller.low is not None:
        return False
    if t.word(smaller.first - 1) == "-":
        return t.touches(smaller.first) and t.touches(smaller.first - 1) and draft.first == draft.number_first
    written_alike = t.lower[draft.number_first][0].isdigit() == t.lower[smaller.number_first][0].isdigit()
    ends = t.word(at) in _ENDS or (t.word(at) in word_list("noun-phrase-ends") and t.word(at) != "of")
    closes = ends or (t.word(at) in OF_LENGTH and t.word(at) not in ("x", "by"))
    return draft.last == smaller.first and written_alike and closes


def _parts(t: TokenList, draft: Draft, smaller: Draft) -> Fraction | None:
    """How many of the smaller unit make one of the larger; ``None`` where they are no such pair."""
    if draft.kind == "money" and smaller.kind == "number":
        return Fraction(100) if _are_cents(t, draft, smaller) else None
    if draft.kind == smaller.kind == "money":
        minor = smaller.magnitude < 1 and draft.magnitude == 1 and draft.unit == smaller.unit
        return Fraction(1) if minor else None  # cents are stated in dollars already
    if draft.kind != "quantity":
        return None
    if smaller.kind == "number" and draft.unit in _PARTS:
        return Fraction(_PARTS[draft.unit]) if _are_parts(t, draft, smaller) else None
    if smaller.unit in _METRIC and draft.last != smaller.first:
        return None
    factor = _SMALLER.get((draft.unit or "", smaller.unit or ""))
    return None if factor is None else Fraction(factor)
