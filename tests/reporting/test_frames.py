from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.model.places import Places
from checker.reporting.frames import FrameLine, frame_lines
from checker.reporting.marks import Mark
from checker.reporting.width import columns


def _mark(text: str, words: str, *, suspect: bool = True) -> Mark:
    start = text.index(words)
    return Mark(start, start + len(words), suspect)


def _frame(text: str, *words: str, width: int = 100) -> list[FrameLine]:
    """The first word is the suspect."""
    marks = [_mark(text, each, suspect=index == 0) for index, each in enumerate(words)]
    return frame_lines(Places(text), marks, width)


def test_a_short_line_is_shown_whole_with_both_ends_underlined() -> None:
    (line,) = _frame("it rose 50% from 10 to 15", "50%", "10", "15")
    assert line.source == "it rose 50% from 10 to 15"
    assert line.underline == "        ^^^      --    --"


def test_marks_on_other_lines_get_lines_of_their_own() -> None:
    first, second = _frame("nothing\nten died\nnothing\n12 died\n", "12", "ten")
    assert (first.number, first.source, first.underline) == (2, "ten died", "---")
    assert (second.number, second.source, second.underline) == (4, "12 died", "^^")


def test_a_figure_that_runs_over_a_line_end_is_underlined_on_both_lines() -> None:
    first, second = _frame("some 12\r\nthousand people", "12\r\nthousand")
    assert (first.underline, second.underline) == ("     ^^", "^" * 8)


def test_a_long_line_is_cut_between_words_around_the_marks() -> None:
    text = "word " * 200 + "rose 50% from 10" + " word" * 200
    (line,) = _frame(text, "50%", "10", width=60)
    assert line.source.startswith("… word ")
    assert line.source.endswith(" word …")
    assert columns(line.source) <= 60 + 4
    assert line.source[line.underline.index("^") :].startswith("50% from 10")


def test_marks_far_apart_on_a_long_line_are_each_shown() -> None:
    text = "a total of 90 " + "and more " * 100 + "which makes 80 in all"
    (line,) = _frame(text, "80", "90", width=60)
    assert " … " in line.source
    assert line.source[line.underline.index("-") :].startswith("90 ")
    assert line.source[line.underline.index("^") :].startswith("80 ")
    assert columns(line.source) < 120


def test_wide_and_combining_characters_keep_the_marks_below_their_figures() -> None:
    (line,) = _frame("日本で 50% e\u0301 20", "50%", "20")
    assert line.underline == "       ^^^   --"


def test_a_tab_is_one_column() -> None:
    (line,) = _frame("\trose 50%", "50%")
    assert (line.source, line.underline) == (" rose 50%", "      ^^^")


def test_an_endless_word_is_cut_all_the_same() -> None:
    (line,) = _frame("x" * 100_000 + "50%" + "x" * 100_000, "50%", width=60)
    assert columns(line.source) < 80
    assert line.source[line.underline.index("^") :].startswith("50%")


def test_a_heap_of_combining_characters_is_cut_too() -> None:
    (line,) = _frame("e" + "\u0301" * 100_000 + " rose 50%", "50%", width=60)
    assert len(line.source) < 300
    assert line.source.endswith("rose 50%")


@given(st.text(alphabet="ab 日\u0301\n", min_size=1, max_size=400), st.data())
def test_every_underlined_character_is_the_marked_one(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 30)))
    lines = frame_lines(Places(text), [Mark(start, end, suspect=True)], 40)
    marked = sum(columns(part) for part in text[start:end].split("\n"))
    assert sum(line.underline.count("^") for line in lines) == marked
