"""How many names a list beside a count holds, in its own sentence or in the one before it or behind.

"Ely, Rye and Looe, the three towns", "Roads to Ely, Rye and Looe are cut. The three towns ...",
"fined four banks. They are Moss, Lund and Orr."
"""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.list_items import NAME_WORDS, Item, is_name, items_between
from checker.extraction.scope.gazetteer import known_at
from checker.extraction.scope.words import is_person
from checker.extraction.sentences import sentence_spans
from checker.extraction.tokens import TokenList, tokenise
from checker.words import word_list

__all__ = ["put_numbers_of_names"]

_MOST = 12
_FEWEST_NAMES = 3
_DEFINITE = frozenset(("the", "these", "those", "all"))
_QUOTES = frozenset("'\"‘’“”")
_THEY = ("They are ", "They were ", "These are ", "These were ")
_GROUPS = frozenset(("member",))
_LEADS_TO_NAMES = frozenset("from of in for with between against by".split())
_AT = frozenset(("in", "at", "on", "near", "from"))
_NOT_AHEAD = _AT | frozenset("besides after before like unlike despite since".split())
_OWNERS = frozenset(("its", "his", "her", "their", "our", "my"))
_LONGEST_OWNER = 4
_ADVERBS = frozenset(
    """afterwards again also always besides currently elsewhere eventually finally first firstly furthermore
    however indeed indoors instead lastly later likewise meanwhile moreover now nowadays originally outdoors
    overseas perhaps previously recently secondly similarly sometimes then thirdly thus today together
    tomorrow yesterday""".split()
)
"""What begins a sentence before a comma and is no name, nor one of several things."""


def put_numbers_of_names(t: TokenList, drafts: list[Draft]) -> None:
    """Set ``items`` of a count that points at names in its own sentence or the one beside it."""
    for count in drafts:
        if count.kind != "count" or count.value is None or not 1 < count.value <= _MOST or count.hedge is not None:
            continue
        if count.items is not None:
            continue
        before = t.lower[max(0, count.first - 2) : count.first]
        count.items = _ahead_of_group(t, count)
        if count.items is not None:
            continue
        if count.first > 2 * _FEWEST_NAMES and before[-2:-1] == [","] and before[-1] in _DEFINITE:
            if t.word(count.last) in ("and", "or", "'s"):
                continue
            count.items = _ahead(t, count.first - 2)
        elif (comma := _before_owner(t, count)) is not None:
            items = _ahead(t, comma)
            # Ann, Bea and Tom, her two sons: Ann's
            count.items = None if t.word(count.first - 1) in _OWNERS and items == count.value + 1 else items
        elif _is_short(count) and (t.lower[0] in _DEFINITE) and count.number_first <= 2 and _all_definite(t, count):
            count.items = _in_sentence_before(t, count)
    if drafts and (last := _only_count(drafts)) is not None and last.items is None:
        last.items = _in_sentence_behind(t, last)


def _all_definite(t: TokenList, count: Draft) -> bool:
    return all(word in _DEFINITE for word in t.lower[: count.number_first])


def _is_short(count: Draft) -> bool:
    """Whether it is a number and a noun alone, for groups: the three districts."""
    noun = count.counted is not None and count.counted in word_list("listed-groups")
    return noun and count.last - count.number_last == 1


def _only_count(drafts: list[Draft]) -> Draft | None:
    counts = [draft for draft in drafts if draft.kind in ("count", "number")]
    last = counts[0] if len(counts) == 1 else None
    return last if last is not None and last.value is not None and 1 < last.value <= _MOST else None


def _before_owner(t: TokenList, count: Draft) -> int | None:
    """Where the comma before the owner of a group stands: Sales, Research and Stores, the firm's three divisions."""
    if t.word(count.last) not in (",", "", ".") or count.first <= 2 * _FEWEST_NAMES:
        return None
    at = count.first - 1
    if t.lower[at] == "'s":
        owner = range(at - 1, max(0, at - 1 - _LONGEST_OWNER), -1)
        return next((i for i in owner if t.lower[i] == ","), None)
    return at - 1 if t.lower[at] in _OWNERS and t.lower[at - 1] == "," else None


def _ahead(t: TokenList, last: int) -> int | None:
    """Names or nouns from the start of the sentence on: Ely, Rye and Looe, the three towns."""
    first = 2 if t.lower[0] in _ADVERBS and t.word(1) == "," else 0
    items, with_comma = items_between(t, first, last)
    are_items = _are_names(items) or _are_plurals(items)
    return len(items) if are_items and not with_comma and t.lower[first] not in _NOT_AHEAD else None


