"""Completion, asked of the shells themselves where they are installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import checker
from checker.cli import main
from checker.commands.arguments import parser
from checker.reporting.formats import FINDING_FORMATS

SHELLS = ("bash", "zsh", "fish")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a document, and ``checker`` among the commands of the shell."""
    (tmp_path / "bin").mkdir()
    command = tmp_path / "bin" / "checker"
    above = Path(checker.__file__).parent.parent
    command.write_text(f"#!/bin/sh\nPYTHONPATH='{above}' exec '{sys.executable}' -m checker \"$@\"\n", encoding="utf-8")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join([str(command.parent), os.environ["PATH"]]))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a report.md").write_text("Nothing.\n", encoding="utf-8")
    return tmp_path


def _needs(shell: str) -> str:
    found = shutil.which(shell)
    if found is None:
        pytest.skip(f"{shell} is not installed here")
    return found


def _bash(*words: str) -> list[str]:
    """What bash offers for the last word, split as readline does."""
    script = 'eval "$(checker completion bash)"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _checker'
    script += '; ((${#COMPREPLY[@]})) && printf "%s\\n" "${COMPREPLY[@]}"'
    done = subprocess.run([_needs("bash"), "-c", script, "-", *words], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout.splitlines()


def _fish(line: str) -> list[str]:
    script = f"checker completion fish | source; complete -C '{line}'"
    done = subprocess.run([_needs("fish"), "-N", "-c", script], capture_output=True, text=True, check=True)
    return [found.split("\t")[0] for found in done.stdout.splitlines()]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["checker", "exp"], ["explain"]),
        (["checker", "lint", "--form"], ["--format"]),
        (["checker", "lint", "--format", "js"], ["json", "jsonl"]),
        (["checker", "lint", "--format", "=", "js"], ["json", "jsonl"]),
        (["checker", "lint", "--fail-on", "="], ["error", "warning", "note", "never"]),
        (["checker", "lint", "--output", "sa"], ["sarif="]),
        (["checker", "lint", "--output", "sarif", "=", "a"], ["a report.md"]),
        (["checker", "lint", "a"], ["a report.md"]),
        (["checker", "test", "b"], ["bin"]),
        (["checker", "explain", "percent-twi"], ["percent-twice"]),
        (["checker", "lint", "--select", "calendar,percent-twi"], ["calendar,percent-twice"]),
        (["checker", "lint", "--date", "2"], []),
        (["checker", "completion", "z"], ["zsh"]),
        (["checker", "nonsense", "a"], []),
    ],
)
def test_bash_offers_what_fits(words: list[str], expected: list[str]) -> None:
    assert _bash(*words) == expected


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("checker exp", ["explain"]),
        ("checker lint --form", ["--format"]),
        ("checker lint --format js", ["json", "jsonl"]),
        ("checker explain percent-twi", ["percent-twice"]),
        ("checker lint --output sa", ["sarif="]),
    ],
)
def test_fish_offers_what_fits(line: str, expected: list[str]) -> None:
    assert _fish(line) == expected


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_sound_shell(shell: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    script = tmp_path / "script"
    script.write_text(capsys.readouterr().out, encoding="utf-8")
    done = subprocess.run([_needs(shell), "-n", str(script)], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("shell", SHELLS)
def test_every_command_and_every_format_is_known(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["completion", shell])
    script = capsys.readouterr().out
    commands = next(action for action in parser()._actions if action.dest == "command").choices
    assert commands
    for word in (*commands, *FINDING_FORMATS, "fail-on", "stdin-filename"):
        assert word in script


def test_an_unknown_shell_is_wrong_usage() -> None:
    with pytest.raises(SystemExit) as ended:
        main(["completion", "csh"])
    assert ended.value.code == 2


def test_names_alone_are_listed_for_scripts(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--format", "names", "--select", "remarks"]) == 0
    assert capsys.readouterr().out == "ignore-without-reason\nunknown-ignore\nunused-ignore\n"
