"""Each command from end to end, as a user calls it: another process, its streams and its exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import checker

RULE = """\
name: passed-and-failed
severity: error
summary: Those who passed and those who failed are not as many as all.
why: |
  One number was changed, and the others were not.
find:
  - "of the {whole:count}, {first:count} passed and {second:count} failed"
check: whole == first + second
suspect: whole
message: "{first} and {second} make {computed}, not {whole}"
invalid:
  - "Of the 80 students, 45 passed and 41 failed."
  - "Of the 12 boats, 9 passed and 6 failed."
valid:
  - "Of the 86 students, 45 passed and 41 failed."
  - "Of the 12 boats, 8 passed and 4 failed."
"""
SOUND = "Of the 86 students, 45 passed and 41 failed.\n"
UNSOUND = "Of the 80 students, 45 passed and 41 failed.\n"
ONLY_OURS = ("--rules", "house", "--select", "house")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with a rule of its own, a document that is sound and one that is not."""
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "passed-and-failed.yaml").write_text(RULE, encoding="utf-8")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "sound.txt").write_text(SOUND, encoding="utf-8")
    (tmp_path / "texts" / "unsound.md").write_text("# Results\n\n" + UNSOUND, encoding="utf-8")
    return tmp_path


def run(
    folder: Path, *arguments: str, stdin: bytes = b"", env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    home = str(Path(checker.__file__).parent.parent)
    command = [sys.executable, "-m", "checker", *arguments]
    environment = {**os.environ, "PYTHONPATH": home, "PYTHONUTF8": "0", "LC_ALL": "C", **(env or {})}
    done = subprocess.run(command, cwd=folder, input=stdin, capture_output=True, env=environment, check=False)
    return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())


def test_lint_shows_the_contradiction_and_fails(project: Path) -> None:
    done = run(project, "lint", "texts", *ONLY_OURS)
    assert done.stdout == (
        "texts/unsound.md:3:8 error: 45 and 41 make 86 students, not 80 students  [passed-and-failed]\n"
        "  3 | Of the 80 students, 45 passed and 41 failed.\n"
        "    |        ^^^^^^^^^^^  --            --\n"
        "    = 45 + 41 = 86 students     did you mean: 86 students\n"
        "\n"
        "1 error in 2 documents; 6 figures found, 6 tested by at least one rule\n"
    )
    assert (done.returncode, done.stderr) == (1, "")


