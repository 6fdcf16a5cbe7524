"""Raw tables: what was fetched and what was read, text as printed. Append and replace per document.

`SCHEMA` is the one place Python and dbt meet: a test compares it with the dbt sources. The tables are
derived: the archive is the truth, and a database that is missing, damaged or of an older shape is
made anew and filled again from the archive.

DuckDB is opened here and nowhere else in `scrapers`. Values reach it as parameters only; the SQL
itself is made of the names in `SCHEMA`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

import duckdb

from scrapers.records import Extraction, Locator

Connection = duckdb.DuckDBPyConnection

# fmt: off
SCHEMA: dict[str, dict[str, str]] = {
    # one row per attempt to fetch, successful or not
    "fetches": {
        "fetch_id": "VARCHAR NOT NULL",       # WARC record id of the verdict
        "portal_id": "VARCHAR NOT NULL",
        "url": "VARCHAR NOT NULL",
        "purpose": "VARCHAR NOT NULL",        # robots | listing | article | attachment | added
        "attempted_at": "TIMESTAMP NOT NULL", # UTC
        "outcome": "VARCHAR NOT NULL",        # scrapers.exchange.OUTCOMES
        "http_status": "INTEGER",
        "media_type": "VARCHAR",
        "body_sha256": "VARCHAR",
        "body_bytes": "BIGINT",
        "final_url": "VARCHAR",
        "found_on": "VARCHAR",                # the page that linked to it
        "link_text": "VARCHAR",
        "detail": "VARCHAR",                  # one line for people
        "warc_file": "VARCHAR",
        "warc_offset": "BIGINT",
        "origin": "VARCHAR NOT NULL",         # portal | added | sample
        "elapsed_ms": "INTEGER",
    },
    # one row per distinct body of a portal
    "documents": {
        "document_id": "VARCHAR NOT NULL",    # <portal_id>-<first 12 hex of body_sha256>
        "portal_id": "VARCHAR NOT NULL",
        "body_sha256": "VARCHAR NOT NULL",
        "url": "VARCHAR NOT NULL",
        "found_on": "VARCHAR",
        "origin": "VARCHAR NOT NULL",
        "first_seen_at": "TIMESTAMP NOT NULL",
        "media_type": "VARCHAR",
        "reader": "VARCHAR NOT NULL",         # reader name and version
        "read_outcome": "VARCHAR NOT NULL",   # ok | scrapers.documents.model.UnreadableDocument.outcome
        "title": "VARCHAR",
        "province": "VARCHAR",
        "published_on": "VARCHAR",
        "assessed_year": "VARCHAR",
        "decision_number": "VARCHAR",
        "decision_date": "VARCHAR",
        "is_result": "BOOLEAN NOT NULL",
        "why_not": "VARCHAR",
        "data_location": "VARCHAR",
        "decimal_mark": "VARCHAR",
        "decimal_evidence": "VARCHAR",
        "method": "VARCHAR",                  # text | ocr
        "note": "VARCHAR",
        "locator": "VARCHAR",
    },
    "unit_scores": {
        "document_id": "VARCHAR NOT NULL",
        "record_no": "INTEGER NOT NULL",      # order in the document, from 1
        "unit": "VARCHAR NOT NULL",
        "unit_group": "VARCHAR NOT NULL",
        "group_printed": "VARCHAR",
        "parent": "VARCHAR",
        "pillar": "VARCHAR",
        "assessed_year": "VARCHAR",
        "rank": "VARCHAR",
        "rank_printed": "VARCHAR",
        "score": "VARCHAR",
        "max_score": "VARCHAR",
        "score_pct": "VARCHAR",
        "rating": "VARCHAR",
        "qualifier": "VARCHAR",
        "is_last": "BOOLEAN NOT NULL",
        "method": "VARCHAR NOT NULL",
        "confidence": "DOUBLE",
        "held": "VARCHAR",
        "locator": "VARCHAR NOT NULL",
    },
    "averages": {
        "document_id": "VARCHAR NOT NULL",
        "record_no": "INTEGER NOT NULL",
        "unit_group": "VARCHAR NOT NULL",
        "assessed_year": "VARCHAR",
        "value": "VARCHAR NOT NULL",
        "max_value": "VARCHAR",
        "change": "VARCHAR",
        "direction": "VARCHAR",               # up | down
        "compared_year": "VARCHAR",
        "qualifier": "VARCHAR",
        "method": "VARCHAR NOT NULL",
        "held": "VARCHAR",
        "locator": "VARCHAR NOT NULL",
    },
    "rating_counts": {
        "document_id": "VARCHAR NOT NULL",
        "record_no": "INTEGER NOT NULL",
        "unit_group": "VARCHAR NOT NULL",
        "assessed_year": "VARCHAR",
        "rating": "VARCHAR NOT NULL",
        "n": "VARCHAR NOT NULL",
        "n_printed": "VARCHAR",
        "of_total": "VARCHAR",
        "locator": "VARCHAR NOT NULL",
    },
    "rejected": {
        "document_id": "VARCHAR NOT NULL",
        "record_no": "INTEGER NOT NULL",
        "text": "VARCHAR NOT NULL",
        "reason": "VARCHAR NOT NULL",
        "locator": "VARCHAR",
    },
    # reconciliations inside one document
    "checks": {
        "document_id": "VARCHAR NOT NULL",
        "record_no": "INTEGER NOT NULL",
        "name": "VARCHAR NOT NULL",
        "subject": "VARCHAR NOT NULL",
        "unit_group": "VARCHAR",
        "passed": "BOOLEAN",
        "expected": "VARCHAR",
        "actual": "VARCHAR",
        "detail": "VARCHAR",
    },
}
# private to the build: which bodies have been read by which reader, and as what. Not a source of dbt.
_READINGS = {
    "portal_id": "VARCHAR NOT NULL",
    "body_sha256": "VARCHAR NOT NULL",
    "reader": "VARCHAR NOT NULL",
    "document_id": "VARCHAR NOT NULL",    # the document these bytes gave, or an earlier one they equal
    "content": "VARCHAR NOT NULL",        # digest of what was read and taken
    "retry": "BOOLEAN NOT NULL",          # read again next time (a program was missing)
}
# fmt: on

_SAFE = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
_BATCH = 20_000


class DatabaseError(Exception):
    """A database can't be used. The message is one line."""


