"""Rule books: all rule files of the built-in packs and of the user's folders, or every mistake in them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence

from checker.errors import UsageError
from checker.model.rule import Rule, RuleBook
from checker.resources import rules_folder
from checker.rulebook.classes import WordClasses
from checker.rulebook.mistakes import Mistake, RuleErrors, Source
from checker.rulebook.rule_file import read_rule

__all__ = ["load_rules", "rule_files"]

_NO_PACKS = frozenset(("words", "reference"))
_ENDINGS = (".yaml", ".yml")
_LARGEST = 200_000


def load_rules(folders: Sequence[str] = (), *, builtin: bool = True) -> RuleBook:
    """The rules of the folders, and the built-in ones before them.

    A folder holds packs, each a folder of rule files, or rule files themselves; and ``words`` and ``reference`` with
    word lists and tables for them. Raises ``RuleErrors`` with every mistake of every file, and ``UsageError`` where a
    folder does not exist.
    """
    own = [os.path.normpath(folder) for folder in folders]
    homes = [os.path.dirname(root) if os.path.isfile(root) else root for root in own]
    classes = WordClasses([os.path.join(home, "words") for home in homes])
    tables = tuple(os.path.join(home, "reference") for home in [*homes, rules_folder()])
    table_names = _tables(tables)
    rules: list[Rule] = []
    mistakes: list[Mistake] = []
    for root in [rules_folder(), *own] if builtin else own:
        for path, pack in rule_files(root):
            source = _source(path, mistakes)
            rule = read_rule(source, pack, classes, table_names) if source else None
            if rule is not None:
                rules.append(rule)
            mistakes += sorted(source.mistakes) if source else []
    mistakes += _duplicates(rules)
    if mistakes:
        raise RuleErrors(mistakes)
    return RuleBook(tuple(sorted(rules, key=lambda rule: (rule.pack, rule.name))), tables)


def rule_files(root: str) -> Iterator[tuple[str, str]]:
    """Every rule file in a folder, or the one file named, with the pack it belongs to; in the order of their names."""
    if os.path.isfile(root):
        yield root, os.path.basename(os.path.dirname(os.path.abspath(root)))
        return
    if not os.path.isdir(root):
        raise UsageError(f"{root}: there is no such folder of rules")
    for folder, inner, files in os.walk(root):
        inner[:] = sorted(name for name in inner if not name.startswith(".") and name not in _NO_PACKS)
        pack = os.path.relpath(folder, root).replace(os.sep, "/")
        for file in sorted(files):
            if file.endswith(_ENDINGS) and not file.startswith("."):
                yield os.path.join(folder, file), os.path.basename(os.path.abspath(root)) if pack == "." else pack


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


def _duplicates(rules: Sequence[Rule]) -> Iterator[Mistake]:
    first: dict[str, Rule] = {}
    for rule in rules:
        earlier = first.setdefault(rule.name, rule)
        if earlier is not rule:
            message = f"another rule is named {rule.name}: {earlier.path}"
            yield Mistake(rule.path, 1, 1, f"name: {rule.name}", message)
