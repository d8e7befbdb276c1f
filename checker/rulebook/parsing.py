"""All rule files of a run, parsed: the rules, or every mistake in any of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

from checker.model.rule import Rule, RuleBook
from checker.resources import rules_folder
from checker.rulebook.classes import WordClasses
from checker.rulebook.loading import rule_files
from checker.rulebook.mistakes import Mistake, RuleErrors, Source, nearest
from checker.rulebook.rule_file import read_rule

__all__ = ["parse_rules"]

_LARGEST = 200_000


def parse_rules(files: Iterable[tuple[str, str]], words: Sequence[str], tables: tuple[str, ...]) -> RuleBook:
    """The rules of files, each with its pack; ``words`` and ``tables`` are the folders of their lists and tables.

    Raises ``RuleErrors``.
    """
    classes = WordClasses(words)
    table_names = _tables(tables)
    rules: list[Rule] = []
    mistakes: list[Mistake] = []
    for path, pack in files:
        source = _source(path, mistakes)
        rule = read_rule(source, pack, classes, table_names) if source else None
        if rule is not None:
            rules.append(rule)
        mistakes += sorted(source.mistakes) if source else []
    mistakes += _duplicates(rules)
    mistakes += _unknown_variants(rules)
    if mistakes:
        raise RuleErrors(mistakes)
    return RuleBook(tuple(sorted(rules, key=lambda rule: (rule.pack, rule.name))), tables)


def _tables(folders: Iterable[str]) -> set[str]:
    files = [file for folder in folders if os.path.isdir(folder) for file in os.listdir(folder)]
    return {os.path.splitext(file)[0] for file in files if file.endswith(".yaml")}


def _source(path: str, mistakes: list[Mistake]) -> Source | None:
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            text = file.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        mistakes.append(Mistake(path, 1, 1, "", f"the file cannot be read: {_cause(error)}"))
        return None
    if len(text) > _LARGEST:
        mistakes.append(Mistake(path, 1, 1, "", f"a rule file may have {_LARGEST:,} characters"))
        return None
    return Source(path, text)


def _cause(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or "it is not UTF-8"


def _unknown_variants(rules: Sequence[Rule]) -> Iterator[Mistake]:
    """A rule may also be a looser form of one that ships with the program, whether or not that is in the run."""
    wanted = [rule for rule in rules if rule.variant_of is not None]
    names = {rule.name for rule in rules}
    if any(rule.variant_of not in names for rule in wanted):
        names.update(os.path.splitext(os.path.basename(path))[0] for path, _ in rule_files(rules_folder()))
    for rule in wanted:
        if rule.variant_of is not None and rule.variant_of not in names:
            message = f"variant-of: there is no rule {rule.variant_of}"
            yield Mistake(rule.path, 1, 1, "", message, nearest(rule.variant_of, names))


def _duplicates(rules: Sequence[Rule]) -> Iterator[Mistake]:
    first: dict[str, Rule] = {}
    for rule in rules:
        earlier = first.setdefault(rule.name, rule)
        if earlier is not rule:
            message = f"another rule is named {rule.name}: {earlier.path}"
            yield Mistake(rule.path, 1, 1, f"name: {rule.name}", message)
