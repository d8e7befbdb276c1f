"""Laws of reading, whatever the text: every character stays in its place, and nothing but UnreadableError is raised."""

from __future__ import annotations

import re
from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.errors import UnreadableError
from checker.model.document import JOINT, Block, Document
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
CODED = re.compile(r"&[#\w]{1,32};|<sup[^>]*>[^<]*(?:<[^<>]*>){1,2}", re.IGNORECASE)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join))


def keeps_place(document: Document, block: Block, *, entities: bool) -> None:
    """A character is that of the file or blank, but in an entity or a power, which are shown as what they say."""
    source = document.text[block.start : block.end]
    assert len(source) == len(block.text)
    coded = {i for match in CODED.finditer(document.text) for i in range(*match.span())} if entities else set()
    for i, (shown, stands) in enumerate(zip(block.text, source, strict=True), block.start):
        assert shown in (stands, " ", JOINT) or i in coded


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


HTML_PIECES = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<div class='x'>",
            "</div>",
            "<b>",
            "</b>",
            "<br>",
            "<br/>",
            "<ul>",
            "<li>",
            "</ul>",
            "<h1>",
            "</h1>",
        ),
        *("<table>", "<caption>", "<thead>", "<tr>", "<th>", "<td rowspan=2>", "<td colspan='3'>", "</td>", "</table>"),
        *(
            "<article>",
            "</article>",
            "<main>",
            "<nav>",
            "</nav>",
            "<aside hidden>",
            "<form>",
            "</form>",
            "<span hidden>",
        ),
        *(
            "<script>",
            "</script>",
            "<title>",
            "</title>",
            "<meta name=date content=2019-01-02>",
            "<time datetime=2019-01-02>",
        ),
        *(
            "<!--",
            "-->",
            "<!-- checker: ignore[all] so -->",
            "<![CDATA[",
            "]]>",
            "<",
            ">",
            "</",
            "='",
            '="',
            "<a href=",
            "/>",
        ),
        *("<sup>", "</sup>", "<sup>2</sup>", "km", "&pound;", "&nbsp;", "&#65;", "&bne;", "&", ";", "http://x.org/5"),
        *("12,800", "word ", " ", "\n", "\r\n", "é", "😀", "5"),
    ]
)


@given(st.one_of(st.text(), st.lists(HTML_PIECES, max_size=60).map("".join)))
def test_html_keeps_every_character_in_its_place(text: str) -> None:
    document = read_document("a.html", text.replace("\0", "").encode())
    assert document.text == text.replace("\0", "").removeprefix("\ufeff")
    obeys_the_laws(document, entities=True)


@given(
    st.one_of(
        st.text(),
        st.lists(st.sampled_from([*'",;\t|\n\r ab5é😀', '""', "\r\n", "# checker: ignore[a] b"])).map("".join),
    ),
    st.sampled_from(["a.csv", "a.tsv"]),
)
def test_tables_keep_every_character_in_its_place(text: str, name: str) -> None:
    document = read_document(name, text.replace("\0", "").encode())
    assert document.text == text.replace("\0", "").removeprefix("\ufeff")
    obeys_the_laws(document)


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


@pytest.mark.parametrize("kind", ["text", "markdown", "html", "table", "docx", "pdf", "figure-set"])
@given(content=st.binary())
def test_any_bytes_are_read_or_unreadable(kind: str, content: bytes) -> None:
    with suppress(UnreadableError):
        assert read_document("a", content, kind).path == "a"


@given(TEXTS)
def test_any_text_is_a_figure_set_or_unreadable(text: str) -> None:
    with suppress(UnreadableError):
        obeys_the_laws(read_document("a.yaml", text.encode()))
