"""What looks like a table in lines that hold one cell each and can't be rebuilt: told as doubtful rows, never lost."""

from __future__ import annotations

import re
from itertools import pairwise

from scrapers import gazetteer
from scrapers.documents.flat.found import Found
from scrapers.documents.flat.lines import HEADER, Lines, is_column_word, is_counter_word, is_unit_word
from scrapers.vietnamese import lower, roman

_LONGEST_LINE = 80  # characters of a line that may be a cell of such a table
LONGEST_HEAD = 40  # of a first column's header; captions are longer
_FEWEST = 3  # names and figures without which lines are no table
_NEAR = 4  # lines between a name and a figure of its row at most
_COST = 4  # of a line here beside a plain comparison
_FIGURE = re.compile(r"\d{1,4}(?:[.,]\d{1,6})?\s*%?(?:\s*/\s*\d{1,4})?")  # no telephone number, no date
_NAME = re.compile(
    r"(?:(?:ubnd|uỷ\s+ban\s+nhân\s+dân|ủy\s+ban\s+nhân\s+dân)\s+)?(?:sở|huyện|quận|thị\s+(?:xã|trấn)|thành\s+phố|xã|phường)\s+[^\W\d_]"
)
_PLURAL = re.compile(r"[,;:]|(?<![\wà-ỹđ])(?:các|ban,?\s+ngành)(?![\wà-ỹđ])")


def broken_table(lines: Lines, at: int) -> Found | None:
    """The lines from `at` on as doubtful rows, where they are short, some name units and some hold figures near them.

    Such lines are a table that lost cells in so many rows that nothing tells which of the others belong together.
    """
    if not _begins(lines, at):
        return None
    end = at
    while end < len(lines) and _is_cell(lines, end) and lines.spend(_COST):
        end += 1
    head = at
    while head < end and _heads(lines, head):
        head += 1
    figures = [i for i in range(head, end) if lines.kind[i] == "n" and _FIGURE.fullmatch(lines.text[i])]
    if len(figures) < _FEWEST:
        return None
    names = [i for i in range(head, end) if lines.kind[i] == "w" and _is_name(lines.text[i])]
    beside = [(f, n) for f, n in _beside(figures, names) if abs(f - n) <= _NEAR]
    near = [f for f, _ in beside]
    counted = {lines.text[i] for i in range(head, end) if lines.counter[i] is not None and lines.counter[i] == 1}
    if len({n for _, n in beside}) < _FEWEST or not (head > at or counted or len(near) >= len(names)):
        return None
    last = max(names[-1], near[-1])
    # a rating may stand behind the last figure
    last += last + 1 < end and gazetteer.is_rating(lines.text[last + 1])
    found = Found(last + 1)
    starts = _starts(lines, head, last + 1, names)
    if starts[0] > at:
        found.doubt(lines.text[at : starts[0]], 2, HEADER)
    for a, b in pairwise([*starts, last + 1]):
        found.doubt(lines.text[a:b], 2)
    return found


def _begins(lines: Lines, at: int) -> bool:
    """Whether a table may begin at a line: with a header, or with the number or name of a first row."""
    text = lines.text[at]
    if _heads(lines, at):
        if len(text) > LONGEST_HEAD or (text.isupper() and " " in text):
            return False  # a caption
        return is_counter_word(text) or any(is_unit_word(lines.text[i]) for i in range(at, min(at + 2, len(lines))))
    return (lines.kind[at] == "w" and _is_name(text)) or (
        lines.counter[at] == 1 and at + 1 < len(lines) and _is_name(lines.text[at + 1])
    )


def _heads(lines: Lines, at: int) -> bool:
    text = lines.text[at]
    return lines.kind[at] == "w" and (is_counter_word(text) or is_unit_word(text) or is_column_word(text))


def _is_cell(lines: Lines, at: int) -> bool:
    text = lines.text[at]
    return lines.kind[at] != "l" and len(text) <= _LONGEST_LINE and text[-1] not in ":;"


def _is_name(text: str) -> bool:
    low = lower(text)
    return gazetteer.is_body(text) or (_NAME.match(low) is not None and _PLURAL.search(low) is None)


def _beside(figures: list[int], names: list[int]) -> list[tuple[int, int]]:
    """Each figure with the name nearest to it."""
    out, n = [], 0
    for figure in figures:
        while n + 1 < len(names) and abs(names[n + 1] - figure) <= abs(names[n] - figure):
            n += 1
        out += [(figure, names[n])] if names else []
    return out


def _starts(lines: Lines, head: int, end: int, names: list[int]) -> list[int]:
    """Where rows begin: at running numbers where most of these stand, else at names."""
    starts, due = [], 1
    for i in range(head, end):
        if lines.counter[i] is not None and due <= (lines.counter[i] or 0) <= due + 1:
            starts.append(i)
            due = (lines.counter[i] or 0) + 1
    if 2 * len(starts) < len(names):
        starts = [n - (n > head and _is_number(lines, n - 1)) for n in names]
    return starts


def _is_number(lines: Lines, at: int) -> bool:
    return lines.counter[at] is not None or roman(lines.text[at].rstrip(".")) is not None
