"""``checker figures``: show every figure that was read in the documents, how it was understood, and what joins it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date

from checker.api import checks_of_content, checks_of_file, figure_parts_of_content, figure_parts_of_file
from checker.commands.books import Books
from checker.commands.documents import Source, go_through, sources
from checker.commands.exit_codes import ExitCode
from checker.commands.settings import Project
from checker.commands.terminal import Terminal
from checker.model.check import DocumentChecks
from checker.model.figure import DocumentFigures
from checker.reporting.formats import figures_writer
from checker.reporting.totals import Totals

__all__ = ["run"]


def run(arguments: argparse.Namespace, terminal: Terminal) -> ExitCode:
    """Raises ``UsageError`` for settings, and where rules are needed for rule files, with mistakes."""
    project = Project(arguments)
    documents = sources(arguments.paths, project, arguments.stdin_filename, terminal)
    if arguments.graph:
        return _graph(documents, Books.of_project(project, terminal.cache), arguments, terminal)
    writer = figures_writer(arguments.format, terminal.out.write, terminal.look(quiet=arguments.quiet))
    totals = Totals()

    def write(figures: DocumentFigures) -> None:
        totals.add_figures(figures)
        writer.document(figures)

    writer.begin()
    go_through(
        lambda _: (figures for source in documents for figures in _figures(source, arguments.date)),
        len(documents),
        write,
        terminal,
        quiet=arguments.quiet,
        tell_unreadable=arguments.format == "text",
    )
    writer.end(totals)
    return ExitCode.UNREADABLE if totals.unreadable else ExitCode.CLEAN


def _figures(source: Source, published: date | None) -> Iterator[DocumentFigures]:
    try:
        if source.error is not None:
            yield DocumentFigures(source.path, "", error=source.error)
        elif source.content is None:
            yield from figure_parts_of_file(source.path, date=published)
        else:
            yield from figure_parts_of_content(source.path, source.content, date=published)
    except Exception as error:
        error.add_note(f"while reading {source.path}")
        raise


def _graph(documents: list[Source], books: Books, arguments: argparse.Namespace, terminal: Terminal) -> ExitCode:
    from checker.reporting.graph import JsonGraph  # noqa: PLC0415 -- seldom asked for

    writer = JsonGraph(terminal.out.write)
    unreadable = False

    def write(checks: DocumentChecks) -> None:
        nonlocal unreadable
        unreadable = unreadable or checks.error is not None
        writer.document(checks)

    writer.begin()
    go_through(
        lambda _: (_checks(source, arguments.date, books) for source in documents),
        len(documents),
        write,
        terminal,
        quiet=arguments.quiet,
        tell_unreadable=False,
    )
    writer.end()
    return ExitCode.UNREADABLE if unreadable else ExitCode.CLEAN


def _checks(source: Source, published: date | None, books: Books) -> DocumentChecks:
    try:
        if source.error is not None:
            return DocumentChecks(source.path, "", error=source.error)
        book = books.of(source.settings)
        if source.content is None:
            return checks_of_file(source.path, date=published, rules=book)
        return checks_of_content(source.path, source.content, date=published, rules=book)
    except Exception as error:
        error.add_note(f"while checking {source.path}")
        raise
