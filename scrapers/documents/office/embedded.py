"""Pictures inside Office files: a table pasted as a picture is read by OCR, as a picture in an archive is.

What can't be read is named, never passed over: as a doubt and as a link to the picture.
"""

from __future__ import annotations

import hashlib
import io
import warnings

from PIL import Image

from scrapers.documents.flow import Flow
from scrapers.documents.model import UnreadableDocument
from scrapers.documents.office import embedded_ole

UNREAD = "picture_not_read"
MAX_PICTURES = 20  # read in one document; a decision with scanned annexes has below 10
_SMALLEST = (280, 120)  # pixels: emblems, signatures and icons hold no table
_LEAST_TEXT = 200  # characters a picture without a table must show to be a page of text
_HEAD = 65_536  # bytes within which a picture says its size


class Pictures:
    """Adds a document's pictures to its flow, in the order they are met."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._read = 0
        self._seen: set[bytes] = set()
        self.problem: UnreadableDocument | None = None  # why the last one that was not read was not

    def add(self, name: str, content: bytes, url: str) -> None:
        """Read one picture; `name` is its file's, `url` names it for people.

        Raises:
            UnreadableDocument: `too_large`, all text and tables together.
        """
        from scrapers.documents import read

        digest = hashlib.sha256(content).digest()
        if digest in self._seen:
            return
        self._seen.add(digest)
        size = size_of(content)
        if size is not None and not _worth_reading(size):
            self._flow.add_image(url=url)
            return
        if self._read >= MAX_PICTURES:
            self.leave(url, UnreadableDocument("too_large", f"more than {MAX_PICTURES} pictures"))
            return
        self._read += 1
        try:
            document = read(content, name=name, isolated=False)
        except UnreadableDocument as error:
            if error.outcome in ("time_limit", "memory_limit"):
                raise
            self.leave(url, error)
            return
        if not document.tables and len(document.text) < _LEAST_TEXT:
            self._flow.add_image(url=url)  # a photograph, an emblem, a stamp
            return
        start = self._flow.length
        self._flow.add_document(document)
        self._flow.add_part(name, start)
        self._flow.add_note(f"{name} was read by OCR")

    def leave(self, url: str, error: UnreadableDocument) -> None:
        """Name a picture that is not read, and why."""
        self.problem = error
        self._flow.add_image(url=url)
        self._flow.add_doubt(UNREAD, f"{url}: {error.outcome}, {error.detail}"[:300])


def size_of(content: bytes) -> tuple[int, int] | None:
    """A picture's pixels by its header; None when it is no picture that can be decoded."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return Image.open(io.BytesIO(content[:_HEAD])).size
        except (OSError, ValueError, SyntaxError, EOFError, KeyError, TypeError, Image.DecompressionBombError):
            return None


def _worth_reading(size: tuple[int, int]) -> bool:
    return max(size) >= _SMALLEST[0] and min(size) >= _SMALLEST[1]


def add_kept(flow: Flow, body: bytes, kind: str, *, unseen: bool = False) -> UnreadableDocument | None:
    """Read the pictures of an old Office file (`kind`: `doc`, `xls`); why the last that was not read was not.

    `unseen`: some may stand on hidden sheets, so they are named only.

    Raises:
        UnreadableDocument: `too_large`, all text and tables together.
    """
    found = Pictures(flow)
    for name, content in embedded_ole.pictures(body):
        if unseen:
            found.leave(f"{kind}:{name}", UnreadableDocument("unsupported", "it may stand on a hidden sheet"))
        else:
            found.add(name, content, f"{kind}:{name}")
    return found.problem
