"""Numbers that are names, so that no rule ever calculates with them: Boeing 787, Section 427, 24/7, F-16.

A number wrongly taken for a name is a figure missed; a name wrongly taken for a number is a false figure. Each
recogniser claims only what its neighbours prove.
"""

from __future__ import annotations

from checker.extraction.drafts import Draft, Numeral
from checker.extraction.names.capitals import behind_acronym, behind_name, capitalised_words, ordinal_name
from checker.extraction.names.codes import code, serial_number
from checker.extraction.names.context import Sentence, Span
from checker.extraction.names.marks import citation, list_number
from checker.extraction.names.nouns import behind_brand, behind_no, behind_noun
from checker.extraction.names.phrases import in_phrase
from checker.extraction.names.places import address, british_postcode, coordinate, postcode, street, telephone
from checker.extraction.tokens import TokenList

__all__ = ["find_identifiers"]

_RECOGNISERS = (
    in_phrase,
    list_number,
    citation,
    telephone,
    behind_brand,
    behind_noun,
    behind_no,
    serial_number,
    british_postcode,
    code,
    street,
    address,
    postcode,
    coordinate,
    capitalised_words,
    behind_acronym,
    ordinal_name,
    behind_name,
)


def find_identifiers(tokens: TokenList, numerals: list[Numeral]) -> list[Draft]:
    """The numbers of a sentence that are names, from left to right."""
    sentence = Sentence(tokens, numerals)
    drafts: list[Draft] = []
    taken = 0
    for numeral in numerals:
        if numeral.first < taken or numeral.form == "vague":
            continue
        span = _recognise(sentence, numeral)
        if span is None:
            continue
        first, taken = max(span[0], taken), max(span[1], numeral.last)
        drafts.append(Draft(first, taken, numeral.first, numeral.last, "identifier"))
    return drafts


def _recognise(sentence: Sentence, numeral: Numeral) -> Span | None:
    for recognise in _RECOGNISERS:
        span = recognise(sentence, numeral)
        if span is not None:
            return span
    return None
