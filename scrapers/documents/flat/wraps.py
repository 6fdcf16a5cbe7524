"""Cells of a table cut by tabs, bars or blanks that go on in lines of their own: a long name on two or three lines.

The line with the row's numbers may be the first of them, the last or one between. A line belongs to the row above
or below when its words can only go on with that row's; where they may be a heading or another row's words, the rows
in question are doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from scrapers import gazetteer
from scrapers.documents.flat.lines import FlatTable, Lines, doubtful_row, is_column_word
from scrapers.documents.flow import RawCell
from scrapers.documents.grid import is_number
from scrapers.vietnamese import lower

NAME_BROKEN = "name_broken"
MOST_LINES = 3  # lines of one cell besides the one with the numbers

# words a unit's name, a group's heading or a note begins with: such a line opens something, unless the one above
# can't end there
_OPENING = re.compile(
    r"(?:\(?\*|(?:[ivx]{1,5}|[a-dđ]|\d{1,3})[.)/]\s|-\s|(?:các|nhóm|khối|cấp|phần|mục|bảng|biểu|không|có|được|trong đó"
    r"|hội|đoàn|sở|ban|bộ|ubnd|uỷ ban|ủy ban|huyện|thị xã|thành phố|tp|tx|quận|xã|phường|thị trấn|đặc khu|văn phòng"
    r"|thanh tra|cục|chi cục|công an|công ty|kho bạc|bảo hiểm|ngân hàng|đài|báo|trường|trung tâm|tổng|trung bình"
    r"|bình quân|điểm|ghi chú|lưu ý|cộng|đơn vị|cơ quan|địa phương|xếp|loại|mức|nơi nhận|người|chủ tịch|giám đốc|kt|tm"
    r"|tl|liên minh|mặt trận|ủy|hđnd|vp|bql|viễn thông|điện lực|tòa án|viện)(?![\wà-ỹđ]))"
)
_NUMBERED = re.compile(r"\s*(?:(?:[ivx]{1,5}|[a-zđ]|\d{1,3})[.)/]|[-+*•–])(?:\s|$)", re.I)
_DISTRICT = re.compile(r"(?:ubnd |ủy ban nhân dân )?(?:huyện|thị xã|thành phố|quận|tp|tx)(?![\wà-ỹđ])")
_MANY = re.compile(r"(?:ubnd |ủy ban nhân dân )?(?:các|khối|cấp|nhóm|những)(?![\wà-ỹđ])")
_OPEN_END = re.compile(r"(?:(?<![\wà-ỹđ])(?:và|của|các|về|với|thuộc|theo|cho|ở|tại)|[,&(/–-])$")
_LONGEST_END = 60  # characters of a line that goes on with a cell
_SHORT_END = 4  # words of a line that may be the end of a name
_LOOSE = 0.8  # of the widest cell, where letters are not all of one width


@dataclass(slots=True)
class Piece:
    """One line of a table: `row` has numbers, `rest` has words under columns of words only, `head` names columns,
    `fixed` is anything else.

    `cells` are its texts by column (`rest`, `row`, `head`); `out` what is printed of a `fixed` line; `parted` says
    that a blank or drawn line stands above it, `exact` that its words begin where their columns do.
    """

    kind: str
    cells: list[str] = field(default_factory=list)
    out: tuple[RawCell, ...] = ()
    parted: bool = False
    exact: bool = False
    doubt: str | None = None
    hollow: bool = False  # its own line has no name
    drawn_on: bool = False  # lines of others have been added


@dataclass(frozen=True, slots=True)
class Names:
    """The column of names: its index, its widest text in characters and whether letters are all of one width."""

    column: int
    widest: int
    fixed_width: bool

    def overflows(self, text: str, following: str) -> bool:
        """Whether a text could have been broken because the word that follows had no room beside it."""
        room = self.widest if self.fixed_width else _LOOSE * self.widest
        return len(text) + 1 + len(following.split(" ", maxsplit=1)[0]) > room


def join_wrapped(pieces: Sequence[Piece], names: Names) -> list[Piece]:
    """The pieces with every `rest` added to its row, or standing alone, or with its rows in doubt."""
    out: list[Piece] = []
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece.kind != "rest":
            piece.hollow = piece.kind == "row" and not piece.cells[names.column]
            out.append(piece)
            at += 1
            continue
        end = at
        while end < len(pieces) and pieces[end].kind == "rest":
            end += 1
        above = out[-1] if out and out[-1].kind in ("row", "head") else None
        below = pieces[end] if end < len(pieces) and pieces[end].kind == "row" else None
        if below is not None:
            below.hollow = not below.cells[names.column]
        out += _settle(above, list(pieces[at:end]), below, names)
        at = end
    return out


def table_of(first: int, end: int, pieces: Sequence[Piece], width: int) -> FlatTable:
    """The table of lines `first:end`."""
    rows: list[tuple[RawCell, ...]] = []
    doubtful: list[tuple[int, str]] = []
    for piece in pieces:
        if piece.doubt is not None:
            doubtful.append((len(rows), piece.doubt))
            rows.append(doubtful_row([c for c in piece.cells or [cell.text for cell in piece.out] if c], width))
        else:
            rows.append(piece.out or tuple(map(RawCell, piece.cells)))
    return FlatTable(first, end, tuple(rows), tuple(doubtful))


def goes_on(upper: str, following: str, names: Names, *, exact: bool) -> bool | None:
    """Whether a line's words go on with the text above them; None where they may and may not."""
    if not upper or not following:
        return not upper and not following
    if gazetteer.begins_body(f"{upper} {following}") and not gazetteer.is_body(following):
        return True
    if is_numbered(following):
        return False
    if _OPEN_END.search(lower(upper)) or re.match(r"\((?!\*)", following):
        return True
    if following[:1].islower():
        return None if _MANY.match(lower(following)) and gazetteer.is_body(upper) else True
    if _OPENING.match(lower(following)) or not names.overflows(upper, following):
        return False
    return True if exact and names.column > 0 and not gazetteer.is_body(upper) else None


