"""The page of a run: the articles in which something was found, then those that could not be read, then the others."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from checker.model.finding import SEVERITIES, DocumentReport, Severity
from checker.model.places import Places
from checker.reporting.html.article import Article
from checker.reporting.html.cards import cards
from checker.reporting.html.diagram import diagram
from checker.reporting.html.elements import Html, element, joined, text, void
from checker.reporting.html.marking import stretches
from checker.reporting.report import Write
from checker.reporting.totals import Totals, counted

__all__ = ["HtmlFindings"]

_HERE = Path(__file__).parent
_SWITCHES: dict[Severity, str] = {"error": "e", "warning": "w", "note": "n"}
"""The keys that ``page.js`` listens to."""


class HtmlFindings:
    """The page begins with what the run came to, so the articles are kept, as markup."""

    def __init__(self, write: Write) -> None:
        self._write = write
        self._found: list[Html] = []
        self._unreadable: list[Html] = []
        self._clean: list[Html] = []
        self._contents: list[Html] = []

    def begin(self) -> None:
        pass

    def document(self, report: DocumentReport) -> None:
        if report.error is not None:
            self._unreadable.append(_unreadable(report.path, report.error))
        elif report.findings:
            number = len(self._found) + 1
            self._found.append(_found(report, number))
            self._contents.append(_entry(report, number))
        else:
            self._clean.append(_clean(report, -len(self._clean) - 1))

    def end(self, totals: Totals) -> None:
        style, script = _asset("page.css"), _asset("page.js")
        head = element(
            "head",
            void("meta", charset="utf-8"),
            void("meta", name="generator", content="checker"),  # by which a search for documents passes it over
            void("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
            void("meta", name="viewport", content="width=device-width, initial-scale=1"),
            void("meta", name="color-scheme", content="light dark"),
            element("title", text(f"checker: {totals.summary()}")),
            element("style", style),
        )
        self._write("<!DOCTYPE html>\n")
        self._write(f'<html lang="en">{head}\n<body>{self._header(totals)}\n<main id="main">')
        for part in (*self._found, *self._unreadable, *self._clean):
            self._write(part + "\n")
        self._write(f"</main>{_legend()}{element('script', script)}</body></html>\n")

    def _header(self, totals: Totals) -> Html:
        parts = [
            element("h1", text("Figures in doubt" if self._found else "No figures in doubt")),
            element("p", text(totals.summary()), class_="summary"),
        ]
        if len(self._contents) > 1:
            contents = element("ul", *self._contents)
            parts.append(element("nav", contents, aria_label="Documents with findings"))
        header = element("header", *parts, class_="page")
        return joined([header, _filter(totals)]) if self._found else header


def _found(report: DocumentReport, number: int) -> Html:
    marked = stretches(report.findings, report.page.figures if report.page else ())
    spread = element(
        "div",
        Article(report, marked, number).html(),
        cards(report.findings, marked, number, Places(report.text)),
        class_="spread",
    )
    heading = element("h2", text(report.path))
    coverage = element("p", text(_coverage(report)), class_="coverage")
    drawn = diagram(report, marked, number)
    return element("section", heading, coverage, spread, drawn, id=f"d{number}", class_="document")


def _clean(report: DocumentReport, number: int) -> Html:
    marked = stretches((), report.page.figures if report.page else ())
    outcome = element("span", text(f"nothing found; {_coverage(report)}"), class_="coverage")
    summary = element("summary", joined([text(report.path), text(" "), outcome]))
    article = Article(report, marked, number).html()
    return element("details", summary, article, diagram(report, marked, number), class_="document")


def _unreadable(path: str, error: str) -> Html:
    return element(
        "section",
        element("h2", text(path)),
        element("p", text(f"This document could not be read: {error}"), class_="unreadable"),
        class_="document",
    )


def _coverage(report: DocumentReport) -> str:
    return f"{counted(report.figures, 'figure')}, {report.checked:,} tested by at least one rule"


def _entry(report: DocumentReport, number: int) -> Html:
    found = [each.severity for each in report.findings]
    counts = [
        element("span", text(counted(found.count(severity), severity)), class_=f"count {severity}")
        for severity in reversed(SEVERITIES)
        if severity in found
    ]
    link = element("a", text(report.path), href=f"#d{number}")
    return element("li", link, text(" "), joined(counts, text(" ")))


def _filter(totals: Totals) -> Html:
    boxes = [
        _box(severity, totals.findings[severity]) for severity in reversed(SEVERITIES) if totals.findings[severity]
    ]
    legend = element("legend", text("Show"))
    return element("fieldset", legend, *boxes, _keys(totals), class_="filter")


def _keys(totals: Totals) -> Html:
    switches = [key for severity, key in _SWITCHES.items() if totals.findings[severity]]
    parts = [_key("j"), text(" next "), _key("k"), text(" previous ")]
    return element("p", *parts, joined(map(_key, switches), Html(" ")), text(" show or hide"), class_="keys")


def _key(name: str) -> Html:
    return element("kbd", text(name))


def _box(severity: Severity, number: int) -> Html:
    box = void("input", type="checkbox", checked="", data_severity=severity)
    return element("label", box, text(counted(number, severity)), class_=severity)


def _legend() -> Html:
    every = element("mark", text("Underlined"), class_="figure")
    words = " is every figure that was read; rest on one to see how it was understood. Figures that are joined"
    more = " cannot all be right, or are unlikely; of these a framed one is the likeliest to be wrong."
    return element("footer", element("p", every, text(words + more)), class_="page")


def _asset(name: str) -> Html:
    return Html((_HERE / name).read_text(encoding="utf-8"))


def _policy(style: str, script: str) -> str:
    """Whatever the page came to hold, only its own style and script have effect, and nothing is fetched."""
    return (
        f"default-src 'none'; style-src 'sha256-{_digest(style)}'; script-src 'sha256-{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(asset: str) -> str:
    return b64encode(sha256(asset.encode()).digest()).decode()
