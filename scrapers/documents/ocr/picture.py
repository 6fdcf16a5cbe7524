"""A scanned page made fit for reading: stamp taken out, turned straight, its drawn lines found.

All in pixels of the prepared picture; `Prepared.back` leads to the page as it came.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from scrapers.documents.geometry.ruling import Area, Rule, hull

Pixels = NDArray[Any]  # uint8: (height, width) grey or (height, width, 3) RGB

MAX_PIXELS = 9_000_000  # A4 at 300 dpi has 8.7 million; what is larger is scaled down
MIN_SIDE = 1600  # small pictures are enlarged, twice at most: letters of 8 pixels become 16
_MAX_SKEW = 4.0  # degrees
_DARK_GROUND = 128  # brightness
_BESIDE = 3  # pixels beyond a line's edge
_CONTRAST = 15  # by how much print differs from its ground
_DRAWN = 0.75  # of a line's pixels differ from what lies beside them: 0.9 and more where it is drawn


@dataclass(slots=True)
class Prepared:
    """A page ready for reading.

    Attributes:
        grey: without stamp, upright, straight.
        clean: `grey` with the drawn lines painted over.
        ink: where something is printed (255), lines left out.
        horizontal, vertical: the drawn lines.
        text_height: the height of a capital letter, in pixels.
        turns: quarter turns anticlockwise that made it upright.
        back: 2x3 matrix from `grey` to the upright picture before it was straightened.
        scale: size of `grey` relative to the picture as it came.
        source: width and height of the picture as it came.
    """

    grey: Pixels
    clean: Pixels
    ink: Pixels
    horizontal: list[Rule]
    vertical: list[Rule]
    text_height: float
    turns: int
    back: Pixels
    scale: float
    source: tuple[int, int]

    def original(self, area: Area) -> Area:
        """Where an area lies in the picture as it came."""
        corners = np.array([(area.x0, area.top), (area.x1, area.top), (area.x1, area.bottom), (area.x0, area.bottom)])
        points = np.hstack([corners, np.ones((4, 1))]) @ self.back.T
        height, width = self.grey.shape[:2]
        for _ in range(self.turns):  # undo np.rot90, turn by turn
            points = np.stack([height - points[:, 1], points[:, 0]], axis=1)
            height, width = width, height
        points = points / self.scale
        w, h = self.source
        x, y = np.clip(points[:, 0], 0, w), np.clip(points[:, 1], 0, h)
        return Area(float(x.min()), float(y.min()), float(x.max()), float(y.max()))


def fit(pixels: Pixels) -> tuple[Pixels, float]:
    """The picture within the limits of size, and by how much it was scaled."""
    height, width = pixels.shape[:2]
    scale = 1.0
    if height * width > MAX_PIXELS:
        scale = (MAX_PIXELS / (height * width)) ** 0.5
    elif max(height, width) < MIN_SIDE:
        scale = min(2.0, MIN_SIDE / max(height, width))
    if scale == 1.0:
        return pixels, 1.0
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=how), scale


def prepare(pixels: Pixels, turns: int = 0) -> Prepared:
    """Make a picture (RGB) ready; `turns` quarter turns anticlockwise are made first."""
    source = pixels.shape[1], pixels.shape[0]
    fitted, scale = fit(pixels)
    if turns:
        fitted = np.ascontiguousarray(np.rot90(fitted, turns))
    grey = without_stamp(fitted)
    angle = skew(grey)
    height, width = grey.shape
    forth = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    if abs(angle) > 0.05:
        paper = int(np.percentile(grey[::8, ::8], 80))
        grey = cv2.warpAffine(grey, forth, (width, height), flags=cv2.INTER_CUBIC, borderValue=paper)
    back = cv2.invertAffineTransform(forth) if abs(angle) > 0.05 else np.array([[1.0, 0, 0], [0, 1.0, 0]])
    dark = binary(grey)
    text_height = letter_height(dark)
    horizontal, vertical, mask = drawn_lines(grey, dark, text_height)
    thick = cv2.dilate(mask, np.ones((3, 3), np.uint8))
    paper = int(np.percentile(grey[::8, ::8], 70))
    clean = grey.copy()
    clean[thick > 0] = paper
    ink = dark.copy()
    ink[cv2.dilate(mask, np.ones((5, 5), np.uint8)) > 0] = 0
    return Prepared(
        grey, clean, _despeckled(ink, text_height), horizontal, vertical, text_height, turns, back, scale, source
    )


def without_stamp(pixels: Pixels) -> Pixels:
    """Grey, with a round red stamp and what it covers seen through red light: black print stays.

    Red headings are left: a stamp (or the half of one that print cuts off) is not much
    wider than high, and much larger than a line of text.
    """
    grey: Pixels = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    red = pixels[:, :, 0].astype(np.int16)
    rest = np.maximum(pixels[:, :, 1], pixels[:, :, 2]).astype(np.int16)
    redness = ((red - rest) > 28).astype(np.uint8)
    if redness.mean() < 0.0004:
        return grey
    height, width = grey.shape
    step = max(1, round(max(height, width) / 900))
    small = cv2.resize(redness, (width // step, height // step), interpolation=cv2.INTER_AREA)
    small = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(small)
    reddish = cv2.dilate(((red - rest) > 14).astype(np.uint8), np.ones((3, 3), np.uint8))
    for x, y, w, h, _ in stats[1:count]:
        side = min(w, h) * step
        if side < 0.07 * min(height, width) or not 0.35 < w / h < 2.8:
            continue
        part = slice(max(0, y * step - 9), (y + h) * step + 9), slice(max(0, x * step - 9), (x + w) * step + 9)
        # in the red channel red ink is nearly as bright as paper, black ink stays black
        seen = pixels[:, :, 0][part]
        lifted = np.clip(seen.astype(np.int16) + 30, 0, 255).astype(np.uint8)
        grey[part] = np.where(reddish[part] > 0, np.where(seen > 120, np.maximum(lifted, 225), seen), grey[part])
    return grey


def skew(grey: Pixels) -> float:
    """By how many degrees (anticlockwise) the page must be turned so that its lines lie level."""
    height, width = grey.shape
    scale = min(1.0, 1000 / max(height, width))
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    dark = (binary(small) > 0).astype(np.float32)
    if dark.mean() < 0.001:
        return 0.0
    centre = small.shape[1] / 2, small.shape[0] / 2

    def sharpness(angle: float) -> float:
        matrix = cv2.getRotationMatrix2D(centre, angle, 1.0)
        turned = cv2.warpAffine(dark, matrix, (small.shape[1], small.shape[0]), flags=cv2.INTER_NEAREST)
        rows = turned.sum(axis=1)
        return float(np.square(np.diff(rows)).sum())

    best = max(np.arange(-_MAX_SKEW, _MAX_SKEW + 0.01, 0.5), key=sharpness)
    best = max(np.arange(best - 0.4, best + 0.41, 0.1), key=sharpness)
    best = max(np.arange(best - 0.08, best + 0.09, 0.02), key=sharpness)
    # level pages stay as they are
    return float(best) if sharpness(best) > 1.02 * sharpness(0.0) else 0.0


def binary(grey: Pixels) -> Pixels:
    """Ink as 255 on 0, judged against the brightness around it."""
    smooth = cv2.GaussianBlur(grey, (0, 0), 0.8)
    block = max(15, (min(grey.shape) // 40) | 1)
    found: Pixels = cv2.adaptiveThreshold(smooth, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, block, 18)
    # adaptive thresholds hollow out solid areas: what is plainly black is ink
    found[smooth < 70] = 255
    return found


def letter_height(dark: Pixels) -> float:
    """The middle height of letters, in pixels; 20 when there are none."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(dark)
    if count < 5:
        return 20.0
    w, h, area = stats[1:, 2], stats[1:, 3], stats[1:, 4]
    letters = (h >= 7) & (h <= 120) & (w >= 3) & (w < 4 * h) & (area > 0.15 * w * h)
    if letters.sum() < 5:
        return 20.0
    heights = np.sort(h[letters])
    # accents and marks are smaller, joined letters larger: the upper middle is a capital's height
    return float(heights[int(0.7 * len(heights))])


