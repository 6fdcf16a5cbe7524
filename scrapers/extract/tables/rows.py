"""What a body row is: a unit, a group's heading, an average, a total, the maximum of each column, a note."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from scrapers.documents.model import Cell
from scrapers.extract.tables.blocks import Block, label_cell
from scrapers.extract.tables.cells import is_value, read_cell
from scrapers.extract.tables.layout import Row, is_index
from scrapers.extract.tables.names import is_district_heading, is_unit, read_name
from scrapers.extract.vocabulary import find_groups, group_of, rating_pattern
from scrapers.vietnamese import NUMBER, key, lower

LONGEST_BAND = 120  # characters
LONGEST_ROW_LABEL = 400  # characters; longer cells are paragraphs

_AVERAGE = re.compile(
    r"(?:(?:gia tri|tri so|so|tong|muc|ty le|ti le|chi so|ket qua|diem|cong|dti|cds|chuyen doi so|\d+) )*(?:trung binh"
    r"|binh quan|tb|bq|diem tb|dtb)(?: .*)?|(?:average|mean)(?: .*)?"
)
# the figure of all of a group: its mean, where the rows bear it out
_WHOLE = re.compile(
    r"(?:(?:gia tri|diem|ket qua|tinh) )*chung(?: (?:toan|ca|cac|cap|khoi|nhom|cua|cho|\d+)(?: .*)?)?"
    r"|(?:toan|ca) (?:khoi|cap|nhom)(?: .*)?"
)
_TOTAL = re.compile(
    r"(?:tong|cong|tong cong|tong so|tong hop|tong diem|tong cong diem|total|sum)(?: (?:cong|so|diem|chung|toan tinh"
    r"|cac don vi|don vi|co quan|dia phuong|duoc|da|tham gia|danh gia|xep hang|xep loai|cham diem|\d+))*"
)
_MAXIMUM = re.compile(
    r"(?:(?:tong|so|tong so) )*(?:diem )?(?:toi da|chuan)(?: .*)?|thang diem(?: .*)?|diem (?:toi da|chuan)(?: .*)?"
    r"|max(?:imum)?(?: score)?"
)
_EXTREME = re.compile(
    r"(?:(?:diem|gia tri|muc|don vi|ket qua) )*(?:cao nhat|thap nhat|lon nhat|nho nhat|highest|lowest)(?: .*)?"
    r"|trung vi|do lech chuan|median"
)
# how many units, or what share of them, have a rating
_COUNT = re.compile(
    r"(?:tổng\s+)?(?:số|tỷ\s+lệ|tỉ\s+lệ)\s+(?:lượng\s+)?(?:các\s+)?(?:đơn\s+vị|cơ\s+quan|địa\s+phương|sở|ban|huyện|xã|phường)(?![\wà-ỹđ])"
)
_NOTE = re.compile(
    r"(?:\(?\*+\)?|(?:ghi chú|chú thích|lưu ý|note|nguồn)(?![\wà-ỹđ])|người (?:lập|kiểm|ký|tổng hợp)|lập biểu|kiểm tra"
    r"|thủ trưởng|nơi nhận|tm\.|kt\.|tl\.|q\.\s|chủ tịch|giám đốc|phó |trưởng ban"
    r"|ký tên|đã ký|\(đã ký\)|ngày \d|.{0,40}, ngày \d|danh sách này|bảng này|theo |căn cứ|thời điểm|đơn vị tính|đvt"
    r"|xếp loại:|trong đó:?$|trang\s+\d|\./\.|-{2,}|_{2,}|tốt\s*:|xuất sắc\s*:|khá\s*:)"
)
_MEAN_OR_RATING = ("trung binh", "tb")
_HEADING = re.compile(
    r"(?:nhóm|khối|các|cấp|phần|mục|bảng|biểu|đối với|danh sách|kết quả|xếp hạng|cơ quan|đơn vị|hội|tổ chức"
    r"|ubnd (?:các|cấp)|ủy ban nhân dân (?:các|cấp)|sở,|sở -|xã,|xã -|phường,|huyện,|địa phương|group|departments"
    r"|districts|communes)(?![\wà-ỹđ])"
)
_LEADING_INDEX = re.compile(r"\s*(?:(?:[IVX]{1,6}|[A-ZĐ]|\d{1,2})\s*[.):/-]\s*)+")


_BOUND = rf"{NUMBER}\s*(?:%|điểm)?"
BAND = re.compile(
    r"(?:(?:nhóm|các|những|đơn\s+vị|cơ\s+quan|địa\s+phương|có|đạt|tổng|số|mức|điểm|tỷ\s+lệ)\s+)*"
    rf"(?:(?:từ|trên|>=?|≥)\s*{_BOUND}(?:\s*(?:trở\s+lên|(?:đến|tới|-|–)\s*(?:dưới|<=?|≤)?\s*{_BOUND}))?"
    rf"|{_BOUND}\s*(?:trở\s+lên|(?:đến|tới|-|–)\s*(?:dưới|<)?\s*{_BOUND})|(?:dưới|không\s+quá|<=?|≤)\s*{_BOUND})"
)
_RATING_HEADING = re.compile(
    r"(?:(?:các|những|nhóm|khối|đơn vị|cơ quan|địa phương|danh sách)\s+)*(?:được\s+)?(?:đạt\s+)?(?:xếp\s+)?(?:loại"
    r"|hạng|mức(?:\s+độ)?|nhóm)?\s*:?\s*[\"“']?(?P<rating>__RATING__)[\"”']?"
    r"(?:\s*[:(–-]*\s*__BAND__\s*\)?)?\s*[:(–-]*\s*(?:(?:có|gồm)\s+)?(?:(?P<count>\d{1,3})\s*"
    r"(?:đơn vị|cơ quan|sở|huyện|xã|địa phương"
    r"|units?)[^\d]{0,40})?[):.;]*"
)


@dataclass(frozen=True, slots=True)
class RatingHeading:
    """A heading that gives one rating to the rows below it; spans in the cell."""

    rating: tuple[int, int]
    count: tuple[int, int] | None


@lru_cache(maxsize=1)
def _heading_pattern() -> re.Pattern[str]:
    pattern = _RATING_HEADING.pattern.replace("__RATING__", rating_pattern())
    return re.compile(pattern.replace("__BAND__", f"(?:{BAND.pattern})"))


def is_band(text: str) -> bool:
    """Whether a heading says no more than between which points its rows lie (`Từ 80 đến dưới 90 điểm`)."""
    return len(text) <= LONGEST_BAND and BAND.fullmatch(lower(heading_text(text)[0]).strip(" ()[].:;")) is not None


@lru_cache(maxsize=2048)
def rating_heading(text: str) -> RatingHeading | None:
    """The rating a heading gives (`II. Xếp loại Khá (05 đơn vị)`), None when it is another heading."""
    _, start, end = heading_text(text)
    pattern = _heading_pattern()
    m = pattern.fullmatch(lower(text), start, max(end, len(text.rstrip())))
    if m is None:
        return None
    return RatingHeading(m.span("rating"), m.span("count") if m["count"] else None)


def is_total(text: str) -> bool:
    """Whether a cell in a column of pillars means the whole index."""
    folded = key(text)
    return _TOTAL.fullmatch(folded) is not None or folded in ("dti", "chi so dti", "chi so chuyen doi so", "chung")


def _counts(text: str) -> bool:
    """Whether a row's label says that so many units have a rating: `Số đơn vị xếp loại Tốt`, `Loại Khá: 3 đơn vị`."""
    return _COUNT.match(lower(text).strip()) is not None or rating_heading(text) is not None


