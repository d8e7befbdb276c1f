"""What happened to those that a figure counts."""

from __future__ import annotations

import pytest
from scoped_figures import said


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The blast killed 45 people.", "killed"),
        ("The blast killed a total of 45 people.", "killed"),
        ("About 45 people were killed.", "killed"),
        ("About 45 people in the market were later found dead.", "killed"),
        ("A blast left 45 people dead.", "killed"),
        ("At least 45 dead in a blast.", "killed"),
        ("There were 45 deaths.", "killed"),
        ("The deaths of 45 miners shocked all.", "killed"),
        ("The war claimed the lives of 823 civilians.", "killed"),
        ("The flood cost 45 lives.", "killed"),
        ("45 were killed.", "killed"),
        ("The death toll rose to 45.", "killed"),
        ("The number of people killed reached 45.", "killed"),
        ("There were 12 people killed in the fire.", "killed"),
        ("Of the 12 people injured, most were miners.", "injured"),
        ("Doctors treated 12 wounded soldiers.", "injured"),
        ("About 45,000 villagers fled their homes.", "displaced"),
        ("Police arrested 30 protesters.", "arrested"),
        ("The 30 protesters who were arrested sang.", "arrested"),
        ("The army broke the truce 302 times.", "violation"),
        ("Rescuers searched for 12 missing boys.", "missing"),
        ("The blaze destroyed 30 homes.", "destroyed"),
        ("About 30 students tested positive.", "infected"),
    ],
)
def test_what_happened(text: str, event: str) -> None:
    assert [figure[2] for figure in said(text)] == [event]


@pytest.mark.parametrize(
    "text",
    [
        "The country sent 10 trucks.",
        "The 12 gunmen killed a guard.",
        "The 12 voters who elected Smith cheered.",
        "Police spoke to 45 relatives of those killed.",
        "He was arrested. 12 friends came.",
        "The studio released 12 films.",
    ],
)
def test_nothing_happened_to_these(text: str) -> None:
    assert [figure[2] for figure in said(text)] == [None]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The blast killed 45 people and wounded 30.", ["killed", "injured"]),
        ("The blast left 45 dead and 30 wounded.", ["killed", "injured"]),
        ("The blast killed 45 soldiers and 12 civilians.", ["killed", "killed"]),
        ("45 soldiers and 12 civilians were killed.", ["killed", "killed"]),
        ("45 people, 12 of them children, were killed.", ["killed", "killed"]),
        ("It eliminated 350 rebels, including some 27 foreigners.", ["eliminated", "eliminated"]),
        ("Of the 45 killed, 12 were children.", ["killed", "killed"]),
        ("The blast killed 45 people in Homs and 30 in Hama.", ["killed", "killed"]),
        ("The rebels fired 30 rockets and 12 people were killed.", [None, "killed"]),
        ("They freed 1,946 prisoners and 913 killed.", ["freed", "killed"]),
        ("A blast killed the driver and two passengers.", ["killed"]),
    ],
)
def test_each_figure_has_its_own_event_or_shares_one(text: str, events: list[str | None]) -> None:
    assert [figure[2] for figure in said(text)] == events


def test_the_killed_need_no_noun() -> None:
    assert said("A blast left 45 dead.") == [("45", None, "killed")]


def test_those_wounded_by_the_same_blast_are_people_too() -> None:
    assert said("The blast killed 45 people and wounded 30.")[1][:2] == ("30", "person")
