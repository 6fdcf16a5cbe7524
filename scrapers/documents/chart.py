"""Bar charts: pictures of columns or bars with names and figures → pairs of label and value.

Bars are found by colour: rectangles of one colour that stand on a common line. A value is only taken
where it is printed beside its bar; the length of a bar is never turned into a number.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

import cv2
import numpy as np

from scrapers.documents.layout import Word, line_text, to_lines
from scrapers.documents.model import Cell
from scrapers.documents.ocr import Frame, gap_near, read_areas
from scrapers.documents.ocr_cells import Desk, Read, number_text, read_number, settle
from scrapers.documents.ocr_engines import NOTHING, Reading
from scrapers.documents.ocr_picture import Pixels, fit
from scrapers.documents.pages import Page, PageParagraph, PageTable
from scrapers.documents.ruling import Area, hull
from scrapers.records import Box

MIN_BARS = 3
MAX_PATCHES = 300
_COLOURS = 24  # colours looked at, the most frequent first
_NEAR = 22  # per channel: what JPEG does to one colour
_SOLID = 0.86  # share of a bar's rectangle that has its colour (figures may be printed on it)


@dataclass(slots=True)
class Bars:
    """Bars on a common line: `upright` columns stand on it, bars lie along it. In reading order."""

    upright: bool
    areas: list[Area]
    colours: list[tuple[int, int, int]]


@dataclass(slots=True)
class _Bar:
    """One bar with what is printed for it."""

    area: Area
    colour: tuple[int, int, int]
    value: Word | None = None
    label: list[Word] = field(default_factory=list)


# ------------------------------------------------------------------ bars
def find_bars(pixels: Pixels) -> Bars | None:
    """The bars of a chart in a picture (RGB), in the pixels of `fit(pixels)`; None when it shows none."""
    picture, _ = fit(pixels)
    height, width = picture.shape[:2]
    least = 0.008 * max(height, width)
    found: list[tuple[Area, tuple[int, int, int]]] = []
    for colour in _colours(picture):
        low = np.array([max(0, c - _NEAR) for c in colour], np.uint8)
        high = np.array([min(255, c + _NEAR) for c in colour], np.uint8)
        mask = cv2.inRange(picture, low, high)
        mask = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
        outlines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        for outline in sorted(outlines, key=cv2.contourArea, reverse=True)[:400]:
            x, y, w, h = cv2.boundingRect(outline)
            if (
                min(w, h) < least
                or w * h > 0.6 * width * height
                or cv2.contourArea(outline) < _SOLID * (w - 1) * (h - 1)
            ):
                continue
            found.append((Area(float(x), float(y), float(x + w), float(y + h)), colour))
    # a chart has a few dozen bars; what has hundreds of patches is a photograph or a pattern
    found = sorted(found, key=lambda item: item[0].width * item[0].height, reverse=True)[:MAX_PATCHES]
    best: Bars | None = None
    for upright in (True, False):
        bars = _on_a_line(found, upright=upright)
        if bars is not None and (best is None or len(bars.areas) > len(best.areas)):
            best = bars
    return best


def _colours(picture: Pixels) -> list[tuple[int, int, int]]:
    """The picture's frequent colours, without paper and print."""
    coarse = (picture[::2, ::2] >> 4).reshape(-1, 3).astype(np.int32)
    codes = coarse[:, 0] * 256 + coarse[:, 1] * 16 + coarse[:, 2]
    values, counts = np.unique(codes, return_counts=True)
    order = np.argsort(counts)[::-1]
    total = codes.size
    found: list[tuple[int, int, int]] = []
    for i in order[: 4 * _COLOURS]:
        if counts[i] < 0.001 * total or len(found) >= _COLOURS:
            break
        inside = codes == values[i]
        pixels = picture[::2, ::2].reshape(-1, 3)[inside]
        r, g, b = (int(v) for v in np.median(pixels[:20_000], axis=0))
        light, spread = max(r, g, b), max(r, g, b) - min(r, g, b)
        if (light > 235 and spread < 14) or light < 45:
            continue
        if all(max(abs(r - q[0]), abs(g - q[1]), abs(b - q[2])) > _NEAR for q in found):
            found.append((r, g, b))
    return found


