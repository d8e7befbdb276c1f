"""Elements of the page: the only place where text becomes HTML."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import NewType

from checker.reporting.width import visible

__all__ = ["Html", "element", "joined", "text", "void"]

Html = NewType("Html", str)
"""Markup that is safe to write: made here, never from a text directly."""


def text(value: str) -> Html:
    """A text that shows as it is, line ends as spaces."""
    return Html(escape(visible(value)))


def element(name: str, /, *content: Html, **attributes: str | None) -> Html:
    """An element; an attribute of ``None`` is left out, and ``_`` stands for ``-`` in a name, or ends ``class_``."""
    return Html(f"<{name}{_attributes(attributes)}>{''.join(content)}</{name}>")


def void(name: str, /, **attributes: str | None) -> Html:
    """An element without an end tag."""
    return Html(f"<{name}{_attributes(attributes)}>")


def joined(parts: Iterable[Html], between: Html = Html("")) -> Html:
    """The parts in a row; ``between`` is markup, as ``void`` makes it."""
    return Html(between.join(parts))


def _attributes(attributes: dict[str, str | None]) -> str:
    given = ((name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items() if value is not None)
    return "".join(f' {name}="{text(value)}"' for name, value in given)