def is_numbered(text: str) -> bool:
    """Whether a text has the number or letter of a heading, or a dash: `b) Cấp huyện`."""
    return _NUMBERED.match(text) is not None


@lru_cache(maxsize=4096)  # the names of bodies come back on every page
def opens(text: str) -> bool:
    """Whether a text is no end of a name: it begins as names, headings and notes do."""
    return text[:1].isupper() and _OPENING.match(lower(text)) is not None


def _settle(above: Piece | None, rest: list[Piece], below: Piece | None, names: Names) -> list[Piece]:
    """Add lines between two rows to them; gives the lines that stay rows of their own."""
    column = names.column
    rest = [r for r in rest if not _ends_rating(above, r)] if below is None or not below.hollow else rest
    while rest and not rest[0].cells[column] and _beside(above, rest[0]):
        rest = rest[1:]
    if not rest:
        return []
    texts = [r.cells[column] for r in rest]
    if any(is_number(cell) for r in rest for cell in r.cells):
        return _doubt(above, rest, None if below is not None and opens(below.cells[column]) else below)
    if not all(texts):
        return _doubt(above, rest, below)
    walls = [rest[0].parted, *(r.parted for r in rest[1:]), below is not None and below.parted]
    need = below is not None and (below.hollow or _lacks(rest[-1], below, names))
    start = _start(texts, above, names)
    if need and below is not None:
        split = walls.index(True) if sum(walls) == 1 and not walls[-1] else start
        if split is None or len(rest) - split > MOST_LINES:
            return _doubt(above, rest, below)
        own = rest[:split] if above is None else []
        if above is not None and split and not _add(above, rest[:split], names):
            return _doubt(above, rest, below)
        return own if _put_before(below, rest[split:]) else [*own, *_doubt(None, rest[split:], below)]
    if below is not None and _may_lack(rest[-1], below, names):
        apart = above is not None and _opens(texts[0], above.cells[column])
        return _doubt(None if apart else above, rest, below)
    if above is None or (walls[0] and not texts[0][:1].islower()):
        return _alone(rest)
    taken = 0
    text = above.cells[column]
    for r in rest[:MOST_LINES]:
        goes = goes_on(text, r.cells[column], names, exact=r.exact)
        if goes is None and above.hollow and above.drawn_on:
            goes = True  # the numbers stand in the middle of the name
        if goes is None:
            return _doubt(above, rest, None)
        if not goes or (above.kind == "head" and not r.cells[column][:1].islower()):
            break
        text = f"{text} {r.cells[column]}"
        taken += 1
    if taken and not _put_after(above, rest[:taken]):
        return _doubt(above, rest, None)
    return _alone(rest[taken:])


