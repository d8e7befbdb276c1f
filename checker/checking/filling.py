"""How the slots of all rules are filled in a document: by phrases, by selectors, by the ties of tables and facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.checking.allowance import Allowance
from checker.checking.alone import Answers
from checker.checking.candidates import Candidates
from checker.checking.evaluate import Compiled, Environment, truth_of
from checker.checking.figure_sets import named_checks
from checker.checking.joining import Bound, Fits, join
from checker.checking.matching import Filling, match_phrases
from checker.checking.narrowing import Fitting
from checker.checking.planning import Plan, Prepared, prepared
from checker.checking.values import Context, Truth
from checker.model.document import Document
from checker.model.extraction import Extraction
from checker.model.fact import Fact
from checker.model.figure import Figure

__all__ = ["fillings"]


def fillings(
    document: Document, extraction: Extraction, plan: Plan, stated: Context | None
) -> Iterator[tuple[Prepared, Iterable[Filling]]]:
    """Every rule with the ways in which its slots are filled, each once.

    Where ``stated`` is given, with those for which its conditions hold.
    """
    matched: dict[int, list[Filling]] = defaultdict(list)
    for number, filling in match_phrases(plan.phrases, document, extraction):
        matched[number].append(filling)
    by_pattern = _by_pattern(document, extraction, plan.facts)
    candidates = Candidates(extraction, plan.selecting)
    near = candidates.near()
    answers = Answers(stated) if stated is not None else None
    allowance = Allowance(len(extraction.figures))
    going = set(plan.ways_for(candidates.fulfilled))
    for number in sorted({*matched, *going, *plan.numbers_of(by_pattern)}):
        if number in matched:
            yield plan.prepared(number), _fitting(plan.prepared(number), _distinct(matched[number]), stated)
        elif number in going:
            way, chosen, turn = plan.ways[number], plan.prepared(number), allowance.turn()
            fitting, fits = _conditions(chosen, answers)
            joined = list(join(way, near if way.is_near else candidates, fitting, fits, turn))
            # where one partner suffices, what was not tried may hold it
            if joined and not (turn.is_over and chosen.rule.suffices):
                yield chosen, joined
        else:
            found = by_pattern[plan.rules[number].pattern]
            yield plan.prepared(number), _fitting(plan.prepared(number), found, stated)
    for rule, filling in named_checks(document, extraction):
        yield prepared(rule), [filling]


def _conditions(rule: Prepared, answers: Answers | None) -> tuple[Fitting, Fits] | tuple[None, None]:
    """What is asked of the figures of each slot, and of those that are filled so far."""
    if answers is None:
        return None, None
    stated = answers.stated

    def fitting(slot: int, figures: Sequence[Figure]) -> Sequence[Figure]:
        return answers.fitting(rule.alone[slot], figures)

    def fits(slot: int, filling: Mapping[str, Bound]) -> bool:
        return _applies(rule.in_turn[slot], Environment(filling, stated))

    return fitting, fits


def _fitting(rule: Prepared, found: Iterable[Filling], stated: Context | None) -> Iterable[Filling]:
    if stated is None or not rule.where:
        return found
    return [filling for filling in found if _applies(rule.where, Environment(filling, stated))]


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


def _distinct(found: Sequence[Filling]) -> list[Filling]:
    return list({_key(filling): filling for filling in found}.values())


def _key(filling: Filling) -> tuple[tuple[str, tuple[int, ...]], ...]:
    return tuple(
        (name, tuple(figure.start for figure in (bound if isinstance(bound, tuple) else (bound,))))
        for name, bound in sorted(filling.items())
    )


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
