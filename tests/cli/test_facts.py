"""Facts that a configuration pins, and documents that contradict them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.cli import main

KNOWN = """\
figures:
  residents: {says: "population of the city 418,000", period: 2021}
  toll: toll of the flood 57 dead
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    Path(tmp_path, "checker.toml").write_text('facts = ["known.yaml"]\n', encoding="utf-8")
    Path(tmp_path, "known.yaml").write_text(KNOWN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], text: str) -> list[str]:
    Path("a.md").write_text(text, encoding="utf-8")
    main(["lint", "a.md", "--format", "json", "--fail-on", "never"])
    return [finding["message"] for finding in json.loads(capsys.readouterr().out)["findings"]]


@pytest.mark.parametrize(
    "text",
    [
        "The city, whose population is 481,000, has no tram.",
        "With a population of 300,000, it is the largest city on the coast.",
        "The toll of the flood has reached 75 dead.",
    ],
)
def test_a_mention_that_contradicts_a_fact_cites_it(capsys: pytest.CaptureFixture[str], text: str) -> None:
    [message] = said(capsys, text)
    assert "known.yaml, " in message


@pytest.mark.parametrize(
    "text",
    [
        "The city, whose population is 418,000, has no tram.",
        "The city has a population of some 420,000.",
        "The city's population was 377,000 in 2011.",
        "The population of the county is 1.2 million.",
        "About 12% of the population of the city is under ten.",
        "The city's population of 418,000 lives in 190,000 flats.",
        "Some 481,000 people visited the city.",
    ],
)
def test_what_bears_it_out_or_is_no_mention_says_nothing(capsys: pytest.CaptureFixture[str], text: str) -> None:
    assert said(capsys, text) == []


def test_a_changed_fact_is_seen_in_the_next_run(capsys: pytest.CaptureFixture[str]) -> None:
    text = "The city, whose population is 481,000, has no tram."
    assert said(capsys, text) != []
    Path("known.yaml").write_text(KNOWN.replace("418,000", "481,000"), encoding="utf-8")
    assert said(capsys, text) == []


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ("figures: {a: a great many people}\n", "fact 'a': a number and words that say what it is of are expected"),
        ("figures: [1, 2]\n", "figures: names with what each figure says are expected"),
        (None, "No such file"),
    ],
)
def test_facts_that_cannot_be_used(capsys: pytest.CaptureFixture[str], content: str | None, cause: str) -> None:
    Path("a.md").write_text("Nothing.", encoding="utf-8")
    if content is None:
        Path("known.yaml").unlink()
    else:
        Path("known.yaml").write_text(content, encoding="utf-8")
    assert main(["lint", "a.md"]) == 2
    complaint = capsys.readouterr().err
    assert "known.yaml" in complaint
    assert cause in complaint
