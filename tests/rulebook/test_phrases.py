"""The phrase language, construct by construct."""

from __future__ import annotations

import re

import pytest
from marked_sentences import encoded, found

from checker.rulebook.classes import WordClasses, word_class
from checker.rulebook.encoding import encode_words, tag_words, word_tags
from checker.rulebook.mistakes import RuleErrors
from checker.rulebook.phrases import Matcher, parse_context, parse_phrase

CLASSES = WordClasses()


def test_words_and_slots() -> None:
    assert found("rose to {new} from {old}", "Rents rose to [money $900] from [money $800].") == [
        {"new": "$900", "old": "$800"}
    ]


def test_a_phrase_that_lacks_one_word_finds_nothing() -> None:
    assert found("rose to {new} from {old}", "Rents rose to [money $900] after [money $800].") == []


def test_a_slot_takes_its_kinds_only() -> None:
    assert found("{n:percent|count} left", "[count 5 cats] left; [money $5] left; [percent 5%] left") == [
        {"n": "5 cats"},
        {"n": "5%"},
    ]


@pytest.mark.parametrize(
    ("kinds", "taken"),
    [
        ("", ["count", "number", "percent", "duration", "multiple"]),
        (":count", ["count", "number"]),
        (":number", ["number"]),
        (":whole", ["count", "number"]),
        (":day", ["date", "period"]),
        (":any", ["count", "number", "percent", "duration", "multiple", "date", "period", "score"]),
        (":amount", ["count", "number"]),
    ],
)
def test_kind_groups(kinds: str, taken: list[str]) -> None:
    names = ["count", "number", "percent", "duration", "multiple", "date", "period", "score", "identifier"]
    sentence = " and ".join(f"[{name} {name}] x" for name in names)
    assert [match["n"] for match in found(f"{{n{kinds}}} x", sentence)] == taken


def test_alternatives_nest_and_parts_may_be_missing() -> None:
    phrase = "(rose|went (sharply )?up) (by)? {n}"
    for sentence in ("rose [percent 5%]", "went up by [percent 5%]", "went sharply up [percent 5%]"):
        assert found(phrase, sentence) == [{"n": "5%"}]
    assert found(phrase, "went [percent 5%]") == []


def test_one_name_in_two_alternatives() -> None:
    phrase = "(from {old} to {new}|to {new} from {old})"
    expected = [{"old": "5", "new": "6"}]
    assert found(phrase, "from [count 5] to [count 6]") == expected
    assert found(phrase, "to [count 6] from [count 5]") == expected


def test_a_slot_in_a_part_that_is_missing_stays_empty() -> None:
    assert found("{a} left (of {b})?", "[count 5] left") == [{"a": "5"}]


def test_word_classes_hold_phrases_of_several_words() -> None:
    assert found("{n} @in-total", "[count 12 cats] all told") == [{"n": "12 cats"}]


def test_signs_are_escaped() -> None:
    assert found(r"{n} \( {share} \)", "[count 5 cats] ([percent 20%])") == [{"n": "5 cats", "share": "20%"}]
    assert found(r"a \/ {n}", "a / [count 5]") == [{"n": "5"}]


class TestGaps:
    def test_two_dots_pass_three_words(self) -> None:
        assert found("rose .. {n}", "rose very sharply indeed [count 5]") == [{"n": "5"}]
        assert found("rose .. {n}", "rose very very sharply indeed [count 5]") == []

    def test_two_dots_pass_no_comma(self) -> None:
        assert found("rose .. {n}", "rose, then [count 5]") == []

    def test_three_dots_pass_dates_but_no_other_figure(self) -> None:
        assert found("rose ... from {n}", "rose, in [period May 2016], from [count 5]") == [{"n": "5"}]
        assert found("rose ... from {n}", "rose [percent 5%] from [count 5]") == []

    def test_three_dots_stop_at_a_semicolon(self) -> None:
        assert found("rose ... {n}", "rose; so did [count 5]") == []

    def test_four_dots_pass_anything_in_the_sentence(self) -> None:
        assert found("rose .... to {n}", "rose [percent 5%]; that is, to [count 5]") == [{"n": "5"}]
        assert found("rose .... to {n}", "rose.", "to [count 5]") == []

    def test_the_nearest_place_counts(self) -> None:
        assert found("of .... {n}", "of [count 5] and [count 6]") == [{"n": "5"}]


