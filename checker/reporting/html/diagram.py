"""What was held against what in a document: its figures below each other, and an arc for each check that joins some.

Rows have a height in ems, in the list and in the drawing, so that both keep in step at any size of letters. The drawing
is as wide as the style says; it counts two units a row, and its figures stand at its right edge.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise, takewhile
from math import isqrt

from checker.model.document import collapsed
from checker.model.figure import Figure
from checker.model.finding import DocumentReport
from checker.reporting.html.article import finding_id, mark_id
from checker.reporting.html.elements import Html, element, joined, text
from checker.reporting.html.joins import Join, joins, nearest
from checker.reporting.html.marking import Stretch
from checker.reporting.totals import counted

__all__ = ["diagram"]

_MOST_ENDS = 600
"""Ends of arcs in one drawing."""
_ROW = 1.75
"""Ems; ``page.css`` says the same."""
_LONGEST = 36
"""Characters of a figure, and of what stands beside it."""
_WORDS = 3


def diagram(report: DocumentReport, marked: Sequence[Stretch], number: int) -> Html:
    """Folded; nothing where it would only repeat the findings. ``number`` is that of the document."""
    found = joins(report, marked)
    if all(join.finding is not None for join in found):
        return Html("")
    shown = nearest(found, marked, _MOST_ENDS)
    summary = element("summary", text("What was held against what "), _said(report, found, shown))
    return element("details", summary, *_rows(report, marked, shown, number), class_="graph")


def _rows(report: DocumentReport, marked: Sequence[Stretch], shown: Sequence[Join], number: int) -> list[Html]:
    if not shown:  # each joins more figures than one drawing may have
        return []
    rows = {mark: row for row, mark in enumerate(sorted({mark for join in shown for mark in join.marks}))}
    told = element("p", class_="told", role="status")
    figures = _figures(report, marked, shown, rows, number)
    return [element("div", _drawing(shown, rows, number), figures, told, class_="rows")]


def _said(report: DocumentReport, found: Sequence[Join], shown: Sequence[Join]) -> Html:
    failing = sum(join.finding is not None for join in found)
    said = f"{counted(len(found), 'join')} between figures, {failing:,} in doubt"
    if len(shown) < len(found):
        where = "nearest to the findings" if report.findings else "the first"
        said += f"; only {len(shown):,} are shown, {where}"
    return element("span", text(said), class_="coverage")


def _drawing(shown: Sequence[Join], rows: dict[int, int], number: int) -> Html:
    """Agreeing joins first, so that those in doubt lie over them; the arcs of the same rules share what is said."""
    width = max(_bulge(rows[b] - rows[a]) for join in shown for a, b in pairwise(join.marks)) + 1
    groups = [
        _group(list(group), rows, number, width) for _, group in groupby(sorted(shown, key=_belonging), key=_belonging)
    ]
    return element(
        "svg",
        *groups,
        viewBox=f"0 0 {width} {2 * len(rows)}",
        height=f"{_ROW * len(rows)}em",
        preserveAspectRatio="none",
        role="group",
        aria_label="arcs between the figures",
    )


def _belonging(join: Join) -> tuple[int, tuple[str, ...]]:
    return join.finding or 0, join.rules


def _group(group: Sequence[Join], rows: dict[int, int], number: int, width: int) -> Html:
    first = group[0]
    paths = [element("path", d=_path(join, rows, width), data_m=" ".join(map(str, join.marks))) for join in group]
    rules = ", ".join(first.rules)
    if first.finding is None:
        return element("g", element("title", text(f"agree: {rules}")), *paths)
    title = element("title", text(f"finding {first.finding}: {rules}"))
    return element("a", title, *paths, href=f"#{finding_id(number, first.finding)}", class_=first.severity)


def _path(join: Join, rows: dict[int, int], width: int) -> str:
    """From each figure to the next, bulging to the left."""
    steps = (rows[b] - rows[a] for a, b in pairwise(join.marks))
    return f"M{width} {2 * rows[join.marks[0]] + 1}" + "".join(f"a{_bulge(s)} {s} 0 0 0 0 {2 * s}" for s in steps)


def _bulge(step: int) -> int:
    """A long arc reaches farther than a short one, but not as far as a circle would."""
    return min(step, 2) + isqrt(4 * (step - 1))


def _figures(
    report: DocumentReport, marked: Sequence[Stretch], shown: Iterable[Join], rows: dict[int, int], number: int
) -> Html:
    figures = {figure.start: figure for figure in (report.page.figures if report.page else ())}
    doubted = {mark: join.severity for join in shown if join.finding is not None for mark in join.marks}
    items = []
    for mark in rows:
        stretch = marked[mark - 1]
        label = text(_short(collapsed(report.text[stretch.start : stretch.end])))
        link = element("a", label, href=f"#{mark_id(number, mark)}")
        beside = _beside(figures.get(stretch.start))
        items.append(element("li", joined([link, text(f" {beside}" if beside else "")]), class_=doubted.get(mark)))
    return element("ol", *items)


def _beside(figure: Figure | None) -> str:
    """What tells a figure from others that look like it: the heads of its row and column, or the words behind it."""
    if figure is None:
        return ""
    if figure.cell is not None:
        return _short(", ".join(filter(None, (figure.row_head, figure.column_head))))
    if any(map(str.isalpha, figure.text)):  # "412,400 visitors" says what it is
        return ""
    behind = list(takewhile(_is_word, figure.after.split()))[:_WORDS]
    if behind:
        return _short(" ".join(behind))
    before = list(takewhile(_is_word, reversed(figure.before.split())))[:_WORDS]
    return _short(" ".join([*reversed(before), "…"])) if before else ""


def _is_word(word: str) -> bool:
    return word[0].isalnum()


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
