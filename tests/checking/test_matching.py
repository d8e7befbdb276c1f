from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from pages import Page, fig, page, rule

from checker.checking.matching import Filling, index_phrases, match_phrases
from checker.model.rule import Rule


def matches(of: Page, *rules: Rule) -> list[tuple[int, dict[str, object]]]:
    found = match_phrases(index_phrases(rules), of.document, of.extraction)
    return [(number, {name: texts(bound) for name, bound in filling.items()}) for number, filling in found]


def texts(bound: object) -> object:
    return tuple(texts(one) for one in bound) if isinstance(bound, tuple) else bound.text  # type: ignore[attr-defined]


def test_a_phrase_matches_from_every_word_on() -> None:
    here = page("It took 3 men, 4 men and 5 men.", fig("3 men", "3"), fig("4 men", "4"), fig("5 men", "5"))
    pairs = rule("a == b", "a", "b", find=["{a} (,|and) {b}"])
    assert [filling for _, filling in matches(here, pairs)] == [
        {"a": "3 men", "b": "4 men"},
        {"a": "4 men", "b": "5 men"},
    ]


def test_a_rule_is_told_from_the_next_by_its_number() -> None:
    here = page("Rose to 3 from 4.", fig("3", "3"), fig("4", "4"))
    rules = [rule("a == b", "a", "b", find=[phrase]) for phrase in ("fell to {a} from {b}", "rose to {a} from {b}")]
    assert matches(here, *rules) == [(1, {"a": "3", "b": "4"})]


def test_a_phrase_goes_on_in_the_next_sentence_but_not_past_the_next_paragraph() -> None:
    across = rule("a == b", "a", "b", find=["{a} dead // ^ {b} hurt"])
    figures = fig("3", "3"), fig("4", "4")
    assert matches(page("We saw 3 dead.\n\n4 hurt too.", *figures), across) == [(0, {"a": "3", "b": "4"})]
    apart = page("We saw 3 dead.\n\n\n\n4 hurt too.", *figures)
    assert apart[0].paragraph + 1 < apart[1].paragraph
    assert matches(apart, across) == []


def test_kinds_that_a_sentence_lacks_are_not_looked_for() -> None:
    here = page("Rose to 3 from 4.", fig("3", "3"), fig("4", "4"))
    assert matches(here, rule("a == b", "a", "b", find=["rose to {a:percent} from {b}"])) == []


ANYTHING = [
    rule("a == b", "a", "b", find=["{a} ... {b}", "{a} .. , {b}", "{a:any} .... {b:any}"]),
    rule("sum(parts) == a", "a", "parts", find=["{parts*} ... // .... {a}", "{a} (...)? ( {parts*:any} )"]),
]


@given(st.text(alphabet="a1 ,.;()-\n\ue000\ue0ff\U000f0000’%$Éß", max_size=120), st.data())
def test_no_text_and_no_figures_in_it_break_the_matching(text: str, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.integers(0, max(len(text) - 1, 0)), max_size=6, unique=True).map(sorted))
    figures = []
    for start, end in pairwise([*words, len(text)]):
        stretch = text[start : data.draw(st.integers(start, end))]
        if stretch.strip() and "\n" not in stretch:
            figures.append(fig(stretch, "1"))
    try:
        here = page(text, *figures)
    except (StopIteration, ValueError):
        return  # figures in no sentence
    for number, filling in match_phrases(index_phrases(ANYTHING), here.document, here.extraction):
        assert number in (0, 1)
        assert distinct(filling)


def distinct(filling: Filling) -> bool:
    starts = [
        figure.start for bound in filling.values() for figure in (bound if isinstance(bound, tuple) else (bound,))
    ]
    return len(set(starts)) == len(starts)
