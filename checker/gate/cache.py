"""Reports of documents, kept between runs: a document that is as it was, under rules as they were, is not read again.

The folder holds shards, chosen by the first letters of the key. A shard is a file of lines, one a report: key, checksum
and the report as JSON. New ones are appended in one write each, so any number of runs may share a folder, and whatever
a kill, a full disk or two writers leave of a line fails its checksum and is passed over. The newest line of a key
counts. A shard that grows too large is written anew with its newest half; what was not added to for a month is removed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cache
from hashlib import blake2b

from checker import __version__
from checker.errors import UnreadableError
from checker.keeping import BINARY, make_folder, read_ours, write_whole
from checker.model.finding import DocumentReport, Finding
from checker.model.flattening import flattened, restored
from checker.model.rule import Rule, RuleBook
from checker.reading.decode import decode

__all__ = ["ReportCache", "context_of"]

_LARGEST_SHARD = 400_000
"""Bytes; there are 256 of them, and a report without findings takes 200."""
_LARGEST_LINE = _LARGEST_SHARD // 2
_SHARD_LETTERS = 2
_MONTH = 30 * 24 * 60 * 60
_LIBRARIES = ("markdown_it", "yaml", "pint", "pypdfium2")
_KEY_LENGTH = _CHECKSUM_LENGTH = 32


def context_of(book: RuleBook, published: date | None) -> str:
    """What stands for all that the report of a document comes from, but for the document itself.

    That is the program, its libraries, the rules with their severities and tables, and the day of publication given.
    Empty where it cannot be told.
    """
    if not book.key:
        return ""
    try:
        return _digest(
            __version__,
            *_program(),
            book.key,
            *(f"{rule.name} {rule.severity} {rule.usual}" for rule in _asked(book)),
            "off",
            *(rule.name for rule in book.off),
            *_tables(book.reference_folders),
            *(flattened(fact) for fact in book.facts),
            str(published),
        )
    except OSError:
        return ""


def _asked(book: RuleBook) -> tuple[Rule, ...]:
    return *book.rules, *book.about_remarks


@cache
def _program() -> tuple[str, ...]:
    """Whoever works on the program has one version for a long time; what reads Markdown has versions of its own."""
    import sys  # noqa: PLC0415
    from importlib.util import find_spec  # noqa: PLC0415

    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    files = [path for path in _files(root) if "__pycache__" not in path]
    libraries = [spec.origin for name in _LIBRARIES if (spec := find_spec(name)) and spec.origin]
    return sys.version, *(_stamp(path) for path in (*files, *libraries))


def _files(folder: str) -> Iterator[str]:
    for inner, folders, names in os.walk(folder):
        folders.sort()
        yield from (os.path.join(inner, name) for name in sorted(names))


def _stamp(path: str) -> str:
    about = os.stat(path)
    return f"{path} {about.st_size} {about.st_mtime_ns}"


def _tables(folders: tuple[str, ...]) -> Iterator[str]:
    for folder in folders:
        for path in _files(folder):
            with open(path, "rb", buffering=0) as file:
                yield f"{path} {blake2b(file.read()).hexdigest()}"


def _digest(*parts: str | bytes) -> str:
    digest = blake2b(digest_size=_KEY_LENGTH // 2)
    for part in parts:
        content = part if isinstance(part, bytes) else part.encode("utf-8", "surrogateescape")
        digest.update(b"%d " % len(content))
        digest.update(content)
    return digest.hexdigest()


class ReportCache:
    """The reports in a folder, which is made when the first one is kept."""

    def __init__(self, folder: str) -> None:
        self._folder = os.path.join(folder, "reports")
        self._shards: dict[str, dict[bytes, bytes]] = {}
        self._may_write = True
        self._is_swept = False

    @staticmethod
    def key(context: str, path: str, content: bytes) -> str:
        """``context`` is what ``context_of`` says; the name of a file tells how it is read."""
        return _digest(context, os.path.basename(path), content)

    def report(self, key: str, path: str, content: bytes) -> DocumentReport | None:
        """What was kept for this key, as the report of the document that it was asked for."""
        line = self._shard(key[:_SHARD_LETTERS]).get(key.encode("ascii"))
        if line is None:
            return None
        checksum, kept = line[:_CHECKSUM_LENGTH], line[_CHECKSUM_LENGTH:]
        try:
            if checksum.decode("ascii") != _digest(key, kept):
                return None
            text, report = restored(kept, tuple)
            return _of_document(report, path, decode(content) if text is None else text)
        except (ValueError, TypeError, LookupError, AttributeError, RecursionError, UnreadableError):
            return None

    def keep(self, key: str, content: bytes, report: DocumentReport) -> None:
        """Put a report into the folder; one that says that a document cannot be read is not worth it."""
        if report.error is not None or report.page is not None or not self._may_write:
            return
        text = None if _is_text_of(content, report.text) else report.text
        with suppress(ValueError, TypeError, RecursionError):
            kept = flattened((text, _of_document(report, "", "")))
            line = b"".join((b"\n", key.encode("ascii"), _digest(key, kept).encode("ascii"), kept, b"\n"))
            if len(line) <= _LARGEST_LINE:
                self._append(key[:_SHARD_LETTERS], line)

    def _append(self, shard: str, line: bytes) -> None:
        path = os.path.join(self._folder, shard)
        try:
            if not self._is_swept:
                make_folder(self._folder)
                _forget_older(self._folder)
                self._is_swept = True
            file = _opened(path)
            try:
                os.write(file, line)  # what a full disk leaves of it ends before the next line begins
                size = os.fstat(file).st_size
            finally:
                os.close(file)
            if size > _LARGEST_SHARD:
                write_whole(path, _newest_half(path))
        except (OSError, ValueError):
            self._may_write = False

    def _shard(self, name: str) -> dict[bytes, bytes]:
        if name not in self._shards:
            self._shards[name] = dict(_lines(os.path.join(self._folder, name)))
        return self._shards[name]


def _opened(path: str) -> int:
    return os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | BINARY, 0o600)


def _forget_older(folder: str) -> None:
    """Remove shards that nobody adds to, and the drafts of runs that were killed."""
    oldest = time.time() - _MONTH
    for entry in os.scandir(folder):
        if entry.stat(follow_symlinks=False).st_mtime < oldest:
            with suppress(OSError):
                os.remove(entry.path)


def _lines(path: str) -> Iterator[tuple[bytes, bytes]]:
    try:
        content = read_ours(path, 2 * _LARGEST_SHARD) or b""
    except (OSError, ValueError):
        return
    for line in content.split(b"\n"):
        if line:
            yield line[:_KEY_LENGTH], line[_KEY_LENGTH:]


def _newest_half(path: str) -> bytes:
    with open(path, "rb") as file:
        content = file.read()
    return content[content.index(b"\n", len(content) // 2) :]


def _is_text_of(content: bytes, text: str) -> bool:
    """Whether the text need not be kept, since the file is nothing else."""
    try:
        return decode(content) == text
    except UnreadableError:
        return False


def _of_document(report: DocumentReport, path: str, text: str) -> DocumentReport:
    def moved(finding: Finding) -> Finding:
        return replace(finding, path=path, related=tuple(map(moved, finding.related)))

    return replace(
        report,
        path=path,
        text=text,
        findings=tuple(map(moved, report.findings)),
        suppressed=tuple(replace(each, finding=moved(each.finding)) for each in report.suppressed),
    )
