"""What a run meets in the wild: it is killed, the disk is full, files are odd, vanish or change; the rest goes on."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import checker
from checker.cli import main

ROOT = Path(checker.__file__).parent.parent
UNSOUND = "Rents rose 90%, from {} to {}.\n"
POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="this platform has no such signals and file names")


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def articles(project: Path) -> Path:
    """Enough to be checked for a while, by several processes."""
    folder = project / "articles"
    folder.mkdir()
    for number in range(40):
        text = "".join(UNSOUND.format(200 + number, 300 + number + line) for line in range(10))
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "checker", *arguments]


def _started(*arguments: str, **options: Any) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(_command(*arguments), env=environment, start_new_session=True, **options)


def _ran(*arguments: str, before: Callable[[], None] | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        _command(*arguments), env=environment, capture_output=True, text=True, check=False, preexec_fn=before
    )


def _documents(output: str) -> dict[str, Any]:
    return {document["path"]: document["error"] for document in json.loads(output)["documents"]}


# --- the same, whoever does it ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["text", "concise", "json", "jsonl", "sarif", "junit"])
def test_all_ways_to_run_write_the_same_bytes(form: str, articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (articles / "020.txt").write_bytes(b"\xff")
    written = []
    for options in (["--no-cache", "--jobs", "1"], ["--no-cache", "--jobs", "3"], ["--jobs", "2"], ["--jobs", "1"], []):
        assert main(["lint", "articles", "--format", form, *options]) == 3
        written.append(capsys.readouterr())
    assert written[0].out
    assert all(each == written[0] for each in written)


def test_a_baseline_is_the_same_too(articles: Path, project: Path) -> None:
    written = []
    for options in (["--no-cache", "--jobs", "1"], ["--no-cache", "--jobs", "3"], [], []):
        assert main(["baseline", "articles", *options]) == 0
        written.append((project / "checker-baseline.json").read_bytes())
        (project / "checker-baseline.json").unlink()
    assert len(written[0]) > 5_000
    assert all(each == written[0] for each in written)


# --- ended from outside ----------------------------------------------------------------------------------------------


def _children(process: int) -> list[int]:
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, text=True, check=False)
    return [int(each) for each in found.stdout.split()]


def _is_there(process: int) -> bool:
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def _until(condition: Callable[[], object]) -> None:
    begun = time.monotonic()
    while not condition():
        assert time.monotonic() - begun < 60
        time.sleep(0.01)


@POSIX_ONLY
@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="nobody tells here which processes there are")
@pytest.mark.parametrize("ending", ["interrupt", "kill"])
def test_an_interrupt_is_130_and_leaves_nothing_behind(ending: str, articles: Path, project: Path) -> None:
    report = project / "report.json"
    report.write_text("as it was", encoding="utf-8")
    arguments = ["lint", "articles", "--no-cache", "--jobs", "2", "--output", "json=report.json"]
    with _started(*arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as run:
        _until(lambda: len(_children(run.pid)) == 2)
        workers = _children(run.pid)
        if ending == "interrupt":
            os.killpg(run.pid, signal.SIGINT)  # as a terminal does: to all of them
        else:
            run.kill()
        assert run.wait(60) == (130 if ending == "interrupt" else -signal.SIGKILL)
        assert run.stderr is not None
        assert run.stderr.read() == b""
    _until(lambda: not any(map(_is_there, workers)))
    assert report.read_text(encoding="utf-8") == "as it was"
    if ending == "interrupt":
        assert {path.name for path in project.iterdir()} == {"articles", "report.json"}


@POSIX_ONLY
def test_a_killed_run_leaves_the_cache_and_the_baseline_readable(
    articles: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["baseline", "articles", "--no-cache"])
    sound = (project / "checker-baseline.json").read_bytes()
    main(["lint", "articles", "--no-cache", "--format", "json"])
    expected = capsys.readouterr().out.partition("\n")[2]
    for moment in range(10):
        (project / "checker-baseline.json").write_bytes(sound)
        (articles / "000.txt").write_text(UNSOUND.format(500 + moment, 600), encoding="utf-8")
        with _started("baseline", "articles", stdout=subprocess.DEVNULL) as run:
            time.sleep(random.uniform(0.1, 1.2))
            with contextlib.suppress(ProcessLookupError):
                os.killpg(run.pid, signal.SIGKILL)
        found = json.loads((project / "checker-baseline.json").read_text(encoding="utf-8"))
        assert len(found["findings"]) in (len(json.loads(sound)["findings"]), len(json.loads(sound)["findings"]) - 9)
        (project / "checker-baseline.json").write_bytes(sound)
    (articles / "000.txt").write_text("".join(UNSOUND.format(200, 300 + line) for line in range(10)), encoding="utf-8")
    for _ in range(2):
        main(["lint", "articles", "--format", "json"])
        assert expected in capsys.readouterr().out


# --- a disk that is full ---------------------------------------------------------------------------------------------


def _no_large_files() -> None:
    import resource

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


@POSIX_ONLY
def test_a_full_disk_is_said_and_what_was_there_stays(articles: Path, project: Path) -> None:
    (project / "checker-baseline.json").write_text('{"version": 1, "findings": []}\n', encoding="utf-8")
    for arguments in (["baseline", "articles"], ["lint", "articles", "--output", "json=report.json"]):
        done = _ran(*arguments, before=_no_large_files)
        assert done.returncode == 2
        assert "cannot be written: File too large" in done.stderr
        assert "Traceback" not in done.stderr
    assert json.loads((project / "checker-baseline.json").read_text(encoding="utf-8"))["findings"] == []
    assert {path.name for path in project.iterdir()} == {"articles", "checker-baseline.json"}


@POSIX_ONLY
def test_a_cache_without_room_changes_nothing(articles: Path) -> None:
    plain = _ran("lint", "articles", "--no-cache")
    for _ in range(2):
        done = _ran("lint", "articles", "--jobs", "2", before=_no_large_files)
        assert (done.returncode, done.stdout, done.stderr) == (1, plain.stdout, "")
    assert _ran("lint", "articles").stdout == plain.stdout


@POSIX_ONLY
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device here")
def test_an_output_that_takes_nothing_is_an_error_without_a_traceback(articles: Path) -> None:
    done = _ran("lint", "articles", "--output", "json=/dev/full")
    assert done.returncode == 2
    assert "/dev/full: cannot be written: No space left on device" in done.stderr
    with open("/dev/full", "wb") as full, _started("lint", "articles", stdout=full, stderr=subprocess.PIPE) as run:
        _, err = run.communicate()
    assert run.returncode not in (0, 1)
    assert b"No space left on device" in err
    assert b"Traceback" not in err


# --- odd files -------------------------------------------------------------------------------------------------------


def _as_anybody() -> None:
    """Give up what lets the administrator read everything."""
    import ctypes

    for capability in (1, 2):  # DAC_OVERRIDE and DAC_READ_SEARCH
        ctypes.CDLL(None).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only here one can give up reading everything")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_may_not_be_read_is_3_and_the_rest_is_checked(jobs: str, articles: Path, project: Path) -> None:
    (project / "locked").mkdir(mode=0)
    (articles / "005.txt").chmod(0)
    done = _ran("lint", "locked", "articles", "--format", "json", "--jobs", jobs, before=_as_anybody)
    assert done.returncode == 3
    documents = _documents(done.stdout)
    assert documents.pop("locked") == "permission denied"
    assert documents.pop(os.path.join("articles", "005.txt")) == "Permission denied"
    assert len(documents) == 39
    assert not any(documents.values())


def test_a_file_that_vanishes_before_its_turn_is_3_and_the_rest_is_checked(
    articles: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from checker.commands.documents import sources as found

    def sources(*arguments: Any) -> Any:
        documents = found(*arguments)
        (articles / "003.txt").unlink()
        return documents

    monkeypatch.setattr("checker.commands.lint.sources", sources)
    for jobs in ("1", "2"):
        (articles / "003.txt").write_text("Nothing.\n", encoding="utf-8")
        assert main(["lint", "articles", "--jobs", jobs, "--format", "json"]) == 3
        errors = {path: error for path, error in _documents(capsys.readouterr().out).items() if error}
        assert errors == {os.path.join("articles", "003.txt"): "No such file or directory"}


def test_a_file_that_changes_while_it_is_looked_up_is_kept_as_what_was_checked(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from checker.running.tasks import Checker

    document = project / "a.txt"
    document.write_text("Rents rose 25%, from 200 to 250.\n", encoding="utf-8")
    known = Checker.known

    def looked_up_then_edited(self: Checker, *arguments: Any) -> Any:
        found = known(self, *arguments)
        document.write_text(UNSOUND.format(200, 250), encoding="utf-8")
        return found

    with monkeypatch.context() as patch:
        patch.setattr(Checker, "known", looked_up_then_edited)
        assert main(["lint", "a.txt"]) == 1
    document.write_text("Rents rose 25%, from 200 to 250.\n", encoding="utf-8")
    assert main(["lint", "a.txt"]) == 0
    document.write_text(UNSOUND.format(200, 250), encoding="utf-8")
    assert main(["lint", "a.txt", "--statistics"]) == 1
    assert "0 documents checked, 1 unchanged since an earlier run" in capsys.readouterr().err


@POSIX_ONLY
def test_links_that_go_round_are_left_alone(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (articles / "round").symlink_to(articles, target_is_directory=True)
    (articles / "self.txt").symlink_to("self.txt")
    assert main(["lint", "articles", "--format", "json"]) == 3
    documents = _documents(capsys.readouterr().out)
    assert "symbolic links" in documents.pop(os.path.join("articles", "self.txt")).lower()
    assert len(documents) == 40


@POSIX_ONLY
@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "gitlab", "junit", "html"])
def test_any_file_name_can_be_checked_and_told(form: str, jobs: str, project: Path) -> None:
    names = [b"new\nline.txt", b"not-\xff\xfe-utf-8.txt", b"esc\x1b[31m.txt", b"-q.txt", b"two  spaces.txt", b"%0a.txt"]
    folder = project / "odd"
    folder.mkdir()
    for name in names:
        with open(os.path.join(os.fsencode(folder), name), "wb") as file:
            file.write(UNSOUND.format(200, 250).encode())
    runs = [_ran("lint", "odd", "--format", form, "--jobs", jobs) for _ in range(2)]
    for done in runs:
        assert (done.returncode, done.stderr) == (1, "")
        assert "\x1b" not in done.stdout
        assert done.stdout == runs[0].stdout
    if form == "json":
        assert len(json.loads(runs[0].stdout)["findings"]) == len(names)


@pytest.mark.skipif(not os.environ.get("CHECKER_SLOW_TESTS"), reason="takes minutes; set CHECKER_SLOW_TESTS=1")
def test_a_file_of_200_megabytes_is_checked_with_the_others(project: Path) -> None:
    line = "The town has many old trees and a market that people like to visit on a sunny day. " * 12 + "\n\n"
    with (project / "huge.txt").open("w", encoding="utf-8") as file:
        for _ in range(200_000_000 // len(line)):
            file.write(line)
        file.write(UNSOUND.format(200, 250))
    (project / "small.txt").write_text(UNSOUND.format(200, 250), encoding="utf-8")
    done = _ran("lint", "huge.txt", "small.txt", "--format", "json", "--jobs", "2")
    assert (done.returncode, done.stderr) == (1, "")
    assert [finding["path"] for finding in json.loads(done.stdout)["findings"]] == ["huge.txt", "small.txt"]
