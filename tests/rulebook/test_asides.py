"""Sentences are also read without who says so, without small words that tie them, and with commas for dashes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.rulebook.asides import plainly
from checker.rulebook.encoding import BOUNDARY, KIND_CODES, encode_words

DAY = KIND_CODES["date"] + "\U000f0000 "


def plain(text: str) -> str | None:
    encoded = f"{BOUNDARY} {encode_words(text)}".replace("monday ", DAY)
    found = plainly(encoded, encoded.split())
    return None if found is None else found.removeprefix(f"{BOUNDARY} ")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Sales, the board said, rose.", "sales , rose "),
        ("Sales, the head of the county's board said on Monday, rose.", "sales , rose "),
        ("Sales, said the board Monday, rose.", "sales , rose "),
        ("Sales, according to a report by the guild, rose.", "sales , rose "),
        ("Sales rose, officials said.", "sales rose "),
        ("Sales rose, officials said; rents fell.", "sales rose ; rents fell "),
        ("Officials said on Monday that sales rose.", "sales rose "),
        ("According to the report, sales rose.", "sales rose "),
        ("However, sales rose.", "sales rose "),
        ("But sales, of course, rose.", "sales rose "),
        ("Sales have also risen.", "sales have risen "),
        ("Sales - a record - rose.", "sales , a record , rose "),
    ],
)
def test_what_stands_aside_is_left_out(text: str, left: str) -> None:
    assert plain(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose.",
        "Officials said sales rose.",  # where the speaker ends is not told
        "The report, which officials say is late, came.",
        "Nobody, however rich, paid.",
    ],
)
def test_what_belongs_to_the_sentence_stays(text: str) -> None:
    assert plain(text) is None


@given(
    st.lists(st.sampled_from(["said", ",", "-", "also", "however", "that", "according", "to", "the", "guild", DAY[:2]]))
)
def test_a_plain_sentence_has_the_other_words_in_their_order(words: list[str]) -> None:
    encoded = " ".join([BOUNDARY, *words, ""])
    left = plainly(encoded, words)
    if left is not None:
        others = iter(encoded.replace(" - ", " , ").split())
        assert all(word in others for word in left.split())
