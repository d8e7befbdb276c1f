from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import get_args

import pytest
from any_rules import bindings, expressions
from evaluated import Bound, between, number, truth
from hypothesis import given
from hypothesis import strategies as st
from pages import expression, fig

from checker.checking.evaluate import Environment, compile_expression, truth_of
from checker.checking.functions import FUNCTIONS
from checker.checking.values import Context, NotApplicableError, Reading, Truth
from checker.model.interval import exactly
from checker.model.rule import Expression
from checker.rulebook.functions import FIELDS as KNOWN_FIELDS
from checker.rulebook.functions import FUNCTIONS as KNOWN_FUNCTIONS

FIVE = fig("5 men", "5", counted="man")
SIX = fig("6 men", "6", counted="man")
ABOUT_FIVE = fig("about 5 men", "5", number="5", widest=between(3, 7), counted="man")
OVER_FIVE = fig("over 5 men", "5", number="5", widest=between(5, None, "(]"), usual=between(5, 6, "(]"))


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("five == six", Truth.NO),
        ("five != six", Truth.YES),
        ("about == six", Truth.EITHER),
        ("about != six", Truth.EITHER),
        ("five == five", Truth.YES),
        ("five != five", Truth.NO),
        ("over <= five", Truth.NO),
        ("over > five", Truth.YES),
        ("not (over > five)", Truth.NO),
        ("not (about == six)", Truth.EITHER),
        ("five < six <= about", Truth.EITHER),
        ("five > six or about > six", Truth.EITHER),
        ("not (five > six or six > five)", Truth.NO),
        ("five in [4, 5]", Truth.YES),
        ("five not in [4, 5]", Truth.NO),
        ("about in [1, 2]", Truth.NO),
    ],
)
def test_a_comparison_fails_only_where_no_value_fits(text: str, outcome: Truth) -> None:
    assert truth(text, five=FIVE, six=SIX, about=ABOUT_FIVE, over=OVER_FIVE) is outcome


def test_usual_readings_are_narrower_and_stated_ones_exact() -> None:
    assert truth("over == 100", over=OVER_FIVE) is Truth.EITHER
    assert truth("over == 100", "usual", over=OVER_FIVE) is Truth.NO
    assert truth("over == 5", "stated", over=OVER_FIVE) is Truth.YES
    assert truth("usual(over) == 100", over=OVER_FIVE) is Truth.NO
    assert truth("stated(over) == 5", over=OVER_FIVE) is Truth.YES


def test_a_range_is_its_middle_where_one_number_is_wanted() -> None:
    ten_to_twenty = fig("10 to 20", stated=between(10, 20), number="10 to 20")
    assert number("x + 0", "stated", x=ten_to_twenty) == exactly(15)
    assert number("x + 0", "shown", x=ten_to_twenty) == between(10, 20)


def test_percentages_are_fractions_of_one_but_not_as_a_field() -> None:
    share = fig("37.5%", "37.5", kind="percent", number="37.5")
    assert number("share * 8", share=share) == exactly(3)
    assert number("share.value", share=share) == exactly(Fraction("37.5"))


def test_the_tolerance_widens_what_is_compared() -> None:
    check = expression("a == b", "a", "b")
    environment = Environment({"a": fig("100", "100"), "b": fig("101", "101")}, Context("widest"))
    assert truth_of(compile_expression(check), environment) is Truth.NO
    assert truth_of(compile_expression(check, Fraction(1, 100)), environment) is Truth.EITHER


@pytest.mark.parametrize(
    "text",
    [
        "a + b == 1",  # kilometres and miles
        "a < b",
        "a == men",
        "men / zero == 1",
        "men.period == men.period",
        "men.event == men.event",
        "weekday(month) == 0",
        "published() == day",
        "start(men) == day",
        "convert(men, a) == a",
        "reference('no-such-table', 'key') == 1",
    ],
)
def test_what_cannot_be_evaluated_makes_the_rule_silent(text: str) -> None:
    binding: dict[str, Bound] = {
        "a": fig("5 km", "5", kind="quantity", unit="kilometer"),
        "b": fig("3 miles", "3", kind="quantity", unit="mile"),
        "men": FIVE,
        "zero": fig("0", "0"),
        "month": fig("September 2016", kind="date", period="2016-09"),
        "day": fig("12 September 2016", kind="date", period="2016-09-12"),
    }
    assert truth(text, "widest", None, **binding) is None


def test_a_part_without_a_value_does_not_matter_where_the_others_decide() -> None:
    assert truth("x.event == 'killed' or x == 5", x=FIVE) is Truth.YES
    assert truth("x.event == 'killed' and x == 6", x=FIVE) is Truth.NO
    assert truth("x.event == 'killed' and x == 5", x=FIVE) is None


def test_what_a_text_has_not_is_empty_and_what_it_leaves_open_is_unknown() -> None:
    assert truth("x.hedge == none", x=FIVE) is Truth.YES
    assert truth("x.hedge in ['about', 'almost']", x=FIVE) is Truth.NO
    assert truth("x.unit == y.unit", x=FIVE, y=SIX) is Truth.YES
    assert truth("x.event == none", x=FIVE) is Truth.YES
    assert truth("x.counted == none", x=FIVE) is Truth.NO
    assert truth("x.event in ['killed']", x=FIVE) is None
    assert truth("x.event in ['killed', '']", x=FIVE) is Truth.YES
    assert truth("'men' in x.text", x=FIVE) is Truth.YES
    assert truth("'me' in x.text", x=FIVE) is Truth.NO


