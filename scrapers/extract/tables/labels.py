"""What the header cells above a column mean together: role, year, pillar and maximum, told by their words and never
by their position."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from scrapers.extract.tables.cells import Spot, read_cell
from scrapers.extract.tables.headers import (
    NO_UNIT,
    YEAR,
    bare_header,
    exact_role,
    is_exact_header,
    is_unclear,
    role_of,
    without_scale,
)
from scrapers.extract.tables.pillars import covered_by_pillars, is_known_pillar, pillar_in
from scrapers.extract.vocabulary import find_groups, find_indices, pillar_of
from scrapers.vietnamese import NUMBER, key, lower

LONGEST_LABEL = 220  # characters; longer cells are text, not headers

_VERIFIED = re.compile(
    r"thẩm\s+định|hội\s+đồng|tổ\s+(?:đánh\s+giá|công\s+tác)|phúc\s+tra|chính\s+thức|cuối\s+cùng|verified"
    r"|được\s+duyệt|công\s+nhận|phê\s+duyệt|chốt|kết\s+luận|ban\s+chỉ\s+đạo"
)
_TOTAL = re.compile(r"tổng|chung|total|overall")
_PROVINCES = re.compile(
    r"tỉnh\s*[,/-]?\s*(?:và\s+)?thành(?:\s+phố)?|tỉnh\s*/\s*tp|bộ\s*[,/]\s*(?:ngành|cơ\s+quan)"
    r"|provinces?(?:\s*/\s*cit)?|ministr(?:y|ies)|^(?:tên\s+)?tỉnh$|quốc\s+gia"
)
_MAX_NUMBER = re.compile(
    rf"(?:(?:tối\s+đa|thang(?:\s+điểm)?|max(?:imum)?|điểm\s+chuẩn|out\s+of)(?:\s+là|\s*:|\s*="
    rf"|\s+đạt)?\s*(?P<a>{NUMBER})|[(/]\s*(?P<b>{NUMBER})\s*(?:điểm|đ|points?)?\s*(?:\)|$)|(?P<c>{NUMBER})\s*(?:điểm"
    rf"|đ)\s*(?:\)|$))"
)
_PILLAR_OVER = re.compile(
    r"trụ\s+cột|chỉ\s+số\s+(?:chính|thành\s+phần)|nhóm\s+(?:chỉ\s+số|tiêu\s+chí)|thành\s+phần|các\s+tiêu\s+chí"
    r"|tiêu\s+chí\s+thành|pillar|component|lĩnh\s+vực"
)
# words a share of the points may be described with; any other word makes it the share of something else
_SHARE_WORDS = re.compile(
    r"tỷ\s+lệ|tỉ\s+lệ|phần\s+trăm|tỷ\s+trọng|%|đạt(?:\s+được)?|điểm|hoàn\s+thành|so\s+với|tối\s+đa|tổng(?:\s+số)?"
    r"|chuẩn|thực\s+hiện"
    r"|chỉ\s+số|kết\s+quả|mức\s+độ|trên|số|giá\s+trị|thang|đánh\s+giá|thẩm\s+định|chấm|của|các|đơn\s+vị|cơ\s+quan"
    r"|tiêu\s+chí|theo|năm|20\d\d|quy\s+đổi|xếp\s+loại|mức|ra|được|tính|và"
    r"|chuyển\s+đổi\s+số|(?<![\wà-ỹđ])(?:cđs|p?dti)(?![\wà-ỹđ])|percent(?:age)?|share|rate|of|the|maximum|max|score"
    r"|points?|completion|achieved|to|\(|\)|[\d/.,:;*-]"
)
_FOREIGN = re.compile(
    r"hồ\s+sơ|dịch\s+vụ\s+công|(?<![\wà-ỹđ])(?:dvc|dvctt|tthc)(?![\wà-ỹđ])|thanh\s+toán|văn\s+bản|thi\s+đua"
    r"|khen\s+thưởng|thủ\s+tục|cán\s+bộ|công\s+chức|dân\s+số"
    r"|hộ\s+gia|doanh\s+nghiệp|ngân\s+sách|kinh\s+phí|giao\s+dịch|chữ\s+ký\s+số|kiến\s+nghị|hài\s+lòng|tài\s+khoản"
    r"|biên\s+chế|máy\s+tính|tổ\s+công\s+nghệ|giải\s+ngân"
)
_SERVING = re.compile(r"phục\s+vụ\s+(?:người\s+dân|nhân\s+dân|doanh\s+nghiệp)")


@dataclass(frozen=True, slots=True)
class Label:
    """What the header cells above one column say.

    `role` is `unit`, `parent`, `group`, `serial`, `rank` (or a rating), `score`, `max`, `pct`, `rating`, `level` (rank,
    rating or score: the cells tell), `value` (under a year alone), `year`, `ignore`, or None when unknown; `why` names
    what an ignored column holds. `parts` are the roles of a header that names several values (`Điểm (hạng)`). `coined`
    says that the pillar is none that a list knows, `unclear` that a score's header may mean something else: the table
    has to bear them out. `foreign` figures are of something else than the index.
    """

    text: str = ""
    role: str | None = None
    why: str | None = None
    parts: tuple[str, ...] = ()
    year: Spot | None = None
    pillar: Spot | None = None
    maximum: Spot | None = None
    group: str | None = None
    group_spot: Spot | None = field(default=None, repr=False)
    verified: bool = False
    total: bool = False
    provinces: bool = False
    criteria: bool = False
    coined: bool = False
    unclear: bool = False
    foreign: bool = False
    cells: tuple[Spot, ...] = field(default=(), repr=False)


@lru_cache(maxsize=2048)
def _groups(text: str) -> frozenset[str]:
    found = frozenset(g.unit_group for g in find_groups(text)) - {"all"}
    # "Sở, ngành, địa phương" heads the names of all levels
    return frozenset() if found == {"department"} and re.search(r"địa\s+phương", lower(text)) else found


def _is_foreign(text: str, role: str | None) -> bool:
    """Whether a header's figures are of something other than the index (`Tỷ lệ hồ sơ trực tuyến`)."""
    low = lower(text)
    if role == "pct":
        return re.search(r"[^\W\d_]", _SHARE_WORDS.sub(" ", low)) is not None and pillar_of(text) is None
    if role in ("score", "rank", "rating", "level", "max"):
        rival = {i.kind for i in find_indices(text)} == {"rival"}
        return (rival or _FOREIGN.search(low) is not None) and not covered_by_pillars(text)
    return False


