"""Ruled tables: drawn lines → a grid of cells. Pure geometry; units are the page's own.

Lines come as printed: doubled, broken into pieces, one rectangle per cell, without outer borders.
They are merged, put into connected groups, and each group becomes a lattice whose squares are joined
where no line parts them (merged cells).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from scrapers.documents.model import UnreadableDocument

MAX_RULES = 2_500  # merged lines of one page; 60 rows x 80 columns need 140
MAX_SQUARES = 40_000


class Area(NamedTuple):
    """A rectangle, origin top left."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Horizontal extent."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Vertical extent."""
        return self.bottom - self.top

    @property
    def middle_y(self) -> float:
        """Vertical centre."""
        return (self.top + self.bottom) / 2

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies inside."""
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom

    def overlaps(self, other: Area) -> bool:
        """Whether the two share more than an edge."""
        return self.x0 < other.x1 and other.x0 < self.x1 and self.top < other.bottom and other.top < self.bottom


def hull(areas: Iterable[Area]) -> Area:
    """The smallest rectangle around all of them (at least one)."""
    x0s, tops, x1s, bottoms = zip(*areas, strict=True)
    return Area(min(x0s), min(tops), max(x1s), max(bottoms))


class Rule(NamedTuple):
    """A straight line along an axis: at `position` across it, from `start` to `end` along it."""

    position: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class GridCell:
    """One cell of a lattice with its spans."""

    row: int
    col: int
    rowspan: int
    colspan: int
    area: Area


