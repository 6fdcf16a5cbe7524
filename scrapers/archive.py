"""The archive: every attempt to fetch, in standard WARC 1.1 files that any WARC tool opens. Nothing is ever deleted.

    <root>/<portal_id>/<yyyy-mm>.warc.gz    (`.warc` for recordings)
    <root>/index.sqlite3                    derived; made anew from the files whenever missing, behind or damaged

One attempt is a run of records: for each exchange a `request` and a `response` (or a `revisit`, when the portal's
archive holds that body already or the server said 304), then one `metadata` record, the verdict (JSON: outcome,
robots, timing, purpose, where the link was found). A document that came by hand is a `resource` record and a verdict.
The attempt counts once all its records are written and synced to disk.

Bodies are stored as decoded (no transfer or content encoding): so the record's payload digest is the SHA-256 the
tables know, one document sent with two compressions is one body, and no reader of the archive has to inflate what
a server sent. The headers that described the encoding stay, as `X-Archive-Orig-…`; non-ASCII bytes in headers are
percent-encoded.
"""

from __future__ import annotations

import hashlib
import logging
import re
import sqlite3
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from scrapers.archive_index import Entry, Held, Index, IndexedFile
from scrapers.warc_file import Damage, FileBusyError, Frame, WarcFile, frame_at, frames, locked
from scrapers.warc_record import IDENTICAL, NOT_MODIFIED, Exchange, Record, Records, parse

__all__ = ["Archive", "ArchiveError", "Attempt", "DamagedBodyError", "Entry", "Trouble", "records_of"]

_log = logging.getLogger(__name__)
_PORTAL_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
# columns of an entry that the verdict's JSON carries; the others follow from where the record stands
_TEXTS = (
    "url", "purpose", "outcome", "media_type", "body_sha256", "final_url", "found_on", "link_text", "detail", "origin",
)  # fmt: skip
_NUMBERS = ("http_status", "body_bytes", "elapsed_ms")


class ArchiveError(Exception):
    """The archive can't do what was asked; nothing was recorded. The message is one line."""


class DamagedBodyError(ArchiveError):
    """A stored body can't be given back as it was: missing, unreadable, or its SHA-256 does not match."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt to get a URL, whatever came of it: what `Archive.keep` writes.

    `exchanges` holds every request that was answered, retries and redirect hops too, the last one last.
    `same_as` is the entry whose body a 304 confirmed. `failed_at` is the URL whose request got no usable answer;
    `unanswered` says that nothing at all came back from it, so status and body are those of no exchange.
    `facts` are further findings for the verdict (JSON values): robots, validators, waits, tries.
    """

    portal_id: str
    url: str
    purpose: str
    attempted_at: datetime
    outcome: str
    exchanges: Sequence[Exchange] = ()
    http_status: int | None = None
    media_type: str | None = None
    final_url: str | None = None
    found_on: str | None = None
    link_text: str | None = None
    detail: str | None = None
    origin: str = "portal"
    elapsed_ms: int | None = None
    failed_at: str | None = None
    unanswered: bool = False
    same_as: Entry | None = None
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Trouble:
    """A stretch of a WARC file that can't be read."""

    warc_file: str
    warc_offset: int
    reason: str

    def __str__(self) -> str:
        return f"{self.warc_file} at byte {self.warc_offset}: {self.reason}"


