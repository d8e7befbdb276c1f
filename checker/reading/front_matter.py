"""YAML front matter: a headline and a day of publication ahead of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checker.model.document import Block
from checker.reading.remarks import Note, is_word
from checker.reading.yaml_nodes import Items, Mapping, Node, NotYamlError, Scalar, read_yaml, scalar_stretch

__all__ = ["NONE", "FrontMatter", "day_of", "read_front_matter"]

_OPENING = re.compile(r"---[ \t]*+(?:\r\n?|\n)")
_CLOSING = re.compile(r"(?:\r\n?|\n|\A)(?:---|\.\.\.)[ \t]*+(?:\r\n?|\n|\Z)")
_LONGEST = 100_000
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]|$)", re.ASCII)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a document says of itself; ``end`` is where its text begins."""

    end: int = 0
    title: Block | None = None
    date: date | None = None
    notes: tuple[Note, ...] = ()
    """Remarks to the checker about the whole document."""


NONE = FrontMatter()


def read_front_matter(text: str) -> FrontMatter:
    """The front matter of a document. One that is not YAML, or no mapping, is none: then it is text like the rest."""
    if not text.startswith("---"):
        return NONE
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end() - 1, opening.end() + _LONGEST) if opening else None
    if opening is None or closing is None:
        return NONE
    return _parsed(text, opening.end(), max(opening.end(), closing.start()), closing.end())


def day_of(stated: str) -> date | None:
    """The day of ``2016-10-26`` or of a time stamp that begins so; ``None`` if there is no such day."""
    match = _DAY.match(stated.strip())
    try:
        return date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None


def _parsed(text: str, start: int, end: int, body: int) -> FrontMatter:
    try:
        root = read_yaml(text[start:end], start).root
    except NotYamlError:
        return NONE
    if root is None:
        return FrontMatter(body)
    if not isinstance(root, Mapping):
        return NONE
    nodes = {key.text: value for key, value in root.entries}
    fields = {key: value for key, value in nodes.items() if isinstance(value, Scalar)}
    title, day = fields.get("title"), fields.get("date")
    block = None
    if title is not None and (stretch := scalar_stretch(text, title))[1] not in ("", "~", "null"):
        block = Block(*stretch, section="headline")
    return FrontMatter(body, block, day_of(day.text) if day else None, tuple(_notes(nodes.get("checker"))))


def _notes(settings: Node | None) -> Iterator[Note]:
    """``checker: {ignore: [{rule: percent-change, reason: ...}]}``; other things by that name may mean anything."""
    if not isinstance(settings, Mapping):
        return
    for key, value in settings.entries:
        if not is_word(key.text):
            continue
        if key.text not in ("ignore", "ignore-file"):
            yield Note(key.start, key.end, key.text)
            continue
        for item in value.items if isinstance(value, Items) else [value]:
            yield _note(item, key)


def _note(item: Node, key: Scalar) -> Note:
    fields = {name.text: value for name, value in item.entries} if isinstance(item, Mapping) else {"rule": item}
    rule, reason = fields.get("rule"), fields.get("reason")
    named = [each for each in (rule.items if isinstance(rule, Items) else [rule]) if isinstance(each, Scalar)]
    place = named[0] if named else key
    said = " ".join(reason.text.split()) if isinstance(reason, Scalar) else ""
    return Note(place.start, place.end, "ignore-file", tuple(each.text for each in named), said)
