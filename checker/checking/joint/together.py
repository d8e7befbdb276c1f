"""The findings of a document's checks taken together: what only all of them show, and what one figure explains."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.checking.budget import Budget
from checker.checking.evaluate import Environment
from checker.checking.formatting import collapsed
from checker.checking.joint.comparisons import linear_comparisons
from checker.checking.joint.evidence import Said
from checker.checking.joint.explaining import WORK_OF_DOCUMENT, Explanation, contradiction, explanation
from checker.checking.joint.network import Network, Taking, networks
from checker.checking.messages import message_of, span_of
from checker.checking.numbers import Style
from checker.checking.suggesting import suggestion
from checker.checking.sums import Results
from checker.checking.values import Context
from checker.checking.workings import claim
from checker.model.check import BoundCheck
from checker.model.document import Document
from checker.model.extraction import Extraction
from checker.model.figure import Figure
from checker.model.finding import SEVERITIES, Finding, Slot
from checker.model.interval import exactly
from checker.model.rule import Compare, Rule

__all__ = ["explained", "joint_findings", "taking_part"]

_MOST_EXPLAINED = 100
"""Networks of a document that are explained: a text with more of them has no single slips to be found. The most that
any of 2,500 articles has is one.
"""


def taking_part(checks: Iterable[BoundCheck], context: Context) -> tuple[Network, ...]:
    """The networks of the checks that may be linear; what is only unlikely says nothing about the others."""
    checks = tuple(checks)
    comparisons: dict[int, tuple[Compare, ...]] = {}
    takings = []
    several = [_one_of_several(check) for check in checks]
    ways = Counter(several)
    for check, shared in zip(checks, several, strict=True):
        rule = check.rule
        if shared is not None and ways[shared] > 1:
            continue  # the figure agrees with more than one partner, and nobody knows which is meant
        if any(isinstance(bound, Figure) and bound.origin is not None for _, bound in check.slots):
            continue  # what is pinned is not in doubt, and stands in no document
        if id(rule) not in comparisons:
            comparisons[id(rule)] = () if rule.severity == "note" else linear_comparisons(rule)
        if comparisons[id(rule)]:
            takings.append(Taking.of(check, comparisons[id(rule)]))
    return tuple(networks(takings, context)) if takings else ()


def _one_of_several(check: BoundCheck) -> tuple[str, int] | None:
    """What an agreeing check shares with others of its rule where one of them suffices."""
    bound = dict(check.slots).get(check.rule.suffices or "")
    if check.verdict != "agrees" or not isinstance(bound, Figure):
        return None
    return check.rule.name, bound.start


# --- what only all checks show ---------------------------------------------------------------------------------------


def joint_findings(rule: Rule, document: Document, found: Iterable[Network], context: Context) -> list[Finding]:
    """A finding of the rule for each network of checks that agree one by one, but not together."""
    findings = []
    budget = Budget(WORK_OF_DOCUMENT)
    for network in found:
        if any(taking.check.verdict != "agrees" for taking in network.takings):
            continue
        conflict = contradiction(network, budget)
        owners = sorted({network.owners[number] for number in conflict.constraints}) if conflict else []
        if len(owners) > 1:
            findings.append(_joint_finding(rule, document, [network.takings[owner] for owner in owners], context))
    return findings


def _joint_finding(rule: Rule, document: Document, takings: Sequence[Taking], context: Context) -> Finding:
    figures = {(figure.start, figure.end): figure for taking in takings for figure in taking.check.figures}
    ordered = tuple(figures[place] for place in sorted(figures))
    working = "; ".join(filter(None, (_shown(taking, context) for taking in takings)))
    severities = [rule.severity, *(taking.check.rule.severity for taking in takings)]
    environment = Environment({"figures": ordered}, context)
    return Finding(
        rule.name,
        min(severities, key=SEVERITIES.index),
        rule.confidence,
        document.path,
        *span_of(ordered, ordered[0]),
        message_of(rule.message, environment, Results(working=working)),
        tuple(Slot("figures", figure) for figure in ordered),
    )


def _shown(taking: Taking, context: Context) -> str:
    shown = Environment(dict(taking.check.slots), replace(context, reading="shown"))
    return " and ".join(claim(comparison, shown) for comparison in taking.comparisons)


# --- what one figure explains ----------------------------------------------------------------------------------------


def explained(
    findings: Sequence[Finding], checks: Sequence[BoundCheck], found: Iterable[Network], extraction: Extraction
) -> tuple[Finding, ...]:
    """The findings in text order, those that one figure explains as one, with every smallest repair, likeliest first.

    ``checks`` are those that the findings are of, which go before those that are of no single check.
    """
    left = {id(check): number for number, check in enumerate(checks)}
    changed: dict[int, Finding | None] = {}
    said = Said.of(extraction.figures)
    budget = Budget(WORK_OF_DOCUMENT)
    tried = 0
    for network in found:
        speaking = [left[id(taking.check)] for taking in network.takings if id(taking.check) in left]
        speaking = [number for number in speaking if number not in changed]
        if not speaking:
            continue
        tried += 1
        if tried > _MOST_EXPLAINED:
            break
        why = explanation(network, said, budget)
        if why is not None:
            changed.update(_explained(findings, speaking, why))
    kept = [changed.get(number, finding) for number, finding in enumerate(findings)]
    told = [finding for finding in kept if finding is not None]
    return tuple(sorted(told, key=lambda finding: (finding.start, finding.end, finding.rule)))


def _explained(findings: Sequence[Finding], speaking: list[int], why: Explanation) -> dict[int, Finding | None]:
    """By number the findings as explained; ``None`` for one that another speaks for."""
    changed: dict[int, Finding | None] = {}
    remedies, _ = why.repairs[0]
    told = why.told()
    for remedy in remedies:
        mentions = why.network.mentions[remedy.figure]
        blamed = {
            number: slot.figure
            for number in speaking
            if number not in changed
            for slot in findings[number].slots
            if slot.figure in mentions
        }
        if not blamed:
            continue
        resolved = list(blamed)
        first = min(resolved, key=lambda number: _precedence(findings[number]))
        related = tuple(findings[number] for number in resolved if number != first)
        changed.update(dict.fromkeys(resolved))
        finding = replace(findings[first], repairs=told, all_repairs=why.complete, related=related)
        figure = blamed[first]
        finding = _with_first(finding, figure)
        stated = collapsed(figure.text)
        if remedy.value is not None and (related or finding.stated != stated):
            finding = replace(
                finding,
                stated=stated,
                computed=Style.of(figure).write(exactly(remedy.value)),
                suggestion=suggestion(figure, exactly(remedy.value)),
            )
        changed[first] = finding
    return changed


def _precedence(finding: Finding) -> tuple[int, int, int]:
    return -SEVERITIES.index(finding.severity), -len(finding.slots), finding.start


def _with_first(finding: Finding, figure: Figure) -> Finding:
    """The finding with this figure before the others."""
    slots = sorted(finding.slots, key=lambda slot: (slot.figure.start, slot.figure.end) != (figure.start, figure.end))
    start, end = span_of(tuple(slot.figure for slot in slots), figure)
    return replace(finding, slots=tuple(slots), start=start, end=end)
