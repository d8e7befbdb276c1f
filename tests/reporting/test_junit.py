from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
import samples
from formatted import HOSTILE, formatted, hostile_failure, hostile_report

from checker.model.finding import DocumentReport, FailOn

CLEAN = DocumentReport("clean.txt", "")


def _suite(*reports: DocumentReport) -> ElementTree.Element:
    root = ElementTree.fromstring(formatted("junit", *reports).encode())
    (suite,) = root
    assert root.attrib == suite.attrib
    return suite


def test_a_document_is_a_case_that_fails_where_something_was_found() -> None:
    suite = _suite(samples.deaths_report(), CLEAN)
    assert suite.attrib == {"name": "checker", "tests": "2", "failures": "1", "errors": "0"}
    failed, passed = suite
    assert (failed.get("name"), passed.get("name")) == ("a.txt", "clean.txt")
    assert list(passed) == []
    (failure,) = failed
    assert failure.tag == "failure"
    assert failure.attrib == {
        "message": "10,250 to 25,500 is a rise of 148.8%, not nearly 250%",
        "type": "percent-change",
    }
    assert failure.text == (
        "a.txt:1:28: error: 10,250 to 25,500 is a rise of 148.8%, not nearly 250% [percent-change]\n"
        "    25,500 / 10,250 - 1 = 148.8%\n    did you mean: nearly 150%"
    )


@pytest.mark.parametrize(
    ("fail_on", "tags"),
    [("error", ["system-out"]), ("warning", ["failure"]), ("note", ["failure"]), ("never", ["system-out"])],
)
def test_a_case_fails_where_the_run_does(fail_on: FailOn, tags: list[str]) -> None:
    text = "nine"
    found = (samples.finding(text, "nine", severity="warning"),)
    suite = _suite(DocumentReport("a.txt", text, found, fail_on=fail_on))
    assert [each.tag for each in suite[0]] == tags
    assert suite.get("failures") == str(tags.count("failure"))


def test_several_findings_are_one_failure() -> None:
    text = "nine and ten"
    found = (samples.finding(text, "nine"), samples.finding(text, "ten"), samples.finding(text, "nine"))
    (failure,) = _suite(DocumentReport("a.txt", text, found))[0]
    assert failure.get("message") == "these figures disagree (and 2 more findings)"
    assert (failure.text or "").count("these figures disagree") == 3


def test_a_document_that_could_not_be_read_is_an_error() -> None:
    suite = _suite(DocumentReport("b.txt", "", error="not UTF-8"))
    assert suite.get("errors") == "1"
    assert [(each.tag, each.text) for each in suite[0]] == [("error", "not UTF-8")]


@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_texts_stay_texts(evil: str) -> None:
    written = formatted("junit", hostile_report(evil), hostile_failure(evil))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e\ud800-\udfff]", written)
    tags = [each.tag for each in ElementTree.fromstring(written.encode()).iter()]
    assert tags == ["testsuites", "testsuite", "testcase", "failure", "testcase", "error"]
