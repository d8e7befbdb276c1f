"""``--statistics`` and ``--explain``: what a run says beside its findings."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from checker.cli import main

RENTS = "Rents rose 90%, from 200 to 250.\n"
SALES = "Sales fell 90%, from 500 to 400.\n\nIt closed on Monday, 3 May 2016.\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.txt").write_text(RENTS, encoding="utf-8")
    (tmp_path / "b.txt").write_text(SALES, encoding="utf-8")
    (tmp_path / "c.txt").write_text("Nothing is counted here.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_rules_are_counted_the_most_frequent_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", ".", "--statistics", "--format", "json"]) == 1
    out, err = capsys.readouterr()
    assert json.loads(out)["findings"]
    lines = err.splitlines()
    assert lines[:2] == ["2  error    percent-change", "1  error    weekday-of-date"]
    assert lines[2] == "3 documents checked, 0 unchanged since an earlier run"
    timed = [re.fullmatch(r" +([0-9.]+) s  (\S+)", line) for line in lines[3:]]
    assert sorted(match[2] for match in timed if match) == ["./a.txt", "./b.txt", "./c.txt"]
    seconds = [float(match[1]) for match in timed if match]
    assert seconds == sorted(seconds, reverse=True)


def test_what_was_kept_from_an_earlier_run_is_counted(capsys: pytest.CaptureFixture[str], project: Path) -> None:
    main(["lint", "."])
    (project / "c.txt").write_text("Nine people came.\n", encoding="utf-8")
    capsys.readouterr()
    main(["lint", ".", "--statistics"])
    assert "\n1 document checked, 2 unchanged since an earlier run\n" in capsys.readouterr().err
    main(["lint", ".", "--statistics", "--no-cache"])
    assert "\n3 documents checked, 0 unchanged since an earlier run\n" in capsys.readouterr().err


def test_what_is_held_back_is_not_counted(capsys: pytest.CaptureFixture[str]) -> None:
    main(["baseline", "a.txt"])
    capsys.readouterr()
    main(["lint", ".", "--statistics", "--baseline", "checker-baseline.json"])
    assert "1  error    percent-change\n" in capsys.readouterr().err


def test_each_rule_that_spoke_is_explained_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", ".", "--explain"]) == 1
    _, _, explained = capsys.readouterr().out.partition(" in 3 documents")
    assert explained.count("\npercent-change\n") == 1
    assert explained.count("\nweekday-of-date\n") == 1
    assert explained.count("pack ") == 2


def test_nothing_found_is_nothing_to_explain(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "c.txt", "--explain"]) == 0
    assert capsys.readouterr().out.count("\n") == 1


def test_checks_of_a_figure_set_are_explained_too(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "figures:\n  a: {says: 5 people}\n  b: {says: 4 people}\nchecks: [a <= b]\n"
    (project / "set.figures.yaml").write_text(text, encoding="utf-8")
    assert main(["lint", "set.figures.yaml", "--explain"]) == 1
    assert "\nfigure-set\n" in capsys.readouterr().out


def test_a_format_for_programs_has_no_place_for_explanations(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", ".", "--explain", "--format", "json"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "--explain goes with --format text or concise" in err
