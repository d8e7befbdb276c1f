from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.model.document import JOINT, Block, Document

SOURCE = "<p>One <b>5</b>%</p> <p>Two 6</p>"
DOCUMENT = Document("a.html", SOURCE, (Block(3, f"One {JOINT * 3}5{JOINT * 4}%"), Block(24, "Two 6")))


def test_prose_is_what_a_reader_sees_in_its_place() -> None:
    assert DOCUMENT.prose(0, len(SOURCE)) == f"   One {JOINT * 3}5{JOINT * 4}%        Two 6    "
    assert DOCUMENT.prose(10, 11) == "5"
    assert DOCUMENT.prose(17, 26) == "       Tw"
    assert DOCUMENT.prose(5, 5) == ""


@given(st.integers(0, len(SOURCE)), st.integers(0, len(SOURCE)))
def test_a_stretch_of_prose_is_a_stretch_of_the_whole(one: int, other: int) -> None:
    start, end = sorted((one, other))
    assert DOCUMENT.prose(start, end) == DOCUMENT.prose(0, len(SOURCE))[start:end]
