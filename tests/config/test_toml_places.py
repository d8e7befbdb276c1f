"""Where keys and values stand in TOML, held against what tomllib reads there."""

from __future__ import annotations

import string
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.config.places import Path, find_places

TEXT = '''\
# a comment with [brackets] and = signs
top = "a # no comment"
'quoted key' = 1
"esc\\u0061ped" = [1, [2, 3], "]", { x = "}" }]  # and, here
dotted . key.here = 2016-09-30 10:00:00
[table."with dot.s"]
long = """
[not] = a table
"quotes" \\"""
"""
raw = \'\'\'it's = here\'\'\'
inline = { a = [ 1,
  2, # two
], b.c = 'x' }
[[list]]
name = "first"
[[list]]
name = "second"
[list.inner]
deep = true
'''


def paths_of(value: Any, path: Path = ()) -> Iterator[Path]:
    if path:
        yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from paths_of(inner, (*path, key))


def line(text: str, offset: int) -> str:
    return text[offset:].split("\n", 1)[0]


def test_everything_that_tomllib_reads_has_a_place() -> None:
    places = find_places(TEXT)
    assert {*places.keys, *places.values} == set(paths_of(tomllib.loads(TEXT)))


@pytest.mark.parametrize(
    ("path", "begins"),
    [
        (("top",), '"a # no'),
        (("quoted key",), "1"),
        (("escaped", 1, 1), "3]"),
        (("escaped", 3, "x"), '"}" }'),
        (("dotted", "key", "here"), "2016-09-30 10"),
        (("table", "with dot.s", "raw"), "'''it's"),
        (("table", "with dot.s", "inline", "a", 1), "2, # two"),
        (("table", "with dot.s", "inline", "b", "c"), "'x' }"),
        (("list", 0, "name"), '"first"'),
        (("list", 1, "name"), '"second"'),
        (("list", 1, "inner", "deep"), "true"),
        (("list", 1, "nothing", "here"), "list]]"),
        (("nothing",), "# a comment"),
    ],
)
def test_a_value_is_found_where_it_stands(path: Path, begins: str) -> None:
    assert line(TEXT, find_places(TEXT).of(path)).startswith(begins)


def test_a_key_is_found_where_it_stands() -> None:
    keys = find_places(TEXT).keys
    assert line(TEXT, keys["dotted", "key"]).startswith("key.here")
    assert line(TEXT, keys["table", "with dot.s"]).startswith('"with dot.s"]')


scalars = st.sampled_from(["1", "true", '"a]b"', "'{'", '"""\nx = [\n"""', "1979-05-27", "'''#'''", '"\\""'])
values = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[ {' , '.join(items)} ]"),
        st.lists(inner, max_size=3).map(lambda items: "[\n" + "".join(f"{item}, # ]\n" for item in items) + "]"),
        st.dictionaries(st.sampled_from("abc"), inner.filter(lambda text: "\n" not in text), max_size=2).map(
            lambda pairs: "{" + ", ".join(f"{key} = {value}" for key, value in pairs.items()) + "}"
        ),
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(["a", "b", '"c.d"', "e.f", "e.g", "'h'"]), values, max_size=5))
def test_places_and_tomllib_agree_on_whatever_is_written(pairs: dict[str, str]) -> None:
    text = "\n".join(f"{key} = {value}" for key, value in pairs.items())
    places = find_places(text)
    assert {*places.keys, *places.values} == set(paths_of(tomllib.loads(text)))


@given(st.text(alphabet=string.ascii_lowercase[:3] + "[]{}=\"'.,#\\ \n", max_size=60))
def test_text_that_is_no_toml_does_no_harm(text: str) -> None:
    places = find_places(text)
    assert all(0 <= offset <= len(text) for offset in (*places.keys.values(), *places.values.values()))


@pytest.mark.parametrize("text", ["a=" + "[" * 100_000, "a={b=" * 50_000, "[" * 100_000, "a." * 100_000, '"' * 100_001])
def test_a_hostile_text_is_gone_through_once(text: str) -> None:
    find_places(text)