class Archive:
    """All portals' WARC files under one folder. Safe for several threads and processes.

    A writer holds a lock on the portal's file only while it appends; another one waits for it.
    `notices` collects one line for each thing a person should know: a torn record set aside, damage met.
    """

    def __init__(
        self, root: Path, *, compress: bool = True, index: Path | None = None, lock_timeout_s: float = 30.0
    ) -> None:
        """Open the archive, creating the folder, and bring the index up to the files.

        Args:
            root: folder of the archive.
            compress: write `.warc.gz`; else plain `.warc`, as recordings are.
            index: where the index lies, `<root>/index.sqlite3` when not given.
            lock_timeout_s: how long to wait for another writer of the same file.

        Raises:
            ArchiveError: the folder or the index can't be used.
        """
        self.root = root
        self.notices: list[str] = []
        self._suffix = ".warc.gz" if compress else ".warc"
        self._lock_timeout_s = lock_timeout_s
        self._noticing = threading.Lock()
        try:
            root.mkdir(parents=True, exist_ok=True)
            self._index = Index(index or root / "index.sqlite3")
        except (OSError, sqlite3.Error) as error:
            raise ArchiveError(f"archive {root} can't be opened: {_reason(error)}") from error
        if self._index.made_anew is not None:
            self._notice(f"the archive's index {self._index.made_anew}: made anew from the WARC files")
        self.refresh()

    def close(self) -> None:
        """Close the index."""
        self._index.close()

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # ------------------------------------------------------------------ keeping
    def keep(self, attempt: Attempt) -> Entry:
        """Append one attempt; when this returns it is on disk.

        Raises:
            ArchiveError: it could not be written (disk full, no permission, another writer does not let go).
        """
        _check_portal(attempt.portal_id)
        at = _utc(attempt.attempted_at)
        records = Records()
        with self._appending(attempt.portal_id, at) as file:
            previous: str | None = None
            for exchange in attempt.exchanges:
                previous = self._put_exchange(records, attempt, exchange)
            last = attempt.exchanges[-1] if attempt.exchanges and not attempt.unanswered else None
            facts = self._facts(attempt, last)
            fetch_id = records.verdict(attempt.failed_at or attempt.url, at, facts, concurrent_to=previous)
            self._append(file, records)
        return self._kept(fetch_id)

    def _put_exchange(self, records: Records, attempt: Attempt, exchange: Exchange) -> str:
        at = _utc(exchange.at)
        sha256 = hashlib.sha256(exchange.body).hexdigest()
        if exchange.status == 304 and attempt.same_as is not None and attempt.same_as.body_sha256:
            held = self._sound(attempt.portal_id, attempt.same_as.body_sha256)
            if held is not None:
                return records.exchange(exchange, at, held=held, profile=NOT_MODIFIED)
        if exchange.body and exchange.truncated is None:
            held = self._sound(attempt.portal_id, sha256)
            if held is not None:
                return records.exchange(exchange, at, held=held, profile=IDENTICAL)
        return records.exchange(exchange, at, sha256=sha256)

    def _sound(self, portal_id: str, sha256: str) -> Held | None:
        """The portal's own copy of a body if it reads back well: a damaged one is written once more."""
        for held in self._index.bodies(sha256, portal_id):
            if held.portal_id == portal_id:
                try:
                    self._read(held)
                except DamagedBodyError:
                    return None
                return held
        return None

    def _facts(self, attempt: Attempt, last: Exchange | None) -> dict[str, object]:
        sha256 = size = None
        if attempt.same_as is not None:
            sha256, size = attempt.same_as.body_sha256, attempt.same_as.body_bytes
        elif last is not None and last.body:
            sha256, size = hashlib.sha256(last.body).hexdigest(), len(last.body)
        facts = {name: value for name, value in attempt.facts.items() if value is not None}
        facts |= {
            "url": attempt.url, "purpose": attempt.purpose, "outcome": attempt.outcome,
            "http_status": attempt.http_status if attempt.http_status is not None else last.status if last else None,
            "media_type": attempt.media_type, "body_sha256": sha256, "body_bytes": size,
            "final_url": attempt.final_url, "found_on": attempt.found_on, "link_text": attempt.link_text,
            "detail": attempt.detail, "origin": attempt.origin, "elapsed_ms": attempt.elapsed_ms,
            "failed_at": attempt.failed_at,
        }  # fmt: skip
        return facts

    def add(
        self, portal_id: str, body: bytes, *, name: str, added_by: str, added_at: datetime | None = None,
        url: str | None = None, published_on: str | None = None, note: str | None = None, source: str | None = None,
        media_type: str | None = None,
    ) -> Entry:  # fmt: skip
        """Keep a document that came by hand. The same document given again returns the entry that is there.

        Args:
            portal_id: the portal it belongs to.
            body: its bytes.
            name: its file name, without folders.
            added_by: who added it.
            added_at: when, an aware time; now when not given.
            url: the address it had, if any; else `file:///<name>` stands for it.
            published_on: ISO date of publication, if known.
            note: anything a reader should know of it.
            source: where it came from (an e-mail, a path).
            media_type: `application/octet-stream` when not given.

        A new `url`, `published_on` or `note` for bytes that are there is new knowledge and is kept as a new verdict.

        Raises:
            ArchiveError: nothing to keep, or it could not be written.
        """
        _check_portal(portal_id)
        if not body:
            raise ArchiveError(f"{name} is empty: there is nothing to keep")
        at = _utc(added_at or datetime.now(UTC))
        sha256 = hashlib.sha256(body).hexdigest()
        said: dict[str, str | None] = {"published_on": published_on, "note": note, "source": source}
        with self._appending(portal_id, at) as file:
            for entry in reversed(self._index.with_body(portal_id, sha256, "added")):
                if (url is None or entry.url == url) and self._says(entry, published_on=published_on, note=note):
                    return entry
            target = url or "file:///" + quote(name)
            records = Records()
            held = self._sound(portal_id, sha256)
            if held is None:
                resource = records.resource(target, at, body, sha256, media_type or "application/octet-stream")
            else:
                resource = held.record_id
            facts: dict[str, object] = {k: v for k, v in said.items() if v is not None}
            facts |= {
                "url": target, "purpose": "added", "outcome": "ok", "media_type": media_type, "origin": "added",
                "body_sha256": sha256, "body_bytes": len(body), "final_url": url, "link_text": name,
                "detail": f"{name}, added by {added_by}", "added_by": added_by, "name": name,
            }  # fmt: skip
            fetch_id = records.verdict(target, at, facts, concurrent_to=resource)
            self._append(file, records)
        return self._kept(fetch_id)

    def _says(self, entry: Entry, **claims: str | None) -> bool:
        facts = self.verdict(entry)
        return all(value is None or facts.get(name) == value for name, value in claims.items())

    def _kept(self, fetch_id: str) -> Entry:
        entry = self._index.entry(fetch_id)
        if entry is None:
            raise ArchiveError(f"archive {self.root}: the attempt just written can't be read back; check the disk")
        return entry

    # ------------------------------------------------------------------ reading
    def body(self, which: str | Entry) -> bytes:
        """The bytes of a body, by SHA-256 (hex) or by an entry that has one; checked against the SHA-256.

        Raises:
            DamagedBodyError: no copy of it reads back as it was; the message names file and byte offset.
        """
        sha256 = which if isinstance(which, str) else which.body_sha256
        if sha256 is None:
            raise DamagedBodyError(f"archive {self.root}: the attempt at {which} brought no body")
        places = self._index.bodies(sha256, None if isinstance(which, str) else which.portal_id)
        if not places:
            raise DamagedBodyError(f"archive {self.root} holds no body with SHA-256 {sha256}")
        problem: DamagedBodyError | None = None
        for held in places:
            try:
                return self._read(held)
            except DamagedBodyError as error:
                problem = problem or error
        raise problem or DamagedBodyError(f"archive {self.root}: no copy of {sha256} can be read")

    def _read(self, held: Held) -> bytes:
        record = self._record(held.warc_file, held.warc_offset)
        found = hashlib.sha256(record.payload).hexdigest()
        if found != held.sha256:
            place = f"{self.root / held.warc_file} at byte {held.warc_offset}"
            raise DamagedBodyError(f"{place}: the body's SHA-256 is {found} and was {held.sha256}: the file is damaged")
        return record.payload

    def _record(self, warc_file: str, offset: int) -> Record:
        path = self.root / warc_file
        place = f"{path} at byte {offset}"
        try:
            with path.open("rb") as handle:
                frame = frame_at(handle, offset, gz=path.suffix == ".gz")
        except OSError as error:
            raise DamagedBodyError(f"{place}: can't be read: {_reason(error)}") from error
        if isinstance(frame, str):
            raise DamagedBodyError(f"{place}: {frame}: the file is damaged")
        record = parse(frame.data)
        if isinstance(record, str):
            raise DamagedBodyError(f"{place}: {record}: the file is damaged")
        return record

    def latest(self, url: str, portal_id: str | None = None) -> Entry | None:
        """The newest attempt at a URL that stands for a whole document (`Entry.readable`)."""
        return self._index.latest(url, portal_id)

    def history(self, url: str) -> list[Entry]:
        """Every attempt at a URL, in time order."""
        return self._index.of_url(url)

    def entries(self, portal_id: str | None = None) -> Iterator[Entry]:
        """Every attempt, or one portal's, in time order."""
        return iter(self._index.entries(portal_id))

    def verdict(self, entry: Entry) -> Mapping[str, object]:
        """All that the verdict's record says, beyond the entry's columns too: `robots`, `etag`, `published_on`, ….

        Raises:
            DamagedBodyError: the record can't be read.
        """
        record = self._record(entry.warc_file, entry.warc_offset)
        return record.facts()

    # ------------------------------------------------------------------ keeping the index true
    def refresh(self) -> None:
        """Bring the index up to the files: what another process appended, what a kill left unindexed.

        Raises:
            ArchiveError: a file can't be read.
        """
        try:
            known = self._index.files()
            there = {str(p.relative_to(self.root)): p for p in self._files()}
            for gone in known.keys() - there.keys():
                self._notice(f"{self.root / gone} is gone: its attempts are no longer in the index")
                with self._index.writing():
                    self._index.forget_file(gone)
            for name, path in there.items():
                if name not in known or known[name].size != path.stat().st_size:
                    with locked(path, wait_s=self._lock_timeout_s) as warc:
                        self._catch_up(_File(warc, name))
        except FileBusyError as error:
            raise ArchiveError(str(error)) from error
        except (OSError, sqlite3.Error) as error:
            raise ArchiveError(f"archive {self.root} can't be indexed: {_reason(error)}") from error

    def rebuild(self) -> None:
        """Make the index anew from the WARC files alone.

        Raises:
            ArchiveError: a file can't be read.
        """
        with self._index.writing():
            for name in self._index.files():
                self._index.forget_file(name)
        self.refresh()

    def scrub(self) -> list[Trouble]:
        """Read every record of every file and check its digests. Returns what is damaged, in file order."""
        found = []
        for path in self._files():
            name = str(path.relative_to(self.root))
            with path.open("rb") as handle:
                for item in frames(handle, gz=path.suffix == ".gz"):
                    problem = item.reason if isinstance(item, Damage) else parse(item.data)
                    if isinstance(problem, str):
                        found.append(Trouble(name, item.offset, problem))
        return found

    def _files(self) -> list[Path]:
        return sorted(p for p in self.root.glob("*/*") if p.name.endswith((".warc", ".warc.gz")) and p.is_file())

    def _notice(self, line: str) -> None:
        _log.warning(line)
        with self._noticing:
            self.notices.append(line)

    # ------------------------------------------------------------------ one file
    @contextmanager
    def _appending(self, portal_id: str, at: datetime) -> Iterator[_File]:
        path = self.root / portal_id / f"{at:%Y-%m}{self._suffix}"
        try:
            path.parent.mkdir(exist_ok=True)
            with locked(path, wait_s=self._lock_timeout_s) as warc:
                file = _File(warc, str(path.relative_to(self.root)))
                self._catch_up(file)
                yield file
        except FileBusyError as error:
            raise ArchiveError(f"{error}; the attempt is not recorded") from error
        except (OSError, sqlite3.Error) as error:
            raise ArchiveError(f"{path} can't be written: {_reason(error)}; the attempt is not recorded") from error

    def _catch_up(self, file: _File) -> None:
        """Index what stands in the file beyond what is indexed; set a torn end aside."""
        size = file.warc.size
        known = self._index.file(file.name)
        if known is not None and known.size == size:
            file.warcinfo_id = known.warcinfo_id
            return
        with self._index.writing():
            if known is not None and size < known.size:
                self._notice(f"{file.path} is shorter than it was ({size} bytes, had {known.size}): indexed anew")
                self._index.forget_file(file.name)
                known = None
            file.warcinfo_id = known.warcinfo_id if known else None
            end = known.size if known else 0
            for item in file.warc.frames(start=end, family=file.warcinfo_id):
                if isinstance(item, Frame):
                    self._index_record(file, item)
                elif item.at_end:
                    aside = file.warc.set_aside(item).name if file.warc.writable else None
                    self._notice(
                        f"{file.path} at byte {item.offset}: the last record is not whole ({item.reason}): its "
                        f"{item.length} bytes were {'left' if aside is None else f'moved to {aside}'}, "
                        "all records before it stand"
                    )
                    break
                else:
                    self._notice(f"{file.path} at byte {item.offset}: {item.reason}: {item.length} bytes skipped")
                end = item.offset + item.length
            self._index.put_file(file.name, IndexedFile(end, file.warcinfo_id))

    def _index_record(self, file: _File, frame: Frame) -> None:
        record = parse(frame.data)
        if isinstance(record, str):
            self._notice(f"{file.path} at byte {frame.offset}: {record}: the record is skipped")
            return
        if record.kind == "warcinfo":
            file.warcinfo_id = f"<{record.id}>"
        elif record.kind in ("response", "resource") and record.payload:
            sha256 = hashlib.sha256(record.payload).hexdigest()
            held = Held(
                file.path.parent.name, sha256, file.name, frame.offset,
                record.id, record.uri, record.header("WARC-Date"),
            )  # fmt: skip
            self._index.put_body(held, instead=self._sound(held.portal_id, sha256) is None)
        elif record.kind == "metadata":
            entry = _entry(record, file, frame.offset)
            if entry is not None:
                self._index.put_entry(entry)

    def _append(self, file: _File, records: Records) -> None:
        blocks = records.blocks(file.path, new=file.warc.size == 0, warcinfo_id=file.warcinfo_id)
        file.warc.append(blocks)
        try:
            self._catch_up(file)  # by reading back: what is indexed is what is on disk
        except sqlite3.Error as error:
            raise ArchiveError(
                f"{file.path}: the attempt is on disk, but the index can't be written: {_reason(error)}; "
                "it is made up for when the archive is opened again"
            ) from error


