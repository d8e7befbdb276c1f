"""Conditions taken apart and put together say what they said as a whole."""

from __future__ import annotations

from any_rules import bindings, expressions
from hypothesis import given
from hypothesis import strategies as st
from pages import expression, fig

from checker.checking.alone import compile_alone
from checker.checking.conjuncts import conjuncts, renamed
from checker.checking.evaluate import Binding, Environment, compile_expression, truth_of
from checker.checking.values import Context, Truth
from checker.model.rule import BoolOp, Call, Expression, Field, ListOf, Literal_, Unary

_KNOWN = st.sampled_from(["men", "Men", "five men", "about", ".", ", and", "", "rose", "@rose", "$"])
_WORDS = st.one_of(_KNOWN, st.just("@no-such-list"))
_ASKED = st.builds(
    Call,
    st.sampled_from(["begins", "contains", "ends", "mentions"]),
    st.tuples(st.sampled_from([Field("a", "text"), Field("a", "counted")]), st.builds(Literal_, _WORDS)),
)
_CONDITIONS = st.recursive(
    st.one_of(_ASKED, expressions),
    lambda parts: st.one_of(
        st.builds(Unary, st.just("not"), parts),
        st.builds(BoolOp, st.sampled_from(["and", "or"]), st.lists(parts, max_size=4).map(tuple)),
    ),
    max_leaves=8,
)


def truth(condition: Expression, binding: Binding) -> Truth | None:
    return truth_of(compile_expression(condition), Environment(binding, Context("stated")))


@given(_CONDITIONS, bindings)
def test_a_condition_holds_where_each_of_its_parts_does(condition: Expression, binding: Binding) -> None:
    parts = [truth(part, binding) is Truth.YES for part in conjuncts(condition)]
    assert all(parts) is (truth(condition, binding) is Truth.YES)


@given(st.sampled_from(["begins", "contains", "ends"]), st.lists(_KNOWN, min_size=1, max_size=4), bindings)
def test_asking_for_several_words_is_asking_for_each(function: str, words: list[str], binding: Binding) -> None:
    literals = tuple(map(Literal_, words))
    text = Field("a", "text")
    at_once = Call(function, (text, ListOf(literals)))
    one_by_one = BoolOp("or", tuple(Call(function, (text, word)) for word in literals))
    assert truth(at_once, binding) is truth(one_by_one, binding)


def test_conditions_that_ask_the_same_of_one_slot_are_one_object() -> None:
    one, other = expression("not (whole.per == 'day')", "whole"), expression("not (part.per == 'day')", "part")
    assert compile_alone(one) is compile_alone(other)
    assert renamed(one, "part") == other
    assert truth(renamed(one, "a"), {"a": fig("5", "5", per="hour")}) is Truth.YES