def test_lint_of_sound_text_passes(project: Path) -> None:
    done = run(project, "lint", "texts/sound.txt", *ONLY_OURS, "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_lint_reads_standard_input_as_the_file_that_it_is_named(project: Path) -> None:
    name = ("--stdin-filename", "draft.md")
    done = run(project, "lint", "-", *name, *ONLY_OURS, "--format", "concise", "-q", stdin=f"*Hm.* {UNSOUND}".encode())
    assert done.stdout.startswith("draft.md:1:14: error: ")
    assert done.returncode == 1


def test_lint_gives_json_to_programs(project: Path) -> None:
    answer = json.loads(run(project, "lint", "texts", *ONLY_OURS, "--format", "json").stdout)
    assert [document["path"] for document in answer["documents"]] == ["texts/sound.txt", "texts/unsound.md"]
    (finding,) = answer["findings"]
    text = (project / "texts" / "unsound.md").read_text(encoding="utf-8")
    assert all(each["text"] == text[each["start"] : each["end"]] for each in finding["figures"])
    lines = run(project, "lint", "texts", *ONLY_OURS, "--format", "jsonl").stdout.splitlines()
    assert [len(json.loads(line)["findings"]) for line in lines] == [0, 1]


def test_figures_shows_what_was_read(project: Path) -> None:
    done = run(project, "figures", "texts/sound.txt")
    assert done.returncode == 0
    assert done.stdout.splitlines()[0] == "texts/sound.txt"
    assert done.stdout.splitlines()[-1] == "3 figures in 1 document"
    answer = json.loads(run(project, "figures", "texts/sound.txt", "--format", "json").stdout)
    assert [figure["value"] for figure in answer["documents"][0]["figures"]] == ["86", "45", "41"]


def test_rules_lists_what_a_run_would_use(project: Path) -> None:
    done = run(project, "rules", *ONLY_OURS)
    assert done.returncode == 0
    assert "  passed-and-failed  error    Those who passed" in done.stdout
    answer = json.loads(run(project, "rules", *ONLY_OURS, "--format", "json").stdout)
    assert [(rule["name"], rule["pack"]) for rule in answer["rules"]] == [("passed-and-failed", "house")]


def test_explain_teaches_a_rule(project: Path) -> None:
    done = run(project, "explain", "passed-and-failed", "--rules", "house")
    assert done.returncode == 0
    for part in ("One number was changed", "whole == first + second", UNSOUND.strip(), SOUND.strip(), "--ignore"):
        assert part in done.stdout


def test_explain_tries_a_rule_on_documents(project: Path) -> None:
    (project / "tried.txt").write_text(f"{UNSOUND}\n\n{SOUND}\n")
    (project / "idle.txt").write_text("Nobody came.\n")
    done = run(project, "explain", "passed-and-failed", "tried.txt", "idle.txt", "--rules", "house")
    assert (done.returncode, done.stderr) == (0, "")
    tried, idle = done.stdout.split("idle.txt\n")
    assert tried.count(": contradicts\n") == tried.count(": agrees\n") == 1
    assert idle.strip() == "no figures for all of its slots"


def test_explain_tells_which_conditions_stop_a_rule(project: Path) -> None:
    text = b"Thefts rose 40%, from 200 to 250. The fee rose 20% to $1.4m from 10 shops."
    done = run(project, "explain", "percent-change", "-", stdin=text)
    assert "change 40%, old 200, new 250: contradicts" in done.stdout
    stopped = done.stdout.partition("change 20%, new $1.4m, old 10 shops: left alone (contradicts), since not:\n")[2]
    assert stopped.split("\n")[0].strip() == "- alike(old, new)"


def test_explain_cannot_try_a_rule_over_other_checks(project: Path) -> None:
    done = run(project, "explain", "all-together", "-", stdin=b"Thefts rose 40%.")
    assert done.returncode == 2
    assert "looks at no figures of its own" in done.stderr


def test_explain_knows_the_checks_of_figure_sets(project: Path) -> None:
    done = run(project, "explain", "figure-set")
    assert (done.returncode, done.stderr) == (0, "")
    assert "checks of its own figures" in done.stdout


def test_explain_of_an_unknown_rule_says_what_was_meant(project: Path) -> None:
    done = run(project, "explain", "pased-and-failed", "--rules", "house")
    assert done.returncode == 2
    assert "did you mean passed-and-failed?" in done.stderr


def test_test_proves_the_rules_of_a_folder(project: Path) -> None:
    done = run(project, "test", "house")
    assert (done.returncode, done.stdout) == (0, "1 rule, 4 examples: all hold\n")


def test_the_version_is_that_of_the_package(project: Path) -> None:
    assert run(project, "--version").stdout == f"checker {checker.__version__}\n"


def test_output_is_utf_8_whatever_the_locale(project: Path) -> None:
    (project / "a.txt").write_text("“Of the 80 students, 45 passed and 41 failed”, it said.", encoding="utf-8")
    done = run(project, "lint", "a.txt", *ONLY_OURS, env={"PYTHONIOENCODING": "ascii"})
    assert "| “Of the 80 students" in done.stdout
    assert done.stdout.startswith("a.txt:1:9 error")


def test_colour_is_for_those_who_ask_for_it(project: Path) -> None:
    command = ("lint", "texts", *ONLY_OURS)
    assert "\x1b" not in run(project, *command).stdout
    assert "\x1b" not in run(project, *command, "--no-color", env={"NO_COLOR": "1"}).stdout
    assert "\x1b" in run(project, *command, "--color", "always").stdout


@pytest.mark.skipif(os.name != "posix", reason="a terminal is a posix thing")
def test_no_color_is_obeyed_on_a_terminal(project: Path) -> None:
    import pty

    def on_terminal(**env: str) -> bytes:
        ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "checker", "lint", "texts", *ONLY_OURS]
        home = str(Path(checker.__file__).parent.parent)
        environment = {**os.environ, "PYTHONPATH": home, "TERM": "xterm", **env}
        with subprocess.Popen(command, cwd=project, stdout=theirs, env=environment):
            os.close(theirs)
            shown = b""
            while chunk := _read(ours):
                shown += chunk
        os.close(ours)
        return shown

    assert b"\x1b[" in on_terminal(NO_COLOR="")
    assert b"\x1b[" not in on_terminal(NO_COLOR="1")
    assert b"\x1b[" not in on_terminal(NO_COLOR="", TERM="dumb")


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # the other end of a terminal went away
        return b""


@pytest.mark.skipif(os.name != "posix", reason="pipes break differently elsewhere")
def test_a_reader_that_goes_away_is_no_error(project: Path) -> None:
    (project / "many.txt").write_text(UNSOUND * 2000, encoding="utf-8")
    home = str(Path(checker.__file__).parent.parent)
    command = [sys.executable, "-m", "checker", "figures", "many.txt"]
    environment = {**os.environ, "PYTHONPATH": home}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=project, env=environment, stdout=pipe, stderr=pipe) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_explain_shows_tables_as_they_stand(project: Path) -> None:
    lines = run(project, "explain", "table-sum").stdout.splitlines()
    assert "  - | Depot | Buses | Drivers |" in lines
    assert "    | Total |   104 |     295 |" in lines
