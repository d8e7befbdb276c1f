"""What the hedges around an amount make of it: its bounds, and how wide a reading they bear."""

from __future__ import annotations

from fractions import Fraction

import pytest
from amount_drafts import drafts, only, written

from checker.extraction.readings import readings
from checker.model.interval import Interval


@pytest.mark.parametrize(
    ("text", "hedge", "expression"),
    [
        ("no fewer than 45 men", "at-least", "no fewer than 45"),
        ("45 or more", "at-least", "45 or more"),
        ("fewer than half of them", "less-than", "fewer than half"),
        ("some 70 men", "about", "some 70"),
        ("as many as 12", "up-to", "as many as 12"),
        ("up to about 150", "up-to", "up to about 150"),
        ("well over 100", "more-than", "well over 100"),
        ("just under 3 miles", "almost", "just under 3 miles"),
        ("just over 3 miles", "just-over", "just over 3 miles"),
        ("closer than 10km", "less-than", "closer than 10km"),
        ("no more than 20%", "at-most", "no more than 20%"),
        ("an estimated $5m", "about", "an estimated $5m"),
        ("45-odd men", "about", "45-odd"),
        ("over 60kg", "more-than", "over 60kg"),
        ("between about 20 and 30", "about", "about 20 and 30"),
    ],
)
def test_hedges(text: str, hedge: str, expression: str) -> None:
    draft = only(text)
    assert (draft.hedge, written(text, draft)) == (hedge, expression)


def stated(text: str) -> Interval:
    found = readings(only(text))
    assert found is not None
    return found.stated


def widest(text: str) -> Interval:
    found = readings(only(text))
    assert found is not None
    return found.widest


def usual(text: str) -> Interval:
    found = readings(only(text))
    assert found is not None
    return found.usual


def test_hedges_open_what_is_stated() -> None:
    assert stated("more than 2,000") == Interval(Fraction(2000), None, True)
    assert stated("at least 12,800") == Interval(Fraction(12800), None)
    assert stated("up to 150") == Interval(Fraction(0), Fraction(150))
    assert stated("less than 10km") == Interval(None, Fraction(10), True, True)
    assert 24 not in stated("almost two dozen")
    assert stated("302") == Interval(Fraction(302), Fraction(302))


def test_rounding_and_truncation_are_in_the_widest_reading() -> None:
    assert widest("302") == Interval(Fraction(302), Fraction(302))
    assert widest("37.5%") == Interval(Fraction(3745, 100), Fraction(376, 10), False, True)
    assert widest("35,000").covers(Interval(Fraction(34500), Fraction(35400)))
    assert 36000 not in widest("35,000")
    assert 60 not in widest("50%")
    assert 1_260_000 in widest("1.2 million")


def test_a_reader_takes_a_small_number_as_it_stands_and_none_as_cut_off() -> None:
    assert usual("340 bags") == Interval(Fraction(679, 2), Fraction(681, 2), False, True)
    assert Fraction(376, 10) not in usual("37.5%")
    assert 35_600 not in usual("35,000")
    assert usual("35,000").covers(Interval(Fraction(34_600), Fraction(35_400)))
    assert Fraction(454, 10) not in usual("$45")


def test_what_a_reader_takes_more_than_to_mean_has_an_upper_end() -> None:
    assert 20_000 in widest("more than 2,000")
    assert 20_000 not in usual("more than 2,000")
    assert 2_200 in usual("more than 2,000")
    assert 14 not in usual("about 10")
    assert 11 in usual("about 10")


@pytest.mark.parametrize(
    ("text", "low", "high", "low_open", "high_open"),
    [
        ("more than 10 and less than 20", 10, 20, True, True),
        ("at least 5 but no more than 9", 5, 9, False, False),
        ("above 1,000 and below 1,500", 1000, 1500, True, True),
        ("no more than 90 and no less than 35", 35, 90, False, False),
        ("greater than 70 and less than or equal to 85", 70, 85, True, False),
    ],
)
def test_two_bounds_make_a_range(text: str, low: int, high: int, low_open: bool, high_open: bool) -> None:
    assert stated(text) == Interval(Fraction(low), Fraction(high), low_open, high_open)


def test_bounds_that_contradict_each_other_stay_two() -> None:
    assert len(drafts("more than 60 and less than 15")) == 2


def test_a_conversion_in_brackets_has_the_hedge_of_what_it_converts() -> None:
    hedges = [d.hedge for d in drafts("just under 310 miles (499 km / 269 nautical miles), then 12 km (7 miles)")]
    assert hedges == ["almost", "almost", "almost", None, None]


def test_a_remark_in_brackets_has_not() -> None:
    assert [d.hedge for d in drafts("more than 60 kg (20 kg of it gold) and over 40 men (12%)")][1::2] == [None, None]


def test_a_converted_bound_still_disagrees_with_a_wrong_conversion() -> None:
    wide = [readings(d) for d in drafts("more than 90 miles (14 km)")]
    assert wide[1] is not None
    assert wide[1].stated.high is None
    assert wide[1].widest.high is not None


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("about 500 or more", "at-least"),
        ("up to about 500", "up-to"),
        ("as high as roughly 500", "up-to"),
        ("more than around 500", "more-than"),
    ],
)
def test_a_rough_bound_bears_a_little_more_than_a_sharp_one(text: str, hedge: str) -> None:
    draft = only(text)
    found = readings(draft)
    assert draft.hedge == hedge
    assert found is not None
    for near in (480, 520):
        assert near in found.widest
        assert near in found.stated


def test_or_more_than_begins_another_number() -> None:
    assert [d.hedge for d in drafts("200 or greater than 190")] == [None, "more-than"]
    assert [d.hedge for d in drafts("50 men and more women")] == [None]


def test_a_hedged_half_is_a_share() -> None:
    assert only("more than half people stayed").value == Fraction(1, 2)
