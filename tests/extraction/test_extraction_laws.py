"""What holds of the figures of any text."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.api import figures_of, figures_of_content
from checker.model.figure import Figure, Number

PUBLISHED = date(2018, 5, 9)

SENTENCES = [
    "More than 2,000 people were killed in the 18-month siege.",
    "Sales rose 12.5% to $3.4 million in 2017, from just over $3 million.",
    "On March 3, 2018, at 10:30 a.m., some 40 to 50 trucks left.",
    "She walked 3.5 miles (5.6 km), at least twice as far as he did.",
    "One in five of the 1,200 pupils, aged 12 to 15, was absent.",
    "Dozens of homes and 14 bridges were washed away in Peru.",
    "Section 12 of Resolution 2254 names 3 groups.",
    "The index closed at 7,104.20, up 35 points.",
    "They won 3-2 with two- and three-man teams.",
    "The Boeing 787 burns 5.4 tonnes of fuel an hour.",
    "In the first nine months of 2016 the fund lost EUR 4m.",
]
UNRELATED = [
    "The garden is quiet.",
    "Nobody spoke of it again.",
    "“Come in,” he said.",
    "What a view!",
]

PIECES = st.sampled_from(
    """1 12 1,000 0 3.5 .5 1,2,3 two twenty hundred million half third a an the of and or to - – / : ( ) $ £ € % percent
    km miles °C per day days year years old aged January may 2016 03 th Q3 am Monday last next past about more than over
    up-to nearly dozens tens thousands as many times doubled in out every people killed No. Section Boeing + ± ~ < > = '
    " , . ; ! ? 5G F-16 \u0661\u0662 ½ ² \u200f \u05d0\u05d1 \u0301 \U0001f600 \x00 \t \n""".split(" ")
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=40).map(" ".join),
    st.lists(PIECES, max_size=40).map("".join),
)


def _figures(text: str) -> tuple[Figure, ...]:
    return figures_of(text, date=PUBLISHED).figures


def _moved(figure: Figure, by: int, sentences: int = 0, paragraphs: int = 0) -> Figure:
    number = Number(figure.number.text, figure.number.start - by, figure.number.end - by)
    return replace(
        figure,
        start=figure.start - by,
        end=figure.end - by,
        number=number,
        sentence=figure.sentence - sentences,
        paragraph=figure.paragraph - paragraphs,
    )


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_figures_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = _figures(text)
    for figure in found:
        assert 0 <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end] == figure.text
        number = figure.number
        assert figure.start <= number.start < number.end <= figure.end
        assert text[number.start : number.end] == number.text
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_readings_hold_the_number(text: str) -> None:
    for figure in _figures(text):
        if figure.value is not None and figure.widest is not None:
            assert figure.usual is not None
            assert figure.stated is not None
            assert figure.widest.covers(figure.usual)
            assert figure.value in figure.widest or figure.hedge in ("more-than", "less-than", "almost", "just-over")


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("other", UNRELATED)
def test_a_sentence_without_figures_changes_none(sentence: str, other: str) -> None:
    alone = _figures(sentence)
    assert alone
    assert _figures(f"{sentence} {other}") == alone
    after = _figures(f"{other} {sentence}")
    assert [_moved(figure, len(other) + 1, sentences=1) for figure in after] == list(alone)
    apart = _figures(f"{other}\n\n{sentence}\n\n{other}")
    assert [_moved(figure, len(other) + 2, 1, 1) for figure in apart] == list(alone)


@given(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=4, unique=True))
@settings(max_examples=60, deadline=None)
def test_a_text_has_the_figures_of_its_sentences(sentences: list[str]) -> None:
    together = [figure.text for figure in _figures(" ".join(sentences))]
    assert together == [figure.text for sentence in sentences for figure in _figures(sentence)]


@given(st.binary(max_size=120))
@settings(max_examples=100, deadline=None)
def test_bytes_in_any_order_are_read_or_refused(content: bytes) -> None:
    found = figures_of_content("a.txt", content)
    for mark in (BOM_UTF8, BOM_UTF16_LE, BOM_UTF16_BE):
        content = content.removeprefix(mark)
    assert (found.error is None) == (found.text != "" or not content.strip())


def test_a_figure_over_the_end_of_a_line_is_told_as_it_is_written() -> None:
    text = "The orchard behind the old mill bears at least 12\npear trees."
    (figure,) = _figures(text)
    assert figure.text == text[figure.start : figure.end] == "at least 12\npear trees"
