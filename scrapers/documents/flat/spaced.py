"""Tables whose rows stand on one line each, single blanks between the cells: `3 Xã Đam Rông 1 271,48/500 54,30 Khá`.

A row is its running number, a name, as many numbers as most rows have, and a rating where most rows have one. The
header above must come out even; a number too many belongs to a name that may end with one, what fits no column is
in doubt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from scrapers import gazetteer
from scrapers.documents.flat.lines import (
    MAX_ROWS,
    MISSING,
    FlatTable,
    doubtful_row,
    group_row,
    is_column_word,
    is_counter_word,
    is_points_word,
    is_unit_word,
)
from scrapers.documents.flat.means import is_mean
from scrapers.documents.flat.wraps import NAME_BROKEN, is_numbered
from scrapers.documents.flow import RawCell, one_line
from scrapers.vietnamese import lower

_LONGEST_LINE = 200
_MOST_LOOKED_AT = 200_000  # lines below headers: the longest lists have 600
_FEWEST_ROWS = 3
_MOST_BROKEN = 3  # lines between two rows that are none
_HIGHEST_OF_NAME = 30  # numbers that tell places of one name apart: `Phường 14`
_NUMBERED = re.compile(r"(\d{1,4})[.)]?\s+(\S.*)")
_NUMBER = re.compile(r"\d[\d.,]*%?(?:/\d[\d.,]*%?)?|[-–]")
_PAGE = re.compile(r"(?:trang\s+)?[-–]?\s*\d{1,3}(?:\s*/\s*\d{1,3})?\s*[-–]?", re.I)
_GROUP = re.compile(r"(?:Các|Khối|Nhóm|Cấp|CÁC|KHỐI|NHÓM|CẤP|UBND (?:các|cấp))\s")
_NUMERAL = re.compile(r"(?:[A-ZĐ]|[IVX]{1,5}) ")
# words of one header cell although both begin with a capital
_PAIRS = frozenset(
    (
        *("xếp loại", "xếp hạng", "thứ hạng", "thứ tự", "đơn vị", "cơ quan", "địa phương", "tỷ lệ", "tỉ lệ", "kết quả"),
        *("tổng điểm", "số điểm", "tổng số", "mức độ", "mức xếp", "phân loại", "thang điểm", "điểm đạt", "điểm số"),
        *("điểm tối", "điểm thẩm", "điểm tự", "chỉ số", "vị trí", "tên đơn", "tên cơ", "đánh giá"),
    )
)


@dataclass(slots=True)
class _Row:
    """One line: its number, its words, the numbers behind them, its rating; `mean` rows have no number."""

    line: int
    counter: str
    words: list[str]
    numbers: list[str]
    rating: str
    mean: bool = False


@dataclass(slots=True)
class _Walked:
    """The rows, headings and broken lines below a header, in order, where they end, how many lines were looked at."""

    end: int
    looked: int = 0
    items: list[_Row | str | list[str]] = field(default_factory=list)


def spaced_tables(lines: Sequence[str]) -> list[FlatTable]:
    """The tables of such rows below a header in lines, which may be empty where another table stands."""
    texts = [one_line(line) if len(line) <= 2 * _LONGEST_LINE else "" for line in lines]
    found: list[FlatTable] = []
    at = looked = 0
    while at < len(texts) and looked <= _MOST_LOOKED_AT:
        header = _header(texts[at]) if len(texts[at]) <= _LONGEST_LINE else None
        walked = _walk(texts, at + 1, texts[at]) if header is not None else None
        table = _table(texts, at, header, walked) if header is not None and walked is not None else None
        looked += walked.looked if walked is not None else 0
        if table is not None:
            found.append(table)
        at = at + 1 if table is None else table.end
    return found


def _header(text: str) -> list[str] | None:
    """The cells of a header, each of which begins with a capital; None where a line is none."""
    words = text.split(" ")
    if len(words) < 3 or not words[0][:1].isupper() or any(word[0].isdigit() for word in words):
        return None
    cells: list[str] = []
    depth = 0
    for n, word in enumerate(words):
        pair = n and lower(f"{words[n - 1]} {word}") in _PAIRS
        acronym = len(cells) > 1 and len(word) > 1 and word.isupper() and not is_counter_word(word)
        if not cells or (word[0].isupper() and not depth and not pair and not acronym):
            cells.append(word)
        else:
            cells[-1] += f" {word}"
        depth += word.count("(") - word.count(")")
    known = all(map(is_column_word, cells))
    named = is_counter_word(cells[0]) and len(cells) > 2 and is_unit_word(cells[1])
    return cells if known and named else None


def _row(text: str, line: int) -> _Row | None:
    m = _NUMBERED.fullmatch(text)
    words = (m[2] if m else text).split(" ")
    rating = ""
    for taken in (4, 3, 2, 1):
        if len(words) > taken and gazetteer.is_rating(last := " ".join(words[-taken:])):
            words, rating = words[:-taken], last
            break
    numbers: list[str] = []
    while words and _NUMBER.fullmatch(words[-1]):
        numbers.insert(0, words.pop())
    name = " ".join(words)
    if not words or not any(n[0].isdigit() for n in numbers) or len(text) > _LONGEST_LINE:
        return None
    if m is None:
        return _Row(line, "", words, numbers, rating, mean=True) if is_mean(name) else None
    return _Row(line, m[1], words, numbers, rating) if name[0].isupper() else None


def _walk(texts: Sequence[str], start: int, header: str) -> _Walked:
    """What stands below a header, down to the last row."""
    walked = _Walked(start)
    last = count = 0
    broken: list[str] = []
    for i in range(start, len(texts)):
        text = texts[i]
        walked.looked += 1
        if not text or text == header or _PAGE.fullmatch(text):
            continue
        if (whole := _folded(broken, text, last + 1)) is not None:
            text, broken = whole, []
        row = _row(text, i)
        if row is not None and not row.mean:
            number = int(row.counter)
            if number not in (last, last + 1, count + 1, 1) and not (broken and last < number <= last + 3):
                break
            count = 1 if number == 1 and last > 1 else count + 1
            last = number
        if row is None:
            if len(broken) == _MOST_BROKEN or len(text) > _LONGEST_LINE or _header(text) is not None:
                break
            broken.append(text)
            continue
        walked.items += _between(broken, row.counter)
        broken = []
        walked.items.append(row)
        walked.end = i + 1
        if len(walked.items) >= MAX_ROWS:
            break
    return walked


def _folded(broken: Sequence[str], text: str, number: int) -> str | None:
    """A row whose name goes on in the line of its numbers: `3 Sở Lao động - Thương binh và Xã` above `hội 90,0 Tốt`.

    The lines above are the next row's beginning, as they have its number and no value, and the line itself can
    begin none.
    """
    m = _NUMBERED.fullmatch(broken[0]) if broken else None
    if m is None or int(m[1]) != number or not m[2][0].isupper() or not text[0].islower():
        return None
    whole = " ".join((*broken, text))
    name = " ".join((m[2], *broken[1:]))
    followed = all(line[0].islower() for line in broken[1:])
    return whole if followed and not any(c.isdigit() for c in name) and _row(text, 0) is None else None


def _between(broken: list[str], below: str) -> list[_Row | str | list[str]]:
    """Lines above a row with a number: the heading of a group, else what is left of rows."""
    first = broken[0] if broken else ""
    numbered = _NUMERAL.match(first) is not None or (is_numbered(first) and (below == "1" or not first[0].isdigit()))
    headed = below == "1" and _GROUP.match(first) is not None  # "Các xã" above a list that begins anew
    if len(broken) == 1 and (numbered or headed) and not re.search(r"\d[.,]\d", first):
        return [first]
    return [broken] if broken else []


def _table(texts: Sequence[str], at: int, header: list[str], walked: _Walked) -> FlatTable | None:
    rows = [item for item in walked.items if isinstance(item, _Row) and not item.mean]
    if len(rows) < _FEWEST_ROWS:
        return None
    (width, rated), most = Counter((len(r.numbers), bool(r.rating)) for r in rows).most_common(1)[0]
    if 2 * most <= len(rows) or len(header) != 2 + width + rated:
        return None
    if rated and is_points_word(header[-1]):
        return None
    columns = [[r.numbers[c] for r in rows if len(r.numbers) == width] for c in range(width)]
    out: list[tuple[RawCell, ...]] = [tuple(RawCell(cell, header=True) for cell in header)]
    doubts: dict[int, str] = {}
    torn = False
    for item in walked.items:
        if isinstance(item, str):
            out.append(group_row(item.split(" ", 1), len(header)))
        elif isinstance(item, list):
            # the words may go on with the row above or be the beginning of the one below
            if len(out) > 1:
                doubts[len(out) - 1] = NAME_BROKEN
            doubts[len(out)] = NAME_BROKEN
            out.append(tuple(map(RawCell, item)))
        else:
            cells = _cells(item, columns, rated)
            if cells is None or torn:
                doubts[len(out)] = NAME_BROKEN if cells is not None else MISSING
            out.append(tuple(map(RawCell, cells or (texts[item.line],))))
        torn = isinstance(item, list)
    if len(out) - 1 - len(doubts) < _FEWEST_ROWS:
        return None
    told = [
        doubtful_row([c.text for c in row if c.text], len(header)) if n in doubts else row for n, row in enumerate(out)
    ]
    return FlatTable(at, walked.end, tuple(told), tuple(sorted(doubts.items())))


def _cells(row: _Row, columns: Sequence[Sequence[str]], rated: bool) -> tuple[str, ...] | None:
    """The cells of a row; None where its numbers fit no columns."""
    words, numbers = row.words, row.numbers
    spare = numbers[: len(numbers) - len(columns)]
    if spare:
        name = " ".join(words)
        if len(spare) > 1 or not _tells_apart(spare[0]) or gazetteer.is_body(name) or row.mean:
            return None
        words, numbers = [*words, *spare], numbers[1:]
    if len(numbers) < len(columns) or (bool(row.rating) != rated and not row.mean):
        return None
    if not all(map(_fits, numbers, columns)) or (not spare and _may_be_of_name(numbers[0], columns[0])):
        return None
    return (row.counter, " ".join(words), *numbers, *([row.rating] if rated else []))


def _tells_apart(number: str) -> bool:
    """Whether a number may be the end of a name."""
    return number.isdecimal() and int(number) <= _HIGHEST_OF_NAME


def _fits(number: str, column: Sequence[str]) -> bool:
    """Whether a number is written as those of its column."""
    alike = sum(("/" in number, "%" in number) == ("/" in other, "%" in other) for other in column)
    return 2 * alike > len(column) or not number[0].isdigit()


def _may_be_of_name(number: str, column: Sequence[str]) -> bool:
    """Whether the first number may be the end of the name instead, as all others of its column are far above it."""
    if not _tells_apart(number):
        return False
    others = [int(m[0]) for text in column if (m := re.match(r"\d+", text)) and text != number]
    return bool(others) and min(others) > 2 * int(number)
