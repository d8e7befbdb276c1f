"""Factors that several checks share: whether one value of theirs suits all of them.

A check in which a figure is a factor falls where the figure is taken to be wrong. Where several do, each may want it to
be something else, which the system cannot see: then the figure alone is no repair. A system of products
sees it by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checker.checking.joint.forms import Form
from checker.checking.joint.network import Network
from checker.model.interval import EVERYTHING, Interval, exactly

__all__ = ["Factors"]


class Factors:
    def __init__(self, network: Network) -> None:
        self._network = network
        self._speakers: dict[int, list[int]] = {}
        """By figure the checks that it is in, where it is a factor of one and in others as well."""
        involved: dict[int, set[int]] = {}
        factors: set[int] = set()
        for owner, linears in enumerate(network.linears):
            for linear in linears:
                factors |= linear.form.factors
                for figure in linear.form.factors | linear.form.unknowns:
                    involved.setdefault(figure, set()).add(owner)
        for figure in factors if not network.system.of_products else ():
            if figure >= 0 and len(involved[figure]) > 1:
                self._speakers[figure] = sorted(involved[figure])

    def refusal(self, chosen: frozenset[int]) -> frozenset[int] | None:
        """Which figures would have to be wrong as well, one of them at least, where one of these suits not all checks.

        Without it one of these checks fails, so whatever repairs that has one of them, too.
        """
        for figure in sorted(chosen & self._speakers.keys()):
            owners = self._speakers[figure]
            wanted = list(self._wanted(figure, owners, chosen))
            if all(one.meets(other) for one, other in combinations(wanted, 2)):
                continue
            if any(self._network.takings[owner].failed for owner in owners):
                forms = [linear.form for owner in owners for linear in self._network.linears[owner]]
                others = frozenset().union(*(form.factors | form.unknowns for form in forms))
                return frozenset(other for other in others if other >= 0 and other != figure)
        return None

    def _wanted(self, figure: int, owners: list[int], chosen: frozenset[int]) -> Iterator[Interval]:
        for owner in owners:
            for linear in self._network.linears[owner]:
                if linear.operator == "==" and all(factor >= 0 for factor in linear.form.factors):
                    yield self._solution(linear.form, figure, chosen)

    def _solution(self, form: Form, figure: int, chosen: frozenset[int]) -> Interval:
        """All values of a figure with which a form can be 0, and perhaps more."""
        exponents = {dict(product).get(figure, 0) for product in form.parts}
        least = min(exponents)
        if max(exponents) - least > 1 or (figure in form.factors and figure in form.unknowns):
            return EVERYTHING
        without, by = exactly(0), exactly(0)
        for product in form.parts:
            scale = exactly(1)
            for factor, exponent in product:
                if factor != figure:
                    scale = _scaled(scale, self._range(factor, chosen), exponent)
            unknowns, constant = form.linear(product)
            total = exactly(constant)
            for unknown, a in unknowns.items():
                if unknown == figure:
                    by += scale * exactly(a)
                else:
                    total += self._range(unknown, chosen) * exactly(a)
            if dict(product).get(figure, 0) == least:
                without += scale * total
            else:
                by += scale * total
        return EVERYTHING if by == exactly(0) else -without / by

    def _range(self, figure: int, chosen: frozenset[int]) -> Interval:
        unknown = self._network.system.unknowns[figure]
        return unknown.freed if figure in chosen else unknown.domain


def _scaled(scale: Interval, factor: Interval, exponent: int) -> Interval:
    for _ in range(abs(exponent)):
        if exponent < 0 and factor == exactly(0):
            return EVERYTHING
        scale = scale * factor if exponent > 0 else scale / factor
    return scale
