"""Rules proved by their own examples: each unsound one must draw a finding of its rule, each sound one none.

A rule can also pass for the wrong reason: because it never looked. So at least two of its sound examples must have been
tested by it, and every phrase of it must be used by some example.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace

from checker.api import lint_text
from checker.model.finding import DocumentReport
from checker.model.rule import Example, Rule, RuleBook

__all__ = ["Failure", "prove"]

_LEAST_TESTED = 2
"""How many sound examples a rule must have looked at (all, where it has fewer)."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What is wrong with a rule, and the line of its file where the example stands."""

    rule: Rule
    line: int
    message: str


def prove(rule: Rule, reference_folders: tuple[str, ...] = ()) -> list[Failure]:
    """Run the examples of a rule by this rule alone."""
    book = RuleBook((rule,), reference_folders)
    unsound = [(example, _report(example, book)) for example in rule.invalid]
    sound = [(example, _report(example, book)) for example in rule.valid]
    return [
        *_unreadable(rule, unsound + sound),
        *_silent(rule, unsound),
        *_loud(rule, sound),
        *_never_looked(rule, sound),
        *_unused_phrases(rule, reference_folders),
    ]


def _report(example: Example, book: RuleBook) -> DocumentReport:
    return lint_text(_document(example), name="example.md", rules=book)


def _document(example: Example) -> str:
    """The example as a document, with front matter where it has a headline or a date."""
    fields = [f"title: {json.dumps(example.title, ensure_ascii=False)}"] if example.title else []
    fields += [f"date: {example.date}"] if example.date else []
    return "\n".join(["---", *fields, "---", example.text]) if fields else example.text


_Reports = list[tuple[Example, DocumentReport]]


def _unreadable(rule: Rule, reports: _Reports) -> Iterator[Failure]:
    for example, report in reports:
        if report.error is not None:
            yield Failure(rule, example.line, f"this example cannot be read: {report.error}")


def _silent(rule: Rule, unsound: _Reports) -> Iterator[Failure]:
    for example, report in unsound:
        if report.error is None and not report.findings:
            tested = "it was tested and held" if report.checked else "the rule did not find its figures in it"
            yield Failure(rule, example.line, f"this invalid example draws no finding: {tested}")


def _loud(rule: Rule, sound: _Reports) -> Iterator[Failure]:
    for example, report in sound:
        for finding in report.findings[:1]:
            yield Failure(rule, example.line, f"this valid example draws a finding: {finding.message}")


def _never_looked(rule: Rule, sound: _Reports) -> Iterator[Failure]:
    tested = sum(report.checked > 0 for _, report in sound)
    if tested < min(_LEAST_TESTED, len(sound)) and sound:
        message = (
            f"only {tested} of its {len(sound)} valid examples were tested by it; {_LEAST_TESTED} at least must be"
        )
        yield Failure(rule, sound[0][0].line, message)


def _unused_phrases(rule: Rule, reference_folders: tuple[str, ...]) -> Iterator[Failure]:
    if len(rule.find) < 2:  # an only phrase is used if any example is
        return
    for phrase in rule.find:
        book = RuleBook((replace(rule, find=(phrase,)),), reference_folders)
        if not any(_report(example, book).checked for example in (*rule.invalid, *rule.valid)):
            yield Failure(rule, 1, f"no example uses the phrase: {phrase.source}")
