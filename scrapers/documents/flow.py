"""Assembling a `Document`: every format hands its paragraphs, tables and pictures to one `Flow`.

The flow owns the offsets. Blocks are separated by a newline; a table is written row by row, its
cells separated by ` | `, so that a sentence never runs over a cell's edge.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import product
from typing import NamedTuple

from scrapers.documents.model import Block, Cell, Document, Doubt, Link, Table, UnreadableDocument
from scrapers.records import Box, Place
from scrapers.vietnamese import clean, is_tidy, is_usual, lower

MAX_TEXT = 4_000_000  # characters: the longest decision with 148 communes x 50 criteria stays below 1 million
MAX_BLOCKS = 100_000  # paragraphs, tables and pictures of one document
MAX_CELLS = 400_000  # grid positions in one document: a hostile span or 10^6 cells ends here
MAX_DOUBTS = 2_000  # of one document
MAX_MARKS = 40  # of one document: a decision's sections have two or three page headers each
MAX_MARK = 300  # characters
MAX_COLUMNS = 256  # the widest criteria matrix seen has about 80

_COLUMN_GAP = " | "
_MARKED_LETTERS = "đươăâêôạảế"
_ENGLISH_WORD = re.compile(r"\b(?:the|of|and|in|with|for|to|is|was|by|points?|department|district)\b")
_SAMPLE = 4_000  # characters looked at to tell the language


class RawCell(NamedTuple):
    """A cell as a format gives it, before it has a place: text (cleaned later), spans, evidence."""

    text: str
    rowspan: int = 1
    colspan: int = 1
    header: bool = False
    box: Box | None = None
    confidence: float | None = None
    second: str | None = None


def one_line(text: str) -> str:
    """Clean text on one line: line breaks inside a cell or a heading are blanks."""
    if is_usual(text):
        return " ".join(text.split())
    text = clean(text)
    return " ".join(text.split("\n")).replace("  ", " ") if "\n" in text else text


def one_lines(texts: list[str]) -> list[str]:
    """`one_line` of each text: asked once whether all are so already or the letters are usual, as in most tables."""
    row = "!".join(texts)
    if is_tidy(row) and "! " not in row and " !" not in row:
        return texts
    if is_usual(row):
        return [" ".join(text.split()) for text in texts]
    return list(map(one_line, texts))


# where a cell stands: row, column, rows and columns it covers
_Spot = tuple[int, int, int, int]


def _size(spots: list[_Spot]) -> tuple[int, int]:
    """How many rows and columns cells reach over."""
    rows, columns = [r + down for r, _, down, _ in spots], [c + across for _, c, _, across in spots]
    return max(rows, default=0), max(columns, default=0)


def _spots(rows: list[Sequence[RawCell]], limit: int) -> tuple[list[_Spot], tuple[int, int]]:
    """The places of rows' cells, in order, as a browser lays them out, spans clamped; rows and columns of all."""
    height = len(rows)
    widths = set(map(len, rows))
    if len(widths) == 1 and not [raw for row in rows for raw in row if raw[1] != 1 or raw[2] != 1]:
        (width,) = widths  # as in most tables rows are of one length and no cell spans others
        if width > MAX_COLUMNS:
            raise UnreadableDocument("too_large", f"a table has more than {MAX_COLUMNS} columns")
        if height * width > limit:
            raise UnreadableDocument("too_large", f"the tables have more than {limit} cells")
        return list(product(range(height), range(width), (1,), (1,))), (height, width)
    spots: list[_Spot] = []
    taken: set[tuple[int, int]] = set()
    positions = 0
    origins = 0  # columns in which some cell begins
    reach = 0  # columns that cells cover
    for r, row in enumerate(rows):
        c = 0
        for raw in row:
            while taken and (r, c) in taken:
                c += 1
            if c >= MAX_COLUMNS:
                raise UnreadableDocument("too_large", f"a table has more than {MAX_COLUMNS} columns")
            _, rowspan, colspan, *_ = raw
            if colspan == 1 and rowspan == 1:
                positions += 1
            else:
                colspan = max(1, min(colspan, MAX_COLUMNS - c))
                rowspan = max(1, min(rowspan, height - r))
                # a span never covers what another cell already holds
                for step in range(1, colspan):
                    if (r, c + step) in taken:
                        colspan = step
                        break
                positions += colspan * rowspan
            if positions > limit:
                raise UnreadableDocument("too_large", f"the tables have more than {limit} cells")
            if rowspan > 1:
                taken.update((below, beside) for below in range(r + 1, r + rowspan) for beside in range(c, c + colspan))
            spots.append((r, c, rowspan, colspan))
            if c >= origins:
                origins = c + 1
            c += colspan
        reach = max(reach, c)
    if reach > origins:
        spots = [(r, c, down, across if c + across <= origins else max(1, origins - c)) for r, c, down, across in spots]
    return spots, _size(spots)


