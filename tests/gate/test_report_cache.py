"""The cache of reports: it saves work, and nothing else can be told of it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.api import lint_content, load_rules, select_rules
from checker.gate import cache as module
from checker.gate.cache import ReportCache, context_of
from checker.model.finding import DocumentReport
from checker.model.rule import RuleBook

CONTENT = (
    b"# checker: ignore[percent-change] rounded\nRents rose 90%, from 200 to 250.\n\nRents rose 90%, from 400 to 500.\n"
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> RuleBook:
    return load_rules(cache=str(tmp_path_factory.mktemp("rules")))


@pytest.fixture(scope="module")
def report(book: RuleBook) -> DocumentReport:
    found = lint_content("in/a.txt", CONTENT, rules=book)
    assert found.findings
    assert found.suppressed
    return found


def _keep(folder: Path, report: DocumentReport, content: bytes = CONTENT, name: str = "a.txt") -> str:
    cache = ReportCache(str(folder))
    key = cache.key("context", name, content)
    cache.keep(key, content, report)
    return key


def _kept(folder: Path, key: str, path: str = "in/a.txt", content: bytes = CONTENT) -> DocumentReport | None:
    return ReportCache(str(folder)).report(key, path, content)


def _shards(folder: Path) -> list[Path]:
    return sorted((folder / "reports").iterdir())


def test_a_report_comes_back_as_it_was(tmp_path: Path, report: DocumentReport) -> None:
    assert _kept(tmp_path, _keep(tmp_path, report)) == report


def test_a_report_is_that_of_the_document_that_is_asked_for(
    tmp_path: Path, report: DocumentReport, book: RuleBook
) -> None:
    there = "elsewhere/a.txt"
    assert _kept(tmp_path, _keep(tmp_path, report), there) == lint_content(there, CONTENT, rules=book)


def test_a_text_that_is_not_what_the_file_holds_comes_back_too(tmp_path: Path, report: DocumentReport) -> None:
    key = _keep(tmp_path, report, b"\x80 packed")
    assert _kept(tmp_path, key, content=b"\x80 packed") == report


def test_a_document_that_was_edited_or_renamed_is_unknown(tmp_path: Path, report: DocumentReport) -> None:
    _keep(tmp_path, report)
    cache = ReportCache(str(tmp_path))
    for key in (cache.key("context", "a.txt", CONTENT + b" "), cache.key("context", "a.md", CONTENT)):
        assert cache.report(key, "in/a.txt", CONTENT) is None


def test_what_cannot_be_read_and_what_has_a_page_is_not_kept(tmp_path: Path, book: RuleBook) -> None:
    _keep(tmp_path, DocumentReport("a.txt", "", error="it is broken"))
    _keep(tmp_path, lint_content("a.txt", CONTENT, rules=book, page=True))
    assert not (tmp_path / "reports").exists()


def test_all_that_a_report_comes_from_makes_another_context(book: RuleBook, tmp_path: Path) -> None:
    (tmp_path / "rates.yaml").write_text("values: {a: 1}", encoding="utf-8")
    tables = replace(book, reference_folders=(str(tmp_path),))
    contexts = [
        context_of(book, None),
        context_of(book, date(2016, 5, 3)),
        context_of(replace(book, key="other"), None),
        context_of(select_rules(book, ignore=["percent-change"]), None),
        context_of(select_rules(book, severity={"percent-change": "note"}), None),
        context_of(replace(book, about_remarks=()), None),
        context_of(tables, None),
    ]
    (tmp_path / "rates.yaml").write_text("values: {a: 2}", encoding="utf-8")
    contexts.append(context_of(tables, None))
    assert all(contexts)
    assert len(set(contexts)) == len(contexts)
    assert context_of(book, None) == contexts[0]


def test_all_of_a_rule_book_is_part_of_the_context() -> None:
    """Whoever adds a field here adds it to ``context_of`` too."""
    known = {"rules", "reference_folders", "about_remarks", "off", "facts", "key"}
    assert {field.name for field in fields(RuleBook)} == known


def test_rules_that_nobody_knows_the_source_of_have_no_context(book: RuleBook) -> None:
    assert context_of(replace(book, key=""), None) == ""


@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_a_line_that_was_cut_off_costs_that_line_only(cut: int, tmp_path: Path, report: DocumentReport) -> None:
    key = _keep(tmp_path, report)
    (shard,) = _shards(tmp_path)
    shard.write_bytes(shard.read_bytes()[:-cut])
    assert _kept(tmp_path, key) is None or cut == 1  # the line end alone is no loss
    _keep(tmp_path, report)
    assert _kept(tmp_path, key) == report


@given(place=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_a_flipped_bit_never_makes_another_report(
    place: int, bit: int, tmp_path_factory: pytest.TempPathFactory, report: DocumentReport
) -> None:
    folder = tmp_path_factory.mktemp("cache")
    key = _keep(folder, report)
    (shard,) = _shards(folder)
    content = bytearray(shard.read_bytes())
    content[place % len(content)] ^= 1 << bit
    shard.write_bytes(content)
    assert _kept(folder, key) in (None, report)


@pytest.mark.parametrize("content", [b"", b"\n", b"[]", b"x" * 200, b"\xff" * 5_000])
def test_what_is_no_shard_is_passed_over(content: bytes, tmp_path: Path, report: DocumentReport) -> None:
    key = _keep(tmp_path, report)
    (shard,) = _shards(tmp_path)
    shard.write_bytes(content)
    assert _kept(tmp_path, key) is None


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="a file has no mode on this platform")
def test_a_shard_that_others_may_write_is_not_believed(tmp_path: Path, report: DocumentReport) -> None:
    key = _keep(tmp_path, report)
    (shard,) = _shards(tmp_path)
    shard.chmod(0o666)
    assert _kept(tmp_path, key) is None


def test_the_folder_stays_small_and_keeps_what_is_new(
    tmp_path: Path, report: DocumentReport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_LARGEST_SHARD", 20_000)
    monkeypatch.setattr(module, "_SHARD_LETTERS", 0)
    (tmp_path / "reports").mkdir()
    shard = tmp_path / "reports" / "all"
    monkeypatch.setattr(
        ReportCache, "_append", lambda self, _, line, append=ReportCache._append: append(self, "all", line)
    )
    for number in range(60):
        _keep(tmp_path, report, CONTENT + b"%d" % number)
        assert shard.stat().st_size < 40_000
    kept = shard.read_bytes()
    keys = [ReportCache.key("context", "a.txt", CONTENT + b"%d" % number).encode() in kept for number in range(60)]
    assert keys == sorted(keys)
    assert keys[-1]
    assert not keys[0]


def test_what_nobody_has_added_to_for_a_month_is_removed(tmp_path: Path, report: DocumentReport) -> None:
    _keep(tmp_path, report)
    for shard in _shards(tmp_path):
        os.utime(shard, (1_000_000_000, 1_000_000_000))
    for number in range(3):
        _keep(tmp_path, report, CONTENT + b"%d" % number)
    assert all(shard.stat().st_mtime > 1_000_000_000 for shard in _shards(tmp_path))


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path, report: DocumentReport) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    for folder in (tmp_path / "file", tmp_path / "nul\0"):
        assert _kept(folder, _keep(folder, report)) is None
    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"


KEEPING = """\
import sys
from checker.gate.cache import ReportCache
from checker.model.finding import DocumentReport

