"""Currencies before and after a number: signs, codes, names, and minor units (cents, pence)."""

from __future__ import annotations

import os
from fractions import Fraction
from functools import cache

from checker.extraction.drafts import Numeral
from checker.extraction.tokens import TokenList
from checker.resources import rules_folder
from checker.words import word_forms, word_list

__all__ = ["SIGNS", "currency_after", "currency_before", "currency_named"]

SIGNS = frozenset("$£€¥₹₽₩₪₦₱₺₫฿₴₿¢₡₾₭₵৳₸₼₮₲")

_PRICE_WORDS = frozenset(
    """cost costs costing pay pays paid paying worth price prices priced spend spent spending earn earns earned fine
    fined fee fees salary salaries raise raised save saved charge charged charges bill budget profit loss debt debts
    tax taxes sales revenue wage wages income fund funds funding loan loans grant grants bail reward prize""".split()
)

_TAKEN = frozenset(
    """stole steals stealing embezzled embezzling defrauded swindled siphoned siphoning laundered laundering owe owes
    owed owing netted donated donating bequeathed bribe bribes bribed ransom compensation damages mortgage mortgages
    rent rents bills fare fares deposit pension pensions bonus bonuses subsidy subsidies turnover invested
    investing""".split()
)
_SOLD = frozenset("sold bought auctioned sells selling went goes bid bids".split())
_THINGS_TOO = frozenset(("crown", "crowns"))
"""Currencies that are things too: "three crowns"."""
_SMALL_CHANGE = frozenset(("cents", "pence", "dollars", "euros"))
_LARGE = frozenset(("thousand", "million", "billion", "trillion", "m", "bn"))

_PLAIN_CODES = frozenset(
    "usd eur gbp jpy cny rmb chf aud nzd hkd sgd inr krw brl mxn zar sek nok dkk pln czk idr myr".split()
)
"""Codes that are no words, so that texts in small letters may have them."""
_LETTERS_BEFORE_CODE = {"m": 10**6, "k": 10**3}
"""Of "120 MEUR", "15 kUSD"."""


@cache
def _codes() -> frozenset[str]:
    return frozenset(word_forms("currencies").values()) - {"XXX"}


@cache
def _signs() -> dict[tuple[str, ...], str]:
    """Tokens of a sign, case kept, to its code."""
    table: dict[tuple[str, ...], str] = {}
    path = os.path.join(rules_folder(), "words", "currency-signs.txt")
    with open(path, encoding="utf-8") as file:
        for line in file:
            code, _, forms = line.partition("#")[0].partition(":")
            for form in forms.split(","):
                if form.strip():
                    table[tuple(_sign_tokens(form.strip()))] = code
    return table


def _sign_tokens(form: str) -> list[str]:
    """A sign as ``tokenise`` cuts it: runs of letters (with the dots of "U.S.") and single other characters."""
    tokens: list[str] = []
    for character in form.replace("U.S.", "\u0001"):
        if character == " ":
            continue
        if character == "\u0001":
            tokens.append("U.S.")
        elif character.isalpha() and tokens and tokens[-1].isalpha():
            tokens[-1] += character
        else:
            tokens.append(character)
    return tokens


def currency_named(text: str) -> str | None:
    """The code of the currency that a sign or a code alone stands for: "US$", "£", "EUR"."""
    return _signs().get(tuple(_sign_tokens(text.strip()))) or (text.strip() if text.strip() in _codes() else None)


@cache
def _names() -> dict[str, list[tuple[tuple[str, ...], str, int]]]:
    """First word of a currency's name to the rest of its words, its code and how many make one major unit."""
    table: dict[str, list[tuple[tuple[str, ...], str, int]]] = {}
    for form, code in word_forms("currencies").items():
        _enter(table, form, code, 1)
    for form, part in word_forms("currency-parts").items():
        if " " in part and form != part.lower():
            code, _, parts = part.partition(" ")
            _enter(table, form, code, int(parts))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


def _enter(table: dict[str, list[tuple[tuple[str, ...], str, int]]], form: str, code: str, parts: int) -> None:
    first, *rest = form.split()
    table.setdefault(first, []).append((tuple(rest), code, parts))


def currency_before(t: TokenList, first: int) -> tuple[str, int] | None:
    """The code of the currency whose sign stands just before token ``first``, and the sign's first token."""
    if first == 0:
        return None
    signs = _signs()
    for length in (3, 2, 1):
        start = first - length
        if start < 0:
            continue
        words = tuple(t.words[start:first])
        code = signs.get(words) or _in_small_letters(words)
        if code is not None and _sign_touches(t, start, first) and not _closes_amount(t, start, first):
            return code, start
    return None


def _in_small_letters(words: tuple[str, ...]) -> str | None:
    """The code of "us$" or "usd", as texts without capitals have them."""
    if words[-1] != "$" and not (len(words) == 1 and words[0] in _PLAIN_CODES):
        return None
    return _signs().get(tuple(word.upper() for word in words))


def _closes_amount(t: TokenList, start: int, first: int) -> bool:
    """Whether the letters between two numbers belong to the first: "10 EUR 20 USD"."""
    if start == 0 or not t.words[start][0].isalpha() or not t.words[start - 1][-1].isdigit():
        return False
    if t.words[first - 1] == "$" or t.touches(first) or currency_before(t, start - 1) is not None:
        return False
    return t.lower[first + 1 : first + 2] != [] and t.lower[first + 1] in _names()


