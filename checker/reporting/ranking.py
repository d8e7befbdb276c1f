"""Findings in the order of their gravity, for readers that show only the first of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from checker.model.finding import SEVERITIES, Severity

__all__ = ["gravest_first", "gravity"]

Item = TypeVar("Item")


def gravity(severity: Severity) -> int:
    """The larger the graver."""
    return SEVERITIES.index(severity)


def gravest_first(items: Iterable[tuple[Severity, Item]]) -> list[Item]:
    """The items by severity; those of one severity stay in their order."""
    return [item for _, item in sorted(items, key=lambda each: -gravity(each[0]))]
