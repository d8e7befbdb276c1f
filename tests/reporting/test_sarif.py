from __future__ import annotations

import json
import os
import re
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import samples
from formatted import HOSTILE, formatted, hostile_failure, hostile_report

from checker.api import built_in_rules
from checker.model.finding import DocumentReport, Severity, Suppressed
from checker.reporting.run import Run
from checker.reporting.sarif.findings import MOST_BYTES, MOST_RESULTS, SarifFindings
from checker.reporting.totals import Totals

SCHEMA = Path(__file__).parent / "schemas" / "sarif-schema-2.1.0.json"


@cache
def _validator() -> jsonschema.Draft4Validator:
    return jsonschema.Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def _log(*reports: DocumentReport, run: Run | None = None) -> Any:
    log = json.loads(formatted("sarif", *reports, run=run))
    _validator().validate(log)
    return log["runs"][0]


def _limited(*reports: DocumentReport, most_results: int = MOST_RESULTS, most_bytes: int = MOST_BYTES) -> Any:
    out = StringIO()
    writer = SarifFindings(out.write, Run(), most_results=most_results, most_bytes=most_bytes)
    for report in reports:
        writer.document(report)
    writer.end(Totals())
    log = json.loads(out.getvalue())
    _validator().validate(log)
    return log["runs"][0]


def _graded(*severities: Severity) -> DocumentReport:
    text = "nine and ten"
    found = tuple(
        samples.finding(text, "nine", severity=each, message=f"{each} {index}") for index, each in enumerate(severities)
    )
    return DocumentReport("a.txt", text, found)


def test_the_schema_refuses_what_is_no_sarif() -> None:
    with pytest.raises(jsonschema.ValidationError):
        _validator().validate({"version": "2.1.0", "runs": [{"tool": {}}]})


def test_a_run_without_findings_is_valid() -> None:
    assert _log()["results"] == []


def test_a_result_names_the_rule_and_both_ends_of_the_contradiction() -> None:
    run = _log(samples.deaths_report("texts/a.txt"))
    (result,) = run["results"]
    assert (result["ruleId"], result["level"]) == ("percent-change", "error")
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "percent-change"
    (place,) = [each["physicalLocation"] for each in result["locations"]]
    assert place == {
        "artifactLocation": {"uri": "texts/a.txt", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 1, "startColumn": 28, "endLine": 1, "endColumn": 73},
    }
    assert [
        (each["id"], each["message"]["text"], each["physicalLocation"]["region"]["startColumn"])
        for each in result["relatedLocations"]
    ] == [(1, "slot0: nearly 250%", 28), (2, "slot1: 10,250", 46), (3, "slot2: 25,500", 67)]


def test_a_message_shows_the_sum_and_links_to_each_figure() -> None:
    (result,) = _log(samples.deaths_report())["results"]
    assert result["message"]["text"] == (
        "10,250 to 25,500 is a rise of 148.8%, not nearly 250%. 25,500 / 10,250 - 1 = 148.8%. "
        "Did you mean: nearly 150%. Figures: [nearly 250%](1), [10,250](2), [25,500](3)."
    )


def test_columns_count_code_points_and_the_log_says_so() -> None:
    text = "😀😀 nine"
    run = _log(DocumentReport("a.txt", text, (samples.finding(text, "nine"),)))
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"]["startColumn"] == 4


def test_every_line_end_that_a_document_may_have_is_named() -> None:
    text = "one\rtwo\r\nnine"
    run = _log(DocumentReport("a.txt", text, (samples.finding(text, "nine"),)))
    assert set(run["newlineSequences"]) == {"\r", "\n", "\r\n"}
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] == 3


