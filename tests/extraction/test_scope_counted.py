"""What a number counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scoped_figures import said, scoped


@pytest.mark.parametrize(
    ("text", "figure", "counted"),
    [
        ("The council owns 847 empty flats.", "847 empty flats", "flat"),
        ("They signed two broken US-Iran nuclear deals.", "two broken US-Iran nuclear deals", "deal"),
        ("It employs 45 people.", "45 people", "person"),
        ("It employs 45 more people.", "45 more people", "person"),
        ("The bus carried 30 or so pupils.", "30 or so pupils", "pupil"),
        ("Thousands of small shops closed.", "Thousands of small shops", "shop"),
        ("Guests filled a 5,000-seat stadium.", "5,000-seat", "seat"),
        ("He opened the 20-nation summit.", "20-nation", "nation"),
        ("She leads a 45-strong team.", "45-strong", "member"),
        ("The fire hit the homes of 12 men, women and children.", "12 men, women and children", "person"),
        ("The ship had a crew of 12.", "12", "crew"),
        ("The town has a population of 45,000.", "45,000", "population"),
        ("The number of cholera cases rose to 45.", "45", "case"),
        ("The number of new cases of cholera has risen to 45.", "45", "case"),
        ("Unemployment fell by 45,000.", "45,000", "unemployment"),
        ("The death toll rose to 45.", "45", "death"),
        ("Confirmed cases of cholera: 45", "45", "case"),
        ("He voted against it 12 times.", "12 times", "vote"),
        ("The army broke the truce 302 times.", "302 times", "violation"),
        ("They sang it 12 times.", "12 times", "time"),
    ],
)
def test_a_number_counts(text: str, figure: str, counted: str) -> None:
    assert [(got, noun) for got, noun, _ in said(text)] == [(figure, counted)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The club lost two players and sold four more.", [("two players", "player"), ("four more", "player")]),
        ("Two buses stopped and three others went on.", [("Two buses", "bus"), ("three others", "bus")]),
        ("Some 12 ships sailed. Another 40 stayed.", [("Some 12 ships", "ship"), ("40", "ship")]),
        ("Police held 30 fans. Three of them were fined.", [("30 fans", "fan"), ("Three", "fan")]),
        ("Police held 45 of the 120 passengers.", [("45", "passenger"), ("120 passengers", "passenger")]),
        ("A bomb hit 45 people, 12 of them children.", [("45 people", "person"), ("12", "child")]),
        ("There were 38 confirmed and eight suspected cases.", [("38", "case"), ("eight suspected cases", "case")]),
        ("The firm has 6,000 shops, including 1,500 in Wales.", [("6,000 shops", "shop"), ("1,500", "shop")]),
        ("Staff went from 1,000 to 2,000 workers.", [("1,000", "worker"), ("2,000 workers", "worker")]),
        ("Two of the city's oldest bridges closed.", [("Two", "bridge")]),
        ("About 37% of voters stayed away.", [("About 37%", "voter")]),
    ],
)
def test_a_number_counts_what_others_count(text: str, expected: list[tuple[str, str]]) -> None:
    got = [(figure.text, figure.draft.counted) for figure in scoped(text)]
    assert [(text.removeprefix("another "), noun) for text, noun in got] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Shares rose to 45.",
        "The index closed at 4,577.10.",
        "Lee (45) scored.",
        "Networks of the 5G kind are faster.",
        "An index, which predicts movements, rose to 45.",
    ],
)
def test_a_bare_number_counts_nothing(text: str) -> None:
    figures = scoped(text)
    assert figures
    assert {(figure.draft.kind, figure.draft.counted) for figure in figures} == {("number", None)}


def test_one_of_them_counts_what_they_are_and_not_the_verb() -> None:
    assert said("Two ships sank. One of them carries oil.")[-1][1] == "ship"


def test_others_are_people_where_a_verb_of_harm_governs_them() -> None:
    text = "The storm destroyed 30 houses, killed 12 farmers and three dogs and injured 25 others."
    assert said(text)[-1][1] == "farmer"


def test_a_word_for_more_reaches_no_further_than_the_sentence_before() -> None:
    assert said("Two ships sank. Nobody spoke. It rained. Others came, four more.")[-1][1] is None


@given(
    st.lists(
        st.sampled_from("12 one of the - , and men killed ( ' times more were to 5,000 : “ others".split()), max_size=25
    )
)
def test_no_sentence_breaks_the_walk(words: list[str]) -> None:
    text = " ".join(words)
    for figure in scoped(text):
        assert figure.text in text


@pytest.mark.parametrize(
    "text",
    [
        "Sales of cars rose to 45 from 30.",
        "The plant sold 45 cars, compared with 30 a year earlier.",
        "Of the 45 cars, 30 (67%) were red.",
        "There were 45 cars (30 new and 15 old).",
    ],
)
def test_a_compared_number_counts_the_same(text: str) -> None:
    counts = [figure.draft.counted for figure in scoped(text) if figure.draft.kind in ("count", "number")]
    assert len(counts) > 1
    assert len(set(counts)) == 1
    assert counts[0] is not None


def test_numbers_in_brackets_count_the_whole_and_not_its_part() -> None:
    text = "Cuba has 12 ferries, including one wreck, in Havana (7), Trinidad (3) and Moa (2)."
    assert [noun for _, noun, _ in said(text)] == ["ferry", "wreck", "ferry", "ferry", "ferry"]


def test_numbers_in_a_bracket_are_of_what_stands_before_it() -> None:
    text = "In May 33 faults were logged (15 by night), including 24 failures (17 in Leeds, 13 in Hull)."
    counted = {figure.text: figure.draft.counted for figure in scoped(text)}
    assert (counted["17"], counted["13"]) == ("failure", "failure")
