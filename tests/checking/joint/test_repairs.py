from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from random import Random

import pytest
from elimination import has_solution
from generated_systems import report, with_errors
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.checking.budget import Budget, OverBudgetError
from checker.checking.joint.repairs import irreducible, smallest_repairs
from checker.checking.joint.solver import Solver
from checker.checking.joint.system import Constraint, System, Unknown
from checker.model.interval import EVERYTHING, Interval, exactly

ENOUGH = 10**6


def exhaustive(system: System) -> set[frozenset[int]]:
    """Every smallest set of unknowns without which the rest has a solution, by trying all."""
    for size in range(len(system.unknowns) + 1):
        found = {
            frozenset(freed)
            for freed in combinations(range(len(system.unknowns)), size)
            if has_solution(system, frozenset(freed))
        }
        if found:
            return found
    return set()


def repairs(system: System) -> set[frozenset[int]]:
    found = smallest_repairs(Solver(system, Budget(ENOUGH)))
    assert found.complete
    assert len(found.sets) == len(set(found.sets))
    return set(found.sets)


def unknown(low: int | str, high: int | str | None = None, *, opened: bool = False) -> Unknown:
    ends = Fraction(low), Fraction(low if high is None else high)
    return Unknown(Interval(*ends, opened, opened), EVERYTHING, ends[0])


def total(*signed: int, bounds: Interval | None = None) -> Constraint:
    """``total(1, -2, -3)``: the first is the sum of the second and the third; unknowns count from 1 here."""
    terms = tuple((abs(each) - 1, Fraction(1 if each > 0 else -1)) for each in signed)
    return Constraint(terms, exactly(0) if bounds is None else bounds)


def test_any_figure_of_a_single_wrong_sum_may_be_the_wrong_one() -> None:
    system = System((unknown(90), unknown(40), unknown(60)), (total(1, -2, -3),))
    assert repairs(system) == {frozenset({0}), frozenset({1}), frozenset({2})}


def test_the_figure_that_two_wrong_sums_share_explains_both() -> None:
    system = System(
        (unknown(90), unknown(40), unknown(60), unknown(200), unknown(100)), (total(1, -2, -3), total(4, -5, -1))
    )
    assert repairs(system) == {frozenset({0})}


def test_a_figure_that_a_right_sum_confirms_is_not_the_wrong_one() -> None:
    system = System(
        (unknown(90), unknown(40), unknown(60), unknown(140), unknown(100)), (total(1, -2, -3), total(4, -5, -2))
    )
    assert repairs(system) == {frozenset({0}), frozenset({2})}


def test_two_errors_apart_are_repaired_by_every_pair() -> None:
    system = System(tuple(map(unknown, (9, 4, 6, 9, 4, 6))), (total(1, -2, -3), total(4, -5, -6)))
    assert repairs(system) == {frozenset((a, b)) for a in (0, 1, 2) for b in (3, 4, 5)}


def test_nothing_wrong_needs_no_repair() -> None:
    assert repairs(System((unknown(10), unknown(4), unknown(6)), (total(1, -2, -3),))) == {frozenset()}


def test_sums_that_agree_one_by_one_need_not_agree_together() -> None:
    # a + b < 10, a + b > 10: each fits the ranges of a and b
    below, above = Interval(None, Fraction(10), True, True), Interval(Fraction(10), None, True, True)
    system = System((unknown(0, 10), unknown(0, 10)), (total(1, 2, bounds=below), total(1, 2, bounds=above)))
    assert repairs(system) == set()
    conflict = Solver(system, Budget(ENOUGH)).conflict()
    assert conflict is not None
    assert (conflict.unknowns, conflict.constraints) == (frozenset(), frozenset({0, 1}))


def test_a_figure_that_cannot_be_negative_is_not_repaired_by_making_it_so() -> None:
    count = Unknown(exactly(5), Interval(Fraction(0), None))
    system = System((unknown(10), unknown(12), count), (total(1, -2, -3),))
    assert repairs(system) == {frozenset({0}), frozenset({1})}


def test_an_open_end_is_left_out() -> None:
    touching = System((unknown(1, 2, opened=True), unknown(2, 3)), (total(1, -2),))
    assert repairs(touching) == {frozenset({0}), frozenset({1})}
    assert repairs(System((unknown(1, 2), unknown(2, 3)), (total(1, -2),))) == {frozenset()}


def test_a_wrong_rate_lets_go_of_its_product() -> None:
    # 300 is 200 and a half, not 200 and two fifths
    base, result, rate = unknown(200), unknown(300), unknown("1.395", "1.405")
    low = Constraint(((1, Fraction(1)), (0, Fraction("-1.395"))), Interval(Fraction(0), None), frozenset({2}))
    high = Constraint(((1, Fraction(1)), (0, Fraction("-1.405"))), Interval(None, Fraction(0)), frozenset({2}))
    assert repairs(System((base, result, rate), (low, high))) == {frozenset({each}) for each in range(3)}


