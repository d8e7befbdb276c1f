"""``checker lint``: check documents, report what cannot be true, and say by the exit code whether to go on."""

from __future__ import annotations

import argparse
from datetime import date

from checker.api import lint_content, lint_file
from checker.commands.documents import Source, go_through, sources
from checker.commands.exit_codes import ExitCode
from checker.commands.gate import Gate
from checker.commands.outputs import findings_output, refuse_overwriting
from checker.commands.settings import Settings
from checker.commands.terminal import Terminal
from checker.config import FailOn
from checker.model.finding import DocumentReport
from checker.model.rule import RuleBook
from checker.reporting.report import FindingsWriter
from checker.reporting.run import Run
from checker.reporting.totals import Totals

__all__ = ["lint_source", "run"]

_SILENT_ON_UNREADABLE = ("text", "concise", "gitlab")
"""Formats that have no place for a document that could not be read: it is told beside them."""


def run(arguments: argparse.Namespace, terminal: Terminal) -> ExitCode:
    """Raises ``UsageError`` for wrong settings and rule files, before any document is read."""
    settings = Settings.of(arguments)
    book = settings.rule_book(terminal.cache)
    documents = sources(arguments.paths, settings.exclude, arguments.stdin_filename, terminal)
    files = [source.path for source in documents if source.content is None]
    refuse_overwriting(arguments.output, files)
    gate = Gate(settings, book, arguments.diff, files)
    with findings_output(
        arguments.format,
        arguments.output,
        terminal,
        Run((*book.rules, *book.about_remarks), settings.fail_on),
        quiet=arguments.quiet,
    ) as writer:
        totals = _go_through(documents, writer, arguments, terminal, book, gate=gate)
    return _exit_code(totals, settings.fail_on)


def _go_through(
    documents: list[Source],
    writer: FindingsWriter,
    arguments: argparse.Namespace,
    terminal: Terminal,
    book: RuleBook,
    *,
    gate: Gate,
) -> Totals:
    totals = Totals()
    page = "html" in (arguments.format, *(name for name, _ in arguments.output))

    def write(report: DocumentReport) -> None:
        report = gate.left(report)
        totals.add(report)
        writer.document(report)

    writer.begin()
    go_through(
        documents,
        lambda source: [lint_source(source, arguments.date, book, page=page)],
        write,
        terminal,
        quiet=arguments.quiet,
        tell_unreadable=arguments.format in _SILENT_ON_UNREADABLE,
    )
    gate.count(totals)
    writer.end(totals)
    return totals


def lint_source(source: Source, published: date | None, book: RuleBook, *, page: bool) -> DocumentReport:
    if source.error is not None:
        return DocumentReport(source.path, "", error=source.error)
    if source.content is None:
        return lint_file(source.path, date=published, rules=book, page=page)
    return lint_content(source.path, source.content, date=published, rules=book, page=page)


def _exit_code(totals: Totals, fail_on: FailOn) -> ExitCode:
    if totals.unreadable:
        return ExitCode.UNREADABLE
    if fail_on != "never" and totals.at_or_above(fail_on):
        return ExitCode.FOUND
    return ExitCode.CLEAN
