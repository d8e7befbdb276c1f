"""How many processes a platform can run at once, and how it starts them."""

from __future__ import annotations

import os
import sys
import threading
from typing import Literal

__all__ = ["MOST", "Method", "cores", "starting_method"]

Method = Literal["fork", "spawn"]

MOST = 60
"""Windows cannot wait for more than 63 things at once."""


def cores() -> int:
    """How many processes can run at once here."""
    if hasattr(os, "sched_getaffinity"):
        return min(MOST, len(os.sched_getaffinity(0)))
    return min(MOST, os.cpu_count() or 1)


def starting_method() -> Method:
    """A fork costs nothing, but is safe only where the platform's libraries and no other threads stand against it."""
    return "fork" if sys.platform.startswith(("linux", "freebsd")) and threading.active_count() == 1 else "spawn"
