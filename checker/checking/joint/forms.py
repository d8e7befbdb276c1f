"""Sums of unknowns with factors before them, as the two sides of a check come to: ``new - old - change * old``.

A form maps a product of factors to a linear sum: ``{1: new - old, change: -old}``. Whether a figure is an unknown or a
factor is for the caller to say; a product of unknowns is no form.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeAlias

__all__ = ["ONE", "Form", "NotLinearError", "Product", "split"]

Product: TypeAlias = tuple[tuple[int, int], ...]
"""Factors with their exponents, none of them 0, in order."""

ONE: Product = ()
_CONSTANT = -1
"""What stands for 1 among the unknowns of a sum."""


class NotLinearError(Exception):
    """A check that cannot be written as a form, or not for every value that its figures may have."""


@dataclass(frozen=True, slots=True)
class Form:
    parts: Mapping[Product, Mapping[int, Fraction]] = field(default_factory=dict)

    @classmethod
    def constant(cls, value: Fraction) -> Form:
        return cls({ONE: {_CONSTANT: value}}) if value else cls()

    @classmethod
    def unknown(cls, number: int) -> Form:
        return cls({ONE: {number: Fraction(1)}})

    @classmethod
    def factor(cls, number: int) -> Form:
        return cls({((number, 1),): {_CONSTANT: Fraction(1)}})

    @classmethod
    def sum(cls, forms: Iterable[Form]) -> Form:
        parts: dict[Product, dict[int, Fraction]] = {}
        for form in forms:
            for product, linear in form.parts.items():
                known = parts.setdefault(product, {})
                for unknown, a in linear.items():
                    known[unknown] = known[unknown] + a if unknown in known else a
        return _tidy(parts)

    def __add__(self, other: Form) -> Form:
        return Form.sum((self, other))

    def __neg__(self) -> Form:
        return Form({product: {unknown: -a for unknown, a in linear.items()} for product, linear in self.parts.items()})

    def __sub__(self, other: Form) -> Form:
        return self + -other

    def __mul__(self, other: Form) -> Form:
        """Raises ``NotLinearError`` where both have unknowns."""
        one, another = (other, self) if self._is_without_unknowns else (self, other)
        if not another._is_without_unknowns:
            raise NotLinearError
        total = Form()
        for product, linear in one.parts.items():
            for by, constants in another.parts.items():
                a = constants[_CONSTANT]
                total += Form({_multiplied(product, by): {unknown: a * b for unknown, b in linear.items()}})
        return total

    def over(self, product: Product) -> Form:
        """Divided by a product of factors."""
        inverse = tuple((factor, -exponent) for factor, exponent in product)
        return Form({_multiplied(each, inverse): linear for each, linear in self.parts.items()})

    @property
    def _is_without_unknowns(self) -> bool:
        return all(linear.keys() == {_CONSTANT} for linear in self.parts.values())

    @property
    def factors(self) -> frozenset[int]:
        return frozenset(factor for product in self.parts for factor, _ in product)

    @property
    def unknowns(self) -> frozenset[int]:
        return frozenset(unknown for linear in self.parts.values() for unknown in linear) - {_CONSTANT}

    def linear(self, product: Product) -> tuple[dict[int, Fraction], Fraction]:
        """What stands behind a product of factors: the unknowns with their coefficients, and the constant."""
        found = dict(self.parts.get(product, {}))
        constant = found.pop(_CONSTANT, Fraction(0))
        return found, constant

    def root(self, unknown: int, values: Mapping[int, Fraction]) -> Fraction | None:
        """What an unknown or factor must be so that the form is 0, the others having their values.

        ``None`` where any value does or none, and of what is multiplied by itself.
        """
        exponents = [dict(product).get(unknown, 0) for product in self.parts]
        if max(exponents, default=0) - min(exponents, default=0) > 1:
            return None
        least: dict[int, int] = {}
        for product in self.parts:
            for factor, exponent in product:
                least[factor] = min(least.get(factor, 0), exponent)
        own = {each: values[each] for each in (*self.unknowns, *self.factors) if each in values}
        ends = [self._value({**own, unknown: Fraction(end)}, least) for end in (0, 1)]
        # multiplied by what it is divided by, the form is linear in each of its figures
        slope = ends[1] - ends[0]
        return -ends[0] / slope if slope else None

    def _value(self, values: Mapping[int, Fraction], least: Mapping[int, int]) -> Fraction:
        total = Fraction(0)
        for product, linear in self.parts.items():
            exponents = dict(product)
            value = sum((a * values.get(unknown, Fraction(1)) for unknown, a in linear.items()), Fraction(0))
            for factor, lowest in least.items():
                value *= values.get(factor, Fraction(1)) ** (exponents.get(factor, 0) - lowest)
            total += value
        return total


def _multiplied(one: Product, other: Product) -> Product:
    exponents = dict(one)
    for factor, exponent in other:
        exponents[factor] = exponents.get(factor, 0) + exponent
    return tuple(sorted((factor, exponent) for factor, exponent in exponents.items() if exponent))


def _tidy(parts: Mapping[Product, Mapping[int, Fraction]]) -> Form:
    tidied = {product: {unknown: a for unknown, a in linear.items() if a} for product, linear in parts.items()}
    return Form({product: linear for product, linear in tidied.items() if linear})


def split(form: Form) -> tuple[Form, Product]:
    """The form over a product of factors such that only one other product is left in it, and that product."""
    products = sorted(form.parts, key=lambda product: (product != ONE, product))
    if not products:
        raise NotLinearError
    form = form.over(products[0])
    left = [product for product in form.parts if product != ONE]
    if len(left) > 1:
        raise NotLinearError
    return form, left[0] if left else ONE
