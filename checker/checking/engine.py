"""A document's figures against a rule book: bind, evaluate, report."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from checker.checking.candidates import Candidates, uncrowded
from checker.checking.disowning import is_disowned
from checker.checking.evaluate import Compiled, Environment, compile_expression, truth_of
from checker.checking.figure_sets import named_checks
from checker.checking.functions import COSTLY
from checker.checking.joining import Bound, Fits, Way, join
from checker.checking.joint.together import explained, joint_findings, taking_part
from checker.checking.matching import Filling, index_phrases, match_phrases
from checker.checking.merging import merge
from checker.checking.messages import told, untold, with_fingerprints
from checker.checking.values import Context, Reading, Truth
from checker.model.check import BoundCheck, Verdict
from checker.model.document import Document
from checker.model.extraction import Extraction
from checker.model.fact import Fact
from checker.model.figure import Figure, Kind
from checker.model.finding import Finding, Severity
from checker.model.rule import Call, Expression, Rule, RuleBook
from checker.rulebook.expressions import names_in, walk

__all__ = ["READINGS", "bound_checks", "check_document", "fillings_of", "verdict_of"]


_COSTLY = 5
READINGS: tuple[Reading, ...] = ("widest", "usual", "stated")
"""All that a rule is judged under."""


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A rule with its expressions compiled."""

    rule: Rule
    where: list[Compiled]
    in_turn: list[list[Compiled]]
    """The same, each with the slot that makes it decidable, where the slots are filled one after the other."""
    grounds: tuple[Compiled, ...]
    check: Compiled


class _Plan:
    """What is made of a rule book once; the expressions of a rule when it first finds its figures."""

    __slots__ = ("_prepared", "_ways", "facts", "over_checks", "phrases", "rules", "ways")

    def __init__(self, book: RuleBook) -> None:
        rules = book.rules
        self.rules = rules
        self.facts = book.facts
        self.phrases = index_phrases(rules)
        self.ways = {number: Way(rule.given, rule.together) for number, rule in enumerate(rules) if rule.given}
        self.over_checks = tuple(rule for rule in rules if rule.over is not None)
        self._prepared: dict[int, _Prepared] = {}
        self._ways: dict[frozenset[Kind], Mapping[int, Way]] = {}

    def ways_for(self, kinds: frozenset[Kind]) -> Mapping[int, Way]:
        """The ways that figures of these kinds can go; most documents have kinds that others have had before them."""
        if kinds not in self._ways:
            self._ways[kinds] = {number: way for number, way in self.ways.items() if way.may_go(kinds)}
        return self._ways[kinds]

    def prepared(self, number: int) -> _Prepared:
        if number not in self._prepared:
            self._prepared[number] = _prepared(self.rules[number], self.ways.get(number))
        return self._prepared[number]


@dataclass(frozen=True, slots=True, eq=False)
class _Evaluated:
    """A bound check, and the environment in which it failed."""

    check: BoundCheck
    severity: Severity | None
    environment: Environment
    grounded: bool = True
    """Without grounds it counts for nothing but what must agree with one partner only."""


class _Same:
    """A rule book compared by identity: comparing hundreds of rules would cost more than using them."""

    __slots__ = ("book",)

    def __init__(self, book: RuleBook) -> None:
        self.book = book

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.book is self.book

    def __hash__(self) -> int:
        return id(self.book)


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
    for rule in _plan(_Same(rulebook)).over_checks if found else ():
        findings += joint_findings(rule, document, found, context)
    marked = with_fingerprints(findings, document, extraction, told_before)
    return explained(marked, [item.check for item in items], found, extraction), len(checked), checks


def bound_checks(document: Document, extraction: Extraction, rulebook: RuleBook) -> tuple[BoundCheck, ...]:
    """Every check that could be evaluated, whatever it came to."""
    return tuple(item.check for item in _evaluate(document, extraction, rulebook))


def fillings_of(document: Document, extraction: Extraction, rulebook: RuleBook) -> Iterator[Filling]:
    """Every way in which the rules fill their slots, whether their conditions hold or not."""
    for prepared, fillings in _fillings(document, extraction, _plan(_Same(rulebook)), None):
        if any(prepared.rule is rule for rule in rulebook.rules):  # a figure set brings checks of its own along
            yield from fillings


def _evaluate(document: Document, extraction: Extraction, rulebook: RuleBook) -> Iterator[_Evaluated]:
    plan = _plan(_Same(rulebook))
    folders = rulebook.reference_folders
    contexts = {reading: Context(reading, document.date, folders, document, extraction) for reading in READINGS}
    for prepared, fillings in _fillings(document, extraction, plan, contexts["stated"]):
        judged = [_judged(prepared, filling, contexts) for filling in fillings]
        found = [_grounded(prepared, item, contexts["stated"]) for item in judged if item is not None]
        if prepared.rule.find:
            found = list(_unambiguous(found))
        elif any(selector.is_list for selector in prepared.rule.given):
            found = list(_outside(found))
        found = list(_settled(found, prepared.rule.suffices)) if prepared.rule.suffices else found
        yield from (item for item in found if item.grounded)


