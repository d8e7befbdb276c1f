"""The sum of a finding and what would make it right, in words, for formats that have no column for them."""

from __future__ import annotations

from checker.model.finding import Finding

__all__ = ["explanation", "outcome"]


def outcome(finding: Finding) -> list[str]:
    """``["25,500 / 10,250 - 1 = 148.8%", "did you mean: nearly 150%"]``, as far as the finding knows them."""
    parts = [finding.working] if finding.working else []
    if finding.suggestion:
        parts.append(f"did you mean: {finding.suggestion}")
    explained = explanation(finding)
    if explained:
        parts += [explained, *(f"also: {other.message}" for other in finding.related)]
    return parts


_NUMBERS = ("both", "all three", "all four", "all five", "all six", "all seven", "all eight", "all nine")


def explanation(finding: Finding) -> str | None:
    """That one figure explains several findings, where one does: ``one figure explains both: 90 should be 93``."""
    if not finding.related or not finding.repairs:
        return None
    blamed = finding.slots[0].figure
    several = len(finding.related) + 1
    number = _NUMBERS[several - 2] if several - 2 < len(_NUMBERS) else f"all {several}"
    repair = finding.repairs[0]
    meant = finding.suggestion or dict(zip(repair.figures, repair.values, strict=True)).get(blamed)
    wrong = " ".join(blamed.text.split())
    outcome = f"{wrong} should be {meant}" if meant else f"{wrong} is wrong"
    return f"one figure explains {number}: {outcome}"