@pytest.mark.parametrize("seed", range(40))
def test_every_smallest_repair_is_found_and_no_other(seed: int) -> None:
    random = Random(seed)
    draft, _ = with_errors(report(random, random.randrange(6, 12), random.randrange(2, 7)), random, 2)
    system = draft.system()
    assert repairs(system) == exhaustive(system)


@pytest.mark.parametrize("seed", range(200))
def test_the_figures_that_were_changed_are_among_the_repairs_of_a_report(seed: int) -> None:
    random = Random(seed)
    sound = report(random, random.randrange(30, 81), random.randrange(10, 51))
    assert repairs(sound.system()) == {frozenset()}
    draft, wrong = with_errors(sound, random, 3)
    found = repairs(draft.system())
    size = {len(each) for each in found}
    assert len(size) == 1
    assert size.pop() <= len(wrong)
    solver = Solver(draft.system(), Budget(ENOUGH))
    assert all(solver.conflict(each) is None for each in found)
    assert wrong in found or all(len(each) < len(wrong) for each in found)


magnitudes = st.sampled_from([Fraction(10) ** power for power in (-9, -4, 0, 3, 9, 15)])
values = st.builds(lambda number, scale: number * scale, st.integers(-20, 20), magnitudes)


@st.composite
def systems(draw: st.DrawFn) -> System:
    size = draw(st.integers(2, 5))
    unknowns = []
    for _ in range(size):
        low, high = sorted((draw(values), draw(values)))
        opened = (False, False) if low == high else (draw(st.booleans()), draw(st.booleans()))
        freed = draw(st.sampled_from([EVERYTHING, Interval(Fraction(0), None)] if low >= 0 else [EVERYTHING]))
        unknowns.append(Unknown(Interval(low, high, *opened), freed, low))
    constraints = []
    for _ in range(draw(st.integers(1, 4))):
        chosen = draw(st.lists(st.integers(0, size - 1), min_size=1, max_size=3, unique=True))
        terms = tuple((each, Fraction(draw(st.sampled_from([-3, -1, 1, 2])), 1)) for each in chosen)
        end = draw(values)
        bounds = draw(
            st.sampled_from([exactly(end), Interval(end, None), Interval(None, end, True, draw(st.booleans()))])
        )
        constraints.append(Constraint(terms, bounds, frozenset(draw(st.sets(st.integers(0, size - 1), max_size=1)))))
    return System(tuple(unknowns), tuple(constraints))


@settings(max_examples=150, deadline=None)
@given(systems())
def test_whatever_the_magnitudes_the_answer_is_that_of_trying_all(system: System) -> None:
    assert repairs(system) == exhaustive(system)


@settings(max_examples=150, deadline=None)
@given(systems())
def test_a_conflict_shrinks_to_one_of_which_every_figure_is_needed(system: System) -> None:
    solver = Solver(system, Budget(ENOUGH))
    everything = frozenset(range(len(system.unknowns)))
    conflict = solver.conflict()
    assert (conflict is None) == has_solution(system, frozenset())
    if conflict is None:
        return
    smaller = irreducible(solver, conflict, everything)
    assert not has_solution(system, everything - smaller.unknowns)
    for each in smaller.unknowns:
        assert has_solution(system, everything - smaller.unknowns | {each})


@settings(max_examples=150, deadline=None)
@given(systems(), st.data())
def test_the_range_of_an_unknown_holds_just_the_values_that_it_can_have(system: System, data: st.DataObject) -> None:
    solver = Solver(system, Budget(ENOUGH))
    everything = frozenset(range(len(system.unknowns)))
    if solver.conflict(everything) is not None:
        return
    asked = data.draw(st.sampled_from(sorted(everything)))
    found = solver.range_of(asked)
    value = data.draw(st.sampled_from([end for end in (found.low, found.high, Fraction(0)) if end is not None]))
    held = Constraint(((asked, Fraction(1)),), exactly(value))
    with_value = System(system.unknowns, (*system.constraints, held))
    assert (value in found) == has_solution(with_value, everything)


def test_too_much_work_is_said_and_not_done() -> None:
    random = Random(1)
    draft, _ = with_errors(report(random, 60, 30), random, 3)
    found = smallest_repairs(Solver(draft.system(), Budget(200)))
    assert not found.complete


def test_a_system_whose_numbers_would_be_too_long_is_left_before_they_are_made() -> None:
    unknowns = tuple(
        Unknown(Interval(Fraction(0), Fraction(9), False, True), EVERYTHING, Fraction(1)) for _ in range(3000)
    )
    chain = tuple(Constraint(((n, Fraction(1)), (n + 1, Fraction(1))), exactly(4)) for n in range(2999))
    with pytest.raises(OverBudgetError):
        Solver(System(unknowns, chain), Budget(ENOUGH))
    Solver(System(unknowns[:30], chain[:29]), Budget(ENOUGH))
