"""``explain NAME DOCUMENT``: what a rule made of a document, for those who ask why it does or does not speak."""

from __future__ import annotations

from checker.model.places import Places
from checker.model.trial import DocumentTrials, Trial
from checker.reporting.paint import Paint
from checker.reporting.totals import counted
from checker.reporting.width import visible

__all__ = ["trials_text"]

_MOST = 10
"""Trials of a document that are shown; of three figures there are many pairs."""
_WIDEST = 96
_SAYS = {
    "contradicts": "contradicts",
    "strained": "agrees only if the words are stretched",
    "agrees": "agrees",
    None: "cannot be compared",
}


def trials_text(tried: DocumentTrials, paint: Paint) -> str:
    """The trials of a document in text order: all that speak or agree, and those that only a few conditions stop."""
    heading = paint(visible(tried.path), "place")
    if not tried.trials:
        return f"{heading}\n      no figures for all of its slots\n"
    places = Places(tried.text)
    nearest = sorted(tried.trials, key=lambda trial: (len(trial.unmet), trial.place))[:_MOST]
    shown = sorted(nearest, key=lambda trial: (trial.place, len(trial.unmet)))
    left = len(tried.trials) - len(shown)
    more = [f"      and {counted(left, 'trial')} that fall shorter\n"] if left else []
    return "\n".join([heading, *(_trial(trial, places, paint) for trial in shown), *more]).rstrip() + "\n"


def _trial(trial: Trial, places: Places, paint: Paint) -> str:
    line, column = places.place(trial.place)
    place = paint(f"{line:>5}:{column:<4}", "dim")
    slots = ", ".join(f"{slot} {visible(words)}" for slot, words in trial.slots)
    says = _SAYS[trial.verdict]
    if not trial.unmet:
        return f"{place} {slots}: {paint(says, 'error' if trial.verdict == 'contradicts' else 'other')}"
    unmet = [f"             - {_shortened(source)}" for source in trial.unmet]
    return "\n".join([f"{place} {slots}: left alone ({says}), since not:", *unmet])


def _shortened(source: str) -> str:
    return source if len(source) <= _WIDEST else source[: _WIDEST - 1] + "…"
