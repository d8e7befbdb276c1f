"""``checker figures``: show every figure that was read in the documents, and how it was understood."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date

from checker.api import figure_parts_of_content, figure_parts_of_file
from checker.commands.documents import Source, go_through, sources
from checker.commands.exit_codes import ExitCode
from checker.commands.settings import Project
from checker.commands.terminal import Terminal
from checker.model.figure import DocumentFigures
from checker.reporting.formats import figures_writer
from checker.reporting.totals import Totals

__all__ = ["run"]


def run(arguments: argparse.Namespace, terminal: Terminal) -> ExitCode:
    documents = sources(arguments.paths, Project(arguments), arguments.stdin_filename, terminal)
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
