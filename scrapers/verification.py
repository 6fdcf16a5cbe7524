"""`verify`: does every accepted figure still stand in the archived bytes, where its locator says, as recorded?

Each document is read once more from the archive and every value compared with the text at its place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from scrapers import raw
from scrapers.archive import Archive, ArchiveError
from scrapers.documents.model import Document, UnreadableDocument
from scrapers.portals import Portal
from scrapers.reading import read_document
from scrapers.records import Locator
from scrapers.vietnamese import find_dates, key

# table → place in the locator → the column(s) that hold what is printed there, the first that is filled
_AS_PRINTED: dict[str, dict[str, tuple[str, ...]]] = {
    "unit_scores": {
        "unit": ("unit",),
        "group_printed": ("group_printed",),
        "parent": ("parent",),
        "pillar": ("pillar",),
        "assessed_year": ("assessed_year",),
        "rank": ("rank_printed", "rank"),
        "score": ("score",),
        "max_score": ("max_score",),
        "score_pct": ("score_pct",),
        "rating": ("rating",),
    },
    "averages": {
        "assessed_year": ("assessed_year",),
        "value": ("value",),
        "max_value": ("max_value",),
        "change": ("change",),
        "compared_year": ("compared_year",),
    },
}
# values that are nothing without a place: figures, ratings, names
_NEED_A_PLACE = {
    "unit_scores": ("unit", "score", "max_score", "score_pct", "rating"),
    "averages": ("value", "max_value", "change"),
}
# places of words that stand for a value (`tăng` for up, `gần` for lt): something must be printed there
_WORDS = ("direction", "qualifier", "is_last", "unit_group", "rank_word", "unit_head")


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One value that is not found as recorded. `found` is None where the place or the document is missing."""

    document_id: str
    record: str
    field: str
    place: str | None
    recorded: str | None
    found: str | None
    why: str


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What was compared, and what was not as recorded."""

    documents: int
    records: int
    values: int
    facts: int
    mismatches: tuple[Mismatch, ...]


@dataclass(frozen=True, slots=True)
class _Source:
    portal_id: str
    url: str
    body_sha256: str | None
    media_type: str | None
    found_on: str | None
    origin: str
    attempted_at: datetime


def verify(
    archive: Archive,
    conn: raw.Connection,
    portals: Mapping[str, Portal],
    progress: Callable[[str], None] | None = None,
) -> VerifyReport:
    """Compare all accepted records of a build or published warehouse with the archived bytes.

    Where the marts are there too, every fact with a locator must be one of the records compared.
    `progress` is called with each document's id as it is begun.
    """
    documents = {row["document_id"]: row for row in _rows(conn, "documents")}
    told = raw.media_types(conn)
    by_document: dict[str, list[tuple[str, dict[str, Any]]]] = {}
    for table in _AS_PRINTED:
        for row in _rows(conn, table):
            if row["held"] is None:
                by_document.setdefault(row["document_id"], []).append((table, row))
    mismatches: list[Mismatch] = []
    seen: set[tuple[str, str]] = set()  # (document, one value's `field=place`)
    values = 0
    for document_id, records in sorted(by_document.items()):
        if progress is not None:
            progress(document_id)
        whole = documents.get(document_id)
        found = _read_again(archive, whole, portals, told) if whole is not None else "no such document in raw.documents"
        if isinstance(found, str):
            mismatches.append(Mismatch(document_id, "document", "body", None, None, None, found))
            continue
        if whole is not None:
            compared, wrong = _document(found, whole)
            values += compared
            mismatches += wrong
        for table, record in records:
            seen.update((document_id, value) for value in record["locator"].split())
            compared, wrong = _record(found, table, record)
            values += compared
            mismatches += wrong
    facts, unknown = _facts(conn, seen)
    n = sum(len(records) for records in by_document.values())
    return VerifyReport(len(by_document), n, values, facts, tuple(mismatches + unknown))


def _rows(conn: raw.Connection, table: str) -> Iterator[dict[str, Any]]:
    columns = list(raw.SCHEMA[table])
    result = raw.ask(conn, f"SELECT {', '.join(columns)} FROM raw.{table} ORDER BY ALL")  # noqa: S608 - names from SCHEMA
    for row in result.rows:
        yield dict(zip(columns, row, strict=True))


def _read_again(
    archive: Archive, row: dict[str, Any], portals: Mapping[str, Portal], told: Mapping[tuple[str, str], str]
) -> Document | str:
    portal = portals.get(row["portal_id"])
    if portal is None:
        return f"portal {row['portal_id']} is no longer declared"
    source = _Source(
        row["portal_id"],
        row["url"],
        row["body_sha256"],
        told.get((row["portal_id"], row["body_sha256"])),
        row["found_on"],
        row["origin"],
        row["first_seen_at"],
    )
    try:
        return read_document(archive.body(row["body_sha256"]), source, portal)
    except UnreadableDocument as error:
        return f"can't be read again: {error}"
    except ArchiveError as error:
        return f"its bytes are not in the archive: {error}"


def _record(document: Document, table: str, record: dict[str, Any]) -> tuple[int, list[Mismatch]]:
    name = f"{table} {record['record_no']}"
    try:
        places = Locator.parse(record["locator"]).places
    except ValueError as error:
        return 0, [Mismatch(record["document_id"], name, "locator", record["locator"], None, None, str(error))]
    wrong = []
    compared = 0
    for field, place in places.items():
        columns = _AS_PRINTED[table].get(field, ())
        recorded = next((record[column] for column in columns if record[column] is not None), None)
        compared += 1
        try:
            printed = document.printed(place._replace(box=None))
            if field == "unit" and "unit_head" in places:
                # "các sở: Du lịch, Nội vụ": the head is printed once, apart from the names
                printed = f"{document.printed(places['unit_head']._replace(box=None))} {printed}"
        except ValueError as error:
            wrong.append(Mismatch(record["document_id"], name, field, str(place), recorded, None, str(error)))
            continue
        if not columns and field not in _WORDS:
            wrong.append(
                Mismatch(record["document_id"], name, field, str(place), None, printed, "a place of no known field")
            )
        elif columns and (recorded is None or _plain(printed) != _plain(recorded)):
            wrong.append(
                Mismatch(record["document_id"], name, field, str(place), recorded, printed, "printed otherwise")
            )
        elif not columns and not printed.strip():
            wrong.append(
                Mismatch(record["document_id"], name, field, str(place), None, printed, "nothing is printed there")
            )
    for field in _NEED_A_PLACE[table]:
        if record[field] is not None and field not in places:
            compared += 1
            wrong.append(
                Mismatch(record["document_id"], name, field, None, record[field], None, "has no place in the document")
            )
    return compared, wrong


def _document(document: Document, row: dict[str, Any]) -> tuple[int, list[Mismatch]]:
    """Compare what the announcement says: year, decision, dates, province."""
    wrong = []
    compared = 0
    try:
        places = Locator.parse(row["locator"] or "").places
    except ValueError as error:
        return 0, [Mismatch(row["document_id"], "document", "locator", row["locator"], None, None, str(error))]
    for field, place in places.items():
        recorded = row.get(field)
        compared += 1
        try:
            printed = document.printed(place._replace(box=None))
        except ValueError as error:
            wrong.append(Mismatch(row["document_id"], "document", field, str(place), recorded, None, str(error)))
            continue
        if not _says(field, printed, recorded):
            wrong.append(
                Mismatch(row["document_id"], "document", field, str(place), recorded, printed, "printed otherwise")
            )
    return compared, wrong


_DAY_AND_MONTH = re.compile(r"(\d{1,2})\s?[/-]\s?(\d{1,2})")


def _says(field: str, printed: str, recorded: str | None) -> bool:
    """Whether the text at a place says the value: dates are recorded in ISO, provinces as the reference writes them."""
    if recorded is None:
        return False
    if field == "why_not":  # a word of ours; the place shows what it rests on
        return bool(printed.strip())
    if field.endswith(("_date", "_on")):
        if any(found.iso == recorded for found in find_dates(printed)) or printed.strip() == recorded:
            return True
        # "Ngày 27/12, UBND tỉnh ban hành Quyết định ...": the year is the publication's
        short = _DAY_AND_MONTH.fullmatch(printed.strip())
        return short is not None and recorded[5:] == f"{int(short[2]):02d}-{int(short[1]):02d}"
    if field == "province":
        return key(printed) == key(recorded) or key(recorded) in key(printed)
    return _plain(recorded) in _plain(printed)


def _plain(text: str) -> str:
    """Line breaks inside a cell or a wrapped sentence are layout, not wording."""
    return " ".join(text.split())


def _placed(document_id: str, part: str) -> tuple[str, str]:
    """The document a place of a fact's locator stands in: a mean may rest on scores of another (`id/score=…`)."""
    other, slash, place = part.partition("/")
    return (other, place) if slash else (document_id, part)


