"""The words that numbers are made of: units, tens, magnitudes, ordinals, nouns of fractions."""

from __future__ import annotations

from fractions import Fraction

__all__ = [
    "AFTER_FRACTION",
    "AFTER_NUMBER",
    "ARTICLES",
    "FEW",
    "FRACTION_NOUNS",
    "FRACTION_PLACE",
    "ORDINALS",
    "SCALES",
    "SETS",
    "SINGULAR_FRACTIONS",
    "SMALL",
    "TENS",
    "UNITS",
    "VAGUE",
]


UNITS = {w: n for n, w in enumerate("zero one two three four five six seven eight nine".split())} | {"nought": 0}
_TEENS = {
    w: n
    for n, w in enumerate(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), start=10
    )
}
TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
TENS["fourty"] = 40
SMALL = {**UNITS, **_TEENS, **TENS}

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
AFTER_NUMBER = SCALES | {"dozens": 12, "thousands": 1_000, "lakhs": 100_000, "millions": 10**6, "crores": 10**7}
AFTER_NUMBER |= {"billions": 10**9, "trillions": 10**12}
"""After a number a magnitude may be in the plural: "3 dozens", "5 millions"."""
VAGUE = {
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

ARTICLES = frozenset(("a", "an"))
SINGULAR_FRACTIONS = frozenset(w for w in FRACTION_NOUNS if not w.endswith("s"))
AFTER_FRACTION = frozenset(
    """of the as in , . ; : ( ) more less and or to from last this since by on over within during at for between after
    before""".split()
) | {""}
FRACTION_PLACE = Fraction(1, 20)
FEW = {"few": (2, 10), "several": (2, 10), "many": (2, 10)}
SETS = {"trio": 3, "threesome": 3, "foursome": 4, "quartet": 4, "quintet": 5, "sextet": 6}
"""What "a trio of boys" counts."""
