"""Heights and weights in two units, and what only looks like them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told_figures import told

from checker.api import figures_of_content


@pytest.mark.parametrize(
    "height",
    "6'2\" 6’2” 6′2″ 6′|2″ 6ft|2in 6ft2in 6ft|2 6-foot-2 6-foot-2-inch 6|feet|2|inches 6|feet|2 six|foot|two".split(),
)
def test_a_height_is_one_length(height: str) -> None:
    assert told(f"He is {height.replace('|', ' ')}.") == "quantity 6.16667 foot"


@pytest.mark.parametrize("weight", ["11st 4lb", "11st4lb", "11 stone 4 pounds", "11 stone 4"])
def test_a_weight_is_one_mass(weight: str) -> None:
    assert told(f"She weighs {weight}.") == "quantity 79/7 stone"


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Within 6 feet 2 of them stood.", "quantity 6 foot; number 2"),
        ("They dug 6 feet, 2 men at a time.", "quantity 6 foot; count 2 man"),
        ("A 6-foot-20 wall.", "quantity 6 foot; number 20"),
        ("It is 200 feet 10 miles from here.", "quantity 200 foot; quantity 10 mile"),
        ("He won the 50m metres.", "quantity 50 meter"),
        ("It lost 757-1,536 litres.", "quantity 757..1536 liter"),
        ("The 757-200 landed.", "identifier"),
    ],
)
def test_numbers_side_by_side_may_be_two(text: str, figures: str) -> None:
    assert told(text) == figures


@given(feet=st.integers(3, 8), inches=st.integers(0, 11), form=st.sampled_from(["{}ft {}in", "{}'{}\"", "{}-foot-{}"]))
def test_every_height_is_as_many_inches(feet: int, inches: int, form: str) -> None:
    (figure,) = figures_of_content("a.txt", f"He is {form.format(feet, inches)}.".encode()).figures
    assert (figure.unit, figure.value) == ("foot", feet + Fraction(inches, 12))
