from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest
import samples
from formatted import HOSTILE, formatted, hostile_failure, hostile_report
from written_page import Page

import checker.reporting.html
from checker.api import lint_text
from checker.model.finding import DocumentReport, Severity

MARKDOWN = """\
---
title: Winter deaths leap
---
# By *year*

Deaths **leapt** [nearly 250%](https://host.example/a-b), from 10,250 in 2013-14
to 25,500 &amp; more.

> Twelve people spoke.

- one dog
- two dogs

| town | homes |
|---|---|
| Tarn | 31 |
"""


def _page(*reports: DocumentReport) -> Page:
    return Page(formatted("html", *reports))


def _article() -> Page:
    return _page(lint_text(MARKDOWN, name="a.md", page=True))


def test_the_article_reads_as_it_is_meant_to() -> None:
    page = _article()
    assert page.texts["h3"] == ["Winter deaths leap", "By year"]
    (paragraph,) = [text for text in page.texts["p"] if text.startswith("Deaths")]
    assert paragraph == "Deaths leapt nearly 250%1, from 10,2501 in 2013-14 to 25,5001 & more."
    assert page.texts["blockquote"] == ["Twelve people spoke."]
    assert page.texts["ul"][0] == "one dogtwo dogs"
    assert (page.texts["th"], page.texts["td"]) == (["town", "homes"], ["Tarn", "31"])


def test_every_figure_is_marked_with_what_it_was_taken_for() -> None:
    report = lint_text(MARKDOWN, name="a.md", page=True)
    marks = _page(report).all("mark", "figure")
    assert len(marks) == report.figures + 1  # and the one in the legend
    titles = [mark["title"] for mark in marks if mark.get("title")]
    assert "count: 12 people quoted" in [(title or "").replace("person", "people") for title in titles]
    assert len(titles) == report.figures


def test_the_figures_of_a_contradiction_are_tied_to_its_sum() -> None:
    page = _article()
    (card,) = page.all("li", "card")
    tied = [mark for mark in page.all("mark", "figure") if mark.get("data-findings")]
    assert (card["data-marks"] or "").split() == [mark["id"] for mark in tied]
    assert {mark["data-findings"] for mark in tied} == {card["id"]}
    assert ["suspect" in (mark["class"] or "") for mark in tied] == [True, False, False]
    (said,) = [text for text in page.texts["li"] if "percent-change" in text]
    assert "25,500 / 10,250 - 1 = 148.8%" in said
    assert "Did you mean nearly 150%?" in said


def test_a_figure_in_two_contradictions_is_marked_once() -> None:
    text = "nine and ten and eleven"
    found = (samples.finding(text, "nine", "ten"), samples.finding(text, "ten and", "eleven", severity="note"))
    page = _page(DocumentReport("a.txt", text, found))
    tied = [(mark["data-findings"], mark["class"]) for mark in page.all("mark") if mark.get("data-findings")]
    assert [each for each, _ in tied] == ["d1f1", "d1f1 d1f2", "d1f2"]
    assert tied[1][1] == "figure error suspect"
    assert page.texts["article"] == ["nine1 and ten and12 eleven2"]


def test_what_was_found_can_be_shown_by_severity() -> None:
    text = "nine and ten"
    severities: tuple[Severity, ...] = ("note", "error", "note")
    found = tuple(samples.finding(text, "nine", severity=each) for each in severities)
    page = _page(DocumentReport("a.txt", text, found))
    assert [box["data-severity"] for box in page.all("input")] == ["error", "note"]
    assert page.texts["label"] == ["1 error", "2 notes"]
    assert [card["data-severity"] for card in page.all("li", "card")] == ["note", "error", "note"]


def test_each_finding_can_be_reached_by_keyboard() -> None:
    page = _article()
    assert [card["tabindex"] for card in page.all("li", "card")] == ["0"]
    names = {attributes.get("id") for _, attributes in page.elements}
    links = [attributes["href"] or "" for attributes in page.all("a")]
    assert links
    assert all(link[:1] == "#" and link[1:] in names for link in links)


def test_documents_in_which_something_was_found_come_first_and_are_listed() -> None:
    clean, failed = DocumentReport("clean.txt", "Fine."), DocumentReport("gone.txt", "", error="not UTF-8")
    page = _page(clean, failed, samples.deaths_report("b.txt"), samples.deaths_report("c.txt"))
    assert page.texts["h2"] == ["b.txt", "c.txt", "gone.txt"]
    assert page.texts["summary"] == ["clean.txt nothing found; 0 figures, 0 tested by at least one rule"]
    (contents,) = page.texts["nav"]
    assert "clean" not in contents
    assert "b.txt 1 error" in contents
    assert "This document could not be read: not UTF-8" in page.texts["p"]


