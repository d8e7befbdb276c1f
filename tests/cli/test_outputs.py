"""Every format from end to end, and several outputs of one run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest

import checker
import checker.running.tasks
from checker.cli import main

RULE = """\
name: more-than-all
severity: error
summary: More than there are.
why: A slip.
find: ["{part:count} of the {whole:count}"]
check: part <= whole
message: "{part} is more than {whole}"
invalid: ["Nine of the six people left."]
valid: ["Five of the six people left.", "Two of the six people left."]
"""
SCHEMA = Path(__file__).parent.parent / "reporting" / "schemas" / "sarif-schema-2.1.0.json"
OURS = ("--rules", "house", "--select", "house")


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "more-than-all.yaml").write_text(RULE, encoding="utf-8")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "sound.txt").write_text("Five of the six people left.\n", encoding="utf-8")
    (tmp_path / "texts" / "unsound.md").write_text("# Today\n\nNine of the *six people* left.\n", encoding="utf-8")
    (tmp_path / "texts" / "binary.txt").write_bytes(b"nine \x80\x81")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return tmp_path


def lint(*arguments: str) -> int:
    return main(["lint", *arguments, *OURS])


def run(*arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    """As a user calls it: another process."""
    environment = {**os.environ, "PYTHONPATH": str(Path(checker.__file__).parent.parent), **env}
    command = [sys.executable, "-m", "checker", "lint", *arguments, *OURS]
    return subprocess.run(command, env=environment, capture_output=True, check=False, encoding="utf-8")


def _sarif(written: str) -> bool:
    log = json.loads(written)
    jsonschema.Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(log)
    (result,) = log["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    described = [each["id"] for each in log["runs"][0]["tool"]["driver"]["rules"]]
    return bool(
        place["artifactLocation"]["uri"] == "texts/unsound.md"
        and place["region"] == {"startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 24}
        and described == ["more-than-all"]
        and result["partialFingerprints"]["checkerFinding/v1"]
        and log["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    )


def _github(written: str) -> bool:
    first, second, last = written.splitlines()
    return (
        first.startswith("::error file=")
        and "binary.txt: cannot be read" in first
        and ",title=checker more-than-all::texts/unsound.md:3:1: Nine is more than six people%0A" in second
        and last.startswith("1 error in 2 documents")
    )


def _gitlab(written: str) -> bool:
    (issue,) = json.loads(written)
    return bool(issue["location"] == {"path": "texts/unsound.md", "lines": {"begin": 3, "end": 3}})


def _junit(written: str) -> bool:
    cases = {case.get("name"): [each.tag for each in case] for case in ElementTree.fromstring(written).iter("testcase")}
    return cases == {"texts/binary.txt": ["error"], "texts/sound.txt": [], "texts/unsound.md": ["failure"]}


def _html(written: str) -> bool:
    return written.startswith("<!DOCTYPE html>") and ">six people<sup>" in written and "more-than-all" in written


def _summary(written: str) -> bool:
    return written.startswith("### checker: 1 error\n") and "| **error** | texts/unsound.md:3:1 | Nine is" in written


@pytest.mark.parametrize(
    ("name", "is_right"),
    [
        ("sarif", _sarif),
        ("code-scanning", _sarif),
        ("github", _github),
        ("gitlab", _gitlab),
        ("junit", _junit),
        ("html", _html),
        ("summary", _summary),
    ],
)
def test_a_format_on_standard_output_and_in_a_file_is_the_same(
    name: str, is_right: Callable[[str], bool], project: Path
) -> None:
    done = run("texts", "--format", name)
    assert is_right(done.stdout)
    assert done.returncode == 3
    assert ("binary.txt: cannot be read" in done.stderr) == (name == "gitlab")  # which has no place for it
    assert run("texts", "--output", f"{name}=out").returncode == 3
    assert (project / "out").read_text(encoding="utf-8") == done.stdout


def test_a_format_is_imported_only_when_it_is_asked_for() -> None:
    spy = "import sys; from checker.cli import main; main({}); print(*sys.modules)"
    arguments = ["lint", "texts/sound.txt", *OURS]
    done = subprocess.run(
        [sys.executable, "-c", spy.format(arguments)],
        env={**os.environ, "PYTHONPATH": str(Path(checker.__file__).parent.parent)},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    imported = set(done.stdout.splitlines()[-1].split())
    assert "checker.reporting.text" in imported
    assert not {each for each in imported if each.startswith(("checker.reporting.html", "checker.reporting.sarif"))}
    assert imported.isdisjoint({"checker.commands.files", "checker.reporting.several", "html", "urllib.parse"})


def test_several_outputs_come_from_one_run(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outputs = ("--output", "sarif=a.sarif", "--output", "junit=b.xml", "--output", "text=c.txt")
    assert lint("texts/unsound.md", "--format", "json", *outputs) == 1
    assert json.loads(capsys.readouterr().out)["findings"]
    assert json.loads((project / "a.sarif").read_text())["runs"][0]["results"]
    assert "<failure" in (project / "b.xml").read_text()
    assert "more-than-all" in (project / "c.txt").read_text()


def test_a_file_in_a_format_for_people_has_no_colour(project: Path) -> None:
    lint("texts/unsound.md", "--color", "always", "--output", "text=a.out")
    assert "\x1b" not in (project / "a.out").read_text()


def test_a_file_appears_whole_or_not_at_all(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        assert not (project / "new.sarif").exists()
        raise KeyboardInterrupt

    (project / "old.sarif").write_text("old")
    monkeypatch.setattr(checker.running.tasks, "lint_content", broken)
    before = sorted(os.listdir(project))
    assert lint("texts/sound.txt", "--output", "sarif=old.sarif", "--output", "json=new.sarif") == 130
    assert (project / "old.sarif").read_text() == "old"
    assert sorted(os.listdir(project)) == before


@pytest.mark.skipif(os.name != "posix", reason="links and modes are a posix thing")
def test_a_file_keeps_its_mode_and_the_link_to_it(project: Path) -> None:
    (project / "real").write_text("old")
    (project / "real").chmod(0o640)
    (project / "link").symlink_to("real")
    lint("texts/sound.txt", "--output", "json=link")
    assert (project / "link").is_symlink()
    assert json.loads((project / "real").read_text())["version"] == 1
    assert (project / "real").stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(not os.path.exists("/dev/null"), reason="no devices here")
def test_a_device_is_written_to_and_stays(project: Path) -> None:
    assert lint("texts/sound.txt", "--output", "json=/dev/null") == 0
    assert not os.path.isfile("/dev/null")


def test_a_file_that_cannot_be_written_is_2_and_said(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lint("texts/sound.txt", "--output", "sarif=none/a.sarif") == 2
    assert capsys.readouterr().err == "checker: none/a.sarif: cannot be written: No such file or directory\n"
    assert lint("texts/sound.txt", "--output", "sarif=texts") == 2


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device here")
def test_a_full_disk_is_2_and_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert lint("texts/unsound.md", "--output", "html=/dev/full") == 2
    assert capsys.readouterr().err == "checker: /dev/full: cannot be written: No space left on device\n"


def test_a_document_is_never_overwritten(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (project / "texts" / "sound.txt").read_bytes()
    assert lint("texts", "--output", "summary=./house/../texts/sound.txt") == 2
    assert "texts/sound.txt: an output would be written over this document" in capsys.readouterr().err
    assert (project / "texts" / "sound.txt").read_bytes() == before


def test_two_outputs_to_one_file_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert lint("texts", "--output", "json=a", "--output", "sarif=./a") == 2
    assert "two outputs" in capsys.readouterr().err


@pytest.mark.parametrize("output", ["sarif", "sarif=", "sarf=a", "=a"])
def test_an_output_without_format_or_file_is_2(output: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        lint("texts", "--output", output)
    assert ended.value.code == 2
    assert "is not of the form FORMAT=FILE; formats: text, concise" in capsys.readouterr().err


def test_the_step_summary_of_github_is_added_to(project: Path) -> None:
    (project / "step").write_text("before\n")
    run("texts/unsound.md", "--format", "github", GITHUB_STEP_SUMMARY="step")
    run("texts/unsound.md", "--format", "concise", "--output", "github=log", GITHUB_STEP_SUMMARY="step")
    written = (project / "step").read_text()
    assert written.startswith("before\n### checker: 1 error\n")
    assert written.count("### checker") == 2


def test_a_step_summary_that_cannot_be_written_does_not_fail_the_step(project: Path) -> None:
    done = run("texts/sound.txt", "--format", "github", GITHUB_STEP_SUMMARY="none/step")
    assert (done.returncode, done.stderr) == (0, "checker: none/step: cannot be written: No such file or directory\n")


def test_the_step_summary_is_left_alone_by_other_formats_and_where_a_summary_has_a_file(project: Path) -> None:
    run("texts/unsound.md", "--format", "sarif", GITHUB_STEP_SUMMARY="step")
    run("texts/unsound.md", "--format", "github", "--output", "summary=own.md", GITHUB_STEP_SUMMARY="step")
    assert not (project / "step").exists()
    assert (project / "own.md").read_text().startswith("### checker: 1 error\n")


@pytest.mark.skipif(os.name != "posix", reason="such names are a posix thing")
@pytest.mark.parametrize("name", ["text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "html"])
def test_a_hostile_file_name_reaches_no_terminal(name: str, project: Path) -> None:
    hostile = "\x1b[2J\n::error::<img src=x>\udcff.txt"
    try:
        (project / hostile).write_text("Nine of the six people left \x1b[31m.\n", encoding="utf-8")
    except OSError:
        pytest.skip("this file system has no such names")
    done = run(hostile, "--format", name)
    assert done.returncode == 1
    assert "\x1b" not in done.stdout + done.stderr
    assert "\n::error::" not in done.stdout + done.stderr
    assert name != "html" or "<img" not in done.stdout


def test_a_hostile_file_name_reaches_no_terminal_in_a_mistake_of_ours(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError("oh \x1b[2J")

    monkeypatch.setattr(checker.running.tasks, "lint_content", broken)
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(b"Nine.")))
    assert lint("-", "--stdin-filename", "\x1b[2J.txt") == 4
    assert "\x1b" not in capsys.readouterr().err
