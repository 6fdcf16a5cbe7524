"""Tables without vertical lines: columns and rows found from where the words stand.

A table is a run of lines that carry numbers standing under one another. Its columns are parted by
corridors no word enters; its rows begin where a number stands (or lie between drawn lines), and
lines without a number are wrapped names that belong to the nearest row.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from scrapers.documents.layout import DraftCell, DraftTable, Line, Word, line_text, segments, to_lines
from scrapers.documents.ruling import Area, Rule, hull
from scrapers.vietnamese import lower

# a rank, score, percent, score/max, change or dash standing alone
NUMERIC = re.compile(r"[(+\-−–]?\d+(?:[.,]\d+)*\s?%?\)?(?:\s?/\s?\d+(?:[.,]\d+)*)?[.)]?|[-–—]")
_ROMAN = re.compile(r"(?:[IVX]{1,5}|[A-D])[.)]?")
# words a unit's name or a group's caption begins with: such a line opens a row, it does not continue one
_OPENING = re.compile(
    r"(?:[ivx]+[.)]|\d+[.)]|(?:các|nhóm|khối|cấp|sở|ban|ubnd|uỷ ban|ủy ban|huyện|thị xã|thành phố|tp|xã|phường|"
    r"thị trấn|văn phòng|thanh tra|cục|chi cục|công an|kho bạc|bảo hiểm|ngân hàng|đài|tổng|trung bình|ghi chú|"
    r"cộng|điểm trung bình)\b)"
)
_GROUP_OPENING = re.compile(r"(?:[ivx]{1,4}|[a-d]|\d{1,2})[.)]?\s|(?:các|nhóm|khối|cấp)\b|tổng|trung bình|ghi chú|cộng")
_CAPTION = re.compile(r"(?:[IVX]{1,5}|\d{1,2}|[A-Da-d])[.)]\s|\d+\.\d+\.?\s")
_YEAR = re.compile(r"20\d\d")
_CONTINUES = re.compile(r"(?:và|,|-|–|&|của|các|về|đoàn)$")
MIN_ROWS = 3  # fewer aligned lines are a coincidence


@dataclass(slots=True)
class _Row:
    """One text line of a table: its segments and whether it carries a number of its own."""

    line: Line
    parts: list[Line]
    anchor: bool
    box: Area


def is_number(words: Sequence[Word]) -> bool:
    """Whether the words are one number as tables print it (`12`, `738,08`, `81,2%`, `40/50`)."""
    return NUMERIC.fullmatch(line_text(words)) is not None


# ------------------------------------------------------------------ unruled tables
def find_tables(
    words: Sequence[Word], horizontal: Sequence[Rule], size: float, ruled: Sequence[Area]
) -> tuple[list[DraftTable], list[Word]]:
    """Tables among words outside the ruled ones; gives the words left over, too."""
    rows = []
    for line in to_lines(words):
        parts = segments(line, 0.9 * size)
        anchor = len(parts) > 1 and any(is_number(p) for p in parts)
        rows.append(_Row(line, parts, anchor, hull(w.area for w in line)))
    tables: list[DraftTable] = []
    taken: set[int] = set()
    for first, last in _runs(rows, size, ruled):
        first = _body_start(rows, first, last, horizontal, size)  # noqa: PLW2901 - the body begins where its first name does
        start = _header_start(rows, first, last, horizontal, size)
        table = _table(rows[start : last + 1], first - start, horizontal, size)
        if table is not None:
            tables.append(table)
            taken.update(range(start, last + 1))
    left = [w for i, row in enumerate(rows) if i not in taken for w in row.line]
    return tables, left


def _runs(rows: list[_Row], size: float, ruled: Sequence[Area]) -> list[tuple[int, int]]:
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
            headed = any(_is_header(rows[j], rows, runs[-1]) for j in range(previous + 1, i))
            if near and not prose and not parted and not headed and _aligned(rows, runs[-1], i):
                runs[-1].append(i)
                continue
        runs.append([i])
    found = []
    for run in runs:
        while len(run) > MIN_ROWS and _tells_years(rows[run[0]], rows[run[1]]):
            del run[0]
        if len(run) >= MIN_ROWS:
            found.append((run[0], _tail(rows, run, size)))
    return found


def _tells_years(row: _Row, below: _Row) -> bool:
    """Whether the only numbers of a line are years and the line below has none: a header's line."""
    mine, others = ([line_text(p) for p in r.parts if is_number(p)] for r in (row, below))
    return all(map(_YEAR.fullmatch, mine)) and not any(map(_YEAR.fullmatch, others))


def _width(rows: list[_Row], run: list[int]) -> float:
    return hull(rows[i].box for i in run).width


def _is_header(row: _Row, rows: list[_Row], run: list[int]) -> bool:
    """Whether a line between numbers has words where the run has its leading numbers: a new header."""
    if row.anchor or len(row.parts) < 2 or _ROMAN.fullmatch(line_text(row.parts[0])):
        return False
    leading = [hull(w.area for w in rows[j].parts[0]) for j in run if is_number(rows[j].parts[0])]
    if len(leading) < 0.6 * len(run) or not leading:
        return False
    column = hull(leading)
    return any(w.x0 < column.x1 and w.x1 > column.x0 for w in row.parts[0])