def _on_a_line(found: Sequence[tuple[Area, tuple[int, int, int]]], *, upright: bool) -> Bars | None:
    """The largest set of rectangles of one thickness that begin on a common line."""

    def base(a: Area) -> float:
        return a.bottom if upright else a.x0

    def thick(a: Area) -> float:
        return a.width if upright else a.height

    def place(a: Area) -> float:
        return a.x0 if upright else a.top

    best: list[tuple[Area, tuple[int, int, int]]] = []
    for anchor, _ in found:
        tolerance = max(3.0, 0.08 * thick(anchor))
        group = [
            (a, c)
            for a, c in found
            if abs(base(a) - base(anchor)) <= tolerance and 0.75 < thick(a) / thick(anchor) < 1.33
        ]
        kept: list[tuple[Area, tuple[int, int, int]]] = []
        for a, c in sorted(group, key=lambda item: place(item[0])):
            if kept and place(a) < place(kept[-1][0]) + 0.6 * thick(kept[-1][0]):
                if a.width * a.height > kept[-1][0].width * kept[-1][0].height:
                    kept[-1] = (a, c)
                continue
            kept.append((a, c))
        if len(kept) > len(best):
            best = kept
    if len(best) < MIN_BARS:
        return None
    return Bars(upright, [a for a, _ in best], [c for _, c in best])


# ------------------------------------------------------------------ reading
def read_chart(desk: Desk, words: Sequence[Word], bars: Bars, frame: Frame) -> Page | None:
    """The chart's pairs as a table, its title and notes as paragraphs; None when it is no chart.

    One row a bar (label, value); two series side by side give one row a label and a column a series,
    with the legend as header.
    """
    if desk.page.turns or not np.allclose(desk.page.back, [[1, 0, 0], [0, 1, 0]], atol=1e-6):
        return None  # a turned scan: no chart
    found = [_Bar(a, c) for a, c in zip(bars.areas, bars.colours, strict=True)]
    if _holds_rows(found, words):
        return None
    series = _series(found)
    numbers = [
        w for w in words if number_text(_first(desk, w).text) is not None and number_text(w.text) is not None
    ]  # fmt: skip
    texts = [w for w in words if w not in numbers]
    slot = _slots(found, upright=bars.upright, series=max(1, len(series)))
    if bars.upright:
        texts = _cut_labels(desk, found, texts, slot, max(1, len(series)))
    _give_values(found, numbers, upright=bars.upright, height=desk.page.text_height)
    with_value = [b for b in found if b.value is not None]
    if len(with_value) < MIN_BARS or len(with_value) < 0.6 * len(found):
        return None
    rest = _give_labels(desk, found, texts, slot, upright=bars.upright)
    if sum(1 for b in found if b.label) < 0.6 * len(found) / max(1, len(series)):
        return None
    values = settle([
        ([], []) if b.value is None else read_number(desk, b.value.area, _first(desk, b.value)) for b in found
    ])  # fmt: skip

    page = frame.page(desk.page)
    legend = _legend(rest, series, desk) if len(series) > 1 else {}
    rest = [w for w in rest if w not in legend.values()]
    ends = [0, *_plot_ends(found), len(found)] if bars.upright and len(series) < 2 else [0, len(found)]
    plots = [slice(a, b) for a, b in itertools.pairwise(ends)]
    shared, own = _titles(desk, [hull(b.area for b in found[plot]) for plot in plots], rest)
    above, below = _around(desk, found, shared)

    def box(area: Area) -> Box:
        return frame.box(desk.page, area)

    page.items += [PageParagraph(t, box(a), heading=i == 0, method="ocr") for i, (t, a) in enumerate(above)]
    for plot, words_of in zip(plots, own, strict=True):
        part = found[plot]
        over, under = _around(desk, part, words_of)
        page.items += [PageParagraph(t, box(a), heading=i == 0, method="ocr") for i, (t, a) in enumerate(over)]
        below += under
        cells = _cells(desk, part, values[plot], series, legend, frame)
        area = hull(w.area for b in part for w in (*b.label, *([b.value] if b.value else [])))
        page.items.append(PageTable(cells, (0.0, 0.5, 1.0), box(area), method="ocr", kind="chart"))
    page.items += [PageParagraph(t, box(a), method="ocr") for t, a in below]
    return page


def _plot_ends(bars: Sequence[_Bar]) -> list[int]:
    """Where one chart ends and the next begins: a gap wider than between bars, and other colours behind it."""
    gaps = [b.area.x0 - a.area.x1 for a, b in itertools.pairwise(bars)]
    usual = median(gaps)
    ends: list[int] = []
    for i, gap in enumerate(gaps, start=1):
        parts = bars[ends[-1] if ends else 0 : i], bars[i:]
        printed = all(any(b.value for b in part) for part in parts)
        apart = not {b.colour for b in parts[0]} & {b.colour for b in parts[1]}
        if gap > 1.5 * max(usual, 1.0) and apart and printed and min(map(len, parts)) >= MIN_BARS:
            ends.append(i)
    return ends


