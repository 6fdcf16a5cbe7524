"""Which lines of a table without vertical lines form one row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrapers.documents.geometry.column_lines import GROUP_OPENING, OPENING, ROMAN, TextRow, is_number
from scrapers.documents.geometry.layout import Word, line_text
from scrapers.documents.geometry.ruling import Area, Rule
from scrapers.vietnamese import lower

_CONTINUES = re.compile(r"(?:và|,|-|–|&|của|các|về|đoàn)$")


def bands_of(horizontal: Sequence[Rule], box: Area, size: float) -> list[float]:
    """Heights of the drawn lines across the table."""
    heights: list[float] = []
    for rule in sorted(horizontal):
        across = min(rule.end, box.x1) - max(rule.start, box.x0)
        if box.top - size < rule.position < box.bottom + size and across > 0.7 * box.width:
            if heights and rule.position - heights[-1] < 0.4 * size:
                continue
            heights.append(rule.position)
    return heights


def row_groups(
    body: list[TextRow], by_line: list[dict[int, list[Word]]], n: int, bands: list[float]
) -> list[list[int]]:
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
    name_col = name_column(by_line, anchors, n)
    for i, row in enumerate(body):
        if i in owner:
            continue
        owner[i] = _owner(i, row, body, by_line, anchors, name_col)
    grouped: dict[int, list[int]] = {}
    for i in range(len(body)):
        grouped.setdefault(owner[i], []).append(i)
    return [grouped[k] for k in sorted(grouped, key=lambda k: min(grouped[k]))]


def name_column(by_line: list[dict[int, list[Word]]], anchors: list[int], n: int) -> int:
    """The column with the longest text; beside the numbers, where any stands there."""
    lengths = [0] * n
    for lines in (anchors, range(len(by_line))):
        for i in lines:
            for col, words in by_line[i].items():
                if not is_number(words):
                    lengths[col] += len(line_text(words))
        if any(lengths):
            break
    return max(range(n), key=lambda c: lengths[c])


def _owner(
    i: int, row: TextRow, body: list[TextRow], by_line: list[dict[int, list[Word]]], anchors: list[int], name_col: int
) -> int:
    """The row a line without a number belongs to: an anchor's index, or its own (a group row)."""
    text = lower(line_text(row.line))
    columns = by_line[i]
    if len(row.parts) > 1 and ROMAN.fullmatch(line_text(row.parts[0])):
        return i
    before = max((a for a in anchors if a < i), default=None)
    after = min((a for a in anchors if a > i), default=None)

    def lacks_name(a: int | None) -> bool:
        return a is not None and name_col not in by_line[a]

    # numbers centred beside a name of two lines: the name stands above and below their line
    if lacks_name(before) and name_col in columns and not _named(i, before):
        return before if before is not None else i
    if lacks_name(after) and name_col in columns:
        return after if after is not None else i
    if GROUP_OPENING.match(text) or (row.line[0].bold and not all(body[a].line[0].bold for a in anchors)):
        return i
    above = row.box.top - body[before].box.bottom if before is not None else float("inf")
    below = body[after].box.top - row.box.bottom if after is not None else float("inf")
    # other wrapped lines in between are part of the same row
    for j in range((before if before is not None else i) + 1, i):
        above = min(above, row.box.top - body[j].box.bottom)
    starts = OPENING.match(text) is not None
    if before is None or (after is not None and below < 0.7 * above - 0.5):
        return after if after is not None and not (before is None and starts and below > row.box.height) else i
    if starts and not _CONTINUES.search(lower(_name(by_line[i - 1], name_col))):
        # an opening word right above a number's line: first line of that row's name, else a group row
        if after is not None and below <= above and not OPENING.match(lower(_name(by_line[after], name_col))):
            return after
        return i if set(columns) <= {name_col, 0} else before
    return before


def _named(i: int, anchor: int | None) -> bool:
    """Whether a nameless anchor above line `i` already has the line above it and one below it."""
    return anchor is None or i - anchor > 1


def _name(columns: dict[int, list[Word]], name_col: int) -> str:
    return line_text(columns.get(name_col, []))
