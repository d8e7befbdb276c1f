"""What parsing a rule book yielded, kept in a file for the next run.

The file is named and signed by the content of everything that the rules were made from, so a change of any of it makes
another book.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256

from checker import __version__
from checker.keeping import make_folder, read_ours, write_whole
from checker.model.flattening import flattened, restored
from checker.model.rule import RuleBook

__all__ = ["keep", "kept", "key_of"]

_LARGEST = 50_000_000


def key_of(files: Sequence[tuple[str, str]], words: Iterable[str], tables: Sequence[str]) -> bytes:
    """What stands for all that a book is made from; empty where some of it cannot be read.

    ``files`` are the rule files with their packs, ``words`` the folders of word lists, ``tables`` those of tables.
    """
    key = sha256()
    try:
        for part in _ingredients(files, words, tables):
            key.update(len(part).to_bytes(8, "big") + part)
    except OSError:
        return b""
    return key.digest()


def _ingredients(files: Sequence[tuple[str, str]], words: Iterable[str], tables: Sequence[str]) -> Iterator[bytes]:
    yield __version__.encode()
    yield from _own_code()
    for path, pack in files:
        yield from (os.fsencode(path), pack.encode("utf-8", "surrogatepass"), _content(path))
    for folder in words:
        for path in _in_folder(folder):
            yield from (os.fsencode(path), _content(path))
    for folder in tables:
        yield os.fsencode(folder)
        yield from map(os.fsencode, _in_folder(folder))


def _own_code() -> Iterator[bytes]:
    """Whoever works on the language itself has one version for a long time."""
    for path in _in_folder(os.path.dirname(os.path.abspath(__file__))):
        if path.endswith(".py"):
            about = os.stat(path)
            yield f"{path} {about.st_size} {about.st_mtime_ns}".encode("utf-8", "surrogatepass")


def _in_folder(folder: str) -> list[str]:
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder))] if os.path.isdir(folder) else []


def _content(path: str) -> bytes:
    if not os.path.isfile(path):
        return b""  # a folder among the word lists; a pipe would block
    with open(path, "rb", buffering=0) as file:
        return file.read(_LARGEST)


def kept(folder: str, key: bytes) -> RuleBook | None:
    """The book of this key, if the folder has it whole."""
    try:
        content = read_ours(_path(folder, key), _LARGEST) or b""
        signature, book = content[:32], content[32:]
        return restored(book, RuleBook) if signature == _signature(key, book) else None
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return None


def keep(folder: str, key: bytes, book: RuleBook) -> None:
    """Put the book into the folder, which is made where there is none."""
    with suppress(OSError, ValueError, RecursionError):
        make_folder(folder)
        content = flattened(book)
        _forget_older(folder)
        write_whole(_path(folder, key), _signature(key, content) + content)


_PREFIX = "rules-"
_MOST = 8
"""Books that a folder holds: one for each set of rule folders that is in use, and each edit of one makes a new one."""


def _forget_older(folder: str) -> None:
    books = [entry for entry in os.scandir(folder) if entry.name.startswith(_PREFIX)]
    books.sort(key=lambda entry: entry.stat(follow_symlinks=False).st_mtime_ns)
    for entry in books[: max(0, len(books) - _MOST + 1)]:
        with suppress(OSError):
            os.remove(entry.path)


def _path(folder: str, key: bytes) -> str:
    return os.path.join(folder, _PREFIX + key.hex()[:32])


def _signature(key: bytes, content: bytes) -> bytes:
    return sha256(key + content).digest()
