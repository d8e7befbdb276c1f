from __future__ import annotations

from dataclasses import replace

from samples import finding

from checker.checking.merging import merge

TEXT = "In 1 2 3 4 5 6 many."


def test_findings_over_two_figures_of_another_are_said_already() -> None:
    whole = finding(TEXT, "1", "2", "3", rule="whole")
    part = finding(TEXT, "2", "3", rule="part")
    other = finding(TEXT, "3", "4", rule="other")
    assert [found.rule for found in merge([part, other, whole])] == ["whole", "other"]


def test_the_graver_speaks_even_over_fewer_figures() -> None:
    note = finding(TEXT, "1", "2", "3", rule="note", severity="note")
    error = finding(TEXT, "2", "3", rule="error")
    assert [found.rule for found in merge([note, error])] == ["error"]


def test_of_two_findings_over_as_many_figures_the_surer_speaks() -> None:
    loose = replace(finding(TEXT, "1", "2", "3", rule="a-loose-one"), confidence="medium")
    sure = finding(TEXT, "1", "2", "3", rule="the-sure-one")
    assert [found.rule for found in merge([loose, sure])] == ["the-sure-one"]


def test_single_figures_are_one_contradiction_only_where_they_are_the_same() -> None:
    first, again, wider = finding(TEXT, "1", rule="a"), finding(TEXT, "1", rule="b"), finding(TEXT, "1", "2", rule="c")
    assert [found.rule for found in merge([again, wider, first])] == ["a", "c"]


def test_what_is_left_out_does_not_silence_anything_itself() -> None:
    a, b, c = (
        finding(TEXT, "1", "2", "3", rule="a"),
        finding(TEXT, "2", "3", "4", rule="b"),
        finding(TEXT, "4", "5", rule="c"),
    )
    assert [found.rule for found in merge([a, b, c])] == ["a", "c"]


def test_findings_come_in_text_order_whatever_order_they_are_found_in() -> None:
    found = [finding(TEXT, word, rule=f"rule-{word}") for word in "642"]
    assert [each.rule for each in merge(found)] == ["rule-2", "rule-4", "rule-6"]
