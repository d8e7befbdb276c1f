"""The files beside documents that say what is to be silent in them."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model.finding import DocumentReport
from checker.model.rule import RuleBook
from checker.reading.files import IGNORE_SUFFIX

__all__ = ["with_ignores"]


def with_ignores(report: DocumentReport, book: RuleBook) -> Iterator[DocumentReport]:
    """The report without what a file beside its document silences; then one on that file, if something is wrong."""
    path = report.path + IGNORE_SUFFIX
    try:
        with open(path, "rb") as file:
            content = file.read()
    except (FileNotFoundError, NotADirectoryError, ValueError):  # hardly a document has one
        yield report
        return
    except OSError as error:
        yield report
        yield DocumentReport(path, "", error=error.strerror or str(error))
        return
    from checker.gate.ignore_files import with_ignore_file  # noqa: PLC0415

    left, about = with_ignore_file(report, path, content, book)
    yield left
    if about is not None:
        yield about
