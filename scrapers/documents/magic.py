"""What bytes are, by their first bytes and inner structure: names and servers are not believed."""

from __future__ import annotations

import re

_HEADS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"\x1f\x8b", "application/gzip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "application/x-xz"),
    (b"{\\rtf", "application/rtf"),
    (b"MZ", "application/x-msdownload"),
    (b"\x7fELF", "application/x-executable"),
    (b"ID3", "audio/mpeg"),
    (b"OggS", "audio/ogg"),
    (b"fLaC", "audio/flac"),
    (b"\x1aE\xdf\xa3", "video/webm"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"%!PS", "application/postscript"),
    (b"wOFF", "font/woff"),
)
_ANY_HEAD = tuple(head for head, _ in _HEADS)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MARKUP = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|div|table|p|span|h[1-6]|ul|ol|br|center|font|form"
    rb"|article|section|main|header|nav|a|b|img|iframe)[\s/>]",
    re.I,
)


_CONTROLS = bytes(b for b in range(32) if b not in (9, 10, 11, 12, 13, 27))


def _utf16(name: str) -> bytes:
    return name.encode("utf-16-le")


def _office(body: bytes) -> str:
    """Which legacy Office file an OLE storage holds, by the names in its directory."""
    if _utf16("EncryptedPackage") in body or _utf16("EncryptionInfo") in body:
        return "application/encrypted-office"
    if _utf16("WordDocument") in body:
        return "application/msword"
    if _utf16("Workbook") in body or _utf16("Book") in body:
        return "application/vnd.ms-excel"
    if _utf16("PowerPoint Document") in body:
        return "application/vnd.ms-powerpoint"
    return "application/x-ole-storage"


def _zip(body: bytes) -> str:
    """Which OOXML file a ZIP is, by member names (they stand uncompressed); else a plain archive."""
    if b"[Content_Types].xml" in body:
        if b"word/document" in body:
            return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        if b"xl/workbook" in body:
            return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        if b"ppt/presentation" in body:
            return "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    if body[30:38] == b"mimetype" and b"application/vnd.oasis.opendocument" in body[:200]:
        return "application/vnd.oasis.opendocument"
    return "application/zip"


def media_type_of(body: bytes) -> str:
    """The media type of a body; `application/octet-stream` when nothing is recognised.

    >>> media_type_of(b"%PDF-1.7")
    'application/pdf'
    """
    if body.startswith(_OLE):
        return _office(body)
    if body.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zip(body)
    if body.startswith(_ANY_HEAD):
        return next(kind for head, kind in _HEADS if body.startswith(head))
    if body[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav", b"AVI ": "video/avi"}.get(
            body[8:12], "application/octet-stream"
        )
    if body[4:8] == b"ftyp":
        return "video/mp4"
    if body.startswith(b"BM") and len(body) > 26 and int.from_bytes(body[2:6], "little") in (len(body), 0):
        return "image/bmp"
    # a PDF may have some bytes of junk before its header, text may mention PDF
    at = body[:1024].find(b"%PDF-")
    if at >= 0 and (at == 0 or not _MARKUP.search(body[:at])):
        return "application/pdf"
    return _words(body)


def _words(body: bytes) -> str:
    """HTML, plain text or neither."""
    wide = _wide(body[:2_000])
    start = body[: 3_000 if wide is None else 65_536]
    if wide is not None:
        start = start[: len(start) // 2 * 2].decode(wide, "ignore").encode()
    lead = start[:3_000].lstrip(b"\xef\xbb\xbf \t\r\n\x00").lower()
    if lead.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return "text/html"
    if lead.startswith(b"mime-version:") or b"content-type: multipart/related" in lead[:2_000]:
        return "multipart/related"
    if wide is None:
        start = body[:65_536]
    if lead.startswith((b"<?xml", b"<rss", b"<feed", b"<svg")) and not _MARKUP.search(start):
        return "image/svg+xml" if b"<svg" in lead else "application/xml"
    sample = start[:8_192]
    tags = len(_MARKUP.findall(start))
    if tags >= 3:  # markup full of NUL is still markup
        sample = sample.replace(b"\x00", b"")
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if sample and controls > len(sample) / 50:
        return "application/octet-stream"
    if tags >= 3 or (tags and lead.startswith(b"<")):
        return "text/html"
    return "text/plain"


def _wide(part: bytes) -> str | None:
    """The UTF-16 a text that begins so looks like: by its mark, or because every other byte is mostly NUL."""
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if part.startswith(mark):
            return encoding
    even, odd = part[::2].count(0), part[1::2].count(0)
    if len(part) < 8 or even + odd < len(part) / 5 or max(even, odd) <= 8 * (min(even, odd) + 1):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"
