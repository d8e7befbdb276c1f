"""What a check came to: bound checks, which are kept as data, and the findings among them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from checker.model.comparison import Comparison
from checker.model.document import Block
from checker.model.figure import Figure

__all__ = [
    "SEVERITIES",
    "Confidence",
    "DocumentReport",
    "FailOn",
    "Finding",
    "Page",
    "Severity",
    "Slot",
    "Suppressed",
    "fails",
    "gravity",
]

Severity = Literal["error", "warning", "note"]
Confidence = Literal["high", "medium", "low"]
FailOn = Literal["error", "warning", "note", "never"]
"""The mildest severity that fails a run, or none."""

SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")
"""From the mildest to the gravest."""


def gravity(severity: Severity) -> int:
    """The larger the graver."""
    return SEVERITIES.index(severity)


def fails(severity: Severity, fail_on: FailOn) -> bool:
    """Whether a finding is grave enough to fail the run."""
    return fail_on != "never" and gravity(severity) >= gravity(fail_on)


@dataclass(frozen=True, slots=True)
class Slot:
    """One figure that takes part in a finding, by the name that the rule gives it."""

    name: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Repair:
    """Figures that, were they others, would let all checks that hang together agree; no fewer would do."""

    figures: tuple[Figure, ...]
    """The one likeliest to be wrong first."""
    values: tuple[str | None, ...]
    """What each would have to be, in its own words; ``None`` where that cannot be told."""
    weight: int
    """How likely it is beside the others: the heavier the likelier, by no scale."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One contradiction or unlikely figure, with both of its ends and its sum. Offsets as in the contract."""

    rule: str
    severity: Severity
    confidence: Confidence
    path: str
    start: int
    end: int
    message: str
    slots: tuple[Slot, ...]
    stated: str | None = None
    computed: str | None = None
    suggestion: str | None = None
    working: str | None = None
    """The sum, as a reader would write it: ``25,500 / 10,250 - 1 = 148.8%``."""
    fingerprint: str = ""
    repairs: tuple[Repair, ...] = ()
    """Every smallest repair, the likeliest first, where the figures stand in checks that are linear."""
    all_repairs: bool = True
    """Whether these are all: not where there was too much work."""
    related: tuple[Finding, ...] = ()
    """What else the likeliest repair explains; not among the findings of the report."""

    @property
    def parts(self) -> tuple[Finding, ...]:
        """The finding by itself, and what it speaks for: each can be silenced or known on its own."""
        return (replace(self, related=()), *self.related) if self.related else (self,)

    def with_parts(self, kept: Sequence[Finding]) -> Finding | None:
        """What is left where only these parts of it are; the first speaks for the others."""
        if len(kept) == len(self.related) + 1:
            return self
        if not kept:
            return None
        return replace(kept[0], repairs=self.repairs, all_repairs=self.all_repairs, related=tuple(kept[1:]))


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that is silenced, and why."""

    finding: Finding
    reason: str
    beside: bool = False
    """Whether a file beside the document silences it, and not the document itself."""


@dataclass(frozen=True, slots=True)
class Page:
    """The prose of a document and every figure in it, for those who show it as it reads."""

    blocks: tuple[Block, ...]
    figures: tuple[Figure, ...]
    comparisons: tuple[Comparison, ...] = ()
    """What the checks held against each other, and what that came to."""


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """One document's outcome: its findings, how many figures it holds, how many of them a rule could test."""

    path: str
    text: str
    findings: tuple[Finding, ...] = ()
    figures: int = 0
    checked: int = 0
    error: str | None = None
    """Why the document could not be read."""
    page: Page | None = None
    """Only where it was asked for: it is much larger than all else."""
    suppressed: tuple[Suppressed, ...] = ()
    """What is silenced, by the document or beside it; not among ``findings``."""
    baselined: tuple[Finding, ...] = ()
    """What the baseline holds back; not among ``findings``."""
    unchanged: tuple[Finding, ...] = ()
    """What no changed line takes part in, where that was asked for; not among ``findings``."""
    hidden: tuple[Finding, ...] = ()
    """What is milder than the run is to show; not among ``findings``."""
    fail_on: FailOn = "error"
    """The mildest severity of a finding that fails the run."""


def divided(
    findings: Iterable[Finding], is_held: Callable[[Finding], bool]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Findings without the parts that are held back, and these parts."""
    left: list[Finding] = []
    held: list[Finding] = []
    for finding in findings:
        kept: list[Finding] = []
        for part in finding.parts:
            (held if is_held(part) else kept).append(part)
        rest = finding.with_parts(kept)
        left += [rest] if rest is not None else []
    return tuple(left), tuple(held)
