"""Documents checked at once come out as documents checked one after the other."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from checker.api import load_rules, select_rules
from checker.model.finding import DocumentReport
from checker.model.rule import RuleBook
from checker.running import Task, check_all, documents
from checker.running.platforms import Method, cores
from checker.running.tasks import Checker
from checker.running.workers import WorkerLostError, Workers

UNSOUND = "Rents rose 90%, from {} to {}.\n"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> RuleBook:
    return load_rules(cache=str(tmp_path_factory.mktemp("rules")))


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    for number in range(30):
        text = UNSOUND.format(200 + number, 300 + number) if number % 3 else "Nothing is counted here.\n"
        (tmp_path / f"{number:02}.txt").write_text(text * (1 + 40 * (number == 1)), encoding="utf-8")
    (tmp_path / "07.txt").write_bytes(b"\xff\xfe\xff")
    return [str(path) for path in sorted(tmp_path.iterdir())]


def _reports(paths: list[str], book: RuleBook, **options: object) -> list[DocumentReport]:
    tasks = (Task(path, book) for path in paths)
    return [checked.report for checked in check_all(tasks, **options)]  # type: ignore[arg-type]


def test_the_reports_are_the_same_and_in_order(paths: list[str], book: RuleBook) -> None:
    one_by_one = _reports(paths, book)
    assert [report.path for report in one_by_one] == paths
    assert sum(len(report.findings) for report in one_by_one) >= 19
    assert _reports(paths, book, jobs=3) == one_by_one


def test_from_the_cache_they_are_the_same(paths: list[str], book: RuleBook, tmp_path: Path) -> None:
    cache = str(tmp_path / "cache")
    one_by_one = _reports(paths, book)
    assert _reports(paths, book, jobs=2, cache=cache) == one_by_one
    again = list(check_all((Task(path, book) for path in paths), cache=cache))
    assert [checked.report for checked in again] == one_by_one
    assert sum(checked.kept for checked in again) == len(paths) - 1  # but for the one that cannot be read


def test_only_what_was_edited_is_checked_again(paths: list[str], book: RuleBook, tmp_path: Path) -> None:
    cache = str(tmp_path / "cache")
    _reports(paths, book, cache=cache)
    Path(paths[4]).write_text(UNSOUND.format(500, 600), encoding="utf-8")
    again = list(check_all((Task(path, book) for path in paths), cache=cache))
    assert [number for number, checked in enumerate(again) if not checked.kept] == [4, 7]
    assert [checked.report for checked in again] == _reports(paths, book)


def test_pages_are_never_kept(paths: list[str], book: RuleBook, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    tasks = [Task(path, book, page=True) for path in paths[:3]]
    for checked in check_all(tasks, cache=str(cache)):
        assert checked.report.page is not None
    assert not cache.exists()


def test_content_that_is_there_already_and_errors_take_their_turn(paths: list[str], book: RuleBook) -> None:
    tasks = [
        Task(paths[1], book),
        Task("-", book, content=UNSOUND.format(2, 3).encode()),
        Task("gone.txt", book, error="it is gone"),
        Task("gone-as-well.txt", book),
    ]
    at_once = [checked.report for checked in check_all(tasks, jobs=2)]
    assert at_once == [checked.report for checked in check_all(tasks)]
    assert [report.error is None for report in at_once] == [True, True, False, False]


def test_documents_with_other_rules_are_checked_by_these(paths: list[str], book: RuleBook) -> None:
    silent = select_rules(book, select=["calendar"])
    tasks = [Task(path, silent if number % 2 else book) for number, path in enumerate(paths)]
    at_once = [checked.report for checked in check_all(tasks, jobs=3)]
    assert at_once == [checked.report for checked in check_all(tasks)]
    assert any(report.findings for report in at_once[::2])
    assert not any(report.findings for report in at_once[1::2])


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_processes_can_be_started_either_way(method: Method, paths: list[str], book: RuleBook, tmp_path: Path) -> None:
    if method == "fork" and sys.platform == "win32":
        pytest.skip("nothing forks on this platform")
    workers = Workers(2, str(tmp_path / "cache"), [book], method)
    other = select_rules(book, select=["calendar"])
    try:
        for number, path in enumerate(paths[:2]):
            workers.give(number, Task(path, other if number else book))
        assert not workers.idle()
        outcomes: dict[int, object] = {}
        while len(outcomes) < 2:
            outcomes |= workers.outcomes()
    finally:
        workers.close()
    expected = [Checker(None).check(Task(path, other if n else book)).report for n, path in enumerate(paths[:2])]
    assert [getattr(outcomes[number], "report", None) for number in range(2)] == expected


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Something happens while the document 05 is checked; forked processes inherit that."""
    if sys.platform == "win32":
        pytest.skip("nothing forks on this platform")

    def breaks(what: Callable[[], object]) -> None:
        from checker.running import tasks

        def linted(path: str, content: bytes, **options: object) -> DocumentReport:
            if path.endswith("05.txt"):
                what()
            return DocumentReport(path, content.decode("latin-1"))

        monkeypatch.setattr(tasks, "lint_content", linted)

    return breaks