def _aligned(rows: list[_Row], run: list[int], i: int) -> bool:
    """Whether some number of line `i` stands under a number of the run's last lines."""
    mine = [hull(w.area for w in p) for p in rows[i].parts if is_number(p)]
    for j in run[-3:]:
        for part in rows[j].parts:
            if is_number(part):
                box = hull(w.area for w in part)
                if any(min(box.x1, m.x1) - max(box.x0, m.x0) > 0.4 * min(box.width, m.width) for m in mine):
                    return True
    return False


def _tail(rows: list[_Row], run: list[int], size: float) -> int:
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
        if row.anchor or not inside or not close or _OPENING.match(text) or len(row.parts) > 1:
            break
        last += 1
    return last


def _body_start(rows: list[_Row], first: int, last: int, horizontal: Sequence[Rule], size: float) -> int:
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


def _header_start(rows: list[_Row], first: int, last: int, horizontal: Sequence[Rule], size: float) -> int:
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
            if not touching or _CAPTION.match(line_text(row.line)) or row.box.x0 < body.x0 + 2 * size:
                break
        start, below = i, row.box.top
    # without a drawn line only what reaches over several columns shows that these lines are a header
    if top_rule is None:
        while start < first and len(rows[start].parts) == 1 and rows[start].box.width > 0.45 * body.width:
            if rows[start].box.x0 >= body.x0 + 2 * size:
                break
            start += 1
    return start


def _header_like(row: _Row, body: Area, size: float) -> bool:
    text = line_text(row.line)
    # headers centred over short cells reach beyond them
    reach = (8 if len(row.parts) > 2 else 3) * size
    if (
        text.rstrip().endswith((".", ";"))
        or _CAPTION.match(text)
        or row.box.x0 < body.x0 - reach
        or row.box.x1 > body.x1 + reach
    ):
        return False
    if len(row.parts) > 1:
        return True
    return row.box.width < 0.3 * body.width and len(row.line) <= 6 and not text.endswith(":")


def _table(rows: list[_Row], n_header: int, horizontal: Sequence[Rule], size: float) -> DraftTable | None:
    body = rows[n_header:]
    heads = [part for row in rows[:n_header] for part in row.parts]
    corridors = [_beside_header(strip, heads) for strip in _corridors(body, size)]
    if not corridors:
        return None
    box = hull(row.box for row in rows)
    edges = (box.x0 - 1, *corridors, box.x1 + 1)
    n = len(edges) - 1
    bands = _bands(horizontal, box, size)
    cells: list[DraftCell] = []
    r = 0
    for header in _header_rows(rows[:n_header], bands, edges[min(2, n)]):
        cells += _cells(r, [w for row in header for w in row.line], edges, size, spanning=True)
        r += 1
    by_line = [_by_column(row.line, edges) for row in body]
    anchors = [row for row in body if row.anchor]
    cells = _over_both(cells, by_line, n, size)
    for group in _row_groups(body, by_line, n, bands):
        words = [w for i in group for w in body[i].line]
        alone = len(group) == 1 and (
            not any(is_number(p) for p in body[group[0]].parts) or _without_label(body[group[0]], anchors) != words
        )
        cells += _cells(r, words, edges, size, spanning=alone)
        r += 1
    return DraftTable(cells, edges, box, ruled=False)


def _over_both(header: list[DraftCell], by_line: list[dict[int, list[Word]]], n: int, size: float) -> list[DraftCell]:
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


def _corridors(body: list[_Row], size: float) -> list[tuple[float, float]]:
    """The vertical strips that no word of the body enters."""
    anchors = [row for row in body if row.anchor]
    spans = [(w.x0, w.x1) for row in anchors for w in _without_label(row, anchors)]
    for row in body:
        if not row.anchor and len(row.parts) == 1 and not _GROUP_OPENING.match(lower(line_text(row.line))):
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


def _beside_header(strip: tuple[float, float], header: Sequence[Line]) -> float:
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


def _without_label(row: _Row, anchors: list[_Row]) -> Line:
    """A row's words; below ranks and names, without the label of an average or total that stands across both."""
    first = row.parts[0]
    if is_number(first) or _ROMAN.fullmatch(line_text(first)):
        return row.line
    ranked = [other for other in anchors if is_number(other.parts[0])]
    left = max((other.parts[0][-1].x1 for other in ranked), default=0.0)
    if len(ranked) < max(MIN_ROWS, 0.7 * len(anchors)) or first[0].x0 >= left:
        return row.line
    return row.line[len(first) :]


def _by_column(line: Line, edges: Sequence[float]) -> dict[int, list[Word]]:
    found: dict[int, list[Word]] = {}
    for word in line:
        x = (word.x0 + word.x1) / 2
        col = next((i for i in range(len(edges) - 1) if x < edges[i + 1]), len(edges) - 2)
        found.setdefault(col, []).append(word)
    return found


