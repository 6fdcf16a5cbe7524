"""Putting what the walk through an article found into a flow: what stays, what goes, what is the date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from scrapers.documents.dates import PublicationDate, date_line, read_stamp
from scrapers.documents.flat.tables import add_rebuilt, find_tables, in_bars, worth_a_look
from scrapers.documents.flow import Flow, one_line
from scrapers.documents.web.lines import (
    is_files_heading,
    is_furniture,
    leads_elsewhere,
    opens_comments,
)
from scrapers.documents.web.links import FoundLink
from scrapers.documents.web.markup import DataTable, Paragraph, Picture, Walked
from scrapers.documents.web.tree import LINE_BREAK, Element, shown_text, words
from scrapers.vietnamese import clean

_DATE_NAMES = re.compile(r"date|time|ngay|publish|post-?info|created|post-?meta|article-?info|article-?meta")
_LINE_TAGS = words("p h1 h2 h3 h4 h5 h6 span b strong i em u font a dt center small")
_TITLE_LENGTH = 20  # characters; a shorter link is a button or a name
_BLANKS = re.compile(r"[ \t]+")
_COLUMNS = re.compile(r"\S(?: {2,}|\t|[|;])\s*\S")
_FIXED_COLUMNS = re.compile(r"\S[ ]?\u00a0[ \u00a0]+\S")
_SPACED_LINES = 3  # of a table whose columns are parted by no-break blanks
_TEASER = 700  # characters a box about another article may have
_CLOCK_NAMES = re.compile(r"clock|today|now\b|dong-?ho|header|top|weather|lich")
_NEAR_ANCESTORS = 3
_MOST_INLINE = 60  # elements within a block that are looked at for the one that holds its date


class Assembly:
    """Puts the walked pieces into a flow."""

    def __init__(self, walked: Walked, dates: PublicationDate, own: set[str]) -> None:
        self.flow = Flow()
        self._walked = walked
        self._dates = dates
        self._own = own
        self._pending: list[tuple[str, bool]] = []
        self._teasers: set[Element] = set()
        self.before: list[str] = []  # lines above the title that were left out
        self._written = 0  # characters of the article's text so far
        self._total = 1  # of the page's text outside links
        self._over = False  # readers' comments follow
        self.date_at: int | None = None  # where the date line begins

    def run(self) -> Flow:
        """Write everything that belongs to the article into the flow, and give it."""
        pieces = self._walked.pieces
        title_at = next((i for i, p in enumerate(pieces) if isinstance(p, Paragraph) and p.place == "title"), None)
        # text before a heading that was only guessed to be the title is not thrown away
        before = [p for p in pieces[:title_at] if title_at is not None and p.place == "before"]
        keep_before = (
            any(isinstance(p, DataTable) for p in before)
            or sum(len(p.text) for p in before if isinstance(p, Paragraph) and not p.linked and len(p.text) > 80) > 400
        )
        ahead = [p for p in before if isinstance(p, Paragraph)]
        self.before = [one_line(p.text) for p in ahead if not p.linked and len(p.text) < 200]
        self._find_teasers()
        if not keep_before:
            pieces = [p for p in pieces if p.place != "before"]
        self._total = sum(len(p.text) for p in pieces if isinstance(p, Paragraph) and p.place in ("body", "zone")) or 1
        zone = 0
        lines = 0
        for piece in pieces:
            if isinstance(piece, DataTable):
                self._over = False  # readers draw no tables: what stood above was a row of buttons
                self._settle()
                self.flow.add_rows(piece.rows, caption=piece.caption)
            elif isinstance(piece, Picture):
                if piece.place in ("body", "before"):
                    self._settle()
                    self.flow.add_image(piece.link.label, url=piece.link.url)
            elif piece.place == "title":
                self._settle()
                self.flow.add_paragraph(one_line(piece.text.replace(LINE_BREAK, " ")), heading=True)
                if self._dates.line is None:
                    self._ahead(ahead)
            elif piece.place == "after":
                for link in piece.links:
                    if link.kind == "attachment":
                        self._link(link)
            else:
                if piece.place == "zone":
                    zone += 1
                lines += self._paragraph(piece, zone=piece.place == "zone", early=lines < 4, crowded=zone > 12)
        self._settle()
        for link in self._walked.links:
            self._link(link)
        return self.flow

    def _find_teasers(self) -> None:
        """Find the boxes around links to other articles: the lines beside such a link describe that article."""
        lengths: dict[Element, int] = {}
        boxes: set[Element] = set()
        total = 0
        for piece in self._walked.pieces:
            if not isinstance(piece, Paragraph) or piece.place not in ("body", "zone") or piece.element is None:
                continue
            box = _box(piece.element)
            total += len(piece.text)
            elsewhere = piece.linked and leads_elsewhere(one_line(piece.text), piece.links, self._own)
            if elsewhere and len(piece.text) >= _TITLE_LENGTH and box not in self._walked.kept:
                boxes.add(box)
            if not piece.linked:
                lengths[box] = lengths.get(box, 0) + len(piece.text)
        self._teasers = {
            box
            for box in boxes
            if lengths.get(box, 0) <= min(_TEASER, total / 4) and next(box.iterdescendants("table"), None) is None
        }

    def _in_teaser(self, element: Element | None) -> bool:
        while element is not None and element not in self._walked.kept:
            if element in self._teasers:
                return True
            element = element.getparent()
        return False

    def _ahead(self, ahead: Sequence[Paragraph]) -> None:
        """A labelled date above the title belongs to the article; the page's clock has no label."""
        for piece in ahead[-6:]:
            text = clean(piece.text)
            line, stamp = date_line(text), read_stamp(text)
            sure = (stamp is not None and stamp.sure) or (line is not None and _is_named_date(piece.element, text))
            if line and self._dates.offer(line, labelled_only=not sure):
                self._date(line)

    def _date(self, line: str) -> None:
        span = self.flow.add_paragraph(line)
        self.date_at = span[0] if span else None

    def _link(self, link: FoundLink) -> None:
        if link.kind != "none":
            self.flow.add_link(link.kind, link.url, link.label)

    def _paragraph(self, piece: Paragraph, *, zone: bool, early: bool, crowded: bool) -> int:
        """Judge and keep one paragraph; gives how many lines of text were kept."""
        kept = 0
        text = clean(piece.text)
        if self._over or (self._teasers and self._in_teaser(piece.element)):
            return 0
        if not text:
            for link in piece.links:
                if link.kind == "attachment":
                    self._link(link)
            return 0
        if piece.linked and leads_elsewhere(one_line(text), piece.links, self._own):
            return 0
        if (spaced := _spaced(piece)) and (rebuilt := find_tables(spaced)).tables:
            self._settle()
            add_rebuilt(self.flow, spaced, rebuilt)
            self._written += len(text)
            for link in piece.links:
                self._link(link)
            return len(spaced)
        for part in text.split("\n\n"):
            whole = one_line(part)
            if len(whole) < 40 and self._written and opens_comments(whole, self._written / self._total):
                self._over = True
                break
            if self._is_date(whole, early=early or zone):
                continue
            rows: list[str] = []
            for row in part.split("\n"):
                stamp = read_stamp(row) if "\n" in part else None
                timed = stamp is not None and stamp.kind == "timed" and (early or zone)
                if stamp is not None and (stamp.sure or timed) and self._dates.offer(row, early=early or zone):
                    # a line of its own between the title and the text, parted from them by line breaks only
                    self._keep(rows, heading=piece.heading)
                    rows = []
                    self._settle()
                    self._date(row)
                elif not is_furniture(row):
                    rows.append(row)
            if not rows or is_files_heading(whole):
                continue
            if zone and (crowded or len(rows[0]) < 4):
                continue
            self._keep(rows, heading=piece.heading)
            kept += 1
        for link in piece.links:
            self._link(link)
        return kept

    def _keep(self, rows: list[str], *, heading: bool) -> None:
        if rows:
            self._pending.append(("\n".join(rows), heading))
            self._written += sum(map(len, rows))

    def _is_date(self, line: str, *, early: bool) -> bool:
        """Take a line as the article's date, if it is; far from the title only one that can be about nothing else."""
        stamp = read_stamp(line)
        if not early and (stamp is None or not stamp.sure):
            return False
        shown = date_line(line)
        if shown is None or not self._dates.offer(shown, early=early):
            return False
        self._settle()
        self._date(shown)
        return True

    def _settle(self) -> None:
        """Write the waiting paragraphs, rebuilding tables that were flattened into lines."""
        pending, self._pending = self._pending, []
        if not pending:
            return
        lines = [line for text, _ in pending for line in text.split("\n")]
        if (len(lines) >= 6 and worth_a_look(lines)) or in_bars(lines):
            rebuilt = find_tables(lines)
            if rebuilt.tables:
                add_rebuilt(self.flow, lines, rebuilt)
                return
        for text, heading in pending:
            self.flow.add_paragraph(text, heading=heading)


