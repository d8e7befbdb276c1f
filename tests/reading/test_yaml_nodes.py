"""YAML files as trees of untyped scalars that know their places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.mistakes import Source
from checker.reading.yaml_nodes import Items, Mapping, Node, Scalar, read_tree


def tree(text: str) -> Node | None:
    source = Source("rule.yaml", text)
    node = read_tree(source)
    assert source.mistakes == []
    return node


def plain(node: Node | None) -> object:
    match node:
        case Scalar():
            return node.text
        case Items():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key.text: plain(value) for key, value in node.entries}
        case _:
            return None


def mistakes(text: str) -> list[tuple[int, int, str]]:
    source = Source("rule.yaml", text)
    read_tree(source)
    return [(mistake.line, mistake.column, mistake.message) for mistake in source.mistakes]


@pytest.mark.parametrize("written", ["12:30", "0123", "no", "1e3", "2016-01-01", "~", "0x1F", "1_000", ".5"])
def test_a_scalar_is_what_is_written(written: str) -> None:
    assert plain(tree(f"a: {written}")) == {"a": written}


def test_lists_and_mappings() -> None:
    assert plain(tree("a: [b, {c: d}]\ne:\n  - f\n  - g: h\n")) == {"a": ["b", {"c": "d"}], "e": ["f", {"g": "h"}]}


def test_an_empty_file_is_no_tree() -> None:
    assert tree("# nothing\n") is None


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("a: 1\na: 2", (2, 1, "a stands here twice")),
        ("a: &b c", (1, 4, "anchors (&) and aliases (*) are not used here")),
        ("a: *b", (1, 4, "anchors (&) and aliases (*) are not used here")),
        ("a: &b [c]", (1, 4, "anchors (&) and aliases (*) are not used here")),
        ("a: !!int 5", (1, 4, "YAML tags (!) are not used here")),
        ("!!python/object:os.system {}", (1, 1, "YAML tags (!) are not used here")),
        ("[a]: b", (1, 1, "a key is a word")),
        ("a: 1\n---\nb: 2", (2, 1, "a second document begins here: a file holds one")),
        ("[" * 50_000, (1, 51, "the file is nested too deeply")),
        ("- " * 5_000 + "a", (1, 101, "the file is nested too deeply")),
    ],
)
def test_mistakes_have_their_place(text: str, mistake: tuple[int, int, str]) -> None:
    assert mistake in mistakes(text)


@pytest.mark.parametrize("text", ["a: [b", "a: 'b", "a:\n\t- b", "\x00", "a: \x07", "'\ud800'", "%YAML 9.9\n---\na"])
def test_what_is_no_yaml_is_a_mistake(text: str) -> None:
    assert [message for *_, message in mistakes(text) if message.startswith("this is no YAML")]


@pytest.mark.parametrize(
    "written",
    [
        "plain xyz words",
        '"quoted xyz"',
        "'it''s xyz'",
        '"caf\\u00e9 \\"a\\" xyz"',
        ">\n  folded\n  lines xyz\n",
        "|\n  kept\n  lines xyz\n",
        "'𝔸é xyz'",
        "several\n  lines xyz",
    ],
)
def test_a_place_inside_a_scalar_is_found_in_the_file(written: str) -> None:
    text = f"ünïcode: 1\nkey: {written}\n"
    root = tree(text)
    assert isinstance(root, Mapping)
    node = root.get("key")
    assert isinstance(node, Scalar)
    place = node.place(text, node.text.index("xyz"))
    assert text[place : place + 3] == "xyz"


_PIECES = st.sampled_from([*"abc:-[]{},&*!|>'\"%@#? \n\t", ": ", "- ", "\n  ", "---\n", "é", "\ufeff", "\x85", "12:30"])


@given(st.one_of(st.text(), st.lists(_PIECES, max_size=60).map("".join)))
def test_any_text_is_a_tree_or_a_mistake(text: str) -> None:
    source = Source("rule.yaml", text)
    node = read_tree(source)
    assert isinstance(node, Scalar | Items | Mapping | None)
    assert all(mistake.line >= 1 and mistake.column >= 1 for mistake in source.mistakes)
