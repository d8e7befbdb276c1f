"""All figures of a sentence that are neither dates nor names: each numeral with its unit, then ranges, ratios and
lists.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.extraction.amounts import read_amount
from checker.extraction.drafts import Draft, Numeral
from checker.extraction.no_numbers import is_no_number
from checker.extraction.ranges import join_ranges, share_units
from checker.extraction.ratios import find_multiples, join_ratios
from checker.extraction.tokens import TokenList

__all__ = ["find_quantities"]


def find_quantities(t: TokenList, numerals: Sequence[Numeral], claimed: list[bool]) -> list[Draft]:
    """The drafts of the numerals that no other recogniser has claimed, in order."""
    multiples = find_multiples(t, numerals, claimed)
    drafts: list[Draft] = []
    end = 0
    for numeral in numerals:
        if numeral.ordinal or numeral.first < end or any(claimed[numeral.first : numeral.last]):
            continue
        draft = read_amount(t, numeral)
        if draft.kind in ("number", "ratio") and draft.number_last - draft.number_first == 1 and is_no_number(t, draft):
            continue
        drafts.append(draft)
        end = draft.last
    drafts = join_ratios(t, drafts)
    drafts = join_ranges(t, drafts)
    share_units(t, drafts)
    return sorted(drafts + multiples, key=lambda draft: draft.first)