def _sign_touches(t: TokenList, start: int, first: int) -> bool:
    """A sign may stand apart from the number; letters may not, but for codes of three and the rupee's."""
    last = t.words[first - 1]
    if last == "$" and first - start == 2 and len(t.words[start]) == 1 and not t.touches(first - 1):
        return t.words[start] in ("C", "S", "c")  # "a $5 fee" is no Australian one
    if not last[0].isalpha():
        return last != "." or t.words[start] in ("Rs", "Re")
    if len(last) == 1 and start == first - 1:
        large = "," in t.words[first] or t.word(first + 1) in ("million", "billion", "m", "bn")
        return t.touches(first) and (large or _speaks_of_prices(t, start))
    if start > 0 and t.touches(start) and t.words[start - 1][0].isalnum():
        return False
    if last in _PLAIN_CODES:
        return True
    return t.touches(first) or last == "Rs" or (last.isupper() and len(last) == 3 and last != "TRY")


def currency_after(t: TokenList, end: int, numeral: Numeral) -> tuple[str, int, Fraction] | None:
    """The currency named at token ``end``: its code, where the name ends, and how much of the major unit it is."""
    at = end + 1 if t.word(end) == "-" and t.touches(end) else end
    word = t.word(at)
    if word in SIGNS:
        return _sign_after(t, at)
    if len(word) == 4 and word[0] in _LETTERS_BEFORE_CODE and t.words[at][1:] in _codes():
        return t.words[at][1:], at + 1, Fraction(_LETTERS_BEFORE_CODE[word[0]])
    if word in ("pound", "pounds"):
        return ("GBP", at + 1, Fraction(1)) if _is_money_pound(t, at, numeral) else None
    for rest, code, parts in _names().get(word, ()):
        stop = at + 1 + len(rest)
        if at > end and rest and set(t.lower[at + 1 : stop + len(rest) : 2]) == {"-"}:  # a 300-Swiss-franc fine
            stop += len(rest)
        if tuple(word for word in t.lower[at + 1 : stop] if word != "-") == rest and (
            rest or _plausible_name(t, at, end, code)
        ):
            return code, stop, Fraction(1, parts)
    return None


def _sign_after(t: TokenList, at: int) -> tuple[str, int, Fraction] | None:
    following = t.word(at + 1)
    if following and following[-1].isdigit() and not (t.touches(at) and not t.touches(at + 1)):
        return None  # the sign belongs to the next number
    if t.words[at] == "¢":
        return "USD", at + 1, Fraction(1, 100)
    return _signs()[(t.words[at],)], at + 1, Fraction(1)


def _plausible_name(t: TokenList, at: int, end: int, code: str) -> bool:
    """Names that are ordinary words count only as they are written for money."""
    word = t.words[at]
    if word in ("p", "R", "ct", "cts"):
        return t.touches(at) if word == "p" else True
    if _in_other_money(t, at + 1):
        return True
    if word in ("c", "C"):
        return word == "c" and t.touches(at) and _speaks_of_prices(t, end)
    if word in ("won", "dong"):  # "9 billion won", not "three won"
        return t.word(end - 1) in _LARGE or at != end or _speaks_of_prices(t, end - 1)
    if word in _THINGS_TOO:
        return t.word(end - 1) in _LARGE or _speaks_of_prices(t, end)
    if word in ("real", "try", "cad", "lev", "marks", "rub", "ron", "cop", "punt", "punts", "kina", "pula"):
        return word == "marks" and t.word(end - 1) in ("million", "billion", "mln", "bln")
    return not (len(word) == 3 and word.upper() == code and word.islower()) or word in _PLAIN_CODES


def _in_other_money(t: TokenList, at: int) -> bool:
    """Whether a sum of another currency follows in brackets: "4,500 won ($3)", "30 pounds (60 cents)"."""
    near = range(at + 1, at + 4)
    return t.word(at) == "(" and any(t.word(j) in SIGNS or t.word(j) in _SMALL_CHANGE for j in near)


def _is_money_pound(t: TokenList, at: int, numeral: Numeral) -> bool:
    if numeral.magnitude >= 10**6:
        return t.word(at + 1) != "of" or not _is_goods(t, at + 2)
    if t.word(at + 1) in ("sterling", "coin", "note", "fine", "fee") or _in_other_money(t, at + 1):
        return True
    return _speaks_of_prices(t, numeral.first) or _changes_hands(t, at, numeral.first)


def _changes_hands(t: TokenList, at: int, first: int) -> bool:
    """Whether pounds are taken, owed or paid for something: "stole 40,000 pounds", "sold for 900 pounds"; of goods
    they are a weight still.
    """
    if t.word(at + 1) == "of" and _is_goods(t, at + 2):
        return False
    near = t.lower[max(0, first - 5) : first]
    return not _TAKEN.isdisjoint(near) or ("for" in near and not _SOLD.isdisjoint(near))


def _is_goods(t: TokenList, i: int) -> bool:
    """Whether the noun behind "of" is weighed in pounds: apples, not aid or anybody's savings."""
    return t.word(i).isalpha() and not t.words[i][0].isupper() and t.word(i) not in word_list("bought-with-money")


def _speaks_of_prices(t: TokenList, first: int) -> bool:
    return any(t.lower[j] in _PRICE_WORDS for j in range(max(0, first - 5), first))
