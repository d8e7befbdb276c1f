"""A check of a rule and what it comes to as constraints say the same of the same figures."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import fig

from checker.checking.budget import Budget
from checker.checking.evaluate import Environment, compile_expression, truth_of
from checker.checking.joint.comparisons import linear_comparisons
from checker.checking.joint.network import Taking, networks
from checker.checking.joint.solver import Solver
from checker.checking.values import Context, Truth
from checker.model.check import BoundCheck, Verdict
from checker.model.figure import Figure
from checker.model.interval import Interval
from checker.model.rule import Compare, Expression, Rule, Template
from checker.rulebook.expressions import parse_expression

WIDEST = Context("widest")
CHECKS = [
    "a == b + c",
    "a == b - c",
    "a + b == c",
    "a <= b",
    "a < b + c",
    "b >= a",
    "a == b * (1 + c)",
    "a == b * c",
    "c == a / b",
    "c == a / b - 1",
    "c == a / (a + b)",
    "c == abs(a / b - 1)",
    "a == abs(b - c)",
    "sum(parts) == a",
    "sum(a, b) <= c",
    "a == sum(parts) / len(parts)",
    "stated(a) == stated(b) + stated(c)",
    "a == b / 2",
]


def parsed(text: str) -> Expression:
    def refuse(offset: int, message: str, suggestion: str | None) -> None:
        raise AssertionError(message)

    expression = parse_expression(text, {"a", "b", "c", "parts"}, refuse)
    assert expression is not None
    return expression


def rule(check: str, tolerance: Fraction = Fraction(0)) -> Rule:
    return Rule("r", "p", "", "error", "", "", parsed(check), check, Template("", ()), tolerance=tolerance)


def number(value: Fraction | int, start: int, widest: Interval | None = None) -> Figure:
    return replace(fig("5", kind="number", value=str(value), widest=widest), start=start, end=start + 1)


@st.composite
def counts(draw: st.DrawFn, start: int) -> Figure:
    value = draw(st.integers(1, 30))
    below, above = draw(st.integers(0, 2)), draw(st.integers(0, 2))
    scale = draw(st.sampled_from([Fraction(1), Fraction(1, 10**9), Fraction(10**12)]))
    widest = Interval(max(value - below, 0) * scale, (value + above) * scale)
    return number(value * scale, start, widest)


figures = st.tuples(*(counts(start) for start in (0, 10, 20, 30, 40)))


def bound(check: str, found: tuple[Figure, ...], tolerance: Fraction = Fraction(0)) -> tuple[BoundCheck, Truth | None]:
    a, b, c, d, e = found
    used = rule(check, tolerance)
    slots: dict[str, Figure | tuple[Figure, ...]] = {"a": a, "b": b, "c": c, "parts": (d, e)}
    named = {name: slots[name] for name in slots if name in check}
    outcome = truth_of(compile_expression(used.check, tolerance), Environment(named, WIDEST))
    verdict: Verdict = "contradicts" if outcome is Truth.NO else "agrees"
    return BoundCheck(used, tuple(named.items()), verdict), outcome


@settings(deadline=None)
@given(figures, st.sampled_from(CHECKS), st.sampled_from([Fraction(0), Fraction(1, 20)]))
def test_alone_a_check_and_its_constraints_agree(found: tuple[Figure, ...], check: str, tolerance: Fraction) -> None:
    made, outcome = bound(check, found, tolerance)
    taking = Taking.of(made, linear_comparisons(made.rule))
    assert taking.comparisons
    # twice, since a check that stands alone and agrees is not looked at
    for network in networks([taking, Taking.of(made, linear_comparisons(made.rule))], WIDEST):
        conflict = Solver(network.system, Budget(10**6)).conflict()
        if outcome is Truth.NO:
            assert conflict is not None
        elif not _reads_a_figure_twice(check):
            assert conflict is None


def _reads_a_figure_twice(check: str) -> bool:
    """Then the interval of the check itself is wider than what its figures can come to."""
    return any(check.count(name) > 1 for name in "abc" if name in check.replace("abs", ""))


@pytest.mark.parametrize("check", CHECKS)
def test_every_such_check_takes_part(check: str) -> None:
    found = tuple(number(5, start) for start in (0, 10, 20, 30, 40))
    made, _ = bound(check, found)
    takings = [Taking.of(made, linear_comparisons(made.rule)) for _ in range(2)]
    (network,) = networks(takings, WIDEST)
    assert network.system.constraints


@pytest.mark.parametrize("check", ["a.kind == b.kind", "a == b or a == c", "first(a) == b", "not a == b", "a != b"])
def test_what_is_not_linear_takes_no_part(check: str) -> None:
    used = rule(check)
    a, b, c = (number(5, start) for start in (0, 10, 20))
    made = BoundCheck(used, (("a", a), ("b", b), ("c", c)), "contradicts")
    comparisons: tuple[Compare, ...] = linear_comparisons(used)
    assert not comparisons or not list(networks([Taking.of(made, comparisons)], WIDEST))


def test_a_rate_of_which_two_checks_speak_leaves_its_products_out() -> None:
    a, b, c, d, e = (number(5, start) for start in (0, 10, 20, 30, 40))
    one, _ = bound("a == b * c", (a, b, c, d, e))
    other, _ = bound("a == b * c", (d, b, c, a, e))
    another, _ = bound("a == b + c", (a, c, e, d, b))
    takings = [Taking.of(each, linear_comparisons(each.rule)) for each in (one, other, another)]
    networks_found = list(networks(takings, WIDEST))
    assert all(
        constraint.factors.isdisjoint(unknown for unknown, _ in other.terms)
        for network in networks_found
        for constraint in network.system.constraints
        for other in network.system.constraints
    )
