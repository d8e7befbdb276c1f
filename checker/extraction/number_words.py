"""Numbers in words: "two hundred and fifty-three", "three and a half million", "half a dozen", "tens of thousands".

A deterministic grammar over tokens. ``read_words`` is only asked where a token is one of ``STARTS``.
"""

from __future__ import annotations

from fractions import Fraction

from checker.extraction.cardinals import read_cardinal
from checker.extraction.drafts import Numeral
from checker.extraction.number_names import (
    AFTER_FRACTION,
    ARTICLES,
    FEW,
    FRACTION_NOUNS,
    FRACTION_PLACE,
    ORDINALS,
    SCALES,
    SETS,
    SINGULAR_FRACTIONS,
    SMALL,
    VAGUE,
)
from checker.extraction.number_tails import read_scales
from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = [
    "STARTS",
    "is_all_there_is",
    "is_moved_to",
    "is_of_a_whole",
    "is_set_beside",
    "read_words",
]


_COMPARED = frozenset(
    """fewer dearer cheaper higher lower cooler warmer hotter colder costlier pricier bigger larger smaller longer
    shorter heavier lighter faster slower taller""".split()
)
"""What makes the fraction before it an amount: "a quarter cooler", "a fifth fewer"."""
STARTS = frozenset(SMALL) | frozenset(SCALES) | frozenset(VAGUE) | frozenset(ORDINALS)
STARTS |= {"a", "an", "half", "quarter", "couple", "few", "several", "quarters"}
_MOVE_REACH = 6
_QUARTERED = frozenset("percentage century hour mile acre inch pound ounce ton tonne cup teaspoon".split())
_NO_MORE_THAN = frozenset(("only", "just", "exactly", "fully", "barely"))
_HEDGING = frozenset("exactly fully nearly almost about roughly around over under just more less than".split())
_WENT = frozenset("was were is are went go goes came come fell had have said say voted backed chose".split())
_SHARES = frozenset(("share", "proportion", "fraction"))
_RESTS = (("the", "rest"), ("the", "remainder"))
_LEFT = frozenset(("other", "remaining", "final", "last"))
_OWNERS = frozenset("the its their his her".split())
_PERCENT = frozenset(("%", "percent", "cent"))
_SIGNS = frozenset((",", ":", "-", "–", "—"))
_PLURAL_VERBS = frozenset(("were", "are", "have"))
"""What follows "a third" of many things, and not a third thing."""


def read_words(t: TokenList, i: int) -> Numeral | None:
    """The number in words that starts at token ``i``; ``None`` where there is none."""
    word = t.lower[i]
    if word in ARTICLES:
        return _after_article(t, i)
    if word == "half":
        return _half(t, i)
    if word == "couple":
        return _couple(t, i, i)
    if word in VAGUE:
        return _vague(t, i)
    if word in FEW:
        return _few(t, i, i + 1)
    if word in SCALES:
        if t.word(i - 1)[-1:].isdigit() or t.lower[max(0, i - 2) : i] == ["multi", "-"]:
            return None  # of a number that could not be read, or that is not told
        if t.word(i - 1) == "." and i > 1 and t.touches(i - 1) and t.lower[i - 2][-1].isdigit():
            return None  # $14.6. million
        return _scaled(t, i, i, Fraction(1))
    if word in SMALL:
        return read_cardinal(t, i)
    if word == "quarter" and (t.word(i + 1) in SCALES or _is_of_unit(t, i + 1)):
        return Numeral(i, i + 1, Fraction(1, 4), FRACTION_PLACE, "words", fraction=True)
    if word in SINGULAR_FRACTIONS and _heads_a_line(t, i):
        return Numeral(i, i + 1, Fraction(1, FRACTION_NOUNS[word]), FRACTION_PLACE, "words", fraction=True)
    if word in SINGULAR_FRACTIONS and _is_what_is_left(t, i):
        return Numeral(i, i + 1, Fraction(1, FRACTION_NOUNS[word]), FRACTION_PLACE, "words", fraction=True)
    if word in ORDINALS:
        return Numeral(i, i + 1, Fraction(ORDINALS[word]), Fraction(1), "words", ordinal=True)
    return None


