"""Cardinals in words, read word by word: "two hundred and fifty-three", "two million, three hundred thousand"."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from checker.extraction.drafts import Numeral
from checker.extraction.number_names import ARTICLES, FRACTION_PLACE, ORDINALS, SCALES, SMALL, TENS, UNITS
from checker.extraction.number_tails import half_of_scale, mixed_tail, read_fraction_noun, read_scales
from checker.extraction.tokens import TokenList

__all__ = [
    "read_cardinal",
]

_NO_SCALE = 10**18
_ON_TOP = frozenset(("million", "billion", "trillion", "crore"))
"""What may multiply another magnitude: three lakh crore, five thousand million."""


@dataclass(slots=True)
class _Cardinal:
    """A cardinal as it grows word by word: ``need`` is what may follow ("any", "unit", "small" or "scale")."""

    total: int = 0
    current: int = 0
    place: int = 1
    room: int = _NO_SCALE
    """The last magnitude; the next one must be smaller."""
    need: str = "any"
    scales: int = 0

    def take(self, word: str) -> bool:
        """Whether the number goes on with the word."""
        if word in SMALL and _fits(word, self.need):
            self.current += SMALL[word]
            self.place = 10 if word in TENS else 1
            self.need = "unit" if word in TENS else "scale"
        elif word == "hundred" and 0 < self.current < 100 and self.need in ("scale", "unit"):
            self.current, self.place, self.need = self.current * 100, 100, "small"
        elif word in SCALES and word not in ("hundred", "dozen") and self.current and SCALES[word] < self.room:
            self.room = self.place = SCALES[word]
            self.total, self.current, self.need = self.total + self.current * self.room, 0, "small"
            self.scales += 1
        elif word in _ON_TOP and self.scales == 1 and not self.current and SCALES[word] >= self.room:
            self.total *= SCALES[word]
            self.room *= SCALES[word]
            self.place *= SCALES[word]
        else:
            return False
        return True


def read_cardinal(t: TokenList, i: int) -> Numeral | None:
    """The longest well-formed cardinal (or ordinal: twenty-first) from token ``i``."""
    number = _Cardinal()
    at = end = i
    if t.lower[i] in ARTICLES:  # a hundred and two
        number.current, number.need, at = 1, "scale", i + 1
    while True:
        if number.take(t.word(at)):
            end = at = at + 1
        elif t.word(at) == "dozen" and 0 < number.current < 100 and not number.total:
            return _grown(t, i, at + 1, (Fraction(number.current * 12), Fraction(12)))
        elif _is_joint(t, at, number.need) or _is_pause(t, at, number):
            at += 1
        else:
            break
    value = number.total + number.current
    ordinal = _ordinal_tail(t, end, number.need)
    if ordinal is not None:
        return Numeral(i, ordinal[1], Fraction(value + ordinal[0]), Fraction(1), "words", ordinal=True)
    magnitude = number.room if number.room < _NO_SCALE else 1
    if magnitude > 1:
        half, end = half_of_scale(t, end, Fraction(0 if number.current else magnitude))
        place = Fraction(magnitude, 10) if half else Fraction(number.place)
        return Numeral(i, end, value + half, place, "words", magnitude=Fraction(magnitude))
    return _small_number(t, i, end, (Fraction(value), Fraction(number.place)))


def _is_joint(t: TokenList, at: int, need: str) -> bool:
    """Whether a hyphen or "and" at token ``at`` leads on to more of the number."""
    following = t.word(at + 1)
    if t.word(at) in ("and", "&"):
        return need == "small" and following in SMALL
    return t.word(at) == "-" and t.touches(at) and ((need == "unit" and following in UNITS) or following in SCALES)


def _is_pause(t: TokenList, at: int, number: _Cardinal) -> bool:
    """Whether the comma of "two million, three hundred thousand" stands at token ``at``."""
    if t.word(at) != "," or not number.total or number.current or number.need != "small":
        return False
    ahead = at + 4 if t.word(at + 2) == "-" else at + 2
    return t.word(at + 1) in SMALL and t.word(ahead) in ("hundred", "thousand") and SCALES[t.word(ahead)] < number.room


def _fits(word: str, need: str) -> bool:
    if need in ("any", "small"):
        return True
    return need == "unit" and word in UNITS and word != "zero"


def _ordinal_tail(t: TokenList, end: int, need: str) -> tuple[int, int] | None:
    """The "first" of twenty-first."""
    at = end + 1 if t.word(end) == "-" else end
    value = ORDINALS.get(t.word(at), 0)
    return (value, at + 1) if at > end and need == "unit" and 0 < value < 10 else None


def _small_number(t: TokenList, i: int, end: int, number: tuple[Fraction, Fraction]) -> Numeral:
    """A number (value and place) below a thousand with what may follow it: "thirds", "point five", "and a half"."""
    value, place = number
    part = read_fraction_noun(t, end, value)
    if part is not None:
        return Numeral(i, part[1], part[0], FRACTION_PLACE, "words", fraction=True)
    if t.word(end) == "point" and t.word(end + 1) in UNITS:
        value, place, end = _decimals(t, end + 1, value)
    added, end = mixed_tail(t, end)
    if added:
        value, place = value + added, added
    return _grown(t, i, end, (value, place))


def _decimals(t: TokenList, at: int, value: Fraction) -> tuple[Fraction, Fraction, int]:
    """The digits after "point", in words."""
    place = Fraction(1)
    while t.word(at) in UNITS and place > Fraction(1, 10**12):
        place /= 10
        value += UNITS[t.lower[at]] * place
        at += 1
    return value, place, at


def _grown(t: TokenList, i: int, end: int, number: tuple[Fraction, Fraction]) -> Numeral:
    """A number (value and place) times the magnitude words at token ``end``."""
    product, last = read_scales(t, end)
    return Numeral(i, last, number[0] * product, number[1] * product, "words", magnitude=Fraction(product))