def _ends_rating(above: Piece | None, rest: Piece) -> bool:
    """Add a line without a place of its own to the rating above that it completes (`Trung`, `bình`)."""
    told = [(c, text) for c, text in enumerate(rest.cells) if text]
    if above is None or above.kind != "row" or rest.exact or len(told) != 1:
        return False
    for c, text in enumerate(above.cells):
        if text and c != told[0][0] and gazetteer.is_rating(f"{text} {told[0][1]}") and not gazetteer.is_rating(text):
            above.cells = [*above.cells[:c], f"{text} {told[0][1]}", *above.cells[c + 1 :]]
            return True
    return False


def _start(texts: Sequence[str], above: Piece | None, names: Names) -> int | None:
    """Which of the lines above a row without a name, or with the end of one, is the first of its name."""
    if above is None:
        opening = [i for i, text in enumerate(texts) if not text[:1].islower() or is_numbered(text)]
        return opening[-1] if len(opening) == 1 or len(texts) == 1 else 0 if opening == [0] else None
    before = above.cells[names.column]
    for i, text in enumerate(texts):
        if _opens(text, before):
            return i if not any(_opens(t, u) for t, u in zip(texts[i + 1 :], texts[i:], strict=False)) else None
        before = text
    return None


def _opens(text: str, before: str) -> bool:
    return opens(text) and not _OPEN_END.search(lower(before))


def _lacks(upper: Piece, below: Piece, names: Names) -> bool:
    """Whether a row's name is certain to have begun in the line above."""
    name, before = below.cells[names.column], upper.cells[names.column]
    if name[:1].islower() or _OPEN_END.search(lower(before)):
        return True
    if gazetteer.begins_body(f"{before} {name}") and not gazetteer.is_body(name):
        return True
    # what the row lacks stands beside the first line of its name
    return any(upper.cells[c] and not below.cells[c] for c in range(len(upper.cells)) if c != names.column)


def _may_lack(upper: Piece, below: Piece, names: Names) -> bool:
    """Whether a row's name may have begun in the line above, which else is a heading."""
    name, before = below.cells[names.column], upper.cells[names.column]
    if opens(name) or is_numbered(before) or _MANY.match(lower(before)) or not names.overflows(before, name):
        return False
    return not (_DISTRICT.match(lower(before)) and gazetteer.is_body(before))


def _add(above: Piece, rest: Sequence[Piece], names: Names) -> bool:
    """Add lines to the row above when they go on with it for certain."""
    text = above.cells[names.column]
    for r in rest:
        if not goes_on(text, r.cells[names.column], names, exact=r.exact) and not (above.hollow and above.drawn_on):
            return False
        text = f"{text} {r.cells[names.column]}"
    return _put_after(above, rest)


def _put_after(above: Piece, rest: Sequence[Piece]) -> bool:
    cells = list(above.cells)
    for r in rest:
        for c, text in enumerate(r.cells):
            if text:
                if cells[c] and c != _longest(rest) and not text[:1].islower():
                    return False
                cells[c] = f"{cells[c]} {text}".strip()
    above.cells = cells
    above.drawn_on = True
    return True


def _longest(rest: Sequence[Piece]) -> int:
    """The column of names among lines that go on."""
    widths = [sum(len(r.cells[c]) for r in rest) for c in range(len(rest[0].cells))]
    return widths.index(max(widths))


def _put_before(below: Piece, rest: Sequence[Piece]) -> bool:
    cells = [" ".join(filter(None, (r.cells[c] for r in rest))) for c in range(len(below.cells))]
    name = _longest(rest)
    for c, text in enumerate(below.cells):
        if cells[c] and text and c != name and not text[:1].islower():
            return False
    below.cells = [f"{a} {b}".strip() for a, b in zip(cells, below.cells, strict=True)]
    below.drawn_on = True
    return True


def _beside(above: Piece | None, rest: Piece) -> bool:
    """Add a line that goes on with another cell than the name: the end of a rating, in small letters."""
    told = [(c, text) for c, text in enumerate(rest.cells) if text]
    if above is None or not all(text[:1].islower() and not is_numbered(text) and above.cells[c] for c, text in told):
        return False
    return _put_after(above, [rest])


def _doubt(above: Piece | None, rest: list[Piece], below: Piece | None) -> list[Piece]:
    for piece in (above, *rest, below):
        if piece is not None and piece.kind != "head":
            piece.doubt = NAME_BROKEN
    return rest


