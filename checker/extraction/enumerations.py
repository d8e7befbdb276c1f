"""How many things the list behind a count names: "three cities: Lyon, Nice and Brest".

Only lists that cannot be mistaken: to the end of the sentence or bracket, all names, all short nouns or all questions,
one "and" before the last.
"""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.tokens import TokenList
from checker.words import word_forms, word_list

__all__ = ["put_lengths"]

_MOST = 12
_BEFORE_LIST = 5
"""Words that may stand between the count and its list."""
_LONGEST_NAME = 6
_LONGEST_NOUN = 2
_IN_NAMES = frozenset("& of the de la le du da van von der den al el bin ibn di on upon in sur am - ' 's .".split())
_ENDS = frozenset(".!?\"'”’")
_DASHES = ("-", "–", "—")
_CERTAIN = frozenset((":", "namely", "("))
_OPENERS = _CERTAIN | frozenset(_DASHES)
_CLOSES = {"(": (")",), "-": _DASHES, "–": _DASHES, "—": _DASHES}
_ARE = frozenset(("are", "were"))
_QUESTIONS = frozenset("whether who whom whose what when where which why how".split())
_ARTICLES = frozenset(("a", "an", "the"))
_ROLES = frozenset("for in from by as".split())
_Item = tuple[str, ...]


def put_lengths(t: TokenList, drafts: list[Draft]) -> None:
    """Set ``items`` of the last count of a sentence, where a list of words alone stands behind it."""
    if not drafts or (_OPENERS | _ARE).isdisjoint(t.lower):
        return
    _put_length(t, drafts)
    _put_length_of_subject(t, drafts)


def _put_length(t: TokenList, drafts: list[Draft]) -> None:
    opening = next((i for i in range(len(t)) if _opens(t, i)), None)
    if opening is None:
        return
    closing = next((i for i in range(opening + 1, len(t)) if t.lower[i] in _CLOSES.get(t.lower[opening], ())), len(t))
    before = [draft for draft in drafts if draft.last <= opening and draft.kind not in ("date", "period")]
    if not before or any(opening < draft.first < closing for draft in drafts):
        return
    count = before[-1]
    if _countable(count) and count.value is not None and _leads(t, count, opening):
        count.items = _length(t, opening + 1, closing, int(count.value))


def _put_length_of_subject(t: TokenList, drafts: list[Draft]) -> None:
    """The two tunnels under the ridge are Kell and Swinside: names alone, up to the end of the sentence."""
    at = next((i for i in range(1, len(t)) if t.lower[i] in _ARE), None)
    count = next((draft for draft in reversed(drafts) if at is not None and draft.last <= at), None)
    if at is None or count is None or count is not drafts[-1] or not _countable(count) or not _leads(t, count, at):
        return
    before = t.lower[count.first - 1] if count.first else ""
    names = _items(t, at + 1, _before_stop(t, at + 1, len(t)))[0]
    if (before in ("", "the", "all") or t.lower[count.first] == "the") and all(map(_is_own_name, names)):
        count.items = _length(t, at + 1, len(t), int(count.value or 0))


def _is_own_name(item: _Item) -> bool:
    """Whether it is a name, and no adjective of a country."""
    return _kind(item) == "name" and item[0][0].isupper() and item[-1].lower() not in word_forms("peoples")


def _countable(count: Draft) -> bool:
    return count.kind == "count" and count.value is not None and 1 < count.value <= _MOST


def _before_stop(t: TokenList, first: int, last: int) -> int:
    while last > first and t.lower[last - 1] in _ENDS:
        last -= 1
    return last


def _opens(t: TokenList, i: int) -> bool:
    """Whether a list may begin behind token ``i``."""
    word = t.lower[i]
    return word in _CERTAIN or (word in _DASHES and not (t.touches(i) and t.touches(i + 1)))


def _leads(t: TokenList, count: Draft, opening: int) -> bool:
    """Whether only a few words that begin nothing new stand between the count and its list."""
    between = t.lower[count.last : opening]
    if between[-1:] == [","] and t.lower[opening] == "namely":
        between.pop()
    return len(between) <= _BEFORE_LIST and all(word.isalpha() for word in between) and count.hedge is None


def _length(t: TokenList, first: int, last: int, stated: int) -> int | None:
    """How many items the tokens from ``first`` to ``last`` name; ``None`` where that is open to doubt."""
    last = _before_stop(t, first, last)
    if t.lower[first : first + 1] and t.lower[first] in _QUESTIONS:
        return _questions(t, first, last)
    items, with_comma = _items(t, first, last)
    kinds = {_kind(item) for item in items}
    if len(items) < 2 or len(kinds) != 1 or "" in kinds:
        return None
    number = len(items)
    sorts = all(item[-1].endswith("s") for item in items) and (kinds == {"name"} or 2 * number <= stated)
    if number < stated and sorts:
        return None  # 12 people: Syrians and Iraqis
    # cities with their countries; "law and order" as one item
    if number == 2 * stated or (number == stated + 1 and not with_comma and _may_be_one(items[-2], kinds)):
        return stated
    return number


def _questions(t: TokenList, first: int, last: int) -> int | None:
    """How many clauses begin with a word of asking; the last of them, and no other, behind an "and"."""
    starts = [i for i in range(first + 1, last) if t.lower[i] in _QUESTIONS and t.lower[i - 1] in (",", ";", "and")]
    behind_and = [t.lower[i - 1] == "and" for i in starts]
    ands = t.lower[first:last].count("and")
    return len(starts) + 1 if starts and behind_and[-1] and ands == 1 else None


def _items(t: TokenList, first: int, last: int) -> tuple[list[_Item], bool]:
    """The items between commas and one "and", and whether a comma stands before it. None where there are several."""
    items: list[_Item] = [()]
    ands, with_comma = 0, False
    for i in range(first, last):
        word = t.lower[i]
        if word == "," and items[-1]:
            if ands:
                return [], False
            items.append(())
        elif word == "and" or (word == "&" and "and" not in t.lower[first:last]):
            ands += 1
            with_comma = not items[-1]
            if items[-1]:
                items.append(())
        else:
            items[-1] = (*items[-1], t.words[i])
    return (items, with_comma) if ands == 1 else ([], False)


def _kind(item: _Item) -> str:
    """Whether an item is a name or a noun; nothing where it may be more than that."""
    words = item[1:] if item and item[0].lower() in _ARTICLES else item
    if not words or len(words) > _LONGEST_NAME:
        return ""
    if _is_name(words):
        return "name"
    if role := next((i for i in range(1, len(words) - 1) if words[i] in _ROLES), 0):
        # to Ada Lum for fiction, Bo Tan for verse
        return f"name {words[role]}" if _is_name(words[words[0] == "to" : role]) else ""
    is_noun = len(words) <= _LONGEST_NOUN and all(word.isalpha() and word.islower() for word in words)
    return "noun" if is_noun and not any(word in word_list("noun-phrase-ends") for word in words) else ""


def _is_name(words: _Item) -> bool:
    """Whether they are words of a name alone, the last of them a proper one."""
    proper = all(word[0].isupper() or word.lower() in _IN_NAMES for word in words)
    return bool(words) and proper and words[-1][0].isupper()


def _may_be_one(item: _Item, kinds: set[str]) -> bool:
    """Whether an item and the last one may be a pair that counts as one: Trinidad and Tobago, law and order."""
    return kinds == {"noun"} or item[-1].lower() in word_list("first-of-pair")
