"""The words of dates and times, from ``rules/words``, as look-ups from the lower-case token."""

from __future__ import annotations

from checker.words import word_forms, word_list

__all__ = [
    "ABBREVIATED",
    "BACK_OR_ON",
    "COUNT_NOUNS",
    "DASHES",
    "DAY_PARTS",
    "HOLIDAYS",
    "MONTHS",
    "SEASONS",
    "UNITS",
    "WEEKDAYS",
    "WORD_ORDINALS",
    "ZONES",
]


def _numbered(name: str, first: int) -> dict[str, int]:
    """Every form of a word list that stands in order, with the place of its entry."""
    forms = word_forms(name)
    places = {key: place for place, key in enumerate(dict.fromkeys(forms.values()), first)}
    return {form: places[key] for form, key in forms.items()}


MONTHS = _numbered("months", 1)
WEEKDAYS = _numbered("weekdays", 0)
ABBREVIATED = frozenset(
    form for name in ("months", "weekdays") for form, key in word_forms(name).items() if form != key
)
SEASONS = word_forms("seasons")
DAY_PARTS = word_list("day-parts")
COUNT_NOUNS = word_list("count-nouns")
UNITS = word_forms("time-units")
"""From a word to pint's name; ``fortnight`` is no unit of pint's and is read as two weeks."""

HOLIDAYS: dict[str, list[tuple[tuple[str, ...], str]]] = {}
"""From the first word of a holiday to its words and its name, the longest first."""
for _form, _key in sorted(word_forms("holidays").items(), key=lambda item: -len(item[0].split())):
    _words = tuple(_form.replace("'s", " 's").split())
    HOLIDAYS.setdefault(_words[0], []).append((_words, _key))

WORD_ORDINALS = {
    word: value
    for value, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
            fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split(),
        1,
    )
}
TENS_OF_ORDINALS = {"twenty": 20, "thirty": 30}
"""What ordinals of two words begin with: twenty-ninth."""
ZONES = frozenset("""gmt utc est edt cst cdt pst pdt mst mdt et pt bst cet cest ist jst msk""".split())
DASHES = frozenset("-–—")

BACK_OR_ON = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "this": 0,
    "current": 0,
    "latest": 0,
    "same": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
    "recent": -1,
    "first": 0,
    "final": 0,
}
"""Words that tell a time from another, and which way they point."""
