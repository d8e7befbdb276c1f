"""What extraction hands on: the figures of a document and the sentences that they stand in."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.figure import Figure
from checker.model.table import Table

__all__ = ["Extraction"]


@dataclass(frozen=True, slots=True)
class Extraction:
    """``sentences`` are spans in document offsets, which ``Figure.sentence`` indexes. Both are in text order."""

    figures: tuple[Figure, ...] = ()
    sentences: tuple[tuple[int, int], ...] = ()
    tables: tuple[Table, ...] = ()
