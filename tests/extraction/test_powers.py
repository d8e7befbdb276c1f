"""Numbers with exponents."""

from __future__ import annotations

from fractions import Fraction

import pytest
from amount_drafts import drafts, only
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3.7 x 10^6 cells", 3_700_000),
        ("3.7 × 10⁶ cells", 3_700_000),
        ("3.7·10^6 cells", 3_700_000),
        ("3.7 x 10^{6} cells", 3_700_000),
        ("3.7e6 cells", 3_700_000),
        ("2 x 10-5 of it", Fraction(2, 100_000)),
        ("2 × 10⁻⁵ of it", Fraction(2, 100_000)),
        ("10^6 cells", 1_000_000),
        ("10⁻³ of it", Fraction(1, 1_000)),
        ("8x2^10 bits", 8_192),
        ("2^10 bits", 1_024),
    ],
)
def test_a_power_is_part_of_the_number(text: str, value: Fraction | int) -> None:
    assert only(text).value == value


@pytest.mark.parametrize("text", ["a 4 x 100 m relay", "99^99 of them", "5 e 6", "rows 3 x 10 apart"])
def test_a_product_of_two_numbers_stays_two(text: str) -> None:
    assert len(drafts(text)) == 2


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("3 to 5 × 10^6 cells", 3_000_000, 5_000_000),
        ("1.2–1.5 × 10⁻³ of it", Fraction(12, 10_000), Fraction(15, 10_000)),
        ("5 to 10 cents", Fraction(5, 100), Fraction(10, 100)),
    ],
)
def test_a_range_shares_its_power(text: str, low: Fraction | int, high: Fraction | int) -> None:
    draft = only(text)
    assert (draft.low, draft.high) == (low, high)


@given(st.integers(1, 999), st.integers(-20, 20), st.sampled_from(["e{}", " x 10^{}", "×10^{{{}}}"]))
def test_the_digits_stay_as_exact_as_they_are(digits: int, exponent: int, form: str) -> None:
    plain, raised = only(f"{digits} of it"), only(f"{digits}{form.format(exponent)} of it")
    assert plain.value is not None
    assert plain.place is not None
    assert raised.value == plain.value * Fraction(10) ** exponent
    assert raised.place == plain.place * Fraction(10) ** exponent
