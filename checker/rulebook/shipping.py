"""The built-in rules as parsed when the package was built, so that not even the first run has to parse them.

The book lies beside the rules it was made from and is signed by their content: where a rule or a word list was changed
since, it is passed over. A checkout has none.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from checker import __version__
from checker.model.flattening import flattened, restored
from checker.model.rule import RuleBook
from checker.resources import rules_folder

__all__ = ["make_book", "shipped_book"]

_NAME = "book"
_FOLDER = b"@rules@"
"""What stands for the folder of the rules, which is not where it was when the book was made."""


def make_book(book: RuleBook, files: Sequence[tuple[str, str]], target: str) -> None:
    """Write the book of the built-in rules, which were read from ``files``, to ``target``. Raises ``OSError``."""
    content = flattened(book).replace(_folder(), _FOLDER)
    with open(target, "wb") as file:
        file.write(_signature(files, content) + content)


def shipped_book(files: Sequence[tuple[str, str]]) -> RuleBook | None:
    """The book of the built-in rules, where the package has one and it was made from these very files."""
    try:
        with open(os.path.join(rules_folder(), _NAME), "rb") as file:
            signature, content = file.read(32), file.read()
        if signature != _signature(files, content):
            return None
        book = restored(content.replace(_FOLDER, _folder()), RuleBook)
        return replace(book, key=signature.hex())
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return None


def _folder() -> bytes:
    return json.dumps(rules_folder())[1:-1].encode("ascii")


def _signature(files: Sequence[tuple[str, str]], content: bytes) -> bytes:
    signature = sha256(content)
    for part in _ingredients(files):
        signature.update(len(part).to_bytes(8, "big") + part)
    return signature.digest()


def _ingredients(files: Sequence[tuple[str, str]]) -> Iterator[bytes]:
    root = rules_folder()
    yield __version__.encode()
    paths = [path for path, _ in files]
    for folder in ("words", "reference"):
        paths += [os.path.join(root, folder, name) for name in sorted(os.listdir(os.path.join(root, folder)))]
    for path in paths:
        yield os.path.relpath(path, root).replace(os.sep, "/").encode()
        with open(path, "rb", buffering=0) as file:
            yield file.read()
