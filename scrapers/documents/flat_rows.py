"""Rows out of lines that hold one cell each: found by their running number, or by the kinds of their cells.

The rows decide the columns together: the lines must repeat with one period. Where they do not, a cell is
missing: the lines up to the next row that stands for certain are a doubtful row, nothing is shifted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from scrapers.documents.flat_lines import (
    HEADER,
    MAX_PERIOD,
    MAX_ROWS,
    MISSING,
    Lines,
    doubtful_row,
    fits,
    group_row,
    is_column_word,
    is_counter_word,
    is_points_word,
    is_unit_word,
)
from scrapers.documents.flow import RawCell

_LONGEST_NAME = 60  # characters of the name in a row that is left over below a table


@dataclass(slots=True)
class Found:
    """A table rebuilt from lines up to `end`: rows, and which of them are doubtful."""

    end: int
    rows: list[tuple[RawCell, ...]] = field(default_factory=list)
    doubtful: list[tuple[int, str]] = field(default_factory=list)

    @property
    def misfit(self) -> bool:
        """Whether no row could be read at all."""
        return len(self.doubtful) == len(self.rows)

    def doubt(self, texts: Sequence[str], period: int, reason: str = MISSING) -> None:
        """Add a doubtful row."""
        self.doubtful.append((len(self.rows), reason))
        self.rows.append(doubtful_row(texts, period))


@dataclass(frozen=True, slots=True)
class _Piece:
    """Lines `start:end` as a `row`, a `wrapped` row (one cell on two lines), a `group` heading or a row in `doubt`."""

    kind: str
    start: int
    end: int


def _header(texts: Sequence[str], period: int) -> tuple[list[str], list[str]] | None:
    """Split the lines between a header's first word and the first row into `period` header cells
    and the group lines that follow; None when they do not come out even."""
    if len(texts) == period:
        return list(texts), []
    if len(texts) < period:
        return None
    cells: list[str] = []
    for text in texts:
        broken = text[:1] in "(/%" or text[:1].islower() or (cells and cells[-1].count("(") > cells[-1].count(")"))
        if cells and broken:
            cells[-1] += " " + text
        else:
            cells.append(text)
    if len(cells) == period:
        return cells, []
    rest = cells[period:]
    if 0 < len(rest) <= 2 and all(map(is_column_word, cells[:period])):
        return cells[:period], rest
    return None


def _mask(lines: Lines, start: int, period: int) -> str:
    """What each column holds, by two rows from `start`; empty when they disagree or hold no table."""
    first, second = lines.kind[start : start + period], lines.kind[start + period : start + 2 * period]
    if not lines.spend(period) or len(first) < period or "l" in first or "n" not in (*first, *second):
        return ""
    out = ""
    for one, other in zip_longest(first, second, fillvalue="?"):
        if one != other and "?" not in (one, other):
            return ""
        out += one if one != "?" else "w" if other == "?" else other
    return out if "n" in out and "w" in out and "l" not in out else ""


def _agrees(header: Sequence[str], mask: str, *, strict: bool = False) -> bool:
    """Whether a header can stand over columns of these kinds: numbers are counted, units are named;
    `strict`: points are numbers."""
    return all(
        kind
        == (
            "n"
            if is_counter_word(text)
            else "w"
            if is_unit_word(text)
            else "n"
            if strict and is_points_word(text)
            else kind
        )
        for text, kind in zip(header, mask, strict=True)
    )


# ------------------------------------------------------------------ with a running number
def counted_table(lines: Lines, at: int) -> Found | None:
    """A table whose header begins at line `at` with a word for the running number or rank."""
    # the first row may have lost its number, or the list goes on from the page before
    starts = [
        i
        for i in range(at + 2, min(at + MAX_PERIOD + 6, len(lines) - 1))
        if lines.counter[i] is not None and (lines.kind[i + 1] == "w" or lines.counter[i] == 1)
    ]
    best: tuple[int, int, list[_Piece], str] | None = None
    for start in starts[:3]:
        for period in range(2, min(MAX_PERIOD, start - at + 1) + 1):
            mask, pieces = _counted_pieces(lines, start, period)
            if not mask:
                continue
            score = sum((p.end - p.start) * (1 if p.kind in ("row", "wrapped") else -1) for p in pieces) - (start - at)
            # a header that comes out even speaks for a period
            score += period if _header(lines.text[at:start], period) is not None else 0
            if best is None or score > best[0]:
                best = (score, start, pieces, mask)
    return None if best is None else _counted_found(lines, at, *best[1:])


def _counted_found(lines: Lines, at: int, start: int, pieces: list[_Piece], mask: str) -> Found | None:
    period = len(mask)
    texts = lines.text[at:start]
    header = _header(texts, period)
    lost: list[str] = []
    if header is None and len(texts) > period and all(map(is_column_word, texts[:period])):
        header, lost = (list(texts[:period]), []), list(texts[period:])  # what is left of a first row without number
    found = Found(max(p.end for p in pieces))
    if header is None or not _agrees(header[0], mask):
        if sum(map(is_column_word, texts)) < 2:
            return None
        for p in pieces:
            found.doubt(lines.text[p.start : p.end], period, HEADER)
        return found
    found.rows.append(tuple(RawCell(text, header=True) for text in header[0]))
    if header[1]:
        found.rows.append(group_row(header[1], period))
    if lost:
        found.doubt(lost, period)
    for p in pieces:
        cells = lines.text[p.start : p.end]
        if p.kind == "wrapped" and (i := _wrapped(lines, p.start, mask, p.end)) is not None:
            i -= p.start
            cells = [*cells[: i - 1], f"{cells[i - 1]} {cells[i]}", *cells[i + 1 :]]
        if p.kind in ("row", "wrapped"):
            found.rows.append(tuple(map(RawCell, cells)))
        elif p.kind == "group":
            found.rows.append(group_row(cells, period))
        else:
            found.doubt(cells, period)
    return found


def _counted_pieces(lines: Lines, start: int, period: int) -> tuple[str, list[_Piece]]:
    """The mask of the rows of `period` lines from `start` on, and the rows with what stands between them."""
    mask = ""
    for s in range(start, min(start + 3 * period + 3, len(lines) - 2 * period + 1)):
        value = lines.counter[s]
        follows = lines.counter[s + period]
        if value is not None and follows is not None and follows in (value, value + 1):
            mask = _mask(lines, s, period)
        if mask or not lines.spend(1):
            break
    if not mask or mask[0] != "n":
        return "", []
    pieces = list(_walk(lines, start, mask))
    runs = [1]  # rows below each heading of a group
    for p in pieces:
        runs[-1] += p.kind != "group"
        if p.kind == "group":
            runs.append(0)
    rows = sum(p.kind in ("row", "wrapped") for p in pieces)
    # a heading over each single row is the last cell of the row before
    single = sum(n <= 1 for n in (runs[0] - 1, *runs[1:]))
    if rows < 2 or (len(runs) > 1 and 2 * single > len(runs)):
        return "", []
    return mask, pieces


def _walk(lines: Lines, start: int, mask: str) -> Iterator[_Piece]:
    period, at = len(mask), start
    last = (lines.counter[start] or 1) - 1
    due = last + 1  # the number of the next row when none is tied
    longest = 0  # characters of the last column
    for _ in range(MAX_ROWS):
        if at >= len(lines) or not lines.spend(period):
            return
        value = lines.counter[at]
        # a rank may repeat (tie) and then skip: 1, 1, 3
        if value is not None and value in (last, last + 1, due) and _certain(lines, at, mask, value):
            tail = lines.text[at + period - 1]
            if longest and mask[-1] == "w" and len(tail) > 2 * longest + 10:
                yield _Piece("doubt", at, at + period - 1)  # the line behind a row that lost its last cell
                return
            longest = max(longest, len(tail))
            yield _Piece("row", at, at + period)
            last, due, at = value, due + 1, at + period
            continue
        group = _group_end(lines, at, mask, last)
        if group is not None:
            yield _Piece("group", at, group)
            number = lines.counter[group] or 1
            due = number if number == 1 else due
            last, at = number - 1, group
            continue
        again = _next_row(lines, at, mask, last, due)
        if value is not None and value in (last + 1, due) and _wrapped(lines, at, mask, again) is not None:
            at_end = at + period + 1
            yield _Piece("wrapped", at, at_end)
            last, due, at = value, due + 1, at_end
            continue
        if again is None:
            yield from _leftover(lines, at, mask, value is not None and value in (last + 1, due))
            return
        number = lines.counter[again] or 0
        if number <= 2 and number <= last:  # a new list whose first row is broken; its name is the last of the words
            words = next((i for i in range(at, again) if lines.kind[i] != "w"), again) - 1
            if words > at:
                yield _Piece("group", at, words)
                at = words
            due = number
        if again > at:
            yield _Piece("doubt", at, again)
            due = max(due + 1, number) if number > last else number
        last, at = number - 1, again


def _wrapped(lines: Lines, at: int, mask: str, again: int | None) -> int | None:
    """The line that goes on with the one before, when a row with one line too many is whole without it."""
    end = at + len(mask) + 1
    if again is None:
        again = end if end >= len(lines) or lines.kind[end] != "n" else None
    if again != end or end > len(lines):
        return None
    found = [i for i in range(at + 1, end) if lines.kind[i - 1] == lines.kind[i] == "w" and lines.text[i][:1].islower()]
    if len(found) != 1:
        return None
    kinds = lines.kind[at : found[0]] + lines.kind[found[0] + 1 : end]
    return found[0] if fits(mask, kinds) else None


def _certain(lines: Lines, at: int, mask: str, value: int) -> bool:
    """Whether the lines from `at` are a row and what follows confirms that none of its cells is missing."""
    if not lines.row_fits(at, mask):
        return False
    end = at + len(mask)
    if end >= len(lines):
        return True
    number = lines.counter[end]
    if lines.kind[end] == "n":
        return number is not None and (
            number == value + 1 or (value <= number <= value + 8 and lines.kind[end + 1 : end + 2] == [mask[1]])
        )
    # the last cell may be the next row's number, when a name follows it
    swallowed = lines.counter[end - 1] == value + 1 and mask[1:2] == "w" and lines.kind[end] == "w"
    return not swallowed or _group_end(lines, end, mask, -2) is not None


def _group_end(lines: Lines, at: int, mask: str, last: int) -> int | None:
    """Where rows of the same shape go on after one to three lines of a group's heading."""
    for start in range(at + 1, min(at + 4, len(lines) - 1)):
        if any(lines.kind[i] != "w" or is_counter_word(lines.text[i]) for i in range(at, start)):
            return None
        value = lines.counter[start]
        if value is None or (value not in (1, last + 1)):
            continue
        if lines.row_fits(start, mask):
            return start
        if (
            value == 1
            and lines.kind[start + 1] in (mask[1], "?")
            and _next_row(lines, start + 1, mask, 1, 2) is not None
        ):
            return start
    return None


