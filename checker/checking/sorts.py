"""What sort of figure one is: what can be meant by the same words, be added to it and stand in its stead."""

from __future__ import annotations

from checker.model.figure import Figure, Kind

__all__ = ["WITHOUT_MAGNITUDE", "sort_of", "stands_alone"]

WITHOUT_MAGNITUDE: frozenset[Kind] = frozenset(("date", "period", "time", "ordinal", "identifier", "score"))
"""What is never meant where a magnitude is."""


def sort_of(figure: Figure) -> tuple[str, str | None]:
    """Its kind and unit; a number without a noun counts something, too."""
    return "count" if figure.kind == "number" else figure.kind, figure.unit


def stands_alone(figure: Figure) -> bool:
    """Whether nothing but the number says what it is."""
    return figure.kind in ("number", "count") and figure.end <= figure.number.end
