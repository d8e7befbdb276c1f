from __future__ import annotations

import pickle
from dataclasses import replace
from fractions import Fraction

import pytest
from pages import Page, book, fig, page, rule

from checker.api import lint_text
from checker.checking import bound_checks, check_document
from checker.errors import UnreadableError
from checker.model.document import NamedCheck
from checker.model.figure import Figure
from checker.model.finding import Finding
from checker.model.interval import Interval
from checker.model.rule import Rule, Selector


def findings(of: Page, *rules: Rule) -> tuple[Finding, ...]:
    return check_document(of.document, of.extraction, book(*rules))[0]


def checked(of: Page, *rules: Rule) -> int:
    return check_document(of.document, of.extraction, book(*rules))[1]


def growth(text: str, change: str, old: str, new: str, **fields: object) -> Page:
    value = change.removesuffix("%").split(" ")[-1]
    return page(
        text,
        fig(change, value, kind="percent", number=value, **fields),  # type: ignore[arg-type]
        fig(old, old.replace(",", "")),
        fig(new, new.replace(",", "")),
    )


CHANGE = rule(
    "change == new / old - 1",
    "change",
    "old",
    "new",
    find=["rose {change:percent}, from {old} to {new}", "rose {change:percent} ... from {old} to {new}"],
    suspect="change",
    message="{old} to {new} is a rise of {computed}, not {change}",
)


def test_a_percentage_that_does_not_follow_is_shown_with_its_sum() -> None:
    sound = growth("Sales rose 50%, from 200 to 300.", "50%", "200", "300")
    assert findings(sound, CHANGE) == ()
    assert checked(sound, CHANGE) == 3
    wrong = growth("Sales rose 80%, from 200 to 300.", "80%", "200", "300")
    (finding,) = findings(wrong, CHANGE)
    assert finding.message == "200 to 300 is a rise of 50%, not 80%"
    assert (finding.stated, finding.computed, finding.suggestion) == ("80%", "50%", "50%")
    assert finding.working == "300 / 200 - 1 = 50%"
    assert wrong.document.text[finding.start : finding.end] == "80%, from 200 to 300"
    assert [slot.name for slot in finding.slots] == ["change", "old", "new"]


def test_the_suspect_is_found_wherever_it_stands_in_the_equation() -> None:
    other_way = replace(CHANGE, check=rule("new == old * (1 + change)", "change", "old", "new").check)
    (finding,) = findings(growth("Sales rose 80%, from 200 to 300.", "80%", "200", "300"), other_way)
    assert (finding.computed, finding.working) == ("50%", "300 / 200 - 1 = 50%")


def test_a_hedge_is_kept_and_rounded_to_its_own_side() -> None:
    wide = Interval(Fraction(225), Fraction(250))
    text = "Deaths rose nearly 250%, from 10,250 to 25,500."
    (finding,) = findings(
        growth(text, "nearly 250%", "10,250", "25,500", hedge="almost", widest=wide, place_value=Fraction(10)), CHANGE
    )
    assert finding.computed == "148.8%"
    assert finding.suggestion == "nearly 150%"
    assert finding.working == "25,500 / 10,250 - 1 = 148.8%"


def test_only_usual_readings_disagreeing_is_as_grave_as_the_rule_says() -> None:
    text = "Sales rose more than 10%, from 200 to 300."
    more = Interval(Fraction(10), None, True)
    usual = Interval(Fraction(10), Fraction(20), True)
    here = growth(text, "more than 10%", "200", "300", hedge="more-than", widest=more, usual=usual)
    assert findings(here, CHANGE) == ()
    (finding,) = findings(here, replace(CHANGE, usual="warning"))
    assert finding.severity == "warning"
    assert [check.verdict for check in bound_checks(here.document, here.extraction, book(CHANGE))] == ["agrees"]


