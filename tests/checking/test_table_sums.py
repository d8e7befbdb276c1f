"""Which numbers of a table are the sum of others, and when one that misses speaks."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checker.api import built_in_rules, lint_text
from checker.checking.budget import Budget
from checker.checking.tables import frames_of, sums_of
from checker.extraction import extract
from checker.model.rule import RuleBook
from checker.reading import read_document

RULES = RuleBook(tuple(rule for rule in built_in_rules().rules if rule.pack == "tables"))


def markdown(rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]]) + "\n"


def sums(rows: list[list[str]]) -> set[tuple[str, ...]]:
    [table] = extract(read_document("a.md", markdown(rows).encode())).tables
    return {
        (each.total.text, *(part.text for part in each.parts))
        for each in sums_of(list(frames_of(table)), Budget(10_000))
    }


def said(rows: list[list[str]]) -> list[str]:
    return [finding.message for finding in lint_text(markdown(rows), name="a.md", rules=RULES).findings]


def test_a_grand_total_of_subtotals() -> None:
    rows = [
        ["", "2021", "2020"],
        ["Rent", "412", "398"],
        ["Fees", "105", "91"],
        ["Total income", "517", "489"],
        ["Pay", "230", "221"],
        ["Power", "64", "52"],
        ["Total costs", "294", "273"],
        ["Sum of both", "811", "762"],
    ]
    found = sums(rows)
    assert ("517", "412", "105") in found
    assert ("294", "230", "64") in found
    assert ("811", "517", "294") in found


def test_a_sum_that_no_word_calls_one_needs_two_columns() -> None:
    assert ("643", "412", "231") in sums([["", "a", "b"], ["X", "412", "77"], ["Y", "231", "16"], ["Z", "643", "93"]])
    assert not sums([["", "a"], ["X", "412"], ["Y", "231"], ["Z", "643"]])


def test_an_average_is_no_sum() -> None:
    assert not said([["", "Goals", "Average"], ["A", "12", "1.5"], ["B", "20", "2.5"], ["Total", "32", "2.0"]])


def test_a_dash_is_nothing_and_what_is_not_known_is_not_added() -> None:
    assert not said([["", "a", "b"], ["X", "12", "–"], ["Y", "30", "7"], ["Z", "1", "n/a"], ["Total", "43", "9"]])
    assert said([["", "a", "b"], ["X", "12", "–"], ["Y", "30", "7"], ["Z", "1", "2"], ["Total", "43", "19"]])


def test_the_total_may_stand_above() -> None:
    rows = [["", "Men", "Women"], ["All staff, total", "410", "395"], ["Day", "301", "288"], ["Night", "109", "117"]]
    assert said(rows) == ["All staff, total, Women: the numbers add up to 405, not 395"]


def test_a_row_is_added_up_too() -> None:
    rows = [
        ["Club", "Home", "Away", "Total"],
        ["Mill", "14", "11", "25"],
        ["Dock", "10", "12", "32"],
        ["Hill", "9", "9", "18"],
    ]
    assert said(rows) == ["Dock, Total: the numbers add up to 22, not 32"]


def test_rounded_numbers_may_be_off_where_others_are() -> None:
    rows = [["$m", "2021", "2020"], ["A", "1.4", "2.3"], ["B", "1.4", "2.4"], ["Total", "2.9", "4.8"]]
    assert not said(rows)


@given(
    st.lists(st.lists(st.integers(100, 99_999), min_size=3, max_size=3), min_size=3, max_size=8),
    st.data(),
)
def test_sums_that_hold_say_nothing_and_a_changed_digit_is_found(numbers: list[list[int]], data: st.DataObject) -> None:
    totals = [sum(column) for column in zip(*numbers, strict=True)]
    rows = [["", "a", "b", "c"]] + [[f"Row {'xyzuvwst'[n]}", *map(str, row)] for n, row in enumerate(numbers)]
    rows.append(["Total", *map(str, totals)])
    assert not said(rows)
    row, column = data.draw(st.integers(1, len(numbers) + 1)), data.draw(st.integers(1, 3))
    written = rows[row][column]
    place = data.draw(st.integers(0, len(written) - 1))
    digit = data.draw(st.sampled_from([d for d in "123456789" if d != written[place]]))
    rows[row][column] = written[:place] + digit + written[place + 1 :]
    *parts, total = (int(cells[column]) for cells in rows[1:])
    fewer = [few for size in range(2, len(parts)) for few in combinations(parts, size)]
    assume(all(sum(few) != total for few in fewer))  # else it may be the total of these alone
    assert said(rows)


@pytest.mark.parametrize("cells", [[["", ""], ["", ""]], [["a"], ["1"]], [["", "x"], ["Total", "5"]]])
def test_tables_in_which_nothing_can_be_added(cells: list[list[str]]) -> None:
    assert not said(cells)


STATEMENT = [
    ["$ thousand", "2023", "2022"],
    ["Revenue", "$ 91,204", "$ 84,110"],
    ["Cost of revenue", "40,118", "38,902"],
    ["Gross profit", "51,086", "45,208"],
    ["Research", "18,400", "17,050"],
    ["Selling", "21,377", "20,114"],
    ["Total expenses", "39,777", "37,164"],
    ["Operating income", "11,309", "8,044"],
]


def test_what_is_left_of_one_row_when_the_next_is_taken_away() -> None:
    assert ("$ 91,204", "40,118", "51,086") in sums(STATEMENT)
    assert ("51,086", "39,777", "11,309") in sums(STATEMENT)
    assert not said(STATEMENT)
    changed = [list(row) for row in STATEMENT]
    changed[3][1] = "50,186"
    assert said(changed)


def test_a_column_with_some_percentages_is_all_of_percentages() -> None:
    rows = [["", "2021", "2020"], ["Fresh", "38.3%", "35.2%"], ["Frozen", "54.7", "58.4"], ["Dried", "7.0", "6.4"]]
    assert not said([*rows, ["Total", "100.0%", "100.0%"]])
