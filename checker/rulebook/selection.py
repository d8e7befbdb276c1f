"""Which rules of a book apply, and how grave each is: what a user switches on, off, up or down by rule or by pack."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Literal

from checker.errors import UsageError, did_you_mean
from checker.model.finding import SEVERITIES, Severity
from checker.model.rule import Rule, RuleBook

__all__ = ["UnknownRuleError", "select_rules"]


class UnknownRuleError(UsageError):
    """Names that are neither a rule nor a pack, with where each was given."""


def select_rules(
    book: RuleBook,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    severity: Mapping[str, Severity | Literal["off"]] | None = None,
) -> RuleBook:
    """The rules that remain, with their severities changed. An empty ``select`` selects all.

    A severity given for a rule goes before one given for its pack. The checks that a figure set brings along are no
    rules of the book, so nothing here affects them. Raises ``UnknownRuleError``.
    """
    wanted, unwanted, severities = frozenset(select), frozenset(ignore), severity or {}
    _refuse_unknown(book, {"select": wanted, "ignore": unwanted, "severity": severities})
    chosen = []
    for rule in book.rules:
        names = {rule.name, rule.pack}
        level = severities.get(rule.name, severities.get(rule.pack))
        if (wanted and not names & wanted) or names & unwanted or level == "off":
            continue
        chosen.append(rule if level is None else _at(rule, level))
    return replace(book, rules=tuple(chosen))


def _at(rule: Rule, severity: Severity) -> Rule:
    """The rule at another severity; what only usual readings say never becomes graver than what all readings say."""
    usual = None if rule.usual is None else min(rule.usual, severity, key=SEVERITIES.index)
    return replace(rule, severity=severity, usual=usual)


def _refuse_unknown(book: RuleBook, given: Mapping[str, Iterable[str]]) -> None:
    known = {*(rule.name for rule in book.rules), *(rule.pack for rule in book.rules)}
    mistakes = [
        f"{option}: no rule or pack is named {name}{did_you_mean(name, known)}"
        for option, names in given.items()
        for name in sorted(names)
        if name not in known
    ]
    if mistakes:
        raise UnknownRuleError("\n".join(mistakes))
