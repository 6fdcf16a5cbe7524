"""Tables without vertical lines: columns and rows found from where the words stand.

A table is a run of lines that carry numbers standing under one another. Its columns are parted by
corridors no word enters; its rows begin where a number stands (or lie between drawn lines), and
lines without a number are wrapped names that belong to the nearest row.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from statistics import median

from scrapers import gazetteer
from scrapers.documents.geometry.column_headers import (
    beside_header,
    body_start,
    header_rows,
    header_start,
    is_header,
    over_both,
    tells_years,
)
from scrapers.documents.geometry.column_lines import (
    GROUP_OPENING,
    MIN_ROWS,
    OPENING,
    TextRow,
    by_column,
    is_number,
    without_label,
)
from scrapers.documents.geometry.column_names import NameLine, broken_names, name_lines
from scrapers.documents.geometry.column_rows import bands_of, name_column, row_groups
from scrapers.documents.geometry.layout import DraftCell, DraftTable, Line, Word, line_text, segments, to_lines
from scrapers.documents.geometry.ruling import Area, Rule, hull
from scrapers.vietnamese import lower

_DISTRICT = re.compile(r"(?:huyện|thị xã|thành phố|quận)\s")
_LEVEL = re.compile(r"(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+(?:các|cấp)|(?:sở|xã|huyện|phường)\s*[,-]")


def find_tables(
    words: Sequence[Word], horizontal: Sequence[Rule], size: float, ruled: Sequence[Area]
) -> tuple[list[DraftTable], list[Word]]:
    """Tables among words outside the ruled ones; gives the words left over, too."""
    rows = []
    for line in to_lines(words):
        parts = segments(line, 0.9 * size)
        anchor = len(parts) > 1 and any(is_number(p) for p in parts)
        rows.append(TextRow(line, parts, anchor, hull(w.area for w in line)))
    tables: list[DraftTable] = []
    taken: set[int] = set()
    for first, last in _runs(rows, size, ruled):
        first = body_start(rows, first, last, horizontal, size)  # noqa: PLW2901 - the body begins where its first name does
        start = header_start(rows, first, last, horizontal, size)
        table = _table(rows[start : last + 1], first - start, horizontal, size)
        if table is not None:
            tables.append(table)
            taken.update(range(start, last + 1))
    left = [w for i, row in enumerate(rows) if i not in taken for w in row.line]
    return tables, left


def _runs(rows: list[TextRow], size: float, ruled: Sequence[Area]) -> list[tuple[int, int]]:
    """Stretches of lines whose numbers stand under one another: (first anchor, last line)."""
    anchors = [i for i, row in enumerate(rows) if row.anchor]
    runs: list[list[int]] = []
    for i in anchors:
        if runs:
            previous = runs[-1][-1]
            between = rows[previous].box.bottom, rows[i].box.top
            near = between[1] - between[0] < 5.5 * size and i - previous <= 5
            # body text between two tables: a full line that no column holds
            prose = any(
                len(rows[j].parts) == 1 and rows[j].box.width > 0.75 * _width(rows, runs[-1]) and len(rows[j].line) > 9
                for j in range(previous + 1, i)
            )
            parted = any(a.top >= rows[previous].box.top and a.bottom <= rows[i].box.bottom for a in ruled)
            headed = any(is_header(rows[j], rows, runs[-1]) for j in range(previous + 1, i))
            if near and not prose and not parted and not headed and _aligned(rows, runs[-1], i):
                runs[-1].append(i)
                continue
        runs.append([i])
    found = []
    for run in runs:
        while len(run) > MIN_ROWS and tells_years(rows[run[0]], rows[run[1]]):
            del run[0]
        if len(run) >= MIN_ROWS:
            found.append((run[0], _tail(rows, run, size)))
    return found


def _width(rows: list[TextRow], run: list[int]) -> float:
    return hull(rows[i].box for i in run).width


def _aligned(rows: list[TextRow], run: list[int], i: int) -> bool:
    """Whether some number of line `i` stands under a number of the run's last lines."""
    mine = [hull(w.area for w in p) for p in rows[i].parts if is_number(p)]
    for j in run[-3:]:
        for part in rows[j].parts:
            if is_number(part):
                box = hull(w.area for w in part)
                if any(min(box.x1, m.x1) - max(box.x0, m.x0) > 0.4 * min(box.width, m.width) for m in mine):
                    return True
    return False


