"""A document's figures against a rule book: bind, evaluate, report."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.checking.disowning import is_disowned
from checker.checking.evaluate import Compiled, Environment, truth_of
from checker.checking.filling import fillings
from checker.checking.joint.together import explained, joint_findings, taking_part
from checker.checking.matching import Filling
from checker.checking.merging import merge
from checker.checking.messages import told, untold, with_fingerprints
from checker.checking.planning import Prepared, plan_of
from checker.checking.values import Context, Reading, Truth
from checker.model.check import BoundCheck, Verdict
from checker.model.document import Document
from checker.model.extraction import Extraction
from checker.model.figure import Figure
from checker.model.finding import Finding, Severity
from checker.model.rule import Compare, Rule, RuleBook

__all__ = ["READINGS", "bound_checks", "check_document", "fillings_of", "verdict_of"]


_Place = tuple[int, int]

READINGS: tuple[Reading, ...] = ("widest", "usual", "stated")
"""All that a rule is judged under."""

_FEWEST_SHARED = 2
"""Figures of which a third one follows."""


@dataclass(frozen=True, slots=True, eq=False)
class _Evaluated:
    """A bound check, and the environment in which it failed."""

    check: BoundCheck
    severity: Severity | None
    environment: Environment
    grounded: bool = True
    """Without grounds it counts for nothing but what must agree with one partner only."""


def check_document(
    document: Document, extraction: Extraction, rulebook: RuleBook, told_before: Counter[str] | None = None
) -> tuple[tuple[Finding, ...], int, tuple[BoundCheck, ...]]:
    """The findings in text order, how many figures took part in a check that could be evaluated, and these checks.

    Of the checks those are left out that fail where the text itself disowns a figure.

    ``told_before`` counts what was found in other parts of the same document, so that no fingerprint comes twice.

    Raises ``UsageError`` where a reference table that a rule asks for cannot be read, and ``UnreadableError`` where a
    check that a figure set brings along is no expression over its figures.
    """
    evaluated = list(_evaluate(document, extraction, rulebook))
    checked = {(figure.start, figure.end) for item in evaluated for figure in item.check.figures}
    standing = [
        item for item in evaluated if item.severity is None or not is_disowned(item.check, document, extraction)
    ]
    failed = [(untold(document, item.check, item.severity), item) for item in standing if item.severity is not None]
    by_identity = {id(finding): item for finding, item in failed}
    # most of what fails may be one contradiction: only what speaks is put into words
    speaking = merge(finding for finding, _ in failed)
    items = [by_identity[id(finding)] for finding in speaking]
    findings = [told(finding, item.check.rule, item.environment) for finding, item in zip(speaking, items, strict=True)]
    told_before = Counter() if told_before is None else told_before
    context = Context("widest", document.date, rulebook.reference_folders, document, extraction)
    checks = tuple(item.check for item in standing)
    found = taking_part(checks, context)
    for rule in plan_of(rulebook).over_checks if found else ():
        findings += joint_findings(rule, document, found, context)
    marked = with_fingerprints(findings, document, extraction, told_before)
    return explained(marked, [item.check for item in items], found, extraction), len(checked), checks


def bound_checks(document: Document, extraction: Extraction, rulebook: RuleBook) -> tuple[BoundCheck, ...]:
    """Every check that could be evaluated, whatever it came to."""
    return tuple(item.check for item in _evaluate(document, extraction, rulebook))


def fillings_of(document: Document, extraction: Extraction, rulebook: RuleBook) -> Iterator[Filling]:
    """Every way in which the rules fill their slots, whether their conditions hold or not."""
    for prepared, filled in fillings(document, extraction, plan_of(rulebook), None):
        if any(prepared.rule is rule for rule in rulebook.rules):  # a figure set brings checks of its own along
            yield from filled


def _evaluate(document: Document, extraction: Extraction, rulebook: RuleBook) -> Iterator[_Evaluated]:
    return _spoken_for(list(_of_rules(document, extraction, rulebook)))


def _of_rules(document: Document, extraction: Extraction, rulebook: RuleBook) -> Iterator[_Evaluated]:
    plan = plan_of(rulebook)
    folders = rulebook.reference_folders
    contexts = {reading: Context(reading, document.date, folders, document, extraction) for reading in READINGS}
    for prepared, filled in fillings(document, extraction, plan, contexts["stated"]):
        judged = [_judged(prepared, filling, contexts) for filling in filled]
        found = [_grounded(prepared, item, contexts["stated"]) for item in judged if item is not None]
        found = list(_unambiguous(found))
        if any(selector.is_list for selector in prepared.rule.given):
            found = list(_outside(found))
        found = list(_settled(found, prepared.rule.suffices)) if prepared.rule.suffices else found
        yield from (item for item in found if item.grounded)


def _judged(prepared: Prepared, filling: Filling, contexts: Mapping[Reading, Context]) -> _Evaluated | None:
    """What the rule says of one filling for which its conditions hold; ``None`` where its check has no value."""
    rule = prepared.rule
    verdict = verdict_of(rule, prepared.check, filling, contexts)
    if verdict is None:
        return None
    severity = {"contradicts": rule.severity, "strained": rule.usual, "agrees": None}[verdict]
    environment = Environment(filling, contexts["widest" if verdict == "contradicts" else "usual"])
    return _Evaluated(BoundCheck(rule, tuple(filling.items()), verdict), severity, environment)


def verdict_of(rule: Rule, check: Compiled, filling: Filling, contexts: Mapping[Reading, Context]) -> Verdict | None:
    """What the check of a rule comes to, whether its conditions hold or not; ``None`` where it has no value."""
    outcome = truth_of(check, Environment(filling, contexts["widest"]))
    if outcome is None or outcome is Truth.NO:
        return None if outcome is None else "contradicts"
    if rule.usual is not None and truth_of(check, Environment(filling, contexts["usual"])) is Truth.NO:
        return "strained"
    return "agrees"


def _grounded(prepared: Prepared, item: _Evaluated, stated: Context) -> _Evaluated:
    environment = Environment(item.environment.binding, stated)
    if all(truth_of(condition, environment) is Truth.YES for condition in prepared.grounds):
        return item
    return replace(item, grounded=False)


def _unambiguous(found: Sequence[_Evaluated]) -> Iterator[_Evaluated]:
    """Without what fails where the same figures in other slots of the rule agree: then the words bear both."""
    agreeing = {_places(item.check) for item in found if item.severity is None}
    for item in found:
        if item.severity is None or _places(item.check) not in agreeing:
            yield item


def _spoken_for(found: Sequence[_Evaluated]) -> Iterator[_Evaluated]:
    """Without what fails where all but one of its figures agree with another of its kind in its place, by any rule.

    "Sales grew 10%, from 40 to 44, profits 3%": what the two values come to is told, so 3% is of something else.
    """
    agreeing: dict[Hashable, set[Hashable]] = defaultdict(set)
    for item in found:
        if item.severity is None:
            for most, last in _all_but_one(item.check):
                agreeing[most].add(last)
    for item in found:
        if item.severity is None or not any(
            agreeing.get(most, set()) - {last} for most, last in _all_but_one(item.check)
        ):
            yield item


def _all_but_one(check: BoundCheck) -> Iterator[tuple[Hashable, Hashable]]:
    """Where all but one of its figures stand, by their slots, with the kind of that one; and where that one stands."""
    rule = check.rule.check
    if len(check.slots) <= _FEWEST_SHARED or (isinstance(rule, Compare) and rule.operator != "=="):
        return  # what is only more or less than something leaves room for others
    for left_out, bound in check.slots:
        kind = bound.kind if isinstance(bound, Figure) else "list"
        others = frozenset((slot, _places_of(one)) for slot, one in check.slots if slot != left_out)
        yield (left_out, kind, others), _places_of(bound)


def _places_of(bound: Figure | tuple[Figure, ...]) -> tuple[int, ...]:
    return tuple(figure.start for figure in (bound if isinstance(bound, tuple) else (bound,)))


def _outside(found: Sequence[_Evaluated]) -> Iterator[_Evaluated]:
    """Without what fails of figures that agree in a longer list: they are parts of that, and no whole of their own."""
    agreeing: dict[_Place, list[frozenset[_Place]]] = defaultdict(list)
    for item in found:
        if item.severity is None:
            places = _places(item.check)
            for place in places:
                agreeing[place].append(places)
    for item in found:
        if item.severity is not None:
            places = _places(item.check)
            if any(places <= others for others in agreeing.get(min(places), ())):
                continue
        yield item


def _settled(found: Sequence[_Evaluated], slot: str) -> Iterator[_Evaluated]:
    """Without what fails for a figure of ``slot`` that agrees elsewhere; of what is left, the first for each."""
    agreeing = {_bound_to(slot, item.check) for item in found if item.severity is None}
    spoken: set[Hashable] = set()
    for item in found:
        figure = _bound_to(slot, item.check)
        if item.severity is None:
            yield item
        elif item.grounded and figure not in agreeing and figure not in spoken:
            spoken.add(figure)
            yield item


def _bound_to(slot: str, check: BoundCheck) -> Hashable:
    """Where the figure of a slot stands."""
    bound = dict(check.slots).get(slot)
    return bound.start if isinstance(bound, Figure) else None


def _places(check: BoundCheck) -> frozenset[_Place]:
    return frozenset((figure.start, figure.end) for figure in check.figures)
