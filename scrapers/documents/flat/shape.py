"""One line of a table as it is cut, and the shape all lines of a table have: what its columns hold and where they
stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from scrapers import gazetteer
from scrapers.documents.flat.lines import MISSING, group_row, is_index, kind_of
from scrapers.documents.flat.wraps import MOST_LINES, Piece
from scrapers.documents.flow import RawCell, one_line
from scrapers.documents.grid import is_number

_LONGEST_LINE = 2_000
_RULE = re.compile(r"[-=:+_|\s]*")
_LEADERS = re.compile(r"[.·_]{4,}|…{2,}|(?: \.){4,}")
_LONGEST_FIELD = 80  # characters between two semicolons
_PAGE = re.compile(r"(?:trang|page|tr\.)?\s*[-–]?\s*\d{1,3}\s*(?:[/|]\s*\d{1,3})?\s*[-–]?", re.I)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: how it is cut (`tab`, `bar`, `gap` or '') and its fields with their first and last column."""

    how: str
    fields: tuple[str, ...]
    spans: tuple[tuple[int, int], ...] = ()
    lead: int = 0  # tabs before its only field

    @property
    def kinds(self) -> list[str]:
        """What each field is (`kind_of`)."""
        return [kind_of(field) for field in self.fields]

    @property
    def empty(self) -> bool:
        """Whether it holds nothing."""
        return not any(self.fields)

    @property
    def ruled(self) -> bool:
        """Whether it is empty or only drawn, as the line below a header."""
        return all(_RULE.fullmatch(field) for field in self.fields)

    @property
    def page(self) -> bool:
        """Whether it may be a page's number."""
        return len(self.fields) == 1 and self.fields[0] != "" and _PAGE.fullmatch(self.fields[0]) is not None


def cut_line(line: str) -> Line:
    """A line cut by tabs, bars, semicolons or runs of blanks and leaders, else whole."""
    if len(line) >= _LONGEST_LINE:
        return Line("", (line,))
    if "\t" in line.strip():
        return Line("tab", tuple(map(one_line, line.rstrip("\n").split("\t"))))
    if line.count("|") >= 2 or re.search(r"\S\s*\|\s*\S|^\s*\|\s*\S", line):
        return Line("bar", tuple(map(one_line, line.strip().split("|"))))
    if line.count(";") >= 2 or line.startswith(";"):
        fields = tuple(map(one_line, line.strip().split(";")))
        if all(len(field) <= _LONGEST_FIELD for field in fields):
            return Line("semicolon", fields)
    line = _LEADERS.sub(lambda m: " " * len(m[0]), line)
    found = list(re.finditer(r"\S+(?:[ \u00a0]\S+)*", line))
    fields = tuple(one_line(m[0]) for m in found)
    lead = len(line) - len(line.lstrip("\t"))
    return Line("gap" if len(found) > 1 else "", fields or ("",), tuple(m.span() for m in found), lead)


def is_group(line: Line) -> bool:
    """Whether a line is the heading of a group."""
    fields = [f for f in line.fields if f]
    if any(map(is_number, fields)):
        return False
    return len(fields) == 1 or (len(fields) == 2 and is_index(fields[0]))


Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Shape:
    """What each column of a table holds (`mask`), and where it stands when those of all whole rows stand apart."""

    mask: str
    columns: tuple[Span, ...] | None
    name: int | None  # the column of names: the longest words

    def piece(self, line: Line) -> Piece:
        """What a line of the table is."""
        width = len(self.mask)
        rest = self._rest(line)
        if rest is not None:
            return rest
        cells = _cells(line, width, self.mask, self.columns)
        if cells is None:
            return Piece("fixed", [f for f in line.fields if f], doubt=MISSING)
        if is_group(line):
            return Piece("fixed", out=cells)
        texts = [cell.text for cell in cells]
        if any(map(is_number, texts)):
            numbers = [text for text, kind in zip(texts, self.mask, strict=True) if kind == "n"]
            if not texts[0] and numbers and not any(numbers) and self.name is not None and texts[self.name]:
                return Piece("rest", texts, exact=False)  # the end of a name beside that of a rating (`Mức` over `4`)
            return Piece("row", texts)
        return Piece("head" if all(texts) else "fixed", texts)

    def _rest(self, line: Line) -> Piece | None:
        """A line whose only texts stand under columns of words."""
        placed: dict[int, str] = {}
        exact = True
        if line.how == "gap" or (not line.how and not line.lead and self.columns is not None):
            if self.columns is None or not line.spans:
                return None
            found = _under(line, self.columns)
            if found is None:
                return None
            placed = found
            starts = zip(placed, line.spans, strict=True)
            exact = all(abs(span[0] - self.columns[c][0]) <= 1 for c, span in starts)
        elif line.how:
            if len(line.fields) > len(self.mask):
                return None
            placed = {c: text for c, text in enumerate(line.fields) if text}
        elif line.lead:
            placed = {line.lead: line.fields[0]}
        elif self.mask.find("w") >= 0 and line.fields[0]:
            placed, exact = {self.mask.find("w"): line.fields[0]}, False
        if not placed or any(c >= len(self.mask) or self.mask[c] not in "w!" for c in placed):
            return None
        if any(kind_of(text) != "w" for text in placed.values()):
            return None
        if len(placed) > 1 and is_index(next(iter(placed.values()))):
            return None
        return Piece("rest", [placed.get(c, "") for c in range(len(self.mask))], exact=exact)


