from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_files import At, paragraph_at, pdf_file

from checker.api import lint_content
from checker.cli import main
from checker.model.document import Document
from checker.reading import find_files, read_document

FULL = "The harbour office counted the boats of the year twice and wrote both"
"""As wide as a column of these pages."""


def read(*pages: list[At]) -> Document:
    return read_document("a.pdf", pdf_file(*pages))


def texts(*pages: list[At]) -> list[str]:
    return [block.text for block in read(*pages).blocks]


def test_places_are_those_of_the_text() -> None:
    document = read([(72, 60, "Boats of 2019", 20), *paragraph_at(72, 100, FULL, "numbers down: 1,204 and 1,206.")])
    assert document.text == f"Boats of 2019\n{FULL} numbers down: 1,204 and 1,206."
    assert [block.section for block in document.blocks] == ["headline", "body"]
    for block in document.blocks:
        assert document.text[block.start : block.end] == block.text


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ((FULL, "numbers down."), f"{FULL} numbers down."),
        ((FULL + " num\u00ad", "bers down."), f"{FULL} numbers down."),
        ((FULL + " 34-", "year-old"), f"{FULL} 34-year-old"),
    ],
)
def test_lines_of_a_paragraph_are_joined(lines: tuple[str, ...], text: str) -> None:
    assert texts(paragraph_at(72, 100, *lines)) == [text]


def test_paragraphs_end_at_gaps_short_lines_and_indents() -> None:
    page = [
        *paragraph_at(72, 100, FULL, "numbers down.", FULL, "again."),
        *paragraph_at(72, 200, FULL, FULL),
        *paragraph_at(90, 228, FULL),
        *paragraph_at(72, 242, FULL),
    ]
    assert texts(page) == [f"{FULL} numbers down.", f"{FULL} again.", f"{FULL} {FULL}", f"{FULL} {FULL}"]


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    half = "The harbour office counted the boats"
    first = [*paragraph_at(50, 100, half, half), *paragraph_at(320, 100, "twice and wrote both", "numbers")]
    second = paragraph_at(50, 100, "down. And that was all.")
    assert texts(first, second) == [f"{half} {half} twice and wrote both numbers down. And that was all."]


def test_what_repeats_at_the_edges_of_pages_is_left_out() -> None:
    words = ("one", "two", "three")
    pages: list[list[At]] = [
        [(72, 30, "Harbour report"), *paragraph_at(72, 100, f"Text {word}.", f"{FULL}."), (300, 780, f"{number}")]
        for number, word in enumerate(words, 11)
    ]
    assert texts(*pages) == [text for word in words for text in (f"Text {word}.", f"{FULL}.")]


def test_items_are_a_list() -> None:
    page = [*paragraph_at(72, 100, "Boats:", "\u2022 twelve old", "\u2022 five new"), *paragraph_at(72, 200, "All.")]
    assert [(block.section, block.text) for block in read(page).blocks] == [
        ("body", "Boats:"),
        ("list", "twelve old"),
        ("list", "five new"),
        ("body", "All."),
    ]


def test_raised_digits_are_powers_or_marks_of_notes() -> None:
    page: list[At] = [(72, 100, "12 km"), (102, 96, "2", 7), (110, 100, "and 5 boats"), (175, 96, "3", 7)]
    assert texts(page) == ["12 km² and 5 boats"]


def test_a_table_is_cells() -> None:
    rows = [
        ("Port", "2019", "2020"),
        ("North", "1,204", "1,310"),
        ("South and islands", "5", "6"),
        ("Total", "1,209", "1,316"),
    ]
    lines: list[At] = [
        (left, 120 + 16 * row, text)
        for row, cells in enumerate(rows)
        for left, text in zip((72, 250, 350), cells, strict=True)
    ]
    page: list[At] = [(72, 100, "Table 2: boats by port"), *lines, *paragraph_at(72, 220, "The total rose.")]
    document = read(page)
    assert document.text.split("\n") == [
        "Table 2: boats by port",
        "Port\t2019\t2020",
        "North\t1,204\t1,310",
        "South and islands\t5\t6",
        "Total\t1,209\t1,316",
        "The total rose.",
    ]
    cells = [(cell.row, cell.column) for block in document.blocks if (cell := block.cell)]
    assert cells == [(row, column) for row in range(4) for column in range(3)]
    assert document.blocks[0].section == "caption"
    assert document.blocks[0].paragraph == document.blocks[1].paragraph


def test_columns_that_stand_close_are_parted_where_other_rows_part_them() -> None:
    rows = (
        [(72, "Port"), (150, "Boats"), (220, "Nets")],
        [(72, "South Sound"), (146, "1,204"), (220, "15")],
        [(72, "All"), (150, "5"), (220, "6")],
    )
    page: list[At] = [(left, 120 + 16 * row, text) for row, cells in enumerate(rows) for left, text in cells]
    assert read(page).text == "Port\tBoats\tNets\nSouth Sound\t1,204\t15\nAll\t5\t6"


def test_words_in_two_columns_are_no_table() -> None:
    left = paragraph_at(50, 100, "The harbour office", "counted all boats", "and wrote that down.")
    right = paragraph_at(320, 100, "The other office", "counted the nets", "and did not.")
    page = [words for pair in zip(left, right, strict=True) for words in pair]
    assert all(block.cell is None for block in read(page).blocks)


def test_a_contradiction_is_found() -> None:
    report = lint_content(
        "a.pdf", pdf_file(paragraph_at(72, 100, "Sales rose 34% to $134.4m", "from $120m a year before."))
    )
    assert [finding.rule for finding in report.findings] == ["percent-change"]


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"5 boats", "not a PDF"),
        (b"", "not a PDF"),
        (pdf_file([]), "pictures"),
        (pdf_file([(72, 100, "5 boats")])[:300], "not a PDF"),
    ],
)
def test_what_is_no_pdf_or_has_no_text_is_refused_with_the_cause(content: bytes, cause: str) -> None:
    report = lint_content("a.pdf", content)
    assert report.error is not None
    assert cause in report.error


def test_without_the_extra_it_says_so_and_other_files_are_checked(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path_factory.mktemp("docs")
    (folder / "a.pdf").write_bytes(pdf_file([(72, 100, "5 boats")]))
    (folder / "b.txt").write_text("5 boats")
    assert [file.path for file in find_files([str(folder)])] == [str(folder / "a.pdf"), str(folder / "b.txt")]
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert main(["lint", str(folder / "a.pdf"), str(folder / "b.txt"), "--no-cache"]) == 3
    assert "statistics-checker[pdf]" in "".join(capsys.readouterr())
    assert [file.path for file in find_files([str(folder)])] == [str(folder / "b.txt")]


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.lists(
            st.tuples(st.integers(0, 590), st.integers(0, 790), st.text("abc 12,.-()\\\u2022", max_size=12)),
            max_size=12,
        ),
        max_size=3,
    )
)
def test_whatever_stands_on_the_pages_keeps_its_place(pages: list[list[At]]) -> None:
    report = lint_content("a.pdf", pdf_file(*pages), page=True)
    end = 0
    for block in report.page.blocks if report.page else ():
        assert report.text[block.start : block.end] == block.text
        assert end <= block.start
        end = block.end


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=60), st.integers(0, 700), st.integers(0, 700))
def test_a_damaged_pdf_is_read_or_refused(noise: bytes, at: int, until: int) -> None:
    content = pdf_file([(72, 100, "5 boats")])
    report = lint_content("a.pdf", content[:at] + noise + content[max(at, until) :])
    assert report.error is None or report.text == ""
