"""A rate of which several checks speak, and may each want to be another."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from pages import fig

from checker.checking.joint.comparisons import linear_comparisons
from checker.checking.joint.evidence import Said
from checker.checking.joint.explaining import explanation
from checker.checking.joint.network import Taking, networks
from checker.checking.values import Context
from checker.model.check import BoundCheck, Verdict
from checker.model.figure import Figure
from checker.model.rule import Expression, Rule, Template
from checker.rulebook.expressions import parse_expression


def number(value: str, start: int) -> Figure:
    return replace(fig(value, kind="number", value=value), start=start, end=start + 1)


def taking(check: str, verdict: Verdict, **slots: Figure) -> Taking:
    expression = parse_expression(check, set(slots), lambda *_: None)
    assert isinstance(expression, Expression)
    rule = Rule("r", "p", "", "error", "", "", expression, check, Template("", ()))
    return Taking.of(BoundCheck(rule, tuple(slots.items()), verdict), linear_comparisons(rule))


def repairs(*takings: Taking) -> set[frozenset[str]]:
    (network,) = networks(takings, Context("widest"))
    why = explanation(network, Said.of(network.figures))
    assert why is not None
    assert why.complete
    return {frozenset(figure.text for figure in repair.figures) for repair in why.told()}


RATE = number("3", 40)


def test_a_rate_that_is_wrong_in_one_way_explains_both_products() -> None:
    one = taking("a == b * rate", "contradicts", a=number("14", 0), b=number("7", 10), rate=RATE)
    other = taking("a == b * rate", "contradicts", a=number("10", 20), b=number("5", 30), rate=RATE)
    assert repairs(one, other) == {frozenset({"3"})}


def test_a_rate_that_each_product_wants_another_explains_neither() -> None:
    one = taking("a == b * rate", "contradicts", a=number("14", 0), b=number("7", 10), rate=RATE)
    other = taking("a == b * rate", "contradicts", a=number("20", 20), b=number("5", 30), rate=RATE)
    pairs = {frozenset(pair) for pair in product(("14", "7"), ("20", "5"))}
    with_the_rate = {frozenset(("3", each)) for each in ("14", "7", "20", "5")}
    assert repairs(one, other) == pairs | with_the_rate


def test_a_rate_that_another_product_confirms_is_not_blamed() -> None:
    one = taking("a == b * rate", "contradicts", a=number("14", 0), b=number("7", 10), rate=RATE)
    other = taking("a == b * rate", "agrees", a=number("15", 20), b=number("5", 30), rate=RATE)
    assert repairs(one, other) == {frozenset({"14"}), frozenset({"7"})}
