"""What stands around figures, as rules ask for it."""

from __future__ import annotations

import pytest
from pages import fig, page

from checker.checking.slips import misprinted
from checker.checking.surroundings import (
    ahead,
    alone,
    apart,
    dated,
    led_by,
    named_apart,
    same_sentence,
    unrivalled,
    words,
)
from checker.checking.values import Context, Measure, NotApplicableError, Truth
from checker.model.interval import exactly

HERE = page(
    "He saw 1 cat and 2 dogs, 5% of all. She saw 3 cats. They saw 4 kites.",
    fig("1 cat", "1", counted="cat"),
    fig("2 dogs", "2", counted="dog"),
    fig("5%", "5", kind="percent"),
    fig("3 cats", "3", counted="cat"),
    fig("4 kites", "4", counted="kite"),
)
CAT, DOGS, SHARE, CATS, KITES = HERE.extraction.figures
CONTEXT = Context("stated", document=HERE.document, extraction=HERE.extraction)


def test_a_figure_is_alone_where_no_other_could_be_meant() -> None:
    assert alone((SHARE,), CONTEXT) is Truth.YES
    assert alone((CAT, DOGS), CONTEXT) is Truth.YES
    assert alone((CAT, SHARE), CONTEXT) is Truth.NO
    assert alone((CATS,), CONTEXT) is Truth.YES
    assert alone((CATS, KITES), CONTEXT) is Truth.YES
    assert alone((CAT, CATS), CONTEXT) is Truth.NO
    assert alone((CAT, KITES), CONTEXT) is Truth.NO, "what stands between could be meant as well"
    assert alone(((CAT, DOGS),), CONTEXT) is Truth.YES


def test_a_date_is_alone_among_those_that_name_a_year_too() -> None:
    here = page(
        "On 5 May she left in 1999 and came back in May 2001.",
        fig("5 May", "5", kind="date"),
        fig("1999", "1999", kind="date"),
        fig("May 2001", "2001", kind="date"),
    )
    day, left, back = here.extraction.figures
    context = Context("stated", document=here.document, extraction=here.extraction)
    assert alone((left, back), context) is Truth.YES
    assert alone((left,), context) is Truth.NO
    assert alone((day,), context) is Truth.YES


def test_a_sentence_is_dated_by_a_year_alone() -> None:
    here = page(
        "A pass was $69 in 2012. It was $75 in May.",
        fig("$69", "69", kind="money"),
        fig("2012", "2012", kind="date"),
        fig("$75", "75", kind="money"),
        fig("May", "5", kind="date"),
    )
    old, _, new, _ = here.extraction.figures
    context = Context("stated", document=here.document, extraction=here.extraction)
    assert dated((old,), context) is Truth.YES
    assert dated((old, new), context) is Truth.YES
    assert dated((new,), context) is Truth.NO


def test_what_counts_another_thing_is_no_rival_unless_it_stands_between() -> None:
    here = page(
        "Ten cats and 12 dogs became 20, two officials said.",
        fig("Ten cats", "10", counted="cat"),
        fig("12 dogs", "12", counted="dog"),
        fig("20", "20"),
        fig("two officials", "2", counted="official"),
    )
    cats, dogs, bare, _ = here.extraction.figures
    context = Context("stated", document=here.document, extraction=here.extraction)
    assert unrivalled((dogs, bare), context) is Truth.YES
    assert alone((dogs, bare), context) is Truth.NO
    assert unrivalled((cats, bare), context) is Truth.NO, "12 dogs may be what became 20"


def test_what_has_another_rate_is_no_rival_unless_the_rate_may_go_unsaid() -> None:
    here = page(
        "Sales of $900, or $9 a head, against $800; later $850 a day.",
        fig("$900", "900", kind="money", unit="USD"),
        fig("$9", "9", kind="money", unit="USD", per="head"),
        fig("$800", "800", kind="money", unit="USD"),
        fig("$850", "850", kind="money", unit="USD", per="day"),
    )
    new, rate, old, daily = here.extraction.figures
    context = Context("stated", document=here.document, extraction=here.extraction)
    assert unrivalled((new, old), context) is Truth.NO, "$850 a day is of their size"
    assert unrivalled((rate, daily), context) is Truth.NO
    assert unrivalled((new, old, daily), context) is Truth.YES


def test_figures_share_a_sentence_or_not() -> None:
    assert same_sentence((CAT, DOGS, SHARE), CONTEXT) is Truth.YES
    assert same_sentence((CAT, CATS), CONTEXT) is Truth.NO


def test_the_words_are_those_of_whole_sentences() -> None:
    assert str(words((CATS,), CONTEXT)).strip() == "She saw 3 cats."
    assert str(words((KITES, CATS), CONTEXT)).strip() == "She saw 3 cats. They saw 4 kites."


def test_the_order_and_what_lies_between_are_known() -> None:
    assert ahead((CAT, DOGS, KITES), CONTEXT) is Truth.YES
    assert ahead((CAT, KITES, DOGS), CONTEXT) is Truth.NO
    assert apart((DOGS, CAT), CONTEXT) == apart((CAT, DOGS), CONTEXT) == Measure(exactly(1))


def test_a_word_leads_to_the_first_figure_behind_it() -> None:
    here = page(
        "The longest of the two, Lom, has 12 bays, Vik has 10 bays. Moss has 9 bays.",
        fig("12 bays", "12", counted="bay"),
        fig("10 bays", "10", counted="bay"),
        fig("9 bays", "9", counted="bay"),
    )
    first, second, third = here.extraction.figures
    context = Context("stated", document=here.document, extraction=here.extraction)
    assert led_by((first, "superlatives-up"), context) is Truth.YES
    assert led_by((second, "superlatives-up"), context) is Truth.NO
    assert led_by((third, "superlatives-up"), context) is Truth.NO
    with pytest.raises(NotApplicableError):
        led_by((first, "no-such-list"), context)


def test_without_a_text_there_are_no_surroundings() -> None:
    for function in (alone, words):
        with pytest.raises(NotApplicableError):
            function((CAT,), Context("stated"))
    with pytest.raises(NotApplicableError):
        apart((CAT, DOGS), Context("stated"))


@pytest.mark.parametrize(
    ("written", "meant", "slip"),
    [
        ("1,946", "1496", True),
        ("1,946", "1947", True),
        ("1,946", "19846", True),
        ("1,946", "19460", True),
        ("1,946", "1946", False),
        ("1,946", "1857", False),
        ("12", "13", False),
    ],
)
def test_a_misprint_is_one_digit_from_what_is_meant(written: str, meant: str, slip: bool) -> None:
    figure = fig(written, written.replace(",", ""))
    assert misprinted((figure, fig(meant, meant)), CONTEXT) is Truth.sure(slip)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Leeds had 12 and Hull 34.", Truth.YES),
        ("In May 12 came and in June 34.", Truth.YES),
        ("It had 12 in Leeds and 34 in Hull.", Truth.NO),
        ("Leeds had 12 and 34.", Truth.NO),
        ("Leeds had 12 in March, Leeds 34 in June.", Truth.NO),
    ],
)
def test_figures_are_named_apart_where_each_stands_behind_a_name_of_its_own(text: str, outcome: Truth) -> None:
    here = page(text, fig("12"), fig("34"))
    context = Context("stated", document=here.document, extraction=here.extraction)
    assert named_apart(here.extraction.figures, context) is outcome
    with pytest.raises(NotApplicableError):
        named_apart(here.extraction.figures, Context("stated"))
