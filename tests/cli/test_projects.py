"""Settings as a run has them: each document with those that are nearest to it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.cli import main

PERCENT = "Sales rose 34% to $134.4m from $120m a year earlier.\n"
WEEKDAY = "The mill reopened on Sunday, 9 May 2016.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("a.md", "drafts/b.md", "team/c.md", "team/old/d.md"):
        _write(tmp_path / name, PERCENT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def lint(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str], str]:
    """The exit code, what was found as ``path:severity:rule``, and the summary."""
    code = main(["lint", "--format", "json", "--output", "concise=out.log", *arguments])
    written = capsys.readouterr()
    assert written.err == ""
    found = json.loads(written.out)["findings"]
    summary = Path("out.log").read_text(encoding="utf-8").splitlines()[-1]
    return code, [f"{each['path']}:{each['severity']}:{each['rule']}" for each in found], summary


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    assert main(list(arguments)) == 2
    written = capsys.readouterr()
    assert written.out == ""
    return written.err.removeprefix("checker: ").splitlines()


ALL = [f"{path}:error:percent-change" for path in ("a.md", "drafts/b.md", "team/c.md", "team/old/d.md")]


def test_without_settings_all_rules_hold(capsys: pytest.CaptureFixture[str]) -> None:
    code, found, _ = lint(capsys, ".")
    assert (code, [each.removeprefix("./") for each in found]) == (1, ALL)


def test_each_document_has_the_settings_nearest_to_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(folder / "checker.toml", 'severity = { arithmetic = "note" }\n')
    _write(folder / "team" / "checker.toml", 'severity = { arithmetic = "warning" }\n')
    _write(folder / "team" / "old" / "pyproject.toml", '[tool.checker]\nignore = ["arithmetic"]\n')
    code, found, _ = lint(capsys, "a.md", "drafts", "team")
    assert found == ["a.md:note:percent-change", "drafts/b.md:note:percent-change", "team/c.md:warning:percent-change"]
    assert code == 0


def test_a_section_for_some_paths_goes_over_the_rest(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(
        folder / "checker.toml",
        'severity = { arithmetic = "warning" }\n[[overrides]]\npaths = ["drafts/**"]\n'
        'severity = { arithmetic = "note" }\n[[overrides]]\npaths = ["c.md", "old"]\nignore = ["arithmetic"]\n',
    )
    _, found, _ = lint(capsys, "a.md", "drafts", "team")
    assert found == ["a.md:warning:percent-change", "drafts/b.md:note:percent-change"]


def test_standard_input_has_the_settings_of_its_name(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(folder / "team" / "checker.toml", 'ignore = ["arithmetic"]\n')
    with (folder / "a.md").open() as stdin:
        monkeypatch.setattr("sys.stdin", stdin)
        assert lint(capsys, "-", "--stdin-filename", "team/new.md")[:2] == (0, [])


@pytest.mark.parametrize(("least", "code"), [("note", 1), ("warning", 1), ("error", 0)])
def test_what_is_milder_is_counted_but_not_shown(
    folder: Path, capsys: pytest.CaptureFixture[str], least: str, code: int
) -> None:
    _write(folder / "checker.toml", 'severity = { arithmetic = "warning" }\nfail-on = "warning"\n')
    found_code, found, summary = lint(capsys, "a.md", "--min-severity", least)
    assert (found_code, len(found)) == (code, code)
    assert ("; 1 too mild to be shown" in summary) == (code == 0)


def test_a_document_fails_the_run_by_its_own_settings(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(folder / "drafts" / "checker.toml", 'fail-on = "never"\n')
    assert lint(capsys, "drafts")[0] == 0
    assert lint(capsys, "drafts", "a.md")[0] == 1
    assert lint(capsys, "drafts", "--fail-on", "note")[0] == 1


def test_each_document_has_its_own_baseline(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("drafts", "team"):
        _write(folder / name / "checker.toml", 'baseline = "known.json"\n')
    assert main(["baseline", "drafts", "team", "-q"]) == 0
    entries = json.loads((folder / "drafts" / "known.json").read_text())["findings"]
    assert [entry["path"] for entry in entries] == ["b.md"]
    _, found, summary = lint(capsys, ".")
    assert found == ["./a.md:error:percent-change"]
    assert "3 held back by the baseline" in summary
    _write(folder / "drafts" / "b.md", "Nothing.\n")
    assert "1 stale in the baseline" in lint(capsys, ".")[2]


def test_what_settings_leave_out_is_relative_to_them(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(folder / "team" / "checker.toml", 'exclude = ["old/**"]\n')
    _write(folder / "old" / "e.md", PERCENT)
    _, found, _ = lint(capsys, ".")
    assert [each.split(":")[0] for each in found] == ["./a.md", "./drafts/b.md", "./old/e.md", "./team/c.md"]


def test_rules_of_one_folder_are_not_known_in_another(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rule = """\
name: no-thirteen
severity: error
summary: A number is thirteen.
why: Thirteen brings bad luck.
find: "bought {number:count}"
check: number != 13
message: "{number} is thirteen"
invalid: ["We bought 13 chairs."]
valid: ["We bought 12 chairs."]
"""
    _write(folder / "team" / "rules" / "no-thirteen.yaml", rule)
    _write(folder / "team" / "checker.toml", 'rules = ["rules"]\nselect = ["no-thirteen"]\n')
    _write(folder / "team" / "c.md", "We bought 13 chairs.\n")
    _write(folder / "a.md", "We bought 13 chairs.\n")
    assert lint(capsys, "a.md", "team")[1] == ["team/c.md:error:no-thirteen"]
    assert lint(capsys, "a.md", "team", "--ignore", "no-thirteen")[1] == []


def test_mistakes_of_all_settings_are_told_at_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(folder / "checker.toml", 'fail-on = "warn"\n')
    _write(folder / "team" / "checker.toml", "sevrity = {}\n")
    told = refused(capsys, "lint", "a.md", "team")
    assert [line.rpartition("/")[2] for line in told if "toml:" in line] == [
        'checker.toml:1:11: fail-on: "warn" is none of "error", "warning", "note", "never"',
        "checker.toml:1:1: unknown key sevrity",
    ]


def test_an_unknown_rule_is_told_where_it_was_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(
        folder / "checker.toml",
        'ignore = ["plausibility",\n  "calender"]\n[[overrides]]\npaths = ["nowhere"]\nseverity = { rats = "off" }\n',
    )
    told = refused(capsys, "lint", "a.md", "--select", "percent-chnage")
    assert [line.rpartition("/")[2] for line in told] == [
        "checker.toml:2:3: ignore: no rule or pack is named calender",
        '    2 |   "calender"]',
        "      |   ^",
        "        did you mean calendar?",
        "checker.toml:5:14: severity: no rule or pack is named rats",
        '    5 | severity = { rats = "off" }',
        "      |              ^",
        "        did you mean rates?",
        "--select: no rule or pack is named percent-chnage; did you mean percent-change?",
    ]


# --- checker config


def test_config_shows_what_holds_and_where_it_was_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(
        folder / "checker.toml",
        'ignore = ["plausibility"]\nseverity = { calendar = "note", wording = "off" }\n'
        '[[overrides]]\npaths = ["drafts"]\nfail-on = "never"\nseverity = { calendar = "error" }\n',
    )
    assert main(["config", "drafts/b.md", "--rules", "."]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "drafts/b.md: checker.toml",
        "  rules         .                 --rules",
        "  select        all               default",
        "  ignore        plausibility      checker.toml:1",
        "  severity      calendar = error  checker.toml:6",
        "                wording = off     checker.toml:2",
        "  min-severity  note              default",
        "  fail-on       never             checker.toml:5",
        "  facts         none              default",
        "  exclude       none              default",
        "  baseline      none              default",
    ]


def test_config_tells_programs_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(folder / "checker.toml", 'ignore = ["plausibility"]\nseverity = { calendar = "note" }\n')
    assert main(["config", "a.md", "drafts", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [document["path"] for document in told["documents"]] == ["a.md", "drafts"]
    document = told["documents"][0]
    file = str(folder / "checker.toml")
    assert document["file"] == file
    assert document["settings"]["ignore"] == [{"value": "plausibility", "origin": file, "line": 1, "column": 11}]
    assert document["settings"]["severity"] == {"calendar": {"value": "note", "origin": file, "line": 2, "column": 14}}
    assert document["settings"]["fail-on"] == {"value": "error", "origin": "default"}


def test_config_without_a_configuration_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config"]) == 0
    assert capsys.readouterr().out.startswith(".: no configuration\n")


def test_config_refuses_what_lint_would_refuse(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _write(folder / "checker.toml", 'ignore = ["nonsense"]\n')
    assert refused(capsys, "config")[0].endswith("checker.toml:1:11: ignore: no rule or pack is named nonsense")
