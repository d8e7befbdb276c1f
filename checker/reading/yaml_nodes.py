"""YAML as a tree of text with places. Nothing is typed: a scalar is its characters, and our own schemas type them.

YAML alone would read 12:30 as 750, 0123 as 83 and no as false: a tool about numbers cannot have that. The tree is built
from parser events with a stack, so that neither depth nor an alias that refers to aliases can do harm: aliases are
never followed, only reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from checker.mistakes import Report, Source
from checker.reading.masking import Edit, blanked, on_one_line

__all__ = [
    "Items",
    "Mapping",
    "Node",
    "NotYamlError",
    "Scalar",
    "Tree",
    "read_tree",
    "read_yaml",
    "scalar_stretch",
    "scalars_in",
]

DEEPEST = 50


@dataclass(slots=True)
class Scalar:
    """``start`` to ``end`` is what stands in the file, quotes and all; ``style`` is its quote or indicator, or ""."""

    start: int
    end: int
    text: str
    style: str = ""

    def report(self, source: Source) -> Report:
        """A report that takes offsets in ``text`` to their places in the file."""

        def report(offset: int, message: str, suggestion: str | None) -> None:
            source.report(self.place(source.text, offset), message, suggestion)

        return report

    def place(self, file: str, offset: int) -> int:
        """Where character ``offset`` of the scalar stands in the file, through quotes, escapes and folded lines."""
        raw = file[self.start : self.end]
        found = raw.find(self.text) if self.text else -1
        if found >= 0:
            return self.start + found + min(offset, len(self.text))
        position = -1
        for character in self.text[: offset + 1]:
            following = _next_like(raw, character, position + 1)
            position = following if following >= 0 else position
        return self.start + max(position, 0)


@dataclass(slots=True)
class Items:
    start: int
    end: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Of a key that stands in it several times, the first counts."""

    start: int
    end: int
    entries: list[tuple[Scalar, Node]] = field(default_factory=list)

    def get(self, key: str) -> Node | None:
        return next((value for name, value in self.entries if name.text == key), None)


Node = Scalar | Mapping | Items


@dataclass(slots=True)
class Tree:
    """The first document of a file, and what our files do not have in them, with its places."""

    root: Node | None = None
    foreign: list[tuple[int, str]] = field(default_factory=list)
    """Aliases, anchors, tags, more documents."""
    wrong_keys: list[tuple[int, str]] = field(default_factory=list)
    """Keys that stand twice in a mapping or are no scalars; they are not in the tree."""


class NotYamlError(Exception):
    """Text that is not YAML, or nested too deeply: why, and where."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


_TOO_DEEP = "nesting depth"
"""What PyYAML says since 6.0.4 of a file that is nested a thousand deep."""


def read_tree(source: Source) -> Node | None:
    """The tree of a file of ours; what is wrong with it is reported. ``None`` where that makes reading on useless."""
    try:
        tree = read_yaml(source.text)
    except NotYamlError as error:
        source.report(error.offset, str(error))
        return None
    for offset, message in (*tree.foreign, *tree.wrong_keys):
        source.report(offset, message)
    return None if tree.foreign else tree.root


def read_yaml(text: str, base: int = 0) -> Tree:
    """The tree of a YAML text that begins at offset ``base`` of its file. Raises ``NotYamlError``."""
    import yaml  # noqa: PLC0415 - most files hold no YAML

    try:
        return _built(text, base, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except NotYamlError as error:
        if _TOO_DEEP not in str(error):
            raise
    # it reads ahead in C, and complains before the place that is too deep for us; the slower loader gets there
    return _built(text, base, yaml.SafeLoader)


def _built(text: str, base: int, loader: type) -> Tree:
    import yaml  # noqa: PLC0415 - most files hold no YAML

    builder = _Builder(base)
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or error.context or "a mistake"
        raise NotYamlError(f"this is no YAML: {problem}", base + (mark.index if mark else 0)) from None
    except yaml.YAMLError as error:
        position = getattr(error, "position", 0)
        offset = base + (position if isinstance(position, int) else 0)
        raise NotYamlError(f"this is no YAML: {getattr(error, 'reason', None) or _first_line(error)}", offset) from None
    except (ValueError, RecursionError) as error:
        raise NotYamlError(f"this is no YAML: {_first_line(error)}", base) from None
    return builder.tree


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0] or type(error).__name__


def scalars_in(node: Node) -> Iterator[Scalar]:
    """Every scalar of a tree, keys too, in no order."""
    pending = [node]
    while pending:
        match pending.pop():
            case Scalar() as scalar:
                yield scalar
            case Mapping(entries=entries):
                pending += (part for entry in entries for part in entry)
            case Items(items=items):
                pending += items


@dataclass(slots=True)
class _Open:
    """A collection whose end has not come."""

    node: Mapping | Items
    key: Node | None = None
    names: set[str] = field(default_factory=set)


class _Builder:
    def __init__(self, base: int) -> None:
        self.base = base
        self.tree = Tree()
        self._open: list[_Open] = []

    def take(self, event: Any) -> None:
        kind = type(event).__name__
        start, end = self.base + event.start_mark.index, self.base + event.end_mark.index
        self._report(kind, event, start)
        if kind == "ScalarEvent":
            style = event.style if event.style in ("'", '"', "|", ">") else ""
            self._add(Scalar(start, end, event.value, style))
        elif kind == "AliasEvent":
            self._add(Scalar(start, start, ""))
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            node = Mapping(start, end) if kind == "MappingStartEvent" else Items(start, end)
            self._add(node)
            self._open.append(_Open(node))
            if len(self._open) > DEEPEST:
                raise NotYamlError("the file is nested too deeply", start)
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            self._open.pop().node.end = end

    def _report(self, kind: str, event: Any, start: int) -> None:
        foreign = self.tree.foreign
        if kind == "AliasEvent" or getattr(event, "anchor", None):
            foreign.append((start, "anchors (&) and aliases (*) are not used here"))
        if getattr(event, "tag", None):
            foreign.append((start, "YAML tags (!) are not used here"))
        if kind == "DocumentStartEvent" and self.tree.root is not None:
            foreign.append((start, "a second document begins here: a file holds one"))

    def _add(self, node: Node) -> None:
        if not self._open:
            self.tree.root = self.tree.root or node
            return
        parent = self._open[-1]
        if isinstance(parent.node, Items):
            parent.node.items.append(node)
        elif parent.key is None:
            parent.key = node
        else:
            self._enter(parent, parent.node, parent.key, node)
            parent.key = None

    def _enter(self, parent: _Open, mapping: Mapping, key: Node, value: Node) -> None:
        if not isinstance(key, Scalar):
            self.tree.wrong_keys.append((key.start, "a key is a word"))
        elif key.text in parent.names:
            self.tree.wrong_keys.append((key.start, f"{key.text} stands here twice"))
        else:
            parent.names.add(key.text)
            mapping.entries.append((key, value))


# --- the characters of a scalar as they stand in the file ------------------------------------------------------------


def _next_like(raw: str, character: str, start: int) -> int:
    """Where the next such character stands; a space of the text may be any white space of the file."""
    if not character.isspace():
        return raw.find(character, start)
    return next((i for i in range(start, len(raw)) if raw[i].isspace()), -1)


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
