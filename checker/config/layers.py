"""What a configuration says, value by value with its place, and how layers of such values go over one another."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from checker.config.keys import KEYS
from checker.paths import PathGlobs

__all__ = ["Layer", "Origin", "Stated", "merged"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value was said: a place in a file, or ``--option``."""

    path: str
    line: int = 0
    column: int = 0
    line_text: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Stated:
    """One value of a key, or one item of its list; ``name`` is that of the rule or pack where the key is a table."""

    value: str
    origin: Origin
    name: str = ""


@dataclass(frozen=True, slots=True)
class Layer:
    """What one section of a file says, or the command line; ``globs`` say for which documents, where not for all."""

    values: Mapping[str, tuple[Stated, ...]]
    folder: str = ""
    globs: tuple[str, ...] | None = None

    def speaks_of(self, path: str) -> bool:
        return self.globs is None or PathGlobs(self.globs, self.folder).match(os.path.abspath(path))


def merged(layers: Iterable[Layer]) -> dict[str, tuple[Stated, ...]]:
    """What holds when each layer goes over those before it: a list that adds is added to, all else is replaced."""
    values: dict[str, tuple[Stated, ...]] = {}
    for layer in layers:
        for key, stated in layer.values.items():
            values[key] = _by_name((*values.get(key, ()), *stated)) if KEYS[key].adds else stated
    return values


def _by_name(stated: Iterable[Stated]) -> tuple[Stated, ...]:
    """Each value once; of several for one name the last."""
    return tuple({each.name or each.value: each for each in stated}.values())
