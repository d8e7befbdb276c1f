"""``--format gitlab``: a code quality report, which GitLab shows in merge requests.

A document that could not be read has no place in such a report: it is told beside it.
"""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

from checker.model.finding import DocumentReport, Finding, Severity
from checker.model.places import Places
from checker.reporting.contract import JsonObject, encode
from checker.reporting.outcome import outcome
from checker.reporting.paths import path_bytes, relative_path
from checker.reporting.report import Write
from checker.reporting.totals import Totals
from checker.reporting.width import visible

__all__ = ["GitlabFindings"]

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "note": "info"}


class GitlabFindings:
    def __init__(self, write: Write) -> None:
        self._write = write
        self._separator = "\n"
        self._seen: Counter[bytes] = Counter()

    def begin(self) -> None:
        self._write("[")

    def document(self, report: DocumentReport) -> None:
        places = Places(report.text)
        for finding in report.findings:
            self._write(f"{self._separator}  {encode(self._issue(finding, places))}")
            self._separator = ",\n"

    def end(self, _totals: Totals) -> None:
        self._write("\n]\n")

    def _issue(self, finding: Finding, places: Places) -> JsonObject:
        return {
            "description": visible(" ".join([finding.message, *(f"({each})" for each in outcome(finding))])),
            "check_name": finding.rule,
            "fingerprint": self._fingerprint(finding),
            "severity": _SEVERITIES[finding.severity],
            "location": {
                # GitLab links a file only by its path in the repository, without ./ before it
                "path": relative_path(finding.path) or finding.path,
                "lines": {"begin": places.place(finding.start)[0], "end": places.place(finding.end)[0]},
            },
        }

    def _fingerprint(self, finding: Finding) -> str:
        """GitLab shows only the first of several issues with one fingerprint, so that it must be unique in the run."""
        base = path_bytes(finding.path) + f"\0{finding.rule}\0{finding.fingerprint}".encode("utf-8", "surrogatepass")
        self._seen[base] += 1
        return sha256(base + f"\0{self._seen[base]}".encode()).hexdigest()
