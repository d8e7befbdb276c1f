"""Units that several symbols make, and what only looks like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told_figures import told

from checker.checking.units import dimension
from checker.extraction.tokens import tokenise
from checker.extraction.unit_expressions import read_expression
from checker.extraction.unit_factors import factors
from checker.model.document import Block


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A forcing of 1.2 W m-2.", "quantity 1.2 watt_per_square_meter"),
        ("A forcing of 1.2 W m−2.", "quantity 1.2 watt_per_square_meter"),
        ("A forcing of 1.2 W m⁻² here.", "quantity 1.2 watt_per_square_meter"),
        ("A forcing of 1.2 W m^-2 here.", "quantity 1.2 watt_per_square_meter"),
        ("A forcing of 1.2 W m^{-2} here.", "quantity 1.2 watt_per_square_meter"),
        ("A forcing of 1.2 W·m⁻² here.", "quantity 1.2 watt_per_square_meter"),
        ("It is 9.81 m s–2.", "quantity 9.81 meter_per_square_second"),
        ("It is 9.81 m/s².", "quantity 9.81 meter_per_square_second"),
        ("It is 9.81e-3 km/s2.", "quantity 0.00981 kilometer_per_square_second"),
        ("It took 4186 J kg-1 K-1.", "quantity 4186 joule_per_kilogram_per_kelvin"),
        ("It took 8.3 J/(mol K) there.", "quantity 8.3 joule_per_mole_per_kelvin"),
        ("It took 8.3 J/(mol·K) there.", "quantity 8.3 joule_per_mole_per_kelvin"),
        ("It lost 4 W/m2/K.", "quantity 4 watt_per_square_meter_per_kelvin"),
        ("A push of 20 kg·m/s².", "quantity 20 kilogram_meter_per_square_second"),
        ("It recedes at 70 km s-1 Mpc-1.", "quantity 70 kilometer_per_second_per_megaparsec"),
        ("The junction gives 20 µV/K.", "quantity 20 microvolt_per_kelvin"),
        ("They took 5 fb-1 of data.", "quantity 5 per_femtobarn"),
        ("They took 5 fb−1 of data.", "quantity 5 per_femtobarn"),
        ("Light swings at 4e14 s-1.", "quantity 400000000000000 per_second"),
        ("It beats at 12 min-1.", "quantity 12 per_minute"),
        ("The yield was 3.4 to 4.1 t ha-1.", "quantity 3.4..4.1 metric_ton_per_hectare"),
        ("Of 3.4 and 4.1 t ha-1.", "quantity 3.4 metric_ton_per_hectare; quantity 4.1 metric_ton_per_hectare"),
        ("It warms by 6.5 °C km-1.", "quantity 6.5 degree_Celsius_per_kilometer"),
    ],
)  # fmt: skip
def test_a_product_of_symbols_is_one_unit(text: str, figures: str) -> None:
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It sinks 3 mm yr-1.", "quantity 3 millimeter/year"),
        ("It sinks 3 mm a−1.", "quantity 3 millimeter/year"),
        ("It sinks 3 mm/yr.", "quantity 3 millimeter/year"),
        ("It sinks 3 to 5 mm yr-1.", "quantity 3..5 millimeter/year"),
        ("They spread 12 kg ha-1 yr-1.", "quantity 12 kilogram_per_hectare/year"),
        ("It grew 0.3 % yr-1.", "percent 0.3 percent/year"),
        ("It costs $350 t-1.", "money 350 USD/metric_ton"),
        ("A dose of 20 J/m^2 per year.", "quantity 20 joule_per_square_meter/year"),
    ],
)
def test_a_day_or_a_year_in_it_is_what_it_is_a_rate_of(text: str, figures: str) -> None:
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A 5 s-1 vote.", "number 5; count 1 vote"),
        ("Some 1,000 K-1 visas.", "about count 1000 visa; identifier"),
        ("The 10 km F-1 track.", "quantity 10 kilometer; identifier"),
        ("There were 12 B-1 bombers.", "count 12 bomber; identifier"),
        ("They lost 5 m 2-1.", "quantity 5 meter; score"),
        ("It covers 5 m a day.", "quantity 5 meter/day"),
        ("It is 60 km/h-zones only.", "quantity 60 kilometer_per_hour"),
        ("See 42 U.S.C. 289g-2.", "number 42; quantity 289 gram; number 2"),
        ("All in W m-2 and J kg-1 K-1.", ""),
    ],
)
def test_letters_side_by_side_are_no_product(text: str, figures: str) -> None:
    assert told(text) == figures


SYMBOLS = st.sampled_from(sorted(symbol for symbol in factors() if symbol.isalpha() and symbol.isascii()))
SIGNED = ("-", "−", "^-", "⁻")


@given(
    above=SYMBOLS, below=st.lists(st.tuples(SYMBOLS, st.integers(1, 4)), min_size=1, max_size=4), sign=st.integers(1, 3)
)
def test_every_product_that_is_read_has_a_dimension(above: str, below: list[tuple[str, int]], sign: int) -> None:
    powers = "".join("¹²³⁴")
    text = " ".join([above, *(f"{s}{SIGNED[sign]}{powers[n - 1] if sign == 3 else n}" for s, n in below)])
    tokens = tokenise(Block(0, "5 " + text), 0, len(text) + 2, 0)
    read = read_expression(tokens, 1)
    assert read is not None
    assert read.end == len(tokens)
    assert read.name is None or dimension(read.name) is not None


@given(st.text(alphabet="msgK/·-−^²2⁻1( )", max_size=40))
def test_whatever_stands_behind_a_number_is_read_no_further_than_its_end(text: str) -> None:
    tokens = tokenise(Block(0, "5 " + text), 0, len(text) + 2, 0)
    read = read_expression(tokens, 1)
    assert read is None or 1 < read.end <= len(tokens)
