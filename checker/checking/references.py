"""Reference tables: ``reference/NAME.yaml`` beside the rules, every value with its source and date.

    summary: Injured for each person killed, by kind of event
    source: the publication that it is from
    date: 2024
    licence: CC BY 4.0
    values:
      earthquake: "3.1"

Values are exact: they are read as text and kept as fractions. A table is read when a rule first asks for it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

import yaml

from checker.resources import rules_folder
from checker.rulebook.mistakes import RuleErrors, Source, nearest

__all__ = ["Table", "read_table", "table"]

_TEXTS = ("summary", "source", "date", "licence")
_NUMBER = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,30})?\Z")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


@dataclass(frozen=True, slots=True)
class Table:
    """One reference table."""

    name: str
    summary: str
    source: str
    date: str
    licence: str
    values: dict[str, Fraction]


def table(name: str, folders: tuple[str, ...] = ()) -> Table | None:
    """The table of that name in the first folder that has it, the built-in one last. Raises ``RuleErrors``."""
    return _table(name, folders or (os.path.join(rules_folder(), "reference"),))


@lru_cache(maxsize=256)
def _table(name: str, folders: tuple[str, ...]) -> Table | None:
    if not _NAME.match(name):
        return None
    for folder in folders:
        path = os.path.join(folder, name + ".yaml")
        if os.path.isfile(path):
            return read_table(path)
    return None


def read_table(path: str) -> Table:
    """Read one table. Raises ``RuleErrors`` with every mistake in it, and ``OSError``."""
    with open(path, encoding="utf-8-sig", errors="replace") as file:
        source = Source(path, file.read())
    found = _Reader(source).read()
    if found is None or source.mistakes:
        raise RuleErrors(source.mistakes)
    return found


class _Reader:
    """Takes the YAML node tree as it stands: YAML's own idea of a number is not exact."""

    def __init__(self, source: Source) -> None:
        self.source = source

    def read(self) -> Table | None:
        try:
            root = yaml.compose(self.source.text, yaml.SafeLoader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            self.source.report(mark.index if mark else 0, f"this is no YAML: {error.problem}")
            return None
        except (yaml.YAMLError, RecursionError) as error:
            self.source.report(0, f"this is no YAML: {str(error) or 'nested too deeply'}")
            return None
        if not isinstance(root, yaml.MappingNode):
            self.source.report(0, "a reference table has the fields summary, source, date, licence and values")
            return None
        fields = {key: node for key, node in self.pairs(root) if self.known(key, node)}
        for missing in [name for name in (*_TEXTS, "values") if name not in fields]:
            self.source.report(0, f"the field {missing} is missing")
        texts = {name: self.text(node) for name, node in fields.items() if name != "values"}
        values = self.values(fields["values"]) if "values" in fields else {}
        if self.source.mistakes:
            return None
        name = os.path.splitext(os.path.basename(self.source.path))[0]
        return Table(name, texts["summary"], texts["source"], texts["date"], texts["licence"], values)

    def pairs(self, mapping: yaml.MappingNode) -> Iterator[tuple[str, yaml.Node]]:
        seen = set()
        for key, node in mapping.value:
            name = self.text(key)
            if name in seen:
                self.source.report(key.start_mark.index, f"{name} stands here twice")
            seen.add(name)
            yield name, node

    def known(self, name: str, node: yaml.Node) -> bool:
        if name in (*_TEXTS, "values"):
            return True
        at = self.source.text.rfind(name, 0, node.start_mark.index)
        self.source.report(at, f"a reference table has no field {name}", nearest(name, (*_TEXTS, "values")))
        return False

    def text(self, node: yaml.Node) -> str:
        if isinstance(node, yaml.ScalarNode) and node.value.strip():
            return " ".join(str(node.value).split())
        self.source.report(node.start_mark.index, "a text is wanted here")
        return ""

    def values(self, node: yaml.Node) -> dict[str, Fraction]:
        if not isinstance(node, yaml.MappingNode) or not node.value:
            self.source.report(node.start_mark.index, "values are pairs of a key and a number")
            return {}
        found = {}
        for key, value in self.pairs(node):
            written = self.text(value)
            if _NUMBER.match(written):
                found[key] = Fraction(written)
            elif written:
                self.source.report(value.start_mark.index, f"{written} is no number: write it in plain digits")
        return found
