"""Entities and superscripts of HTML, in HTML files and in Markdown: what they say, in the place where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from checker.model.document import JOINT
from checker.reading.masking import Edit
from checker.reading.superscripts import REACH, raised

__all__ = ["ENTITY", "entity_edit", "entity_edits", "superscript_edit"]

ENTITY = r"&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
_ENTITY = re.compile(ENTITY)
_SUPERSCRIPT = re.compile(
    r"<sup(?:\s[^<>]*+)?>((?:[^<>]{1,30}+|<(?!/sup\b)[^<>]{0,300}+>){0,12}+)</sup\s*+>", re.IGNORECASE
)
_TAG = re.compile(r"<[^<>]*+>")
_LINK = re.compile(r"<a\s", re.IGNORECASE)
_LONGEST_MARK = 30
_NONE = " \t\r\n"


def entity_edits(text: str) -> Iterator[Edit]:
    """Edits that put what entities say into their places."""
    for match in _ENTITY.finditer(text):
        edit = entity_edit(text, *match.span())
        if edit is not None:
            yield edit


def entity_edit(text: str, start: int, end: int) -> Edit | None:
    """The character of an entity, beside the word that it belongs to; ``None`` if there is no such entity."""
    name = text[start + 1 : end]
    character = unescape(text[start:end]) if name[0] == "#" else html5.get(name)
    if character is None:
        return None
    if character in _NONE:
        character = " "
    joints = JOINT * (end - start - len(character))
    after_word = start > 0 and text[start - 1].isalnum()
    return start, end, joints + character if after_word else character + joints


def superscript_edit(text: str, start: int) -> Edit | None:
    """What a short ``<sup>`` says: a power is raised, the mark of a note is left out; ``None`` for other text."""
    match = _SUPERSCRIPT.match(text, start)
    if match is None:
        return None
    inner = _TAG.sub("", match[1]).strip()
    if _LINK.search(match[1]) is not None and len(inner) <= _LONGEST_MARK:
        said: str | None = ""
    else:
        said = raised(inner, text[max(0, start - REACH) : start])
    return None if said is None else (start, match.end(), said.ljust(match.end() - start, JOINT))
