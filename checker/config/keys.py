"""The keys of a configuration: the one table that the reader, ``checker config`` and the JSON Schema are made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from checker.model.finding import SEVERITIES, FailOn

__all__ = ["KEYS", "OVERRIDES", "OVERRIDE_KEYS", "PATHS", "Form", "Key", "SeverityChoice"]

SeverityChoice = Literal["error", "warning", "note", "off"]

Form = Literal["file", "files", "names", "globs", "severities", "choice"]
"""What a value is: a path, paths, names of rules and packs, globs, a table of severities, one of a few words."""


@dataclass(frozen=True, slots=True)
class Key:
    form: Form
    about: str
    choices: tuple[str, ...] = ()
    adds: bool = False
    """Whether what is said nearer to a document is added to what is said before, and does not take its place."""
    by_path: bool = False
    """Whether a section for some paths may have it."""
    default: str | None = None


_SEVERITIES: tuple[str, ...] = tuple(reversed(SEVERITIES))

KEYS: dict[str, Key] = {
    "extend": Key("file", "another configuration, which holds where this one says nothing else"),
    "rules": Key("files", "folders of your own rules", adds=True),
    "select": Key("names", "only these rules or packs; empty: all", by_path=True),
    "ignore": Key("names", "not these rules or packs", adds=True, by_path=True),
    "severity": Key(
        "severities", "another severity for a rule or pack", (*_SEVERITIES, "off"), adds=True, by_path=True
    ),
    "min-severity": Key("choice", "show nothing that is milder", _SEVERITIES, by_path=True, default="note"),
    "fail-on": Key("choice", "the mildest severity that fails a run", get_args(FailOn), by_path=True, default="error"),
    "facts": Key("files", "figure sets whose figures are facts, which every mention must bear out", adds=True),
    "exclude": Key("globs", "files and folders to leave out", adds=True),
    "baseline": Key("file", "the findings that are known already"),
}

OVERRIDES, PATHS = "overrides", "paths"
"""The list of sections for some paths, and the globs in such a section that say for which."""

OVERRIDE_KEYS: dict[str, Key] = {name: key for name, key in KEYS.items() if key.by_path}