def _are_plurals(items: list[Item]) -> bool:
    """Nurses, porters and cooks: one word each."""
    words = [item[0].lower() for item in items if len(item) == 1 and item[0].endswith("s") and item[0].isalpha()]
    return len(words) == len(items) >= _FEWEST_NAMES and words[0] not in _ADVERBS


def _ahead_of_group(t: TokenList, count: Draft) -> int | None:
    """Envoys of Peru, Chile and Cuba, the four states that signed: names behind the word that leads to them."""
    at = count.first - 2
    group = count.counted is not None and count.counted in _GROUPS | word_list("listed-groups")
    if t.lower[max(0, at) : at + 2] != [",", "the"] or not group:
        return None
    first = at
    while first and (t.words[first - 1][0].isupper() or t.lower[first - 1] in (",", "and")):
        first -= 1
    if not first or t.lower[first - 1] not in _LEADS_TO_NAMES or t.words[first][0] == ",":
        return None
    items, with_comma = items_between(t, first, at)
    near = count.value is not None and abs(len(items) - int(count.value)) <= 1
    return len(items) if near and _are_names(items) and not with_comma else None


def _are_names(items: list[Item]) -> bool:
    return len(items) >= _FEWEST_NAMES and all(is_name(item) and item[0][0].isupper() for item in items)


def _in_sentence_behind(t: TokenList, count: Draft) -> int | None:
    """They are Moss, Lund and Orr; of people with more than one name each, of works in quotation marks."""
    text = t.block.text
    start = t.ends[-1] - t.block.start
    while text[start : start + 1].isspace() or text[start : start + 1] in ("”", "’"):
        start += 1
    if not text.startswith(_THEY, start):
        return None
    first, end = next(sentence_spans(text[start:]))
    behind = tokenise(t.block, start + first, start + end, t.index)
    if ";" in behind.lower and count.kind == "count":
        return _set_apart(behind, 2)
    items, with_comma = items_between(behind, 2, len(behind) - (behind.lower[-1] == "."))
    if with_comma or count.kind != "count":
        return None
    if len(items) > 1 and all(item[0] in _QUOTES and item[-1] in _QUOTES for item in items):
        return len(items)
    if is_person(count.counted):
        named = all(len(item) > 1 and is_name(item) and item[1][0].isupper() for item in items)
        return len(items) if named and len(items) > 1 and all(item[0][0].isupper() for item in items) else None
    return len(items) if _are_names(items) and count.counted in word_list("listed-groups") else None


def _set_apart(t: TokenList, first: int) -> int | None:
    """Names that semicolons part, each with what it is: "Ann Lee, a nurse; Bo Tan, a cook; and Di Orr"."""
    starts = [first, *(i + 1 + (t.word(i + 1) == "and") for i in range(first, len(t) - 2) if t.lower[i] == ";")]
    last = starts[-1] - 1
    named = all(t.words[i][0].isupper() for i in starts)
    return len(starts) if named and t.word(last) == "and" else None


def _in_sentence_before(t: TokenList, count: Draft) -> int | None:
    """Roads to Ely, Rye and Looe are cut. The three towns: where nothing else has a name in that sentence."""
    text = t.block.text[: t.starts[0] - t.block.start]
    spans = list(sentence_spans(text[-600:]))
    if not spans or count.value is None or count.value < _FEWEST_NAMES:
        return None
    base = max(0, len(text) - 600)
    before = tokenise(t.block, base + spans[-1][0], base + spans[-1][1], t.index)
    if (found := _list_of_names(before)) is None:
        return None
    first, last, number = found
    others = [
        i
        for i in range(1, len(before))
        if not first <= i < last and before.words[i][0].isupper() and before.lower[i - 1] not in _AT
    ]
    digits = any(word[0].isdigit() for word in before.words)
    if others or digits or abs(number - int(count.value)) > 1:
        return None
    # Sudan met Egypt, Chad and Niger. The four countries
    return number if number >= count.value or known_at(before, 0) is None else None


def _list_of_names(t: TokenList) -> tuple[int, int, int] | None:
    """The only list of names of a sentence: where it begins and ends, and how many it has."""
    ands = [i for i in range(1, len(t) - 1) if t.lower[i] == "and"]
    if len(ands) != 1:
        return None
    first = last = ands[0]
    while first and (t.words[first - 1][0].isupper() or t.lower[first - 1] in NAME_WORDS | {","}):
        first -= 1
    while t.lower[first] in NAME_WORDS | {","}:
        first += 1
    last += 1
    while last < len(t) and t.words[last][0].isupper():
        last += 1
    items, with_comma = items_between(t, first, last)
    if first == 0 or with_comma or not _are_names(items):
        return None
    return first, last, len(items)
