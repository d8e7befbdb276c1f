"""Words that lead to the name of a place, belong to it, or show that a name is no place's."""

from __future__ import annotations

from functools import cache

from checker.words import word_list

__all__ = [
    "DIRECTIONS",
    "FIRMS",
    "FOR_UNKNOWN",
    "KINDS",
    "LEADS",
    "LINKS",
    "NO_PLACE_AFTER",
    "PART_OF_NAME",
    "is_time",
]


DIRECTIONS = frozenset(
    """northern southern eastern western central northeastern northwestern southeastern southwestern north south east
    west upper lower rural downtown greater north-eastern mid northeast northwest southeast southwest inner outer
    coastal mainland""".split()
)
KINDS = frozenset(
    """city cities town towns village villages district districts province provinces region regions county counties
    state states governorate governorates prefecture prefectures municipality area areas suburb suburbs island islands
    neighbourhood neighborhood neighbourhoods neighborhoods capital port peninsula valley borough canton parish enclave
    township commune department metropolis highlands lowlands oasis delta""".split()
)
PART_OF_NAME = KINDS - frozenset("capital port suburb suburbs town village neighbourhood neighborhood".split())
LEADS = (
    frozenset(
        """the a an of and besieged nearby neighbouring neighboring outskirts coast border centre center heart parts
        part whole all most much contested rest disputed ancient historic northernmost small remote old biblical
        coastal mountainous war-torn embattled eastern main country 's""".split()
    )
    | KINDS
    | DIRECTIONS
)
FOR_UNKNOWN = frozenset("in across throughout near around outside".split())
NO_PLACE_AFTER = frozenset(
    """confidence trust faith believe believes believed belief interest interested stake stakes share shares invest
    invests invested investing investment investments investors bonds deal deals enrolled involved participate
    participated play played plays starred starring star stars appeared role roles holdings position positions
    fluent speaking spoken written translated majored degree degrees bachelor master doctorate dressed traded
    trading game engaged""".split()
)
FIRMS = frozenset(
    """motors airlines airways inc corp co ltd plc group holdings bank university college hospital church museum park
    stadium airport records pictures studios systems industries partners capital energy oil foods report review times
    post journal news magazine show game games open masters prix final finals day week month year""".split()
)
LINKS = frozenset("de del la las los al el es as sur di da do dos bin the upon le van von".split())


def is_time(word: str) -> bool:
    return word in _time_names()


@cache
def _time_names() -> frozenset[str]:
    days = frozenset(part for name in word_list("holidays") for part in name.split())
    return word_list("months") | word_list("weekdays") | word_list("seasons") | (days - LINKS)