def test_lists_are_added_counted_and_compared() -> None:
    parts = (FIVE, SIX, ABOUT_FIVE)
    assert number("sum(parts)", parts=parts) == between(14, 18)
    assert number("sum(parts, 2)", parts=parts) == between(16, 20)
    assert number("len(parts)", parts=parts) == exactly(3)
    assert number("max(parts)", parts=parts) == between(6, 7)
    assert number("min(parts)", parts=parts) == between(3, 5)
    assert truth("head(parts) == 5", parts=parts) is Truth.YES
    assert number("median(parts)", parts=parts) == between(5, 6)
    assert number("median(parts)", parts=(FIVE, SIX)) == exactly(Fraction(11, 2))
    assert truth("median(parts) == 5", parts=(FIVE, OVER_FIVE)) is None, "what has no upper end has no middle"
    assert truth("comparable(parts)", parts=parts) is Truth.YES
    assert truth("same_thing(parts, x)", parts=parts, x=fig("7 women", "7", counted="woman")) is Truth.NO
    assert truth("same_thing(parts, x)", parts=parts, x=fig("7", "7")) is Truth.YES
    assert truth("comparable(parts, x)", parts=parts, x=fig("7%", "7", kind="percent")) is Truth.NO
    assert truth("'man' in parts.counted", parts=parts) is Truth.YES


def test_the_smaller_of_two_is_open_where_one_end_is() -> None:
    a = fig("under 5", "5", number="5", widest=between(1, 5, "[)"))
    b = fig("over 1", "1", number="1", widest=between(1, 5, "(]"))
    assert number("min(a, b)", a=a, b=b) == between(1, 5, "[)")
    assert number("max(a, b)", a=a, b=b) == between(1, 5, "(]")
    assert number("abs(0 - over)", over=OVER_FIVE) == between(5, None, "(]")
    assert number("abs(about - 6)", about=ABOUT_FIVE) == between(0, 3)


def test_units_are_converted_only_where_a_rule_says_so() -> None:
    km = fig("80 km", "80", kind="quantity", unit="kilometer")
    mile = fig("50 miles", "50", kind="quantity", unit="mile")
    assert number("convert(mile, km)", km=km, mile=mile) == exactly(Fraction("80.4672"))
    assert truth("convert(mile, km) - km < 1", km=km, mile=mile) is Truth.YES
    assert number("in_unit(km, 'meter')", km=km) == exactly(80_000)
    assert truth("dimension(km) == dimension(mile)", km=km, mile=mile) is Truth.YES
    assert truth("dimension(km) == 'length' and dimension(men) == 'count'", km=km, men=FIVE) is Truth.YES
    warm = fig("9 degrees Fahrenheit", "9", kind="quantity", unit="degree_Fahrenheit")
    celsius = fig("5 C", "5", kind="quantity", unit="degree_Celsius")
    assert truth("convert_difference(warm, celsius) == celsius", warm=warm, celsius=celsius) is Truth.YES
    assert truth("convert(warm, celsius) == celsius", warm=warm, celsius=celsius) is Truth.NO


def test_a_loose_word_for_a_unit_stands_for_all_that_it_can_mean() -> None:
    gallon = fig("100 gallons", "100", kind="quantity", unit="gallon")
    assert truth("in_unit(x, 'liter') == 378.5411784", x=gallon) is Truth.EITHER
    assert truth("in_unit(x, 'liter') == 454.609", x=gallon) is Truth.EITHER
    assert truth("in_unit(x, 'liter') == 500", x=gallon) is Truth.NO


def test_a_sign_is_contained_wherever_it_stands() -> None:
    figure = fig("5 dogs", "5")
    assert truth("contains('cats, and', ',')", a=figure) is Truth.YES
    assert truth("contains('cats and', ',')", a=figure) is Truth.NO
    assert truth("contains('cats, and', ', and')", a=figure) is Truth.YES
    assert truth("contains('cats and', ', and')", a=figure) is Truth.NO
    assert truth("contains('cats, and', 'cats and')", a=figure) is Truth.YES


def test_every_function_and_field_that_rules_may_use_is_there() -> None:
    from checker.checking.fields import FIELDS

    assert set(FUNCTIONS) == set(KNOWN_FUNCTIONS)
    assert {*FIELDS, "value"} == set(KNOWN_FIELDS)


@given(expressions, bindings, st.sampled_from(get_args(Reading)), st.sampled_from([None, date(2020, 2, 29)]))
def test_any_expression_over_any_figures_has_a_value_or_does_not_apply(
    drawn: Expression, binding: dict[str, Bound], reading: Reading, published: date | None
) -> None:
    try:
        value = compile_expression(drawn, Fraction(1, 100))(Environment(binding, Context(reading, published)))
    except NotApplicableError:
        return
    assert value is None or not isinstance(value, bool | int | float)
