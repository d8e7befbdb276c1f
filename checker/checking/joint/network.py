"""The checks of a document that hang together by their figures, and what they come to as one system."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain, combinations

from checker.checking.evaluate import Environment
from checker.checking.joint.forms import NotLinearError
from checker.checking.joint.linearising import Linear, compared, linearised
from checker.checking.joint.products import is_positive, product_of
from checker.checking.joint.sides import may_be_negative
from checker.checking.joint.system import Constraint, System, Unknown, components
from checker.checking.values import Context, NotApplicableError, measure_of
from checker.model.check import BoundCheck
from checker.model.figure import Figure
from checker.model.interval import EVERYTHING, Interval
from checker.model.rule import Call, Compare, Name

__all__ = ["MOST_DRAFTED", "Network", "Place", "Taking", "networks"]

Place = tuple[int, int]

_NOT_NEGATIVE = Interval(Fraction(0), None)
_RATES = frozenset(("percent", "percentage-points", "ratio", "multiple"))
_MOST_OF_PRODUCT = 6
"""Figures of a check that has a product."""
_MOST_BITS = 2000
"""Of a number that takes part: nobody writes longer ones in earnest."""
MOST_DRAFTED = 500
"""Checks of a document that are looked at together. Of 2,500 articles none has more than 42 that hang together with
others, and a table of 400 rows with their totals has 405. Each takes a millisecond to write as constraints.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Taking:
    """A check that may take part, with its linear comparisons."""

    check: BoundCheck
    comparisons: tuple[Compare, ...]
    places: frozenset[Place]
    """Where its figures stand."""

    @classmethod
    def of(cls, check: BoundCheck, comparisons: tuple[Compare, ...]) -> Taking:
        return cls(check, comparisons, frozenset((figure.start, figure.end) for figure in check.figures))

    @property
    def failed(self) -> bool:
        return self.check.verdict == "contradicts"


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """Figures that checks join. Unknown i of the system is figure i."""

    figures: tuple[Figure, ...]
    mentions: tuple[tuple[Figure, ...], ...]
    """Of each figure all its mentions, itself first: who wrote a headline copied its number, and copied its error."""
    takings: tuple[Taking, ...]
    linears: tuple[tuple[Linear, ...], ...]
    """What each check comes to."""
    system: System
    owners: tuple[int, ...]
    """Of each constraint of the system the check that it is of."""


def networks(takings: Sequence[Taking], context: Context) -> Iterator[Network]:
    """Of the checks that hang together those that say more than each alone, or contradict their figures.

    Checks that share factors are taken as products of powers where all of them are that: then nothing is relaxed. A
    check that is linear only alone, since another speaks of each of its factors, makes a network of its own if it
    failed. No more than ``MOST_DRAFTED`` checks are taken, in text order; the others are judged alone.
    """
    left = MOST_DRAFTED
    for group in components(taking.places for taking in takings):
        together = [takings[number] for number in group]
        if not any(taking.failed for taking in together) and len(together) < 2:
            continue
        if len(together) > left:
            continue
        left -= len(together)
        drafts = _Drafts(together, context)
        taken = [taking for taking in together if drafts.linears(taking)]
        is_relaxed = len(taken) < len(together) or drafts.share_a_factor(taken)
        exact = _of_products(together, taken, context) if is_relaxed else None
        network = exact or drafts.network(taken)
        if network is not None:
            yield network
            taken = list(network.takings)
        for taking in together:
            if taking.failed and taking not in taken:
                alone = _Drafts([taking], context)
                network = alone.network([taking] if alone.linears(taking) else [])
                if network is not None:
                    yield network


def _of_products(together: Sequence[Taking], linear: Sequence[Taking], context: Context) -> Network | None:
    """The network of checks all of which are products; those that are neither products nor linear say nothing."""
    drafts = _Drafts(together, context)
    try:
        taken = [taking for taking in together if drafts.products(taking, must=taking in linear)]
    except NotLinearError:
        return None
    return drafts.network(taken, of_products=True)


