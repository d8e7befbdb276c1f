"""The forms that values take, as JSON Schema has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

__all__ = ["TEXT", "choice", "described", "listed", "one_or_more", "record"]

Form = Mapping[str, Any]

TEXT: Form = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
"""Our readers take what is written as text; to an editor 12 is a number and true a truth value."""


def choice(words: Iterable[str]) -> Form:
    return {"enum": list(words)}


def listed(item: Form, least: int = 0) -> Form:
    return {"type": "array", "items": item, **({"minItems": least} if least else {})}


def one_or_more(item: Form) -> Form:
    """An item, or a list of items."""
    return {"anyOf": [item, listed(item, least=1)]}


def record(fields: Mapping[str, Form], required: Iterable[str] = (), **more: Any) -> Form:
    """A mapping with these keys and no others."""
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": dict(fields),
        **({"required": list(required)} if required else {}),
        **more,
    }


def described(forms: Mapping[str, Form], about: Mapping[str, str]) -> dict[str, Form]:
    """The same forms, each with what its key means. Raises ``KeyError`` where the two differ in their keys."""
    if forms.keys() != about.keys():
        raise KeyError(*(forms.keys() ^ about.keys()))
    return {name: {"description": about[name], **forms[name]} for name in about}
