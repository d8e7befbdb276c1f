"""Figures that a check held against each other, without the rule: what a page about them needs, and small to send."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from checker.model.figure import Figure

__all__ = ["Comparison", "Verdict"]

Verdict = Literal["agrees", "strained", "contradicts"]
"""``strained``: the figures agree only where their words are taken for more than a reader takes them for."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a check came to: ``rule`` is the name of its rule, ``figures`` are those of the document, each once."""

    rule: str
    verdict: Verdict
    figures: tuple[Figure, ...]
