"""Numbers grown together with letters: A320, F-16, H5N1, PM2.5, 5G, 737-800, 49ers."""

from __future__ import annotations

from functools import cache

from checker.extraction.drafts import Numeral
from checker.extraction.names.context import Sentence, Span
from checker.extraction.tokens import TokenList
from checker.extraction.units import match_unit
from checker.words import word_forms, word_list

__all__ = ["code", "serial_number"]

_LOWER_CODES = frozenset("i v p pp mp mk x h b g u m e no ver covid iphone ipad ps rfc ipv utf iso".split())
_LOWER_HYPHENED = frozenset(
    """covid catch omega carbon uranium plutonium iodine cesium caesium strontium polonium cobalt tritium thorium
    americium helium oxygen vitamin type phase tier level category class grade stage number ak mig su tu mi il an
    yak kh rpg""".split()
)
_PREFIXES = frozenset(
    """mid sub pre post under over top non pro near early late plus minus up all co re half to and ex anti semi super
    ultra circa age aged ages a an the of in at by or for from with best last first next only some about another
    every each multi double triple single final big last-second twenty thirty forty fifty sixty seventy eighty
    ninety hundred""".split()
)
_VOWELS = frozenset("aeiouyäöüéèáàíóúêô")
_TIMES = frozenset(["q", "h", "fy", "cy", "ad", "bc", "c", "ca", "gmt", "utc", "est", "t", "w"])
"""Letters that make a date of the number that touches them (Q3, H1, FY17), unless it is long."""
_LETTERS_AFTER = frozenset("A D E G I N O P R S U X Y Z MAX Max ER LR ers".split())
_ADDRESS_STARTS = frozenset(["http", "https", "www"])
_LONGEST_ADDRESS = 60
_AIRLINERS = frozenset("707 717 727 737 747 757 767 777 787".split())
_AIRCRAFT = frozenset(
    """dreamliner dreamliners max jumbo jumbos jet jets jetliner jetliners airliner airliners plane planes aircraft
    freighter freighters s""".split()
)


_LONGEST_AMOUNT = 9


def serial_number(sentence: Sentence, numeral: Numeral) -> Span | None:
    """Ten digits and more without a separator, and every number in a web address."""
    t, i = sentence.t, numeral.first
    if (
        len(t.words[i]) > _LONGEST_AMOUNT
        and t.words[i].isdigit()
        and not t.touches(i)
        and not sentence.is_amount(i + 1)
    ):
        return i, i + 1
    first = i
    while first > 0 and i - first < _LONGEST_ADDRESS and t.touches(first):
        first -= 1
        if t.lower[first] in _ADDRESS_STARTS:
            end = i + 1
            while end < len(t) and t.touches(end):
                end += 1
            return first, end
    return None


def code(sentence: Sentence, numeral: Numeral) -> Span | None:
    """The code that the numeral is part of."""
    t, i = sentence.t, numeral.first
    if numeral.form != "digits" or numeral.ordinal or "," in t.words[i] or _is_of_timestamp(t, i):
        return None
    if t.touches(i):
        before = t.words[i - 1]
        if before.isalpha() and _letters_before(sentence, numeral, before):
            return _whole(t, i - 1, i + 1, sentence)
        if before == "-" and t.touches(i - 1) and _hyphened(sentence, numeral, t.words[i - 2]):
            return _whole(t, i - 2, i + 1, sentence)
        if before == "-" and t.word(i - 2) == "covid":
            return i - 2, i + 1  # COVID -19
    if t.touches(i + 1) and i + 1 < len(t) and _letters_after(t, numeral):
        return _whole(t, i, i + 2, sentence)
    return _airliner(sentence, i)


def _is_of_timestamp(t: TokenList, i: int) -> bool:
    """Whether it is the day, the hour or the second of 2019-09-01T10:38:07Z."""
    if t.word(i - 1) == ":" and t.touches(i) and t.word(i - 3) == ":" and t.touches(i - 1):
        return t.lower[i - 2].isdecimal()
    at = i + 1 if t.word(i + 1) == "t" else i - 1
    if t.word(at) != "t" or not (t.touches(at) and t.touches(at + 1)) or at < 4:
        return False
    return t.lower[at - 2] == t.lower[at - 4] == "-" and t.word(at + 2) == ":"


def _letters_before(sentence: Sentence, numeral: Numeral, letters: str) -> bool:
    """Whether letters that touch the number make it a code, not money, an area, a date or a slip of the keyboard."""
    t, value, lower = sentence.t, numeral.value, letters.lower()
    if _is_unspoken(letters) and t.touches(numeral.first + 1) and _goes_on(t.words[numeral.first + 1]):
        return True  # xkq173m, xkq2-173m
    if value is None or numeral.last > numeral.first + 1 or sentence.is_amount(numeral.last):
        return False
    if t.word(numeral.last) in word_list("months"):
        return False
    if lower in _TIMES and (value <= 4 or len(lower) > 1):
        return False
    if letters in _currency_signs():
        return len(letters) == 1 and value < 100 and value.denominator == 1
    if _is_area(t, numeral):
        return False
    if letters.islower():
        return lower in _LOWER_CODES and not (lower == "x" and value not in (64, 86))
    return lower not in word_list("months") and lower not in word_list("weekdays")


