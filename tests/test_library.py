"""The library and the command say the same."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from contextlib import redirect_stdout
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import checker
from checker import UsageError, check_paths, check_text
from checker.cli import main
from checker.model.finding import DocumentReport
from checker.reporting.formats import findings_writer
from checker.reporting.look import Look
from checker.reporting.paint import plain
from checker.reporting.totals import Totals

RENTS = "Rents rose 90%, from 200 to 250.\n"
FILES = {
    "a.txt": RENTS,
    "b.md": f"<!-- checker: ignore[percent-change] looked at -->\n{RENTS}\nIt closed on Monday, 3 May 2016.\n",
    "c.md": "It closed on Monday, 3 May.\n",
    "broken.txt": "\0",
    "drafts/d.txt": f"{RENTS}\nThere were 5 percent % more.\n",
    "drafts/checker.toml": 'severity = { percent-change = "note" }\nmin-severity = "warning"\n',
    "old/e.txt": RENTS,
    "old/checker.toml": 'baseline = "known.json"\nfail-on = "note"\n',
    "none/readme.rst": "",
    "f.txt": RENTS,
    "f.txt.ignore.yaml": "ignore: [{rule: percent-change, reason: seen}, {rule: nonsense, reason: seen}]\n",
}


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    main(["baseline", "old"])
    (tmp_path / "old" / "e.txt").write_text(RENTS + "\nSales fell 90%, from 500 to 400.\n", encoding="utf-8")
    capsys.readouterr()
    return tmp_path


def _told(reports: list[DocumentReport]) -> Any:
    """The reports as ``--format json`` has them."""
    out = io.StringIO()
    writer = findings_writer("json", out.write, Look(plain))
    writer.begin()
    for report in reports:
        writer.document(report)
    writer.end(Totals())
    return json.loads(out.getvalue())


def _of_command(*arguments: str, capsys: pytest.CaptureFixture[str]) -> Any:
    main(["lint", "--format", "json", *arguments])
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(
    ("options", "arguments"),
    [
        ({}, []),
        ({"select": ["calendar", "percent-change"]}, ["--select", "calendar,percent-change"]),
        ({"ignore": ["calendar"]}, ["--ignore", "calendar"]),
        ({"exclude": ["drafts"]}, ["--exclude", "drafts"]),
        ({"date": date(2016, 5, 20)}, ["--date", "2016-05-20"]),
        ({"min_severity": "note"}, ["--min-severity", "note"]),
        ({"baseline": ""}, ["--no-baseline"]),
        ({"config": "old/checker.toml"}, ["--config", "old/checker.toml"]),
        ({"jobs": 2}, ["--jobs", "2"]),
    ],
)
def test_paths_are_checked_as_the_command_does(
    options: dict[str, Any], arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    told = _told(list(check_paths([Path("a.txt"), "."], **options)))
    assert told == _of_command("a.txt", ".", *arguments, capsys=capsys)
    assert len(told["documents"]) == (7 if options.keys() & {"exclude", "select"} else 8)
    assert told["findings"]
    assert capsys.readouterr() == ("", "")


def test_a_text_is_checked_as_the_file_that_it_would_be(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("b.md", "drafts/d.txt", "old/e.txt"):
        text = Path(name).read_text(encoding="utf-8")
        assert _told([check_text(text, name=name)]) == _of_command(name, capsys=capsys)


def test_a_text_without_a_name_has_the_settings_of_this_folder(project: Path) -> None:
    (finding,) = check_text(RENTS).findings
    assert finding.rule == "percent-change"
    (project / "checker.toml").write_text('ignore = ["arithmetic"]\n', encoding="utf-8")
    assert check_text(RENTS).findings == ()


def test_what_is_kept_changes_nothing(tmp_path: Path) -> None:
    cache = str(tmp_path / "kept")
    reports = list(check_paths(["."]))
    for _ in range(2):
        assert list(check_paths(["."], cache=cache)) == reports
    assert check_text(RENTS, cache=cache) == check_text(RENTS)
    assert (tmp_path / "kept").is_dir()


def test_the_report_says_from_what_severity_on_it_fails() -> None:
    assert [report.fail_on for report in check_paths(["a.txt", "old"])] == ["error", "note"]
    assert [report.fail_on for report in check_paths(["a.txt", "old"], fail_on="never")] == ["never", "never"]


def test_what_cannot_be_read_is_reported_and_the_rest_checked() -> None:
    broken, missing, sound = check_paths(["broken.txt", "no-such.txt", "a.txt"])
    assert broken.error
    assert missing.error
    assert sound.findings
    assert check_text("half a \ud800 pair").error


def test_nothing_is_found_where_there_is_nothing() -> None:
    assert list(check_paths([])) == []
    assert list(check_paths(["none"])) == []


def test_a_file_named_like_standard_input_is_a_file(project: Path) -> None:
    (project / "-").write_text(RENTS, encoding="utf-8")
    (report,) = check_paths(["-"])
    assert len(report.findings) == 1


def test_wrong_settings_are_told_at_once(project: Path) -> None:
    with pytest.raises(UsageError, match="no rule or pack is named nonsense"):
        check_paths(["."], select=["nonsense"])
    with pytest.raises(UsageError, match="no rule or pack is named nonsense"):
        check_text(RENTS, ignore=["nonsense"])
    (project / "checker.toml").write_text("ignor = 1\n", encoding="utf-8")
    with pytest.raises(UsageError, match="ignor"):
        check_paths(["."])


def test_the_import_itself_costs_nothing() -> None:
    script = "import sys, checker; print(*(name for name in sys.modules if name.startswith('checker')))"
    folder = str(Path(checker.__file__).parent.parent)
    done = subprocess.run([sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["checker"]


def test_the_package_has_what_it_promises_and_nothing_else() -> None:
    for name in checker.__all__:
        assert getattr(checker, name)
    with pytest.raises(AttributeError, match="no attribute 'check_all'"):
        checker.check_all  # noqa: B018


def test_the_example_of_the_readme_runs(project: Path) -> None:
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    (project / "articles").mkdir()
    (project / "articles" / "rents.txt").write_text(RENTS, encoding="utf-8")
    out = io.StringIO()
    with redirect_stdout(out):
        exec(example, {})  # the example is part of this repository
    assert out.getvalue().splitlines() == [
        "error 10,250 to 25,500 is a change of 148.8%, not 250%",
        "articles/rents.txt 1",
    ]
