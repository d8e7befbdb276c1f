from __future__ import annotations

from dataclasses import replace
from io import StringIO

import samples

from checker.model.finding import DocumentReport, Repair
from checker.reporting.formats import findings_writer
from checker.reporting.look import Look
from checker.reporting.paint import coloured, plain
from checker.reporting.totals import Totals


def _written(*reports: DocumentReport, name: str = "text", look: Look | None = None) -> str:
    out = StringIO()
    writer = findings_writer(name, out.write, look or Look(plain))
    totals = Totals()
    writer.begin()
    for report in reports:
        totals.add(report)
        writer.document(report)
    writer.end(totals)
    return out.getvalue()


def test_a_finding_shows_both_ends_its_sum_and_what_would_be_right() -> None:
    assert _written(samples.deaths_report()) == (
        "a.txt:1:28 error: 10,250 to 25,500 is a rise of 148.8%, not nearly 250%  [percent-change]\n"
        "  1 | Excess winter deaths leapt nearly 250%, from 10,250 in 2013-14 to 25,500 the year after.\n"
        "    |                            ^^^^^^^^^^^       ------               ------\n"
        "    = 25,500 / 10,250 - 1 = 148.8%     did you mean: nearly 150%\n"
        "\n"
        "1 error in 1 document; 5 figures found, 3 tested by at least one rule\n"
    )


def test_a_concise_finding_is_one_line() -> None:
    assert _written(samples.deaths_report(), name="concise", look=Look(plain, quiet=True)) == (
        "a.txt:1:28: error: 10,250 to 25,500 is a rise of 148.8%, not nearly 250% [percent-change]\n"
    )


def test_where_no_figure_is_blamed_all_are_in_question() -> None:
    text = "nine and ten"
    report = DocumentReport("a.txt", text, (samples.finding(text, "nine", "ten"),))
    assert "    | ^^^^     ^^^\n" in _written(report)


def test_the_summary_says_what_was_not_checked() -> None:
    unreadable = DocumentReport("b.txt", "", error="not UTF-8")
    assert _written(unreadable, DocumentReport("c.txt", "", figures=1, checked=0)) == (
        "nothing found in 1 document; 1 figure found, 0 tested by at least one rule; 1 document could not be read\n"
    )


def test_severities_are_counted_from_the_gravest() -> None:
    text = "nine and ten"
    findings = tuple(samples.finding(text, "nine", severity=each) for each in ("note", "error", "note", "warning"))
    written = _written(DocumentReport("a.txt", text, findings))
    assert written.splitlines()[-1].startswith("1 error, 1 warning, 2 notes in 1 document; ")


def test_quiet_leaves_the_summary_out() -> None:
    assert "tested" not in _written(samples.deaths_report(), look=Look(plain, quiet=True))


def test_without_colour_there_are_no_escapes_and_with_it_the_text_is_the_same() -> None:
    without = _written(samples.deaths_report())
    with_colour = _written(samples.deaths_report(), look=Look(coloured()))
    assert "\x1b" not in without
    assert "\x1b[1;31m^^^^^^^^^^^\x1b[0m" in with_colour
    from rich.text import Text

    assert Text.from_ansi(with_colour).plain.rstrip("\n") == without.rstrip("\n")


def test_a_document_cannot_steer_the_terminal() -> None:
    text = "\x1b[2Jnine \x07and ten"
    message = "nine\x1b[0m"
    found = samples.finding(text, "nine", "ten", message=message, suggestion="\x1b]0;x", path="\x1b.txt")
    assert "\x1b" not in _written(DocumentReport("\x1b.txt", text, (found,)))


def test_one_figure_that_explains_several_findings_is_named_with_them() -> None:
    blamed = samples.figure(samples.DEATHS, "nearly 250%")
    other = samples.finding(samples.DEATHS, "25,500", rule="other", message="no such rise")
    (lead,) = samples.deaths_report().findings
    lead = replace(lead, repairs=(Repair((blamed,), ("nearly 150%",), 4),), related=(other,))
    shown = _written(replace(samples.deaths_report(), findings=(lead,)))
    assert "one figure explains both: nearly 250% should be nearly 150%" in shown
    assert "also 1:" in shown
    assert "no such rise  [other]" in shown
