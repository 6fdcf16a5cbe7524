"""What stands in one cell of a scanned table: several readings by both engines, a vote, both results.

The cell's text is what most readings say; `second` is what the other engine says. Nothing is made up:
each text was read as it stands here by an engine.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np

from scrapers.documents.geometry.layout import DraftCell, DraftTable, Word, to_lines
from scrapers.documents.geometry.ruling import Area, hull
from scrapers.documents.ocr.engines import NOTHING, Boxes, Letters, Reading, crop
from scrapers.documents.ocr.picture import Pixels, Prepared, text_boxes_in
from scrapers.documents.ocr.words import SCRAPS, agreement, parted, repaired, trimmed

_NUMBER = re.compile(r"[(+\-]?\d+(?:[.,]\d+)*%?\)?(?:/\d+(?:[.,]\d+)*)?[.)]?")
_DIGITLIKE = str.maketrans("OoQDlI|SB‚，：．Ｏ·;", "000011158,,:.0.,", "°")
_EDGES = " .,;:'\"`|_~*-–—[]{}<>"
_FIRST_VOTE = 1.5  # rapidocr's vote on a number, against 1 for tesseract's
_DARK_GROUND, _LIGHT_GROUND = 110, 160  # brightness: below the print is light, above it is dark
_MIN_SCORE = 0.3  # a text read with less certainty by the one engine that read it is noise


@dataclass(slots=True)
class Read:
    """A cell's text, how sure (0-1), and the other engine's text (None when it read nothing)."""

    text: str
    score: float
    second: str | None


@dataclass(slots=True)
class _Scan:
    """One cell with its lines of print and what was read so far."""

    cell: DraftCell
    lines: list[Area]
    first: list[Reading] = field(default_factory=list)  # rapidocr, line by line
    names: list[Reading | None] = field(default_factory=list)  # tesseract, where it was read before
    number: bool = False


@dataclass(slots=True)
class Desk:
    """What is needed to read: the page in two treatments, and both engines."""

    page: Prepared
    smooth: Pixels
    boxes: Boxes
    letters: Letters
    known: dict[Word, tuple[Reading, Reading]] = field(default_factory=dict)  # phrases, read by both
    colour: Pixels | None = None  # the picture in RGB, at the size of `page.grey`, where it was not turned

    def line(self, area: Area) -> Pixels:
        """The picture of a line of text, dark on light."""
        return dark_on_light(crop(self.page.clean, area, 0.3 * self.page.text_height))

    def smooth_line(self, area: Area) -> Pixels:
        """The same with the grain of the paper taken out."""
        return dark_on_light(crop(self.smooth, area, 0.3 * self.page.text_height))

    def name(self, area: Area, hint: str = "") -> Reading:
        """A line of words, read by tesseract in two treatments; `hint` is what rapidocr read there."""
        height = self.page.text_height
        readings = [self.letters.read(self.line(area), height)]
        if readings[0].score < 0.93:
            readings.append(self.letters.read(self.smooth_line(area), height))
        if max(r.score for r in readings) < 0.88:
            wide = dark_on_light(crop(self.page.clean, area, 0.6 * height))
            readings += [self.letters.read(wide, height), self.letters.read(self.line(area), 0.8 * height)]
        readings = [Reading(trimmed(repaired(parted(r.text, hint), hint), hint, r.score), r.score) for r in readings]
        return max(readings, key=lambda r: r.score + 0.5 * agreement(r.text, hint))

    def both(self, area: Area, words: Sequence[Word]) -> tuple[Reading, Reading] | None:
        """What both engines read before, where a line of a cell is one phrase of the page."""
        if len(words) != 1 or area.width > words[0].x1 - words[0].x0 + 0.7 * self.page.text_height:
            return None
        return self.known.get(words[0])


def dark_on_light(line: Pixels) -> Pixels:
    """White print on a coloured ground becomes dark print on a light one.

    On a ground of middling brightness the print is what differs most from it.
    """
    ground = float(np.median(line))
    if _DARK_GROUND < ground < _LIGHT_GROUND:
        low, high = np.percentile(line, (4, 96))
        light = high - ground < 1.5 * (ground - low)
    else:
        light = ground > _DARK_GROUND
    return line if light else 255 - line


def number_text(text: str) -> str | None:
    """A reading as a number: blanks and stray marks at its edges dropped; None when it is none.

    Letters that OCR confuses with digits become digits only where digits prevail.
    """
    found = re.sub(r"\s+", "", text).strip(_EDGES)
    if not found:
        return None
    digits = sum(c.isdigit() for c in found)
    if digits < len(found):
        if digits * 2 < len(found) and len(found) > 1:
            return None
        found = found.translate(_DIGITLIKE)
    return found if _NUMBER.fullmatch(found) else None


# ------------------------------------------------------------------ a whole table
def read_table(desk: Desk, table: DraftTable) -> dict[tuple[int, int], Read]:
    """Every printed cell's readings, by (row, column) of the cell's origin."""
    scans = [_Scan(c, _lines_of(desk, c, ruled=table.ruled)) for c in table.cells]
    scans = [s for s in scans if s.lines]
    _first_readings(desk, scans)
    _mark_numbers(scans)
    found: dict[tuple[int, int], Read] = {}
    numbers: dict[int, list[tuple[_Scan, list[Reading], list[Reading]]]] = {}
    for scan in scans:
        if scan.number:
            first, second = _number_readings(desk, scan)
            numbers.setdefault(scan.cell.col, []).append((scan, first, second))
        else:
            read = _words(desk, scan)
            if read is not None:
                found[scan.cell.row, scan.cell.col] = read
    everything = [r for members in numbers.values() for _, first, second in members for r in (*first, *second)]
    mark = _mark(everything)
    for members in numbers.values():
        marked = [(s, _with_mark(first, mark), _with_mark(second, mark)) for s, first, second in members]
        shape = _shape([first for _, first, _ in marked])
        for scan, first, second in marked:
            read = _decide(first, second, shape)
            if read is not None:
                found[scan.cell.row, scan.cell.col] = read
    return found


def _lines_of(desk: Desk, cell: DraftCell, *, ruled: bool) -> list[Area]:
    """The lines of print in a cell: where the engine found text, else where there is ink."""
    height = desk.page.text_height
    inner = cell.area
    if ruled:
        inset = min(0.15 * height, 0.2 * cell.area.height)
        inner = Area(cell.area.x0 + inset, cell.area.top + inset, cell.area.x1 - inset, cell.area.bottom - inset)
    lines: list[Area] = []
    for line in to_lines(cell.words):
        box = hull(w.area for w in line)
        # print at the line's ends that the engine missed
        side = 1.2 * height if ruled else 0.6 * height
        left, right = (inner.x0, inner.x1) if ruled else (box.x0 - side, box.x1 + side)
        band = Area(max(left, box.x0 - side), box.top, min(right, box.x1 + side), box.bottom)
        ink = [b for b in text_boxes_in(desk.page.ink, band, height) if b.height > 0.5 * height]
        if ink:
            reach = hull([box, *ink])
            box = Area(max(left, reach.x0), box.top, min(right, reach.x1), box.bottom)
        lines.append(box)
    if not lines and ruled:
        lines = [b for b in text_boxes_in(desk.page.ink, inner, height) if b.height < 3.2 * height]
        if len(lines) > 6:
            return []
    return lines


def _first_readings(desk: Desk, scans: Sequence[_Scan]) -> None:
    """rapidocr's readings: from the search of the page where one phrase is one line, else of the line's picture."""
    missing: list[tuple[_Scan, int]] = []
    crops: list[Pixels] = []
    for scan in scans:
        by_line = to_lines(scan.cell.words)
        for i, area in enumerate(scan.lines):
            known = desk.both(area, by_line[i] if i < len(by_line) else [])
            scan.first.append(known[0] if known else NOTHING)
            scan.names.append(known[1] if known else None)
            if known is None:
                missing.append((scan, i))
                crops.append(desk.line(area))
    for (scan, i), reading in zip(missing, desk.boxes.read(crops), strict=True):
        scan.first[i] = reading


def _mark_numbers(scans: Sequence[_Scan]) -> None:
    """Cells that hold a number: by what was read, and by what the rest of the column holds."""
    by_column: dict[int, list[_Scan]] = {}
    for scan in scans:
        scan.number = len(scan.lines) == 1 and number_text(scan.first[0].text) is not None
        if scan.cell.colspan == 1:
            by_column.setdefault(scan.cell.col, []).append(scan)
    for members in by_column.values():
        share = sum(s.number for s in members) / len(members)
        if share < 0.6:
            continue
        rows = [s.cell.row for s in members if s.number]
        for scan in members:
            # in a column of numbers what is short and stands among them is one, however it was read
            letters = sum(c.isalpha() for c in scan.first[0].text)
            if not scan.number and len(scan.lines) == 1 and min(rows) < scan.cell.row and letters <= 2:
                scan.number = True


def read_number(desk: Desk, area: Area, first: Reading) -> tuple[list[Reading], list[Reading]]:
    """All readings of one number by the first and by the second engine, as number texts."""
    scan = _Scan(DraftCell(0, 0, 1, 1, area), [area], [first])
    return _number_readings(desk, scan)


def settle(pairs: Sequence[tuple[list[Reading], list[Reading]]]) -> list[Read | None]:
    """The numbers of one column from all their readings: one decimal mark, one form, most votes."""
    mark = _mark([r for first, second in pairs for r in (*first, *second)])
    marked = [(_with_mark(first, mark), _with_mark(second, mark)) for first, second in pairs]
    shape = _shape([first for first, _ in marked])
    return [_decide(first, second, shape) for first, second in marked]


# ------------------------------------------------------------------ words
def _words(desk: Desk, scan: _Scan) -> Read | None:
    first = " ".join(r.text for r in scan.first if r.text)
    parts: list[Reading] = []
    for area, hint, known in zip(scan.lines, scan.first, scan.names, strict=True):
        reading = known or desk.name(area, hint.text)
        text = reading.text.strip(SCRAPS)
        if text:
            parts.append(Reading(text, reading.score))
    text = " ".join(p.text for p in parts)
    score = min((p.score for p in parts), default=0.0)
    if not text:
        certain = min((r.score for r in scan.first if r.text), default=0.0)
        return Read(first, certain * 0.5, None) if first and certain > _MIN_SCORE else None
    if not first and score < _MIN_SCORE:
        return None
    if text.isascii() and first and _better_ascii(first, scan.first, score):
        return Read(first, min(r.score for r in scan.first), text)
    return Read(text, score, first or None)


def _better_ascii(first: str, readings: Sequence[Reading], score: float) -> bool:
    """Where no letter carries an accent (`TT`, `UBND`, `DTI`) the surer engine is right."""
    return first.isascii() and min(r.score for r in readings) > max(0.9, score)


# ------------------------------------------------------------------ numbers
def _number_readings(desk: Desk, scan: _Scan) -> tuple[list[Reading], list[Reading]]:
    """All readings of a number by the first and by the second engine, as number texts."""
    area, height = scan.lines[0], desk.page.text_height
    first = [_as_number(scan.first[0])]
    second = [
        _as_number(desk.letters.read(desk.line(area), height, number=True)),
        _as_number(desk.letters.read(desk.smooth_line(area), 0.85 * height, number=True)),
    ]
    texts = {r.text for r in (*first, *second)}
    if len(texts) > 1:
        tight = dark_on_light(crop(desk.page.clean, area, 0.12 * height))
        second.append(_as_number(desk.letters.read(tight, height, number=True)))
        second.append(_as_number(desk.letters.read(desk.line(area), height)))
        bigger = cv2.resize(desk.smooth_line(area), None, fx=1.6, fy=1.6, interpolation=cv2.INTER_CUBIC)
        wide = dark_on_light(crop(desk.page.grey, area, 0.15 * height))
        first += [_as_number(r) for r in desk.boxes.read([bigger, wide])]
    return [r for r in first if r.text], [r for r in second if r.text]


def _as_number(reading: Reading) -> Reading:
    text = number_text(reading.text)
    return Reading(text, reading.score) if text else NOTHING


_MARKED = re.compile(r"(\d+)([.,])(\d+)(%?)")


def _mark(readings: Sequence[Reading]) -> str | None:
    """The decimal mark of a table: the one that most readings of its numbers have.

    A dot and a comma differ by two pixels; what decides is the whole table, not the single cell.
    """
    weights = {",": 0.0, ".": 0.0}
    for reading in readings:
        m = _MARKED.fullmatch(reading.text)
        if m is not None and len(m[3]) != 3:
            weights[m[2]] += reading.score
    best = max(weights, key=lambda mark: weights[mark])
    return best if weights[best] > 0.65 * sum(weights.values()) and weights[best] > 1.5 else None


def _with_mark(readings: Sequence[Reading], mark: str | None) -> list[Reading]:
    """The readings with the table's decimal mark; three digits behind a mark may be thousands: left alone."""
    if mark is None:
        return list(readings)
    found = []
    for reading in readings:
        m = _MARKED.fullmatch(reading.text)
        if m is not None and m[2] != mark and len(m[3]) != 3:
            reading = Reading(f"{m[1]}{mark}{m[3]}{m[4]}", reading.score)  # noqa: PLW2901
        found.append(reading)
    return found


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a column prints its numbers: the mark and the digits behind it (None: it varies)."""

    mark: str | None
    decimals: int | None

    def fits(self, text: str) -> bool:
        """Whether a text has this form."""
        if self.decimals is None:
            return True
        m = re.fullmatch(r"\d+(?:([.,])(\d+))?%?", text)
        if m is None:
            return False
        return (m[1], len(m[2] or "")) == (self.mark, self.decimals)


def _shape(members: Sequence[list[Reading]]) -> _Shape:
    """The form most of a column's numbers have."""
    seen: Counter[tuple[str | None, int]] = Counter()
    total = 0
    for first in members:
        if not first:
            continue
        m = re.fullmatch(r"\d+(?:([.,])(\d+))?%?", first[0].text)
        if m is not None:
            seen[m[1], len(m[2] or "")] += 1
            total += 1
    if not seen:
        return _Shape(None, None)
    (mark, decimals), n = seen.most_common(1)[0]
    return _Shape(mark, decimals) if total >= 4 and n >= 0.7 * total else _Shape(None, None)


