"""The magnitude behind a number: million, -million, bn, m, k; letters that are metres, tonnes or names are none."""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.digit_groups import worth_of_last
from checker.extraction.drafts import Numeral
from checker.extraction.money import SIGNS, currency_before
from checker.extraction.number_tails import half_of_scale, lower_scale, read_scales
from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = [
    "with_magnitude",
]

_SUFFIXES = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mil": 10**6, "mln": 10**6, "mm": 10**6, "b": 10**9, "bn": 10**9, "bln": 10**9,
    "tn": 10**12, "trn": 10**12, "trln": 10**12, "t": 10**12, "cr": 10**7,
}  # fmt: skip
_UNMISTAKABLE = frozenset(("bn", "mln", "bln", "tn", "trn", "trln", "mn"))
_POWERS = frozenset("/²³^°2")
_BEHIND_LISTED = frozenset("by in from to at on of were was are is had have went came and . , ;".split()) | {""}
"""What may follow a number of millions whose noun stands behind the first of a list only."""
_BEHIND_MILLIONS = frozenset(") a last this now then for after during since against compared".split())
_METRES = frozenset(("metre", "metres", "meter", "meters"))
_AFTER_METRES = frozenset(
    """of in at from to by for on and or above below high tall long wide deep away apart off race sprint dash final
    hurdles relay freestyle butterfly backstroke breaststroke world record tower pool wave waves yacht fence wall
    bridge north south east west square cubic per up down behind ahead into under over across between then there here
    when while where again each before but because if than onto past through along around inside outside beneath beyond
    against towards toward without within until till nearer closer further farther shorter longer taller higher lower
    deeper wider averaged averages beat beats won wins earned secured clinched equalled bettered topped
    """.split()
)
_BY = frozenset(("x", "×", "by"))
_MANY = frozenset(
    """number numbers audience audiences viewers readers readership circulation population populations subscribers
    subscriptions passengers listeners visitors voters votes users customers copies deaths jobs cases visits trips
    downloads sales sold bought tourists refugees children pupils households pensioners""".split()
)
"""What there are millions of, and what says how many there are."""
_MEASURED = frozenset(
    """metre metres meter meters high tall long wide deep away height depth length width km cm mm ft feet sea level
    sprint freestyle butterfly backstroke breaststroke hurdles race pool tower wave waves wall fence cliff distance
    """.split()
)
"""What is said of lengths."""
_OF_AREA = frozenset(("sq", "square", "cubic"))
_LENGTHS = frozenset("km kilometres kilometers miles metres meters feet yards m ft".split())
_OF_RUNS = frozenset(("race", "run", "races", "runs", "walk"))
_OF_SCREENS = frozenset(
    """screen screens display displays monitor monitors camera cameras footage video videos tv tvs television
    televisions streaming projector projectors content resolution ultra uhd hdr""".split()
)
_RACES = frozenset("50 60 80 100 110 200 300 400 500 800 1500 1,500 3000 3,000 5000 5,000".split())
_OF_RUNNERS = frozenset(
    """gold silver bronze title champion runner runners swimmer medley heat heats event specialist time times winner
    semi-final semifinal qualifier qualifiers""".split()
)
"""What there is of a race over so many metres."""
_OF_CROWDS = frozenset(("strong", "member", "plus"))


def with_magnitude(
    t: TokenList, first: int, end: int, value: Fraction, place: Fraction, *, fraction: bool = False
) -> Numeral:
    """The numeral with the magnitude that follows it: million, -million, bn, m, k."""
    product, last = read_scales(t, end)
    form = "digits" if last == end else "mixed"
    if product == 1:
        product, last = _suffix(t, first, end)
    if product > 1:
        value, place, fraction = value * product, place * product, False
        lower, last = lower_scale(t, last, product)
        added, last = half_of_scale(t, last, Fraction(0 if lower else product))
        value += added + lower
        place = min(place, Fraction(product, 10)) if added else worth_of_last(str(lower)) if lower else place
    return Numeral(
        first,
        last,
        value,
        place,
        "mixed" if form == "mixed" else "digits",
        magnitude=Fraction(product),
        fraction=fraction,
    )