def _after_article(t: TokenList, i: int) -> Numeral | None:
    following = t.word(i + 1)
    if following == "couple":
        return _couple(t, i, i + 1)
    if following in SETS and t.word(i + 2) == "of" and t.word(i + 3).isalpha():
        return Numeral(i, i + 2, Fraction(SETS[following]), Fraction(1), "words")
    if following in ("hundred", "thousand", "million", "billion"):
        return read_cardinal(t, i)
    if following in SCALES:
        return _scaled(t, i, i + 1, Fraction(1))
    if following == "few":
        return _few(t, i, i + 2)
    if following == "half" and t.word(i + 2) == "-" and t.word(i + 3) == "dozen":
        return Numeral(i, i + 4, Fraction(6), Fraction(1), "words")
    if following == "half" and t.word(i + 2) in SCALES:
        return _scaled(t, i, i + 2, Fraction(1, 2), Fraction(1, 10))
    if following in SINGULAR_FRACTIONS and following != "half":
        scaled = t.word(i + 2) in SCALES
        several = t.word(i + 2) in _PLURAL_VERBS
        if (
            not scaled
            and not several
            and not _is_of_unit(t, i + 2)
            and t.word(i + 2) not in ("of", "the", "as", "less", "more", "full", "empty")
            and not (t.word(i + 2) in _COMPARED and t.word(i) == "a" and _ends_there(t, i + 3))
            and not _by(t, i)
            and not _aside(t, i)
            and not is_of_a_whole(t, i, i + 2)
        ):
            return None
        value = Fraction(1, FRACTION_NOUNS[following])
        return Numeral(i, i + 2, value, FRACTION_PLACE, "words", fraction=True)
    return None


def _is_of_unit(t: TokenList, i: int) -> bool:
    """Whether the quarter before token ``i`` is one of a unit: a quarter-point, a quarter percentage point, a quarter
    mile.
    """
    at = i + 1 if t.word(i) == "-" and t.touches(i) else i
    unit = t.word(at)
    return unit in _QUARTERED or (at > i and unit == "point")


def _heads_a_line(t: TokenList, i: int) -> bool:
    """Whether a fraction opens a headline without its article: "Third of teens skip breakfast", not "Third of May"."""
    opens = i == 0 or (i == 1 and t.word(0) in ("nearly", "almost", "over", "about", "around"))
    whole = t.word(i + 2)
    of_many = whole in ("people", "women", "men", "children", "all") or (whole == "the" and t.word(i) == "quarter")
    many = whole.endswith("s") and whole not in ("this", "his", "its")
    return opens and t.word(i + 1) == "of" and (of_many or many)


def _is_what_is_left(t: TokenList, i: int) -> bool:
    """Whether it is the rest of what was parted before: "half are oaks, a quarter elms, the remaining quarter ash"."""
    if t.word(i - 1) not in _LEFT or t.word(i - 2) not in _OWNERS or t.word(i + 1) == "-":
        return False
    return any(word in FRACTION_NOUNS or word in _PERCENT for word in t.lower[: i - 1])


def _ends_there(t: TokenList, i: int) -> bool:
    """Whether no noun follows at ``i``: "a third bigger than", not "a third bigger hall"."""
    return not t.word(i)[:1].isalpha() or t.word(i) in word_list("noun-phrase-ends")


def _by(t: TokenList, i: int) -> bool:
    """Whether an article at ``i`` follows a word after which "a third" or "a quarter" is an amount."""
    before = t.word(i - 1)
    amounts = before in ("by", "than", "nearly", "almost", "about", "roughly")
    moved = before in word_list("fell") or before in word_list("rose") or is_moved_to(t, i)
    told_back = before in ("is", "was") and t.word(i - 2) in ("that", "which", "this")
    ends = t.word(i + 2) in AFTER_FRACTION or t.word(i + 2) in word_list("noun-phrase-ends")
    return ((amounts or moved or told_back) and ends) or is_all_there_is(t, i, i + 2)


