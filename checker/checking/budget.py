"""Work that may be done for one document, counted and not timed: what comes of it is the same on every machine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["Budget", "OverBudgetError"]


class OverBudgetError(Exception):
    """More work than was allowed."""


class Budget:
    """Work that may be done, in entries of rows or cells of tables that are touched."""

    __slots__ = ("left",)

    def __init__(self, most: int) -> None:
        self.left = most

    def spend(self, amount: int) -> None:
        """Raises ``OverBudgetError`` where nothing is left."""
        self.left -= amount
        if self.left < 0:
            raise OverBudgetError

    @contextmanager
    def share(self, most: int) -> Iterator[Budget]:
        """A budget of what is left, but no more than that; what is spent of it is spent of this one."""
        part = Budget(max(0, min(most, self.left)))
        before = part.left
        try:
            yield part
        finally:
            self.left -= before - max(0, part.left)
