"""Plain sentences that state what follows from numbers, by relation, and numbers for them.

A relation draws two sets of numbers that differ in one of them: with the first its sentences are sound, with the second
no reader with a calculator would let them pass.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from typing import TypeAlias

__all__ = ["RELATIONS", "Numbers", "Relation", "another", "sentences"]

Numbers: TypeAlias = Mapping[str, object]
"""By the names in the braces of a sentence."""
Draw: TypeAlias = Callable[[Random], tuple[Numbers, Numbers]]


@dataclass(frozen=True)
class Relation:
    draw: Draw
    sentences: tuple[str, ...]


RELATIONS: dict[str, Relation] = {}


def sentences(*plain: str) -> Callable[[Draw], Draw]:
    """Registers what draws the numbers of these sentences."""

    def register(draw: Draw) -> Draw:
        RELATIONS[draw.__name__] = Relation(draw, plain)
        return draw

    return register


def another(random: Random, value: int) -> int:
    """A number that no rounding and no hedge makes ``value``."""
    return max(1, round(value * random.choice([0.4, 0.55, 1.6, 2.2])))
