"""Which stretches of a document are marked, and which findings each of them takes part in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from checker.model.figure import Figure
from checker.model.finding import Finding, Severity, gravity
from checker.reporting.figures_text import meaning
from checker.reporting.marks import marks_of

__all__ = ["Stretch", "stretches"]


@dataclass(slots=True)
class Stretch:
    """A figure, or what findings point at; ``findings`` are their numbers in the document, from 1."""

    start: int
    end: int
    meaning: str = ""
    findings: list[int] = field(default_factory=list)
    severity: Severity | None = None
    suspect: bool = False


def stretches(findings: Sequence[Finding], figures: Iterable[Figure]) -> list[Stretch]:
    """In the order of the text, none over another: what findings point at goes before other figures."""
    found = _merged(_of_findings(findings))
    meanings = {(figure.start, figure.end): _told(figure) for figure in figures}
    for stretch in found:
        stretch.findings = sorted(set(stretch.findings))
        stretch.meaning = meanings.get((stretch.start, stretch.end), "")
    return _with_others(found, [Stretch(*span, told) for span, told in sorted(meanings.items())])


def _of_findings(findings: Sequence[Finding]) -> list[Stretch]:
    return [
        Stretch(mark.start, mark.end, "", [number], finding.severity, mark.suspect)
        for number, finding in enumerate(findings, 1)
        for mark in marks_of(finding)
    ]


def _merged(found: list[Stretch]) -> list[Stretch]:
    """Stretches that overlap become one."""
    merged: list[Stretch] = []
    for stretch in sorted(found, key=lambda each: (each.start, -each.end, each.findings)):
        if merged and stretch.start < merged[-1].end:
            _take_in(merged[-1], stretch)
        else:
            merged.append(stretch)
    return merged


def _take_in(stretch: Stretch, other: Stretch) -> None:
    stretch.end = max(stretch.end, other.end)
    stretch.suspect = stretch.suspect or other.suspect
    stretch.findings += other.findings
    if stretch.severity and other.severity and gravity(other.severity) > gravity(stretch.severity):
        stretch.severity = other.severity


def _with_others(found: list[Stretch], others: list[Stretch]) -> list[Stretch]:
    """Both in one list; of the others those that overlap nothing before them."""
    every: list[Stretch] = []
    for stretch in sorted([*found, *others], key=lambda each: (each.start, not each.findings)):
        if every and stretch.start < every[-1].end:
            if not stretch.findings:
                continue
            if not every[-1].findings:
                every.pop()
        every.append(stretch)
    return every


def _told(figure: Figure) -> str:
    """What a reader sees who rests on the figure."""
    return f"{figure.kind}: {meaning(figure)}".rstrip(": ")
