"""The baseline: the findings of a day, so that later runs report only what is new.

A finding is known again by its fingerprint, in the same document or in one that has taken the place of a document that
is gone. So neither edits elsewhere in a file, nor moved paragraphs, nor renamed files make it new.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import astuple, dataclass, fields, replace
from itertools import chain
from typing import Any

from checker.errors import UsageError
from checker.model.finding import DocumentReport, Finding, divided
from checker.reporting.contract import encode

__all__ = ["BaselineError", "Entry", "Known", "baseline_text", "entries_of", "parse_baseline"]

VERSION = 1


class BaselineError(UsageError):
    """A file that is no baseline, with the place and the cause."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A finding as the file holds it; ``path`` is relative to the folder of the file, with slashes."""

    path: str
    rule: str
    message: str
    fingerprint: str


_FIELDS = tuple(field.name for field in fields(Entry))


def entries_of(path: str, findings: Iterable[Finding]) -> list[Entry]:
    parts = chain.from_iterable(finding.parts for finding in findings)
    return [Entry(path, finding.rule, finding.message, finding.fingerprint) for finding in parts]


# --- the file --------------------------------------------------------------------------------------------------------


def baseline_text(entries: Iterable[Entry]) -> str:
    """The file that holds these entries: one a line, in an order that does not depend on where they stand."""
    lines = [encode(dict(zip(_FIELDS, astuple(entry), strict=True))) for entry in sorted(set(entries))]
    inner = ",\n".join(f"  {line}" for line in lines)
    return f'{{"version": {VERSION},\n "findings": [' + (f"\n{inner}\n" if lines else "") + "]}\n"


def parse_baseline(name: str, content: bytes) -> tuple[Entry, ...]:
    """The entries of the file called ``name``. Raises ``BaselineError``."""
    try:
        found = json.loads(content.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise BaselineError(f"{name}:{error.lineno}:{error.colno}: no baseline: not JSON: {error.msg}") from None
    except UnicodeDecodeError as error:
        raise BaselineError(f"{name}: no baseline: not UTF-8 (byte {error.start})") from None
    except (ValueError, RecursionError) as error:  # a number of too many digits is a plain ValueError
        raise BaselineError(f"{name}: no baseline: {error}") from None
    if not isinstance(found, dict) or not isinstance(found.get("findings"), list) or "version" not in found:
        raise BaselineError(f"{name}: no baseline: an object with 'version' and a list 'findings' is expected")
    if found["version"] != VERSION:
        raise BaselineError(f"{name}: this version of the checker reads baselines of version {VERSION} only")
    return tuple(_entry(name, number, item) for number, item in enumerate(found["findings"], 1))


def _entry(name: str, number: int, item: Any) -> Entry:
    values = [item.get(field) for field in _FIELDS] if isinstance(item, dict) else [None]
    for field, value in zip(_FIELDS, values, strict=False):
        if not isinstance(value, str):
            raise BaselineError(f"{name}: entry {number}: {field!r} is missing or no text")
    return Entry(*values)


# --- in a run --------------------------------------------------------------------------------------------------------


class Known:
    """The entries of a baseline during a run, each of which holds one finding back."""

    def __init__(self, entries: Iterable[Entry], gone: Collection[str] = ()) -> None:
        """``gone`` are the paths of documents that no longer exist."""
        self._waiting: dict[tuple[str, str], Entry] = {}
        self._adrift: dict[str, list[Entry]] = defaultdict(list)
        self._gone = frozenset(gone)
        self._not_asked: dict[str, Collection[str]] = {}
        for entry in sorted(set(entries), reverse=True):
            self._waiting[entry.path, entry.fingerprint] = entry
            if entry.path in self._gone:
                self._adrift[entry.fingerprint].append(entry)

    def held_back(self, path: str, report: DocumentReport, not_asked: Collection[str] = ()) -> DocumentReport:
        """The report without what is known; ``path`` is what the baseline calls the document.

        ``not_asked`` are the rules that were switched off for it.
        """
        if report.error is not None:
            return report
        self._not_asked[path] = not_asked
        left, old = divided(report.findings, lambda finding: self._is_known(path, finding))
        return replace(report, findings=left, baselined=old) if old else report

    def stale(self) -> tuple[Entry, ...]:
        """What was not found again, though its document was read or is gone, and its rule was not switched off."""
        off_somewhere = frozenset[str]().union(*self._not_asked.values())
        not_asked = {**dict.fromkeys(self._gone, off_somewhere), **self._not_asked}
        waiting = self._waiting.values()
        return tuple(sorted(each for each in waiting if each.rule not in not_asked.get(each.path, (each.rule,))))

    def _is_known(self, path: str, finding: Finding) -> bool:
        entry = self._waiting.pop((path, finding.fingerprint), None)
        adrift = self._adrift.get(finding.fingerprint, [])
        while entry is None and adrift:
            candidate = adrift.pop()
            entry = self._waiting.pop((candidate.path, candidate.fingerprint), None)
        return entry is not None
