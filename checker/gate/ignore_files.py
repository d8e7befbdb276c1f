"""What the file beside a document silences in it, and what is wrong with the entries of that file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from checker.errors import UnreadableError
from checker.gate.suppressions import RuleNames, Use, about_remarks, in_text_order, places, shortened
from checker.model.document import Remark
from checker.model.finding import DocumentReport, Finding, Suppressed, divided
from checker.model.rule import RuleBook
from checker.reading.ignore_file import IgnoreEntry, IgnoreFile, read_ignore_file

__all__ = ["with_ignore_file"]

_Stretch = tuple[int, int]


def with_ignore_file(
    report: DocumentReport, path: str, content: bytes, book: RuleBook
) -> tuple[DocumentReport, DocumentReport | None]:
    """The report without what the file at ``path`` silences, and a report on that file where something is wrong in it.

    ``book`` are the rules that the document was checked by.
    """
    if report.error is not None:
        return report, None
    try:
        file = read_ignore_file(path, content)
    except UnreadableError as error:
        return report, DocumentReport(path, "", error=str(error))
    names = RuleNames(book)
    entries = [_Entry(entry, report.text) for entry in file.entries]
    in_use: set[Use] = set()
    silenced: list[Suppressed] = []

    def is_silenced(finding: Finding) -> bool:
        uses = list(_uses(entries, finding, names))
        in_use.update(uses)
        silenced.extend(Suppressed(finding, file.entries[entry].reason, beside=True) for entry, _ in uses[:1])
        return bool(uses)

    left, _ = divided(report.findings, is_silenced)
    about = _about(file, entries, report.path, names, in_use)
    if silenced:
        report = replace(report, findings=left, suppressed=in_text_order((*report.suppressed, *silenced)))
    return report, DocumentReport(path, file.text, tuple(about)) if about else None


class _Entry:
    """An entry with the places in the document that it speaks of."""

    def __init__(self, entry: IgnoreEntry, text: str) -> None:
        self.entry = entry
        stretches = _joined(sorted(stretch for words in entry.texts for stretch in _stretches(words, text)))
        self.starts = [start for start, _ in stretches]
        self.ends = [end for _, end in stretches]
        self.works = bool(entry.reason)

    def speaks_of(self, finding: Finding) -> bool:
        entry = self.entry
        if not entry.texts and not entry.fingerprints:
            return True
        return finding.fingerprint in entry.fingerprints or any(map(self._covers, places(finding)))

    def _covers(self, place: int) -> bool:
        index = bisect_right(self.starts, place) - 1
        return index >= 0 and place < self.ends[index]


def _joined(stretches: Iterable[_Stretch]) -> list[_Stretch]:
    """Stretches in order, those that overlap as one."""
    joined: list[_Stretch] = []
    for start, end in stretches:
        if joined and start < joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _stretches(words: str, text: str) -> Iterator[_Stretch]:
    """Where the words stand, whatever white space is between them."""
    pattern = re.compile(r"\s++".join(map(re.escape, words.split())))
    yield from (match.span() for match in pattern.finditer(text))


def _uses(entries: Sequence[_Entry], finding: Finding, names: RuleNames) -> Iterator[Use]:
    """The entries that silence a finding, by each of its names."""
    called = names.that_silence(finding)
    for number, each in enumerate(entries):
        found = [name for name in called if name in each.entry.names] if each.works else []
        if found and each.speaks_of(finding):
            yield from ((number, name) for name in found)


def _about(
    file: IgnoreFile, entries: Sequence[_Entry], document: str, names: RuleNames, used: set[Use]
) -> list[Finding]:
    remarks = [Remark(entry.start, entry.end, "ignore", entry.names, entry.reason, (0, 0)) for entry in file.entries]
    nowhere = {
        number: f"{shortened(document)} has no such text: {shortened(each.entry.texts[0])}"
        for number, each in enumerate(entries)
        if each.entry.texts and not each.starts
    }
    return list(about_remarks(file.path, file.text, remarks, names, used, idle=nowhere))