def _titles(desk: Desk, plots: Sequence[Area], rest: Sequence[Word]) -> tuple[list[Word], list[list[Word]]]:
    """The texts of all charts of the picture, and those of each: that stand over it alone, where each has such."""
    own: list[list[Word]] = [[] for _ in plots]
    if len(plots) < 2:
        return list(rest), own
    height = desk.page.text_height
    borders = [(a.x1 + b.x0) / 2 for a, b in itertools.pairwise(plots)]
    shared: list[Word] = []
    for word in rest:
        over = word.bottom < min(plot.top for plot in plots)
        if over and not any(word.x0 < x + 2 * height and word.x1 > x - 2 * height for x in borders):
            own[sum(1 for x in borders if word.x0 > x)].append(word)
        else:
            shared.append(word)
    if not all(any(len(w.text) > 1 and w.score > 0.5 for w in words) for words in own):
        return list(rest), [[] for _ in plots]
    return shared, own


def _first(desk: Desk, word: Word) -> Reading:
    known = desk.known.get(word)
    return known[0] if known else Reading(word.text, word.score)


def _holds_rows(bars: Sequence[_Bar], words: Sequence[Word]) -> bool:
    """Whether the rectangles are the shaded rows or cells of a table: several texts stand in most of them."""
    full = 0
    for bar in bars:
        inside = [w for w in words if bar.area.holds((w.x0 + w.x1) / 2, w.middle)]
        if len(to_lines(inside)) < len(inside):  # two texts on one line
            full += 1
    return full > 0.4 * len(bars)


def _series(bars: Sequence[_Bar]) -> list[tuple[int, int, int]]:
    """The colours of series side by side; one entry (or none) when the bars are one series."""
    order: list[tuple[int, int, int]] = []
    for bar in bars:
        if bar.colour not in order:
            order.append(bar.colour)
    k = len(order)
    if 2 <= k <= 4 and len(bars) >= 2 * k and len(bars) % k == 0:
        pattern = [b.colour for b in bars[:k]]
        if len(set(pattern)) == k and all(b.colour == pattern[i % k] for i, b in enumerate(bars)):
            return pattern
    return []


def _slots(bars: Sequence[_Bar], *, upright: bool, series: int) -> float:
    """The distance from one label to the next."""
    starts = [b.area.x0 if upright else b.area.top for b in bars[::series]]
    steps = [b - a for a, b in itertools.pairwise(starts)]
    return median(steps) if steps else (bars[0].area.width if upright else bars[0].area.height)


def _give_values(bars: Sequence[_Bar], numbers: Sequence[Word], *, upright: bool, height: float) -> None:
    """Each bar's figure: at its end, beyond it or just inside; every figure is given once."""
    offers: list[tuple[float, int, int]] = []
    for i, bar in enumerate(bars):
        a = bar.area
        for j, word in enumerate(numbers):
            x, y = (word.x0 + word.x1) / 2, word.middle
            if upright:
                if not a.x0 - 0.45 * a.width <= x <= a.x1 + 0.45 * a.width or y > a.bottom:
                    continue
                distance = abs(a.top - (word.bottom if y < a.top else word.top))
                side = abs(x - (a.x0 + a.x1) / 2)
            else:
                if not a.top - 0.45 * a.height <= y <= a.bottom + 0.45 * a.height or word.x1 < a.x0:
                    continue
                distance = abs(a.x1 - (word.x0 if x > a.x1 else word.x1))
                side = abs(y - a.middle_y)
            inside = a.holds(x, y)
            if distance < 3.5 * height or inside:
                offers.append((distance + side + (2 * height if inside and distance > 2 * height else 0), i, j))
    taken: set[int] = set()
    for _, i, j in sorted(offers):
        if bars[i].value is None and j not in taken:
            bars[i].value = numbers[j]
            taken.add(j)


