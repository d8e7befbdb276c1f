"""What a document silences itself, and what is wrong with the remarks that do so.

A finding is silent where any of its figures stands in what a remark covers: whoever has looked at one end of a
contradiction has looked at both. Of several remarks that cover it the innermost has silenced it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from heapq import heappop, heappush
from itertools import chain, islice

from checker.errors import did_you_mean
from checker.gate.rules import ABOUT_REMARKS, UNKNOWN, UNREASONED, UNUSED
from checker.model.document import Document, Remark
from checker.model.finding import Finding, Suppressed
from checker.model.rule import RuleBook
from checker.reading.remarks import WORDS
from checker.rulebook.figure_sets import RULE_NAME as FIGURE_SET
from checker.rulebook.selection import names_of

__all__ = ["ALL", "RuleNames", "Use", "about_remarks", "in_text_order", "places", "shortened", "suppress"]

ALL = "all"
"""Stands for every rule that judges figures."""

_MOST_SEARCHED = 50

Use = tuple[int, str]
"""A remark by its number, and one of its names."""


def suppress(
    document: Document, findings: Iterable[Finding], book: RuleBook
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
    """The findings that are left, with those about the remarks themselves, and what is silenced; in text order."""
    if not document.remarks:
        return tuple(findings), ()
    names = RuleNames(book)
    findings = tuple(findings)
    found = [part for finding in findings for part in finding.parts]
    used = _uses(document.remarks, found, names)
    silenced = [index for index, uses in enumerate(used) if uses]
    about = list(about_remarks(document.path, document.text, document.remarks, names, set(chain(*used))))
    used_about = _uses(document.remarks, about, names)
    quietly = {id(found[index]) for index in silenced}
    each = iter(found)
    kept = [
        [part for part in islice(each, len(finding.related) + 1) if id(part) not in quietly] for finding in findings
    ]
    left = [
        *filter(None, (finding.with_parts(parts) for finding, parts in zip(findings, kept, strict=True))),
        *(finding for finding, uses in zip(about, used_about, strict=True) if not uses),
    ]
    quiet = [Suppressed(found[index], _reason(document, used[index])) for index in silenced]
    quiet += (
        Suppressed(finding, _reason(document, uses)) for finding, uses in zip(about, used_about, strict=True) if uses
    )
    return tuple(sorted(left, key=_place)), in_text_order(quiet)


def in_text_order(suppressed: Iterable[Suppressed]) -> tuple[Suppressed, ...]:
    return tuple(sorted(suppressed, key=lambda each: _place(each.finding)))


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.start, finding.end, finding.rule


def _reason(document: Document, uses: Sequence[Use]) -> str:
    return document.remarks[uses[0][0]].reason


class RuleNames:
    """What the rules of a run can be called, and which of these names are in use."""

    def __init__(self, book: RuleBook) -> None:
        self.of = {rule.name: names_of(rule) for rule in (*book.rules, *book.about_remarks)}
        self.about = {rule.name: rule for rule in book.about_remarks}
        self._about = {name for rule in ABOUT_REMARKS for name in names_of(rule)}
        self._silent = {name for rule in book.off for name in names_of(rule)}
        if not self._silent <= self._about:
            self._silent.add(ALL)
        self._meant: dict[str, str] = {}
        self.known = {ALL, FIGURE_SET, *(name for names in self.of.values() for name in names), *self._silent}

    def that_silence(self, finding: Finding) -> list[str]:
        names = self.of.get(finding.rule, [finding.rule])
        return list(names) if finding.rule in self.about else [*names, ALL]

    def meant(self, name: str) -> str:
        """The end of a message about an unknown name; only the first ones are worth the search."""
        if name not in self._meant:
            self._meant[name] = did_you_mean(name, self.known) if len(self._meant) < _MOST_SEARCHED else ""
        return self._meant[name]

    def could_be_used(self, name: str) -> bool:
        """Whether all that it names was asked in this run, and speaks of figures."""
        return name in self.known and name not in self._silent and name not in self._about


def _works(remark: Remark) -> bool:
    return remark.word in WORDS and remark.word != "ignore-end" and bool(remark.reason)


# --- which remark silences what --------------------------------------------------------------------------------------


def _uses(remarks: Sequence[Remark], findings: Sequence[Finding], names: RuleNames) -> list[list[Use]]:
    """For each finding the remarks that silence it, by each of its names."""
    by_name: dict[str, list[int]] = defaultdict(list)
    for number, remark in enumerate(remarks):
        for name in remark.names if _works(remark) else ():
            by_name[name].append(number)
    asked: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for index, finding in enumerate(findings):
        for name in names.that_silence(finding):
            if name in by_name:
                asked[name] += ((place, index) for place in places(finding))
    used: list[dict[Use, None]] = [{} for _ in findings]
    for name, found in asked.items():
        for index, number in _innermost(remarks, by_name[name], sorted(found)):
            used[index][number, name] = None
    return [list(uses) for uses in used]


def places(finding: Finding) -> Iterator[int]:
    yield finding.start
    yield from (slot.figure.start for slot in finding.slots)


def _innermost(
    remarks: Sequence[Remark], numbers: Iterable[int], places: Iterable[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """For each place that is covered, in order: what stands there, and the last begun remark that covers it."""
    waiting = sorted(numbers, key=lambda number: remarks[number].covers, reverse=True)
    begun: list[tuple[int, int, int]] = []
    for place, index in places:
        while waiting and remarks[waiting[-1]].covers[0] <= place:
            start, end = remarks[waiting[-1]].covers
            heappush(begun, (-start, end, waiting.pop()))
        while begun and begun[0][1] <= place:
            heappop(begun)
        if begun:
            yield index, begun[0][2]


# --- findings about remarks ------------------------------------------------------------------------------------------


def about_remarks(
    path: str,
    text: str,
    remarks: Sequence[Remark],
    names: RuleNames,
    used: Container[Use],
    *,
    idle: Mapping[int, str] | None = None,
) -> Iterator[Finding]:
    """What is wrong with the remarks in a file; ``idle`` says of some why they cannot silence anything."""
    seen: Counter[str] = Counter()
    for number, remark in enumerate(remarks):
        for rule, message in _complaints(remark, number, names, used):
            if rule == UNUSED and idle and number in idle:
                message = idle[number]
            if rule in names.about:
                severity, start, end = names.about[rule].severity, remark.start, remark.end
                base = "\x00".join([rule, message, "".join(text[start:end].split())])
                mark = _digest(f"{base}\x00{seen[base]}")
                yield Finding(rule, severity, "high", path, start, end, message, (), fingerprint=mark)
                seen[base] += 1


def _complaints(remark: Remark, number: int, names: RuleNames, used: Container[Use]) -> Iterator[tuple[str, str]]:
    if remark.word not in WORDS:
        yield UNKNOWN, f"{shortened(remark.word)} is none of {', '.join(WORDS)}{did_you_mean(remark.word, WORDS)}"
        return
    if remark.word == "ignore-end":
        yield UNUSED, "this ends nothing: no ignore-start for it stands before"
        return
    if not remark.names:
        yield UNKNOWN, f"this names no rule: write {remark.word}[RULE] and the reason, or {remark.word}[{ALL}]"
        return
    for name in dict.fromkeys(remark.names):
        if name not in names.known:
            yield UNKNOWN, f"no rule or pack is named {shortened(name)}{names.meant(name)}"
    if not remark.reason:
        yield UNREASONED, f"{remark.word}[{shortened(', '.join(remark.names))}] gives no reason, so it silences nothing"
        return
    yield from _idle(remark, number, names, used)


def _idle(remark: Remark, number: int, names: RuleNames, used: Container[Use]) -> Iterator[tuple[str, str]]:
    idle = [name for name in dict.fromkeys(remark.names) if names.could_be_used(name) and (number, name) not in used]
    if idle:
        yield UNUSED, f"{remark.word}[{shortened(', '.join(idle))}] silences nothing"


def shortened(text: str) -> str:
    return text if len(text) <= 100 else text[:99] + "…"


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
