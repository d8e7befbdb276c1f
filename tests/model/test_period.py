from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.period import Period, first_day, last_day


@pytest.mark.parametrize(
    ("stated", "first", "last"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2015-02", date(2015, 2, 1), date(2015, 2, 28)),
        ("2016-09-12", date(2016, 9, 12), date(2016, 9, 12)),
    ],
)
def test_a_partial_date_lies_between_two_days(stated: str, first: date, last: date) -> None:
    assert first_day(stated) == first
    assert last_day(stated) == last


@pytest.mark.parametrize("stated", [None, "XXXX-09-12", "2016-02-30", "2015-02-29", "2016-13", "0000"])
def test_a_day_that_is_not_known_or_not_there_is_none(stated: str | None) -> None:
    assert first_day(stated) is None
    assert last_day(stated) is None


@given(st.dates(), st.integers(0, 1000))
def test_a_period_counts_both_its_ends(day: date, more: int) -> None:
    later = day + timedelta(min(more, (date.max - day).days))
    assert Period(day.isoformat(), later.isoformat()).days == (later - day).days + 1


def test_a_period_without_an_end_or_the_wrong_way_round_has_no_days() -> None:
    assert Period("2016-02", None).days is None
    assert Period(None, "2016-02").days is None
    assert Period("2017", "2016").days is None
    assert Period("2016", "2016").days == 366