def _next_row(lines: Lines, at: int, mask: str, last: int, due: int) -> int | None:
    """The first line from `at` on at which a certain row begins again, within two rows."""
    words = 0
    for start in range(at, min(at + 2 * len(mask) + 4, len(lines) - len(mask) + 1)):
        if lines.kind[start] == "l" or is_counter_word(lines.text[start]):
            return None
        value = lines.counter[start]
        if value is not None:
            follows = last < value <= due + 2 or (value in (1, 2) and words >= 2)
            if follows and _certain(lines, start, mask, value):
                return start
        words += lines.kind[start] == "w"
    return None


def _leftover(lines: Lines, at: int, mask: str, counted: bool) -> Iterator[_Piece]:
    """What is left of a last row that lost cells, or a row of totals, below a table."""
    end = at
    for i in range(at, min(at + len(mask), len(lines))):
        if lines.kind[i] == "l" or (i > at and is_column_word(lines.text[i])):
            break
        if lines.kind[i] == "n" and i > at:
            end = i + 1
    if counted and end == at and lines.kind[at + 1 : at + 2] == ["w"]:
        end = at + 2
    if end == at:
        return
    if not counted:
        # a sentence and the number of a page are no row
        name = lines.text[at]
        if lines.kind[at] != "w" or lines.kind[at + 1] != "n" or len(name) > _LONGEST_NAME or name[-1] in ".:;":
            return
    if end < len(lines) and mask[-1] == "w" and end - at < len(mask) and lines.kind[end] == "w":
        end += len(lines.text[end]) <= 20 and counted and not is_column_word(lines.text[end])
    yield _Piece("doubt", at, end)


