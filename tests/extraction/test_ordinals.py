from __future__ import annotations

import pytest

from checker.extraction.numerals import find_numerals
from checker.extraction.ordinals import find_ordinals
from checker.extraction.tokens import tokenise
from checker.model.document import Block


def ordinals(text: str) -> list[int]:
    tokens = tokenise(Block(0, text), 0, len(text), 0)
    drafts = find_ordinals(tokens, find_numerals(tokens), [False] * len(tokens))
    assert all(draft.kind == "ordinal" for draft in drafts)
    return [int(draft.value or 0) for draft in drafts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was the first time and the 8th win.", [1, 8]),
        ("He came twenty-first, she 22nd.", [21, 22]),
        ("A second time he called, for the third day.", [2, 3]),
    ],
)
def test_reads_ordinals(text: str, expected: list[int]) -> None:
    assert ordinals(text) == expected


@pytest.mark.parametrize(
    "text",
    ["He had one second left.", "It was a 10-second call.", "It runs 40 frames a second.", "Two thirds of it is gone."],
)
def test_leaves_seconds_and_fractions(text: str) -> None:
    assert ordinals(text) == []
