"""The sum of a finding and what would make it right, in words, for formats that have no column for them."""

from __future__ import annotations

from checker.model.finding import Finding

__all__ = ["outcome"]


def outcome(finding: Finding) -> list[str]:
    """``["25,500 / 10,250 - 1 = 148.8%", "did you mean: nearly 150%"]``, as far as the finding knows them."""
    parts = [finding.working] if finding.working else []
    if finding.suggestion:
        parts.append(f"did you mean: {finding.suggestion}")
    return parts
