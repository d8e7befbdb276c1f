"""Powers in numbers: 1e6, 2 x 10^5, 2×10−5, 3.7·10⁶, 8x2^10, and 10^6 alone."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.drafts import Numeral
from checker.extraction.tokens import TokenList

__all__ = ["read_factor", "read_power"]

_TIMES = frozenset("x×*·⋅")
_MINUS = frozenset("-−⁻")
_SIGNS = _MINUS | {"+", "⁺"}
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISING = frozenset("^⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹")
_LONGEST = 2
"""Digits of the largest exponent."""
_TEN = 10
_BASES = 100
"""No base is as large: its powers would be."""
_MOST_DIGITS = 30
"""Of a power that is no power of ten."""


def read_power(t: TokenList, i: int, end: int, value: Fraction, place: Fraction) -> Numeral | None:
    """The number of token ``i``, of which the digits end at ``end``, with its exponent or the power behind it."""
    alone = _power_of(t, i)
    found = alone or read_factor(t, end)
    if found is None:
        return None
    if alone is not None:
        value, place = Fraction(1), Fraction(1)
    factor, end = found
    value *= factor
    if _is_shift(factor):
        return Numeral(i, end, value, place * factor, "digits", magnitude=factor)
    return Numeral(i, end, value, min(value, Fraction(1)), "digits")


def _is_shift(factor: Fraction) -> bool:
    """Whether it is a power of ten, which moves the point and leaves the digits as exact as they were."""
    return str(factor.numerator * factor.denominator).strip("0") == "1"


def read_factor(t: TokenList, end: int) -> tuple[Fraction, int] | None:
    """The factor of 1e6, 2 x 10^5, 2×10−5 or 8x2^10 that starts at token ``end``, and where it ends."""
    word = t.word(end)
    if word == "e" and t.touches(end) and t.touches(end + 1):
        return _to_the(t, end + 1, 10)
    if word in _TIMES and t.word(end + 1).isdecimal():
        return _power_of(t, end + 1) or (_bare_power(t, end + 2) if t.word(end + 1) == "10" else None)
    return None


def _power_of(t: TokenList, i: int) -> tuple[Fraction, int] | None:
    """What the number at token ``i`` is with the exponent that touches it (10^6, 2^{10}, 10⁻³), and where it ends."""
    base, at = t.lower[i], i + 1
    if not t.touches(at) or t.lower[at][0] not in _RAISING or not base.isdecimal() or not 1 < int(base[:4]) < _BASES:
        return None
    if t.lower[at] == "^":
        opened = t.word(at + 1) == "{"
        found = _to_the(t, at + 1 + opened, int(base))
        if found is None or (opened and t.word(found[1]) != "}"):
            return None
        return found[0], found[1] + opened
    return _to_the(t, at, _TEN) if base == "10" else None


def _bare_power(t: TokenList, i: int) -> tuple[Fraction, int] | None:
    """The -5 of "2 x 10-5", which lost its height; after "x 10" no range begins."""
    return _to_the(t, i, 10) if t.word(i) in _MINUS and t.touches(i) else None


def _to_the(t: TokenList, at: int, base: int) -> tuple[Fraction, int] | None:
    """``base`` to the signed digits that touch the token before them, and where they end."""
    sign = -1 if t.word(at) in _MINUS else 1
    at += t.word(at) in _SIGNS
    digits = t.word(at).translate(_RAISED)
    if not (digits.isdecimal() and len(digits) <= _LONGEST and t.touches(at)):
        return None
    power = Fraction(base) ** int(digits)
    if base != _TEN and len(str(power.numerator)) > _MOST_DIGITS:
        return None
    return (1 / power if sign < 0 else power), at + 1
