from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reporting.width import columns, visible


@pytest.mark.parametrize(
    ("text", "expected"),
    [("abc", 3), ("", 0), ("日本", 4), ("e\u0301", 1), ("a\u200db", 2), ("é", 1), ("😀", 2), ("ｘ", 2)],
)
def test_columns_as_a_terminal_counts_them(text: str, expected: int) -> None:
    assert columns(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("\x1b[31mred", "␛[31mred"),
        ("a\tb\nc\rd", "a b c d"),
        ("\u202eevil", "\ufffdevil"),
        ("“quoted” – 5°", "“quoted” – 5°"),
        ("\x9b31m", "\ufffd31m"),
    ],
)
def test_nothing_shown_can_steer_the_terminal(text: str, expected: str) -> None:
    assert visible(text) == expected


@given(st.text())
def test_a_visible_text_is_as_long_as_the_text_and_breaks_no_line(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert len(shown.splitlines()) <= 1