def test_fingerprints_are_our_own() -> None:
    from dataclasses import replace

    report = samples.deaths_report()
    marked = replace(report, findings=(replace(report.findings[0], fingerprint="0123abcd"),))
    assert _log(marked)["results"][0]["partialFingerprints"] == {"checkerFinding/v1": "0123abcd"}
    assert "partialFingerprints" not in _log(report)["results"][0]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a b/ü#?.md", "a%20b/%C3%BC%23%3F.md"),
        ("./x/../a.md", "a.md"),
        ("12:30.md", "12%3A30.md"),
        ("<stdin>", "%3Cstdin%3E"),
        ("caf\udce9.md", "caf%E9.md"),
    ],
)
def test_paths_are_relative_uris(path: str, uri: str) -> None:
    place = _log(samples.deaths_report(path))["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place == {"uri": uri, "uriBaseId": "%SRCROOT%"}


def test_a_full_path_below_the_folder_is_relative_and_one_elsewhere_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    inside = _log(samples.deaths_report(os.path.join(os.getcwd(), "a.md")))["results"][0]["locations"][0]
    assert inside["physicalLocation"]["artifactLocation"]["uri"] == "a.md"
    outside = _log(samples.deaths_report("../b.md"))["results"][0]["locations"][0]["physicalLocation"]
    assert outside["artifactLocation"]["uri"].startswith("file:///")
    assert "uriBaseId" not in outside["artifactLocation"]


def test_every_built_in_rule_is_described_as_github_asks() -> None:
    rules = built_in_rules().rules
    described = _log(run=Run(rules))["tool"]["driver"]["rules"]
    assert [each["id"] for each in described] == [rule.name for rule in rules]
    for each in described:
        assert 0 < len(each["shortDescription"]["text"]) <= 1024
        assert 0 < len(each["fullDescription"]["text"]) <= 1024
        assert each["help"]["text"]
        assert each["help"]["markdown"]
        assert each["defaultConfiguration"]["level"] in {"error", "warning", "note"}
        assert each["properties"]["precision"] in {"high", "medium", "low"}


def test_what_no_rule_file_stands_behind_is_described_too() -> None:
    text = "nine and ten"
    report = DocumentReport("a.yaml", text, (samples.finding(text, "nine", rule="figure-set"),))
    run = _log(report, run=Run(built_in_rules().rules))
    described = run["tool"]["driver"]["rules"][run["results"][0]["ruleIndex"]]
    assert described["id"] == "figure-set"
    assert "figure set" in described["fullDescription"]["text"]


def test_a_document_that_could_not_be_read_is_a_notification() -> None:
    run = _log(DocumentReport("b c.txt", "", error="not UTF-8"))
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert (told["level"], told["message"]["text"]) == ("error", "cannot be read: not UTF-8")
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "b%20c.txt"
    names = [each["id"] for each in run["tool"]["driver"]["notifications"]]
    assert names[told["descriptor"]["index"]] == told["descriptor"]["id"] == "unreadable-document"


def _messages(run: Any) -> list[str]:
    return [re.split(r"\. ", result["message"]["text"])[0] for result in run["results"]]


def test_of_too_many_results_the_gravest_stay_in_their_order_and_the_log_says_so() -> None:
    run = _limited(_graded("note", "error", "warning", "note", "error"), most_results=3)
    assert _messages(run) == ["Error 1", "Warning 2", "Error 4"]
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"] == "2 of 5 results were left out, the closed and the mildest first."


def test_a_log_is_never_larger_than_it_may_be() -> None:
    out = StringIO()
    writer = SarifFindings(out.write, Run(), most_bytes=60_000)
    for index in range(200):
        writer.document(samples.deaths_report(f"ü{index}.txt"))
    writer.end(Totals())
    assert 40_000 < len(out.getvalue().encode()) <= 60_000
    assert "results were left out" in out.getvalue()


def test_nothing_is_said_of_limits_that_were_kept() -> None:
    assert _limited(_graded("note", "error"), most_results=2)["invocations"][0]["toolExecutionNotifications"] == []


def _marked_report() -> DocumentReport:
    """One finding of each sort: open, known from a baseline, silenced in the document, silenced beside it."""
    text = "nine and ten"
    found = [samples.finding(text, "nine", message=each) for each in ("open", "known", "inside", "beside")]
    suppressed = Suppressed(found[2], "we counted"), Suppressed(found[3], "they counted", beside=True)
    return DocumentReport("a.txt", text, (found[0],), baselined=(found[1],), suppressed=suppressed)


def test_what_is_silenced_is_marked_with_its_reason_and_not_dropped() -> None:
    results = _log(_marked_report())["results"]
    assert [each.get("suppressions") for each in results] == [
        None,
        None,
        [{"kind": "inSource", "status": "accepted", "justification": "we counted"}],
        [{"kind": "external", "status": "accepted", "justification": "they counted"}],
    ]


def test_what_a_baseline_knows_is_unchanged_and_all_else_new() -> None:
    results = _log(_marked_report(), run=Run(baseline=True))["results"]
    assert [each["baselineState"] for each in results] == ["new", "unchanged", "new", "new"]


def test_without_a_baseline_nothing_is_new() -> None:
    assert all("baselineState" not in each for each in _log(_graded("error"))["results"])


def test_code_scanning_gets_open_results_only_since_it_would_open_the_others() -> None:
    log = json.loads(formatted("code-scanning", _marked_report(), run=Run(baseline=True)))
    _validator().validate(log)
    (left,) = log["runs"][0]["results"]
    assert left["message"]["text"].startswith("Open")
    assert "baselineState" not in left


def test_what_is_silenced_or_known_is_the_first_to_be_left_out() -> None:
    run = _limited(_marked_report(), _graded("note"), most_results=2)
    assert [each["message"]["text"][:4] for each in run["results"]] == ["Open", "Note"]


@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_texts_stay_texts(evil: str) -> None:
    run = _log(hostile_report(evil), hostile_failure(evil))
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    texts = [each["message"]["text"] for each in (*run["results"], told)]
    links = [re.findall(r"\]\((\w+)\)", re.sub(r"\\.", "", text)) for text in texts]
    assert links == [["1", "2"], []]  # those to the figures, and none that a text asks for
    assert not re.search(r"[{}]", "".join(texts).replace("{{", "").replace("}}", ""))
    written = formatted("sarif", hostile_report(evil))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202e]", written)
