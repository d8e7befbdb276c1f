from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model.document import Document
from checker.reading import markdown, read_document
from checker.reading.markdown_lines import SourceLines
from checker.reading.markdown_plain import plain_stretches


def read(text: str) -> Document:
    return read_document("a.md", text.encode())


def words(text: str) -> list[str]:
    """The words that are left of each block."""
    return [" ".join(block.text.split()) for block in read(text).blocks]


def sections(text: str) -> list[tuple[str, str]]:
    return [(block.section, " ".join(block.text.split())) for block in read(text).blocks]


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("**12,800** people", "12,800 people"),
        ("*nearly __5__* people", "nearly 5 people"),
        ("***5*** people", "5 people"),
        ("2*3*4 and snake_5_case", "2*3*4 and snake_5_case"),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("an unmatched *5", "an unmatched *5"),
        ("code `5` and ``6 ` 7`` end", "code and end"),
        ("an unmatched `5", "an unmatched `5"),
        (r"escaped \`5\` and \*6\*", "escaped `5 ` and *6 *"),
        ("a [report 5](http://x.org/6 'title 7') here", "a report 5 here"),
        ("a [report](<a b 6> (t 7)).", "a report ."),
        ("a [report](http://x.org/6(7)) here", "a report here"),
        ("brackets [5] and (6) stay", "brackets [5] and (6) stay"),
        ("unfinished [5](6 and 7", "unfinished [5](6 and 7"),
        ("an ![icon 5](6.png) in a line", "an in a line"),
        ("see <http://x.org/5> or <a5@x.org>", "see or"),
        ("see http://x.org/5_6_7.", "see ."),
        ("<b class='5'>6</b><!-- 7 --> 8", "6 8"),
        ("5 < 6 and 7 > 2", "5 < 6 and 7 > 2"),
        ("&pound;5 &lt; &#8364;6 &nosuch; &#x;", "£ 5 < € 6 &nosuch; &#x;"),
        ("~~12~~ 13 killed, ~5 missing", "13 killed, ~5 missing"),
        ("killed 12[^1] people", "killed 12 people"),
    ],
)
def test_markup_is_blanked_and_prose_stays(source: str, prose: str) -> None:
    assert words(source) == [prose]


def test_references_are_links_only_where_they_are_defined() -> None:
    assert words("[see 5][a], [B  c], [3] and [4]\n\n[a]: x9\n[b c]: x9\n[3]: x9") == ["see 5 , B c , and [4]"]


def test_a_footnote_is_a_block_of_its_own() -> None:
    assert words("Dead: 12[^a].\n\n[^a]: Counted in 3 towns.\n[^b]: And in 4 more.") == [
        "Dead: 12 .",
        "Counted in 3 towns.",
        "And in 4 more.",
    ]


def test_code_blocks_comments_and_definitions_are_not_prose() -> None:
    assert words("```\n5\n```\n\n    6\n\n<!-- 7\n\n8 -->\n\n[a]: http://9\n\n~~~ 10\n11") == []


def test_html_is_read_without_its_tags() -> None:
    text = "<div>\n<p>5 &amp; 6</p><p>7</p>\n<script>8</script><style>\n9</style>\n<td>1</td><td>000</td></div>"
    assert words(text) == ["5 & 6", "7", "1", "000"]


def test_headings_and_the_headline() -> None:
    assert sections("## Part 1\n\n# Report *2* #\n\n# Again 3\n\nOld 4\n===\n\n#\n") == [
        ("body", "Part 1"),
        ("headline", "Report 2"),
        ("body", "Again 3"),
        ("body", "Old 4"),
    ]


def test_quotations_and_lists() -> None:
    text = "> Said 1\nand 2\n> > more 3\n\n- item 4\n  goes on\n  1. inner 5\n\n- > quoted 6\n\nAfter 7"
    assert sections(text) == [
        ("quote", "Said 1 and 2"),
        ("quote", "more 3"),
        ("list", "item 4 goes on"),
        ("list", "inner 5"),
        ("quote", "quoted 6"),
        ("body", "After 7"),
    ]


def test_the_items_of_a_list_share_a_paragraph() -> None:
    blocks = read("Before\n\n- a 1\n- b 2\n\n  more\n\nAfter\n\n- c 3").blocks
    assert [block.paragraph for block in blocks] == [1, 2, 2, 2, 3, 4]


@pytest.mark.parametrize("mark", ["> ", "> > ", "* > "])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_marks_before_wrapped_lines_are_blanked(mark: str, end: str) -> None:
    text = f"{mark}12 > 5{end}{mark}and * 6"
    document = read(text)
    first = document.blocks[0]
    assert first.text.split()[:3] == ["12", ">", "5"]
    assert text[first.start :].startswith("12")


def test_a_hard_break_begins_a_line() -> None:
    assert words("Dead: 5  \nHurt: 6\\\nLost: 7") == ["Dead: 5", "Hurt: 6", "Lost: 7"]


def test_a_table_is_cells() -> None:
    text = "| Town | Dead \\| hurt |\n|:--|--:|\n| **A** | 1,204 |\n B | `5` |\n| C | | 9 |\n\n|x|\n|-|"
    cells = [
        (cell.table, cell.row, cell.column, " ".join(block.text.split()))
        for block in read(text).blocks
        if (cell := block.cell) is not None
    ]
    assert cells == [
        (0, 0, 0, "Town"),
        (0, 0, 1, "Dead | hurt"),
        (0, 1, 0, "A"),
        (0, 1, 1, "1,204"),
        (0, 2, 0, "B"),
        (0, 3, 0, "C"),
        (0, 3, 2, "9"),
        (1, 0, 0, "x"),
    ]
    assert {block.section for block in read(text).blocks} == {"table"}
    assert len({block.paragraph for block in read(text).blocks}) == 2


