from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from io import StringIO
from typing import Any

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st

from checker.model.figure import DocumentFigures
from checker.model.finding import DocumentReport, Repair
from checker.model.interval import Interval
from checker.model.period import Period
from checker.model.places import Places
from checker.reporting.contract import encode, exact, finding_object
from checker.reporting.formats import figures_writer, findings_writer
from checker.reporting.look import Look
from checker.reporting.paint import plain
from checker.reporting.totals import Totals

UNREADABLE = DocumentReport("b.txt", "", error="not UTF-8")


def _findings(name: str, *reports: DocumentReport) -> str:
    out = StringIO()
    writer = findings_writer(name, out.write, Look(plain))
    writer.begin()
    for report in reports:
        writer.document(report)
    writer.end(Totals())
    return out.getvalue()


def _figures(name: str, *documents: DocumentFigures) -> str:
    out = StringIO()
    writer = figures_writer(name, out.write, Look(plain))
    writer.begin()
    for document in documents:
        writer.document(document)
    writer.end(Totals())
    return out.getvalue()


def _figure_object(text: str, words: str, **fields: Any) -> dict[str, Any]:
    document = DocumentFigures("a.txt", text, (samples.figure(text, words, **fields),))
    answer: dict[str, Any] = json.loads(_figures("json", document))["documents"][0]["figures"][0]
    return answer


def test_findings_follow_the_contract() -> None:
    answer = json.loads(_findings("json", samples.deaths_report(), UNREADABLE))
    assert answer["version"] == 1
    assert answer["documents"] == [
        {"path": "a.txt", "figures": 5, "checked": 3, "suppressed": 0, "baselined": 0, "hidden": 0, "error": None},
        {
            "path": "b.txt",
            "figures": 0,
            "checked": 0,
            "suppressed": 0,
            "baselined": 0,
            "hidden": 0,
            "error": "not UTF-8",
        },
    ]
    (finding,) = answer["findings"]
    assert finding == {
        "rule": "percent-change",
        "severity": "error",
        "confidence": "high",
        "path": "a.txt",
        "start": 27,
        "end": 72,
        "line": 1,
        "column": 28,
        "end_line": 1,
        "end_column": 73,
        "message": "10,250 to 25,500 is a rise of 148.8%, not nearly 250%",
        "figures": [
            {"slot": "slot0", "text": "nearly 250%", "start": 27, "end": 38, "line": 1, "column": 28},
            {"slot": "slot1", "text": "10,250", "start": 45, "end": 51, "line": 1, "column": 46},
            {"slot": "slot2", "text": "25,500", "start": 66, "end": 72, "line": 1, "column": 67},
        ],
        "stated": "nearly 250%",
        "computed": None,
        "suggestion": "nearly 150%",
        "working": "25,500 / 10,250 - 1 = 148.8%",
        "fingerprint": "",
        "repairs": [],
        "all_repairs": None,
        "related": [],
    }


@pytest.mark.parametrize("count", [0, 1, 3])
def test_json_is_one_valid_object_however_many_documents_there_are(count: int) -> None:
    answer = json.loads(_findings("json", *[samples.deaths_report(f"{index}.txt") for index in range(count)]))
    assert [document["path"] for document in answer["documents"]] == [f"{index}.txt" for index in range(count)]
    assert len(answer["findings"]) == count


def test_jsonl_is_a_complete_document_a_line() -> None:
    first, second = map(json.loads, _findings("jsonl", samples.deaths_report(), UNREADABLE).splitlines())
    assert (first["path"], first["checked"], first["findings"][0]["rule"]) == ("a.txt", 3, "percent-change")
    assert (second["error"], second["findings"]) == ("not UTF-8", [])


def test_a_figure_follows_the_contract() -> None:
    text = "First line.\r\nViolated “more than 2,000 times”."
    stated = Interval(Fraction(2000), None, low_open=True)
    answer = _figure_object(text, "more than 2,000 times", value="2000", stated=stated)
    assert answer == {
        "text": "more than 2,000 times",
        "start": 23,
        "end": 44,
        "line": 2,
        "column": 11,
        "number": {"text": "more than 2,000 times", "start": 23, "end": 44},
        "kind": "count",
        "value": "2000",
        "low": "2000",
        "high": None,
        "low_open": True,
        "high_open": True,
        "hedge": None,
        "direction": None,
        "unit": None,
        "counted": None,
        "event": None,
        "per": None,
        "period": None,
        "place": None,
        "source": None,
        "mode": None,
        "section": "body",
        "name": None,
        "row_head": None,
        "column_head": None,
    }


def test_a_figure_without_magnitude_has_no_bounds() -> None:
    answer = _figure_object("On 3 May", "3 May", kind="date")
    assert [answer[key] for key in ("value", "low", "high", "low_open", "high_open")] == [
        None,
        None,
        None,
        False,
        False,
    ]


def test_a_period_counts_its_days() -> None:
    from dataclasses import replace

    figure = replace(samples.figure("12-19 May", "12-19 May", kind="period"), period=Period("2016-05-12", "2016-05-19"))
    answer = json.loads(_figures("jsonl", DocumentFigures("a.txt", "12-19 May", (figure,))))
    assert answer["figures"][0]["period"] == {"start": "2016-05-12", "end": "2016-05-19", "days": 8}


def test_offsets_count_code_points() -> None:
    assert _figure_object("😀 nine", "nine")["start"] == 2


def test_a_line_separator_in_a_text_does_not_break_a_line_of_jsonl() -> None:
    text = "nine\u2028people\x85here"
    written = _figures("jsonl", DocumentFigures("a.txt", text, (samples.figure(text, text),)))
    assert len(written.splitlines()) == 1
    assert json.loads(written)["figures"][0]["text"] == text


@pytest.mark.parametrize("name", ["json", "jsonl"])
@pytest.mark.parametrize("character", ["\x1b", "\x7f", "\x9b", "\u202e", "\udcff"])
def test_what_a_terminal_would_obey_is_escaped_and_read_back_the_same(name: str, character: str) -> None:
    text = f"nine{character}people"
    written = _findings(name, DocumentReport("a.txt", text, (samples.finding(text, text),)))
    assert character not in written
    answer = json.loads(written)
    assert answer["findings"][0]["figures"][0]["text"] == text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Fraction(12800), "12800"),
        (Fraction(65, 100), "0.65"),
        (Fraction(-1, 8), "-0.125"),
        (Fraction(1, 3), "1/3"),
        (Fraction(12345, 10), "1234.5"),
        (Fraction(0), "0"),
        (None, None),
    ],
)
def test_numbers_are_written_without_loss(value: Fraction | None, expected: str | None) -> None:
    assert exact(value) == expected


@given(st.fractions())
def test_every_number_can_be_read_back(value: Fraction) -> None:
    assert Fraction(exact(value) or "") == value


def test_repairs_and_what_one_figure_explains_are_told() -> None:
    other = samples.finding(samples.DEATHS, "10,250", rule="other", message="too many")
    blamed = samples.figure(samples.DEATHS, "25,500")
    (lead,) = samples.deaths_report().findings
    lead = replace(lead, repairs=(Repair((blamed,), ("35,900",), 4),), all_repairs=False, related=(other,))
    found = json.loads(encode(finding_object(lead, Places(samples.DEATHS))))
    (repair,) = found["repairs"]
    assert repair["values"] == ["35,900"]
    assert repair["figures"][0]["text"] == "25,500"
    assert found["all_repairs"] is False
    assert [each["rule"] for each in found["related"]] == ["other"]
    assert found["related"][0]["message"] == "too many"
