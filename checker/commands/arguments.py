"""The arguments of every command, with help that teaches. Imports no command, so that ``--version`` costs nothing."""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING, TypeAlias

from checker import __version__
from checker.commands import help_texts
from checker.reporting.formats import FIGURE_FORMATS, FINDING_FORMATS

if TYPE_CHECKING:
    from datetime import date

__all__ = ["parser"]


_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; ``command`` of what it returns names the module that does the work."""
    top = argparse.ArgumentParser(
        prog="checker",
        description=help_texts.OVERVIEW,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        epilog="checker COMMAND --help says more about a command.",
    )
    top.add_argument("--version", action="version", version=f"checker {__version__}")
    commands = top.add_subparsers(
        prog="checker",  # else argparse imports what measures the terminal to find that out
        dest="command",
        metavar="COMMAND",
        required=True,
    )
    _add_lint(commands)
    _add_baseline(commands)
    _add_figures(commands)
    _add_rules(commands)
    _add_explain(commands)
    _add_test(commands)
    _add_config(commands)
    _add_schema(commands)
    _add_completion(commands)
    return top


def _add(commands: _Commands, name: str, summary: str, description: str, epilog: str = "") -> argparse.ArgumentParser:
    command = commands.add_parser(
        name,
        help=summary,
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.add_argument("--config", metavar="FILE", help="settings from this file, whatever lies nearer")
    command.add_argument("--rules", metavar="FOLDER", action="append", help="more rules, from a folder (repeatable)")
    command.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="auto: on a terminal, unless NO_COLOR is set",
    )
    command.add_argument(
        "--no-color", action="store_const", const="never", dest="color", help="the same as --color never"
    )
    command.add_argument("--no-cache", action="store_true", help="keep nothing between runs: no rules, no reports")
    command.add_argument("--debug", action="store_true", help="show the traceback of an internal error")
    return command


def _add_lint(commands: _Commands) -> None:
    lint = _add(commands, "lint", "check documents", help_texts.LINT, help_texts.LINT_MORE)
    _add_documents(lint)
    _add_jobs(lint)
    lint.add_argument(
        "--format",
        choices=FINDING_FORMATS,
        default="text",
        help="text: with the source and the sum (default); concise: a line a finding; json, jsonl: for programs; "
        "sarif, code-scanning, github, gitlab, junit: for what runs the checker; summary: Markdown; "
        "html: a page to read",
    )
    lint.add_argument(
        "--output",
        metavar="FORMAT=FILE",
        type=_output,
        action="append",
        default=[],
        help="write a file in a format as well (repeatable)",
    )
    lint.add_argument(
        "--fail-on",
        choices=("error", "warning", "note", "never"),
        help="the mildest severity that makes the exit code 1 (default: error)",
    )
    lint.add_argument(
        "--min-severity",
        choices=("error", "warning", "note"),
        help="show nothing milder than this, and do not fail on it (default: note)",
    )
    lint.add_argument("--baseline", metavar="FILE", help="report only what is not in this file of known findings")
    lint.add_argument(
        "--no-baseline", action="store_const", const="", dest="baseline", help="report what is in the baseline too"
    )
    lint.add_argument(
        "--diff",
        metavar="REV",
        nargs="?",
        const="HEAD",
        help="report only what a line takes part in that was changed since a revision of git (default: HEAD); "
        "put it after the documents, or write --diff=REV",
    )
    lint.add_argument("--explain", action="store_true", help="after the findings, why each rule that spoke does so")
    lint.add_argument(
        "--statistics",
        action="store_true",
        help="on standard error, how often each rule spoke, and which documents took longest",
    )
    lint.add_argument("--watch", action="store_true", help="check again whatever changes, until interrupted")
    _add_selection(lint)


def _add_baseline(commands: _Commands) -> None:
    baseline = _add(commands, "baseline", "write down what is found today", help_texts.BASELINE)
    _add_documents(baseline)
    _add_jobs(baseline)
    baseline.add_argument(
        "--file",
        metavar="FILE",
        help="the baseline (default: that of the configuration, or else checker-baseline.json in this folder)",
    )
    baseline.add_argument("--prune", action="store_true", help="only take out what is no longer found; add nothing")


def _add_figures(commands: _Commands) -> None:
    figures = _add(commands, "figures", "show the figures that were read", help_texts.FIGURES)
    _add_documents(figures)
    figures.add_argument("--format", choices=FIGURE_FORMATS, default="text", help="text (default), json or jsonl")
    figures.add_argument(
        "--graph", action="store_true", help="the figures and the checks that join them, as JSON, whatever the format"
    )


def _add_rules(commands: _Commands) -> None:
    rules = _add(commands, "rules", "list the rules", help_texts.RULES)
    rules.add_argument(
        "--format", choices=("text", "names", "json"), default="text", help="text (default), names only, or json"
    )
    _add_selection(rules)


def _add_explain(commands: _Commands) -> None:
    explain = _add(commands, "explain", "explain a rule", help_texts.EXPLAIN)
    explain.add_argument("name", metavar="NAME", help="the name of a rule, as it stands in [brackets] after a finding")
    _add_documents(
        explain, "*", "try the rule on a file, a folder or - for standard input, and show what it makes of it"
    )


def _add_test(commands: _Commands) -> None:
    test = _add(commands, "test", "prove rules by their own examples", help_texts.TEST)
    test.add_argument("folders", metavar="FOLDER", nargs="*", help="prove only the rules of these folders")


def _add_config(commands: _Commands) -> None:
    config = _add(commands, "config", "show which settings hold, and why", help_texts.CONFIG)
    config.add_argument("paths", metavar="PATH", nargs="*", help="a document or a folder, which need not exist")
    config.add_argument("--format", choices=("text", "json"), default="text", help="text (default) or json")


def _add_completion(commands: _Commands) -> None:
    completion = commands.add_parser(
        "completion",
        help="complete commands in a shell",
        description=help_texts.COMPLETION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    completion.add_argument("shell", metavar="SHELL", choices=("bash", "zsh", "fish"), help="bash, zsh or fish")
    completion.set_defaults(color="never", no_cache=True, debug=False)


def _add_schema(commands: _Commands) -> None:
    schema = _add(commands, "schema", "print the JSON Schema of a file, for editors", help_texts.SCHEMA)
    schema.add_argument("name", metavar="NAME", choices=("config", "rule", "figure-set", "ignore-file"), help="which")


def _add_documents(
    command: argparse.ArgumentParser,
    number: str = "+",
    summary: str = "a file, a folder to search, or - for standard input",
) -> None:
    command.add_argument("paths", metavar="PATH", nargs=number, help=summary)
    command.add_argument(
        "--stdin-filename",
        metavar="NAME",
        default="<stdin>",
        help="what standard input is called; its ending tells its type",
    )
    command.add_argument(
        "--exclude", metavar="GLOB", action="append", help="leave out files and folders that match (repeatable)"
    )
    command.add_argument(
        "--force-exclude", action="store_true", help="leave out what is excluded even where it is named"
    )
    command.add_argument(
        "--date", metavar="YYYY-MM-DD", type=_date, help="the day of publication, for documents that do not give one"
    )
    command.add_argument("--quiet", "-q", action="store_true", help="no summary, no progress bar")


def _add_jobs(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--jobs",
        "-j",
        metavar="N",
        type=_jobs,
        help="check so many documents at a time (default: one a core, where there is enough to do)",
    )


def _add_selection(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--select", metavar="NAMES", action="append", help="only these rules or packs, separated by commas (repeatable)"
    )
    command.add_argument(
        "--ignore", metavar="NAMES", action="append", help="not these rules or packs, separated by commas (repeatable)"
    )


def _output(text: str) -> tuple[str, str]:
    name, _, file = text.partition("=")
    if name not in FINDING_FORMATS or not file:
        raise argparse.ArgumentTypeError(
            f"{text} is not of the form FORMAT=FILE; formats: {', '.join(FINDING_FORMATS)}"
        )
    return name, file


def _jobs(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,4}", text) or not int(text):
        raise argparse.ArgumentTypeError(f"{text} is no number of jobs: write 1 or more")
    return int(text)


def _date(text: str) -> date:
    from datetime import date  # noqa: PLC0415 (not part of every start)

    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise argparse.ArgumentTypeError(f"{text} is not of the form YYYY-MM-DD")
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is no day of the calendar") from error