def _spaced(piece: Paragraph) -> list[str]:
    """The lines of a paragraph whose blanks are written to stand: of `pre`, or of no-break blanks between words."""
    if LINE_BREAK not in piece.text:
        return []
    lines = piece.text.split(LINE_BREAK)
    if piece.lined:
        return lines if any(map(_COLUMNS.search, lines)) or in_bars(lines) else []
    lines = [_BLANKS.sub(" ", line).strip(" ") for line in lines]
    return lines if sum(_FIXED_COLUMNS.search(line) is not None for line in lines) >= _SPACED_LINES else []


def _box(element: Element) -> Element:
    """The element around a line: the line's own element holds nothing else."""
    parent = element.getparent()
    if element.tag in _LINE_TAGS and parent is not None:
        return _box(parent)
    return element


def _is_named_date(element: Element | None, text: str) -> bool:
    """Whether the class or id of a line's element says that it holds the article's date, not the page's clock.

    The element may be within the block the line stands in: `<div><span class="post-date">20/3/2025</span><h1>`.
    """
    if element is None:
        return False
    if _names_date(element):
        return True
    if any(_CLOCK_NAMES.search(_names(e)) for e in (element, *islice(element.iterancestors(), _NEAR_ANCESTORS))):
        return False
    line = one_line(text)
    inner = islice(element.iterdescendants("span", "time", "em", "i", "small", "b"), _MOST_INLINE)
    return any(_names_date(e) and shown_text(e) == line for e in inner)


def _names_date(element: Element) -> bool:
    names = _names(element)
    return _DATE_NAMES.search(names) is not None and _CLOCK_NAMES.search(names) is None


def _names(element: Element) -> str:
    """The class and id of an element, in lower case."""
    return f"{element.get('class', '')} {element.get('id', '')}".lower()
