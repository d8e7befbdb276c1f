from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from pages import fig

from checker.checking.formatting import date_text, listed, value_text
from checker.checking.values import Days, Measure, Value
from checker.model.interval import Interval, exactly
from checker.model.period import Period

DAY = date(2019, 1, 10)


@pytest.mark.parametrize(
    ("value", "form", "written"),
    [
        (Measure(exactly(Fraction("0.375"))), "percent", "37.5%"),
        (Measure(exactly(Fraction("1.4878"))), "percent", "148.8%"),
        (Measure(exactly(12_800)), "", "12,800"),
        (Measure(exactly(12_800)), "number", "12,800"),
        (Measure(exactly(1)), "days", "1 day"),
        (Measure(Interval(Fraction(7), Fraction(8))), "days", "7 to 8 days"),
        (Measure(Interval(Fraction(7), None)), "", "at least 7"),
        (Measure(exactly(3)), "weekday", "Thursday"),
        (Days.between(DAY, DAY), "date", "10 January 2019"),
        (Days.between(DAY, DAY), "weekday", "Thursday"),
        (Days.of("2019-01"), "", "January 2019"),
        (Days.of("2019"), "", "2019"),
        (Period("2019-01-10", "2019-03"), "", "10 January 2019 to March 2019"),
        (Period("2019-01-10", None), "", "since 10 January 2019"),
        ((fig("5 men", "5"), fig("6  men", "6")), "", "5 men and 6 men"),
        (fig("10 Jan", kind="date", period="2019-01-10", weekday=2), "weekday", "Wednesday"),
        (fig("10 Jan", kind="date", period="2019-01-10"), "date", "10 January 2019"),
        ("killed", "", "killed"),
        (None, "", ""),
    ],
)
def test_values_are_written_as_a_reader_would(value: Value, form: str, written: str) -> None:
    assert value_text(value, form) == written


def test_a_date_is_written_like_the_one_beside_it() -> None:
    assert date_text(DAY, "on January 9, 2019") == "January 10, 2019"
    assert date_text(DAY, "2019-01-09") == "2019-01-10"
    assert date_text(DAY, "9 January") == "10 January 2019"


def test_lists_end_with_and() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"


@pytest.mark.parametrize(
    ("amount", "unit", "text"),
    [
        (29_400_000, "GBP", "£29.4 million"),
        (101, "USD", "$101"),
        (5_000_000_000, "CHF", "CHF 5 billion"),
        (1200, None, "1,200"),
        (12, "meter", "12"),
        (12, "USD/year", "12"),
    ],
)
def test_a_sum_of_money_carries_its_currency(amount: int, unit: str | None, text: str) -> None:
    assert value_text(Measure(exactly(Fraction(amount)), unit)) == text
