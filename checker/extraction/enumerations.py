"""How many things the list behind a count names: "three cities: Lyon, Nice and Brest".

Only lists that cannot be mistaken: to the end of the sentence or bracket, all names, all short nouns, all things of a
few words or all questions, one "and" before the last.
"""

from __future__ import annotations

from checker.extraction.drafts import Draft
from checker.extraction.list_items import ARTICLES, Item, clauses, items_between, kind_of, may_be_one, thing_of
from checker.extraction.scope.words import is_person
from checker.extraction.tokens import TokenList
from checker.words import word_forms, word_list

__all__ = ["put_lengths"]

_MOST = 12
_BEFORE_LIST = 5
"""Words that may stand between the count and its list."""
_BEFORE_COLON = 8
"""The same where a colon or "namely" leads to it; if they are more than five, none may be a noun in the plural."""
_NO_PLURALS = frozenset("this his its is was has as us because across less the's".split())
_ENDS = frozenset(".!?\"'”’")
_DASHES = ("-", "–", "—")
_CERTAIN = frozenset((":", "namely", "("))
_OPENERS = _CERTAIN | frozenset(_DASHES)
_LEADING = frozenset((":", "namely", *_DASHES))
_BEHIND_AGE = frozenset(("", ",", "and", ".", ")", ";", *_DASHES))
_CLOSES = {"(": (")",), "-": _DASHES, "–": _DASHES, "—": _DASHES}
_ARE = frozenset(("are", "were"))
_QUESTIONS = frozenset("whether who whom whose what when where which why how".split())
_TO = frozenset(("to",))
_OPEN_THINGS = frozenset("thing reason question problem way factor fact point lesson".split())
"""Of these each may be told in a whole clause."""
_LISTED_AFTER_COMMA = frozenset(
    "count charge son daughter child brother sister grandchild grandson granddaughter".split()
)
_OTHER_KIN = frozenset(("sister", "brother", "wife", "husband", "widow", "grandson", "granddaughter"))
_BREAKS = frozenset(("to", "but", "was", "were", "is", "are", "who", "while"))
_NAMED = frozenset("named identified listed".split())
_PREDICATES = frozenset("are were have had will would can could must may do did has been".split())
_DETERMINERS = frozenset("a an the his her its their our my your more fewer better less new".split())
_OWNERS = frozenset("her his its their my our your".split())
_GOES_ON = _PREDICATES | frozenset("when as while after before at on in for with whom who".split())
_OF_THEM = frozenset("only none all each one two three just neither both not".split())
_OLDEST = 120
_PLACING = frozenset("in at on near from of for by to with under".split())
_TWO = 2
_FEW_AHEAD = 5
_CHILDREN = frozenset("boy girl son daughter boys girls sons daughters".split())


def put_lengths(t: TokenList, drafts: list[Draft]) -> None:
    """Set ``items`` of the last count of a sentence, where a list of words alone stands behind it."""
    if not drafts:
        return
    _put_length_after_comma(t, drafts)
    _put_length_in_commas(t, drafts)
    _put_length_ahead(t, drafts)
    _put_length_inserted(t, drafts)
    if (_OPENERS | _ARE | _NAMED).isdisjoint(t.lower):
        return
    _put_length(t, drafts)
    _put_length_of_subject(t, drafts)