def _tail(rows: list[TextRow], run: list[int], size: float) -> int:
    """The last line of the table: wrapped text right below the last number belongs to it."""
    last = run[-1]
    pitch = median([rows[b].box.top - rows[a].box.top for a, b in itertools.pairwise(run)])
    names = (
        hull(hull(w.area for w in p) for i in run for p in rows[i].parts if not is_number(p))
        if any(not is_number(p) for i in run for p in rows[i].parts)
        else None
    )
    while last + 1 < len(rows) and names is not None:
        row, above = rows[last + 1], rows[last]
        text = lower(line_text(row.line))
        inside = row.box.x0 >= names.x0 - 2 and row.box.x1 <= names.x1 + 2 and row.box.x0 < names.x0 + 3 * size
        close = row.box.top - above.box.bottom < min(0.6 * size, max(0.0, pitch - size) + 0.1 * size)
        if row.anchor or not inside or not close or OPENING.match(text) or len(row.parts) > 1:
            break
        last += 1
    return last


def _table(rows: list[TextRow], n_header: int, horizontal: Sequence[Rule], size: float) -> DraftTable | None:
    body = rows[n_header:]
    heads = [part for row in rows[:n_header] for part in row.parts]
    corridors = [beside_header(strip, heads) for strip in _corridors(body, size)]
    if not corridors:
        return None
    box = hull(row.box for row in rows)
    edges = (box.x0 - 1, *corridors, box.x1 + 1)
    n = len(edges) - 1
    bands = bands_of(horizontal, box, size)
    cells: list[DraftCell] = []
    r = 0
    for header in header_rows(rows[:n_header], bands, edges[min(2, n)]):
        cells += _cells(r, [w for row in header for w in row.line], edges, size, spanning=True)
        r += 1
    by_line = [by_column(row.line, edges) for row in body]
    anchors = [row for row in body if row.anchor]
    cells = over_both(cells, by_line, n, size)
    groups = row_groups(body, by_line, n, bands)
    broken = {r + k for k in _broken(groups, body, by_line, n, bands, size)}
    for group in groups:
        words = [w for i in group for w in body[i].line]
        alone = len(group) == 1 and (
            not any(is_number(p) for p in body[group[0]].parts) or without_label(body[group[0]], anchors) != words
        )
        cells += _cells(r, words, edges, size, spanning=alone)
        r += 1
    return DraftTable(cells, edges, box, ruled=False, broken=frozenset(broken))


def _broken(
    groups: list[list[int]],
    body: list[TextRow],
    by_line: list[dict[int, list[Word]]],
    n: int,
    bands: list[float],
    size: float,
) -> set[int]:
    """The rows whose names may be no whole ones; none where lines are drawn between rows."""
    anchors = {i for i, row in enumerate(body) if row.anchor}
    if len(bands) > len(groups) // 2:
        return set()
    column = name_column(by_line, sorted(anchors), n)
    rows: list[list[NameLine] | None] = []
    for group in groups:
        whole = bool(anchors & set(group)) and max(group) - min(group) == len(group) - 1
        if whole:
            rows.append(name_lines(group, by_line, anchors, column))
        else:
            rows.append(None if _is_heading(body[group[0]]) and not anchors & set(group) else [])
    return broken_names(rows, size)


def _is_heading(row: TextRow) -> bool:
    """Whether a line without numbers parts rows: it is the end or the beginning of no name."""
    text = line_text(row.line)
    return (
        len(row.parts) > 1
        or row.line[0].bold
        or text.isupper()
        or GROUP_OPENING.match(lower(text)) is not None
        or _LEVEL.match(lower(text)) is not None
        or (_DISTRICT.match(lower(text)) is not None and gazetteer.is_body(text))
    )