def _applies(conditions: list[Compiled], stated: Environment) -> bool:
    """Whether all hold. One that does not changes places with that before it: what fails most comes to be asked first.

    The transposition rule of self-organising lists: R. Rivest, Communications of the ACM 19 (1976), 63-67.
    """
    for number, condition in enumerate(conditions):
        if truth_of(condition, stated) is not Truth.YES:
            if number:
                conditions[number - 1], conditions[number] = condition, conditions[number - 1]
            return False
    return True


def _judged(prepared: _Prepared, filling: Filling, contexts: Mapping[Reading, Context]) -> _Evaluated | None:
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


def _grounded(prepared: _Prepared, item: _Evaluated, stated: Context) -> _Evaluated:
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


def _outside(found: Sequence[_Evaluated]) -> Iterator[_Evaluated]:
    """Without what fails of figures that agree in a longer list: they are parts of that, and no whole of their own."""
    agreeing = [_places(item.check) for item in found if item.severity is None]
    for item in found:
        if item.severity is None or not any(_places(item.check) <= places for places in agreeing):
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


def _places(check: BoundCheck) -> frozenset[tuple[int, int]]:
    return frozenset((figure.start, figure.end) for figure in check.figures)


@lru_cache(maxsize=16)
def _plan(same: _Same) -> _Plan:
    return _Plan(same.book)


def _prepared(rule: Rule, way: Way | None = None) -> _Prepared:
    conditions = sorted(rule.where, key=_cost)
    where = list(map(compile_expression, conditions))
    filled = [slot.name for slot in way.slots] if way is not None else []
    turns: list[list[Compiled]] = [[] for _ in filled]
    for condition, compiled in zip(conditions, where, strict=True) if filled else ():
        turns[max(map(filled.index, names_in(condition)), default=0)].append(compiled)
    grounds = tuple(map(compile_expression, rule.grounds))
    return _Prepared(rule, where, turns, grounds, compile_expression(rule.check, rule.tolerance))


def _cost(condition: Expression) -> int:
    """What a condition takes to decide, by and large: all must hold, so the cheap ones are asked first."""
    return sum(_COSTLY if part.function in COSTLY else 1 for part in walk(condition) if isinstance(part, Call))


def _fillings(
    document: Document, extraction: Extraction, plan: _Plan, stated: Context | None
) -> Iterator[tuple[_Prepared, Iterable[Filling]]]:
    """Every rule with the ways in which its slots are filled, each once.

    Where ``stated`` is given, with those for which its conditions hold.
    """
    matched: dict[int, list[Filling]] = defaultdict(list)
    for number, filling in match_phrases(plan.phrases, document, extraction):
        matched[number].append(filling)
    by_pattern = _by_pattern(document, extraction, plan.facts)
    candidates = Candidates(extraction.figures)
    near = Candidates(uncrowded(extraction.figures))
    ways = plan.ways_for(candidates.kinds)
    for number, rule in enumerate(plan.rules):
        if number in matched:
            prepared = plan.prepared(number)
            yield prepared, _fitting(prepared, _distinct(matched[number]), stated)
        elif number in ways:
            fits = _fits(plan, number, stated) if stated is not None else None
            fillings = list(join(ways[number], near if ways[number].is_near else candidates, fits))
            if fillings:
                yield plan.prepared(number), fillings
        elif rule.pattern in by_pattern:
            prepared = plan.prepared(number)
            yield prepared, _fitting(prepared, by_pattern[rule.pattern], stated)
    for rule, filling in named_checks(document, extraction):
        yield _prepared(rule), [filling]


def _fits(plan: _Plan, number: int, stated: Context) -> Fits:
    """Whether all conditions hold that can be decided with the slots that are filled so far."""

    def fits(slot: int, filling: Mapping[str, Bound]) -> bool:
        return _applies(plan.prepared(number).in_turn[slot], Environment(filling, stated))

    return fits


def _fitting(prepared: _Prepared, fillings: Iterable[Filling], stated: Context | None) -> Iterable[Filling]:
    if stated is None or not prepared.where:
        return fillings
    return [filling for filling in fillings if _applies(prepared.where, Environment(filling, stated))]


def _by_pattern(
    document: Document, extraction: Extraction, facts: Sequence[Fact]
) -> Mapping[str | None, Sequence[Filling]]:
    """How the slots of each pattern are filled; most documents have no tables, and most runs no facts."""
    found: dict[str | None, Sequence[Filling]] = {}
    if extraction.tables:
        from checker.checking.tables import table_fillings  # noqa: PLC0415

        found.update(table_fillings(document, extraction))
    if facts:
        from checker.checking.facts import mentioned_facts  # noqa: PLC0415

        mentioned = mentioned_facts(facts, document, extraction)
        found["fact"] = [{"fact": fact.figure, "mention": figure} for fact, figure in mentioned]
    return found


def _distinct(fillings: Sequence[Filling]) -> list[Filling]:
    return list({_key(filling): filling for filling in fillings}.values())


def _key(filling: Filling) -> tuple[tuple[str, tuple[int, ...]], ...]:
    return tuple(
        (name, tuple(figure.start for figure in (bound if isinstance(bound, tuple) else (bound,))))
        for name, bound in sorted(filling.items())
    )
