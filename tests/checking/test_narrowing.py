"""What is left out before figures are combined is what no combination would have held."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from pages import fig

from checker.checking.candidates import Candidates
from checker.checking.joining import Way, join
from checker.checking.selecting import Selecting
from checker.model.extraction import Extraction
from checker.model.figure import Figure, Kind
from checker.model.rule import Selector, Together

_TOGETHER: list[tuple[Together, ...]] = [
    ("sentence",),
    ("neighbours",),
    ("neighbours", "unit"),
    ("next",),
    ("next", "unit"),
    ("passage",),
    ("passage", "sort"),
    ("sentence", "sort"),
    ("paragraph",),
    ("document", "unit"),
]


@st.composite
def texts(draw: st.DrawFn) -> list[Figure]:
    """Figures in text order, some to a sentence and some sentences to a paragraph."""
    units = st.sampled_from([None, "mile", "kilometer"])
    kinds: st.SearchStrategy[Kind] = st.sampled_from(["quantity", "count", "percent"])
    numbers = draw(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), units, kinds), max_size=10))
    figures = []
    for place, (sentence, value, unit, kind) in enumerate(sorted(numbers, key=lambda each: each[0])):
        figure = fig(f"{value} of", str(value), kind=kind, unit=unit)
        where = replace(figure.number, start=10 * place, end=10 * place + 1)
        figure = replace(figure, start=10 * place, end=10 * place + 1 + value % 2, number=where)
        figures.append(replace(figure, sentence=sentence, paragraph=sentence // 2))
    return figures


@given(texts(), st.sampled_from(_TOGETHER), st.integers(2, 3), st.booleans())
def test_nothing_is_left_out_that_would_have_been_combined(
    figures: list[Figure], together: tuple[Together, ...], slots: int, with_list: bool
) -> None:
    selectors = [Selector(name) for name in "abc"[:slots]]
    way = Way([*selectors[:-1], replace(selectors[-1], is_list=with_list)], together)
    short = tuple((100 * number, 100 * number + 50) for number in range(figures[-1].sentence + 1 if figures else 0))
    candidates = Candidates(Extraction(tuple(figures), short), Selecting(slot.choices for slot in way.slots))
    asked: dict[str, Callable[[Figure], bool]] = {
        "a": lambda figure: (figure.value or 0) % 2 == 0,
        "b": lambda figure: (figure.value or 0) < 3,
    }

    def fitting(slot: int, found: Sequence[Figure]) -> Sequence[Figure]:
        if way.slots[slot].is_list:
            return found
        return list(filter(asked.get(way.slots[slot].name), found))

    late = [
        filling
        for filling in join(way, candidates)
        if all(not isinstance(bound, Figure) or name == "c" or asked[name](bound) for name, bound in filling.items())
    ]
    assert list(join(way, candidates, fitting)) == late
