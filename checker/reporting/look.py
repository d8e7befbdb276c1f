"""How the formats for people look."""

from __future__ import annotations

from dataclasses import dataclass

from checker.reporting.paint import Paint

__all__ = ["Look"]


@dataclass(frozen=True, slots=True)
class Look:
    """How the formats for people are laid out; those for machines ignore it."""

    paint: Paint
    width: int = 100
    quiet: bool = False
