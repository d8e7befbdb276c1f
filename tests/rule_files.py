"""Two sound rule files, and what comes of files like them."""

from __future__ import annotations

from pathlib import Path

from checker.model.rule import Rule
from checker.rulebook import load_rules
from checker.rulebook.classes import WordClasses
from checker.rulebook.mistakes import Source
from checker.rulebook.rule_file import read_rule

RENTS = """\
name: rents
severity: error
summary: A rise in rents does not follow from the rents.
why: |
  One of them was changed.
find:
  - "rents @rose {change:percent}, from {old} to {new}"
  - 'rents @rose from {old} to {new} \\( ({change:percent}|{change:multiple}) \\)'
where: ["comparable(old, new)", old > 0]
check: new == old * (1 + change)
suspect: change
tolerance: 0.5%
message: "{old} to {new} is {computed}, not {change}"
invalid:
  - "Rents rose 20%, from $100 to $110."
valid:
  - "Rents rose 10%, from $100 to $110."
  - text: Rents rose 10%, from $100 to $110.
    title: Rents
    date: 2016-09-30
references: [A handbook of rents]
"""

HEADLINE = """\
name: headline
severity: warning
usual: note
confidence: low
summary: The headline counts more than the text.
why: It was written first.
given:
  total: {kind: count, section: headline, event: killed}
  part: {kind: [whole, ratio], section: [body, list], place: none, period: any, before: "(in|near) ..", unit: "@months"}
together: [document, counted]
check: part <= total
message: "{total} in the headline, {part} in the text"
invalid: [some text]
valid: [another text]
"""


def write(folder: Path, files: dict[str, str]) -> str:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return str(folder)


def load(folder: Path, files: dict[str, str]) -> tuple[Rule, ...]:
    return load_rules([write(folder, files)], builtin=False).rules


def mistakes(text: str, name: str = "rents") -> list[str]:
    source = Source(f"{name}.yaml", text)
    assert read_rule(source, "pack", WordClasses()) is None
    return [str(mistake) for mistake in source.mistakes]
