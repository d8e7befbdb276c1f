"""What holds of any table, whatever stands in its cells and in whatever format."""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.api import figures_of, lint_text
from checker.checking.budget import Budget, OverBudgetError
from checker.checking.tables import frames_of, sums, sums_of, table_fillings
from checker.extraction import extract
from checker.model.figure import Figure
from checker.model.table import Table
from checker.reading import read_document

Rows = list[list[str]]

CELLS = st.one_of(
    st.sampled_from(
        """total average rank year % share change 2019 2020 1 2 3 10 25 0 0.0 -4 (12) (3.5)% $40 £1,200 $1.2m 12% 3pp
        1/8 n/a – … . * 7* 7(a) 1st #1 5–7 2016-05-03 12:30 1,2 1,234,567 999999999999999999999999999999999 ½ ² 5kg
        €m thousand (in net sales) rose \u0661\u0662 \u200f7""".split()
    ),
    st.sampled_from(["", " ", "$ in millions", "Year ended 31 May", "1 200", "3 - 2", "Area (sq km)"]),
    st.integers(0, 400).map(str),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\n\x85\u2028\u2029\x0b\x0c"), max_size=12),
)
PLAIN = st.one_of(
    st.integers(0, 3000).map(str), st.sampled_from(["–", "7%", "2.5", "(8)", "$30", "north", "total", ""])
)


def _rows(cells: st.SearchStrategy[str], most: int = 7) -> st.SearchStrategy[Rows]:
    return st.integers(1, 5).flatmap(
        lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), min_size=2, max_size=most)
    )


def _markdown(rows: Rows) -> str:
    lines = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]]) + "\n"


def _page(rows: Rows) -> str:
    return "<table>" + "".join("<tr>" + "".join(map(_cell, row)) + "</tr>" for row in rows) + "</table>"


def _cell(text: str) -> str:
    return f"<td>{html.escape(text)}</td>"


def _separated(rows: Rows) -> str:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


FORMATS = pytest.mark.parametrize(("name", "written"), [("a.md", _markdown), ("a.html", _page), ("a.csv", _separated)])


@FORMATS
@given(rows=_rows(CELLS))
@settings(max_examples=60, deadline=None)
def test_any_table_is_checked_and_all_that_is_told_lies_in_the_text(
    name: str, written: Callable[[Rows], str], rows: Rows
) -> None:
    text = written(rows) + "\n\nNet sales were $40 in 2019, and the total rose 12%.\n"
    report = lint_text(text, name=name)
    assert report.error is None
    for finding in report.findings:
        assert 0 <= finding.start <= finding.end <= len(text)
        for slot in finding.slots:
            assert 0 <= slot.figure.start <= slot.figure.end <= len(text)
    for figure in figures_of(text, name=name).figures:
        assert 0 <= figure.start <= figure.number.start <= figure.number.end <= figure.end <= len(text)


def _told(figure: Figure) -> tuple[object, ...]:
    return (
        *(figure.text, figure.kind, figure.value, figure.unit, figure.widest),
        *(figure.row_head, figure.column_head, figure.number.text),
    )


@given(rows=_rows(PLAIN))
@settings(max_examples=80, deadline=None)
def test_a_table_reads_the_same_in_every_format(rows: Rows) -> None:
    rows = [["item", *("abcde"[: len(rows[0])])], *(["thing", *row] for row in rows)]
    found = [
        [_told(figure) for figure in figures_of(written(rows), name=name).figures]
        for name, written in (("a.md", _markdown), ("a.html", _page), ("a.csv", _separated))
    ]
    assert found[0] == found[1] == found[2]


@given(rows=_rows(PLAIN), other=_rows(PLAIN))
@settings(max_examples=80, deadline=None)
def test_a_cell_is_read_the_same_whatever_table_stands_elsewhere(rows: Rows, other: Rows) -> None:
    alone = [_told(figure) for figure in figures_of(_markdown(rows), name="a.md").figures]
    both = _markdown(rows) + "\nNothing is counted here.\n\n" + _markdown(other)
    figures = figures_of(both, name="a.md").figures
    assert [_told(figure) for figure in figures if figure.cell is not None and figure.cell.table == 0] == alone


@given(rows=_rows(st.one_of(st.integers(0, 60).map(str), st.sampled_from(["–", "n/a", "12%"])), most=14))
@settings(max_examples=150, deadline=None)
def test_passing_over_what_cannot_be_a_sum_loses_none(rows: Rows) -> None:
    table = _table([["", *("abcde"[: len(rows[0])])], *(["x", *row] for row in rows)])
    if table is None:
        return
    found = _sums(table)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sums, "_may_be_sum", lambda *_: True)
        assert _sums(table) == found


def _table(rows: Rows) -> Table | None:
    tables = extract(read_document("a.md", _markdown(rows).encode())).tables
    return tables[0] if tables else None


def _sums(table: Table) -> list[tuple[int, ...]]:
    found = sums_of(list(frames_of(table)), Budget(10**6))
    return [(each.total.start, *(part.start for part in each.parts)) for each in found]


def test_a_table_that_asks_for_too_much_work_is_left_and_the_others_before_it_are_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    small = [["", "a", "b"], ["x", "412", "77"], ["y", "231", "16"], ["Total", "643", "93"]]
    huge = [["", *"abcdefghi"], *(["Total", *map(str, range(row * row, row * row + 9))] for row in range(60))]
    document = read_document("a.md", (_markdown(small) + "\nText.\n\n" + _markdown(huge)).encode())
    [one, other] = extract(document).tables
    budget = Budget(200)
    assert len(list(sums_of(list(frames_of(one)), budget))) == 2
    with pytest.raises(OverBudgetError):
        list(sums_of(list(frames_of(other)), budget))
    monkeypatch.setattr("checker.checking.tables.fillings._WORK", 200)
    assert len(table_fillings(document, extract(document))["table-sum"]) >= 2


def test_a_head_names_the_cells_however_far_below_it_they_stand() -> None:
    rows = [["Town", "Sales ($m)"], *([f"Town {row}", str(row * 7 % 100)] for row in range(1, 400))]
    last = figures_of(_markdown(rows), name="a.md").figures[-1]
    assert (last.row_head, last.column_head, last.unit) == ("Town 399", "Sales ($m)", "USD")


@pytest.mark.parametrize("name", ["a.md", "a.html", "a.csv"])
def test_a_data_set_is_refused_in_every_format(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.reading.numbering.MOST_CELLS", 100)
    rows = [["a", "b"], *([str(row), "7"] for row in range(60))]
    written = {"a.md": _markdown, "a.html": _page, "a.csv": _separated}[name]
    assert lint_text(written(rows[:40]), name=name).error is None
    assert "more than 100 cells" in (lint_text(written(rows), name=name).error or "")


def test_a_sentence_that_could_mean_many_tables_means_none() -> None:
    table = "| Item | 2019 | 2020 |\n|---|---|---|\n| Sales of figs | 310 | 355 |\n"
    sentence = "Sales of figs were 420 in 2019.\n\n"
    assert "table-mention" in {f.rule for f in lint_text(sentence + table, name="a.md").findings}
    many = sentence + "\nText.\n\n".join([table] * 30)
    assert "table-mention" not in {f.rule for f in lint_text(many, name="a.md").findings}
