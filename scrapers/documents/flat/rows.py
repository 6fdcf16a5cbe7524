"""Rows out of lines that hold one cell each, found by their running number.

The rows decide the columns together: the lines must repeat with one period. Where they do not, a cell is
missing: the lines up to the next row that stands for certain are a doubtful row, nothing is shifted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from scrapers.documents.flat.found import Found, agrees, header_of, mask_of
from scrapers.documents.flat.lines import (
    HEADER,
    MAX_PERIOD,
    MAX_ROWS,
    Lines,
    group_row,
    is_column_word,
    is_counter_word,
)
from scrapers.documents.flat.means import mean_row
from scrapers.documents.flat.wraps import MOST_LINES, may_go_on, open_ended, wrapped_row
from scrapers.documents.flow import RawCell
from scrapers.documents.grid import is_number

_LONGEST_NAME = 60  # characters of the name in a row that is left over below a table


@dataclass(frozen=True, slots=True)
class _Piece:
    """Lines `start:end` as a `row`, a `wrapped` row (with its `cells`, some of several lines), a `mean` (with its
    `cells`), a `group` heading or a row in `doubt`."""

    kind: str
    start: int
    end: int
    cells: tuple[str, ...] = ()


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
            mask, pieces = _counted_pieces(lines, start, period, _heading(lines.text[at:start], period))
            if not mask:
                continue
            score = sum((p.end - p.start) * (1 if p.kind in ("row", "wrapped", "mean") else -1) for p in pieces) - (
                start - at
            )
            # a header that comes out even speaks for a period
            score += period if header_of(lines.text[at:start], period) is not None else 0
            if best is None or score > best[0]:
                best = (score, start, pieces, mask)
    return None if best is None else _counted_found(lines, at, *best[1:])


def _counted_found(lines: Lines, at: int, start: int, pieces: list[_Piece], mask: str) -> Found | None:
    period = len(mask)
    texts = lines.text[at:start]
    header = header_of(texts, period)
    lost: list[str] = []
    if header is None and len(texts) > period and all(map(is_column_word, texts[:period])):
        header, lost = (list(texts[:period]), []), list(texts[period:])  # what is left of a first row without number
    found = Found(max(p.end for p in pieces))
    # a header's last word, and cells of the row below it
    inside = header is not None and any(map(is_number, header[0]))
    if header is None or inside or not agrees(header[0], mask):
        if not inside and sum(map(is_column_word, texts)) < 2:
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
        cells = p.cells or lines.text[p.start : p.end]
        if p.kind in ("row", "wrapped", "mean"):
            found.rows.append(tuple(map(RawCell, cells)))
        elif p.kind == "group":
            found.rows.append(group_row(cells, period))
        else:
            found.doubt(cells, period)
    return found


def _heading(texts: Sequence[str], period: int) -> Sequence[str]:
    """The lines of the header among those above the first row."""
    header = header_of(texts, period)
    return texts[: len(texts) - len(header[1])] if header is not None else ()


def _counted_pieces(lines: Lines, start: int, period: int, header: Sequence[str]) -> tuple[str, list[_Piece]]:
    """The mask of the rows of `period` lines from `start` on, and the rows with what stands between them."""
    mask = ""
    for s in range(start, min(start + 3 * period + 3, len(lines) - 2 * period + 1)):
        value = lines.counter[s]
        follows = lines.counter[s + period]
        if value is not None and follows is not None and follows in (value, value + 1):
            mask = mask_of(lines, s, period)
        if mask or not lines.spend(1):
            break
    if not mask or mask[0] != "n":
        return "", []
    pieces = list(_walk(lines, start, mask, header))
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


def _walk(lines: Lines, start: int, mask: str, header: Sequence[str]) -> Iterator[_Piece]:
    period, at = len(mask), start
    last = (lines.counter[start] or 1) - 1
    due = last + 1  # the number of the next row when none is tied
    longest = 0  # characters of the last column
    behind: set[str] = set()  # what the rows have behind the names
    for _ in range(MAX_ROWS):
        if at >= len(lines) or not lines.spend(period):
            return
        value = lines.counter[at]
        # a rank may repeat (tie) and then skip: 1, 1, 3
        if value is not None and value in (last, last + 1, due) and _certain(lines, at, mask, value, header):
            tail = lines.text[at + period - 1]
            if longest and mask[-1] == "w" and len(tail) > 2 * longest + 10:
                yield _Piece("doubt", at, at + period - 1)  # the line behind a row that lost its last cell
                return
            longest = max(longest, len(tail))
            behind.update(lines.text[at + 2 : at + period])
            yield _Piece("row", at, at + period)
            last, due, at = value, due + 1, at + period
            continue
        if (below := _page_break(lines, at, mask, due, header)) is not None:
            at = below
            continue
        if (mean := mean_row(lines, at, mask, behind)) is not None:
            yield _Piece("mean" if mean[1] else "doubt", at, *mean)
            at = mean[0]
            continue
        group = _group_end(lines, at, mask, last)
        if group is not None:
            yield _Piece("group", at, group)
            number = lines.counter[group] or 1
            due = number if number == 1 else due
            last, at = number - 1, group
            continue
        if value is not None and value in (last, last + 1, due) and (row := wrapped_row(lines, at, mask, value)):
            yield _Piece("wrapped", at, row[0], row[1])
            last, due, at = value, due + 1, row[0]
            continue
        again = _next_row(lines, at, mask, last, due, header)
        if again is None and (broken := _broken_rows(lines, at, mask, due)):
            yield from broken
            return
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


def _certain(lines: Lines, at: int, mask: str, value: int, header: Sequence[str] = ()) -> bool:
    """Whether the lines from `at` are a row and what follows confirms that none of its cells is missing."""
    if not lines.row_fits(at, mask):
        return False
    end = at + len(mask)
    pairs = pairwise(lines.text[at:end])
    if any(open_ended(a) for (a, _), kinds in zip(pairs, pairwise(mask), strict=True) if kinds == ("w", "w")):
        return False
    if end >= len(lines):
        return True
    number = lines.counter[end]
    if _page_break(lines, end, mask, value + 1, header) is not None:
        # a page's number may stand in the place of a last cell that is missing
        return mask[-1] == "w" or lines.kind[end] == "n" or lines.counter[end - 1] is None
    if mask[-1] == "w" and number is not None and header and lines.text[end + 1 : end + 1 + len(header)] == [*header]:
        return True  # a page's number, and another list on the next one
    if lines.kind[end] == "n":
        return number is not None and (
            number == value + 1 or (value <= number <= value + 8 and lines.kind[end + 1 : end + 2] == [mask[1]])
        )
    if mask[-1] == "w" and lines.kind[end] == "w" and may_go_on(lines.text[end - 1], lines.text[end]):
        return False
    # the last cell may be the next row's number, when a name follows it
    swallowed = lines.counter[end - 1] == value + 1 and mask[1:2] == "w" and lines.kind[end] == "w"
    return not swallowed or _group_end(lines, end, mask, -2) is not None


def _page_break(lines: Lines, at: int, mask: str, due: int, header: Sequence[str]) -> int | None:
    """Where the row numbered `due` begins behind the end of a page: its number, the header again, or both. A number
    alone is no cell of a row where rows end with words."""
    for top in (at, at + 1):
        below = top + len(header)
        again = bool(header) and lines.text[top:below] == list(header) and lines.spend(len(header))
        if not again:
            below = top
            if top == at or mask[-1] != "w" or lines.counter[at] == due:
                continue
        if top > at and lines.counter[at] is None:
            continue
        if lines.counter[below : below + 1] == [due] and lines.kind[below + 1 : below + 2] == [mask[1]]:
            return below
    return None


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


def _next_row(lines: Lines, at: int, mask: str, last: int, due: int, header: Sequence[str] = ()) -> int | None:
    """The first line from `at` on at which a certain row begins again, within two rows."""
    words = 0
    for start in range(at, min(at + 2 * len(mask) + 4, len(lines) - len(mask) + 1)):
        if lines.kind[start] == "l" or is_counter_word(lines.text[start]):
            return None
        value = lines.counter[start]
        if value is not None:
            follows = last < value <= due + 2 or (value in (1, 2) and words >= 2)
            if follows and _certain(lines, start, mask, value, header):
                return start
        words += lines.kind[start] == "w"
    return None


def _broken_rows(lines: Lines, at: int, mask: str, due: int) -> list[_Piece]:
    """The rest of a table none of whose rows is certain any more: each row from its number on is doubtful."""
    starts = [at]
    i = at
    while i < len(lines) - 1 and i - starts[-1] <= 2 * len(mask) + MOST_LINES and lines.spend(1):
        if lines.kind[i] == "l" or is_column_word(lines.text[i]):
            break
        value = lines.counter[i]
        if value is not None and due <= value <= due + 2 and lines.kind[i + 1] == mask[1]:
            due = value + 1
            starts += [i] if i > at else []
        i += 1
    if len(starts) == 1:
        return []
    ends = range(starts[-1], min(starts[-1] + len(mask) + MOST_LINES, i))
    end = max(n for n in ends if lines.kind[n] == "n") + 1
    return [_Piece("doubt", a, b) for a, b in pairwise([*starts, end])]


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
