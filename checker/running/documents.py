"""Checking many documents: reports come in the order of the documents, each as soon as those before it are there."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.running.platforms import cores, starting_method
from checker.running.tasks import Checked, Checker, Task, warm_up

if TYPE_CHECKING:
    from checker.running.workers import Workers

__all__ = ["check_all"]

Pause = Callable[[], AbstractContextManager[object]]

_AHEAD = 256
"""Documents that are looked at before the reports of those before them were taken."""
_CHARACTERS_AHEAD = 64_000_000
"""Of documents whose reports wait for those before them; what is not checked yet takes no room."""
_BYTES_OF_A_DOCUMENT = 2_000
"""What even an empty one costs, as many more bytes of text would."""
_WORTH_A_FORK = 300_000
_WORTH_A_SPAWN = 3_000_000
"""Bytes to check from which on other processes are done sooner, their start included."""


@dataclass(slots=True)
class _Entry:
    """A document whose report was not taken yet."""

    task: Task
    outcome: Checked | Exception | None
    size: int = 0
    """Of what is to be checked, in bytes."""

    def room(self) -> int:
        return len(self.outcome.report.text) if isinstance(self.outcome, Checked) else 0


def check_all(
    tasks: Iterable[Task], *, cache: str | None = None, jobs: int | None = 1, pause: Pause = nullcontext
) -> Generator[Checked]:
    """Check documents one after the other, or ``jobs`` at a time; ``None``: on all cores, where that is faster.

    ``cache`` is the folder for what may be kept between runs. ``pause`` is a context in which no other thread of this
    process runs; other processes are started within. To be closed where it is not exhausted.

    Raises what checking a document raises, when its turn comes.
    """
    checker = Checker(cache)
    if jobs is None:
        most, always = cores(), False
    else:
        most, always = jobs, True
    if most <= 1:
        return _one_by_one(tasks, checker)
    return _Queue(tasks, checker, cache, most, pause, always=always).reports()


def _one_by_one(tasks: Iterable[Task], checker: Checker) -> Generator[Checked]:
    for task in tasks:
        yield checker.known(task) or checker.check(task)


class _Queue:
    """Documents in their order: looked up, waiting for a process, being checked, or done and waiting for their turn."""

    def __init__(
        self, tasks: Iterable[Task], checker: Checker, cache: str | None, jobs: int, pause: Pause, *, always: bool
    ) -> None:
        self._tasks = iter(tasks)
        self._checker = checker
        self._cache = cache
        self._jobs = jobs
        self._pause = pause
        self._always = always
        self._workers: Workers | None = None
        self._ahead: dict[int, _Entry] = {}
        self._waiting: deque[int] = deque()
        self._next = self._room = 0
        self._ended = False

    def reports(self) -> Generator[Checked]:
        try:
            while self._look_ahead():
                self._hand_out()
                entry = self._ahead[self._next]
                if entry.outcome is None:
                    self._work()
                    continue
                if isinstance(entry.outcome, Exception):
                    raise entry.outcome
                del self._ahead[self._next]
                self._next += 1
                self._room -= entry.room()
                yield entry.outcome
        finally:
            if self._workers is not None:
                self._workers.close()

    def _look_ahead(self) -> bool:
        """Whether there is a document whose report was not taken yet."""
        while len(self._ahead) < _AHEAD and self._room < _CHARACTERS_AHEAD:
            task = next(self._tasks, None)
            if task is None:
                self._ended = True
                break
            found = self._checker.known(task)
            entry = _Entry(task, found, _size(task) if found is None else 0)
            number = self._next + len(self._ahead)
            self._ahead[number] = entry
            self._room += entry.room()
            if found is None:
                self._waiting.append(number)
        return bool(self._ahead)

    def _hand_out(self) -> None:
        """Documents to processes that have none; what the others are done with is taken first."""
        if self._workers is None or not self._waiting:
            return
        for number, outcome in self._workers.outcomes(wait=False):
            self._take(number, outcome)
        while self._waiting and self._workers.idle() and self._has_room_for(self._waiting[0]):
            number = self._waiting.popleft()
            self._workers.give(number, self._ahead[number].task)

    def _work(self) -> None:
        """Get on with the first document, or with any where others do the work."""
        if self._workers is None and self._are_worth_starting():
            self._start()
            self._hand_out()
        if self._workers is None:
            number = self._waiting.popleft()  # all before it are done
            self._take(number, self._checker.check(self._ahead[number].task))
            return
        for number, outcome in self._workers.outcomes():
            self._take(number, outcome)

    def _has_room_for(self, number: int) -> bool:
        return number == self._next or self._room < _CHARACTERS_AHEAD

    def _take(self, number: int, outcome: Checked | Exception) -> None:
        entry = self._ahead[number]
        entry.outcome = outcome
        self._room += entry.room()

    def _are_worth_starting(self) -> bool:
        if len(self._waiting) < 2:
            return False
        if self._always:
            return True
        size = sum(self._ahead[number].size + _BYTES_OF_A_DOCUMENT for number in self._waiting)
        return size >= (_WORTH_A_FORK if starting_method() == "fork" else _WORTH_A_SPAWN)

    def _start(self) -> None:
        from checker.running.workers import Workers  # noqa: PLC0415 -- most runs are short

        count = min(self._jobs, len(self._waiting)) if self._ended else self._jobs
        books = {id(self._ahead[number].task.book): self._ahead[number].task.book for number in self._waiting}
        method = starting_method()
        if method == "fork":  # what is there before need not be made in each process: 0.1 s of it
            warm_up(books.values())
        with self._pause():
            self._workers = Workers(count, self._cache, list(books.values()), method)


def _size(task: Task) -> int:
    if task.content is not None:
        return len(task.content)
    try:
        return os.stat(task.path).st_size
    except (OSError, ValueError):
        return 0
