"""What part a word plays in a counted noun phrase, and its singular.

No tagger: after a number other than one the head noun is in the plural, so the first plural ends the phrase. Everything
else is the few words at which a phrase must end.
"""

from __future__ import annotations

from enum import IntEnum

from checker.extraction.tokens import TokenList
from checker.words import word_forms, word_list

__all__ = ["Role", "is_adjective", "is_attributive_plural", "is_person", "role", "singular"]


class Role(IntEnum):
    """The part of a token: may it stand in a noun phrase, and can it be what is counted?"""

    END = 0
    """A function word or a finite verb: no phrase goes on over it."""
    PLURAL = 1
    MODIFIER = 2
    """Any other word: a noun in the singular, an adjective, a name."""
    HYPHEN = 3
    QUOTE = 4
    MARK = 5
    """Punctuation, a digit, anything else."""


_NO_PEOPLE_IN_IST = frozenset(
    """assist blacklist checklist consist desist enlist exist insist longlist persist playlist resist shortlist
    subsist waitlist wishlist""".split()
)
_QUOTES = frozenset("\"'“”‘’«»")
_SINGULAR_SUFFIXES = ("ss", "us", "is", "'s")
_known: dict[str, Role] = {}
_LARGEST = 50_000
"""Words whose roles are kept; a longer memory would let a hostile text fill it."""


def role(t: TokenList, i: int) -> Role:
    """The role of token ``i``; ``END`` outside the sentence."""
    if not 0 <= i < len(t.lower):
        return Role.END
    word = t.lower[i]
    written = t.words[i]
    if len(written) > 1 and written.isupper() and not _shouts(t, i):
        return Role.MODIFIER  # US, IS, WHO, IT, SARS: written so, they are names
    found = _known.get(word)
    if found is None:
        found = _role(word)
        if len(_known) < _LARGEST:
            _known[word] = found
    if found is Role.MODIFIER and len(word) <= 4 and word[-1] == "s" and written[:-1].isupper() and written[-1] == "s":
        return Role.PLURAL  # MPs, NGOs
    return found


def _shouts(t: TokenList, i: int) -> bool:
    """Whether the words around are in capitals too, as in a headline."""
    return any(len(word) > 3 and word.isupper() for word in (*t.words[max(0, i - 1) : i], *t.words[i + 1 : i + 2]))


def _role(word: str) -> Role:
    if not word[0].isalpha():
        if word == "-":
            return Role.HYPHEN
        return Role.QUOTE if word in _QUOTES else Role.MARK
    if word in word_list("noun-phrase-ends"):
        return Role.END
    return Role.PLURAL if _is_plural(word) else Role.MODIFIER


def _is_plural(word: str) -> bool:
    irregular = word_forms("irregular-plurals").get(word)
    if irregular is not None:
        return irregular.lower() != word
    if word in word_list("invariable"):
        return True
    if len(word) < 4 or word[-1] != "s" or word.endswith(_SINGULAR_SUFFIXES):
        return False
    return word not in word_list("plural-lookalikes")


def singular(word: str) -> str:
    """The lemma of a noun, in lower case: ``civilians`` is ``civilian``."""
    if word[-1:] == "s" and word[:-1].isupper() and len(word) <= 5:
        return word[:-1].lower()  # MPs
    word = word.lower()
    irregular = word_forms("irregular-plurals").get(word)
    if irregular is not None:
        return irregular.lower()
    if len(word) < 4 or word[-1] != "s" or word.endswith(_SINGULAR_SUFFIXES) or word in word_list("invariable"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses", "zzes", "oes")):
        return word[:-2]
    return word[:-1]


def is_person(lemma: str | None) -> bool:
    """Whether a counted noun names people."""
    if lemma is None:
        return False
    if lemma.endswith("ist") and len(lemma) > len("twist"):
        return lemma not in _NO_PEOPLE_IN_IST
    return lemma in word_list("persons") or lemma in word_list("callings")


def is_adjective(word: str) -> bool:
    return word in word_list("adjectives")


def is_attributive_plural(word: str) -> bool:
    return word in word_list("attributive-plurals")
