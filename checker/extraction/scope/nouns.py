"""The counted noun phrase after a number, found by walking right to its head noun."""

from __future__ import annotations

from dataclasses import dataclass

from checker.extraction.drafts import Draft
from checker.extraction.scope.words import Role, is_adjective, is_attributive_plural, role, singular
from checker.extraction.tokens import TokenList
from checker.words import word_list

__all__ = ["DETERMINERS", "Figures", "Phrase", "hyphenated", "phrase_at", "phrase_of", "singular"]

Figures = dict[int, Draft]
"""The figures of a sentence by their first token."""

LONGEST = 9
"""Tokens that a counted noun phrase may have before its head."""

DETERMINERS = frozenset("the these those this that its his her their our my your all both such same any a an".split())
_BEFORE_ADJECTIVES = frozenset("few most several many more other least first last very top".split())
_AFTER_HEAD = frozenset("of in and or who were are was have had has will".split())
_PEOPLES = frozenset(
    "french british irish dutch swiss spanish english welsh scottish danish swedish polish turkish".split()
)
_SEXES_AND_AGES = frozenset("men women children boys girls babies infants".split())
_NOUNS_IN_ED = frozenset("seed need deed weed feed shed sled breed creed speed bleed steed reed hundred".split())
_BEHIND_HEADS = frozenset(("by", "up", "on", "general", "elect", "major"))
"""What follows the head in words like passers-by, runners-up, hangers-on and governors-general."""
_PARTICLES = frozenset("outs ins ups offs downs overs backs bys aways ons".split())
"""What verbs make nouns with: 30 call-outs, 12 break-ins."""
_ORDINARY_AFTER_HYPHEN = frozenset("fold plus something odd ish time old up off and to or in by".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: the token of its head, the end of its tokens, and the lemma that is counted."""

    head: int
    last: int
    lemma: str


def phrase_at(t: TokenList, i: int, figures: Figures, *, one: bool = False) -> Phrase | None:
    """The noun phrase whose modifiers begin at token ``i``; ``one``: after the number one, its head being singular."""
    begin, latest = i, -1
    for _ in range(LONGEST):
        if i in figures:
            over = _over_modifier(t, figures[i], adjoins=i == begin)
            if over is None:
                break
            i = over
            continue
        part = Role.MODIFIER if _in_compound(t, i) or (_is_degree(t, i) and not one) else role(t, i)
        if _with_verb(t, i):
            part = Role.PLURAL
        if _is_compound_head(t, i) and not one:
            return Phrase(i, i + 3, f"{singular(t.words[i])}-{t.lower[i + 2]}")
        if part is Role.PLURAL:
            if not one:
                return _to_last_plural(t, i, figures)
            if latest >= 0:
                break
        if part is Role.MODIFIER or part is Role.PLURAL:
            if one and latest >= 0 and _ends_singular(t, i, begin):
                break
            latest = i
        elif not _goes_on(t, i, part, latest, figures):
            break
        i += 1
    return _singular_phrase(t, begin, latest, one=one)


def phrase_of(t: TokenList, i: int, figures: Figures, *, one: bool = False) -> Phrase | None:
    """The phrase after "of", in the plural or (``one``) the singular, past determiners and possessors.

    "Two of the city's oldest hospitals" counts hospitals.
    """
    while t.word(i) in DETERMINERS:
        i += 1
    while t.word(i) in _BEFORE_ADJECTIVES:
        i += 1
    for _ in range(2):
        phrase = phrase_at(t, i, figures, one=one)
        end = phrase.last if phrase else _run_end(t, i, figures)
        if t.word(end) not in ("'s", "'") or not t.touches(end):
            return phrase
        i = end + 1
    return None


def hyphenated(t: TokenList, i: int) -> Phrase | None:
    """The noun that a hyphen ties to the number before token ``i``: a two-door car, a 45-strong team."""
    if not (t.word(i) == "-" and t.touches(i) and t.touches(i + 1)):
        return None
    word = t.word(i + 1)
    if word == "strong":
        return Phrase(i + 1, i + 2, "member")
    if word in _ORDINARY_AFTER_HYPHEN or _is_participle(word) or not word.isalpha() or len(word) < 3:
        return None
    if role(t, i + 1) is Role.END:
        return None
    return Phrase(i + 1, i + 2, singular(word))


def _is_degree(t: TokenList, i: int) -> bool:
    """Whether "very" leads on to an adjective: "14 very old trees"."""
    return t.word(i) == "very" and role(t, i + 1) is Role.MODIFIER


def _is_compound_head(t: TokenList, i: int) -> bool:
    """Whether a plural stands before the last part of its word: passers-by, runners-up."""
    if t.word(i + 1) != "-" or t.word(i + 2) not in _BEHIND_HEADS or not (t.touches(i + 1) and t.touches(i + 2)):
        return False
    return role(t, i) is Role.PLURAL and not (t.word(i + 3) == "-" and t.touches(i + 3))


def _in_compound(t: TokenList, i: int) -> bool:
    """Whether a hyphen ties the token to the next one or (unless it is a plural) to the one before."""
    if t.word(i + 1) == "-" and t.touches(i + 1) and t.touches(i + 2):
        return t.lower[i][0].isalpha()
    if i > 1 and t.touches(i) and t.lower[i - 1] == "-" and t.touches(i - 1):
        return role(t, i) is Role.END
    return False


def _over_modifier(t: TokenList, figure: Draft, *, adjoins: bool) -> int | None:
    """Past a figure that describes the noun: five 12-year-old boys, two second-half goals, ten 9 litre cases."""
    end = figure.last
    if t.word(end) == "-" and t.touches(end):
        return end + 1
    if (
        "-" in t.lower[figure.first : end]
        or figure.kind in ("ordinal", "identifier")
        or (figure.kind == "quantity" and adjoins)
    ):
        return end
    return None


def _goes_on(t: TokenList, i: int, part: Role, latest: int, figures: Figures) -> bool:
    """Whether the phrase goes on over a token that is no word of it."""
    if part is Role.HYPHEN:
        return t.touches(i) and t.touches(i + 1)
    if part is Role.QUOTE:
        return t.lower[i] != "'" or not t.touches(i)
    if latest < 0:
        return False
    word = t.word(i)
    if word == "/":
        return t.touches(i) and t.touches(i + 1)
    if word == ",":
        return is_adjective(t.lower[latest]) and is_adjective(t.word(i + 1))
    return word in ("and", "or", "&") and _joins_modifiers(t, i, figures)


def _joins_modifiers(t: TokenList, i: int, figures: Figures) -> bool:
    """Whether "and" stands between two modifiers of one plural: digital and physical sales."""
    if _is_participle(t.lower[i - 1]) and not _is_participle(t.word(i + 1)):
        return False
    for k in range(i + 1, i + LONGEST):
        if k in figures:
            return False
        part = role(t, k)
        if part is Role.PLURAL:
            return k > i + 1
        if part not in (Role.MODIFIER, Role.HYPHEN):
            return False
    return False


def _to_last_plural(t: TokenList, i: int, figures: Figures) -> Phrase:
    """From the first plural to the head: mostly the same word, but "arms deals", "sports cars"."""
    for _ in range(3):
        following = _next_plural(t, i, figures)
        if following is None:
            break
        i = following
    if t.lower[i] in _SEXES_AND_AGES:
        owned = _owned(t, i)
        if owned is not None:
            return owned
        last = _sexes_and_ages(t, i)
        if last > i + 1:
            return Phrase(i, last, "person")
    return Phrase(i, i + 1, _with_verb(t, i) or singular(t.words[i]))


def _with_verb(t: TokenList, i: int) -> str | None:
    """The noun that a verb makes with the particle in the plural that a hyphen ties to it: call-out, break-in."""
    tied = t.word(i - 1) == "-" and t.touches(i) and t.touches(i - 1) and t.lower[i] in _PARTICLES
    return f"{t.word(i - 2)}-{t.lower[i][:-1]}" if tied else None


def _owned(t: TokenList, i: int) -> Phrase | None:
    """What is for women or children, not theirs: "14 children's books", but "the 14 children's parents"."""
    k = i + 2
    if t.word(i + 1) != "'s" or t.word(i - 1) in DETERMINERS or t.word(i - 2) in DETERMINERS:
        return None
    while k < i + 4 and role(t, k) is Role.MODIFIER:
        k += 1
    return Phrase(k, k + 1, singular(t.words[k])) if role(t, k) is Role.PLURAL else None


def _next_plural(t: TokenList, i: int, figures: Figures) -> int | None:
    if i + 1 in figures or i + 1 >= len(t):
        return None
    following = role(t, i + 1)
    if following is Role.PLURAL and t.lower[i + 1] not in word_list("invariable"):
        return i + 1 if is_attributive_plural(t.lower[i]) or _ends_phrase(t, i, figures) else None
    if following is Role.HYPHEN or is_attributive_plural(t.lower[i]):
        for k in range(i + 1, i + 5):
            part = role(t, k)
            if part is Role.PLURAL:
                return k
            if k in figures or part not in (Role.MODIFIER, Role.HYPHEN):
                break
    return None


def _ends_phrase(t: TokenList, i: int, figures: Figures) -> bool:
    """Whether of two plurals from token ``i`` the second is the head: not so in "issues opponents raised"."""
    if t.words[i + 1][0].isupper() and not t.words[i][0].isupper():
        return False
    if i + 2 in figures:
        return False
    return t.word(i + 2) in _AFTER_HEAD or role(t, i + 2) in (Role.MARK, Role.QUOTE) or i + 2 == len(t)


def _sexes_and_ages(t: TokenList, i: int) -> int:
    """The end of "men, women and children", which together count persons."""
    last = i + 1
    while True:
        k = last
        while t.word(k) in (",", "and", "or") and k - last < 2:
            k += 1
        if k == last or t.word(k) not in _SEXES_AND_AGES:
            return last
        last = k + 1


def _singular_phrase(t: TokenList, begin: int, latest: int, *, one: bool) -> Phrase | None:
    """A phrase without a plural: after "one", of a people ("12 British"), or a measure ("the 11 member bloc")."""
    if latest < 0:
        return None
    if one:
        while latest > begin and t.lower[latest].endswith("ly"):
            latest -= 1  # one leader bluntly put it
        while latest > begin and is_adjective(t.lower[latest]) and not is_adjective(t.lower[latest - 1]):
            latest -= 1  # one person dead
    word = t.lower[latest]
    if one:
        if (
            word.endswith("ing")
            and begin == latest
            and t.words[begin + 1 : begin + 2]
            and t.words[begin + 1][0].isupper()
        ):
            return None
        in_ed = _is_participle(word) and not t.words[latest].isupper()  # letters, not a word
        if is_adjective(word) or word.endswith("ly") or in_ed or not word[0].isalpha():
            return None
        return Phrase(latest, latest + 1, singular(word))
    if (word in _PEOPLES or (word.endswith("ese") and len(word) > 5)) and latest <= begin + 1:
        return Phrase(latest, latest + 1, word)
    if latest > begin and t.lower[begin] in word_list("unit-like-singulars") and t.lower[begin + 1] != "-":
        return Phrase(begin, begin + 1, t.lower[begin])
    return None


def _ends_singular(t: TokenList, i: int, begin: int) -> bool:
    """Whether a word ends the phrase after "one" because it is a verb or a participle behind the noun."""
    word = t.lower[i]
    if _is_participle(word):
        return not is_adjective(t.lower[i - 1])
    return word.endswith("ing") and (i > begin + 1 or t.word(i + 1) in DETERMINERS or t.words[i + 1 : i + 2] == [])


def _is_participle(word: str) -> bool:
    return (word.endswith("ed") and len(word) > 3 and word not in _NOUNS_IN_ED) or word in ("slain", "dead")


def _run_end(t: TokenList, i: int, figures: Figures) -> int:
    """Where a run of names and nouns ends: a possessor."""
    for _ in range(LONGEST):
        if i in figures or role(t, i) not in (Role.MODIFIER, Role.PLURAL, Role.HYPHEN):
            break
        i += 1
    return i