def shape_of(rows: Sequence[Line]) -> Shape:
    """The shape of whole rows: what their columns hold, where they stand, which holds the names."""
    mask = ""
    for c in range(len(rows[0].fields)):
        kinds = {kind_of(row.fields[c]) for row in rows} - {"?"}
        mask += kinds.pop() if len(kinds) == 1 else "!" if kinds else "?"
    lengths = {c: sum(len(row.fields[c]) for row in rows) for c, kind in enumerate(mask) if kind == "w"}
    name = max(lengths, key=lambda c: (lengths[c], -c)) if lengths else None
    if any(not row.spans for row in rows):
        return Shape(mask, None, name)
    spans = [(min(row.spans[c][0] for row in rows), max(row.spans[c][1] for row in rows)) for c in range(len(mask))]
    apart = all(a[1] <= b[0] for a, b in pairwise(spans))
    return Shape(mask, tuple(spans) if apart else None, name)


def _under(line: Line, columns: Sequence[Span]) -> dict[int, str] | None:
    """The texts of a line by the columns they stand under, each under one; None where one stands under none or two."""
    placed: dict[int, str] = {}
    for span, text in zip(line.spans, line.fields, strict=True):
        found = [c for c, (x0, x1) in enumerate(columns) if min(x1, span[1]) - max(x0, span[0]) > 0]
        if len(found) != 1 or found[0] in placed:
            return None
        placed[found[0]] = text
    return placed


def _cells(line: Line, width: int, mask: str, columns: tuple[Span, ...] | None) -> tuple[RawCell, ...] | None:
    """A line's cells; None when it is not certain in which columns they stand."""
    fields = line.fields
    if len(fields) == width:
        return tuple(RawCell(field) for field in fields)
    if is_group(line):
        return group_row([f for f in fields if f], width)
    if len(fields) > width:
        spare = fields[width:]
        return tuple(RawCell(field) for field in fields[:width]) if not any(spare) else None
    if columns is not None and line.how == "gap":
        placed = _under(line, columns)
        return tuple(RawCell(placed.get(c, "")) for c in range(width)) if placed is not None else None
    # an editor that drops what is blank at a line's end drops words, never one of several numbers
    dropped, kept = mask[len(fields) :], mask[: len(fields)]
    if line.how == "tab" and set(dropped) <= {"w", "?"} and kept[-1:] == "n":
        kinds = line.kinds
        if all(k in (m, "?") or m in "!?" for m, k in zip(kept, kinds, strict=True)) and kinds[-1] == "n":
            return tuple(RawCell(f) for f in (*fields, *[""] * (width - len(fields))))
    return None


def split_header(lines: Sequence[Line], shape: Shape) -> list[Line]:
    """The lines of a header whose cells go on in the lines below, down to the last one; empty where there is none."""
    for taken in range(1, min(MOST_LINES, len(lines)) + 1):
        line = lines[-taken]
        if line.how != "gap" or is_group(line) or any(is_number(f) or gazetteer.is_body(f) for f in line.fields):
            break
        if len(line.fields) == len(shape.mask):
            header = list(lines[-taken:])
            return header if taken > 1 and all(map(any, header_cells(header, shape))) else []
    return []


def header_cells(header: Sequence[Line], shape: Shape) -> list[list[str]]:
    """The texts of each line of a header by column; a line without any where it is not certain."""
    first = header[0]
    cells = [list(first.fields)]
    columns = shape.columns or ()
    spans = [(min(a, c), max(b, d)) for (a, b), (c, d) in zip(columns, first.spans, strict=False)]
    for line in header[1:]:
        placed = _under(line, spans) if all(a[1] <= b[0] for a, b in pairwise(spans)) else None
        cells.append([(placed or {}).get(c, "") for c in range(len(first.fields))])
    return cells
