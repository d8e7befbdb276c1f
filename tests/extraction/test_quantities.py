"""What an amount is of: money, percents, units, ranges, ratios, multiples."""

from __future__ import annotations

from fractions import Fraction

import pytest
from amount_drafts import drafts, only


@pytest.mark.parametrize(
    ("text", "value", "code"),
    [
        ("it cost $302", 302, "USD"),
        ("it cost US$1.2m", 1_200_000, "USD"),
        ("it cost A$7.5 million", 7_500_000, "AUD"),
        ("a fine of £50", 50, "GBP"),
        ("it raised €3.5bn", 3_500_000_000, "EUR"),
        ("it raised ¥100 million", 100_000_000, "JPY"),
        ("it raised Rs 500", 500, "INR"),
        ("it raised EUR50m", 50_000_000, "EUR"),
        ("it raised RM79", 79, "MYR"),
        ("10.5 million Australian dollars", 10_500_000, "AUD"),
        ("9 billion yuan", 9_000_000_000, "CNY"),
        ("2.18 billion dlrs", 2_180_000_000, "USD"),
        ("63 cents", Fraction(63, 100), "USD"),
        ("45p", Fraction(45, 100), "GBP"),
        ("tens of millions of euros", None, "EUR"),
        ("paid 20 pounds", 20, "GBP"),
    ],
)
def test_money(text: str, value: Fraction | int | None, code: str) -> None:
    draft = only(text)
    assert (draft.kind, draft.value, draft.unit) == ("money", value, code)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("37.5%", "percent", Fraction(75, 2)),
        ("37.5 per cent", "percent", Fraction(75, 2)),
        ("0.7 pct", "percent", Fraction(7, 10)),
        ("1.38pc", "percent", Fraction(69, 50)),
        ("a 20-percent share", "percent", 20),
        ("thirty percentage of it", "percent", 30),
        ("two percentage points", "percentage-points", 2),
        ("a 3-percentage-point drop", "percentage-points", 3),
        ("25 basis points", "percentage-points", 25),
    ],
)
def test_percents_and_points(text: str, kind: str, value: Fraction | int) -> None:
    draft = only(text)
    assert (draft.kind, draft.value) == (kind, value)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("10km around the town", 10, "kilometer"),
        ("a 3.5-liter engine", Fraction(7, 2), "liter"),
        ("half a mile", Fraction(1, 2), "mile"),
        ("three quarters of a mile", Fraction(3, 4), "mile"),
        ("6ft 2in tall", Fraction(37, 6), "foot"),
        ("12st 4lb", Fraction(86, 7), "stone"),
        ("-5C", -5, "degree_Celsius"),
        ("minus 40 degrees Fahrenheit", -40, "degree_Fahrenheit"),
        ("8,000 sq ft", 8000, "square_foot"),
        ("100 miles per hour", 100, "mile_per_hour"),
        ("hundreds of miles", None, "mile"),
    ],
)
def test_physical_units(text: str, value: Fraction | int | None, unit: str) -> None:
    draft = only(text)
    assert (draft.kind, draft.value, draft.unit) == ("quantity", value, unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "kind"),
    [
        ("between 20 and 30 people", 20, 30, "number"),
        ("20 to 30 homes", 20, 30, "number"),
        ("20-30%", 20, 30, "percent"),
        ("between 5% and 6%", 5, 6, "percent"),
        ("1.2m-1.5m users", 1_200_000, 1_500_000, "number"),
        ("$89 to 93 billion", 89 * 10**9, 93 * 10**9, "money"),
        ("fines run from $750,000 to $1 million", 750_000, 1_000_000, "money"),
        ("risk of $7/$9", 7, 9, "money"),
        ("£5-10m", 5_000_000, 10_000_000, "money"),
        ("between 1 and 1.5 degrees Celsius", 1, Fraction(3, 2), "quantity"),
        ("two or three men", 2, 3, "number"),
    ],
)
def test_ranges(text: str, low: Fraction | int, high: Fraction | int, kind: str) -> None:
    draft = only(text)
    assert (draft.value, draft.low, draft.high, draft.kind) == (None, low, high, kind)


@pytest.mark.parametrize(
    "text", ["grew from 21 percent to 34 percent", "sales fell 5 to 300", "up from $40 to $45", "between 30 and 20"]
)
def test_moves_and_reversed_pairs_are_two_figures(text: str) -> None:
    assert len(drafts(text)) == 2


