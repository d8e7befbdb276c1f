"""The objects of the machine contract, version 1. Exact numbers are strings, lines and columns count from 1.

Fields may be added; none is renamed or removed without raising ``VERSION``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from checker.model.figure import Figure
from checker.model.finding import DocumentReport, Finding, Repair, Slot
from checker.model.interval import Interval
from checker.model.period import Period
from checker.model.places import Places
from checker.reporting.width import UNSAFE

__all__ = [
    "VERSION",
    "JsonObject",
    "document_object",
    "encode",
    "exact",
    "figure_object",
    "finding_object",
]

VERSION = 1

JsonObject = Mapping[str, Any]


def encode(value: JsonObject) -> str:
    """One line of JSON. Characters stay as they are, except those that a terminal or some readers of lines obey."""
    line = json.dumps(value, ensure_ascii=False)
    return line if line.isascii() and "\x7f" not in line else UNSAFE.sub(_escaped, line)


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"


def exact(value: Fraction | None) -> str | None:
    """A number without loss: ``12800``, ``0.65``, or ``1/3`` where no decimal says it."""
    if value is None:
        return None
    if value.denominator == 1:
        return str(value.numerator)
    digits = _decimal_digits(value.denominator)
    if digits is None:
        return f"{value.numerator}/{value.denominator}"
    scaled = str(abs(value.numerator) * 10**digits // value.denominator).zfill(digits + 1)
    return f"{'-' if value < 0 else ''}{scaled[:-digits]}.{scaled[-digits:]}"


def _decimal_digits(denominator: int) -> int | None:
    """How many decimals a fraction with this denominator takes; ``None`` where it has no end."""
    counts = []
    for prime in (2, 5):
        count = 0
        while denominator % prime == 0:
            denominator //= prime
            count += 1
        counts.append(count)
    return max(counts) if denominator == 1 else None


def document_object(report: DocumentReport) -> JsonObject:
    return {
        "path": report.path,
        "figures": report.figures,
        "checked": report.checked,
        "suppressed": len(report.suppressed),
        "baselined": len(report.baselined),
        "hidden": len(report.hidden),
        "error": report.error,
    }


def finding_object(finding: Finding, places: Places) -> JsonObject:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "path": finding.path,
        **_place_object(finding, places),
        "message": finding.message,
        "figures": [_slot_object(slot, places) for slot in finding.slots],
        "stated": finding.stated,
        "computed": finding.computed,
        "suggestion": finding.suggestion,
        "working": finding.working,
        "fingerprint": finding.fingerprint,
        "repairs": [_repair_object(repair, places) for repair in finding.repairs],
        "all_repairs": finding.all_repairs if finding.repairs else None,
        "related": [_related_object(other, places) for other in finding.related],
    }


def _repair_object(repair: Repair, places: Places) -> JsonObject:
    return {
        "figures": [_span_object(figure, places) for figure in repair.figures],
        "values": repair.values,
        "weight": repair.weight,
    }


def _related_object(finding: Finding, places: Places) -> JsonObject:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        **_place_object(finding, places),
        "message": finding.message,
        "figures": [_slot_object(slot, places) for slot in finding.slots],
    }


def _place_object(finding: Finding, places: Places) -> JsonObject:
    line, column = places.place(finding.start)
    end_line, end_column = places.place(finding.end)
    return {
        "start": finding.start,
        "end": finding.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
    }


def _slot_object(slot: Slot, places: Places) -> JsonObject:
    return {"slot": slot.name, **_span_object(slot.figure, places)}


def _span_object(figure: Figure, places: Places) -> JsonObject:
    line, column = places.place(figure.start)
    text = places.text[figure.start : figure.end]
    return {"text": text, "start": figure.start, "end": figure.end, "line": line, "column": column}


def figure_object(figure: Figure, places: Places) -> JsonObject:
    number = figure.number
    return {
        **_span_object(figure, places),
        "number": {"text": places.text[number.start : number.end], "start": number.start, "end": number.end},
        "kind": figure.kind,
        "value": exact(figure.value),
        **_bounds_object(figure.stated),
        "hedge": figure.hedge,
        "direction": figure.direction,
        "unit": figure.unit,
        "counted": figure.counted,
        "event": figure.event,
        "per": figure.per,
        "period": _period_object(figure.period),
        "place": figure.place,
        "source": figure.source,
        "mode": figure.mode,
        "section": figure.section,
        "name": figure.name,
        "row_head": figure.row_head,
        "column_head": figure.column_head,
    }


def _bounds_object(stated: Interval | None) -> JsonObject:
    if stated is None:
        return {"low": None, "high": None, "low_open": False, "high_open": False}
    return {
        "low": exact(stated.low),
        "high": exact(stated.high),
        # nothing is left out at a low end that no word speaks of: "less than 10" opens its upper end only
        "low_open": stated.low is not None and stated.low_open,
        "high_open": stated.high_open,
    }


def _period_object(period: Period | None) -> JsonObject | None:
    return None if period is None else {"start": period.start, "end": period.end, "days": period.days}
