"""Only what changed: a finding stays where any of its figures stands on a changed line.

A contradiction has two ends, and an edit of one of them makes it, wherever the other stands.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.model.finding import DocumentReport, Finding, divided

__all__ = ["Lines", "changed_lines", "on_changed_lines"]

Lines = tuple[int, int]
"""The first and the last of some lines, counted from 1; they end at line feeds only, as git has it."""

_HUNK = re.compile(rb"@@ -[0-9]+(?:,([0-9]+))? \+([0-9]+)(?:,([0-9]+))? @@")
_LONGEST_NUMBER = 9
_BINARY = re.compile(rb"Binary files .* and (\"?b/.*) differ")
_WHOLE = (1, 10**_LONGEST_NUMBER)
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_CONTROLS = dict(zip(b"abtnvfr", b"\a\b\t\n\v\f\r", strict=True))


def changed_lines(diff: bytes) -> dict[str, tuple[Lines, ...]]:
    """The lines of each file that ``git diff --unified=0 --dst-prefix=b/`` calls new, in order.

    A file that is only renamed is not among them, and neither is one that was removed. One that is no text, such as a
    Word file, is new as a whole.
    """
    found: dict[str, list[Lines]] = {}
    lines = iter(diff.split(b"\n"))
    path: str | None = None
    for line in lines:
        if line.startswith(b"+++ "):
            path = _path(line[4:])
        elif (binary := _BINARY.fullmatch(line)) is not None:
            path = _path(binary[1])
            if path is not None:
                found[path] = [_WHOLE]
        elif path is not None and (hunk := _HUNK.match(line)) is not None:
            removed, first, added = (int((number or b"1")[:_LONGEST_NUMBER]) for number in hunk.groups())
            _pass_over(lines, removed, added)
            if added:
                found.setdefault(path, []).append((first, first + added - 1))
    return {path: tuple(ranges) for path, ranges in found.items()}


def _pass_over(lines: Iterator[bytes], removed: int, added: int) -> None:
    """Leave the lines of a hunk behind: what they hold may look like a header."""
    while removed > 0 or added > 0:
        mark = next(lines, b"end")[:1]
        if mark == b"e":
            return
        removed -= mark == b"-"
        added -= mark == b"+"


def _path(name: bytes) -> str | None:
    """The path in a header of a diff; ``None`` for a file that is no longer there."""
    name = name.removesuffix(b"\t")  # after a name with a space in it
    if name.startswith(b'"'):
        name = _ESCAPE.sub(_unescaped, name[1:-1])
    return os.fsdecode(name[2:]) if name.startswith(b"b/") else None


def _unescaped(match: re.Match[bytes]) -> bytes:
    code = match[1]
    if len(code) == 3:
        return bytes([int(code, 8) & 0xFF])
    return bytes([_CONTROLS.get(code[0], code[0])])


def on_changed_lines(report: DocumentReport, lines: Sequence[Lines]) -> DocumentReport:
    """The report with those findings only that a figure on one of these lines takes part in."""
    if not report.findings:
        return report
    spans = _spans(report.text, lines)
    ends = [end for _, end in spans]
    left, unchanged = divided(report.findings, lambda finding: not _is_touched(finding, spans, ends))
    return replace(report, findings=left, unchanged=unchanged)


def _spans(text: str, lines: Sequence[Lines]) -> list[tuple[int, int]]:
    """Where these lines begin and end in a text, in order."""
    starts = [0, *(match.end() for match in re.finditer("\n", text)), len(text)]
    last = len(starts) - 1
    return sorted((starts[min(first - 1, last)], starts[min(end, last)]) for first, end in lines)


def _is_touched(finding: Finding, spans: Sequence[tuple[int, int]], ends: Sequence[int]) -> bool:
    places = [(slot.figure.start, slot.figure.end) for slot in finding.slots] or [(finding.start, finding.end)]
    for start, end in places:
        index = bisect_left(ends, start + 1)
        if index < len(spans) and spans[index][0] < end:
            return True
    return False
