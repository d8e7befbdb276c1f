"""CSV and TSV: every cell that holds something is a block, in the place where it stands in the file.

Tabs part the cells of a ``.tsv`` file. In others it is the first of comma, semicolon, tab and bar that stands equally
often in most of the first lines, or what a first line ``sep=;`` says. Fields may be quoted as RFC 4180 has it. The
first row is the head unless it holds numbers; lines of one cell above it are the caption; an empty line before a row
without numbers begins another table.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from checker.model.document import JOINT, Block, Cell, Document
from checker.reading.masking import Edit, blanked, on_one_line, without_addresses
from checker.reading.numbering import refuse_data_set
from checker.reading.remarks import hash_notes, placed

__all__ = ["read"]

_DELIMITERS = ",;\t|"
_SAMPLE = 30
"""Records by which the delimiter is told."""
_SEPARATOR_LINE = re.compile(r"sep=([,;\t|])[ \t]*+(?:\r\n?|\n|\Z)", re.IGNORECASE)
_QUOTED = re.compile(r'[ ]*+"((?:[^"]++|"")*+)"')
_TWO_QUOTES = re.compile('""')
_NUMBER = re.compile(r"[-+−(]?[$£€]?[-−]?\d[\d.,\s]*+[%)]?")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


@dataclass(frozen=True, slots=True)
class _Field:
    """A cell of a record: its offset, and its text without quotes and white space around; empty where it holds none."""

    start: int
    text: str


def read(path: str, text: str) -> Document:
    """A CSV or TSV file. Raises ``UnreadableError`` for one with too many cells."""
    notes = [note for note, alone in hash_notes(text) if alone]
    source = blanked(text, ((note.start, note.end, "") for note in notes)) if notes else text
    separator = _SEPARATOR_LINE.match(source)
    start = separator.end() if separator else 0
    if path.lower().endswith((".tsv", ".tab")):
        delimiter = "\t"
    else:
        delimiter = separator[1] if separator else _delimiter(source[:100_000])
    blocks = tuple(_blocks(_records(source, start, delimiter)))
    remarks = placed(notes, blocks, len(text)) if notes else ()
    return Document(path, text, blocks, remarks=remarks)


def _delimiter(sample: str) -> str:
    """The delimiter that parts most of the first records into equally many cells."""
    best, most = ",", 0
    for delimiter in _DELIMITERS:
        counts = Counter(len(record) for record in islice(_records(sample, 0, delimiter), _SAMPLE) if len(record) > 1)
        for cells, records in counts.most_common(1):
            if cells > 1 and records > most:
                best, most = delimiter, records
    return best


# --- records ---------------------------------------------------------------------------------------------------------


def _records(text: str, start: int, delimiter: str) -> Iterator[list[_Field]]:
    """The records of a file, each with all of its cells."""
    unquoted = re.compile(rf"[^{re.escape(delimiter)}\r\n]*+")
    record: list[_Field] = []
    while start < len(text):
        quoted = _QUOTED.match(text, start)
        rest = unquoted.match(text, quoted.end() if quoted else start)
        end = rest.end() if rest else start
        record.append(_field(text, start, end, quoted))
        following = text[end : end + 1]
        if following == delimiter:
            start = end + 1
            if start == len(text):
                record.append(_Field(start, ""))
            continue
        yield record
        record = []
        start = end + (2 if text.startswith("\r\n", end) else 1)
    if record:
        yield record


def _field(text: str, start: int, end: int, quoted: re.Match[str] | None) -> _Field:
    stretch = text[start:end]
    if quoted is not None:
        stretch = blanked(stretch, _quotes(stretch, quoted.start(1) - start, quoted.end(1) - start))
    prose = without_addresses(on_one_line(stretch))
    bare = prose.strip()
    return _Field(start + len(prose) - len(prose.lstrip()), bare)


def _quotes(stretch: str, start: int, end: int) -> Iterator[Edit]:
    """Edits that blank the quotes around a field, and one of each two in it."""
    yield start - 1, start, ""
    yield from ((*match.span(), '"' + JOINT) for match in _TWO_QUOTES.finditer(stretch, start, end))
    yield end, end + 1, ""


# --- tables ----------------------------------------------------------------------------------------------------------


def _blocks(records: Iterator[list[_Field]]) -> Iterator[Block]:
    first = list(islice(records, _SAMPLE))
    tables = _Tables(is_wide=any(len(record) > 1 for record in first))
    cells = 0
    for record in chain(first, records):
        cells += len(record) if len(record) > 1 else bool(record[0].text)
        refuse_data_set(cells)
        yield from tables.take(record)


@dataclass(slots=True)
class _Tables:
    """Gives each record its row, and begins a table where one begins."""

    is_wide: bool
    """The records have more than one cell."""
    _table: int = -1
    _row: int = -1
    _parted: bool = True
    """Nothing, or an empty line, has just passed."""

    def take(self, record: list[_Field]) -> Iterator[Block]:
        filled = sum(1 for field in record if field.text)
        if not filled:
            self._parted = True
            return
        is_title = self.is_wide and filled == 1 and bool(record[0].text)
        if self._parted and (self._table < 0 or (self._row >= 0 and (is_title or _is_head(record)))):
            self._table += 1
            self._row = -1
        self._parted = False
        if is_title and self._row < 0:
            yield Block(record[0].start, record[0].text, "caption", self._table)
            return
        self._row += 1
        head = self._row == 0 and _is_head(record)
        for column, field in enumerate(record):
            if field.text:
                cell = Cell(self._table, self._row, column, head=head)
                yield Block(field.start, field.text, "table", self._table, cell)


def _is_head(record: Sequence[_Field]) -> bool:
    """Whether no cell is a number, but for years to the right of the first."""
    numbers = [column for column, field in enumerate(record) if _NUMBER.fullmatch(field.text)]
    return all(column and _YEAR.fullmatch(record[column].text) for column in numbers)