def test_a_list_shares_its_unit() -> None:
    assert [(d.value, d.kind) for d in drafts("growth of 8.2, 8.5 and 9.1 percent")] == [
        (Fraction(41, 5), "percent"),
        (Fraction(17, 2), "percent"),
        (Fraction(91, 10), "percent"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one in five women", Fraction(1, 5)),
        ("two out of three", Fraction(2, 3)),
        ("9 in 10", Fraction(9, 10)),
        ("one in every 20 births", Fraction(1, 20)),
        ("odds of 3-to-1", 3),
        ("fewer than half of them", Fraction(1, 2)),
        ("a third of voters", Fraction(1, 3)),
        ("with one-third (of them women) away", Fraction(1, 3)),
    ],
)
def test_ratios(text: str, value: Fraction | int) -> None:
    draft = only(text)
    assert (draft.kind, draft.value) == ("ratio", value)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("of $2m, a quarter, $500,000, was spent", ["money", "ratio", "money"]),
        ("20 (a third) left", ["number", "ratio"]),
        ("of 72, 46 – exactly half – won", ["number", "number", "ratio"]),
        ("of 40, 20, or half, won", ["number", "number", "ratio"]),
        ("400 are planned and 100, a third, will be let", ["number", "number", "ratio"]),
        ("15 were lost; that is a quarter.", ["number", "ratio"]),
        ("the boat was a third full", ["ratio"]),
        ("a one-in-10 chance", ["ratio"]),
        ("it can seat 180", ["number"]),
        ("it was £90,000 and a third of it, £30,000, went", ["money", "ratio", "money"]),
        ("of 36 tonnes half (18 tonnes) went", ["quantity", "ratio", "quantity"]),
        ("of every 200 made, one is faulty", ["number", "number"]),
    ],
)
def test_fractions_and_ones_beside_what_they_are_of(text: str, kinds: list[str]) -> None:
    assert [draft.kind for draft in drafts(text)] == kinds


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("sales doubled", 2),
        ("a threefold rise", 3),
        ("four times as many", 4),
        ("three times higher", 3),
        ("half as many", Fraction(1, 2)),
        ("a 10-fold rise", 10),
        ("twice the size", 2),
        ("seven times theirs", 7),
        ("it was halved", Fraction(1, 2)),
    ],
)
def test_multiples(text: str, value: Fraction | int) -> None:
    draft = only(text)
    assert (draft.kind, draft.value) == ("multiple", value)


@pytest.mark.parametrize("text", ["no one came", "the second half", "one another", "302 times"])
def test_what_is_no_multiple_and_no_pronoun(text: str) -> None:
    assert [d.kind for d in drafts(text)] in ([], ["number"])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3 dollars 50 cents", Fraction(7, 2)),
        ("eleven dollars and sixty-five cents", Fraction(1165, 100)),
        ("75 USD million", 75_000_000),
        ("a quarter million dollars", 250_000),
        ("$-50.8bn", -50_800_000_000),
    ],
)
def test_money_in_two_parts_and_odd_orders(text: str, value: Fraction | int) -> None:
    assert only(text).value == value


def test_twelve_feet_two_inches() -> None:
    assert only("about 12 ft 2 in more").value == Fraction(73, 6)


@pytest.mark.parametrize(
    ("text", "value", "code"),
    [
        ("a $302 fine", 302, "USD"),  # the article is no Australia
        ("half million usd", 500_000, "USD"),
        ("eur 40", 40, "EUR"),
        ("a sale of 120 MEUR", 120_000_000, "EUR"),
        ("a debt of 40 kUSD", 40_000, "USD"),
        ("18 dollars 25.", Fraction(73, 4), "USD"),
        ("it cost eighteen pounds and fifty", Fraction(37, 2), "GBP"),
    ],
)
def test_more_ways_to_write_money(text: str, value: Fraction, code: str) -> None:
    draft = next(d for d in drafts(text) if d.kind == "money")
    assert (draft.value, draft.unit) == (value, code)


def test_a_currency_between_two_numbers_belongs_to_the_one_it_follows() -> None:
    expected: list[tuple[Fraction | None, str | None]] = [(Fraction(10), "CNY"), (Fraction(20), "USD")]
    assert [(d.value, d.unit) for d in drafts("10 rmb 20 usd")] == expected


def test_dollars_before_people_have_no_cents() -> None:
    assert [d.value for d in drafts("for 20 dollars and 50 people came")] == [20, 50]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("set to 71 degrees f", 71, "degree_Fahrenheit"),
        ("down to 4 deg c", 4, "degree_Celsius"),
        ("20 (kg)", 20, "kilogram"),
        ("20 [km]", 20, "kilometer"),
    ],
)
def test_units_in_small_letters_and_in_brackets(text: str, value: int, unit: str) -> None:
    draft = only(text)
    assert draft.value == value
    assert draft.unit == unit


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("It doubled the grant from $50 to $60 million.", 50_000_000, 60_000_000),
        ("Exports fell from 5 to 3 million tonnes.", 5_000_000, 3_000_000),
        ("The share rose from 11 to 13 percent.", 11, 13),
        ("Views rose from 500 to 1.2 million.", 500, 1_200_000),
    ],
)
def test_a_move_shares_its_unit_and_magnitude(text: str, old: int, new: int) -> None:
    first, second = [draft for draft in drafts(text) if draft.kind != "multiple"]
    assert first.value == old
    assert second.value == new
    assert (first.kind, first.unit) == (second.kind, second.unit)


def test_one_goes_on_a_list_of_numbers_and_is_a_share_of_every_two() -> None:
    assert [draft.value for draft in drafts("(20 in Lyon and one in Nice)")] == [20, 1]
    assert only("nearly one of every two drivers").value == Fraction(1, 2)
    assert drafts("a flat and one in Paris") == []
