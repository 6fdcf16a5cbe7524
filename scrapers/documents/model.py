"""The one shape every format is read into: a `Document`.

A document is a flow of blocks in reading order (paragraphs, headings, tables, pictures) over one
text. `text` is clean (`scrapers.vietnamese.clean`: NFC, no-break spaces as blanks), so a place in it
means the same on every machine. Table cells are part of the text too: each cell's `start` is its
offset in `Document.text`.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from scrapers.records import Box, Place


class UnreadableDocument(Exception):
    """A body that could not be read. `outcome` is a stable word (`encrypted`, `damaged`, `empty`,
    `too_large`, `too_deep`, `unsupported`, `time_limit`, `memory_limit`, `missing_program`, ...)."""

    def __init__(self, outcome: str, detail: str) -> None:
        super().__init__(f"{outcome}: {detail}")
        self.outcome = outcome
        self.detail = detail


@dataclass(frozen=True, slots=True)
class ArticleHint:
    """Where a CMS puts the parts of an article, as CSS selectors tried in order.

    Attributes:
        body: the article's text; the first selector that finds text wins.
        date: the line or attribute that says when the article was published.
        title: the article's own heading.
        drop: parts inside the article that do not belong to it.
    """

    body: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    title: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()


class Cell(NamedTuple):
    """One cell; merged cells are one `Cell` with spans. `text` is clean; `start` its offset in the text.

    `confidence` (0-1) and `second` (what the other engine read) are set by OCR only.
    A tuple, because a page has hundreds of them and a dataclass that is frozen takes ten times as long to make.
    """

    text: str
    row: int
    col: int
    rowspan: int = 1
    colspan: int = 1
    header: bool = False
    start: int = 0
    box: Box | None = None
    confidence: float | None = None
    second: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table as a grid. `grid[r][c]` is the cell that covers the position, or None.

    `index` counts from 0 in the document. `caption` is its own caption, if any.
    `kind` is `table`, `chart` (label-value pairs of a bar chart: two columns) or `flat`
    (rebuilt from text with one cell per line).
    """

    index: int
    grid: tuple[tuple[Cell | None, ...], ...]
    caption: str | None = None
    kind: str = "table"
    method: str = "text"


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of the flow. `kind`: `heading`, `paragraph`, `table`, `image`, or `mark` (printed across or around
    the pages: a watermark, a page header; it stands behind the text and is no part of it).

    `start`/`end` delimit it in `Document.text`; `table` is the index for `kind == "table"`.
    `box` gives the page rectangle for PDF and pictures; `method` is `ocr` for what was read from pixels.
    """

    kind: str
    start: int
    end: int
    table: int | None = None
    box: Box | None = None
    method: str = "text"


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a reader saw and could not read for certain.

    Attributes:
        reason: a stable word; `extract` writes it with the text into its `rejected` records.
        text: what is to be seen there, for people; of a row its cells, of a picture its name.
        table, row: the row of a table that holds it; no value is taken from that row.
    """

    reason: str
    text: str
    table: int | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link or picture inside the article: `kind` is `page`, `attachment` or `image`."""

    kind: str
    url: str
    label: str


@dataclass(frozen=True, slots=True)
class Document:
    """A body as read.

    Attributes:
        media_type: what the bytes are (by magic), e.g. `text/html`, `application/pdf`.
        text: the whole clean text of the article, blocks separated by newlines.
        blocks: the flow in reading order; spans into `text`.
        tables: every table of the flow, `tables[i].index == i`.
        title: the article's title, also the first heading block where the page shows it.
        published_on: ISO date the page says it was published, or None.
        published_place: where that date stands, when it stands in `text`.
        url: the canonical address the page gives for itself, or None.
        links: links and pictures of the article.
        method: `text` or `ocr`: how the text came about.
        reader: name and version of the reader, part of the reading cache's key.
        notes: what a person should know (`1 hidden sheet left out`), never parsed.
        site_text: short text outside the article (site name, footer) that names the publisher.
        language: `vi` or `en`.
        parts: (name, start, end) of the files of an archive, or of the pages of a PDF or scan.
        doubts: rows and pictures that were seen and could not be read for certain.
        open_end: whether the body ends in the middle: what is printed last may be cut short.
    """

    media_type: str
    text: str
    blocks: tuple[Block, ...] = ()
    tables: tuple[Table, ...] = ()
    title: str | None = None
    published_on: str | None = None
    published_place: Place | None = None
    url: str | None = None
    links: tuple[Link, ...] = ()
    method: str = "text"
    reader: str = ""
    notes: tuple[str, ...] = ()
    site_text: str = ""
    language: str = "vi"
    parts: tuple[tuple[str, int, int], ...] = field(default_factory=tuple)
    doubts: tuple[Doubt, ...] = ()
    open_end: bool = False

    def by_ocr(self, place: Place) -> bool:
        """Whether what stands at a place was read from pixels."""
        if place.table is not None:
            return place.table < len(self.tables) and self.tables[place.table].method == "ocr"
        if place.start is None:
            return False
        at = bisect_right(self.blocks, place.start, key=lambda block: block.start) - 1
        return at >= 0 and self.blocks[at].method == "ocr"

    def printed(self, place: Place) -> str:
        """The exact text at a place.

        Raises:
            ValueError: the document has no such place.
        """
        if place.table is not None:
            try:
                cell = self.tables[place.table].grid[place.row or 0][place.col or 0]
            except IndexError:
                cell = None
            if cell is None:
                raise ValueError(f"no cell at {place}")
            if place.start is None:
                return cell.text
            return cell.text[place.start : place.end]
        if place.start is None or place.end is None or not 0 <= place.start < place.end <= len(self.text):
            raise ValueError(f"no text at {place}")
        return self.text[place.start : place.end]
