from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, islice

from pages import Page, fig, page

from checker.checking.candidates import MOST_TOGETHER, Candidates, uncrowded
from checker.checking.joining import MOST_COMBINATIONS, Bound, Way, join
from checker.checking.selecting import Selecting, selects
from checker.model.rule import Selector, Together, Wording
from checker.rulebook.classes import WordClasses
from checker.rulebook.phrases import parse_context

ANY = Selector("a"), Selector("b")


def joined(way: Way, of: Page) -> Iterator[dict[str, Bound]]:
    return join(way, Candidates(of.extraction, Selecting(slot.choices for slot in way.slots)))


def pairs(of: Page, *together: Together, selectors: tuple[Selector, ...] = ANY) -> list[tuple[str, ...]]:
    found = joined(Way(selectors, together), of)
    return [tuple(figure.text for figure in filling.values()) for filling in found]  # type: ignore[union-attr]


HERE = page(
    "He saw 1 cat and 2 dogs. She saw 3 cats. They saw 4 cats.\n\nWe saw 5 cats.",
    fig("1 cat", "1", counted="cat"),
    fig("2 dogs", "2", counted="dog"),
    fig("3 cats", "3", counted="cat"),
    fig("4 cats", "4", counted="cat", event="seen"),
    fig("5 cats", "5", counted="cat", event="seen"),
)


def test_figures_share_what_the_rule_says_and_never_themselves() -> None:
    assert len(pairs(HERE, "document")) == 20
    assert pairs(HERE, "sentence") == [("1 cat", "2 dogs"), ("2 dogs", "1 cat")]
    assert pairs(HERE, "event") == [("4 cats", "5 cats"), ("5 cats", "4 cats")]
    assert pairs(HERE, "paragraph", "counted", selectors=(Selector("a", after=None), *ANY[1:]))[0] == (
        "1 cat",
        "3 cats",
    )
    assert ("3 cats", "5 cats") not in pairs(HERE, "paragraph", "counted")


def test_neighbours_stand_in_one_sentence_or_in_the_next() -> None:
    near = pairs(HERE, "neighbours", "counted")
    assert ("1 cat", "3 cats") in near
    assert ("3 cats", "1 cat") in near
    assert ("4 cats", "5 cats") in near
    assert ("1 cat", "4 cats") not in near
    three = (*ANY, Selector("c"))
    assert all({"1 cat", "4 cats"} - set(found) for found in pairs(HERE, "neighbours", selectors=three))


def test_next_is_the_sentence_after_and_no_other() -> None:
    assert pairs(HERE, "next", "counted") == [("1 cat", "3 cats"), ("3 cats", "4 cats"), ("4 cats", "5 cats")]
    assert pairs(HERE, "next", selectors=(*ANY, Selector("c")))[0] == ("1 cat", "3 cats", "4 cats")


def test_digits_are_shared_in_any_order_and_without_noughts() -> None:
    numbers = ["1,230", "213", "3.21", "123,000", "122", "0"]
    text = page("; ".join(numbers), *(fig(number, number.replace(",", "")) for number in numbers))
    found = {frozenset(pair) for pair in pairs(text, "digits")}
    assert found == {frozenset(pair) for pair in combinations(numbers[:4], 2)}


LIST = Selector("a", fields=(("counted", frozenset({"dog"})),)), Selector("rest", is_list=True)


def test_a_list_is_all_that_the_other_slots_leave_of_one_sentence() -> None:
    here = page(
        "He saw 1 cat and 2 dogs and 3 cows. She saw 4 cats, 5 cats. They saw 6 cats.",
        fig("1 cat", "1", counted="cat"),
        fig("2 dogs", "2", counted="dog"),
        fig("3 cows", "3", counted="cow"),
        fig("4 cats", "4", counted="cat"),
        fig("5 cats", "5", counted="cat"),
        fig("6 cats", "6", counted="cat"),
    )

    def lists(*together: Together, selectors: tuple[Selector, ...] = LIST) -> list[list[str]]:
        found = joined(Way(selectors, together), here)
        bound = [filling["rest"] for filling in found]
        return [[figure.text for figure in each] for each in bound if isinstance(each, tuple)]

    assert lists("sentence") == [["1 cat", "3 cows"]]
    assert lists("neighbours") == [["1 cat", "3 cows"], ["4 cats", "5 cats"]]
    assert lists("next") == [["4 cats", "5 cats"]]
    assert lists("sentence", selectors=LIST[::-1]) == [["1 cat", "3 cows"]], "whatever the order of the slots"
    alone = (Selector("rest", is_list=True),)
    assert lists("sentence", selectors=alone) == [["1 cat", "2 dogs", "3 cows"], ["4 cats", "5 cats"]]


def test_a_list_of_a_passage_goes_over_up_to_three_sentences() -> None:
    here = page(
        "He saw 9 dogs. She saw 2 cats. They saw 3 cats. We saw 4 cats.",
        fig("9 dogs", "9", counted="dog"),
        fig("2 cats", "2", counted="cat"),
        fig("3 cats", "3", counted="cat"),
        fig("4 cats", "4", counted="cat"),
    )
    found = joined(Way(LIST, ("passage",)), here)
    lists = [filling["rest"] for filling in found]
    assert [[figure.text for figure in each] for each in lists if isinstance(each, tuple)] == [["2 cats", "3 cats"]]


