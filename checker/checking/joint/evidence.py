"""Which figures are likeliest to be wrong: how each repair weighs, by what is known of slips of the hand.

Weights are whole numbers, the heavier the likelier. They order repairs and are no probabilities.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from checker.checking.joint.network import Network, Place, Taking
from checker.checking.slips import Slip, digits_of, slip_between
from checker.checking.suggesting import suggestion
from checker.checking.sums import suspect_slot
from checker.checking.values import NotApplicableError, measure_of
from checker.model.check import BoundCheck
from checker.model.figure import Figure
from checker.model.interval import exactly

__all__ = ["Evidence", "Said"]

_SUSPECT = 4
"""A check that fails blames the figure by its rule."""
_AGREES = -2
"""A check that holds speaks of the figure."""
_REPEATED = -2
"""The same number stands elsewhere in the document, as the headline repeats the body."""
_NEEDED_ELSEWHERE = 5
"""What the figure would have to be stands elsewhere in the document."""
_UNFIT = -3
"""What the figure would have to be cannot be written as it is, or is not of its size."""
_HEDGED = -1
_SLIPS: dict[Slip, int] = {"transposed": 5, "doubled": 4, "dropped": 4, "magnitude": 5, "neighbour": 3, "digit": 2}
_ENOUGH_DIGITS = 3
"""That a number must have so that it does not come twice by chance."""
_FAR = 20
"""By how many times a figure seldom misses without a slip."""

_Sort = tuple[str, str | None, Fraction]


@dataclass(frozen=True, slots=True)
class Said:
    """How often each value is stated in the document, by kind and unit."""

    times: Counter[_Sort]

    @classmethod
    def of(cls, figures: Iterable[Figure]) -> Said:
        return cls(Counter(_sort(figure, figure.value) for figure in figures if figure.value is not None))

    def elsewhere(self, figure: Figure, value: Fraction, among: Said) -> int:
        """How often figures of the same sort have this value, those ``among`` which it stands left out."""
        sort = _sort(figure, value)
        return self.times[sort] - among.times[sort]


def _sort(figure: Figure, value: Fraction) -> _Sort:
    return "count" if figure.kind == "number" else figure.kind, figure.unit, value


class Evidence:
    """What a network says of each of its figures."""

    def __init__(self, network: Network, said: Said) -> None:
        self._network = network
        self._said = said
        self._own = Said.of(figure for mentions in network.mentions for figure in mentions)
        self._weights: dict[int, int] = {}
        self._takings: dict[Place, list[Taking]] = {}
        for taking in network.takings:
            for place in taking.places:
                self._takings.setdefault(place, []).append(taking)

    def weight(self, number: int, needed: Fraction | None) -> int:
        """Of a figure's being wrong, where it would have to be ``needed``, if that is known."""
        figure = self._network.figures[number]
        if number not in self._weights:  # a figure of which thousands of checks speak is asked for by each of them
            self._weights[number] = self._of(figure)
        return self._weights[number] + (0 if needed is None else self._of_needed(figure, needed))

    def _of(self, figure: Figure) -> int:
        weight = 0 if figure.hedge is None else _HEDGED
        spoken: dict[frozenset[Place], int] = {}
        for taking in self._takings.get((figure.start, figure.end), ()):
            # two rules over the same figures are one voice
            spoken[taking.places] = max(_voice(figure, taking), spoken.get(taking.places, _AGREES))
        weight += sum(spoken.values())
        if figure.value is not None and self._stands_elsewhere(figure, figure.value):
            weight += _REPEATED
        return weight

    def _stands_elsewhere(self, figure: Figure, value: Fraction) -> bool:
        """Whether it is said outside the network; of a number with few digits that means nothing."""
        return len(digits_of(value)) >= _ENOUGH_DIGITS and self._said.elsewhere(figure, value, self._own) > 0

    def _of_needed(self, figure: Figure, needed: Fraction) -> int:
        value = needed * _in_its_unit(figure)
        weight = 0
        if self._stands_elsewhere(figure, value):
            weight += _NEEDED_ELSEWHERE
        slip = slip_between(figure, value)
        if slip is not None:
            weight += _SLIPS[slip]
        elif not _fits(figure, value, needed):
            weight += _UNFIT
        return weight


def _voice(figure: Figure, taking: Taking) -> int:
    """What a check says of a figure that it speaks of."""
    if not taking.failed:
        return _AGREES
    return _SUSPECT if _is_suspect(figure, taking.check) else 0


def _is_suspect(figure: Figure, check: BoundCheck) -> bool:
    return dict(check.slots).get(suspect_slot(check.rule) or "") == figure


def _in_its_unit(figure: Figure) -> Fraction:
    """By what the value of a figure in arithmetic is multiplied to be in its own unit: 100 of a percentage."""
    try:
        own = measure_of(figure, "stated").interval.low
    except NotApplicableError:
        return Fraction(1)
    return figure.value / own if own and figure.value else Fraction(1)


def _fits(figure: Figure, value: Fraction, needed: Fraction) -> bool:
    """Whether a figure could be written so: a whole number of people, and not twenty times as many."""
    if figure.value is None:
        return True
    if value <= 0 < figure.value or (
        figure.kind == "count" and value.denominator != 1 and figure.value.denominator == 1
    ):
        return False
    if not figure.value / _FAR <= value <= figure.value * _FAR:
        return False
    return figure.hedge is not None or suggestion(figure, exactly(needed)) is not None