@lru_cache(maxsize=8192)
def looks_like_header(text: str, fuzzy: bool = False) -> bool:
    """Whether a cell's text could be a column header with a known meaning."""
    if not text or len(text) > LONGEST_LABEL:
        return False
    role, why = role_of(text, fuzzy)
    return role is not None or why is not None or pillar_of(text) is not None


@lru_cache(maxsize=2048)
def _maximum(text: str) -> tuple[int, int] | None:
    m = _MAX_NUMBER.search(lower(text))
    if m is None or YEAR.fullmatch((m["a"] or m["b"] or m["c"]).strip()):
        return None
    name = "a" if m["a"] else "b" if m["b"] else "c"
    if name != "a" and len(m[name].split(",")[0].split(".")[0]) < 2 and not m[name].endswith(".000"):
        return None  # "(1)" numbers a column
    return m.span(name)


def _pieces(text: str) -> list[str]:
    """The parts of a header that may name several values: before, inside and after brackets or slashes."""
    return [p.strip() for p in re.split(r"[()\[\];|]|/|\s+-\s+|\s+và\s+|,", text) if p.strip(" .:*")]


Part = tuple[int, int, int]
"""Which of the header cells, and the span in its text."""


@dataclass(slots=True)
class _Meaning:
    """What header texts say, as in `Label`, wherever they are printed."""

    role: str | None = None
    why: str | None = None
    parts: tuple[str, ...] = ()
    year: Part | None = None
    pillar: Part | None = None
    maximum: Part | None = None
    group: str | None = None
    group_at: Part | None = None
    verified: bool = False
    total: bool = False
    provinces: bool = False
    criteria: bool = False
    coined: bool = False
    unclear: bool = False
    foreign: bool = False


def read_label(cells: Sequence[Spot], *, fuzzy: bool = False) -> Label:
    """The meaning of the header cells above one column, from the top down.

    The lowest cell that tells a role decides; a header of change, self-assessment or notes anywhere
    above decides over all. Years, pillars, maxima and groups may stand in any of them.
    """
    cells = tuple(c for c in cells if c.text.strip() and len(c.text) <= LONGEST_LABEL)
    texts = tuple(c.text for c in cells)
    told = _meaning(texts, fuzzy)

    def spot(part: Part | None) -> Spot | None:
        return cells[part[0]].part(part[1], part[2]) if part is not None else None

    return Label(
        " | ".join(texts),
        told.role,
        told.why,
        told.parts,
        spot(told.year),
        spot(told.pillar),
        spot(told.maximum),
        told.group,
        spot(told.group_at),
        told.verified,
        told.total,
        told.provinces,
        told.criteria,
        told.coined,
        told.unclear,
        told.foreign,
        cells,
    )


