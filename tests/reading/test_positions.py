"""Laws of reading, whatever the text: every character stays in its place, and nothing but UnreadableError is raised."""

from __future__ import annotations

from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.errors import UnreadableError
from checker.model.document import Block, Document
from checker.reading import read_document

PIECES = st.sampled_from(
    [
        *"\n\r\t #>*_`~[]()<>!|\\&;:-+=.,\"'“”0123456789aZé€😀\u0301\u200f\u05d0\u2028\x0b\x0c\xa0\ufeff",
        *("\r\n", "\n\n", "---\n", "***", "```\n", "    ", "> ", "- ", "1. ", "|a|b|\n|-|-|\n", "| 1 | 2 |", "](x)"),
        *(
            "![",
            "[^1]",
            "[^1]: ",
            "[a]: b\n",
            "[a]",
            "<!--",
            "-->",
            "<p>",
            "</p>",
            "<pre>",
            "&pound;",
            "&nbsp;",
            "&#65;",
        ),
        *(
            "title: ",
            "date: 2019-01-02\n",
            '"',
            "http://x.org/5",
            "a5@b.org",
            "@name5",
            "12,800",
            "~~",
            "<div>\n",
            "word ",
        ),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join))


def keeps_place(document: Document, block: Block, *, entities: bool) -> None:
    source = document.text[block.start : block.end]
    assert len(source) == len(block.text)
    for i, (shown, stands) in enumerate(zip(block.text, source, strict=True)):
        assert shown in (stands, " ") or (entities and "&" in source[max(0, i - 1) : i + 1])


def obeys_the_laws(document: Document, *, entities: bool = False) -> None:
    for block in document.blocks:
        keeps_place(document, block, entities=entities)
        assert block.text == block.text.strip() != ""
        assert "\n" not in block.text
        assert "\r" not in block.text
    for one, other in pairwise(document.blocks):
        assert one.end <= other.start
        assert one.paragraph <= other.paragraph


@given(TEXTS)
@example("- \xa05")
@example("\ufeff---\ntitle: 'a''b'\n---\n5")
def test_plain_text_keeps_every_character_in_its_place(text: str) -> None:
    document = read_document("a.txt", text.replace("\0", "").encode())
    assert document.text == text.replace("\0", "").removeprefix("\ufeff")
    obeys_the_laws(document)


@given(TEXTS)
@example("> | a |\r\n> |-|\r\n> | 5 |")
@example("- \t5\n\n\t6")
def test_markdown_keeps_every_character_in_its_place(text: str) -> None:
    document = read_document("a.md", text.replace("\0", "").encode())
    assert document.text == text.replace("\0", "").removeprefix("\ufeff")
    obeys_the_laws(document, entities=True)


@given(st.lists(st.text("abc 123,.\n'\\\"é😀", max_size=30), max_size=5), st.sampled_from(["'", '"']))
def test_figure_sets_keep_every_character_in_its_place(says: list[str], quote: str) -> None:
    escaped = [
        text.replace("'", "''") if quote == "'" else text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        for text in says
    ]
    source = "figures:\n" + "".join(f"  f{i}: {quote}{text}{quote}\n" for i, text in enumerate(escaped))
    try:
        document = read_document("a.yaml", source.encode())
    except UnreadableError:
        return
    obeys_the_laws(document)
    for block in document.blocks:
        said = says[int(str(block.name)[1:])]
        assert "".join(block.text.split()) == "".join(said.split())


@pytest.mark.parametrize("kind", ["text", "markdown", "figure-set"])
@given(content=st.binary())
def test_any_bytes_are_read_or_unreadable(kind: str, content: bytes) -> None:
    with suppress(UnreadableError):
        assert read_document("a", content, kind).path == "a"


@given(TEXTS)
def test_any_text_is_a_figure_set_or_unreadable(text: str) -> None:
    with suppress(UnreadableError):
        obeys_the_laws(read_document("a.yaml", text.encode()))
