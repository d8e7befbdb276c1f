from __future__ import annotations

import re

import pytest
import samples
from formatted import HOSTILE, formatted, hostile_failure, hostile_report
from markdown_it import MarkdownIt

from checker.model.finding import DocumentReport
from checker.reporting.summary import MOST_BYTES, MOST_ROWS


def _rows(written: str) -> list[str]:
    return [line for line in written.splitlines() if line.startswith("| ")][1:]


def test_a_summary_is_a_table_of_findings() -> None:
    assert formatted("summary", samples.deaths_report()) == (
        "### checker: 1 error\n\n"
        "|  | where | what |\n|---|---|---|\n"
        "| **error** | a.txt:1:28 | 10,250 to 25,500 is a rise of 148.8%, not nearly 250% (<code>percent-change</code>)"
        "<br>25,500 / 10,250 - 1 = 148.8%<br>did you mean: nearly 150% |\n\n"
        "1 error in 1 document; 5 figures found, 3 tested by at least one rule\n"
    )


def test_a_clean_run_says_so() -> None:
    assert formatted("summary", DocumentReport("a.txt", "")).startswith(
        "### checker: nothing found\n\nnothing found in"
    )


def test_a_document_that_could_not_be_read_is_a_row() -> None:
    assert _rows(formatted("summary", DocumentReport("b.txt", "", error="not UTF-8"))) == [
        "| not read | b.txt | not UTF-8 |"
    ]


def test_more_rows_than_anyone_reads_are_counted_instead() -> None:
    written = formatted("summary", *[samples.deaths_report(f"{index}.txt") for index in range(MOST_ROWS + 5)])
    assert len(_rows(written)) == MOST_ROWS
    assert "\n… and 5 more\n" in written


def test_a_summary_is_never_larger_than_github_takes() -> None:
    written = formatted("summary", *[hostile_report("<" * 5000 + str(index)) for index in range(150)])
    assert len(written.encode()) < MOST_BYTES + 1000
    assert re.search(r"\n… and \d+ more\n", written)


@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_texts_stay_texts(evil: str) -> None:
    written = formatted("summary", hostile_report(evil), hostile_failure(evil))
    assert len(_rows(written)) == 2
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e\ud800-\udfff]", written)
    page = MarkdownIt("gfm-like", {"linkify": False}).render(written)
    assert set(re.findall(r"<\s*/?\s*(\w+)", page)) <= {
        *("h3", "p", "table", "thead", "tbody", "tr", "th", "td", "strong", "code", "br", "span")
    }
    assert not re.search(r"<\w+ [^>]*=", page)  # nor any attribute
    assert not re.search(r"www\.|https?://|[$@](?!<)", written.replace("&#36;", "").replace("&#64;", ""))
