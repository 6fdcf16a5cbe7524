"""One body from the archive → what it says, in the shape the raw tables take. Nothing is written here."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Protocol

from scrapers import documents, extract, gazetteer
from scrapers.documents.model import ArticleHint, Document, UnreadableDocument
from scrapers.portals import Portal
from scrapers.raw import DocumentRow
from scrapers.records import Announcement, Extraction
from scrapers.systems import load_systems

# a reading that may succeed next time with nothing changed here: a system program was missing
RETRIED = ("missing_program",)


class Source(Protocol):
    """What reading needs of an archive entry; the names are those of `raw.fetches`."""

    @property
    def portal_id(self) -> str: ...  # noqa: D102
    @property
    def url(self) -> str: ...  # noqa: D102
    @property
    def body_sha256(self) -> str | None: ...  # noqa: D102
    @property
    def media_type(self) -> str | None: ...  # noqa: D102
    @property
    def found_on(self) -> str | None: ...  # noqa: D102
    @property
    def origin(self) -> str: ...  # noqa: D102
    @property
    def attempted_at(self) -> datetime: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Read:
    """What came of one body: the row and the records to land, and a digest of all that was read."""

    row: DocumentRow
    extraction: Extraction
    content: str
    retry: bool


def document_id(portal_id: str, body_sha256: str) -> str:
    """The key of a document: portal and the first 12 hex digits of its body's hash."""
    return f"{portal_id}-{body_sha256[:12]}"


def reader_of(portal: Portal, url: str) -> str:
    """Everything but the bytes that decides what is read: readers', extractor's and reference names' versions.

    Part of the reading cache's key: when it changes, the body is read again.
    """
    told = repr((_hint(portal, url), province_name(portal), _names()))
    digest = hashlib.sha256(told.encode()).hexdigest()[:8]
    return f"read {documents.READER_VERSION}, extract {extract.EXTRACTOR_VERSION}, names {digest}"


def province_name(portal: Portal) -> str | None:
    """The name of a portal's province as the reference writes it; None when the reference lacks it."""
    names = {province.province_id: province.name for province in gazetteer.provinces()}
    return names.get(portal.province)


def read_document(body: bytes, source: Source, portal: Portal) -> Document:
    """Bytes → Document, as the portal's CMS lays its articles out.

    Raises:
        UnreadableDocument: with its named outcome.
    """
    return documents.read(
        body, media_type=source.media_type, name=_name(source.url), url=source.url, article=_hint(portal, source.url)
    )


def read(body: bytes, source: Source, portal: Portal, published_on: str | None) -> Read:
    """Read a body and take its records. Never raises for what stands in the body.

    `published_on` is an ISO date known from elsewhere; the page's own wins.
    """
    note = None
    try:
        document = read_document(body, source, portal)
        extraction = extract.extract(
            document, province=province_name(portal), published_on=published_on, url=source.url
        )
    except UnreadableDocument as error:
        outcome, note = error.outcome, error.detail
    except Exception as error:  # noqa: BLE001 - a fault of ours with one document must not stop the others
        outcome, note = "failed", f"{type(error).__name__}: {error}"[:500]
    else:
        row = _row(source, portal, "ok", document.media_type, document.method, "; ".join(document.notes) or None)
        return Read(row, extraction, _digest(_parts(document, extraction)), retry=False)
    row = _row(source, portal, outcome, source.media_type, None, note)
    nothing = Extraction(Announcement(is_result=False, why_not=outcome, published_on=published_on))
    return Read(row, nothing, _digest([outcome, note or ""]), retry=outcome in RETRIED)


def read_local(body: bytes, name: str, portal: Portal | None) -> tuple[Document, Extraction]:
    """A document that is in no archive, read as one of `portal` when it is given.

    Raises:
        UnreadableDocument: with its named outcome.
    """
    hint = load_systems()[portal.system].article_hint() if portal is not None else None
    document = documents.read(body, name=name, article=hint)
    return document, extract.extract(document, province=province_name(portal) if portal is not None else None)


def _row(
    source: Source, portal: Portal, outcome: str, media_type: str | None, method: str | None, note: str | None
) -> DocumentRow:
    sha256 = source.body_sha256 or ""
    return DocumentRow(
        document_id=document_id(source.portal_id, sha256),
        portal_id=source.portal_id,
        body_sha256=sha256,
        url=source.url,
        found_on=source.found_on,
        origin=source.origin,
        first_seen_at=source.attempted_at,
        media_type=media_type,
        reader=reader_of(portal, source.url),
        read_outcome=outcome,
        method=method,
        note=note,
    )


def _hint(portal: Portal, url: str) -> ArticleHint:
    return load_systems()[portal.system_of(url)].article_hint()


def _name(url: str) -> str:
    return url.rsplit("/", 1)[-1].partition("?")[0][:200]


@lru_cache(maxsize=1)
def _names() -> str:
    told = repr(
        (
            gazetteer.provinces(),
            gazetteer.departments(),
            gazetteer.districts(),
            gazetteer.rating_wordings(),
            gazetteer.pillars(),
        )
    )
    return hashlib.sha256(told.encode()).hexdigest()


def _parts(document: Document, extraction: Extraction) -> Iterable[str]:
    yield document.text
    yield repr((document.title, document.published_on, document.media_type, document.method))
    for table in document.tables:
        yield repr([[cell and (cell.row, cell.col, cell.text) for cell in row] for row in table.grid])
    yield repr(extraction)


def _digest(parts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()