class TestSentences:
    def test_a_phrase_goes_on_in_the_next_sentence(self) -> None:
        assert found("{a} left // {b} stayed", "[count 5] left.", "[count 6] stayed.") == [{"a": "5", "b": "6"}]
        assert found("{a} left {b} stayed", "[count 5] left.", "[count 6] stayed.") == []

    def test_start_and_end(self) -> None:
        assert found("^ {n} left", "[count 5] left") == [{"n": "5"}]
        assert found("^ {n} left", "then [count 5] left") == []
        assert found("{n} left $", "[count 5] left.", "so [count 6] left early") == [{"n": "5"}]

    def test_it_says_how_many_sentences_it_spans(self) -> None:
        phrase = parse_phrase("{a} // {b} // c", CLASSES)
        assert phrase is not None
        assert phrase.sentences == 3


class TestLists:
    def test_parts_with_words_around_them(self) -> None:
        sentence = "[count 482] confirmed, [count 141] probable, and [count 25] suspected cases"
        assert found("{parts*}", sentence) == [{"parts": ["482", "141", "25"]}]

    def test_words_before_each_part(self) -> None:
        assert found("{parts*} .. in brackets", "north [count 9] and south of it [count 1] in brackets") == [
            {"parts": ["9", "1"]}
        ]

    def test_a_list_is_taken_whole_or_not_at_all(self) -> None:
        sentence = "[count 5 dogs], [count 3 cats] and [count 4 hens] for a total of [count 12]"
        assert found("{parts*} .. @total of {t}", sentence) == [{"parts": ["5 dogs", "3 cats", "4 hens"], "t": "12"}]

    def test_a_list_that_is_too_long_is_not_cut(self) -> None:
        sentence = ", ".join(f"[count {n}]" for n in range(14)) + " make a total of [count 91]"
        assert found("{parts*} .. @total of {t}", sentence) == []

    def test_what_introduces_a_list_is_no_part_of_it(self) -> None:
        sentence = "[count 12 animals], including [count 5 dogs] and [count 7 cats]"
        assert found("{t}, @including {parts*}", sentence) == [{"t": "12 animals", "parts": ["5 dogs", "7 cats"]}]

    def test_shares_in_brackets_are_passed(self) -> None:
        sentence = "of these, [count 5] ([percent 25%]) left and [count 15] ([percent 75%]) stayed"
        assert found("of these, {parts*:count}", sentence) == [{"parts": ["5", "15"]}]
        assert found("of these, {parts*:percent}", sentence) == []

    def test_figures_of_a_list_may_stand_in_brackets(self) -> None:
        sentence = "split between coal ([percent 48%]), gas ([percent 32%]) and peat ([percent 20%])"
        assert found("between {parts*:percent}", sentence) == [{"parts": ["48%", "32%", "20%"]}]

    def test_one_figure_is_no_list(self) -> None:
        assert found("including {parts*}", "including [count 5 dogs] and cats") == []


def test_every_start_is_tried_but_the_same_figures_come_once() -> None:
    assert found("{a} .. {b}", "[count 1] [count 2] [count 3]") == [{"a": "1", "b": "2"}, {"a": "2", "b": "3"}]
    assert found("(of|of the)? {a}", "of the [count 1]") == [{"a": "1"}]


class TestPrefilter:
    def test_a_matching_sentence_holds_a_word_of_every_trigger_set(self) -> None:
        phrase = parse_phrase("(the)? {a} (rose|fell) @in-total of whom {b:percent}", CLASSES)
        assert phrase is not None
        text, _ = encoded("[count 5] fell all told of whom [percent 5%]")
        assert list(Matcher(phrase).bindings(tag_words(text, word_tags([phrase]))))
        assert all(not words.isdisjoint(text.split()) for words in phrase.triggers)
        assert frozenset({"rose", "fell"}) in phrase.triggers
        assert not any("the" in words for words in phrase.triggers)

    def test_the_rarest_words_come_first(self) -> None:
        phrase = parse_phrase("of the {a} respectively", CLASSES)
        assert phrase is not None
        assert phrase.triggers[0] == frozenset({"respectively"})

    def test_an_alternative_without_words_makes_no_trigger(self) -> None:
        phrase = parse_phrase("({a}|rose {b}) .. {c}", CLASSES)
        assert phrase is not None
        assert phrase.triggers == ()

    def test_a_list_needs_two_figures(self) -> None:
        phrase = parse_phrase("{a:percent} of {b*:money} (and {c})?", CLASSES)
        assert phrase is not None
        assert phrase.needs == (frozenset({"percent"}), frozenset({"money"}), frozenset({"money"}))