def test_a_number_that_stands_alone_is_of_any_sort() -> None:
    here = page(
        "It is 184 miles and 97, 5% and 12, and 3.",
        fig("184 miles", "184", kind="quantity", unit="mile"),
        fig("97", "97"),
        fig("5%", "5", kind="percent", unit="%"),
        fig("12", "12"),
    )
    pairs_found = joined(Way((Selector("a"), Selector("b")), ("sentence", "sort")), here)
    texts = [tuple(figure.text for figure in each.values() if not isinstance(figure, tuple)) for each in pairs_found]
    assert ("184 miles", "97") in texts
    assert texts.count(("97", "12")) == 1, "whatever sorts there are beside them"
    assert not any("5%" in pair for pair in texts)


def test_a_selector_asks_for_words_on_either_side() -> None:
    before, after = parse_context("other", WordClasses(), "before"), parse_context("left", WordClasses(), "after")
    chosen = Selector("a", beside=((before, None), (None, after)))
    figures = [fig("5", "5", before="the other"), fig("6", "6", after="left over"), fig("7", "7", before="left")]
    assert [selects(chosen, figure) for figure in figures] == [True, True, False]


def test_a_selector_asks_for_values_for_none_or_for_any() -> None:
    def chosen(selector: Selector) -> list[str]:
        return [figure.text for figure in HERE.extraction.figures if selects(selector, figure)]

    assert chosen(Selector("a", fields=(("counted", frozenset({"dog", "cow"})),))) == ["2 dogs"]
    assert chosen(Selector("a", fields=(("event", frozenset({"*"})),))) == ["4 cats", "5 cats"]
    assert chosen(Selector("a", fields=(("event", frozenset({""})),))) == ["1 cat", "2 dogs", "3 cats"]
    assert chosen(Selector("a", kinds=frozenset({"percent"}))) == []


def test_any_of_several_selectors_may_choose_a_figure() -> None:
    few = Selector("a", kinds=frozenset({"count"}), fields=(("counted", frozenset({"cow"})),))
    many = Selector("a", fields=(("counted", frozenset({"dog", "cow"})),))
    assert pairs(HERE, selectors=(many, few)) == [("2 dogs",)]
    assert pairs(HERE, "sentence", selectors=(many, few, Selector("b"))) == [("2 dogs", "1 cat")]


def test_the_words_around_a_figure_may_be_asked_for() -> None:
    figure = fig("3 cats", "3", before="in all , she saw", after="and no dogs")
    assert selects(Selector("a", before=Wording(r"(?<![^ ])saw \Z")), figure)
    assert not selects(Selector("a", before=Wording(r"(?<![^ ])all \Z")), figure)
    assert selects(Selector("a", after=Wording(r"\Aand no ")), figure)


def test_no_document_makes_a_rule_try_combinations_without_end() -> None:
    many = page(" ".join(f"{i} cats" for i in range(400)), *(fig(f"{i} cats", str(i)) for i in range(400)))
    found = joined(Way((*ANY, Selector("c")), ("document",)), many)
    assert sum(1 for _ in islice(found, 10**6)) == MOST_COMBINATIONS
    never = (*ANY, Selector("c", kinds=frozenset({"percent"})))
    assert list(joined(Way(never, ("document",)), many)) == []


def test_a_sentence_with_more_figures_than_any_statement_has_takes_no_part() -> None:
    some = [fig(f"{number} cats", str(number)) for number in range(MOST_TOGETHER)]
    few = page(" ".join(figure.text for figure in some) + ". He saw 9 cats.", *some, fig("9 cats", "9"))
    many = page(
        " ".join(figure.text for figure in some) + " 99 cats. He saw 9 cats.",
        *some,
        fig("99 cats", "99"),
        fig("9 cats", "9"),
    )
    assert list(uncrowded(few.extraction.figures)) == list(few.extraction.figures)
    assert [figure.text for figure in uncrowded(many.extraction.figures)] == ["9 cats"]
    assert Way(ANY, ("neighbours",)).is_near
    assert not Way(ANY, ("document", "counted")).is_near


def around(between: str, *together: Together) -> int:
    """In how many ways two figures are joined that stand in sentences around others."""
    here = page(f"He saw 1 cat. {between}She saw 3 cats.", fig("1 cat", "1"), fig("3 cats", "3"))
    way = Way(ANY, together)
    selecting = Selecting(slot.choices for slot in way.slots)
    return len(list(join(way, Candidates(here.extraction, selecting))))


def test_a_remark_without_figures_keeps_no_neighbours_apart() -> None:
    assert around("", "neighbours") == around("It was late. ", "neighbours") == 2
    assert around("", "next") == around("It was late. ", "next") == 1
    assert around("It was late. It rained. ", "neighbours") == 0
    assert around("It was late, and the lane behind the mill was as dark as a cellar in a winter night. ", "next") == 0
    assert around("It was late.\n\n", "neighbours") == 0
    assert around("It was late. ", "sentence") == 0
