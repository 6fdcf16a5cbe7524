"""The names under or beside the bars of a chart: whole, over one another, or slanted."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np

from scrapers.documents.geometry.layout import Word
from scrapers.documents.geometry.ruling import Area, hull
from scrapers.documents.ocr.cells import Desk, number_text
from scrapers.documents.ocr.page import gap_near, read_areas
from scrapers.documents.ocr.picture import Pixels


@dataclass(slots=True)
class Bar:
    """One bar with what is printed for it."""

    area: Area
    colour: tuple[int, int, int]
    value: Word | None = None
    label: list[Word] = field(default_factory=list)


def give_labels(desk: Desk, bars: Sequence[Bar], texts: Sequence[Word], slot: float, *, upright: bool) -> list[Word]:
    """Each bar's name: under its foot or left of it, over several lines; gives the texts left over."""
    plot = hull(b.area for b in bars)
    rest: list[Word] = []
    height = desk.page.text_height
    slanted = [w for w in texts if w.bottom - w.top > 2.2 * height] if upright else []
    end = labels_end(texts, plot.bottom, height)
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


def labels_end(texts: Sequence[Word], foot: float, height: float) -> float:
    """Below which height nothing is a bar's name: behind a gap wider than between a name's lines stand the legend
    and the source."""
    end = foot
    for word in sorted((w for w in texts if w.top > foot - 0.5 * height), key=lambda w: w.top):
        if end > foot and word.top - end > 1.1 * height:
            break
        end = max(end, word.bottom)
    return min(end, foot + 9 * height)


def cut_labels(desk: Desk, bars: Sequence[Bar], texts: Sequence[Word], slot: float, series: int) -> list[Word]:
    """Phrases under the chart that reach over several names, cut between the bars."""
    foot = max(b.area.bottom for b in bars)
    height = desk.page.text_height
    groups = [hull(b.area for b in bars[i : i + series]) for i in range(0, len(bars), series)]
    borders = [(a.x1 + b.x0) / 2 for a, b in itertools.pairwise(groups)]
    end = labels_end(texts, foot, height)
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


def _slanted_labels(desk: Desk, bars: Sequence[Bar], plot: Area, slot: float) -> None:
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
