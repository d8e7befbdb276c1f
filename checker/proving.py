"""Rules proved by their own examples: each unsound one must draw a finding of its rule, each sound one none.

A rule can also pass for the wrong reason: because it never looked. So at least two of its sound examples must have been
tested by it, and each of its phrases must be used by some example.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import replace

from checker.api import built_in_rules, facts_of_content, lint_text
from checker.errors import UnreadableError
from checker.model.finding import DocumentReport
from checker.model.rule import Example, Phrase, Rule, RuleBook
from checker.resources import rules_folder
from checker.rulebook.linting import lint_rules
from checker.rulebook.mistakes import Mistake

__all__ = ["document_of", "prove"]

_LEAST_TESTED = 2
"""How many sound examples a rule must have looked at (all, where it has fewer)."""

_Reports = list[tuple[Example, DocumentReport]]


def prove(rule: Rule, reference_folders: tuple[str, ...] = ()) -> list[Mistake]:
    """Run the examples of a rule by this rule alone, and look for what is weak in it, in the order of its file.

    A rule over checks has the checks of the built-in rules to work on.

    Of a rule that ships with the program more examples are asked for.
    """
    ours = os.path.realpath(rule.path).startswith(os.path.realpath(rules_folder()) + os.sep)
    book = RuleBook((*_others(rule), rule), reference_folders)
    unsound, sound = _reports(rule.invalid, book), _reports(rule.valid, book)

    def used_phrases(_: Rule) -> Iterator[Phrase]:
        return (phrase for phrase in rule.find if _is_used(phrase, rule, reference_folders))

    mistakes = [
        *lint_rules([rule], ours=ours, used_phrases=used_phrases),
        *_unreadable(rule, unsound + sound),
        *_silent(rule, unsound),
        *_loud(rule, sound),
        *_never_looked(rule, sound),
    ]
    return sorted(mistakes)


def _others(rule: Rule) -> tuple[Rule, ...]:
    """The rules whose checks a rule over checks takes together: those that ship with the program."""
    if rule.over is None:
        return ()
    return tuple(other for other in built_in_rules().rules if other.over is None)


def _reports(examples: tuple[Example, ...], book: RuleBook) -> _Reports:
    rule = book.rules[-1]
    return [(example, _of(rule, _report(example, book))) for example in examples]


def _of(rule: Rule, report: DocumentReport) -> DocumentReport:
    """What this rule found; of another the examples say nothing."""
    return replace(report, findings=tuple(finding for finding in report.findings if finding.rule == rule.name))


def _report(example: Example, book: RuleBook) -> DocumentReport:
    if example.facts is not None:
        try:
            book = replace(book, facts=facts_of_content("facts.yaml", example.facts.encode()))
        except UnreadableError as error:
            return DocumentReport("example.md", "", error=str(error))
    return lint_text(document_of(example), name="example.md", rules=book)


def document_of(example: Example) -> str:
    """The example as a document, with front matter where it has a headline or a date."""
    fields = [f"title: {json.dumps(example.title, ensure_ascii=False)}"] if example.title else []
    fields += [f"date: {example.date}"] if example.date else []
    return "\n".join(["---", *fields, "---", example.text]) if fields else example.text


def _is_used(phrase: Phrase, rule: Rule, reference_folders: tuple[str, ...]) -> bool:
    """Whether the rule, had it this phrase alone, would test a figure of its examples."""
    book = RuleBook((replace(rule, find=(phrase,)),), reference_folders)
    return any(_report(example, book).checked for example in (*rule.invalid, *rule.valid))


def _unreadable(rule: Rule, reports: _Reports) -> Iterator[Mistake]:
    for example, report in reports:
        if report.error is not None:
            yield _mistake(rule, example, f"this example cannot be read: {report.error}")


def _silent(rule: Rule, unsound: _Reports) -> Iterator[Mistake]:
    for example, report in unsound:
        if report.error is None and not report.findings:
            tested = "it was tested and holds" if report.checked else "the rule does not find its figures in it"
            yield _mistake(rule, example, f"this invalid example draws no finding: {tested}")


def _loud(rule: Rule, sound: _Reports) -> Iterator[Mistake]:
    for example, report in sound:
        for finding in report.findings[:1]:
            yield _mistake(rule, example, f"this valid example draws a finding: {finding.message}")


def _never_looked(rule: Rule, sound: _Reports) -> Iterator[Mistake]:
    tested = sum(report.checked > 0 for _, report in sound)
    least = min(_LEAST_TESTED, len(sound))
    if tested < least:
        yield _mistake(
            rule, sound[0][0], f"of {len(sound)} valid examples only {tested} tested by the rule, not {least}"
        )


def _mistake(rule: Rule, example: Example, message: str) -> Mistake:
    return Mistake(rule.path, example.line, 1, " ".join(example.text.split()), message)
