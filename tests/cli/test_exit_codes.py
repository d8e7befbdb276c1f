"""The exit codes of the machine contract, and what a user reads when something goes wrong."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import checker.running.tasks
from checker.cli import main

RULE = """\
name: more-than-all
severity: {severity}
summary: More than there are.
why: A slip.
find: ["{{part:count}} of the {{whole:count}}"]
check: part <= whole
message: "{{part}} is more than {{whole}}"
invalid: ["Nine of the six people left."]
valid: ["Five of the six people left.", "Two of the six people left."]
"""
UNSOUND = "Nine of the six people left.\n"
SOUND = "Five of the six people left.\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for severity in ("error", "warning", "note"):
        folder = tmp_path / severity
        folder.mkdir()
        (folder / "more-than-all.yaml").write_text(RULE.format(severity=severity), encoding="utf-8")
    (tmp_path / "unsound.txt").write_text(UNSOUND, encoding="utf-8")
    (tmp_path / "sound.txt").write_text(SOUND, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lint(*arguments: str, severity: str = "error") -> int:
    return main(["lint", *arguments, "--rules", severity, "--select", "more-than-all"])


@pytest.mark.parametrize(
    ("severity", "fail_on", "expected"),
    [
        ("error", None, 1),
        ("warning", None, 0),
        ("warning", "warning", 1),
        ("note", "warning", 0),
        ("note", "note", 1),
        ("error", "never", 0),
    ],
)
def test_what_is_at_or_above_fail_on_fails(severity: str, fail_on: str | None, expected: int) -> None:
    options = ["--fail-on", fail_on] if fail_on else []
    assert lint("unsound.txt", *options, severity=severity) == expected


def test_nothing_found_is_0() -> None:
    assert lint("sound.txt") == 0


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("binary.txt", bytes(range(256))),
        ("latin1.txt", "Fünf of the six".encode("latin-1")),
        ("picture.png", b"\x89PNG\r\n"),
    ],
)
def test_a_document_that_cannot_be_read_is_3_and_the_others_are_checked(
    name: str, content: bytes, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / name).write_bytes(content)
    assert lint(name, "unsound.txt") == 3
    out, err = capsys.readouterr()
    assert "unsound.txt:1:1 error" in out
    assert out.endswith("; 1 document could not be read\n")
    assert err.startswith(f"checker: {name}: cannot be read: ")


def test_a_missing_file_is_3(capsys: pytest.CaptureFixture[str]) -> None:
    assert lint("none.txt", "--format", "json") == 3
    (document,) = json.loads(capsys.readouterr().out)["documents"]
    assert document["path"] == "none.txt"
    assert "no such file" in document["error"].lower()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may read everything")
def test_a_file_that_one_may_not_read_is_3(project: Path) -> None:
    (project / "sound.txt").chmod(0)
    assert lint("sound.txt") == 3


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", "\ufefffive of the six".encode("utf-16-le"), b"\n\r\n\r"])
def test_odd_but_readable_documents_are_0(content: bytes, project: Path) -> None:
    (project / "odd.txt").write_bytes(content)
    assert lint("odd.txt") == 0


def test_a_folder_without_documents_is_0_and_said(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "empty").mkdir()
    assert lint("empty") == 0
    out, err = capsys.readouterr()
    assert err == "checker: empty: no documents found in it\n"
    assert out.startswith("nothing found in 0 documents")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["lnt", "sound.txt"],
        ["lint"],
        ["lint", "sound.txt", "--format", "xml"],
        ["lint", "sound.txt", "--date", "2016-02-30"],
        ["lint", "sound.txt", "--date", "20160210"],
    ],
)
def test_wrong_arguments_are_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["--select", "more-than-al"],
        ["--ignore", "nonsense-rule"],
        ["--config", "none.toml"],
        ["--rules", "no-such-folder"],
    ],
)
def test_wrong_settings_are_2_and_nothing_is_printed(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "unsound.txt", "--rules", "error", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("checker: ")


def test_rule_files_with_mistakes_are_2_and_all_are_shown(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "error" / "more-than-all.yaml").write_text("name: more-than-all\nsevrity: error\ncheck: 1 +\n", "utf-8")
    assert lint("unsound.txt") == 2
    err = capsys.readouterr().err
    assert "more-than-all.yaml:2:1: " in err
    assert "more-than-all.yaml:3:" in err


def test_the_configuration_decides_unless_the_command_line_does(project: Path) -> None:
    (project / "checker.toml").write_text(
        'rules = ["warning"]\nselect = ["more-than-all"]\nfail-on = "warning"\n', "utf-8"
    )
    assert main(["lint", "unsound.txt"]) == 1
    assert main(["lint", "unsound.txt", "--fail-on", "error"]) == 0
    assert main(["lint", ".", "--exclude", "unsound.txt"]) == 0


def test_severities_are_changed_by_the_configuration(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = 'rules = ["error"]\nselect = ["more-than-all"]\nseverity = { more-than-all = "note" }\n'
    (project / "checker.toml").write_text(settings, encoding="utf-8")
    assert main(["lint", "unsound.txt", "--format", "concise"]) == 0
    assert "unsound.txt:1:1: note: " in capsys.readouterr().out


def test_an_example_that_does_not_hold_is_1(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = project / "error" / "more-than-all.yaml"
    wrong = RULE.format(severity="error").replace('valid: ["Five', 'valid: ["Seven')
    path.write_text(wrong, encoding="utf-8")
    assert main(["test", "error"]) == 1
    out = capsys.readouterr().out
    assert "more-than-all.yaml:9:1: this valid example draws a finding: " in out
    assert out.endswith("1 rule, 3 examples: 1 failure\n")


def test_an_example_that_passes_for_the_wrong_reason_is_1(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = project / "error" / "more-than-all.yaml"
    wrong = RULE.format(severity="error").replace("Five of the six people left", "Nothing happened")
    path.write_text(wrong, encoding="utf-8")
    assert main(["test", "error"]) == 1
    assert "of 2 valid examples only 1 tested by the rule, not 2" in capsys.readouterr().out


def test_a_phrase_that_no_example_uses_is_1(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = project / "error" / "more-than-all.yaml"
    wrong = RULE.format(severity="error").replace(
        '{whole:count}"]', '{whole:count}", "{part:count} out of {whole:count}"]'
    )
    path.write_text(wrong, encoding="utf-8")
    assert main(["test", "error"]) == 1
    assert "more-than-all.yaml:5:46: no example uses this phrase" in capsys.readouterr().out


def test_a_folder_without_rules_has_nothing_to_prove(project: Path) -> None:
    (project / "empty").mkdir()
    assert main(["test", "empty"]) == 2


def _break(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def broken(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(checker.running.tasks, "lint_content", broken)


def test_our_own_mistakes_are_4_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _break(monkeypatch, ValueError("two\nlines"))
    assert lint("sound.txt") == 4
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "internal error: ValueError: two lines while checking sound.txt (please report this" in err


def test_debug_shows_where_it_happened(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _break(monkeypatch, ValueError("oh"))
    assert lint("sound.txt", "--debug") == 4
    assert "Traceback (most recent call last)" in capsys.readouterr().err


def test_an_interrupt_is_130_and_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _break(monkeypatch, KeyboardInterrupt())
    assert lint("sound.txt") == 130
    assert "Traceback" not in capsys.readouterr().err