def is_all_there_is(t: TokenList, i: int, end: int) -> bool:
    """Whether the fraction from token ``i`` to ``end`` is a share of those who did something: "only a third agreed"."""
    return t.word(i - 1) in _NO_MORE_THAN and t.word(end) in AFTER_FRACTION | word_list("noun-phrase-ends")


def is_moved_to(t: TokenList, i: int) -> bool:
    """Whether what begins at token ``i`` is where a change leads, or how far it goes: "was cut to a third"."""
    if t.word(i - 1) not in ("to", "from", "by"):
        return False
    near = t.lower[max(0, i - _MOVE_REACH) : i - 1]
    return any(word in word_list("fell") or word in word_list("rose") for word in near)


def is_of_a_whole(t: TokenList, i: int, end: int) -> bool:
    """Whether the fraction from token ``i`` to ``end`` is plainly one of what the sentence is about.

    "Of the votes, a third went to", "kept a quarter and sold the rest", "their share is half", "half was sold".
    """
    before, behind = t.word(i - 1), t.word(end)
    done = behind in _WENT or behind.endswith("ed")
    if i == 0:
        return done and t.lower[end - 1] in ("half", "quarter")  # a third may be one more
    if before == "," and t.lower[0] == "of" and "," not in t.lower[: i - 1]:
        return done
    if behind == "and" and any(pair in _RESTS for pair in zip(t.lower[end:], t.lower[end + 1 :], strict=False)):
        return True
    told = before in ("is", "was", "at", "to") and (behind in AFTER_FRACTION or behind in word_list("noun-phrase-ends"))
    return told and not _SHARES.isdisjoint(t.lower[max(0, i - _MOVE_REACH) : i - 1])


def _aside(t: TokenList, i: int) -> bool:
    """Whether "a third" or "a quarter" stands between signs beside an amount: "a quarter, $2m,", "20 (a third)"."""
    return is_set_beside(t, i, i + 2)


def is_set_beside(t: TokenList, i: int, end: int) -> bool:
    """Whether a fraction from token ``i`` to ``end`` stands between signs beside an amount: "20 - exactly half -"."""
    while t.word(i - 1) in _HEDGING:
        i -= 1
    before, behind = t.word(i - 1), t.word(end)
    if before in ("or", "(") and behind in (")", ",", ".", ""):
        return True
    if behind == "(" and _begins_amount(t.word(end + 1)):
        return True
    amount = _begins_amount(t.word(end + 1)) or _begins_amount(t.word(i - 2))
    return (before in _SIGNS or i == 0) and behind in (*_SIGNS, "(") and amount


def _begins_amount(word: str) -> bool:
    return word[:1].isdigit() or word in SMALL or word in word_list("currency-signs")


def _half(t: TokenList, i: int) -> Numeral:
    """Half a dozen, half-a-million, half-million; else the fraction a half."""
    at = i + 1 + (t.word(i + 1) == "-")
    if t.word(at) in ARTICLES:
        at += 1 + (t.word(at + 1) == "-")
    if t.word(at) in SCALES:
        return _scaled(t, i, at, Fraction(1, 2), Fraction(1, 10))
    return Numeral(i, i + 1, Fraction(1, 2), FRACTION_PLACE, "words", fraction=True)


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
    low, high = VAGUE[t.lower[i]]
    end = i + 1
    if t.word(end) == "of" and t.word(end + 1) in VAGUE:
        factor = VAGUE[t.lower[end + 1]][0]
        low, high, end = low * factor, high * factor, end + 2
    elif t.lower[i] in ("tens", "scores") and (t.lower[i] == "tens" or t.word(end) != "of"):
        return None  # scores of a game, tens of a judge
    place = Fraction(low)
    return Numeral(i, end, None, place, "vague", low=Fraction(low), high=Fraction(high))


def _few(t: TokenList, first: int, at: int) -> Numeral | None:
    """A few hundred, several thousand: a range. "A few" alone is no number."""
    low, high = FEW[t.lower[at - 1]]
    product, end = read_scales(t, at)
    if product == 1:
        return None
    ends = Fraction(low * product), Fraction(high * product)
    return Numeral(first, end, None, Fraction(product), "vague", low=ends[0], high=ends[1])