@pytest.mark.parametrize(
    ("phrase", "column", "message"),
    [
        ("", 1, "missing"),
        ("rose to", 1, "at least one slot"),
        ("@rosee {n}", 1, "word class"),
        ("{n:percents}", 4, "no kind"),
        ("{n:identifier}", 4, "no rule compares"),
        ("@../words/rose {n}", 1, "word class"),
        ("{N}", 2, "small letters"),
        ("{class}", 2, "small letters"),
        ("{computed}", 2, "meaning of its own"),
        ("{n} ({m}", 5, "never closed"),
        ("{n})", 4, "never opened"),
        ("{n} a|b", 6, "brackets"),
        ("{n} (a|)", 5, "empty"),
        ("{n} ()", 5, "empty"),
        ("{n} ..... a", 5, "a gap is"),
        ("{n} .. ... a", 8, "side by side"),
        ("{n} the?", 8, "follow a bracket"),
        ("{n} of 5", 8, "a number in a text is a figure"),
        ("{n} “", 5, "never stands"),
        ("{n} {n}", 1, "twice"),
        ("{n} (a {n})?", 1, "twice"),
        ("{n} // a // b // c", 1, "3 sentences"),
        ("{n} (a // b)", 8, "in brackets"),
        ("{n} ^ a", 5, "comes first"),
        ("{n", 1, "brace"),
        ("a " * 400 + "{n}", 1, "600 characters"),
        ("{n} " + "(" * 20, 13, "too deeply"),
        ("(a)? " * 20 + "{n}", 1, "too many optional parts"),
    ],
)
def test_mistakes_have_their_place(phrase: str, column: int, message: str) -> None:
    with pytest.raises(RuleErrors) as raised:
        parse_phrase(phrase, CLASSES)
    assert message in str(raised.value)
    assert raised.value.mistakes[0].column == column


def test_a_near_class_and_a_near_kind_are_suggested() -> None:
    with pytest.raises(RuleErrors, match="did you mean @including"):
        parse_phrase("@includng {n}", CLASSES)
    with pytest.raises(RuleErrors, match="did you mean percent"):
        parse_phrase("{n:precent}", CLASSES)


def test_all_mistakes_of_a_phrase_are_reported() -> None:
    columns: list[int] = []
    assert parse_phrase("@nope {n:nope} 7", CLASSES, lambda offset, *_: columns.append(offset)) is None
    assert columns == [0, 9, 15]


class TestContexts:
    def test_before_ends_where_the_figure_begins(self) -> None:
        wording = parse_context("(according|due) to ..", CLASSES, "before")
        assert wording is not None
        assert re.search(wording.pattern, encode_words("dead, according to the"))
        assert not re.search(wording.pattern, encode_words("according to him; then, at"))

    def test_after_begins_where_the_figure_ends(self) -> None:
        wording = parse_context("(were|was) .. hurt", CLASSES, "after")
        assert wording is not None
        assert re.search(wording.pattern, encode_words("were badly hurt in"))
        assert wording.words == {"hurt"}, "what nothing that fits goes without"
        assert not re.search(wording.pattern, encode_words("who were badly hurt"))

    def test_gaps_of_a_context_pass_no_numbers_but_years(self) -> None:
        wording = parse_context("lowest ...", CLASSES, "before")
        assert wording is not None
        assert re.search(wording.pattern, encode_words("the lowest since 1978, at"))
        assert not re.search(wording.pattern, encode_words("the lowest was 12, and another"))

    def test_a_context_has_no_slots(self) -> None:
        with pytest.raises(RuleErrors, match="words, classes and gaps only"):
            parse_context("of {n}", CLASSES, "before")


def test_an_empty_word_class_is_none() -> None:
    assert word_class(["", "…"], "\ue100") is None


def test_a_gap_at_the_end_of_an_alternative_goes_on_behind_the_bracket() -> None:
    assert found("rose (in ..|by ...)? {n}", "rose in the north [count 5]") == [{"n": "5"}]
    assert found("to {a} (.. against|... from) {b}", "to [count 5] from then on, and from [count 6]") == [
        {"a": "5", "b": "6"}
    ]