@dataclass(frozen=True, slots=True)
class Kind:
    """A row's kind and the cell that tells it.

    `kind`: `unit`, `group`, `average`, `whole` (an average only if the rows bear it out), `total`, `maximum`,
    `extreme`, `note`, `blank`, `nameless` (values without a name).
    """

    kind: str
    cell: Cell | None = None


def kind_of(row: Row, block: Block, *, only_communes: bool) -> Kind:
    """What a body row is for a block. `only_communes` says that the block lists communes, so that a row
    with nothing but a district's name is the heading of that district's communes."""
    first, last = block.columns[0].index, block.columns[-1].index
    cells = [c for c in row.cells if c.col <= last and c.col + c.colspan > first]
    if not cells:
        return Kind("blank")
    label = label_cell(row, block)
    values = [c for c in cells if is_value(read_cell(c.text)) and c is not label]
    slot_values = [c for c in values if any(c.col <= i < c.col + c.colspan for i in block.used)]
    if label is None:
        if slot_values and any(not is_index(c.text) for c in slot_values):
            return Kind("nameless")
        return (
            Kind("group", cells[0])
            if len(cells) == 1 and not is_value(read_cell(cells[0].text)) and len(cells[0].text) > 3
            else Kind("blank")
        )
    text = label.text
    if len(text) > LONGEST_ROW_LABEL:
        return Kind("nameless" if slot_values else "note", label)
    low, folded = lower(text).strip(), key(text)
    name = row.at[block.unit.index]
    named = name is label and is_unit(text)
    # "Mức Trung bình (dưới 65%)" heads rows of that rating, it is no average without its figure
    headed = not slot_values and len([c for c in cells if not is_index(c.text)]) == 1
    narrow = label.colspan == len(cells) == 1 and key(heading_text(text)[0]) in _MEAN_OR_RATING
    if headed and not narrow and rating_heading(text) is not None:
        return Kind("group", label)
    if not named:
        if _MAXIMUM.fullmatch(folded) and slot_values:
            return Kind("maximum", label)
        if _AVERAGE.fullmatch(folded):
            told = slot_values or any(read_cell(c.text).kind == "figures" for c in row.cells if c is not label)
            return Kind("average" if told else "note", label)
        if _TOTAL.fullmatch(folded) or (slot_values and _counts(text)):
            return Kind("total", label)
        if _WHOLE.fullmatch(folded) and slot_values:
            return Kind("whole", label)
        if _EXTREME.fullmatch(folded):
            return Kind("extreme", label)
    if not slot_values:
        if _NOTE.match(low) or len(text) > 160:
            return Kind("note", label)
        numbered = [c for c in cells if c is not label and read_cell(c.text).kind == "figures"]
        alone = not [c for c in cells if c is not label and not is_index(c.text) and c not in numbered]
        indexed = any(is_index(c.text) for c in cells if c is not label) or label.colspan > 1
        if named and not (alone and (only_communes and is_district_heading(text)) and (indexed or not numbered)):
            return Kind("unit", label) if not (indexed and group_of(text)) else Kind("group", label)
        if alone and (indexed or _is_heading(text) or not numbered):
            return Kind("group", label)
        return Kind("unit", label) if name is label else Kind("note", label)
    if name is not label:
        return Kind("group" if _is_heading(text) else "nameless", label)
    if not named and _NOTE.match(low):
        return Kind("nameless", label)
    if not named and _is_heading(text) and (group_of(text) is not None or any(is_index(c.text) for c in cells)):
        return Kind("group", label)
    read = read_name(text)
    if read is None:
        return Kind("nameless", label)
    return Kind("unit", label)


