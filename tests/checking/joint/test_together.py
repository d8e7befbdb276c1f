"""What comes out where checks hang together, from the text to its findings."""

from __future__ import annotations

import pytest

from checker.api import lint_text
from checker.model.finding import Finding


def found(text: str, *, title: str | None = None) -> list[Finding]:
    document = f'---\ntitle: "{title}"\n---\n{text}' if title else text
    return list(lint_text(document, name="a.md").findings)


def only(text: str, *, title: str | None = None) -> Finding:
    (finding,) = found(text, title=title)
    return finding


def repairs(finding: Finding) -> list[tuple[str, str | None]]:
    """The repairs by one figure: its text, and what it would have to be."""
    return [(" ".join(repair.figures[0].text.split()), repair.values[0]) for repair in finding.repairs]


TABLE = """\
| Farm | Goats | Geese | All |
|---|---|---|---|
| Hill | 312 | 128 | 440 |
| Dale | 261 | 117 | 378 |
| Moor | 207 | 181 | 388 |
| Shore | 101 | 99 | 200 |
| Total | 881 | {geese} | 1,406 |
"""


def test_one_cell_explains_all_the_sums_that_it_breaks() -> None:
    finding = only(TABLE.format(geese=552))
    assert finding.slots[0].figure.text == "552"
    assert finding.suggestion == "525"
    assert repairs(finding) == [("552", "525")]
    assert len(finding.related) == 1
    assert all(any(slot.figure.text == "552" for slot in other.slots) for other in finding.related)


def test_a_sound_table_says_nothing() -> None:
    assert found(TABLE.format(geese=525)) == []


def test_every_figure_of_a_wrong_sum_may_be_the_wrong_one() -> None:
    finding = only("The fair sold 417 pies, 284 buns and 193 tarts, for a total of 1,061.")
    assert set(repairs(finding)) == {
        ("1,061", "894"),
        ("417 pies", "584 pies"),
        ("284 buns", "451 buns"),
        ("193 tarts", "360 tarts"),
    }
    assert finding.all_repairs


def test_the_figure_with_a_slip_of_the_hand_comes_first() -> None:
    finding = only("The fair sold 471 pies, 284 buns and 193 tarts, for a total of 894.")
    assert repairs(finding)[0] == ("471 pies", "417 pies")
    assert finding.slots[0].figure.text == "471 pies"
    assert finding.suggestion == "417 pies"
    assert finding.stated == "471 pies"


def test_a_headline_that_copies_a_number_copies_its_error() -> None:
    finding = only(
        "The fair sold a total of 1,061 cakes: 417 pies, 284 buns and 193 tarts.", title="Fair sells 1,061 cakes"
    )
    first = finding.repairs[0]
    assert [figure.text for figure in first.figures] == ["1,061 cakes", "1,061 cakes"]
    assert first.values == ("894 cakes", "894 cakes")


def test_a_rate_a_base_or_a_part_may_be_wrong() -> None:
    finding = only("Fares rose 40%, from 200 to 250.")
    assert repairs(finding) == [("40%", "25%"), ("200", "179"), ("250", "280")]


def test_what_is_only_bounded_has_a_bound_for_a_value() -> None:
    finding = only("The sale fetched $52,400, including $58,100 for two clocks.")
    assert repairs(finding) == [("$58,100", "at most $52,500"), ("$52,400", "at least $58,050")]


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        (
            "The orchard has about 900 trees (312 pear, 298 plum and 243 fig). "
            "Some 701 were pruned and the remaining 224 were not.",
            ("701 + 224 = 925", "312 + 298 + 243 = 853"),
        )
    ],
)
def test_sums_that_hold_one_by_one_but_not_together(text: str, sums: tuple[str, str]) -> None:
    finding = only(text)
    assert finding.severity == "warning"  # one of the checks is no graver
    assert all(each in finding.message for each in sums)
    assert len(finding.slots) == 6


def test_a_figure_alone_in_two_findings_does_not_join_what_it_does_not_explain() -> None:
    text = "Fares rose 40%, from 200 to 250. Rents rose 30%, from 400 to 600."
    assert len(found(text)) == 2
    assert all(not finding.related for finding in found(text))


@pytest.mark.parametrize(
    ("text", "blamed", "meant"),
    [
        (
            "The truce freed a total of 4,963 captives: 2,210 soldiers, 1,946 sailors and 913 pilots.",
            "4,963 captives",
            "5,069 captives",
        ),
        (
            "The two ports shipped a total of 1.16 million crates: 463,000 from Aden and 654,000 from Salalah.",
            "1.16 million crates",
            "1.117 million crates",
        ),
    ],
)
def test_totals_that_were_published_wrong(text: str, blamed: str, meant: str) -> None:
    assert repairs(only(text))[0] == (blamed, meant)


def test_a_figure_that_agrees_with_several_partners_binds_none_of_them() -> None:
    text = (
        "In May the vets saw 278 goats with a rash, 3 of which died (CFR: 1.1%), against 151 cases including 3 deaths "
        "(CFR: 2%) in April. In March 137 cases including 3 deaths (CFR: 2%) were seen."
    )
    assert found(text) == []
