"""From a document to its figures: what each number is, and what its words allow."""

from __future__ import annotations

from checker.extraction.extractor import extract
from checker.extraction.moments import with_moments
from checker.extraction.parts import in_parts

__all__ = ["extract", "in_parts", "with_moments"]
