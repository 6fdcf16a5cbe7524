"""What stands beside a table of level lines only: the menu of a web application, notes in a margin.

Such a table's lines all begin and end at the same places; what stands beyond them on their level is
no cell of it, however near and level with its rows. Pure geometry; units are the page's own.
"""

from __future__ import annotations

from collections.abc import Sequence

from scrapers.documents.geometry.layout import Line, Word, to_lines
from scrapers.documents.geometry.ruling import Area, Rule

_MIN_LINES = 4  # fewer lines of one width may underline anything


def part_margins(
    words: Sequence[Word], horizontal: Sequence[Rule], vertical: Sequence[Rule], size: float
) -> tuple[list[Word], list[Word]]:
    """The words of the page without those beside its table, and those; `size` is the height of the text.

    Nothing is parted where a line beyond the table's width shows that its cells reach further, or where
    its rows are not whole (a name and a number each) without what stands beside them.
    """
    from scrapers.documents.geometry.column_lines import is_number

    table = _ruled_area(horizontal, size)
    if table is None or any(v.start < table.bottom and v.end > table.top for v in vertical):
        return list(words), []
    inside = [w for w in words if table.holds((w.x0 + w.x1) / 2, w.middle)]
    rows = to_lines(inside)
    whole = [row for row in rows if _is_whole(row)]
    if len(whole) < _MIN_LINES - 1 or 2 * len(whole) < len(rows):
        return list(words), []
    beside: list[Word] = []
    for edge, left in ((table.x0, True), (table.x1, False)):
        strip = _strip(words, table, edge, size, left=left)
        if not any(is_number([w]) for w in strip):
            beside += strip
    apart = set(beside)
    return [w for w in words if w not in apart], [w for w in words if w in apart]


def _is_whole(row: Line) -> bool:
    """Whether a row has a name and a number."""
    from scrapers.documents.geometry.column_lines import is_number

    return any(is_number([w]) for w in row) and any(any(c.isalpha() for c in w.text) for w in row)


def _ruled_area(horizontal: Sequence[Rule], size: float) -> Area | None:
    """Where at least `_MIN_LINES` lines of one width lie under one another, and none on their level is wider."""
    best: list[Rule] = []
    for rule in horizontal:
        same = [r for r in horizontal if abs(r.start - rule.start) < 0.5 * size and abs(r.end - rule.end) < 0.5 * size]
        if len(same) > len(best):
            best = same
    if len(best) < _MIN_LINES:
        return None
    area = Area(
        min(r.start for r in best), min(r.position for r in best),
        max(r.end for r in best), max(r.position for r in best),
    )  # fmt: skip
    across = [
        r for r in horizontal
        if area.top - 0.5 * size < r.position < area.bottom + 0.5 * size
        and (r.start < area.x0 - 0.5 * size or r.end > area.x1 + 0.5 * size)
    ]  # fmt: skip
    return None if across else area


def _strip(words: Sequence[Word], table: Area, edge: float, size: float, *, left: bool) -> list[Word]:
    """The words on one side of the table, up and down to where print crosses its edge."""
    across = [w for w in words if w.x0 < edge - 0.5 * size and w.x1 > edge + 0.5 * size]
    top = max((w.bottom for w in across if w.middle < table.top), default=float("-inf"))
    bottom = min((w.top for w in across if w.middle > table.bottom), default=float("inf"))
    if any(table.top <= w.middle <= table.bottom for w in across):
        return []
    side = [w for w in words if (w.x1 <= edge if left else w.x0 >= edge) and top <= w.middle <= bottom]
    # a strip that begins above and ends below the table only is a title's or a signature's side
    return side if any(table.top <= w.middle <= table.bottom for w in side) else []
