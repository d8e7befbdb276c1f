"""Figures and lists of figures in phrases, as regular expressions over encoded sentences.

The expressions are kept short where they can be: a list stands in many phrases, and compiling it is most of what using
such a phrase for the first time costs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import groupby

from checker.model.figure import Kind
from checker.rulebook.encoding import BOUNDARY, KIND_CODES, TAG
from checker.rulebook.list_ends import LIST_END, SEPARATORS

__all__ = [
    "LONGEST_LIST",
    "NO_WORD",
    "PASSING",
    "REST",
    "any_of_words",
    "figure_of",
    "goes_on_left",
    "list_of",
    "tagged",
]

PASSING: frozenset[Kind] = frozenset(("date", "period", "time", "duration", "ordinal", "identifier"))
"""What a gap of three dots may pass: figures that say when or which, not how many."""

NO_WORD = "\x80-\x9f"
REST = "[^ ]{0,59} "
_TAGS = f"{TAG}[^ ]* "
"""Behind every word."""
_SIGNS = ",;/&"
"""Separators that are no words."""
LONGEST_LIST = 12
"""Figures that a list may have."""
_OF_ALL = ("in all", "in total", "altogether", "all told", "combined", "overall")
"""Words after the total of a list, which is none of its items."""


@lru_cache(maxsize=4096)
def tagged(encoded: str) -> str:
    """Words with whatever tags; signs have none."""
    words = encoded.split()
    return "".join(re.escape(word) + (_TAGS if word[0].isalnum() else " ") for word in words)


def any_of_words(entries: Sequence[str]) -> str:
    """One of several words or runs of words, the first that fits; empty where there are none.

    What may follow a word is written once for all that end in one: else that is most of what compiling them takes.
    """
    runs = []
    for ends_in_word, run in groupby(map(tagged, entries), key=lambda entry: entry.endswith(_TAGS)):
        if ends_in_word:
            runs.append(f"(?:{'|'.join(entry.removesuffix(_TAGS) for entry in run)}){_TAGS}")
        else:
            runs += run
    return f"(?:{'|'.join(runs)})" if runs else ""


@cache
def figure_of(kinds: frozenset[Kind]) -> str:
    return "[" + "".join(sorted(KIND_CODES[kind] for kind in kinds)) + "]. "


def _any_of(entries: Iterable[str]) -> str:
    """One of several entries, as they begin: all that looking ahead takes."""
    single = "|".join(entry for entry in entries if " " not in entry)
    several = [tagged(entry).removesuffix("[^ ]* ") for entry in entries if " " in entry]
    return "|".join([f"(?:{single}){TAG}", *several])


_ITEM_WORD = rf"[^ {_SIGNS}:()\[\]{NO_WORD}][^ {LIST_END}]{{0,59}} "
_SEPARATOR = f"(?:[{_SIGNS}] |(?:{_any_of(SEPARATORS)})[^ ]* ){{1,2}}"

_LABEL = f"(?<!{figure_of(PASSING)}): "
"""The colon behind what a figure is of, in "loans: 2; bonds: 3"; not so in "2021: 2; 2020: 3"."""


def _item_word(kinds: frozenset[Kind]) -> str:
    """A word that may stand beside a figure in a list: no separator, no bracket, no figure that the list may hold."""
    passing = PASSING - kinds
    return f"(?:{_ITEM_WORD}|{figure_of(passing)})" if passing else f"(?:{_ITEM_WORD})"


@cache
def _list_parts(kinds: frozenset[Kind]) -> tuple[str, str, str]:
    """What may stand before a figure of a list, the figure, and what may stand after it."""
    word = _item_word(kinds)
    own = "".join(sorted(KIND_CODES[kind] for kind in kinds))
    bracket = rf"\( (?:[^ (){BOUNDARY}{own}]{REST}){{1,8}}\) "
    alone = f"{figure_of(kinds)}(?!{_any_of(_OF_ALL)})"
    figure = rf"(?:{alone}|\( {figure_of(kinds)}\) )"
    return f"{word}{{0,10}}?", figure, f"{word}{{0,10}}?(?:{bracket}{word}{{0,10}}?)?"


def list_of(group: str, kinds: frozenset[Kind]) -> str:
    """2 figures or more with separators between them, and no further one that would belong to them.

    Once taken, none of them is given back: nothing but the next figure can follow a separator. One more than may be in
    a list is taken, so that a list that is too long can be told.
    """
    before, figure, after = _list_parts(kinds)
    word = _item_word(kinds)
    labelled = f"(?:{_LABEL}(?={figure}{after}{_SEPARATOR}{word}{{1,3}}{_LABEL}{figure}))?"
    more = f"{after}{_SEPARATOR}(?:{word}{{1,3}}{_LABEL}|{before}){figure}"
    return f"{before}{labelled}(?P<{group}>{figure}(?:{more}){{1,{LONGEST_LIST}}}+){after}"


@cache
def goes_on_left(kinds: frozenset[Kind]) -> str:
    """An expression that matches before a list that is only the end of a longer one."""
    before, figure, after = _list_parts(kinds)
    return rf"{figure}{after}{_SEPARATOR}{before}(?:{_LABEL})?\Z"
