"""What hangs together by other ties than words: in tables, and with pinned facts. Each pattern fills its slots.

``checking`` implements them.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["PATTERNS", "Pattern"]


@dataclass(frozen=True, slots=True)
class Pattern:
    """``lists`` are those of its slots that hold several figures."""

    slots: tuple[str, ...]
    lists: frozenset[str]
    summary: str


_SUM = ("total", "parts")
_LISTS = frozenset({"parts"})

PATTERNS: dict[str, Pattern] = {
    "table-sum": Pattern(
        _SUM, _LISTS, "a number, and those of its row or column that it is the sum of, or plainly should be"
    ),
    "table-exact-sum": Pattern(
        _SUM, _LISTS, "the same for rounded numbers, where all sums beside it come out to the last digit"
    ),
    "table-share": Pattern(
        ("part", "whole", "share"),
        frozenset(),
        "a number, the total of its column, and its percentage in another column",
    ),
    "table-product": Pattern(
        ("one", "other", "product"), frozenset(), "two columns of numbers, and a third with their product"
    ),
    "table-difference": Pattern(
        ("new", "old", "difference"), frozenset(), "two columns of numbers, and a third with what lies between them"
    ),
    "table-change": Pattern(
        ("new", "old", "change"), frozenset(), "two columns of numbers, and a third with the change in percent"
    ),
    "table-average": Pattern(
        ("average", "parts"), _LISTS, "a number of a row or column that is called an average, and those that it is of"
    ),
    "table-rank": Pattern(("better", "worse"), frozenset(), "neighbours in a column that the ranks put in order"),
    "table-dates": Pattern(("earlier", "later"), frozenset(), "neighbours in a column of dates that is in order"),
    "table-mention": Pattern(
        ("cell", "mention"), frozenset(), "a figure of the prose that names a row and a column, and the cell there"
    ),
    "table-mentioned-share": Pattern(
        ("part", "whole", "share"), frozenset(), "a share in percent in the prose, and the two cells that it is of"
    ),
    "table-mentioned-rise": Pattern(
        ("new", "old", "change"), frozenset(), "a rise in percent in the prose, and the cells of the two years"
    ),
    "table-mentioned-fall": Pattern(("new", "old", "change"), frozenset(), "the same for a fall"),
    "fact": Pattern(("fact", "mention"), frozenset(), "a pinned fact, and a figure of the document that mentions it"),
}
