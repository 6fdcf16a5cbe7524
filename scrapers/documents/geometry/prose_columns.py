"""Text in columns: a strip between words that runs down several lines parts them, however narrow it is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from scrapers.documents.geometry.layout import Line, segments

FEWEST_LINES = 5  # blanks of so many lines stand above one another by no chance
NARROWEST = 0.7  # of the letters' height: the strip left between the words of all lines
BLANK = 0.9  # of the letters' height: blanks between the words of one column are narrower
MOST_STRIPS = 4  # text has fewer columns; more blanks are cells
WIDE = 1.6  # of the letters' height: such a blank parts by itself


def parts_of(lines: Sequence[Line], size: float) -> list[list[Line]]:
    """The parts of each line: cut at wide blanks and at the strips between columns of text."""
    cuts: list[set[float]] = [set() for _ in lines]
    at = 0
    while at < len(lines):
        end = at + 1
        for left, right in _blanks(lines[at], size):
            reached, middle = _strip(lines, at, left, right, size)
            if middle is not None:
                for n in range(at, reached):
                    cuts[n].add(middle)
                end = max(end, reached)
        at = end
    return [
        [piece for part in segments(line, WIDE * size) for piece in _cut(part, middles)]
        for line, middles in zip(lines, cuts, strict=True)
    ]


def _blanks(line: Line, size: float) -> list[tuple[float, float]]:
    blanks = [(a.x1, b.x0) for a, b in pairwise(line) if b.x0 - a.x1 > BLANK * size]
    return blanks if len(blanks) <= MOST_STRIPS else []


def _strip(lines: Sequence[Line], at: int, left: float, right: float, size: float) -> tuple[int, float | None]:
    """Where a strip that begins in the blank of a line ends, and its middle; None where too few lines have it."""
    both = 0
    end = at
    while end < len(lines):
        line = lines[end]
        before = max((w.x1 for w in line if (w.x0 + w.x1) / 2 < (left + right) / 2), default=None)
        after = min((w.x0 for w in line if (w.x0 + w.x1) / 2 >= (left + right) / 2), default=None)
        new = max(left, before if before is not None else left), min(right, after if after is not None else right)
        if new[1] - new[0] < NARROWEST * size or (end > at and line[0].top - lines[end - 1][0].bottom > 3 * size):
            break
        left, right = new
        both += before is not None and after is not None
        end += 1
    return (end, (left + right) / 2) if both >= FEWEST_LINES else (at + 1, None)


def _cut(part: Line, middles: set[float]) -> list[Line]:
    """A part cut at the strips that run through it."""
    pieces: list[Line] = [[part[0]]]
    for a, b in pairwise(part):
        if any(a.x1 <= x <= b.x0 for x in middles):
            pieces.append([])
        pieces[-1].append(b)
    return pieces
