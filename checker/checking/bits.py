"""Sets as bits: whether a text has something of each of many sets is one comparison of integers."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

__all__ = ["Bits"]

Member = TypeVar("Member", bound=Hashable)


class Bits(dict[frozenset[Member], int], Generic[Member]):
    """Gives each set a bit of its own."""

    def of(self, sets: Iterable[frozenset[Member]]) -> int:
        bits = 0
        for members in sets:
            bits |= self.setdefault(members, 1 << len(self))
        return bits

    def by_member(self) -> dict[Member, int]:
        bits: dict[Member, int] = {}
        for members, bit in self.items():
            for member in members:
                bits[member] = bits.get(member, 0) | bit
        return bits
