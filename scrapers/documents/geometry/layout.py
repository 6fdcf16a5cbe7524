"""A page of words and lines → paragraphs and tables in reading order. Pure geometry, no library.

Used for text layers (words of a PDF) and for scans (boxes an OCR engine found); units are the page's
own, sizes are judged against the height of the text. Ruled tables come from `ruling`, tables
without vertical lines from `columns`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from scrapers.documents.geometry.ruling import Area, Lattice, Rule, find_lattices, hull
from scrapers.vietnamese import lower


class Word(NamedTuple):
    """One word (or phrase, from OCR) with its box. `score` is the OCR engine's confidence."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    bold: bool = False
    score: float = 1.0

    @property
    def area(self) -> Area:
        """Its box."""
        return Area(self.x0, self.top, self.x1, self.bottom)

    @property
    def middle(self) -> float:
        """Vertical centre."""
        return (self.top + self.bottom) / 2


Line = list[Word]  # words on one baseline, left to right


@dataclass(slots=True)
class DraftCell:
    """A cell before its text is fixed. `area` is the ruled box, or the hull of the words."""

    row: int
    col: int
    rowspan: int
    colspan: int
    area: Area
    words: list[Word] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words in reading order."""
        return text_of(self.words)


@dataclass(slots=True)
class DraftTable:
    """A table of one page. `edges` are the column borders; `ruled` tells whether they were drawn; `broken` are the
    rows whose names may have lines of their neighbours'."""

    cells: list[DraftCell]
    edges: tuple[float, ...]
    area: Area
    ruled: bool
    broken: frozenset[int] = frozenset()

    @property
    def height(self) -> int:
        """How many rows it has."""
        return max(c.row + c.rowspan for c in self.cells)


@dataclass(slots=True)
class DraftParagraph:
    """Lines that belong together. `full` tells that the last line reaches the right margin."""

    lines: list[Line]
    area: Area
    heading: bool = False
    full: bool = False

    @property
    def text(self) -> str:
        """Its lines joined by blanks."""
        return " ".join(line_text(line) for line in self.lines)


Item = DraftTable | DraftParagraph


def line_text(line: Iterable[Word]) -> str:
    """Words joined by blanks; those struck out hold a place and have no text."""
    return " ".join(w.text for w in line if w.text)


def text_of(words: Sequence[Word]) -> str:
    """Words in reading order, lines joined by blanks."""
    return " ".join(line_text(line) for line in to_lines(words))


def to_lines(words: Iterable[Word]) -> list[Line]:
    """Group words into lines by vertical overlap, each sorted from left to right."""
    lines: list[Line] = []
    spans: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda w: (w.middle, w.x0)):
        height = word.bottom - word.top
        for i in range(len(lines) - 1, max(-1, len(lines) - 4), -1):
            top, bottom = spans[i]
            shared = min(bottom, word.bottom) - max(top, word.top)
            if shared > 0.6 * min(height, bottom - top):
                lines[i].append(word)
                # the first word keeps the line's position: a raised mark must not drag it along
                break
        else:
            lines.append([word])
            spans.append((word.top, word.bottom))
    for line in lines:
        line.sort(key=lambda w: w.x0)
    return lines


def segments(line: Line, gap: float) -> list[Line]:
    """Cut a line where the space between words is wider than `gap`."""
    parts: list[Line] = [[line[0]]]
    reach = line[0].x1
    for word in line[1:]:
        if word.x0 - reach > gap:
            parts.append([word])
        else:
            parts[-1].append(word)
        reach = max(reach, word.x1)
    return parts


