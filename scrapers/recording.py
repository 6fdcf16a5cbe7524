"""Recordings: a portal's pages as fetched, and what is read from them as a table that a person has read.

A recording is an archive like any other, uncompressed so that a difference can be seen: `<folder>/<portal>/*.warc`
beside `expected.csv`. Replaying one goes through the same fetcher, readers and extractor as a night does.
"""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from scrapers import reading
from scrapers.archive import Archive, Entry
from scrapers.exchange import Transport
from scrapers.fetch import Fetcher
from scrapers.layout import write_whole
from scrapers.pipeline import archive_portal
from scrapers.portals import Portal
from scrapers.records import Extraction
from scrapers.replay import Replay
from scrapers.summary import PortalReport

EXPECTED = "expected.csv"
COLUMNS = (
    "record", "unit", "unit_group", "parent", "pillar", "assessed_year", "rank", "is_last", "score", "max_score",
    "score_pct", "rating", "qualifier", "value", "change", "direction", "compared_year", "decision_number",
    "decision_date", "published_on", "url", "reason",
)  # fmt: skip

_LONGEST = 300
# what a spreadsheet would take for a formula, when a person opens the table with one
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Recorded:
    """What `record` made: how fetching went, where the table is and how many rows it has."""

    report: PortalReport
    expected: Path
    rows: int


def record(portal: Portal, into: Path, transport: Transport | None = None) -> Recorded:
    """Fetch a portal into `into/<portal id>/` and write its `expected.csv` for a person to read.

    What was recorded before is replaced once something has been fetched; else it stays as it is.

    Args:
        portal: the portal.
        into: the folder of recordings.
        transport: the network when not given.

    Raises:
        ArchiveError: the recording can't be written.
        OSError: the folder can't be written.
    """
    folder = into / portal.id
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=into, prefix=".recording-") as made, _open(Path(made)) as archive:
        report = archive_portal(portal, archive, Fetcher(archive, transport=transport))
        rows = expected_rows(archive, portal)
        fresh = sorted((Path(made) / portal.id).glob("*.warc"))
        if report.ok + report.unchanged:
            for old in folder.glob("*.warc"):
                old.unlink()
            for path in fresh:
                path.replace(folder / path.name)
            write_expected(folder / EXPECTED, rows)
    return Recorded(report, folder / EXPECTED, len(rows))


def replayed(portal: Portal, recordings: Path, into: Path) -> list[Row]:
    """The rows that a portal's recording gives when it is fetched, read and extracted again, in an archive of its own.

    Args:
        portal: the portal.
        recordings: the folder of recordings.
        into: an empty folder for the archive.

    Raises:
        ArchiveError: there is no recording, or it is damaged.
    """
    with _open(into) as archive:
        archive_portal(portal, archive, Fetcher(archive, transport=Replay(recordings / portal.id)))
        return expected_rows(archive, portal)


def expected_rows(archive: Archive, portal: Portal) -> list[Row]:
    """What an archive's newest attempt at each address gives: in the order of the addresses' first attempts, a `fetch`
    row for what could not be had, and for each document a `document` row and one for each record taken from it."""
    newest: dict[str, Entry] = {}
    for entry in archive.entries(portal.id):
        if entry.purpose != "robots":
            newest[entry.url] = entry
    rows: list[Row] = []
    for entry in newest.values():
        if not entry.readable:
            rows.append(_row("fetch", entry, reason=entry.outcome))
        elif entry.purpose != "listing":
            rows.extend(_of_document(archive.body(entry), entry, portal))
    return rows


def write_expected(path: Path, rows: Iterable[Row]) -> None:
    """Write rows as CSV, whole or not at all."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    write_whole(path, text.getvalue())


def read_expected(path: Path) -> list[Row]:
    """Read what `write_expected` wrote; empty fields are left out.

    Raises:
        ValueError: the columns are not those of a recording's table.
    """
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if tuple(reader.fieldnames or ()) != COLUMNS:
            raise ValueError(f"{path}: the columns must be {', '.join(COLUMNS)}")
        return [{name: value for name, value in row.items() if value} for row in reader]


def _open(folder: Path) -> Archive:
    return Archive(folder, compress=False)


def _of_document(body: bytes, entry: Entry, portal: Portal) -> Iterator[Row]:
    read = reading.read(body, entry, portal, None)
    extraction: Extraction = read.extraction
    said = extraction.announcement
    outcome = read.row.read_outcome
    yield _row(
        "document", entry, assessed_year=said.assessed_year, decision_number=said.decision_number,
        decision_date=said.decision_date, published_on=said.published_on,
        reason=outcome if outcome != "ok" else None if said.is_result else said.why_not,
    )  # fmt: skip
    for score in extraction.unit_scores:
        yield _row(
            "unit_score", entry, unit=score.unit, unit_group=score.unit_group, parent=score.parent, pillar=score.pillar,
            assessed_year=score.assessed_year, rank=score.rank, is_last="yes" if score.is_last else None,
            score=score.score, max_score=score.max_score, score_pct=score.score_pct, rating=score.rating,
            qualifier=score.qualifier, reason=score.held,
        )  # fmt: skip
    for average in extraction.averages:
        yield _row(
            "average", entry, unit_group=average.unit_group, assessed_year=average.assessed_year, value=average.value,
            max_score=average.max_value, change=average.change, direction=average.direction,
            compared_year=average.compared_year, qualifier=average.qualifier, reason=average.held,
        )  # fmt: skip
    for count in extraction.rating_counts:
        yield _row(
            "rating_count", entry, unit_group=count.unit_group, assessed_year=count.assessed_year, rating=count.rating,
            value=count.n,
        )  # fmt: skip
    for rejected in extraction.rejected:
        yield _row("rejected", entry, value=rejected.text, reason=rejected.reason)


def _row(record: str, entry: Entry, **fields: str | None) -> Row:
    row = {"record": record, **fields, "url": entry.url}
    return {name: _cell(value) for name, value in row.items() if value}


def _cell(value: str) -> str:
    text = " ".join(value.split())
    text = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
    return f"'{text}" if text.startswith(_FORMULA) else text
