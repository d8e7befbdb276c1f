"""How long something lasts, as texts write it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checker.extraction.drafts import Draft
from checker.extraction.numerals import find_numerals
from checker.extraction.timex import Calendar, find_times
from checker.extraction.tokens import TokenList, tokenise
from checker.model.document import Block


def read(text: str) -> tuple[TokenList, list[Draft]]:
    t = tokenise(Block(0, text), 0, len(text), 0)
    return t, find_times(t, find_numerals(t), Calendar())


def only(text: str) -> tuple[str, str, Draft]:
    t, drafts = read(text)
    (draft,) = drafts
    whole = text[t.starts[draft.first] : t.ends[draft.last - 1]]
    number = text[t.starts[draft.number_first] : t.ends[draft.number_last - 1]]
    return whole, number, draft


@pytest.mark.parametrize(
    ("text", "whole", "number", "value", "unit"),
    [
        ("It held for eight days.", "eight days", "eight", 8, "day"),
        ("It held for 24 hours.", "24 hours", "24", 24, "hour"),
        ("It held for two full years.", "two full years", "two", 2, "year"),
        ("A five-year plan began.", "five-year", "five", 5, "year"),
        ("A 12-month truce began.", "12-month", "12", 12, "month"),
        ("It held for half an hour.", "half an hour", "half", Fraction(1, 2), "hour"),
        ("It held for a week.", "a week", "a week", 1, "week"),
        ("A week of it is enough.", "A week", "A week", 1, "week"),
        ("It is a decade since they met.", "a decade", "a decade", 1, "decade"),
        ("It held for a year and a half.", "a year and a half", "a year and a half", Fraction(3, 2), "year"),
        ("It took 2 hours and 15 minutes.", "2 hours and 15 minutes", "2 hours and 15", 135, "minute"),
        ("It held for two decades.", "two decades", "two", 2, "decade"),
        ("It took 30 seconds.", "30 seconds", "30", 30, "second"),
        ("It took a fortnight.", "a fortnight", "a fortnight", 2, "week"),
    ],
)
def test_a_number_of_units_of_time(text: str, whole: str, number: str, value: Fraction, unit: str) -> None:
    found_whole, found_number, draft = only(text)
    assert (found_whole, found_number) == (whole, number)
    assert (draft.kind, draft.value, draft.unit) == ("duration", value, unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("It takes three to five days.", 3, 5, "day"),
        ("It takes 20-30 minutes.", 20, 30, "minute"),
        ("It takes between three and five days.", 3, 5, "day"),
        ("It takes two or three weeks.", 2, 3, "week"),
    ],
)
def test_a_range_has_two_ends_and_no_value(text: str, low: int, high: int, unit: str) -> None:
    draft = only(text)[2]
    assert draft.value is None
    assert (draft.low, draft.high, draft.unit) == (Fraction(low), Fraction(high), unit)


def test_a_vague_number_has_no_value() -> None:
    draft = only("It held for several weeks.")[2]
    assert (draft.kind, draft.value, draft.unit) == ("duration", None, "week")


@pytest.mark.parametrize(
    "text",
    [
        "It held for years.",
        "Do it twice a day.",
        "In the second half he rested.",
        "A 5-day-old calf.",
        "How many days?",
    ],
)
def test_no_number_no_duration(text: str) -> None:
    assert read(text)[1] == []


def test_years_months_and_days_stay_three_lengths() -> None:
    assert len(read("They sailed for 3 years, 2 months and 14 days.")[1]) == 3
    assert only("They sailed for 3 years and 2 months.")[2].value == 38
    assert only("It took 2 hours, 15 minutes and 30 seconds.")[2].value == 8_130
