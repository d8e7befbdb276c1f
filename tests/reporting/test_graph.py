from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.cli import main


def graph(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Any]:
    code = main(["figures", "--graph", *arguments])
    return code, json.loads(capsys.readouterr().out)


def test_checks_name_the_figures_that_they_join(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.md"
    path.write_text("The fair sold 417 pies, 284 buns and 193 tarts, for a total of 1,061.\n", encoding="utf-8")
    code, found = graph(capsys, str(path), "--no-cache")
    assert code == 0
    (document,) = found["documents"]
    texts = [figure["text"] for figure in document["figures"]]
    checks = [check for check in document["checks"] if check["rule"] == "stated-total"]
    assert [check["verdict"] for check in checks] == ["contradicts"]
    joined = checks[0]["figures"]
    assert texts[joined["total"]] == "1,061"
    assert [texts[number] for number in joined["parts"]] == ["417 pies", "284 buns", "193 tarts"]
    assert checks[0]["check"] == "total == sum(parts)"


def test_a_document_that_cannot_be_read_is_told_in_the_graph(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xff\xfe\x00 5")
    code, found = graph(capsys, str(path), "--no-cache")
    assert code == 3
    (document,) = found["documents"]
    assert document["error"]
    assert document["figures"] == []
