"""What stands raised after a word or a number: a power, the mark of a note, or letters that belong to it (3rd)."""

from __future__ import annotations

import re

__all__ = ["REACH", "raised"]

REACH = 12
"""How many characters before it decide."""

_REFERENCE = re.compile(r"[\[(]?(?:\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*|[a-z*†‡§¶])[\])]?")
_RAISED = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")
_LENGTH = re.compile(r"(?:\b|\d)(?:[kcm]?m|ft|in|mi|yd|miles?|feet|foot|inch(?:es)?|yards?|met(?:re|er)s?|/s)\s?\Z")
_TEN = re.compile(r"(?<![\d.,])10\Z")
_EXPONENT = re.compile(r"[-−]?\d{1,3}")


def raised(said: str, before: str) -> str | None:
    """How it reads: a power in raised digits, nothing for the mark of a note; ``None`` where it reads as it stands."""
    if _TEN.search(before) is not None:
        is_power = _EXPONENT.fullmatch(said) is not None
    else:
        is_power = said in ("2", "3") and _LENGTH.search(before) is not None
    if is_power:
        return said.translate(_RAISED)
    return "" if _REFERENCE.fullmatch(said) else None
