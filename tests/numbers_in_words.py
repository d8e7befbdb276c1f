"""Whole numbers spelled out, independently of the code that reads them."""

from __future__ import annotations

SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
SMALL += "seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = {"trillion": 10**12, "billion": 10**9, "million": 10**6, "thousand": 1000}


def in_words(n: int, *, british: bool, hyphen: str = "-") -> str:
    """An independent spelling of a whole number, to read back."""
    if n < 20:
        return SMALL[n]
    if n < 100:
        return TENS[n // 10] + (hyphen + SMALL[n % 10] if n % 10 else "")
    if n < 1000:
        rest = in_words(n % 100, british=british, hyphen=hyphen) if n % 100 else ""
        return SMALL[n // 100] + " hundred" + (f" {'and ' if british else ''}{rest}" if rest else "")
    for word, scale in SCALES.items():
        if n >= scale:
            head = in_words(n // scale, british=british, hyphen=hyphen) + " " + word
            below = n % scale
            joint = " and " if british and 0 < below < 100 else " "
            return head + (joint + in_words(below, british=british, hyphen=hyphen) if below else "")
    raise AssertionError(n)
