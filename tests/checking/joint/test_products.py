"""Checks that are products, and share figures that would otherwise be factors with ranges."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from pages import fig

from checker.api import lint_text
from checker.checking.joint.comparisons import linear_comparisons
from checker.checking.joint.evidence import Said
from checker.checking.joint.explaining import contradiction, explanation
from checker.checking.joint.network import Network, Taking, networks
from checker.checking.values import Context
from checker.model.check import BoundCheck, Verdict
from checker.model.figure import Figure
from checker.model.interval import Interval
from checker.model.rule import Expression, Rule, Template
from checker.rulebook.expressions import parse_expression


def number(value: str, start: int, around: str = "0") -> Figure:
    middle, spread = Fraction(value), Fraction(around)
    figure = replace(fig(value, kind="number", value=value), start=start, end=start + 1)
    return replace(figure, widest=Interval(middle - spread, middle + spread)) if spread else figure


def taking(check: str, verdict: Verdict, tolerance: str = "0", **slots: Figure) -> Taking:
    expression = parse_expression(check, set(slots), lambda *_: None)
    assert isinstance(expression, Expression)
    rule = Rule("r", "p", "", "error", "", "", expression, check, Template("", ()), tolerance=Fraction(tolerance))
    return Taking.of(BoundCheck(rule, tuple(slots.items()), verdict), linear_comparisons(rule))


def only(*takings: Taking) -> Network:
    (network,) = networks(takings, Context("widest"))
    return network


PRICES = number("4", 0, "1"), number("6", 10, "1")
SOLD = number("10", 20, "3"), number("20", 30, "5")
CELLS = ((0, 0), (0, 1), (1, 0), (1, 1))


def sales(
    *earned: str, check: str = "e == s * p", verdict: Verdict = "agrees", tolerance: str = "0", last: str | None = None
) -> list[Taking]:
    """Two things at two prices, and what each brought."""
    return [
        taking(
            (last or check) if cell == (1, 1) else check,
            verdict,
            tolerance,
            e=number(each, 40 + 10 * at),
            p=PRICES[cell[0]],
            s=SOLD[cell[1]],
        )
        for at, (each, cell) in enumerate(zip(earned, CELLS, strict=True))
    ]


@pytest.mark.parametrize("check", ["e == s * p", "s == e / p", "p == e / s", "1 == s * p / e", "2 * e == 2 * (s * p)"])
def test_what_four_sales_brought_has_to_be_in_proportion(check: str) -> None:
    network = only(*sales("40", "80", "60", "121", check=check))
    assert network.system.of_products
    conflict = contradiction(network)
    assert conflict is not None
    assert {network.owners[each] for each in conflict.constraints} == {0, 1, 2, 3}
    assert contradiction(only(*sales("40", "80", "60", "120", check=check))) is None


def test_figures_that_are_multiplied_with_each_other_in_every_check() -> None:
    p, q, r = number("3", 0, "1"), number("5", 10, "2"), number("2", 20, "1")

    def network(*sides: str) -> Network:
        pairs = zip(sides, ((p, q), (p, r), (q, r)), strict=True)
        found = only(
            *(
                taking("t == a * b", "agrees", t=number(side, 30 + 10 * at), a=a, b=b)
                for at, (side, (a, b)) in enumerate(pairs)
            )
        )
        assert found.system.of_products
        return found

    assert contradiction(network("15", "6", "10")) is None
    # the square of the first is 20 * 6 / 6, more than 4 * 4
    assert contradiction(network("20", "6", "6")) is not None


def test_a_wrong_figure_gets_the_value_that_suits_all_products() -> None:
    prices, sold = [number("4", 0), number("6", 10)], [number("10", 20), number("30", 30)]
    earned = ["40", "80", "60", "120"]
    takings = [
        taking(
            "e == s * p",
            "contradicts" if column else "agrees",
            e=number(each, 40 + 10 * at),
            p=prices[row],
            s=sold[column],
        )
        for at, (each, (row, column)) in enumerate(zip(earned, CELLS, strict=True))
    ]
    network = only(*takings)
    assert network.system.of_products
    why = explanation(network, Said.of(network.figures))
    assert why is not None
    (repair,) = why.told()
    assert [figure.text for figure in repair.figures] == ["30"]
    assert repair.values == ("20",)


def test_a_tolerance_widens_a_product() -> None:
    assert contradiction(only(*sales("40", "80", "60", "121", tolerance="1/1000"))) is not None
    assert contradiction(only(*sales("40", "80", "60", "121", tolerance="5/1000"))) is None


def test_what_is_at_most_or_at_least_a_product() -> None:
    assert contradiction(only(*sales("40", "80", "60", "121", last="e <= s * p"))) is not None
    assert contradiction(only(*sales("40", "80", "60", "120", last="e <= s * p"))) is None
    assert contradiction(only(*sales("40", "80", "60", "120", last="e < s * p"))) is not None
    assert contradiction(only(*sales("40", "80", "60", "121", last="e >= s * p"))) is None


def test_a_sum_beside_the_products_leaves_them_to_their_ranges() -> None:
    takings = sales("40", "80", "60", "121")
    one, other = number("40", 40), number("80", 50)
    total = taking("t == a + b", "agrees", t=number("120", 90), a=one, b=other)
    assert not only(*takings, total).system.of_products


def test_what_may_be_nothing_leaves_products_to_their_ranges() -> None:
    assert not only(*sales("40", "80", "60", "0")).system.of_products


def test_a_figure_that_no_other_check_speaks_of_needs_no_logarithms() -> None:
    one, other = sales("40", "80", "60", "120")[:2]
    assert not only(one, other).system.of_products


BARGES = """\
figures:
  grain: {says: "about 7 loads an hour"}
  gravel: {says: "about 9 loads an hour"}
  morning: {says: "about 40 hours"}
  night: {says: "about 60 hours"}
  grain_morning: {says: "280"}
  grain_night: {says: "420"}
  gravel_morning: {says: "360"}
  gravel_night: {says: "WRITTEN"}
checks:
  - magnitude(grain_morning) == magnitude(grain) * magnitude(morning)
  - magnitude(grain_night) == magnitude(grain) * magnitude(night)
  - magnitude(gravel_morning) == magnitude(gravel) * magnitude(morning)
  - magnitude(gravel_night) == magnitude(gravel) * magnitude(night)
"""


@pytest.mark.parametrize(("written", "rules"), [("603", ["all-together"]), ("540", [])])
def test_numbers_that_no_two_rates_and_two_times_can_make(written: str, rules: list[str]) -> None:
    result = lint_text(BARGES.replace("WRITTEN", written), name="barges.figures.yaml")
    assert [finding.rule for finding in result.findings] == rules
