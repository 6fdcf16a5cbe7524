"""Caps inside the PDF library: what a hostile file may make it inflate, draw and spend.

pdfminer (under pdfplumber) inflates streams without any limit and draws whatever a page's program
says. Its decoders and its drawing device are replaced, once, by ones that stop with a named outcome.
"""

from __future__ import annotations

import logging
import time
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pdfminer.pdffont
import pdfminer.pdftypes
import pdfplumber.page
from pdfminer.ascii85 import ascii85decode, asciihexdecode
from pdfminer.cmapdb import FileUnicodeMap
from pdfminer.lzw import LZWDecoder
from pdfminer.pdffont import get_widths, get_widths2

from scrapers.documents.model import UnreadableDocument

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_STREAM = 64 * 1024 * 1024  # bytes of one decoded stream
MAX_DECODED = 256 * 1024 * 1024  # bytes decoded in all
MAX_LZW = 1_000_000  # packed bytes of LZW in all: decoded in Python, at about 3 s a million
MAX_OBJECTS = 60_000  # characters, lines and pictures of one page; a page full of small print has 8,000
MAX_CODES = 70_000  # characters of one font: codes have two bytes
MAX_PAGE_S = 8.0  # seconds of processor time for one page's text layer


class Budget:
    """How many decoded bytes a document may still cost. One document is read at a time."""

    left = MAX_DECODED
    lzw = MAX_LZW

    @classmethod
    def renew(cls) -> None:
        """Begin a document."""
        cls.left, cls.lzw = MAX_DECODED, MAX_LZW


def _spent(found: bytes) -> bytes:
    """Book decoded bytes."""
    Budget.left -= len(found)
    if Budget.left < 0:
        raise UnreadableDocument("too_large", f"its streams decode to more than {MAX_DECODED} bytes")
    return found


class _BoundedZlib:
    """Stands in for `zlib` inside pdfminer, which inflates without any limit of its own."""

    error = zlib.error
    decompressobj = staticmethod(zlib.decompressobj)

    @staticmethod
    def decompress(data: bytes) -> bytes:
        limit = min(MAX_STREAM, Budget.left)
        inflater = zlib.decompressobj()
        found = inflater.decompress(data, limit + 1)
        if len(found) > limit:
            raise UnreadableDocument("too_large", f"a stream inflates to more than {limit} bytes")
        if not inflater.eof:
            # as zlib.decompress does: the library then tries its repair
            raise zlib.error("incomplete or truncated stream")
        return _spent(found)


def _old(decode: Callable[[bytes], bytes], longest: int) -> Callable[[bytes], bytes]:
    """A decoder of an outdated text encoding, for streams up to `longest` bytes (it is slow and grows little)."""

    def decoder(data: bytes) -> bytes:
        if len(data) > longest:
            raise UnreadableDocument("too_large", f"a stream in an outdated encoding has more than {longest} bytes")
        return _spent(decode(data))

    return decoder


def _lzw(data: bytes) -> bytes:
    """LZW, stopped at the limits: a code may stand for thousands of bytes, and each costs microseconds."""
    Budget.lzw -= len(data)
    if Budget.lzw < 0:
        raise UnreadableDocument("too_large", f"its streams in LZW have more than {MAX_LZW} bytes")
    pieces: list[bytes] = []
    size = 0
    for piece in LZWDecoder(BytesIO(data)).run():
        pieces.append(piece)
        size += len(piece)
        if size > MAX_STREAM // 4:
            raise UnreadableDocument("too_large", f"a stream decodes to more than {MAX_STREAM // 4} bytes")
    return _spent(b"".join(pieces))


def _runs(data: bytes) -> bytes:
    """Run lengths, stopped at the limit."""
    out = bytearray()
    at = 0
    while at < len(data) and data[at] != 128:
        length = data[at]
        if length < 128:
            out += data[at + 1 : at + 2 + length]
            at += 2 + length
        else:
            out += data[at + 1 : at + 2] * (257 - length)
            at += 2
        if len(out) > MAX_STREAM:
            raise UnreadableDocument("too_large", f"a stream decodes to more than {MAX_STREAM} bytes")
    return _spent(bytes(out))


