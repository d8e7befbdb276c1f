from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_files import paragraph, word_file

from checker.api import lint_content
from checker.errors import UnreadableError
from checker.model.document import Document
from checker.reading import read_document


def read(body: str, **parts: str) -> Document:
    return read_document("a.docx", word_file(body, **parts))


def sections(body: str, **parts: str) -> list[tuple[str, str]]:
    return [(block.section, block.text) for block in read(body, **parts).blocks]


def row(*cells: str, head: bool = False) -> str:
    properties = "<w:trPr><w:tblHeader/></w:trPr>" if head else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def test_a_paragraph_is_a_line_and_places_are_those_of_the_text() -> None:
    document = read(paragraph("Boats of 2019", "Title") + paragraph("One 1.") + paragraph("") + paragraph("Two 2."))
    assert document.text == "Boats of 2019\nOne 1.\nTwo 2."
    for block in document.blocks:
        assert document.text[block.start : block.end] == block.text


def test_runs_of_a_word_are_one_word() -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>,80</w:t></w:r>"
    runs = f"<w:r><w:t>12</w:t></w:r>{bold}<w:proofErr/><w:r><w:t>0 boats</w:t></w:r>"
    assert read(paragraph(runs)).text == "12,800 boats"


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ("<w:r><w:t>5</w:t><w:tab/><w:t>km</w:t></w:r>", "5 km"),
        ("<w:r><w:t>5</w:t><w:br/><w:t>km</w:t></w:r>", "5\nkm"),
        ("<w:r><w:t>3</w:t><w:noBreakHyphen/><w:t>day</w:t></w:r>", "3-day"),
        (
            "<w:r><w:t>5</w:t></w:r><w:del><w:r><w:delText>6</w:delText></w:r></w:del><w:ins><w:r><w:t>7</w:t></w:r></w:ins>",
            "57",
        ),
        ("<w:r><w:t>5 </w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>6</w:t></w:r>", "5"),
        ('<w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>6</w:t></w:r>', "6"),
        ("<w:r><w:t>5</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>6</w:t></w:r>", "5"),
        ("<w:r><w:instrText>PAGE 6</w:instrText></w:r><w:r><w:t>5</w:t></w:r>", "5"),
        ('<w:r><w:t>5 km</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>', "5 km²"),
        (
            '<w:r><w:t>5 men</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>',
            "5 men",
        ),
        ('<w:r><w:t>5</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>th</w:t></w:r>', "5th"),
        ("<w:hyperlink><w:r><w:t>5</w:t></w:r></w:hyperlink>", "5"),
    ],
)
def test_what_is_shown_is_read(runs: str, text: str) -> None:
    assert read(paragraph(runs)).text == text


def test_sections_are_those_of_the_styles_in_any_language() -> None:
    body = "".join(
        [
            paragraph("Boats of 2019", "House"),
            paragraph("Contents 5", "TOC1"),
            paragraph("Part 2", "berschrift2"),
            paragraph("said 3", "Zitat"),
            paragraph("Figure of 4 boats", "Beschriftung"),
            paragraph("item 5", "ListBullet"),
            "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>item 6</w:t></w:r></w:p>",
            paragraph("Again 7", "Heading1"),
        ]
    )
    assert sections(body) == [
        ("headline", "Boats of 2019"),
        ("body", "Part 2"),
        ("quote", "said 3"),
        ("caption", "Figure of 4 boats"),
        ("list", "item 5"),
        ("list", "item 6"),
        ("body", "Again 7"),
    ]
    numbers = [block.paragraph for block in read(body).blocks if block.section == "list"]
    assert numbers[0] == numbers[1]


@pytest.mark.parametrize(
    ("body", "core", "headline"),
    [
        (paragraph("Text 5"), "Boats of 2019", ["Boats of 2019"]),
        (paragraph("Text 5"), "Microsoft Word - 5.doc", []),
        (paragraph("Text 5"), "Draft5", []),
        (paragraph("Part 5", "Heading1") + paragraph("Boats", "Title"), "Boats of 2019", ["Boats"]),
        (paragraph("Part 5", "Heading1"), "Boats of 2019", ["Part 5"]),
    ],
)
def test_the_headline_is_the_title(body: str, core: str, headline: list[str]) -> None:
    assert [text for section, text in sections(body, core=core) if section == "headline"] == headline


