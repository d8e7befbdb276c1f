from __future__ import annotations

import pytest
import samples
from pages import rule

from checker.model.check import BoundCheck, Verdict

TEXT = "The ferry took 24 cars and 31 vans."
CARS, VANS = samples.figure(TEXT, "24 cars"), samples.figure(TEXT, "31 vans")


def _bound(check: str, *, verdict: Verdict = "agrees") -> BoundCheck:
    made = rule(check, "a", "b", find=["took {a} and {b}"])
    return BoundCheck(made, (("a", CARS), ("b", VANS)), verdict)


def test_figures_that_a_sum_joins_are_held_against_each_other() -> None:
    compared = _bound("a == b").compared()
    assert compared is not None
    assert compared.figures == (CARS, VANS)
    assert (compared.rule, compared.verdict) == ("some-rule", "agrees")


@pytest.mark.parametrize(("check", "joins"), [("not slipped(a, b)", False), ("not a > b", True)])
def test_that_one_figure_is_no_slip_of_another_joins_nothing(check: str, *, joins: bool) -> None:
    assert (_bound(check).compared() is not None) is joins
    assert _bound(check, verdict="contradicts").compared() is not None


def test_a_figure_by_itself_is_held_against_nothing_however_often_it_takes_part() -> None:
    made = rule("a == b", "a", "b", find=["took {a} and {b}"])
    assert BoundCheck(made, (("a", CARS), ("b", (CARS, CARS))), "agrees").compared() is None
