"""Command line and configuration files, put together: what holds for each document of a run.

A document has the configuration that is nearest above it; what the command line says goes over what files say.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from checker.config import Configurations, Layer, Origin, SeverityChoice, Stated, merged
from checker.config.keys import KEYS
from checker.model.finding import FailOn, Severity
from checker.paths import PathGlobs

__all__ = ["Project", "Settings", "names"]


_Globs = tuple[tuple[str, PathGlobs], ...]
"""Globs with the folder that they are relative to."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for one document. Those of two documents are equal where the same holds for both."""

    rules: tuple[str, ...] = ()
    """Folders of rules beside the built-in ones, as paths that can be opened."""
    facts: tuple[str, ...] = ()
    """Figure sets whose figures are pinned, as paths that can be opened."""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, SeverityChoice], ...] = ()
    """By rule or pack."""
    min_severity: Severity = "note"
    fail_on: FailOn = "error"
    baseline: str | None = None
    """The file, as a path that can be opened."""

    @classmethod
    def of(cls, values: Mapping[str, tuple[Stated, ...]]) -> Settings:
        """What the values of merged layers come to."""

        def all_of(key: str) -> tuple[str, ...]:
            return tuple(stated.value for stated in values.get(key, ()))

        def last(key: str) -> str | None:
            return next(reversed(all_of(key)), KEYS[key].default)

        return cls(
            rules=all_of("rules"),
            facts=all_of("facts"),
            select=all_of("select"),
            ignore=all_of("ignore"),
            severity=tuple((each.name, cast("SeverityChoice", each.value)) for each in values.get("severity", ())),
            min_severity=cast("Severity", last("min-severity")),
            fail_on=cast("FailOn", last("fail-on")),
            baseline=last("baseline") or None,
        )


class Project:
    """The settings of all documents of a run."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        """Options that a command does not have count as not given."""
        self.configurations = Configurations(arguments.config)
        self._given = _given(vars(arguments))
        self._excluded_here = PathGlobs(vars(arguments).get("exclude") or ())
        self._even_if_named = bool(vars(arguments).get("force_exclude"))
        self._layers: dict[str, tuple[Layer, ...]] = {}
        self._settings: dict[tuple[str, tuple[int, ...]], Settings] = {}
        self._excluded: dict[str, _Globs] = {}

    def settings(self, path: str) -> Settings:
        """What holds for a document."""
        folder = _folder(path)
        speaking = [layer for layer in self.layers(folder) if layer.speaks_of(path)]
        key = folder, tuple(map(id, speaking))
        if key not in self._settings:
            self._settings[key] = Settings.of(merged(speaking))
        return self._settings[key]

    def here(self) -> Settings:
        """What holds for the current folder. Raises ``ConfigError``."""
        settings = self.settings(os.curdir)
        self.raise_mistakes()
        return settings

    def values(self, path: str) -> dict[str, tuple[Stated, ...]]:
        """The same, value by value with its origin."""
        return merged(layer for layer in self.layers(_folder(path)) if layer.speaks_of(path))

    def file(self, path: str) -> str | None:
        """The configuration that a document has."""
        return self.configurations.file_of_folder(_folder(path))

    def layers(self, folder: str) -> tuple[Layer, ...]:
        """All that is said for documents in a folder, the nearest last, for some paths or for all."""
        if folder not in self._layers:
            self._layers[folder] = (*self.configurations.of_folder(folder), self._given)
        return self._layers[folder]

    def excluded(self, path: str, root: str) -> bool:
        """Whether a file or folder that is found in the folder ``root`` is to be left out."""
        if self._excluded_here.found_in(path, root):
            return True
        absolute = os.path.abspath(path)
        return any(globs.found_in(absolute, folder) for folder, globs in self._globs(os.path.dirname(path)))

    def leaves_out(self, path: str) -> bool:
        """Whether a file is to be left out although it was named."""
        if not self._even_if_named or os.path.isdir(path):
            return False
        if self._excluded_here.match(path):
            return True
        absolute = os.path.abspath(path)
        return any(globs.match(absolute) for _, globs in self._globs(_folder(path)))

    def sections(self) -> Iterator[tuple[Layer, ...]]:
        """The layers of each configuration that was met."""
        yield from {tuple(map(id, layers)): layers for layers in self._layers.values()}.values()

    def raise_mistakes(self) -> None:
        """Raises ``ConfigError`` with the mistakes of all configurations that were met."""
        self.configurations.raise_mistakes()

    def _globs(self, folder: str) -> _Globs:
        if folder not in self._excluded:
            said = merged(layer for layer in self.configurations.of_folder(folder) if layer.globs is None)
            by_file: dict[str, list[str]] = {}
            for stated in said.get("exclude", ()):
                by_file.setdefault(os.path.dirname(os.path.abspath(stated.origin.path)), []).append(stated.value)
            self._excluded[folder] = tuple((above, PathGlobs(globs, above)) for above, globs in by_file.items())
        return self._excluded[folder]


def _given(options: Mapping[str, object]) -> Layer:
    """What the command line says, as a layer over all others."""
    values: dict[str, tuple[Stated, ...]] = {}
    for key, meaning in KEYS.items():
        option = options.get(key.replace("-", "_"))
        if option is None or (option == [] and meaning.form != "choice"):
            continue
        given = cast("list[str] | str", option)
        items = [given] if isinstance(given, str) else names(given) if meaning.form == "names" else given
        values[key] = tuple(Stated(item, Origin(f"--{key}")) for item in items)
    return Layer(values)


def names(given: Iterable[str] | None) -> tuple[str, ...]:
    """``--select a,b --select c`` names three rules."""
    return tuple(name.strip() for item in given or () for name in item.split(",") if name.strip())


def _folder(path: str) -> str:
    return path if os.path.isdir(path) else os.path.dirname(path) or "."