def _decide(first: list[Reading], second: list[Reading], shape: _Shape) -> Read | None:
    """The text with most votes. Each engine has one vote, shared among its readings; the first engine's counts
    more (it reads numbers better), and so do readings that have the column's form."""
    votes: dict[str, float] = {}
    for readings, weight in ((first, _FIRST_VOTE), (second, 1.0)):
        total = sum(0.2 + r.score for r in readings)
        for reading in readings:
            vote = weight * (0.2 + reading.score) / total
            votes[reading.text] = votes.get(reading.text, 0.0) + vote * (1.0 if shape.fits(reading.text) else 0.5)
    if not votes:
        return None
    text = max(votes, key=lambda t: votes[t])
    mine = [r for r in first if r.text == text]
    other = second if mine else first
    sure = max(r.score for r in (*mine, *(r for r in second if r.text == text)))
    if not mine and sure < _MIN_SCORE:
        return None
    return Read(text, round(sure * votes[text] / sum(votes.values()), 4), _own_choice(other))


def _own_choice(readings: Sequence[Reading]) -> str | None:
    """What one engine says by itself: what it read most often, else what it is surest of."""
    if not readings:
        return None
    counts = Counter(r.text for r in readings)
    return max(readings, key=lambda r: (counts[r.text], r.score)).text