_FACTS = ("fct_unit_scores", "fct_pillar_scores", "fct_score_averages")


def _facts(conn: raw.Connection, seen: set[tuple[str, str]]) -> tuple[int, list[Mismatch]]:
    """Facts of the marts whose evidence is not among the values that were compared (a mean has many)."""
    there = raw.ask(
        conn,
        "SELECT table_name FROM information_schema.columns WHERE table_schema = 'marts' "
        "GROUP BY table_name HAVING count(*) FILTER (column_name IN ('document_id', 'locator')) = 2",
    )
    tables = {name for (name,) in there.rows} & set(_FACTS)
    number = 0
    unknown = []
    # a computed average rests on the scores of its rows: its locator lists places of several records
    parts = {(document_id, part) for document_id, locator in seen for part in locator.split()}
    for table in sorted(tables):
        rows = raw.ask(
            conn,
            f"SELECT document_id, locator FROM marts.{table} "  # noqa: S608 - a name of _FACTS
            "WHERE document_id IS NOT NULL AND locator IS NOT NULL ORDER BY ALL",
        ).rows
        for document_id, locator in rows:
            number += 1
            if not all(_placed(document_id, part) in parts for part in locator.split()):
                unknown.append(
                    Mismatch(document_id, table, "locator", locator, None, None, "no accepted record has this evidence")
                )
    return number, unknown
