"""Names of units that go on in a row of their own: joined where only one name can be meant, else both are doubtful; so
are the halves of a name in two rows that are numbered or have values each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from scrapers import gazetteer
from scrapers.documents.flat.wraps import is_numbered, open_ended, opens
from scrapers.documents.model import Cell
from scrapers.extract.tables.blocks import Block
from scrapers.extract.tables.cells import is_value, read_cell
from scrapers.extract.tables.layout import Row, is_index
from scrapers.extract.tables.names import is_unit, read_name
from scrapers.extract.tables.rows import is_name, rating_heading
from scrapers.extract.vocabulary import find_groups
from scrapers.vietnamese import lower, ordinal

_LONGEST_END = 60  # characters of a line that goes on with a name
_MOST_WORDS = 4  # of an end in capitals that no reference name proves
_WORDS = re.compile(r"[^\W\d_]+")
_NO_END = re.compile(r"(?:trong đó|bao gồm|gồm|theo|nguồn|ghi chú|so với|tính|và các đơn vị)(?![\wà-ỹđ])")
_KIND = re.compile(
    r"(?:ubnd\s+|(?:uỷ|ủy)\s+ban\s+nhân\s+dân\s+)?(?:huyện|thị\s+xã|thành\s+phố|quận|xã|phường|thị\s+trấn|tp|tx)"
)
_BRACKET = re.compile(r"\((?!\s*[*\d])[^()\d]*\)")
_LINK = re.compile(r"(?:(?:và|and)(?![\wà-ỹđ])|&|[,–-])")


@dataclass(frozen=True, slots=True)
class Wraps:
    """What rows with nothing but one cell of words are, by the index of the row.

    `heads` and `tails` give the cell in which the name of a row begins or ends; `lone` are the rows of these cells,
    `broken` those whose words may belong to a name beside them; `counted` are those of them with a number of their
    own, which the rows below count on from.
    """

    heads: dict[int, Cell] = field(default_factory=dict)
    tails: dict[int, Cell] = field(default_factory=dict)
    lone: set[int] = field(default_factory=set)
    broken: set[int] = field(default_factory=set)
    counted: set[int] = field(default_factory=set)


def goes_on(name: str, text: str, *, places: bool = True) -> bool:
    """Whether the words of a line, with no figures beside them, are the end of the name above; with `places` a
    district's or province's bare name may be (`Khu kinh tế`, `Phú Quốc`), which else heads its communes."""
    text = text.strip()
    if not text or len(text) > _LONGEST_END or text[-1] in ":.;" or any(map(str.isdigit, text)):
        return False
    low = lower(text)
    if not _WORDS.search(low):
        return False
    if not opens(text) and (gazetteer.is_body(text) or gazetteer.province_ids(text)):
        return places and opens(name)
    if gazetteer.is_body(text):
        return False
    if gazetteer.begins_body(f"{name} {text}"):
        return True
    if _NO_END.match(low) or is_numbered(text):
        return False
    if gazetteer.is_body(name) and find_groups(low):
        return False
    if text[0].islower() or open_ended(name):
        return True
    if is_unit(text) or is_heading(text):
        return False
    return not (gazetteer.is_body(name) or opens(text)) and len(text.split()) <= _MOST_WORDS and text[0].isalpha()


def is_heading(text: str) -> bool:
    """Whether a line by itself can be the heading of a group of rows."""
    return bool(find_groups(lower(text))) or rating_heading(text) is not None or is_index(text) or text.isupper()


def wraps_of(rows: Sequence[Row], block: Block, lost: Mapping[int, str] | None = None) -> Wraps:
    """The names of a block that are broken over two rows; `lost` are the words of rows that are left out, by index."""
    found = Wraps()
    column = block.unit.index
    lone = [_is_lone(row, block, column) for row in rows]
    for n, row in enumerate(rows):
        cell = row.at[column]
        if lost and row.index + 1 in lost and _is_torn(row.text(column), lost[row.index + 1]):
            found.broken.add(row.index + 1)
            found.counted.add(row.index + 1)
        if cell is not None and n and not lone[n] and not lone[n - 1] and rows[n - 1].index == row.index - 1:
            upper = rows[n - 1].at[column]
            if upper is not None and upper is not cell and _is_torn(upper.text, cell.text):
                found.broken.add(row.index)
                if row.cells[0] is not cell and ordinal(row.cells[0].text) is not None:
                    found.counted.add(row.index)
                continue
        if not lone[n] or cell is None:
            if any(_is_lone(row, block, used) and not is_heading(row.text(used)) for used in block.used):
                found.broken.add(row.index)  # the end of a rating
            continue
        above = rows[n - 1] if n and not lone[n - 1] and _has_values(rows[n - 1], block) else None
        below = rows[n + 1] if n + 1 < len(rows) and not lone[n + 1] and _has_values(rows[n + 1], block) else None
        single = not (n and lone[n - 1]) and not (n + 1 < len(rows) and lone[n + 1])
        before, after = (r.text(column) if r is not None else "" for r in (above, below))
        first, second = single and _is_whole(before, cell.text), single and _is_whole(cell.text, after)
        if above is not None and first and not second:
            found.tails[above.index] = cell
            found.lone.add(row.index)
        elif below is not None and second and not first:
            found.heads[below.index] = cell
            found.lone.add(row.index)
        elif before and (goes_on(before, cell.text, places=False) or _BRACKET.fullmatch(cell.text.strip())):
            found.broken.add(row.index)
    return found


def _is_torn(upper: str, rest: str) -> bool:
    """Whether the names in two rows, each with a number or values of its own, are halves of one: the second begins as
    no name does, the first ends so, or only the two together name a body."""
    first, second = read_name(upper), read_name(rest)
    if first is None or second is None or len(rest) > _LONGEST_END:
        return False
    name, end = upper[first.start : first.end], rest[second.start : second.end]
    low = lower(end)
    if opens(end) or not is_name(end) or _NO_END.match(low):
        return False
    if _KIND.fullmatch(lower(name)):
        return True
    if is_unit(end) or not is_name(name) or (find_groups(lower(name)) and not is_unit(name)):
        return False
    if _LINK.match(low) or open_ended(upper[first.start :]) or lower(name).endswith(" and"):
        return True
    if end[0].islower() and not find_groups(low):
        return not name[0].islower()
    return gazetteer.is_body(f"{name} {end}") and not gazetteer.is_body(end)


def _is_lone(row: Row, block: Block, column: int) -> bool:
    """Whether a row has words in a column and nothing else."""
    cell = row.at[column]
    if cell is None or cell.colspan > 1 or cell.row != row.index or read_cell(cell.text).kind != "text":
        return False
    first, last = block.columns[0].index, block.columns[-1].index
    return not any(c is not cell for c in row.cells if first <= c.col <= last)


def _has_values(row: Row, block: Block) -> bool:
    cells = (row.at[n] for n in block.used)
    return any(c is not None and is_value(read_cell(c.text)) for c in cells) and bool(row.text(block.unit.index))


def _is_whole(upper: str, lower_part: str) -> bool:
    """Whether two lines can only be one name: a body's of the reference, or one whose first line can't end there."""
    upper, rest = upper.strip(), lower_part.strip()
    if not upper or not rest or len(rest) > _LONGEST_END or any(map(str.isdigit, f"{upper}{rest}")):
        return False
    whole = f"{upper} {rest}"
    bare = _KIND.fullmatch(lower(upper)) is not None
    if _NO_END.match(lower(rest)) or is_numbered(rest) or rest[-1] in ":.;" or (gazetteer.is_body(rest) and not bare):
        return False
    if gazetteer.is_body(whole):
        return True
    certain = rest[:1].islower() or open_ended(upper) or bare
    return certain and opens(upper) and not gazetteer.is_body(upper) and not find_groups(lower(rest)) and is_unit(whole)
