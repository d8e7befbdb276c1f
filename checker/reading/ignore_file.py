"""Files beside documents that cannot carry comments: what is to be silent in ``budget.pdf`` stands in
``budget.pdf.ignore.yaml``.

    ignore:
      - rule: percent-change
        text: rose 34% to $134.4m
        reason: rounded by the ministry

There is one for each document, and not one for a folder: it is moved, renamed and reviewed with its document, needs no
paths in it, and nobody else's edit can conflict with it.
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.errors import UnreadableError
from checker.mistakes import Source
from checker.reading.decode import decode
from checker.reading.mistakes import report_unknown, unreadable
from checker.reading.yaml_nodes import Items, Mapping, Node, Scalar, read_tree

__all__ = ["FIELDS", "KEY", "IgnoreEntry", "IgnoreFile", "read_ignore_file"]

KEY = "ignore"
FIELDS: dict[str, str] = {
    "rule": "the rule or pack that is to be silent, or a list of them, or all",
    "reason": "why",
    "text": "words of the document, or a list of such: only findings with a figure in these are meant",
    "fingerprint": "of a finding, as JSON and baselines have it, or a list of such: only these findings are meant",
}

_LARGEST = 100_000


@dataclass(frozen=True, slots=True)
class IgnoreEntry:
    """What is to be silent, as written; ``start`` and ``end`` are its place in the file."""

    start: int
    end: int
    names: tuple[str, ...] = ()
    reason: str = ""
    texts: tuple[str, ...] = ()
    fingerprints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class IgnoreFile:
    path: str
    text: str
    entries: tuple[IgnoreEntry, ...]


def read_ignore_file(path: str, content: bytes) -> IgnoreFile:
    """Raises ``UnreadableError`` with all mistakes of the file."""
    text = decode(content)
    if len(text) > _LARGEST:
        raise UnreadableError(f"a file of what is to be silent may have {_LARGEST:,} characters")
    source = Source(path, text)
    entries = _entries(source, read_tree(source))
    if source.mistakes:
        raise unreadable(source)
    return IgnoreFile(path, text, entries)


def _entries(source: Source, root: Node | None) -> tuple[IgnoreEntry, ...]:
    if source.mistakes and root is None:
        return ()
    if not isinstance(root, Mapping):
        source.report(0, f"a mapping with a list '{KEY}' is expected")
        return ()
    for key, _ in root.entries:
        if key.text != KEY:
            report_unknown(source, key.start, key.text, (KEY,))
    listed = root.get(KEY)
    if not isinstance(listed, Items):
        source.report(listed.start if listed else root.start, f"{KEY}: a list of entries is expected, each with a rule")
        return ()
    return tuple(_entry(source, item) for item in listed.items)


def _entry(source: Source, item: Node) -> IgnoreEntry:
    if not isinstance(item, Mapping):
        source.report(item.start, "an entry has a rule and a reason")
        return IgnoreEntry(item.start, item.end)
    values: dict[str, tuple[str, ...]] = {}
    place: Scalar | None = None
    for key, value in item.entries:
        if key.text not in FIELDS:
            report_unknown(source, key.start, key.text, tuple(FIELDS))
            continue
        scalars = _scalars(source, key.text, value)
        values[key.text] = tuple(" ".join(scalar.text.split()) for scalar in scalars)
        place = place or (scalars[0] if key.text == "rule" and scalars else None)
    start, end = (place.start, place.end) if place else (item.start, item.start + 1)
    reason = " ".join(values.get("reason", ()))
    return IgnoreEntry(
        start, end, values.get("rule", ()), reason, values.get("text", ()), values.get("fingerprint", ())
    )


def _scalars(source: Source, field: str, value: Node) -> list[Scalar]:
    """A text or a list of texts, none of them empty; a reason may be, which is told elsewhere."""
    scalars = []
    for item in value.items if isinstance(value, Items) and field != "reason" else [value]:
        if not isinstance(item, Scalar) or (field != "reason" and not item.text.strip()):
            source.report(item.start, f"{field}: a text is expected")
        else:
            scalars.append(item)
    return scalars
