"""The HTML page shows what was held against what, and what else would make a finding right."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
import samples
from formatted import formatted
from written_page import Page

from checker.api import lint_text
from checker.model.comparison import Comparison
from checker.model.document import Block
from checker.model.finding import DocumentReport, Repair
from checker.model.finding import Page as ReadPage

WRONG = "Rain fell on 21 days, a rise of 50% from 14. Snow rose 80%, from 10 days to 12 days.\n"
TABLE = """\
| pond | frogs | newts |
|---|---|---|
| Upper | 31 | 12 |
| Lower | 25 | 19 |
| Total | 56 | 31 |
"""


def _written(text: str, name: str = "a.md") -> str:
    return formatted("html", lint_text(text, name=name, page=True))


def _drawn(written: str) -> str:
    found = re.search(r'<details class="graph">.*?</details>', written, re.DOTALL)
    assert found is not None
    return found[0]


def _report(
    joined: list[tuple[str, str]], words: list[str], *, doubted: tuple[str, str] | None = None
) -> DocumentReport:
    text = " ".join(words)
    figures = {word: samples.figure(text, word) for word in words}
    comparisons = tuple(Comparison("some-rule", "agrees", (figures[a], figures[b])) for a, b in joined)
    findings = (samples.finding(text, *doubted),) if doubted else ()
    page = ReadPage((Block(0, text),), tuple(figures.values()), comparisons)
    return DocumentReport("a.txt", text, findings, len(words), len(words), page=page)


def test_figures_that_agree_are_joined_and_lead_to_the_article() -> None:
    written = _written(TABLE)
    drawn, page = Page(_drawn(written)), Page(written)
    assert [said.partition(",")[0] for said in drawn.texts["title"]] == ["agree: table-sum"]
    assert drawn.texts["li"] == [
        "31 Upper, frogs", "12 Upper, newts", "25 Lower, frogs",
        "19 Lower, newts", "56 Total, frogs", "31 Total, newts",
    ]  # fmt: skip
    assert [path["d"] for path in drawn.all("path")] == [
        "M5 1a4 2 0 0 0 0 4a4 2 0 0 0 0 4",
        "M5 3a4 2 0 0 0 0 4a4 2 0 0 0 0 4",
    ]
    marks = {mark["id"] for mark in page.all("mark") if "id" in mark}
    assert {(link["href"] or "")[1:] for link in drawn.all("a")} == marks


def test_an_arc_between_figures_in_doubt_leads_to_its_finding() -> None:
    written = _written(WRONG)
    drawn, page = Page(_drawn(written)), Page(written)
    (arc,) = drawn.all("a", "error")
    assert arc["href"] == f"#{page.all('li', 'card')[0]['id']}"
    assert "2 joins between figures, 1 in doubt" in drawn.texts["summary"][0]
    assert len(drawn.all("li", "error")) == 3
    assert drawn.texts["title"][0].startswith("agree: ")
    assert drawn.texts["title"][1].startswith("finding 1: ")


def test_the_drawing_is_folded_and_can_be_reached_by_keyboard() -> None:
    drawn = Page(_drawn(_written(WRONG)))
    (details,) = drawn.all("details")
    assert "open" not in details
    assert len(drawn.all("li")) + len(drawn.all("a", "error")) == len(drawn.all("a"))
    assert all(link.get("href") for link in drawn.all("a"))


def test_what_would_only_repeat_the_findings_is_not_drawn() -> None:
    assert "<details" not in _written("Snow rose 80%, from 10 days to 12 days.\n")


def test_a_contradiction_that_is_silenced_is_not_drawn_either() -> None:
    remark = "<!-- checker: ignore[all] the ministry counts so -->\n"
    assert "<svg" in _written(TABLE)
    assert "<svg" not in _written(f"{remark}Snow rose 80%, from 10 days to 12 days.\n")


def test_a_clean_document_shows_its_joins_too() -> None:
    page = _written(TABLE)
    assert '<details class="document"' in page
    assert "2 joins between figures, 0 in doubt" in _drawn(page)


def test_of_thousands_of_joins_those_near_the_findings_are_drawn() -> None:
    words = [f"{1000 + number}" for number in range(3000)]
    joined = [*pairwise(words), (words[2500], words[2600])]
    written = formatted("html", _report(joined, words, doubted=(words[2500], words[2900])))
    drawn = Page(_drawn(written))
    assert (
        "3,000 joins between figures, 0 in doubt; only 300 are shown, nearest to the findings"
        in drawn.texts["summary"][0]
    )
    assert len(drawn.all("path")) == 300
    assert {"3499", "3500", "3501", "3600", "3899", "3900", "3901"} <= set(drawn.texts["li"])
    assert len(_drawn(written)) < 60_000


def test_a_join_of_more_figures_than_a_drawing_can_have_is_told_of() -> None:
    words = [f"{1000 + number}" for number in range(700)]
    report = _report([], words)
    assert report.page is not None
    page = replace(report.page, comparisons=(Comparison("some-rule", "agrees", report.page.figures),))
    drawn = _drawn(formatted("html", replace(report, page=page)))
    assert "only 0 are shown" in drawn
    assert "<svg" not in drawn


@pytest.mark.parametrize("evil", ["</title><script>alert(1)</script>", "\"'><svg onload=x>", "]]>&lt;"])
def test_nothing_that_a_document_says_becomes_markup_in_the_drawing(evil: str) -> None:
    text = f"{evil}9 {evil}8"
    figures = (samples.figure(text, f"{evil}9"), samples.figure(text, f"{evil}8"))
    figures = (replace(figures[0], after=evil), replace(figures[1], row_head=evil))
    page = ReadPage((Block(0, text),), figures, (Comparison(evil, "agrees", figures),))
    drawn = Page(_drawn(formatted("html", DocumentReport("a.txt", text, page=page))))
    tags = [tag for tag, _ in drawn.elements]
    assert tags == ["details", "summary", "span", "div", "svg", "g", "title", "path", "ol", "li", "a", "li", "a", "p"]
    assert drawn.texts["title"] == [f"agree: {evil}"]


def _with_repairs(*repairs: tuple[str, str | None], complete: bool = True) -> list[str]:
    text = "Of 260 guests 112 came by boat and 142 on foot."
    found = samples.finding(text, "260", "112", "142", suspect="260", suggestion="254")
    made = tuple(Repair((samples.figure(text, words),), (value,), 9) for words, value in repairs)
    report = DocumentReport("a.txt", text, (replace(found, repairs=made, all_repairs=complete),))
    page = Page(formatted("html", report))
    return [said for said in page.texts["li"] if said.startswith(("or", "there"))]


def test_a_card_lists_what_else_would_make_it_right_the_likeliest_first() -> None:
    said = _with_repairs(("260", "254"), ("112", "118"), ("142", None))
    assert said == ["or: 112 should be 118", "or: 142 should be another"]


def test_a_card_says_where_not_all_repairs_were_looked_for() -> None:
    assert _with_repairs(("260", "254"), complete=False) == ["there may be more: not all were looked for"]
    assert _with_repairs(("260", "254")) == []


def test_a_card_lists_five_repairs_and_counts_the_others() -> None:
    said = _with_repairs(("260", "254"), *(("112", str(number)) for number in range(118, 126)))
    assert said[4:] == ["or: 112 should be 122", "or one of 3 more"]


def test_a_repair_is_told_as_far_as_it_is_about_the_finding() -> None:
    text = "Of 260 guests 112 came by boat and 142 on foot. Of 90 boats 40 sank."
    figure = samples.figure(text, "90")
    found = samples.finding(text, "260", "112", suggestion="254")
    one = Repair((samples.figure(text, "260"), figure), ("254", "80"), 5)
    other = Repair((samples.figure(text, "112"), figure), ("118", "80"), 4)
    page = Page(formatted("html", DocumentReport("a.txt", text, (replace(found, repairs=(one, other)),))))
    assert [said for said in page.texts["li"] if said.startswith("or")] == ["or: 112 should be 118"]