def _alone(rest: list[Piece]) -> list[Piece]:
    """Lines that are headings or rows of their own: as one cell over all columns."""
    for r in rest:
        if sum(map(bool, r.cells)) == 1:
            r.out = (RawCell(next(filter(None, r.cells)), colspan=len(r.cells)),)
        r.kind = "fixed"
    return rest


# ------------------------------------------------------------------ one cell on a line
def open_ended(text: str) -> bool:
    """Whether no name ends like this: with `và`, a comma or a dash."""
    return _OPEN_END.search(lower(text)) is not None


def may_go_on(text: str, following: str) -> bool:
    """Whether the words below a row that ends with words may be the end of its last cell, or that cell itself, not a
    heading or what stands below a table."""
    if open_ended(text):
        return True
    if gazetteer.is_rating(text) or is_numbered(following):
        return False
    if gazetteer.is_rating(following) or following[:1].islower() or gazetteer.begins_body(f"{text} {following}"):
        return True
    short = len(following.split()) <= _SHORT_END and following[-1:] not in ".:;"
    return short and not opens(following) and not following.isupper() and not is_column_word(following)


def wrapped_row(lines: Lines, at: int, mask: str, value: int) -> tuple[int, tuple[str, ...]] | None:
    """The row numbered `value` that begins at a line and has cells of several lines: where it ends, and its cells.

    The next row's number or, below the last row, words must follow it.
    """
    first = at + len(mask) + 1
    for end in range(first, min(first + 2 * MOST_LINES, len(lines) + 1)):
        number = lines.counter[end] if end < len(lines) else None
        follows = number is not None and value <= number <= value + 2 and lines.kind[end + 1 : end + 2] == [mask[1]]
        last = end == len(lines) or (lines.kind[end] == "w" and (mask[-1] != "w" or lines.kind[end - 2] == "n"))
        if (follows or last) and lines.spend(end - at) and (cells := _folded(lines, at, end, mask)) is not None:
            return end, cells
    return None


def named_wrap(lines: Lines, at: int, mask: str) -> tuple[int, tuple[str, ...]] | None:
    """As `wrapped_row`, for rows without a number of their own: lines must go on with a cell for certain, and another
    row, or words only, must follow."""
    first = at + len(mask) + 1
    for end in range(first, min(first + 2 * MOST_LINES, len(lines) + 1)):
        if not lines.spend(end - at) or (cells := _folded(lines, at, end, mask, sure=True)) is None:
            continue
        rest = lines.kind[end : end + len(mask)]
        if lines.row_fits(end, mask) or "n" not in rest or named_wrap_begins(lines, end, mask):
            return end, cells
    return None


def named_wrap_begins(lines: Lines, at: int, mask: str) -> bool:
    """Whether the lines from `at` may be another such row."""
    ends = range(at + len(mask) + 1, min(at + len(mask) + 1 + 2 * MOST_LINES, len(lines) + 1))
    return any(lines.spend(end - at) and _folded(lines, at, end, mask, sure=True) is not None for end in ends)


def _folded(lines: Lines, at: int, end: int, mask: str, *, sure: bool = False) -> tuple[str, ...] | None:
    """The cells of the lines `at:end`, words between two numbers being as many cells as the mask has there."""
    cells: list[str] = []
    i = at
    for run in re.findall(r"n|w+", mask):
        if run == "n":
            if i >= end or lines.kind[i] not in "n?":
                return None
            cells.append(lines.text[i])
            i += 1
            continue
        stop = i
        while stop < end and lines.kind[stop] in "w?":
            stop += 1
        words = _merged(lines.text[i:stop], len(run), small=sure or len(cells) + len(run) == len(mask))
        if words is None:
            return None
        cells += words
        i = stop
    return tuple(cells) if i == end else None


def _merged(texts: Sequence[str], cells: int, *, small: bool) -> list[str] | None:
    """So many cells out of lines of words; with `small`, or for several cells, only a line in small letters, or
    behind one that can't end there, goes on with the one before."""
    if len(texts) == cells:
        return list(texts)
    out: list[str] = []
    for text in texts:
        sure = (
            bool(out) and not is_numbered(text) and (text[:1].islower() or _OPEN_END.search(lower(out[-1])) is not None)
        )
        loose = bool(out) and cells == 1 and not small and not is_numbered(text) and not _OPENING.match(lower(text))
        if len(text) <= _LONGEST_END and (sure or loose):
            out[-1] = f"{out[-1]} {text}"
        else:
            out.append(text)
    return out if len(out) == cells and len(texts) <= cells + MOST_LINES else None
