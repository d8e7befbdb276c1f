"""How many combinations of figures the rules may try in one document, so that no text costs more than its length.

Each rule gets a share of what those before it have left: one that runs out keeps none of the others from its turn.
"""

from __future__ import annotations

__all__ = ["LEAST", "MOST_OF_RULE", "OF_FIGURE", "Allowance", "Turn"]

LEAST = 40_000
"""Combinations for the shortest document. Of 2,500 articles none needs more than 9,914 for all rules together."""
OF_FIGURE = 3
"""As many more for each figure: half of all articles need no more than that in all, and in a million characters with as
many figures as articles have, it comes to eleven with those above, which is enough for nine in ten.
"""
_SHARE = 4
"""A rule may try a quarter of what is left: 10,000 combinations or more where articles need 4,771 at most."""
MOST_OF_RULE = 100_000


class Turn:
    """What one rule may try, and what it has tried."""

    __slots__ = ("most", "tried")

    def __init__(self, most: int = MOST_OF_RULE) -> None:
        self.most = most
        self.tried = 0

    @property
    def is_over(self) -> bool:
        """Whether there was more to try than it may."""
        return self.tried >= self.most


class Allowance:
    """For the rules of one document, one after the other."""

    __slots__ = ("_left", "_turn")

    def __init__(self, figures: int) -> None:
        self._left = LEAST + OF_FIGURE * figures
        self._turn = Turn(0)

    def turn(self) -> Turn:
        """The next rule's; that of the rule before is over."""
        self._left -= self._turn.tried
        self._turn = Turn(min(MOST_OF_RULE, self._left // _SHARE))
        return self._turn
