from __future__ import annotations

import pytest

from checker.extraction.malformed import find_malformed
from checker.extraction.tokens import tokenise
from checker.model.document import Block


def mistyped(text: str) -> list[str]:
    tokens = tokenise(Block(0, text), 0, len(text), 0)
    return [tokens.words[draft.first] for draft in find_malformed(tokens, [False] * len(tokens))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fund holds 7,2000,000 shares.", "7,2000,000"),
        ("Exports came to 3.456.7 tonnes in May.", "3.456.7"),
        ("The bill was $2.150.75 with tax.", "2.150.75"),
        ("They paid 41,200.5,0 crowns.", "41,200.5,0"),
        ("About 7200,000 fans came.", "7200,000"),
        ("He owes 1,50,00 euros.", "1,50,00"),
        ("The loss was 14.2.5 million.", "14.2.5"),
        ("The price was $3,4567.", "3,4567"),
        ("The loss was £14.2.5m.", "14.2.5"),
        ("She won £2,345,67 there.", "2,345,67"),
        ("A town of 10,0000 souls.", "10,0000"),
        ("Some 2,4500 hens died.", "2,4500"),
        ("Nearly 0,450 hens died.", "0,450"),
        ("The toll was €2,50,000.", "2,50,000"),
        ("It lost $14.6. million there.", "14.6"),
        ("The fire burned 14,50 hectares of scrub.", "14,50"),
        ("The till was short of £7,25.00 by noon.", "7,25.00"),
        ("The bench cost £40,00 in all.", "40,00"),
        ("The roll lists 4,5,210 horses by name.", "4,5,210"),
        ("Turnout was 61.4.2 per cent there.", "61.4.2"),
        ("A crowd of 12,34 sang.", "12,34"),
        ("It has 15,,000 seats.", "000"),
    ],
)
def test_sees_mistyped_numbers(text: str, expected: str) -> None:
    assert mistyped(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "A bench costs R$40,00 in Rio.",
        "Rooms 4,5,210 and 211 have beds.",
        "The fund holds 7,200,000 shares, or 12,34,567 in all.",
        "It runs on version 2.345.6 of the system.",
        "Rules 3.456.7 and 3.456.8 were cut.",
        "In 2016,500 people came.",
        "Pick from 5,10,15,20 or 1,2,3.",
        "See 2014,2015,2016.",
        "Pages 1,234,56 are missing, and the mean was 3,4567.",
        "The page is at 10.100.2.1 or 192.168.10.1.",
        "The bill was for 7.615,20 euros on 12.08.2023.",
        "Ring 020.7946.095.",
        "Case 12,3456,789-B is closed.",
        "The file has 1,234.56 megabytes.",
    ],
)
def test_leaves_lists_versions_and_codes(text: str) -> None:
    assert mistyped(text) == []
