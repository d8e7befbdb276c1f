"""A fact: a figure that is pinned outside of all documents, which every mention of the same thing must bear out."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.figure import Figure

__all__ = ["Fact"]


@dataclass(frozen=True, slots=True)
class Fact:
    """``figure`` has its offsets in the file of the fact, which its ``origin`` names, not in a document."""

    figure: Figure
    about: frozenset[str]
    """The words that say what it is a figure of, in the singular: a mention has all of them in its sentence."""
