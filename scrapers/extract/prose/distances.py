"""Is a number how far two units lie apart (`kém Sở B 0,3 điểm`), by the words around it?"""

from __future__ import annotations

import re

from scrapers.extract.prose.words import BEGIN

_TO = re.compile(
    rf"(?:{BEGIN}(?<!loại )(?<!mức )(?<!hạng )(?<!xếp )(?:kém(?!\s+(?:là|gồm|với|có))"
    rf"|cách(?!\s+mạng)|thua|vượt(?!\s+(?:lên|qua|trội|bậc))|bỏ\s+xa|chênh\s+lệch|khoảng\s+cách)"
    rf"|{BEGIN}(?:(?:xếp|đứng|chỉ)\s+(?:sau|trên)|dẫn\s+trước|bám\s+sát|và\s+(?:trên|sau|dưới))\s+(?=\ue000)|{BEGIN}hơn\s+(?=đơn\s+vị|địa\s+phương|cơ\s+quan|[\ue000]|sở|huyện|xã"
    rf"|thành\s+phố))(?:\s[^,;.\d()]{{0,80}}|[^,;.\d()]{{0,80}}\s|[^,;.\d()]{{0,60}}\([^()]{{0,40}}\)\s*"
    # "hơn xã xếp thứ 4 là X 1 điểm"
    rf"|[^,;.\d()]{{0,40}}\s(?:thứ|hạng|số)\s+\d{{1,3}}\s(?:[^,;.\d()]{{0,40}}\s)?"
    rf"|[^,;.\d()]{{0,60}},\s*(?:đơn\s+vị|cơ\s+quan|địa\s+phương|nơi|sở|huyện)\s[^,;.\d()]{{0,40}},\s*)$"
)
# "vượt qua Sở B chỉ 0,5 điểm", "để huyện B lại phía sau 0,3 điểm": no verb says that it is reached
_TO_ONE = re.compile(
    rf"{BEGIN}(?:(?:vượt(?:\s+(?:qua|lên(?:\s+trên)?|mặt))?|qua\s+mặt|đánh\s+bại|thắng(?:\s+sát\s+nút)?|soán\s+ngôi(?:\s+đầu)?(?:\s+của)?)"
    r"(?:\s+(?!(?:là|gồm|như|có|với|đạt|được|của)\s)[\wà-ỹđ]+){0,8}?(?:\s*[–-])?\s+\ue000+(?:\s*\ue003+)?\s*(?:[,–-]\s*)?"
    r"|(?:để|bỏ)(?:\s+lại)?\s+\ue000+\s+(?:ở\s+)?(?:lại\s+)?(?:phía\s+)?sau\s+(?:lưng\s+)?)"
    r"(?:(?:chỉ|đúng|vỏn\s+vẹn|vẻn\s+vẹn|tới|đến|gần|hơn|khoảng|sát\s+nút|cách\s+biệt)\s+)*$"
)
_SAID_BEHIND = re.compile(r"\s*(?:nhiều\s+hơn|cách\s+biệt)\s*(?:[,;.)]|$)")
# "cao hơn bình quân khối huyện 12,7 điểm"; the mean itself would stand in brackets
_TO_MEAN = re.compile(
    r"(?:hơn|kém|vượt|thua)\s+(?:cả\s+)?(?:(?:mức|điểm|số)\s+)*(?:bình\s+quân|trung\s+bình|mặt\s+bằng)(?:\s[^,;.()\d]{0,50})?\s$"
)
# "bỏ xa vị trí thứ hai là Sở B với 93,4%": B's own
_OWN_VALUE = re.compile(
    r"(?<![\wà-ỹđ])là\s+(?:các\s+)?\ue000+\s*(?:,\s*)?(?:cũng\s+|chỉ\s+)*(?:với|đạt|được|có|ở\s+mức)\s+(?:(?:số|tổng|tỷ\s+lệ|điểm|mức)\s+)*$"
)
# "vượt Sở B để dẫn đầu với 93,4%": what the place is held with
_PLACED_WITH = re.compile(
    r"(?:(?:dẫn|đứng)\s+đầu|(?:xếp|đứng|lên|giành|chiếm|về)\s+(?:ở\s+)?(?:vị\s+trí\s+)?(?:thứ\s+)?(?:nhất|hai|nhì|ba|tư|trên\s+cùng|\d{1,2})|ngôi\s+đầu|quán\s+quân)\s+"
    r"(?:khối\s+[\wà-ỹđ]+\s+)?(?:với|đạt)\s+(?:(?:số|tổng|điểm|mức)\s+)*$"
)

# "Khối huyện kém sắc hơn: bình quân đạt 74,15%"
_REACHES = re.compile(r":[^:]*(?<![\wà-ỹđ])(?:đạt(?:\s+được)?|ở\s+mức)\s+(?:mức\s+)?$")
# "xếp thứ hai, 2,5 điểm sau Sở B"; "đạt 88 điểm" would be its own
_BEHIND_ANOTHER = re.compile(
    r"\s*(?:phía\s+)?(?:sau|trước|dưới|trên|kém|hơn|ít\s+hơn|nhiều\s+hơn)\s+(?:so\s+với\s+)?"
    r"(?:[\ue000]|(?:đơn\s+vị|địa\s+phương|cơ\s+quan|nơi|người)\s+(?:dẫn|đứng|xếp|đầu|liền|cuối|thứ))"
)
_ITS_OWN = re.compile(r"(?:đạt|được|với|có|là|điểm)\s+(?:(?:hơn|trên|gần|số|mức|tổng|điểm)\s+)*$")


def lies_apart(before: str, after: str) -> bool:
    """Whether a number is a distance between units.

    Args:
        before: the lower-case words before it, units masked.
        after: those behind it and its unit of measure; empty where it has none.
    """
    if _BEHIND_ANOTHER.match(after) is not None and _ITS_OWN.search(before) is None:
        return True
    if any(p.search(before) is not None for p in (_OWN_VALUE, _REACHES, _PLACED_WITH)):
        return False
    return any(p.search(before) is not None for p in (_TO, _TO_MEAN, _TO_ONE)) or _SAID_BEHIND.match(after) is not None