class LockedError(DatabaseError):
    """Another process holds the database."""


class DamagedError(DatabaseError):
    """The file is not a sound database."""


class QueryError(DatabaseError):
    """A statement failed; the message is DuckDB's, without its stack."""


class FetchRow(Protocol):
    """What `land_fetches` needs of an entry: the columns of `raw.fetches` as attributes."""

    @property
    def fetch_id(self) -> str:
        """WARC record id of the verdict."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One row of `raw.documents`, without what the announcement says of the document."""

    document_id: str
    portal_id: str
    body_sha256: str
    url: str
    origin: str
    first_seen_at: datetime
    reader: str
    read_outcome: str
    found_on: str | None = None
    media_type: str | None = None
    method: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one body came to; see `remember`."""

    portal_id: str
    body_sha256: str
    reader: str
    document_id: str
    content: str
    retry: bool = False


# ------------------------------------------------------------------ opening
def connect(path: Path, *, read_only: bool = False, published: bool = False) -> Connection:
    """Open a database file. `published` also locks its settings: for SQL that people type.

    Neither reaches other files or the network from SQL.

    Raises:
        LockedError: another process has it open for writing (or, for a writer, open at all).
        DamagedError: not a sound DuckDB file.
        DatabaseError: missing, not permitted, or otherwise not to be opened.
    """
    config: dict[str, Any] = {**_SAFE, "lock_configuration": "true"} if published else dict(_SAFE)
    try:
        return duckdb.connect(str(path), read_only=read_only, config=config)
    except duckdb.Error as error:
        raise _named(path, error) from error


def open_raw(path: Path, *, rebuilt: bool = True) -> tuple[Connection, str | None]:
    """Open the build database for writing, with sound raw tables in it.

    Returns the connection and, when something had to be made anew, one line that says what. A
    damaged file is kept beside as `<name>.damaged`. With `rebuilt` false a missing file is nothing
    to speak of: there is no archive yet that it had been made from.

    Raises:
        DatabaseError: locked, not permitted, or the folder is missing.
    """
    notice = None
    if not path.exists():
        notice = f"{path} was missing: raw tables are made anew from the archive" if rebuilt else None
        _wal(path).unlink(missing_ok=True)  # of a file that is gone: would be replayed into the new one
    conn = None
    try:
        conn = connect(path)
        if create(conn):
            notice = notice or f"{path} had raw tables of another shape: they are made anew from the archive"
        _probe(conn, path)
    except DamagedError as error:
        if conn is not None:
            conn.close()
        kept = path.with_name(path.name + ".damaged")
        path.replace(kept)
        _wal(path).unlink(missing_ok=True)
        conn = connect(path)
        create(conn)
        notice = f"{error}; kept as {kept.name}, and made anew from the archive"
    return conn, notice


def _wal(path: Path) -> Path:
    return path.with_name(path.name + ".wal")


def _probe(conn: Connection, path: Path) -> None:
    """Read every raw block once: DuckDB compares checksums only when a block is read."""
    try:
        for table in SCHEMA:
            conn.execute(f"SELECT count(*), max(hash(t)) FROM raw.{table} AS t")  # noqa: S608 - names from SCHEMA
    except duckdb.Error as error:
        raise _named(path, error) from error


_DAMAGED = re.compile(
    r"not a valid DuckDB|[Cc]orrupt|checksum|read enough bytes|deserialize|[Ss]erialization|version number|INTERNAL|WAL"
)


def _named(path: Path, error: duckdb.Error) -> DatabaseError:
    text = str(error).partition("\n")[0]
    if "Could not set lock" in text:
        holder = re.search(r"\(PID (\d+)\)", text)
        who = f"process {holder[1]}" if holder else "another process"
        return LockedError(f"{path} is in use by {who}: try again when it has ended")
    if "database does not exist" in text:
        return DatabaseError(f"{path} does not exist")
    if _DAMAGED.search(text):
        return DamagedError(f"{path} is damaged ({text[:160]})")
    return DatabaseError(f"{path} can't be opened: {text[:200]}")


# ------------------------------------------------------------------ shape
def create(conn: Connection) -> bool:
    """Make the raw tables where they are missing.

    Tables whose columns differ from `SCHEMA` are dropped, all of them, so that everything is read
    again. Returns whether that happened.
    """
    conn.execute("CREATE SCHEMA IF NOT EXISTS raw")
    conn.execute("CREATE SCHEMA IF NOT EXISTS reading")
    wanted: dict[tuple[str, str], Mapping[str, str]] = {("raw", name): columns for name, columns in SCHEMA.items()}
    wanted["reading", "readings"] = _READINGS
    have = _columns(conn)
    stale = any(table in have and have[table] != _shape(columns) for table, columns in wanted.items())
    with transaction(conn):
        for (schema, name), columns in wanted.items():
            if stale:
                conn.execute(f"DROP TABLE IF EXISTS {schema}.{name}")
            ddl = ", ".join(f"{column} {kind}" for column, kind in columns.items())
            conn.execute(f"CREATE TABLE IF NOT EXISTS {schema}.{name} ({ddl})")
    return stale


def _shape(columns: Mapping[str, str]) -> list[tuple[str, str, bool]]:
    return [(c, kind.removesuffix(" NOT NULL"), not kind.endswith("NOT NULL")) for c, kind in columns.items()]


def _columns(conn: Connection) -> dict[tuple[str, str], list[tuple[str, str, bool]]]:
    rows = conn.execute(
        "SELECT schema_name, table_name, column_name, data_type, is_nullable FROM duckdb_columns() "
        "WHERE schema_name IN ('raw', 'reading') AND database_name = current_database() "
        "ORDER BY table_oid, column_index"
    ).fetchall()
    out: dict[tuple[str, str], list[tuple[str, str, bool]]] = {}
    for schema, table, column, kind, nullable in rows:
        out.setdefault((schema, table), []).append((column, kind, nullable))
    return out


@contextmanager
def transaction(conn: Connection) -> Iterator[None]:
    """All or nothing."""
    conn.execute("BEGIN")
    try:
        yield
    except BaseException:
        conn.execute("ROLLBACK")
        raise
    conn.execute("COMMIT")


# ------------------------------------------------------------------ landing
def land_fetches(conn: Connection, entries: Iterable[FetchRow]) -> int:
    """Add the attempts that are not there yet (by `fetch_id`). Returns how many were added."""
    columns = list(SCHEMA["fetches"])
    added = 0
    rest = iter(entries)
    while batch := list(islice(rest, _BATCH)):
        ids = conn.execute(
            "SELECT fetch_id FROM raw.fetches SEMI JOIN (SELECT unnest(?::VARCHAR[]) AS fetch_id) USING (fetch_id)",
            [[entry.fetch_id for entry in batch]],
        ).fetchall()
        known = {fetch_id for (fetch_id,) in ids}
        new = {entry.fetch_id: entry for entry in batch if entry.fetch_id not in known}
        _insert(conn, "raw.fetches", SCHEMA["fetches"], [[getattr(e, c) for c in columns] for e in new.values()])
        added += len(new)
    return added


def land_document(conn: Connection, row: DocumentRow, extraction: Extraction) -> None:
    """Replace everything that is held of one document, in one transaction."""
    said = extraction.announcement
    document = {
        "document_id": row.document_id,
        "portal_id": row.portal_id,
        "body_sha256": row.body_sha256,
        "url": row.url,
        "found_on": row.found_on,
        "origin": row.origin,
        "first_seen_at": row.first_seen_at,
        "media_type": row.media_type,
        "reader": row.reader,
        "read_outcome": row.read_outcome,
        "title": said.title,
        "province": said.province,
        "published_on": said.published_on,
        "assessed_year": said.assessed_year,
        "decision_number": said.decision_number,
        "decision_date": said.decision_date,
        "is_result": said.is_result,
        "why_not": said.why_not,
        "data_location": said.data_location,
        "decimal_mark": said.decimal_mark,
        "decimal_evidence": said.decimal_evidence,
        "method": row.method,
        "note": row.note,
        "locator": _place(said.locator),
    }
    records: dict[str, Sequence[object]] = {
        "unit_scores": extraction.unit_scores,
        "averages": extraction.averages,
        "rating_counts": extraction.rating_counts,
        "rejected": extraction.rejected,
        "checks": extraction.checks,
    }
    with transaction(conn):
        conn.execute("DELETE FROM raw.documents WHERE document_id = ?", [row.document_id])
        _insert(conn, "raw.documents", SCHEMA["documents"], [[document[c] for c in SCHEMA["documents"]]])
        for table, found in records.items():
            conn.execute(f"DELETE FROM raw.{table} WHERE document_id = ?", [row.document_id])  # noqa: S608 - names from SCHEMA
            _insert(
                conn,
                f"raw.{table}",
                SCHEMA[table],
                [[row.document_id, number, *_values(record, table)] for number, record in enumerate(found, 1)],
            )


def _values(record: object, table: str) -> list[object]:
    values = [getattr(record, column) for column in list(SCHEMA[table])[2:]]
    return [_place(value) if isinstance(value, Locator) else value for value in values]


def _place(locator: Locator) -> str | None:
    return str(locator) or None


def _insert(conn: Connection, table: str, columns: Mapping[str, str], rows: Sequence[Sequence[object]]) -> None:
    """Rows as one list parameter per column: a thousand times faster than row by row."""
    if not rows:
        return
    slots = ", ".join(f"unnest(?::{kind.removesuffix(' NOT NULL')}[])" for kind in columns.values())
    names = ", ".join(columns)
    conn.execute(
        f"INSERT INTO {table} ({names}) SELECT {slots}",
        [[_utc(value) for value in column] for column in zip(*rows, strict=True)],
    )


def _utc(value: object) -> object:
    """Times are stored in UTC without a zone: DuckDB would shift an aware one to the machine's zone."""
    if isinstance(value, datetime) and value.tzinfo is not None:
        return value.astimezone(UTC).replace(tzinfo=None)
    return value