def typical_height(words: Sequence[Word]) -> float:
    """The middle height of the words' boxes; 10 when there are none."""
    heights = sorted(w.bottom - w.top for w in words)
    return heights[len(heights) // 2] if heights else 10.0


def read_page(
    words: Sequence[Word], horizontal: Sequence[Rule], vertical: Sequence[Rule], width: float, height: float
) -> list[Item]:
    """The page's paragraphs and tables in reading order.

    Raises:
        UnreadableDocument: `too_large`, more lines or cells than any page has.
    """
    from scrapers.documents.geometry.columns import find_tables
    from scrapers.documents.geometry.margins import part_margins
    from scrapers.documents.geometry.ruled_rows import split_rows

    size = typical_height(words)
    tables: list[DraftTable] = []
    rest, beside = part_margins(words, horizontal, vertical, size)
    for lattice in find_lattices(horizontal, vertical, tolerance=max(2.0, 0.25 * size)):
        if len(lattice.cells) < 2 or _is_frame(lattice, width, height):
            continue
        table, rest = _fill(lattice, rest)
        if table is not None:
            tables.append(split_rows(table))
    found, rest = find_tables(rest, horizontal, size, [t.area for t in tables])
    tables += found
    # what stands beside a table is read behind it: it is neither its heading nor a row
    return _in_order(_paragraphs(rest, size, tables), tables) + _in_order(_paragraphs(beside, size, []), [])


def _is_frame(lattice: Lattice, width: float, height: float) -> bool:
    """A decorative border around the page."""
    return len(lattice.cells) <= 4 and lattice.area.width > 0.85 * width and lattice.area.height > 0.85 * height


def _fill(lattice: Lattice, words: list[Word]) -> tuple[DraftTable | None, list[Word]]:
    """Put the words into the lattice's cells; gives the words outside, too."""
    area = lattice.area
    drafts = [DraftCell(c.row, c.col, c.rowspan, c.colspan, c.area) for c in lattice.cells]
    at: dict[tuple[int, int], DraftCell] = {}
    for cell in drafts:
        for r in range(cell.row, cell.row + cell.rowspan):
            for c in range(cell.col, cell.col + cell.colspan):
                at[r, c] = cell
    outside: list[Word] = []
    for word in words:
        x, y = (word.x0 + word.x1) / 2, word.middle
        if not area.holds(x, y):
            outside.append(word)
            continue
        row = _slot(lattice.ys, y)
        at[row, _slot(lattice.xs, x)].words.append(word)
    if not any(cell.words for cell in drafts):
        return None, words
    return DraftTable(drafts, lattice.xs, area, ruled=True), outside


def _slot(edges: Sequence[float], value: float) -> int:
    from bisect import bisect_right

    return max(0, min(len(edges) - 2, bisect_right(edges, value) - 1))


# ------------------------------------------------------------------ paragraphs
_MARKER = re.compile(
    r"^(?:[-–—+•*]\s|\(?\d{1,2}[.)]\s|[a-zđ]\)\s|[IVXivx]{1,5}[.)]\s"
    r"|(?:điều|chương|mục|phụ lục|căn cứ|theo đề nghị|nơi nhận)\b|số\s?:|[^,]{2,40},\s*ngày\s)"
)
_ENDS = (".", ";", ":", "!", "?", "./.")


def _paragraphs(words: list[Word], size: float, tables: list[DraftTable]) -> list[DraftParagraph]:
    """Lines → segments → stacks of segments under one another → paragraphs."""
    from scrapers.documents.geometry.prose_columns import parts_of

    stacks: list[list[Line]] = []
    for parts in parts_of(to_lines(words), size):
        boxes = [hull(w.area for w in part) for part in parts]
        for part, box in zip(parts, boxes, strict=True):
            best = None
            for stack in reversed(stacks[-6:]):
                above = hull(w.area for w in stack[-1])
                if not _follows(above, box, size) or _table_between(above, box, tables):
                    continue
                if sum(_over(above, other) for other in boxes) > 1:
                    continue  # a title over several columns
                best = stack
                break
            if best is None:
                stacks.append([part])
            else:
                best.append(part)
    paragraphs: list[DraftParagraph] = []
    for stack in stacks:
        paragraphs += _cut(stack, size)
    return paragraphs


def _follows(above: Area, below: Area, size: float) -> bool:
    """Whether a segment continues the stack: close underneath and sharing most of the narrower width."""
    if below.top - above.bottom > 1.6 * size or below.top < above.top + 0.3 * size:
        return False
    shared = min(above.x1, below.x1) - max(above.x0, below.x0)
    return shared > 0.6 * min(above.width, below.width)


def _over(above: Area, below: Area) -> bool:
    """Whether a line stands over most of the width of another."""
    return min(above.x1, below.x1) - max(above.x0, below.x0) > 0.5 * below.width


def _table_between(above: Area, below: Area, tables: list[DraftTable]) -> bool:
    return any(t.area.top >= above.top and t.area.bottom <= below.bottom for t in tables)


def _cut(stack: list[Line], size: float) -> list[DraftParagraph]:
    """Cut a stack of lines into paragraphs: at markers, indents, short lines and changes of style."""
    boxes = [hull(w.area for w in line) for line in stack]
    edges = _edges(boxes, size)
    paragraphs: list[DraftParagraph] = []
    for i, (line, box) in enumerate(zip(stack, boxes, strict=True)):
        left, right = edges[i]
        if i and _goes_on(stack[i - 1], boxes[i - 1], line, box, left, right, size):
            paragraphs[-1].lines.append(line)
            paragraphs[-1].area = hull((paragraphs[-1].area, box))
        else:
            paragraphs.append(DraftParagraph([line], box))
        paragraphs[-1].full = right - box.x1 < 0.12 * (right - left) and right - left > 15 * size
    for paragraph in paragraphs:
        text = paragraph.text
        bold = all(w.bold for line in paragraph.lines for w in line)
        caps = text.isupper() and len(text) > 8
        paragraph.heading = (bold or caps) and len(text) < 300 and not text.endswith((";", ","))
    return paragraphs


def _edges(boxes: Sequence[Area], size: float) -> list[tuple[float, float]]:
    """The margins of each line of a stack: those of the lines around it that are printed as large."""
    edges: list[tuple[float, float]] = []
    start = 0
    for end in range(1, len(boxes) + 1):
        if end == len(boxes) or abs(boxes[end - 1].height - boxes[end].height) > 0.3 * size:
            run = boxes[start:end]
            edges += [(min(b.x0 for b in run), max(b.x1 for b in run))] * len(run)
            start = end
    return edges


def _goes_on(above: Line, over: Area, line: Line, box: Area, left: float, right: float, size: float) -> bool:
    text, before = line_text(line), line_text(above)
    if _MARKER.match(lower(text)):
        return False
    if abs(over.height - box.height) > 0.3 * size or box.top - over.bottom > 1.1 * size:
        return False
    if all(w.bold for w in above) != all(w.bold for w in line) and (
        all(w.bold for w in above) or before.endswith(_ENDS)
    ):
        return False
    centred = abs((over.x0 + over.x1) - (box.x0 + box.x1)) < size and (over.x0 - left > size or box.x0 - left > size)
    if centred and right - left > size:
        # a title over several lines: same style, no sentence end
        same = all(w.bold for w in above) == all(w.bold for w in line)
        return same and before.isupper() == text.isupper() and not before.endswith(_ENDS)
    if box.x0 - over.x0 > 1.2 * size and box.x0 - left > 1.2 * size:
        return False  # an indent opens a paragraph
    room = right - over.x1
    first_word = line[0].x1 - line[0].x0
    if before.isupper() and text.isupper():
        return True
    # the next word would have fitted: the line was ended on purpose
    return room < first_word + 1.5 * size or (before.endswith((",", "-", " và")) and not text[:1].isupper())


# ------------------------------------------------------------------ reading order
def _in_order(paragraphs: list[DraftParagraph], tables: list[DraftTable]) -> list[Item]:
    """From top to bottom; what stands side by side from left to right; a caption before its table."""
    items: list[Item] = [*paragraphs, *tables]
    captions = _captions(paragraphs, tables)
    taken = {id(p) for group in captions.values() for p in group}
    bands: list[list[Item]] = []
    reach: list[float] = []
    for item in sorted((i for i in items if id(i) not in taken), key=lambda i: (i.area.top, i.area.x0)):
        middle = item.area.top + 0.5 * min(item.area.height, 12)
        if bands and middle < reach[-1] and all(_beside(item.area, other.area) for other in bands[-1][-1:]):
            bands[-1].append(item)
            reach[-1] = max(reach[-1], item.area.bottom)
        else:
            bands.append([item])
            reach.append(item.area.bottom)
    ordered: list[Item] = []
    for band in bands:
        for item in _columns_of(band):
            ordered += captions.get(id(item), [])
            ordered.append(item)
    return ordered


def _beside(a: Area, b: Area) -> bool:
    return not a.overlaps(b) or a.x0 >= b.x1 or b.x0 >= a.x1


def _columns_of(band: list[Item]) -> list[Item]:
    """Items whose heights overlap: column by column when a vertical gap parts them, else by height."""
    if len(band) < 2:
        return band
    columns: list[tuple[float, float, list[Item]]] = []
    for item in sorted(band, key=lambda i: i.area.x0):
        if columns and item.area.x0 < columns[-1][1]:
            start, end, members = columns[-1]
            columns[-1] = (start, max(end, item.area.x1), [*members, item])
        else:
            columns.append((item.area.x0, item.area.x1, [item]))
    return [item for _, _, members in columns for item in sorted(members, key=lambda i: (i.area.top, i.area.x0))]


def _captions(paragraphs: list[DraftParagraph], tables: list[DraftTable]) -> dict[int, list[Item]]:
    """For tables side by side: the paragraphs right above each, within its width."""
    found: dict[int, list[Item]] = {}
    for table in tables:
        beside = [
            t for t in tables if t is not table and t.area.top < table.area.bottom and table.area.top < t.area.bottom
        ]
        if not beside:
            continue
        near = [
            p
            for p in paragraphs
            if p.area.bottom <= table.area.top + 3
            and table.area.top - p.area.bottom < 45
            and p.area.x0 >= table.area.x0 - 12
            and p.area.x1 <= table.area.x1 + 12
        ]
        if near:
            found[id(table)] = sorted(near, key=lambda p: p.area.top)
    return found
