"""Figure sets: figures that someone has already extracted, in words, and checks of just these, in YAML.

    title: Truce violations
    date: 2016-10-26
    figures:
      week: {says: "302 violations", period: 2016-09-12/2016-09-19}
      total: more than 2,000 violations
    checks:
      - week <= total

Each figure is a block of its own. Every mistake of a file is reported, with line and column.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from keyword import iskeyword

from checker.mistakes import Source
from checker.model.document import Block, Document, NamedCheck
from checker.reading.days import day_of
from checker.reading.figure_fields import FIELDS, complaint
from checker.reading.mistakes import report_unknown, unreadable
from checker.reading.remarks import Note, hash_notes, placed
from checker.reading.yaml_nodes import Items, Mapping, Node, Scalar, read_tree, scalar_stretch, scalars_in

__all__ = ["KEYS", "SAYS", "read"]

KEYS: dict[str, str] = {
    "title": "the headline",
    "date": "the day of publication, such as 2016-10-26",
    "figures": "names with what each figure says, or with what it says and what is known of it",
    "checks": "what must hold of the figures, by their names, such as week <= total",
}
SAYS = "the figure in words, with its unit or what it counts"


def read(path: str, text: str) -> Document:
    """A figure set. Raises ``UnreadableError`` with all of its mistakes."""
    source = Source(path, text)
    root = read_tree(source)
    reader = _Reader(source)
    if root is not None or not source.mistakes:
        reader.take(root)
    if source.mistakes:
        raise unreadable(source)
    document = reader.document(path)
    notes = _notes(text, root)
    return replace(document, remarks=placed(notes, document.blocks, len(text))) if notes else document


def _notes(text: str, root: Node | None) -> list[Note]:
    """The remarks in comments: one after an entry is about that, one on a line of its own about what follows."""
    found = list(hash_notes(text))
    if not found or root is None:
        return []
    scalars = sorted((scalar.start, scalar.end) for scalar in scalars_in(root))
    entries = [*_entries(root), len(text)]
    notes = []
    for note, alone in found:
        before = bisect_right(scalars, (note.start, len(text))) - 1
        if before >= 0 and note.start < scalars[before][1]:
            continue  # it stands in a text, so it is no comment
        entry = bisect_right(entries, note.start)
        notes.append(note if alone or not entry else replace(note, inside=(entries[entry - 1], entries[entry])))
    return notes


def _entries(root: Node) -> Iterator[int]:
    """Where each figure, each check and each key of the set begins."""
    for key, value in root.entries if isinstance(root, Mapping) else ():
        yield key.start
        if isinstance(value, Mapping):
            yield from (inner.start for inner, _ in value.entries)
        elif isinstance(value, Items):
            yield from (item.start for item in value.items)


@dataclass(slots=True)
class _Reader:
    source: Source
    blocks: list[Block]
    checks: list[NamedCheck]
    date: date | None

    def __init__(self, source: Source) -> None:
        self.source = source
        self.blocks = []
        self.checks = []
        self.date = None

    def document(self, path: str) -> Document:
        blocks = sorted(self.blocks, key=lambda block: block.start)
        numbered = tuple(replace(block, paragraph=number) for number, block in enumerate(blocks))
        return Document(path, self.source.text, numbered, self.date, tuple(self.checks))

    def take(self, root: Node | None) -> None:
        if not isinstance(root, Mapping):
            self.source.report(
                root.start if root else 0, "not a figure set: a mapping with a key 'figures' is expected"
            )
            return
        parts: dict[str, Callable[[Node], None]] = {
            "title": self._title,
            "date": self._date,
            "figures": self._figures,
            "checks": self._checks,
        }
        if not any(key.text == "figures" for key, _ in root.entries):
            self.source.report(root.start, "not a figure set: it has no key 'figures'")
            return
        fields = self._fields(root, KEYS)
        for name, (_, value) in fields.items():
            parts[name](value)

    def _title(self, node: Node) -> None:
        stretch = self._words(node, "title")
        if stretch is not None:
            self.blocks.append(Block(*stretch, section="headline"))

    def _date(self, node: Node) -> None:
        value = self._scalar(node, "date")
        if value is not None:
            self.date = day_of(value.text)
            if self.date is None:
                self.source.report(node.start, f"date: {value.text!r} is no day (YYYY-MM-DD)")

    def _figures(self, node: Node) -> None:
        if not isinstance(node, Mapping):
            self.source.report(node.start, "figures: names with what each figure says are expected")
            return
        for name, (key, value) in self._fields(node, None).items():
            if not name.isidentifier() or iskeyword(name):
                self.source.report(
                    key.start, f"figure {name!r}: a name is letters, digits and _, and no word like 'and'"
                )
            else:
                self._figure(name, value)

    def _figure(self, name: str, node: Node) -> None:
        if isinstance(node, Scalar):
            self._state(name, node, ())
            return
        if not isinstance(node, Mapping):
            self.source.report(node.start, f"figure {name!r}: what it says is expected, or a mapping with 'says'")
            return
        fields = self._fields(node, ("says", *FIELDS))
        if "says" not in fields:
            self.source.report(node.start, f"figure {name!r} has no 'says'")
        stated = []
        for field, (_, value) in fields.items():
            if field == "says":
                continue
            scalar = self._scalar(value, field)
            if scalar is None:
                continue
            if (wrong := complaint(field, scalar.text)) is not None:
                self.source.report(scalar.start, wrong)
            stated.append((field, scalar.text))
        if "says" in fields:
            self._state(name, fields["says"][1], tuple(stated))

    def _state(self, name: str, node: Node, stated: tuple[tuple[str, str], ...]) -> None:
        stretch = self._words(node, f"figure {name!r}")
        if stretch is not None:
            self.blocks.append(Block(*stretch, name=name, stated=stated))

    def _checks(self, node: Node) -> None:
        if not isinstance(node, Items):
            self.source.report(node.start, "checks: a list of expressions is expected")
            return
        for item in node.items:
            stretch = self._words(item, "check")
            if stretch is not None and isinstance(item, Scalar):
                self.checks.append(NamedCheck(" ".join(item.text.split()), stretch[0]))

    def _words(self, node: Node, what: str) -> tuple[int, str] | None:
        """Offset and characters of a text that must not be empty."""
        scalar = self._scalar(node, what)
        stretch = scalar_stretch(self.source.text, scalar) if scalar else None
        if stretch is not None and not stretch[1]:
            self.source.report(node.start, f"{what}: a text is expected, this is empty")
            return None
        return stretch

    def _scalar(self, node: Node, what: str) -> Scalar | None:
        if isinstance(node, Scalar):
            return node
        self.source.report(node.start, f"{what}: a text is expected")
        return None

    def _fields(self, node: Mapping, known: Collection[str] | None) -> dict[str, tuple[Node, Node]]:
        """Key and value nodes by name; unknown names are mistakes."""
        fields: dict[str, tuple[Node, Node]] = {}
        for key, value in node.entries:
            if known is not None and key.text not in known:
                report_unknown(self.source, key.start, key.text, known)
            else:
                fields[key.text] = key, value
        return fields
