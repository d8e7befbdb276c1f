"""From a configuration file to the layers that it stands for, or all of its mistakes, each with its place."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from checker.config.keys import KEYS, OVERRIDE_KEYS, OVERRIDES, PATHS, Key
from checker.config.layers import Layer, Origin, Stated
from checker.config.mistakes import ConfigError
from checker.config.places import Path, find_places
from checker.errors import closest
from checker.mistakes import Mistake, Source

__all__ = ["read_config", "speaks_of_us"]

_SHARED = "pyproject.toml"
_SECTION: Path = ("tool", "checker")
_PLACE = re.compile(r" \(at (?:line (\d{1,9}), column (\d{1,9})|end of document)\)\Z")


def read_config(path: str) -> tuple[Layer, ...]:
    """What a file says, with what it extends before it. Raises ``ConfigError``."""
    return _read(path, ())


def speaks_of_us(path: str) -> bool:
    """Whether a file that programs share has a section for this one. Raises ``ConfigError``."""
    return _section(path, _parsed(_source(path))) is not None


def _read(path: str, extended_by: tuple[str, ...]) -> tuple[Layer, ...]:
    source = _source(path)
    section = _section(path, _parsed(source))
    if section is None:
        raise ConfigError([Mistake(path, 1, 1, "", "no section [tool.checker]")])
    reader = _Reader(source, _SECTION if _is_shared(path) else ())
    layers = reader.layers(section)
    if not source.mistakes and "extend" in section:
        layers = (*reader.extended(section["extend"], (*extended_by, os.path.realpath(path))), *layers)
    if source.mistakes:
        raise ConfigError(sorted(source.mistakes))
    return layers


def _source(path: str) -> Source:
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            return Source(path, file.read())
    except OSError as error:
        raise ConfigError([Mistake(path, 1, 1, "", f"cannot be read: {error.strerror or error}")]) from error
    except ValueError as error:
        raise ConfigError([Mistake(path, 1, 1, "", "not UTF-8")]) from error


def _parsed(source: Source) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 -- most folders have no settings

    try:
        return tomllib.loads(source.text)
    except (ValueError, RecursionError) as error:  # a number of too many digits is a plain ValueError
        what = str(error)
        place = _PLACE.search(what)
        line, column = (int(place[1] or 0), int(place[2] or 0)) if place else (0, 0)
        starts = [0, *(match.end() for match in re.finditer("\n", source.text))]
        offset = starts[line - 1] + column - 1 if 0 < line <= len(starts) else len(source.text) if place else 0
        what = what[: place.start()] if place else what
        raise ConfigError([source.mistake(offset, f"not TOML: {what[:1].lower()}{what[1:]}")]) from error


def _is_shared(path: str) -> bool:
    """Whether other programs have their settings in the file, too."""
    return os.path.basename(path) == _SHARED


def _section(path: str, tables: dict[str, Any]) -> Any:
    if not _is_shared(path):
        return tables
    tool = tables.get("tool")
    return tool.get("checker") if isinstance(tool, dict) else None


class _Reader:
    """Reads every key whatever is wrong with the others, so that all mistakes come out at once."""

    def __init__(self, source: Source, root: Path) -> None:
        self.source = source
        self.root = root
        self.places = find_places(source.text)
        self.folder = os.path.dirname(os.path.abspath(source.path))

    def layers(self, section: Any) -> tuple[Layer, ...]:
        if not isinstance(section, dict):
            self._wrong((), "expected a table")
            return ()
        self._unknown(section, (*KEYS, OVERRIDES), ())
        values = self._values(section, KEYS, ())
        values.pop("extend", None)
        return Layer(values), *self._overrides(section.get(OVERRIDES, []))

    def extended(self, file: str, extended_by: tuple[str, ...]) -> tuple[Layer, ...]:
        """The layers of the file that this one extends."""
        path = os.path.join(os.path.dirname(self.source.path), file)
        if os.path.realpath(path) in extended_by:
            self._wrong(("extend",), f"{file} extends this file in turn")
            return ()
        if not os.path.isfile(path):
            self._wrong(("extend",), f"there is no file {file}")
            return ()
        return _read(path, extended_by)

    def _overrides(self, sections: Any) -> Iterable[Layer]:
        if not isinstance(sections, list) or not all(isinstance(section, dict) for section in sections):
            self._wrong((OVERRIDES,), f'expected sections [[{OVERRIDES}]], each with {PATHS} = ["..."]')
            return
        for number, section in enumerate(sections):
            at: Path = (OVERRIDES, number)
            known = (PATHS, *OVERRIDE_KEYS)
            self._unknown(section, known, at)
            if PATHS not in section:
                self._wrong(at, f'{PATHS} is missing: the globs of the documents that are meant, as in ["drafts/**"]')
            globs = self._items(section.get(PATHS, []), (*at, PATHS))
            values = self._values(section, OVERRIDE_KEYS, at)
            yield Layer(values, self.folder, tuple(each.value for each in globs))

    # --- the values of one section

    def _values(self, section: Mapping[str, Any], keys: Mapping[str, Key], at: Path) -> dict[str, tuple[Stated, ...]]:
        return {name: self._stated(key, section[name], (*at, name)) for name, key in keys.items() if name in section}

    def _stated(self, key: Key, value: Any, at: Path) -> tuple[Stated, ...]:
        match key.form:
            case "files":
                return tuple(self._opened(each) for each in self._items(value, at))
            case "names" | "globs":
                return self._items(value, at)
            case "severities":
                return self._severities(value, key.choices, at)
            case "choice":
                return self._choice(value, key.choices, at)
            case "file":
                return self._file(value, at)

    def _items(self, value: Any, at: Path) -> tuple[Stated, ...]:
        if not isinstance(value, list):
            self._wrong(at, f'{at[-1]}: expected a list of strings, such as {at[-1]} = ["..."]')
            return ()
        stated = []
        for number, item in enumerate(value):
            if isinstance(item, str) and item:
                stated.append(self._said(item, (*at, number)))
            else:
                self._wrong((*at, number), f"{at[-1]}: expected a string" + (", this is empty" if item == "" else ""))
        return tuple(stated)

    def _severities(self, value: Any, choices: tuple[str, ...], at: Path) -> tuple[Stated, ...]:
        if not isinstance(value, dict):
            self._wrong(at, 'severity: expected a table, such as severity = { some-rule = "warning" }')
            return ()
        stated = []
        for name, level in value.items():
            chosen = self._choice(level, choices, (*at, name))
            stated += [self._said(each.value, (*at, name), name) for each in chosen]
        return tuple(stated)

    def _choice(self, value: Any, choices: tuple[str, ...], at: Path) -> tuple[Stated, ...]:
        known = ", ".join(f'"{choice}"' for choice in choices)
        if not isinstance(value, str):
            self._wrong(at, f"{at[-1]}: expected one of {known}")
        elif value not in choices:
            self._wrong(at, f'{at[-1]}: "{value}" is none of {known}', closest(value, choices))
        else:
            return (self._said(value, at),)
        return ()

    def _file(self, value: Any, at: Path) -> tuple[Stated, ...]:
        if not isinstance(value, str) or not value:
            self._wrong(at, f'{at[-1]}: expected a file, such as {at[-1]} = "..."')
            return ()
        return (self._opened(self._said(value, at)),)

    def _opened(self, stated: Stated) -> Stated:
        """A path that can be opened from where the checker runs."""
        return Stated(os.path.join(os.path.dirname(self.source.path), stated.value), stated.origin)

    # --- places

    def _said(self, value: str, at: Path, name: str = "") -> Stated:
        place = self.source.mistake(self.places.keys.get(self._path(at), self.places.of(self._path(at))), "")
        return Stated(value, Origin(place.path, place.line, place.column, place.line_text), name)

    def _unknown(self, section: Mapping[str, Any], known: Collection[str], at: Path) -> None:
        for name in section:
            if name in known:
                continue
            offset = self.places.keys.get(self._path((*at, name)), 0)
            if name == "tool" and not at and not _is_shared(self.source.path):
                self.source.report(
                    offset, f"in {os.path.basename(self.source.path)} settings stand without [tool.checker]"
                )
            elif name in KEYS and at:
                self.source.report(offset, f"{name} holds for a whole configuration: it cannot stand here")
            else:
                self.source.report(offset, f"unknown key {name}", closest(name, known))

    def _wrong(self, at: Path, message: str, suggestion: str | None = None) -> None:
        self.source.report(self.places.of(self._path(at)), message, suggestion)

    def _path(self, at: Path) -> Path:
        return (*self.root, *at)
