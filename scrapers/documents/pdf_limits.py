"""Caps inside the PDF library: what a hostile file may make it inflate, draw and spend.

pdfminer (under pdfplumber) inflates streams without any limit and draws whatever a page's program
says. Its decoders and its drawing device are replaced, once, by ones that stop with a named outcome.
"""

from __future__ import annotations

import logging
import time
import zlib as _zlib
from typing import TYPE_CHECKING, Any

import pdfminer.pdftypes
import pdfplumber.page
from pdfminer.ascii85 import ascii85decode, asciihexdecode
from pdfminer.lzw import lzwdecode
from pdfminer.runlength import rldecode

from scrapers.documents.model import UnreadableDocument

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_STREAM = 64 * 1024 * 1024  # bytes of one decoded stream
MAX_DECODED = 256 * 1024 * 1024  # bytes decoded in all
MAX_OBJECTS = 60_000  # characters, lines and pictures of one page; a page full of small print has 8,000
MAX_PAGE_S = 8.0  # seconds for one page's text layer


class Budget:
    """How many decoded bytes a document may still cost. One document is read at a time."""

    left = MAX_DECODED


class _BoundedZlib:
    """Stands in for `zlib` inside pdfminer, which inflates without any limit of its own."""

    error = _zlib.error
    decompressobj = staticmethod(_zlib.decompressobj)

    @staticmethod
    def decompress(data: bytes) -> bytes:
        limit = min(MAX_STREAM, Budget.left)
        inflater = _zlib.decompressobj()
        found = inflater.decompress(data, limit + 1)
        if len(found) > limit:
            raise UnreadableDocument("too_large", f"a stream inflates to more than {limit} bytes")
        if not inflater.eof:
            # as zlib.decompress does: the library then tries its repair
            raise _zlib.error("incomplete or truncated stream")
        Budget.left -= len(found)
        return found


def _bounded(decode: Callable[[bytes], bytes], growth: int) -> Callable[[bytes], bytes]:
    """A decoder of the library, refused beforehand when its input could grow beyond the limit."""

    def decoder(data: bytes) -> bytes:
        if len(data) * growth > 16 * MAX_STREAM:
            raise UnreadableDocument("too_large", "a stream in an outdated compression is too long")
        found = decode(data)
        if len(found) > MAX_STREAM:
            raise UnreadableDocument("too_large", f"a stream decodes to more than {MAX_STREAM} bytes")
        Budget.left -= len(found)
        if Budget.left < 0:
            raise UnreadableDocument("too_large", f"its streams decode to more than {MAX_DECODED} bytes")
        return found

    return decoder


def _repair(data: bytes) -> bytes:
    """As much of a damaged stream as can be inflated, up to the limit."""
    inflater = _zlib.decompressobj()
    found = b""
    try:
        found = inflater.decompress(data, MAX_STREAM + 1)
    except _zlib.error:
        inflater, pieces, size = _zlib.decompressobj(), [], 0
        try:
            for at in range(0, len(data), 256):
                piece = inflater.decompress(data[at : at + 256], MAX_STREAM)
                pieces.append(piece)
                size += len(piece)
                if size > MAX_STREAM:
                    break
        except _zlib.error:
            pass
        found = b"".join(pieces)
    if len(found) > MAX_STREAM:
        raise UnreadableDocument("too_large", f"a stream inflates to more than {MAX_STREAM} bytes")
    Budget.left -= len(found)
    return found


class _Counting(pdfplumber.page.PDFPageAggregatorWithMarkedContent):
    """Collects a page's objects and stops where a page has more than any honest one, or takes too long."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._objects = 0
        self._until = time.monotonic() + MAX_PAGE_S

    def _count(self) -> None:
        self._objects += 1
        if self._objects > MAX_OBJECTS:
            raise UnreadableDocument("too_large", f"a page has more than {MAX_OBJECTS} characters and lines")
        if self._objects % 256 == 0 and time.monotonic() > self._until:
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
        (types, "lzwdecode", _bounded(lzwdecode, 1)),
        (types, "rldecode", _bounded(rldecode, 64)),
        (types, "ascii85decode", _bounded(ascii85decode, 4)),
        (types, "asciihexdecode", _bounded(asciihexdecode, 1)),
        (pdfplumber.page, "PDFPageAggregatorWithMarkedContent", _Counting),
    ]
    for module, name, stand_in in stand_ins:
        setattr(module, name, stand_in)
