"""``checker lint``: check documents, report what cannot be true, and say by the exit code whether to go on."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from checker.commands.books import Books
from checker.commands.checking import check_documents
from checker.commands.documents import Source, sources
from checker.commands.exit_codes import ExitCode
from checker.commands.gate import Gate
from checker.commands.outputs import findings_output, refuse_overwriting
from checker.commands.settings import Project
from checker.commands.terminal import Terminal
from checker.errors import UsageError
from checker.model.finding import DocumentReport
from checker.reporting.paint import plain
from checker.reporting.report import FindingsWriter
from checker.reporting.run import Run
from checker.reporting.statistics import Statistics
from checker.reporting.totals import Totals

__all__ = ["lint", "run"]

_SILENT_ON_UNREADABLE = ("text", "concise", "gitlab")
"""Formats that have no place for a document that could not be read: it is told beside them."""

_FOR_PEOPLE = ("text", "concise")


def run(arguments: argparse.Namespace, terminal: Terminal) -> ExitCode:
    """Raises ``UsageError`` for wrong settings and rule files, before any document is checked."""
    if arguments.explain and arguments.format not in _FOR_PEOPLE:
        raise UsageError(f"--explain goes with --format {' or '.join(_FOR_PEOPLE)}, not {arguments.format}")
    if arguments.watch:
        from checker.commands.watch import watch  # noqa: PLC0415 -- most runs end

        watch(arguments, terminal)
    return _exit_code(lint(arguments, terminal))


def lint(
    arguments: argparse.Namespace, terminal: Terminal, around: Callable[[FindingsWriter], FindingsWriter] | None = None
) -> Totals:
    """Check all documents once; ``around`` puts something between the findings and what writes them."""
    project = Project(arguments)
    documents = sources(arguments.paths, project, arguments.stdin_filename, terminal)
    files = [source.path for source in documents if source.content is None]
    refuse_overwriting(arguments.output, files)
    books = Books.of_project(project, terminal.cache)
    gate = Gate(books, arguments.diff, documents)
    rules = books.rules(source.settings for source in documents)
    statistics = Statistics()
    with findings_output(
        arguments.format, arguments.output, terminal, Run(rules, gate.has_baseline), quiet=arguments.quiet
    ) as writer:
        writer = writer if around is None else around(writer)
        totals = _go_through(documents, writer, arguments, terminal, books, gate=gate, statistics=statistics)
    if arguments.explain:
        from checker.commands.explain import explanations  # noqa: PLC0415 -- few runs ask for it

        terminal.out.write(explanations(statistics.rules, rules, terminal.look(quiet=False).paint))
    if arguments.statistics:
        terminal.out.flush()
        paint = terminal.look(quiet=False).paint if terminal.err.isatty() else plain
        terminal.err.writelines(f"{line}\n" for line in statistics.lines(paint))
    return totals


def _go_through(
    documents: list[Source],
    writer: FindingsWriter,
    arguments: argparse.Namespace,
    terminal: Terminal,
    books: Books,
    *,
    gate: Gate,
    statistics: Statistics,
) -> Totals:
    totals = Totals()
    page = "html" in (arguments.format, *(name for name, _ in arguments.output))

    def write(source: Source, report: DocumentReport) -> None:
        left = gate.left(source, report)
        totals.add(left)
        statistics.add(left)
        writer.document(left)

    writer.begin()
    check_documents(
        documents,
        books,
        arguments,
        terminal,
        write,
        page=page,
        tell_unreadable=arguments.format in _SILENT_ON_UNREADABLE,
        note=statistics.took,
    )
    gate.count(totals)
    writer.end(totals)
    return totals


def _exit_code(totals: Totals) -> ExitCode:
    if totals.unreadable:
        return ExitCode.UNREADABLE
    return ExitCode.FOUND if totals.failing else ExitCode.CLEAN
