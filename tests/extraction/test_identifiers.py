from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extraction.identifiers import find_identifiers
from checker.extraction.numerals import find_numerals
from checker.extraction.tokens import tokenise
from checker.model.document import Block


def names(text: str) -> list[str]:
    """The identifiers found in one sentence, as they stand in it."""
    tokens = tokenise(Block(0, text), 0, len(text), 0)
    drafts = find_identifiers(tokens, find_numerals(tokens))
    return [text[tokens.starts[draft.first] : tokens.ends[draft.last - 1]] for draft in drafts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shares on the S&P 500 fell while the FTSE 100 rose 12 points.", ["S&P 500", "FTSE 100"]),
        ("The Group of 20 met twice.", ["Group of 20"]),
        ("The desk is open 24/7 since 9/11.", ["24/7", "9/11"]),
        ("It was a catch-22, and no one could help one another.", ["catch-22", "no one", "one another"]),
        ("He put it into a 401(k) plan.", ["401(k)"]),
        ("The first lady spoke to first responders.", ["first lady", "first responders"]),
        ("After the First World War came the Second World War.", ["First World War", "Second World War"]),
    ],
)
def test_fixed_phrases_count_nothing(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council passed Resolution 2254 under Article 41.", ["Resolution 2254", "Article 41"]),
        ("See page 12 and pp. 3-9 for phase two.", ["page 12", "pp. 3-9", "phase two"]),
        ("They took Highway 5 and then Interstate 95.", ["Highway 5", "Interstate 95"]),
        ("Flight 370 left from Gate 5 with 239 aboard.", ["Flight 370", "Gate 5"]),
        ("He waited in room 12.", ["room 12"]),
        ("Sections 3, 4 and 7 were cut.", ["Sections 3, 4 and 7"]),
        ("A patient with type 2 diabetes and stage 4 cancer died.", ["type 2", "stage 4"]),
        ("No. 5 beat him, and the house at No 10 was sold.", ["No. 5", "No 10"]),
        ("She came in as world number 3 wearing the number 10 shirt.", ["number 3", "number 10"]),
        ("The Data Act 1998 was replaced.", ["Act 1998"]),
        ("Photos: image 3 of 12 is blurred.", ["image 3 of 12"]),
        ("The shop at #4 is closed.", ["#4"]),
    ],
)
def test_a_noun_and_its_number_are_a_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Boeing 787 and an Airbus A320 met two 737s.", ["Boeing 787", "A320", "737s"]),
        ("They saw J1149.5+6663 there.", ["J1149.5+6663"]),
        ("They flew F-16 and F/A-18 craft beside a 737-800 jet.", ["F-16", "F/A-18", "737-800"]),
        ("Cases of H5N1 and of Covid-19 were rare.", ["H5N1", "Covid-19"]),
        ("The van took the M25 with 5G on board and PM2.5 outside.", ["M25", "5G", "PM2.5"]),
        ("We run Windows 10 with version 2.0 and v3.2 of it.", ["Windows 10", "version 2.0", "v3.2"]),
        ("The 49ers lost again.", ["49ers"]),
        ("He swallowed RU 486 before the show.", ["RU 486"]),
    ],
)
def test_codes_and_products_are_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He moved to 14 Lime Walk, near there.", ["14 Lime Walk"]),
        ("The shop on Fifth Avenue sells hats.", ["Fifth Avenue"]),
        ("Write to him in Austin, TX 78701 today.", ["78701"]),
        ("On Thursday May 17 2006 Mayor Jane Lee D, Ct, spoke at length.", []),
        ("Pay into 1111-22223333-4444 at once.", ["1111-22223333-4444"]),
        ("Please call 212-555-0100 or +44 20 7946 0958 today.", ["212-555-0100", "+44 20 7946 0958"]),
        ("The buoy lies at 51° 30' N of us.", ["51° 30' N"]),
        ("More at https://example.org/media/126286/file and here.", ["https://example.org/media/126286/file"]),
        ("The receipt bears 191227165836872 as its mark.", ["191227165836872"]),
    ],
)
def test_addresses_and_numbers_to_dial_are_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Wash the rice.", ["1."]),
        ("2) Wash the rice.", ["2)"]),
        ("(3) Wash the rice.", ["(3)"]),
        ("The claim is disputed.[4][5, 7-9]", ["[4]", "[5, 7-9]"]),
    ],
)
def test_list_numbers_and_footnotes_are_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We heard it on Radio Four near the Three Gorges dam.", ["Radio Four", "Three Gorges"]),
        ("She saw Toy Story 3 in June.", ["Toy Story 3"]),
        ("The judges of the Ninth Circuit sent the 82nd Airborne home.", ["Ninth Circuit", "82nd Airborne"]),
    ],
)
def test_capitals_show_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A group of 20 people waited.",
        "About 200 people came to see 3 games.",
        "Refugees number 500 in the camp.",
        "We found no 10 people who agreed.",
        "The unit 5 miles away fired.",
        "The bill 5 senators wrote was lost.",
        "In Aleppo 35 were killed and in Idlib 20.",
        "They paid Rs500 and then EUR20.",
        "The field is 5km2 in size.",
        "12 Wall Street analysts were asked.",
        "Two Dead, Four Injured in Crash on Coast",
        "Seven Germans were held.",
        "He was born in May 1960.",
        "The year 2000 was wet.",
        "It rose from 20 to 30, or by 4,000 of them.",
        "He is in his mid-30s and she is under-18.",
        "It happened in Q3 of FY17.",
        "Smith, 34, scored.",
        "Output grew to 1.2 million tons in 10 months.",
        "It was sold on day 5 people said.",
        "Last week 710 of them refused to eat.",
    ],
)
def test_quantities_are_left_alone(text: str) -> None:
    assert names(text) == []


@given(st.text(alphabet="Aa1 2.-/()[]#:,'°NoSecpg5$", max_size=60))
def test_finds_spans_in_order_inside_the_sentence_whatever_is_written(text: str) -> None:
    tokens = tokenise(Block(0, text), 0, len(text), 0)
    drafts = find_identifiers(tokens, find_numerals(tokens))
    ends = [0, *(draft.last for draft in drafts)]
    assert all(end <= draft.first < draft.last <= len(tokens) for end, draft in zip(ends, drafts, strict=False))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a home at Leeds LS6 2AB in May", "LS6 2AB"),
        ("the office in SW1A 9ZZ is shut", "SW1A 9ZZ"),
        ("the COVID -19 ward is shut", "COVID -19"),
        ("object XJ-17C is lost", "XJ-17C"),
        ("Lee, 12 Hazel Street, Oak City, PA", "12 Hazel Street"),
    ],
)
def test_postcodes_and_codes_that_end_in_a_letter(text: str, name: str) -> None:
    assert name in names(text)


def test_a_model_is_known_by_its_size() -> None:
    assert names("She likes the 12 Pro Max and the 13 Mini, too.") == ["12 Pro Max", "13 Mini"]
    assert names("He hired 12 Pro golfers.") == []
