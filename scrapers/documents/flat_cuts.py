"""Tables whose rows stand on one line each, cut by tabs, bars or runs of blanks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from scrapers.documents.flat_lines import MAX_PERIOD, MISSING, FlatTable, doubtful_row, group_row, is_index, kind_of
from scrapers.documents.flow import RawCell, one_line
from scrapers.documents.grid import is_number

_LONGEST_LINE = 2_000
_RULE = re.compile(r"[-=:+_\s]*")
_LONGEST_HEADING = 100  # characters of a group's heading


@dataclass(frozen=True, slots=True)
class _Line:
    """One line: how it is cut (`tab`, `bar`, `gap` or '') and its fields with their first and last column."""

    how: str
    fields: tuple[str, ...]
    spans: tuple[tuple[int, int], ...] = ()

    @property
    def kinds(self) -> list[str]:
        return [kind_of(field) for field in self.fields]

    @property
    def ruled(self) -> bool:
        """Whether it is only drawn, as the line below a header."""
        return all(_RULE.fullmatch(field) for field in self.fields)


def _cut(line: str) -> _Line:
    if len(line) >= _LONGEST_LINE:
        return _Line("", (line,))
    if "\t" in line.strip():
        return _Line("tab", tuple(map(one_line, line.rstrip("\n").split("\t"))))
    if line.count("|") >= 2 or re.search(r"\S\s*\|\s*\S", line):
        return _Line("bar", tuple(map(one_line, line.strip().strip("|").split("|"))))
    found = list(re.finditer(r"\S+(?:[ \u00a0]\S+)*", line))
    fields = tuple(one_line(m[0]) for m in found)
    return _Line("gap" if len(found) > 1 else "", fields or ("",), tuple(m.span() for m in found))


def delimited(lines: Sequence[str]) -> list[FlatTable]:
    """Runs of lines cut the same way, with numbers in them.

    The rows with all their fields decide the columns. A shorter line is the heading of a group, a row whose
    fields stand under their columns, or doubtful.
    """
    cut = [_cut(line) for line in lines]
    found: list[FlatTable] = []
    at = 0
    while at < len(cut):
        end = _run_end(cut, at) if cut[at].how else at + 1
        table = _table(cut, at, end) if end - at >= 3 else None
        if table is not None:
            found.append(table)
        at = end if table is None else max(table.end, at + 1)
    return found


def _run_end(cut: Sequence[_Line], at: int) -> int:
    """Where the lines end that are cut as the first; single lines above data may be headings of groups or empty."""
    end = at + 1
    while end < len(cut):
        if cut[end].how == cut[at].how:
            end += 1
        elif (
            not cut[end].how
            and len(cut[end].fields[0]) <= _LONGEST_HEADING
            and end + 1 < len(cut)
            and cut[end + 1].how == cut[at].how
            and any(map(is_number, cut[end + 1].fields))
        ):
            end += 2
        else:
            break
    return end


def _is_data(line: _Line, width: int) -> bool:
    return len(line.fields) == width and any(map(is_number, line.fields))


def _table(cut: Sequence[_Line], at: int, end: int) -> FlatTable | None:
    lines = [line for line in cut[at:end] if not line.ruled]
    widths = Counter(len(line.fields) for line in lines if line.how and any(map(is_number, line.fields)))
    if not widths:
        return None
    width, most = widths.most_common(1)[0]
    if not (2 <= width <= MAX_PERIOD and most >= 2):
        return None
    full = [i for i in range(at, end) if _is_data(cut[i], width)]
    # before the first whole row stands the header, when it has all fields; what follows the last may be a total
    first, last = full[0], full[-1]
    while first > at and cut[first - 1].how and (len(cut[first - 1].fields) == width or _short_row(cut[first - 1])):
        first -= 1
    while first < full[0] and len(cut[first].fields) != width and not _group(cut[first]):
        first += 1
    while last + 1 < end and cut[last + 1].how and _short_row(cut[last + 1]):
        last += 1
    whole = [line for line in cut[first : last + 1] if len(line.fields) == width and not line.ruled]
    numeric = sum(any(map(is_number, line.fields)) for line in whole)
    worded = sum("w" in line.kinds for line in whole)
    if not (len(whole) >= 3 and numeric >= 2 and worded >= 2 and numeric >= len(whole) / 2):
        return None
    mask, columns = _columns([cut[i] for i in full])
    rows: list[tuple[RawCell, ...]] = []
    doubtful: list[tuple[int, str]] = []
    for line in _joined([line for line in cut[first : last + 1] if not line.ruled], mask):
        cells = _cells(line, width, mask, columns)
        if cells is None:
            doubtful.append((len(rows), MISSING))
            cells = doubtful_row([f for f in line.fields if f], width)
        rows.append(cells)
    return FlatTable(first, last + 1, tuple(rows), tuple(doubtful))


def _joined(lines: Sequence[_Line], mask: str) -> Iterator[_Line]:
    """The rows; one whose name goes on in the line below, beside what the first line lacks, is one row."""
    at = 0
    while at < len(lines):
        both = _both(lines[at], lines[at + 1], mask) if at + 1 < len(lines) else None
        yield both or lines[at]
        at += 2 if both else 1


def _both(upper: _Line, lower: _Line, mask: str) -> _Line | None:
    if upper.how == "gap" or upper.how != lower.how or len(lower.fields) != len(mask) or lower.fields[0]:
        return None
    if len(upper.fields) > len(mask) or not upper.fields[0]:
        return None
    fields = []
    for one, other in zip_longest(upper.fields, lower.fields, fillvalue=""):
        if one and other and not (kind_of(one) == kind_of(other) == "w" and other[0].islower()):
            return None
        fields.append(f"{one} {other}".strip())
    whole = _Line(upper.how, tuple(fields))
    return (
        whole
        if "w" in whole.kinds and all(k in (m, "?") or m in "!?" for m, k in zip(mask, whole.kinds, strict=True))
        else None
    )


def _short_row(line: _Line) -> bool:
    """Whether a line with another number of fields still is a row: it has a name and a number."""
    kinds = line.kinds
    return _group(line) or ("n" in kinds and "w" in kinds and len(kinds) >= 2)


def _group(line: _Line) -> bool:
    """Whether a line is the heading of a group."""
    fields = [f for f in line.fields if f]
    if any(map(is_number, fields)):
        return False
    return len(fields) == 1 or (len(fields) == 2 and is_index(fields[0]))


_Span = tuple[int, int]


def _columns(rows: Sequence[_Line]) -> tuple[str, list[_Span] | None]:
    """What each column holds, and where it stands when the columns of all whole rows stand apart."""
    mask = ""
    for c in range(len(rows[0].fields)):
        kinds = {kind_of(row.fields[c]) for row in rows} - {"?"}
        mask += kinds.pop() if len(kinds) == 1 else "!" if kinds else "?"
    if any(not row.spans for row in rows):
        return mask, None
    spans = [(min(row.spans[c][0] for row in rows), max(row.spans[c][1] for row in rows)) for c in range(len(mask))]
    apart = all(a[1] <= b[0] for a, b in pairwise(spans))
    return mask, spans if apart else None


def _cells(line: _Line, width: int, mask: str, columns: list[_Span] | None) -> tuple[RawCell, ...] | None:
    """A line's cells; None when it is not certain in which columns they stand."""
    fields = line.fields
    if len(fields) == width:
        return tuple(RawCell(field) for field in fields)
    if _group(line):
        return group_row([f for f in fields if f], width)
    if len(fields) > width:
        spare = fields[width:]
        return tuple(RawCell(field) for field in fields[:width]) if not any(spare) else None
    if columns is not None and line.how == "gap":
        placed = [
            [c for c, (x0, x1) in enumerate(columns) if min(x1, span[1]) - max(x0, span[0]) > 0] for span in line.spans
        ]
        if all(len(p) == 1 for p in placed) and len({p[0] for p in placed}) == len(placed):
            at = {p[0]: field for p, field in zip(placed, fields, strict=True)}
            return tuple(RawCell(at.get(c, "")) for c in range(width))
        return None
    # an editor that drops what is blank at a line's end drops words, never one of several numbers
    dropped, kept = mask[len(fields) :], mask[: len(fields)]
    if line.how == "tab" and set(dropped) <= {"w", "?"} and kept[-1:] == "n":
        kinds = line.kinds
        if all(k in (m, "?") or m in "!?" for m, k in zip(kept, kinds, strict=True)) and kinds[-1] == "n":
            return tuple(RawCell(f) for f in (*fields, *[""] * (width - len(fields))))
    return None
