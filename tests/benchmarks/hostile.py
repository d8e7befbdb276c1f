"""Time a character on text that is made to be slow, as a ratio of ordinary text, at two sizes: both must stay
bounded.
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
}


def main() -> None:
    parts = texts()
    plain = seconds(lambda: lint_text(of_size(parts, SIZE))) / SIZE
    print(f"{'':28} {'against plain text':>20} {'growth to 4 times the size':>28}")
    for name, piece in HOSTILE.items():
        small, large = (piece * (size // len(piece)) for size in (SIZE, 4 * SIZE))
        short = seconds(lambda small=small: lint_text(small), 0.1)  # type: ignore[misc]
        long = seconds(lambda large=large: lint_text(large), 0.1)  # type: ignore[misc]
        print(f"{name:28} {short / len(small) / plain:19.2f}x {long / short:27.1f}x")


if __name__ == "__main__":
    main()
