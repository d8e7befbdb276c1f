"""Texts for the benchmarks: a folder of the user's, or the seeds repeated."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

SEEDS = Path(__file__).parents[2] / "seeds"


def texts() -> list[str]:
    """The texts of the folder that the command line names, else of the seeds."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SEEDS
    found = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*")) if path.suffix in (".txt", ".md")]
    if not found:
        sys.exit(f"no .txt or .md files in {folder}")
    return [without_front_matter(text) for text in found]


def without_front_matter(text: str) -> str:
    return text.split("\n---\n", 1)[-1] if text.startswith("---\n") else text


def of_size(parts: list[str], size: int) -> str:
    """The texts one after another, repeated up to about ``size`` characters."""
    once = "\n\n".join(parts) + "\n\n"
    return (once * (size // len(once) + 1))[:size]


def seconds(work: Callable[[], object], least: float = 0.3) -> float:
    """The best time of several runs, which is the one that the machine disturbed least."""
    best, total = float("inf"), 0.0
    while total < least:
        begun = perf_counter()
        work()
        taken = perf_counter() - begun
        best, total = min(best, taken), total + taken
    return best
