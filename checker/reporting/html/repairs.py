"""What else would make a finding right, beside what its card suggests already."""

from __future__ import annotations

from checker.model.document import collapsed
from checker.model.finding import Finding, Repair

__all__ = ["alternatives"]


def alternatives(finding: Finding) -> list[str]:
    """``["260 should be 254"]``: each repair but the likeliest, in its order, as far as it is about this finding."""
    own = {(slot.figure.start, slot.figure.end) for part in finding.parts for slot in part.slots}
    told = list(dict.fromkeys(_told(repair, own) for repair in finding.repairs))
    return [each for each in told[1:] if each]


def _told(repair: Repair, own: set[tuple[int, int]]) -> str:
    """A repair may change figures of other findings, too, since all figures that hang together are repaired at once."""
    changes = [
        f"{collapsed(figure.text)} should be {value}" if value else f"{collapsed(figure.text)} should be another"
        for figure, value in zip(repair.figures, repair.values, strict=True)
        if (figure.start, figure.end) in own
    ]
    return " and ".join(dict.fromkeys(changes))
