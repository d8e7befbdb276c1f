"""How sentences are cut into tokens."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.extraction.tokens import TokenList, tokenise
from checker.model.document import Block


def tokens_of(text: str) -> TokenList:
    return tokenise(Block(0, text), 0, len(text), 0)


@given(st.text("bcBC1.,'’-_·: \u0301$"))
def test_english_letters_are_cut_into_tokens_as_any_others(text: str) -> None:
    other = str.maketrans("bcBC", "бцБЦ")
    english, foreign = tokens_of(text), tokens_of(text.translate(other))
    assert [word.translate(other) for word in english.words] == foreign.words
    assert (english.starts, english.ends) == (foreign.starts, foreign.ends)