# ------------------------------------------------------------------ the reading cache
def remembered(conn: Connection, portal_id: str) -> dict[str, Reading]:
    """Body hash → how it was last read, of one portal. One by another reader counts as none: compare `reader`."""
    rows = conn.execute(
        "SELECT portal_id, body_sha256, reader, document_id, content, retry FROM reading.readings WHERE portal_id = ?",
        [portal_id],
    ).fetchall()
    return {row[1]: Reading(*row) for row in rows}


def remember(conn: Connection, reading: Reading) -> None:
    """Note how a body was read, instead of what was noted before."""
    with transaction(conn):
        conn.execute(
            "DELETE FROM reading.readings WHERE portal_id = ? AND body_sha256 = ?",
            [reading.portal_id, reading.body_sha256],
        )
        conn.execute(
            "INSERT INTO reading.readings VALUES (?, ?, ?, ?, ?, ?)",
            [
                reading.portal_id,
                reading.body_sha256,
                reading.reader,
                reading.document_id,
                reading.content,
                reading.retry,
            ],
        )


def forget_document(conn: Connection, document_id: str) -> None:
    """Remove a document's rows: for bytes that, read anew, turn out to equal another document."""
    with transaction(conn):
        for table, columns in SCHEMA.items():
            if "document_id" in columns:
                conn.execute(f"DELETE FROM raw.{table} WHERE document_id = ?", [document_id])  # noqa: S608 - names from SCHEMA


