"""Wording in text that came by OCR: engines lose or confuse diacritics ("CHUYÊN ĐỔI SỐ", "Quyêt định").

Only the fixed words by which an announcement is recognised are mended, never names or numbers, and
only for matching: what is recorded stays as read.
"""

from __future__ import annotations

import re

from scrapers.documents.model import Document
from scrapers.vietnamese import fold, lower

_PHRASES = (
    "chuyển đổi số", "kết quả", "xếp hạng", "xếp loại", "xếp thứ", "công bố", "phê duyệt", "đánh giá", "chỉ số",
    "mức độ", "thông báo", "quyết định", "ban hành", "căn cứ", "ủy ban nhân dân", "sở, ban, ngành", "các sở",
    "huyện", "thị xã", "thành phố", "điểm trung bình", "giá trị trung bình", "biểu đồ", "dẫn đầu", "đứng đầu",
    "bộ chỉ số", "tiêu chí", "kế hoạch", "cải cách hành chính", "chính quyền điện tử", "tự đánh giá", "dự kiến",
    "tháng", "ngày",
)  # fmt: skip
_FOLDED = {fold(phrase): phrase for phrase in _PHRASES}
_ANY = re.compile(rf"(?<![a-z])(?:{'|'.join(map(re.escape, sorted(_FOLDED, key=len, reverse=True)))})(?![a-z])")
# "nam" is also a place's name
_YEAR = re.compile(r"(?<![a-z])(?<!quang )(?<!ha )(?<!viet )nam(?=\s+20\d\d)")
_PROVINCE = re.compile(r"(?<![a-z])tinh(?=\s+[a-z])")


def matchable(document: Document, text: str) -> str:
    """Lower-case text to match wording in, as long as `text`; mended where it came by OCR."""
    low = lower(text)
    if document.method != "ocr":
        return low
    ascii_text = fold(text)
    mended = list(low)
    for pattern, word in ((_ANY, None), (_YEAR, "năm"), (_PROVINCE, "tỉnh")):
        for m in pattern.finditer(ascii_text):
            mended[m.start() : m.end()] = word or _FOLDED[m[0]]
    return "".join(mended)
