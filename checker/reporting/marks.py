"""Which stretches of the text a finding points at, and which of them is the one that is most likely wrong."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.document import collapsed
from checker.model.figure import Figure
from checker.model.finding import Finding

__all__ = ["Mark", "marks_of"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch to underline; the suspect is set off from the figures that contradict it."""

    start: int
    end: int
    suspect: bool


def marks_of(finding: Finding) -> list[Mark]:
    """One mark for each figure of the finding, in the order of the text; the finding's span where it has no figures."""
    if not finding.slots:
        return [Mark(finding.start, finding.end, suspect=True)]
    figures = {(slot.figure.start, slot.figure.end): slot.figure for slot in finding.slots}
    suspects = {span for span, figure in figures.items() if _is_suspect(finding, figure)}
    if not suspects:  # the finding blames no figure in particular: all are equally in question
        suspects = set(figures)
    return [Mark(start, end, (start, end) in suspects) for start, end in sorted(figures)]


def _is_suspect(finding: Finding, figure: Figure) -> bool:
    if (figure.start, figure.end) == (finding.start, finding.end):
        return True
    return finding.stated is not None and collapsed(figure.text) == finding.stated
