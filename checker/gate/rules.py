"""The rules about remarks to the checker. They judge no figures, so that no rule file can say what they look for."""

from __future__ import annotations

from checker.model.finding import Severity
from checker.model.rule import Example, Literal_, Rule, Template

__all__ = ["ABOUT_REMARKS", "UNKNOWN", "UNREASONED", "UNUSED"]

UNKNOWN, UNREASONED, UNUSED = "unknown-ignore", "ignore-without-reason", "unused-ignore"

_PACK = "remarks"
_SEVERITY: Severity = "warning"
_SOUND = "<!-- checker: ignore[percent-change] rounded by the ministry -->"


def _rule(name: str, summary: str, why: str, unsound: str) -> Rule:
    return Rule(
        name,
        _PACK,
        path="",
        severity=_SEVERITY,
        summary=summary,
        why=why,
        check=Literal_(""),
        check_source="",
        message=Template("", ()),
        invalid=(Example(unsound, 0),),
        valid=(Example(_SOUND, 0),),
    )


ABOUT_REMARKS = (
    _rule(
        UNREASONED,
        "A remark in the document, or beside it, silences a rule and does not say why.",
        "Whoever reads the text next cannot tell a sum that was looked at from one that was in the way. Without a "
        "reason the remark silences nothing.",
        "<!-- checker: ignore[percent-change] -->",
    ),
    _rule(
        UNKNOWN,
        "A remark in the document, or beside it, names a rule or pack that does not exist, or is misspelt.",
        "What it was to silence speaks on, and nobody sees why.",
        "<!-- checker: ignore[percent-chnage] rounded by the ministry -->",
    ),
    _rule(
        UNUSED,
        "A remark in the document, or beside it, silences nothing.",
        "The figures were mended, or it stands in the wrong place. Left where it is, it will one day hide a mistake "
        "that nobody has looked at.",
        "<!-- checker: ignore[percent-change] rounded by the ministry --> In all, 45 passed.",
    ),
)
"""In the order of their names."""
