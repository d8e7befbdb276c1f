"""What a figure set says of a figure beside its words: fields given outright go before what the words say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import cast

from checker.extraction.drafts import Draft
from checker.model.figure import Direction, Hedge, Kind, Mode
from checker.model.period import Period

__all__ = ["put_given"]


def put_given(drafts: Iterable[Draft], given: Sequence[tuple[str, str]]) -> None:
    """Write the fields into the figures of one entry; dates and names in its words stay what they are."""
    if not given:
        return
    for draft in drafts:
        if draft.value is not None or draft.low is not None or draft.high is not None:
            for field, value in given:
                _SETTERS[field](draft, value)


def _put_period(draft: Draft, value: str) -> None:
    start, _, end = value.partition("/")
    draft.period = Period(start or None, (end or None) if "/" in value else start)


def _put_kind(draft: Draft, value: str) -> None:
    draft.kind = cast("Kind", value)


def _put_hedge(draft: Draft, value: str) -> None:
    draft.hedge = cast("Hedge", value)


def _put_direction(draft: Draft, value: str) -> None:
    draft.direction = cast("Direction", value)


def _put_mode(draft: Draft, value: str) -> None:
    draft.mode = cast("Mode", value)


def _put_place(draft: Draft, value: str) -> None:
    draft.place_name = value


def _put_text(field: str) -> Callable[[Draft, str], None]:
    return lambda draft, value: setattr(draft, field, value)


_SETTERS: dict[str, Callable[[Draft, str], None]] = {
    "period": _put_period,
    "kind": _put_kind,
    "hedge": _put_hedge,
    "direction": _put_direction,
    "place": _put_place,
    "mode": _put_mode,
    **{field: _put_text(field) for field in ("event", "counted", "unit", "per", "source")},
}
"""The fields of ``checker.reading.figure_fields``; their values were looked at when the set was read."""
