from __future__ import annotations

from datetime import date

import pytest

from checker.errors import UnreadableError
from checker.model.document import Document
from checker.reading import read_document, read_file


def read(text: str) -> Document:
    return read_document("a.txt", text.encode())


def texts(text: str) -> list[str]:
    return [block.text for block in read(text).blocks]


def test_an_empty_file_has_no_blocks() -> None:
    assert read("").blocks == ()
    assert read(" \n\t\n").blocks == ()


def test_blank_lines_part_paragraphs() -> None:
    blocks = read("One 1.\n\n  Two 2.\r\n \t\r\nThree 3.").blocks
    assert [(block.start, block.text, block.paragraph) for block in blocks] == [
        (0, "One 1.", 1),
        (10, "Two 2.", 2),
        (22, "Three 3.", 3),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_that_are_not_wrapped_are_paragraphs(end: str) -> None:
    assert texts(f"Deaths: 12{end}Injured: 30{end}Missing: 4") == ["Deaths: 12", "Injured: 30", "Missing: 4"]


WRAPPED = """\
The ministry of health counted 1,204 new infections in the last week,
a third more than in the week before, when there had been about
900, and it warned that hospitals in the north of the country would be
full within days.
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_wrapped_paragraph_is_put_together(end: str) -> None:
    text = WRAPPED.replace("\n", end)
    assert texts(text) == [text.rstrip().replace("\r", " ").replace("\n", " ")]


def test_a_narrow_column_is_put_together_and_a_list_is_not() -> None:
    column = (
        "The ferry had 40 cars on board\nwhen it left the old harbour at\nnoon, and at least two of them\nwere empty."
    )
    assert len(texts(column)) == 1
    rows = "apples from the north 12\npears from the far south 30\nplums from the east 5\nquinces from the west 8"
    assert len(texts(rows)) == 4


def test_an_indent_begins_a_paragraph_in_wrapped_text() -> None:
    text = WRAPPED + "    " + WRAPPED.replace("ministry", "board")
    assert len(texts(text)) == 2
    assert texts(text)[1].startswith("The board")


def test_two_lines_that_end_where_they_like_are_not_joined() -> None:
    lines = ["A town of 12,000 people waits for the river to fall again", "The water stood 3 metres high"]
    assert texts("\n".join(lines)) == lines


def test_rows_in_columns_are_not_joined() -> None:
    row = "Region A        {}        1,204        3,310        12.5        88"
    rows = [row.format(n) for n in (111, 222, 333)]
    assert texts("\n".join(rows)) == rows


def test_a_list_is_one_paragraph_of_items_without_their_marks() -> None:
    blocks = read("The toll:\n* 5 killed\n* 12 hurt\n\n1. first\n2) second\n(3) third\n\nEnd.").blocks
    assert [block.text for block in blocks] == [
        "The toll:",
        "5 killed",
        "12 hurt",
        "first",
        "second",
        "third",
        "End.",
    ]
    assert [block.section for block in blocks] == ["body", *["list"] * 5, "body"]
    assert len({block.paragraph for block in blocks if block.section == "list"}) == 1


def test_an_item_goes_on_in_a_wrapped_line() -> None:
    text = "\n".join("- " + line if i == 0 else "  " + line for i, line in enumerate(WRAPPED.splitlines()))
    assert [block.section for block in read(text).blocks] == ["list"]


def test_a_number_at_the_start_of_a_wrapped_line_is_no_list_mark() -> None:
    text = WRAPPED.replace("\n900, and", "\n90. And")
    assert [block.section for block in read(text).blocks] == ["body"]
    assert "90." in read(text).blocks[0].text


@pytest.mark.parametrize(
    ("paragraph", "section"),
    [
        ("“We lost 12 people.”", "quote"),
        ('"We lost 12 people."', "quote"),
        ("‘We didn’t count 12 people’.", "quote"),
        ("“We lost 12 people, and there is more", "quote"),
        ("“We lost 12,” she said. “And 3 more.”", "body"),
        ('"We lost 12," he said.', "body"),
        ("Table 2: Deaths in 2019", "caption"),
        ("Source: health ministry", "caption"),
        ("Table 2 shows 15 deaths.", "body"),
        ("‘Tis the season of 12 days", "body"),
        ('"', "body"),
    ],
)
def test_the_section_of_a_paragraph(paragraph: str, section: str) -> None:
    assert read(paragraph).blocks[0].section == section


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/2019/05/12-dead",
        "www.example.org/1000",
        "example.co.uk/news/uk-1234",
        "desk24@example.org",
        "@reporter1999",
    ],
)
def test_numbers_in_addresses_are_blanked(address: str) -> None:
    text = f"See 12 there ({address}), and 13."
    assert texts(text) == [text.replace(address, " " * len(address))]


@pytest.mark.parametrize("text", ["12 @ $5 each", "and/or 5 km/h", "U.S./Mexico 12", "a ratio of 3:4 // 5", "end@"])
def test_what_only_looks_like_an_address_stays(text: str) -> None:
    assert texts(text) == [text]


# --- front matter ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_front_matter_gives_headline_and_day(name: str, end: str) -> None:
    text = end.join(["---", "title: 'It''s 12 dead'", "date: 2016-10-26", "---", "Body 5."])
    document = read_document(name, text.encode())
    headline, body = document.blocks
    assert document.date == date(2016, 10, 26)
    assert (headline.text, headline.section) == ("It' s 12 dead", "headline")
    assert text[headline.start : headline.end] == "It''s 12 dead"
    assert (body.text, body.start) == ("Body 5.", text.index("Body"))


def test_escapes_in_a_title_are_blanked_and_keep_their_length() -> None:
    document = read('---\ntitle: "The \\"12\\" of \\u0041 \\n5"\n---\n')
    assert document.blocks[0].text == 'The  "12 " of A        5'


def test_a_title_may_run_over_lines() -> None:
    document = read("---\ntitle: >\n  Twelve dead\n  in 5 days\n---\nBody.")
    assert document.blocks[0].text == "Twelve dead   in 5 days"


@pytest.mark.parametrize("day", ["2016-02-30", "soon", "26.10.2016", "[2016-10-26]"])
def test_a_day_that_is_none_is_left_out(day: str) -> None:
    document = read(f"---\ndate: {day}\n---\nBody 5.")
    assert document.date is None
    assert [block.text for block in document.blocks] == ["Body 5."]


def test_a_time_stamp_has_its_day() -> None:
    assert read("---\ndate: 2016-10-26T08:00:00Z\n---\n").date == date(2016, 10, 26)


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: [5 dead\n---\nBody.",
        "---\nJust 5 words\n---\nBody.",
        "---\ntitle: 5 dead\nBody.",
        "---- 5 dead\n",
        "---\n\n5 dead\n",
    ],
)
def test_front_matter_that_is_none_is_text(text: str) -> None:
    document = read(text)
    assert document.date is None
    assert any("5" in block.text for block in document.blocks)
    assert not any(block.section == "headline" for block in document.blocks)


def test_other_fields_of_front_matter_are_not_prose() -> None:
    assert texts("---\ntags: [a5, b6]\nnested: {x: {y: 7}}\n...\nBody 8.") == ["Body 8."]


# --- which reader ----------------------------------------------------------------------------------------------------


def test_a_type_that_is_not_known_is_unreadable() -> None:
    with pytest.raises(UnreadableError, match=r"unknown file type '.xlsx' \(known: .txt"):
        read_document("a.xlsx", b"5")


def test_a_kind_overrules_the_name() -> None:
    assert read_document("a.xlsx", b"# 5", "markdown").blocks[0].section == "headline"
    assert read_document("README", b"# 5").blocks[0].section == "body"


def test_a_file_that_is_not_there_is_unreadable() -> None:
    with pytest.raises(UnreadableError, match="No such file"):
        read_file("nowhere.txt")
