"""A YAML file as a tree of nodes with their places. Scalars stay text: our schema types them, not YAML.

YAML alone would read 12:30 as 750, 0123 as 83 and no as false: a tool about numbers cannot have that. The tree is built
from parser events, without recursion, so that a deeply nested file is a mistake and no crash.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from checker.rulebook.mistakes import Report, Source

__all__ = ["Items", "Mapping", "Node", "Scalar", "read_tree"]

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 12


@dataclass(slots=True)
class Node:
    """``start`` and ``end`` are offsets in the file."""

    start: int
    end: int


@dataclass(slots=True)
class Scalar(Node):
    text: str

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
class Items(Node):
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping(Node):
    entries: list[tuple[Scalar, Node]] = field(default_factory=list)

    def get(self, key: str) -> Node | None:
        return next((value for name, value in self.entries if name.text == key), None)


def read_tree(source: Source) -> Node | None:
    """The tree of the file; ``None`` if it is no YAML, which is then reported."""
    try:
        return _Builder(source).build()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or error.context or "a mistake"
        source.report(mark.index if mark else 0, f"this is no YAML: {problem}")
    except yaml.YAMLError as error:
        position = getattr(error, "position", 0)
        source.report(position if isinstance(position, int) else 0, f"this is no YAML: {_first_line(error)}")
    except (RecursionError, ValueError) as error:
        source.report(0, f"this is no YAML: {_first_line(error)}")
    return None


class _Builder:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.open: list[Node] = []
        self.keys: list[Node | None] = []
        self.root: Node | None = None

    def build(self) -> Node | None:
        event: Any
        for event in yaml.parse(self.source.text, Loader=_Loader):
            if not self.take(event):
                return self.root
        return self.root

    def take(self, event: Any) -> bool:
        """Whether reading goes on after this event."""
        start: int = event.start_mark.index
        end: int = event.end_mark.index
        if isinstance(event, yaml.ScalarEvent):
            if self.plain(event):
                self.place(Scalar(start, end, event.value))
        elif isinstance(event, yaml.MappingStartEvent):
            return self.enter(event, Mapping(start, end))
        elif isinstance(event, yaml.SequenceStartEvent):
            return self.enter(event, Items(start, end))
        elif isinstance(event, yaml.CollectionEndEvent):
            self.leave(event)
        elif isinstance(event, yaml.AliasEvent):
            self.source.report(start, "anchors and aliases are not used here")
            return False
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self.source.report(start, "a file holds one rule: a second document begins here")
            return False
        return True

    def plain(self, event: Any) -> bool:
        """No anchor and no tag: neither has a use in data that is typed by us."""
        if event.anchor is not None:
            self.source.report(event.start_mark.index, "anchors and aliases are not used here")
        elif event.tag is not None:
            self.source.report(event.start_mark.index, "YAML tags are not used here")
        return event.anchor is None

    def enter(self, event: Any, node: Node) -> bool:
        if not self.plain(event):
            return False
        if len(self.open) >= _DEEPEST:
            self.source.report(event.start_mark.index, "the file is nested too deeply")
            return False
        self.open.append(node)
        self.keys.append(None)
        return True

    def leave(self, event: Any) -> None:
        node = self.open.pop()
        node.end = event.end_mark.index
        self.keys.pop()
        self.place(node)

    def place(self, node: Node) -> None:
        """Put a finished node into the collection that is open, or make it the root."""
        if not self.open:
            self.root = node
            return
        parent = self.open[-1]
        if isinstance(parent, Items):
            parent.items.append(node)
            return
        key = self.keys[-1]
        if key is None:
            self.keys[-1] = node
            return
        self.keys[-1] = None
        if isinstance(parent, Mapping):
            self.entry(parent, key, node)

    def entry(self, parent: Mapping, key: Node, value: Node) -> None:
        if not isinstance(key, Scalar):
            self.source.report(key.start, "a key is a word")
        elif parent.get(key.text) is not None:
            self.source.report(key.start, f"{key.text} stands here twice")
        else:
            parent.entries.append((key, value))


def _next_like(raw: str, character: str, start: int) -> int:
    """Where the next such character stands; a space of the text may be any white space of the file."""
    if not character.isspace():
        return raw.find(character, start)
    return next((i for i in range(start, len(raw)) if raw[i].isspace()), -1)


def _first_line(error: Exception) -> str:
    lines = str(error).splitlines()
    return lines[0] if lines else type(error).__name__
