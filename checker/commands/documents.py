"""Going through the documents that a command is given: files, folders, standard input."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing, nullcontext
from dataclasses import dataclass
from typing import TypeVar

from checker.commands.settings import Project, Settings
from checker.commands.terminal import Terminal
from checker.model.check import DocumentChecks
from checker.model.figure import DocumentFigures
from checker.model.finding import DocumentReport
from checker.model.trial import DocumentTrials
from checker.reading import find_files
from checker.reporting.progress import Progress
from checker.reporting.width import visible, visible_lines

__all__ = ["STDIN", "Source", "go_through", "sources"]

STDIN = "-"

Outcome = TypeVar("Outcome", DocumentReport, DocumentFigures, DocumentChecks, DocumentTrials)


@dataclass(frozen=True, slots=True)
class Source:
    """A file to open, content that is there already, or a path that cannot be read and why."""

    path: str
    settings: Settings
    content: bytes | None = None
    error: str | None = None


def sources(paths: Iterable[str], project: Project, stdin_name: str, terminal: Terminal) -> list[Source]:
    """Every document once, in the order given; the files of a folder in the order of their names.

    Raises ``ConfigError`` with the mistakes of all configurations that hold for any of them.
    """
    found: dict[str, Source] = {}
    for path in dict.fromkeys(paths):
        if path == STDIN:
            found[STDIN] = Source(stdin_name, project.settings(stdin_name), terminal.stdin.read())
            continue
        if project.leaves_out(path):
            continue
        files = list(find_files([path], project.excluded))
        if not files:
            terminal.complain(f"{visible(path)}: no documents found in it")
        for file in files:
            if file.real not in found:
                found[file.real] = Source(file.path, project.settings(file.path), error=file.error)
    project.raise_mistakes()
    return list(found.values())


def go_through(
    outcomes: Callable[[Progress], Iterable[Outcome]],
    count: int,
    write: Callable[[Outcome], None],
    terminal: Terminal,
    *,
    quiet: bool,
    tell_unreadable: bool,
) -> None:
    """Write what documents came to, one after the other, a huge one in parts, and keep none of them.

    ``outcomes`` are asked for with the progress bar that they must not run into; ``count`` is that of documents.
    """
    watched = terminal.err.isatty() and not quiet
    progress = Progress(count, terminal.err if watched else None)
    with closing(progress):
        for outcome in outcomes(progress):
            with progress.hidden() if _touches_screen(outcome, terminal) else nullcontext():
                if outcome.error is not None and tell_unreadable:
                    terminal.complain(f"{visible(outcome.path)}: cannot be read: {visible_lines(outcome.error)}")
                write(outcome)
            if isinstance(outcome, DocumentReport) or not outcome.goes_on:
                progress.advance()


def _touches_screen(outcome: Outcome, terminal: Terminal) -> bool:
    """Whether writing it would run into the progress bar."""
    if outcome.error is not None:
        return True
    return terminal.out.isatty() and not (isinstance(outcome, DocumentReport) and not outcome.findings)