def test_a_rule_does_not_apply_where_its_conditions_are_not_sure() -> None:
    here = growth("Sales rose 80%, from 200 to 300.", "80%", "200", "300")
    assert findings(here, replace(CHANGE, where=rule("old > 0", "old", where=["old > 250"]).where)) == ()
    assert checked(here, replace(CHANGE, where=rule("old > 0", "old", where=["old.event == 'sold'"]).where)) == 0


def test_words_that_bear_another_sense_in_which_all_agrees_are_left_alone() -> None:
    either_way = rule("a == 2 * b", "a", "b", find=["{a} and {b}", "{b} and {a}"])
    assert findings(page("He had 4 and 8.", fig("4", "4"), fig("8", "8")), either_way) == ()
    assert len(findings(page("He had 4 and 9.", fig("4", "4"), fig("9", "9")), either_way)) == 1


def headline_against_body(*numbers: str) -> list[str]:
    """What is found wrong where the first number stands in the headline and one other is enough to bear it out."""
    headline = rule(
        "head == body",
        "head",
        "body",
        given=(
            Selector("head", fields=(("section", frozenset({"headline"})),)),
            Selector("body", fields=(("section", frozenset({"body"})),)),
        ),
        suffices="head",
        message="{head}, not {body}",
    )
    first, *others = (fig(number, number) for number in numbers)
    figures = [replace(first, section="headline"), *others]
    return [finding.message for finding in findings(page(" ".join(numbers), *figures), headline)]


def test_one_figure_that_bears_another_out_is_enough_where_the_rule_says_so() -> None:
    assert headline_against_body("12", "21", "12", "40") == []


def test_a_figure_that_nothing_bears_out_is_spoken_of_once() -> None:
    assert headline_against_body("12", "21", "40") == ["12, not 21"]


def test_without_grounds_a_figure_can_be_borne_out_but_not_contradicted() -> None:
    doubled = rule(
        "share == 2 * other",
        "share",
        "other",
        given=(Selector("share", kinds=frozenset({"percent"})), Selector("other", kinds=frozenset({"count"}))),
        suffices="share",
        grounds=rule("other > 100", "other", where=["other > 100"]).where,
    )

    def verdicts(*numbers: str) -> list[str]:
        figures = [fig("4%", "4", kind="percent"), *(fig(number, number) for number in numbers)]
        here = page(" ".join(("4%", *numbers)), *figures)
        return [check.verdict for check in bound_checks(here.document, here.extraction, book(doubled))]

    assert verdicts("5") == []
    assert verdicts("500") == ["contradicts"]
    assert verdicts("5", "500") == ["contradicts"]


def test_figures_that_no_rule_can_test_are_not_counted_as_checked() -> None:
    here = page("Sales rose 50%, from 200 to 300, in 12 towns.", *growth_figures(), fig("12 towns", "12"))
    assert checked(here, CHANGE) == 3


def growth_figures(change: str = "50") -> list[Figure]:
    return [fig(f"{change}%", change, kind="percent", number=change), fig("200", "200"), fig("300", "300")]


def test_a_total_may_stand_in_the_next_sentence() -> None:
    total = rule(
        "whole == sum(parts)",
        "whole",
        "parts",
        find=["{parts*:count} .... // ... {whole:count} in all"],
        message="{parts} are {computed}, not {whole}",
    )
    text = "Police held 9 men, 4 women and 2 boys.\n\nThat made 16 people in all."
    here = page(
        text,
        fig("9 men", "9", counted="man"),
        fig("4 women", "4", counted="woman"),
        fig("2 boys", "2", counted="boy"),
        fig("16 people", "16", counted="person"),
    )
    (finding,) = findings(here, total)
    assert finding.message == "9 men, 4 women and 2 boys are 15 people, not 16 people"
    assert finding.working == "9 + 4 + 2 = 15 people"
    assert text[finding.start : finding.end] == "16 people"
    assert [slot.name for slot in finding.slots] == ["whole", "parts", "parts", "parts"]


