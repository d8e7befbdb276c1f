"""Times taken: with decimals, or behind words that say that so long was needed."""

from __future__ import annotations

import pytest

from checker import api


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Orr won in 2:04:18 and Vik, second, was timed at 2:04:26.", ["2:04:18", "2:04:26"]),
        ("Her time of 54:18 stood for years.", ["54:18"]),
        ("It is told in 3:16 and begins at 4:20.", []),
        ("The train left at 2:04:18.", []),
    ],
)
def test_what_was_needed_is_no_time_of_day(text: str, times: list[str]) -> None:
    figures = api.figures_of(text).figures
    assert [figure.text for figure in figures if figure.kind == "duration"] == times
