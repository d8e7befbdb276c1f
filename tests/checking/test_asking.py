"""What a text is asked for: words that it contains, mentions, begins or ends with."""

from __future__ import annotations

import pytest

from checker.checking.asking import QUESTIONS, answer
from checker.checking.values import NotApplicableError, Truth, Value
from checker.model.rule import WordList


def ask(function: str, of: Value, *words: str | WordList) -> Truth:
    return answer(QUESTIONS[function](words), of)


@pytest.mark.parametrize(
    ("text", "word", "holds"),
    [
        ("Rose to", "rose", True),
        ("roses of", "rose", False),
        (", or so", ",", True),
        ("jumped to a high", "@rose", True),
        ("to a high", "@rose", False),
    ],
)
def test_a_text_begins_with_a_word_or_one_of_a_list(text: str, word: str, holds: bool) -> None:
    assert ask("begins", text, word) is Truth.sure(holds)


@pytest.mark.parametrize(
    ("text", "word", "holds"),
    [
        ("it then rose", "rose", True),
        ("the primrose", "rose", False),
        ("as before,", ",", True),
        ("prices have gone up", "@went-up", True),
        ("gone up the hill", "@went-up", False),
    ],
)
def test_a_text_ends_with_a_word_or_one_of_a_list(text: str, word: str, holds: bool) -> None:
    assert ask("ends", text, word) is Truth.sure(holds)


def test_a_list_that_is_not_there_makes_the_rule_not_apply() -> None:
    with pytest.raises(NotApplicableError):
        ask("begins", "rose", "@no-such-list")


@pytest.mark.parametrize(("word", "found"), [("the", True), ("of the", True), ("he", False), ("of", False)])
def test_a_text_ends_with_whole_words(word: str, found: bool) -> None:
    assert ask("ends", "two of the", word) is Truth.sure(found)


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ("his Father was", True),
        (("nobody", "born to two sisters ,"), True),
        ("a fatherly smile", False),
        ("", False),
    ],
)
def test_a_text_mentions_a_word_of_a_list(texts: str | tuple[str, ...], found: bool) -> None:
    assert ask("mentions", texts, "kin") is Truth.sure(found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("set by the exchange rate", "exchange-rates"),
        ("it was, in comparison with May, low", "compared-with"),
        ("in Lom, that 's now a port", "will-have-been"),
    ],
)
def test_words_of_a_list_may_stand_together(text: str, name: str) -> None:
    assert ask("mentions", text, name) is Truth.YES
    assert ask("mentions", text.replace(" ", " so "), name) is Truth.NO


def test_points_part_the_letters_of_an_entry_as_those_of_a_text() -> None:
    assert ask("mentions", "below, i.e. under, the mean", "that-makes") is Truth.YES


def test_a_list_that_does_not_exist_says_nothing() -> None:
    with pytest.raises(NotApplicableError):
        ask("mentions", "his father", "no-such-list")


@pytest.mark.parametrize(
    ("function", "text", "words"),
    [
        ("contains", "the mill, which had burnt", ("stood", "had burnt")),
        ("contains", "(of whom", ("[", "(")),
        ("begins", "in May", ("by", "in")),
        ("begins", "rose by", ("in", "@rose")),
        ("ends", "three of the", ("a", "of the")),
        ("mentions", "his father", ("currencies", "kin")),
    ],
)
def test_one_of_several_is_enough(function: str, text: str, words: tuple[str, ...]) -> None:
    assert ask(function, text, *words) is Truth.YES
    assert ask(function, text, words[0]) is Truth.NO
    assert ask(function, "", *words) is Truth.NO


@pytest.mark.parametrize("function", ["mentions", "begins", "ends"])
def test_a_list_of_the_users_own_is_asked_for_like_a_built_in_one(function: str) -> None:
    trades = WordList("trades", frozenset(("cooper", "wheelwright")))
    assert ask(function, "wheelwright", trades) is Truth.YES
    assert ask(function, "wheel", trades, "kin" if function == "mentions" else "@kin") is Truth.NO
