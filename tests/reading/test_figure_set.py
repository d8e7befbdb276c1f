from __future__ import annotations

from datetime import date

import pytest

from checker.errors import UnreadableError
from checker.model.document import Document
from checker.reading import read_document

WHOLE = """\
title: "Floods of 2019"
date: 2019-07-02
figures:
  dead: 12 people killed   # by the ministry
  hurt: {says: "at least 1,204 'hurt'", period: 2019-06-01/2019-06-30, counted: person, event: injured}
  homes:
    says: >
      some 3,000
      homes
    place: "in the north"
checks:
  - dead <= hurt
  - "homes >
    dead"
"""


def read(text: str) -> Document:
    return read_document("a.yaml", text.encode())


def mistakes(text: str) -> list[str]:
    with pytest.raises(UnreadableError) as caught:
        read(text)
    return str(caught.value).splitlines()


def test_a_figure_set_is_blocks_with_names() -> None:
    document = read(WHOLE)
    assert document.date == date(2019, 7, 2)
    assert [(block.name, block.section, block.text, block.stated) for block in document.blocks] == [
        (None, "headline", "Floods of 2019", ()),
        ("dead", "body", "12 people killed", ()),
        (
            "hurt",
            "body",
            "at least 1,204 'hurt'",
            (("period", "2019-06-01/2019-06-30"), ("counted", "person"), ("event", "injured")),
        ),
        ("homes", "body", "some 3,000       homes", (("place", "in the north"),)),
    ]
    assert [block.paragraph for block in document.blocks] == [0, 1, 2, 3]


@pytest.mark.parametrize(
    "encoded", [WHOLE.encode("utf-8-sig"), WHOLE.encode("utf-16"), WHOLE.replace("\n", "\r\n").encode()]
)
def test_blocks_and_checks_stand_where_they_say(encoded: bytes) -> None:
    document = read_document("a.yaml", encoded)
    for block in document.blocks[:3]:
        assert document.text[block.start : block.end] == block.text
    first, second = document.checks
    assert (first.expression, second.expression) == ("dead <= hurt", "homes > dead")
    assert document.text[first.start :].startswith("dead <= hurt")
    assert document.text[second.start :].startswith("homes >")


def test_places_hold_after_characters_outside_the_first_plane() -> None:
    document = read("title: 😀 𝟓\nfigures: {a: é 5}\n")
    assert [document.text[block.start : block.end] for block in document.blocks] == ["😀 𝟓", "é 5"]


def test_blocks_come_in_the_order_of_the_file() -> None:
    assert [block.text for block in read("figures: {b: 5, a: 6}\ntitle: T").blocks] == ["5", "6", "T"]


def test_nothing_is_typed_by_yaml() -> None:
    assert [block.text for block in read("figures: {a: 12:30, b: 0123, c: no, d: 1_000}").blocks] == [
        "12:30",
        "0123",
        "no",
        "1_000",
    ]


def test_every_mistake_is_listed_in_the_order_of_the_file() -> None:
    text = """\
titel: x
date: 2019-02-30
figures:
  a: {says: 5, perod: 2019}
  a: 6
  b: {period: 2019-06-31}
  c d: 7
  and: 8
  e: [9]
  f: {says: "", kind: amount}
checks: a < b
"""
    assert mistakes(text) == [
        "line 1, column 1: unknown field titel; did you mean title?",
        "line 2, column 7: date: '2019-02-30' is no day (YYYY-MM-DD)",
        "line 4, column 16: unknown field perod; did you mean period?",
        "line 5, column 3: a stands here twice",
        "line 6, column 6: figure 'b' has no 'says'",
        "line 6, column 15: period: '2019-06-31' is no date (YYYY, YYYY-MM or YYYY-MM-DD)",
        "line 7, column 3: figure 'c d': a name is letters, digits and _, and no word like 'and'",
        "line 8, column 3: figure 'and': a name is letters, digits and _, and no word like 'and'",
        "line 9, column 6: figure 'e': what it says is expected, or a mapping with 'says'",
        "line 10, column 13: figure 'f': a text is expected, this is empty",
        next(line for line in mistakes(text) if "'amount' is none of count, money" in line),
        "line 11, column 9: checks: a list of expressions is expected",
    ]


@pytest.mark.parametrize("period", ["2019", "2019-06", "2019-06-01", "2019-06/2019-07", "/2019", "2019-06-01/"])
def test_a_period_is_dates(period: str) -> None:
    assert read(f"figures: {{a: {{says: 5, period: {period}}}}}").blocks[0].stated == (("period", period),)


@pytest.mark.parametrize("period", ["June", "/", "2019/2018", "2019-6-1", "2019/2020/2021", "0000", "2019-06-01T10:00"])
def test_a_period_that_is_none_is_a_mistake(period: str) -> None:
    assert "period: " in mistakes(f"figures: {{a: {{says: 5, period: '{period}'}}}}")[0]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "line 1, column 1: not a figure set"),
        ("a: 5", "line 1, column 1: not a figure set: it has no key 'figures'"),
        ("- 5", "line 1, column 1: not a figure set"),
        ("figures: {a: 5", "line 1, column"),
        ("figures: [5]", "line 1, column 10: figures: names"),
        ("figures: {? [a] : 5}", "a key is a word"),
        ("figures: {a: &x 5}", "anchors (&) and aliases (*) are not used here"),
        ("figures: {a: 5}\ntitle: !!str T", "YAML tags (!) are not used here"),
        ("figures: {a: 5}\n---\nb: 6", "a second document begins here"),
        ("figures: {a: 5}\ntitle: \x07", "line 2, column"),
        ("figures: " + "[" * 100_000, "the file is nested too deeply"),
    ],
)
def test_what_is_no_figure_set_is_unreadable(text: str, message: str) -> None:
    assert message in mistakes(text)[0]


def test_aliases_of_aliases_are_refused() -> None:
    text = "figures:\n  a: &a 5\n  b: &b [*a, *a]\n  c: [*b, *b]\n"
    assert any("anchors (&) and aliases (*) are not used here" in line for line in mistakes(text))


def test_a_flood_of_mistakes_is_cut() -> None:
    lines = mistakes("figures:\n" + "  a: 5\n" * 200)
    assert len(lines) == 51
    assert lines[-1] == "and 149 more"
