"""Singulars, and where a counted noun phrase ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extraction.scope.nouns import phrase_at
from checker.extraction.scope.words import Role, role, singular
from checker.extraction.tokens import TokenList, tokenise
from checker.model.document import Block


def tokens_of(text: str) -> TokenList:
    return tokenise(Block(0, text), 0, len(text), 0)


@pytest.mark.parametrize(
    ("plural", "lemma"),
    [
        ("people", "person"),
        ("women", "woman"),
        ("lives", "life"),
        ("cities", "city"),
        ("movies", "movie"),
        ("ties", "tie"),
        ("crises", "crisis"),
        ("boxes", "box"),
        ("churches", "church"),
        ("heroes", "hero"),
        ("houses", "house"),
        ("buses", "bus"),
        ("viruses", "virus"),
        ("police", "police"),
        ("aircraft", "aircraft"),
        ("Israelis", "israeli"),
        ("MPs", "mp"),
        ("NGOs", "ngo"),
        ("valves", "valve"),
        ("crisis", "crisis"),
        ("glass", "glass"),
    ],
)
def test_the_singular_of(plural: str, lemma: str) -> None:
    assert singular(plural) == lemma


@given(st.text(min_size=1, max_size=30))
def test_a_singular_is_never_longer_than_its_word_by_more_than_a_letter(word: str) -> None:
    assert len(singular(word)) <= len(word.lower()) + 1


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("old houses", "houses"),
        ("newly built brick houses near the lake", "houses"),
        ("arms control treaties", "treaties"),
        ("sports cars were sold", "cars"),
        ("anti-aircraft guns", "guns"),
        ("so-called safe zones", "zones"),
        ("French-led peace talks", "talks"),
        ("US troops", "troops"),
        ("UN staff", "staff"),
        ("measles cases", "cases"),
        ("NATO soldiers", "soldiers"),
        ("small, cheap boats", "boats"),
        ("dead and wounded soldiers", "soldiers"),
        ("Swedish and Norwegian skiers", "skiers"),
        ("things voters dislike", "things"),
        ("shops police said were looted", "shops"),
        ("“safe” houses", "houses"),
        ("British", "British"),
        ("member bloc", "member"),
    ],
)
def test_the_head_of(text: str, head: str) -> None:
    t = tokens_of(text)
    phrase = phrase_at(t, 0, {})
    assert phrase is not None
    assert t.words[phrase.head] == head


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("young man said so", "man"),
        ("fan threw stones", "fan"),
        ("person dead", "person"),
        ("building collapsed", "building"),
        ("arms dealer", "dealer"),
        ("police officer was hurt", "officer"),
    ],
)
def test_the_head_after_one_is_a_singular(text: str, head: str) -> None:
    t = tokens_of(text)
    phrase = phrase_at(t, 0, {}, one=True)
    assert phrase is not None
    assert t.words[phrase.head] == head


@pytest.mark.parametrize(
    "text", ["were hurt", "in three cities", "killed", "killed and houses burnt", ", shops", "", "quickly"]
)
def test_no_noun_follows(text: str) -> None:
    assert phrase_at(tokens_of(text), 0, {}) is None


def test_capitals_make_a_name_of_a_pronoun() -> None:
    assert role(tokens_of("US jets"), 0) is Role.MODIFIER
    assert role(tokens_of("us too"), 0) is Role.END


def test_a_headline_in_capitals_keeps_its_plurals() -> None:
    assert role(tokens_of("TWELVE HOUSES BURNT"), 1) is Role.PLURAL
