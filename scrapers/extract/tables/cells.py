"""What one table cell holds: figures with the roles their own marks give them, a rating, nothing, or words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from scrapers.documents.model import Cell
from scrapers.extract.vocabulary import rating_pattern
from scrapers.records import Place
from scrapers.vietnamese import NUMBER, lower, ordinal, roman

LONGEST_VALUE = 80  # characters; a value with its unit, rank and rating stays below

BLANK = re.compile(r"[\s\-–—−.…_/*x:]*|n/?a|không có|không|chưa có(?: số liệu)?|trống|null|nan|#n/?a|#div/0!")
NOT_ASSESSED = re.compile(
    r"(?:(?:có\s+|đã\s+)?tham\s+gia(?:\s+(?:đánh\s+giá|chấm\s+điểm))?\s*,?\s*(?:nhưng\s+)?)?"
    r"(?:không|chưa|miễn)\s+(?:thực hiện\s+|tham gia\s+|được\s+|đủ điều kiện\s+|thuộc đối tượng\s+|phải\s+|có\s+)*"
    r"(?:đánh giá|xếp hạng|xếp loại|chấm(?: điểm)?|số liệu|báo cáo|tham gia|điểm|gửi|nộp|xét|triển khai|phát sinh"
    r"|kết quả)\b.*"
    r"|(?:not|un)[\s-]*(?:assessed|ranked|rated|scored)|mới thành lập|sáp nhập|giải thể"
)
_RANK_WORD = r"(?:(?:xếp|đứng|giữ|đồng|cùng)\s+)?(?:thứ\s+hạng|hạng|thứ|vị\s+trí(?:\s+thứ)?|rank(?:ed)?|no\.?)\s*:?\s*"
_TOKEN = re.compile(
    rf"(?P<rankword>{_RANK_WORD})(?:(?P<ranknumber>\d{{1,4}})(?:\s*/\s*(?P<of>\d{{1,4}}))?(?![\d.,]*\d)"
    r"|(?P<rankname>nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|[ivx]{1,6})(?![\wà-ỹđ]))"
    rf"|(?P<number>(?P<qualifier>hơn|trên|gần|khoảng|xấp xỉ"
    rf"|[≥>~≈<≤])?\s*(?P<sign>(?<![\d\w])[-−–+])?\s?(?P<value>{NUMBER}))"
    r"(?:\s*/\s*(?P<maximum>" + NUMBER + r"))?\s*(?P<unit>%|điểm|đ(?![\wà-ỹđ])|points?|pts?)?"
    r"|(?P<footnote>\*+|\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|[†‡])"
    r"|(?P<roman>[ivx]{1,6})(?![\wà-ỹđ])"
    r"|(?P<level>(?:mức\s+độ|mức|cấp\s+độ|cấp|nhóm|loại)\s+(?:[ivx]{1,5}|\d|[a-e])(?![\wà-ỹđ]))"
    r"|(?P<rating>__RATING__|(?:excellent|very good|good|fairly good|fair|average|weak|poor)(?![\w]))"
    r"|(?P<open>[(\[])|(?P<close>[)\]])"
    r"|(?P<glue>[\s,;:|/=–—-]+|(?:được\s+)?(?:xếp\s+)?(?:loại|mức(?:\s+độ)?)(?![\wà-ỹđ])|đạt(?![\wà-ỹđ])"
    r"|với(?![\wà-ỹđ])|tương\s+đương|tỷ\s+lệ|điểm|points?|đồng\s+(?:thứ\s+)?hạng(?![\wà-ỹđ]))"
)
_PAST = r"(?:(?:năm|kỳ|lần)\s+(?:liền\s+)?(?:trước|ngoái)|(?:năm\s+)?20[12]\d)"
_YEAR = re.compile(r"20[12]\d")
_MOVE = (
    rf"(?:[+−–-]\s*{NUMBER}\s*(?:%|điểm|bậc|hạng)?|(?:tăng|giảm|lên|xuống|tụt|thăng|[↑↓▲▼⬆⬇])\s*{NUMBER}"
    rf"(?:\s*(?:%|điểm|bậc|hạng))?|[↑↓▲▼⬆⬇→↔=]|(?:giữ\s+nguyên|không\s+(?:thay\s+)?đổi|bằng)(?:\s+(?:hạng|vị\s+trí))?)"
)
_SINCE = rf"so\s+(?:với\s+)?(?:cùng\s+kỳ\s+)?{_PAST}"
# behind a value how much it rose or fell (`890 (+20)`, `1 (tăng 3 bậc so với năm 2022)`, `5 ↑2`), or what it was before
_ASIDE = re.compile(
    rf"\s*(?:[(\[]\s*(?:(?:{_MOVE}(?:\s*,?\s*{_SINCE})?|{_SINCE}\s*[:,]?\s*{_MOVE})"
    rf"|(?P<earlier>(?:kết\s+quả\s+)?{_PAST}\s*[:,=–-]?\s*(?:(?:đạt|được|là|xếp|đứng|hạng|thứ|loại|mức|điểm)\s*:?\s*)*"
    rf"(?:{NUMBER}(?:\s*/\s*{NUMBER})?\s*(?:%|điểm)?|__RATING__)))\s*[)\]]|[↑↓▲▼⬆⬇→↔]\s*(?:{NUMBER})?)\s*$"
)
_ARROWS = "↑↓▲▼⬆⬇→↔"
_ASIDE_ENDS = ")]"
_QUALIFIERS = {
    "hơn": "gt", "trên": "gt", ">": "gt", "≥": "gt",
    "gần": "lt", "<": "lt", "≤": "lt",
    "khoảng": "approx", "xấp xỉ": "approx", "~": "approx", "≈": "approx",
}  # fmt: skip


_new = tuple.__new__
Words = tuple[str, Place]
"""Printed words and where they stand."""


def place_of(table: int, cell: Cell, start: int, end: int) -> Place:
    """The place of a span in a cell of a table (its index); the whole cell when the span covers it."""
    text, row, col, _, _, _, _, box, _, _ = cell
    # a named tuple's own constructor takes twice as long
    if start == 0 and end == len(text):
        return _new(Place, (None, None, table, row, col, box))
    return _new(Place, (start, end, table, row, col, box))


@dataclass(frozen=True, slots=True)
class Spot:
    """A piece of a cell: the index of the table the cell stands in, the cell, the span in its text.

    What a header says holds for the tables that go on without one, but it stands in the first.
    """

    table: int
    cell: Cell
    start: int
    end: int

    @property
    def text(self) -> str:
        """The text as printed."""
        return self.cell.text[self.start : self.end]

    @property
    def words(self) -> Words:
        """The text as printed and its place."""
        return self.text, place_of(self.table, self.cell, self.start, self.end)

    def part(self, start: int, end: int) -> Spot:
        """A span of the text."""
        return Spot(self.table, self.cell, self.start + start, self.start + end)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number of a cell: its span (with a minus sign), and the role its own marks give it.

    `role` is `rank` (`hạng 3`), `score` (`85 điểm`), `pct` (`85 %`), `max` (after a slash) or None where
    only the column tells. `bracketed` numbers stand in brackets. `rank` is the value of a rank in words.
    """

    start: int
    end: int
    role: str | None = None
    bracketed: bool = False
    negative: bool = False
    rank: int | None = None
    after_slash: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """A cell's content.

    `kind`: `blank`, `absent` (`không đánh giá`), `figures`, `rating` (a rating word, perhaps with figures),
    `roman` (`II`), `text` (anything else). `plain` says that the cell is one number and nothing else; such
    cells of one length, and cells of one text, share one content. `earlier` is the year of which brackets behind
    the value tell another one, empty where they only say that it went before. `shape` is a short signature for
    comparing the cells of a column: `n`, `n%`, `n/n`, `n(n)`, `r`, ..., else the kind.
    """

    kind: str
    figures: tuple[Figure, ...] = ()
    rating: tuple[int, int] | None = None
    qualifier: str | None = None
    qualifier_span: tuple[int, int] | None = None
    plain: bool = False
    earlier: str | None = None
    shape: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "shape", "".join(map(_mark, self.figures)) if self.kind == "figures" else self.kind)


