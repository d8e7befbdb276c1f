from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.places import Places


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("", 0, (1, 1)),
        ("one\ntwo", 4, (2, 1)),
        ("one\ntwo", 3, (1, 4)),
        ("one\r\ntwo", 5, (2, 1)),
        ("one\rtwo", 4, (2, 1)),
        ("one\n", 4, (2, 1)),
        ("a\u2028b\x0bc\x85d", 6, (1, 7)),
        ("😀x", 1, (1, 2)),
    ],
)
def test_lines_end_only_at_line_feeds_and_carriage_returns(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Places(text).place(offset) == place


def test_the_span_of_a_line_leaves_its_end_out() -> None:
    places = Places("one\r\ntwo\rthree")
    assert [places.text[slice(*places.line_span(line))] for line in (1, 2, 3)] == ["one", "two", "three"]


@given(st.text(alphabet="ab\r\n\u2028é"))
def test_every_offset_lies_in_the_line_that_it_is_placed_in(text: str) -> None:
    places = Places(text)
    ends = [match.end() for match in re.finditer(r"\r\n|\r|\n", text)]
    for offset in range(len(text) + 1):
        line, column = places.place(offset)
        assert line == 1 + sum(end <= offset for end in ends)
        assert places.line_span(line)[0] + column - 1 == offset
