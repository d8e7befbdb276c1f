"""Mistakes of rules that load: what makes a rule weak, unproven or idle, though it can run."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from checker.model.rule import Binary, Compare, Expression, Name, Phrase, Rule, Template, Unary
from checker.rulebook.mistakes import Mistake, Source
from checker.rulebook.patterns import PATTERNS
from checker.rulebook.rule_file import OVER_SLOT
from checker.rulebook.trees import names_in, walk

__all__ = ["ENOUGH", "ENOUGH_OF_OURS", "PhraseUse", "lint_rules"]

PhraseUse = Callable[[Rule], Iterable[Phrase]]
"""Which phrases of a rule find figures in its examples: only running them tells."""

ENOUGH = {"invalid": 1, "valid": 1}
"""How many examples a rule needs."""
ENOUGH_OF_OURS = {"invalid": 3, "valid": 5}
"""How many a rule needs that ships with the program."""


def lint_rules(rules: Sequence[Rule], *, ours: bool = False, used_phrases: PhraseUse | None = None) -> list[Mistake]:
    """What is wrong with rules that load, in the order of the rules; ``ours`` asks for more examples.

    ``used_phrases`` runs a rule's examples; without it no phrase is called idle.
    """
    mistakes: list[Mistake] = []
    for rule in rules:
        source = _source(rule)
        for field, message in _weaknesses(rule, ENOUGH_OF_OURS if ours else ENOUGH):
            source.report(_field(source, field), message)
        for phrase in _idle(rule, used_phrases):
            source.report(_phrase(source, phrase), "no example uses this phrase: add one that it finds")
        mistakes += sorted(source.mistakes)
    return mistakes


def _source(rule: Rule) -> Source:
    try:
        with open(rule.path, encoding="utf-8-sig", newline="") as file:
            return Source(rule.path, file.read())
    except (OSError, ValueError):
        return Source(rule.path, "")


def _field(source: Source, name: str) -> int:
    match = re.search(rf"^{name}[ \t]*:", source.text, re.MULTILINE)
    return match.start() if match else 0


def _phrase(source: Source, phrase: Phrase) -> int:
    written = source.text.find(phrase.source)
    return written if written >= 0 else _field(source, "find")


def _weaknesses(rule: Rule, enough: dict[str, int]) -> Iterator[tuple[str, str]]:
    """The field that is weak, and why."""
    for field, examples in (("invalid", rule.invalid), ("valid", rule.valid)):
        if len(examples) < enough[field]:
            yield field, f"{len(examples)} of at least {enough[field]} {field} examples"
    seen: set[str] = set()
    for example in (*rule.invalid, *rule.valid):
        if example.text in seen and example.title is None and example.date is None:
            yield "valid", f"an example stands here twice: {example.text[:60]}"
        seen.add(example.text)
    slots = {slot.name for phrase in rule.find for slot in phrase.slots} | {chosen.slot for chosen in rule.given}
    slots.update(PATTERNS[rule.pattern].slots if rule.pattern else ())
    over = {OVER_SLOT} if rule.over else set()
    said = _said(rule.message)
    used = names_in(rule.check).union(said, *(names_in(part) for part in (*rule.where, *rule.grounds)))
    for slot in sorted(slots - used):
        yield "find" if rule.find else "given" if rule.given else "pattern", f"the slot {slot} is used nowhere"
    lists = {slot.name for phrase in rule.find for slot in phrase.slots if slot.is_list}
    lists.update(PATTERNS[rule.pattern].lists if rule.pattern else ())
    lists.update(chosen.slot for chosen in rule.given if chosen.is_list)
    for name in sorted(set().union(*(_bare(part) for part in (rule.check, *rule.where, *rule.grounds))) & lists):
        yield "check", f"{name} is a list: write sum({name}), len({name}) ..."
    if not names_in(rule.check) and not over:
        yield "check", "the check speaks of no slot"
    if not said & (slots | over | {"stated", "computed", "working"}):
        yield "message", "the message names none of the figures"
    if "computed" in said and "==" not in rule.check_source:
        yield "message", "there is a computed figure only where the check is slot == expression"
    if len({phrase.source for phrase in rule.find}) < len(rule.find):
        yield "find", "a phrase stands here twice"
    if len({chosen.slot for chosen in rule.given}) > 1 and not rule.together:
        yield "given", "together is missing: any figures of the document would be compared"


def _bare(expression: Expression) -> set[str]:
    """The slots that are compared or calculated with as they are."""
    bare: set[str] = set()
    for part in walk(expression):
        match part:
            case Binary(_, left, right) | Compare(_, left, right):
                bare |= {side.name for side in (left, right) if isinstance(side, Name)}
            case Unary(_, Name(name)):
                bare.add(name)
            case _:
                pass
    return bare


def _said(message: Template) -> set[str]:
    return set().union(*(names_in(part[0]) for part in message.parts if not isinstance(part, str)))


def _idle(rule: Rule, used_phrases: PhraseUse | None) -> list[Phrase]:
    if used_phrases is None or not rule.find:
        return []
    used = {phrase.source for phrase in used_phrases(rule)}
    return [phrase for phrase in rule.find if phrase.source not in used]
