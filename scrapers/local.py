"""Local files of `dti extract`: reading a document that is in no archive, writing the evidence page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from scrapers import documents, evidence, layout, reading
from scrapers.documents.model import Document, UnreadableDocument
from scrapers.pipeline import FileRefused, read_file
from scrapers.portals import Portal
from scrapers.records import Announcement, Extraction
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
