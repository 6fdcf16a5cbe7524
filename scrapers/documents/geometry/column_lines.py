"""Lines of a table without vertical lines: what is a number, a group's heading, the beginning of a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from scrapers.documents.geometry.layout import Line, Word, line_text
from scrapers.documents.geometry.ruling import Area

# a rank, score, percent, score/max, change or dash standing alone
NUMERIC = re.compile(r"[(+\-−–]?\d+(?:[.,]\d+)*\s?%?\)?(?:\s?/\s?\d+(?:[.,]\d+)*)?[.)]?|[-–—]")
ROMAN = re.compile(r"(?:[IVX]{1,5}|[A-D])[.)]?")
# words a unit's name or a group's caption begins with: such a line opens a row, it does not continue one
OPENING = re.compile(
    r"(?:[ivx]+[.)]|\d+[.)]|(?:các|nhóm|khối|cấp|sở|ban|ubnd|uỷ ban|ủy ban|huyện|thị xã|thành phố|tp|xã|phường|"
    r"thị trấn|văn phòng|thanh tra|cục|chi cục|công an|kho bạc|bảo hiểm|ngân hàng|đài|tổng|trung bình|ghi chú|"
    r"cộng|điểm trung bình)\b)"
)
GROUP_OPENING = re.compile(r"(?:[ivx]{1,4}|[a-d]|\d{1,2})[.)]?\s|(?:các|nhóm|khối|cấp)\b|tổng|trung bình|ghi chú|cộng")
CAPTION = re.compile(r"(?:[IVX]{1,5}|\d{1,2}|[A-Da-d])[.)]\s|\d+\.\d+\.?\s")
MIN_ROWS = 3  # fewer aligned lines are a coincidence


@dataclass(slots=True)
class TextRow:
    """One text line of a table: its segments and whether it carries a number of its own."""

    line: Line
    parts: list[Line]
    anchor: bool
    box: Area


def is_number(words: Sequence[Word]) -> bool:
    """Whether the words are one number as tables print it (`12`, `738,08`, `81,2%`, `40/50`)."""
    return NUMERIC.fullmatch(line_text(words)) is not None


def without_label(row: TextRow, anchors: list[TextRow]) -> Line:
    """A row's words; below ranks and names, without the label of an average or total that stands across both."""
    first = row.parts[0]
    if is_number(first) or ROMAN.fullmatch(line_text(first)):
        return row.line
    ranked = [other for other in anchors if is_number(other.parts[0])]
    left = max((other.parts[0][-1].x1 for other in ranked), default=0.0)
    if len(ranked) < max(MIN_ROWS, 0.7 * len(anchors)) or first[0].x0 >= left:
        return row.line
    return row.line[len(first) :]


def by_column(line: Line, edges: Sequence[float]) -> dict[int, list[Word]]:
    """The words of a line by the column their middles stand in."""
    found: dict[int, list[Word]] = {}
    for word in line:
        x = (word.x0 + word.x1) / 2
        col = next((i for i in range(len(edges) - 1) if x < edges[i + 1]), len(edges) - 2)
        found.setdefault(col, []).append(word)
    return found
