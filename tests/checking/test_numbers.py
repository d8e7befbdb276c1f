from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pages import fig

from checker.checking.numbers import Style, number_text, plain_number, rounded
from checker.checking.suggesting import date_suggestion, suggestion
from checker.model.figure import Figure
from checker.model.interval import Interval, exactly


@pytest.mark.parametrize(
    ("figure", "computed", "written"),
    [
        (fig("nearly 250%", "250", kind="percent", number="250"), "1.48780", "148.8%"),
        (fig("12 per cent", "12", kind="percent", number="12"), "0.25", "25 per cent"),
        (fig("12 percent of voters", "12", kind="percent", number="12"), "1/3", "33.3 percent"),
        (fig("2 percentage points", "2", kind="percentage-points", number="2"), "0.035", "3.5 percentage points"),
        (fig("$1.2 million", "1200000", kind="money", number="1.2 million"), "1450000", "$1.45 million"),
        (fig("$1.2 million", "1200000", kind="money", number="1.2"), "1450000", "$1.45 million"),
        (fig("$1.2 million", "1200000", kind="money", number="1.2 million"), "14500", "$14,500"),
        (fig("about US$3bn", "3000000000", kind="money", number="3bn"), "4000000000", "US$4bn"),
        (fig("EUR 500", "500", kind="money", number="500"), "750.5", "EUR 751"),
        (fig("about 500 euros", "500", kind="money", number="500"), "750.5", "751 euros"),
        (fig("40 miles", "40", kind="quantity", number="40"), "31.0686", "31 miles"),
        (fig("6 feet", "6", kind="quantity", number="6"), "5.2493", "5.2 feet"),
        (fig("12,800 civilians", "12800"), "25637", "25,637 civilians"),
        (fig("12800 civilians", "12800"), "25637", "25637 civilians"),
        (fig("one in five", "1/5", kind="ratio", number="one in five"), "1/3", "33.3%"),
        (fig("doubled", "2", kind="multiple", number="doubled"), "1.5", "1.5 times"),
        (fig("70p", "0.7", kind="money", number="70"), "0.5", "50p"),
        (fig("1.25 per cent", "1.25", kind="percent", number="1.25"), "0.104167", "10.42 per cent"),
        (fig("two million people", "2000000", number="two million"), "3000000", "3 million people"),
        (fig("9 per mille", "9", number="9"), "0.0004", "0.0004 per mille"),
    ],
)
def test_a_computed_value_is_written_like_the_figure_it_corrects(figure: Figure, computed: str, written: str) -> None:
    assert Style.of(figure).write(exactly(Fraction(computed))) == written


def test_enough_digits_are_shown_to_see_that_a_value_differs() -> None:
    widest = Interval(Fraction("30.5"), Fraction("31.5"), False, True)
    figure = fig("31 miles", "31", kind="quantity", number="31", widest=widest)
    assert Style.of(figure).write(exactly(Fraction("30.47"))) == "30 miles"
    assert Style.of(figure).write(exactly(Fraction("31.52"))) == "32 miles"
    narrow = fig("31.0 miles", "31", kind="quantity", number="31.0", widest=exactly(31))
    assert Style.of(narrow).write(exactly(Fraction("31.02"))) == "31.02 miles"


def test_a_range_is_written_with_both_ends_and_an_open_one_in_words() -> None:
    style = Style.of(fig("$40", "40", kind="money", number="40"))
    assert style.write(Interval(Fraction(30), Fraction(50))) == "$30 to $50"
    assert style.write(Interval(Fraction(30), None)) == "at least $30"
    assert style.write(Interval(None, Fraction(50), True, False)) == "at most $50"
    assert style.write(Interval(None, None)) is None


@pytest.mark.parametrize(
    ("figure", "computed", "suggested"),
    [
        (
            fig("nearly 250%", "250", kind="percent", number="250", hedge="almost", place_value=Fraction(10)),
            "1.4878",
            "nearly 150%",
        ),
        (
            fig("more than 900 men", "900", number="900", hedge="more-than", place_value=Fraction(100)),
            "1270",
            "more than 1,200 men",
        ),
        (
            fig("about 900 men", "900", number="900", hedge="about", place_value=Fraction(100)),
            "1270",
            "about 1,300 men",
        ),
        (fig("900 men", "900"), "1270", "1,270 men"),
        (fig("$1.2 million", "1200000", kind="money", number="1.2 million"), "1450000", "$1.45 million"),
        (fig("five men", "5"), "7", "seven men"),
        (fig("70 cents", "0.7", kind="money"), "0.5", "50 cents"),
        (fig("Five men", "5"), "70", "70 men"),
        (fig("five men", "5"), "5", None),
        (fig("doubled", "2", kind="multiple"), "1.5", None),
        (fig("one in five", "1/5", kind="ratio"), "1/3", None),
    ],
)
def test_a_suggestion_keeps_the_words_and_changes_the_number(
    figure: Figure, computed: str, suggested: str | None
) -> None:
    assert suggestion(figure, exactly(Fraction(computed))) == suggested


def test_a_range_of_possible_values_suggests_nothing() -> None:
    assert suggestion(fig("900 men", "900"), Interval(Fraction(1), Fraction(2))) is None


def test_another_weekday_is_written_as_the_first_was() -> None:
    assert date_suggestion(fig("Monday, 12 May", kind="date"), "Thursday") == "Thursday, 12 May"
    assert date_suggestion(fig("on Tues 12 May", kind="date"), "Thursday") == "on Thu 12 May"
    assert date_suggestion(fig("12 May", kind="date"), "Thursday") is None


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("12800", "12,800"),
        ("1234.56", "1,235"),
        ("148.78", "148.8"),
        ("2.5", "2.5"),
        ("2.456", "2.46"),
        ("0.0004123", "0.000412"),
        ("-0.5", "-0.5"),
        ("0", "0"),
    ],
)
def test_a_plain_number_has_the_digits_that_count(value: str, written: str) -> None:
    assert plain_number(Fraction(value)) == written


@given(st.fractions(min_value=-(10**9), max_value=10**9), st.integers(0, 6))
def test_a_written_number_is_within_half_of_its_last_place(value: Fraction, decimals: int) -> None:
    written = Fraction(number_text(value, decimals).replace(",", ""))
    assert abs(written - value) <= Fraction(1, 2 * 10**decimals)
    assert abs(rounded(value, Fraction(1, 7)) - value) <= Fraction(1, 14)
