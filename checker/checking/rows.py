"""Which sentences count as standing next to each other: a short remark without figures keeps no two of them apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from checker.model.extraction import Extraction

__all__ = ["Rows", "is_short", "rows_of"]

_LONGEST_REMARK = 80
"""Characters. In 2,500 articles four rules spoke of figures that had nothing to do with each other where remarks of any
length were passed over, one where only such short ones were, and none where they had to stand inside a paragraph.
"""

Rows: TypeAlias = Mapping[int, int]
"""From the sentences that hold figures to their places in a row; neighbours differ by one."""


def is_short(span: tuple[int, int]) -> bool:
    """Whether a sentence without figures is a mere remark."""
    return span[1] - span[0] <= _LONGEST_REMARK


def rows_of(extraction: Extraction) -> Rows:
    """The places of sentences, where a remark between two of one paragraph is passed over."""
    spans = extraction.sentences
    rows: dict[int, int] = {}
    last, paragraph, passed = -1, -1, 0
    for figure in extraction.figures:
        number = figure.sentence
        if number == last:
            continue
        passed += number == last + 2 and figure.paragraph == paragraph and is_short(spans[number - 1])
        rows[number] = number - passed
        last, paragraph = number, figure.paragraph
    return rows
