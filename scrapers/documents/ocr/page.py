"""OCR: the picture of a page → its paragraphs and tables, each cell with both engines' readings.

Two engines read every cell (`engines`); `ocr.picture` makes the page fit for reading, `layout`
finds tables and paragraphs among the boxes of text, `ocr.cells` reads and compares. A number read
here is no fact yet: the checks accept it when arithmetic proves it or both readings agree.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

import cv2
import numpy as np
from rapidfuzz.distance import Levenshtein

from scrapers.documents.geometry.layout import DraftParagraph, DraftTable, Item, Line, Word, read_page
from scrapers.documents.geometry.ruling import Area, hull
from scrapers.documents.model import Cell, UnreadableDocument
from scrapers.documents.ocr import engines
from scrapers.documents.ocr.cells import Desk, number_text, read_table
from scrapers.documents.ocr.engines import Reading, crop
from scrapers.documents.ocr.picture import Pixels, Prepared, fit, prepare
from scrapers.documents.ocr.words import SURE, is_accented_word
from scrapers.documents.pages import Page, PageParagraph, PageTable
from scrapers.records import Box
from scrapers.vietnamese import key

MAX_BOXES = 1_500  # phrases on one page; a full matrix has about 900

# `snap` takes a candidate only when it is this near (share of letters that differ) ...
SNAP_DISTANCE = 0.25
# ... and the next one is further off by at least this share: two near candidates are no choice
SNAP_MARGIN = 0.15


def snap(text: str, candidates: Iterable[str]) -> str | None:
    """The one candidate a misread name can only mean, else None.

    Names are compared by their folded letters. The nearest candidate must differ in at most
    `SNAP_DISTANCE` of the letters, and every other candidate in at least `SNAP_MARGIN` more (of the
    letters): where two are near, none is chosen. An exact match always wins.
    """
    wanted = key(text)
    if len(wanted) < 3:
        return None
    scored: dict[str, tuple[float, str]] = {}
    for candidate in candidates:
        name = key(candidate)
        if not name or name in scored:
            continue
        scored[name] = (Levenshtein.distance(wanted, name) / max(len(wanted), len(name)), candidate)
    ranked = sorted(scored.values())
    if not ranked:
        return None
    distance, best = ranked[0]
    if distance == 0:
        return best
    if distance > SNAP_DISTANCE or (len(ranked) > 1 and ranked[1][0] - distance < SNAP_MARGIN):
        return None
    return best


def read_picture(
    pixels: Pixels, *, number: int = 1, scale: float = 1.0, offset: tuple[float, float] = (0.0, 0.0)
) -> Page:
    """Read one page from its picture (RGB).

    `scale` is pixels per unit of the page the boxes are given in (points for a PDF), `offset` where
    the picture's corner lies on that page, in those units.

    Raises:
        UnreadableDocument: `missing_program`, the Vietnamese model of tesseract is not installed.
    """
    with engines.LOCK:
        desk, words = open_desk(pixels)
        return read_desk(desk, words, Frame(number, scale, offset))


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a picture lies on its page: page number, pixels per unit, and its corner in units."""

    number: int = 1
    scale: float = 1.0
    offset: tuple[float, float] = (0.0, 0.0)

    def box(self, page: Prepared, area: Area) -> Box:
        """An area of the prepared picture as a box on the page."""
        a = page.original(area)
        x, y = self.offset
        return Box(
            self.number, round(a.x0 / self.scale + x, 1), round(a.top / self.scale + y, 1),
            round(a.x1 / self.scale + x, 1), round(a.bottom / self.scale + y, 1),
        )  # fmt: skip

    def page(self, page: Prepared) -> Page:
        """An empty page of the picture's size."""
        width, height = page.source
        return Page(self.number, width / self.scale, height / self.scale)


