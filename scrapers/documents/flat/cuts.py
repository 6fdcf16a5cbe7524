"""Tables whose rows stand on one line each, cut by tabs, bars or runs of blanks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from scrapers.documents.flat.lines import MAX_PERIOD, MISSING, FlatTable, group_row, is_index, kind_of
from scrapers.documents.flat.wraps import MOST_LINES, NAME_BROKEN, Names, Piece, goes_on, join_wrapped, opens, table_of
from scrapers.documents.flow import RawCell, one_line
from scrapers.documents.grid import is_number

_LONGEST_LINE = 2_000
_RULE = re.compile(r"[-=:+_|\s]*")
_LEADERS = re.compile(r"[.·_]{4,}|…{2,}|(?: \.){4,}")
_LONGEST_FIELD = 80  # characters between two semicolons
_LONGEST_HEADING = 100  # characters of a group's heading
_LONGEST_BREAK = 8  # lines of a page's end within a table: blanks, its number, the header again
_PAGE = re.compile(r"(?:trang|page|tr\.)?\s*[-–]?\s*\d{1,3}\s*(?:[/|]\s*\d{1,3})?\s*[-–]?", re.I)


@dataclass(frozen=True, slots=True)
class _Line:
    """One line: how it is cut (`tab`, `bar`, `gap` or '') and its fields with their first and last column."""

    how: str
    fields: tuple[str, ...]
    spans: tuple[tuple[int, int], ...] = ()
    lead: int = 0  # tabs before its only field

    @property
    def kinds(self) -> list[str]:
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


def _cut(line: str) -> _Line:
    if len(line) >= _LONGEST_LINE:
        return _Line("", (line,))
    if "\t" in line.strip():
        return _Line("tab", tuple(map(one_line, line.rstrip("\n").split("\t"))))
    if line.count("|") >= 2 or re.search(r"\S\s*\|\s*\S|^\s*\|\s*\S", line):
        return _Line("bar", tuple(map(one_line, line.strip().split("|"))))
    if line.count(";") >= 2 or line.startswith(";"):
        fields = tuple(map(one_line, line.strip().split(";")))
        if all(len(field) <= _LONGEST_FIELD for field in fields):
            return _Line("semicolon", fields)
    line = _LEADERS.sub(lambda m: " " * len(m[0]), line)
    found = list(re.finditer(r"\S+(?:[ \u00a0]\S+)*", line))
    fields = tuple(one_line(m[0]) for m in found)
    lead = len(line) - len(line.lstrip("\t"))
    return _Line("gap" if len(found) > 1 else "", fields or ("",), tuple(m.span() for m in found), lead)


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
        if cut[at].how == "bar":
            cut[at:end] = _unframed(cut[at:end])
        table = _table(cut, at, end, found[-1].end if found else 0) if end - at >= 3 else None
        if table is not None:
            found.append(table)
        at = end if table is None else max(table.end, at + 1)
    return found


def _unframed(lines: Sequence[_Line]) -> list[_Line]:
    """Lines cut by bars without what stands outside the bars of a frame."""
    rows = [line for line in lines if line.how == "bar" and any(map(is_number, line.fields))]
    left = 5 * sum(not line.fields[0] for line in rows) >= 4 * len(rows) > 0
    right = 5 * sum(not line.fields[-1] for line in rows) >= 4 * len(rows) > 0
    out = []
    for line in lines:
        fields = line.fields
        if line.how == "bar":
            fields = fields[1:] if left and len(fields) > 1 and not fields[0] else fields
            fields = fields[:-1] if right and len(fields) > 1 and not fields[-1] else fields
        out.append(_Line(line.how, fields, line.spans, line.lead))
    return out


def _run_end(cut: Sequence[_Line], at: int) -> int:
    """Where the lines end that are cut as the first; lines between them may be empty, drawn, the number of a page,
    the heading of a group or the end of a name."""
    end = at + 1
    while end < len(cut):
        if cut[end].how == cut[at].how or (cut[end].ruled and not cut[end].empty):
            end += 1
            continue
        beyond = end
        while beyond < len(cut) and beyond - end <= _LONGEST_BREAK and cut[beyond].how != cut[at].how:
            beyond += 1
        if not (beyond < len(cut) and cut[beyond].how == cut[at].how and _bridges(cut, at, end, beyond)):
            break
        end = beyond + 1
    while end > at + 1 and cut[end - 1].ruled:
        end -= 1
    return end


def _bridges(cut: Sequence[_Line], at: int, start: int, end: int) -> bool:
    """Whether a table goes on behind the lines `start:end`."""
    between = [line for line in cut[start:end] if not line.ruled]
    texts = [line for line in between if not line.page]
    if any(len(line.fields) > 1 or len(line.fields[0]) > _LONGEST_HEADING for line in texts):
        return False
    if not any(map(is_number, cut[end].fields)):
        # the header comes again on the next page, or a name's last line has two cells
        again = cut[end].fields == cut[at].fields and len(texts) < len(between)
        return again or (len(between) == end - start == len(texts) and _in_columns(texts, cut[start - 1]))
    if len(texts) <= 1 and (end - start == 1 or (len(between) - len(texts) <= 1 and not any(map(_is_text, texts)))):
        return True
    if len(texts) > MOST_LINES:
        return False
    adjacent = all(not line.ruled for line in cut[start : start + len(texts)])  # empty lines only below them
    close = len(texts) == len(between) and adjacent and cut[at].how != "gap" and not any(map(_is_text, texts))
    return close or _in_columns(texts, cut[start - 1])


def _is_text(line: _Line) -> bool:
    """Whether a line says more than the heading of a group does."""
    text = line.fields[0]
    return len(text) > 60 or text[-1:] in ".;" or any(map(str.isdigit, text.lstrip("0123456789")))


def _in_columns(lines: Sequence[_Line], above: _Line) -> bool:
    """Whether single texts begin where a field of the line above does, or in small letters."""
    starts = {x for start, _ in above.spans for x in (start - 1, start, start + 1)}
    return all(
        line.lead or line.fields[0][:1].islower() or (line.spans and line.spans[0][0] in starts) for line in lines
    )


def _is_data(line: _Line, width: int) -> bool:
    return len(line.fields) == width and any(map(is_number, line.fields))


def _table(cut: Sequence[_Line], at: int, end: int, floor: int) -> FlatTable | None:
    lines = [line for line in cut[at:end] if not line.ruled]
    widths = Counter(len(line.fields) for line in lines if line.how and any(map(is_number, line.fields)))
    if not widths:
        return None
    width, most = widths.most_common(1)[0]
    if not (2 <= width <= MAX_PERIOD and most >= 2):
        return None
    full = [i for i in range(at, end) if _is_data(cut[i], width)]
    # before the first whole row stands the header, when it has all fields; what follows the last may be a total
    shape = _shape([cut[i] for i in full])
    first, last = full[0] - _lead(cut, floor, full[0], shape), full[-1]
    while first > at:
        before = first - 1
        while before > at and cut[before].ruled and first - before <= 2:
            before -= 1
        line = cut[before]
        if not line.how or not (len(line.fields) == width or (before == first - 1 and _short_row(line))):
            break
        first = before
    while (
        first < full[0]
        and len(cut[first].fields) != width
        and not _group(cut[first])
        and shape.piece(cut[first]).kind != "rest"
    ):
        first += 1
    while last + 1 < end and cut[last + 1].how and _short_row(cut[last + 1]):
        last += 1
    whole = [
        line
        for line in cut[first : last + 1]
        if len(line.fields) == width and not line.ruled and (all(line.fields) or any(map(is_number, line.fields)))
    ]
    numeric = sum(any(map(is_number, line.fields)) for line in whole)
    worded = sum("w" in line.kinds for line in whole)
    if not (len(whole) >= 3 and numeric >= 2 and worded >= 2 and numeric >= len(whole) / 2):
        return None
    pieces = list(_pieces(cut, first, last + 1, shape))
    names = _names(cut[first : last + 1], shape)
    if names is not None:
        last += _tail(cut, last + 1, pieces, shape, names)
        pieces = join_wrapped(pieces, names)
    return table_of(first, last + 1, pieces, width)


def _pieces(cut: Sequence[_Line], first: int, end: int, shape: _Shape) -> Iterator[Piece]:
    """What the lines of a table are; page numbers and repeated headers are left out."""
    parted = paged = False
    kept = [cut[i] for i in range(first, end) if not cut[i].ruled]
    breaks = sum(cut[i].ruled and not cut[i - 1].ruled for i in range(first + 1, end))
    spaced = breaks >= len(kept) - 1 and breaks > 1  # every line stands apart
    rows = [line for line in kept if not line.page]
    for line in _joined(rows, shape.mask) if len(rows) == len(kept) == end - first else cut[first:end]:
        if line.ruled or (line.page and not line.how):
            parted = line.ruled
            paged = paged or not line.ruled
            continue
        if paged and line is not cut[first] and line.fields == cut[first].fields:
            continue
        piece = shape.piece(line)
        piece.parted = parted and not spaced and not paged
        parted = paged = False
        yield piece


def _names(lines: Sequence[_Line], shape: _Shape) -> Names | None:
    """The column of names, and its widest line."""
    column = shape.name
    if column is None:
        return None
    pieces = [shape.piece(line) for line in lines if not line.ruled]
    widest = max((len(p.cells[column]) for p in pieces if p.kind in ("row", "rest")), default=0)
    return Names(column, widest, shape.columns is not None)


def _lead(cut: Sequence[_Line], floor: int, row: int, shape: _Shape) -> int:
    """How many lines above the first whole row, from `floor` on, are the beginning of its name."""
    taken = 0
    column = shape.name
    if column is None:
        return 0
    name = shape.piece(cut[row]).cells[column] if shape.piece(cut[row]).kind == "row" else ""
    while name and taken < MOST_LINES and row - taken > floor:
        piece = shape.piece(cut[row - taken - 1])
        if piece.kind != "rest" or not piece.exact or not piece.cells[column] or opens(name):
            break
        name = piece.cells[column]
        taken += 1
    return taken


def _tail(cut: Sequence[_Line], start: int, pieces: list[Piece], shape: _Shape, names: Names) -> int:
    """How many lines below the last row go on with its name; they are added to the pieces."""
    above = pieces[-1]
    taken = 0
    text = above.cells[names.column] if above.kind == "row" else ""
    while text and taken < MOST_LINES and start + taken < len(cut):
        line = cut[start + taken]
        piece = shape.piece(line)
        if line.ruled or line.page or piece.kind != "rest":
            break
        following = piece.cells[names.column]
        if not following:  # the end of a rating
            small = all(not t or (t[:1].islower() and above.cells[c]) for c, t in enumerate(piece.cells))
            if not small or not piece.exact:
                break
            pieces.append(piece)
            taken += 1
            continue
        goes = goes_on(text, following, names, exact=piece.exact)
        if len(following) > names.widest + 2 or not goes or (not piece.exact and shape.columns is not None):
            if goes is None and len(following) <= names.widest:
                above.doubt = NAME_BROKEN
            break
        text = f"{text} {following}"
        pieces.append(piece)
        taken += 1
    return taken


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


@dataclass(frozen=True, slots=True)
class _Shape:
    """What each column of a table holds (`mask`), and where it stands when those of all whole rows stand apart."""

    mask: str
    columns: tuple[_Span, ...] | None
    name: int | None  # the column of names: the longest words

    def piece(self, line: _Line) -> Piece:
        """What a line of the table is."""
        width = len(self.mask)
        rest = self._rest(line)
        if rest is not None:
            return rest
        cells = _cells(line, width, self.mask, self.columns)
        if cells is None:
            return Piece("fixed", [f for f in line.fields if f], doubt=MISSING)
        if _group(line):
            return Piece("fixed", out=cells)
        texts = [cell.text for cell in cells]
        if any(map(is_number, texts)):
            numbers = [text for text, kind in zip(texts, self.mask, strict=True) if kind == "n"]
            if not texts[0] and numbers and not any(numbers) and self.name is not None and texts[self.name]:
                return Piece("rest", texts, exact=False)  # the end of a name beside that of a rating (`Mức` over `4`)
            return Piece("row", texts)
        return Piece("head" if all(texts) else "fixed", texts)

    def _rest(self, line: _Line) -> Piece | None:
        """A line whose only texts stand under columns of words."""
        placed: dict[int, str] = {}
        exact = True
        if line.how == "gap" or (not line.how and not line.lead and self.columns is not None):
            if self.columns is None or not line.spans:
                return None
            for span, text in zip(line.spans, line.fields, strict=True):
                under = [c for c, (x0, x1) in enumerate(self.columns) if min(x1, span[1]) - max(x0, span[0]) > 0]
                if len(under) != 1 or under[0] in placed:
                    return None
                placed[under[0]] = text
                exact = exact and abs(span[0] - self.columns[under[0]][0]) <= 1
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


def _shape(rows: Sequence[_Line]) -> _Shape:
    mask = ""
    for c in range(len(rows[0].fields)):
        kinds = {kind_of(row.fields[c]) for row in rows} - {"?"}
        mask += kinds.pop() if len(kinds) == 1 else "!" if kinds else "?"
    lengths = {c: sum(len(row.fields[c]) for row in rows) for c, kind in enumerate(mask) if kind == "w"}
    name = max(lengths, key=lambda c: (lengths[c], -c)) if lengths else None
    if any(not row.spans for row in rows):
        return _Shape(mask, None, name)
    spans = [(min(row.spans[c][0] for row in rows), max(row.spans[c][1] for row in rows)) for c in range(len(mask))]
    apart = all(a[1] <= b[0] for a, b in pairwise(spans))
    return _Shape(mask, tuple(spans) if apart else None, name)


def _cells(line: _Line, width: int, mask: str, columns: tuple[_Span, ...] | None) -> tuple[RawCell, ...] | None:
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
