"""``checker config [PATH...]``: what holds for a document, and from where each value comes."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping

from checker.commands.books import Books
from checker.commands.exit_codes import ExitCode
from checker.commands.settings import Project
from checker.commands.terminal import Terminal
from checker.config import Origin, Stated
from checker.config.keys import KEYS
from checker.reporting.contract import VERSION, JsonObject, encode
from checker.reporting.paint import Paint
from checker.reporting.paths import relative_path
from checker.reporting.width import visible

__all__ = ["run"]

_Values = Mapping[str, tuple[Stated, ...]]

_SHOWN = tuple(key for key in KEYS if key != "extend")
"""What is extended is shown by the values that come from it."""


def run(arguments: argparse.Namespace, terminal: Terminal) -> ExitCode:
    """Raises ``UsageError`` for configurations with mistakes and for names of no rule or pack."""
    project = Project(arguments)
    paths: list[str] = arguments.paths or [os.curdir]
    values = {path: project.values(path) for path in paths}
    Books.of_project(project, terminal.cache)
    files = {path: project.file(path) for path in paths}
    if arguments.format == "json":
        documents = [{"path": path, "file": files[path], "settings": _object(values[path])} for path in paths]
        terminal.out.write(encode({"version": VERSION, "documents": documents}) + "\n")
    else:
        paint = terminal.look(quiet=False).paint
        terminal.out.write("\n".join(_listing(path, files[path], values[path], paint) for path in paths))
    return ExitCode.CLEAN


# --- for people


def _listing(path: str, file: str | None, values: _Values, paint: Paint) -> str:
    heading = f"{paint(visible(path), 'place')}: {visible(_short(file)) if file else 'no configuration'}"
    rows = [row for key in _SHOWN for row in _rows(key, values.get(key, ()))]
    widest = max(len(value) for _, value, _ in rows)
    lines = [f"  {key:<12}  {value:<{widest}}  {paint(origin, 'dim')}" for key, value, origin in rows]
    return "\n".join([heading, *(line.rstrip() for line in lines), ""])


def _rows(key: str, stated: tuple[Stated, ...]) -> list[tuple[str, str, str]]:
    if not stated:
        return [(key, KEYS[key].default or ("all" if key == "select" else "none"), "default")]
    return [("" if row else key, _value(each), _origin(each.origin)) for row, each in enumerate(stated)]


def _value(stated: Stated) -> str:
    return visible(f"{stated.name} = {stated.value}" if stated.name else stated.value or "none")


def _origin(origin: Origin) -> str:
    return visible(f"{_short(origin.path)}:{origin.line}" if origin.line else origin.path)


def _short(path: str) -> str:
    return relative_path(path) or path


# --- for programs


def _object(values: _Values) -> JsonObject:
    return {key: _of_key(key, values.get(key, ())) for key in _SHOWN}


def _of_key(key: str, stated: tuple[Stated, ...]) -> object:
    """A list of values, a mapping of severities, or one value: each an object with its origin."""
    meaning = KEYS[key]
    if meaning.form == "severities":
        return {each.name: _of_value(each) for each in stated}
    if meaning.adds or key == "select":
        return [_of_value(each) for each in stated]
    return _of_value(stated[-1]) if stated else {"value": meaning.default, "origin": "default"}


def _of_value(stated: Stated) -> JsonObject:
    origin = stated.origin
    if not origin.line:
        return {"value": stated.value or None, "origin": origin.path}
    return {"value": stated.value, "origin": origin.path, "line": origin.line, "column": origin.column}
