"""What a cell states where it holds a number, and what its heads say of it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extraction import extract
from checker.extraction.tables.cells import blank_of, read_cell
from checker.extraction.tables.scales import is_scale_only, scale_of
from checker.model.figure import Figure
from checker.model.table import Table
from checker.reading import read_document


def tables(text: str) -> tuple[Table, ...]:
    return extract(read_document("a.md", text.encode())).tables


def numbers(table: Table) -> list[list[tuple[str, str | None, Fraction | None]]]:
    return [
        [(f.kind, f.unit, f.value) for cell in row.cells if cell is not None and (f := cell.figure) is not None]
        for row in table.rows
        if row.role == "data"
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,234", "1234"),
        ("1 234 567", "1234567"),
        ("(1,234)", "-1234"),
        ("-3", "-3"),
        ("−3.2", "-3.2"),
        ("– 7", "-7"),
        ("$ 1,452.4", "1452.4"),
        ("$(62)", "-62"),
        ("($1,234)", "-1234"),
        ("(48.3)%", "-48.3"),
        ("£3.4m", "3400000"),
        ("US$ 3.5bn", "3500000000"),
        ("12 €", "12"),
        ("12*", "12"),
        ("1,234 (a)", "1234"),
        ("56¹", "56"),
        ("8.5 [2]", "8.5"),
        (".5", "0.5"),
        ("+4", "4"),
    ],
)
def test_a_number_with_the_signs_of_tables(text: str, value: str) -> None:
    read = read_cell(text)
    assert read is not None
    assert read.value == Fraction(value)
    assert text[read.first : read.last].strip("-−$£€()") == text[read.first : read.last]


@pytest.mark.parametrize("text", ["", "North", "3-2", "2006/2007", "12 kg of rice", "Q3", "12)", "(5", "1,23", "5th"])
def test_what_is_not_a_number_alone(text: str) -> None:
    assert read_cell(text) is None


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("–", "nothing"),
        ("$—", "nothing"),
        ("- -", "nothing"),
        ("nil", "nothing"),
        ("n/a", "unknown"),
        ("..", "unknown"),
    ],
)
def test_a_cell_without_a_number(text: str, blank: str) -> None:
    assert blank_of(text) == blank
    assert read_cell(text) is None


def test_a_cell_of_words_is_not_blank() -> None:
    assert blank_of("North") is None
    assert blank_of("") is None


@given(st.integers(-(10**12), 10**12), st.integers(0, 3), st.sampled_from(["", "$", "£ ", "EUR "]), st.booleans())
def test_a_number_reads_back_to_its_value(steps: int, decimals: int, sign: str, brackets: bool) -> None:
    value = Fraction(steps, 10**decimals)
    digits = f"{abs(value.numerator * 10**decimals // value.denominator) / 10**decimals:,.{decimals}f}"
    if Fraction(digits.replace(",", "")) != abs(value):  # past what formatting a float can show
        return
    text = f"({sign}{digits})" if value < 0 and brackets else f"{'-' if value < 0 else ''}{sign}{digits}"
    read = read_cell(text)
    assert read is not None
    assert read.value == value
    assert read.place == Fraction(1, 10**decimals)


@given(st.text(max_size=80))
def test_no_cell_is_too_strange(text: str) -> None:
    read = read_cell(text)
    assert read is None or text[read.first : read.last]
    blank_of(text)
    scale_of(text)
    is_scale_only(text)


@pytest.mark.parametrize(
    ("head", "currency", "factor", "percent", "unit"),
    [
        ("Sales ($m)", "USD", 10**6, False, None),
        ("(in thousands of euros)", "EUR", 10**3, False, None),
        ("£ million", "GBP", 10**6, False, None),
        ("US$ 000", "USD", 10**3, False, None),
        ("Share (%)", None, None, True, None),
        ("Per cent of total", None, None, True, None),
        ("Area (sq km)", None, None, False, "square_kilometer"),
        ("in millions, except per share in $", None, 10**6, False, None),
        ("Summer 2000", None, None, False, None),
        ("Visitors", None, None, False, None),
    ],
)
def test_what_a_head_says(head: str, currency: str | None, factor: int | None, percent: bool, unit: str | None) -> None:
    scale = scale_of(head)
    assert (scale.currency, scale.factor, scale.percent, scale.unit) == (currency, factor, percent, unit)


def test_a_unit_in_the_corner_holds_for_all() -> None:
    [table] = tables(
        "| (in millions) | 2021 | 2020 |\n|---|--:|--:|\n| Books | $31.5 | $29.0 |\n| Maps | 4.5 | 4.1 |\n"
    )
    assert numbers(table) == [
        [("money", "USD", Fraction(31_500_000)), ("money", "USD", Fraction(29_000_000))],
        [("money", "USD", Fraction(4_500_000)), ("money", "USD", Fraction(4_100_000))],
    ]


def test_a_caption_above_the_table_holds_for_all() -> None:
    [table] = tables(
        "Catches (in thousands of tonnes)\n\n| Port | 2021 | 2020 |\n|---|--:|--:|\n| Easthaven | 31 | 29 |\n"
    )
    assert [value for _, _, value in numbers(table)[0]] == [31_000, 29_000]


def test_a_column_of_percentages_is_none_of_money() -> None:
    [table] = tables("| $m | Sales | % of all |\n|---|--:|--:|\n| Books | 30 | 60 |\n| Maps | 20 | 40 |\n")
    assert numbers(table)[0] == [("money", "USD", Fraction(30_000_000)), ("percent", "percent", Fraction(60))]


def test_years_and_ranks_are_no_numbers_to_reckon_with() -> None:
    [table] = tables(
        "| Year | Rank | Boats |\n|---|--:|--:|\n| 2018 | 1 | 12 |\n| 2019 | 2 | 31 |\n| 2020 | 3 | 1999 |\n"
    )
    assert [[str(value) for _, _, value in row] for row in numbers(table)] == [["12"], ["31"], ["1999"]]
    assert [row.label for row in table.rows if row.role == "data"] == ["2018", "2019", "2020"]


def test_a_cell_knows_its_heads() -> None:
    extraction = extract(
        read_document("a.md", b"| Depot | 2021 | |\n|---|---|---|\n| | Buses | Trams |\n| North | 41 | 12 |\n")
    )

    def figure(text: str) -> Figure:
        return next(figure for figure in extraction.figures if figure.text == text)

    assert (figure("41").row_head, figure("41").column_head) == ("North", "2021 Buses")
    assert (figure("12").row_head, figure("12").column_head) == ("North", "Trams")


def test_a_label_alone_opens_a_section() -> None:
    [table] = tables("| | 2021 | 2020 |\n|---|--:|--:|\n| **Income** | | |\n| Fees | 5 | 6 |\n| Grants | 7 | 8 |\n")
    assert [row.role for row in table.rows] == ["head", "section", "data", "data"]
