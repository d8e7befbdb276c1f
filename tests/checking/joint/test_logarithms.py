"""Products on a logarithmic scale, against powers that are worked out and against the exponents of powers of two."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import combinations, product
from math import prod

import pytest
from elimination import has_solution
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.checking.budget import Budget, OverBudgetError
from checker.checking.joint.logarithms import Logarithm, LogarithmicScale
from checker.checking.joint.repairs import smallest_repairs
from checker.checking.joint.solver import Solver
from checker.checking.joint.system import Constraint, System, Unknown
from checker.model.interval import EVERYTHING, Interval, exactly

ENOUGH = 10**7
POSITIVE = Interval(Fraction(0), None)

positive = st.fractions(min_value=Fraction(1, 40), max_value=300, max_denominator=40)
Powers = list[tuple[Fraction, int]]
sums = st.lists(st.tuples(positive, st.integers(-4, 4)), max_size=4)


def scale() -> LogarithmicScale:
    return LogarithmicScale(Budget(ENOUGH))


def logarithm(of: LogarithmicScale, terms: Powers) -> Logarithm:
    return sum((of.start(value) * times for value, times in terms), of.zero)


def worked_out(terms: Powers) -> Fraction:
    return prod((value**times for value, times in terms), start=Fraction(1))


@settings(deadline=None)
@given(sums, sums)
def test_sums_of_logarithms_are_in_the_order_of_the_products(
    one: list[tuple[Fraction, int]], other: list[tuple[Fraction, int]]
) -> None:
    common = scale()
    left, right = logarithm(common, one), logarithm(common, other)
    assert (left < right) == (worked_out(one) < worked_out(other))
    assert (left > right) == (worked_out(one) > worked_out(other))
    assert (left == right) == (worked_out(one) == worked_out(other))
    assert left - right == logarithm(common, [*one, *((value, -times) for value, times in other)])


@settings(deadline=None)
@given(positive, positive, st.integers(1, 5))
def test_a_product_in_unlike_factors_is_the_same(one: Fraction, other: Fraction, times: int) -> None:
    common = scale()
    left = (common.start(one) + common.start(other)) * times
    assert left == common.start(one * other) * times
    nudged = common.start((one * other) ** times * (1 + Fraction(1, 10**30)))
    assert left < nudged
    assert not left > nudged


@settings(deadline=None)
@given(positive, st.integers(1, 5), st.booleans())
def test_a_root_lies_on_the_far_side_and_near(value: Fraction, degree: int, greatest: bool) -> None:
    common = scale()
    end, opened = common.end((common.start(value), degree), greatest=greatest)
    assert end is not None
    if opened:
        assert (end**degree > value) == greatest
        inwards = end * (1 + Fraction(-1 if greatest else 1, 10**15))
        assert (inwards**degree < value) == greatest
    else:
        assert end**degree == value
    assert common.end((common.start(value**degree), degree), greatest=greatest) == (value, False)


def test_powers_of_too_many_digits_are_given_up() -> None:
    common = scale()
    one, other = (common.start(1 + Fraction(each, 10**9)) for each in (2, 4))
    with pytest.raises(OverBudgetError):
        _ = one * 10**4 > other * (5 * 10**3)
    assert common.start(Fraction(3)) * 10**6 > common.start(Fraction(2)) * 10**6


# --- systems: of powers of two, those of their exponents --------------------------------------------------------------


def end_of(exponent: Fraction | None) -> Fraction | None:
    return None if exponent is None else Fraction(2) ** int(exponent)


def power_of_two(interval: Interval) -> Interval:
    low, high = end_of(interval.low), end_of(interval.high)
    return Interval(Fraction(0) if low is None else low, high, interval.low_open, interval.high_open)


def of_products(exponents: System) -> System:
    unknowns = (
        replace(each, domain=power_of_two(each.domain), freed=POSITIVE, start=end_of(each.start))
        for each in exponents.unknowns
    )
    constraints = (replace(each, bounds=power_of_two(each.bounds)) for each in exponents.constraints)
    return System(tuple(unknowns), tuple(constraints), of_products=True)


whole = st.integers(-6, 6).map(Fraction)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(whole), draw(whole)))
    opened = (False, False) if low == high else (draw(st.booleans()), draw(st.booleans()))
    ends = draw(st.sampled_from([(low, high), (low, high), (None, high), (low, None)]))
    return Interval(*ends, *opened)


@st.composite
def systems(draw: st.DrawFn) -> System:
    size = draw(st.integers(2, 5))
    unknowns = tuple(Unknown(draw(intervals()), EVERYTHING, draw(whole)) for _ in range(size))
    constraints = []
    for _ in range(draw(st.integers(1, 4))):
        chosen = draw(st.lists(st.integers(0, size - 1), min_size=1, max_size=3, unique=True))
        terms = tuple((each, Fraction(draw(st.sampled_from([-2, -1, 1, 1, 3])))) for each in chosen)
        constraints.append(Constraint(terms, draw(intervals())))
    return System(unknowns, tuple(constraints))


def exhaustive(system: System) -> set[frozenset[int]]:
    for size in range(len(system.unknowns) + 1):
        sets = map(frozenset, combinations(range(len(system.unknowns)), size))
        found = {freed for freed in sets if has_solution(system, freed)}
        if found:
            return found
    return set()


@settings(max_examples=200, deadline=None)
@given(systems())
def test_the_repairs_of_products_are_those_of_the_sums_of_their_exponents(exponents: System) -> None:
    found = smallest_repairs(Solver(of_products(exponents), Budget(ENOUGH)))
    assert found.complete
    assert set(found.sets) == exhaustive(exponents)


@settings(max_examples=100, deadline=None)
@given(systems(), st.data())
def test_the_range_of_a_figure_is_that_of_its_exponent(exponents: System, data: st.DataObject) -> None:
    freed = data.draw(st.frozensets(st.integers(0, len(exponents.unknowns) - 1)))
    sums, products = Solver(exponents, Budget(ENOUGH)), Solver(of_products(exponents), Budget(ENOUGH))
    solvable = sums.conflict(freed) is None
    assert (products.conflict(freed) is None) == solvable
    for unknown in range(len(exponents.unknowns)) if solvable else ():
        expected, found = sums.range_of(unknown), products.range_of(unknown)
        for end, power, nearest in ((expected.low, found.low, 0), (expected.high, found.high, 1)):
            if end is None:
                assert power == (None if nearest else 0)
            else:
                assert power is not None
                exact = Fraction(2) ** end.numerator
                assert power**end.denominator == exact or (power**end.denominator > exact) == bool(nearest)


# --- systems of any numbers: every solution on a grid is allowed ------------------------------------------------------

GRID = [Fraction(each) for each in ("1/3", "1/2", "2/3", "1", "3/2", "5/3", "2", "3", "5", "6")]


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_no_values_that_fit_all_checks_are_called_a_contradiction(data: st.DataObject) -> None:
    truth = [data.draw(st.sampled_from(GRID)) for _ in range(4)]
    unknowns = []
    for value in truth:
        below, above = (data.draw(st.sampled_from([Fraction(0), Fraction(1, 7), Fraction(1, 100)])) for _ in range(2))
        unknowns.append(Unknown(Interval(value - below * value, value + above * value), POSITIVE, value))
    constraints = []
    for _ in range(3):
        chosen = data.draw(st.lists(st.integers(0, 3), min_size=2, max_size=3, unique=True))
        terms = tuple((each, Fraction(data.draw(st.sampled_from([-2, -1, 1])))) for each in chosen)
        result = prod((truth[each] ** int(a) for each, a in terms), start=Fraction(1))
        constraints.append(Constraint(terms, exactly(result)))
    solver = Solver(System(tuple(unknowns), tuple(constraints), of_products=True), Budget(ENOUGH))
    assert solver.conflict() is None
    assert all(value in solver.range_of(number) for number, value in enumerate(truth))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(GRID), min_size=5, max_size=5), st.data())
def test_where_no_rate_is_shared_factors_and_logarithms_agree(values: list[Fraction], data: st.DataObject) -> None:
    # figures 0 to 4; 0 == 1 * rate 5 and 2 == 1 * rate 6 and 3 == 4 * rate 7
    rates = [data.draw(st.sampled_from(GRID)) for _ in range(3)]
    spread = data.draw(st.sampled_from([Fraction(0), Fraction(1, 5), Fraction(1, 2)]))
    ends = [(value * (1 - spread), value * (1 + spread)) for value in (*values, *rates)]
    unknowns = [Unknown(Interval(*each), POSITIVE, each[0]) for each in ends]
    linear, products = [], []
    for result, base, rate in ((0, 1, 5), (2, 1, 6), (3, 4, 7)):
        for end, bounds in zip(ends[rate], (POSITIVE, Interval(None, Fraction(0))), strict=True):
            linear.append(Constraint(((result, Fraction(1)), (base, -end)), bounds, frozenset((rate,))))
        products.append(Constraint(((result, Fraction(1)), (base, Fraction(-1)), (rate, Fraction(-1))), exactly(1)))
    by_factors = smallest_repairs(Solver(System(tuple(unknowns), tuple(linear)), Budget(ENOUGH)))
    by_logarithms = smallest_repairs(Solver(System(tuple(unknowns), tuple(products), of_products=True), Budget(ENOUGH)))
    assert set(by_factors.sets) == set(by_logarithms.sets)


def test_one_value_of_a_shared_rate_has_to_suit_all_its_products() -> None:
    # 3 to 5 times 10 is 30, and 3 to 5 times 20 is 100: each is possible, both are not
    rate = Unknown(Interval(Fraction(3), Fraction(5)), POSITIVE, Fraction(4))
    given_ = [Unknown(exactly(value), POSITIVE, Fraction(value)) for value in (10, 30, 20, 100)]
    one, minus = Fraction(1), Fraction(-1)
    checks = tuple(
        Constraint(((0, minus), (base, minus), (result, one)), exactly(1)) for base, result in ((1, 2), (3, 4))
    )
    for chosen in ((0,), (1,)):
        alone = tuple(checks[each] for each in chosen)
        assert Solver(System((rate, *given_), alone, of_products=True), Budget(ENOUGH)).conflict() is None
    system = System((rate, *given_), checks, of_products=True)
    found = smallest_repairs(Solver(system, Budget(ENOUGH)))
    assert set(found.sets) == {frozenset({each}) for each in (1, 2, 3, 4)}


def test_every_pair_of_open_ends_that_only_touch_is_a_contradiction() -> None:
    for low_open, high_open in product((False, True), repeat=2):
        below = Unknown(Interval(Fraction(2), Fraction(3), False, high_open), POSITIVE)
        above = Unknown(Interval(Fraction(3), Fraction(4), low_open, False), POSITIVE)
        same = Constraint(((0, Fraction(1)), (1, Fraction(-1))), exactly(1))
        conflict = Solver(System((below, above), (same,), of_products=True), Budget(ENOUGH)).conflict()
        assert (conflict is not None) == (low_open or high_open)


def test_what_cannot_be_positive_has_no_logarithm() -> None:
    with pytest.raises(ValueError, match="no positive value"):
        Solver(System((Unknown(exactly(0), POSITIVE),), (), of_products=True), Budget(ENOUGH))
