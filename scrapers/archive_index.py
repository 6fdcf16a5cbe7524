"""The archive's index: which attempts there were and where each body lies. Derived from the WARC files alone."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

READABLE = ("ok", "unchanged")
_VERSION = 1
_TIME = "%Y-%m-%dT%H:%M:%S.%fZ"


@dataclass(frozen=True, slots=True)
class Entry:
    """One attempt: the columns of `raw.fetches`. `attempted_at` is an aware UTC time.

    `warc_file` (relative to the archive's root) and `warc_offset` (bytes) are where the verdict stands,
    the record named by `fetch_id`. `body_sha256` names the body that came back, whatever the outcome
    (also an error page, also a part); only an entry that is `readable` stands for a whole document.
    """

    fetch_id: str
    portal_id: str
    url: str
    purpose: str
    attempted_at: datetime
    outcome: str
    http_status: int | None
    media_type: str | None
    body_sha256: str | None
    body_bytes: int | None
    final_url: str | None
    found_on: str | None
    link_text: str | None
    detail: str | None
    warc_file: str
    warc_offset: int
    origin: str
    elapsed_ms: int | None

    @property
    def readable(self) -> bool:
        """Whether a whole document stands behind this entry: outcome `ok` or `unchanged`, and a body."""
        return self.outcome in READABLE and self.body_sha256 is not None


@dataclass(frozen=True, slots=True)
class Held:
    """Where a portal's body lies: the one record that carries its bytes. `date` is that record's WARC-Date."""

    portal_id: str
    sha256: str
    warc_file: str
    warc_offset: int
    record_id: str
    target_uri: str
    date: str


@dataclass(frozen=True, slots=True)
class IndexedFile:
    """How far a file is indexed, in bytes, and the id of its `warcinfo` record."""

    size: int
    warcinfo_id: str | None


_ENTRY = [f.name for f in fields(Entry)]
_HELD = [f.name for f in fields(Held)]
_ENTRY_LIST, _HELD_LIST = ", ".join(_ENTRY), ", ".join(_HELD)
_DDL = f"""
CREATE TABLE entries ({", ".join(_ENTRY)}, PRIMARY KEY (fetch_id));
CREATE INDEX entries_url ON entries (url, attempted_at);
CREATE INDEX entries_body ON entries (portal_id, body_sha256);
CREATE INDEX entries_time ON entries (attempted_at, warc_file, warc_offset);
CREATE TABLE bodies ({_HELD_LIST}, PRIMARY KEY (portal_id, sha256));
CREATE INDEX bodies_sha ON bodies (sha256);
CREATE TABLE files (warc_file PRIMARY KEY, size, warcinfo_id);
PRAGMA user_version = {_VERSION};
"""
_ORDER = "ORDER BY attempted_at, warc_file, warc_offset"


class Index:
    """The index in one SQLite file. Safe to use from several threads and processes."""

    def __init__(self, path: Path) -> None:
        """Open the index, making it anew when it is missing, damaged or of another version.

        Raises:
            sqlite3.Error: it can't be opened or made.
        """
        self._path = path
        self._lock = threading.RLock()
        self.made_anew: str | None = None
        try:
            self._conn = self._open()
            reason = self._unsound()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):  # locked, read-only, no such folder: not damage
                raise
            reason = f"was damaged ({error})"
        if reason is not None:
            self._conn.close()
            for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
                path.with_name(name).unlink(missing_ok=True)
            self.made_anew = reason
            self._conn = self._open()
        with self.writing():
            if self._conn.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,):
                for statement in _DDL.split(";"):
                    self._conn.execute(statement)

    def _open(self) -> sqlite3.Connection:
        self._conn = sqlite3.connect(self._path, timeout=30, check_same_thread=False, isolation_level=None)
        self._conn.execute("PRAGMA journal_mode = WAL")
        self._conn.execute("PRAGMA synchronous = NORMAL")
        return self._conn

    def _unsound(self) -> str | None:
        ((version,),) = self._conn.execute("PRAGMA user_version").fetchall()
        ((tables,),) = self._conn.execute("SELECT count(*) FROM sqlite_master").fetchall()
        if version != _VERSION and (version or tables):  # a file without tables is one that is just being made
            return "was of another version"
        ((verdict,),) = self._conn.execute("PRAGMA quick_check(1)").fetchall()
        return None if verdict == "ok" else f"was damaged ({verdict})"

    def close(self) -> None:
        """Close the file."""
        self._conn.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all that is written inside, or nothing."""
        with self._lock:
            self._conn.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._conn.execute("ROLLBACK")
                raise
            self._conn.execute("COMMIT")

    # -------------------------------------------------------------- writing, inside `writing()`
    def put_entry(self, entry: Entry) -> None:
        """Add an entry; one that is there stays."""
        row = [v.strftime(_TIME) if isinstance(v, datetime) else v for v in astuple(entry)]
        marks = ", ".join("?" * len(row))
        self._conn.execute(f"INSERT OR IGNORE INTO entries VALUES ({marks})", row)  # noqa: S608 only `?` marks

    def put_body(self, held: Held, *, instead: bool = False) -> None:
        """Say where a body lies. The first place stays, unless `instead`."""
        verb = "REPLACE" if instead else "IGNORE"
        marks = ", ".join("?" * len(_HELD))
        self._conn.execute(f"INSERT OR {verb} INTO bodies VALUES ({marks})", astuple(held))  # noqa: S608 two fixed words

    def put_file(self, warc_file: str, known: IndexedFile) -> None:
        """Note how far a file is indexed."""
        self._conn.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", (warc_file, known.size, known.warcinfo_id))

    def forget_file(self, warc_file: str) -> None:
        """Drop all that came from one file."""
        for table in ("entries", "bodies", "files"):
            self._conn.execute(f"DELETE FROM {table} WHERE warc_file = ?", (warc_file,))  # noqa: S608 fixed names

    # -------------------------------------------------------------- reading
    def files(self) -> dict[str, IndexedFile]:
        """Every indexed file."""
        rows = self._all("SELECT warc_file, size, warcinfo_id FROM files", ())
        return {str(name): IndexedFile(int(size), info) for name, size, info in rows}

    def file(self, warc_file: str) -> IndexedFile | None:
        """How far one file is indexed."""
        rows = self._all("SELECT size, warcinfo_id FROM files WHERE warc_file = ?", (warc_file,))
        return IndexedFile(int(rows[0][0]), rows[0][1]) if rows else None

    def entry(self, fetch_id: str) -> Entry | None:
        """One entry by its id."""
        return next(iter(self._entries("WHERE fetch_id = ?", (fetch_id,))), None)

    def entries(self, portal_id: str | None) -> list[Entry]:
        """All entries, or one portal's, in time order."""
        if portal_id is None:
            return self._entries(_ORDER, ())
        return self._entries(f"WHERE portal_id = ? {_ORDER}", (portal_id,))

    def of_url(self, url: str) -> list[Entry]:
        """Every attempt at a URL, in time order."""
        return self._entries(f"WHERE url = ? {_ORDER}", (url,))

    def latest(self, url: str, portal_id: str | None) -> Entry | None:
        """The newest entry of a URL that stands for a whole document."""
        where = "WHERE url = ? AND outcome IN ('ok', 'unchanged') AND body_sha256 IS NOT NULL"
        newest = "ORDER BY attempted_at DESC, warc_file DESC, warc_offset DESC LIMIT 1"
        if portal_id is None:
            return next(iter(self._entries(f"{where} {newest}", (url,))), None)
        return next(iter(self._entries(f"{where} AND portal_id = ? {newest}", (url, portal_id))), None)

    def with_body(self, portal_id: str, sha256: str, origin: str) -> list[Entry]:
        """A portal's entries with this body and origin, in time order."""
        where = f"WHERE portal_id = ? AND body_sha256 = ? AND origin = ? {_ORDER}"
        return self._entries(where, (portal_id, sha256, origin))

    def bodies(self, sha256: str, portal_id: str | None = None) -> list[Held]:
        """Where a body lies, the given portal's copy first."""
        rows = self._all(
            f"SELECT {_HELD_LIST} FROM bodies WHERE sha256 = ? "  # noqa: S608 fixed column names
            "ORDER BY portal_id IS NOT ?, warc_file, warc_offset",
            (sha256, portal_id),
        )
        return [Held(*row) for row in rows]

    def _entries(self, where: str, values: tuple[object, ...]) -> list[Entry]:
        found = []
        for row in self._all(f"SELECT {_ENTRY_LIST} FROM entries {where}", values):  # noqa: S608 fixed column names
            columns = dict(zip(_ENTRY, row, strict=True))
            columns["attempted_at"] = datetime.strptime(columns["attempted_at"], _TIME).replace(tzinfo=UTC)
            found.append(Entry(**columns))
        return found

    def _all(self, sql: str, values: tuple[object, ...]) -> list[Any]:
        with self._lock:
            return self._conn.execute(sql, values).fetchall()
