"""Prose: real wording patterns, case by case."""

from __future__ import annotations

import re

import pytest

from scrapers.documents.model import Block, Document
from scrapers.extract.prose import prose_records
from scrapers.extract.taken import Taken
from scrapers.extract.vocabulary import REASONS
from scrapers.records import Announcement, Average, RatingCount, UnitScore
from scrapers.vietnamese import clean, decimal_mark
from tests.scrapers.extract.prose_cases import CASES, Case
from tests.scrapers.extract.prose_more_cases import MORE
from tests.scrapers.extract.prose_trap_cases import TRAPS


def document(text: str) -> Document:
    parts: list[str] = []
    blocks = []
    at = 0
    for line in text.split("\n"):
        kind = "heading" if line.startswith("# ") else "paragraph"
        piece = clean(line.removeprefix("# "))
        blocks.append(Block(kind, at, at + len(piece)))
        parts.append(piece)
        at += len(piece) + 1
    return Document("text/html", "\n".join(parts), tuple(blocks))


def take(text: str, province: str | None, year: str | None) -> tuple[Document, Taken]:
    doc = document(text)
    mark = decimal_mark(re.findall(r"\d+(?:[.,]\d+)+", doc.text)).mark
    return doc, prose_records(doc, Announcement(True, province=province, assessed_year=year, decimal_mark=mark))


def unit_line(u: UnitScore, year: str) -> str:
    out = u.unit
    if u.rank:
        out += f" #{u.rank}"
    if u.score:
        out += f" {u.score}" + (f"/{u.max_score}" if u.max_score else "")
    if u.score_pct:
        out += f" {u.score_pct}%"
    if u.rating:
        out += f" [{u.rating}]"
    if u.qualifier:
        out += f" {u.qualifier}"
    if u.is_last:
        out += " last"
    if u.parent:
        out += f" @{u.parent}"
    if u.pillar:
        out += f" {{{u.pillar}}}"
    if u.assessed_year != year:
        out += f" ~{u.assessed_year}"
    return out


def average_line(a: Average) -> str:
    out = f"{a.unit_group} {a.value}" + (f"/{a.max_value}" if a.max_value else "")
    if a.change:
        out += f" {'+' if a.direction == 'up' else '-'}{a.change}"
    if a.compared_year:
        out += f" ~{a.compared_year}"
    return out


def count_line(c: RatingCount) -> str:
    return f"{c.unit_group} {c.rating} {c.n}" + (f"/{c.of_total}" if c.of_total else "")


@pytest.mark.parametrize("case", (*CASES, *MORE, *TRAPS), ids=lambda c: c.name)
def test_case(case: Case) -> None:
    doc, taken = take(case.text, case.province, case.year)
    assert sorted(unit_line(u, case.year) for u in taken.unit_scores) == sorted(case.units)
    assert sorted(average_line(a) for a in taken.averages) == sorted(case.averages)
    assert sorted(count_line(c) for c in taken.rating_counts) == sorted(case.counts)
    reasons = {r.reason for r in taken.rejected}
    assert set(case.reasons) <= reasons <= set(REASONS)
    assert_evidence(doc, taken)


def assert_evidence(doc: Document, taken: Taken) -> None:
    """Every printed value stands where its locator says, letter by letter."""
    for record in (*taken.unit_scores, *taken.averages, *taken.rating_counts):
        for name, place in record.locator.places.items():
            printed = doc.printed(place)
            if name == "unit" and isinstance(record, UnitScore):
                head = record.locator.places.get("unit_head")
                assert record.unit == (f"{doc.printed(head)} {printed}" if head else printed)
            elif name == "rank" and isinstance(record, UnitScore):
                assert printed == (record.rank_printed or record.rank)
            elif name == "n" and isinstance(record, RatingCount):
                assert printed == (record.n_printed or record.n)
            elif name in (
                "score",
                "max_score",
                "score_pct",
                "rating",
                "parent",
                "pillar",
                "value",
                "max_value",
                "change",
                "compared_year",
                "of_total",
                "group_printed",
            ):
                assert printed == getattr(record, name)
