"""The two sentences everything else calls: archive a portal, and read what the archive holds.

`archive_portal` talks to the network through the fetcher and writes the archive; `extract_documents` is a pure
function of the archive and writes the raw tables. Neither stops at one address or one document that fails.
"""

from __future__ import annotations

import getpass
import hashlib
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from scrapers import discover, documents, raw, reading, tally
from scrapers.archive import Archive, ArchiveError, Entry
from scrapers.fetch import Fetcher
from scrapers.health import failed, portal_state
from scrapers.portals import Portal
from scrapers.summary import ExtractReport, FailedUrl, PortalReport, counted
from scrapers.systems import load_systems
from scrapers.verification import Mismatch, VerifyReport, verify

__all__ = [
    "FileRefused", "Mismatch", "VerifyReport", "add_document", "archive_portal", "archived_portals",
    "extract_documents", "read_file", "verify",
]  # fmt: skip

DOCUMENT_PURPOSES = ("article", "added", "attachment")  # in the order they are read
MAX_ADDRESSES = 3000
MAX_DEPTH = 2
MAX_ADDED_BYTES = 100 * 1024 * 1024
READERS = 2
# not failures of the site: it asks to be left alone, and we do
_ASKED_TO_STAY_AWAY = ("robots_disallowed",)


# ------------------------------------------------------------------ portal → archive
@dataclass(frozen=True, slots=True)
class _Address:
    url: str
    purpose: str
    found_on: str | None = None
    link_text: str | None = None
    depth: int = 0  # of articles: 0 from a listing, 1 the full text an article points to
    pages_left: int = 0  # of listings


class _Night:
    """One portal's addresses of one night: each is tried once and ends as an entry of the archive."""

    def __init__(self, portal: Portal, archive: Archive, fetcher: Fetcher) -> None:
        self.portal = portal
        self.archive = archive
        self.fetcher = fetcher
        self.waiting: deque[_Address] = deque()
        self.seen: set[str] = set()
        self.entries: list[Entry] = []
        self.broken: list[FailedUrl] = []
        self.new_bodies = 0

    def put(self, address: _Address) -> None:
        if address.url not in self.seen and len(self.seen) < MAX_ADDRESSES:
            self.seen.add(address.url)
            self.waiting.append(address)

    def work(self) -> None:
        while self.waiting:
            address = self.waiting.popleft()
            try:
                self._try(address)
            except ArchiveError:
                raise  # nothing can be kept: going on would lose what comes
            except Exception as error:  # noqa: BLE001 - a fault of ours with one page must not stop the others
                said = f"{type(error).__name__}: {error}"[:300]
                self.broken.append(FailedUrl(address.url, address.purpose, "failed", _now(), said))

    def _try(self, address: _Address) -> None:
        before = self.archive.latest(address.url, self.portal.id)
        entry = self.fetcher.fetch(
            address.url,
            portal=self.portal,
            purpose=address.purpose,
            found_on=address.found_on,
            link_text=address.link_text,
        )
        self.entries.append(entry)
        if not entry.readable:
            return
        self.new_bodies += before is None or before.body_sha256 != entry.body_sha256
        if address.purpose != "attachment":
            self._follow(address, entry)

    def _follow(self, address: _Address, entry: Entry) -> None:
        base = entry.final_url or entry.url
        system = load_systems()[self.portal.system_of(base)]
        body = self.archive.body(entry)
        of_page = discover.links if address.purpose == "listing" else discover.attachments
        for link in of_page(body, base, self.portal, system):
            if not link.taken:
                continue
            depth = address.depth + 1 if address.purpose == "article" and link.purpose == "article" else 0
            if depth >= MAX_DEPTH or (link.purpose == "listing" and address.pages_left <= 1):
                continue
            self.put(
                _Address(link.url, link.purpose, address.url, link.label or None, depth, max(address.pages_left - 1, 0))
            )

    def report(self) -> PortalReport:
        ok = sum(entry.outcome == "ok" for entry in self.entries)
        unchanged = sum(entry.outcome == "unchanged" for entry in self.entries)
        skipped = sum(entry.outcome in _ASKED_TO_STAY_AWAY for entry in self.entries)
        failures = [
            failed(self.archive, entry)
            for entry in self.entries
            if entry.outcome not in ("ok", "unchanged", *_ASKED_TO_STAY_AWAY)
        ]
        report = PortalReport(
            portal_id=self.portal.id,
            tried=len(self.entries) + len(self.broken),
            ok=ok,
            unchanged=unchanged,
            skipped=skipped,
            new_bodies=self.new_bodies,
            failed=(*failures, *self.broken),
            error=f"more than {MAX_ADDRESSES} addresses: the rest waits" if len(self.seen) >= MAX_ADDRESSES else None,
        )
        if report.outcome == "failed":
            since = portal_state(self.portal.id, self.archive).failing_since
            report = replace(report, failing_since=since.isoformat(timespec="seconds") if since else None)
        return report


