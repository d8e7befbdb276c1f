"""The items of a list in words: where one ends and the next begins, and what sort of thing each is."""

from __future__ import annotations

from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = ["ARTICLES", "NAME_WORDS", "Item", "clauses", "is_name", "items_between", "kind_of", "may_be_one", "thing_of"]

Item = tuple[str, ...]

NAME_WORDS = frozenset(
    "& of the de la le du da d van von der den al el bin ibn di on upon in sur am - ' ’ 's .".split()
)
_LONGEST_NAME = 6
_LONGEST_NOUN = 2
_LONGEST_THING = 6
ARTICLES = frozenset(("a", "an", "the"))
_ROLES = frozenset("for in from by as".split())
_NOT_IN_THINGS = frozenset(
    """who which that whom whose where when while if because although though but or nor not including is are was were be
    been has have had will would can could may might both each either with without he she they it we you i there to
    as than so then""".split()
)


def items_between(
    t: TokenList, first: int, last: int, left_out: frozenset[int] = frozenset()
) -> tuple[list[Item], bool]:
    """The items between commas and one "and", and whether a comma stands before it. None where there are several."""
    items: list[Item] = [()]
    ands, with_comma = 0, False
    last_comma = max((i for i in range(first, last) if t.lower[i] == ","), default=first)
    for i in range(first, last):
        word = t.lower[i]
        if i in left_out:
            continue
        if word == "and" and i + 1 < last_comma and items[-1] and t.words[i + 1][0].isupper():
            if "and" in items[-1]:
                return [], False  # Marks and Spencer and Lane: one of two pairs
            items[-1] = (*items[-1], word)  # Mid and West Wales, South Wales East
            continue
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


def kind_of(item: Item) -> str:
    """Whether an item is a name or a noun; nothing where it may be more than that."""
    words = item[1:] if item and item[0].lower() in ARTICLES else item
    if not words or len(words) > _LONGEST_NAME:
        return ""
    if is_name(words):
        return "name"
    if role := next((i for i in range(1, len(words) - 1) if words[i] in _ROLES), 0):
        # to Ada Lum for fiction, Bo Tan for verse
        return f"name {words[role]}" if is_name(words[words[0] == "to" : role]) else ""
    is_noun = len(words) <= _LONGEST_NOUN and all(word.isalpha() and word.islower() for word in words)
    return "noun" if is_noun and not any(word in word_list("noun-phrase-ends") for word in words) else ""


def thing_of(item: Item, *, of_people: bool) -> str:
    """Whether an item names something in a few words; nothing where it may be a clause."""
    words = item[1:] if item and item[0].lower() in ARTICLES else item
    if not words or len(words) > _LONGEST_THING or not _NOT_IN_THINGS.isdisjoint(word.lower() for word in words):
        return ""
    if words[0][0].isupper():
        behind = [word for word in words if word.lower() not in NAME_WORDS and word[0].islower()]
        if not behind and words[-1][0].isupper():
            return "name"
        if "'s" not in words:
            return "name" if len(behind) == 1 and words[-1] == behind[0] and item is not words and not of_people else ""
    return "thing" if all(word[0].isalnum() or word in ("'s", "-", "’s") for word in words) else ""


def is_name(words: Item) -> bool:
    """Whether they are words of a name alone, the last of them a proper one."""
    proper = all(word[0].isupper() or word.lower() in NAME_WORDS or word == "and" for word in words)
    return bool(words) and proper and words[0] != "and" and words[-1][0].isupper()


def may_be_one(item: Item, other: Item, kinds: set[str]) -> bool:
    """Whether an item and the last one may be a pair that counts as one: Trinidad and Tobago, law and order."""
    pair = f"{item[-1]} and {other[0]}".lower()
    return (kinds == {"noun"} and pair in word_list("pairs")) or item[-1].lower() in word_list("first-of-pair")


def clauses(t: TokenList, first: int, last: int, words: frozenset[str]) -> int | None:
    """How many clauses begin with one of these words; the last of them, and no other, behind an "and"."""
    starts = [i for i in range(first + 1, last) if t.lower[i] in words and t.lower[i - 1] in (",", ";", "and")]
    behind_and = [t.lower[i - 1] == "and" for i in starts]
    ands = t.lower[first:last].count("and")
    return len(starts) + 1 if starts and behind_and[-1] and ands == 1 else None
