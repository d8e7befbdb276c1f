"""The expression language: what it takes, and what it says of what it does not."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.rule import Binary, BoolOp, Call, Compare, Expression, Field, ListOf, Literal_, Name, Unary
from checker.rulebook.expressions import is_condition, parse_expression
from checker.rulebook.functions import CONDITIONS, FUNCTIONS
from checker.rulebook.mistakes import RuleErrors
from checker.rulebook.trees import names_in

SLOTS = {"old", "new", "change", "parts"}


def parsed(text: str) -> Expression:
    expression = parse_expression(text, SLOTS)
    assert expression is not None
    return expression


def test_a_sum_that_must_hold() -> None:
    assert parsed("new == old * (1 + change)") == Compare(
        "==", Name("new"), Binary("*", Name("old"), Binary("+", Literal_(Fraction(1)), Name("change")))
    )


def test_decimals_are_exact() -> None:
    assert parsed("0.1") == Literal_(Fraction(1, 10))
    assert parsed("1234567890123456789.000000000000000001") == Literal_(
        Fraction(1234567890123456789) + Fraction(1, 10**18)
    )


def test_a_chain_is_several_comparisons() -> None:
    assert parsed("old <= new < 5") == BoolOp(
        "and", (Compare("<=", Name("old"), Name("new")), Compare("<", Name("new"), Literal_(Fraction(5))))
    )


def test_fields_lists_and_functions() -> None:
    assert parsed('old.unit in ["mile", "foot"]') == Compare(
        "in", Field("old", "unit"), ListOf((Literal_("mile"), Literal_("foot")))
    )
    assert parsed("not comparable(old, parts)") == Unary("not", Call("comparable", (Name("old"), Name("parts"))))


def test_none_asks_for_a_missing_field() -> None:
    assert parsed("old.per == none") == Compare("==", Field("old", "per"), Literal_(""))


def test_an_expression_may_run_over_several_lines() -> None:
    assert parsed("old\n  == new\n") == parsed("old == new")


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_function_takes_what_it_says(name: str) -> None:
    function = FUNCTIONS[name]
    enough = ", ".join(["old"] * function.least)
    assert parsed(f"{name}({enough})") == Call(name, (Name("old"),) * function.least)
    if function.most is not None:
        too_many = ", ".join(["old"] * (function.most + 1))
        with pytest.raises(RuleErrors, match=name):
            parse_expression(f"{name}({too_many})", SLOTS)


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("", 1, "missing"),
        ("old == nwe", 8, "did you mean new"),
        ("'é' == nwe", 8, "did you mean new"),
        ("  nwe == 1", 3, "did you mean new"),
        ("old.unti == 'mile'", 1, "did you mean unit"),
        ("olt.unit == 'mile'", 1, "did you mean old"),
        ("unit(old) == 'mile'", 1, "did you mean old.unit"),
        ("old.days == 3", 1, r"did you mean days\(old\)"),
        ("summ(parts)", 1, "did you mean sum"),
        ("sum == 3", 1, r"did you mean sum\(values"),
        ("sum()", 1, "none given"),
        ("convert(old)", 1, "1 given"),
        ("sum(*parts)", 1, "one after another"),
        ("reference(table='a')", 1, "one after another"),
        ("old.kind == 'percents'", 1, "did you mean percent"),
        ("'hedline' == old.section", 1, "did you mean headline"),
        ("old.kind in ['count', 'monye']", 1, "did you mean money"),
        ("old = new", 5, "written =="),
        ("old == 5%", 1, "0.05"),
        ("old ** 2", 1, "arithmetic"),
        ("old // new", 1, "arithmetic"),
        ("+old", 1, "only - and not"),
        ("old is new", 1, "compare with"),
        ("1_000", 1, "plain digits"),
        ("1e5", 1, "plain digits"),
        ("0x10", 1, "plain digits"),
        ("1j", 1, "plain digits"),
        ("True", 1, "plain digits"),
        ("9" * 31, 1, "plain digits"),
        ("old.unit.text", 1, "slot.field"),
        ("old if new else 1", 1, "conditions"),
        ("(x := old)", 2, "conditions"),
        ("lambda: old", 1, "conditions"),
        ("f'{old}'", 1, "quotation marks"),
        ("[x for x in parts]", 1, "only"),
        ("parts[0]", 1, "only"),
        ("old.__class__", 1, "no field"),
        ("__import__('os')", 1, "no function"),
        ("'a\\n'", 3, "backslash"),
        ("old\0", 4, "no text"),
        ("'\ud800'", 1, "no expression"),
        ("old + " * 300 + "1", 1, "1,000 characters"),
        ("-" * 100 + "1", 42, "too deeply"),
        ("(" * 300 + "1" + ")" * 300, 201, "parentheses"),
    ],
)
def test_mistakes_have_their_place(text: str, column: int, message: str) -> None:
    with pytest.raises(RuleErrors, match=message) as raised:
        parse_expression(text, SLOTS)
    assert raised.value.mistakes[0].column == column


def test_all_mistakes_of_an_expression_are_reported() -> None:
    offsets: list[int] = []
    assert parse_expression("a == b + cc(old)", SLOTS, lambda offset, *_: offsets.append(offset)) is None
    assert offsets == [0, 5, 9]


def test_names_are_those_of_slots() -> None:
    assert names_in(parsed("sum(parts) == old.value and new > 1 or not -change < 2")) == SLOTS


@pytest.mark.parametrize("text", ["old == 1", "not old == 1", "old == 1 and new > 2", "exists(old)"])
def test_conditions(text: str) -> None:
    assert is_condition(parsed(text))


@pytest.mark.parametrize("text", ["old + 1", "not old", "old == 1 and new", "days(old)", "old", "'x'", "[old == 1]"])
def test_what_says_how_much_is_no_condition(text: str) -> None:
    assert not is_condition(parsed(text))


def test_conditions_are_functions() -> None:
    assert FUNCTIONS.keys() >= CONDITIONS


@given(st.fractions(min_value=0, max_value=10**12).map(lambda value: f"{float(value):.6f}"))
def test_a_number_means_what_its_digits_say(written: str) -> None:
    assert parse_expression(written, ()) == Literal_(Fraction(written))


_WORDS = st.sampled_from(
    "old new parts sum len ( ) [ ] , . + - * / == <= < in not and or is 1 0.5 'x' none unit %".split()
)


@given(st.one_of(st.text(), st.lists(_WORDS).map(" ".join), st.lists(_WORDS).map("".join)))
def test_any_text_is_an_expression_or_a_mistake(text: str) -> None:
    mistakes: list[tuple[int, str]] = []
    expression = parse_expression(text, SLOTS, lambda offset, message, _: mistakes.append((offset, message)))
    assert (expression is None) == bool(mistakes)
    assert all(0 <= offset <= len(text) and message for offset, message in mistakes)
