"""Which rules of a book apply, and how grave each is: what a user switches on, off, up or down by rule or by pack."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Literal

from checker.errors import UsageError, did_you_mean
from checker.model.finding import SEVERITIES, Severity
from checker.model.rule import Rule, RuleBook

__all__ = ["UnknownRuleError", "known_names", "names_of", "select_rules", "selected_rules"]


class UnknownRuleError(UsageError):
    """Names that are neither a rule nor a pack, with where each was given."""


def select_rules(
    book: RuleBook,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    severity: Mapping[str, Severity | Literal["off"]] | None = None,
) -> RuleBook:
    """``selected_rules`` of names that must exist. Raises ``UnknownRuleError``."""
    given: dict[str, Iterable[str]] = {"select": frozenset(select), "ignore": frozenset(ignore)}
    _refuse_unknown(book, {**given, "severity": severity or {}})
    return selected_rules(book, select=given["select"], ignore=given["ignore"], severity=severity)


def selected_rules(
    book: RuleBook,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    severity: Mapping[str, Severity | Literal["off"]] | None = None,
) -> RuleBook:
    """The rules that remain, with their severities changed. An empty ``select`` selects all.

    A severity given for a rule goes before one given for its pack. The checks that a figure set brings along are no
    rules of the book, so nothing here affects them. A name that no rule or pack of this book has means nothing.
    """
    wanted, unwanted, severities = frozenset(select), frozenset(ignore), severity or {}
    chosen: dict[int, Rule] = {}
    for rule in _all(book):
        names = names_of(rule)
        level = next((severities[name] for name in names if name in severities), None)
        if (wanted and wanted.isdisjoint(names)) or not unwanted.isdisjoint(names) or level == "off":
            continue
        chosen[id(rule)] = rule if level is None else _at(rule, level)

    def left(rules: Iterable[Rule]) -> tuple[Rule, ...]:
        return tuple(chosen[id(rule)] for rule in rules if id(rule) in chosen)

    off = tuple(rule for rule in _all(book) if id(rule) not in chosen)
    return replace(book, rules=left(book.rules), about_remarks=left(book.about_remarks), off=(*book.off, *off))


def _all(book: RuleBook) -> tuple[Rule, ...]:
    return *book.rules, *book.about_remarks


def known_names(book: RuleBook) -> set[str]:
    """Every name that a rule or pack of the book has."""
    return {name for rule in _all(book) for name in names_of(rule)}


def names_of(rule: Rule) -> list[str]:
    """What a rule can be called by, the narrowest first: its name, its stricter form, its pack, the packs around."""
    folders = rule.pack.split("/")
    main = [rule.variant_of] if rule.variant_of else []
    return [rule.name, *main, *("/".join(folders[:depth]) for depth in range(len(folders), 0, -1))]


def _at(rule: Rule, severity: Severity) -> Rule:
    """The rule at another severity; what only usual readings say never becomes graver than what all readings say."""
    usual = None if rule.usual is None else min(rule.usual, severity, key=SEVERITIES.index)
    return replace(rule, severity=severity, usual=usual)


def _refuse_unknown(book: RuleBook, given: Mapping[str, Iterable[str]]) -> None:
    known = known_names(book)
    mistakes = [
        f"{option}: no rule or pack is named {name}{did_you_mean(name, known)}"
        for option, names in given.items()
        for name in sorted(names)
        if name not in known
    ]
    if mistakes:
        raise UnknownRuleError("\n".join(mistakes))
