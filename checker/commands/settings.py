"""Command line and configuration file, put together: what the command line says goes before what the file says."""

from __future__ import annotations

import argparse
import os
from dataclasses import dataclass
from typing import Literal

from checker.api import load_rules, select_rules
from checker.config import FailOn, load_config
from checker.model.finding import Severity
from checker.model.rule import RuleBook

__all__ = ["Settings", "names"]


@dataclass(frozen=True, slots=True)
class Settings:
    """How to run: folders of rules, which of their rules, what to leave out, what to fail on, what is known already."""

    rules: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    exclude: tuple[str, ...]
    severity: tuple[tuple[str, Severity | Literal["off"]], ...]
    fail_on: FailOn
    baseline: str | None = None

    @classmethod
    def of(cls, arguments: argparse.Namespace) -> Settings:
        """Raises ``ConfigError``. Options that a command does not have count as not given."""
        config = load_config(arguments.config, _start(getattr(arguments, "paths", None) or []))
        given = vars(arguments)
        return cls(
            rules=(*config.rules, *(given.get("rules") or ())),
            select=names(given.get("select")) or config.select,
            ignore=(*config.ignore, *names(given.get("ignore"))),
            exclude=(*config.exclude, *(given.get("exclude") or ())),
            severity=config.severity,
            fail_on=given.get("fail_on") or config.fail_on,
            baseline=(config.baseline if given.get("baseline") is None else given["baseline"]) or None,
        )

    def all_rules(self, cache: str | None = None) -> RuleBook:
        """Raises ``UsageError`` with every mistake of every rule file."""
        return load_rules(self.rules, cache=cache)

    def rule_book(self, cache: str | None = None) -> RuleBook:
        """The rules that are switched on. Raises ``UsageError`` for rules with mistakes and for unknown names."""
        return select_rules(self.all_rules(cache), select=self.select, ignore=self.ignore, severity=dict(self.severity))


def names(given: list[str] | None) -> tuple[str, ...]:
    """``--select a,b --select c`` names three rules."""
    return tuple(name.strip() for item in given or [] for name in item.split(",") if name.strip())


def _start(paths: list[str]) -> str:
    """The folder from which the configuration file is looked for: that of the first document."""
    first = next((path for path in paths if path != "-"), ".")
    return first if os.path.isdir(first) else os.path.dirname(first) or "."
