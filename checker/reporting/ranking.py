"""Findings in the order of their gravity, for readers that show only the first of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from checker.model.finding import Severity, gravity

__all__ = ["gravest_first"]

Item = TypeVar("Item")


def gravest_first(items: Iterable[tuple[Severity, Item]]) -> list[Item]:
    """The items by severity; those of one severity stay in their order."""
    return [item for _, item in sorted(items, key=lambda each: -gravity(each[0]))]
