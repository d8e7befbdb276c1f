"""Numbers that are names, beside numbers that are not."""

from __future__ import annotations

import pytest
from told_figures import told


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("See page 112 and Article 50 for details.", "identifier; identifier"),
        ("A 787 Dreamliner carrying 240 people turned back.", "identifier; count 240 person"),
        ("The S&P 500 fell 23 points to 4,120.", "identifier; count 23 point; count 4120 point"),
        ("Under Section 427 of the act, he faces 14 years in prison.", "identifier; duration 14 year"),
        ("Row 21 was empty and seat 14C was broken.", "identifier; identifier"),
        ("The operator will switch on 5G in 40 towns.", "identifier; count 40 town"),
        ("Two UH-60 helicopters landed near Highway 5.", "count 2 helicopter; identifier; identifier"),
        ("The Big 12 has 16 members now.", "identifier; count 16 member; date"),
        ("The Group of 20 met for two days.", "identifier; duration 2 day"),
        ("A source at No 10 said four ministers would go.", "identifier; count 4 minister"),
        ("The hospital is a Level 3 trauma centre with 310 beds.", "identifier; count 310 bed"),
        ("The chain filed for Chapter 11 with debts of $90m.", "identifier; money 90000000 USD"),
        ("Apollo 13 splashed down with three men aboard.", "identifier; count 3 man"),
        ("Call 020 7946 0018 or 1-800-555-0142.", "identifier; identifier"),
        ("The wreck lies at 51.5N, 0.12W.", "identifier; identifier"),
        ("The old bakery and the new one both sell rye.", ""),
        ("He won 3-2 on aggregate.", "score"),
        ("Unit 7 of Block 4 flooded.", "identifier; identifier"),
        ("Flight 370 carried 239 people.", "identifier; count 239 person"),
        ("Room 101 was locked.", "identifier"),
        ("Route 66 runs 2,400 miles.", "identifier; quantity 2400 mile"),
        ("Type 2 diabetes affects 400 people here.", "identifier; count 400 person"),
        ("Covid-19 killed 12 people.", "identifier; count 12 person"),
        ("The F-16 and two MiG-29s flew past.", "identifier; number 2; identifier"),
        ("Windows 11 needs 4 GB of RAM.", "identifier; quantity 4 gigabyte"),
        ("Psalm 23 was read by two choirs.", "identifier; count 2 choir"),
        ("Seat 14C and Gate 22 were cold.", "identifier; identifier"),
        ("Platform 9 and Court 3 are closed.", "identifier; identifier"),
        ("Figure 2, Table 4 and Appendix 3 show it.", "identifier; identifier; identifier"),
        ("Bus 42 runs every 12 minutes.", "identifier; duration 12 minute"),
        ("The A40 and M25 were shut for two hours.", "identifier; identifier; duration 2 hour"),
        ("Model 3 sales rose 9%.", "identifier; percent 9 percent"),
        ("A Boeing 737-800 with 180 seats landed.", "identifier; count 180 seat"),
        ("Intel's i7-9700K has eight cores.", "identifier; count 8 core"),
        ("She lives at 14 Elm Street.", "identifier"),
        ("He lives at 221B Baker Street.", "identifier"),
        ("PO Box 1140 is full.", "identifier"),
        ("The ISBN 978-3-16-148410-0 is wrong.", "identifier"),
        ("ZIP code 90210 has 21,000 residents.", "identifier; count 21000 resident"),
        ("Number one on the list is rice.", "identifier"),
        ("Seat 14C and gate 22B were cold.", "identifier; identifier"),
        ("The wreck lies at 51.5N 0.12W.", "identifier; identifier"),
    ],
)
def test_names_are_told_from_numbers(text: str, figures: str) -> None:
    assert told(text) == figures
