"""What a rule can look for in tables: patterns, each with the slots that it fills. ``checking`` implements them."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["TABLE_PATTERNS", "TablePattern"]


@dataclass(frozen=True, slots=True)
class TablePattern:
    """``lists`` are those of its slots that hold several figures."""

    slots: tuple[str, ...]
    lists: frozenset[str]
    summary: str


_SUM = ("total", "parts")
_LISTS = frozenset({"parts"})

TABLE_PATTERNS: dict[str, TablePattern] = {
    "sum": TablePattern(
        _SUM, _LISTS, "a number, and those of its row or column that it is the sum of, or plainly should be"
    ),
    "exact-sum": TablePattern(
        _SUM, _LISTS, "the same for rounded numbers, where all sums beside it come out to the last digit"
    ),
    "share": TablePattern(
        ("part", "whole", "share"),
        frozenset(),
        "a number, the total of its column, and its percentage in another column",
    ),
    "difference": TablePattern(
        ("new", "old", "difference"), frozenset(), "two columns of numbers, and a third with what lies between them"
    ),
    "change": TablePattern(
        ("new", "old", "change"), frozenset(), "two columns of numbers, and a third with the change in percent"
    ),
    "mention": TablePattern(
        ("cell", "mention"), frozenset(), "a figure of the prose that names a row and a column, and the cell there"
    ),
    "mentioned-change": TablePattern(
        ("new", "old", "change"), frozenset(), "a change in percent in the prose, and the cells of the two years"
    ),
}