def drawn_lines(grey: Pixels, dark: Pixels, text_height: float) -> tuple[list[Rule], list[Rule], Pixels]:
    """Level and upright lines longer than any letter's stroke, and where their pixels are.

    `dark` is the ink of the picture `grey`: on a dark ground it lies around light letters, and is no line.
    """
    _height, width = dark.shape
    # the feet of letters join to short level lines; a table's lines run over several words
    across = max(60, int(8.0 * text_height), width // 12)
    down = max(25, int(2.3 * text_height))
    bridged = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((3, 5), np.uint8))
    level = cv2.morphologyEx(bridged, cv2.MORPH_OPEN, np.ones((1, across), np.uint8))
    bridged = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((5, 3), np.uint8))
    upright = cv2.morphologyEx(bridged, cv2.MORPH_OPEN, np.ones((down, 1), np.uint8))
    # bars and photographs are no lines
    thickest = max(6, int(0.45 * text_height))
    level = _thin(level, vertical=False, limit=thickest)
    upright = _thin(upright, vertical=True, limit=thickest)
    # letters that stand under one another must not become one line: only specks are bridged
    bridge = max(5, int(0.25 * text_height))
    across_pieces = [
        a
        for a in _pieces(level, (1, across // 3))
        if a.width >= across and not _is_ground(grey, level, a, vertical=False)
    ]
    horizontal = [Rule(a.middle_y, a.x0, a.x1) for a in across_pieces]
    # an upright line that no level line meets is a letter's stem or a picture's edge
    down_pieces = [
        a
        for a in _pieces(upright, (bridge, 1))
        if a.height >= down
        and not _is_ground(grey, upright, a, vertical=True)
        and (a.height > 14 * text_height or _meets(Rule((a.x0 + a.x1) / 2, a.top, a.bottom), horizontal, text_height))
    ]
    vertical = [Rule((a.x0 + a.x1) / 2, a.top, a.bottom) for a in down_pieces]
    mask = np.zeros_like(dark)
    for pieces, lines in ((across_pieces, level), (down_pieces, upright)):
        for a in pieces:
            part = slice(int(a.top), int(a.bottom) + 1), slice(int(a.x0), int(a.x1) + 1)
            mask[part] |= lines[part]
    return horizontal, vertical, mask


def _is_ground(grey: Pixels, lines: Pixels, area: Area, *, vertical: bool) -> bool:
    """Whether a supposed line is nothing but dark ground: a drawn one is darker than what lies on one of its sides."""
    top, x0 = int(area.top), int(area.x0)
    ys, xs = np.nonzero(lines[top : int(area.bottom) + 1, x0 : int(area.x1) + 1])
    if not len(ys):
        return False
    ys, xs = ys + top, xs + x0
    beyond = round(len(ys) / max(1.0, area.height if vertical else area.width)) + _BESIDE
    height, width = grey.shape
    sides = [
        grey[ys, np.clip(xs + d, 0, width - 1)] if vertical else grey[np.clip(ys + d, 0, height - 1), xs]
        for d in (-beyond, beyond)
    ]
    lighter, darker = np.maximum(*sides).astype(np.int16), np.minimum(*sides)
    drawn = (lighter - grey[ys, xs] >= _CONTRAST).mean()
    return bool(drawn < _DRAWN and np.median(darker) < _DARK_GROUND)


def _meets(v: Rule, horizontal: list[Rule], reach: float) -> bool:
    ends = 0
    for end in (v.start, v.end):
        ends += any(
            abs(h.position - end) < 0.6 * reach and h.start - reach <= v.position <= h.end + reach for h in horizontal
        )
    return ends == 2


def _thin(mask: Pixels, *, vertical: bool, limit: int) -> Pixels:
    """The mask without parts thicker than `limit`."""
    kernel = np.ones((1, limit + 1) if vertical else (limit + 1, 1), np.uint8)
    thick = cv2.dilate(cv2.morphologyEx(mask, cv2.MORPH_OPEN, kernel), np.ones((3, 3), np.uint8))
    found: Pixels = cv2.bitwise_and(mask, cv2.bitwise_not(thick))
    return found


def _pieces(mask: Pixels, bridge: tuple[int, int]) -> list[Area]:
    """The mask's connected parts; a slightly slanted line's steps are joined first."""
    joined = cv2.dilate(mask, np.ones((3, 3), np.uint8))
    joined = cv2.morphologyEx(joined, cv2.MORPH_CLOSE, np.ones(bridge, np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(joined)
    found = [Area(float(x + 1), float(y + 1), float(x + w - 1), float(y + h - 1)) for x, y, w, h, _ in stats[1:count]]
    return found[:20_000]


def _despeckled(ink: Pixels, text_height: float) -> Pixels:
    """Ink without specks: noise, and remains of lines."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink)
    if count > 400_000:
        return ink
    least = max(4.0, 0.02 * text_height * text_height)
    keep = stats[:, 4] >= least
    keep[0] = False
    found: Pixels = np.where(keep[labels], 255, 0).astype(np.uint8)
    return found


def text_boxes_in(ink: Pixels, area: Area, text_height: float) -> list[Area]:
    """The lines of text inside an area, from the ink alone; empty when there is none."""
    x0, top, x1, bottom = (round(v) for v in area)
    part = ink[max(0, top) : bottom, max(0, x0) : x1]
    if part.size == 0:
        return []
    rows = (part > 0).sum(axis=1)
    lines: list[list[int]] = []
    for y in np.flatnonzero(rows >= 1):
        # accents stand apart from their letters by less than a third of a letter
        if lines and y - lines[-1][1] <= max(2, 0.12 * text_height):
            lines[-1][1] = int(y)
        else:
            lines.append([int(y), int(y)])
    found: list[Area] = []
    for start, end in lines:
        columns = np.flatnonzero((part[start : end + 1] > 0).any(axis=0))
        box = Area(
            float(max(0, x0) + columns[0]), float(max(0, top) + start),
            float(max(0, x0) + columns[-1] + 1), float(max(0, top) + end + 1),
        )  # fmt: skip
        small = 0.45 * text_height
        if found and min(box.height, found[-1].height) < small and box.top - found[-1].bottom < 0.5 * text_height:
            # marks above or below letters belong to the nearer line
            found[-1] = hull((found[-1], box))
            continue
        found.append(box)
    return [f for f in found if f.height >= 0.35 * text_height and f.width >= 0.12 * text_height]
