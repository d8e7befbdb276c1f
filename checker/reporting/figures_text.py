"""``figures --format text``, for people: a table of what was read, a figure a line."""

from __future__ import annotations

from checker.model.document import collapsed
from checker.model.figure import DocumentFigures, Figure
from checker.model.interval import Interval
from checker.model.period import Period
from checker.model.places import Places
from checker.reporting.contract import exact
from checker.reporting.paint import Paint
from checker.reporting.report import Write
from checker.reporting.totals import Totals, counted
from checker.reporting.width import columns, visible

__all__ = ["TextFigures", "meaning"]

_WIDEST_TEXT = 48


class TextFigures:
    def __init__(self, write: Write, paint: Paint, *, quiet: bool) -> None:
        self._write = write
        self._paint = paint
        self._quiet = quiet
        self._is_open = False

    def begin(self) -> None:
        pass

    def document(self, figures: DocumentFigures) -> None:
        if figures.error is not None:
            return
        places = Places(figures.text)
        texts = [_shortened(visible(collapsed(figure.text))) for figure in figures.figures]
        widest = max(map(columns, texts), default=0)
        if not self._is_open:
            self._write(self._paint(visible(figures.path), "place") + "\n")
        for figure, text in zip(figures.figures, texts, strict=True):
            self._write(self._row(figure, text + " " * (widest - columns(text)), places) + "\n")
        self._is_open = figures.goes_on
        if not self._is_open:
            self._write("\n")

    def end(self, totals: Totals) -> None:
        if not self._quiet:
            line = f"{counted(totals.figures, 'figure')} in {counted(totals.documents, 'document')}"
            if totals.unreadable:
                line += f"; {counted(totals.unreadable, 'document')} could not be read"
            self._write(line + "\n")

    def _row(self, figure: Figure, text: str, places: Places) -> str:
        line, column = places.place(figure.start)
        place = self._paint(f"{line:>5}:{column:<4}", "dim")
        kind = self._paint(f"{figure.kind:<17}", "other")
        return f"{place} {text}  {kind} {meaning(figure)}".rstrip()


def _shortened(text: str) -> str:
    return text if len(text) <= _WIDEST_TEXT else text[: _WIDEST_TEXT - 1] + "…"


def meaning(figure: Figure) -> str:
    """The value or the range that the words allow, then what it is of, in the shortest words that say it."""
    parts = [
        _range(figure.stated) if figure.value is None or figure.hedge else exact(figure.value),
        figure.unit if figure.unit != "percent" else None,
        f"per {figure.per}" if figure.per else None,
        figure.counted,
        figure.event if figure.event != figure.counted else None,
        figure.direction,
        _period(figure.period),
        f"in {figure.place}" if figure.place else None,
        figure.mode,
        f"says {figure.source}" if figure.source else None,
    ]
    return visible(" ".join(part for part in parts if part))


def _range(stated: Interval | None) -> str | None:
    if stated is None:
        return None
    low, high = exact(stated.low), exact(stated.high)
    if low is not None and high is not None:
        return f"{'(' if stated.low_open else '['}{low}, {high}{')' if stated.high_open else ']'}"
    if low is not None:
        return f"> {low}" if stated.low_open else f">= {low}"
    if high is not None:
        return f"< {high}" if stated.high_open else f"<= {high}"
    return None


def _period(period: Period | None) -> str | None:
    if period is None:
        return None
    if period.start == period.end:
        return period.start
    return f"{period.start or ''}..{period.end or ''}"
