"""The functions and fields that rules may use: their names and what they take. ``checking`` implements them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from checker.model.document import Section
from checker.model.figure import Direction, Hedge, Kind, Mode

__all__ = ["CONDITIONS", "FIELDS", "FIELD_VALUES", "FUNCTIONS", "Function"]


@dataclass(frozen=True, slots=True)
class Function:
    """``takes`` shows its arguments; ``most`` is ``None`` where any number of them may follow."""

    takes: str
    least: int
    most: int | None
    summary: str


FUNCTIONS: dict[str, Function] = {
    "sum": Function("values...", 1, None, "the sum of a list or of several values"),
    "len": Function("list", 1, 1, "how many figures a list slot holds"),
    "min": Function("values...", 1, None, "the smallest of a list or of several values"),
    "max": Function("values...", 1, None, "the greatest of a list or of several values"),
    "head": Function("list", 1, 1, "the figure that a list begins with"),
    "median": Function("values...", 1, None, "the one in the middle of a list, or halfway between the two there"),
    "abs": Function("value", 1, 1, "the value without its sign"),
    "stated": Function("slot", 1, 1, "the number itself, or each of a list, exactly as written, whatever its hedge"),
    "usual": Function("slot", 1, 1, "what a reader takes the figure to mean"),
    "unhedged": Function("slot", 1, 1, "all that rounds to the number as written, whatever its hedge"),
    "dimension": Function("slot", 1, 1, 'what it measures: "length", "mass", "money", "count", "percent" ...'),
    "magnitude": Function("slot", 1, 1, 'its number alone: "$8 a ticket" is 8, so that it goes with anything'),
    "base": Function("slot", 1, 1, 'the number that a rate is of: 100,000 for "17 per 100,000 people"'),
    "cycle": Function("slot", 1, 1, 'the days of the time that a rate is of: 7 for "$40 a week"'),
    "during": Function("rate, time", 2, 2, "what a rate comes to in a time, in the unit of what it counts"),
    "is_range": Function("slot", 1, 1, 'whether it has two ends: "12 to 30"'),
    "lower_end": Function("slot", 1, 1, 'the lesser end of a range: 12 of "12 to 30"'),
    "upper_end": Function("slot", 1, 1, 'the greater end of a range: 30 of "12 to 30"'),
    "first": Function("score", 1, 1, "the first number of a score or vote: 52 of 52-48"),
    "second": Function("score", 1, 1, "the second number of a score or vote"),
    "whole": Function("value", 1, 1, "whether a value can be a whole number"),
    "well_formed": Function(
        "slot", 1, 1, 'whether its digits are grouped as somewhere they are, and its ending is right: "32nd"'
    ),
    "unit_behind": Function("slot", 1, 1, 'the unit that the words right behind it name: "kilogram" of "10kg kilos"'),
    "named_apart": Function(
        "slots...", 1, None, 'whether each stands behind a name of its own: "Leeds had 241 and Hull 98"'
    ),
    "same_name": Function("slot, slot", 2, 2, 'whether both stand behind one name: "Ms Harlow, 52, ... Harlow, 25"'),
    "transposed": Function(
        "slot, slot", 2, 2, "whether two numbers differ only in that two neighbouring digits changed places"
    ),
    "slipped": Function(
        "slot, slot", 2, 2, "whether one is the other with two digits in each other's place, or noughts too many or few"
    ),
    "misprinted": Function(
        "slot, value",
        2,
        2,
        "whether the figure is what a slip of the hand makes of the value: one digit is wrong or missing",
    ),
    "nearly_sum": Function(
        "total, list", 2, 2, "whether the list makes the total, or would, were it not for one wrong or missing digit"
    ),
    "otherwise_sum": Function("total, list", 2, 2, "whether some of the list, but not all, can make the total"),
    "alone": Function(
        "slots...",
        1,
        None,
        "whether their sentences, and those between, have no other figure of the same kind and unit, or year",
    ),
    "unrivalled": Function(
        "slots...", 1, None, "the same, where what has another rate or counts another thing may stand beside them"
    ),
    "dated": Function("slots...", 1, None, "whether their sentences, or those between, name a year"),
    "same_sentence": Function("slots...", 2, None, "whether they stand in one sentence"),
    "ahead": Function("slots...", 2, None, "whether they stand in this order"),
    "apart": Function("slot, slot", 2, 2, "how many words stand between two figures"),
    "led_by": Function(
        'slot, "list"',
        2,
        2,
        "whether a word of a list leads up to it in its sentence, no other of its sort between",
    ),
    "apposed": Function(
        "slot, slot",
        2,
        2,
        'whether a sign and little words alone lead up to the later one: "29 roofs in the valley, or just 38%"',
    ),
    "part_of": Function("slot, slot", 2, 2, 'whether "of" leads from the first to the second: "29 (38%) of the 76"'),
    "words": Function("slots...", 1, None, "the words of their sentences, and of those between"),
    "shared_words": Function(
        "slot, slot", 2, 2, "how many words two figures share among the dozen that stand around each"
    ),
    "between": Function("slot, slot", 2, 2, "the words that stand between two figures"),
    "comparable": Function(
        "slots...", 2, None, "whether all have the same kind, unit and rate, so that they can be added"
    ),
    "same_thing": Function(
        "slots...", 2, None, "whether all count the same thing, as far as the text says what they count"
    ),
    "same_fact": Function(
        "slots...", 2, None, "whether nothing that is said of their places, sources and modes sets them apart"
    ),
    "alike": Function(
        "slots...", 2, None, "the same, where a number that stands alone goes with any other, and a rate may go unsaid"
    ),
    "bare": Function("slots...", 1, None, 'whether they stand alone: "14", not "14 dogs" or "14%"'),
    "exclusive": Function(
        "slots...", 1, None, 'whether they count things that exclude each other, such as "men" and "women"'
    ),
    "mentions": Function(
        'text, "list"', 2, 2, "whether a text, or any of several, holds a word of a word list, or of one of several"
    ),
    "listed": Function('word, "list"', 2, 2, "whether a word is in a word list, or in any of several"),
    "convert": Function("value, slot", 2, 2, "a quantity in the unit of another"),
    "convert_difference": Function("value, slot", 2, 2, "the same for a difference: of degrees, without the offset"),
    "in_unit": Function('slot, "unit"', 2, 2, "a quantity in the unit named"),
    "time": Function("slot", 1, 1, "the time that it is of: its own, or the one that its sentence speaks of"),
    "start": Function("period", 1, 1, "the first day of a date or period"),
    "end": Function("period", 1, 1, "the last day of a date or period"),
    "days": Function("period", 1, 1, "how many days a period or duration has"),
    "years": Function("period", 1, 1, "how many years a period or duration has"),
    "fits_clock": Function(
        "duration, time, time",
        3,
        3,
        "whether so much time can pass from one time of the day to another, of either half of the day",
    ),
    "hours_between": Function("time, time", 2, 2, "how many hours from the first time of the day to the second"),
    "periods_in": Function(
        "slot, slot", 2, 2, 'how many times of the first rate pass in that of the second: 5 to 7 for "a day", "a week"'
    ),
    "digits": Function("slot", 1, 1, "how many digits its number has, without the noughts at its end"),
    "weekday": Function("date", 1, 1, "the weekday of a date, 0 for Monday to 6 for Sunday"),
    "exists": Function("date", 1, 1, "whether the calendar has such a date, or the clock such a time"),
    "backwards": Function("period", 1, 1, "whether a period ends before it begins"),
    "names_year": Function("date", 1, 1, "whether a date gives its year itself, and does not take it from elsewhere"),
    "published": Function("", 0, 0, "the day of publication"),
    "days_between": Function("date, date", 2, 2, "how many days from the first date to the second"),
    "year": Function("date", 1, 1, "the year of a date"),
    "reference": Function('"table", "key"', 2, 2, "the value of a key in a reference table, such as a place"),
    "contains": Function(
        'text, "word"', 2, 2, "whether a text, or any of several, holds the word, words or sign, or any of several"
    ),
    "begins": Function(
        'text, "word"',
        2,
        2,
        'whether a text, or any of several, begins with the word or sign, a word of a list: "@rose", or any of several',
    ),
    "ends": Function('text, "word"', 2, 2, "the same for its end"),
    "overlaps": Function("period, period", 2, 2, "whether two periods share a day"),
    "inside": Function("period, period", 2, 2, "whether the first period lies within the second"),
}

CONDITIONS = frozenset(
    (
        "comparable",
        "same_thing",
        "same_fact",
        "alike",
        "bare",
        "exclusive",
        "listed",
        "led_by",
        "mentions",
        "exists",
        "names_year",
        "backwards",
        "fits_clock",
        "contains",
        "overlaps",
        "inside",
        "begins",
        "ends",
        "same_name",
        "named_apart",
        "is_range",
        "transposed",
        "slipped",
        "misprinted",
        "nearly_sum",
        "otherwise_sum",
        "alone",
        "unrivalled",
        "dated",
        "same_sentence",
        "ahead",
        "apposed",
        "part_of",
        "well_formed",
        "whole",
    )
)
"""The functions that answer yes or no."""

FIELDS: dict[str, str] = {
    "kind": "what sort of figure it is",
    "unit": "the unit's name; the currency's code for money",
    "per": 'what it is a rate of: "day", "person"',
    "counted": "the noun that is counted, in the singular",
    "event": 'what happened to what is counted: "killed"',
    "hedge": 'the words before it, as one of "about", "at-least", "more-than", "at-most", "less-than", "almost" ...',
    "direction": '"up" or "down", where the figure is a change',
    "section": '"headline", "body", "quote", "list", "table" or "caption"',
    "period": "the time that its words give it; of a date or period, what it denotes",
    "weekday": "the weekday that a date names, 0 for Monday, whether or not it is the right one",
    "items": "how many things the list behind it names: 'two cities: Lyon, Nice and Brest' has 3",
    "place": 'where: the place whose name governs it, "Kenya", "northern Syria"',
    "source": 'who says so, in lower case: "health ministry"',
    "mode": '"hypothetical", "forecast", "negated" or "quoted", where it is not simply stated',
    "text": "the whole figure as written",
    "number": "its number as written",
    "name": "its name in a figure set",
    "origin": "of a fact, where it is pinned: the file and its name there",
    "heads": 'in a table, what names its row and its column: "Total, 2019"',
    "value": "the number itself, in the stated unit, a percentage in percent",
    "before": "up to six words before it",
    "after": "up to six words after it",
}

FIELD_VALUES: dict[str, frozenset[str]] = {
    "kind": frozenset(get_args(Kind)),
    "hedge": frozenset(get_args(Hedge)),
    "direction": frozenset(get_args(Direction)),
    "mode": frozenset(get_args(Mode)),
    "section": frozenset(get_args(Section)),
}
"""The fields that can have only certain values."""
