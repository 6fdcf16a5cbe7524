"""The header above the rows of a table without vertical lines, and its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrapers.documents.geometry.column_lines import CAPTION, GROUP_OPENING, ROMAN, TextRow, is_number
from scrapers.documents.geometry.layout import DraftCell, Line, Word, line_text
from scrapers.documents.geometry.ruling import Area, Rule, hull
from scrapers.vietnamese import lower

_YEAR = re.compile(r"20\d\d")


def tells_years(row: TextRow, below: TextRow) -> bool:
    """Whether the only numbers of a line are years and the line below has none: a header's line."""
    mine, others = ([line_text(p) for p in r.parts if is_number(p)] for r in (row, below))
    return all(map(_YEAR.fullmatch, mine)) and not any(map(_YEAR.fullmatch, others))


def is_header(row: TextRow, rows: list[TextRow], run: list[int]) -> bool:
    """Whether a line between numbers has words where the run has its leading numbers: a new header."""
    if row.anchor or len(row.parts) < 2 or ROMAN.fullmatch(line_text(row.parts[0])):
        return False
    leading = [hull(w.area for w in rows[j].parts[0]) for j in run if is_number(rows[j].parts[0])]
    if len(leading) < 0.6 * len(run) or not leading:
        return False
    column = hull(leading)
    return any(w.x0 < column.x1 and w.x1 > column.x0 for w in row.parts[0])


def body_start(rows: list[TextRow], first: int, last: int, horizontal: Sequence[Rule], size: float) -> int:
    """The first body line: a wrapped name may begin above the line that carries its numbers."""
    named = [p for row in rows[first : last + 1] if row.anchor for p in row.parts if not is_number(p)]
    if not named:
        return first
    names = hull(w.area for p in named for w in p)
    start = first
    while start > 0:
        row, below = rows[start - 1], rows[start]
        gap = below.box.top - row.box.bottom
        inside = row.box.x0 >= names.x0 - size and row.box.x1 <= names.x1 + size
        if row.anchor or len(row.parts) > 1 or not inside or gap > 0.35 * size:
            break
        parted = any(
            row.box.middle_y < r.position < below.box.middle_y and r.start < row.box.x1 and r.end > row.box.x0
            for r in horizontal
        )
        above = row.box.top - rows[start - 2].box.bottom if start > 1 else float("inf")
        ruled = any(r.position < row.box.middle_y and r.position > row.box.top - 1.5 * size for r in horizontal)
        if parted or not (above > max(gap, 0.0) + 0.2 * size or ruled):
            break
        start -= 1
    return start


def header_start(rows: list[TextRow], first: int, last: int, horizontal: Sequence[Rule], size: float) -> int:
    """The first line of the header above the first row with numbers."""
    body = hull(row.box for row in rows[first : last + 1])
    top_rule = None
    for rule in horizontal:
        if body.top - 9 * size < rule.position < body.top and rule.end - rule.start > 0.7 * body.width:
            top_rule = rule.position if top_rule is None else min(top_rule, rule.position)
    above = rows[first - 1] if first else None
    if top_rule is not None and above is not None and above.box.middle_y < top_rule:
        # the only line is drawn below the header
        columns = max(len(row.parts) for row in rows[first : last + 1])
        if len(above.parts) >= max(2, columns - 1):
            top_rule = None
    start = first
    below = body.top
    for i in range(first - 1, max(-1, first - 9), -1):
        row = rows[i]
        if below - row.box.bottom > 2.2 * size:
            break
        if top_rule is not None:
            if row.box.middle_y < top_rule:
                break
        elif not _header_like(row, body, size):
            # the upper lines of tall headers stand level with the middle of the low ones
            touching = below - row.box.bottom < 0.25 * size and start < first
            if not touching or CAPTION.match(line_text(row.line)) or row.box.x0 < body.x0 + 2 * size:
                break
        start, below = i, row.box.top
    # without a drawn line only what reaches over several columns shows that these lines are a header
    if top_rule is None:
        while start < first and len(rows[start].parts) == 1 and rows[start].box.width > 0.45 * body.width:
            if rows[start].box.x0 >= body.x0 + 2 * size:
                break
            start += 1
    return start


