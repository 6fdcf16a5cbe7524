"""The pillar a cell names: a known one, one so abbreviated, or one coined like them."""

from __future__ import annotations

import re
from functools import lru_cache

from scrapers.extract.tables.headers import INDEX, role_of
from scrapers.extract.vocabulary import find_pillars, pillar_of
from scrapers.vietnamese import NUMBER, lower

_PILLAR_HEAD = re.compile(
    r"^\s*(?:(?:[IVX]+|\d{1,2}|[A-Za-zđĐ]|TC\s*\d+)\s*[.):/-]\s*)?(?:(?:tổng\s+)?(?:điểm"
    r"|số điểm)\s+)?(?:(?:trụ\s+cột|chỉ\s+số|nhóm(?:\s+(?:chỉ\s+số|tiêu\s+chí))?|lĩnh\s+vực"
    r"|tiêu\s+chí)(?:\s+(?:chính|thành\s+phần))?(?:\s+(?:\d{1,2}|[IVX]+)(?![\wà-ỹđ]))?\s*[:.–-]?\s*)?(?:(?:về"
    r"|đánh\s+giá)\s+)?(?:(?:[IVX]+|\d{1,2})\s*[.):-]\s*)?",
    re.IGNORECASE,
)
_PILLAR_TAIL = re.compile(
    rf"\s*(?:[(\[][^()\[\]]*[)\]]|[-–:/]\s*(?:tối\s+đa\s*)?{NUMBER}\s*(?:điểm|đ)?|tối\s+đa\s*:?\s*{NUMBER}\s*(?:điểm"
    rf"|đ)?|[*:.,;–-]+)\s*$",
    re.IGNORECASE,
)
_COINED = re.compile(
    r"(?!dân\s+số)(?:[^\W\d_]+\s+){1,6}(?<!chỉ\s)(?<!tổng\s)(?<!điểm\s)(?<!tỷ\s)(?<!tỉ\s)(?<!đổi\s)"
    r"(?<!trị\s)(?<!hệ\s)(?<!mức\s)(?<!các\s)(?<!con\s)(?<!mã\s)(?<!thư\s)(?<!ký\s)(?<!tham\s)(?<!trọng\s)(?<!biến\s)(?<!y\s)số"
)
_ABBREVIATED = re.compile(r"(?:NTS|TCS|HTS|NLS|ATTT|ATTTM|CQS|KTS|XHS|HĐCQS|HĐKTS|HĐXHS|CPS|NTCĐS|TTHC|DVCTT)")


@lru_cache(maxsize=2048)
def pillar_in(text: str, *, any_name: bool = False) -> tuple[int, int] | None:
    """The span of the pillar a cell names, or of what is coined like one, without numbering, `trụ cột`, maxima.

    With `any_name` (a header above says that pillars stand below it) also of one no list knows.
    """
    start, end = 0, len(text)
    head = _PILLAR_HEAD.match(text)
    if head and head.end() < end:
        start = head.end()
    while tail := _PILLAR_TAIL.search(text, start, end):
        if tail.start() <= start:
            break
        end = tail.start()
    name = text[start:end].strip()
    if not name or len(name) > 120:
        return None
    start = text.index(name, start)
    if INDEX.fullmatch(lower(name)):
        return None
    if is_known_pillar(name) or (role_of(text) == (None, None) and (any_name or _COINED.fullmatch(lower(name)))):
        return start, start + len(name)
    return None


def is_known_pillar(name: str) -> bool:
    """Whether a name is a pillar's by itself, not only coined like one (`Công dân số`)."""
    return pillar_of(name) is not None or _ABBREVIATED.fullmatch(name) is not None or covered_by_pillars(name)


def covered_by_pillars(name: str) -> bool:
    """`Hoạt động kinh tế số và xã hội số`: nothing but pillars and joining words."""
    low = lower(name)
    rest = low
    found = find_pillars(name)
    for p in reversed(found):
        rest = rest[: p.start] + " " + rest[p.end :]
    return bool(found) and not re.sub(r"(?:và|hoạt\s+động|trong|của|phát\s+triển|điểm|[,;/&\s-])+", "", rest)