def _bands(horizontal: Sequence[Rule], box: Area, size: float) -> list[float]:
    """Heights of the drawn lines across the table."""
    heights: list[float] = []
    for rule in sorted(horizontal):
        across = min(rule.end, box.x1) - max(rule.start, box.x0)
        if box.top - size < rule.position < box.bottom + size and across > 0.7 * box.width:
            if heights and rule.position - heights[-1] < 0.4 * size:
                continue
            heights.append(rule.position)
    return heights


def _header_rows(rows: list[_Row], bands: list[float], left: float) -> list[list[_Row]]:
    """Header lines form one row, or one per band when lines are drawn between them. The heading of a group, which
    begins left of `left`, is a row of its own."""
    groups: list[list[_Row]] = []
    for row in rows:
        band = sum(1 for y in bands if y < row.box.middle_y)
        first = line_text(row.parts[0])
        group = (len(row.parts) > 1 and _ROMAN.fullmatch(first)) or (
            len(row.parts) == 1
            and row is rows[-1]
            and len(rows) > 1
            and row.box.x0 < left
            and _GROUP_OPENING.match(lower(first))
        )
        if not group and groups and sum(1 for y in bands if y < groups[-1][-1].box.middle_y) == band:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _row_groups(body: list[_Row], by_line: list[dict[int, list[Word]]], n: int, bands: list[float]) -> list[list[int]]:
    """Which lines form one row of the table."""
    anchors = [i for i, row in enumerate(body) if row.anchor]
    top, bottom = body[0].box.top, body[-1].box.bottom
    inner = [y for y in bands if top < y < bottom]
    if len(inner) >= max(2, 0.7 * (len(anchors) - 1)):
        groups: dict[int, list[int]] = {}
        for i, row in enumerate(body):
            groups.setdefault(sum(1 for y in inner if y < row.box.middle_y), []).append(i)
        return [groups[k] for k in sorted(groups)]
    owner: dict[int, int] = {i: i for i in anchors}
    name_col = _name_column(by_line, anchors, n)
    for i, row in enumerate(body):
        if i in owner:
            continue
        owner[i] = _owner(i, row, body, by_line, anchors, name_col)
    grouped: dict[int, list[int]] = {}
    for i in range(len(body)):
        grouped.setdefault(owner[i], []).append(i)
    return [grouped[k] for k in sorted(grouped, key=lambda k: min(grouped[k]))]


def _name_column(by_line: list[dict[int, list[Word]]], anchors: list[int], n: int) -> int:
    """The column with the longest text."""
    lengths = [0] * n
    for i in anchors:
        for col, words in by_line[i].items():
            if not is_number(words):
                lengths[col] += len(line_text(words))
    return max(range(n), key=lambda c: lengths[c])


def _owner(
    i: int, row: _Row, body: list[_Row], by_line: list[dict[int, list[Word]]], anchors: list[int], name_col: int
) -> int:
    """The row a line without a number belongs to: an anchor's index, or its own (a group row)."""
    text = lower(line_text(row.line))
    columns = by_line[i]
    if len(row.parts) > 1 and _ROMAN.fullmatch(line_text(row.parts[0])):
        return i
    before = max((a for a in anchors if a < i), default=None)
    after = min((a for a in anchors if a > i), default=None)

    def lacks_name(a: int | None) -> bool:
        return a is not None and name_col not in by_line[a]

    # numbers centred beside a name of two lines: the name stands above and below their line
    if lacks_name(before) and name_col in columns and not _named(i, before, body, by_line, name_col):
        return before if before is not None else i
    if lacks_name(after) and name_col in columns:
        return after if after is not None else i
    if _GROUP_OPENING.match(text) or (row.line[0].bold and not all(body[a].line[0].bold for a in anchors)):
        return i
    above = row.box.top - body[before].box.bottom if before is not None else float("inf")
    below = body[after].box.top - row.box.bottom if after is not None else float("inf")
    # other wrapped lines in between are part of the same row
    for j in range((before if before is not None else i) + 1, i):
        above = min(above, row.box.top - body[j].box.bottom)
    starts = _OPENING.match(text) is not None
    if before is None or (after is not None and below < 0.7 * above - 0.5):
        return after if after is not None and not (before is None and starts and below > row.box.height) else i
    if starts and not _CONTINUES.search(lower(line_text(body[before].line))):
        # an opening word right above a number's line: first line of that row's name, else a group row
        if after is not None and below <= above and not _OPENING.match(lower(_name(by_line[after], name_col))):
            return after
        return i if set(columns) <= {name_col, 0} else before
    return before


def _named(i: int, anchor: int | None, body: list[_Row], by_line: list[dict[int, list[Word]]], name_col: int) -> bool:
    """Whether a nameless anchor above line `i` already has the line above it and one below it."""
    if anchor is None:
        return True
    return i - anchor > 1


def _name(columns: dict[int, list[Word]], name_col: int) -> str:
    return line_text(columns.get(name_col, []))


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


# ------------------------------------------------------------------ ruled tables with few horizontal lines
def split_rows(table: DraftTable, size: float) -> DraftTable:
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
