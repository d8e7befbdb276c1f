"""Times of geology and astronomy."""

from __future__ import annotations

import pytest
from told_figures import told


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("They died out 66 Ma ago.", "duration 66 megayear"),
        ("They died out (66 Ma).", "duration 66 megayear"),
        ("It is 4.5 Gyr old.", "duration 4.5 gigayear"),
        ("It was dated to 12.9 ka BP.", "duration 12.9 kiloyear"),
        ("It lasted 3 to 5 Myr.", "duration 3..5 megayear"),
        ("It lasted one gigaannum (1Ga).", "duration 1 gigayear; duration 1 gigayear"),
    ],
)
def test_years_by_the_million_are_a_time(text: str, figures: str) -> None:
    assert told(text) == figures


@pytest.mark.parametrize(
    "text", ["In 1999 Ma sold the firm.", "At 54 Ma retired.", "They live in Atlanta, 12 Ga Road."]
)
def test_a_name_behind_a_number_is_none(text: str) -> None:
    assert "year " not in told(text) + " "
    assert "megayear" not in told(text)
    assert "gigayear" not in told(text)
