"""Numbers behind a noun that numbers its kind: "Section 427", "Flight 370", "pp. 3-9", "No. 5", "Boeing 787"."""

from __future__ import annotations

from functools import cache

from checker.extraction.drafts import Numeral
from checker.extraction.names.context import Sentence, Span
from checker.words import word_forms, word_list

__all__ = ["behind_brand", "behind_no", "behind_noun"]

_ARTICLES = frozenset(
    """a an the this that these those each every any some his her its their our my your another same 's last next
    past""".split()
)
_PAST_YEARS = frozenset(
    ["act", "resolution", "bill", "section", "flight", "article", "page", "route", "highway", "proposition"]
)
"""Nouns whose number may look like a year and is none."""
_OF_SEVERAL = frozenset(["image", "caption", "page", "photo", "part", "slide", "step", "volume"])
"""Nouns numbered "3 of 12"."""
_PARTED = frozenset(
    """section clause article paragraph chapter appendix annex figure table version rule regulation item part fig table
    principle standard""".split()
)
"""Nouns whose number may have parts: "clause 12.3"."""
_JOINTS = frozenset([",", "and", "or", "&", "to", "through", "-", "–", "/"])
_SIZES = frozenset(["Pro", "Max", "Ultra", "Mini", "Plus"])
"""Words that tell the models of a product."""
_NUMBER_SIGNS = frozenset(["#", "№", "№."])
_LARGEST = 10**10


def behind_noun(sentence: Sentence, numeral: Numeral) -> Span | None:
    """A noun such as "page" or "Platform", its number, and the numbers that go on from it."""
    t = sentence.t
    at = numeral.first - 1
    if at >= 1 and t.lower[at] in (".", "-") and t.touches(at):
        at -= 1
    if at < 0:
        return None
    noun = _noun(sentence, at)
    if noun is None:
        return None
    first, key, strong = noun
    is_plural = t.lower[at] in _plurals()
    lettered = _lettered(sentence, numeral)
    if lettered is not None and not is_plural and (strong or t.word(first - 1) not in _ARTICLES):
        return first, lettered
    if not sentence.is_label(numeral, _LARGEST, decimals=key in _PARTED) or sentence.is_amount(numeral.last):
        return None
    if t.word(numeral.last) in word_list("months"):
        return None
    if t.word(numeral.last) == "in" and numeral.last + 1 in sentence.numerals and t.words[numeral.first][0].islower():
        return None  # in Oak Flat two in five
    if _is_year(numeral) and key not in _PAST_YEARS:
        return None
    if not strong and not _is_weak_name(sentence, numeral, first, key):
        return None
    end = sentence.with_parts(numeral.last)
    if key in _OF_SEVERAL and t.word(end) == "of" and t.word(end + 1).isdigit():
        return first, end + 2
    if is_plural:
        end = _chain(sentence, end)
        if end == numeral.last and not strong and not sentence.is_name(first):
            return None
    return first, end


def behind_no(sentence: Sentence, numeral: Numeral) -> Span | None:
    """No. 5, No 10, Nos. 3 and 4, #1."""
    t = sentence.t
    at = numeral.first - 1
    word = t.word(at)
    if word in _NUMBER_SIGNS and t.touches(numeral.first):
        return at, sentence.with_parts(numeral.last)
    has_stop = word == "." and t.touches(at)
    if has_stop:
        at -= 1
        word = t.word(at)
    if word not in ("no", "nos", "nr") or not sentence.is_label(numeral, _LARGEST) or sentence.is_amount(numeral.last):
        return None
    if not has_stop and word == "no" and not (sentence.is_name(at) and not sentence.counts(numeral.last)):
        return None
    end = sentence.with_parts(numeral.last)
    return at, _chain(sentence, end) if word == "nos" else end


def behind_brand(sentence: Sentence, numeral: Numeral) -> Span | None:
    """Boeing 787, Windows 10, Apollo 13, Romans 8:28."""
    t = sentence.t
    at = numeral.first - 1
    if at >= 1 and t.lower[at] == "-" and t.touches(at) and t.touches(numeral.first):
        at -= 1
    elif t.touches(numeral.first):
        return None
    if at < 0 or t.words[at] not in _brands():
        return _model(sentence, numeral)
    if not sentence.is_label(numeral, 100_000) or sentence.is_amount(numeral.last):
        return None
    return at, sentence.with_parts(numeral.last)


