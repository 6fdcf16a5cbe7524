"""Rows out of lines that hold one cell each, without a running number: by the kinds of their cells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scrapers.documents.flat.found import Found, agrees, mask_of
from scrapers.documents.flat.lines import (
    HEADER,
    MAX_PERIOD,
    MAX_ROWS,
    MISSING,
    Lines,
    is_column_word,
    is_counter_word,
    is_points_word,
    is_unit_word,
)
from scrapers.documents.flat.means import is_mean, mean_row
from scrapers.documents.flat.wraps import MOST_LINES, named_wrap, opens
from scrapers.documents.flow import RawCell
from scrapers.vietnamese import lower, roman

_RATING = re.compile(r"(?:kết quả )?(?:xếp )?(?:loại|hạng mức|mức(?: độ)?)(?![\wà-ỹđ])")


def named_table(lines: Lines, at: int) -> Found | None:
    """A table whose header is a run of known column words, without a running number."""
    head = at
    while head < len(lines) and head - at < MAX_PERIOD and lines.kind[head] == "w" and is_column_word(lines.text[head]):
        head += 1
    period = head - at
    if period < 2 or len(lines) - head < 2 * period or not lines.spend(period):
        return None
    header = lines.text[at:head]
    start, mask = head, mask_of(lines, head, period)
    first = _counted_in_roman(lines, head, header)
    if not mask or not _same(lines, head, mask, 2) or not agrees(header[first:], mask[first:]):
        start, mask = _late_start(lines, head, header)
    if not mask and _wraps_from(lines, head, told := _told(header)):
        start, mask = head, told  # the first rows have names of several lines
    if not mask:
        return _misfit(lines, head, period)
    found = Found(head)
    found.rows.append(tuple(RawCell(text, header=True) for text in header))
    if start > head:
        found.doubt(lines.text[head:start], period)
    _named_rows(lines, start, mask, found)
    if len(found.rows) - len(found.doubtful) >= 3:
        return found
    if not found.doubtful or not any(map(is_unit_word, header)) or not any(map(is_points_word, header)):
        return None
    found.doubtful = [(r, MISSING) for r in range(1, len(found.rows))]  # a table, and no row of it is certain
    return found


def _counted_in_roman(lines: Lines, at: int, header: Sequence[str]) -> int:
    """1 where the first column counts the rows from `I` on, which are words to its mask; else 0."""
    counted = is_counter_word(header[0]) and at + 2 * len(header) < len(lines)
    return int(counted and all(roman(lines.text[at + n * len(header)].rstrip(".")) == n + 1 for n in range(3)))


def _told(header: Sequence[str]) -> str:
    """What columns hold by their headers alone; empty when one does not tell."""
    kinds = ""
    for text in header:
        numbers, words = is_counter_word(text) or is_points_word(text), is_unit_word(text) or _RATING.match(lower(text))
        if bool(numbers) == bool(words):
            return ""
        kinds += "n" if numbers else "w"
    return kinds if "n" in kinds and "w" in kinds else ""


def _wraps_from(lines: Lines, at: int, mask: str) -> bool:
    """Whether three rows, some with cells of several lines, follow one another from a line."""
    for _ in range(3):
        if not mask or at >= len(lines):
            return False
        if lines.row_fits(at, mask):
            at += len(mask)
        elif (wrap := named_wrap(lines, at, mask)) is not None:
            at = wrap[0]
        else:
            return False
    return True


def _same(lines: Lines, at: int, mask: str, rows: int) -> bool:
    """Whether so many rows of one kind follow each other."""
    return at >= 0 and all(lines.row_fits(at + r * len(mask), mask) for r in range(rows))


def _late_start(lines: Lines, head: int, header: Sequence[str]) -> tuple[int, str]:
    """Where rows of the same kinds begin for certain, when one of the first two lost a cell: behind the first
    that fits, which may begin with what is left of the one before."""
    for start in range(head + 1, head + 2 * len(header)):
        mask = mask_of(lines, start, len(header))
        if mask and not _turned(mask) and agrees(header, mask, strict=True) and _same(lines, start, mask, 3):
            return start + len(mask), mask
    return head, ""


def _turned(mask: str) -> bool:
    """Whether a mask moved by some columns is the same mask: then nothing tells where a row begins."""
    return any(mask[turn:] + mask[:turn] == mask for turn in range(1, len(mask)))


def _misfit(lines: Lines, head: int, columns: int) -> Found | None:
    """Rows that repeat with another period than the header has words: all are doubtful."""
    for period in (columns + 1, columns - 1):
        if period < 2:
            continue
        for start in (head, head + 1):
            mask = mask_of(lines, start, period)
            if not mask or not _same(lines, start, mask, 3):
                continue
            found, at = Found(head), start
            found.doubt(lines.text[head - columns : start], period, HEADER)
            while lines.row_fits(at, mask) and len(found.rows) < MAX_ROWS:
                found.doubt(lines.text[at : at + period], period, HEADER)
                at += period
            found.end = at
            return found
    return None


def _named_rows(lines: Lines, start: int, mask: str, found: Found) -> None:
    """Rows from `start` on. A row whose follower does not fit may itself be the one that lost a cell."""
    period, at = len(mask), start
    while len(found.rows) < MAX_ROWS:
        while lines.row_fits(at, mask) and len(found.rows) < MAX_ROWS and not _mean_row(lines, at, mask, found):
            found.rows.append(tuple(map(RawCell, lines.text[at : at + period])))
            at += period
        if (mean := _mean_row(lines, at, mask, found)) is not None:
            if mean[1]:
                found.rows.append(tuple(map(RawCell, mean[1])))
            else:
                found.doubt(lines.text[at : mean[0]], period)
            at = mean[0]
            continue
        if (wrap := named_wrap(lines, at, mask)) is not None:
            found.rows.append(tuple(map(RawCell, wrap[1])))
            at = wrap[0]
            continue
        tail = lines.text[at - 1]
        longest = max((len(row[-1].text) for row in found.rows[1:-1]), default=len(tail))
        if mask[-1] == "w" and (tail.endswith(":") or len(tail) > 2 * longest + 10) and at > start:
            found.rows.pop()  # the last row lost a cell, and what follows the table stands in its place
            found.doubt(lines.text[at - period : at - 1], period)
            at -= 1
            break
        # what follows a whole table is words; a number there belongs to a row that does not fit
        numbers = "n" in lines.kind[at : at + period]
        near = range(at + 1, at + (2 * period + 1 if numbers else period))
        again = next((t for t in near if _goes_on(lines, t, mask)), None)
        if (not numbers and again is None) or at == start:
            break
        swallowed = next((t for t in range(at - period + 1, at) if _goes_on(lines, t, mask)), None)
        if swallowed is not None or _turned(mask):
            found.rows.pop()
            at -= period
        if again is None or _turned(mask):
            at = _doubt_rest(lines, at, period, found)
            break
        if _may_begin_above(lines, at, again, mask):
            again += period
        found.doubt(lines.text[at:again], period)
        at = again
    found.end = at


def _mean_row(lines: Lines, at: int, mask: str, found: Found) -> tuple[int, tuple[str, ...]] | None:
    """The row of averages at a line, if there is one."""
    if at >= len(lines) or not is_mean(lines.text[at]):
        return None
    return mean_row(lines, at, mask, {cell.text for row in found.rows[1:] for cell in row[1:]})


def _may_begin_above(lines: Lines, at: int, row: int, mask: str) -> bool:
    """Whether the name of a row may have begun in words that are left over in the lines from `at` to it."""
    kinds = "".join(lines.kind[at:row])
    spare = len(kinds) - len(kinds.rstrip("w?"))
    if "n" in kinds:
        spare -= len(mask) - len(mask.rstrip("w"))
    return spare > 0 and not opens(lines.text[row + mask.index("w")])


def _goes_on(lines: Lines, at: int, mask: str) -> bool:
    """Whether rows begin again at a line: two of them, or one and then words only."""
    if not lines.row_fits(at, mask):
        return False
    end = at + len(mask)
    return lines.row_fits(end, mask) or "n" not in lines.kind[end : end + len(mask)]


def _doubt_rest(lines: Lines, at: int, period: int, found: Found) -> int:
    """Everything that still looks like rows is doubtful: the lines up to the last number of the run, cut where
    words follow a number."""
    end = i = at
    while i < len(lines) and i - end < period + MOST_LINES and lines.kind[i] != "l" and lines.spend(1):
        if lines.kind[i] == "n":
            end = i + 1
        elif i > end and is_column_word(lines.text[i]):
            break  # the header of the next table
        i += 1
    start = at
    for i in range(at + 1, end + 1):
        if i == end or (lines.kind[i] == "w" and lines.kind[i - 1] == "n"):
            found.doubt(lines.text[start:i], period)
            start = i
    return end
