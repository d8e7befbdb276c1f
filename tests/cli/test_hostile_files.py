"""Files that are made to break a reader: each is checked or refused with its cause, and the next one goes on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.cli import main

READ = {
    "empty.md": b"",
    "marks.md": b"\xef\xbb\xbf" * 3 + b"5 dogs",
    "brackets.md": b"(" * 10_000 + b"5 dogs" + b"[" * 10_000,
    "backwards.md": "\u202e100% of \u0664\u0665\u2067 dogs".encode(),
    "deep-front-matter.md": b"---\ntitle: " + b"[" * 5_000 + b"\n---\n5 dogs",
    "deep-toml.md": b"+++\ntitle = " + b"[" * 5_000 + b"\n+++\n5",
    "deep-json.md": b'{"a":' * 5_000 + b"}" * 5_000 + b"\n5",
    "many-names.md": b"<!-- checker: ignore[" + b"a," * 5_000 + b"] x -->\n5 dogs",
    "huge-powers.txt": b"1e999999999 dogs, 10^99999999999 cats, 1/0 of 5, 0% of 0",
    "entities.html": b"<meta charset=utf-7><p>5 dogs<title>&#x110000;&#9999999999999;",
    "spans.html": b"<table>" + b"<tr><td colspan=99999999 rowspan=99999999>7<td>8</tr>" * 200,
    "unclosed.html": b"<table><tr><td>5 dogs" * 500,
    "quotes.csv": b'"' * 9_999,
    "wide.txt": "45 dogs".encode("utf-32"),
}
REFUSED = {
    "nul.md": b"5 \0 dogs",
    "latin.txt": b"caf\xe9 cost \xa35m",
    "surrogate.txt": b"\xed\xa0\x80 5 dogs",
    "half.txt": b"\xff\xfe\x00\xd8",
    "aliases.yaml": b"a: &a [x,x]\nb: [*a,*a]\nfigures: {a: 5 dogs}\n",
    "deep.yaml": b"figures: " + b"[" * 20_000,
    "digits.yaml": b"figures: {a: {says: 5 dogs, size: " + b"9" * 50_000 + b"}}\n",
    "junk.docx": b"PK\x03\x04junk",
}


@pytest.mark.parametrize(("name", "content"), [*READ.items(), *REFUSED.items()])
def test_a_hostile_file_is_checked_or_refused_with_its_cause(
    name: str, content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(content)
    Path("next.txt").write_text("Five of the six people left.\n", encoding="utf-8")
    code = main(["lint", "--no-cache", "--format", "json", name, "next.txt"])
    hostile, following = json.loads(capsys.readouterr().out)["documents"]
    assert code == (3 if name in REFUSED else 0)
    assert bool(hostile["error"]) is (name in REFUSED)
    assert following["error"] is None
    assert following["figures"] == 2
