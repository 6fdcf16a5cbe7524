"""Rows of a ruled table with few level lines: split where its numbers stand."""

from __future__ import annotations

import itertools

from scrapers.documents.geometry.column_lines import is_number
from scrapers.documents.geometry.layout import DraftCell, DraftTable, Line, to_lines
from scrapers.documents.geometry.ruling import Area, hull


def split_rows(table: DraftTable) -> DraftTable:
    """Split ruled rows that hold several printed rows (columns drawn, lines between the rows not)."""
    by_row: dict[int, list[DraftCell]] = {}
    for cell in table.cells:
        by_row.setdefault(cell.row, []).append(cell)
    spanned = {r for c in table.cells if c.rowspan > 1 for r in range(c.row, c.row + c.rowspan)}
    cells: list[DraftCell] = []
    shift = 0
    for r in sorted(by_row):
        row = by_row[r]
        groups = [] if r in spanned else _inner_rows(row)
        if len(groups) < 2:
            cells += [DraftCell(c.row + shift, c.col, c.rowspan, c.colspan, c.area, c.words) for c in row]
            continue
        for k, (top, bottom) in enumerate(groups):
            for c in row:
                words = [w for w in c.words if top <= w.middle < bottom]
                area = Area(c.area.x0, max(c.area.top, top), c.area.x1, min(c.area.bottom, bottom))
                cells.append(DraftCell(r + shift + k, c.col, 1, c.colspan, area, words))
        shift += len(groups) - 1
    return DraftTable(cells, table.edges, table.area, table.ruled)


def _inner_rows(row: list[DraftCell]) -> list[tuple[float, float]]:
    """Bands of a ruled row, one per number in the column with the most numbers; empty when it is one row."""
    best: list[Line] = []
    for cell in row:
        lines = to_lines(cell.words)
        if len(lines) > len(best) and len(lines) > 1 and all(is_number(line) for line in lines):
            best = lines
    if not best:
        return []
    full = [c for c in row if len(to_lines(c.words)) >= len(best)]
    if len(full) < 2:
        return []
    anchors = [hull(w.area for w in line) for line in best]
    # names wrapped around their number: cut half-way between the numbers
    cuts = [(a.bottom + b.top) / 2 for a, b in itertools.pairwise(anchors)]
    # names that begin on the number's line: cut right above the next number
    widest = max(full, key=lambda c: sum(len(w.text) for w in c.words))
    tops = [min((w.top for w in line), default=0.0) for line in to_lines(widest.words)]
    if all(any(abs(t - a.top) < 0.4 * a.height for t in tops) for a in anchors):
        cuts = [b.top - 0.2 * b.height for b in anchors[1:]]
    edges = [float("-inf"), *cuts, float("inf")]
    return list(itertools.pairwise(edges))
