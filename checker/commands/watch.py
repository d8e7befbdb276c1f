"""``checker lint --watch``: check again whatever changes, until interrupted, and tell what is new and what is gone.

Files are looked at, not listened to: that works on every platform, on network drives and without a library.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import StringIO
from typing import NoReturn

from checker.commands.documents import sources
from checker.commands.lint import lint
from checker.commands.settings import Project, Settings
from checker.commands.terminal import Terminal
from checker.errors import CheckerError, UsageError
from checker.model.finding import DocumentReport
from checker.reading.files import IGNORE_SUFFIX
from checker.reporting.report import FindingsWriter
from checker.reporting.totals import Totals
from checker.reporting.width import visible, visible_lines

__all__ = ["watch"]

_FORMATS = ("text", "concise", "jsonl")
"""Formats that write a document when it is done."""

_PAUSE = 0.5
"""Seconds between two looks, or more where a look itself takes long."""

_Stamps = dict[str, tuple[int, int, int] | None]


def watch(arguments: argparse.Namespace, terminal: Terminal) -> NoReturn:
    """Raises ``UsageError`` for what cannot be watched; ends with ``KeyboardInterrupt``."""
    if "-" in arguments.paths:
        raise UsageError("--watch: standard input never changes; name files or folders")
    if arguments.format not in _FORMATS or arguments.output:
        raise UsageError(f"--watch writes to the screen only, in the formats {', '.join(_FORMATS)}")
    news = _News(terminal)
    while True:
        stamps = _stamps(arguments, terminal)  # before the run, so that what changes meanwhile is seen
        try:
            lint(arguments, terminal, news.around)
        except CheckerError as error:
            terminal.complain(visible_lines(str(error)))
        terminal.out.flush()
        terminal.err.flush()
        _wait(arguments, terminal, stamps)


def _wait(arguments: argparse.Namespace, terminal: Terminal, stamps: _Stamps) -> None:
    """Until something is not as it was."""
    pause = _PAUSE
    while True:
        time.sleep(pause)
        begun = time.monotonic()
        if _stamps(arguments, terminal) != stamps:
            return
        pause = max(_PAUSE, 10 * (time.monotonic() - begun))


def _stamps(arguments: argparse.Namespace, terminal: Terminal) -> _Stamps:
    """Every file that the findings come from, with what changes when it is written."""
    project = Project(arguments)
    try:
        documents = sources(arguments.paths, project, arguments.stdin_filename, replace(terminal, err=StringIO()))
    except CheckerError as error:
        return {str(error): None}
    files = {path for source in documents for path in (source.path, source.path + IGNORE_SUFFIX)}
    files.update(filter(None, (project.file(source.path) for source in documents)))
    for settings in {source.settings for source in documents}:
        files.update(_behind(settings))
    return {path: _stamp(path) for path in files}


def _behind(settings: Settings) -> Iterator[str]:
    if settings.baseline is not None:
        yield settings.baseline
    yield from settings.facts
    for folder in settings.rules:
        yield folder
        for inner, _, names in os.walk(folder):
            yield from (os.path.join(inner, name) for name in names)


def _stamp(path: str) -> tuple[int, int, int] | None:
    try:
        about = os.stat(path)
    except (OSError, ValueError):
        return None
    return about.st_mtime_ns, about.st_size, about.st_ino


class _News:
    """Writes what was not written before: of the first run everything, later what is new and how much is gone."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._before: dict[str, _State] | None = None
        self._now: dict[str, _State] = {}
        self._is_news = False
        self._writer: FindingsWriter

    def around(self, writer: FindingsWriter) -> FindingsWriter:
        self._writer = writer
        return self

    def begin(self) -> None:
        self._now = {}
        self._is_news = self._before is None
        if self._before is None:
            self._writer.begin()

    def document(self, report: DocumentReport) -> None:
        now = _State(report.error, frozenset(finding.fingerprint for finding in report.findings))
        self._now[report.path] = now
        if self._before is None:
            self._writer.document(report)
            return
        before = self._before.get(report.path, _State())
        if now == before:
            return
        new = tuple(finding for finding in report.findings if finding.fingerprint not in before.findings)
        self._tell(report.path, report.error or _told(len(new), len(before.findings - now.findings)))
        if new:
            self._writer.document(replace(report, findings=new))

    def end(self, totals: Totals) -> None:
        for path in sorted((self._before or {}).keys() - self._now.keys()):
            self._tell(path, "no longer there")
        if self._is_news:
            self._writer.end(totals)
        self._before = self._now

    def _tell(self, path: str, what: str) -> None:
        self._is_news = True
        self._terminal.err.write(f"{time.strftime('%H:%M:%S')} {visible(path)}: {visible_lines(what)}\n")


@dataclass(frozen=True, slots=True)
class _State:
    """What is to be known of a document to see what is new in it."""

    error: str | None = None
    findings: frozenset[str] = frozenset()
    """Their fingerprints."""


def _told(new: int, gone: int) -> str:
    parts = [f"{new:,} new"] if new else []
    parts += [f"{gone:,} gone"] if gone else []
    return ", ".join(parts) or "can be read again"
