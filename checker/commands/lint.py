"""``checker lint``: check documents, report what cannot be true, and say by the exit code whether to go on."""

from __future__ import annotations

import argparse
from datetime import date

from checker.api import lint_content, lint_file
from checker.commands.documents import Source, go_through, sources
from checker.commands.exit_codes import ExitCode
from checker.commands.settings import Settings
from checker.commands.terminal import Terminal
from checker.config import FailOn
from checker.model.finding import DocumentReport
from checker.model.rule import RuleBook
from checker.reporting.formats import findings_writer
from checker.reporting.totals import Totals

__all__ = ["run"]


def run(arguments: argparse.Namespace, terminal: Terminal) -> ExitCode:
    """Raises ``UsageError`` for wrong settings and rule files, before any document is read."""
    settings = Settings.of(arguments)
    book = settings.rule_book(terminal.cache)
    documents = sources(arguments.paths, settings.exclude, arguments.stdin_filename, terminal)
    writer = findings_writer(arguments.format, terminal.out.write, terminal.look(quiet=arguments.quiet))
    totals = Totals()

    def write(report: DocumentReport) -> None:
        totals.add(report)
        writer.document(report)

    writer.begin()
    go_through(
        documents,
        lambda source: _lint(source, arguments.date, book),
        write,
        terminal,
        quiet=arguments.quiet,
        tell_unreadable=arguments.format in ("text", "concise"),
    )
    writer.end(totals)
    return _exit_code(totals, settings.fail_on)


def _lint(source: Source, published: date | None, book: RuleBook) -> DocumentReport:
    if source.error is not None:
        return DocumentReport(source.path, "", error=source.error)
    if source.content is None:
        return lint_file(source.path, date=published, rules=book)
    return lint_content(source.path, source.content, date=published, rules=book)


def _exit_code(totals: Totals, fail_on: FailOn) -> ExitCode:
    if totals.unreadable:
        return ExitCode.UNREADABLE
    if fail_on != "never" and totals.at_or_above(fail_on):
        return ExitCode.FOUND
    return ExitCode.CLEAN