# ------------------------------------------------------------------ without
def named_table(lines: Lines, at: int) -> Found | None:
    """A table whose header is a run of known column words, without a running number."""
    head = at
    while head < len(lines) and head - at < MAX_PERIOD and lines.kind[head] == "w" and is_column_word(lines.text[head]):
        head += 1
    period = head - at
    if period < 2 or len(lines) - head < 2 * period or not lines.spend(period):
        return None
    header = lines.text[at:head]
    start, mask = head, _mask(lines, head, period)
    if not mask or not _same(lines, head, mask, 2) or not _agrees(header, mask):
        start, mask = _late_start(lines, head, header)
    if not mask:
        return _misfit(lines, head, period)
    found = Found(head)
    found.rows.append(tuple(RawCell(text, header=True) for text in header))
    if start > head:
        found.doubt(lines.text[head:start], period)
    _named_rows(lines, start, mask, found)
    return found if len(found.rows) - len(found.doubtful) >= 3 else None


def _same(lines: Lines, at: int, mask: str, rows: int) -> bool:
    """Whether so many rows of one kind follow each other."""
    return at >= 0 and all(lines.row_fits(at + r * len(mask), mask) for r in range(rows))


def _late_start(lines: Lines, head: int, header: Sequence[str]) -> tuple[int, str]:
    """Where rows of the same kinds begin for certain, when one of the first two lost a cell: behind the first
    that fits, which may begin with what is left of the one before."""
    for start in range(head + 1, head + 2 * len(header)):
        mask = _mask(lines, start, len(header))
        if mask and not _turned(mask) and _agrees(header, mask, strict=True) and _same(lines, start, mask, 3):
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
            mask = _mask(lines, start, period)
            if not mask or not _same(lines, start, mask, 3):
                continue
            found, at = Found(head), start
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
        while lines.row_fits(at, mask) and len(found.rows) < MAX_ROWS:
            found.rows.append(tuple(map(RawCell, lines.text[at : at + period])))
            at += period
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
        found.doubt(lines.text[at:again], period)
        at = again
    found.end = at


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
    while i < len(lines) and i - end < period and lines.kind[i] != "l" and lines.spend(1):
        if lines.kind[i] == "n":
            end = i + 1
        i += 1
    start = at
    for i in range(at + 1, end + 1):
        if i == end or (lines.kind[i] == "w" and lines.kind[i - 1] == "n"):
            found.doubt(lines.text[start:i], period)
            start = i
    return end