@dataclass(slots=True)
class _File:
    """A WARC file that is open with its lock held, as this archive knows it."""

    warc: WarcFile
    name: str
    warcinfo_id: str | None = None

    @property
    def path(self) -> Path:
        return self.warc.path


def records_of(path: Path) -> Iterator[Record]:
    """Every record of one WARC file, in file order.

    Raises:
        ArchiveError: the file can't be read or is damaged; the message names the byte.
    """
    try:
        with path.open("rb") as handle:
            for item in frames(handle, gz=path.suffix == ".gz"):
                record = item.reason if isinstance(item, Damage) else parse(item.data)
                if isinstance(record, str):
                    raise ArchiveError(f"{path} at byte {item.offset}: {record}")
                yield record
    except OSError as error:
        raise ArchiveError(f"{path} can't be read: {_reason(error)}") from error


def _entry(record: Record, file: _File, offset: int) -> Entry | None:
    """The entry that a verdict stands for; None for metadata of another tool."""
    facts = record.facts()
    at = _time(record.header("WARC-Date"))
    if at is None or not all(isinstance(facts.get(name), str) for name in ("url", "purpose", "outcome", "origin")):
        return None
    texts = {name: value if isinstance(value := facts.get(name), str) else None for name in _TEXTS}
    numbers = {name: value if isinstance(value := facts.get(name), int) else None for name in _NUMBERS}
    return Entry(
        fetch_id=record.id, portal_id=file.path.parent.name, attempted_at=at, warc_file=file.name, warc_offset=offset,
        url=str(texts["url"]), purpose=str(texts["purpose"]), outcome=str(texts["outcome"]),
        origin=str(texts["origin"]), media_type=texts["media_type"], body_sha256=texts["body_sha256"],
        final_url=texts["final_url"], found_on=texts["found_on"], link_text=texts["link_text"],
        detail=texts["detail"], http_status=numbers["http_status"], body_bytes=numbers["body_bytes"],
        elapsed_ms=numbers["elapsed_ms"],
    )  # fmt: skip


def _utc(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ArchiveError(f"a time without its zone can't be kept: {at}")
    return at.astimezone(UTC)


def _time(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo else None


def _check_portal(portal_id: str) -> None:
    if not _PORTAL_ID.fullmatch(portal_id):
        raise ArchiveError(f"{portal_id!r} can't be a portal's id: lower-case letters, digits and hyphens only")


def _reason(error: Exception) -> str:
    return error.strerror if isinstance(error, OSError) and error.strerror else str(error)
