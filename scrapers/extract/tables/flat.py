"""Headers of flattened tables: a header of two rows loses its shape when each cell stands on a line."""

from __future__ import annotations

from scrapers.extract.tables.blocks import blocks_of
from scrapers.extract.tables.cells import Spot
from scrapers.extract.tables.columns import Numbers
from scrapers.extract.tables.labels import Label, read_label
from scrapers.extract.tables.layout import Segment

MOST_SUB_HEADERS = 4


def rebuild_header(segment: Segment, numbers: Numbers) -> bool:
    """Put a slipped header right: its last cells are sub-headers of one of the first.

    Every way to hang them is tried against the cells below; the only one that fits is taken. Gives whether
    there was one; the segment is left as it was when not.
    """
    printed = [c for row in segment.header for c in row.cells] + [segment.body[0].cells[0]]
    cells = [Spot(segment.table.index, c, 0, len(c.text)) for c in printed]
    if len(cells) != segment.width + 1:
        return False
    before = segment.labels, segment.body
    segment.body, segment.slipped = segment.body[1:], False
    fitting: dict[tuple[str | None, ...], list[Label]] = {}
    for labels in _arrangements(cells):
        segment.labels = labels
        roles = _roles(segment, numbers)
        if roles is not None:
            fitting.setdefault(roles, labels)
    if len(fitting) == 1:
        (segment.labels,) = fitting.values()
        return True
    segment.labels, segment.body = before
    segment.slipped = True
    return False


def _arrangements(cells: list[Spot]) -> list[list[Label]]:
    """Labels for every way to hang the last cells under one of the first."""
    found = []
    for below in range(2, min(MOST_SUB_HEADERS, len(cells) - 2) + 1):
        top, subs = cells[:-below], cells[-below:]
        for over in range(len(top)):
            columns: list[tuple[Spot, ...]] = [(c,) for c in top[:over]]
            columns += [(top[over], sub) for sub in subs]
            columns += [(c,) for c in top[over + 1 :]]
            found.append([read_label(column) for column in columns])
    return found


def _roles(segment: Segment, numbers: Numbers) -> tuple[str | None, ...] | None:
    """The columns' roles when every filled column has one that its cells bear out, else None."""
    blocks, columns = blocks_of(segment, numbers)
    if len(blocks) != 1 or blocks[0].slipped:
        return None
    if any(c.filled and c.role is None for c in columns) or blocks[0].unit.label.role != "unit":
        return None
    if any(c.why == "another_column_of_this_kind" for c in columns):
        return None
    return tuple(f"{c.role} {c.why or ''}" for c in columns)