def _put_length_after_comma(t: TokenList, drafts: list[Draft]) -> None:
    """Two daughters, Ann and Bea; two counts, theft and arson: to the end of the clause."""
    for count in drafts:
        kin = count.counted in _LISTED_AFTER_COMMA
        places = count.counted in word_list("listed-groups")
        if not _countable(count) or not (kin or places or is_person(count.counted)) or t.word(count.last) != ",":
            continue
        first = count.last + 1
        last = next((i for i in range(first, len(t)) if _ends_clause(t, i)), len(t))
        # three chemists, Anna Berg of Lund and Luis Prieto of Cadiz
        if not kin and last < len(t):
            continue
        if count.hedge is not None or _has_figures(t, drafts, first, last):
            continue
        stated = int(count.value or 0)
        items, with_comma = items_between(t, first, _before_stop(t, first, last))
        children = count.counted == "child" and any(item[-1].lower() in _CHILDREN for item in items)
        kind = "noun" if children or count.counted in ("count", "charge") else "name"
        # Anna Berg, not Berg
        if not kin and not places and any(len(item) == 1 for item in items):
            continue
        # Ann, of York, and Bea
        titled = places and all(item[0] == "the" for item in items)  # the Lyric, the Globe and the Rose
        if any(kind_of(item) != kind or (item[0].islower() == (kind == "name") and not titled) for item in items):
            continue
        if items and not (with_comma and len(items) > stated) and len(items) != 2 * stated:
            count.items = len(items)


def _ends_clause(t: TokenList, i: int) -> bool:
    at = i + 1 + (t.word(i + 1) == "and")
    by_others = t.word(at) == "by" or (t.word(at) in ARTICLES and t.word(at + 1) in _OTHER_KIN)
    return t.lower[i] == ";" or (t.lower[i] == "," and (t.word(at) in _BREAKS or (at > i + 1 and by_others)))


def _put_length(t: TokenList, drafts: list[Draft]) -> None:
    opening = next((i for i in range(len(t)) if _opens(t, i)), None)
    if opening is None:
        return
    closing = next((i for i in range(opening + 1, len(t)) if t.lower[i] in _CLOSES.get(t.lower[opening], ())), len(t))
    before = [draft for draft in drafts if draft.last <= opening and draft.kind not in ("date", "period")]
    inside = [draft for draft in drafts if opening < draft.first < closing]
    ages = [draft for draft in inside if _is_age(t, draft)]
    # the 20km walk, the 400m
    if not before or any(draft.kind != "quantity" and draft not in ages for draft in inside):
        return
    count = before[-1]
    if _countable(count) and count.value is not None and _leads(t, count, opening):
        left_out = frozenset(i for age in ages for i in range(age.first - 1, age.last))
        count.items = _length(t, opening + 1, closing, int(count.value), left_out)
        if count.items is None:
            count.items = _length_of_things(t, opening + 1, closing, count)


def _has_figures(t: TokenList, drafts: list[Draft], first: int, last: int) -> bool:
    """Whether a figure stands there; "a boy" is no figure of a list, but an item."""
    return any(first <= draft.first < last and t.lower[draft.first] not in ARTICLES for draft in drafts)


def _is_age(t: TokenList, draft: Draft) -> bool:
    """Ian Holt, 41, and Amy Leigh, 38."""
    alone = draft.last - draft.first == 1 and draft.value is not None and 0 < draft.value < _OLDEST
    behind = t.word(draft.last)
    return alone and t.word(draft.first - 1) == "," and t.words[draft.first - 2][0].isupper() and behind in _BEHIND_AGE


def _put_length_in_commas(t: TokenList, drafts: list[Draft]) -> None:
    """Two languages, Welsh and Polish, are spoken: between commas, with the verb behind."""
    count = drafts[0]
    if not _countable(count) or "," in t.lower[: count.first] or t.word(count.last) != "," or count.items is not None:
        return
    if count.first > _FEW_AHEAD or "and" in t.lower[: count.first]:
        return
    first = count.last + 1
    last = next((i for i in range(first, len(t)) if t.lower[i] == "," and _goes_on(t, i + 1)), 0)
    if not last or count.hedge is not None or _has_figures(t, drafts, first, last):
        return
    items, with_comma = items_between(t, first, last)
    kinds = {kind_of(item) for item in items}
    if t.lower[last + 1] not in _PREDICATES and not all(map(_is_own_name, items)):
        return
    if len(items) < 2 or with_comma or kinds not in ({"name"}, {"noun"}) or t.lower[first] in _PLACING:
        return
    count.items = _unless_paired(items, int(count.value or 0), kinds)


