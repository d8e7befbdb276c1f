"""What the figures of a text say, in a notation short enough for tables of examples."""

from __future__ import annotations

from fractions import Fraction

from checker.api import figures_of
from checker.model.figure import Figure


def told(text: str) -> str:
    """Every figure as its kind, its number (``20..30`` for a range, ``*`` for none), its unit or noun, its rate and
    hedge: "at-least money 5 USD/week; count 3 dog".
    """
    return "; ".join(_told(figure) for figure in figures_of(text).figures)


def _told(figure: Figure) -> str:
    parts = [figure.hedge, figure.kind, _number(figure), figure.unit or figure.counted]
    line = " ".join(part for part in parts if part)
    return f"{line}/{figure.per}" if figure.per else line


def _number(figure: Figure) -> str | None:
    if figure.value is not None:
        return _plain(figure.value)
    stated = figure.stated
    if stated is None or stated.low is None or stated.high is None:
        return None
    return f"{_plain(stated.low)}..{_plain(stated.high)}"


def _plain(value: Fraction) -> str:
    return str(value) if value.denominator in (1, 3, 7) else f"{float(value):g}"
