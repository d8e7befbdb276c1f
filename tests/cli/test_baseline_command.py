"""The baseline from end to end: written, honoured, found stale, pruned."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import checker.running.tasks
from checker.cli import main
from checker.reporting.formats import FINDING_FORMATS

SALES = "Sales rose 34% to $134.4m from $120m a year earlier.\n"
COSTS = "Costs fell 40% to $90m from $100m.\n"
FILE = "checker-baseline.json"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.md").write_text(SALES, encoding="utf-8")
    (tmp_path / "texts" / "b.md").write_text(COSTS, encoding="utf-8")
    return tmp_path


def write(name: str, text: str) -> None:
    Path("texts", name).write_text(text, encoding="utf-8")


def entries(file: str = FILE) -> list[tuple[str, str]]:
    found = json.loads(Path(file).read_text(encoding="utf-8"))["findings"]
    return [(entry["path"], entry["message"].rpartition(" ")[2]) for entry in found]


def out(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def test_it_is_written_and_honoured(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "texts"]) == 1
    assert main(["baseline", "texts"]) == 0
    assert out(capsys).endswith(f"{FILE}: 2 findings in 2 documents (2 added, 0 removed)\n")
    assert entries() == [("texts/a.md", "34%"), ("texts/b.md", "40%")]
    assert main(["lint", "texts", "--baseline", FILE]) == 0
    assert out(capsys).endswith("; 2 held back by the baseline\n")
    write("b.md", f"Something new.\n\n{COSTS}\n{SALES}")
    assert main(["lint", "texts", "--baseline", FILE, "--format", "concise"]) == 1
    assert out(capsys).startswith("texts/b.md:5:12: error: ")


@pytest.mark.parametrize("name", [name for name in FINDING_FORMATS if name != "sarif"])
def test_no_format_shows_what_is_known(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["baseline", "texts", "--quiet"])
    assert main(["lint", "texts", "--baseline", FILE, "--format", name]) == 0
    assert "is a change of" not in out(capsys)


def test_sarif_has_what_is_known_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    main(["baseline", "texts", "--quiet"])
    write("c.md", SALES)
    assert main(["lint", "texts", "--baseline", FILE, "--format", "sarif"]) == 1
    results = json.loads(out(capsys))["runs"][0]["results"]
    assert [each["baselineState"] for each in results] == ["unchanged", "unchanged", "new"]


def test_json_counts_what_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    main(["baseline", "texts", "--quiet"])
    main(["lint", "texts", "--baseline", FILE, "--format", "json"])
    assert [document["baselined"] for document in json.loads(out(capsys))["documents"]] == [1, 1]


def test_what_is_stale_is_told_and_pruned(capsys: pytest.CaptureFixture[str]) -> None:
    main(["baseline", "texts"])
    write("a.md", SALES.replace("34%", "12%"))
    write("b.md", COSTS + "\n" + SALES)
    assert main(["lint", "texts", "--baseline", FILE]) == 1
    assert "; 1 stale in the baseline (checker baseline --prune removes what is stale)\n" in out(capsys)
    assert main(["baseline", "texts", "--prune"]) == 0
    assert out(capsys) == f"{FILE}: 1 finding in 1 document (0 added, 1 removed)\n"
    assert entries() == [("texts/b.md", "40%")]


def test_a_run_over_some_documents_leaves_what_is_said_of_others(capsys: pytest.CaptureFixture[str]) -> None:
    main(["baseline", "texts"])
    write("a.md", SALES.replace("34%", "35%"))
    assert main(["baseline", "texts/a.md"]) == 0
    assert entries() == [("texts/a.md", "35%"), ("texts/b.md", "40%")]
    main(["lint", "texts/b.md", "--baseline", FILE])
    assert "stale" not in out(capsys)


def test_documents_that_are_gone_are_stale_and_forgotten(capsys: pytest.CaptureFixture[str]) -> None:
    main(["baseline", "texts"])
    Path("texts", "b.md").unlink()
    main(["lint", "texts", "--baseline", FILE])
    assert "; 1 stale in the baseline" in out(capsys)
    main(["baseline", "texts/a.md", "--prune"])
    assert entries() == [("texts/a.md", "34%")]


def test_a_renamed_document_keeps_its_entries(capsys: pytest.CaptureFixture[str]) -> None:
    main(["baseline", "texts"])
    Path("texts", "b.md").rename(Path("texts", "c.md"))
    assert main(["lint", "texts", "--baseline", FILE]) == 0
    assert "stale" not in out(capsys)
    main(["baseline", "texts", "--prune"])
    assert entries() == [("texts/a.md", "34%"), ("texts/c.md", "40%")]


def test_a_document_that_cannot_be_read_keeps_its_entries() -> None:
    main(["baseline", "texts"])
    Path("texts", "b.md").write_bytes(b"\xff\xfe\x00")
    assert main(["baseline", "texts"]) == 3
    assert ("texts/b.md", "40%") in entries()


def test_a_rule_that_is_not_asked_leaves_nothing_stale(capsys: pytest.CaptureFixture[str]) -> None:
    main(["baseline", "texts"])
    assert main(["lint", "texts", "--baseline", FILE, "--ignore", "arithmetic"]) == 0
    assert "stale" not in out(capsys)


def test_the_configuration_names_it_and_the_command_line_goes_before(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("checker.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    assert main(["baseline", "texts"]) == 0
    assert entries("known.json")[0] == ("texts/a.md", "34%")
    monkeypatch.chdir(project / "texts")
    assert main(["lint", "."]) == 0
    assert main(["lint", ".", "--no-baseline"]) == 1
    assert main(["lint", ".", "--baseline", "none.json"]) == 2


def test_a_baseline_that_does_not_change_is_not_touched() -> None:
    main(["baseline", "texts"])
    Path(FILE).chmod(0o400)
    before = Path(FILE).stat()
    assert main(["baseline", "texts"]) == 0
    assert (Path(FILE).stat().st_ino, Path(FILE).stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize(
    "arguments", [["lint", "texts", "--baseline", FILE], ["baseline", "texts"], ["baseline", "texts", "--prune"]]
)
def test_a_broken_baseline_is_2_with_its_place_and_stays_as_it_is(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path(FILE).write_text('{"version": 1,\n "findings": [\n=======\n', encoding="utf-8")
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.err.startswith(f"checker: {FILE}:3:1: no baseline: not JSON: ")
    assert captured.out == ""
    assert "=======" in Path(FILE).read_text(encoding="utf-8")


def test_a_missing_baseline_is_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "texts", "--baseline", "none.json"]) == 2
    assert "none.json: there is no such baseline (checker baseline writes one)" in capsys.readouterr().err
    assert main(["baseline", "texts", "--prune"]) == 2


def test_no_document_is_written_over() -> None:
    assert main(["baseline", "texts", "--file", "texts/a.md"]) == 2
    assert Path("texts", "a.md").read_text(encoding="utf-8") == SALES


@pytest.mark.parametrize("value", ["7", '""', "[]"])
def test_the_configuration_must_name_a_file(value: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("checker.toml").write_text(f"baseline = {value}\n", encoding="utf-8")
    assert main(["lint", "texts"]) == 2
    assert "baseline: expected a file" in capsys.readouterr().err


def test_a_run_that_is_interrupted_leaves_the_baseline_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    main(["baseline", "texts"])
    before = Path(FILE).read_bytes()
    write("a.md", COSTS)

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(checker.running.tasks, "lint_content", interrupted)
    assert main(["baseline", "texts"]) == 130
    assert Path(FILE).read_bytes() == before
    assert [path.name for path in Path().iterdir() if path.name.endswith(".tmp")] == []
