"""Every way of writing a number reads back to its value."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from numbers_in_words import in_words

from checker.extraction.drafts import Numeral
from checker.extraction.numerals import find_numerals
from checker.extraction.tokens import tokenise
from checker.model.document import Block


def numerals(text: str) -> list[Numeral]:
    return find_numerals(tokenise(Block(0, text), 0, len(text), 0))


def only(text: str) -> Numeral:
    found = numerals(text)
    assert len(found) == 1, found
    return found[0]


@given(st.integers(0, 10**15))
def test_digits_with_and_without_separators(n: int) -> None:
    for written in (str(n), f"{n:,}", f"{n:,}".replace(",", "\u202f"), f"{n:,}".replace(",", "\u00a0")):
        assert only(f"counted {written} of them").value == n, written


@given(st.integers(1000, 10**9))
def test_plain_spaces_between_thousands(n: int) -> None:
    assert only("a total of " + f"{n:,}".replace(",", " ") + " cases").value == n


@given(st.integers(0, 10**15 - 1), st.booleans(), st.sampled_from(["-", " "]))
def test_whole_numbers_in_words(n: int, british: bool, hyphen: str) -> None:
    assert only(in_words(n, british=british, hyphen=hyphen)).value == n


@given(st.decimals(0, 999, places=2), st.sampled_from(["thousand", "million", "billion", "trillion"]))
def test_decimals_with_a_magnitude_in_words(d: Fraction, scale: str) -> None:
    factor = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}[scale]
    assert only(f"{d} {scale} people").value == Fraction(str(d)) * factor
    assert only(f"a {d}-{scale} plan").value == Fraction(str(d)) * factor


@given(st.integers(1, 999), st.sampled_from([("k", 10**3), ("bn", 10**9), ("tn", 10**12), ("mn", 10**6)]))
def test_short_magnitudes(n: int, scale: tuple[str, int]) -> None:
    assert only(f"{n}{scale[0]} users").value == n * scale[1]
    assert only(f"£{n}{scale[0]}").value == n * scale[1]


@given(st.integers(0, 99), st.sampled_from([(1, 2), (3, 4), (5, 8), (1, 4), (2, 3)]))
def test_mixed_fractions(n: int, fraction: tuple[int, int]) -> None:
    top, bottom = fraction
    value = n + Fraction(top, bottom)
    written = f"{n} {top}/{bottom}" if n else f"{top}/{bottom}"
    assert only(f"about {written} cups").value == value
    if n:
        assert only(f"{n}-{top}/{bottom} pct").value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (".5", Fraction(1, 2)),
        ("1e6", 10**6),
        ("2 x 10^5", 200_000),
        ("½", Fraction(1, 2)),
        ("2½", Fraction(5, 2)),
        ("three and a half", Fraction(7, 2)),
        ("two and three quarters", Fraction(11, 4)),
        ("three halves", Fraction(3, 2)),
        ("3 million and a half", 3_500_000),
        ("two million and a half", 2_500_000),
        ("one billion and a quarter", 1_250_000_000),
        ("three lakh crore", 3 * 10**12),
        ("five thousand million", 5 * 10**9),
        ("five-and-a-half million", 5_500_000),
        ("one and a half million", 1_500_000),
        ("half a million", 500_000),
        ("a quarter of a million", 250_000),
        ("half a dozen", 6),
        ("two dozen", 24),
        ("a couple of hundred", 200),
        ("a hundred", 100),
        ("four hundred thousand", 400_000),
        ("4 hundred million", 400_000_000),
        ("two point five", Fraction(5, 2)),
        ("1,00,000", 100_000),
        ("5 crore", 50_000_000),
    ],
)
def test_other_ways_to_write_a_number(text: str, value: Fraction | int) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two thirds of them", Fraction(2, 3)),
        ("two-thirds", Fraction(2, 3)),
        ("a third of voters", Fraction(1, 3)),
        ("three quarters", Fraction(3, 4)),
        ("one fifth of", Fraction(1, 5)),
        ("a 10th of", Fraction(1, 10)),
        ("half of", Fraction(1, 2)),
    ],
)
def test_fractions_of_something(text: str, value: Fraction) -> None:
    numeral = only(text)
    assert (numeral.value, numeral.fraction) == (value, True)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens of people", 12, 120),
        ("hundreds of thousands", 100_000, 1_000_000),
        ("tens of millions of dollars", 10**7, 10**8),
        ("several hundred", 200, 1000),
        ("a few thousand", 2000, 10_000),
    ],
)
def test_vague_numbers_are_ranges(text: str, low: int, high: int) -> None:
    numeral = only(text)
    assert numeral.value is None
    assert (numeral.low, numeral.high) == (Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    ("text", "value"), [("21st", 21), ("the third man", 3), ("twenty-first", 21), ("a 112th", 112)]
)
def test_ordinals(text: str, value: int) -> None:
    numeral = only(text)
    assert numeral.ordinal
    assert numeral.value == value


@pytest.mark.parametrize("text", ["1,1,1,1", "1.2.3", "6,5000,000", "9" * 31, "a few people", "an apple", "tens"])
def test_what_is_no_well_formed_number_is_left_alone(text: str) -> None:
    assert numerals(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("12,800", 100),
        ("302", 1),
        ("37.5", Fraction(1, 10)),
        ("37.50", Fraction(1, 100)),
        ("1.2 million", 100_000),
        ("2 million", 1_000_000),
        ("0", 1),
    ],
)
def test_the_last_significant_place_is_kept(text: str, place: Fraction | int) -> None:
    assert only(text).place == place


def test_metres_millions_and_minutes() -> None:
    assert only("48m tall").value == 48
    assert only("12.3m tonnes").value == 12_300_000
    assert only("$10m").value == 10_000_000
    assert [n.value for n in numerals("£5-10m")] == [5, 10_000_000]


def test_groups_that_belong_to_different_numbers_are_not_joined() -> None:
    assert [n.value for n in numerals("On July 12 500 people marched")] == [12, 500]
    assert [n.value for n in numerals("12, 500")] == [12, 500]


@given(st.text(alphabet="0123456789,./-– abcdeé½%$thousandmillion\u0301", max_size=200))
def test_any_text_is_read_without_overlaps(text: str) -> None:
    last = 0
    for numeral in numerals(text):
        assert last <= numeral.first < numeral.last
        last = numeral.last


def test_a_stray_space_in_a_group_of_thousands() -> None:
    found = numerals("80, 000 seats, 1, 050, 000 tickets and lots 3, 4, 500")
    assert [n.value for n in found] == [80_000, 1_050_000, 3, 4, 500]


@pytest.mark.parametrize("text", ["The toll is 752 cases1 (698 of them new).", "Some clinics2 have reopened."])
def test_the_mark_of_a_footnote_is_no_number(text: str) -> None:
    assert all(numeral.value not in (1, 2) for numeral in numerals(text))


@pytest.mark.parametrize("text", ["1 case", "cases 1", "an A4 page", "1"])
def test_a_digit_that_stands_alone_or_in_a_short_name_is_no_such_mark(text: str) -> None:
    assert len(numerals(text)) == 1
