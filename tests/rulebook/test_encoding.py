"""What a phrase sees of a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked_sentences import encoded, read_marks

from checker.rulebook.encoding import BOUNDARY, FIRST_TAG, KIND_CODES, TAG, encode, encode_words, figure_indexes
from checker.rulebook.list_ends import LIST_END


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Prices Rose.", "prices rose "),
        ("the “worst” year, ever!", "the worst year , ever "),
        ("year-on-year growth", "year on year growth "),
        ("costs – so far — rose", "costs - so far - rose "),
        ("costs--so far--rose", "costs - so far - rose "),
        ("Peru's and Chile’s", "peru 's and chile 's "),
        ("PERU'S RISE", "peru 's rise "),
        ("don't say o’clock", "don't say o'clock "),
        ("the U.S. total", "the u.s. total "),
        ("(a/b); c", "( a / b ) ; c "),
        ("2,000.5 of them", "2,000.5 of them "),
        ("a\n   b\tc", "a b c "),
        ("", ""),
    ],
)
def test_words_are_seen_in_one_way_however_they_are_set(text: str, words: str) -> None:
    assert encode_words(text) == words


def test_a_figure_is_its_kind_and_index() -> None:
    text, _ = encoded("Rose [percent 5%] to [count 12 cats].")
    percent, count = KIND_CODES["percent"], KIND_CODES["count"]
    assert text == f"{BOUNDARY} rose {percent}\U000f0000 to {count}\U000f0001 "


def test_a_hyphen_between_a_word_and_a_figure_is_left_out() -> None:
    text, _ = encoded("a mid-[period 2015] high, a [percent 5%]-odd rise")
    assert text.split()[1:3] == ["a", "mid"]
    assert "-" not in text


def test_the_second_of_two_sentences_goes_on_counting() -> None:
    text, figures = encoded("[count 5 cats].", "[count 6 dogs].")
    assert figure_indexes(text, frozenset({"count"})) == (0, 1)
    assert [figures[index].text for index in (0, 1)] == ["5 cats", "6 dogs"]


def test_offsets_are_those_of_the_document() -> None:
    text, figures = read_marks("xx [count 5 cats] yy")
    assert encode("?" + text + "?", -1, (0, len(text)), figures) == encode(text, 0, (0, len(text)), figures)


def test_a_figure_inside_another_is_passed_over() -> None:
    text, figures = read_marks("[count 5 cats] left")
    assert figure_indexes(encode(text, 0, (0, len(text)), [figures[0], figures[0]]), frozenset({"count"})) == (0,)


@given(st.text(st.characters() | st.characters(min_codepoint=0x80, max_codepoint=0x9F)))
def test_no_text_can_pass_for_a_figure_or_a_boundary(text: str) -> None:
    words = encode_words(text)
    assert not any(character in words for character in [*KIND_CODES.values(), BOUNDARY, TAG, LIST_END, chr(FIRST_TAG)])
    assert not any(character >= "\U000f0000" for character in words)
    assert not words or words.endswith(" ")
    assert "  " not in words


@given(st.text())
def test_words_that_were_encoded_stay_as_they_are(text: str) -> None:
    words = encode_words(text.lower())
    assert encode_words(words).split() == [word for word in words.split() if encode_words(word)]


@given(st.text("bcBC1.,'’-_ ("))
def test_english_letters_are_cut_into_words_as_any_others(text: str) -> None:
    other = str.maketrans("bcBC", "бцБЦ")
    assert encode_words(text).translate(other) == encode_words(text.translate(other))
