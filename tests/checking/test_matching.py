from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from pages import Page, fig, page, rule

from checker.checking.matching import Filling, index_phrases, match_phrases
from checker.checking.phrase_index import PhraseIndex, Phrases
from checker.model.rule import Rule
from checker.rulebook.binding import Matcher
from checker.rulebook.reach import Places


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


def test_a_phrase_over_three_sentences_fills_its_slots_from_each() -> None:
    text = "We saw 1 man and 2 men. Then 3 came. At last 4 and 5 left."
    here = page(
        text, *(fig(words, number) for words, number in (("1", "1"), ("2", "2"), ("3", "3"), ("4", "4"), ("5", "5")))
    )
    across = rule("a == sum(b)", "a", "b", find=["{a} men // then {x} .. // .... {b*}"])
    assert matches(here, across) == [(0, {"a": "2", "x": "3", "b": ("4", "5")})]


WORDS = ["rose", "fell", "to", "from", "of", "the", "3", "4 men", "5%", ",", "including", "2016"]
NEEDY = [
    rule(
        "a == b",
        "a",
        "b",
        find=["rose to {a} from {b}", "(rose|fell) .. {a:percent} ... {b:count}", "{a:any} of the {b}"],
    ),
    rule(
        "a == b", "a", "b", find=["{a} // ^ {b}", "fell .. {a} .... // .... of {b:percent}", "(including)? {a} , {b}"]
    ),
    rule("sum(b) == a", "a", "b", find=["{a} .. including {b*}", "{b*:count} // the {a}"]),
]


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9), min_size=1, max_size=3))
def test_nothing_that_would_match_is_left_untried(sentences: list[list[str]]) -> None:
    text = " ".join(" ".join(words).capitalize() + "." for words in sentences)
    figures = [
        fig(word, "1", kind="percent" if "%" in word else "count")
        for words in sentences
        for word in words
        if word[0].isdigit()
    ]
    here = page(text, *figures)
    index = index_phrases(NEEDY)
    eager = list(match_phrases(_without_needs(index), here.document, here.extraction))
    assert list(match_phrases(index, here.document, here.extraction)) == eager


class _Eager(Matcher):
    def may_match(self, _: Places) -> bool:
        return True


def _without_needs(index: PhraseIndex) -> PhraseIndex:
    def free(phrases: Phrases) -> Phrases:
        every = [
            candidate._replace(words=0, matcher=_Eager(candidate.matcher.phrase))
            for group in phrases.groups.values()
            for candidate in group
        ]
        return Phrases(phrases.sentences, {(0, 0): every})

    return index._replace(by_length=tuple(map(free, index.by_length)))


REMARK = "It took 3 men. {} It then took 4 men."
NEXT = rule("a == b", "a", "b", find=["took {a} // it then took {b}"])


def found_around(remark: str) -> int:
    return len(matches(page(REMARK.format(remark), fig("3 men", "3"), fig("4 men", "4")), NEXT))


def test_a_phrase_passes_a_remark_between_two_sentences_of_a_paragraph() -> None:
    assert found_around("") == found_around("The mayor was not there.") == 1
    assert found_around("The mayor was not there. The reeve was.") == 0
    assert (
        found_around("The mayor, who had been told of it on the eve of the feast, was not there to see it done.") == 0
    )
    assert found_around("The mayor was not there.\n\n") == 0


def test_a_phrase_finds_what_an_aside_would_hide_from_it() -> None:
    rose = rule("a == b", "a", "b", find=["^ sales rose to {a} , from {b}"])
    for text in (
        "Sales rose to 4, from 3.",
        "Sales also rose to 4 – officials said – from 3.",
        "But sales rose to 4, said Ms Lund, from 3.",
    ):
        here = page(text, fig("4", "4"), fig("3", "3"))
        assert {filling["b"] for _, filling in matches(here, rose)} == {"3"}, text