def _suffix(t: TokenList, first: int, end: int) -> tuple[int, int]:
    """The short magnitude at token ``end`` (40k, 3.5bn, $10m), as a factor, and where it ends."""
    word = t.word(end)
    factor = _SUFFIXES.get(word)
    if factor is None or (t.word(end + 1) in _POWERS and t.touches(end + 1)):
        return 1, end
    return (factor, end + 1) if _is_magnitude(t, first, end) else (1, end)


def _is_magnitude(t: TokenList, first: int, end: int) -> bool:
    """Whether the letters at token ``end`` are a magnitude, not metres, tonnes or a name."""
    word = t.lower[end]
    if word in _UNMISTAKABLE:
        return True
    money = _after_currency(t, first) or _before_currency(t, end + 1)
    if not t.touches(end):
        return money and word in ("m", "b", "k")
    if word == "m" and not money and t.word(first - 1) in _BY and t.word(first - 2) == "m":
        return False  # 3m x 4m
    if t.word(end + 1) in ("-", "–", "to") and t.word(end + 3) == word and t.word(end + 2)[:1].isdigit():
        return money or _is_magnitude(t, end + 2, end + 3)  # 1.2m-1.5m: the second decides for both
    if money:
        return True
    following = t.word(end + 1)
    if following == "-" and t.word(end + 2) in _OF_CROWDS:
        return True
    if word == "k":
        return not (t.words[end] == "K" and (following in _OF_RUNS or following in _OF_SCREENS))
    if t.words[end] == "B" and _is_house(t, first, end):
        return False
    if t.words[end] == "m":
        if following in _OF_AREA and t.word(end + 2) in _LENGTHS:
            return True  # 4.2m sq km
        if following in _METRES or (following in _OF_RUNNERS and t.words[first] in _RACES):
            return False  # the 50m metres; the 800m gold
        if _is_of_one(t, first, end + 1):
            return False
        if _is_counted(following) or (following in _BEHIND_LISTED and _counts_millions(t, first)):
            return True
        ends = following in _BEHIND_LISTED or following in _BEHIND_MILLIONS
        return ends and not _MANY.isdisjoint(t.lower) and _MEASURED.isdisjoint(t.lower)
    return t.words[end] in ("M", "B") and following.isalpha()


def _is_counted(following: str) -> bool:
    """Whether the word behind an "m" is what there are millions of."""
    return following.isalpha() and len(following) > 2 and following not in _AFTER_METRES


def _is_of_one(t: TokenList, first: int, at: int) -> bool:
    """Whether the number measures one thing, "a 60m cliff", since there are millions only of several."""
    if t.word(first - 1) not in ("a", "an") or not t.word(at).isalpha() or t.words[at][0].isupper():
        return False
    return t.lower[at] in word_list("measured-things") or t.word(at + 1) in word_list("measured-things")


def _counts_millions(t: TokenList, before: int) -> bool:
    """Whether an "m" before that token counts something: the 5.2m sacks of which 2.9m were full."""
    at = next((i for i in range(1, before) if t.words[i] == "m" and t.touches(i) and t.word(i - 1)[:1].isdigit()), None)
    if at is None or _after_currency(t, at - 1):
        return False
    following = t.word(at + 1)
    return _is_counted(following) and following not in _METRES and following not in _OF_RUNNERS


def _is_house(t: TokenList, first: int, end: int) -> bool:
    """Whether it is the 221B of a street, not 221 billion of anything."""
    if "." in t.words[first] or len(t.words[first]) > 4:
        return False
    near = t.words[end + 1 : end + 4]
    return near[:1] != [] and near[0][0].isupper() and any(word.lower() in word_list("street-types") for word in near)


def _after_currency(t: TokenList, first: int) -> bool:
    """Whether a currency stands before the number, or before the number that it makes a range with (£5-10m)."""
    if currency_before(t, first) is not None:
        return True
    if first < 3 or t.lower[first - 1] not in ("-", "–", "—", "to"):
        return False
    return t.lower[first - 2][0].isdigit() and currency_before(t, first - 2) is not None


def _before_currency(t: TokenList, end: int) -> bool:
    following = t.word(end)
    return following in SIGNS or following in word_list("currencies") or following in ("us", "u.s.")