@dataclass(frozen=True, slots=True)
class Lattice:
    """A ruled table: column edges, row edges, cells (merged ones once) in reading order."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[GridCell, ...]

    @property
    def area(self) -> Area:
        """The whole table."""
        return Area(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])


def merge(rules: Iterable[Rule], tolerance: float) -> list[Rule]:
    """Join collinear pieces: the same line within `tolerance` across, gaps up to twice that along."""
    bands: list[list[Rule]] = []
    for rule in sorted(rules):
        if bands and rule.position - bands[-1][0].position <= tolerance:
            bands[-1].append(rule)
        else:
            bands.append([rule])
    merged: list[Rule] = []
    for band in bands:
        pieces = sorted(band, key=lambda r: r.start)
        group = [pieces[0]]
        end = pieces[0].end
        for piece in pieces[1:]:
            if piece.start <= end + 2 * tolerance:
                group.append(piece)
                end = max(end, piece.end)
            else:
                merged.append(_joined(group, end))
                group, end = [piece], piece.end
        merged.append(_joined(group, end))
    return merged


def _joined(group: list[Rule], end: float) -> Rule:
    longest = max(group, key=lambda r: r.end - r.start)
    return Rule(longest.position, group[0].start, end)


def find_lattices(horizontal: Iterable[Rule], vertical: Iterable[Rule], tolerance: float = 3.0) -> list[Lattice]:
    """Every ruled table with at least one inner or outer vertical line, from top to bottom.

    Raises:
        UnreadableDocument: `too_large`, more lines than any table has.
    """
    across = [r for r in merge(horizontal, tolerance) if r.end - r.start > 2 * tolerance]
    down = [r for r in merge(vertical, tolerance) if r.end - r.start > 2 * tolerance]
    if len(across) + len(down) > MAX_RULES:
        raise UnreadableDocument("too_large", f"a page has more than {MAX_RULES} lines")
    found = []
    for group_across, group_down in _connected(across, down, tolerance):
        lattice = _lattice(group_across, group_down, tolerance)
        if lattice is not None:
            found.append(lattice)
    # a frame around a whole page or a table is no table of its own
    inner = [a for a in found if not (len(a.cells) == 1 and any(b is not a and _inside(b.area, a.area) for b in found))]
    return sorted(inner, key=lambda lattice: (lattice.ys[0], lattice.xs[0]))


def _inside(inner: Area, outer: Area) -> bool:
    return outer.x0 <= inner.x0 and outer.top <= inner.top and inner.x1 <= outer.x1 and inner.bottom <= outer.bottom


def _connected(across: list[Rule], down: list[Rule], t: float) -> list[tuple[list[Rule], list[Rule]]]:
    parent = list(range(len(across) + len(down)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    by_height = sorted(range(len(across)), key=lambda i: across[i].position)
    heights = [across[i].position for i in by_height]
    for j, v in enumerate(down):
        for k in range(bisect_left(heights, v.start - t), len(by_height)):
            h = across[by_height[k]]
            if h.position > v.end + t:
                break
            if h.start - t <= v.position <= h.end + t:
                parent[root(by_height[k])] = root(len(across) + j)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, h in enumerate(across):
        groups.setdefault(root(i), ([], []))[0].append(h)
    for j, v in enumerate(down):
        groups.setdefault(root(len(across) + j), ([], []))[1].append(v)
    return [g for g in groups.values() if g[0] and g[1]]


def _positions(values: Iterable[float], t: float) -> list[float]:
    found: list[list[float]] = []
    for value in sorted(values):
        if found and value - found[-1][-1] <= t:
            found[-1].append(value)
        else:
            found.append([value])
    return [sum(group) / len(group) for group in found]


def _lattice(across: list[Rule], down: list[Rule], t: float) -> Lattice | None:
    ys = _positions([h.position for h in across], t)
    xs = _positions([v.position for v in _walls(down, ys, t)], t)
    if not xs:
        return None
    # tables without outer borders: the horizontal lines reach further than the vertical ones
    left, right = min(h.start for h in across), max(h.end for h in across)
    if xs[0] - left > 3 * t:
        xs.insert(0, left)
    if right - xs[-1] > 3 * t:
        xs.append(right)
    top, bottom = min(v.start for v in down), max(v.end for v in down)
    if ys[0] - top > 3 * t:
        ys.insert(0, top)
    if bottom - ys[-1] > 3 * t:
        ys.append(bottom)
    rows, cols = len(ys) - 1, len(xs) - 1
    if rows < 1 or cols < 1:
        return None

    if rows * cols > MAX_SQUARES:
        raise UnreadableDocument("too_large", f"a table on one page has more than {MAX_SQUARES} cells")

    at_y = [[h for h in across if abs(h.position - y) <= t] for y in ys]
    at_x = [[v for v in down if abs(v.position - x) <= t] for x in xs]
    walls_below = [[_covered(at_y[r + 1], xs[c], xs[c + 1]) for c in range(cols)] for r in range(rows - 1)]
    walls_right = [[_covered(at_x[c + 1], ys[r], ys[r + 1]) for c in range(cols - 1)] for r in range(rows)]
    owner = [[-1] * cols for _ in range(rows)]
    cells: list[GridCell] = []
    for r in range(rows):
        for c in range(cols):
            if owner[r][c] >= 0:
                continue
            width = 1
            while c + width < cols and not walls_right[r][c + width - 1] and owner[r][c + width] < 0:
                width += 1
            height = 1
            while r + height < rows and _continues(walls_below, walls_right, owner, r + height, c, width):
                height += 1
            for i in range(r, r + height):
                for j in range(c, c + width):
                    owner[i][j] = len(cells)
            cells.append(GridCell(r, c, height, width, Area(xs[c], ys[r], xs[c + width], ys[r + height])))
    return Lattice(tuple(xs), tuple(ys), tuple(cells))


def _walls(down: list[Rule], ys: list[float], t: float) -> list[Rule]:
    """The upright lines without strokes that part one body row only: a pen's mark on a scan, an underline."""
    if len(ys) < 6:
        return down
    positions = _positions([v.position for v in down], t)
    kept: list[Rule] = []
    for x in positions:
        group = [v for v in down if abs(v.position - x) <= t]
        rows = sum(1 for a, b in pairwise(ys) if _covered(group, a, b))
        if rows > 1 or min(v.start for v in group) < ys[3] - t:  # a header's columns may be parted alone
            kept += group
    return kept


def _continues(
    below: list[list[bool]], right: list[list[bool]], owner: list[list[int]], row: int, col: int, width: int
) -> bool:
    """Whether the squares of `row` under a cell belong to it: no line above them, none between them."""
    return all(
        not below[row - 1][c] and owner[row][c] < 0 and (c == col + width - 1 or not right[row][c])
        for c in range(col, col + width)
    )


def _covered(rules: list[Rule], start: float, end: float) -> bool:
    """Whether the lines cover more than half of `start`-`end`."""
    length = sum(max(0.0, min(end, r.end) - max(start, r.start)) for r in rules)
    return length > 0.5 * (end - start)
