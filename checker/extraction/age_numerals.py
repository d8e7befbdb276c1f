"""The numbers of a sentence that may be ages, and what the words behind them make of them."""

from __future__ import annotations

from dataclasses import dataclass

from checker.extraction.drafts import Draft, Numeral
from checker.extraction.tokens import TokenList
from checker.extraction.units import match_unit
from checker.model.figure import Hedge
from checker.words import word_forms, word_list

__all__ = ["AgeNumerals"]

_OLDEST = 130
_AGE_UNITS = frozenset(["year", "month", "week", "day"])
_JOINTS = frozenset(["to", "-", "–", "and", "through", "or"])


@dataclass(slots=True)
class AgeNumerals:
    """The numerals of one sentence that may be ages."""

    t: TokenList
    numerals: list[Numeral]

    def draft(self, at: int, last: int, unit: str, *, until: int | None = None, hedge: Hedge | None = None) -> Draft:
        """An age: numeral number ``at``, or a range to number ``until``; its words end at ``last``."""
        a = self.numerals[at]
        if until is None:
            return Draft(a.first, last, a.first, a.last, "age", a.value, a.place, unit=unit, hedge=hedge)
        b = self.numerals[until]
        return Draft(a.first, last, a.first, b.last, "age", None, b.place, low=a.value, high=b.value, unit=unit)

    def is_age(self, at: int) -> bool:
        """Whether a numeral has a value that people and things have in years."""
        n = self.numerals[at]
        return n.value is not None and 0 <= n.value <= _OLDEST and n.magnitude == 1 and not n.ordinal and not n.fraction

    def unit(self, i: int) -> tuple[str, int]:
        """The unit of an age at token ``i`` (years, where none is written), and where it ends."""
        at = i + 1 if self.t.word(i) == "-" else i
        unit = word_forms("time-units").get(self.t.word(at), "")
        return (unit, at + 1) if unit in _AGE_UNITS else ("year", i)

    def is_amount(self, i: int) -> bool:
        """Whether the words at token ``i`` make the number before it something else than an age."""
        at = i + 1 if self.t.word(i) == "-" else i
        word = self.t.word(at)
        if word in ("%", "percent", "per", "people", "million", "times", "cents") or match_unit(self.t, at) is not None:
            return True
        return word in word_list("time-units")

    def joined(self, at: int, *, whatever: bool = False) -> int | None:
        """The numeral that a range from the numeral ``at`` runs to; of ``whatever`` values, where words say "old"."""
        if at + 1 >= len(self.numerals):
            return None
        t, a, b = self.t, self.numerals[at], self.numerals[at + 1]
        gap = t.lower[a.last : b.first]
        if len(gap) > 1 and gap[0] == "-":
            gap = gap[1:]
        if gap == ["to", "-"]:
            gap = gap[:1]
        rises = a.value is not None and b.value is not None and a.value < b.value
        is_joint = len(gap) == 1 and gap[0] in _JOINTS
        return at + 1 if is_joint and rises and (whatever or self.is_age(at + 1)) else None
