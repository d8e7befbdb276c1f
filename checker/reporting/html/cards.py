"""What is said of each finding, beside the article: the contradiction, its sum, and what would make it right."""

from __future__ import annotations

from collections.abc import Sequence

from checker.model.finding import Finding
from checker.model.places import Places
from checker.reporting.html.article import finding_id, mark_id
from checker.reporting.html.elements import Html, element, joined, text
from checker.reporting.html.marking import Stretch
from checker.reporting.html.repairs import alternatives
from checker.reporting.outcome import explanation

__all__ = ["cards"]

_SHOWN = 5
"""Other repairs on a card."""


def cards(findings: Sequence[Finding], marked: Sequence[Stretch], number: int, places: Places) -> Html:
    """The findings of a document in a list; ``number`` is that of the document."""
    marks: dict[int, list[int]] = {}
    for mark, stretch in enumerate(marked, 1):
        for finding in stretch.findings:
            marks.setdefault(finding, []).append(mark)
    return element(
        "ol",
        *(
            _card(finding, finding_id(number, index), [mark_id(number, mark) for mark in marks.get(index, ())], places)
            for index, finding in enumerate(findings, 1)
        ),
        class_="findings",
    )


def _card(finding: Finding, name: str, marks: list[str], places: Places) -> Html:
    line, column = places.place(finding.start)
    number = name.rpartition("f")[2]
    heading = element(
        "p",
        element("a", text(number), href=f"#{marks[0]}" if marks else None, class_="number", aria_label="to the figure"),
        element("span", text(finding.severity), class_="severity"),
        element("span", text(finding.rule), class_="rule"),
        element("span", text(f"{line}:{column}"), class_="place", title=f"line {line}, column {column}"),
        class_="heading",
    )
    parts = [heading, element("p", text(finding.message), class_="message")]
    if finding.working:
        parts.append(element("p", text(finding.working), class_="sum"))
    if finding.suggestion:
        meant = element("strong", text(finding.suggestion))
        parts.append(element("p", joined([text("Did you mean "), meant, text("?")]), class_="suggestion"))
    explained = explanation(finding)
    if explained:
        also = [element("li", text(other.message)) for other in finding.related]
        parts += [element("p", text(f"{explained[:1].upper()}{explained[1:]}"), class_="sum"), element("ul", *also)]
    parts += _alternatives(finding)
    return element(
        "li",
        *parts,
        id=name,
        class_=f"card {finding.severity}",
        tabindex="0",
        data_severity=finding.severity,
        data_marks=" ".join(marks),
    )


def _alternatives(finding: Finding) -> list[Html]:
    """What else would make it right, the likeliest first."""
    others = alternatives(finding)
    lines = [element("li", text(f"or: {each}")) for each in others[:_SHOWN]]
    if len(others) > _SHOWN:
        lines.append(element("li", text(f"or one of {len(others) - _SHOWN:,} more")))
    if finding.repairs and not finding.all_repairs:
        lines.append(element("li", text("there may be more: not all were looked for")))
    return [element("ul", *lines, class_="repairs")] if lines else []
