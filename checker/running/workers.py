"""Processes that check documents, one document at a time each, so that it is known which one a process died of.

A process gets its next document only when it has handed over the report of the last: neither side ever waits to write
while the other does. A process ends when its pipe does, whatever happened to the run.
"""

from __future__ import annotations

import gc
import pickle
import signal
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from multiprocessing import connection, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import TypeAlias

from checker.model.rule import RuleBook
from checker.running.platforms import MOST, Method
from checker.running.tasks import Checked, Checker, Task

__all__ = ["WorkerLostError", "Workers"]

Outcome: TypeAlias = "Checked | Exception"

_NO_RULES = RuleBook()


class WorkerLostError(Exception):
    """A process ended while it checked a document."""


class RemoteError(Exception):
    """Where an error was raised, in the other process."""

    def __str__(self) -> str:
        return f"\n{self.args[0]}"


@dataclass(frozen=True, slots=True)
class _Failure:
    """An error as another process can have it, with where it was raised."""

    error: Exception
    told: str


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    books: int
    """How many rule books it knows."""
    task: int | None = None
    """The number of what it checks."""
    path: str = ""


class Workers:
    """Started at once; to be closed. Tasks are told apart by numbers of the caller's."""

    def __init__(self, count: int, cache: str | None, books: Sequence[RuleBook], method: Method) -> None:
        self._books = list(books)
        self._workers: list[_Worker] = []
        context = get_context("fork") if method == "fork" else get_context("spawn")
        try:
            with _no_interrupt():
                for _ in range(min(count, MOST)):
                    ours, theirs = context.Pipe()
                    # what a fork inherits would keep the pipes open when this process is gone
                    inherited = [*(worker.pipe for worker in self._workers), ours] if method == "fork" else []
                    process = context.Process(target=_work, args=(theirs, inherited, cache, tuple(books)), daemon=True)
                    process.start()
                    theirs.close()
                    self._workers.append(_Worker(process, ours, len(books)))
        except BaseException:
            self.close()
            raise

    def idle(self) -> bool:
        return any(worker.task is None for worker in self._workers)

    def give(self, number: int, task: Task) -> None:
        """To a process that is idle."""
        worker = next(worker for worker in self._workers if worker.task is None)
        worker.task, worker.path = number, task.path
        book = self._number_of(task.book)
        unknown = self._books[worker.books : book + 1]
        worker.books += len(unknown)
        with suppress(OSError):  # it is dead, which shows when its report is asked for
            worker.pipe.send((replace(task, book=_NO_RULES), book, unknown))

    def _number_of(self, book: RuleBook) -> int:
        for number, known in enumerate(self._books):
            if known is book:
                return number
        self._books.append(book)
        return len(self._books) - 1

    def outcomes(self, *, wait: bool = True) -> list[tuple[int, Outcome]]:
        """What is done by now; waits for the first of it, unless told not to."""
        busy = [worker for worker in self._workers if worker.task is not None]
        ready = set(map(id, connection.wait([worker.pipe for worker in busy], None if wait else 0)))
        return [self._outcome(worker) for worker in busy if id(worker.pipe) in ready]

    def _outcome(self, worker: _Worker) -> tuple[int, Outcome]:
        number = worker.task
        assert number is not None
        worker.task = None
        try:
            found: Checked | _Failure = worker.pipe.recv()
        except (EOFError, OSError):
            self._workers.remove(worker)
            return number, _lost(worker)
        if isinstance(found, _Failure):
            found.error.__cause__ = RemoteError(found.told)
            return number, found.error
        return number, found

    def close(self) -> None:
        """End them, whatever they do: a report that nobody waits for is of no use."""
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            worker.process.join()
            worker.pipe.close()
        self._workers.clear()


def _lost(worker: _Worker) -> WorkerLostError:
    worker.process.join(1)
    code = worker.process.exitcode
    how = f"was ended by signal {-code}" if code is not None and code < 0 else f"ended with code {code}"
    worker.pipe.close()
    error = WorkerLostError(f"the process {how}")
    error.add_note(f"while checking {worker.path}")
    return error


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """An interrupt waits until the processes are there, and reaches this process only."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


# --- in the other process --------------------------------------------------------------------------------------------


def _work(pipe: Connection, inherited: Sequence[Connection], cache: str | None, known: Sequence[RuleBook]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started this process ends it
    gc.freeze()  # the rules are there to stay: looking through them for garbage takes a twentieth of the time
    for each in inherited:
        each.close()
    books = list(known)
    checker = Checker(cache)
    with suppress(EOFError, OSError):  # nobody is left to work for
        while True:
            task, number, unknown = pipe.recv()
            books += unknown
            pipe.send(_outcome_of(checker, replace(task, book=books[number])))


def _outcome_of(checker: Checker, task: Task) -> Checked | _Failure:
    try:
        return checker.check(task)
    except Exception as error:
        told = "".join(traceback.format_exception(error))
        try:
            there: Exception = pickle.loads(pickle.dumps(error))
        except Exception:
            there = RuntimeError(" ".join([f"{type(error).__name__}: {error}", *getattr(error, "__notes__", ())]))
        return _Failure(there, told)