def publication_dates(conn: Connection, portal_id: str) -> dict[str, str]:
    """URL → ISO date of publication of the document last seen there, where one is known."""
    rows = conn.execute(
        "SELECT url, published_on FROM raw.documents WHERE portal_id = ? AND published_on IS NOT NULL "
        "ORDER BY first_seen_at",
        [portal_id],
    ).fetchall()
    return dict(rows)


def media_types(conn: Connection) -> dict[tuple[str, str], str]:
    """(portal, body hash) → the media type its server gave when it was first fetched."""
    rows = conn.execute(
        "SELECT portal_id, body_sha256, first(media_type ORDER BY attempted_at, warc_file, warc_offset) "
        "FROM raw.fetches WHERE body_sha256 IS NOT NULL AND outcome IN ('ok', 'unchanged') "
        "AND purpose IN ('article', 'attachment', 'added') GROUP BY ALL"
    ).fetchall()
    return {(portal_id, sha256): media_type for portal_id, sha256, media_type in rows if media_type is not None}


def row_counts(conn: Connection, schema: str = "raw") -> dict[str, int]:
    """Rows of each table of a schema."""
    tables = conn.execute(
        "SELECT table_name FROM duckdb_tables() "
        "WHERE schema_name = ? AND database_name = current_database() ORDER BY 1",
        [schema],
    ).fetchall()
    return {
        name: int(conn.execute(f"SELECT count(*) FROM {_quoted(schema)}.{_quoted(name)}").fetchall()[0][0])  # noqa: S608
        for (name,) in tables
    }


