"""Notes that say that a table's points are those of one pillar, or of a part of the index, and not of the whole."""

from __future__ import annotations

import re
from functools import lru_cache

from scrapers.extract.vocabulary import find_pillars
from scrapers.vietnamese import lower

_SUBJECT = re.compile(
    r"[\W_]*(?:(?:các|những|toàn\s+bộ)\s+)?(?:đây|điểm|số\s+(?:điểm|liệu)|kết\s+quả|bảng|(?:xếp|thứ)\s+hạng)(?![\wà-ỹđ])"
)
_WORD = re.compile(r"[\w=]+")
# what may stand between the subject and the pillar; any other word makes it another statement
_BETWEEN = re.compile(
    r"trên|này|nêu|ở|dưới|sau|đây|trong|tại|bảng|biểu|điểm|số|liệu|đánh|giá|xếp|thứ|hạng|kết|quả|của|là|chỉ|mới|theo|thuộc|về|riêng"
    r"|cho|đối|với|tính|bao|gồm|thể|hiện|áp|dụng|phản|ánh|chưa|không|phải|có|cộng|được|đạt|trụ|cột|chính|nhóm|tiêu|chí|một|phần|nội"
    r"|dung|lĩnh|vực|thành|="
)
_POINTING = re.compile(r"(?<![\wà-ỹđ])(?:trên|này|đây|trong\s+bảng)(?![\wà-ỹđ])")
_ONLY = re.compile(r"(?<![\wà-ỹđ])(?:chỉ(?!\s+số)|mới|riêng)(?![\wà-ỹđ])")
_WITHOUT = re.compile(r"(?<![\wà-ỹđ])(?:chưa|không)(?![\wà-ỹđ])")
_PART = re.compile(
    r"(?:điểm|chỉ\s+số|tiêu\s+chí)\s+thành\s+phần|một\s+(?:trụ\s+cột|phần|nhóm\s+(?:chỉ\s+số|tiêu\s+chí))(?![\wà-ỹđ])"
    r"|(?P<pillar>trụ\s+cột\s+(?:số\s+)?[\"“”'(]?)(?=\w)"
)
_END = re.compile(r"[\s\"“”'’)*]*(?:$|[.,;:]|[&]|và(?![\wà-ỹđ])|của(?![\wà-ỹđ]))")


@lru_cache(maxsize=1024)
def component_of(note: str, *, noted: bool = True) -> str | None:
    """What part of the index a line about a table's points names: `pillar` (one), `part` (what is left where a pillar
    is not counted, several, or one without its name), None where it names none. A line that is not `noted`, as behind
    `Ghi chú:`, has to point at the table (`điểm trên`, `bảng này`)."""
    low = lower(note)
    subject = _SUBJECT.match(low)
    if subject is None or not (noted or _POINTING.search(low)):
        return None
    pillars = find_pillars(note)
    named = pillars[0].start if pillars else len(low)
    if _is_said(low, subject.end(), named) and pillars and _END.match(low, pillars[0].end):
        said = low[:named]
        if _WITHOUT.search(said):
            return "part"
        if len({low[p.start : p.end] for p in pillars}) == 1 or _WITHOUT.search(low, pillars[0].end):
            return "pillar"
        return "part" if _ONLY.search(said) else None
    part = _PART.search(low, subject.start())
    if part is None or not _is_said(low, subject.end(), part.start()):
        return None
    initial = note[part.end() : part.end() + 1]
    if part["pillar"]:
        return "part" if initial.isupper() or initial.isdigit() else None
    return "part" if _END.match(low, part.end()) else None


def _is_said(low: str, start: int, end: int) -> bool:
    """Whether nothing but words of the statement stands between the subject and what it is of."""
    return all(map(_BETWEEN.fullmatch, _WORD.findall(low[start:end])))
