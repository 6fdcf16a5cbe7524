"""A document drawn as HTML with every value taken from it marked in place, each mark a link to its record."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from scrapers import gazetteer
from scrapers.documents.model import Block, Cell, Document, Table
from scrapers.records import Extraction, Locator, Place
from scrapers.summary import inert

_RANKED = ("held", "taken", "said", "seen")  # of marks that overlap the first gives the colour
_LONGEST = 20_000  # characters of a mark


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of a document's text that a value rests on. `record` is the anchor of the record it belongs to."""

    start: int
    end: int
    kind: str
    told: str
    record: str


def marks_of(document: Document, extraction: Extraction, prefix: str) -> list[Mark]:
    """Every place of every record, in the order of the text. Anchors begin with `prefix`."""
    return sorted(_marks(document, extraction, prefix), key=lambda mark: (mark.start, mark.end))


def place_anchor(prefix: str, document: Document, place: Place) -> str | None:
    """The anchor of the mark at a place; None where the document has no such place."""
    span = _span(document, place)
    return f"{prefix}-s{span[0]}" if span is not None and span[0] < span[1] <= len(document.text) else None


def reason_told(reason: str) -> str:
    """A reason's word with its meaning in both languages."""
    meanings = gazetteer.review_reasons().get(reason)
    return f"{reason}: {' · '.join(meanings)}" if meanings is not None else reason


def text_html(text: str) -> str:
    """Text from outside, escaped; direction and other invisible characters can't disguise it."""
    return escape("".join(c if c.isprintable() or c == "\n" else "\ufffd" for c in text))


# ------------------------------------------------------------------ marks
def _marks(document: Document, extraction: Extraction, prefix: str) -> Iterator[Mark]:
    said = extraction.announcement
    why_not = f"không phải kết quả vì · no result because {reason_told(said.why_not)}" if said.why_not else ""
    for field, place in said.locator.places.items():
        label = why_not if field == "why_not" else "văn bản · document"
        yield from _of(document, Locator({field: place}), "said", label, f"{prefix}-about")
    for number, score in enumerate(extraction.unit_scores, 1):
        label = f"{score.unit}{f' · {score.pillar}' if score.pillar else ''} ({score.unit_group}, #{number})"
        yield from _of(document, score.locator, *_state(label, score.held), f"{prefix}-unit{number}")
    for number, average in enumerate(extraction.averages, 1):
        label = f"trung bình · average {average.unit_group} (#{number})"
        yield from _of(document, average.locator, *_state(label, average.held), f"{prefix}-average{number}")
    for number, count in enumerate(extraction.rating_counts, 1):
        label = f"số đơn vị · stated count {count.unit_group} {count.rating} (#{number})"
        yield from _of(document, count.locator, "taken", label, f"{prefix}-count{number}")
    for number, rejected in enumerate(extraction.rejected, 1):
        label = f"không lấy · not taken: {reason_told(rejected.reason)}"
        yield from _of(document, rejected.locator, "seen", label, f"{prefix}-rejected{number}")


def _state(label: str, held: str | None) -> tuple[str, str]:
    return ("taken", label) if held is None else ("held", f"{label}; chờ xem lại · held: {reason_told(held)}")


def _of(document: Document, locator: Locator, kind: str, label: str, record: str) -> Iterator[Mark]:
    for field, place in locator.places.items():
        span = _span(document, place)
        if span is not None:
            yield Mark(*span, kind, f"{field}: {label} [{place}]", record)


def _span(document: Document, place: Place) -> tuple[int, int] | None:
    """A place as characters of the document's text; None when the document has no such place."""
    if place.table is None:
        if place.start is None or place.end is None:
            return None
        return place.start, place.end
    try:
        cell = document.tables[place.table].grid[place.row or 0][place.col or 0]
    except IndexError:
        return None
    if cell is None:
        return None
    end = len(cell.text) if place.end is None else place.end
    return cell.start + (place.start or 0), cell.start + end


# ------------------------------------------------------------------ the document
class Drawing:
    """Draws a document's text once, piece by piece."""

    def __init__(self, document: Document, marks: Sequence[Mark], prefix: str) -> None:
        self._document = document
        self._marks = marks
        self._prefix = prefix
        self._anchored: set[int] = set()

    def pieces(self) -> Iterator[str]:
        """The flow of the document as HTML, everything its text holds."""
        text = self._document.text
        drawn = 0
        for block in self._document.blocks:
            if block.start > drawn:
                yield self._paragraph(drawn, block.start)
            yield self._block(block)
            drawn = max(drawn, block.end)
        if drawn < len(text):
            yield self._paragraph(drawn, len(text))

    def _block(self, block: Block) -> str:
        tables = self._document.tables
        if block.kind == "table" and block.table is not None and block.table < len(tables):
            return self._table(tables[block.table])
        text = self._marked(self._document.text[block.start : block.end], block.start)
        if block.kind == "heading":
            return f"<h4>{text}</h4>\n"
        if block.kind == "image":
            return f'<p class="flow">[hình ảnh · picture] {text}</p>\n'
        return f"<p>{text}</p>\n"

    def _paragraph(self, start: int, end: int) -> str:
        text = self._document.text[start:end]
        return f"<p>{self._marked(text, start)}</p>\n" if text.strip() else ""

    def _table(self, table: Table) -> str:
        rows = []
        for number, row in enumerate(table.grid):
            # a merged cell covers several positions and is drawn at its own
            own = [c for col, c in enumerate(row) if c is not None and (c.row, c.col) == (number, col)]
            rows.append(f"<tr>{''.join(map(self._cell, own))}</tr>\n")
        return f"<figure><table>{''.join(rows)}</table></figure>\n"

    def _cell(self, cell: Cell) -> str:
        name = "th" if cell.header else "td"
        spans = f' rowspan="{cell.rowspan}"' if cell.rowspan > 1 else ""
        spans += f' colspan="{cell.colspan}"' if cell.colspan > 1 else ""
        return f"<{name}{spans}>{self._marked(cell.text, cell.start)}</{name}>"

    def _marked(self, text: str, start: int) -> str:
        """A stretch of the document's text that begins at `start`, with the marks that fall into it."""
        end = start + len(text)
        near = [mark for mark in self._between(start, end) if mark.end > start]
        if not near:
            return text_html(text)
        cuts = sorted({start, end, *(min(max(p, start), end) for mark in near for p in (mark.start, mark.end))})
        parts = []
        for left, right in pairwise(cuts):
            piece = text_html(text[left - start : right - start])
            over = [mark for mark in near if mark.start <= left and right <= mark.end]
            parts.append(self._mark(piece, left, over) if over else piece)
        return "".join(parts)

    def _mark(self, piece: str, left: int, over: Sequence[Mark]) -> str:
        first = min(over, key=lambda mark: _RANKED.index(mark.kind))
        told = escape("\n".join(dict.fromkeys(inert(mark.told, 500) for mark in over)))
        anchor = ""
        if left not in self._anchored and any(mark.start == left for mark in over):
            self._anchored.add(left)
            anchor = f' id="{self._prefix}-s{left}"'
        return f'<mark class="{first.kind}"{anchor}><a href="#{first.record}" title="{told}">{piece}</a></mark>'

    def _between(self, start: int, end: int) -> Sequence[Mark]:
        """Marks that may touch a stretch: none is longer than `_LONGEST` characters."""
        first = bisect_left(self._marks, start - _LONGEST, key=lambda mark: mark.start)
        last = bisect_left(self._marks, end, key=lambda mark: mark.start)
        return self._marks[first:last]