def test_selectors_find_figures_anywhere_in_a_document() -> None:
    headline = rule(
        "head == body",
        "head",
        "body",
        given=(
            Selector("head", fields=(("section", frozenset({"headline"})),)),
            Selector("body", fields=(("section", frozenset({"body"})),)),
        ),
        together=("event", "counted"),
        message="{head} in the headline, {body} in the text",
    )
    text = "Flood kills 12 people\n\nThe flood killed 21 people. It hurt 40 people. Another took 9 cows."
    here = page(
        text,
        fig("12 people", "12", counted="person", event="killed"),
        fig("21 people", "21", counted="person", event="killed"),
        fig("40 people", "40", counted="person", event="injured"),
        fig("9 cows", "9", counted="cow", event="killed"),
    )
    figures = (replace(here[0], section="headline"), *here.extraction.figures[1:])
    here = Page(here.document, replace(here.extraction, figures=figures))
    (finding,) = findings(here, headline)
    assert finding.message == "12 people in the headline, 21 people in the text"
    assert checked(here, headline) == 2


def test_a_figure_set_checks_its_own_figures_by_name() -> None:
    here = page("302 violations\n\n200 violations", fig("302 violations", "302"), fig("200 violations", "200"))
    names = ("week", "year")
    blocks = tuple(replace(block, name=name) for block, name in zip(here.document.blocks, names, strict=True))
    figures = tuple(replace(figure, name=name) for figure, name in zip(here.extraction.figures, names, strict=True))
    document = replace(here.document, blocks=blocks, checks=(NamedCheck("week <= year", 0),))
    here = Page(document, replace(here.extraction, figures=figures))
    (finding,) = findings(here)
    assert (finding.rule, finding.severity) == ("figure-set", "error")
    assert finding.working == "302 > 200"
    broken = Page(replace(document, checks=(NamedCheck("weak <= year", 0),)), here.extraction)
    with pytest.raises(UnreadableError, match="weak"):
        findings(broken)


def test_fingerprints_survive_what_stands_around_a_sentence_and_tell_twins_apart() -> None:
    text = "Sales rose 80%, from 200 to 300."
    alone = growth(text, "80%", "200", "300")
    moved = growth(f"New.\n\nAnd more.  {text}", "80%", "200", "300")
    twice = page(f"{text}\n\n{text}", *growth_figures("80"), *growth_figures("80"))
    prints = [[finding.fingerprint for finding in findings(of, CHANGE)] for of in (alone, moved, twice)]
    assert prints[0] == prints[1]
    assert prints[2][0] == prints[0][0]
    assert len(set(prints[2])) == 2
    assert all(len(mark) == 16 and int(mark, 16) >= 0 for mark in prints[2])


def test_one_contradiction_is_one_finding_and_the_gravest_speaks() -> None:
    here = growth("Sales rose 80%, from 200 to 300.", "80%", "200", "300")
    milder = replace(CHANGE, name="a-milder-rule", severity="warning")
    smaller = rule("a == b", "a", "b", find=["from {a} to {b}"], name="a-smaller-rule")
    assert [finding.rule for finding in findings(here, milder, smaller, CHANGE)] == ["some-rule"]


def test_the_outcome_can_be_sent_to_another_process_and_comes_back_the_same() -> None:
    here = growth("Sales rose 80%, from 200 to 300.", "80%", "200", "300")
    sent = pickle.loads(pickle.dumps((here.document, here.extraction, book(CHANGE))))
    assert check_document(*sent) == check_document(here.document, here.extraction, book(CHANGE))
    checks = bound_checks(*sent)
    assert [check.verdict for check in checks] == ["contradicts"]
    assert [figure.text for figure in checks[0].figures] == ["80%", "200", "300"]
    assert pickle.loads(pickle.dumps(checks)) == checks


def test_what_two_values_come_to_is_told_once() -> None:
    """The other percentage is of something else, whichever rule finds that the first one agrees."""
    assert not lint_text("Like-for-like sales rose 3%, but all sales, at £44m against £40m, rose 10%.").findings
    assert lint_text("Like-for-like sales rose 3%, but all sales, at £44m against £40m, rose 15%.").findings