cache, text = ReportCache(sys.argv[1]), "a" * 900
for number in range(int(sys.argv[2])):
    content = b"%d" % number
    cache.keep(cache.key("context", "a.txt", content), content, DocumentReport("a.txt", text, figures=number))
"""


def _keeping(folder: Path, count: int) -> subprocess.Popen[bytes]:
    above = Path(module.__file__).parent.parent.parent
    command = [sys.executable, "-c", KEEPING, str(folder), str(count)]
    return subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(above)})


def test_many_runs_at_once_lose_nothing(tmp_path: Path) -> None:
    runs = [_keeping(tmp_path, 300) for _ in range(3)]
    assert [run.wait() for run in runs] == [0, 0, 0]
    cache = ReportCache(str(tmp_path))
    for number in range(300):
        content = b"%d" % number
        found = cache.report(cache.key("context", "a.txt", content), "a.txt", content)
        assert found is not None
        assert found.figures == number


@pytest.mark.skipif(sys.platform == "win32", reason="a file has no largest size on this platform")
def test_a_full_disk_costs_what_did_not_fit(tmp_path: Path) -> None:
    limited = "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
    limited += "resource.setrlimit(resource.RLIMIT_FSIZE, (2500, 2500))\n" + KEEPING
    command = [sys.executable, "-c", limited, str(tmp_path), "2000"]
    above = Path(module.__file__).parent.parent.parent
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(above)}, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert all(shard.stat().st_size <= 2500 for shard in _shards(tmp_path))
    cache = ReportCache(str(tmp_path))
    found = [cache.report(cache.key("context", "a.txt", b"%d" % n), "a.txt", b"%d" % n) for n in range(2000)]
    kept = [(number, report.figures) for number, report in enumerate(found) if report is not None]
    assert kept
    assert all(number == figures for number, figures in kept)
