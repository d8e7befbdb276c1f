"""Settings of a project: ``checker.toml``, or ``[tool.checker]`` in ``pyproject.toml``, found upwards from a folder.

Relative paths in it are relative to the file. All mistakes of a file are reported together.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from checker.errors import UsageError, did_you_mean
from checker.model.finding import SEVERITIES

__all__ = ["Config", "ConfigError", "FailOn", "SeverityChoice", "find_config", "load_config", "read_config"]

FailOn = Literal["error", "warning", "note", "never"]
SeverityChoice = Literal["error", "warning", "note", "off"]

_LISTS = ("rules", "select", "ignore", "exclude")
_KEYS = (*_LISTS, "severity", "fail-on", "baseline")


class ConfigError(UsageError):
    """A configuration file with mistakes, all of them."""

    def __init__(self, path: str, mistakes: tuple[str, ...]) -> None:
        super().__init__(path, mistakes)
        self.path = path
        self.mistakes = mistakes

    def __str__(self) -> str:
        return "\n".join(f"{self.path}: {mistake}" for mistake in self.mistakes)


@dataclass(frozen=True, slots=True)
class Config:
    """What a configuration file says; everything is empty where there is none."""

    path: str | None = None
    rules: tuple[str, ...] = ()
    """Folders of rules beside the built-in ones, as paths that can be opened."""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    severity: tuple[tuple[str, SeverityChoice], ...] = ()
    """By rule or pack."""
    fail_on: FailOn = "error"
    baseline: str | None = None
    """The file, as a path that can be opened."""


def load_config(explicit: str | None, start: str) -> Config:
    """The file that is named, or else the nearest one upwards from a folder. Raises ``ConfigError``."""
    path = explicit or find_config(start)
    return Config() if path is None else read_config(path)


def find_config(start: str) -> str | None:
    """The nearest configuration file in a folder or above it; ``checker.toml`` goes before ``pyproject.toml``."""
    folder = os.path.abspath(start)
    while True:
        own, shared = os.path.join(folder, "checker.toml"), os.path.join(folder, "pyproject.toml")
        if os.path.isfile(own):
            return own
        if os.path.isfile(shared) and _section(shared, _parse(shared)) is not None:
            return shared
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above


def read_config(path: str) -> Config:
    """Raises ``ConfigError``."""
    section = _section(path, _parse(path))
    if section is None:
        raise ConfigError(path, ("no section [tool.checker]",))
    if not isinstance(section, dict):
        raise ConfigError(path, ("tool.checker: expected a table",))
    mistakes = [
        *_unknown_keys(section),
        *_wrong_lists(section),
        *_wrong_severities(section),
        *_wrong_fail_on(section),
        *_wrong_baseline(section),
    ]
    if mistakes:
        raise ConfigError(path, tuple(mistakes))
    folder = os.path.dirname(path)
    return Config(
        path=path,
        rules=tuple(os.path.join(folder, each) for each in section.get("rules", ())),
        select=tuple(section.get("select", ())),
        ignore=tuple(section.get("ignore", ())),
        exclude=tuple(section.get("exclude", ())),
        severity=tuple(section.get("severity", {}).items()),
        fail_on=section.get("fail-on", "error"),
        baseline=os.path.join(folder, section["baseline"]) if "baseline" in section else None,
    )


def _parse(path: str) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 -- most folders have no settings

    try:
        with open(path, "rb") as file:
            return tomllib.load(file)
    except OSError as error:
        raise ConfigError(path, (error.strerror or str(error),)) from error
    except UnicodeDecodeError as error:
        raise ConfigError(path, ("not UTF-8",)) from error
    except (ValueError, RecursionError) as error:  # a number of too many digits is a plain ValueError
        raise ConfigError(path, (f"not TOML: {error}",)) from error


def _section(path: str, tables: dict[str, Any]) -> Any:
    if os.path.basename(path) != "pyproject.toml":
        return tables
    tool = tables.get("tool")
    return tool.get("checker") if isinstance(tool, dict) else None


def _unknown_keys(section: Mapping[str, Any]) -> list[str]:
    return [f"unknown key {key}{did_you_mean(key, _KEYS)}" for key in section if key not in _KEYS]


def _wrong_lists(section: Mapping[str, Any]) -> list[str]:
    mistakes = []
    for key in _LISTS:
        value = section.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            mistakes.append(f'{key}: expected a list of strings, such as {key} = ["..."]')
    return mistakes


def _wrong_severities(section: Mapping[str, Any]) -> list[str]:
    table = section.get("severity", {})
    choices = (*reversed(SEVERITIES), "off")
    if not isinstance(table, dict):
        return ['severity: expected a table, such as severity = { some-rule = "warning" }']
    return [
        f"severity.{name}: {_choice_mistake(value, choices)}" for name, value in table.items() if value not in choices
    ]


def _wrong_fail_on(section: Mapping[str, Any]) -> list[str]:
    value, choices = section.get("fail-on", "error"), get_args(FailOn)
    return [] if value in choices else [f"fail-on: {_choice_mistake(value, choices)}"]


def _wrong_baseline(section: Mapping[str, Any]) -> list[str]:
    value = section.get("baseline", "a file")
    return [] if value and isinstance(value, str) else ['baseline: expected a file, such as "checker-baseline.json"']


def _choice_mistake(value: object, choices: tuple[str, ...]) -> str:
    known = ", ".join(f'"{choice}"' for choice in choices)
    if not isinstance(value, str):
        return f"expected one of {known}"
    return f'"{value}" is none of {known}{did_you_mean(value, choices)}'
