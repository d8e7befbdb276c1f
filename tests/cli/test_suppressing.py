"""Silencing a finding in the document, from end to end: what is shown, what is counted, how the run ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.cli import main
from checker.reporting.formats import FINDING_FORMATS

WRONG = "Sales rose 34% to $134.4m from $120m a year earlier."


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(remark: str) -> None:
    Path("a.md").write_text(f"{remark}\n{WRONG}\n", encoding="utf-8")


def test_what_is_silenced_with_a_reason_is_only_counted(capsys: pytest.CaptureFixture[str]) -> None:
    write("<!-- checker: ignore[percent-change] rounded by the ministry -->")
    assert main(["lint", "a.md"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("nothing found in 1 document")
    assert "; 1 suppressed by remarks" in out


@pytest.mark.parametrize("name", [name for name in FINDING_FORMATS if name != "sarif"])
def test_no_format_shows_what_is_silenced(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    write("")
    assert main(["lint", "a.md", "--format", name]) == 1
    assert "is a change of 12%" in capsys.readouterr().out
    write("<!-- checker: ignore[percent-change] rounded by the ministry -->")
    assert main(["lint", "a.md", "--format", name]) == 0
    assert "is a change of 12%" not in capsys.readouterr().out


def test_sarif_has_what_is_silenced_and_says_why(capsys: pytest.CaptureFixture[str]) -> None:
    write("<!-- checker: ignore[percent-change] rounded by the ministry -->")
    assert main(["lint", "a.md", "--format", "sarif"]) == 0
    (result,) = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    (mark,) = result["suppressions"]
    assert (mark["kind"], mark["justification"]) == ("inSource", "rounded by the ministry")


@pytest.mark.parametrize("name", FINDING_FORMATS)
def test_every_format_shows_a_remark_that_is_not_in_order(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    write("<!-- checker: ignore[percent-chnage] rounded by the ministry -->")
    main(["lint", "a.md", "--format", name])
    out = capsys.readouterr().out
    assert "unknown-ignore" in out
    assert "is a change of 12%" in out


def test_json_counts_what_is_silenced(capsys: pytest.CaptureFixture[str]) -> None:
    write("<!-- checker: ignore[percent-change] rounded by the ministry -->")
    main(["lint", "a.md", "--format", "json"])
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert document["suppressed"] == 1


@pytest.mark.parametrize(
    ("remark", "rule", "place"),
    [
        ("<!-- checker: ignore[percent-change] -->", "ignore-without-reason", "a.md:1:1"),
        ("<!-- checker: ignore[percent-chnage] x -->", "unknown-ignore", "a.md:1:1"),
        ("Nothing. <!-- checker: ignore[percent-change] x -->\n", "unused-ignore", "a.md:1:10"),
    ],
)
def test_a_remark_that_is_not_in_order_is_a_warning_where_it_stands(
    remark: str, rule: str, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(remark)
    assert (
        main(["lint", "a.md", "--format", "concise", "--select", "remarks,percent-change", "--fail-on", "warning"]) == 1
    )
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "warning: " in line]
    assert line.startswith(f"{place}: warning: ")
    assert line.endswith(f"[{rule}]")


def test_settings_regrade_and_switch_off_the_rules_about_remarks() -> None:
    write("Nothing. <!-- checker: ignore[percent-change] x -->\n\nNothing.\n\n<!-- checker: ignore-file[all] x -->\n")
    assert main(["lint", "a.md"]) == 0
    Path("checker.toml").write_text('severity = { unused-ignore = "error" }\n', encoding="utf-8")
    assert main(["lint", "a.md"]) == 1
    Path("checker.toml").write_text('ignore = ["unused-ignore"]\nfail-on = "warning"\n', encoding="utf-8")
    assert main(["lint", "a.md"]) == 0


def test_the_rules_about_remarks_are_listed_and_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--select", "remarks"]) == 0
    assert "3 rules in 1 pack" in capsys.readouterr().out
    assert main(["explain", "unused-ignore"]) == 0
    assert "pack remarks, warning" in capsys.readouterr().out
    assert main(["explain", "unused-ignor"]) == 2
    assert "did you mean unused-ignore?" in capsys.readouterr().err