@pytest.mark.parametrize("mark", ["> ", "  > ", "> > "])
def test_a_table_in_a_quotation(mark: str) -> None:
    text = "".join(f"{mark}{row}\n" for row in ("a | b", "--|--", "1 | 2"))
    assert words(text) == ["a", "b", "1", "2"]


def test_a_picture_is_its_caption() -> None:
    assert sections('![A crowd of *500*](x.png "Rally, 3 May")') == [
        ("caption", "A crowd of 500"),
        ("caption", "Rally, 3 May"),
    ]
    assert sections("[![build 5](6)](7)") == [("caption", "build 5")]
    assert sections("![map](x)\n*Figure 2: 12 towns*") == [("caption", "Figure 2: 12 towns")]


def test_front_matter_is_no_markdown() -> None:
    assert sections("---\ntitle: 12 *dead*\n---\n# Head 5\n---\n") == [
        ("headline", "12 *dead*"),
        ("headline", "Head 5"),
    ]


@pytest.mark.parametrize("mark", [">", "[", "(", "![", "- ", "> - ", "*", "_a*", "<a ", "<!--", "](", "`a``", "#", "|"])
def test_endless_markup_is_read(mark: str) -> None:
    document = read(mark * 10_000 + "\n\nFive 5.")
    assert document.text.startswith(mark)


def test_prose_beside_deep_nesting_is_read() -> None:
    assert words(">" * 10_000 + " 1\n\nFive 5.")[-1] == "Five 5."


def test_a_file_too_large_for_markdown_is_read_as_text() -> None:
    document = read("# 5\n" * 200_001)
    assert document.blocks[0].text == "# 5"
    assert len(document.blocks) == 200_001


TABLE = "| a | b |\n|---|---|\n| 1 | 2 |\n"


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        (f"One.\n\nTable: Boats by port\n\n{TABLE}", "Boats by port"),
        (f"One.\n\n{TABLE}\n: Boats *by* port {{#tbl:boats5}}\n\nTwo.", "Boats by port"),
        (f"One.\n\nTable 3: Boats by port\n\n{TABLE}", "Table 3: Boats by port"),
        (f"One.\n\n{TABLE}\n**Table 3-1.** Boats by port\n", "Table 3-1. Boats by port"),
    ],
)
def test_the_caption_of_a_table_belongs_to_it(text: str, caption: str) -> None:
    captions = [block for block in read(text).blocks if block.section == "caption"]
    assert [" ".join(block.text.replace("\x1f", "").split()) for block in captions] == [caption]
    assert {block.paragraph for block in read(text).blocks if block.cell} == {captions[0].paragraph}


def test_a_line_that_names_a_table_elsewhere_is_no_caption() -> None:
    assert {section for section, _ in sections(f"Table: talk\n\nOne.\n\n{TABLE}\nTables of 5.\n\n: said")} == {
        "body",
        "table",
    }


def test_a_table_in_html_is_cells_like_the_others() -> None:
    rows = "<tr><th>Port</th><th>Boats</th></tr>\n\n<tr><td>North</td><td>5</td></tr>"
    text = f"{TABLE}\n<table>\n{rows}\n</table>\n\n{TABLE}"
    cells = [(cell.table, cell.row, cell.column, cell.head) for block in read(text).blocks if (cell := block.cell)]
    assert cells[4:8] == [(1, 0, 0, True), (1, 0, 1, True), (1, 1, 0, False), (1, 1, 1, False)]
    assert [table for table, *_ in cells] == [0] * 4 + [1] * 4 + [2] * 4
    assert len({block.paragraph for block in read(text).blocks}) == 3


_LINES = st.lists(
    st.one_of(
        st.sampled_from(
            """/  /Five men./# Head/## 5 dead ##/#tag/# a \\#/#/**Bold** 5/*5*/* 5/__5__/___/***/- 5/-- 5/1. 5/12) 5
            /2017./3.5/3)/"Five," he said./(5)/$5/--- /===/: 5/[a]: x/[5] b/<b>5/<!-- 5 -->/> 5/```/\\* 5/  5/    5/@x
            /a | b/--|--/&amp; 5/é/“5”/5\t/5  /\xa0/\x0c5/5\x85/—/… 5/~~~/+ 5/= 5""".split("/")
        ),
        st.text(st.sampled_from("#*_-+=>|<[]:.)(\\`~&!5a \t\xa0\x0b“é"), max_size=6),
    ),
    max_size=8,
)


@given(_LINES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_what_takes_no_parser_is_read_as_the_parser_reads_it(lines: list[str], line_end: str) -> None:
    text = line_end.join(lines)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markdown, "plain_stretches", lambda _: None)
        parsed = read(text)
    assert read(text) == parsed


def test_paragraphs_and_headings_take_no_parser() -> None:
    text = "# Fire at 5 mills\n\n**Fire** broke out\nin 5 mills.\n## 12 dead\n“It was 5 a.m.”"
    stretches = plain_stretches(SourceLines(text, 0))
    assert stretches is not None
    assert [(text[start:end], heading) for start, end, heading in stretches] == [
        ("Fire at 5 mills", "h1"),
        ("**Fire** broke out\nin 5 mills.", ""),
        ("12 dead", "h2"),
        ("“It was 5 a.m.”", ""),
    ]
