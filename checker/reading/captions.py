"""Captions that stand before or after a table rather than in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from checker.model.document import Block

__all__ = ["with_captions"]

_OF_TABLE = re.compile(r"(?:table|tab\.)(?=[\s:.\d])", re.IGNORECASE)
_MARKED = re.compile(r"(?:Table)?:\s++(?=\S)", re.IGNORECASE)
"""How Pandoc marks a paragraph as the caption of the table beside it."""
_ATTRIBUTES = re.compile(r"\{[#.:][^{}]{0,200}\}\Z")


def with_captions(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks, where a caption that speaks of a table and stands beside one has the table's number of paragraph."""
    found = list(blocks)
    for index, block in enumerate(found):
        if block.cell is None and (_OF_TABLE.match(block.text) or block.text.startswith(":")):
            beside = _table_beside(found, index)
            if beside is not None:
                found[index] = _caption(block, beside)
    return tuple(found)


def _caption(block: Block, paragraph: int) -> Block:
    mark = _MARKED.match(block.text)
    if mark is None:
        return replace(block, paragraph=paragraph) if block.section == "caption" else block
    if block.section not in ("body", "caption"):
        return block
    text = _ATTRIBUTES.sub("", block.text[mark.end() :]).rstrip()
    return replace(block, start=block.start + mark.end(), text=text, section="caption", paragraph=paragraph)


def _table_beside(blocks: list[Block], index: int) -> int | None:
    """The paragraph of the table that follows a block, else of the one that it follows."""
    for near in (index + 1, index - 1):
        if 0 <= near < len(blocks) and blocks[near].cell is not None:
            return blocks[near].paragraph
    return None
