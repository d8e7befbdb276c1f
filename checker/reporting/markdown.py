"""Text from strangers in Markdown as GitHub reads it: shown as it is, whatever marks it holds."""

from __future__ import annotations

import re

from checker.reporting.width import visible

__all__ = ["code_block", "escaped"]

_MARKUP = re.compile(r"[\\`*_\[\]<>&|~#@$]|(?<=www)\.|:(?=//)|:(?=[A-Za-z+-])", re.IGNORECASE)
"""What begins markup, a mention, a formula, a link or the name of a picture within a line."""


def escaped(text: str) -> str:
    """One line of text that shows as it stands, within a paragraph or the cell of a table."""
    return _MARKUP.sub(_reference, visible(text))


def _reference(match: re.Match[str]) -> str:
    reference = f"&#{ord(match.group())};"
    # GitHub looks for formulas after references are resolved, but not over the borders of an element
    return f"<span>{reference}</span>" if match.group() in "$@" else reference


def code_block(lines: list[str]) -> str:
    """Lines that are shown letter by letter; no run of backticks in them ends the block."""
    text = "\n".join(map(visible, lines))
    fence = "`" * max([3, *(len(run) + 1 for run in re.findall("`+", text))])
    return f"{fence}text\n{text}\n{fence}"
