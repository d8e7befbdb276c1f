"""Tables of HTML pages: cells with their places, and captions."""

from __future__ import annotations

import pytest
from html_read import read, sections


def cells(text: str) -> list[tuple[int, int, int, bool, int, int, str]]:
    return [
        (cell.table, cell.row, cell.column, cell.head, cell.rows, cell.columns, " ".join(block.text.split()))
        for block in read(text).blocks
        if (cell := block.cell) is not None
    ]


def test_a_table_is_cells_with_their_places() -> None:
    text = """<table><caption>Boats by port</caption><thead><tr><td>Port<td>Boats</thead>
    <tr><th>North<td>1,204<tr><th>South<td></td></tr><tfoot><tr><td>All<td>1,204</tfoot></table><table><tr><td>5<td>6</table>"""
    assert cells(text) == [
        (0, 0, 0, True, 1, 1, "Port"),
        (0, 0, 1, True, 1, 1, "Boats"),
        (0, 1, 0, True, 1, 1, "North"),
        (0, 1, 1, False, 1, 1, "1,204"),
        (0, 2, 0, True, 1, 1, "South"),
        (0, 3, 0, False, 1, 1, "All"),
        (0, 3, 1, False, 1, 1, "1,204"),
        (1, 0, 0, False, 1, 1, "5"),
        (1, 0, 1, False, 1, 1, "6"),
    ]
    caption = read(text).blocks[0]
    assert (caption.section, caption.paragraph) == ("caption", read(text).blocks[1].paragraph)


def test_cells_that_span_push_the_others_aside() -> None:
    text = """<table><tr><th rowspan=2>Port<th colspan="2">Boats<th>All<tr><td>in<td>out<td>5
    <tr><td colspan=x>a<td rowspan=9999>b<td colspan=0>c<tr><td>d<td>e</table>"""
    assert [(row, column, rows, columns, said) for _, row, column, _, rows, columns, said in cells(text)] == [
        (0, 0, 2, 1, "Port"),
        (0, 1, 1, 2, "Boats"),
        (0, 3, 1, 1, "All"),
        (1, 1, 1, 1, "in"),
        (1, 2, 1, 1, "out"),
        (1, 3, 1, 1, "5"),
        (2, 0, 1, 1, "a"),
        (2, 1, 2, 1, "b"),
        (2, 2, 1, 1, "c"),
        (3, 0, 1, 1, "d"),
        (3, 2, 1, 1, "e"),
    ]


def test_a_cell_is_one_block_whatever_is_in_it() -> None:
    assert [said for *_, said in cells("<table><tr><td><p>12<p>(3%)<td>4<br>5<ul><li>6</ul></table>")] == [
        "12 (3%)",
        "4 5 6",
    ]


def test_a_table_that_holds_parts_of_a_page_is_none() -> None:
    inner = "<table><tr><td>5<td>6</table>"
    text = f"<table><tr><td><h1>Head</h1><p>One.<p>Two.<td>{inner}</table>"
    assert sections(text) == [("headline", "Head"), ("body", "One."), ("body", "Two."), ("table", "5"), ("table", "6")]
    assert sections("<table role=presentation><tr><td>a<td>b</table>") == [("body", "a"), ("body", "b")]
    assert sections("<table><tr><td>alone</table>") == [("body", "alone")]


def test_a_line_about_a_table_before_it_is_its_caption() -> None:
    blocks = read("<p>Text.<p>Table 3: boats by port<table><tr><td>5<td>6</table>").blocks
    assert [(block.section, block.paragraph) for block in blocks] == [
        ("body", 1),
        ("caption", 3),
        ("table", 3),
        ("table", 3),
    ]


@pytest.mark.parametrize("order", ["{0}{1}", "{1}{0}"])
def test_the_caption_of_a_figure_belongs_to_the_table_in_it(order: str) -> None:
    figure = order.format("<table><tr><td>5<td>6</table>", "<figcaption>Boats</figcaption>")
    blocks = read(f"<p>Text.<figure>{figure}</figure><p>More.").blocks
    assert [block.paragraph for block in blocks] == [1, 2, 2, 2, 3]
