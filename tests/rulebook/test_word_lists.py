"""Word lists that conditions name: the user's own work like built-in ones, and a name that nothing has is a mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.api import lint_text
from checker.rulebook import load_rules
from checker.rulebook.mistakes import RuleErrors

CASKS = """\
name: casks
severity: error
summary: More casks than a cooper can make.
why: A nought too many.
given:
  made: {{kind: count}}
where: {condition}
check: made < 100
message: "{{made}} are too many"
invalid: [some text]
valid: [another text]
"""
TEXT = "In May the old wheelwright made 900 casks for the abbey."


def rules(folder: Path, condition: str, **lists: str) -> str:
    (folder / "words").mkdir()
    for name, words in lists.items():
        (folder / "words" / f"{name}.txt").write_text(words, encoding="utf-8")
    (folder / "casks.yaml").write_text(CASKS.format(condition=condition), encoding="utf-8")
    return str(folder)


@pytest.mark.parametrize(
    "condition",
    [
        'mentions(words(made), "trades")',
        'mentions(words(made), ["kin", "trades"])',
        'led_by(made, "trades")',
        'ends(made.before, ["@trades", "made"]) and ends(made.before, "@did")',
        'begins(made.after, "@aims")',
        'not listed(made.counted, "trades") and listed(made.counted, ["kin", "wares"])',
        'mentions(words(made), "modes") and begins(made.after, ["by", "@aims"])',
    ],
)
def test_a_list_of_the_users_own_in_a_condition(tmp_path: Path, condition: str) -> None:
    own = {"trades": "cooper\nwheelwright", "did": "make: made", "aims": "for the", "wares": "cask: casks"}
    folder = rules(tmp_path, condition, **own, modes="old")
    for builtin in (False, True):
        book = load_rules([folder], builtin=builtin)
        assert [found.rule for found in lint_text(TEXT, rules=book).findings] == ["casks"]
        assert not lint_text(TEXT.replace("900", "90"), rules=book).findings


def test_what_a_user_adds_to_a_built_in_list_is_no_loss_of_it(tmp_path: Path) -> None:
    book = load_rules([rules(tmp_path, 'mentions(words(made), "kin")', kin="wheelwright")], builtin=False)
    assert lint_text(TEXT, rules=book).findings
    assert lint_text(TEXT.replace("wheelwright", "father"), rules=book).findings
    assert not lint_text(TEXT.replace("wheelwright", "carter"), rules=book).findings


@pytest.mark.parametrize(
    ("condition", "message"),
    [
        ('mentions(made.before, "kinn")', "no word list kinn(.|\n)*did you mean kin"),
        ('listed(made.counted, ["kin", "kinn"])', "no word list kinn"),
        ('not led_by(made, "forcasts")', "no word list forcasts(.|\n)*did you mean forecasts"),
        ('begins([made.after, made.text], "@rosee")', "no word list rosee"),
        ('made > 3 or ends(made.before, ["in", "@rosee"])', "no word list rosee"),
        ('contains(made.before, "@rose")', "contains asks for words"),
        ("contains(made.before, [])", "the list is empty"),
    ],
)
def test_a_list_that_nothing_has(tmp_path: Path, condition: str, message: str) -> None:
    with pytest.raises(RuleErrors, match=message):
        load_rules([rules(tmp_path, f"'{condition}'")], builtin=False)