def _give_labels(desk: Desk, bars: Sequence[_Bar], texts: Sequence[Word], slot: float, *, upright: bool) -> list[Word]:
    """Each bar's name: under its foot or left of it, over several lines; gives the texts left over."""
    plot = hull(b.area for b in bars)
    rest: list[Word] = []
    height = desk.page.text_height
    slanted = [w for w in texts if w.bottom - w.top > 2.2 * height] if upright else []
    end = _labels_end(texts, plot.bottom, height)
    for word in texts:
        x, y = (word.x0 + word.x1) / 2, word.middle
        if upright:
            near = word.top > plot.bottom - 0.5 * height and word.top < end and word not in slanted
            best = min(bars, key=lambda b: abs((b.area.x0 + b.area.x1) / 2 - x))
            off = abs((best.area.x0 + best.area.x1) / 2 - x)
            fits = near and off < 0.55 * slot and word.x1 - word.x0 < 1.35 * slot
        else:
            near = x < plot.x0 + 0.5 * height
            best = min(bars, key=lambda b: abs(b.area.middle_y - y))
            off = abs(best.area.middle_y - y)
            fits = near and off < 0.55 * slot
        if fits:
            best.label.append(word)
        elif word not in slanted:
            rest.append(word)
    if upright and sum(1 for b in bars if b.label) < 0.5 * len(bars):
        _slanted_labels(desk, bars, plot, slot)
    return rest


def _labels_end(texts: Sequence[Word], foot: float, height: float) -> float:
    """Below which height nothing is a bar's name: behind a gap wider than between a name's lines stand the legend
    and the source."""
    end = foot
    for word in sorted((w for w in texts if w.top > foot - 0.5 * height), key=lambda w: w.top):
        if end > foot and word.top - end > 1.1 * height:
            break
        end = max(end, word.bottom)
    return min(end, foot + 9 * height)


def _cut_labels(desk: Desk, bars: Sequence[_Bar], texts: Sequence[Word], slot: float, series: int) -> list[Word]:
    """Phrases under the chart that reach over several names, cut between the bars."""
    foot = max(b.area.bottom for b in bars)
    height = desk.page.text_height
    groups = [hull(b.area for b in bars[i : i + series]) for i in range(0, len(bars), series)]
    borders = [(a.x1 + b.x0) / 2 for a, b in itertools.pairwise(groups)]
    end = _labels_end(texts, foot, height)
    kept: list[Word] = []
    pieces: list[Area] = []
    for word in texts:
        marks = []
        if end > word.top > foot - 0.5 * height and word.bottom - word.top < 2.2 * height:
            marks = [g for g in (gap_near(desk.page, word.area, x, height) for x in borders) if g is not None]
        if not marks or word.x1 - word.x0 < 0.8 * slot:
            kept.append(word)
            continue
        bounds = [word.x0, *marks, word.x1]
        pieces += [Area(a, word.top, b, word.bottom) for a, b in itertools.pairwise(bounds) if b - a > 3]
    return kept + read_areas(desk, pieces)


def _slanted_labels(desk: Desk, bars: Sequence[_Bar], plot: Area, slot: float) -> None:
    """Names set sideways or at an angle under the bars."""
    height = desk.page.text_height
    for corners in desk.boxes.find_slanted(desk.page.clean):
        top, bottom = float(corners[:, 1].min()), float(corners[:, 1].max())
        if top < plot.bottom - 0.5 * height or bottom - top < 1.6 * height:
            continue
        edges = np.roll(corners, -1, axis=0) - corners
        lengths = np.hypot(edges[:, 0], edges[:, 1])
        long_side, short_side = float(lengths.max()), float(lengths.min())
        if long_side < 1.5 * short_side:
            continue
        # the end nearer the axis stands under the bar
        anchor = float(corners[corners[:, 1] <= top + short_side][:, 0].mean())
        best = min(bars, key=lambda b: abs((b.area.x0 + b.area.x1) / 2 - anchor))
        if abs((best.area.x0 + best.area.x1) / 2 - anchor) > 0.7 * slot:
            continue
        line = _straight(desk.page.clean, corners)
        first = desk.boxes.read([line])[0]
        reading = desk.letters.read(line, height)
        area = Area(float(corners[:, 0].min()), top, float(corners[:, 0].max()), bottom)
        word = Word(reading.text or first.text, *area, score=max(first.score, reading.score))
        if word.text and number_text(word.text) is None:
            desk.known[word] = first, reading
            best.label.append(word)