def test_a_clean_run_says_so() -> None:
    page = _page(DocumentReport("clean.txt", "Fine."))
    assert page.texts["h1"] == ["No figures in doubt"]
    assert page.all("input") == []


def test_ids_are_used_once() -> None:
    page = _page(samples.deaths_report("b.txt"), samples.deaths_report("c.txt"), lint_text("9 men", page=True))
    names = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(names) == len(set(names))


def test_the_page_needs_nothing_from_elsewhere() -> None:
    written = formatted("html", samples.deaths_report())
    assert not re.search(r"@import|@font-face|url\(|fetch\(|XMLHttpRequest|import\(", written)
    assert not [attributes for _, attributes in Page(written).elements if "src" in attributes]
    folder = Path(checker.reporting.html.__file__).parent
    addresses = re.findall(r"https?://[^\s\"]+", "".join(path.read_text("utf-8") for path in folder.glob("page.*")))
    assert addresses == ["http://www.w3.org/2000/svg"]  # the name of a vocabulary, which nothing opens


def test_the_page_allows_no_script_and_no_style_but_its_own() -> None:
    page = _page(samples.deaths_report())
    (policy,) = [each["content"] or "" for each in page.all("meta") if each.get("http-equiv")]
    assert "default-src 'none'" in policy
    for tag in ("style", "script"):
        (own,) = page.texts[tag]
        digest = base64.b64encode(hashlib.sha256(own.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not [attributes for _, attributes in page.elements if "style" in attributes]


def test_dark_mode_and_narrow_screens_are_thought_of() -> None:
    (style,) = _page(samples.deaths_report()).texts["style"]
    for asked in ("prefers-color-scheme: dark", "max-width", "prefers-reduced-motion", "print"):
        assert asked in style


@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_texts_stay_texts(evil: str) -> None:
    written = formatted("html", hostile_report(evil), hostile_failure(evil))
    page, tame = Page(written), Page(formatted("html", hostile_report("tame"), hostile_failure("tame")))
    assert [tag for tag, _ in page.elements] == [tag for tag, _ in tame.elements]
    assert [set(each) for _, each in page.elements] == [set(each) for _, each in tame.elements]
    body = written.partition("<body>")[2].partition("<script>")[0]
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e\ud800-\udfff]", body)
    assert "".join(evil.split())[:5] in "".join(page.texts["h2"][0].split()) or not evil.isprintable()


def _table(markdown: str) -> str:
    written = formatted("html", lint_text(markdown, name="a.md", page=True))
    table = re.search(r"<table>(.*)</table>", written, re.DOTALL)
    assert table is not None
    return re.sub(r"</?mark[^>]*>|<sup>.*?</sup>", "", table[1])


def test_a_table_has_its_heads_and_its_numbers_below_each_other() -> None:
    assert _table("| town | homes |\n|---|---|\n| Tarn | 31 |\n| Holm | 1,204 |\n") == (
        '<tr><th>town</th><th class="number">homes</th></tr>'
        '<tr><td>Tarn</td><td class="number">31</td></tr>'
        '<tr><td>Holm</td><td class="number">1,204</td></tr>'
    )


def test_an_empty_cell_keeps_its_place() -> None:
    assert _table("| a | b | c | d |\n|---|---|---|---|\n| x | | | y |\n| | p | q | |\n").endswith(
        '<tr><td>x</td><td colspan="2"></td><td>y</td></tr><tr><td></td><td>p</td><td>q</td></tr>'
    )


def test_cells_span_rows_and_columns_as_they_do_in_the_document() -> None:
    rows = "<tr><th colspan=2>boats<th>all<tr><td rowspan=2>sail<td>old<td>31<tr><td>new<td>12"
    written = formatted("html", lint_text(f"<table>{rows}</table>", name="a.html", page=True))
    cells = re.findall(r"<(t[rdh][^>]*)>", written.partition("<table>")[2])
    assert cells == [
        "tr", 'th colspan="2"', 'th class="number"', "tr", 'td rowspan="2"', "td", 'td class="number"',
        "tr", "td", 'td class="number"',
    ]  # fmt: skip


def test_a_space_that_an_entity_stands_for_is_a_space() -> None:
    written = formatted("html", lint_text("<p>It is 31&nbsp;km to <b>Tarn</b>.</p>", name="a.html", page=True))
    assert "31\xa0km" in written
    assert "to Tarn." in re.sub("</?mark[^>]*>", "", written)


@pytest.mark.parametrize("span", ["1000000000", "99"])
def test_a_table_of_a_hostile_size_is_as_long_as_what_is_in_it(span: str) -> None:
    row = f"<tr><td colspan={span} rowspan={span}>5<td>6"
    written = formatted("html", lint_text(f"<table>{row * 30}</table>", name="a.html", page=True))
    assert len(written) < 60_000
