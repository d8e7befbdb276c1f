"""Figures that could be a sum and its parts, as rules ask for them."""

from __future__ import annotations

import pytest
from pages import fig

from checker.checking.adding import nearly_sum, otherwise_sum
from checker.checking.values import Context, Truth, Value

CONTEXT = Context("stated")


def asked(total: str, parts: str) -> tuple[Value, ...]:
    return fig(total, total), tuple(fig(part, part) for part in parts.split())


@pytest.mark.parametrize(
    ("total", "parts", "near"),
    [
        ("642", "412 230", True),
        ("672", "412 230", True),
        ("8320", "4180 2910 2230", True),
        ("1157", "731 474 52", True),
        ("640", "214 462", True),
        ("700", "412 230", False),
        ("50", "12 39", False),
        ("35", "196 235", False),
    ],
)
def test_a_sum_is_near_where_one_digit_makes_it_right(total: str, parts: str, near: bool) -> None:
    assert nearly_sum(asked(total, parts), CONTEXT) is Truth.sure(near)


@pytest.mark.parametrize(
    ("total", "parts", "otherwise"),
    [
        ("57", "36 14 21", True),
        ("57", "36 21", False),
        ("57", "36 20", False),
        ("57", "36 21 0", True),
        ("60", "31 20 9 5 4 3 2", True),
        ("49", "31 20 9 5 4 3 2", False),
        ("65", "31 20 9 5 4 3 2", True),
    ],
)
def test_a_part_of_the_list_may_make_the_total(total: str, parts: str, otherwise: bool) -> None:
    assert otherwise_sum(asked(total, parts), CONTEXT) is Truth.sure(otherwise)