def archive_portal(portal: Portal, archive: Archive, fetcher: Fetcher) -> PortalReport:
    """Fetch one portal's listings, the announcements they lead to, their files, and the pinned pages.

    Every address ends as an entry of the archive, whatever comes of it; a failing one never stops the others.

    Raises:
        ArchiveError: the archive can't be written.
    """
    night = _Night(portal, archive, fetcher)
    for listing in portal.listings:
        night.put(_Address(listing.url, "listing", pages_left=listing.pages))
    for page in portal.pages:
        night.put(_Address(page.url, "article"))
    night.work()
    return night.report()


def _now() -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime())


# ------------------------------------------------------------------ a document that came by hand
class FileRefused(Exception):
    """A local file that can't be taken. `outcome` is a word (`missing`, `not_a_file`, `unreadable`, `empty`,
    `too_large`), the message one line."""

    def __init__(self, outcome: str, message: str) -> None:
        super().__init__(message)
        self.outcome = outcome


def add_document(
    archive: Archive,
    file: Path,
    portal_id: str,
    *,
    url: str | None = None,
    published: date | None = None,
    note: str | None = None,
    who: str | None = None,
) -> tuple[Entry, bool]:
    """Put a local file into the archive, as it is. Returns its entry and whether it is new there.

    Args:
        archive: the archive.
        file: the document.
        portal_id: the portal it belongs to.
        url: where it is published, if anywhere.
        published: the day it was published, if known.
        note: anything a reader should know of it.
        who: who added it; the logged-in user when not given.

    Raises:
        FileRefused: the file is missing, unreadable, empty or too large.
        ArchiveError: the archive can't be written.
    """
    body = read_file(file)
    before = {entry.fetch_id for entry in archive.entries(portal_id)}
    entry = archive.add(
        portal_id,
        body,
        name=file.name,
        added_by=who or _user(),
        url=url,
        published_on=published.isoformat() if published else None,
        note=note,
        source=str(file.absolute()),
        media_type=documents.sniff(body),
    )
    return entry, entry.fetch_id not in before


def read_file(file: Path) -> bytes:
    """A local document's bytes.

    Raises:
        FileRefused: the file is missing, not a file, unreadable, empty or too large.
    """
    try:
        if not file.is_file():
            if file.is_dir():
                raise FileRefused("not_a_file", f"{file}: is a folder; name the files in it")
            if file.exists():
                raise FileRefused("not_a_file", f"{file}: is not a file")
            raise FileRefused("missing", f"{file}: there is no such file")
        size = file.stat().st_size
        if size > MAX_ADDED_BYTES:
            raise FileRefused("too_large", f"{file}: is larger than {MAX_ADDED_BYTES // 1024**2} MiB")
        body = file.read_bytes()
    except OSError as error:
        raise FileRefused("unreadable", f"{file}: can't be read ({error.strerror or error})") from error
    if not body:
        raise FileRefused("empty", f"{file}: is empty")
    return body


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


