"""Huge documents in parts, so that the figures of one part only are held at any time.

A part is a run of whole blocks; a block that is huge itself is cut where one of its sentences ends. Offsets are those
of the whole document in every part. What a part cannot see is what the others say: figures that stand in different
parts are never compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checker.extraction.sentences import sentence_spans
from checker.model.document import Block, Document

__all__ = ["LARGEST", "in_parts"]

LARGEST = 1_000_000
"""Characters of prose in a part: more than any book has, and few enough for the memory of any machine."""


def in_parts(document: Document, largest: int | None = None) -> Iterator[Document]:
    """The document itself, or if it is larger than that, runs of its blocks as documents of the same text."""
    largest = LARGEST if largest is None else largest
    if document.checks or sum(len(block.text) for block in document.blocks) <= largest:
        yield document  # the checks of a figure set may speak of any of its figures
        return
    run: list[Block] = []
    length = 0
    for block in document.blocks:
        for piece in _pieces(block, largest):
            if run and length + len(piece.text) > largest:
                yield replace(document, blocks=tuple(run))
                run, length = [], 0
            run.append(piece)
            length += len(piece.text)
    if run:
        yield replace(document, blocks=tuple(run))


def _pieces(block: Block, largest: int) -> Iterator[Block]:
    """The block, or runs of its sentences."""
    if len(block.text) <= largest:
        yield block
        return
    first = last = 0
    for _, end in sentence_spans(block.text):
        if end - first > largest and last > first:
            yield _piece(block, first, last)
            first = last
        last = end
    yield _piece(block, first, len(block.text))


def _piece(block: Block, first: int, last: int) -> Block:
    return replace(block, start=block.start + first, text=block.text[first:last])
