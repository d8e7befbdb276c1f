"""A finding as a SARIF result, marked where it is silenced or known from a baseline."""

from __future__ import annotations

from typing import Literal
from urllib.parse import quote

from checker.model.finding import Finding, Suppressed
from checker.model.places import Places
from checker.reporting.contract import JsonObject
from checker.reporting.outcome import outcome
from checker.reporting.paths import path_bytes, relative_path

__all__ = ["FINGERPRINT", "ROOT", "BaselineState", "artifact", "literal", "result", "suppression"]

BaselineState = Literal["new", "unchanged"]

ROOT = "%SRCROOT%"
"""The name by which GitHub knows the root of a repository."""

FINGERPRINT = "checkerFinding/v1"
"""Not GitHub's own name: its upload adds that one by itself, and complains of any other value under it."""

_MOST_LOCATIONS = 900
"""GitHub refuses a result with more than 1,000 locations."""


def result(finding: Finding, places: Places, rule_index: int, state: BaselineState | None = None) -> JsonObject:
    """``state`` says whether a baseline knows it, where there is one."""
    place = artifact(finding.path)
    fingerprint = {"partialFingerprints": {FINGERPRINT: finding.fingerprint}} if finding.fingerprint else {}
    slots = finding.slots[:_MOST_LOCATIONS]
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": finding.severity,
        "message": {"text": _message(finding, places)},
        "locations": [{"physicalLocation": _location(place, finding.start, finding.end, places)}],
        "relatedLocations": [
            {
                "id": number,
                "message": {"text": f"{slot.name}: {_text(places, slot.figure.start, slot.figure.end)}"},
                "physicalLocation": _location(place, slot.figure.start, slot.figure.end, places),
            }
            for number, slot in enumerate(slots, 1)
        ],
        **fingerprint,
        **({"baselineState": state} if state else {}),
    }


def suppression(suppressed: Suppressed) -> JsonObject:
    """By whom a finding is silenced, and why; a key to add to its result."""
    kind = "external" if suppressed.beside else "inSource"
    return {"suppressions": [{"kind": kind, "status": "accepted", "justification": suppressed.reason}]}


def artifact(path: str) -> JsonObject:
    """Where a document lies: from the root of the repository, or anywhere if it is not in it."""
    relative = relative_path(path)
    if relative is not None:
        return {"uri": quote(path_bytes(relative)), "uriBaseId": ROOT}
    from pathlib import Path  # noqa: PLC0415 -- most documents lie below the folder that the checker runs in

    return {"uri": Path(path).absolute().as_uri()}


def _message(finding: Finding, places: Places) -> str:
    """The sentence that GitHub shows as the title, the sum, and the figures as links to their places."""
    links = (
        f"[{_text(places, slot.figure.start, slot.figure.end)}]({number})"
        for number, slot in enumerate(finding.slots[:_MOST_LOCATIONS], 1)
    )
    parts = [literal(part[:1].upper() + part[1:].rstrip(".")) for part in (finding.message, *outcome(finding))]
    return ". ".join([*parts, f"Figures: {', '.join(links)}"] if finding.slots else parts) + "."


def _text(places: Places, start: int, end: int) -> str:
    return literal(" ".join(places.text[start:end].split()))


def literal(text: str) -> str:
    """Text without the links and placeholders that SARIF would read in it."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]").replace("{", "{{").replace("}", "}}")


def _location(place: JsonObject, start: int, end: int, places: Places) -> JsonObject:
    line, column = places.place(start)
    end_line, end_column = places.place(end)
    region = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    return {"artifactLocation": place, "region": region}
