"""A check of a rule as a product of powers of the true values behind its figures, where it is one.

A rule that has no sums, ``revenue == price * sold`` or ``share == part / whole``, compares two products; one divided by
the other is a product of powers that must lie in a range. Where all checks that hang together are so, their logarithms
are linear in those of the figures, and a figure that several of them speak of has one value in all. As factors with
ranges (``linearising``) they would allow it another in each.

All values have to be positive: what may be 0 has no logarithm. Nor does it get one where it is taken to be wrong, for
that all is nothing fits every product and repairs none.
"""

from __future__ import annotations

from fractions import Fraction

from checker.checking.joint.forms import NotLinearError
from checker.checking.joint.linearising import Compared, Linear
from checker.checking.joint.system import Constraint
from checker.model.interval import Interval, exactly

__all__ = ["is_positive", "product_of"]


def product_of(found: Compared) -> Linear:
    """The constraint of a comparison of which all figures are factors. Raises ``NotLinearError`` where it has sums."""
    if found.form.unknowns or len(found.form.parts) != 2:
        raise NotLinearError
    (one, a), (other, b) = ((product, found.form.linear(product)[1]) for product in found.form.parts)
    if a < 0:
        one, other, a, b = other, one, b, a
    if not b < 0 < a:
        raise NotLinearError
    exponents = dict(one)
    for factor, exponent in other:
        exponents[factor] = exponents.get(factor, 0) - exponent
    bounds = _BOUNDS[found.operator] * exactly(-b / a)
    for factor, exponent in exponents.items():
        if factor < 0:  # a range that is no figure, such as a tolerance
            bounds = _over(bounds, found.ranges[factor], exponent)
    terms = tuple(
        (factor, Fraction(exponent)) for factor, exponent in sorted(exponents.items()) if factor >= 0 and exponent
    )
    operator = "==" if found.operator == "==" else "<="
    return Linear(found.form, operator, (Constraint(terms, bounds),))


_BOUNDS = {
    "==": exactly(1),
    "<=": Interval(Fraction(0), Fraction(1), True, False),
    "<": Interval(Fraction(0), Fraction(1), True, True),
}


def _over(bounds: Interval, by: Interval, exponent: int) -> Interval:
    for _ in range(abs(exponent)):
        bounds = bounds / by if exponent > 0 else bounds * by
    return bounds


def is_positive(interval: Interval) -> bool:
    return interval.low is not None and (interval.low > 0 or (interval.low == 0 and interval.low_open))
