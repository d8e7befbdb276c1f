"""Systems of sums, shares and changes between figures that agree, and the same with some figures changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from random import Random

from checker.checking.joint.system import Constraint, System, Unknown
from checker.model.interval import EVERYTHING, Interval, exactly

_NOT_NEGATIVE = Interval(Fraction(0), None)


@dataclass(slots=True)
class Draft:
    """A text in the making: what its figures state, and what holds between them."""

    values: list[Fraction]
    steps: list[Fraction]
    """The last place that each figure is rounded to; 0 where it is exact."""
    constraints: list[Constraint]

    def add(self, value: Fraction, step: Fraction = Fraction(0)) -> int:
        self.values.append(value)
        self.steps.append(step)
        return len(self.values) - 1

    def total(self, total: int, parts: list[int]) -> None:
        terms = ((total, Fraction(1)), *((part, Fraction(-1)) for part in parts))
        self.constraints.append(Constraint(terms, exactly(0)))

    def product(self, result: int, base: int, rate: int) -> None:
        """``result == base * rate``, and nothing else speaks of the rate."""
        rates = domain(self.values[rate], self.steps[rate])
        assert rates.low is not None
        assert rates.high is not None
        for end, bounds in ((rates.low, _NOT_NEGATIVE), (rates.high, Interval(None, Fraction(0)))):
            terms = ((result, Fraction(1)), (base, -end)) if end else ((result, Fraction(1)),)
            self.constraints.append(Constraint(terms, bounds, frozenset((rate,))))

    def system(self) -> System:
        unknowns = [
            Unknown(domain(value, step), _NOT_NEGATIVE if value >= 0 else EVERYTHING, value)
            for value, step in zip(self.values, self.steps, strict=True)
        ]
        return System(tuple(unknowns), tuple(self.constraints))


def domain(value: Fraction, step: Fraction) -> Interval:
    """All that rounds to a value: half of its last place to either side, the upper end left out."""
    return Interval(value - step / 2, value + step / 2, False, True) if step else exactly(value)


def report(random: Random, figures: int, checks: int, scale: Fraction = Fraction(1), freshness: float = 0.5) -> Draft:
    """Parts, totals over them, totals of totals, shares and changes, as a report has them; all agree."""
    draft = Draft([], [], [])
    for _ in range(max(3, figures - checks)):
        draft.add(random.randrange(1, 10**4) * scale)
    tops = list(range(len(draft.values)))
    fresh = list(tops)
    said = 0
    while said < checks and len(draft.values) < figures:
        kind = random.choice(("total", "total", "share", "change"))
        # mostly figures that no other check speaks of yet: the fewer speak, the more could be wrong
        pool = fresh if len(fresh) > 5 and random.random() < freshness else tops
        parts = sorted(random.sample(pool, min(len(pool), random.randrange(2, 6))))
        fresh = [index for index in fresh if index not in parts]
        if kind == "total":
            total = draft.add(sum((draft.values[part] for part in parts), Fraction(0)))
            draft.total(total, parts)
            tops.append(total)
            fresh.append(total)
        else:
            base, part = parts[0], parts[1]
            if not draft.values[base]:
                continue
            rate = draft.values[part] / draft.values[base]
            step = Fraction(1, 1000)
            shown = (rate / step + Fraction(1, 2)) // 1 * step
            draft.product(part, base, draft.add(shown, step))
        said += 1
    while said < checks:
        # a total given a second time in another split, as in the margins of a table
        first = random.choice(draft.constraints)
        if first.factors:
            said += 1
            continue
        (total, _), *parts_of = first.terms
        parts = [part for part, _ in parts_of]
        cut = random.choice(parts)
        others = [index for index in range(len(draft.values)) if index not in (total, *parts)]
        fitting = [index for index in others if draft.values[index] == draft.values[cut]]
        if fitting:
            draft.total(total, [part for part in parts if part != cut] + [random.choice(fitting)])
        said += 1
    return draft


def with_errors(draft: Draft, random: Random, errors: int) -> tuple[Draft, frozenset[int]]:
    """The same with some figures changed, so that a reader could see it, and which."""
    spoken = sorted({unknown for constraint in draft.constraints for unknown in constraint.unknowns})
    wrong = frozenset(random.sample(spoken, min(errors, len(spoken))))
    values = [
        value * random.choice((2, 3, 10)) + 1 if index in wrong else value for index, value in enumerate(draft.values)
    ]
    changed = replace(draft, values=values, constraints=[])
    for constraint in draft.constraints:
        if not constraint.factors:
            changed.constraints.append(constraint)
        elif constraint.bounds.low is not None:
            (rate,) = constraint.factors
            terms = constraint.terms
            changed.product(terms[0][0], _base(draft, constraint), rate)
    return changed, wrong


def _base(draft: Draft, constraint: Constraint) -> int:
    pair = [each for each in draft.constraints if each.factors == constraint.factors]
    return max((each.terms for each in pair), key=len)[1][0]


def sales(random: Random, prices: int, amounts: int, errors: int) -> System:
    """Prices, amounts, and what each price times each amount comes to; rounded all, some of the last wrong."""
    factors = [Fraction(random.randrange(10, 1000), 10) for _ in range(prices + amounts)]
    unknowns = [Unknown(domain(value, Fraction(1, 10)), _NOT_NEGATIVE, value) for value in factors]
    constraints: list[Constraint] = []
    wrong = random.sample(range(prices * amounts), errors)
    for price in range(prices):
        for amount in range(prices, prices + amounts):
            shown = Fraction((factors[price] * factors[amount] + Fraction(1, 2)) // 1)
            shown = shown * 2 + 1 if len(constraints) in wrong else shown
            terms = ((len(unknowns), Fraction(1)), (price, Fraction(-1)), (amount, Fraction(-1)))
            unknowns.append(Unknown(domain(shown, Fraction(1)), _NOT_NEGATIVE, shown))
            constraints.append(Constraint(terms, exactly(1)))
    return System(tuple(unknowns), tuple(constraints), of_products=True)
