"""The schema of the file beside a document that says what is to be silent in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.reading.ignore_file import FIELDS, KEY
from checker.schemas.forms import TEXT, described, listed, one_or_more, record

__all__ = ["schema"]


def schema() -> Mapping[str, Any]:
    texts = one_or_more(TEXT)
    forms = {"rule": texts, "reason": TEXT, "text": texts, "fingerprint": texts}
    entry = record(described(forms, FIELDS), required=["rule", "reason"])
    return record({KEY: {"description": "what is to be silent, and why", **listed(entry)}}, required=[KEY])