def _widths(original: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The table of a font's widths, refused where it claims ranges beyond any font."""

    def checked(values: Any) -> Any:
        numbers = [v for v in values if isinstance(v, int)]
        if any(abs(n) > MAX_CODES for n in numbers) or len(numbers) > MAX_CODES:
            raise UnreadableDocument("too_large", "a font's table of widths reaches beyond any font")
        return original(values)

    return checked


class _CharacterMap(FileUnicodeMap):
    """A font's map of characters with a limit: a range may claim four billion."""

    def add_cid2unichr(self, cid: int, code: Any) -> None:
        if len(self.cid2unichr) > MAX_CODES or cid > MAX_CODES:
            raise UnreadableDocument("too_large", "a font's map of characters reaches beyond any font")
        super().add_cid2unichr(cid, code)


def check_picture(picture: Any, pixels: int) -> None:
    """Refuse a picture whose data unpacks to much more than its declared pixels need.

    Raises:
        UnreadableDocument: `too_large`.
    """
    data = picture.get_rawdata() if picture is not None else None
    if not data or picture.decipher:
        return
    limit = max(8 * pixels, 1 << 20)  # four colours of 16 bits
    for name, _ in picture.get_filters():
        if getattr(name, "name", name) not in ("FlateDecode", "Fl"):
            return
        inflater = zlib.decompressobj()
        try:
            data = inflater.decompress(data, limit + 1)
        except zlib.error:
            return  # the renderer shows what it can of it
        if len(data) > limit:
            raise UnreadableDocument("too_large", f"a picture unpacks to more than {limit} bytes")


def _repair(data: bytes) -> bytes:
    """As much of a damaged stream as can be inflated, up to the limit."""
    inflater = zlib.decompressobj()
    found = b""
    try:
        found = inflater.decompress(data, MAX_STREAM + 1)
    except zlib.error:
        inflater, pieces, size = zlib.decompressobj(), [], 0
        try:
            for at in range(0, len(data), 256):
                piece = inflater.decompress(data[at : at + 256], MAX_STREAM)
                pieces.append(piece)
                size += len(piece)
                if size > MAX_STREAM:
                    break
        except zlib.error:
            pass
        found = b"".join(pieces)
    if len(found) > MAX_STREAM:
        raise UnreadableDocument("too_large", f"a stream inflates to more than {MAX_STREAM} bytes")
    return _spent(found)


class _Counting(pdfplumber.page.PDFPageAggregatorWithMarkedContent):
    """Collects a page's objects and stops where a page has more than any honest one, or takes too long."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._objects = 0
        self._until = time.process_time() + MAX_PAGE_S

    def _count(self) -> None:
        self._objects += 1
        if self._objects > MAX_OBJECTS:
            raise UnreadableDocument("too_large", f"a page has more than {MAX_OBJECTS} characters and lines")
        if self._objects % 256 == 0 and time.process_time() > self._until:
            raise UnreadableDocument("time_limit", f"reading one page took more than {MAX_PAGE_S:.0f} s")

    def render_char(self, *args: Any, **kwargs: Any) -> float:
        self._count()
        advance: float = super().render_char(*args, **kwargs)
        return advance

    def render_string(self, textstate: Any, *args: Any, **kwargs: Any) -> None:
        # invisible text is what a scanner's software guessed: it is not printed and no evidence
        if textstate.render not in (3, 7):
            super().render_string(textstate, *args, **kwargs)

    def paint_path(self, *args: Any, **kwargs: Any) -> None:
        self._count()
        super().paint_path(*args, **kwargs)

    def begin_figure(self, *args: Any, **kwargs: Any) -> None:
        self._count()
        super().begin_figure(*args, **kwargs)


def install() -> None:
    """Put the caps in place."""
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    types = pdfminer.pdftypes
    stand_ins: list[tuple[Any, str, Any]] = [
        (types, "zlib", _BoundedZlib),
        (types, "decompress_corrupted", _repair),
        (types, "lzwdecode", _lzw),
        (types, "rldecode", _runs),
        (types, "ascii85decode", _old(ascii85decode, 8_000_000)),
        (types, "asciihexdecode", _old(asciihexdecode, 32_000_000)),
        (pdfminer.pdffont, "get_widths", _widths(get_widths)),
        (pdfminer.pdffont, "get_widths2", _widths(get_widths2)),
        (pdfminer.pdffont, "FileUnicodeMap", _CharacterMap),
        (pdfplumber.page, "PDFPageAggregatorWithMarkedContent", _Counting),
    ]
    for module, name, stand_in in stand_ins:
        setattr(module, name, stand_in)