def open_desk(pixels: Pixels) -> tuple[Desk, list[Word]]:
    """The picture prepared, its phrases found and read once by each engine.

    Raises:
        UnreadableDocument: `missing_program`, the Vietnamese model of tesseract is not installed.
    """
    boxes, letters = engines.boxes(), engines.letters()
    prepared, words = upright(pixels, boxes)
    smooth = cv2.medianBlur(cv2.GaussianBlur(prepared.clean, (0, 0), 0.6), 3)
    desk = Desk(prepared, smooth, boxes, letters, colour=None if prepared.turns else fit(pixels)[0])
    return desk, read_both(desk, words)


def read_desk(desk: Desk, words: list[Word], frame: Frame) -> Page:
    """The paragraphs and tables among the phrases."""
    width = desk.page.grey.shape[1]
    page = frame.page(desk.page)

    def box(area: Area) -> Box:
        return frame.box(desk.page, area)

    items = _layout(desk, words)
    pieces = _recut(desk, words, items)
    if pieces is not None:
        items = _layout(desk, pieces)
    for item in items:
        if isinstance(item, DraftTable):
            table = _table(desk, item, box, float(width))
            if table is not None:
                page.items.append(table)
        else:
            text = _paragraph(desk, item)
            if text:
                page.items.append(PageParagraph(text, box(item.area), item.heading, item.full, "ocr"))
    return page


# ------------------------------------------------------------------ finding text
def upright(pixels: Pixels, boxes: engines.Boxes) -> tuple[Prepared, list[Word]]:
    """The prepared page and its phrases, turned by quarters until the text reads well."""
    prepared = prepare(pixels)
    found = boxes.find(prepared.clean)
    tall = sum(1 for a in found if a.height > 1.6 * a.width and a.height > 2.5 * prepared.text_height)
    wide = sum(1 for a in found if a.width > 1.6 * a.height)
    if tall > 2 and tall > wide:
        tried = []
        for turns in (1, 3):
            turned = prepare(pixels, turns)
            words = phrases(turned, boxes, boxes.find(turned.clean))
            tried.append((_certainty(words), turned, words))
        _, prepared, words = max(tried, key=lambda t: t[0])
        return prepared, words
    words = phrases(prepared, boxes, found)
    if len(words) >= 4 and _certainty(words) < 0.82:
        turned = prepare(pixels, 2)
        other = phrases(turned, boxes, boxes.find(turned.clean))
        if _certainty(other) > _certainty(words) + 0.04:
            return turned, other
    return prepared, words


def _certainty(words: Sequence[Word]) -> float:
    """Mean score, longer phrases counting more."""
    total = sum(len(w.text) for w in words)
    return sum(w.score * len(w.text) for w in words) / total if total else 0.0


def phrases(page: Prepared, boxes: engines.Boxes, found: Sequence[Area]) -> list[Word]:
    """The boxes of text with what rapidocr reads in them.

    Boxes that reach over a drawn line or a wide gap are cut; small print the search missed (a single
    digit in a column) is added where it reads as a number.

    Raises:
        UnreadableDocument: `too_large`, more text than any page has.
    """
    areas = [part for area in found for part in _cut(page, _tight(area))]
    areas = [a for a in areas if a.width >= 3 and a.height >= 4]
    if len(areas) > MAX_BOXES:
        raise UnreadableDocument("too_large", f"the picture of a page holds more than {MAX_BOXES} pieces of text")
    readings = boxes.read([crop(page.clean, a, 0.22 * page.text_height) for a in areas])
    words = [_word(a, r) for a, r in zip(areas, readings, strict=True) if r.text and r.score >= 0.3]
    missed = _missed(page, [w.area for w in words])
    readings = boxes.read([crop(page.clean, a, 0.25 * page.text_height) for a in missed])
    words += [
        _word(a, r) for a, r in zip(missed, readings, strict=True) if number_text(r.text) is not None and r.score > 0.75
    ]
    return words


