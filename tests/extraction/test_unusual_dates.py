"""Dates that few texts write so, and what only looks like a date or a time."""

from __future__ import annotations

from datetime import date

import pytest
from read_times import dates, only, read, spans, text_of


@pytest.mark.parametrize(
    "text",
    [
        "Some 2,016 people marched.",
        "There were 2016 people in the hall.",
        "In 2016 schools, the roof leaked.",
        "It paid $2016 for the boat.",
        "They drove 2016 km to the coast.",
        "It failed 2000 times.",
        "Passed as Resolution 2254.",
        "He may march on in august company.",
        "Theresa May spoke with August Wilson.",
        "The team won 12-7 at home.",
        "A 34-year-old man spoke.",
        "She is 34 years old.",
        "It was the second time.",
        "The Sun shone.",
        "It costs $5 a week.",
        "They fly 12 times a day.",
        "The index rose 10:1 against gold.",
        "It might last a long while.",
        "Call 2016-555-0199 now.",
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "span", "start"),
    [
        ("Ann Lee 3 March 2018 14:05", "3 March 2018 14:05", "2018-03-03"),
        ("logged 2018-03-03T09:12:44.120Z by", "2018-03-03T09:12:44.120Z", "2018-03-03"),
        ("logged 2018-03-03T09:12:44+02:00 by", "2018-03-03T09:12:44+02:00", "2018-03-03"),
        ("due nov. 9, 1994, at par", "nov. 9, 1994", "1994-11-09"),
        ("it met on 10 january 2017.", "10 january 2017", "2017-01-10"),
        ("It had 2015 sales of $4 million.", "2015", "2015"),
        ("In January nineteen ninety-eight it began.", "January nineteen ninety-eight", "1998-01"),
        ("The twenty-ninth of February 2000 was cold.", "twenty-ninth of February 2000", "2000-02-29"),
        ("It was 2017s best year.", "2017", "2017"),
        ("Between 1550 and 1850 the winters were cold.", "1550 and 1850", "1550"),
        ("Over the past two years it grew.", "the past two years", None),
        ("in the first nine months of 2014", "the first nine months of 2014", "2014-01"),
        ("in the past 20-plus months", "the past 20-plus months", None),
    ],
)
def test_dates_as_other_texts_write_them(text: str, span: str, start: str | None) -> None:
    t, draft = read(text)[0]
    assert text_of(t, draft.first, draft.last) == span
    assert start is None or (draft.period is not None and draft.period.start == start)


@pytest.mark.parametrize(
    "text",
    [
        "they may 12 of them come",
        "between 1700 and 1900 people died",
        "2016 civilians were killed",
        "of mar. 3 men",
    ],
)
def test_what_only_looks_like_a_date_without_capitals(text: str) -> None:
    assert read(text) == []


def test_a_day_to_which_something_has_been_moved_lies_ahead() -> None:
    assert dates("The match has been moved to Friday 12 July.", date(2025, 6, 28)) == ("2025-07-12", "2025-07-12")
    assert dates("He will be sentenced next Tuesday, 21 November.", date(2024, 11, 14)) == ("2024-11-21", "2024-11-21")


def test_a_year_may_stand_before_a_colon() -> None:
    assert spans("Tuesday, August 30, 2018: a deal is struck.") == ["Tuesday, August 30, 2018"]


def test_years_behind_a_comma_are_a_period() -> None:
    assert spans("For long, 1974 to 1989, the bridge had a toll.") == ["1974 to 1989"]


def test_a_century_ago_is_still_a_length() -> None:
    assert only("A century ago the mill burned down.").kind == "duration"
    assert only("A year ago the mill burned down.").kind == "date"
