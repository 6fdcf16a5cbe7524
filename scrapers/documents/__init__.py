"""Reading: bytes of any format → one `Document`.

What the bytes are is decided by their first bytes, never by a name or a server's word. HTML and
plain text are read in this process; formats whose readers can be driven into endless work or memory
(PDF, Office files, archives, pictures) are read in a child process with limits.
"""

from __future__ import annotations

import re

from scrapers.documents.model import ArticleHint, Document, UnreadableDocument

# Raise the number whenever any reader may give another text, table, date or link for some bytes:
# what was read before is then read again. Speed, notes and refactoring do not raise it.
READER_VERSION = "1"

__all__ = ["READER_VERSION", "ArticleHint", "Document", "UnreadableDocument", "read", "sniff"]

HTML = "text/html"
TEXT = "text/plain"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOC = "application/msword"
XLS = "application/vnd.ms-excel"
RTF = "application/rtf"
ZIP = "application/zip"
RAR = "application/vnd.rar"
OLE = "application/x-ole-storage"
BINARY = "application/octet-stream"


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
    from scrapers.documents import html, text

    reader = f"documents/{READER_VERSION}"
    if not body or not body.strip(b" \t\r\n\x00"):
        raise UnreadableDocument("empty", f"{name or 'the body'} has no content")
    kind = sniff(body)
    declared = _charset(media_type)
    if kind == HTML:
        return html.read_html(body, declared=declared, url=url, hint=article, reader=reader)
    if kind == TEXT:
        return text.read_text(body, declared=declared, reader=reader)
    raise UnreadableDocument("unsupported", f"{name or 'the body'} is {kind}, which no reader takes")


def _charset(media_type: str | None) -> str | None:
    m = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", media_type or "", re.I)
    return m[1] if m else None