def _word(area: Area, reading: Reading) -> Word:
    return Word(reading.text, area.x0, area.top, area.x1, area.bottom, score=reading.score)


def _tight(area: Area) -> Area:
    """The engine's boxes reach beyond the print: about a seventh of their height on each side."""
    d = 0.14 * area.height
    return Area(area.x0 + d, area.top + d, area.x1 - d, area.bottom - d) if area.width > 3 * d else area


def _cut(page: Prepared, area: Area) -> list[Area]:
    """A box cut at drawn upright lines and at gaps wider than any between words."""
    edges = sorted(
        v.position
        for v in page.vertical
        if area.x0 + 0.4 * area.height < v.position < area.x1 - 0.4 * area.height
        and min(v.end, area.bottom) - max(v.start, area.top) > 0.6 * area.height
    )
    bounds = [area.x0, *edges, area.x1]
    parts = [Area(a, area.top, b, area.bottom) for a, b in itertools.pairwise(bounds)]
    return [piece for part in parts for piece in _at_gaps(page, part)]


def _at_gaps(page: Prepared, area: Area) -> list[Area]:
    x0, x1 = int(area.x0), int(area.x1) + 1
    ink = page.ink[max(0, int(area.top)) : int(area.bottom) + 1, max(0, x0) : x1]
    if ink.size == 0:
        return [area]
    columns = np.flatnonzero((ink > 0).any(axis=0))
    if columns.size == 0:
        return [area]
    gap = 1.5 * page.text_height
    breaks = np.flatnonzero(np.diff(columns) > gap)
    starts = [int(columns[0]), *(int(columns[i + 1]) for i in breaks)]
    ends = [*(int(columns[i]) for i in breaks), int(columns[-1])]
    if len(starts) == 1:
        return [area]
    return [Area(x0 + s - 1.0, area.top, x0 + e + 2.0, area.bottom) for s, e in zip(starts, ends, strict=True)]


