"""The lines of a text as possible cells: what each holds, running numbers, words of a header."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from scrapers.documents.flow import RawCell, one_line
from scrapers.documents.grid import is_number
from scrapers.vietnamese import lower, roman

MAX_PERIOD = 40  # columns of one row; the widest pillar matrix seen has 12
MAX_ROWS = 5_000
WORK = 2_000_000  # line comparisons in one document: hostile text ends here, a decision needs some thousands
LONGEST_CELL = 160

MISSING = "cell_missing"
HEADER = "header_does_not_fit"

_COUNTER = re.compile(r"0*(\d{1,4})[.)]?")
_PAGE = re.compile(r"(?:(?:trang|page)\s*\d{1,3}(?:\s*[/|]\s*\d{1,3})?|[-–]\s*\d{1,3}\s*[-–])", re.I)
_NOTHING = re.compile(r"[-–—./x*]{0,3}", re.I)
_COUNTER_WORD = re.compile(
    r"(?:s\.?\s?t\.?\s?t|t\.?\s?t|số tt|số thứ tự|thứ tự(?: xếp hạng)?|(?:thứ |xếp )?hạng"
    r"|xếp thứ(?: hạng)?|vị thứ|vị trí|thứ bậc|kết quả xếp hạng|no|rank|ranking)\.?"
)
# "Kết quả xếp hạng các huyện năm 2023" stands above a header, it is none
_CAPTION = re.compile(
    r"(?:kết quả|đánh giá)\s.*(?<![\wà-ỹđ])(?:các|khối|cấp|nhóm|ubnd|sở|huyện|xã|phường|địa phương)(?![\wà-ỹđ])"
)
_YEAR_END = re.compile(r"\s*(?:năm\s+)?20\d\d$")
_UNIT_WORD = re.compile(
    r"(?:tên |các )?(?:đơn vị|cơ quan|địa phương|sở[,-]? (?:ban|ngành)|huyện[,/]|xã[,/]|phường[,/]|quận[,/])"
    r"|unit|agency|department|locality"
)
_POINTS_WORD = re.compile(r"(?:tổng |số )?điểm|t[ỷỉ] lệ|phần trăm|%|score|points?$|percent")
_COLUMN_WORD = re.compile(
    r"điểm|tổng|số điểm|kết quả|giá trị|t[ỷỉ] lệ|phần trăm|%|chỉ số|xếp loại|loại$|mức|nhóm|đánh giá"
    r"|ghi chú|thang điểm|năm 20\d\d|nhận thức|thể chế|hạ tầng|nhân lực|an toàn"
    r"|(?:hoạt động )?(?:chính quyền|kinh tế|xã hội|dữ liệu|chuyển đổi) số|hoạt động|dti|trụ cột|tăng|giảm|so với"
    r"|score|points?$|total|rating|percent|max"
)


@dataclass(frozen=True, slots=True)
class FlatTable:
    """A table rebuilt from lines `start:end` (indexes into the lines that were given).

    `doubtful` names the rows that could not be rebuilt, by their index, and why: such a row is one cell
    over all columns that holds what its lines hold, separated by bars.
    """

    start: int
    end: int
    rows: tuple[tuple[RawCell, ...], ...]
    doubtful: tuple[tuple[int, str], ...] = ()


def is_counter_word(text: str) -> bool:
    """Whether a line is the header of a running number or of a rank."""
    return len(text) <= 40 and _COUNTER_WORD.fullmatch(_YEAR_END.sub("", lower(text))) is not None


def is_unit_word(text: str) -> bool:
    """Whether a line is the header of the column of names."""
    return _UNIT_WORD.match(lower(text)) is not None


def is_points_word(text: str) -> bool:
    """Whether a line is the header of a column of points or percentages."""
    return _POINTS_WORD.match(lower(text)) is not None


def is_column_word(text: str) -> bool:
    """Whether a line can be the header of a column."""
    low = lower(text)
    if low.endswith(":"):
        return False  # a heading of what follows
    return len(text) <= LONGEST_CELL and (
        is_counter_word(text)
        or is_unit_word(text)
        or (_COLUMN_WORD.match(low) is not None and _CAPTION.match(low) is None)
    )


def kind_of(text: str) -> str:
    """`n` a number, `w` words, `?` nothing (fits both)."""
    if is_number(text):
        return "n"
    return "?" if _NOTHING.fullmatch(text) else "w"


def fits(mask: str, kinds: Sequence[str]) -> bool:
    """Whether cells of these kinds can stand in columns of that mask."""
    return len(mask) == len(kinds) and all(k == m or (k == "?" and m in "nw") for m, k in zip(mask, kinds, strict=True))


def is_index(text: str) -> bool:
    """Whether a text is the numeral of a group: `I`, `II.`, `A`."""
    return roman(text.rstrip(".")) is not None or (len(text) <= 2 and not text[:1].isdigit())


def group_row(texts: Sequence[str], period: int) -> tuple[RawCell, ...]:
    """The heading of a group as a row: its numeral in the first column, the words over the others."""
    if len(texts) > 1 and (roman(texts[0].rstrip(".")) is not None or len(texts[0]) <= 2):
        return (RawCell(texts[0]), RawCell(" ".join(texts[1:]), colspan=max(1, period - 1)))
    return (RawCell(" ".join(texts), colspan=period),)


def doubtful_row(texts: Sequence[str], period: int) -> tuple[RawCell, ...]:
    """What is left of a row whose cells cannot be told apart."""
    return (RawCell(" | ".join(texts), colspan=period),)


class Lines:
    """The lines that hold text, with their kind, and a budget of comparisons."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.index: list[int] = []
        self.text: list[str] = []
        for number, line in enumerate(lines):
            text = one_line(line)
            if text and not _PAGE.fullmatch(text):
                self.index.append(number)
                self.text.append(text)
        self.kind = [kind_of(text) if len(text) <= LONGEST_CELL else "l" for text in self.text]
        self.counter = [
            _counter(text) if kind == "n" else None for text, kind in zip(self.text, self.kind, strict=True)
        ]
        self.work = 0

    def __len__(self) -> int:
        return len(self.text)

    def spend(self, amount: int) -> bool:
        """Take from the budget; False when it is used up."""
        self.work += amount
        return self.work <= WORK

    def row_fits(self, at: int, mask: str) -> bool:
        """Whether the lines from `at` can be a row."""
        return at >= 0 and self.spend(1) and fits(mask, self.kind[at : at + len(mask)])


def _counter(text: str) -> int | None:
    if len(text) > 5:
        return None
    m = _COUNTER.fullmatch(text)
    return int(m[1]) if m else None