def _until_it_breaks(paths: list[str], book: RuleBook, cache: Path) -> Iterator[str]:
    for checked in check_all((Task(path, book) for path in paths), jobs=3, cache=str(cache)):
        yield os.path.basename(checked.report.path)


def test_an_error_comes_when_its_turn_has_come(
    broken: Callable[[Callable[[], object]], None], paths: list[str], book: RuleBook, tmp_path: Path
) -> None:
    def fail() -> None:
        raise ZeroDivisionError("of all things")

    broken(fail)
    seen: list[str] = []
    with pytest.raises(ZeroDivisionError, match="of all things") as caught:
        seen.extend(_until_it_breaks(paths, book, tmp_path / "cache"))
    assert seen == ["00.txt", "01.txt", "02.txt", "03.txt", "04.txt"]
    assert caught.value.__notes__ == [f"while checking {paths[5]}"]
    assert "in fail" in str(caught.value.__cause__)


def test_an_error_that_cannot_travel_is_told_all_the_same(
    broken: Callable[[Callable[[], object]], None], paths: list[str], book: RuleBook, tmp_path: Path
) -> None:
    class OddError(Exception):
        pass

    def fail() -> None:
        raise OddError("odd")

    broken(fail)
    with pytest.raises(RuntimeError, match=r"OddError: odd while checking .*05\.txt"):
        list(_until_it_breaks(paths, book, tmp_path / "cache"))


def test_a_process_that_dies_is_told_with_its_document(
    broken: Callable[[Callable[[], object]], None], paths: list[str], book: RuleBook, tmp_path: Path
) -> None:
    broken(lambda: os.kill(os.getpid(), signal.SIGKILL))
    with pytest.raises(WorkerLostError, match="ended by signal 9") as caught:
        list(_until_it_breaks(paths, book, tmp_path / "cache"))
    assert caught.value.__notes__ == [f"while checking {paths[5]}"]


def test_no_process_outlives_the_run(
    broken: Callable[[Callable[[], object]], None],
    paths: list[str],
    book: RuleBook,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started: list[Workers] = []
    create = Workers.__init__

    def noting(self: Workers, *arguments: object) -> None:
        create(self, *arguments)  # type: ignore[arg-type]
        started.append(self)

    monkeypatch.setattr(Workers, "__init__", noting)
    broken(lambda: time.sleep(600))
    checks = check_all((Task(path, book) for path in paths), jobs=3, cache=str(tmp_path / "cache"))
    next(checks)
    processes = [worker.process for worker in started[0]._workers]
    assert len(processes) == 3
    assert all(process.is_alive() for process in processes)
    checks.close()
    assert [process.exitcode for process in processes] == [-signal.SIGKILL] * 3


def test_little_work_starts_no_process(paths: list[str], book: RuleBook, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a process for so little")

    monkeypatch.setattr(Workers, "__init__", refuse)
    assert len(_reports(paths, book, jobs=None)) == len(paths)
    with pytest.raises(AssertionError, match="a process for so little"):
        _reports(paths, book, jobs=2)
    if cores() > 1:
        monkeypatch.setattr(documents, "_BYTES_OF_A_DOCUMENT", 10_000_000)
        with pytest.raises(AssertionError, match="a process for so little"):
            _reports(paths, book, jobs=None)


def test_few_reports_wait_for_those_before_them(
    paths: list[str], book: RuleBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "_AHEAD", 4)
    taken = 0

    def tasks() -> Iterator[Task]:
        nonlocal taken
        for path in paths:
            taken += 1
            yield Task(path, book)

    for number, _ in enumerate(check_all(tasks(), jobs=2)):
        assert taken <= number + 5


def test_large_reports_that_wait_hold_the_others_back(
    paths: list[str], book: RuleBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = _reports(paths, book)
    monkeypatch.setattr(documents, "_CHARACTERS_AHEAD", 1)
    given: list[int] = []
    give = Workers.give

    def noting(self: Workers, number: int, task: Task) -> None:
        given.append(number)
        give(self, number, task)

    monkeypatch.setattr(Workers, "give", noting)
    taken = []
    for number, checked in enumerate(check_all((Task(path, book) for path in paths), jobs=2, cache=None)):
        taken.append(checked.report)
        assert all(each <= number + 3 for each in given)
    assert taken == expected
