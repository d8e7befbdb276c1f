from __future__ import annotations

import os
import re
from dataclasses import replace

import pytest
import samples
from formatted import HOSTILE, formatted, hostile_failure, hostile_report

from checker.model.finding import DocumentReport, Repair, Severity

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def test_a_finding_is_a_command_with_its_place() -> None:
    full = os.path.abspath("a.txt")
    assert formatted("github", samples.deaths_report()) == (
        f"::error file={full},line=1,endLine=1,col=28,endColumn=73,title=checker percent-change::"
        "a.txt:1:28: 10,250 to 25,500 is a rise of 148.8%25, not nearly 250%25%0A"
        "25,500 / 10,250 - 1 = 148.8%25%0Adid you mean: nearly 150%25\n"
    )


def test_the_gravest_come_first_since_github_shows_only_ten_of_each() -> None:
    text = "nine and ten"
    severities: tuple[Severity, ...] = ("note", "warning", "error", "note", "error")
    found = tuple(
        samples.finding(text, "nine", severity=each, message=f"{each}{index}") for index, each in enumerate(severities)
    )
    lines = formatted("github", DocumentReport("a.txt", text, found)).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::error", "::warning", "::notice", "::notice"]
    assert [line.rpartition(" ")[2] for line in lines] == ["error2", "error4", "warning1", "note0", "note3"]


def test_what_runs_over_several_lines_has_no_columns() -> None:
    text = "nine\nand ten"
    (line,) = formatted("github", DocumentReport("a.txt", text, (samples.finding(text, "nine", "ten"),))).splitlines()
    assert ",line=1,endLine=2,title=" in line


def test_a_document_that_could_not_be_read_is_an_error() -> None:
    written = formatted("github", DocumentReport("b.txt", "", error="not UTF-8"))
    assert written == f"::error file={os.path.abspath('b.txt')}::b.txt: cannot be read: not UTF-8\n"


def test_the_last_line_says_what_was_covered() -> None:
    assert formatted("github", samples.deaths_report(), quiet=False).endswith(
        "\n1 error in 1 document; 5 figures found, 3 tested by at least one rule\n"
    )


@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_texts_give_no_commands_of_their_own(evil: str) -> None:
    lines = formatted("github", hostile_report(evil), hostile_failure(evil)).split("\n")
    assert lines.pop() == ""
    assert len(lines) == 2
    for line in lines:
        command = COMMAND.fullmatch(line)
        assert command is not None
        assert set(re.findall(r"(?:^|,)(\w+)=", command[2])) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        assert all(re.match("25|0A|3A|2C", rest) for rest in re.split("%", command[2] + command[3])[1:])
        assert not re.search("[\x00-\x1f\x7f-\x9f\u2028\u202e\ud800-\udfff]", line)


def test_what_one_figure_explains_is_told_in_one_annotation() -> None:
    blamed = samples.figure(samples.DEATHS, "nearly 250%")
    other = samples.finding(samples.DEATHS, "25,500", rule="other", message="no such rise")
    report = samples.deaths_report()
    (lead,) = report.findings
    lead = replace(lead, repairs=(Repair((blamed,), ("nearly 150%",), 4),), related=(other,))
    (command,) = formatted("github", replace(report, findings=(lead,))).splitlines()[:1]
    assert "one figure explains both: nearly 250%25 should be nearly 150%25" in command
    assert "also: no such rise" in command