def _model(sentence: Sentence, numeral: Numeral) -> Span | None:
    """The number of a model by itself, with the word of its size: "the 12 Pro", "11 Pro Max"."""
    t, end = sentence.t, numeral.last
    if not sentence.is_label(numeral, 100) or numeral.form != "digits" or not sentence.capitals_tell:
        return None
    while end < len(t) and t.words[end] in _SIZES:
        end += 1
    return (numeral.first, end) if end > numeral.last and sentence.is_closed(end) else None


_BEFORE_VERBS = frozenset("to can could will would may might must should".split())
"""What makes a verb of the noun behind it: "it can seat 180"."""


def _noun(sentence: Sentence, at: int) -> tuple[int, str, bool] | None:
    """Its first token, its singular, and whether it needs no further proof."""
    t = sentence.t
    strong, weak = word_forms("name-nouns"), word_forms("name-nouns-weak")
    word = t.lower[at]
    if at > 0:
        pair = f"{t.lower[at - 1]} {word}"
        if pair in strong or pair in weak:
            return at - 1, strong.get(pair) or weak[pair], pair in strong
    if word in strong:
        return at, strong[word], True
    if word == "p" and t.word(at + 1) == ".":
        return at, "page", True
    if word in weak:
        return at, weak[word], False
    return None


def _is_weak_name(sentence: Sentence, numeral: Numeral, first: int, key: str) -> bool:
    """Whether a common noun with a number is a name: it has a capital, or no article and nothing counted."""
    t = sentence.t
    if sentence.is_name(first) or (first == 0 and _opens(sentence, numeral)):
        return True
    if key == "number":
        return numeral.value is not None and numeral.value <= 100 and not sentence.counts(numeral.last)
    if t.word(first - 1) in _ARTICLES or t.word(first - 1) in _BEFORE_VERBS or first - 1 in sentence.numerals:
        return False
    if not sentence.is_closed(numeral.last) and sentence.counts(numeral.last + 1):
        return False
    if t.word(numeral.last) in ("-", "–") and t.touches(numeral.last):
        return False
    if numeral.form == "words" and not sentence.is_closed(numeral.last):
        return False
    return not sentence.counts(numeral.last)


def _opens(sentence: Sentence, numeral: Numeral) -> bool:
    """Whether a noun in the singular and its number open a sentence: "Bus 42 stops here"."""
    t, at = sentence.t, numeral.first - 1
    return at == 0 and numeral.form == "digits" and sentence.capitals_tell and t.lower[at] not in _plurals()


def _lettered(sentence: Sentence, numeral: Numeral) -> int | None:
    """The end of a number with one capital letter: the "14C" of a seat."""
    t, at = sentence.t, numeral.first + 1
    if numeral.form != "digits" or not t.words[at - 1].isdigit() or len(t.words[at - 1]) > 4 or not t.touches(at):
        return None
    letter = t.words[at]
    apart = not (t.touches(at + 1) and t.words[at + 1][0].isalnum())
    return at + 1 if len(letter) == 1 and letter.isalpha() and letter.isupper() and apart else None


def _chain(sentence: Sentence, end: int) -> int:
    """The end of "3, 4 and 7" or "3 to 9" that begins before token ``end``."""
    t = sentence.t
    while t.word(end) in _JOINTS:
        at = end + 2 if t.word(end) == "," and t.word(end + 1) in ("and", "or") else end + 1
        following = sentence.numerals.get(at)
        if following is None or not sentence.is_label(following, _LARGEST) or sentence.is_amount(following.last):
            break
        end = sentence.with_parts(following.last)
    return end


def _is_year(numeral: Numeral) -> bool:
    return numeral.value is not None and 1900 <= numeral.value < 2100


@cache
def _plurals() -> frozenset[str]:
    forms = {**word_forms("name-nouns"), **word_forms("name-nouns-weak")}
    return frozenset(form for form, key in forms.items() if form != key and form.endswith(("s", "pp")))


@cache
def _brands() -> frozenset[str]:
    return frozenset(word_forms("name-brands", keep_case=True)) - word_list("months")
