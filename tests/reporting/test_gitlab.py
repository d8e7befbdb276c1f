from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest
import samples
from formatted import HOSTILE, formatted, hostile_report

from checker.model.finding import DocumentReport


def _issues(*reports: DocumentReport) -> Any:
    return json.loads(formatted("gitlab", *reports))


def test_an_issue_has_all_that_gitlab_asks_for() -> None:
    (issue,) = _issues(samples.deaths_report("./texts/../a.txt"))
    assert re.fullmatch("[0-9a-f]{64}", issue.pop("fingerprint"))
    assert issue == {
        "description": "10,250 to 25,500 is a rise of 148.8%, not nearly 250% "
        "(25,500 / 10,250 - 1 = 148.8%) (did you mean: nearly 150%)",
        "check_name": "percent-change",
        "severity": "major",
        "location": {"path": "a.txt", "lines": {"begin": 1, "end": 1}},
    }


@pytest.mark.parametrize("count", [0, 1, 3])
def test_a_report_is_one_list_however_many_documents_there_are(count: int) -> None:
    issues = _issues(*[samples.deaths_report(f"{index}.txt") for index in range(count)], DocumentReport("z.txt", ""))
    assert [issue["location"]["path"] for issue in issues] == [f"{index}.txt" for index in range(count)]


def test_every_issue_has_a_fingerprint_of_its_own() -> None:
    report = samples.deaths_report()
    (found,) = report.findings
    twice = replace(report, findings=(found, found, replace(found, rule="other"), replace(found, fingerprint="f")))
    prints = [issue["fingerprint"] for issue in _issues(twice, samples.deaths_report("b.txt"))]
    assert len(set(prints)) == 5


def test_a_fingerprint_stays_while_the_findings_own_does() -> None:
    report = samples.deaths_report()
    found = replace(report.findings[0], fingerprint="f")
    before = _issues(replace(report, findings=(found,)))
    after = _issues(
        samples.deaths_report("0.txt"), replace(report, text="\n" + report.text, findings=(replace(found, start=28),))
    )
    assert before[0]["fingerprint"] == after[1]["fingerprint"]


@pytest.mark.parametrize(("severity", "theirs"), [("error", "major"), ("warning", "minor"), ("note", "info")])
def test_severities_are_gitlabs(severity: Any, theirs: str) -> None:
    text = "nine"
    (issue,) = _issues(DocumentReport("a.txt", text, (samples.finding(text, "nine", severity=severity),)))
    assert issue["severity"] == theirs


@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_texts_stay_texts(evil: str) -> None:
    written = formatted("gitlab", hostile_report(evil))
    assert len(json.loads(written)) == 1
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e\ud800-\udfff]", written)