def fingerprint(conn: Connection) -> str:
    """A digest of all that was read (not of the attempts): equal means a build from it would be equal."""
    parts = []
    for table in SCHEMA:
        if table != "fetches":
            parts += conn.execute(
                f"SELECT '{table}', count(*), bit_xor(hash(t)), sum(hash(t)::HUGEINT) FROM raw.{table} AS t"  # noqa: S608 - names from SCHEMA
            ).fetchall()
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


# ------------------------------------------------------------------ asking
@dataclass(frozen=True, slots=True)
class Result:
    """What a statement gave: column names and types, and the rows as they are read."""

    columns: tuple[str, ...]
    types: tuple[str, ...]
    rows: Iterator[tuple[Any, ...]]


def ask(conn: Connection, sql: str, parameters: Sequence[object] = ()) -> Result:
    """Run one statement and read its rows bit by bit.

    Raises:
        QueryError: DuckDB refuses it, it is empty, or more than one statement.
    """
    try:
        # what a PIVOT makes for itself has no text of its own
        typed = [s for s in conn.extract_statements(sql) if s.type != duckdb.StatementType.CREATE or s.query]
        if len(typed) > 1:
            raise QueryError(f"one statement at a time, not {len(typed)}")
        done = conn.execute(sql, list(parameters))
        if done is None or done.description is None:
            raise QueryError("nothing to run: write a SELECT")
        description = done.description
    except duckdb.Error as error:
        raise QueryError(_one_line(error)) from error
    return Result(tuple(d[0] for d in description), tuple(str(d[1]) for d in description), _rows(done))


def _rows(done: Connection) -> Iterator[tuple[Any, ...]]:
    try:
        while batch := done.fetchmany(1000):
            yield from batch
    except duckdb.Error as error:
        raise QueryError(_one_line(error)) from error


def _one_line(error: duckdb.Error) -> str:
    """DuckDB's message; of a statement of several lines also the line it means."""
    message, _, place = str(error).partition("\nLINE ")
    number, _, line = place.partition("\n")[0].partition(": ")
    told = f" (line {number}: {line.strip()})" if line and number != "1" else ""
    return " ".join(message.split())[:500] + told[:200]
