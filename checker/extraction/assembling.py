"""The last step of extraction: a draft with its tokens becomes a figure with its place and its readings."""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.readings import readings
from checker.extraction.tokens import TokenList
from checker.model.document import JOINT
from checker.model.figure import Figure, Number

__all__ = ["to_figure"]

_CONTEXT = 6


def to_figure(source: str, t: TokenList, draft: Draft) -> Figure:
    """The figure that a draft stands for; ``source`` is the text of the document."""
    start, end = t.starts[draft.first], t.ends[draft.last - 1]
    number_start, number_end = t.starts[draft.number_first], t.ends[draft.number_last - 1]
    intervals = readings(draft)
    block = t.block
    text, base = block.text, block.start
    number = text[number_start - base : number_end - base]
    return Figure(
        text=_as_written(source[start:end], text[start - base : end - base]),
        start=start,
        end=end,
        number=Number(number.replace(JOINT, ""), number_start, number_end),
        kind=draft.kind,
        section=block.section,
        sentence=t.index,
        paragraph=block.paragraph,
        value=draft.value,
        stated=intervals.stated if intervals else None,
        widest=intervals.widest if intervals else None,
        usual=intervals.usual if intervals else None,
        place_value=draft.place,
        hedge=draft.hedge,
        direction=draft.direction,
        unit=draft.unit,
        per=draft.per,
        counted=draft.counted,
        event=draft.event,
        period=draft.period,
        frame=draft.frame,
        weekday=draft.weekday,
        place=draft.place_name,
        source=draft.source,
        mode=draft.mode,
        items=draft.items,
        cell=block.cell,
        name=block.name,
        before=" ".join(t.lower[max(0, draft.first - _CONTEXT) : draft.first]),
        after=" ".join(t.lower[draft.last : draft.last + _CONTEXT]),
    )


def _as_written(source: str, seen: str) -> str:
    """The words as they stand in the document, line ends and all; over markup, as a reader sees them."""
    return source if source == seen or source.split() == seen.split() else seen