@lru_cache(maxsize=4096)
def _meaning(texts: tuple[str, ...], fuzzy: bool) -> _Meaning:
    out = _Meaning()
    if not texts:
        return out
    under = False
    role: str | None = None
    lowest = len(texts) - 1
    for n, text in enumerate(texts):
        low = lower(text)
        here, why = role_of(text, fuzzy)
        over = _PILLAR_OVER.search(low) is not None
        pillar = pillar_in(text, any_name=under and n == lowest)
        if pillar is None and (_is_foreign(text, here) or (why in (None, "note") and _SERVING.search(low))):
            out.foreign = True
            return out
        if pillar is not None and (
            here is None
            or here in ("score", "value")
            or pillar_of(text[slice(*pillar)])
            or covered_by_pillars(text[slice(*pillar)])
        ):
            out.pillar = (n, *pillar)
            out.coined = not (under or over) and not is_known_pillar(text[slice(*pillar)])
            here = None
        if why == "other_points" and pillar is None and not (over and n < lowest):
            out.why = why
            return out
        under = under or (over and pillar is None)
        if over and n < lowest and here != "ignore":
            here = None
        if here == "ignore":
            out.role, out.why = "ignore", why
            return out
        years = list(YEAR.finditer(low))
        if len({m[1] for m in years}) == 1:
            out.year = (n, *years[0].span(1))
        maximum = _maximum(text)
        if maximum is not None and here not in ("max", "unit"):
            out.maximum = (n, *maximum)
        groups = _groups(text)
        if len(groups) == 1:
            out.group, out.group_at = next(iter(groups)), (n, 0, len(text))
            if n < lowest and here in ("unit", "rating", "level", "rank"):
                here = None  # a group's heading over its columns
        out.verified = out.verified or _VERIFIED.search(low) is not None
        out.total = out.total or _TOTAL.search(low) is not None
        out.provinces = out.provinces or (_PROVINCES.search(low) is not None and not re.search(r"huyện|thị\s+xã", low))
        out.criteria = out.criteria or NO_UNIT.search(low) is not None
        if here == "score":
            out.unclear = is_unclear(text, fuzzy) and role != "score"
        if here == "value":
            here = role
        if here == "unit" and role not in (None, "unit"):
            here = role  # "Sở TT&TT" under "Điểm thẩm định"
        role = here or role
    parts = tuple(
        r
        for piece in _pieces(texts[-1])
        if (r := role_of(piece)[0]) in ("rank", "score", "max", "pct", "rating", "level", "ignore")
    )
    if role is None and out.year is not None and out.pillar is None and key(bare_header(lower(texts[-1]))) == "":
        role = "value"
    if out.pillar is not None and role in (None, "value", "unit", "level"):
        role = "score" if "%" not in lower(texts[-1]) else "pct"
    out.role, out.parts = role, parts if len(parts) > 1 else ()
    return out


def split_label(text: str, columns: int) -> list[tuple[int, int]] | None:
    """The spans of the headers of several columns printed as one cell (`Xếp hạng Tên đơn vị`), when the words
    can be cut into so many known headers in one way only."""
    words = [m.span() for m in re.finditer(r"\S+", text)]
    if not 2 <= columns <= 4 or not columns <= len(words) <= 16 or is_exact_header(text):
        return None
    ways: list[list[tuple[int, int]]] = []

    def cut(start: int, parts: list[tuple[int, int]]) -> None:
        if len(parts) == columns:
            if start == len(words):
                ways.append(parts)
            return
        for end in range(start + 1, len(words) + 1):
            part = words[start][0], words[end - 1][1]
            if is_exact_header(text[slice(*part)]):
                cut(end, [*parts, part])

    cut(0, [])
    roles = {tuple(exact_role(text[slice(*p)]) for p in way) for way in ways}
    return ways[0] if len(roles) == 1 and len(set(next(iter(roles)))) == columns else None


def is_numbering(texts: Sequence[str]) -> bool:
    """Whether a row only numbers the columns: `(1) (2) (3)`, `A B 1 2`, `1 2 3=2/1`."""
    marks = [t.strip() for t in texts if t.strip()]
    if len(marks) < 2 or any(len(m) > 18 for m in marks):
        return False
    if not all(re.fullmatch(r"\(?\s*(?:\d{1,2}|[A-Za-zđĐ])\s*\)?(?:\s*[=:]\s*[\d()\s/*+x×:%.-]+)?", m) for m in marks):
        return False
    digits = [int(d[0]) for m in marks if (d := re.match(r"\(?\s*(\d{1,2})", m) and re.findall(r"\d{1,2}", m))]
    return bool(digits) and digits == list(range(digits[0], digits[0] + len(digits))) and digits[0] <= 3


@lru_cache(maxsize=8192)
def is_plain_value(text: str) -> bool:
    """Whether a cell holds a figure or rating (and so is no header)."""
    low = lower(text.strip())
    if YEAR.fullmatch(low) or re.match(r"(?:tổng\s+)?điểm\s+[^\d\s]", low):
        return False  # "Điểm TB" is the header of an average
    if exact_role(without_scale(YEAR.sub(" ", low))) is not None:
        return False  # "Điểm 2023", "Hạng 2023", "Điểm/100"
    return read_cell(text).kind in ("figures", "rating")