class _Drafts:
    def __init__(self, takings: Sequence[Taking], context: Context) -> None:
        self.context = context
        figures = {(figure.start, figure.end): figure for taking in takings for figure in taking.check.figures}
        copies = components([*([place] for place in figures), *filter(None, map(_copied, takings))])
        self.speakers: dict[Place, set[frozenset[Place]]] = {place: set() for place in figures}
        for taking in takings:
            for place in taking.places:
                self.speakers[place].add(taking.places)
        blamed = frozenset(place for taking in takings if taking.failed for place in taking.places)
        self.mentions: list[tuple[Figure, ...]] = []
        self.numbers: dict[Place, int] = {}
        everywhere = list(figures)
        for group in sorted(sorted(everywhere[at] for at in each if at < len(everywhere)) for each in copies):
            for place in group:
                self.numbers[place] = len(self.mentions)
            self.mentions.append(
                tuple(figures[place] for place in sorted(group, key=lambda place: place not in blamed))
            )
        self.ranges: dict[int, Interval] = {}
        self.found: dict[int, tuple[Linear, ...]] = {}

    def linears(self, taking: Taking) -> tuple[Linear, ...]:
        """What a check comes to beside the others; nothing where it is not linear there."""
        environment = Environment(dict(taking.check.slots), self.context)
        found = [self.linear(comparison, environment, taking) for comparison in taking.comparisons]
        self.found[id(taking)] = tuple(linear for linear in found if linear is not None)
        return self.found[id(taking)]

    def products(self, taking: Taking, *, must: bool) -> tuple[Linear, ...]:
        """What a check comes to as products. Raises ``NotLinearError`` where ``must`` and not all of it is so."""
        environment = Environment(dict(taking.check.slots), self.context)
        figures = taking.check.figures[: _MOST_OF_PRODUCT + 1]
        factors = frozenset(self.numbers[figure.start, figure.end] for figure in figures)
        found = []
        for comparison in taking.comparisons:
            try:
                form = compared(comparison, environment, self.read_alike, factors, taking.check.rule.tolerance)
                found.append(product_of(form))
            except NotApplicableError:
                continue
            except (NotLinearError, ZeroDivisionError):
                if must:
                    raise NotLinearError from None
        self.found[id(taking)] = tuple(found)
        return self.found[id(taking)]

    def read_alike(self, figure: Figure, interval: Interval) -> int:
        """Takes note of a range. Raises ``NotLinearError`` where it may be 0, or another check reads another."""
        own = self.numbers[figure.start, figure.end]
        if not is_positive(interval) or self.ranges.setdefault(own, interval) != interval:
            raise NotLinearError
        return own

    def share_a_factor(self, takings: Sequence[Taking]) -> bool:
        """Whether a figure is a factor of one check while others speak of it, too."""
        speaking: Counter[int] = Counter()
        factors: set[int] = set()
        for taking in takings:
            forms = [linear.form for linear in self.found[id(taking)]]
            own = frozenset[int]().union(*(form.factors for form in forms))
            factors |= own
            speaking.update(own.union(*(form.unknowns for form in forms)))
        return any(speaking[factor] > 1 for factor in factors if factor >= 0)

    def linear(self, comparison: Compare, environment: Environment, taking: Taking) -> Linear | None:
        for factors in self.choices(taking):
            ranges: dict[int, Interval] = {}

            def number(figure: Figure, interval: Interval, ranges: dict[int, Interval] = ranges) -> int:
                own = self.numbers[figure.start, figure.end]
                ranges[own] = ranges[own].hull(interval) if own in ranges else interval
                return own

            try:
                found = linearised(comparison, environment, number, factors, taking.check.rule.tolerance)
            except (NotLinearError, NotApplicableError, ZeroDivisionError):
                continue
            for own, interval in ranges.items():
                self.ranges[own] = self.ranges[own].hull(interval) if own in self.ranges else interval
            return found
        return None

    def choices(self, taking: Taking) -> Iterator[frozenset[int]]:
        """Which figures may be factors: none, or one or two of which only this check speaks, or else others.

        Rates go first, and of those that others speak of the ones that are exact.
        """
        yield frozenset()
        figures = taking.check.figures[:_MOST_OF_PRODUCT]
        private = [figure for figure in figures if self.speakers[figure.start, figure.end] == {taking.places}]
        shared = [figure for figure in figures if figure not in private]
        private.sort(key=lambda figure: figure.kind not in _RATES)
        shared.sort(key=lambda figure: figure.widest is None or not figure.widest.is_exact)
        numbers = [self.numbers[figure.start, figure.end] for figure in (*private, *shared)]
        for chosen in chain(combinations(numbers, 1), combinations(numbers, 2)):
            yield frozenset(chosen)

    def network(self, takings: Sequence[Taking], *, of_products: bool = False) -> Network | None:
        linears = tuple(self.found[id(taking)] for taking in takings)
        constraints: dict[Constraint, int] = {}
        for owner, found in enumerate(linears):
            for linear in found:
                for constraint in linear.constraints:
                    constraints.setdefault(constraint, owner)
        figures = tuple(mentions[0] for mentions in self.mentions)
        unknowns = tuple(self.unknown(number, figure) for number, figure in enumerate(figures))
        if not constraints or any(_is_long(unknown.domain) for unknown in unknowns):
            return None
        system = System(unknowns, tuple(constraints), of_products)
        owners = tuple(constraints.values())
        return Network(figures, tuple(self.mentions), tuple(takings), linears, system, owners)

    def unknown(self, number: int, figure: Figure) -> Unknown:
        domain = self.ranges.get(number, EVERYTHING)
        freed = EVERYTHING if may_be_negative(figure, domain) else _NOT_NEGATIVE
        try:
            start = measure_of(figure, "stated").interval.low
        except NotApplicableError:
            start = None
        return Unknown(domain, freed, start)


def _copied(taking: Taking) -> list[Place]:
    """The two places of one number, where a check holds only because it is written twice."""
    figures = taking.check.figures
    match taking.comparisons:
        case (Compare("==", Name() | Call(_, (Name(),)), Name() | Call(_, (Name(),))),) if len(figures) == 2:
            one, other = figures
            same = (one.value, one.widest, one.kind, one.unit) == (other.value, other.widest, other.kind, other.unit)
            return [(one.start, one.end), (other.start, other.end)] if same and one.value is not None else []
        case _:
            return []


def _is_long(interval: Interval) -> bool:
    ends = [end for end in (interval.low, interval.high) if end is not None]
    return any(max(end.numerator.bit_length(), end.denominator.bit_length()) > _MOST_BITS for end in ends)
