"""``checker lint``: check documents, report what cannot be true, and say by the exit code whether to go on."""

from __future__ import annotations

import argparse

from checker.commands.books import Books
from checker.commands.checking import check_documents
from checker.commands.documents import Source, sources
from checker.commands.exit_codes import ExitCode
from checker.commands.gate import Gate
from checker.commands.outputs import findings_output, refuse_overwriting
from checker.commands.settings import Project
from checker.commands.terminal import Terminal
from checker.model.finding import DocumentReport
from checker.reporting.report import FindingsWriter
from checker.reporting.run import Run
from checker.reporting.totals import Totals

__all__ = ["run"]

_SILENT_ON_UNREADABLE = ("text", "concise", "gitlab")
"""Formats that have no place for a document that could not be read: it is told beside them."""


def run(arguments: argparse.Namespace, terminal: Terminal) -> ExitCode:
    """Raises ``UsageError`` for wrong settings and rule files, before any document is checked."""
    project = Project(arguments)
    documents = sources(arguments.paths, project, arguments.stdin_filename, terminal)
    files = [source.path for source in documents if source.content is None]
    refuse_overwriting(arguments.output, files)
    books = Books.of_project(project, terminal.cache)
    gate = Gate(books, arguments.diff, documents)
    with findings_output(
        arguments.format,
        arguments.output,
        terminal,
        Run(books.rules(source.settings for source in documents), gate.has_baseline),
        quiet=arguments.quiet,
    ) as writer:
        totals = _go_through(documents, writer, arguments, terminal, books, gate=gate)
    return _exit_code(totals)


def _go_through(
    documents: list[Source],
    writer: FindingsWriter,
    arguments: argparse.Namespace,
    terminal: Terminal,
    books: Books,
    *,
    gate: Gate,
) -> Totals:
    totals = Totals()
    page = "html" in (arguments.format, *(name for name, _ in arguments.output))

    def write(source: Source, report: DocumentReport) -> None:
        left = gate.left(source, report)
        totals.add(left)
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
    )
    gate.count(totals)
    writer.end(totals)
    return totals


def _exit_code(totals: Totals) -> ExitCode:
    if totals.unreadable:
        return ExitCode.UNREADABLE
    return ExitCode.FOUND if totals.failing else ExitCode.CLEAN
