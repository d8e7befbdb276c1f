"""Time a character on hostile text, as a ratio of ordinary text, and its growth with the size: both must stay bounded.

More than four times the time for four times the size means that something grows faster than the text.
"""

from __future__ import annotations

from material import of_size, seconds, texts

from checker.api import lint_text

SIZE = 200_000
HOSTILE = {
    "digits": "7",
    "digits and commas": "1,",
    "brackets": "(",
    "dollars": "$",
    "groups of thousands": "1 000 ",
    "number words": "two ",
    "ranges": "12-",
    "months": "January ",
    "letters and digits": "a1",
    "right to left": "\u05d0\u05d1 12 ",
    "full stops": "a. ",
    "full stops without spaces": ".",
    "spaces": " ",
    "new lines": "\n",
    "percents": "5% ",
    "lists of figures": "5 men, ",
    "totals and parts": "a total of 9, including 3 and 4, ",
    "combining marks": "e\u0301",
    "quotes": '"',
    "from to": "from 5 to 6 ",
    "sound sums": "A total of 9 men, including 3 in Leeds and 6 in Hull, died. ",
    "contradictions": "Rents rose 90%, from 200 to 250. ",
    "contradictions in one sentence": "rents rose 90%, from 200 to 250, ",
    "shares in one sentence": "of 12 men 15 died, up 5% from 3 to 4, ",
    "parts of parts": "12 of 14 of 16 of 18 or ",
    "brackets in brackets": "(5 (of 3 (",
    "short sentences": "He had 5. ",
    "prices": "7 chairs at $8 each cost $60. ",
    "scores": "Ann beat Bea 6-4, 5-7, 6-2. ",
    "days": "On Monday, 7 May 2016, 9 men died. ",
    "many tables": "5 men died.\n\n| a | b | c |\n|---|---|---|\n| x | 5 | 8 |\n| y | 7 | 9 |\n| z | 12 | 17 |\n\n",
}


def main() -> None:
    parts = texts()
    plain = seconds(lambda: lint_text(of_size(parts, SIZE))) / SIZE
    print(f"{'':31} {'against plain text':>20} {'growth to 4 times the size':>28}")
    for name, piece in HOSTILE.items():
        small, large = (piece * (size // len(piece)) for size in (SIZE, 4 * SIZE))
        short = seconds(lambda small=small: lint_text(small, name="a.md"), 0.1)  # type: ignore[misc]
        long = seconds(lambda large=large: lint_text(large, name="a.md"), 0.1)  # type: ignore[misc]
        print(f"{name:31} {short / len(small) / plain:19.2f}x {long / short:27.1f}x")


if __name__ == "__main__":
    main()
