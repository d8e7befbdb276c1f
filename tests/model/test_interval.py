from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.model.interval import EVERYTHING, Interval, exactly

small = st.fractions(min_value=-20, max_value=20, max_denominator=6)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(small), draw(small)))
    low_open, high_open = (False, False) if low == high else (draw(st.booleans()), draw(st.booleans()))
    return Interval(draw(st.sampled_from([low, None])), draw(st.sampled_from([high, None])), low_open, high_open)


@st.composite
def members(draw: st.DrawFn, interval: Interval) -> Fraction:
    """A value of the interval, often one of its ends or as good as one."""
    low = interval.low if interval.low is not None else (interval.high or Fraction(0)) - 1000
    high = interval.high if interval.high is not None else low + 2000
    near = Fraction(1, 1000)
    share = draw(st.sampled_from([Fraction(0), near, Fraction(1, 2), 1 - near, Fraction(1)]))
    value = low + (high - low) * share
    assume(value in interval)
    return value


pairs = st.tuples(intervals(), intervals())
pairs_with_members = pairs.flatmap(lambda pair: st.tuples(*map(st.just, pair), *map(members, pair)))


@given(pairs_with_members)
def test_sums_differences_and_products_of_members_are_members(
    drawn: tuple[Interval, Interval, Fraction, Fraction],
) -> None:
    a, b, x, y = drawn
    assert x + y in a + b
    assert x - y in a - b
    assert x * y in a * b
    assert -x in -a


@given(pairs_with_members)
def test_quotients_of_members_are_members(drawn: tuple[Interval, Interval, Fraction, Fraction]) -> None:
    a, b, x, y = drawn
    assume(y != 0)
    assert x / y in a / b


@given(pairs_with_members)
def test_a_hull_holds_both_and_members_show_that_they_compare(
    drawn: tuple[Interval, Interval, Fraction, Fraction],
) -> None:
    a, b, x, y = drawn
    assert x in a.hull(b)
    assert y in a.hull(b)
    assert a.hull(b).covers(a)
    if x < y:
        assert a.can_be_below(b, or_equal=False)
    if x <= y:
        assert a.can_be_below(b, or_equal=True)
    if x == y:
        assert a.meets(b)
        assert b.meets(a)


@given(pairs)
def test_two_intervals_meet_or_one_lies_wholly_below_the_other(pair: tuple[Interval, Interval]) -> None:
    a, b = pair
    apart = not a.can_be_below(b, or_equal=True) or not b.can_be_below(a, or_equal=True)
    assert a.meets(b) != apart


@given(pairs, small, small)
def test_an_end_is_closed_only_where_it_is_reached(pair: tuple[Interval, Interval], p: Fraction, q: Fraction) -> None:
    a, b = pair
    total = a + b
    if total.low is not None and not total.low_open:
        assert a.low is not None
        assert b.low is not None
        assert a.low in a
        assert b.low in b
    product = exactly(p) * exactly(q)
    assert product == exactly(p * q)


@given(intervals(), small)
def test_widening_keeps_every_member_and_moves_both_ends(interval: Interval, by: Fraction) -> None:
    wider = interval.widened(abs(by))
    assert wider.covers(interval)
    assert interval.low is None or wider.low == interval.low - abs(by)
    assert interval.high is None or wider.high == interval.high + abs(by)


def between(low: int | None, high: int | None, ends: str = "[]") -> Interval:
    return Interval(
        None if low is None else Fraction(low), None if high is None else Fraction(high), ends[0] == "(", ends[1] == ")"
    )


@pytest.mark.parametrize(
    ("a", "b", "product"),
    [
        (between(0, 5), between(1, None), between(0, None)),
        (between(0, 5, "(]"), between(1, None), between(0, None, "()")),
        (between(-1, 0), between(3, None), between(None, 0)),
        (between(-2, 3, "(]"), between(-5, 1, "[)"), between(-15, 10, "[)")),
        (between(0, 0), EVERYTHING, between(0, 0)),
        (between(0, 1, "()"), between(-1, 0), between(-1, 0, "(]")),
    ],
)
def test_products_at_zero_and_infinity(a: Interval, b: Interval, product: Interval) -> None:
    assert a * b == product
    assert b * a == product


@pytest.mark.parametrize(
    ("divisor", "reciprocal"),
    [
        (between(2, 4, "(]"), Interval(Fraction(1, 4), Fraction(1, 2), False, True)),
        (between(0, 4), Interval(Fraction(1, 4), None)),
        (between(0, None, "()"), between(0, None, "()")),
        (between(-4, 0), Interval(None, Fraction(-1, 4))),
        (between(-1, 1), EVERYTHING),
        (between(5, None), Interval(Fraction(0), Fraction(1, 5), True, False)),
    ],
)
def test_one_over_an_interval(divisor: Interval, reciprocal: Interval) -> None:
    assert divisor.reciprocal() == reciprocal


def test_nothing_is_divided_by_zero() -> None:
    with pytest.raises(ZeroDivisionError):
        exactly(1) / exactly(0)


@pytest.mark.parametrize("ends", ["(]", "[)", "()"])
def test_an_interval_that_holds_nothing_is_refused(ends: str) -> None:
    with pytest.raises(ValueError, match="empty"):
        between(3, 3, ends)
    with pytest.raises(ValueError, match="empty"):
        between(4, 3)


def test_touching_ends_meet_only_where_both_are_closed() -> None:
    assert between(1, 2).meets(between(2, 3))
    assert not between(1, 2, "[)").meets(between(2, 3))
    assert not between(1, 2).meets(between(2, 3, "(]"))