def test_a_table_is_cells_with_their_places() -> None:
    table = "".join(
        [
            row(cell("Port"), cell("Boats", '<w:gridSpan w:val="2"/>'), head=True),
            row(cell("North", '<w:vMerge w:val="restart"/>'), cell("1,204"), cell("5")),
            row(cell("", "<w:vMerge/>"), cell(""), cell("6")),
            row(cell("All"), cell("1,204")),
        ]
    )
    document = read(f"{paragraph('Table 1: boats', 'Beschriftung')}<w:tbl>{table}</w:tbl>")
    assert document.text == "Table 1: boats\nPort\tBoats\nNorth\t1,204\t5\n6\nAll\t1,204"
    cells = [(c.row, c.column, c.head, c.rows, c.columns, block.text) for block in document.blocks if (c := block.cell)]
    assert cells == [
        (0, 0, True, 1, 1, "Port"),
        (0, 1, True, 1, 2, "Boats"),
        (1, 0, False, 2, 1, "North"),
        (1, 1, False, 1, 1, "1,204"),
        (1, 2, False, 1, 1, "5"),
        (2, 2, False, 1, 1, "6"),
        (3, 0, False, 1, 1, "All"),
        (3, 1, False, 1, 1, "1,204"),
    ]
    assert len({block.paragraph for block in document.blocks}) == 1


def test_a_table_that_holds_a_table_arranges_the_page() -> None:
    inner = f"<w:tbl>{row(cell('5'), cell('6'))}</w:tbl>"
    right = f"<w:tc>{paragraph('right')}{inner}</w:tc>"
    outer = f"<w:tbl>{row(cell('left'), right)}</w:tbl>"
    assert sections(outer) == [("body", "left"), ("body", "right"), ("table", "5"), ("table", "6")]


def test_notes_stand_at_the_end() -> None:
    line = f'<w:footnote w:type="separator">{paragraph("0")}</w:footnote>'
    notes = f'{line}<w:footnote w:id="2">{paragraph("Note 5.")}</w:footnote>'
    assert read(paragraph("Text."), footnotes=notes).text == "Text.\nNote 5."


def test_a_comment_may_be_a_remark() -> None:
    body = paragraph("One.") + paragraph('<w:r><w:t>Two.</w:t></w:r><w:r><w:commentReference w:id="7"/></w:r>')
    said = paragraph("checker: ignore[sums] counted twice")
    document = read(body, comments=f'<w:comment w:id="7">{said}</w:comment>')
    (remark,) = document.remarks
    assert (remark.names, remark.reason, document.text[slice(*remark.covers)]) == (("sums",), "counted twice", "Two.")


# --- what strangers send ---------------------------------------------------------------------------------------------


def archive(**members: str | bytes) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in members.items():
            zipped.writestr(f"word/{name}.xml", content)
    return written.getvalue()


BOMB = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><d>&b;</d>'


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"5 boats", "no zip archive"),
        (b"", "no zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "password"),
        (archive(other="5"), "no text"),
        (archive(document="<w>"), "word/document.xml in it is no XML"),
        (archive(document=BOMB), "document type"),
    ],
)
def test_what_is_no_word_file_is_refused_with_the_cause(content: bytes, cause: str) -> None:
    report = lint_content("a.docx", content)
    assert report.error is not None
    assert cause in report.error


def test_a_part_that_swells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.reading.docx_parts._LARGEST", 1_000)
    with pytest.raises(UnreadableError, match=r"word/document\.xml in it is larger than 1,000 bytes"):
        read(paragraph("5" * 2_000))


@pytest.mark.parametrize(
    "mark", ["<w:p>", "<w:tbl>", "<w:tbl><w:tr><w:tc>", "<w:tc>", "<w:r>", "<w:del>", "<w:vMerge>"]
)
def test_endless_elements_are_read(mark: str) -> None:
    ends = "".join(f"</{name[1:]}" for name in reversed(mark.replace(">", "> ").split()))
    assert read(mark * 5_000 + paragraph("5") + ends * 5_000).path == "a.docx"


ELEMENTS = st.recursive(
    st.sampled_from(
        ["<w:t>5 boats</w:t>", "<w:t> </w:t>", "<w:br/>", "<w:vMerge/>", '<w:gridSpan w:val="2"/>', "<w:tab/>"]
    ),
    lambda inner: st.builds(
        lambda name, parts: f"<w:{name}>{''.join(parts)}</w:{name}>",
        st.sampled_from(["p", "r", "tbl", "tr", "tc", "del", "txbxContent", "rPr", "footnote"]),
        st.lists(inner, max_size=4),
    ),
    max_leaves=30,
)


@given(ELEMENTS)
def test_any_order_of_elements_keeps_its_place(body: str) -> None:
    document = read(body)
    end = 0
    for block in document.blocks:
        assert document.text[block.start : block.end] == block.text
        assert end <= block.start
        end = block.end


@given(st.binary(max_size=200), st.integers(0, 2_000), st.integers(0, 2_000))
def test_a_damaged_file_is_read_or_refused(noise: bytes, at: int, until: int) -> None:
    content = word_file(paragraph("5 boats"))
    report = lint_content("a.docx", content[:at] + noise + content[max(at, until) :])
    assert report.error is None or report.text == ""
