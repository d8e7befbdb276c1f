"""Whatever a document says is shown as text in every format: no markup, no command, no escape sequence comes of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from io import StringIO
from xml.etree import ElementTree

import pytest
from formatted import HOSTILE, formatted, hostile_failure, hostile_report
from hypothesis import given
from hypothesis import strategies as st

from checker.model.figure import DocumentFigures
from checker.model.finding import DocumentReport, Suppressed
from checker.reporting.formats import FIGURE_FORMATS, FINDING_FORMATS, figures_writer
from checker.reporting.look import Look
from checker.reporting.paint import plain
from checker.reporting.run import Run
from checker.reporting.totals import Totals

CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

pieces = st.one_of(
    st.sampled_from(HOSTILE),
    st.sampled_from(
        ["<", ">", "&", '"', "'", "`", "|", "\\", "[", "](", "::", "%0A", "{", "}}", "\n", "\r", "\x1b[", "]]>"]
    ),
    st.sampled_from(
        ["<!--", "-->", "</title>", "</code>", "javascript:", "@everyone", "$$", "```", "::error::", "\t", "\u202e"]
    ),
    st.text(max_size=8),
)
evils = st.lists(pieces, min_size=1, max_size=6).map("".join)


def everywhere(evil: str) -> list[DocumentReport]:
    """Reports that say something hostile wherever a report can say anything."""
    report = hostile_report(evil)
    (finding,) = report.findings
    silenced = Suppressed(finding, evil), Suppressed(finding, evil, beside=True)
    return [replace(report, suppressed=silenced, baselined=(finding,)), hostile_failure(evil)]


# --- what else a format must not have


class _Page(HTMLParser):
    tags: set[str]

    def __init__(self, written: str) -> None:
        super().__init__()
        self.tags, self.attributes, self.links = set(), set(), set()
        self.feed(written)
        self.close()

    attributes: set[str]
    links: set[str]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self.links.update(value or "" for name, value in attrs if name in ("href", "src"))


_PAGE = _Page(formatted("html", *everywhere("plain words")))


def _html(written: str) -> None:
    page = _Page(written)
    assert page.tags <= _PAGE.tags | {"br"}
    assert page.attributes <= _PAGE.attributes
    assert all(re.fullmatch(r"#d\d+(?:[fm]\d+)?", link) for link in page.links)
    assert written.count("<script") == written.count("<style") == 1


def _junit(written: str) -> None:
    root = ElementTree.fromstring(written.encode())
    assert [each.tag for each in root.iter()] == ["testsuites", "testsuite", "testcase", "failure", "testcase", "error"]


def _github(written: str) -> None:
    lines = written.splitlines()
    assert len(lines) == 2
    assert all(line.startswith("::error file=") and line.count("::") >= 2 for line in lines)


def _json(written: str) -> None:
    json.loads(written)


def _jsonl(written: str) -> None:
    assert [json.loads(line)["version"] for line in written.split("\n")[:-1]] == [1, 1]


def _concise(written: str) -> None:
    assert len(written.split("\n")) == 2


def _summary(written: str) -> None:
    rows = [line for line in written.split("\n") if line.startswith("|")]
    assert len(rows) == 4
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 4 for row in rows)
    assert set(re.findall(r"<[^>]*>", written)) <= {"<br>", "<code>", "</code>", "<span>", "</span>"}


def _text(written: str) -> None:
    """Nothing more to look for: what a terminal obeys is looked for in all formats."""


MORE: dict[str, Callable[[str], None]] = {
    "text": _text,
    "concise": _concise,
    "json": _json,
    "jsonl": _jsonl,
    "sarif": _json,
    "code-scanning": _json,
    "github": _github,
    "summary": _summary,
    "gitlab": _json,
    "junit": _junit,
    "html": _html,
}


def test_every_format_is_looked_at() -> None:
    assert MORE.keys() == set(FINDING_FORMATS)


@pytest.mark.parametrize("name", FINDING_FORMATS)
@given(evil=evils)
def test_what_a_document_says_is_only_ever_text(name: str, evil: str) -> None:
    written = formatted(name, *everywhere(evil), run=Run(baseline=True))
    assert not CONTROLS.search(written)
    written.encode()
    MORE[name](written)


@pytest.mark.parametrize("name", FIGURE_FORMATS)
@given(evil=evils)
def test_what_a_figure_says_is_only_ever_text(name: str, evil: str) -> None:
    out = StringIO()
    writer = figures_writer(name, out.write, Look(plain))
    writer.begin()
    for report in everywhere(evil):
        figures = tuple(slot.figure for finding in report.findings for slot in finding.slots)
        hostile = tuple(
            replace(figure, counted=evil, place=evil, unit=evil, per=evil, event=evil) for figure in figures
        )
        writer.document(DocumentFigures(report.path, report.text, hostile, error=report.error))
    writer.end(Totals())
    written = out.getvalue()
    assert not CONTROLS.search(written)
    if name == "text":
        assert len(written.split("\n")) == 6  # the path, two figures, the summary, and what parts them
    else:
        (_json if name == "json" else _jsonl)(written)
