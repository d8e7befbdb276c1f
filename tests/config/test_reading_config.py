from __future__ import annotations

from pathlib import Path

import pytest

from checker.config import ConfigError, Layer, merged
from checker.config.reading import read_config


def _file(folder: Path, text: str, name: str = "checker.toml") -> str:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def _mistakes(folder: Path, text: str) -> list[tuple[int, int, str, str | None]]:
    with pytest.raises(ConfigError) as caught:
        read_config(_file(folder, text))
    return [(each.line, each.column, each.message, each.suggestion) for each in caught.value.mistakes]


def _said(layer: Layer) -> dict[str, list[str]]:
    return {
        key: [f"{each.name}={each.value}" if each.name else each.value for each in stated]
        for key, stated in layer.values.items()
    }


def test_a_full_configuration_is_read(tmp_path: Path) -> None:
    path = _file(
        tmp_path,
        'rules = ["house"]\nselect = ["core"]\nignore = ["a-rule"]\nexclude = ["drafts"]\nfail-on = "warning"\n'
        'min-severity = "warning"\nbaseline = "known.json"\n[severity]\nplausibility = "off"\nanother-rule = "note"\n',
    )
    (layer,) = read_config(path)
    assert _said(layer) == {
        "rules": [str(tmp_path / "house")],
        "select": ["core"],
        "ignore": ["a-rule"],
        "severity": ["plausibility=off", "another-rule=note"],
        "min-severity": ["warning"],
        "fail-on": ["warning"],
        "exclude": ["drafts"],
        "baseline": [str(tmp_path / "known.json")],
    }


def test_every_value_knows_where_it_was_said(tmp_path: Path) -> None:
    path = _file(
        tmp_path,
        '# ours\nignore = [\n  "a", # why\n  "b",\n]\nseverity = { c = "off", d = "note" }\n'
        '[[overrides]]\npaths = ["x"]\nfail-on = "never"\n',
    )
    everywhere, override = read_config(path)
    assert [str(each.origin) for each in everywhere.values["ignore"]] == [f"{path}:3", f"{path}:4"]
    assert [each.origin.column for each in everywhere.values["severity"]] == [14, 25]
    assert [str(each.origin) for each in override.values["fail-on"]] == [f"{path}:9"]


def test_a_section_for_some_paths_speaks_of_these(tmp_path: Path) -> None:
    path = _file(tmp_path, '[[overrides]]\npaths = ["drafts/**", "*.raw.md"]\nmin-severity = "error"\n')
    _, override = read_config(path)
    assert override.speaks_of(str(tmp_path / "drafts" / "deep" / "a.md"))
    assert override.speaks_of(str(tmp_path / "b.raw.md"))
    assert override.speaks_of(str(tmp_path / "inner" / "b.raw.md"))
    assert not override.speaks_of(str(tmp_path / "a.md"))
    assert not override.speaks_of(str(tmp_path / "drafts.md"))


def test_what_is_extended_holds_where_nothing_else_is_said(tmp_path: Path) -> None:
    _file(tmp_path, 'fail-on = "note"\nmin-severity = "warning"\nignore = ["a"]\nrules = ["house"]\n', "base.toml")
    path = _file(tmp_path / "inner", 'extend = "../base.toml"\nfail-on = "never"\nignore = ["b"]\n')
    values = merged(read_config(path))
    assert [each.value for each in values["fail-on"]] == ["never"]
    assert [each.value for each in values["min-severity"]] == ["warning"]
    assert [each.value for each in values["ignore"]] == ["a", "b"]
    assert Path(values["rules"][0].value).resolve() == tmp_path / "house"


def test_files_that_extend_each_other_are_refused(tmp_path: Path) -> None:
    _file(tmp_path, 'extend = "b.toml"\n', "a.toml")
    path = _file(tmp_path, '\nextend = "a.toml"\n', "b.toml")
    with pytest.raises(ConfigError, match=r"a\.toml:1:10: b\.toml extends this file in turn"):
        read_config(path)


def test_settings_of_the_other_file_are_told_apart(tmp_path: Path) -> None:
    (found,) = _mistakes(tmp_path, '[tool.checker]\nfail-on = "note"\n')
    assert found == (1, 2, "in checker.toml settings stand without [tool.checker]", None)


def test_what_extends_nothing_is_refused(tmp_path: Path) -> None:
    assert _mistakes(tmp_path, 'extend = "none.toml"\n') == [(1, 10, "there is no file none.toml", None)]


def test_all_mistakes_are_reported_at_once_each_with_its_place(tmp_path: Path) -> None:
    text = (
        'rules = "house"\nselct = []\nfail-on = "eror"\nbaseline = ""\nexclude = ["a", 3]\n'
        '[severity]\na = "warn"\n"b c" = 3\n'
        '[[overrides]]\npahts = ["x"]\nbaseline = "x.json"\nignore = [""]\n'
    )
    severities, choices = '"error", "warning", "note", "off"', '"error", "warning", "note", "never"'
    assert _mistakes(tmp_path, text) == [
        (1, 9, 'rules: expected a list of strings, such as rules = ["..."]', None),
        (2, 1, "unknown key selct", "select"),
        (3, 11, f'fail-on: "eror" is none of {choices}', "error"),
        (4, 12, 'baseline: expected a file, such as baseline = "..."', None),
        (5, 17, "exclude: expected a string", None),
        (7, 5, f'a: "warn" is none of {severities}', "warning"),
        (8, 9, f"b c: expected one of {severities}", None),
        (9, 3, 'paths is missing: the globs of the documents that are meant, as in ["drafts/**"]', None),
        (10, 1, "unknown key pahts", "paths"),
        (11, 1, "baseline holds for a whole configuration: it cannot stand here", None),
        (12, 11, "ignore: expected a string, this is empty", None),
    ]


def test_a_mistake_is_shown_in_its_line(tmp_path: Path) -> None:
    path = _file(tmp_path, '# ours\n[tool.checker]\nignroe = ["a"]\n', "pyproject.toml")
    with pytest.raises(ConfigError) as caught:
        read_config(path)
    assert str(caught.value).splitlines() == [
        f"{path}:3:1: unknown key ignroe",
        '    3 | ignroe = ["a"]',
        "      | ^",
        "        did you mean ignore?",
    ]


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [("select = [", 1, 11), ("a = 1\nb == 2\n", 2, 4), ('a = 1\r\nb = "x\r\n', 2, 7), ("a = " + "9" * 5000, 1, 1)],
)
def test_what_is_no_toml_is_refused_with_its_place(tmp_path: Path, text: str, line: int, column: int) -> None:
    (found,) = _mistakes(tmp_path, text)
    assert found[:2] == (line, column)
    assert found[2].startswith("not TOML: ")


@pytest.mark.parametrize("text", ["severity = 'x'", "select = [1]", "overrides = 3", "overrides = [1]", "tool = 1"])
def test_what_is_no_configuration_is_refused(tmp_path: Path, text: str) -> None:
    assert len(_mistakes(tmp_path, text)) == 1


def test_a_section_that_is_no_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="expected a table"):
        read_config(_file(tmp_path, "[tool]\nchecker = 3\n", "pyproject.toml"))


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="not UTF-8"):
        read_config(str(tmp_path / "checker.toml"))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="No such file"):
        read_config(str(tmp_path / "none.toml"))


def test_a_pyproject_named_without_a_section_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no section \[tool.checker\]"):
        read_config(_file(tmp_path, "[tool.ruff]", "pyproject.toml"))
