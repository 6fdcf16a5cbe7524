"""JSON lines: text as printed, but for thousands commas that would read as decimals."""

from __future__ import annotations

import json

import pytest

from scrapers.documents.model import Document
from scrapers.printout import lines
from scrapers.records import Announcement, Extraction, Locator, Place, UnitScore


@pytest.mark.parametrize(
    ("mark", "printed", "given"),
    [
        (".", "1,000", "1000"),
        (".", "912.55", "912.55"),
        (",", "1.000", "1.000"),
        (",", "385,641", "385,641"),
        (None, "1,000", "1,000"),
    ],
)
def test_thousands_commas_vanish_only_under_a_decimal_point(mark: str | None, printed: str, given: str) -> None:
    extraction = Extraction(
        Announcement(is_result=True, decimal_mark=mark),
        (UnitScore("Sở Y tế", "department", "2023", Locator({"unit": Place(0, 7)}), max_score=printed),),
    )
    _, record = (json.loads(line) for line in lines("file", Document("text/html", "Sở Y tế"), extraction))
    assert record["max_score"] == given
