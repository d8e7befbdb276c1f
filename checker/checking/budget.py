"""Work that may be done for one document, counted and not timed: what comes of it is the same on every machine."""

from __future__ import annotations

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
