"""YAML front matter: a headline and a day of publication ahead of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from checker.model.document import Block
from checker.reading.yaml_nodes import Mapping, NotYamlError, Scalar, read_yaml, scalar_stretch

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
    fields = {key.value: value for key, value in root.pairs if isinstance(key, Scalar) and isinstance(value, Scalar)}
    title, day = fields.get("title"), fields.get("date")
    block = None
    if title is not None and (stretch := scalar_stretch(text, title))[1] not in ("", "~", "null"):
        block = Block(*stretch, section="headline")
    return FrontMatter(body, block, day_of(day.value) if day else None)
