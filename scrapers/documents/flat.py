"""Tables that lost their lines: one cell per text line, or rows cut by tabs, bars or blanks.

Copying a decision out of a page leaves every cell on a line of its own. Such a table is rebuilt by
its structure: the header's lines name the columns, a running number (or a column of numbers) comes
back every `period` lines, and every row must show numbers and words in the same columns. Where a
cell is missing nothing is guessed: the lines stay paragraphs and a note says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from scrapers.documents.flow import Flow, RawCell, one_line
from scrapers.documents.grid import is_number
from scrapers.vietnamese import lower, roman

MAX_PERIOD = 40  # columns of one row; the widest pillar matrix seen has 12
_MAX_ROWS = 5_000
_WORK = 2_000_000  # line comparisons in one document: hostile text ends here, a decision needs some thousands
_LONGEST_CELL = 160

_COUNTER = re.compile(r"0*(\d{1,4})[.)]?")
_NOTHING = re.compile(r"[-–—./x*]{0,3}", re.I)
_COUNTER_WORD = re.compile(
    r"(?:s\.?\s?t\.?\s?t|t\.?\s?t|số tt|số thứ tự|thứ tự(?: xếp hạng)?|(?:thứ |xếp )?hạng"
    r"|xếp thứ(?: hạng)?|vị thứ|vị trí|thứ bậc|kết quả xếp hạng|no|rank|ranking)\.?"
)
_YEAR_END = re.compile(r"\s*(?:năm\s+)?20\d\d$")
_COLUMN_WORD = re.compile(
    r"(?:tên |các )?(?:đơn vị|cơ quan|địa phương|sở[,-]? (?:ban|ngành)|huyện[,/]|xã[,/]|phường[,/]|quận[,/])"
    r"|điểm|tổng|số điểm|kết quả|giá trị|t[ỷỉ] lệ|phần trăm|%|chỉ số|xếp loại|loại$|mức|nhóm|đánh giá"
    r"|ghi chú|thang điểm|năm 20\d\d|nhận thức|thể chế|hạ tầng|nhân lực|an toàn"
    r"|(?:hoạt động )?(?:chính quyền|kinh tế|xã hội|dữ liệu|chuyển đổi) số|hoạt động|dti|trụ cột|tăng|giảm|so với"
    r"|unit|agency|department|locality|score|points?$|total|rating|percent|max"
)


@dataclass(frozen=True, slots=True)
class FlatTable:
    """A table rebuilt from lines `start:end` (indexes into the lines that were given)."""

    start: int
    end: int
    rows: tuple[tuple[RawCell, ...], ...]


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """The tables found in some lines, in order and without overlap, and what could not be rebuilt."""

    tables: tuple[FlatTable, ...]
    notes: tuple[str, ...]


def _counter(text: str) -> int | None:
    if len(text) > 5:
        return None
    m = _COUNTER.fullmatch(text)
    return int(m[1]) if m else None


def _is_counter_word(text: str) -> bool:
    return len(text) <= 40 and _COUNTER_WORD.fullmatch(_YEAR_END.sub("", lower(text))) is not None


def _is_column_word(text: str) -> bool:
    return len(text) <= _LONGEST_CELL and (_is_counter_word(text) or _COLUMN_WORD.match(lower(text)) is not None)


def _kind(text: str) -> str:
    """`n` a number, `w` words, `?` nothing (fits both)."""
    if is_number(text):
        return "n"
    return "?" if _NOTHING.fullmatch(text) else "w"


class _Lines:
    """The lines that hold text, with their kind, and a budget of comparisons."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.index: list[int] = []
        self.text: list[str] = []
        for number, line in enumerate(lines):
            text = one_line(line)
            if text:
                self.index.append(number)
                self.text.append(text)
        self.kind = [_kind(text) if len(text) <= _LONGEST_CELL else "l" for text in self.text]
        self.counter = [
            _counter(text) if kind == "n" else None for text, kind in zip(self.text, self.kind, strict=True)
        ]
        self.work = 0

    def __len__(self) -> int:
        return len(self.text)

    def spend(self, amount: int) -> bool:
        self.work += amount
        return self.work <= _WORK


def _fits(mask: str, kinds: Sequence[str]) -> bool:
    return all(k == m or (k == "?" and m in "nw") for m, k in zip(mask, kinds, strict=True))


def _mask(lines: _Lines, start: int, period: int, rows: int) -> str:
    """What each column holds, by the rows from `start`; `!` where they disagree."""
    out = []
    for c in range(period):
        kinds = {lines.kind[start + r * period + c] for r in range(rows)} - {"?"}
        out.append(kinds.pop() if len(kinds) == 1 else "w" if not kinds else "!")
    return "".join(out)


