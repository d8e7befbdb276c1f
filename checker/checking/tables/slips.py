"""Whether a sum that is off is off by one slip of the hand, in whole steps of its line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from checker.checking.tables.lines import Amount

__all__ = ["is_one_digit", "is_slip_of"]


def is_slip_of(off: int, amounts: Sequence[Amount], *, of_sign: bool) -> bool:
    """Whether one number would make it right with one digit changed, lost or doubled, or two in each other's place."""
    if is_one_digit(off):
        return True
    rights = (amount.steps - (off if index == 0 else -off) for index, amount in enumerate(amounts))
    return any(_one_slip(amount.steps, right, of_sign) for amount, right in zip(amounts, rights, strict=True))


def is_one_digit(off: int) -> bool:
    return len(str(abs(off)).rstrip("0")) == 1


def _one_slip(written: int, right: int, of_sign: bool) -> bool:
    if (written < 0) != (right < 0):
        return of_sign and written == -right
    return _slip_of_digits(str(abs(written)), str(abs(right)))


@lru_cache(maxsize=4096)
def _slip_of_digits(one: str, other: str) -> bool:
    if len(one) == len(other):
        differing = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        if len(differing) == 1:
            return True
        first, *rest = differing
        return rest == [first + 1] and one[first] == other[first + 1] and one[first + 1] == other[first]
    if abs(len(one) - len(other)) != 1:
        return False
    shorter, longer = sorted((one, other), key=len)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
