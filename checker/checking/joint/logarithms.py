"""Products on a logarithmic scale, where they are sums: exact comparisons of products of powers.

A logarithm is kept as the product that it is of, ``sum(exponent * log(base))`` with whole bases and exponents, so
adding, multiplying by a whole number and comparing need no logarithm: ``sum(e * log(b)) > 0`` just where the product of
the powers ``b ** e`` with positive exponents is more than that of the others, both whole numbers. Most comparisons are
decided sooner, by whole numbers between which 256 times the binary logarithm of each base lies; what would need powers
of too many digits is given up (``OverBudgetError``), never guessed.

With a multiple of an infinitesimal beside it, a logarithm is an end that is open or not, as in Dutertre and de Moura,
"A fast linear-arithmetic solver for DPLL(T)" (CAV 2006). So the simplex method runs over logarithms as it does over
whole numbers: it adds bounds, multiplies them by the whole numbers of its matrix, and compares.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import lcm

from checker.checking.budget import Budget, OverBudgetError
from checker.checking.joint.system import Constraint
from checker.model.interval import Interval

__all__ = ["Logarithm", "LogarithmicScale", "Powers"]

Powers = Mapping[int, int]
"""Whole numbers greater than 1 with their exponents, none of them 0: a product."""

_FINENESS = 8
"""Binary places of the logarithms that decide most comparisons."""
_LEADING = 64
"""Binary digits of a base that these are worked out from."""
_MOST_BITS = 50_000
"""Of the powers that are compared."""
_BITS_A_UNIT = 64
"""Of powers that are worked out for one unit of the budget."""


class Logarithm:
    """The logarithm of a product of powers, and a multiple of an infinitesimal."""

    __slots__ = ("epsilons", "powers", "scale")
    __hash__ = None  # type: ignore[assignment]  # equal logarithms may be of unlike powers: 6 * 7 and 42

    def __init__(self, scale: LogarithmicScale, powers: Powers, epsilons: int = 0) -> None:
        self.scale = scale
        self.powers = powers
        self.epsilons = epsilons

    def __add__(self, other: Logarithm) -> Logarithm:
        return self._plus(other, 1)

    def __sub__(self, other: Logarithm) -> Logarithm:
        return self._plus(other, -1)

    def __mul__(self, by: int) -> Logarithm:
        powers = {base: exponent * by for base, exponent in self.powers.items()} if by else {}
        return Logarithm(self.scale, powers, self.epsilons * by)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Logarithm) and not self._compared(other)

    def __lt__(self, other: Logarithm) -> bool:
        return self._compared(other) < 0

    def __gt__(self, other: Logarithm) -> bool:
        return self._compared(other) > 0

    def _plus(self, other: Logarithm, sign: int) -> Logarithm:
        self.scale.spend(len(self.powers))
        powers = dict(self.powers)
        for base, exponent in other.powers.items():
            total = powers.get(base, 0) + sign * exponent
            if total:
                powers[base] = total
            else:
                del powers[base]
        return Logarithm(self.scale, powers, self.epsilons + sign * other.epsilons)

    def _compared(self, other: Logarithm) -> int:
        difference = self - other
        return self.scale.sign(difference.powers) or difference.epsilons


class LogarithmicScale:
    """For systems of products: an end is its logarithm, that of 0 is none, for it lies infinitely far below."""

    __slots__ = ("_enclosures", "spend", "zero")

    def __init__(self, budget: Budget) -> None:
        self.spend = budget.spend
        self._enclosures: dict[int, tuple[int, int]] = {}
        self.zero = Logarithm(self, {})

    def row(self, constraint: Constraint) -> tuple[dict[int, int], Fraction]:
        # a common divisor of the exponents stays: without it the bounds would be roots
        denominator = lcm(*(a.denominator for _, a in constraint.terms))
        row = {unknown: a.numerator * (denominator // a.denominator) for unknown, a in constraint.terms}
        return row, Fraction(denominator)

    def bounds(self, interval: Interval, factor: Fraction = Fraction(1)) -> tuple[Logarithm | None, Logarithm | None]:
        """Of the positive values of the interval. Raises ``ValueError`` where it has none."""
        low, high = interval.low, interval.high
        if high is not None and high <= 0:
            raise ValueError(f"no positive value up to {high}")
        return (
            None if low is None or low <= 0 else self._logarithm(low, factor, int(interval.low_open)),
            None if high is None else self._logarithm(high, factor, -int(interval.high_open)),
        )

    def start(self, value: Fraction | None) -> Logarithm:
        return self.zero if value is None or value <= 0 else self._logarithm(value, Fraction(1), 0)

    def end(self, found: tuple[Logarithm, int] | None, *, greatest: bool) -> tuple[Fraction | None, bool]:
        """A root that is no fraction is rounded outwards. Raises ``OverBudgetError``."""
        if found is None:
            return (None if greatest else Fraction(0)), True
        logarithm, degree = found
        value = Fraction(*self._worked_out(logarithm.powers))
        root, is_exact = _root(value, degree, upwards=greatest)
        return root, not is_exact or logarithm.epsilons != 0

    def _logarithm(self, value: Fraction, factor: Fraction, epsilons: int) -> Logarithm:
        times = factor.numerator  # rows are multiplied by whole numbers only
        ends = ((value.numerator, times), (value.denominator, -times))
        return Logarithm(self, {base: exponent for base, exponent in ends if base != 1}, epsilons)

    # --- comparing

    def sign(self, powers: Powers) -> int:
        """1, 0 or -1 as the product is more than 1, is 1, or is less. Raises ``OverBudgetError``."""
        self.spend(1 + len(powers))
        low = high = 0
        for base, exponent in powers.items():
            below, above = self._enclosure(base)
            low += exponent * (below if exponent > 0 else above)
            high += exponent * (above if exponent > 0 else below)
        if low > 0 or high < 0:
            return 1 if low > 0 else -1
        upper, lower = self._worked_out(powers)
        return (upper > lower) - (upper < lower)

    def _enclosure(self, base: int) -> tuple[int, int]:
        """Whole numbers between which ``2 ** _FINENESS`` times the binary logarithm of a base lies."""
        if base not in self._enclosures:
            cut = max(0, base.bit_length() - _LEADING)
            leading = base >> cut
            below = (leading ** (1 << _FINENESS)).bit_length() - 1
            above = ((leading + (cut > 0)) ** (1 << _FINENESS)).bit_length()
            self._enclosures[base] = below + (cut << _FINENESS), above + (cut << _FINENESS)
        return self._enclosures[base]

    def _worked_out(self, powers: Powers) -> tuple[int, int]:
        """The product as a numerator and a denominator, which may have common divisors."""
        bits = sum(abs(exponent) * base.bit_length() for base, exponent in powers.items())
        if bits > _MOST_BITS:
            raise OverBudgetError
        self.spend(bits // _BITS_A_UNIT)
        above = below = 1
        for base, exponent in powers.items():
            if exponent > 0:
                above *= base**exponent
            else:
                below *= base**-exponent
        return above, below


def _root(value: Fraction, degree: int, *, upwards: bool) -> tuple[Fraction, bool]:
    """The root of a positive value, and whether it is exactly that; else one of 64 binary digits next to it."""
    above, below = _whole_root(value.numerator, degree), _whole_root(value.denominator, degree)
    if above**degree == value.numerator and below**degree == value.denominator:
        return Fraction(above, below), True
    shift = _LEADING + max(0, value.denominator.bit_length() - value.numerator.bit_length()) // degree + 1
    floor = _whole_root((value.numerator << shift * degree) // value.denominator, degree)
    return Fraction(floor + upwards, 1 << shift), False


def _whole_root(value: int, degree: int) -> int:
    """The greatest whole number whose power is not more than a value of at least 1, by Newton's method from above."""
    root = 1 << -(-value.bit_length() // degree)
    while True:
        less = ((degree - 1) * root + value // root ** (degree - 1)) // degree
        if less >= root:
            return root
        root = less