# ------------------------------------------------------------------ archive → raw tables
@dataclass(frozen=True, slots=True)
class _Body:
    """One distinct body of a portal: where it was first seen, what is known of it beside its bytes."""

    entry: Entry
    note: str | None = None
    published_on: str | None = None


def extract_documents(
    archive: Archive,
    conn: raw.Connection,
    portals: Mapping[str, Portal],
    progress: Callable[[str, int, int], None] | None = None,
) -> ExtractReport:
    """Read every body that has not been read by the present readers, and land its records.

    A body whose text and records equal those of the document before it at the same address (a counter, a date
    of today) is remembered as that document and lands nothing.

    Args:
        archive: where the bodies are.
        conn: the build database (`raw.open_raw`).
        portals: every declared portal, by id. Documents of a portal that is no longer declared stay as they are.
        progress: called with (portal, bodies done, bodies of the portal).
    """
    tally.note_facts(conn)
    attempts = read = landed = 0
    notices: list[str] = []
    for portal_id in archived_portals(archive):
        entries = list(archive.entries(portal_id))
        attempts += raw.land_fetches(conn, entries)
        bodies = _bodies(archive, entries)
        portal = portals.get(portal_id)
        if portal is None:
            held = f"{counted(len(bodies), 'document')} {'stays' if len(bodies) == 1 else 'stay'}"
            notices.append(f"portal {portal_id} is no longer declared: its {held} as read")
            continue
        work = _Reading(archive, conn, portal, bodies)
        work.run(progress)
        read += work.read
        landed += work.landed
        notices += work.notices
    changes, counts = tally.changes(conn), tally.counts(conn)
    return ExtractReport(
        found=counts.results + sum(counts.not_results.values()) + sum(counts.unreadable.values()),
        read=read,
        results=counts.results,
        not_results=counts.not_results,
        unreadable=counts.unreadable,
        new=changes.new,
        changed=changes.changed,
        unchanged=changes.unchanged,
        gone=changes.gone,
        held=counts.held,
        rejected=counts.rejected,
        attempts_added=attempts,
        landed=landed > 0,
        notices=tuple(notices),
    )


def archived_portals(archive: Archive) -> list[str]:
    """The portals the archive holds something of, declared or not. One after the other bounds what is in memory."""
    return sorted(folder.name for folder in archive.root.iterdir() if folder.is_dir())


def _bodies(archive: Archive, entries: Iterable[Entry]) -> list[_Body]:
    """One portal's distinct bodies that are documents, in the order to read them."""
    found: dict[str, _Body] = {}
    for entry in entries:
        if entry.purpose not in DOCUMENT_PURPOSES or not entry.readable or entry.body_sha256 is None:
            continue
        known = found.get(entry.body_sha256)
        if entry.purpose == "added":
            found[entry.body_sha256] = _with_what_was_said(archive, entry, known)
        elif known is None:
            found[entry.body_sha256] = _Body(entry)
    order = {purpose: n for n, purpose in enumerate(DOCUMENT_PURPOSES)}
    return sorted(found.values(), key=lambda body: (order[body.entry.purpose], body.entry.attempted_at))


def _with_what_was_said(archive: Archive, entry: Entry, known: _Body | None) -> _Body:
    """A body that came by hand. Given again with an address, a date or a note, it carries those too."""
    facts = archive.verdict(entry)
    published_on, note = facts.get("published_on"), facts.get("note")
    body = known or _Body(entry)
    if body.entry.url.startswith("file:") and not entry.url.startswith("file:"):
        body = replace(body, entry=replace(body.entry, url=entry.url))
    return replace(
        body,
        published_on=published_on if isinstance(published_on, str) else body.published_on,
        note=note if isinstance(note, str) else body.note,
    )


@dataclass(frozen=True, slots=True)
class _Job:
    body: _Body
    key: str
    published_on: str | None


