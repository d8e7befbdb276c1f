"""``checker lint --watch``, as a person runs it: in a process of its own, ended with Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from io import BytesIO, StringIO
from pathlib import Path

import pytest

import checker
from checker.cli import main
from checker.commands.arguments import parser
from checker.commands.terminal import Terminal
from checker.commands.watch import _stamps

UNSOUND = "Rents rose 90%, from 200 to 250.\n"
PATIENCE = 60


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.txt").write_text(UNSOUND, encoding="utf-8")
    (tmp_path / "b.txt").write_text("Nothing is counted here.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def watching(project: Path) -> Iterator[subprocess.Popen[bytes]]:
    if sys.platform == "win32":
        pytest.skip("nobody can press Ctrl-C for another process on this platform")
    command = [sys.executable, "-m", "checker", "lint", ".", "--watch", "--format", "concise", "--jobs", "1"]
    environment = {**os.environ, "PYTHONPATH": str(Path(checker.__file__).parent.parent)}
    with (
        (project / "out").open("wb") as out,
        (project / "err").open("wb") as err,
        subprocess.Popen(command, env=environment, stdout=out, stderr=err) as run,
    ):
        yield run
        run.kill()


def _until(project: Path, name: str, said: str) -> str:
    """What was written, once it says so."""
    begun = time.monotonic()
    while time.monotonic() - begun < PATIENCE:
        found = (project / name).read_text(encoding="utf-8")
        if said in found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"{said!r} was never said: {(project / 'out').read_text()}{(project / 'err').read_text()}")


def test_what_changes_is_checked_again_and_told(project: Path, watching: subprocess.Popen[bytes]) -> None:
    first = _until(project, "out", "1 error in 2 documents")
    assert first.count("a.txt:1:12: error") == 1

    (project / "b.txt").write_text("Sales fell 90%, from 500 to 400.\n", encoding="utf-8")
    _until(project, "err", "b.txt: 1 new\n")
    second = _until(project, "out", "2 errors in 2 documents")
    assert second.count("a.txt:1:12: error") == 1  # it was told before
    assert second.count("b.txt:1:12: error") == 1

    (project / "a.txt").write_text("Rents rose 25%, from 200 to 250.\n", encoding="utf-8")
    _until(project, "err", "a.txt: 1 gone\n")
    (project / "b.txt").unlink()
    _until(project, "err", "b.txt: no longer there\n")
    _until(project, "out", "nothing found in 1 document")

    (project / "checker.toml").write_text('ignore = ["no-such-rule"]\n', encoding="utf-8")
    _until(project, "err", "no rule or pack is named no-such-rule")
    (project / "checker.toml").write_text('ignore = ["percent-change"]\n', encoding="utf-8")
    (project / "c.txt").write_bytes(b"\xff\n")
    _until(project, "err", "c.txt: not valid UTF-8")

    watching.send_signal(signal.SIGINT)
    assert watching.wait(PATIENCE) == 130
    assert "Traceback" not in (project / "err").read_text(encoding="utf-8")


def test_all_that_findings_come_from_is_watched(project: Path) -> None:
    (project / "checker.toml").write_text(
        'rules = ["house"]\nfacts = ["known.figures.yaml"]\nbaseline = "base.json"\n', "utf-8"
    )
    (project / "house").mkdir()
    (project / "house" / "a-rule.yaml").touch()
    (project / "known.figures.yaml").write_text("figures:\n  a: {says: 5 people}\n", encoding="utf-8")
    arguments = parser().parse_args(["lint", "a.txt", "--watch"])
    watched = _stamps(arguments, Terminal(BytesIO(), StringIO(), StringIO()))
    named = {os.path.relpath(path) for path in watched}
    assert named == {
        "a.txt",
        "a.txt.ignore.yaml",
        "checker.toml",
        "base.json",
        "house",
        os.path.join("house", "a-rule.yaml"),
        "known.figures.yaml",
    }


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-"], "standard input never changes"),
        ([".", "--format", "sarif"], "to the screen only"),
        ([".", "--output", "json=out.json"], "to the screen only"),
    ],
)
def test_what_cannot_be_watched_is_2(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--watch", *arguments]) == 2
    assert said in capsys.readouterr().err