def place_rows(rows: Iterable[Sequence[RawCell]], *, limit: int = MAX_CELLS) -> list[Cell]:
    """Give every cell its row and column, as a browser lays out a table.

    Rows without any cell vanish. Spans are clamped to the table: a row span ends with the last row,
    columns at the right that only spans reach are cut off.

    Raises:
        UnreadableDocument: `too_large`, the grid would have more than `limit` positions.
    """
    kept = [row for row in rows if row]
    raws = [raw for row in kept for raw in row]
    texts = one_lines([raw.text for raw in raws])
    return [
        Cell(text, *spot, raw.header, 0, raw.box, raw.confidence, raw.second)
        for raw, text, spot in zip(raws, texts, _spots(kept, limit)[0], strict=True)
    ]


def tell_language(text: str) -> str:
    """`en` when the text is English prose without Vietnamese letters, else `vi`."""
    sample = lower(text[:_SAMPLE])
    words = sample.count(" ") + 1
    if len(sample) < 60:
        return "vi"
    marked = sum(map(sample.count, _MARKED_LETTERS))
    if marked / len(sample) < 0.015 and len(_ENGLISH_WORD.findall(sample)) / words > 0.05:
        return "en"
    return "vi"


class Flow:
    """Collects a document's blocks in reading order and computes their offsets."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._tables: list[Table] = []
        self._links: dict[Link, None] = {}  # in order, without doubles
        self._notes: list[str] = []
        self._doubts: list[Doubt] = []
        self._parts: list[tuple[str, int, int]] = []
        self._cells = 0
        self._marks: dict[str, None] = {}  # in order, without doubles

    @property
    def length(self) -> int:
        """How many characters the text has so far."""
        return self._length

    @property
    def empty(self) -> bool:
        """Whether no text has been added yet."""
        return self._length == 0

    def opening(self) -> str | None:
        """The first paragraph, when it is short and no sentence, as a title is; else None."""
        if len(self._blocks) < 2 or self._blocks[0].kind not in ("paragraph", "heading"):
            return None
        first = self._pieces[0]
        return first if len(first) <= 200 and not first.endswith((".", ";", ":")) and "\n" not in first else None

    def _add(self, text: str) -> int:
        """Append a block's text on a new line; gives its start."""
        if self._pieces:
            self._pieces.append("\n")
            self._length += 1
        start = self._length
        self._pieces.append(text)
        self._length += len(text)
        if len(self._blocks) > MAX_BLOCKS:
            raise UnreadableDocument("too_large", f"the text has more than {MAX_BLOCKS} paragraphs")
        if self._length > MAX_TEXT:
            raise UnreadableDocument("too_large", f"the text has more than {MAX_TEXT} characters")
        return start

    def add_paragraph(
        self, text: str, *, heading: bool = False, box: Box | None = None, method: str = "text"
    ) -> tuple[int, int] | None:
        """Add a paragraph (or heading); gives its span, or None when it holds no text."""
        text = clean(text)
        if not text:
            return None
        start = self._add(text)
        self._blocks.append(Block("heading" if heading else "paragraph", start, start + len(text), None, box, method))
        return start, start + len(text)

    def add_mark(self, text: str) -> None:
        """Add what is printed across or around the pages (a watermark, a page header), once: it is on the page, and no
        part of its text."""
        text = one_line(text)
        if len(self._marks) < MAX_MARKS and any(map(str.isalpha, text)):
            self._marks.setdefault(text[:MAX_MARK])

    def add_rows(
        self,
        rows: Iterable[Sequence[RawCell]],
        *,
        caption: str | None = None,
        kind: str = "table",
        method: str = "text",
        box: Box | None = None,
    ) -> int | None:
        """Add a table given as rows of cells, laid out as `place_rows` does; gives its index, or
        None when no cell holds text.

        Raises:
            UnreadableDocument: `too_large`, the document's grids have too many positions.
        """
        kept = [row for row in rows if row]
        raws = [raw for row in kept for raw in row]
        return self._table(raws, *_spots(kept, MAX_CELLS), caption, kind, method, box)

    def add_table(
        self,
        cells: Iterable[Cell],
        *,
        caption: str | None = None,
        kind: str = "table",
        method: str = "text",
        box: Box | None = None,
    ) -> int | None:
        """Add a table; gives its index, or None when no cell holds text.

        `cells` have their row, column and spans (`place_rows`), in any order; their `start` is
        set here. A caption is also a paragraph before the table.

        Raises:
            UnreadableDocument: `too_large`, the document's grids have too many positions.
        """
        ordered = sorted(cells, key=lambda cell: (cell.row, cell.col))
        raws = [RawCell(c.text, c.rowspan, c.colspan, c.header, c.box, c.confidence, c.second) for c in ordered]
        spots = [(c.row, c.col, c.rowspan, c.colspan) for c in ordered]
        return self._table(raws, spots, _size(spots), caption, kind, method, box)

    def _table(
        self,
        raws: list[RawCell],
        spots: list[_Spot],
        size: tuple[int, int],
        caption: str | None,
        kind: str,
        method: str,
        box: Box | None,
    ) -> int | None:
        texts = one_lines([raw.text for raw in raws])
        if not any(texts):
            return None
        height, width = size
        self._cells += height * width
        if self._cells > MAX_CELLS or width > MAX_COLUMNS:
            raise UnreadableDocument("too_large", f"the tables have more than {MAX_CELLS} cells")
        if caption:
            caption = one_line(caption)
            self.add_paragraph(caption)
        offset = self._length + 1 if self._pieces else 0
        grid: list[list[Cell | None]] = [[None] * width for _ in range(height)]
        lines: list[str] = []
        line: list[str] = []
        row = 0
        gap = len(_COLUMN_GAP)
        new = tuple.__new__  # a named tuple's own constructor takes twice as long
        for (_, _, _, header, cell_box, confidence, second), text, (r, c, down, across) in zip(
            raws, texts, spots, strict=True
        ):
            if r != row:
                if line:
                    lines.append(_COLUMN_GAP.join(line))
                    offset += 1  # the newline
                    line = []
                row = r
            if line and text:
                offset += gap
            cell = new(Cell, (text, r, c, down, across, header, offset, cell_box, confidence, second))
            if text:
                line.append(text)
                offset += len(text)
            if down == 1 and across == 1:
                grid[r][c] = cell
            else:
                for below in range(r, r + down):
                    for beside in range(c, c + across):
                        if grid[below][beside] is None:
                            grid[below][beside] = cell
        if line:
            lines.append(_COLUMN_GAP.join(line))
        text = "\n".join(lines)
        start = self._add(text)
        index = len(self._tables)
        self._tables.append(Table(index, tuple(map(tuple, grid)), caption or None, kind, method))
        self._blocks.append(Block("table", start, start + len(text), index, box, method))
        return index

    def add_image(self, label: str = "", *, url: str = "", box: Box | None = None) -> None:
        """Note a picture at this point of the flow (it has no text) and, with an address, link it."""
        self._blocks.append(Block("image", self._length, self._length, box=box))
        if url or label:
            self.add_link("image", url, label)

    def add_link(self, kind: str, url: str, label: str) -> None:
        """Record a link of the article (`page`, `attachment` or `image`); doubles vanish."""
        self._links.setdefault(Link(kind, url, one_line(label)))

    def add_note(self, note: str) -> None:
        """Record something a person should know about how the document was read."""
        if note not in self._notes:
            self._notes.append(note)

    def add_doubt(self, reason: str, text: str = "", *, table: int | None = None, row: int | None = None) -> None:
        """Record what was seen and not read for certain: a row of a table, or something named by `text`."""
        if len(self._doubts) >= MAX_DOUBTS:
            self.add_note(f"only the first {MAX_DOUBTS} doubtful rows are listed")
            return
        if table is not None and row is not None:
            cells = self._tables[table].grid[row]
            text = text or _COLUMN_GAP.join(dict.fromkeys(c.text for c in cells if c and c.text))
        self._doubts.append(Doubt(reason, one_line(text), table, row))

    def add_part(self, name: str, start: int) -> None:
        """Name what has been added since `start` (a page, a member of an archive)."""
        if self._length > start:
            # a part that is not the first begins behind the separating newline
            self._parts.append((name, start if start == 0 else start + 1, self._length))

    def add_document(self, document: Document) -> None:
        """Append everything another document holds, moving its places behind what is already here.

        Raises:
            UnreadableDocument: `too_large`, as in `add_paragraph` and `add_table`.
        """
        shift = self._add(document.text) if document.text else self._length
        first = len(self._tables)
        for table in document.tables:
            moved: dict[int, Cell] = {}
            rows = []
            for row in table.grid:
                line: list[Cell | None] = []
                for cell in row:
                    if cell is not None and id(cell) not in moved:
                        moved[id(cell)] = cell._replace(start=cell.start + shift)
                    line.append(None if cell is None else moved[id(cell)])
                rows.append(tuple(line))
            self._cells += len(rows) * (len(rows[0]) if rows else 0)
            self._tables.append(replace(table, index=first + table.index, grid=tuple(rows)))
        if self._cells > MAX_CELLS:
            raise UnreadableDocument("too_large", f"the tables have more than {MAX_CELLS} cells")
        for block in document.blocks:
            table_index = None if block.table is None else first + block.table
            self._blocks.append(replace(block, start=block.start + shift, end=block.end + shift, table=table_index))
        for doubt in document.doubts:
            table_index = None if doubt.table is None else first + doubt.table
            self.add_doubt(doubt.reason, doubt.text, table=table_index, row=doubt.row)
        for link in document.links:
            self.add_link(link.kind, link.url, link.label)
        for note in document.notes:
            self.add_note(note)

    def build(
        self,
        media_type: str,
        *,
        title: str | None = None,
        published_on: str | None = None,
        published_place: Place | None = None,
        url: str | None = None,
        method: str = "text",
        reader: str = "",
        site_text: str = "",
        language: str | None = None,
        open_end: bool = False,
    ) -> Document:
        """The finished document. Without `language` it is told from the text."""
        for mark in self._marks:
            start = self._add(mark)
            self._blocks.append(Block("mark", start, start + len(mark)))
        self._marks.clear()
        text = "".join(self._pieces)
        return Document(
            media_type=media_type,
            text=text,
            blocks=tuple(self._blocks),
            tables=tuple(self._tables),
            title=one_line(title) or None if title else None,
            published_on=published_on,
            published_place=published_place,
            url=url,
            links=tuple(self._links),
            method=method,
            reader=reader,
            notes=tuple(self._notes),
            site_text=site_text,
            language=language or tell_language(text),
            parts=tuple(self._parts),
            doubts=tuple(self._doubts),
            open_end=open_end,
        )
