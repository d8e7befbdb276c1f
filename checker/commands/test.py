"""``checker test [FOLDER]``: prove rules by their own examples."""

from __future__ import annotations

import argparse

from checker.api import load_rules
from checker.commands.books import Books
from checker.commands.exit_codes import ExitCode
from checker.commands.settings import Project
from checker.commands.terminal import Terminal
from checker.errors import UsageError
from checker.model.rule import RuleBook
from checker.proving import prove
from checker.reporting.progress import Progress
from checker.reporting.totals import counted
from checker.reporting.width import visible_lines
from checker.rulebook.mistakes import Mistake

__all__ = ["run"]


def run(arguments: argparse.Namespace, terminal: Terminal) -> ExitCode:
    """Raises ``UsageError`` for rule files with mistakes, all of them, and for a folder without rules."""
    folders: list[str] = arguments.folders
    # rules of a folder are proved alone, so that those of a checkout do not collide with the installed ones
    book = load_rules(folders, built_in=False) if folders else Books().whole(Project(arguments).here())
    if not book.rules:
        raise UsageError(f"no rules in {', '.join(folders) or 'the rule folders'}")
    failures = _proved(book, terminal)
    for failure in failures:
        terminal.out.write(visible_lines(str(failure)) + "\n")
    examples = sum(len(rule.invalid) + len(rule.valid) for rule in book.rules)
    outcome = f"{counted(len(failures), 'failure')}" if failures else "all hold"
    terminal.out.write(f"{counted(len(book.rules), 'rule')}, {counted(examples, 'example')}: {outcome}\n")
    return ExitCode.FOUND if failures else ExitCode.CLEAN


def _proved(book: RuleBook, terminal: Terminal) -> list[Mistake]:
    progress = Progress(len(book.rules), terminal.err if terminal.err.isatty() else None)
    failures: list[Mistake] = []
    try:
        for rule in book.rules:
            failures += prove(rule, book.reference_folders)
            progress.advance()
    finally:
        progress.close()
    return failures
