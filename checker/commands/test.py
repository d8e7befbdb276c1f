"""``checker test [FOLDER]``: prove rules by their own examples."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence

from checker.commands.exit_codes import ExitCode
from checker.commands.settings import Settings
from checker.commands.terminal import Terminal
from checker.errors import UsageError
from checker.model.rule import Rule, RuleBook
from checker.proving import Failure, prove
from checker.reporting.progress import Progress
from checker.reporting.totals import counted
from checker.reporting.width import visible

__all__ = ["run"]


def run(arguments: argparse.Namespace, terminal: Terminal) -> ExitCode:
    """Raises ``UsageError`` for rule files with mistakes, all of them, and for a folder without rules."""
    folders: list[str] = arguments.folders
    arguments.rules = [*(arguments.rules or ()), *folders]
    book = Settings.of(arguments).all_rules()
    rules = [rule for rule in book.rules if _lies_in(rule, folders)] if folders else list(book.rules)
    if not rules:
        raise UsageError(f"no rules in {', '.join(folders) or 'the rule folders'}")
    failures = _proved(rules, book, terminal)
    for failure in failures:
        terminal.out.write(_line(failure))
    examples = sum(len(rule.invalid) + len(rule.valid) for rule in rules)
    outcome = f"{counted(len(failures), 'failure')}" if failures else "all hold"
    terminal.out.write(f"{counted(len(rules), 'rule')}, {counted(examples, 'example')}: {outcome}\n")
    return ExitCode.FOUND if failures else ExitCode.CLEAN


def _lies_in(rule: Rule, folders: Sequence[str]) -> bool:
    path = os.path.realpath(rule.path)
    return any(os.path.commonpath([path, os.path.realpath(folder)]) == os.path.realpath(folder) for folder in folders)


def _proved(rules: Sequence[Rule], book: RuleBook, terminal: Terminal) -> list[Failure]:
    progress = Progress(len(rules), terminal.err if terminal.err.isatty() else None)
    failures: list[Failure] = []
    try:
        for rule in rules:
            failures += prove(rule, book.reference_folders)
            progress.advance()
    finally:
        progress.close()
    return failures


def _line(failure: Failure) -> str:
    return visible(f"{failure.rule.path}:{failure.line}: {failure.rule.name}: {failure.message}") + "\n"
