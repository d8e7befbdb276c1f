from __future__ import annotations

from pathlib import Path

import pytest

from checker.config import Config, ConfigError, find_config, load_config, read_config


def _file(folder: Path, text: str, name: str = "checker.toml") -> str:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def _mistakes(folder: Path, text: str) -> tuple[str, ...]:
    with pytest.raises(ConfigError) as caught:
        read_config(_file(folder, text))
    return caught.value.mistakes


def test_a_full_configuration_is_read(tmp_path: Path) -> None:
    path = _file(
        tmp_path,
        'rules = ["house"]\nselect = ["core"]\nignore = ["a-rule"]\nexclude = ["drafts"]\nfail-on = "warning"\n'
        '[severity]\nplausibility = "off"\nanother-rule = "note"\n',
    )
    assert read_config(path) == Config(
        path=path,
        rules=(str(tmp_path / "house"),),
        select=("core",),
        ignore=("a-rule",),
        exclude=("drafts",),
        severity=(("plausibility", "off"), ("another-rule", "note")),
        fail_on="warning",
    )


def test_the_nearest_file_above_the_documents_counts(tmp_path: Path) -> None:
    _file(tmp_path, "")
    nearer = _file(tmp_path / "a", "")
    (tmp_path / "a" / "b" / "c").mkdir(parents=True)
    assert find_config(str(tmp_path / "a" / "b" / "c")) == nearer


def test_pyproject_counts_only_with_a_section_for_the_checker(tmp_path: Path) -> None:
    above = _file(tmp_path, '[tool.checker]\nfail-on = "note"\n', "pyproject.toml")
    _file(tmp_path / "a", "[tool.ruff]\n", "pyproject.toml")
    assert find_config(str(tmp_path / "a")) == above
    assert read_config(above).fail_on == "note"


def test_checker_toml_goes_before_pyproject(tmp_path: Path) -> None:
    _file(tmp_path, "[tool.checker]\n", "pyproject.toml")
    own = _file(tmp_path, "")
    assert find_config(str(tmp_path)) == own


def test_a_named_file_goes_before_all(tmp_path: Path) -> None:
    _file(tmp_path, 'fail-on = "note"')
    named = _file(tmp_path, 'fail-on = "never"', "other.toml")
    assert load_config(named, str(tmp_path)).fail_on == "never"


def test_all_mistakes_are_reported_at_once(tmp_path: Path) -> None:
    text = 'rules = "house"\nselct = []\nfail-on = "eror"\n[severity]\na = "warn"\nb = 3\n'
    assert _mistakes(tmp_path, text) == (
        "unknown key selct; did you mean select?",
        'rules: expected a list of strings, such as rules = ["..."]',
        'severity.a: "warn" is none of "error", "warning", "note", "off"; did you mean warning?',
        'severity.b: expected one of "error", "warning", "note", "off"',
        'fail-on: "eror" is none of "error", "warning", "note", "never"; did you mean error?',
    )


def test_a_mistake_names_the_file(tmp_path: Path) -> None:
    path = _file(tmp_path, "nonsense = 1")
    with pytest.raises(ConfigError, match="unknown key nonsense") as caught:
        read_config(path)
    assert str(caught.value).startswith(f"{path}: ")


@pytest.mark.parametrize("text", ["select = [", "a = " + "9" * 5000, "severity = 'x'", "select = [1]"])
def test_what_is_no_configuration_is_refused(tmp_path: Path, text: str) -> None:
    assert len(_mistakes(tmp_path, text)) == 1


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="not UTF-8"):
        load_config(None, str(tmp_path))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="No such file"):
        read_config(str(tmp_path / "none.toml"))


def test_a_pyproject_named_without_a_section_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no section \[tool.checker\]"):
        read_config(_file(tmp_path, "[tool.ruff]", "pyproject.toml"))
