"""What the bare numbers of a list take from the last of it, and ages that run on to a number of years."""

from __future__ import annotations

import pytest
from told_figures import told


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("They took 12, 15 and 16 minutes.", "duration 12 minute; duration 15 minute; duration 16 minute"),
        ("They took 12, 15, and 16 minutes.", "duration 12 minute; duration 15 minute; duration 16 minute"),
        ("They had 3, 5 and 10 goals.", "count 3 goal; count 5 goal; count 10 goal"),
        ("Patients were aged 23-67 years.", "age 23..67 year"),
        ("Patients were aged 23 to 67 years.", "age 23..67 year"),
    ],
)
def test_bare_numbers_take_what_the_last_is(text: str, figures: str) -> None:
    assert told(text) == figures
