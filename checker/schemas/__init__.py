"""JSON Schemas of the files that people write, so that editors complete them and mark mistakes while they are written.

Each is made from the table that its reader goes by, so that the two know the same keys. The readers see more: what
stands in a phrase or an expression, whether a rule exists.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, cast

__all__ = ["SCHEMAS", "JsonSchema", "schema"]

JsonSchema = Mapping[str, Any]

SCHEMAS: dict[str, str] = {
    "config": "checker.toml",
    "rule": "a rule",
    "figure-set": "a figure set",
    "ignore-file": "the file beside a document that says what is to be silent in it",
}
"""What each is a schema of."""

_VERSION = "http://json-schema.org/draft-07/schema#"
"""What the editors' plug-ins for YAML and TOML know best."""


def schema(name: str) -> JsonSchema:
    """One of ``SCHEMAS``."""
    module = import_module(f"checker.schemas.{name.replace('-', '_')}")
    made = cast("Callable[[], JsonSchema]", module.schema)()
    return {"$schema": _VERSION, "title": f"checker: {SCHEMAS[name]}", **made}
