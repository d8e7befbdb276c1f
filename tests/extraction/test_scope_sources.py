"""Who vouches for a figure."""

from __future__ import annotations

import pytest
from scoped_fields import fields


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The ministry said 12 trams had stopped.", "ministry"),
        ("About 12 trams had stopped, police said on Monday.", "police"),
        ("Officials say that 12 trams had stopped.", "official"),
        ("According to the Tram Board, 12 trams had stopped.", "tram board"),
        ("Sales rose 4%, according to figures from the statistics office.", "statistics office"),
        ("Sales rose 4%, according to ministry figures.", "ministry"),
        ("Witnesses put the toll at 12.", "witness"),
        ("The union's estimate of 300 marchers was mocked.", "union"),
        ("The UN estimates that 4,000 people are homeless.", "un"),
        ("A survey found that 40% of cyclists wear helmets.", "survey"),
        ("Ann Lind, the mayor, said 300 trees had been felled.", "ann lind"),
        ("Ministry spokesman Bo Dahl said 300 trees had been felled.", "bo dahl"),
        ("“We lost 40 trees,” said Dr. Bo Dahl.", "bo dahl"),
        ("Nevada reported 40 cases.", "nevada"),
        ("The Center for Tram Studies said 12 trams had stopped.", "center for tram studies"),
        ("A spokeswoman for the ministry said 12 trams had stopped.", "ministry"),
        ("A ministry spokesman said 12 trams had stopped.", "ministry"),
        ("The New York Times reported that 12 trams had stopped.", "new york times"),
        ("Analysts had forecast 12 strikes.", "analyst"),
        ("Figures from the tram board show that 12 trams had stopped.", "tram board"),
        ("Tram board data showed 12 trams had stopped.", "tram board"),
        ("The board's report said 12 trams had stopped.", "board"),
        ("The board, which met on Monday, said 12 trams had stopped.", "board"),
        ("The mayor, Ann Lind, told reporters that 12 trams had stopped.", "ann lind"),
        ("Police in Oslo said 12 trams had stopped.", "police"),
    ],
)
def test_who_says_so(text: str, source: str) -> None:
    assert fields(text, "source") == [source]


@pytest.mark.parametrize(
    "text",
    [
        "Trams carried an estimated 12,000 people.",
        "There were two confirmed cases.",
        "The claims of 12 farmers were heard.",
        "According to plan, 12 trams ran.",
        "According to figures, 12 trams ran.",
        "Trams are said to carry 12,000 people.",
        "He found 12 coins.",
        "The board added 12 trams.",
        "It was reported that 12 trams had stopped.",
    ],
)
def test_nobody_in_particular_says_so(text: str) -> None:
    assert set(fields(text, "source")) <= {None}


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The ministry said 12 people drowned, while witnesses put the toll at 30.", ["ministry", "witness"]),
        ("About 12 people drowned, police said, and 30 were hurt.", ["police", "police"]),
        ("After 12 people drowned, the ministry said 30 boats were searching.", [None, "ministry"]),
        ("“We lost 40 trees,” Ms Lind said. “Another 20 are ill.”", ["lind", "lind"]),
        ("Ms Lind said 40 trees fell. She said 20 were ill.", ["lind", "lind"]),
        ("Ms Lind said 40 trees fell. Then 20 men came.", ["lind", None]),
    ],
)
def test_which_figures_somebody_vouches_for(text: str, sources: list[str | None]) -> None:
    assert fields(text, "source") == sources
