"""``checker rules``: list the rules by pack, with what each says."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import groupby

from checker.commands.books import Books
from checker.commands.exit_codes import ExitCode
from checker.commands.settings import Project
from checker.commands.terminal import Terminal
from checker.model.rule import Rule
from checker.reporting.contract import VERSION, JsonObject, encode
from checker.reporting.paint import Paint
from checker.reporting.totals import counted

__all__ = ["run"]


def run(arguments: argparse.Namespace, terminal: Terminal) -> ExitCode:
    project = Project(arguments)
    settings = project.here()
    book = Books.of_project(project, terminal.cache).of(settings)
    rules = (*book.rules, *book.about_remarks)
    if arguments.format == "json":
        terminal.out.write(encode({"version": VERSION, "rules": [_rule_object(rule) for rule in rules]}) + "\n")
    elif arguments.format == "names":
        terminal.out.write("".join(f"{rule.name}\n" for rule in rules))
    else:
        terminal.out.write(_listing(rules, terminal.look(quiet=False).paint))
    return ExitCode.CLEAN


def _listing(listed: Sequence[Rule], paint: Paint) -> str:
    lines = []
    widest = max((len(rule.name) for rule in listed), default=0)
    for pack, rules in groupby(listed, key=lambda rule: rule.pack):
        lines.append(paint(pack, "heading"))
        lines += [_line(rule, widest, paint) for rule in rules]
        lines.append("")
    packs = {rule.pack for rule in listed}
    lines.append(f"{counted(len(listed), 'rule')} in {counted(len(packs), 'pack')}; checker explain NAME says more")
    return "\n".join(lines) + "\n"


def _line(rule: Rule, widest: int, paint: Paint) -> str:
    summary = " ".join(rule.summary.split())
    return f"  {rule.name:<{widest}}  {paint(f'{rule.severity:<7}', rule.severity)}  {summary}"


def _rule_object(rule: Rule) -> JsonObject:
    return {
        "name": rule.name,
        "pack": rule.pack,
        "severity": rule.severity,
        "usual": rule.usual,
        "confidence": rule.confidence,
        "summary": " ".join(rule.summary.split()),
    }
