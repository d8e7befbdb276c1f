"""How far a hedged number may be off."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.api import figures_of
from checker.model.interval import Interval


def widest(text: str) -> Interval:
    interval = figures_of(text).figures[0].widest
    assert interval is not None
    return interval


@pytest.mark.parametrize(
    ("text", "possible"), [("some 415 people", 425), ("about 12.5%", 13), ("about 400 people", 500)]
)
def test_a_hedge_reaches_some_steps_of_the_last_digit(text: str, possible: int) -> None:
    assert Fraction(possible) in widest(text)


@pytest.mark.parametrize(
    ("text", "impossible"), [("some 415 people", 430), ("about 12.5%", 14), ("about 400 people", 600)]
)
def test_a_hedge_reaches_no_further_than_the_last_digit_lets_it(text: str, impossible: int) -> None:
    assert Fraction(impossible) not in widest(text)


def test_more_than_still_has_no_end() -> None:
    assert widest("more than 415 people").high is None
