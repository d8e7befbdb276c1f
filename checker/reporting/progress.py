"""A progress bar for a person who waits: only on a terminal, and only when a run takes longer than a moment."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

__all__ = ["PATIENCE", "Progress"]

PATIENCE = 1.5
"""Seconds before the bar appears."""


class Progress:
    """Counts documents; ``stream`` of ``None`` means that nobody watches."""

    def __init__(self, total: int, stream: TextIO | None, clock: Callable[[], float] = time.monotonic) -> None:
        self._total = total
        self._stream = stream
        self._clock = clock
        self._started = clock()
        self._done = 0
        self._bar: tuple[Bar, TaskID] | None = None

    def advance(self) -> None:
        self._done += 1
        if self._stream is None:
            return
        if self._bar is None and self._clock() - self._started > PATIENCE:
            self._bar = self._show(self._stream)
        if self._bar is not None:
            bar, task = self._bar
            bar.update(task, completed=self._done)

    @contextmanager
    def hidden(self) -> Iterator[None]:
        """The bar leaves the screen while something else is written to it."""
        bar = self._bar
        if bar is not None:
            bar[0].stop()
        yield
        if bar is not None:
            bar[0].start()

    def close(self) -> None:
        if self._bar is not None:
            self._bar[0].stop()
            self._bar = None

    def _show(self, stream: TextIO) -> tuple[Bar, TaskID]:
        from rich.console import Console  # noqa: PLC0415 -- a short run never needs it
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

        columns = (TextColumn("checking"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        bar = Progress(*columns, console=Console(file=stream), transient=True)
        bar.start()
        return bar, bar.add_task("checking", total=self._total)