@lru_cache(maxsize=16384)
def is_name(text: str) -> bool:
    """Whether the words before values can only be a unit's name: it is one, or at least no row's label."""
    if len(text) > LONGEST_ROW_LABEL or read_name(text) is None:
        return False
    labels = (_MAXIMUM, _AVERAGE, _TOTAL, _WHOLE, _EXTREME)
    folded = key(text)
    return is_unit(text) or not (
        _is_heading(text)
        or _counts(text)
        or _NOTE.match(lower(text).strip())
        or any(label.fullmatch(folded) for label in labels)
    )


def unit_cell(row: Row, block: Block) -> Cell | None:
    """The name in a row that is what most are: a unit's name, and a value in a column of values. Else None."""
    name = row.at[block.unit.index]
    if name is None or len(row.cells) < 2 or not is_name(name.text):
        return None
    for index in block.used:
        cell = row.at[index]
        if cell is not None and cell is not name and is_value(read_cell(cell.text)):
            return name
    return None


@lru_cache(maxsize=4096)
def _is_heading(text: str) -> bool:
    low = lower(heading_text(text)[0])
    found = find_groups(low)
    return _HEADING.match(low) is not None or (bool(found) and found[0].start <= 2)


def heading_text(text: str) -> tuple[str, int, int]:
    """A heading without its numeral and closing colon: (words, start, end) in the cell."""
    m = _LEADING_INDEX.match(text)
    start = m.end() if m and m.end() < len(text) else 0
    end = len(text.rstrip(" :.;"))
    if end <= start:
        start, end = 0, len(text)
    return text[start:end], start, end
