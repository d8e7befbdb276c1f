"""A check of a rule as linear constraints over the true values behind its figures.

Sums and differences are linear as they are. A product is so if all but one of its figures are factors, which enter as
the range of their values. A factor of which other checks speak as well may have one value here and another there:
that allows more than is so, and no conflict is found that is none. A factor that is freed takes the check with it;
whether one value would suit all its checks is seen to apart (``factors``). Where all checks that hang together are
products, none of that is needed (``products``).

Let a check come to ``A + p * B == 0`` with linear sums A and B and a product p of factors from ``low`` to ``high``.
Where B cannot be negative, there is such a p for just those values with ``A + low * B <= 0`` and
``A + high * B >= 0``; where it cannot be positive, the other way round. B has a sign where its coefficients have one,
since counts, sums and shares are not negative. An end that is open counts as closed here, so what touches an end of a
factor is no contradiction.

How a comparison is read off its expression: ``sides``. What is not of this form (days, scores, texts, alternatives)
takes no part: it is judged alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from checker.checking.evaluate import Environment
from checker.checking.joint.forms import ONE, Form, NotLinearError, Product, split
from checker.checking.joint.sides import Reader, Sides
from checker.checking.joint.system import Constraint
from checker.model.interval import Interval, exactly
from checker.model.rule import Compare

__all__ = ["Compared", "Linear", "compared", "linearised"]

_NOT_NEGATIVE = Interval(Fraction(0), None)


@dataclass(frozen=True, slots=True)
class Linear:
    """A comparison ``form == 0``, or ``form <= 0``, and the constraints that it comes to."""

    form: Form
    operator: str
    constraints: tuple[Constraint, ...]


def linearised(
    comparison: Compare, environment: Environment, number: Reader, factors: frozenset[int], tolerance: Fraction
) -> Linear:
    """The constraints of a comparison where these figures are factors.

    Raises ``NotLinearError`` where it has none, and ``NotApplicableError`` where a function of it has no value.
    """
    sides = Sides(environment, number, factors)
    form, operator = sides.compared(comparison, tolerance)
    return Linear(form, "==" if operator == "==" else "<=", tuple(_constraints(form, operator, sides)))


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison of a form with 0: ``==``, ``<=`` or ``<``."""

    form: Form
    operator: str
    ranges: Mapping[int, Interval]
    """Of its factors."""


def compared(
    comparison: Compare, environment: Environment, number: Reader, factors: frozenset[int], tolerance: Fraction
) -> Compared:
    """A comparison where these figures are factors, whether it is linear or not; raises as ``linearised`` does."""
    sides = Sides(environment, number, factors)
    return Compared(*sides.compared(comparison, tolerance), sides.ranges)


def _constraints(form: Form, operator: str, sides: Sides) -> Iterator[Constraint]:
    factors = frozenset(factor for factor in form.factors if factor >= 0)
    form, product = split(form)
    strict = operator == "<"
    if product == ONE:
        bounds = exactly(0) if operator == "==" else Interval(None, Fraction(0), True, strict)
        yield from _constraint(form, ONE, Fraction(0), bounds, factors)
        return
    sign = sides.sign(Form({product: form.parts[product]}))
    if not sign:
        raise NotLinearError
    values = _product(product, sides.ranges)
    low, high = (values.low, values.high) if sign > 0 else (values.high, values.low)
    if low is not None:
        yield from _constraint(form, product, low, Interval(None, Fraction(0), True, strict), factors)
    if operator == "==" and high is not None:
        yield from _constraint(form, product, high, _NOT_NEGATIVE, factors)


def _product(product: Product, ranges: Mapping[int, Interval]) -> Interval:
    total = exactly(1)
    for factor, exponent in product:
        interval = ranges[factor]
        if exponent not in (1, -1) or (exponent < 0 and interval == exactly(0)):
            raise NotLinearError
        total = total * interval if exponent > 0 else total / interval
    return total


def _constraint(
    form: Form, product: Product, at: Fraction, bounds: Interval, factors: frozenset[int]
) -> Iterator[Constraint]:
    terms, constant = form.linear(ONE)
    if product != ONE:
        more, another = form.linear(product)
        constant += at * another
        for unknown, a in more.items():
            terms[unknown] = terms.get(unknown, Fraction(0)) + at * a
    kept = tuple(sorted((unknown, a) for unknown, a in terms.items() if a))
    yield Constraint(kept, bounds - exactly(constant), factors)
