"""Reading: bytes of any format → one `Document`.

What the bytes are is decided by their first bytes, never by a name or a server's word. HTML and
plain text are read in this process; formats whose readers can be driven into endless work or memory
(PDF, Office files, archives, pictures) are read in a child process with limits.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from scrapers.documents.model import ArticleHint, Document, UnreadableDocument

# Raise the number whenever any reader may give another text, table, date or link for some bytes:
# what was read before is then read again. Speed, notes and refactoring do not raise it.
READER_VERSION = "5"

__all__ = ["READER_VERSION", "ArticleHint", "Document", "UnreadableDocument", "read", "sniff"]

HTML = "text/html"
TEXT = "text/plain"
MHTML = "multipart/related"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOC = "application/msword"
XLS = "application/vnd.ms-excel"
RTF = "application/rtf"
ZIP = "application/zip"
RAR = "application/vnd.rar"
SVG = "image/svg+xml"  # markup, not pixels
ENCRYPTED = "application/encrypted-office"

MAX_BYTES = 96_000_000  # the largest decision with scans seen is about 40 MB

# module and function that reads a type; loaded when first needed, in the child process
_READERS = {
    PDF: ("pdf", "read_pdf"),
    DOCX: ("docx", "read_docx"),
    XLSX: ("xlsx", "read_xlsx"),
    XLS: ("xlsx", "read_xls"),
    DOC: ("doc", "read_doc"),
    RTF: ("doc", "read_rtf"),
    ZIP: ("archive", "read_zip"),
    RAR: ("archive", "read_rar"),
}


def sniff(body: bytes) -> str:
    """The media type by the bytes themselves."""
    from scrapers.documents.magic import media_type_of

    return media_type_of(body)


def read(
    body: bytes,
    *,
    media_type: str | None = None,
    name: str | None = None,
    url: str | None = None,
    article: ArticleHint | None = None,
    isolated: bool | None = None,
) -> Document:
    """Read a body into a `Document`.

    Args:
        body: the bytes as archived.
        media_type: what the server said; only its charset is used.
        name: the file's name, for messages.
        url: where it came from; relative links are resolved against it.
        article: where the CMS puts the article's parts (HTML only).
        isolated: read in a child process; None decides by format.

    Raises:
        UnreadableDocument: with a named outcome and one line of detail.
    """
    reader = f"documents/{READER_VERSION}"
    label = name or "the body"
    if not body or not body.strip(b" \t\r\n\x00"):
        raise UnreadableDocument("empty", f"{label} has no content")
    if len(body) > MAX_BYTES:
        raise UnreadableDocument("too_large", f"{label} has more than {MAX_BYTES} bytes")
    kind = sniff(body)
    if kind == MHTML:
        from scrapers.documents.html import read_html
        from scrapers.documents.mhtml import page_of

        page, charset, address = page_of(body)
        document = read_html(page, declared=charset, url=url or address, hint=article, reader=reader)
        return replace(document, media_type=MHTML)
    if kind == HTML:
        from scrapers.documents.html import read_html

        return read_html(body, declared=_charset(media_type), url=url, hint=article, reader=reader)
    if kind == TEXT:
        from scrapers.documents.text import read_text

        return read_text(body, declared=_charset(media_type), reader=reader)
    if kind == ENCRYPTED:
        raise UnreadableDocument("encrypted", f"{label} is an Office file with a password")
    if kind not in _READERS and (not kind.startswith("image/") or kind == SVG):
        raise UnreadableDocument("unsupported", f"{label} is {kind}, which no reader takes")
    if isolated is not False:
        from scrapers.documents import limits as allowed
        from scrapers.documents import sandbox

        office, picture = kind in (DOCX, XLSX, DOC, XLS, RTF), kind.startswith("image/")
        limits = allowed.OFFICE if office else allowed.PICTURES if picture else allowed.PAGES
        return sandbox.read_isolated(body, media_type=media_type, name=name, url=url, limits=limits)
    module, function = _READERS.get(kind, ("image", "read_image"))
    reads: Callable[[bytes], Document] = getattr(import_module(f"scrapers.documents.{module}"), function)
    document = reads(body)
    return replace(document, media_type=kind, reader=document.reader or reader)


def _charset(media_type: str | None) -> str | None:
    m = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", media_type or "", re.I)
    return m[1] if m else None