def _missed(page: Prepared, known: Sequence[Area]) -> list[Area]:
    """Print of a letter's size outside all known boxes."""
    rest = page.ink.copy()
    h = page.text_height
    for a in known:
        rest[
            max(0, int(a.top - 0.4 * h)) : int(a.bottom + 0.4 * h), max(0, int(a.x0 - 0.6 * h)) : int(a.x1 + 0.6 * h)
        ] = 0
    joined = cv2.morphologyEx(rest, cv2.MORPH_CLOSE, np.ones((3, max(3, int(0.5 * h))), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(joined)
    found = []
    for x, y, w, height, _ in stats[1:count]:
        if 0.6 * h <= height <= 1.6 * h and 0.2 * h <= w <= 6 * h:
            found.append(Area(float(x), float(y), float(x + w), float(y + height)))
    return found[:200]


def read_both(desk: Desk, words: Sequence[Word]) -> list[Word]:
    """The phrases with tesseract's reading as their text, numbers with rapidocr's; both are remembered."""
    named = []
    for word in words:
        first = Reading(word.text, word.score)
        number = number_text(word.text) is not None
        # a lone letter that looks like a digit may be the rest of a word that lost its accented letter: `S` of `Sở`
        second = first if number and not word.text.isalpha() else desk.name(word.area, word.text)
        if number and not (second.score >= SURE and second.text[:1] == word.text and is_accented_word(second.text)):
            second = first
        elif second.text:
            word = word._replace(text=second.text)  # noqa: PLW2901
        desk.known[word] = first, second
        named.append(word)
    return named


def _layout(desk: Desk, words: Sequence[Word]) -> list[Item]:
    height, width = desk.page.grey.shape
    return read_page(words, desk.page.horizontal, desk.page.vertical, float(width), float(height))


def _recut(desk: Desk, words: Sequence[Word], items: Sequence[Item]) -> list[Word] | None:
    """The phrases with those cut that reach over a column's border with a gap in the print there.

    None when nothing was cut.
    """
    h = desk.page.text_height
    cut: dict[Word, list[Area]] = {}
    for table in items:
        if not isinstance(table, DraftTable) or table.ruled:
            continue
        for word in (w for c in table.cells for w in c.words):
            marks = [g for g in (gap_near(desk.page, word.area, x, h) for x in table.edges[1:-1]) if g is not None]
            if marks:
                bounds = [word.x0, *marks, word.x1]
                cut[word] = [Area(a, word.top, b, word.bottom) for a, b in itertools.pairwise(bounds) if b - a > 3]
    if not cut:
        return None
    return [w for w in words if w not in cut] + read_areas(desk, [a for parts in cut.values() for a in parts])


def read_areas(desk: Desk, areas: Sequence[Area]) -> list[Word]:
    """Phrases at given places, read by both engines; their boxes end where the print does."""
    areas = [_snug(desk.page, area) for area in areas]
    readings = desk.boxes.read([crop(desk.page.clean, a, 0.1 * desk.page.text_height) for a in areas])
    return read_both(desk, [_word(a, r) for a, r in zip(areas, readings, strict=True) if r.text])


def _snug(page: Prepared, area: Area) -> Area:
    """An area without the blank at its sides."""
    ink = page.ink[int(area.top) : int(area.bottom) + 1, int(area.x0) : int(area.x1) + 1]
    columns = np.flatnonzero((ink > 0).any(axis=0))
    if columns.size == 0:
        return area
    return Area(int(area.x0) + float(columns[0]), area.top, int(area.x0) + float(columns[-1]) + 1, area.bottom)


def gap_near(page: Prepared, area: Area, x: float, h: float) -> float | None:
    """The middle of the widest gap in a phrase's print near a column's border, if there is a clear one."""
    start, end = max(area.x0, x - 2.5 * h), min(area.x1, x + 2.5 * h)
    if not area.x0 + 0.6 * h < x < area.x1 - 0.6 * h:
        return None
    part = page.ink[int(area.top) : int(area.bottom) + 1, int(start) : int(end) + 1]
    columns = np.flatnonzero((part > 0).any(axis=0))
    if columns.size < 2:
        return None
    gaps = np.diff(columns)
    widest = int(gaps.argmax())
    if gaps[widest] < 0.3 * h:
        return None
    return float(int(start) + (columns[widest] + columns[widest + 1]) / 2)


# ------------------------------------------------------------------ reading
def _table(desk: Desk, draft: DraftTable, box: Callable[[Area], Box], width: float) -> PageTable | None:
    readings = read_table(desk, draft)
    if not readings:
        return None
    cells: list[Cell] = []
    for c in draft.cells:
        read = readings.get((c.row, c.col))
        cells.append(
            Cell(
                read.text if read else "",
                c.row,
                c.col,
                c.rowspan,
                c.colspan,
                box=box(c.area),
                confidence=read.score if read else None,
                second=read.second if read else None,
            )
        )
    return PageTable(cells, tuple(x / width for x in draft.edges), box(draft.area), method="ocr")


def _paragraph(desk: Desk, draft: DraftParagraph) -> str:
    texts = []
    for line in draft.lines:
        known = desk.known.get(line[0]) if len(line) == 1 else None
        first = " ".join((desk.known[w][0].text if w in desk.known else w.text) for w in line)
        reading = known[1] if known else desk.name(hull(w.area for w in line), first)
        if _is_noise(reading, line):
            continue
        texts.append(reading.text.strip(" |_~`"))
    return " ".join(t for t in texts if t)


def _is_noise(reading: Reading, line: Line) -> bool:
    """Strokes of a signature, the rim of a stamp: neither engine is sure of any letter."""
    first = fmean(w.score for w in line)
    if not reading.text or (reading.score < 0.45 and first < 0.8):
        return True
    letters = sum(c.isalnum() for c in reading.text)
    return letters < 2 and number_text(reading.text) is None
