"""What git calls changed is found again in the text, and a finding stays if any of its figures was changed."""

from __future__ import annotations

import samples
from hypothesis import given
from hypothesis import strategies as st

from checker.gate.changes import changed_lines, on_changed_lines
from checker.model.finding import DocumentReport

TEXT = "One: 10\nTwo: 20\r\nThree: 30\rstill three: 35\nFour: 40\n"


def header(path: str) -> str:
    return f"diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ {path}\n"


def test_lines_are_read_from_the_heads_of_hunks() -> None:
    diff = (
        header("b/texts/a.md")
        + "@@ -3 +3 @@ heading\n-old\n+new\n@@ -9,2 +9,0 @@\n-x\n-y\n@@ -20,0 +19,3 @@\n+1\n+2\n+3\n"
        + header("b/b.md")
        + "@@ -0,0 +1 @@\n+only\n\\ No newline at end of file\n"
    )
    assert changed_lines(diff.encode()) == {"texts/a.md": ((3, 3), (19, 21)), "b.md": ((1, 1),)}


def test_what_a_hunk_holds_is_no_header() -> None:
    diff = header("b/a.md") + "@@ -1 +1,2 @@\n--- a/no\n+++ b/no\n+@@ -1 +7 @@\n@@ -5 +6 @@\n-a\n+b\n"
    assert changed_lines(diff.encode()) == {"a.md": ((1, 2), (6, 6))}


def test_files_that_are_gone_or_only_renamed_have_no_lines() -> None:
    renamed = "diff --git a/a.md b/b.md\nsimilarity index 100%\nrename from a.md\nrename to b.md\n"
    gone = header("/dev/null") + "@@ -1,2 +0,0 @@\n-a\n-b\n"
    assert changed_lines((renamed + gone).encode()) == {}


def test_a_file_that_is_no_text_is_new_as_a_whole() -> None:
    said = "diff --git a/x.docx b/x.docx\nindex 1..2 100644\nBinary files a/x.docx and b/x.docx differ\n"
    made = 'new file mode 100644\nBinary files /dev/null and "b/\\303\\274 and b.docx" differ\n'
    gone = "Binary files a/y.docx and /dev/null differ\n"
    lines = changed_lines((said + made + gone + header("b/a.md") + "@@ -1 +1 @@\n-a\n+b\n").encode())
    assert list(lines) == ["x.docx", "ü and b.docx", "a.md"]
    assert all(stays(report(words), *lines["x.docx"]) for words in ("10", "40"))


def test_names_that_git_quotes_are_read() -> None:
    hunk = "@@ -1 +1 @@\n-a\n+b\n"
    diff = header('"b/a\\tb\\"c\\\\d\\ne.md"') + hunk + header("b/with space.md\t") + hunk + header("b/über.md") + hunk
    assert list(changed_lines(diff.encode())) == ['a\tb"c\\d\ne.md', "with space.md", "über.md"]
    assert list(changed_lines((header('"b/\\303\\274.md"') + hunk).encode())) == ["ü.md"]


@given(st.binary())
def test_whatever_git_says_nothing_breaks(diff: bytes) -> None:
    changed_lines(diff)
    changed_lines(b"+++ b/x\n@@ -1 +1,999999999999 @@\n" + diff)


def report(*words: str) -> DocumentReport:
    return DocumentReport("a.txt", TEXT, (samples.finding(TEXT, *words),), figures=5, checked=2)


def stays(finding: DocumentReport, *lines: tuple[int, int]) -> bool:
    left = on_changed_lines(finding, lines)
    assert len(left.findings) + len(left.unchanged) == len(finding.findings)
    return bool(left.findings)


def test_a_finding_stays_if_any_of_its_figures_was_changed() -> None:
    both = report("10", "40")
    assert stays(both, (1, 1))
    assert stays(both, (4, 4))
    assert stays(both, (2, 2), (4, 9))
    assert not stays(both, (2, 3))
    assert not stays(both)


def test_only_line_feeds_count_as_git_counts_them() -> None:
    assert stays(report("35"), (3, 3))
    assert not stays(report("35"), (4, 4))
    assert stays(report("20"), (2, 2))
    assert not stays(report("20"), (1, 1), (3, 3))


def test_lines_beyond_the_text_are_no_lines() -> None:
    assert not stays(report("10", "40"), (90, 99))


def test_a_finding_without_figures_stands_where_it_stands() -> None:
    found = samples.finding(TEXT, "20")
    bare = DocumentReport("a.txt", TEXT, (type(found)("r", "note", "high", "a.txt", 8, 15, "m", ()),))
    assert stays(bare, (2, 2))
    assert not stays(bare, (1, 1), (3, 3))
