"""Bar charts: pictures of columns or bars with names and figures → pairs of label and value.

Bars are found by colour: rectangles of one colour that stand on a common line. A value is only taken
where it is printed beside its bar; the length of a bar is never turned into a number.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from statistics import median

import numpy as np

from scrapers.documents.chart.bars import MIN_BARS, NEAR_COLOUR, Bars
from scrapers.documents.chart.labels import Bar, cut_labels, give_labels
from scrapers.documents.geometry.layout import Word, line_text, to_lines
from scrapers.documents.geometry.ruling import Area, hull
from scrapers.documents.model import Cell
from scrapers.documents.ocr.cells import Desk, Read, number_text, read_number, settle
from scrapers.documents.ocr.engines import NOTHING, Reading
from scrapers.documents.ocr.page import Frame
from scrapers.documents.pages import Page, PageParagraph, PageTable
from scrapers.records import Box


# ------------------------------------------------------------------ reading
def read_chart(desk: Desk, words: Sequence[Word], bars: Bars, frame: Frame) -> Page | None:
    """The chart's pairs as a table, its title and notes as paragraphs; None when it is no chart.

    One row a bar (label, value); two series side by side give one row a label and a column a series,
    with the legend as header.
    """
    if desk.page.turns or not np.allclose(desk.page.back, [[1, 0, 0], [0, 1, 0]], atol=1e-6):
        return None  # a turned scan: no chart
    found = [Bar(a, c) for a, c in zip(bars.areas, bars.colours, strict=True)]
    if _holds_rows(found, words):
        return None
    series = _series(found)
    numbers = [
        w for w in words if number_text(_first(desk, w).text) is not None and number_text(w.text) is not None
    ]  # fmt: skip
    texts = [w for w in words if w not in numbers]
    slot = _slots(found, upright=bars.upright, series=max(1, len(series)))
    if bars.upright:
        texts = cut_labels(desk, found, texts, slot, max(1, len(series)))
    _give_values(found, numbers, upright=bars.upright, height=desk.page.text_height)
    with_value = [b for b in found if b.value is not None]
    if len(with_value) < MIN_BARS or len(with_value) < 0.6 * len(found):
        return None
    rest = give_labels(desk, found, texts, slot, upright=bars.upright)
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


def _plot_ends(bars: Sequence[Bar]) -> list[int]:
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


def _holds_rows(bars: Sequence[Bar], words: Sequence[Word]) -> bool:
    """Whether the rectangles are the shaded rows or cells of a table: several texts stand in most of them."""
    full = 0
    for bar in bars:
        inside = [w for w in words if bar.area.holds((w.x0 + w.x1) / 2, w.middle)]
        if len(to_lines(inside)) < len(inside):  # two texts on one line
            full += 1
    return full > 0.4 * len(bars)


def _series(bars: Sequence[Bar]) -> list[tuple[int, int, int]]:
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


def _slots(bars: Sequence[Bar], *, upright: bool, series: int) -> float:
    """The distance from one label to the next."""
    starts = [b.area.x0 if upright else b.area.top for b in bars[::series]]
    steps = [b - a for a, b in itertools.pairwise(starts)]
    return median(steps) if steps else (bars[0].area.width if upright else bars[0].area.height)


def _give_values(bars: Sequence[Bar], numbers: Sequence[Word], *, upright: bool, height: float) -> None:
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
            near = (np.abs(part.astype(np.int16) - np.array(colour)) <= NEAR_COLOUR).all(axis=2)
            if near.mean() > 0.05 and colour not in found:
                found[colour] = word
    return found


def _around(
    desk: Desk, bars: Sequence[Bar], rest: Sequence[Word]
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
    bars: Sequence[Bar],
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