class _Reading:
    """Reads a portal's bodies a few at a time and lands them in order: the tables never depend on who was quicker."""

    def __init__(self, archive: Archive, conn: raw.Connection, portal: Portal, bodies: list[_Body]) -> None:
        self.archive = archive
        self.conn = conn
        self.portal = portal
        self.bodies = bodies
        self.remembered = raw.remembered(conn, portal.id)
        self.dates = raw.publication_dates(conn, portal.id)
        self.newest: dict[str, raw.Reading] = {}  # url → the reading of its last body so far
        self.readers: dict[str, str] = {}
        self.read = 0
        self.landed = 0
        self.notices: list[str] = []

    def run(self, progress: Callable[[str, int, int], None] | None) -> None:
        done = 0
        with ThreadPoolExecutor(READERS) as threads:
            # attachments last: they take the day of publication from the article that carries them
            for purpose in DOCUMENT_PURPOSES:
                todo = [body for body in self.bodies if body.entry.purpose == purpose]
                for job, coming in self._ahead(threads, todo):
                    if coming is None:
                        self.newest[job.body.entry.url] = self.remembered[_hash(job.body)]
                    else:
                        self._land(job, coming.result())
                    done += 1
                    if progress is not None:
                        progress(self.portal.id, done, len(self.bodies))

    def _ahead(
        self, threads: ThreadPoolExecutor, todo: list[_Body]
    ) -> Iterator[tuple[_Job, Future[reading.Read | str] | None]]:
        """Jobs in order, with what is being read ahead: never more than a few bodies in memory."""
        ahead: deque[tuple[_Job, Future[reading.Read | str] | None]] = deque()
        for body in todo:
            job = self._job(body)
            known = self.remembered.get(_hash(body))
            wanted = known is None or known.reader != job.key or known.retry
            ahead.append((job, threads.submit(self._read, job) if wanted else None))
            while len(ahead) > 2 * READERS:
                yield ahead.popleft()
        yield from ahead

    def _job(self, body: _Body) -> _Job:
        entry = body.entry
        system = self.portal.system_of(entry.url)
        if system not in self.readers:
            self.readers[system] = reading.reader_of(self.portal, entry.url)
        published_on = body.published_on
        if published_on is None and entry.purpose == "attachment" and entry.found_on is not None:
            published_on = self.dates.get(entry.found_on)
        context = hashlib.sha256(repr((entry.url, published_on, body.note)).encode()).hexdigest()[:8]
        return _Job(body, f"{self.readers[system]}, context {context}", published_on)

    def _read(self, job: _Job) -> reading.Read | str:
        try:
            body = self.archive.body(job.body.entry)
        except ArchiveError as error:
            return str(error)
        return reading.read(body, job.body.entry, self.portal, job.published_on)

    def _land(self, job: _Job, read: reading.Read | str) -> None:
        url = job.body.entry.url
        if isinstance(read, str):  # the bytes are damaged: what is held of the document stays
            self.notices.append(read)
            return
        self.read += 1
        sha256 = _hash(job.body)
        own = read.row.document_id
        known, before = self.remembered.get(sha256), self.newest.get(url)
        same = before is not None and before.content == read.content and before.document_id != own
        document_id = before.document_id if before is not None and same else own
        now = raw.Reading(self.portal.id, sha256, job.key, document_id, read.content, read.retry)
        if now != known:
            if not same:
                row = replace(read.row, note="; ".join(filter(None, (job.body.note, read.row.note))) or None)
                raw.land_document(self.conn, row, read.extraction)
                self.landed += 1
            elif known is not None and known.document_id == own:
                raw.forget_document(self.conn, own)
                self.landed += 1
            raw.remember(self.conn, now)
        self.newest[url] = now
        published_on = read.extraction.announcement.published_on
        if published_on is not None:
            self.dates[url] = published_on


def _hash(body: _Body) -> str:
    return body.entry.body_sha256 or ""
