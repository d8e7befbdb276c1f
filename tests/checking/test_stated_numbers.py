"""Comparing by whole numbers comes to what comparing intervals does."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import product
from typing import Literal

import pytest
from pages import fig

from checker.checking.comparing import compare
from checker.checking.evaluate import Environment, compile_expression
from checker.checking.stated_numbers import compile_stated
from checker.checking.values import Context, Measure, NotApplicableError, Truth, measure_of
from checker.model.figure import Figure
from checker.model.interval import exactly
from checker.model.rule import Call, Compare, Literal_, Name

Operator = Literal["==", "!=", "<", "<=", ">", ">="]
OPERATORS: tuple[Operator, ...] = ("==", "!=", "<", "<=", ">", ">=")
FIGURES = (
    fig("9 cats", "9", counted="cat"),
    fig("0", "0", kind="number"),
    fig("-3.5", "-7/2", kind="number"),
    fig("50%", "50", kind="percent"),
    fig("25 basis points", "25", kind="percentage-points", unit="basis_point"),
    fig("$9", "9", kind="money", unit="USD"),
    fig("9 euros", "9", kind="money", unit="EUR"),
)
ONE, OTHER = (Call("stated", (Name(name),)) for name in ("one", "other"))


def outcome(comparison: Compare, one: Figure, other: Figure) -> Truth | None:
    quick = compile_stated(comparison)
    assert quick is not None
    try:
        return quick({"one": one, "other": other})
    except NotApplicableError:
        return None


@pytest.mark.parametrize("operator", OPERATORS)
def test_with_a_number(operator: Operator) -> None:
    for figure, number in product(FIGURES, map(Fraction, ("0", "9", "1/2", "1/400", "-7/2"))):
        wanted = compare(operator, measure_of(figure, "stated"), Measure(exactly(number)), "widest")
        assert outcome(Compare(operator, ONE, Literal_(number)), figure, figure) is wanted


@pytest.mark.parametrize("operator", OPERATORS)
def test_with_each_other(operator: Operator) -> None:
    for one, other in product(FIGURES, repeat=2):
        try:
            wanted: Truth | None = compare(operator, measure_of(one, "stated"), measure_of(other, "stated"), "widest")
        except NotApplicableError:
            wanted = None
        assert outcome(Compare(operator, ONE, OTHER), one, other) is wanted


def test_what_has_no_one_value_is_left_to_intervals() -> None:
    some = replace(FIGURES[0], value=None)
    comparison = Compare(">", ONE, Literal_(Fraction(5)))
    assert outcome(comparison, some, some) is None
    compiled = compile_expression(comparison)
    several = Environment({"one": (FIGURES[0], FIGURES[0])}, Context("widest"))
    with pytest.raises(NotApplicableError):
        compiled(several)


def test_other_comparisons_are_left_alone() -> None:
    assert compile_stated(Compare("==", Name("one"), ONE)) is None
    assert compile_stated(Compare("in", ONE, OTHER)) is None
