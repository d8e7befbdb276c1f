"""Days and times that no calendar and no clock has: read where the words say what is meant, else left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.api import figures_of


def days_and_times(text: str) -> list[str]:
    return [figure.text for figure in figures_of(text).figures if figure.kind in ("date", "time")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The hall closes on January 32.", ["January 32"]),
        ("Answer by 32 January 2019, please.", ["32 January 2019"]),
        ("Nothing is said of it in the notes of 33 March.", ["33 March"]),
        ("The camp runs from 27 to 32 August.", ["32 August"]),
        ("It was the 33rd of May.", ["33rd of May"]),
        ("A letter dated 2019-13-04 came.", ["2019-13-04"]),
        ("The sirens sounded at 25:10.", ["25:10"]),
        ("It struck at 10:75 on Sunday night.", ["10:75"]),
        ("It struck at 3:61am.", ["3:61am"]),
        ("She missed the 21:67 to Leeds.", ["21:67"]),
        ("The coach pulled in at 07.82.", ["07.82"]),
        ("They ate from noon until 14.65.", ["14.65"]),
        ("The ferry sails at 19.75 tonight.", ["19.75"]),
    ],
)
def test_it_is_read_as_it_is_written(text: str, expected: list[str]) -> None:
    assert [found for found in days_and_times(text) if found in expected] == expected


@pytest.mark.parametrize(
    "text",
    [
        "On January 32 states had agreed.",
        "The file 2019-13-04 was lost.",
        "He finished the race at 28:33.",
        "She scored at 27:15 of the second half.",
        "The film ends at 88:20.",
        "At 26:15 the hosts led.",
        "They sang the 23:72 hymn.",
        "By May 32 homes were sold.",
        "The oil closed at 61.75 a barrel.",
        "He sang at the 31 June weddings.",
    ],
)
def test_counts_files_and_races_are_left_alone(text: str) -> None:
    assert not [found for found in days_and_times(text) if any(c.isdigit() for c in found)]


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from(["at", "until", "by"]))
def test_no_time_of_the_clock_is_called_impossible(hour: int, minute: int, word: str) -> None:
    assert days_and_times(f"It rang {word} {hour:02}:{minute:02}.") == [f"{hour:02}:{minute:02}"]
