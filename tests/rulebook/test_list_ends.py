"""Words that end lists of figures, and choices between words, in the expressions of phrases."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.rulebook.encoding import TAG, tag_words
from checker.rulebook.list_ends import LIST_END, ends_of_lists
from checker.rulebook.phrase_lists import any_of_words, tagged

WORDS = st.sampled_from("a and of which whom total as well ,".split())


@pytest.mark.parametrize(
    ("sentence", "ending"),
    [
        ("men and women", ["and"]),
        ("12 men of whom 3", ["of"]),
        ("a number of men which makes 5", ["which"]),
        ("of what which made it", []),
        ("the land of", []),
        ("as well as a total", ["total"]),
    ],
)
def test_a_list_ends_before_what_begins_its_total_or_a_part(sentence: str, ending: list[str]) -> None:
    words = sentence.split()
    assert [words[place] for place in ends_of_lists(words)] == ending


@given(st.lists(WORDS))
def test_words_that_end_lists_have_a_mark_and_no_others(words: list[str]) -> None:
    marked = tag_words("".join(f"{word} " for word in words), {}).split(" ")[:-1]
    ending = set(ends_of_lists(words))
    assert [word.endswith(LIST_END) for word in marked] == [place in ending for place in range(len(words))]
    assert [word.rstrip(TAG + LIST_END) for word in marked] == words


@given(st.lists(st.lists(WORDS, min_size=1).map(" ".join), min_size=1), st.lists(WORDS))
def test_a_choice_takes_what_its_first_fitting_entry_takes(entries: list[str], words: list[str]) -> None:
    text = tag_words("".join(f"{word} " for word in words), {"a": "\ue100"})
    fitting = [match[0] for entry in entries if (match := re.match(tagged(entry), text))]
    found = re.match(any_of_words(entries), text)
    assert (found[0] if found else None) == (fitting[0] if fitting else None)