def _goes_on(t: TokenList, i: int) -> bool:
    """Whether the sentence goes on there with a verb: neither another item of the list nor what begins with it does."""
    word = t.word(i)
    if word in _PREDICATES:
        return True
    return word.isalpha() and t.words[i].islower() and word != "and" and word not in _DETERMINERS


def _put_length_inserted(t: TokenList, drafts: list[Draft]) -> None:
    """Her two aides, Berg and Okoro, when she left; of the two ports, Ely and Rye, only one: by names alone."""
    for count in drafts:
        owned = t.word(count.first - 1) in _OWNERS and is_person(count.counted)
        whole = t.lower[: count.first] == ["of", "the"]
        if not (owned or whole) or not _countable(count) or count.hedge is not None or t.word(count.last) != ",":
            continue
        first = count.last + 1
        behind = _OF_THEM if whole else _GOES_ON
        last = next((i for i in range(first, len(t)) if t.lower[i] == "," and t.word(i + 1) in behind), 0)
        if count.items is not None or not last or _has_figures(t, drafts, first, last):
            continue
        items, with_comma = items_between(t, first, last)
        if len(items) > 1 and not with_comma and all(map(_is_own_name, items)) and len(items) != 2 * (count.value or 0):
            count.items = len(items)


def _put_length_ahead(t: TokenList, drafts: list[Draft]) -> None:
    """Copper, tin and zinc are the three metals: from the start of the sentence on."""
    count = drafts[0]
    at = count.first - (t.word(count.first - 1) == "the") - 1
    if at > 1 and t.word(at - 1) in ("these", "those", "they") and t.word(at - 2) in (*_DASHES, ":"):
        at -= 2  # Copper, tin and zinc: these are the three metals
        if at < 1 or count.items is not None or not _countable(count):
            return
    elif not _countable(count) or at < 1 or at == count.first - 1 or t.lower[at] not in _ARE or count.items is not None:
        return
    items, with_comma = items_between(t, 0, at)
    words = [(item[0].lower(), *item[1:]) for item in items[:1]]  # copper may be no name
    kinds = {kind_of(item) for item in items}
    if {kind_of(item) for item in (*words, *items[1:])} == {"noun"}:
        kinds = {"noun"}
    if len(items) > 2 and not with_comma and kinds in ({"name"}, {"noun"}):
        count.items = _unless_paired(items, int(count.value or 0), kinds)


def _unless_paired(items: list[Item], stated: int, kinds: set[str]) -> int:
    """How many items there are; the number stated where they may be cities with their countries, or two are one."""
    number = len(items)
    paired = number == stated + 1 and may_be_one(items[-2], items[-1], kinds)
    return stated if paired or number == 2 * stated else number


def _length_of_things(t: TokenList, first: int, last: int, count: Draft) -> int | None:
    """The same for things that take a few words each: the marathon, the hammer and the women's relay."""
    items, with_comma = items_between(t, first, _before_stop(t, first, last))
    number, stated = len(items), int(count.value or 0)
    kinds = [thing_of(item, of_people=is_person(count.counted)) for item in items]
    # a ban on trawling and more boats
    if number == 2 and not (stated > 2 and all(item[0].lower() in _DETERMINERS for item in items)):
        return None
    if number < 2 or "" in kinds or ("name" in kinds and len(set(kinds)) > 1):
        return None
    if number > stated:
        # Rex, a terrier, and Fido: one of them may say what another is
        in_apposition = any(item[0].lower() in ARTICLES for item in items[1:-1])
        parallel = all(item[0].lower() == "the" for item in items) and not with_comma
        if (in_apposition and not parallel) or count.counted in _OPEN_THINGS or with_comma:
            return None
    return number