def _straight(grey: Pixels, corners: Pixels) -> Pixels:
    """The text inside four corners, laid level; it reads from left to right or from bottom to top."""
    a, b, c, d = corners
    sides = [(a, b, d), (d, a, c)]  # along the first or the second edge
    start, end, other = max(sides, key=lambda s: float(np.hypot(*(s[1] - s[0]))))
    if end[0] < start[0] - 2 or (abs(end[0] - start[0]) <= 2 and end[1] > start[1]):
        start, end = end, start
        other = start + (other - end) if not np.allclose(other, start) else other
    width = max(8, int(np.hypot(*(end - start))))
    direction = (end - start) / max(1.0, float(np.hypot(*(end - start))))
    down = np.array([-direction[1], direction[0]])
    depth = max(6, int(min(np.hypot(*(b - a)), np.hypot(*(d - a)))))
    centre = corners.mean(axis=0)
    origin = centre - direction * width / 2 - down * depth / 2
    source = np.array([origin, origin + direction * width, origin + down * depth], np.float32)
    target = np.array([[0, 0], [width, 0], [0, depth]], np.float32)
    found: Pixels = cv2.warpAffine(
        grey, cv2.getAffineTransform(source, target), (width, depth), flags=cv2.INTER_CUBIC, borderValue=255
    )
    return found


def _legend(
    rest: Sequence[Word], series: Sequence[tuple[int, int, int]], desk: Desk
) -> dict[tuple[int, int, int], Word]:
    """Which text names which colour: the swatch stands right before it."""
    found: dict[tuple[int, int, int], Word] = {}
    if desk.colour is None:
        return found
    height = desk.page.text_height
    for word in rest:
        x1 = int(word.x0 + 1.6 * height)  # the search may have taken the swatch for a letter
        part = desk.colour[int(word.top) : int(word.bottom) + 1, max(0, int(word.x0 - 3.5 * height)) : max(1, x1)]
        if part.size == 0:
            continue
        for colour in series:
            near = (np.abs(part.astype(np.int16) - np.array(colour)) <= _NEAR).all(axis=2)
            if near.mean() > 0.05 and colour not in found:
                found[colour] = word
    return found


def _around(
    desk: Desk, bars: Sequence[_Bar], rest: Sequence[Word]
) -> tuple[list[tuple[str, Area]], list[tuple[str, Area]]]:
    """Title and notes: the lines above the chart as one paragraph each block, the others after it."""
    top = min(*(b.area.top for b in bars), min((b.value.top for b in bars if b.value), default=1000000000.0))
    height = desk.page.text_height
    lines = to_lines([w for w in rest if len(w.text) > 1 and w.score > 0.5])
    above: list[tuple[str, Area]] = []
    below: list[tuple[str, Area]] = []
    for line in lines:
        area, text = hull(w.area for w in line), line_text(line)
        if area.bottom <= top + 0.3 * height:
            if above and area.top - above[-1][1].bottom < 0.9 * height:
                above[-1] = (f"{above[-1][0]} {text}", hull((above[-1][1], area)))
            else:
                above.append((text, area))
        else:
            below.append((text, area))
    return above, below


def _cells(
    desk: Desk,
    bars: Sequence[_Bar],
    values: Sequence[Read | None],
    series: Sequence[tuple[int, int, int]],
    legend: dict[tuple[int, int, int], Word],
    frame: Frame,
) -> list[Cell]:
    cells: list[Cell] = []
    step = max(1, len(series))
    first_row = 0
    if step > 1:
        first_row = 1
        cells.append(Cell("", 0, 0, header=True))
        for k, colour in enumerate(series):
            word = legend.get(colour)
            box = frame.box(desk.page, word.area) if word else None
            cells.append(Cell(word.text if word else "", 0, k + 1, header=True, box=box))
    for start in range(0, len(bars), step):
        group = bars[start : start + step]
        row = first_row + start // step
        label = [w for b in group for w in b.label]
        cells.append(_label(desk, label, row, frame))
        for k, bar in enumerate(group):
            read = values[start + k]
            box = frame.box(desk.page, bar.value.area) if bar.value else None
            cells.append(
                Cell(
                    read.text if read else "",
                    row,
                    k + 1,
                    box=box,
                    confidence=read.score if read else None,
                    second=read.second if read else None,
                )
            )
    return cells


def _label(desk: Desk, words: Sequence[Word], row: int, frame: Frame) -> Cell:
    if not words:
        return Cell("", row, 0)
    ordered = [w for line in to_lines(words) for w in line]
    known = [desk.known.get(w, (NOTHING, Reading(w.text, w.score))) for w in ordered]
    first = " ".join(r[0].text for r in known if r[0].text)
    score = min(r[1].score for r in known)
    area = hull(w.area for w in ordered)
    return Cell(line_text(ordered), row, 0, box=frame.box(desk.page, area), confidence=score, second=first or None)