def _header_like(row: TextRow, body: Area, size: float) -> bool:
    text = line_text(row.line)
    # headers centred over short cells reach beyond them
    reach = (8 if len(row.parts) > 2 else 3) * size
    if (
        text.rstrip().endswith((".", ";"))
        or CAPTION.match(text)
        or row.box.x0 < body.x0 - reach
        or row.box.x1 > body.x1 + reach
    ):
        return False
    if len(row.parts) > 1:
        return True
    return row.box.width < 0.3 * body.width and len(row.line) <= 6 and not text.endswith(":")


def over_both(header: list[DraftCell], by_line: list[dict[int, list[Word]]], n: int, size: float) -> list[DraftCell]:
    """Header cells, one that leans towards a column of numbers without a header standing over both: to which of
    them it belongs can't be told."""
    bodies = {c: [hull(w.area for w in columns[c]) for columns in by_line if c in columns] for c in range(n)}
    named = {i for cell in header if cell.words for i in range(cell.col, cell.col + cell.colspan)}
    numeric = {c for c in range(n) if 2 * sum(c in line and is_number(line[c]) for line in by_line) > len(by_line)}
    bare = numeric - named
    found: list[DraftCell] = []
    gone: set[tuple[int, int]] = set()
    for cell in header:
        own = bodies.get(cell.col)
        if cell.words and cell.colspan == 1 and own and cell.col in numeric:
            column = hull(own)
            left, right = column.x0 - cell.area.x0, cell.area.x1 - column.x1
            if cell.col - 1 in bare and left > right + size:
                gone.add((cell.row, cell.col - 1))
                cell = DraftCell(cell.row, cell.col - 1, cell.rowspan, 2, cell.area, cell.words)  # noqa: PLW2901
            elif cell.col + 1 in bare and right > left + size:
                gone.add((cell.row, cell.col + 1))
                cell = DraftCell(cell.row, cell.col, cell.rowspan, 2, cell.area, cell.words)  # noqa: PLW2901
        found.append(cell)
    return [c for c in found if c.words or (c.row, c.col) not in gone]


def beside_header(strip: tuple[float, float], header: Sequence[Line]) -> float:
    """Where in a strip the columns part: in its middle, or where no header stands that reaches into it only."""
    left, right = strip
    middle = (left + right) / 2
    spans = sorted((part[0].x0, part[-1].x1) for part in header if part[0].x0 < right and part[-1].x1 > left)
    if not any(x0 < middle < x1 for x0, x1 in spans):
        return middle
    gaps: list[tuple[float, float]] = []
    reach = left
    for x0, x1 in spans:
        gaps.append((x0 - reach, (x0 + reach) / 2))
        reach = max(reach, x1)
    gaps.append((right - reach, (right + reach) / 2))
    width, place = max(gaps)
    return place if width > 0 else middle


def header_rows(rows: list[TextRow], bands: list[float], left: float) -> list[list[TextRow]]:
    """Header lines form one row, or one per band when lines are drawn between them. The heading of a group, which
    begins left of `left`, is a row of its own."""
    groups: list[list[TextRow]] = []
    for row in rows:
        band = sum(1 for y in bands if y < row.box.middle_y)
        first = line_text(row.parts[0])
        group = (len(row.parts) > 1 and ROMAN.fullmatch(first)) or (
            len(row.parts) == 1
            and row is rows[-1]
            and len(rows) > 1
            and row.box.x0 < left
            and GROUP_OPENING.match(lower(first))
        )
        if not group and groups and sum(1 for y in bands if y < groups[-1][-1].box.middle_y) == band:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups
