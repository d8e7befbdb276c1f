"""What is kept between runs must be able to hold all that a report is made of, whatever is added to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

import pytest

from checker.model import flattening
from checker.model.comparison import Comparison
from checker.model.document import Block
from checker.model.finding import DocumentReport, Page
from checker.model.flattening import flattened, restored
from checker.model.rule import RuleBook

NEVER_KEPT = {Page, Block, Comparison}
"""A report with its page is not kept."""


def _made_of(kind: Any, seen: set[Any]) -> Iterator[type]:
    if is_dataclass(kind) and kind not in seen:
        seen.add(kind)
        assert isinstance(kind, type)
        yield kind
        hints = get_type_hints(kind)
        for field in fields(kind):
            yield from _made_of(hints[field.name], seen)
    for inner in get_args(kind):
        yield from _made_of(inner, seen)


@pytest.mark.parametrize("kind", [DocumentReport, RuleBook])
def test_every_class_that_it_is_made_of_can_be_kept(kind: type) -> None:
    parts = set(_made_of(kind, set()))
    assert len(parts) > 5
    assert parts - NEVER_KEPT <= set(flattening._CLASSES)


def test_one_and_true_stay_apart() -> None:
    assert [type(value) for value in restored(flattened((1, True, "1", None)), tuple)] == [int, bool, str, type(None)]


def test_what_is_no_part_of_a_report_is_refused() -> None:
    with pytest.raises(TypeError):
        flattened((object(),))
