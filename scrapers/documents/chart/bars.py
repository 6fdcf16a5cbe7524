"""The bars of a chart: rectangles of one colour that stand on one line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from scrapers.documents.geometry.ruling import Area
from scrapers.documents.ocr.picture import Pixels, fit

MIN_BARS = 3
MAX_PATCHES = 300
_COLOURS = 24  # colours looked at, the most frequent first
NEAR_COLOUR = 22  # per channel: what JPEG does to one colour
_SOLID = 0.86  # share of a bar's rectangle that has its colour (figures may be printed on it)


@dataclass(slots=True)
class Bars:
    """Bars on a common line: `upright` columns stand on it, bars lie along it. In reading order."""

    upright: bool
    areas: list[Area]
    colours: list[tuple[int, int, int]]


# ------------------------------------------------------------------ bars
def find_bars(pixels: Pixels) -> Bars | None:
    """The bars of a chart in a picture (RGB), in the pixels of `fit(pixels)`; None when it shows none."""
    picture, _ = fit(pixels)
    height, width = picture.shape[:2]
    least = 0.008 * max(height, width)
    found: list[tuple[Area, tuple[int, int, int]]] = []
    for colour in _colours(picture):
        low = np.array([max(0, c - NEAR_COLOUR) for c in colour], np.uint8)
        high = np.array([min(255, c + NEAR_COLOUR) for c in colour], np.uint8)
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
        if all(max(abs(r - q[0]), abs(g - q[1]), abs(b - q[2])) > NEAR_COLOUR for q in found):
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
