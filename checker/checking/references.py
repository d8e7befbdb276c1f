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
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from checker.reading.yaml_nodes import Mapping, read_tree
from checker.resources import rules_folder
from checker.rulebook import fields
from checker.rulebook.mistakes import RuleErrors, Source

__all__ = ["Table", "read_table", "table"]

_FIELDS = ("summary", "source", "date", "licence", "values")
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
    found = _read(source)
    if found is None or source.mistakes:
        raise RuleErrors(source.mistakes)
    return found


def _read(source: Source) -> Table | None:
    tree = fields.mapping(source, read_tree(source), "a reference table")
    if tree is None:
        if not source.mistakes:
            source.report(0, "the file is empty")
        return None
    fields.unknown_fields(source, tree, _FIELDS, "a reference table")
    for missing in [name for name in _FIELDS if tree.get(name) is None]:
        source.report(tree.start, f"{missing} is missing")
    texts = {name: fields.scalar(source, tree.get(name), name) for name in _FIELDS[:-1]}
    values = _values(source, fields.mapping(source, tree.get("values"), "values"))
    name = os.path.splitext(os.path.basename(source.path))[0]
    return Table(
        name, values=values, **{key: " ".join(node.text.split()) if node else "" for key, node in texts.items()}
    )


def _values(source: Source, mapping: Mapping | None) -> dict[str, Fraction]:
    """Numbers as they are written, never as YAML would read them."""
    found: dict[str, Fraction] = {}
    for key, node in mapping.entries if mapping else ():
        written = fields.scalar(source, node, key.text)
        if written is not None and _NUMBER.match(written.text):
            found[key.text] = Fraction(written.text)
        elif written is not None:
            source.report(written.start, f"{written.text} is no number: write it in plain digits")
    return found
