"""So much a day, so much in a year."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.api import figures_of
from checker.checking.rates import cycle, during
from checker.checking.values import Context, Measure, NotApplicableError
from checker.model.figure import Figure
from checker.model.interval import exactly

STATED = Context("stated")


def figures(text: str) -> tuple[Figure, ...]:
    return figures_of(text).figures


def comes_to(text: str) -> Measure:
    found = during(figures(text), STATED)
    assert isinstance(found, Measure)
    return found


def test_a_rate_knows_how_long_its_time_is() -> None:
    (rent,) = figures("a rent of $40 a week")
    assert cycle((rent,), STATED) == Measure(exactly(7))


def test_a_pace_is_of_several_times_together() -> None:
    (births,) = figures("one baby every 36 hours")
    assert cycle((births,), STATED) == Measure(exactly(Fraction(3, 2)))


def test_a_rate_comes_to_its_unit_in_a_time() -> None:
    assert comes_to("A spring gives 25 litres a minute for three hours.") == Measure(exactly(4_500), "liter")
    assert comes_to("She got $50 a day for two weeks.") == Measure(exactly(700), "USD")
    assert comes_to("He baked 12 loaves an hour for 30 minutes.") == Measure(exactly(6))


@given(st.integers(2, 900), st.integers(2, 90))
def test_a_month_is_a_twelfth_of_a_year(amount: int, years: int) -> None:
    monthly = comes_to(f"She pays ${amount} a month for {years} years.")
    assert monthly == Measure(exactly(Fraction(amount * 12 * years)), "USD")


@pytest.mark.parametrize("text", ["The 14 trucks took two hours.", "It cost $8 a ticket for two hours."])
def test_what_is_no_rate_of_time_does_not_apply(text: str) -> None:
    with pytest.raises(NotApplicableError):
        during(figures(text), STATED)
