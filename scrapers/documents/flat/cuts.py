"""Tables whose rows stand on one line each, cut by tabs, bars or runs of blanks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import zip_longest

from scrapers.documents.flat.lines import MAX_PERIOD, FlatTable, kind_of
from scrapers.documents.flat.shape import Line, Shape, cut_line, header_cells, is_group, shape_of, split_header
from scrapers.documents.flat.wraps import MOST_LINES, NAME_BROKEN, Names, Piece, goes_on, join_wrapped, opens, table_of
from scrapers.documents.grid import is_number

_LONGEST_HEADING = 100  # characters of a group's heading
_LONGEST_BREAK = 8  # lines of a page's end within a table: blanks, its number, the header again


def delimited(lines: Sequence[str]) -> list[FlatTable]:
    """Runs of lines cut the same way, with numbers in them.

    The rows with all their fields decide the columns. A shorter line is the heading of a group, a row whose
    fields stand under their columns, or doubtful.
    """
    cut = [cut_line(line) for line in lines]
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


def _unframed(lines: Sequence[Line]) -> list[Line]:
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
        out.append(Line(line.how, fields, line.spans, line.lead))
    return out


def _run_end(cut: Sequence[Line], at: int) -> int:
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


def _bridges(cut: Sequence[Line], at: int, start: int, end: int) -> bool:
    """Whether a table goes on behind the lines `start:end`."""
    between = [line for line in cut[start:end] if not line.ruled]
    texts = [line for line in between if not line.page]
    if any(len(line.fields) > 1 or len(line.fields[0]) > _LONGEST_HEADING for line in texts):
        return False
    if not any(map(is_number, cut[end].fields)):
        # the header comes again on the next page, or a name's last line has two cells
        again = cut[end].fields == cut[at].fields and len(texts) < len(between)
        return (again and _in_columns(texts, cut[start - 1])) or (
            len(between) == end - start == len(texts) and _in_columns(texts, cut[start - 1])
        )
    if len(texts) <= 1 and (end - start == 1 or (len(between) - len(texts) <= 1 and not any(map(_is_text, texts)))):
        return True
    if len(texts) > MOST_LINES:
        return False
    adjacent = all(not line.ruled for line in cut[start : start + len(texts)])  # empty lines only below them
    close = len(texts) == len(between) and adjacent and cut[at].how != "gap" and not any(map(_is_text, texts))
    return close or _in_columns(texts, cut[start - 1])


def _is_text(line: Line) -> bool:
    """Whether a line says more than the heading of a group does."""
    text = line.fields[0]
    return len(text) > 60 or text[-1:] in ".;" or any(map(str.isdigit, text.lstrip("0123456789")))


def _in_columns(lines: Sequence[Line], above: Line) -> bool:
    """Whether single texts begin where a field of the line above does, or in small letters."""
    starts = {x for start, _ in above.spans for x in (start - 1, start, start + 1)}
    return all(
        line.lead or line.fields[0][:1].islower() or (line.spans and line.spans[0][0] in starts) for line in lines
    )


def _is_data(line: Line, width: int) -> bool:
    return len(line.fields) == width and any(map(is_number, line.fields))


def _table(cut: Sequence[Line], at: int, end: int, floor: int) -> FlatTable | None:
    lines = [line for line in cut[at:end] if not line.ruled]
    widths = Counter(len(line.fields) for line in lines if line.how and any(map(is_number, line.fields)))
    if not widths:
        return None
    width, most = widths.most_common(1)[0]
    if not (2 <= width <= MAX_PERIOD and most >= 2):
        return None
    full = [i for i in range(at, end) if _is_data(cut[i], width)]
    # before the first whole row stands the header, when it has all fields; what follows the last may be a total
    shape = shape_of([cut[i] for i in full])
    header: list[Line] = []
    first, last = full[0] - _lead(cut, floor, full[0], shape), full[-1]
    while first > at:
        before = first - 1
        while before > at and cut[before].ruled and first - before <= 2:
            before -= 1
        line = cut[before]
        if line.how and (len(line.fields) == width or (before == first - 1 and _short_row(line))):
            first = before
            continue
        if first == full[0] and not line.ruled:
            header = split_header(cut[at : before + 1], shape)
        first -= len(header)
        break
    while (
        first < full[0]
        and len(cut[first].fields) != width
        and not is_group(cut[first])
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
    pieces = list(_pieces(cut, first, last + 1, shape, {line.fields for line in header or cut[first : first + 1]}))
    if header:
        texts = (" ".join(filter(None, column)) for column in zip(*header_cells(header, shape), strict=True))
        pieces[: len(header)] = [Piece("head", list(texts))]
    names = _names(cut[first : last + 1], shape)
    if names is not None:
        last += _tail(cut, last + 1, pieces, shape, names)
        pieces = join_wrapped(pieces, names)
    return table_of(first, last + 1, pieces, width)


def _pieces(
    cut: Sequence[Line], first: int, end: int, shape: Shape, header: Collection[tuple[str, ...]]
) -> Iterator[Piece]:
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
        if paged and line is not cut[first] and line.fields in header:
            continue
        piece = shape.piece(line)
        piece.parted = parted and not spaced and not paged
        parted = paged = False
        yield piece


def _names(lines: Sequence[Line], shape: Shape) -> Names | None:
    """The column of names, and its widest line."""
    column = shape.name
    if column is None:
        return None
    pieces = [shape.piece(line) for line in lines if not line.ruled]
    widest = max((len(p.cells[column]) for p in pieces if p.kind in ("row", "rest")), default=0)
    return Names(column, widest, shape.columns is not None)


def _lead(cut: Sequence[Line], floor: int, row: int, shape: Shape) -> int:
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


def _tail(cut: Sequence[Line], start: int, pieces: list[Piece], shape: Shape, names: Names) -> int:
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


def _joined(lines: Sequence[Line], mask: str) -> Iterator[Line]:
    """The rows; one whose name goes on in the line below, beside what the first line lacks, is one row."""
    at = 0
    while at < len(lines):
        both = _both(lines[at], lines[at + 1], mask) if at + 1 < len(lines) else None
        yield both or lines[at]
        at += 2 if both else 1


def _both(upper: Line, lower: Line, mask: str) -> Line | None:
    if upper.how == "gap" or upper.how != lower.how or len(lower.fields) != len(mask) or lower.fields[0]:
        return None
    if len(upper.fields) > len(mask) or not upper.fields[0]:
        return None
    fields = []
    for one, other in zip_longest(upper.fields, lower.fields, fillvalue=""):
        if one and other and not (kind_of(one) == kind_of(other) == "w" and other[0].islower()):
            return None
        fields.append(f"{one} {other}".strip())
    whole = Line(upper.how, tuple(fields))
    return (
        whole
        if "w" in whole.kinds and all(k in (m, "?") or m in "!?" for m, k in zip(mask, whole.kinds, strict=True))
        else None
    )


def _short_row(line: Line) -> bool:
    """Whether a line with another number of fields still is a row: it has a name and a number."""
    kinds = line.kinds
    return is_group(line) or ("n" in kinds and "w" in kinds and len(kinds) >= 2)
