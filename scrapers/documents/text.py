"""Plain text: paragraphs, and the tables that lost their lines when a decision was copied."""

from __future__ import annotations

import re
from dataclasses import replace

from scrapers.documents import charset
from scrapers.documents.dates import PublicationDate, read_stamp
from scrapers.documents.flat.tables import add_lines
from scrapers.documents.flow import MAX_BLOCKS, MAX_TEXT, Flow
from scrapers.documents.model import Document, UnreadableDocument
from scrapers.records import Place

_FIGURE = re.compile(r"\d+(?:[.,](\d*))?")
_TAIL = 2_000  # characters among which other figures are looked for
_HEAD = 12  # paragraphs of a page's head: its title, the day, the visits
MAX_BYTES = 16_000_000  # the longest text the flow takes, at two bytes a character


def read_text(body: bytes, *, declared: str | None = None, reader: str = "") -> Document:
    """Read plain text.

    Args:
        body: the bytes.
        declared: the charset the server declared, if any.
        reader: written into `Document.reader`.

    Raises:
        UnreadableDocument: `empty`, `too_large` or `bad_encoding`.
    """
    if len(body) > MAX_BYTES:
        raise UnreadableDocument("too_large", f"more than {MAX_BYTES} bytes of plain text")
    text, notes = charset.decode(body, declared=declared)
    if len(text) > MAX_TEXT:
        raise UnreadableDocument("too_large", f"more than {MAX_TEXT} characters of plain text")
    flow = Flow()
    lines = re.split(r"\r\n?|[\n\x0b\x0c\x85\u2028\u2029]", text)
    if len(lines) > 2 * MAX_BLOCKS:
        raise UnreadableDocument("too_large", f"more than {2 * MAX_BLOCKS} lines of plain text")
    add_lines(flow, lines, folded=True)
    if flow.empty:
        raise UnreadableDocument("empty", "the text has no words")
    for note in notes:
        flow.add_note(note)
    return _dated(flow.build("text/plain", reader=reader, open_end=_is_cut(text[-_TAIL:])))


def _is_cut(tail: str) -> bool:
    """Whether a text ends within its last line, with a figure of fewer digits behind the mark than one before it."""
    figures = _FIGURE.findall(tail)
    if not figures or (not tail[-1].isdecimal() and tail[-1] not in ".,"):
        return False
    return len(figures[-1]) < max((len(decimals) for decimals in figures[:-1]), default=0)


def _dated(document: Document) -> Document:
    """The document with the day a line at its head says it was published (`Ngày đăng: 28/02/2023`)."""
    dates = PublicationDate(None)
    place: Place | None = None
    for n, block in enumerate(document.blocks[:_HEAD]):
        line = document.text[block.start : block.end]
        stamp = read_stamp(line) if block.kind == "paragraph" else None
        # above everything else a page's clock may stand
        if stamp is not None and (stamp.sure or (n and stamp.kind == "timed")) and dates.offer(line):
            place = Place(block.start + stamp.day.start, block.start + stamp.day.end)
    return document if place is None else replace(document, published_on=dates.day, published_place=place)
