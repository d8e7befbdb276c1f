"""What the styles of a Word file make of a paragraph. Word calls its own styles by English names in every language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from checker.model.document import Section
from checker.reading.docx_parts import Attributes, parse

__all__ = ["Style", "read_styles", "style_of"]

_DEEPEST = 20
"""How many styles a style may be based on."""
_HEADING = re.compile(r"heading ([1-9])")
_SECTIONS: dict[str, Section] = {
    "caption": "caption",
    "quote": "quote",
    "intense quote": "quote",
    "block text": "quote",
    "list paragraph": "list",
}


@dataclass(frozen=True, slots=True)
class Style:
    """``heading`` is ``h1`` and so on, for a title ``title``; ``hidden``: a table of contents, a header."""

    section: Section | None = None
    heading: str = ""
    hidden: bool = False


def style_of(name: str) -> Style | None:
    """What a style of Word's own means; ``None`` for any other."""
    if name == "title":
        return Style(heading="title")
    if (heading := _HEADING.match(name)) is not None:
        return Style(heading=f"h{heading[1]}")
    if name.startswith(("toc ", "table of ", "header", "footer", "index ")):
        return Style(hidden=True)
    if name.startswith("list "):
        return Style(section="list")
    return Style(section=_SECTIONS[name]) if name in _SECTIONS else None


def read_styles(content: bytes) -> Mapping[str, Style]:
    """The meaning of each style by its id, as far as it or one that it is based on has one."""
    names: dict[str, str] = {}
    bases: dict[str, str] = {}
    current = ""

    def take(name: str, given: Attributes) -> None:
        nonlocal current
        if name == "w:style":
            current = given.get("styleId", "")
        elif name == "w:name":
            names[current] = given.get("val", "").strip().lower()
        elif name == "w:basedOn":
            bases[current] = given.get("val", "")

    if content:
        parse("styles.xml", content, take, lambda _: None, lambda _: None)
    return {style: meant for style in names if (meant := _meaning(style, names, bases)) is not None}


def _meaning(style: str, names: Mapping[str, str], bases: Mapping[str, str]) -> Style | None:
    for _ in range(_DEEPEST):
        meant = style_of(names.get(style, style.lower()))
        if meant is not None:
            return meant
        if style not in bases:
            return None
        style = bases[style]
    return None
