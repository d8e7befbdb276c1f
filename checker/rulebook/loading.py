"""Rule books: all rule files of the built-in packs and of the user's folders, parsed, or as an earlier run kept them.

What parses rule files is imported only when there is something to parse.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.errors import UsageError
from checker.model.rule import RuleBook
from checker.resources import rules_folder

__all__ = ["load_rules", "rule_files"]

_NO_PACKS = frozenset(("words", "reference"))
_ENDINGS = (".yaml", ".yml")


def load_rules(folders: Sequence[str] = (), *, builtin: bool = True, cache: str | None = None) -> RuleBook:
    """The rules of the folders, and the built-in ones before them.

    A folder holds packs, each a folder of rule files, or rule files themselves; and ``words`` and ``reference`` with
    word lists and tables for them. ``cache`` is a folder where what parsing yielded is kept for the next run. Raises
    ``RuleErrors`` with every mistake of every file, and ``UsageError`` where a folder does not exist.
    """
    own = [os.path.normpath(folder) for folder in folders]
    homes = [os.path.dirname(root) if os.path.isfile(root) else root for root in own]
    roots = [rules_folder(), *own] if builtin else own
    files = [file for root in roots for file in rule_files(root)]
    words = [os.path.join(home, "words") for home in homes]
    tables = tuple(os.path.join(home, "reference") for home in [*homes, rules_folder()])
    if builtin and not own:
        from checker.rulebook.shipping import shipped_book  # noqa: PLC0415 -- only where nothing is added

        book = shipped_book(files)
        if book is not None:
            return book
    if cache is not None:
        from checker.rulebook import caching  # noqa: PLC0415 -- a library call needs none

        key = caching.key_of(files, [os.path.join(rules_folder(), "words"), *words], tables)
        book = caching.kept(cache, key) if key else None
        if book is not None:
            return replace(book, key=key.hex())
    from checker.rulebook.parsing import parse_rules  # noqa: PLC0415 -- what was kept needs no parser

    book = parse_rules(files, words, tables)
    if cache is None or not key:
        return book
    caching.keep(cache, key, book)
    return replace(book, key=key.hex())


def rule_files(root: str) -> Iterator[tuple[str, str]]:
    """Every rule file in a folder, or the one file named, with the pack it belongs to; in the order of their names."""
    if os.path.isfile(root):
        yield root, os.path.basename(os.path.dirname(os.path.abspath(root)))
        return
    if not os.path.isdir(root):
        raise UsageError(f"{root}: there is no such folder of rules")
    for folder, inner, files in os.walk(root):
        inner[:] = sorted(name for name in inner if not name.startswith(".") and name not in _NO_PACKS)
        pack = os.path.relpath(folder, root).replace(os.sep, "/")
        for file in sorted(files):
            if file.endswith(_ENDINGS) and not file.startswith("."):
                yield os.path.join(folder, file), os.path.basename(os.path.abspath(root)) if pack == "." else pack
