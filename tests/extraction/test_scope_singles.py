"""Things named singly in a list of counts, and how often something was done in one word."""

from __future__ import annotations

import pytest
from told_figures import told


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Two women and a man left.", "count 2 woman; count 1 man"),
        ("It keeps 12 cows, a bull, two pigs and a mule.", "count 12 cow; count 1 bull; count 2 pig; count 1 mule"),
        ("Five guests came: two aunts, a cousin and two friends.",
         "count 5 guest; count 2 aunt; count 1 cousin; count 2 friend"),
        ("It sold two ploughs, a horse drawn hay cart, and a barrow.", "count 2 plough; count 1 cart; count 1 barrow"),
        ("She was late at least once.", "at-least count 1 time"),
        ("The choir meets twice weekly.", "count 2 time/week"),
        ("The bins are emptied once a fortnight.", "count 1 time/fortnight"),
        ("He rang more than twice.", "more-than count 2 time"),
    ],
)  # fmt: skip
def test_one_thing_and_one_time_are_counted(text: str, figures: str) -> None:
    assert told(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "Twelve guests, a record, came.",
        "The farm has 12 hands and a plan to hire more.",
        "They fined 12 anglers and a spokesman said more would follow.",
        "They won 12 games, a first for the club.",
        "He ate 12 apples and a half.",
        "He bought 12 loaves, a pie or a cake.",
    ],
)
def test_an_article_that_counts_nothing(text: str) -> None:
    assert [part for part in told(text).split("; ") if not part.startswith("ordinal")][1:] == []


@pytest.mark.parametrize(
    "text", ["Once a teacher, he farms.", "He rang once more.", "She sang twice.", "All at once it rained."]
)
def test_once_that_says_when(text: str) -> None:
    assert told(text) == ""
