from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.document import Document
from checker.reading import read_document


def read(text: str, name: str = "a.md") -> Document:
    return read_document(name, text.encode())


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: Boats\ndate: 2019-03-04\n---\n",
        "+++\ntitle = \"Boats\"\ndate = 2019-03-04T08:00:00+01:00\n\n[params]\ntitle = 'other'\n+++\n",
        "+++\r\n# a post\r\ndraft = false\r\n'title' = 'Boats'\r\npublishDate = '2019-03-04'\r\n+++\r\n",
        '{\n\t"title": "Boats",\n\t"tags": ["a"],\n\t"date": "2019-03-04"\n}\n',
    ],
    ids=["YAML", "TOML", "TOML with quotes", "JSON"],
)
@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html"])
def test_front_matter_in_the_ways_of_site_generators(front: str, name: str) -> None:
    document = read(f"{front}\nFive 5.", name)
    headline, body = document.blocks
    assert (headline.section, headline.text, body.text) == ("headline", "Boats", "Five 5.")
    assert document.text[headline.start : headline.end] == "Boats"
    assert document.date == date(2019, 3, 4)


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ("pubDate: 2019-03-04", date(2019, 3, 4)),
        ("publish_date: 2019-03-04 10:00:00 +0100", date(2019, 3, 4)),
        ("Published: March 4, 2019", date(2019, 3, 4)),
        ("date: Monday, 4th March 2019", date(2019, 3, 4)),
        ("date: 4 Sept. 2019", date(2019, 9, 4)),
        ("date: 2019/03/04", date(2019, 3, 4)),
        ("published: true\npublished_at: 2019-03-04", date(2019, 3, 4)),
        ("date: 2019-03-04\npublishdate: 2018-01-01", date(2019, 3, 4)),
        ("lastmod: 2019-03-04\nupdated: 2019-03-04", None),
        ("date: 03/04/2019", None),
        ("date: 31 June 2019", None),
        ("date: soon", None),
    ],
)
def test_the_day_under_its_usual_names_and_in_its_usual_forms(fields: str, day: date | None) -> None:
    assert read(f"---\n{fields}\n---\nFive 5.").date == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("_posts/2016-05-03-boats.md", date(2016, 5, 3)),
        ("2016-05-03_boats.txt", date(2016, 5, 3)),
        ("2016-05-03.html", date(2016, 5, 3)),
        ("2016-05-33-boats.md", None),
        ("12016-05-03-boats.md", None),
        ("boats-2016-05-03.md", None),
    ],
)
def test_the_name_of_a_post_gives_its_day(name: str, day: date | None) -> None:
    assert read("Five 5.", name).date == day


def test_what_the_document_says_counts_more_than_its_name() -> None:
    assert read("---\ndate: 2019-03-04\n---\n5", "2016-05-03-boats.md").date == date(2019, 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        "+++\ntitle = 5 = 6\n+++\nOne.",
        "+++\ntitle = 'a'\nOne.",
        '{"title": "a"} One.',
        '{"title": \nOne.',
        "{5} boats",
        "+++",
    ],
)
def test_what_only_looks_like_front_matter_is_text(text: str) -> None:
    document = read(text, "a.txt")
    assert document.blocks[0].section == "body"
    assert document.blocks[0].start == 0


def test_a_remark_in_json_speaks_of_the_whole_document() -> None:
    document = read('{"checker": {"ignore": [{"rule": "sums", "reason": "counted twice"}]}}\n\nFive 5.')
    (remark,) = document.remarks
    assert (remark.names, remark.reason, remark.covers) == (("sums",), "counted twice", (0, len(document.text)))


@pytest.mark.parametrize("mark", ["[", "{", '{"a":', "a.", "a = [", '"', "'", "a = '", "\\", "1"])
@pytest.mark.parametrize("opening", ["+++\n", "{", "---\n"])
def test_endless_front_matter_is_read(opening: str, mark: str) -> None:
    assert read(f"{opening}{mark * 20_000}\n+++\n---\n\nFive 5.").blocks[-1].text.endswith("Five 5.")


@given(
    st.sampled_from(["+++\n", "{", "---\n"]),
    st.lists(st.sampled_from([*"\n={}[]:,\"'\\ #5", "title", "date", "2019-03-04", "+++\n", "---\n", "\r\n"])).map(
        "".join
    ),
)
def test_any_front_matter_keeps_its_place(opening: str, text: str) -> None:
    document = read(opening + text, "a.txt")
    for block in document.blocks:
        for shown, stands in zip(block.text, document.text[block.start : block.end], strict=True):
            assert shown in (stands, " ")