def _mark(figure: Figure) -> str:
    mark = {"rank": "r", "pct": "%", "max": "/n"}.get(figure.role or "", "n")
    return f"({mark})" if figure.bracketed else mark


@lru_cache(maxsize=1)
def _token() -> re.Pattern[str]:
    return re.compile(_TOKEN.pattern.replace("__RATING__", rating_pattern()))


@lru_cache(maxsize=1)
def _aside_pattern() -> re.Pattern[str]:
    return re.compile(_ASIDE.pattern.replace("__RATING__", f"(?:{rating_pattern()})"))


def _aside(low: str) -> re.Match[str] | None:
    """What is said behind a value of its change or of an earlier year, None where nothing is."""
    if low.rstrip()[-1:] not in _ASIDE_ENDS and not any(arrow in low for arrow in _ARROWS):
        return None
    return _aside_pattern().search(low, 1)


def _year_of(earlier: str | None) -> str | None:
    year = _YEAR.search(earlier or "")
    return year[0] if year else "" if earlier else None


_PLAIN = re.compile(NUMBER)
_WHOLE = [Content("figures", (Figure(0, n),), plain=True) for n in range(LONGEST_VALUE + 1)]
_WITH_MARKS = [Content("figures", (Figure(0, n),), plain=True) for n in range(LONGEST_VALUE + 1)]
_BLANK, _ABSENT, _TEXT = Content("blank"), Content("absent"), Content("text")


