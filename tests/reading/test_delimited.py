from __future__ import annotations

import pytest

from checker.errors import UnreadableError
from checker.model.document import JOINT, Document
from checker.reading import read_document


def read(text: str, name: str = "a.csv") -> Document:
    return read_document(name, text.encode())


def rows(text: str, name: str = "a.csv") -> list[tuple[int, int, int, bool, str]]:
    return [
        (cell.table, cell.row, cell.column, cell.head, " ".join(block.text.replace(JOINT, "").split()))
        for block in read(text, name).blocks
        if (cell := block.cell) is not None
    ]


def test_every_cell_stands_where_it_stands() -> None:
    text = 'Port,Boats\nNorth, 12 \n"South, old",,7\r\n'
    assert rows(text) == [
        (0, 0, 0, True, "Port"),
        (0, 0, 1, True, "Boats"),
        (0, 1, 0, False, "North"),
        (0, 1, 1, False, "12"),
        (0, 2, 0, False, "South, old"),
        (0, 2, 2, False, "7"),
    ]
    for block in read(text).blocks:
        assert text[block.start : block.end] == block.text
        assert block.section == "table"


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ('"1,204"', "1,204"),
        ('"says ""12"""', 'says "12"'),
        ('"two\nlines"', "two lines"),
        (' "5" ', "5"),
        ('5"', '5"'),
        ('"5" or so', "5 or so"),
        ("see http://x.org/5", "see"),
    ],
)
def test_fields_may_be_quoted(cell: str, said: str) -> None:
    assert rows(f"a,b\nx,{cell}\ny,6\n")[3][-1] == said


def test_a_quote_that_never_ends_quotes_nothing() -> None:
    assert [said for *_, said in rows('a,b\n"x,5\ny,6')] == ["a", "b", '"x', "5", "y", "6"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Port;Share\nNorth;1,5\nSouth;2,5\n", "a.csv"),
        ("Port\tShare\nNorth\t1,5\nSouth\t2,5\n", "a.csv"),
        ("Port|Share\nNorth|1,5\nSouth|2,5\n", "a.csv"),
        ("sep=;\nPort;Share\nNorth;1,5\nSouth;2,5", "a.csv"),
        ("Port\tShare\nNorth\t1,5\nSouth\t2,5\n", "a.tsv"),
    ],
)
def test_the_delimiter_is_told_by_the_lines(text: str, name: str) -> None:
    assert [said for *_, said in rows(text, name)] == ["Port", "Share", "North", "1,5", "South", "2,5"]


def test_a_first_row_of_numbers_is_no_head_but_one_of_years_is() -> None:
    assert not any(head for *_, head, _ in rows("North,12\nSouth,13\n"))
    assert [head for *_, head, _ in rows("Port,2019,2020\nNorth,5,6")] == [True, True, True, False, False, False]


def test_lines_above_the_head_are_the_caption() -> None:
    blocks = read("Table 2: boats by port,,\nIn thousands\nPort,Boats,Nets\nNorth,5,6\n").blocks
    assert [(block.section, block.paragraph) for block in blocks[:3]] == [("caption", 0), ("caption", 0), ("table", 0)]
    assert [block.cell.row for block in blocks if block.cell] == [0, 0, 0, 1, 1, 1]


def test_an_empty_line_before_a_head_begins_another_table() -> None:
    text = "Port,Boats\nNorth,5\n\nSouth,6\n,\nSecond table\nPort,Nets\nNorth,7\n"
    assert [(table, row, said) for table, row, column, _, said in rows(text) if column == 0] == [
        (0, 0, "Port"),
        (0, 1, "North"),
        (0, 2, "South"),
        (1, 0, "Port"),
        (1, 1, "North"),
    ]


def test_a_column_alone_is_a_table_too() -> None:
    assert rows("Boats\n5\n6\n") == [(0, 0, 0, True, "Boats"), (0, 1, 0, False, "5"), (0, 2, 0, False, "6")]


def test_a_remark_has_a_line_of_its_own() -> None:
    document = read("Port,Boats\n# checker: ignore[sums] counted twice\nNorth,5\n")
    (remark,) = document.remarks
    assert (remark.names, document.text[slice(*remark.covers)]) == (("sums",), "North")
    assert "checker" not in "".join(block.text for block in document.blocks)


def test_a_data_set_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.reading.numbering.MOST_CELLS", 1_000)
    assert len(read("1,2,3,4,5\n" * 200).blocks) == 1_000
    with pytest.raises(UnreadableError, match="more than 1,000 cells"):
        read("1,2,3,4,5\n" * 201)


@pytest.mark.parametrize("mark", ['"', '""', '",', ",", ";", "\n", "\t", '"\n', ' "'])
def test_endless_marks_are_read(mark: str) -> None:
    assert read(mark * 20_000 + "\nfive,5").text.startswith(mark)
