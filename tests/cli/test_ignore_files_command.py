"""Files beside documents, from end to end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.cli import main

SALES = "Sales rose 34% to $134.4m from $120m a year earlier.\n"
BESIDE = "ignore:\n  - {rule: percent-change, reason: rounded by the ministry}\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(SALES, encoding="utf-8")
    return tmp_path


def write(text: str) -> None:
    Path("texts", "a.txt.ignore.yaml").write_text(text, encoding="utf-8")


def test_what_it_silences_is_counted_and_not_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "texts"]) == 1
    write(BESIDE)
    assert main(["lint", "texts"]) == 0  # whatever an earlier run has kept
    out = capsys.readouterr().out
    assert "nothing found in 1 document" in out
    assert "; 1 suppressed by remarks" in out


def test_sarif_says_that_it_was_silenced_from_outside(capsys: pytest.CaptureFixture[str]) -> None:
    write(BESIDE)
    assert main(["lint", "texts", "--format", "sarif"]) == 0
    (result,) = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    assert result["suppressions"][0]["kind"] == "external"


def test_what_is_wrong_in_it_is_found_there(capsys: pytest.CaptureFixture[str]) -> None:
    write(BESIDE + "  - {rule: weekday-of-date, reason: we know}\n")
    assert main(["lint", "texts", "--fail-on", "warning", "--format", "concise", "--quiet"]) == 1
    path = "texts/a.txt.ignore.yaml"
    assert (
        capsys.readouterr().out == f"{path}:3:12: warning: ignore[weekday-of-date] silences nothing [unused-ignore]\n"
    )


def test_one_that_is_broken_is_told_and_its_document_checked(capsys: pytest.CaptureFixture[str]) -> None:
    write("ignore: [\n")
    assert main(["lint", "texts", "--format", "concise"]) == 3
    written = capsys.readouterr()
    assert "texts/a.txt:1:12: error: " in written.out
    assert written.err.startswith("checker: texts/a.txt.ignore.yaml: cannot be read: line 2, column 1: this is no YAML")


def test_what_it_silences_needs_no_baseline(capsys: pytest.CaptureFixture[str]) -> None:
    write(BESIDE)
    assert main(["baseline", "texts"]) == 0
    assert "0 findings" in capsys.readouterr().out


def test_standard_input_has_that_of_its_name(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(BESIDE)
    with Path("texts", "a.txt").open() as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        assert main(["lint", "-", "--stdin-filename", "texts/a.txt"]) == 0
    capsys.readouterr()