def _counted_rows(lines: _Lines, start: int, period: int, first: int) -> int:
    """How many rows of `period` lines from `start` carry on the running number `first`."""
    if start + period > len(lines):
        return 0
    last, rows, at = first, 1, start + period
    while at + period <= len(lines) and rows < _MAX_ROWS and lines.spend(1):
        value = lines.counter[at]
        # a rank may repeat (tie) and then skip: 1, 1, 3
        if value is None or value not in (last, last + 1, rows + first):
            break
        last = value
        rows += 1
        at += period
    return rows


def _good_rows(lines: _Lines, start: int, period: int, rows: int) -> tuple[str, int]:
    """The column mask set by the first two rows and how many of the rows fit it."""
    mask = _mask(lines, start, period, min(rows, 2))
    if "!" in mask or "l" in mask or "n" not in mask or "w" not in mask:
        return "", 0
    good = 0
    while good < rows and _fits(mask, lines.kind[start + good * period : start + (good + 1) * period]):
        good += 1
    return mask, good


def _row(lines: _Lines, start: int, period: int) -> tuple[RawCell, ...]:
    return tuple(RawCell(text) for text in lines.text[start : start + period])


def _group_row(texts: Sequence[str], period: int) -> tuple[RawCell, ...]:
    if len(texts) > 1 and (roman(texts[0].rstrip(".")) is not None or len(texts[0]) <= 2):
        return (RawCell(texts[0]), RawCell(" ".join(texts[1:]), colspan=max(1, period - 1)))
    return (RawCell(" ".join(texts), colspan=period),)


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
    if 0 < len(rest) <= 2 and all(map(_is_column_word, cells[:period])):
        return cells[:period], rest
    return None


def _cell_is_missing(lines: _Lines, end: int, period: int, following: int) -> bool:
    """Whether a row lost a cell: the next running number stands where no row begins."""
    for at in range(end - period + 1, min(end + period, len(lines) - 1)):
        if lines.counter[at] == following and lines.kind[at + 1] == "w":
            return True
    return False


@dataclass(frozen=True, slots=True)
class _Attempt:
    end: int
    rows: list[tuple[RawCell, ...]] | None
    note: str | None = None


def _counted_table(lines: _Lines, at: int) -> _Attempt | None:
    """A table whose header begins at line `at` with a word for the running number or rank."""
    first = next(
        (i for i in range(at + 2, min(at + MAX_PERIOD + 6, len(lines))) if lines.counter[i] == 1),
        None,
    )
    if first is None:
        return None
    best: tuple[int, int, str, tuple[list[str], list[str]]] | None = None
    for period in range(2, min(MAX_PERIOD, first - at) + 1):
        header = _header(lines.text[at:first], period)
        if header is None:
            continue
        mask, good = _good_rows(lines, first, period, _counted_rows(lines, first, period, 1))
        if good >= 2 and (best is None or good > best[1]):
            best = (period, good, mask, header)
    if best is None:
        return None
    period, good, mask, (head, group) = best
    rows = [tuple(RawCell(text, header=True) for text in head)]
    if group:
        rows.append(_group_row(group, period))
    start = first
    while True:
        end = start + good * period
        rows.extend(_row(lines, start + r * period, period) for r in range(good))
        last = lines.counter[end - period] or 0
        if _cell_is_missing(lines, end, period, last + 1):
            return _Attempt(end, None, f"a table without lines was left as text: a cell is missing near row {last + 1}")
        again = _next_group(lines, end, period, mask, last)
        if again is None:
            return _Attempt(end, rows)
        start, good = again
        rows.append(_group_row(lines.text[end:start], period))


def _next_group(lines: _Lines, end: int, period: int, mask: str, last: int) -> tuple[int, int] | None:
    """Where rows of the same shape go on after one to three lines of a group's heading."""
    for start in range(end + 1, min(end + 4, len(lines) - period + 1)):
        if any(lines.kind[i] != "w" or _is_counter_word(lines.text[i]) for i in range(end, start)):
            return None
        value = lines.counter[start]
        if value is None or value not in (1, last + 1):
            continue
        rows = _counted_rows(lines, start, period, value)
        good = 0
        while good < rows and _fits(mask, lines.kind[start + good * period : start + (good + 1) * period]):
            good += 1
        if good:
            return start, good
    return None


