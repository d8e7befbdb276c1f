"""What a format may say of the run as a whole, beside its findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the names of the formats are part of every start
    from checker.model.rule import Rule

__all__ = ["Run"]


@dataclass(frozen=True, slots=True)
class Run:
    """The rules that were asked, and whether findings were held against a baseline."""

    rules: tuple[Rule, ...] = ()
    baseline: bool = False
