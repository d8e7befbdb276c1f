from __future__ import annotations

import pytest

from checker.extraction.numerals import find_numerals
from checker.extraction.scores import find_scores
from checker.extraction.tokens import tokenise
from checker.model.document import Block


def scores(text: str) -> list[tuple[int, int]]:
    tokens = tokenise(Block(0, text), 0, len(text), 0)
    drafts = find_scores(tokens, find_numerals(tokens), [False] * len(tokens))
    assert all(draft.kind == "score" and draft.value is None for draft in drafts)
    return [(int(draft.low or 0), int(draft.high or 0)) for draft in drafts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They won 3-2.", [(3, 2)]),
        ("They lost 2-3 to us.", [(2, 3)]),
        ("They beat the champions 2–1 at home.", [(2, 1)]),
        ("It was a 1-4 defeat.", [(1, 4)]),
        ("She won 2-6, 6-3, 7-5.", [(2, 6), (6, 3), (7, 5)]),
        ("The panel voted 5-4 to keep it.", [(5, 4)]),
        ("The bill passed by a vote of 48 to 52.", [(48, 52)]),
        ("Rovers 1-2 United was the result.", [(1, 2)]),
        ("Their record stands at 12-4-1 now.", [(12, 4)]),
        ("The gap was cut to 18-12 with ten minutes left.", [(18, 12)]),
    ],
)
def test_reads_a_result_in_the_order_written(text: str, expected: list[tuple[int, int]]) -> None:
    assert scores(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Between 12-19 people came.",
        "They won 10-12 seats.",
        "It takes 3-5 days to win.",
        "The odds were 50-50 in the vote.",
        "It rose from 20 to 30.",
        "They lost 20 to 30 percent of it.",
        "He wrote 5-10 km of wire off.",
        "The match was in 2014-15.",
    ],
)
def test_leaves_ranges_alone(text: str) -> None:
    assert scores(text) == []


def test_claimed_numbers_are_left() -> None:
    text = "They won 3-2."
    tokens = tokenise(Block(0, text), 0, len(text), 0)
    assert find_scores(tokens, find_numerals(tokens), [True] * len(tokens)) == []
