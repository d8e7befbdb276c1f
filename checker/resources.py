"""Where the files that ship with the package lie: inside it when installed, beside it in a checkout."""

from __future__ import annotations

import os

__all__ = ["rules_folder"]

_HERE = os.path.dirname(os.path.abspath(__file__))


def rules_folder() -> str:
    """The folder of the built-in rules, word lists and reference tables."""
    installed = os.path.join(_HERE, "_rules")
    return installed if os.path.isdir(installed) else os.path.join(os.path.dirname(_HERE), "rules")
