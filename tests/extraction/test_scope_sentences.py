"""Whole sentences: what each of their figures counts, and what happened to that."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.api import figures_of
from checker.model.figure import Figure, Number

Said = tuple[str, str | None, str | None]

SENTENCES: dict[str, list[Said]] = {
    "45 skiers, 12 of them children, were killed in the slide.": [("45", "skier", "killed"), ("12", "child", "killed")],
    "A slide buried a hut, leaving 45 dead and 30 injured.": [("45", None, "killed"), ("30", None, "injured")],
    "The slide left 45 people dead and 30 wounded.": [("45", "person", "killed"), ("30", "person", "injured")],
    "The dead included 12 children and two guides.": [("12", "child", "killed"), ("two", "guide", "killed")],
    "Among the wounded were 12 children.": [("12", "child", "injured")],
    "Three children were among the 20 killed.": [("Three", "child", "killed"), ("20", None, "killed")],
    "Of the 45 dead, 12 were children.": [("45", None, "killed"), ("12", "child", "killed")],
    "Twelve pilots were killed and 30 captured.": [("Twelve", "pilot", "killed"), ("30", "pilot", "captured")],
    "Twelve skiers died, 30 were injured.": [("Twelve", "skier", "killed"), ("30", "skier", "injured")],
    "About 40 miners are trapped; 12 have been rescued.": [("40", "miner", None), ("12", "miner", "rescued")],
    "Some 300 of the 12,000 patients have died.": [("300", "patient", "killed"), ("12,000", "patient", None)],
    "Twelve of the 40 men on trial were convicted.": [("Twelve", "man", "convicted"), ("40", "man", None)],
    "One of the 14 skiers who died was Swiss.": [("One", "skier", "killed"), ("14", "skier", "killed")],
    "In all 120 patients were treated, of whom 30 died.": [("120", "patient", None), ("30", "patient", "killed")],
    "Twelve clocks worth $4 million were stolen.": [("Twelve", "clock", "stolen"), ("4 million", None, None)],
    "Twelve women and a man were hurt.": [("Twelve", "woman", "injured"), ("a", "man", "injured")],
    "The fire killed 17 people: 12 men and five women.": [
        ("17", "person", "killed"),
        ("12", "man", "killed"),
        ("five", "woman", "killed"),
    ],
    "A ferry with 300 passengers sank, drowning 45.": [("300", "passenger", None), ("45", "passenger", "killed")],
    "The club sold 12 players and bought eight.": [("12", "player", None), ("eight", "player", None)],
    "Police questioned 12 people and a guard died.": [("12", "person", None), ("a", "guard", "killed")],
    "Mobs looted 40 shops and torched 12 cars.": [("40", "shop", "looted"), ("12", "car", "destroyed")],
    "Gunmen freed 12 of the girls whom they had abducted.": [("12", "girl", "freed")],
    "The raid, which hurt 30 people, killed 12.": [("30", "person", "injured"), ("12", "person", "killed")],
    "The mayor said 12 people had drowned in Lagos in May 2019.": [("12", "person", "killed")],
    "Only 12 of the ward's 30 beds are free.": [("12", "bed", None), ("30", "bed", None)],
    "Some 300 of the town's 900 people fled.": [("300", "person", "displaced"), ("900", "person", None)],
    "The toll of 45 includes 12 children.": [("45", "death", "killed"), ("12", "child", "killed")],
    "The toll, which had stood at 45, reached 60.": [("45", "death", "killed"), ("60", "death", "killed")],
    "Of those arrested, 40 were women.": [("40", "woman", "arrested")],
    "Forty of those arrested were women.": [("Forty", None, "arrested")],
    "All but 12 of the 156 people on board died.": [("12", "person", None), ("156", "person", None)],
    "If 300 nurses are sacked, the bank could save $4 million.": [
        ("300", "nurse", "dismissed"),
        ("4 million", None, None),
    ],
}
UNRELATED = [
    "The garden is quiet.",
    "What a view!",
    "In Peru it rained.",
    "“Come in,” she said.",
    "They could not sleep.",
    "According to him, it will snow.",
]


def _figures(text: str) -> list[Figure]:
    found = figures_of(text, date=date(2021, 6, 15)).figures
    return [figure for figure in found if figure.kind not in {"date", "period"}]


@pytest.mark.parametrize(("text", "expected"), SENTENCES.items())
def test_what_each_figure_of_a_sentence_counts(text: str, expected: list[Said]) -> None:
    assert [(figure.number.text, figure.counted, figure.event) for figure in _figures(text)] == expected


PLACED = [
    "In Togo, 12 people drowned and 30 were rescued, police said.",
    "According to the board, 12 trams had stopped in Leeds; the mayor put the number at 14.",
    "“We may lose 40 shops,” said Ann Lind.",
    "The bank expects exports to rise 4% in Ghana and 2% in Togo.",
    "The clinic denied that 12 patients had left.",
]


@given(
    st.sampled_from([*SENTENCES, *PLACED]), st.lists(st.sampled_from(UNRELATED), max_size=2), st.sampled_from(UNRELATED)
)
@settings(max_examples=120, deadline=None)
def test_a_sentence_of_other_things_changes_no_field(sentence: str, before: list[str], after: str) -> None:
    ahead = "".join(f"{other} " for other in before)
    assert [_without(figure, len(ahead), len(before)) for figure in _figures(f"{ahead}{sentence} {after}")] == _figures(
        sentence
    )


def _without(figure: Figure, characters: int, sentences: int) -> Figure:
    """The figure as it would stand without the words before its sentence."""
    number = Number(figure.number.text, figure.number.start - characters, figure.number.end - characters)
    return replace(
        figure,
        start=figure.start - characters,
        end=figure.end - characters,
        number=number,
        sentence=figure.sentence - sentences,
    )
