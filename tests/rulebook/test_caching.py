"""The cache of parsed rules: it saves work, and nothing else can be told of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.model.flattening import flattened, restored
from checker.model.rule import RuleBook
from checker.rulebook import load_rules, parsing
from checker.rulebook.mistakes import RuleErrors

RULE = """\
name: more-than-all
severity: error
summary: More than there are.
why: A slip.
find: ["{part:count} @among {whole:count}"]
where: whole != 1.5
check: part <= whole
tolerance: 1%
message: "{part} is more than {whole}"
invalid: ["Nine of the six people left.", {text: "Nine of the six left.", title: People, date: 2016-09-30}]
valid: ["Five of the six people left.", "Two of the six people left."]
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    (folder / "words").mkdir(parents=True)
    (folder / "words" / "among.txt").write_text("of the\namong the\n", encoding="utf-8")
    (folder / "more-than-all.yaml").write_text(RULE, encoding="utf-8")
    return folder


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "not" / "there" / "yet"


def _load(house: Path, cache: Path) -> RuleBook:
    return load_rules([str(house)], builtin=False, cache=str(cache))


def _refuse_to_parse(monkeypatch: pytest.MonkeyPatch) -> None:
    def parse(*_: object) -> RuleBook:
        raise AssertionError("parsed again")

    monkeypatch.setattr(parsing, "parse_rules", parse)


def test_what_is_kept_of_all_rules_is_all_of_them() -> None:
    book = load_rules()
    assert restored(flattened(book), RuleBook) == book


def test_a_second_start_parses_nothing(house: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = _load(house, cache)
    assert parsed == load_rules([str(house)], builtin=False)
    _refuse_to_parse(monkeypatch)
    assert _load(house, cache) == parsed


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("more-than-all.yaml", "A slip.", "A sl1p."),
        ("more-than-all.yaml", "severity: error", "severity: note "),
        ("words/among.txt", "among the", "beyond the"),
    ],
)
def test_a_change_of_the_same_length_and_time_is_seen(file: str, old: str, new: str, house: Path, cache: Path) -> None:
    before = _load(house, cache)
    path = house / file
    times = path.stat()
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert _load(house, cache) == load_rules([str(house)], builtin=False) != before


def test_a_rule_or_a_table_that_is_added_is_seen(house: Path, cache: Path) -> None:
    _load(house, cache)
    (house / "again.yaml").write_text(RULE.replace("name: more-than-all", "name: again"), encoding="utf-8")
    assert [rule.name for rule in _load(house, cache).rules] == ["again", "more-than-all"]
    asking = RULE.replace("check: part <= whole", 'check: part <= whole + reference("people", "all")')
    (house / "again.yaml").write_text(asking.replace("name: more-than-all", "name: again"), encoding="utf-8")
    with pytest.raises(RuleErrors, match="there is no reference table people"):
        _load(house, cache)
    (house / "reference").mkdir()
    (house / "reference" / "people.yaml").write_text("values: {}", encoding="utf-8")
    assert len(_load(house, cache).rules) == 2


def test_rules_with_mistakes_are_not_kept(house: Path, cache: Path) -> None:
    (house / "more-than-all.yaml").write_text(RULE.replace("severity: error", "severity: bad"), encoding="utf-8")
    for _ in range(2):
        with pytest.raises(RuleErrors, match="severity is one of"):
            _load(house, cache)
    assert not cache.exists()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda _: b"",
        lambda content: content[: len(content) // 2],
        lambda content: content[:-1] + b"x",
        lambda content: b"\x80\x04cos\nsystem\n" + content,
        lambda content: content[:32] + b"[[], [[16], [15, 0, 0]]]",
    ],
    ids=["empty", "cut off", "changed", "something else", "another book"],
)
def test_a_spoilt_file_is_made_again(spoil, house: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    book = _load(house, cache)
    (file,) = cache.iterdir()
    file.write_bytes(spoil(file.read_bytes()))
    assert _load(house, cache) == book
    _refuse_to_parse(monkeypatch)
    assert _load(house, cache) == book


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="a file has no mode on this platform")
def test_a_file_that_others_may_write_is_not_believed(
    house: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _load(house, cache)
    (file,) = cache.iterdir()
    file.chmod(0o666)
    _refuse_to_parse(monkeypatch)
    with pytest.raises(AssertionError, match="parsed again"):
        _load(house, cache)


def test_a_folder_that_cannot_be_made_does_no_harm(house: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert len(_load(house, tmp_path / "file" / "cache").rules) == 1
    assert len(_load(house, tmp_path / "nul\0").rules) == 1
    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"


def test_old_books_are_forgotten(house: Path, cache: Path) -> None:
    for number in range(20):
        (house / "words" / "among.txt").write_text(f"of the\nword{number}\n", encoding="utf-8")
        _load(house, cache)
    assert 1 <= len(list(cache.iterdir())) <= 8
    assert not [path for path in cache.iterdir() if "." in path.name]


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"[[], 1]", b"[[], []]", b"[[], [[99]]]", b"[[], [[0, 1]]]", b"[[1], [[18, -1, -1]]]"]
)
def test_what_is_no_book_is_refused(content: bytes) -> None:
    with pytest.raises((ValueError, TypeError, LookupError)):
        restored(content, RuleBook)
