"""Numbers in words: "two hundred and fifty-three", "three and a half million", "half a dozen", "tens of thousands".

A deterministic grammar over tokens. ``read_words`` is only asked where a token is one of ``STARTS``.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from checker.extraction.drafts import Numeral
from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = [
    "FRACTION_NOUNS",
    "ORDINALS",
    "SCALES",
    "STARTS",
    "mixed_tail",
    "read_fraction_noun",
    "read_scales",
    "read_words",
]

_UNITS = {w: n for n, w in enumerate("zero one two three four five six seven eight nine".split())} | {"nought": 0}
_TEENS = {
    w: n
    for n, w in enumerate(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), start=10
    )
}
_TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
_TENS["fourty"] = 40
_SMALL = {**_UNITS, **_TEENS, **_TENS}

SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "dozen": 12,
    # agencies' short forms, which stand apart from the number
    "mln": 10**6,
    "mio": 10**6,
    "bln": 10**9,
    "trln": 10**12,
}
_AFTER_NUMBER = SCALES | {"dozens": 12, "thousands": 1_000, "lakhs": 100_000, "millions": 10**6, "crores": 10**7}
_AFTER_NUMBER |= {"billions": 10**9, "trillions": 10**12}
"""After a number a magnitude may be in the plural: "3 dozens", "5 millions"."""
_VAGUE = {
    "dozens": (12, 120),
    "scores": (20, 200),
    "tens": (10, 100),
    "hundreds": (100, 1_000),
    "thousands": (1_000, 10_000),
    "lakhs": (100_000, 10**6),
    "millions": (10**6, 10**7),
    "crores": (10**7, 10**8),
    "billions": (10**9, 10**10),
    "trillions": (10**12, 10**13),
}
"""Plural magnitudes: from one of them to ten of them."""

ORDINALS = {
    w: n
    for n, w in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split(),
        start=1,
    )
}
ORDINALS |= {
    w: 10 * n
    for n, w in enumerate("thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(), start=3)
}
ORDINALS |= {"hundredth": 100, "thousandth": 1_000, "millionth": 10**6}

FRACTION_NOUNS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
FRACTION_NOUNS |= {word: n for word, n in ORDINALS.items() if n > 2}
FRACTION_NOUNS |= {word + "s": n for word, n in ORDINALS.items() if n > 2}

_ARTICLES = frozenset(("a", "an"))
_SINGULAR_FRACTIONS = frozenset(w for w in FRACTION_NOUNS if not w.endswith("s"))
_AFTER_FRACTION = frozenset(
    ("of", "the", "as", "in", "", ",", ".", ";", ")", "more", "less", "and", "or", "to", "from")
)
_SPANS = frozenset("for last past next previous first consecutive final these those".split())
_FRACTION_PLACE = Fraction(1, 20)
_NO_SCALE = 10**18
_FEW = {"few": (2, 10), "several": (2, 10), "many": (2, 10)}

STARTS = frozenset(_SMALL) | frozenset(SCALES) | frozenset(_VAGUE) | frozenset(ORDINALS)
STARTS |= {"a", "an", "half", "quarter", "couple", "few", "several", "quarters"}


def read_words(t: TokenList, i: int) -> Numeral | None:
    """The number in words that starts at token ``i``; ``None`` where there is none."""
    word = t.lower[i]
    if word in _ARTICLES:
        return _after_article(t, i)
    if word == "half":
        return _half(t, i)
    if word == "couple":
        return _couple(t, i, i)
    if word in _VAGUE:
        return _vague(t, i)
    if word in _FEW:
        return _few(t, i, i + 1)
    if word in SCALES:
        if t.word(i - 1)[-1:].isdigit():
            return None  # of a number that could not be read
        return _scaled(t, i, i, Fraction(1))
    if word in _SMALL:
        return _cardinal(t, i)
    if word == "quarter" and t.word(i + 1) in SCALES:
        return Numeral(i, i + 1, Fraction(1, 4), _FRACTION_PLACE, "words", fraction=True)
    if word in ORDINALS:
        return Numeral(i, i + 1, Fraction(ORDINALS[word]), Fraction(1), "words", ordinal=True)
    return None


def read_scales(t: TokenList, i: int) -> tuple[int, int]:
    """The product of the magnitude words from token ``i`` (1 where there is none), and where they end."""
    product = 1
    while True:
        at = i + 1 if t.word(i) == "-" and t.touches(i) and t.word(i + 1) in SCALES else i
        scale = _AFTER_NUMBER.get(t.word(at))
        if scale is None or (product > 1 and scale < 100):
            return product, i
        product *= scale
        i = at + 1


def mixed_tail(t: TokenList, i: int) -> tuple[Fraction, int]:
    """What "and a half", "-and-a-half", "and three quarters" at token ``i`` adds, and where it ends."""
    at = i
    if t.word(at) == "-":
        at += 1
    if t.word(at) != "and":
        return Fraction(0), i
    at += 2 if t.word(at + 1) == "-" else 1
    numerator = 1 if t.word(at) in _ARTICLES else _UNITS.get(t.word(at), 0)
    at += 2 if t.word(at + 1) == "-" else 1
    noun = t.word(at)
    if (
        not numerator
        or noun not in FRACTION_NOUNS
        or (noun == "quarter" and numerator > 1 and not _is_plural(t, at + 1))
    ):
        return Fraction(0), i
    return Fraction(numerator, FRACTION_NOUNS[noun]), at + 1


def _are_of_a_year(t: TokenList, i: int) -> bool:
    """Whether the "quarters" at token ``i`` are three months each: "for three quarters in a row"."""
    behind = t.word(i + 1)
    if behind in ("running", "straight", "ago", "earlier", "later") or t.lower[i + 1 : i + 4] == ["in", "a", "row"]:
        return True
    return t.word(i - 2) in _SPANS and behind not in ("of", "the", "a", "as")


def _is_plural(t: TokenList, i: int) -> bool:
    """Whether what "two and three quarter" measures may follow: miles, hours."""
    return t.word(i).endswith("s") or t.word(i) == "feet"


def read_fraction_noun(t: TokenList, i: int, numerator: Fraction) -> tuple[Fraction, int] | None:
    """What "two" and the noun at token ``i`` ("thirds", "-quarters") make together, and where it ends."""
    at = i + 1 if t.word(i) == "-" and t.touches(i) else i
    noun = t.word(at)
    parts = FRACTION_NOUNS.get(noun)
    if parts is None or numerator.denominator != 1 or not 0 < numerator < max(parts, 3):
        return None
    if noun == "quarters" and at == i and _are_of_a_year(t, i):
        return None
    if noun in _SINGULAR_FRACTIONS:
        if numerator > 1 and at == i:
            return None  # "two third ..." is no fraction; "three-quarter" is
        if numerator == 1 and t.word(at + 1) not in _AFTER_FRACTION and noun not in ("half", "quarter"):
            return None
    return numerator / parts, at + 1


def _after_article(t: TokenList, i: int) -> Numeral | None:
    following = t.word(i + 1)
    if following == "couple":
        return _couple(t, i, i + 1)
    if following in ("hundred", "thousand", "million", "billion"):
        return _cardinal(t, i)
    if following in SCALES:
        return _scaled(t, i, i + 1, Fraction(1))
    if following == "few":
        return _few(t, i, i + 2)
    if following == "half" and t.word(i + 2) == "-" and t.word(i + 3) == "dozen":
        return Numeral(i, i + 4, Fraction(6), Fraction(1), "words")
    if following == "half" and t.word(i + 2) in SCALES:
        return _scaled(t, i, i + 2, Fraction(1, 2), Fraction(1, 10))
    if following in _SINGULAR_FRACTIONS and following != "half":
        scaled = t.word(i + 2) in SCALES
        if not scaled and t.word(i + 2) not in ("of", "the", "as", "less", "more") and not _by(t, i):
            return None
        value = Fraction(1, FRACTION_NOUNS[following])
        return Numeral(i, i + 2, value, _FRACTION_PLACE, "words", fraction=True)
    return None


def _by(t: TokenList, i: int) -> bool:
    """Whether an article at ``i`` follows a word after which "a third" or "a quarter" is an amount."""
    before = t.word(i - 1)
    amounts = before in ("by", "than", "nearly", "almost", "about", "roughly")
    moved = before in word_list("fell") or before in word_list("rose")
    return (amounts or moved) and t.word(i + 2) in _AFTER_FRACTION


def _half(t: TokenList, i: int) -> Numeral:
    """Half a dozen, half a million, half-million; else the fraction a half."""
    at = i + 1
    if t.word(at) in _ARTICLES or t.word(at) == "-":
        at += 1
    if t.word(at) in SCALES:
        return _scaled(t, i, at, Fraction(1, 2), Fraction(1, 10))
    return Numeral(i, i + 1, Fraction(1, 2), _FRACTION_PLACE, "words", fraction=True)


def _scaled(t: TokenList, first: int, at: int, value: Fraction, place: Fraction = Fraction(1)) -> Numeral:
    """``value`` times the magnitude words from token ``at``."""
    product, end = read_scales(t, at)
    total = value * product
    return Numeral(first, end, total, place * product if total >= 1 else place, "words", magnitude=Fraction(product))


def _couple(t: TokenList, first: int, at: int) -> Numeral:
    """A couple, a couple of hundred; ``at`` is the token of "couple"."""
    product, end = read_scales(t, at + 2 if t.word(at + 1) == "of" else at + 1)
    if product == 1:
        end = at + 1
    return Numeral(first, end, Fraction(2 * product), Fraction(product), "words", magnitude=Fraction(product))


def _vague(t: TokenList, i: int) -> Numeral | None:
    """Dozens, hundreds of thousands, tens of millions: a range."""
    low, high = _VAGUE[t.lower[i]]
    end = i + 1
    if t.word(end) == "of" and t.word(end + 1) in _VAGUE:
        factor = _VAGUE[t.lower[end + 1]][0]
        low, high, end = low * factor, high * factor, end + 2
    elif t.lower[i] in ("tens", "scores") and (t.lower[i] == "tens" or t.word(end) != "of"):
        return None  # scores of a game, tens of a judge
    place = Fraction(low)
    return Numeral(i, end, None, place, "vague", low=Fraction(low), high=Fraction(high))


def _few(t: TokenList, first: int, at: int) -> Numeral | None:
    """A few hundred, several thousand: a range. "A few" alone is no number."""
    low, high = _FEW[t.lower[at - 1]]
    product, end = read_scales(t, at)
    if product == 1:
        return None
    ends = Fraction(low * product), Fraction(high * product)
    return Numeral(first, end, None, Fraction(product), "vague", low=ends[0], high=ends[1])


@dataclass(slots=True)
class _Cardinal:
    """A cardinal as it grows word by word: ``need`` is what may follow ("any", "unit", "small" or "scale")."""

    total: int = 0
    current: int = 0
    place: int = 1
    room: int = _NO_SCALE
    """The last magnitude; the next one must be smaller."""
    need: str = "any"

    def take(self, word: str) -> bool:
        """Whether the number goes on with the word."""
        if word in _SMALL and _fits(word, self.need):
            self.current += _SMALL[word]
            self.place = 10 if word in _TENS else 1
            self.need = "unit" if word in _TENS else "scale"
        elif word == "hundred" and 0 < self.current < 100 and self.need in ("scale", "unit"):
            self.current, self.place, self.need = self.current * 100, 100, "small"
        elif word in SCALES and word not in ("hundred", "dozen") and self.current and SCALES[word] < self.room:
            self.room = self.place = SCALES[word]
            self.total, self.current, self.need = self.total + self.current * self.room, 0, "small"
        else:
            return False
        return True


def _cardinal(t: TokenList, i: int) -> Numeral | None:
    """The longest well-formed cardinal (or ordinal: twenty-first) from token ``i``."""
    number = _Cardinal()
    at = end = i
    if t.lower[i] in _ARTICLES:  # a hundred and two
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
        return Numeral(i, end, Fraction(value), Fraction(number.place), "words", magnitude=Fraction(magnitude))
    return _small_number(t, i, end, (Fraction(value), Fraction(number.place)))


def _is_joint(t: TokenList, at: int, need: str) -> bool:
    """Whether a hyphen or "and" at token ``at`` leads on to more of the number."""
    following = t.word(at + 1)
    if t.word(at) in ("and", "&"):
        return need == "small" and following in _SMALL
    return t.word(at) == "-" and t.touches(at) and ((need == "unit" and following in _UNITS) or following in SCALES)


def _is_pause(t: TokenList, at: int, number: _Cardinal) -> bool:
    """Whether the comma of "two million, three hundred thousand" stands at token ``at``."""
    if t.word(at) != "," or not number.total or number.current or number.need != "small":
        return False
    ahead = at + 4 if t.word(at + 2) == "-" else at + 2
    return t.word(at + 1) in _SMALL and t.word(ahead) in ("hundred", "thousand") and SCALES[t.word(ahead)] < number.room


def _fits(word: str, need: str) -> bool:
    if need in ("any", "small"):
        return True
    return need == "unit" and word in _UNITS and word != "zero"


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
        return Numeral(i, part[1], part[0], _FRACTION_PLACE, "words", fraction=True)
    if t.word(end) == "point" and t.word(end + 1) in _UNITS:
        value, place, end = _decimals(t, end + 1, value)
    added, end = mixed_tail(t, end)
    if added:
        value, place = value + added, added
    return _grown(t, i, end, (value, place))


def _decimals(t: TokenList, at: int, value: Fraction) -> tuple[Fraction, Fraction, int]:
    """The digits after "point", in words."""
    place = Fraction(1)
    while t.word(at) in _UNITS and place > Fraction(1, 10**12):
        place /= 10
        value += _UNITS[t.lower[at]] * place
        at += 1
    return value, place, at


def _grown(t: TokenList, i: int, end: int, number: tuple[Fraction, Fraction]) -> Numeral:
    """A number (value and place) times the magnitude words at token ``end``."""
    product, last = read_scales(t, end)
    return Numeral(i, last, number[0] * product, number[1] * product, "words", magnitude=Fraction(product))
