"""The schema of a figure set."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.reading.figure_fields import CHOICES, FIELDS
from checker.reading.figure_set import KEYS, SAYS
from checker.schemas.forms import TEXT, choice, described, listed, record

__all__ = ["schema"]

_NO_NAME = r"\x00-\x2f\x3a-\x40\x5b-\x5e\x60\x7b-\x7f"
"""The ASCII characters that stand in no name."""


def schema() -> Mapping[str, Any]:
    fields = {name: choice(CHOICES[name]) if name in CHOICES else TEXT for name in FIELDS}
    figure = record(described({"says": TEXT, **fields}, {"says": SAYS, **FIELDS}), required=["says"])
    forms: dict[str, Mapping[str, Any]] = {
        "title": TEXT,
        "date": TEXT,
        "figures": {
            "type": "object",
            "propertyNames": {"pattern": f"^[^0-9{_NO_NAME}][^{_NO_NAME}]*$"},
            "additionalProperties": {"anyOf": [TEXT, figure]},
        },
        "checks": listed(TEXT),
    }
    return record(described(forms, KEYS), required=["figures"])