def _put_length_of_subject(t: TokenList, drafts: list[Draft]) -> None:
    """The two tunnels under the ridge are Kell and Swinside: names alone, up to the end of the sentence."""
    at = next((i for i in range(1, len(t)) if t.lower[i] in _ARE), None)
    count = next((draft for draft in reversed(drafts) if at is not None and draft.last <= at), None)
    if at is None or count is None or count is not drafts[-1] or not _countable(count) or not _leads(t, count, at):
        return
    before = t.lower[count.first - 1] if count.first else ""
    names = items_between(t, at + 1, _before_stop(t, at + 1, len(t)))[0]
    whole = before in _OWNERS | {"", "the", "all"} or t.lower[count.first] == "the"
    if whole and all(map(_is_own_name, names)):
        count.items = _length(t, at + 1, len(t), int(count.value or 0))


def _is_own_name(item: Item) -> bool:
    """Whether it is a name, and no adjective of a country."""
    last = item[-1].lower() if item else ""
    place = word_forms("peoples").get(last, last).lower() == last
    return place and kind_of(item) == "name" and item[0][0].isupper()


def _countable(count: Draft) -> bool:
    return count.kind == "count" and count.value is not None and 1 < count.value <= _MOST


def _before_stop(t: TokenList, first: int, last: int) -> int:
    while last > first and t.lower[last - 1] in _ENDS:
        last -= 1
    return last


def _opens(t: TokenList, i: int) -> bool:
    """Whether a list may begin behind token ``i``."""
    word = t.lower[i]
    if word in _ARE:
        return t.lower[i - 2 : i] in ([",", "which"], [",", "who"])
    if word == "as":
        return not _NAMED.isdisjoint(t.lower[max(0, i - 6) : i])
    return word in _CERTAIN or (word in _DASHES and not (t.touches(i) and t.touches(i + 1)))


def _leads(t: TokenList, count: Draft, opening: int) -> bool:
    """Whether only a few words that begin nothing new stand between the count and its list."""
    between = t.lower[count.last : opening]
    if between[-1:] == [","] and t.lower[opening] == "namely":
        between.pop()
    if between[-2:] in ([",", "which"], [",", "who"]):
        between = between[:-2]
    if not all(word.isalpha() or word == "'s" for word in between) or count.hedge is not None:
        return False
    if len(between) <= _BEFORE_LIST:
        return True
    plurals = [word for word in between if word.endswith("s") and word != "'s" and word not in _NO_PLURALS]
    return len(between) <= _BEFORE_COLON and t.lower[opening] in _LEADING and not plurals


def _length(t: TokenList, first: int, last: int, stated: int, left_out: frozenset[int] = frozenset()) -> int | None:
    """How many items the tokens from ``first`` to ``last`` name; ``None`` where that is open to doubt."""
    last = _before_stop(t, first, last)
    if t.lower[first : first + 1] and t.lower[first] in _QUESTIONS:
        return clauses(t, first, last, _QUESTIONS)
    if t.lower[first : first + 1] == ["to"] and first + 1 < last and t.words[first + 1][0].islower():
        aims = clauses(t, first, last, _TO)
        return aims if aims is not None and aims > _TWO else None  # to be kind and to be brief: of one thing
    items, with_comma = items_between(t, first, last, left_out)
    kinds = {kind_of(item) for item in items}
    if len(items) < 2 or len(kinds) != 1 or "" in kinds:
        return None
    number = len(items)
    if number < stated <= number + sum(item.count("and") for item in items):
        return stated
    sorts = all(item[-1].endswith("s") for item in items) and (kinds == {"name"} or 2 * number <= stated)
    if number < stated and sorts:
        return None  # 12 people: Syrians and Iraqis
    # cities with their countries; "law and order" as one item
    if number == 2 * stated or (number == stated + 1 and not with_comma and may_be_one(items[-2], items[-1], kinds)):
        return stated
    return number
