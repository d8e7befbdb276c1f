"""Whatever someone writes as a phrase is a phrase or a mistake, and whatever it meets, matching comes to an end."""

from __future__ import annotations

import re
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st
from marked_sentences import found, read_marks

from checker.model.figure import Kind
from checker.rulebook.classes import WordClasses
from checker.rulebook.encoding import encode, tag_words, word_tags
from checker.rulebook.phrases import Matcher, parse_context, parse_phrase
from checker.rulebook.reach import Places

_CLASSES = WordClasses()
_ELEMENTS = st.sampled_from(
    "{a} {b:percent} {c*} {d*:count|money} @rose @of-whom rose to of , .. ... .... // ^ $ ( ) )? | \\( \\ { } 7".split()
)
_PHRASES = st.one_of(st.text(max_size=40), st.lists(_ELEMENTS, max_size=14).map(" ".join))
_TOKENS = st.sampled_from(
    [*"rose to of and whom went up , ; ( ) - or /".split(), "[count 5]", "[percent 5%]", "[date x]"]
)
_SENTENCES = st.lists(_TOKENS, max_size=60).map(" ".join)


@given(_PHRASES, _SENTENCES)
def test_any_text_is_a_phrase_or_a_mistake(phrase: str, sentence: str) -> None:
    mistakes: list[int] = []
    parsed = parse_phrase(phrase, _CLASSES, lambda offset, *_: mistakes.append(offset))
    assert (parsed is None) == bool(mistakes)
    assert all(0 <= offset <= len(phrase) for offset in mistakes)
    if parsed is None:
        return
    text, figures = read_marks(sentence)
    encoded = encode(text, 0, (0, len(text)), figures)
    tags = word_tags([parsed])
    for binding in Matcher(parsed).bindings(tag_words(encoded, tags)):
        assert Matcher(parsed).may_match(Places.of(encoded, tags))
        indexes = [
            index for filling in binding.values() for index in ([filling] if isinstance(filling, int) else filling)
        ]
        assert len(set(indexes)) == len(indexes)
        assert all(index < len(figures) for index in indexes)
        # what the prefilter asks of a sentence that matches is there
        assert all(not words.isdisjoint(encoded.split()) for words in parsed.triggers)
        kinds = [figure.kind for figure in figures]
        assert all(any(kind in need for kind in kinds) for need in parsed.needs)


@given(_PHRASES)
def test_any_text_is_a_context_or_a_mistake(phrase: str) -> None:
    mistakes: list[int] = []
    wording = parse_context(phrase, _CLASSES, "before", lambda offset, *_: mistakes.append(offset))
    assert (wording is None) == bool(mistakes)
    assert wording is None or re.compile(wording.pattern)


@given(
    st.lists(st.sampled_from(["rose", "to", "O’Brien", "year-on-year", "U.S.", "naïve", "state's", ","]), min_size=1)
)
def test_words_find_themselves_however_they_are_written(words: list[str]) -> None:
    assert found(" ".join(words) + " {n}", f"“{' '.join(words).upper()}” [count 5]!") == [{"n": "5"}]


@given(st.lists(st.sampled_from(get_args(Kind)[:9]), min_size=2, max_size=6))
def test_a_list_takes_figures_of_its_kinds_only(kinds: list[Kind]) -> None:
    sentence = " and ".join(f"[{kind} {number}] x" for number, kind in enumerate(kinds))
    for match in found("{n*:count|money}", sentence):
        assert {kinds[int(number)] for number in match["n"]} <= {"count", "money"}
