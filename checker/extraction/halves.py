"""Measures of one and a part more, whose unit stands inside the number: "a mile and a half", "a pint and a quarter"."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.drafts import Draft
from checker.extraction.tokens import TokenList
from checker.extraction.units import match_unit

__all__ = ["find_halves"]

_PARTS = {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}
_ONE = frozenset(("a", "an", "one"))
_TAIL = ("and", "a")


def find_halves(t: TokenList, claimed: list[bool]) -> list[Draft]:
    """The measures of a sentence that are told so, from left to right."""
    found: list[Draft] = []
    if _PARTS.keys().isdisjoint(t.lower):
        return found
    for i, word in enumerate(t.lower):
        part = _PARTS.get(word)
        if part is None or tuple(t.lower[max(0, i - 2) : i]) != _TAIL:
            continue
        first = i - 4
        if first < 0 or t.lower[first] not in _ONE or any(claimed[first : i + 1]) or len(t.words[i - 3]) < 3:
            continue
        unit = match_unit(t, i - 3)
        if unit is not None and unit[1] == i - 2:
            found.append(Draft(first, i + 1, first, i + 1, "quantity", 1 + part, Fraction(1, 4), unit=unit[0]))
    return found
