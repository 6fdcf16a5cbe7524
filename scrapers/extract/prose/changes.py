"""Is a number a change against an earlier result (`nhích thêm 18,9 điểm`), and which way?

Some words always tell a change (`tăng`, `giảm`, `nhích`). Others tell as often how far two units lie apart
(`hơn`, `kém`, `vượt`) or what was added to a score (`cộng thêm`): they are changes only where an earlier
year or assessment is what is compared with. `tăng lên 85,2 điểm` may be by or to: the caller decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from scrapers.extract.prose.words import BEGIN

_UP = (
    r"tăng(?:\s+trưởng)?|cao\s+hơn|nhiều\s+hơn|nhỉnh\s+hơn|nhích|cải\s+thiện|(?:nâng|cộng|có|tiến)\s+thêm"
    r"|rose|risen|rise|up|increase[ds]?|gain(?:ed)?|improve(?:d|ment)?|climb(?:ed)?|grew|higher"
)
_DOWN = (
    r"sụt\s+giảm|suy\s+giảm|giảm\s+sút|giảm|thấp\s+hơn|ít\s+hơn|thụt\s+lùi|tụt\s+lùi|thụt|tụt|sụt"
    r"|fell|fallen|down|decrease[ds]?|decline[ds]?|drop(?:ped)?|slip(?:ped)?|lower"
)
# a change only against an earlier year; else a distance between units, or points given and taken
_WEAK_UP = r"vượt|thêm|nhỉnh|hơn"
_WEAK_DOWN = r"(?<!loại )(?<!mức )(?<!hạng )kém(?:\s+hơn)?|thua|hụt|lùi|mất|đi\s+xuống|thiếu"
_EARLIER = (
    r"(?:(?:cùng\s+)?(?:kỳ|đợt|lần|năm)\s+(?:đánh\s+giá\s+|xếp\s+hạng\s+|công\s+bố\s+)?(?:liền\s+)?(?:trước|ngoái|kia)"
    r"(?:\s+đó)?|(?:cùng\s+kỳ|kỳ\s+đánh\s+giá|lần\s+đánh\s+giá|đợt\s+đánh\s+giá|kết\s+quả|mức|điểm|chỉ\s+số|của|năm|in"
    r"|the\s+year|\s)*\s*20\d\d|cùng\s+kỳ|the\s+previous\s+(?:year|assessment)|last\s+year|a\s+year\s+earlier)"
)
_APART = (
    r"cách|chênh(?:\s+lệch)?|bỏ\s+(?:xa|lại)"
    rf"|hơn(?!\s+(?:mức\s+|kết\s+quả\s+|điểm\s+)?(?:của\s+)?{_EARLIER})\s+(?:\ue000+|\w+\s\w+)"
)
_BETWEEN = (
    r"(?:\s+(?:tương\s+ứng|lần\s+lượt|so\s+với\s+[^,;.()\d]{1,40}?(?:20\d\d\s*)?(?:là\s+)?|thêm"
    rf"|(?:so\s+với\s+|so\s+)?(?:mức\s+|kết\s+quả\s+|điểm\s+)?(?:của\s+)?{_EARLIER}"
    r"|tới|đến|hẳn|nhẹ|mạnh|nhanh|vọt|lên|khoảng|gần|trên|hơn|được|chỉ|đi|bớt|mất|chút|đúng|xấp\s+xỉ|chừng"
    r"|(?:đơn\s+vị|địa\s+phương)\s+(?:xếp\s+|đứng\s+)?(?:dẫn|đứng|thứ|liền)\s+\w+|là(?!\s+[\ue000])|đáng\s+kể"
    r"|điểm|hạng|bậc|với|(?:cao|nhiều|mạnh|thấp|ít|nhanh)\s+nhất|trung\s+bình|bình\s+quân|nhau|\ue000+|by"
    r"|of|nearly|about|almost|over|approximately|slightly|sharply))*"
)
_CHANGE = re.compile(
    rf"{BEGIN}(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<apart>{_APART})|(?P<weakup>{_WEAK_UP})|(?P<weakdown>{_WEAK_DOWN}))"
    rf"(?P<between>{_BETWEEN})\s*[:(]?\s*\+?$"
)
_AGAINST_EARLIER = re.compile(
    rf"\s*(?:điểm|%|points?)?\s*(?:phần\s+trăm\s*)?[,(]?\s*(?:nếu\s+)?(?:so\s+với|so|hơn|than|compared\s+(?:to|with)|from|over|on)"
    rf"\s+(?:mức\s+|kết\s+quả\s+|điểm\s+)?(?:của\s+)?{_EARLIER}"
)
_EARLIER_SAID = re.compile(_EARLIER)
# "cao hơn 74,45 điểm so với khối huyện": apart from others, not changed
_AGAINST_OTHERS = re.compile(
    r"\s*(?:điểm|%|points?)?\s*(?:phần\s+trăm\s*)?[,(]?\s*(?:nếu\s+)?(?:so\s+với|compared\s+(?:to|with)|than)\s+"
    r"(?:(?:điểm|mức|kết\s+quả|chỉ\s+số|số|của|trung\s+bình|bình\s+quân|chung|mặt\s+bằng|the|average|of)\s+)*"
    r"(?:\ue000|khối|nhóm|cấp|các|sở|ban|huyện|xã|phường|quận|thị\s+xã|thành\s+phố|đơn\s+vị|địa\s+phương|cơ\s+quan|toàn"
    r"|cả|mặt\s+bằng|mục\s+tiêu|kế\s+hoạch|chỉ\s+tiêu|tỉnh|departments?|districts?|communes?|other|others)(?![\wà-ỹđ])"
)
_REACHED = re.compile(r"(?:lên|xuống|còn|về)(?:\s+(?:tới|đến|mức|khoảng|gần|trên|hơn|là))*\s*[:(]?\s*$")
_ROUGH = re.compile(r"\s(?:gần|trên|hơn|khoảng|xấp\s+xỉ|chừng|nearly|about|almost|over|approximately)\s*[:(]?\s*$")
_WITH_ITS_OWN = re.compile(r"(?:\s+(?:chút|hẳn|nhau|lên|trên|trội|bậc))*\s+với\s*")
_SIGNED = re.compile(r"(?:^|[\s(])[+]$|\(\s*[-–]$")
_OF_THE_OTHER = re.compile(r"\ue000\s*\(\s*$")
_LIMIT = re.compile(r"(?:lớn|nhỏ)\s+hơn\s+(?:hoặc\s+bằng\s+)?$|hoặc\s+bằng\s+$")


@dataclass(frozen=True, slots=True)
class Change:
    """How a number is introduced as a change.

    `direction` is `up`, `down`, or None for a distance between units. `word` is the span of the word
    that says so, counted from the end of the text before (negative). `reached`: the number may be the
    value reached rather than the change. `rough`: `hơn`, `gần` ... stand before the number.
    """

    direction: str | None
    word: tuple[int, int]
    reached: bool = False
    rough: bool = False


def read_change(before: str, after: str) -> Change | None:
    """What the words around a number say of a change; None when they say nothing of one.

    Args:
        before: lower-case text before the number, some 70 characters, units masked.
        after: lower-case text after it.
    """
    if _LIMIT.search(before):
        return None
    signed = _SIGNED.search(before)
    m = _CHANGE.search(before)
    if m is None:
        return Change("up" if "+" in signed[0] else "down", (-1, 0)) if signed is not None else None
    way = next(name for name in ("up", "down", "apart", "weakup", "weakdown") if m[name])
    earlier = _EARLIER_SAID.search(m["between"]) is not None
    against = _AGAINST_EARLIER.match(after) is not None
    if (way in ("apart", "weakup", "weakdown") or m[way].endswith("hơn")) and _OF_THE_OTHER.search(before):
        return None  # "vượt Sở B (93,1 điểm)": what B has
    apart = before[: m.start()].rstrip().endswith((",", "("))
    if m["weakup"] == "hơn" and not earlier and not (apart and (against or _AGAINST_OTHERS.match(after))):
        return None  # "đạt hơn 873 điểm" is a value; "668 điểm, hơn 7 điểm so với năm 2022" a change
    if m[way].endswith(("hơn", "vượt")) and _WITH_ITS_OWN.fullmatch(m["between"]):
        return None  # "A nhỉnh hơn với 81,22 điểm": its own value
    direction: str | None = way.removeprefix("weak")
    if way == "apart" or (way.startswith("weak") and not (earlier or against)) or _AGAINST_OTHERS.match(after):
        direction = None
    word = (m.start(way) - len(before), m.end(way) - len(before))
    return Change(direction, word, _REACHED.search(before) is not None, _ROUGH.search(m["between"]) is not None)
