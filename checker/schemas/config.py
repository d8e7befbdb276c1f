"""The schema of ``checker.toml``, and of ``[tool.checker]``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.config.keys import KEYS, OVERRIDE_KEYS, OVERRIDES, PATHS, Key
from checker.schemas.forms import choice, listed, record

__all__ = ["schema"]

_NAME: Mapping[str, Any] = {"type": "string", "minLength": 1}


def schema() -> Mapping[str, Any]:
    paths = {"description": "globs of the documents that are meant, relative to this file", **listed(_NAME)}
    override = record({PATHS: paths, **_properties(OVERRIDE_KEYS)}, required=[PATHS])
    overrides = {"description": "settings for some documents; the last that speaks of one counts", **listed(override)}
    return record({**_properties(KEYS), OVERRIDES: overrides})


def _properties(keys: Mapping[str, Key]) -> dict[str, Mapping[str, Any]]:
    return {name: {"description": key.about, **_form(key), **_default(key)} for name, key in keys.items()}


def _form(key: Key) -> Mapping[str, Any]:
    match key.form:
        case "file":
            return _NAME
        case "files" | "names" | "globs":
            return listed(_NAME)
        case "severities":
            return {"type": "object", "additionalProperties": choice(key.choices)}
        case "choice":
            return choice(key.choices)


def _default(key: Key) -> Mapping[str, Any]:
    return {} if key.default is None else {"default": key.default}
