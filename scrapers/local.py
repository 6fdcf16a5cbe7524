"""Local files: reading one for `dti extract`, telling what one is that `dti add` archived, writing evidence pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from scrapers import documents, evidence, gazetteer, layout, raw, reading, tally
from scrapers.archive import Archive, Entry
from scrapers.documents.model import Document, UnreadableDocument
from scrapers.layout import DataFolder
from scrapers.pipeline import FileRefused, extract_documents, read_file
from scrapers.portals import Portal
from scrapers.records import Announcement, Extraction
from scrapers.summary import counted
from scrapers.terminal import fault, say

_READ = "read are HTML, text, PDF, DOCX, DOC, RTF, XLSX, XLS, ZIP, RAR and pictures"


def read(file: Path, portal: Portal | None) -> tuple[Document, Extraction, str | None]:
    """A local document and what was taken from it; for one that can't be read, an empty one and why in one line."""
    media_type = "application/octet-stream"
    try:
        body = read_file(file)
        media_type = documents.sniff(body)
        return *reading.read_local(body, file.name, portal), None
    except FileRefused as error:
        outcome, problem = error.outcome, str(error)
    except UnreadableDocument as error:
        outcome, problem = error.outcome, f"{file}: {error}"
        if outcome == "unsupported":
            problem = f"{problem}; {_READ}"
    except Exception as error:  # noqa: BLE001 - a fault of ours with one file must not stop the others
        outcome, problem = "failed", f"{file}: {fault(error)}"
    empty = Document(media_type=media_type, text="", notes=(problem,))
    return empty, Extraction(Announcement(is_result=False, why_not=outcome)), problem


def read_added(data: DataFolder, archive: Archive, portals: Mapping[str, Portal], entry: Entry, *, begun: bool) -> bool:
    """Read a document that was added to the archive and say what it is. Returns whether it could be read.

    Args:
        begun: whether the archive held documents before, so that a missing build database is worth a word.

    Raises:
        DataFolderError: another run has the data folder.
        LockedError: another process has the build database.
    """
    with data.writing("dti add"):
        conn, notice = raw.open_raw(data.build_database, rebuilt=begun)
        with conn:
            report = extract_documents(archive, conn, portals)
            states = tally.of_body(conn, entry.portal_id, str(entry.body_sha256))
    for state in states:
        say(_said(state))
    for line in (notice, *report.notices):
        if line:
            say(f"note: {line}")
    return all(state.read_outcome == "ok" for state in states)


def _said(state: tally.BodyState) -> str:
    if state.read_outcome != "ok":
        return f"it can't be read: {state.read_outcome} ({state.why})"
    if not state.is_result:
        in_vietnamese, in_english = gazetteer.review_reasons().get(state.why or "", ("", ""))
        return f"not a result: {state.why} ({in_english} · {in_vietnamese})"
    if state.elsewhere is not None and not state.accepted + state.held:
        return f"results of {state.year}, whose figures are elsewhere ({state.elsewhere})"
    return f"results of {state.year}: {counted(state.accepted, 'unit score')} accepted, {state.held} held for review"


def unfit_for_a_page(path: Path) -> str | None:
    """Why no evidence page can be written there: no such folder, a folder itself, or another file's place; else None.

    An earlier evidence page may be replaced, a document never.
    """
    if path.is_dir() or not path.parent.is_dir():
        return f"{path} can't be written: no such folder, or a folder itself"
    if path.exists() and not (path.is_file() and evidence.is_page(path)):
        return f"{path} is there already and is no evidence page: name another"
    return None


def write_page(into: Path, read: Sequence[evidence.Shown]) -> None:
    """Write the evidence page and say where.

    Raises:
        ClickException: it can't be written; what was there is untouched.
    """
    try:
        layout.write_whole(into, "".join(evidence.page(read)))
    except OSError as error:
        raise click.ClickException(f"{into} can't be written: {error.strerror or error}") from error
    say(f"evidence written to {into}", err=True)
