"""A text may quote a slip in order to correct it."""

from __future__ import annotations

import pytest

from checker.api import lint_text

CLAIM = "A leaflet says thefts rose 40%, from 200 to 250."


def test_a_wrong_claim_is_found() -> None:
    assert lint_text(CLAIM).findings
    assert lint_text(CLAIM + " The police were pleased.").findings


@pytest.mark.parametrize(
    "after", ["That is wrong.", "It was a mistake: the rise is a quarter.", "The author later conceded as much."]
)
def test_a_claim_that_the_text_calls_wrong_is_left_alone(after: str) -> None:
    assert not lint_text(f"{CLAIM} {after}").findings


def test_only_the_next_sentence_speaks_of_the_claim() -> None:
    assert lint_text(CLAIM + " The police were pleased. That is wrong.").findings


def test_a_claim_that_is_denied_is_left_alone() -> None:
    assert not lint_text("The mayor denied that thefts rose 40% to 250 from 200.").findings
    assert lint_text("The mayor said that thefts rose 40% to 250 from 200.").findings


@pytest.mark.parametrize(
    "claim",
    [
        "The clerk sent the form back because it gave 31 June as the day.",
        "The poster had 31 June by a misprint.",
        "There is no such day as 31 June.",
    ],
)
def test_a_slip_that_its_own_sentence_tells_of_is_left_alone(claim: str) -> None:
    assert lint_text("The form gave 31 June as the day.").findings
    assert not lint_text(claim).findings
