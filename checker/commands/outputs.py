"""Where the findings of a run go: to standard output, and to files in formats of their own."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager

from checker.commands.terminal import Terminal
from checker.errors import UsageError
from checker.reporting.formats import findings_writer
from checker.reporting.look import Look
from checker.reporting.paint import plain
from checker.reporting.report import FindingsWriter, Write
from checker.reporting.run import Run
from checker.reporting.width import visible

__all__ = ["Output", "findings_output", "refuse_overwriting"]

Output = tuple[str, str]
"""A format and a file."""


def refuse_overwriting(outputs: Sequence[Output], documents: Iterable[str]) -> None:
    """Raises ``UsageError`` where two outputs are one file, or an output is a document that is to be checked."""
    taken: set[str] = set()
    for _, file in outputs:
        target = os.path.realpath(file)
        if target in taken:
            raise UsageError(f"{file}: two outputs would be written to it")
        taken.add(target)
    if taken:
        for document in documents:
            if os.path.realpath(document) in taken:
                raise UsageError(f"{document}: an output would be written over this document, which is to be checked")


@contextmanager
def findings_output(
    name: str, outputs: Sequence[Output], terminal: Terminal, run: Run, *, quiet: bool
) -> Iterator[FindingsWriter]:
    """One writer for all of them. The files are in place when it is left without an error.

    Raises ``UsageError`` for a file that cannot be written.
    """
    writers = [findings_writer(name, terminal.out.write, terminal.look(quiet=quiet), run)]
    formats = {name, *(each for each, _ in outputs)}
    if not outputs and not (terminal.summary and "github" in formats):
        yield writers[0]
        return
    from checker.commands.files import replaced  # noqa: PLC0415 -- most runs write no file
    from checker.reporting.several import SeveralFindings  # noqa: PLC0415

    look = Look(plain, quiet=quiet)
    with ExitStack() as stack:
        for each, file in outputs:
            writers.append(findings_writer(each, stack.enter_context(replaced(file)), look, run))
        if terminal.summary and "github" in formats and "summary" not in formats:
            write = stack.enter_context(_step_summary(terminal.summary, terminal))
            writers.append(findings_writer("summary", write, look, run))
        yield SeveralFindings(writers)


@contextmanager
def _step_summary(file: str, terminal: Terminal) -> Iterator[Write]:
    """The summary that nobody asked for by name: where it cannot be written, that is said and changes nothing."""
    from checker.commands.files import append  # noqa: PLC0415

    parts: list[str] = []
    yield parts.append
    try:
        append(file, "".join(parts))
    except UsageError as error:
        terminal.complain(visible(str(error)))
