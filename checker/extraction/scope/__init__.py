"""What a figure counts, what happened to it, and over what time: word look-ups outwards from the figure."""

from checker.extraction.scope.attach import attach
from checker.extraction.scope.memory import Memory

__all__ = ["Memory", "attach"]
