"""Units of measurement as texts write them: words, symbols, squares and cubes, one unit per another.

A unit is looked up by its first word, so a token that begins none costs a few dictionary look-ups. The words themselves
are in ``rules/words``: ``units.txt``, ``unit-symbols.txt`` (case counts), ``unit-symbols-touching.txt`` (only right
behind a number).
"""

from __future__ import annotations

from functools import cache

from checker.extraction.tokens import TokenList, tokenise
from checker.extraction.unit_expressions import read_expression
from checker.model.document import Block
from checker.words import word_forms

__all__ = ["is_temperature", "match_unit"]

_Entries = dict[str, list[tuple[tuple[str, ...], str]]]
"""From the first token of a form to the rest of each form that it begins and its pint name, the longest first."""

_SQUARE = frozenset(["square", "sq"])
_CUBIC = frozenset(["cubic", "cu"])
_LENGTHS = frozenset(
    """kilometer meter decimeter centimeter millimeter micrometer nanometer mile nautical_mile yard foot inch
    light_year parsec""".split()
)
_SECOND_POWER = frozenset(["2", "²"])
_THIRD_POWER = frozenset(["3", "³"])
_TIMES = {
    "hour": "hour",
    "hr": "hour",
    "minute": "minute",
    "min": "minute",
    "second": "second",
    "sec": "second",
    "millisecond": "millisecond",
}
_SHORT_TIMES = {"h": "hour", "ms": "millisecond", "s": "second", "s²": "square_second"}
_RATED = {"A": "ampere", "N": "newton"}
_BEFORE_PARTS = frozenset(["ft", "st", "lb"])
"""Symbols that a number may touch: 5ft10in, 11st4lb."""
_INCHES = frozenset(["in", '"', "″"])
_AFTER_INCH = frozenset(["", ".", ")", "thick", "long", "wide", "tall", "high", "deep"])
_AFTER_ARTICLE_NO_UNIT = frozenset(["bit", "bar", "stone", "mole"])
_ARTICLES = frozenset(["a", "an", "the", "one", "every", "each", "another"])
_BESTOWED = frozenset(
    """award awards awarded awarding grant grants granted granting confer confers conferred earn earns earned earning
    hold holds held holding receive receives received took taken gained completed offers offered""".split()
)
_MOST_DEGREES = 4
"""Digits of no angle and no temperature."""
_TEMPERATURES = frozenset(["degree_Celsius", "degree_Fahrenheit", "kelvin"])


def is_temperature(name: str | None) -> bool:
    """Whether a pint name is a scale of temperature. A bare "degree" may be an angle, so it is not."""
    return name in _TEMPERATURES


def match_unit(tokens: TokenList, i: int) -> tuple[str, int] | None:
    """The pint name of the longest unit expression that starts at token ``i``, and the index behind its last token.

    A rate of two physical units or of a length, mass or volume an hour, minute or second is one unit
    ("kilometer_per_hour"). A rate a day or longer, a person or an item is not: its "per" is left standing.
    """
    expression = read_expression(tokens, i)
    if expression is not None and expression.name is not None and expression.per is None:
        return expression.name, expression.end
    unit = _power(tokens, i)
    if unit is None:
        return None
    name, end = unit
    if _runs_on(tokens, end) or (name == "degree" and _is_academic(tokens, i)):
        return None
    rate = _denominator(tokens, end)
    if rate is not None:
        name, end = f"{name}_per_{rate[0]}", rate[1]
    return name, _with_full_stop(tokens, end)


def _is_academic(tokens: TokenList, i: int) -> bool:
    """Whether degrees are those of a university: "granted 8,063 degrees", "she holds three degrees"."""
    if tokens.word(i) not in ("degree", "degrees") or tokens.word(i + 1) in ("of", "north", "south", "east", "west"):
        return False
    long = sum(c.isdigit() for c in tokens.word(i - 1)) >= _MOST_DEGREES and "." not in tokens.word(i - 1)
    return long or not _BESTOWED.isdisjoint(tokens.lower[max(0, i - 4) : i])


def _runs_on(tokens: TokenList, end: int) -> bool:
    """Whether digits touch what looked like a unit: the "m" of "m212", the "L" of "L-202"."""
    if not tokens.touches(end) or not tokens.lower[end - 1].isalpha() or tokens.lower[end - 1] in _BEFORE_PARTS:
        return False
    is_code = len(tokens.words[end - 1]) == 1 and tokens.lower[end] == "-" and tokens.touches(end + 1)
    return tokens.lower[end + 1 if is_code and tokens.words[end - 1].isupper() else end][0].isdigit()


def _power(tokens: TokenList, i: int) -> tuple[str, int] | None:
    """A unit with its square or cube: "sq. km", "cubic feet", "metres squared", "m2"."""
    word = tokens.word(i)
    if word in _SQUARE or word in _CUBIC:
        start = i + 2 if tokens.word(i + 1) in (".", "-") else i + 1
        base = _longest(tokens, start, anywhere=True)
        if base is None or base[0] not in _LENGTHS:
            return None
        return ("square_" if word in _SQUARE else "cubic_") + base[0], base[1]
    base = _longest(tokens, i) or _before_slash(tokens, i)
    if base is None or base[0] not in _LENGTHS or not tokens.lower[i][0].isalpha():
        return base  # 6′2″ are no square feet
    name, end = base
    power, end = _exponent(tokens, end)
    return power + name, end


def _before_slash(tokens: TokenList, i: int) -> tuple[str, int] | None:
    """A letter that is a unit only where it is rated by another: A/cm2, N/mm2."""
    if (
        not 0 <= i < len(tokens)
        or tokens.words[i] not in _RATED
        or tokens.word(i + 1) != "/"
        or not tokens.touches(i + 1)
    ):
        return None
    return (_RATED[tokens.words[i]], i + 1) if _power_anywhere(tokens, i + 2) is not None else None


