"""What a writer tells the checker in a document is read with its place, and with what it speaks of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.document import Document, Remark
from checker.reading import read_document

IGNORE = "<!-- checker: ignore[sums] counted twice -->"


def read(text: str, name: str = "a.md") -> Document:
    return read_document(name, text.encode())


def covered(text: str, name: str = "a.md") -> list[str]:
    """What each remark of a document covers, as it stands there."""
    return [text[slice(*remark.covers)] for remark in read(text, name).remarks]


def only(text: str, name: str = "a.md") -> Remark:
    (remark,) = read(text, name).remarks
    return remark


def test_a_remark_names_rules_and_gives_a_reason() -> None:
    text = "Before.\n\n<!-- checker: ignore[sums, core/change]  rounded\n  by the ministry -->\nAfter.\n"
    remark = only(text)
    assert (remark.word, remark.names) == ("ignore", ("sums", "core/change"))
    assert remark.reason == "rounded by the ministry"
    assert text[remark.start : remark.end].startswith("<!--")
    assert text[remark.start : remark.end].endswith("-->")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (f"One.\n\n{IGNORE}\n\nTwo\nlines.\n\nThree.\n", "Two\nlines."),
        (f"One.\n\nTwo {IGNORE} goes on.\n\nThree.\n", f"Two {IGNORE} goes on."),
        (f"One.\n\nTwo. {IGNORE}\n\nThree.\n", f"Two. {IGNORE}"),
        (f"{IGNORE}\n# Heading\n\nOne.\n", "Heading"),
        (f"One.\n\n{IGNORE}\n- a 1\n- b 2\n\nTwo.\n", "a 1\n- b 2"),
        (f"- a 1\n- b 2 {IGNORE}\n- c 3\n", f"b 2 {IGNORE}"),
        (f"- a 1\n\n  {IGNORE}\n\n- b 2\n- c 3\n", "b 2"),
        (f"{IGNORE}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nTwo.\n", "a | b |\n|---|---|\n| 1 | 2"),
        (f"| a | b |\n|---|---|\n| 1 | 2 {IGNORE} |\n| 3 | 4 |\n", f"| 1 | 2 {IGNORE} |"),
        (f"> One.\n>\n> {IGNORE}\n>\n> Two.\n>\n> Three.\n", "Two."),
        (f"<p>One {IGNORE}</p>\n\nTwo.\n", f"One {IGNORE}"),
        (f"One.\n\n{IGNORE}\n", ""),
    ],
)
def test_a_remark_in_markdown_is_about_its_block_or_the_next(text: str, what: str) -> None:
    assert covered(text) == [what]


def test_a_remark_is_no_prose() -> None:
    text = "One <!-- checker: ignore[sums] 12 of 13 --> two.\n\n<!-- checker: ignore-end 14 -->\n"
    assert not any(character.isdigit() for block in read(text).blocks for character in block.text)


@pytest.mark.parametrize(
    "text",
    [f"`{IGNORE}`\n", f"```\n{IGNORE}\n```\n", f"    {IGNORE}\n", "<!-- checker: Jane Doe -->\n", "<!-- a -->\n"],
)
def test_code_and_other_comments_are_no_remarks(text: str) -> None:
    assert read(text).remarks == ()


def test_from_a_start_to_its_end() -> None:
    text = (
        "<!-- checker: ignore-start[a] one -->\nA\n\n<!-- checker: ignore-start[b] two -->\nB\n\n"
        "<!-- checker: ignore-end[a] -->\nC\n\n<!-- checker: ignore-end -->\nD\n"
    )
    first, second = covered(text)
    assert ("A" in first, "B" in first, "C" in first) == (True, True, False)
    assert ("A" in second, "C" in second, "D" in second) == (False, True, False)


def test_without_an_end_to_the_end_of_the_document() -> None:
    assert covered("A\n\n<!-- checker: ignore-start[a] one -->\nB\n")[0].endswith("\nB\n")


def test_an_end_without_a_start_is_a_remark_of_its_own() -> None:
    assert only("A\n\n<!-- checker: ignore-end -->\nB\n").word == "ignore-end"


def test_a_whole_file() -> None:
    text = "A\n\nB <!-- checker: ignore-file[a] an archive -->\n"
    assert covered(text) == [text]


def test_front_matter_speaks_of_the_whole_document() -> None:
    settings = "checker: {ignore: [{rule: a, reason: an archive}, {rule: [b, c], reason: more}, d]}"
    document = read(f"---\ntitle: T\n{settings}\n---\nA.\n")
    assert [(remark.names, remark.reason) for remark in document.remarks] == [
        (("a",), "an archive"),
        (("b", "c"), "more"),
        (("d",), ""),
    ]
    assert {remark.covers for remark in document.remarks} == {(0, len(document.text))}


@pytest.mark.parametrize("settings", ["checker: Jane", "checker: [ignore]", "checker: {name: Jane}", "other: {a: b}"])
def test_front_matter_may_mean_someone_by_that_name(settings: str) -> None:
    assert read(f"---\n{settings}\n---\nA.\n").remarks == ()


def test_a_line_of_its_own_in_plain_text_is_about_the_next_paragraph() -> None:
    text = "One 1.\n# checker: ignore[sums] counted twice\nTwo 2.\nThree 3.\n"
    assert covered(text, "a.txt") == ["Two 2."]
    assert [block.text for block in read(text, "a.txt").blocks] == ["One 1.", "Two 2.", "Three 3."]


def test_after_words_in_plain_text_it_is_prose() -> None:
    document = read("One # checker: ignore[sums] counted\n", "a.txt")
    assert document.remarks == ()
    assert document.blocks[0].text.endswith("counted")


SET = """\
title: T
figures:
  a: 5 boats  # checker: ignore[sums] counted twice
  b: {says: "6 boats",
      period: 2016}  # checker: ignore[sums] later
  # checker: ignore[sums] lost
  c: "7 boats # checker: ignore[sums] no comment"
  d: |
    8 boats
    # checker: ignore[sums] no comment
"""


def test_a_comment_in_a_figure_set_is_about_its_figure_or_the_next() -> None:
    document = read(SET, "a.yaml")
    assert [remark.reason for remark in document.remarks] == ["counted twice", "later", "lost"]
    named = {
        remark.reason: [b.name for b in document.blocks if remark.covers[0] <= b.start < remark.covers[1]]
        for remark in document.remarks
    }
    assert named == {"counted twice": ["a"], "later": ["b"], "lost": ["c"]}


PIECES = st.sampled_from(
    [
        *("\n", "\r", "\n\n", "> ", "- ", "| ", "|-|\n", "1 ", "word ", "<p>", "`", "<!--", "-->", "# "),
        *("<!-- checker: ignore[a] b -->", "<!-- checker: ignore-start[a] b -->", "<!-- checker: ignore-end[a] -->"),
        *(
            "# checker: ignore[a] b\n",
            "# checker: ignore-end\n",
            "checker: ignore",
            "[",
            "]",
            "---\n",
            "figures:\n  a: 1\n",
        ),
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["a.md", "a.txt"]))
def test_remarks_and_what_they_cover_lie_in_the_text_in_order(text: str, name: str) -> None:
    remarks = read(text, name).remarks
    assert all(0 <= remark.start < remark.end <= len(text) for remark in remarks)
    assert all(0 <= remark.covers[0] <= remark.covers[1] <= len(text) for remark in remarks)
    assert [remark.start for remark in remarks] == sorted(remark.start for remark in remarks)