@lru_cache(maxsize=2048)
def read_cell(text: str) -> Content:
    """What a cell holds. Every character must be understood, else the cell is `text`."""
    if len(text) <= LONGEST_VALUE and _PLAIN.fullmatch(text):
        return (_WHOLE if text.isdigit() else _WITH_MARKS)[len(text)]
    return _read(text)


def _read(text: str) -> Content:
    low = lower(text)
    stripped = low.strip()
    if BLANK.fullmatch(stripped):
        return _BLANK
    if len(low) > LONGEST_VALUE:
        return _TEXT
    if NOT_ASSESSED.fullmatch(stripped.strip("()*. ")):
        return _ABSENT
    if (aside := _aside(low)) is not None:
        first = read_cell(text[: aside.start()])
        said = sum(not f.after_slash for f in first.figures) if first.kind == "figures" else first.kind == "rating"
        return replace(first, plain=False, earlier=_year_of(aside["earlier"])) if said == 1 else _TEXT
    figures: list[Figure] = []
    rating: tuple[int, int] | None = None
    roman_span: tuple[int, int] | None = None
    qualifier: str | None = None
    qualifier_span: tuple[int, int] | None = None
    depth = at = 0
    pattern = _token()
    while at < len(low):
        m = pattern.match(low, at)
        if m is None or m.end() == at:
            if low[at] in ".'\"" and at == len(low) - 1:
                break  # "1." and "85,5."
            return _TEXT
        at = m.end()
        if m["rankword"]:
            if m["ranknumber"]:
                figures.append(Figure(m.start("ranknumber"), m.end("ranknumber"), "rank", depth > 0))
            else:
                value = ordinal(m["rankname"])
                if value is None:
                    return _TEXT
                figures.append(Figure(m.start("rankname"), m.end("rankname"), "rank", depth > 0, rank=value))
        elif m["number"]:
            if figures and not m["sign"] and not re.search(r"[^\s]", low[figures[-1].end : m.start("value")]):
                return _TEXT  # "8 5,5": one number torn apart, or two
            if m["maximum"] and low[m.end("maximum") :].lstrip()[:1] == "/":
                return _TEXT  # a date
            unit = m["unit"]
            role = "pct" if unit == "%" else "score" if unit else None
            if m["maximum"] and role == "score":
                role = None  # the unit belongs to both numbers
            parted = bool(figures) and m["sign"] and m.end("sign") < m.start("value")  # "1 - 95": a dash between two
            negative = m["sign"] in ("-", "−", "–") and not parted
            if m["maximum"] and role == "pct":
                role = None
            figures.append(
                Figure(m.start("sign") if negative else m.start("value"), m.end("value"), role, depth > 0, negative)
            )
            if m["maximum"]:
                figures.append(Figure(m.start("maximum"), m.end("maximum"), "max", depth > 0, after_slash=True))
            if m["qualifier"]:
                qualifier = _QUALIFIERS[m["qualifier"]]
                qualifier_span = (m.start("qualifier"), m.end("qualifier"))
        elif m["rating"] or m["level"]:
            if rating is not None:
                return _TEXT
            rating = m.span("rating") if m["rating"] else m.span("level")
        elif m["roman"]:
            if roman(m["roman"]) is None or roman_span is not None:
                return _TEXT
            roman_span = m.span("roman")
        elif m["open"]:
            depth += 1
        elif m["close"]:
            depth = max(0, depth - 1)
    if rating is not None:
        return Content("rating", tuple(figures), rating, qualifier, qualifier_span)
    if roman_span is not None:
        return Content("roman", tuple(figures), roman_span) if not figures else _TEXT
    if figures:
        return Content("figures", tuple(figures), None, qualifier, qualifier_span)
    return _BLANK if not re.search(r"\w", low) else _TEXT


def is_value(content: Content) -> bool:
    """Whether the cell holds a figure or a rating."""
    return content.kind in ("figures", "rating", "roman")