def _exponent(tokens: TokenList, i: int) -> tuple[str, int]:
    """The prefix "square_", "cubic_" or nothing, and the index behind it."""
    word = tokens.word(i)
    if tokens.touches(i + 1) and tokens.word(i + 1) in _INCHES:
        return "", i  # 6ft2in
    if word in ("squared", "cubed"):
        return ("square_" if word == "squared" else "cubic_"), i + 1
    if word == "^" and tokens.touches(i):
        i, word = i + 1, tokens.word(i + 1)
    if word in _SECOND_POWER and tokens.touches(i):
        return "square_", i + 1
    if word in _THIRD_POWER and tokens.touches(i):
        return "cubic_", i + 1
    return "", i


def _denominator(tokens: TokenList, i: int) -> tuple[str, int] | None:
    """What stands behind "per", "/" or "a" at token ``i``, where both together make one unit."""
    if tokens.word(i) == "-" and tokens.word(i + 2) == "-" and tokens.touches(i + 1):
        time = _TIMES.get(tokens.word(i + 3)) if tokens.word(i + 1) in ("per", "a", "an") else None
        return None if time is None else (time, i + 4)  # a 70-mile-an-hour wind
    joint = tokens.word(i)
    if joint in {"per", "/"}:
        time = _TIMES.get(tokens.word(i + 1)) or _SHORT_TIMES.get(tokens.word(i + 1))
        if time is not None:
            power, end = _exponent(tokens, i + 2)
            return power + time, end
        return _power_anywhere(tokens, i + 1)
    if joint in ("a", "an"):
        time = _TIMES.get(tokens.word(i + 1))
        if time is not None and tokens.word(i + 2) not in ("time", "-"):
            return time, i + 2
        if tokens.word(i + 1) in ("gallon", "acre", "hectare", "litre", "liter"):
            return _longest(tokens, i + 1)
    return None


def _power_anywhere(tokens: TokenList, i: int) -> tuple[str, int] | None:
    """Like ``_power``, but behind "per" or "/", where a symbol need not touch a number."""
    power = _power(tokens, i)
    if power is not None:
        return power
    return _longest(tokens, i, anywhere=True)


def _longest(tokens: TokenList, i: int, *, anywhere: bool = False) -> tuple[str, int] | None:
    """The longest listed form at token ``i``; with ``anywhere`` also a symbol that counts only behind a number."""
    if not 0 <= i < len(tokens):
        return None
    words, symbols, touching = _tables()
    best: tuple[str, int] | None = None
    if (entries := words.get(tokens.lower[i])) and not _is_plain_noun(tokens, i):
        best = _first_match(entries, tokens.lower, i)
    if entries := symbols.get(tokens.words[i]):
        best = _longer(best, _first_match(entries, tokens.words, i))
    if (entries := touching.get(tokens.words[i])) and (anywhere or _may_be_symbol(tokens, i)):
        best = _longer(best, _first_match(entries, tokens.words, i))
    return best


def _is_plain_noun(tokens: TokenList, i: int) -> bool:
    return tokens.lower[i] in _AFTER_ARTICLE_NO_UNIT and tokens.word(i - 1) in _ARTICLES


def _may_be_symbol(tokens: TokenList, i: int) -> bool:
    """Whether it touches a number, or is the "in" of "2 in. of rain", "2 in thick", "it measures 2 in"."""
    if tokens.touches(i) and tokens.words[i - 1][-1].isdigit():
        return True
    if tokens.words[i] != "in" or not tokens.word(i - 1)[-1:].isdigit():
        return False
    return tokens.word(i + 1) in _AFTER_INCH or _with_full_stop(tokens, i + 1) > i + 1


def _with_full_stop(tokens: TokenList, end: int) -> int:
    """One more where an abbreviation's full stop follows, and the sentence goes on in lower case behind it."""
    if tokens.word(end) != "." or not tokens.touches(end) or len(tokens.words[end - 1]) > 4 or end + 1 >= len(tokens):
        return end
    return end + 1 if tokens.words[end + 1].islower() else end


def _first_match(entries: list[tuple[tuple[str, ...], str]], words: list[str], i: int) -> tuple[str, int] | None:
    """The first form that stands at token ``i``, whether or not hyphens join its words: light year, light-year."""
    for rest, name in entries:
        end = i + 1 + len(rest)
        if tuple(words[i + 1 : end]) == rest:
            return name, end
        end += len(rest)
        if rest and tuple(words[i + 2 : end : 2]) == rest and set(words[i + 1 : end : 2]) == {"-"}:
            return name, end
    return None


def _longer(a: tuple[str, int] | None, b: tuple[str, int] | None) -> tuple[str, int] | None:
    """The one that ends later; of equals ``b``, in which upper and lower case were compared."""
    if a is None or (b is not None and b[1] >= a[1]):
        return b
    return a


@cache
def _tables() -> tuple[_Entries, _Entries, _Entries]:
    return (
        _entries(word_forms("units")),
        _entries(word_forms("unit-symbols", keep_case=True)),
        _entries(word_forms("unit-symbols-touching", keep_case=True)),
    )


def _entries(forms: dict[str, str]) -> _Entries:
    entries: _Entries = {}
    for form, name in forms.items():
        first, *rest = tokenise(Block(0, form), 0, len(form), 0).words
        entries.setdefault(first, []).append((tuple(rest), name))
    for options in entries.values():
        options.sort(key=lambda option: -len(option[0]))
    return entries
