"""YAML as a tree of text with places. Nothing is typed: a scalar is its characters.

Built from parser events with a stack, so that neither depth nor an alias that refers to aliases can do harm: aliases
are never followed, only reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from checker.reading.masking import Edit, blanked, on_one_line

__all__ = ["Mapping", "Node", "NotYamlError", "Scalar", "Sequence", "Tree", "read_yaml", "scalar_stretch", "scalars_in"]

DEEPEST = 50


@dataclass(slots=True)
class Scalar:
    """``start`` to ``end`` is what stands in the file, quotes and all; ``style`` is its quote or indicator, or ""."""

    start: int
    end: int
    value: str
    style: str


@dataclass(slots=True)
class Mapping:
    start: int
    pairs: list[tuple[Node, Node]] = field(default_factory=list)


@dataclass(slots=True)
class Sequence:
    start: int
    items: list[Node] = field(default_factory=list)


Node = Scalar | Mapping | Sequence


@dataclass(slots=True)
class Tree:
    """The first document of a file, and where something foreign stands: aliases, anchors, tags, more documents."""

    root: Node | None = None
    foreign: list[tuple[int, str]] = field(default_factory=list)


class NotYamlError(Exception):
    """Text that is not YAML, or nested too deeply: why, and where."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


def read_yaml(text: str, base: int = 0) -> Tree:
    """The tree of a YAML text that begins at offset ``base`` of its file. Raises ``NotYamlError``."""
    import yaml  # noqa: PLC0415 - most files hold no YAML

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    builder = _Builder(base)
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise NotYamlError(error.problem or "not YAML", base + (mark.index if mark else 0)) from None
    except yaml.YAMLError as error:
        position = getattr(error, "position", 0)
        raise NotYamlError(getattr(error, "reason", None) or "not YAML", base + position) from None
    return builder.tree


def scalars_in(node: Node) -> Iterator[Scalar]:
    """Every scalar of a tree, keys too, in no order."""
    pending = [node]
    while pending:
        match pending.pop():
            case Scalar() as scalar:
                yield scalar
            case Mapping(pairs=pairs):
                pending += (part for pair in pairs for part in pair)
            case Sequence(items=items):
                pending += items


class _Builder:
    def __init__(self, base: int) -> None:
        self.base = base
        self.tree = Tree()
        self._open: list[Mapping | Sequence] = []
        self._keys: list[Node | None] = []

    def take(self, event: Any) -> None:
        kind = type(event).__name__
        start = self.base + event.start_mark.index
        self._report(kind, event, start)
        if kind == "ScalarEvent":
            style = event.style if event.style in ("'", '"', "|", ">") else ""
            self._add(Scalar(start, self.base + event.end_mark.index, event.value, style))
        elif kind == "AliasEvent":
            self._add(Scalar(start, start, "", ""))
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            node: Mapping | Sequence = Mapping(start) if kind == "MappingStartEvent" else Sequence(start)
            self._add(node)
            self._open.append(node)
            self._keys.append(None)
            if len(self._open) > DEEPEST:
                raise NotYamlError(f"nested more than {DEEPEST} levels deep", start)
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            self._open.pop()
            self._keys.pop()

    def _report(self, kind: str, event: Any, start: int) -> None:
        foreign = self.tree.foreign
        if kind == "AliasEvent":
            foreign.append((start, "an alias (*) is not allowed here"))
        elif getattr(event, "anchor", None):
            foreign.append((start, "an anchor (&) is not allowed here"))
        if getattr(event, "tag", None):
            foreign.append((start, "a tag (!) is not allowed here"))
        if kind == "DocumentStartEvent" and self.tree.root is not None:
            foreign.append((start, "only one document is allowed in a file"))

    def _add(self, node: Node) -> None:
        if not self._open:
            self.tree.root = self.tree.root or node
            return
        parent = self._open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif (key := self._keys[-1]) is None:
            self._keys[-1] = node
        else:
            parent.pairs.append((key, node))
            self._keys[-1] = None


# --- the characters of a scalar as they stand in the file ------------------------------------------------------------

_ESCAPE = re.compile(
    r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|\r\n|(.))",
    re.DOTALL,
)


def scalar_stretch(text: str, scalar: Scalar) -> tuple[int, str]:
    """Offset and characters of a scalar's value in the file: quotes left out, escapes and line breaks blanked."""
    start, end = scalar.start, scalar.end
    if scalar.style in ("'", '"'):
        start, end = start + 1, end - 1
    elif scalar.style:  # a block: its text begins on the line after the indicator
        start = next((match.end() for match in re.finditer(r"\r\n?|\n", text[start:end])), end - start) + start
    raw = text[start:end]
    if scalar.style == "'":
        raw = raw.replace("''", "' ")
    elif scalar.style == '"':
        raw = blanked(raw, _unescaped(raw))
    raw = on_one_line(raw)
    return start + len(raw) - len(raw.lstrip()), raw.strip()


def _unescaped(raw: str) -> Iterator[Edit]:
    for match in _ESCAPE.finditer(raw):
        code = match[1] or match[2] or match[3]
        stands_for_itself = match[4] in ('"', "\\", "/")
        yield match.start(), match.end() - stands_for_itself, chr(int(code, 16)) if code else ""
