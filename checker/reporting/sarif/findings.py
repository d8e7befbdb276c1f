"""The SARIF log of a run. The gravest results are kept where there are more than GitHub takes; the log says so.

What is silenced or known from a baseline is there, too, and marked so. GitHub's code scanning does not look at these
marks and would open an alert for each: a log for it has open results only.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker import __version__
from checker.model.finding import DocumentReport, Finding, gravity
from checker.model.places import Places
from checker.reporting.contract import JsonObject, encode
from checker.reporting.report import Write
from checker.reporting.run import Run
from checker.reporting.sarif.results import ROOT, BaselineState, artifact, literal, result, suppression
from checker.reporting.sarif.rules import described_rule, described_unknown
from checker.reporting.totals import Totals

__all__ = ["MOST_BYTES", "MOST_RESULTS", "SCHEMA", "SarifFindings"]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

MOST_RESULTS = 25_000
MOST_BYTES = 10_000_000

_CLOSED = -1
"""The rank of what nobody needs to look at: the first to go where there is too much."""

_MOST_NOTIFICATIONS = 1_000

_NOTIFICATIONS = {
    "unreadable-document": "A document could not be read; the others were checked.",
    "results-left-out": "More was found than a log may hold; the closed and the mildest findings were left out.",
}


class SarifFindings:
    """Nothing can be written before all is known, so the results are kept, as text."""

    def __init__(
        self,
        write: Write,
        run: Run | None = None,
        *,
        only_open: bool = False,
        most_results: int = MOST_RESULTS,
        most_bytes: int = MOST_BYTES,
    ) -> None:
        run = Run() if run is None else run
        self._write = write
        self._only_open = only_open
        self._new: BaselineState | None = "new" if run.baseline and not only_open else None
        self._most_results = most_results
        self._most_bytes = most_bytes
        self._rules = [encode(described_rule(rule)) for rule in run.rules]
        self._indices = {rule.name: index for index, rule in enumerate(run.rules)}
        self._results: list[tuple[int, str]] = []
        self._unreadable: list[JsonObject] = []

    def begin(self) -> None:
        pass

    def document(self, report: DocumentReport) -> None:
        if report.error is not None:
            self._unreadable.append(_unreadable(report.path, report.error))
        places = Places(report.text)
        for finding in report.findings:
            self._add(gravity(finding.severity), result(finding, places, self._index(finding), self._new))
        if self._only_open:
            return
        for finding in report.baselined:
            self._add(_CLOSED, result(finding, places, self._index(finding), "unchanged"))
        for each in report.suppressed:
            marked = result(each.finding, places, self._index(each.finding), self._new)
            self._add(_CLOSED, {**marked, **suppression(each)})

    def end(self, _totals: Totals) -> None:
        kept = self._kept()
        head = encode(self._head(len(self._results) - len(kept)))
        self._write(
            f'{{"version": "2.1.0",\n "$schema": "{SCHEMA}",\n "runs": [{{\n'
            f'  "tool": {{"driver": {encode(_driver())[:-1]}, "rules": {_list(self._rules)}}}}},\n'
            f'  "results": {_list(kept)},\n  {head[1:]}]}}\n'
        )

    def _add(self, rank: int, added: JsonObject) -> None:
        self._results.append((rank, encode(added)))

    def _index(self, finding: Finding) -> int:
        if finding.rule not in self._indices:
            self._indices[finding.rule] = len(self._rules)
            self._rules.append(encode(described_unknown(finding)))
        return self._indices[finding.rule]

    def _kept(self) -> list[str]:
        """The gravest results that there is room for, in the order of the documents."""
        room = self._most_bytes - _size(self._rules) - _size(map(encode, self._unreadable)) - 10_000
        kept: list[int] = []
        for index, (_, line) in sorted(enumerate(self._results), key=lambda each: -each[1][0]):
            room -= _size([line])
            if room < 0 or len(kept) == self._most_results:
                break
            kept.append(index)
        return [self._results[index][1] for index in sorted(kept)]

    def _head(self, left_out: int) -> JsonObject:
        """What stands in a run beside its tool and its results."""
        notifications = self._unreadable[:_MOST_NOTIFICATIONS]
        if left_out:
            text = f"{left_out:,} of {len(self._results):,} results were left out, the closed and the mildest first."
            notifications.append(_notification("results-left-out", "warning", text))
        return {
            "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notifications}],
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "originalUriBaseIds": {ROOT: {"description": {"text": "The folder that the checker ran in."}}},
        }


def _driver() -> JsonObject:
    return {
        "name": "checker",
        "fullName": "statistics-checker",
        "semanticVersion": __version__,
        "notifications": [{"id": name, "shortDescription": {"text": text}} for name, text in _NOTIFICATIONS.items()],
    }


def _unreadable(path: str, error: str) -> JsonObject:
    where = {"locations": [{"physicalLocation": {"artifactLocation": artifact(path)}}]}
    return {**_notification("unreadable-document", "error", f"cannot be read: {literal(error)}"), **where}


def _notification(name: str, level: str, text: str) -> JsonObject:
    descriptor = {"id": name, "index": list(_NOTIFICATIONS).index(name)}
    return {"descriptor": descriptor, "level": level, "message": {"text": text}}


def _size(lines: Sequence[str] | map[str]) -> int:
    return sum(len(line.encode()) + len(",\n    ") for line in lines)


def _list(lines: list[str]) -> str:
    return "[" + ",".join(f"\n    {line}" for line in lines) + "]"
