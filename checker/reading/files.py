"""Which files to read: those that are named, and those of known types in the folders that are named."""

from __future__ import annotations

import importlib.util
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

__all__ = ["IGNORE_SUFFIX", "Excluded", "FoundFile", "find_files"]

IGNORE_SUFFIX = ".ignore.yaml"
"""What the file of remarks beside a document has after the whole name of the document."""

_PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
_SUFFIXES = (".txt", ".text", ".md", ".markdown", ".csv", ".tsv", ".docx", ".docm", ".pdf", *_PAGE_SUFFIXES)
_SET_SUFFIXES = (".figures.yaml", ".figures.yml")
_YAML_SUFFIXES = (".yaml", ".yml")

_FIGURES_KEY = re.compile(
    rb"""
    ^(?:\xef\xbb\xbf)?(["']?)figures\1[ \t]*+:[ \t]*+
    (?: \{
      | (?:\#[^\r\n]*+)?[\r\n]                   # the rest of the line: nothing, or a comment
        (?:[ \t]*+(?:\#[^\r\n]*+)?[\r\n])*+      # blank lines and comments
        [ ]++[^\s#-]
    )""",
    re.MULTILINE | re.VERBOSE,
)
"""A top-level key ``figures`` with a mapping under it."""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read, or a path that cannot be read and why."""

    path: str
    error: str | None = None
    real: str = field(default="", compare=False)
    """The path by which it is known under any name."""


Excluded = Callable[[str, str], bool]
"""Whether a path that is found in a folder, which comes second, is to be left out."""


def find_files(paths: Iterable[str], excluded: Excluded | None = None) -> Iterator[FoundFile]:
    """The files to read, in the order of ``paths`` and sorted within each folder; each file once.

    A file that is named is always read. In a folder, hidden entries, locks of Word, other file types, YAML files that
    are no figure set, files of remarks, pages that the checker wrote, PDF without the extra for it, and whatever is
    ``excluded`` are passed over; links to folders are not followed.
    """
    seen: set[str] = set()
    for path in paths:
        found = _in_folder(path, excluded) if os.path.isdir(path) else iter((_named(path),))
        for file in found:
            real = file.path if file.error else os.path.realpath(file.path)
            if real not in seen:
                seen.add(real)
                yield replace(file, real=real)


def _named(path: str) -> FoundFile:
    try:
        os.stat(path)
    except (OSError, ValueError) as error:
        return FoundFile(path, _cause(error))
    return FoundFile(path)


def _in_folder(root: str, excluded: Excluded | None) -> Iterator[FoundFile]:
    pending = [root]  # a stack, not recursion: a tree can be deeper than Python's stack
    while pending:
        path = pending.pop()
        if path == root or (os.path.isdir(path) and not os.path.islink(path)):
            try:
                names = os.listdir(path)
            except OSError as error:
                yield FoundFile(path, _cause(error))
                continue
            entries = (
                os.path.join(path, name) for name in sorted(names, reverse=True) if not name.startswith((".", "~$"))
            )
            pending += (entry for entry in entries if excluded is None or not excluded(entry, root))
        elif (found := _candidate(path)) is not None:
            yield found


def _candidate(path: str) -> FoundFile | None:
    """The file at ``path`` if its type is known; with an error if it cannot be opened."""
    name = path.lower()
    if not name.endswith(_SUFFIXES + _YAML_SUFFIXES) or name.endswith(IGNORE_SUFFIX) or os.path.isdir(path):
        return None
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return None  # a pipe or a device would block
        if name.endswith(_YAML_SUFFIXES) and not name.endswith(_SET_SUFFIXES) and not _holds_figures(path):
            return None
        if name.endswith(_PAGE_SUFFIXES) and _is_report(path):
            return None
        if name.endswith(".pdf") and not _reads_pdf():
            return None
    except OSError as error:
        return FoundFile(path, _cause(error))
    return FoundFile(path)


def _reads_pdf() -> bool:
    """Whether the extra for it is there: without it a PDF must be named, and is then refused."""
    try:
        return importlib.util.find_spec("pypdfium2") is not None
    except (ImportError, ValueError):
        return False


def _is_report(path: str) -> bool:
    """Whether a page is one that the checker wrote."""
    with open(path, "rb") as file:
        return b'<meta name="generator" content="checker">' in file.read(500)


def _holds_figures(path: str) -> bool:
    with open(path, "rb") as file:
        return _FIGURES_KEY.search(file.read()) is not None


def _cause(error: Exception) -> str:
    cause = str(getattr(error, "strerror", None) or error)
    return cause[:1].lower() + cause[1:]
