"""Hypothesis strategies: any expression of the rule language, any figures to fill its slots."""

from __future__ import annotations

from typing import get_args

from hypothesis import strategies as st
from pages import fig

from checker.model.figure import Figure, Hedge, Kind
from checker.model.interval import Interval
from checker.model.period import Period
from checker.model.rule import Binary, BoolOp, Call, Compare, Expression, Field, ListOf, Literal_, Name, Unary
from checker.rulebook.functions import FIELDS as KNOWN_FIELDS
from checker.rulebook.functions import FUNCTIONS as KNOWN_FUNCTIONS

fractions = st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=1000)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(fractions), draw(fractions)))
    opened = (False, False) if low == high else (draw(st.booleans()), draw(st.booleans()))
    return Interval(draw(st.sampled_from([low, None])), draw(st.sampled_from([high, None])), *opened)


partial_dates = st.one_of(
    st.none(),
    st.dates().map(str),
    st.sampled_from(["2016", "2016-02", "2016-02-30", "XXXX-02-29", "9999-12-31", "0001", "0000", "9999"]),
)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    value = draw(st.one_of(st.none(), fractions))
    period = draw(st.one_of(st.none(), st.builds(Period, partial_dates, partial_dates)))
    widest = draw(st.one_of(st.none(), intervals()))
    return fig(
        draw(st.sampled_from(["5", "about 5 men", "$1.2 million", "37.5%", "five", "Monday 5 May"])),
        kind=draw(st.sampled_from(get_args(Kind))),
        value=None if value is None else str(value),
        widest=widest,
        stated=draw(st.one_of(st.none(), intervals())),
        hedge=draw(st.sampled_from([None, *get_args(Hedge)])),
        unit=draw(st.sampled_from([None, "kilometer", "mile", "USD", "year", "gallon", "no_such_unit"])),
        per=draw(st.sampled_from([None, "day", "person"])),
        counted=draw(st.sampled_from([None, "man"])),
        weekday=draw(st.sampled_from([None, 3])),
        period=None if period is None else (period.start, period.end),
    )


SLOTS = ["a", "b", "parts", "missing"]
names = st.builds(Name, st.sampled_from(SLOTS))
leaves: st.SearchStrategy[Expression] = st.one_of(
    names,
    st.builds(Field, st.sampled_from(SLOTS), st.sampled_from([*KNOWN_FIELDS, "nonsense"])),
    st.builds(Literal_, st.one_of(fractions, st.sampled_from(["", "man", "kilometer", "date"]))),
)


def larger(parts: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    several = st.lists(parts, max_size=3).map(tuple)
    return st.one_of(
        st.builds(ListOf, several),
        st.builds(Call, st.sampled_from([*KNOWN_FUNCTIONS, "nonsense"]), several),
        st.builds(Unary, st.sampled_from(["-", "not"]), parts),
        st.builds(Binary, st.sampled_from(["+", "-", "*", "/"]), parts, parts),
        st.builds(Compare, st.sampled_from(["==", "!=", "<", "<=", ">", ">=", "in", "not in"]), parts, parts),
        st.builds(BoolOp, st.sampled_from(["and", "or"]), several),
    )


expressions = st.recursive(leaves, larger, max_leaves=8)
bindings = st.fixed_dictionaries({"a": figures(), "b": figures(), "parts": st.tuples(figures(), figures())})
