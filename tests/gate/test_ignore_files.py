"""What the file beside a document silences, and what is wrong in that file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.api import built_in_rules, lint_text, select_rules
from checker.gate.ignore_files import with_ignore_file
from checker.model.finding import DocumentReport
from checker.model.rule import RuleBook

SALES = "Sales rose 34% to $134.4m from $120m a year earlier."
COSTS = "Costs fell 40% to  $90m from $100m."
REPORT = lint_text(f"{SALES}\n\n{COSTS}\n", name="budget.txt")


def beside(written: str, book: RuleBook | None = None) -> tuple[DocumentReport, DocumentReport | None]:
    return with_ignore_file(REPORT, "budget.txt.ignore.yaml", written.encode(), book or built_in_rules())


def told(written: str, book: RuleBook | None = None) -> list[str]:
    """What is said about the file: place, rule and message."""
    _, about = beside(written, book)
    if about is None:
        return []
    assert about.path == "budget.txt.ignore.yaml"
    return [f"{about.text.count(chr(10), 0, each.start) + 1}: {each.rule}: {each.message}" for each in about.findings]


def entry(**fields: str) -> str:
    return "ignore:\n" + "".join(
        f"  {'-' if number == 0 else ' '} {name}: {value}\n" for number, (name, value) in enumerate(fields.items())
    )


def test_the_document_itself_says_nothing() -> None:
    assert [each.rule for each in REPORT.findings] == ["percent-change"] * 2


def test_an_entry_speaks_of_the_whole_document() -> None:
    left, about = beside(entry(rule="percent-change", reason="rounded by the ministry"))
    assert left.findings == ()
    assert [(each.reason, each.beside) for each in left.suppressed] == [("rounded by the ministry", True)] * 2
    assert about is None


@pytest.mark.parametrize("words", ["34%", "rose 34% to", SALES, '"from $120m"'])
def test_of_an_entry_with_words_only_findings_with_a_figure_in_them_are_silent(words: str) -> None:
    left, about = beside(entry(rule="arithmetic", text=words, reason="they count otherwise"))
    assert [each.stated for each in left.findings] == ["40%"]
    assert about is None


def test_white_space_does_not_matter() -> None:
    left, _ = beside(entry(rule="all", text="fell 40% to $90m", reason="they count otherwise"))
    assert [each.stated for each in left.findings] == ["34%"]


def test_a_finding_is_known_by_its_fingerprint() -> None:
    costs = REPORT.findings[1]
    left, about = beside(entry(rule="percent-change", fingerprint=costs.fingerprint, reason="they count otherwise"))
    assert left.findings == REPORT.findings[:1]
    assert about is None


def test_lists_of_rules_words_and_fingerprints() -> None:
    fingerprint = REPORT.findings[1].fingerprint
    fields = {"rule": "[plausibility, arithmetic]", "text": '["34%"]', "fingerprint": f"['{fingerprint}']"}
    left, _ = beside(entry(**fields, reason="they count otherwise"))
    assert left.findings == ()


def test_an_entry_without_a_reason_silences_nothing_and_is_told() -> None:
    assert beside(entry(rule="percent-change"))[0] == REPORT
    message = "ignore[percent-change] gives no reason, so it silences nothing"
    assert told(entry(rule="percent-change")) == [f"2: ignore-without-reason: {message}"]


def test_an_unknown_rule_is_told() -> None:
    message = "no rule or pack is named percent-chnage; did you mean percent-change?"
    assert told(entry(rule="percent-chnage", reason="x")) == [f"2: unknown-ignore: {message}"]


def test_an_entry_that_silences_nothing_is_told() -> None:
    assert told(entry(rule="weekday-of-date", reason="x")) == [
        "2: unused-ignore: ignore[weekday-of-date] silences nothing"
    ]
    assert told(entry(rule="percent-change", text="a year earlier", reason="x")) == [
        "2: unused-ignore: ignore[percent-change] silences nothing"
    ]
    assert told(entry(rule="percent-change", fingerprint="0123", reason="x")) == [
        "2: unused-ignore: ignore[percent-change] silences nothing"
    ]


def test_words_that_stand_nowhere_are_told() -> None:
    message = "budget.txt has no such text: rose 35% to"
    assert told(entry(rule="percent-change", text="rose 35%  to", reason="x")) == [f"2: unused-ignore: {message}"]


def test_a_second_entry_for_the_same_is_idle() -> None:
    twice = entry(rule="percent-change", reason="x") + "  - {rule: percent-change, reason: y}\n"
    left, _ = beside(twice)
    assert {each.reason for each in left.suppressed} == {"x"}
    assert told(twice) == []  # both would silence it


def test_rules_about_remarks_can_be_switched_off_and_regraded() -> None:
    idle = entry(rule="weekday-of-date", reason="x")
    assert told(idle, select_rules(built_in_rules(), ignore=["unused-ignore"])) == []
    _, about = beside(idle, select_rules(built_in_rules(), severity={"remarks": "error"}))
    assert about is not None
    assert about.findings[0].severity == "error"


def test_a_rule_that_is_switched_off_is_not_idle() -> None:
    assert (
        told(entry(rule="weekday-of-date", reason="x"), select_rules(built_in_rules(), ignore=["weekday-of-date"]))
        == []
    )


@pytest.mark.parametrize(
    ("written", "mistake"),
    [
        ("", "line 1, column 1: a mapping with a list 'ignore' is expected"),
        ("ignore: {rule: x}", "line 1, column 9: ignore: a list of entries is expected, each with a rule"),
        ("ignroe: []\nignore: []", "line 1, column 1: unknown field ignroe; did you mean ignore?"),
        ("ignore:\n  - rule: [[a]]", "line 2, column 12: rule: a text is expected"),
        ("ignore:\n  - ruel: a", "line 2, column 5: unknown field ruel; did you mean rule?"),
        ("ignore:\n  - percent-change", "line 2, column 5: an entry has a rule and a reason"),
        ("ignore: [", "line 1, column 10: this is no YAML"),
        ("ignore: &a []", "line 1, column 9: anchors (&)"),
        ("\x00", "not"),
    ],
)
def test_a_file_with_mistakes_silences_nothing_and_says_where_they_are(written: str, mistake: str) -> None:
    left, about = beside(written)
    assert left is REPORT
    assert about is not None
    assert about.error is not None
    assert mistake in about.error


def test_a_document_that_could_not_be_read_is_left_alone() -> None:
    report = DocumentReport("a.pdf", "", error="broken")
    assert with_ignore_file(report, "a.pdf.ignore.yaml", b"nonsense", built_in_rules()) == (report, None)


@given(st.text(max_size=60))
def test_any_words_are_words(words: str) -> None:
    written = "ignore: [{rule: percent-change, reason: x, text: '" + words.replace("'", "''") + "'}]"
    left, about = beside(written)
    assert len(left.findings) + len(left.suppressed) == len(REPORT.findings)
    assert left.suppressed or about is not None
