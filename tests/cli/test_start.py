"""A start must stay cheap: what each command may not import."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import checker

SPY = """\
import sys
from checker.cli import main
try:
    main({arguments!r})
except SystemExit:
    pass
print(*sys.modules)
"""


def _imported(folder: Path, *arguments: str) -> set[str]:
    environment = {**os.environ, "PYTHONPATH": str(Path(checker.__file__).parent.parent)}
    command = [sys.executable, "-c", SPY.format(arguments=list(arguments))]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("arguments", [["--version"], ["lint", "--help"]])
def test_the_version_and_the_help_load_no_grammar(arguments: list[str], tmp_path: Path) -> None:
    imported = _imported(tmp_path, *arguments)
    assert imported.isdisjoint(
        {"yaml", "rich", "pint", "markdown_it", "asyncio", "tomllib", "dataclasses", "datetime", "checker.api"}
    )


def test_a_plain_text_is_checked_without_what_it_does_not_need(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nine of the six people left on 3 May 2016.\n", encoding="utf-8")
    imported = _imported(tmp_path, "lint", "a.txt")
    assert "checker.api" in imported
    assert imported.isdisjoint({"rich", "pint", "markdown_it", "asyncio", "difflib", "traceback"})


def test_the_second_start_parses_no_rules(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nine of the six people left.\n", encoding="utf-8")
    parser = {"yaml", "checker.rulebook.rule_file", "checker.rulebook.phrase_syntax", "checker.rulebook.expressions"}
    _imported(tmp_path, "lint", "a.txt")
    assert parser.isdisjoint(_imported(tmp_path, "lint", "a.txt"))
    assert parser <= _imported(tmp_path, "lint", "--no-cache", "a.txt")


def test_a_start_without_a_home_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Nine of the six people left.\n", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "a.txt"))
    assert "checker.api" in _imported(tmp_path, "lint", "a.txt")
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", "nowhere")
    assert "checker.api" in _imported(tmp_path, "lint", "a.txt")
    assert not (tmp_path / "nowhere").exists()