def _goes_on(word: str) -> bool:
    return word.isalpha() or word == "-"


def _is_area(t: TokenList, numeral: Numeral) -> bool:
    """Whether the number is the 2 of "m2" or the 3 of "cm3"."""
    unit = match_unit(t, numeral.first - 1) if numeral.value in (2, 3) else None
    return unit is not None and unit[0].startswith(("square_", "cubic_"))


def _hyphened(sentence: Sentence, numeral: Numeral, letters: str) -> bool:
    """Whether a word that a hyphen ties to the number makes it a code."""
    lower = letters.lower()
    if _is_unspoken(letters):
        return True
    if letters.isupper() and letters.isalpha() and _ends_in_letter(sentence.t, numeral.first + 1):
        return letters not in _currency_signs() and lower not in _PREFIXES
    if not letters.isalpha() or numeral.last > numeral.first + 1 or sentence.is_amount(numeral.last):
        return False
    if (lower in _PREFIXES and len(letters) > 1) or lower in word_list("months") or lower in word_list("weekdays"):
        return False
    if letters.islower():
        return lower in _LOWER_HYPHENED
    if letters in ("C", "S") and sentence.t.word(numeral.first - 3) in ("bill", "bills"):
        return True
    if letters == "T" and numeral.value is not None and numeral.value >= 10:
        return True  # a T-55 tank, no quarter
    if lower in _TIMES or (letters in _currency_signs() and len(letters) > 1):
        return False
    is_short = letters.isupper() and len(letters) <= 5
    is_mixed = not letters.istitle() and not letters.isupper()
    return is_short or is_mixed or (sentence.capitals_tell and lower not in word_list("noun-phrase-ends"))


def _is_unspoken(letters: str) -> bool:
    """Whether small letters are no word and no unit of anything, for want of a vowel: the "xkq" of "xkq-173"."""
    if len(letters) < 3 or not letters.islower() or not _VOWELS.isdisjoint(letters) or not letters.isalpha():
        return False
    return not any(letters in words for words in (word_list("months"), word_list("currencies"), word_list("units")))


def _ends_in_letter(t: TokenList, i: int) -> bool:
    """Whether one capital letter touches the digits before token ``i``, and nothing touches it: the C of "XJ-17C"."""
    if not t.touches(i) or len(t.words[i]) != 1 or not t.words[i].isupper():
        return False
    return not (t.touches(i + 1) and t.words[i + 1][0].isalnum())


def _letters_after(t: TokenList, numeral: Numeral) -> bool:
    """Whether letters that the number touches make it a code: 5G, 3D, 49ers."""
    i = numeral.first
    letters = t.words[i + 1]
    if letters == "K" and numeral.last == i + 1:
        return True  # a 4K screen, a 5K run
    if letters not in _LETTERS_AFTER or numeral.value is None or numeral.value >= 1000:
        return False
    if numeral.last > i + 1 and letters not in ("G", "D"):
        return False
    return match_unit(t, i + 1) is None


def _airliner(sentence: Sentence, i: int) -> Span | None:
    """737-800, 787 Dreamliner, 747s."""
    t = sentence.t
    if t.words[i] not in _AIRLINERS:
        return None
    end = sentence.with_parts(i + 1)
    if end > i + 1 and t.lower[i + 1] == "-":
        return None if "," in t.words[end - 1] else (i, end)  # 757-1,536 litres
    if t.word(i + 1) in ("and", "or", "/") and t.word(i + 2) in _AIRLINERS:
        return i, i + 3
    return (i, i + 2) if t.word(i + 1) in _AIRCRAFT else None


def _whole(t: TokenList, first: int, end: int, sentence: Sentence) -> Span:
    """The code with all that touches it and belongs to it: SARS-CoV-2, F/A-18, H5N1, A320-200s."""
    while (
        first >= 2
        and t.touches(first)
        and t.touches(first - 1)
        and t.words[first - 1] in ("-", "/")
        and t.words[first - 2].isalnum()
    ):
        first -= 2
    while first >= 1 and t.touches(first) and t.words[first - 1].isalnum():
        first -= 1
    grown = -1
    while grown != end:
        grown = end
        while end < len(t) and t.touches(end) and t.words[end].isalnum():
            end += 1
        end = sentence.with_parts(end)
    return first, end


@cache
def _currency_signs() -> frozenset[str]:
    return frozenset(word_forms("currency-signs", keep_case=True))
