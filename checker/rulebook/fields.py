"""Typed access to the nodes of a file: what a field must be, and what is said where it is something else."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import date
from fractions import Fraction
from typing import TypeVar

from checker.reading.yaml_nodes import Items, Mapping, Node, Scalar
from checker.rulebook.mistakes import Source, nearest

__all__ = ["choice", "day", "items", "mapping", "percentage", "scalar", "scalars", "unknown_fields"]

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_PERCENTAGE = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)\s?%\Z")

Word = TypeVar("Word", bound=str)


def scalar(source: Source, node: Node | None, what: str) -> Scalar | None:
    """The node as a text that is not empty."""
    if node is None:
        return None
    if not isinstance(node, Scalar):
        source.report(node.start, f"{what} is a text")
        return None
    if not node.text.strip():
        source.report(node.start, f"{what} is empty")
        return None
    return node


def items(source: Source, node: Node | None, what: str) -> list[Node]:
    """The items of a list; a single one need not be written as a list."""
    if node is None:
        return []
    if isinstance(node, Items):
        if not node.items:
            source.report(node.start, f"{what} is an empty list")
        return node.items
    return [node]


def scalars(source: Source, node: Node | None, what: str) -> list[Scalar]:
    """A text or a list of texts."""
    found = (scalar(source, item, f"each item of {what}") for item in items(source, node, what))
    return [item for item in found if item is not None]


def mapping(source: Source, node: Node | None, what: str) -> Mapping | None:
    if node is not None and not isinstance(node, Mapping):
        source.report(node.start, f"{what} has the form name: value, a line each")
        return None
    return node


def unknown_fields(source: Source, node: Mapping, known: Collection[str], what: str) -> None:
    for key, _ in node.entries:
        if key.text not in known:
            source.report(key.start, f"{what} has no field {key.text}", nearest(key.text, known))


def choice(source: Source, node: Node | None, what: str, choices: Iterable[Word]) -> Word | None:
    """One of a few words."""
    found = scalar(source, node, what)
    if found is None:
        return None
    known = tuple(choices)
    for word in known:
        if word == found.text:
            return word
    source.report(found.start, f"{what} is one of {', '.join(known)}, not {found.text}", nearest(found.text, known))
    return None


def day(source: Source, node: Node | None, what: str) -> date | None:
    found = scalar(source, node, what)
    if found is None:
        return None
    try:
        if _DAY.match(found.text):
            return date.fromisoformat(found.text)
    except ValueError:
        pass
    source.report(found.start, f"{what} is a day such as 2016-09-30, not {found.text}")
    return None


def percentage(source: Source, node: Node | None, what: str) -> Fraction:
    """``1%`` as one hundredth; nothing is 0."""
    found = scalar(source, node, what)
    if found is None:
        return Fraction(0)
    match = _PERCENTAGE.match(found.text)
    if match is None:
        source.report(found.start, f"{what} is a percentage such as 1%, not {found.text}")
        return Fraction(0)
    return Fraction(match[1]) / 100
