"""Whether a text begins or ends with a word, or with one of a word list."""

from __future__ import annotations

import pytest

from checker.checking.notation import begins, ends
from checker.checking.values import Context, NotApplicableError, Truth

CONTEXT = Context("stated")


@pytest.mark.parametrize(
    ("text", "word", "holds"),
    [
        ("Rose to", "rose", True),
        ("roses of", "rose", False),
        (", or so", ",", True),
        ("jumped to a high", "@rose", True),
        ("to a high", "@rose", False),
    ],
)
def test_a_text_begins_with_a_word_or_one_of_a_list(text: str, word: str, holds: bool) -> None:
    assert begins((text, word), CONTEXT) is Truth.sure(holds)


@pytest.mark.parametrize(
    ("text", "word", "holds"),
    [
        ("it then rose", "rose", True),
        ("the primrose", "rose", False),
        ("as before,", ",", True),
        ("prices have gone up", "@went-up", True),
        ("gone up the hill", "@went-up", False),
    ],
)
def test_a_text_ends_with_a_word_or_one_of_a_list(text: str, word: str, holds: bool) -> None:
    assert ends((text, word), CONTEXT) is Truth.sure(holds)


def test_a_list_that_is_not_there_makes_the_rule_not_apply() -> None:
    with pytest.raises(NotApplicableError):
        begins(("rose", "@no-such-list"), CONTEXT)
