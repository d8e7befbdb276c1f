"""The schemas against the files that we have, and against the readers of such files."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from checker.cli import main
from checker.config import ConfigError
from checker.config.keys import KEYS
from checker.config.reading import read_config
from checker.errors import UnreadableError
from checker.mistakes import Source
from checker.reading.figure_set import read as read_figure_set
from checker.reading.ignore_file import read_ignore_file
from checker.resources import rules_folder
from checker.rulebook.classes import WordClasses
from checker.rulebook.loading import rule_files
from checker.rulebook.rule_file import read_rule
from checker.schemas import SCHEMAS, schema

ROOT = Path(__file__).parent.parent.parent
SETS = sorted((ROOT / "seeds").glob("*.yaml"))


@cache
def validator(name: str) -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(schema(name))


def is_valid(name: str, value: object) -> bool:
    return validator(name).is_valid(value)


def loaded(text: str) -> Any:
    return yaml.load(text, Loader=yaml.BaseLoader)


def examples(name: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", (ROOT / name).read_text("utf-8"), re.MULTILINE | re.DOTALL)


# --- the schemas themselves


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one_and_is_printed(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    jsonschema.Draft7Validator.check_schema(schema(name))
    assert main(["schema", name]) == 0
    assert json.loads(capsys.readouterr().out) == schema(name)


def keys_in(value: Any) -> list[Mapping[str, Any]]:
    """What a schema says of each key, at any depth."""
    if isinstance(value, list):
        return [found for item in value for found in keys_in(item)]
    if not isinstance(value, Mapping):
        return []
    own = list(value.get("properties", {}).values())
    return [*own, *(found for item in value.values() for found in keys_in(item))]


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_says_what_it_means_and_what_it_may_be(name: str) -> None:
    for said in keys_in(schema(name)):
        assert said["description"]
        assert said.keys() - {"description", "default"}, (
            f"a form for {said['description']!r} is missing in checker.schemas"
        )


# --- files that we have


@pytest.mark.parametrize("path", [Path(path) for path, _ in rule_files(rules_folder())], ids=lambda path: path.stem)
def test_a_built_in_rule_is_valid(path: Path) -> None:
    validator("rule").validate(loaded(path.read_text("utf-8")))


@pytest.mark.parametrize(
    "path", [path for path in SETS if path.name.endswith(".figures.yaml")], ids=lambda path: path.name
)
def test_a_seed_is_valid(path: Path) -> None:
    validator("figure-set").validate(loaded(path.read_text("utf-8")))


@pytest.mark.parametrize(
    ("schema_name", "text"),
    [
        ("rule" if "name" in loaded(text) else "figure-set" if "figures" in loaded(text) else "ignore-file", text)
        for name in ("README.md", "CONTRIBUTING.md")
        for text in examples(name, "yaml")
        if isinstance(loaded(text), dict) and {"name", "figures", "ignore"} & loaded(text).keys()
        if "script" not in loaded(text).get("figures", ())  # the job of a pipeline, which may be named so
    ],
)
def test_what_the_documents_show_is_valid(schema_name: str, text: str) -> None:
    validator(schema_name).validate(loaded(text))


def test_the_documents_show_one_of_each_kind() -> None:
    shown = [set(loaded(text)) for text in examples("README.md", "yaml") if isinstance(loaded(text), dict)]
    assert all(any(key in each for each in shown) for key in ("figures", "ignore"))


def test_the_file_of_what_is_silent_that_the_documents_show_is_one() -> None:
    (shown,) = (text for text in examples("README.md", "yaml") if "ignore" in loaded(text))
    assert len(read_ignore_file("a.pdf.ignore.yaml", shown.encode()).entries) == 2


@pytest.mark.parametrize("text", examples("README.md", "toml"))
def test_the_configuration_that_the_documents_show_is_valid(text: str) -> None:
    found = tomllib.loads(text)
    validator("config").validate(found.get("tool", {}).get("checker", found))


# --- schema and reader agree

values = st.recursive(
    st.one_of(st.sampled_from(["error", "warning", "off", "never", "core", ""]), st.booleans(), st.integers(0, 3)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=2),
        st.dictionaries(st.sampled_from(["calendar", "paths", "ignore"]), inner, max_size=2),
    ),
    max_leaves=4,
)
words = st.lists(st.sampled_from(["a", "b"]), max_size=2)
severities = st.dictionaries(st.sampled_from(["a", "b"]), st.sampled_from(["error", "off"]), max_size=2)
likely = st.fixed_dictionaries(
    {},
    optional={
        "ignore": words,
        "exclude": words,
        "severity": severities,
        "fail-on": st.sampled_from(["note", "never"]),
        "min-severity": st.sampled_from(["note", "never"]),
        "overrides": st.lists(
            st.fixed_dictionaries(
                {}, optional={"paths": words, "ignore": words, "exclude": words, "severity": severities}
            ),
            max_size=2,
        ),
    },
)
settings = st.one_of(
    likely, st.dictionaries(st.sampled_from([*(KEYS.keys() - {"extend"}), "overrides", "ignroe"]), values, max_size=3)
)


def toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}" = {toml(inner)}' for key, inner in value.items()) + "}"
    return f"[{', '.join(map(toml, value))}]" if isinstance(value, list) else json.dumps(value)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("settings")


@given(written=settings)
def test_a_configuration_is_valid_where_it_can_be_read(folder: Path, written: dict[str, Any]) -> None:
    path = folder / "checker.toml"
    path.write_text("".join(f'"{key}" = {toml(value)}\n' for key, value in written.items()), encoding="utf-8")
    try:
        read_config(str(path))
    except ConfigError:
        assert not is_valid("config", written)
    else:
        assert is_valid("config", written)


RULE = """\
name: parts
severity: error
summary: Parts do not add up.
why: One was changed.
find: "of the {whole:count}, {first:count} left and {second:count} stayed"
check: whole == first + second
message: "{first} and {second} are not {whole}"
invalid: ["Of the 80 hens, 45 left and 41 stayed."]
valid: ["Of the 86 hens, 45 left and 41 stayed.", {text: "Of the 9 hens, 5 left and 4 stayed.", date: 2016-09-30}]
"""


def is_read(text: str) -> bool:
    classes = WordClasses([str(Path(rules_folder()) / "words")])
    return read_rule(Source("parts.yaml", text), "house", classes) is not None


@pytest.mark.parametrize("name", [line.partition(":")[0] for line in RULE.splitlines()])
def test_what_a_rule_cannot_do_without(name: str) -> None:
    text = re.sub(rf"^{name}:.*\n", "", RULE, flags=re.MULTILINE)
    assert not is_valid("rule", loaded(text))
    assert not is_read(text)


@pytest.mark.parametrize(
    ("more", "agree"),
    [
        ("", True),
        ("usual: warning\nconfidence: low\nsuspect: whole\ntolerance: 1%\nreferences: here\nwhere: whole > 3\n", True),
        ("usual: error\n", False),
        ("confidence: sure\n", False),
        ("sevrity: error\n", False),
        ("given: {a: {kind: count}}\n", False),
        ("together: [sentence]\n", False),
    ],
)
def test_what_else_a_rule_may_have(more: str, agree: bool) -> None:
    assert is_read(RULE) == is_valid("rule", loaded(RULE)) is True
    assert is_valid("rule", loaded(RULE + more)) == agree
    assert is_read(RULE + more) == agree


@pytest.mark.parametrize(
    ("text", "agree"),
    [
        ("figures: {a: 5 men, b2: {says: 6 men, period: 2016-09}}\nchecks: [a < b2]\ntitle: T\ndate: 2016-09-30", True),
        ("figures: {größe: 5 km}", True),
        ("figures: {a-b: 5 km}", False),
        ("figures: {1a: 5 km}", False),
        ("figures: {a: {period: 2016}}", False),
        ("figures: {a: {says: 5, perod: 2016}}", False),
        ("figures: {a: {says: 5, hedge: perhaps}}", False),
        ("figures: [5]", False),
        ("figures: {a: [5]}", False),
        ("titel: T\nfigures: {a: 5}", False),
        ("title: T", False),
        ("figures: {a: 5}\nchecks: a < 3", False),
    ],
)
def test_a_figure_set_is_valid_where_it_can_be_read(text: str, agree: bool) -> None:
    assert is_valid("figure-set", loaded(text)) == agree
    if agree:
        assert read_figure_set("a.yaml", text).blocks
    else:
        with pytest.raises(UnreadableError):
            read_figure_set("a.yaml", text)


@pytest.mark.parametrize(
    ("text", "agree"),
    [
        ("ignore: [{rule: a, reason: b}, {rule: [a, c], reason: b, text: x, fingerprint: [d]}]", True),
        ("ignore: []", True),
        ("ignore: {}", False),
        ("ignroe: []", False),
        ("ignore: [{ruel: a, reason: b}]", False),
        ("ignore: [a]", False),
        ("ignore: [{rule: '', reason: b}]", False),
    ],
)
def test_a_file_of_what_is_silent_is_valid_where_it_can_be_read(text: str, agree: bool) -> None:
    assert is_valid("ignore-file", loaded(text)) == agree
    if agree:
        read_ignore_file("a.ignore.yaml", text.encode())
    else:
        with pytest.raises(UnreadableError):
            read_ignore_file("a.ignore.yaml", text.encode())
