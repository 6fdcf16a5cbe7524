"""Rows that lost the place of a merged cell: where a page drops `rowspan`, the rows below it move to the left."""

from __future__ import annotations

from dataclasses import replace

from scrapers.documents.model import Cell
from scrapers.extract.tables.cells import read_cell
from scrapers.extract.tables.layout import Row, Segment
from scrapers.extract.tables.names import group_of_unit, is_unit

_SHORTEST = 3  # cells of a row of which some may have moved
_Kinds = list[set[str]]


def realign(segment: Segment) -> None:
    """Put short rows below a full one under their columns, the cells above reaching down into the gap.

    A row is moved where its cells fit the columns in one way only; where they fit in several it is `astray`, and one
    that fits as it stands has lost its last cells and is left alone.
    """
    if segment.table.method == "ocr" or all(row.at and row.at[-1] is not None for row in segment.body):
        return
    whole = [row for row in segment.body if all(c is not None for c in row.at) and len(row.cells) >= _SHORTEST]
    columns = _kinds_of(whole, segment.width)
    above: Row | None = None
    for n, row in enumerate(segment.body):
        gap = _gap(row)
        if len(row.cells) < _SHORTEST:
            above = None  # no cell reaches over a heading
        elif gap == 0:
            above = row
        elif above is not None and gap <= len(row.at) - _SHORTEST:
            segment.body[n] = moved = _moved(row, above, gap, columns)
            above = moved if moved.at[-1] is not None else above


def _gap(row: Row) -> int:
    """How many cells a row lacks at its end; 0 where one is missing elsewhere, too."""
    last = next((n for n in range(len(row.at), 0, -1) if row.at[n - 1] is not None), 0)
    return len(row.at) - last if all(c is not None for c in row.at[:last]) else 0


def _moved(row: Row, above: Row, gap: int, columns: _Kinds) -> Row:
    own = row.at[: len(row.at) - gap]
    ways = []
    for at in range(len(own) + 1):
        cells = (*own[:at], *above.at[at : at + gap], *own[at:])
        if all(_fits(cell, kinds) for cell, kinds in zip(cells, columns, strict=True)):
            ways.append((at, cells))
    if len(ways) > 1:
        return replace(row, astray=True)
    if not ways or ways[0][0] == len(own):
        return row
    cells = ways[0][1]
    filled = list({id(c): c for c in cells if c is not None and c.text.strip()}.values())
    return Row(row.index, cells, tuple(filled), len(filled) == len(cells))


def _kinds_of(rows: list[Row], width: int) -> _Kinds:
    return [{kind for row in rows if (kind := _kind(row.at[n])) != ""} for n in range(width)]


def _fits(cell: Cell | None, kinds: set[str]) -> bool:
    kind = _kind(cell)
    return kind == "" or not kinds or kind in kinds


def _kind(cell: Cell | None) -> str:
    """What a cell holds, finer than its content: a unit's name by the group its words tell; empty for a blank one."""
    if cell is None or not cell.text.strip():
        return ""
    kind = read_cell(cell.text).kind
    if kind in ("blank", "absent"):
        return ""
    if kind != "text":
        return kind
    return (group_of_unit(cell.text) if is_unit(cell.text) else None) or "text"