def _named_table(lines: _Lines, at: int) -> _Attempt | None:
    """A table whose header is a run of known column words, without a running number."""
    head = at
    while (
        head < len(lines) and head - at < MAX_PERIOD and lines.kind[head] == "w" and _is_column_word(lines.text[head])
    ):
        head += 1
    period = head - at
    if period < 2:
        return None
    rows = min((len(lines) - head) // period, _MAX_ROWS)
    if rows < 2 or not lines.spend(period):
        return None
    _, good = _good_rows(lines, head, period, rows)
    if good < 2:
        return None
    end = head + good * period
    # what follows a whole table is words; a number there belongs to a row that does not fit
    if end < len(lines) and "n" in lines.kind[end : end + period]:
        return _Attempt(end, None, f"a table without lines was left as text: row {good + 1} does not fit its header")
    table = [tuple(RawCell(text, header=True) for text in lines.text[at:head])]
    table.extend(_row(lines, head + r * period, period) for r in range(good))
    return _Attempt(end, table)


def _cut(line: str) -> tuple[str, list[str]]:
    """How a line is cut into fields: (`tab` | `bar` | `gap` | '', fields)."""
    if "\t" in line.strip():
        return "tab", line.rstrip("\n").split("\t")
    if line.count("|") >= 2 or re.search(r"\S\s*\|\s*\S", line):
        return "bar", line.strip().strip("|").split("|")
    fields = re.split(r"[ \u00a0]{2,}", line.strip(" \u00a0"))
    return ("gap", fields) if len(fields) > 1 else ("", fields)


def _delimited(lines: Sequence[str]) -> list[FlatTable]:
    """Runs of lines cut the same way into the same number of fields, with numbers in one of them."""
    found: list[FlatTable] = []
    at = 0
    cuts = [_cut(line) if len(line) < 2_000 else ("", [line]) for line in lines]
    while at < len(cuts):
        how, fields = cuts[at]
        end = at + 1
        if how:
            width = len(fields)
            while end < len(cuts) and cuts[end][0] == how and (len(cuts[end][1]) == width):
                end += 1
            rows = [[one_line(field) for field in cuts[i][1]] for i in range(at, end)]
            ruled = [row for row in rows if not all(re.fullmatch(r"[-=:+\s]*", field) for field in row)]
            numeric = sum(any(is_number(field) for field in row) for row in ruled)
            worded = sum(any(_kind(field) == "w" for field in row) for row in ruled)
            if (
                len(ruled) >= 3
                and 2 <= width <= MAX_PERIOD
                and numeric >= 2
                and worded >= 2
                and numeric >= len(ruled) / 2
            ):
                found.append(FlatTable(at, end, tuple(tuple(RawCell(field) for field in row) for row in ruled)))
        at = end
    return found


def find_tables(lines: Sequence[str]) -> Rebuilt:
    """Find the tables hidden in lines of text.

    `lines` are as the source has them (not cleaned: runs of blanks and tabs matter).
    """
    delimited = _delimited(lines)
    covered = {i for table in delimited for i in range(table.start, table.end)}
    seen = _Lines(["" if i in covered else line for i, line in enumerate(lines)])
    tables = list(delimited)
    notes: list[str] = []
    at = 0
    while at < len(seen) and seen.spend(1):
        attempt = None
        if seen.kind[at] == "w":
            if _is_counter_word(seen.text[at]):
                attempt = _counted_table(seen, at)
            if attempt is None and _is_column_word(seen.text[at]):
                attempt = _named_table(seen, at)
        if attempt is None:
            at += 1
            continue
        if attempt.rows is not None:
            tables.append(FlatTable(seen.index[at], seen.index[attempt.end - 1] + 1, tuple(attempt.rows)))
        if attempt.note is not None:
            notes.append(attempt.note)
        at = attempt.end
    if seen.work > _WORK:
        notes.append("the text is too long to look for more tables without lines")
    tables.sort(key=lambda table: table.start)
    return Rebuilt(tuple(tables), tuple(notes))


def worth_a_look(lines: Sequence[str]) -> bool:
    """A cheap test before `find_tables`: at least four short lines of which two hold only a number."""
    numbers = 0
    short = 0
    for line in lines:
        if len(line) <= 40:
            short += 1
            if line[:1].isdigit() and is_number(line):
                numbers += 1
                if numbers >= 2 and short >= 4:
                    return True
    return False


def add_lines(flow: Flow, lines: Sequence[str]) -> None:
    """Put lines into the flow: tables where they can be rebuilt, paragraphs elsewhere."""
    rebuilt = find_tables(lines)
    at = 0
    for table in rebuilt.tables:
        for line in lines[at : table.start]:
            flow.add_paragraph(line)
        flow.add_rows(table.rows, kind="flat")
        at = table.end
    for line in lines[at:]:
        flow.add_paragraph(line)
    for note in rebuilt.notes:
        flow.add_note(note)