def _corridors(body: list[TextRow], size: float) -> list[tuple[float, float]]:
    """The vertical strips that no word of the body enters."""
    anchors = [row for row in body if row.anchor]
    spans = [(w.x0, w.x1) for row in anchors for w in without_label(row, anchors)]
    for row in body:
        if not row.anchor and len(row.parts) == 1 and not GROUP_OPENING.match(lower(line_text(row.line))):
            # a wrapped name: as one piece it keeps corridors out of the name column
            spans.append((row.line[0].x0, row.line[-1].x1))
    spans.sort()
    # blanks between words are a quarter to a third of the height
    need = 0.45 * size if len(anchors) >= 8 else 0.6 * size
    found: list[tuple[float, float]] = []
    reach = spans[0][1]
    for x0, x1 in spans:
        if x0 - reach > need:
            found.append((reach, x0))
        reach = max(reach, x1)
    return found


def _cells(r: int, words: Sequence[Word], edges: Sequence[float], size: float, *, spanning: bool) -> list[DraftCell]:
    """One row's cells; segments that reach over several columns get a span where `spanning`."""
    n = len(edges) - 1
    held: dict[tuple[int, int], list[Word]] = {}
    for line in to_lines(words):
        for part in _by_edges(segments(line, 0.9 * size), edges, size) if spanning else [[w] for w in line]:
            x0, x1 = part[0].x0, max(w.x1 for w in part)
            first = last = next((i for i in range(n) if (x0 + x1) / 2 < edges[i + 1]), n - 1)
            if spanning and len(part) > 1:
                inside = [i for i in range(n) if min(x1, edges[i + 1]) - max(x0, edges[i]) > 1.2 * size]
                if len(inside) > 1:
                    first, last = inside[0], inside[-1]
            held.setdefault((first, last), []).extend(part)
    cells: list[DraftCell] = []
    taken: set[int] = set()
    for (first, last), members in sorted(held.items(), key=lambda item: (item[0][0], -item[0][1])):
        start = first
        while start in taken and start < last:
            start += 1
        if start in taken:  # its columns are held already: the text joins the cell that covers them
            cover = next(c for c in cells if c.col <= start < c.col + c.colspan)
            cover.words.extend(members)
            cover.area = hull(w.area for w in cover.words)
            continue
        end = last
        while end > start and any((i in taken) for i in range(start, end + 1)):
            end -= 1
        taken.update(range(start, end + 1))
        cells.append(DraftCell(r, start, 1, end - start + 1, hull(w.area for w in members), list(members)))
    top, bottom = min(w.top for w in words), max(w.bottom for w in words)
    for i in range(n):
        if i not in taken:
            cells.append(DraftCell(r, i, 1, 1, Area(edges[i], top, edges[i + 1], bottom)))
    return sorted(cells, key=lambda c: c.col)


def _by_edges(parts: list[Line], edges: Sequence[float], size: float) -> list[Line]:
    """Segments cut at column borders where the blank there is wider than the blanks between words."""
    found: list[Line] = []
    for part in parts:
        gaps = sorted(b.x0 - a.x1 for a, b in itertools.pairwise(part))
        phrases = any(" " in w.text for w in part)  # from OCR: each piece is what stands together
        usual = 0.2 * size if phrases or not gaps else min(0.45 * size, 1.5 * max(gaps[len(gaps) // 2], 0.15 * size))
        found.append([part[0]])
        for a, b in itertools.pairwise(part):
            crossed = any(a.x1 - 0.3 * size < x < b.x0 + 0.3 * size for x in edges[1:-1])
            # a blank like all others of the phrase parts nothing
            even = len(gaps) > 1 and not phrases and b.x0 - a.x1 < 1.25 * gaps[len(gaps) // 2]
            if crossed and b.x0 - a.x1 > usual and not even:
                found.append([])
            found[-1].append(b)
    return found
