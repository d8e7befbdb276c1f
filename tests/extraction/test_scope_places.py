"""Where a figure holds."""

from __future__ import annotations

import pytest
from scoped_fields import fields


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The 14 deaths in Kenya alarmed doctors.", "Kenya"),
        ("Across Peru 3,100 schools stayed shut.", "Peru"),
        ("The storm tore off 60 roofs near the town of Ardley.", "Ardley"),
        ("About 240 shops in Ardley county were looted.", "Ardley county"),
        ("Nevada reported 40 cases.", "Nevada"),
        ("Chad has also recorded 40 cases.", "Chad"),
        ("Nepal's 77 districts were sealed.", "Nepal"),
        ("Turnout was 61% in the Bolivian city of Sucre.", "Sucre"),
        ("Turnout was 61% in Bolivian towns.", "Bolivia"),
        ("Dutch exports rose 3%.", "Netherlands"),
        ("Some 900 tents stand in northern Malawi.", "northern Malawi"),
        ("Some 900 tents stand in the north of Malawi.", "north Malawi"),
        ("Gulu, where 70 people fell ill, has no clinic.", None),
        ("Lagos, where 70 people fell ill, has no clinic.", "Lagos"),
        ("Some 900 tents stand in Lima, Peru.", "Lima"),
        ("Some 900 tents stand in Lima and Quito.", "Lima and Quito"),
        ("Some 900 tents stand in Ituri and Bukari provinces.", "Ituri and Bukari provinces"),
        ("Some 900 tents stand in Togo, Benin and Ghana.", "Togo, Benin and Ghana"),
        ("Prices rose 4% in the U.S. last year.", "United States"),
        ("Prices rose 4% in the UK.", "United Kingdom"),
        ("A flood in Laos destroyed 120 bridges.", "Laos"),
        ("The others, 120, in Laos, stand.", "Laos"),
    ],
)
def test_the_place_of_a_figure(text: str, place: str | None) -> None:
    assert fields(text, "place") == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 4% in June.",
        "She sold 40 paintings in Spanish.",
        "The bill won 52 votes in Congress.",
        "He has a stake of 12% in Ardley Motors.",
        "Confidence in Merkel fell to 40%.",
        "Traders bought 40 tonnes in Smith's name.",
        "The band played 12 songs in Eurovision bonds.",
        "Officials in Vienna said 12 trams had stopped.",
        "Kenya Airways sold 12 planes.",
        "In Round 3 he scored 12 points.",
        "It told us 40 times.",
        "The president of France met 12 farmers.",
        "There were 12 pages in the Record.",
    ],
)
def test_what_is_no_place_of_a_figure(text: str) -> None:
    assert set(fields(text, "place")) <= {None}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Oslo, 12 people drowned and 30 were rescued.", ["Oslo", "Oslo"]),
        ("There are 25,000 refugees in Lebanon and 12,000 in Jordan.", ["Lebanon", "Jordan"]),
        ("A fire near Cork killed 12 cows and hurt 30.", ["Cork", "Cork"]),
        ("The firm cut 300 jobs in Spain, and profit rose to $4 million.", ["Spain", None]),
        ("Output fell from 12 tonnes in Ghana to 4 tonnes in Togo.", ["Ghana", "Togo"]),
        ("Killing 12 people and injuring 30 in Mali, the flood moved on.", ["Mali", "Mali"]),
        ("In Ghana, output fell 4%; in Togo, it rose 2%.", ["Ghana", "Togo"]),
        ("Output fell 4% in Ghana, 2% in Togo and 3% in Benin.", ["Ghana", "Togo", "Benin"]),
        ("Ghana grew by 4% and Togo by 2%.", ["Ghana", "Togo"]),
        ("Sales in Europe fell 4%, while those in Asia rose 6%.", ["Europe", "Asia"]),
        ("Floods killed 12 people across Peru, including three in Lima.", ["Peru", "Lima"]),
        ("The Ghanaian economy grew 4%, up from 2%.", ["Ghana", "Ghana"]),
        ("Rents rose 3% in London, 2% in the rest of England.", ["London", "rest of England"]),
        ("Between Oslo and Bergen 12 stations were built.", [None]),
        ("China has paid 12 fines to 40 firms.", [None, None]),
        ("In Ghana there were 12 fires; the crew put out 30 fires.", ["Ghana", None]),
    ],
)
def test_which_figures_a_place_governs(text: str, places: list[str | None]) -> None:
    assert fields(text, "place") == places
