"""Parts of a group of units: by where they lie, what they deal with, or what became of them.

`Trong 11 huyện miền núi, ...`, `Khối nội chính: ...`: a place told of such a part is none of the whole group.
The blocs a province ranks apart as groups (`khối sở, ban, ngành`, `khối huyện, thành phố`) are no parts.
"""

from __future__ import annotations

import re

MEMBERS = r"(?:sở|ban|ngành|huyện|quận|thị\s+xã|thành\s+phố|xã|phường|thị\s+trấn|cơ\s+quan|đơn\s+vị|địa\s+phương|ubnd)"
LYING = (
    r"(?:miền\s+núi|vùng\s+(?:cao|sâu|xa|núi|biển|ven)|biên\s+giới|ven\s+biển|hải\s+đảo|đồng\s+bằng|trung\s+du|nghèo"
    r"|đô\s+thị(?!\s+thông)|(?:đặc\s+biệt\s+)?khó\s+khăn|phía\s+(?:bắc|nam|đông|tây)|khu\s+vực\s+[ivx]{1,3}(?![\wà-ỹđ])"
    r"|mới\s+(?:sáp\s+nhập|thành\s+lập|hợp\s+nhất))"
)
_ECONOMY = r"kinh\s+tế(?!\s+số)(?:\s*[,–-]?\s*(?:và\s+)?(?:ngành|kỹ\s+thuật|tổng\s+hợp|ngân\s+sách|xã\s+hội(?!\s+số)))*"
_CULTURE = r"văn\s+hóa(?:\s*[,–-]?\s*(?:và\s+)?(?:xã\s+hội(?!\s+số)|khoa\s+giáo))*|văn\s+xã|khoa\s+giáo"
# what the bodies of a bloc deal with: "khối nội chính", "các sở kinh tế"
_FIELD = rf"{_ECONOMY}|nội\s+chính|{_CULTURE}|kỹ\s+thuật|sự\s+nghiệp(?:\s+công(?:\s+lập)?)?|lực\s+lượng\s+vũ\s+trang"
_BLOC = rf"{_FIELD}|thi\s+đua|(?:tham\s+mưu\s*,?\s*)?tổng\s+hợp|tham\s+mưu"
# of a bloc a word may tell what it is of alone; of bodies it must be theirs. A comma, `sở` and a field is a name:
# "khối sở, ngành, Sở Văn hóa"
DEALING = (
    rf"(?:(?:khối|nhóm|cụm)\s+(?:(?:các|những|quản\s+lý|{MEMBERS})[\s,]+)*(?<!, sở )(?<!, ban )(?:{_BLOC})"
    rf"|(?:các|những|\d{{1,3}})\s+(?:{MEMBERS}[\s,]+)+(?<!, sở )(?<!, ban )(?:{_FIELD}|trực\s+thuộc\s+(?:các\s+)?sở)"
    r")(?![\wà-ỹđ])"
)
_BY_BLOC = re.compile(
    r"(?<![\wà-ỹđ])(?:xếp\s+hạng|xếp\s+thứ|xếp\s+loại|đánh\s+giá|kết\s+quả|công\s+bố)(?![\wà-ỹđ])[^.;:\n]{0,80}?\s"
    r"(?:theo|của|ở|giữa|thành|trong)\s+(?:từng|mỗi|các|\d{1,2}|hai|ba|bốn|năm|sáu)\s+(?:khối|cụm)(?![\wà-ỹđ])"
    r"(?!\s*[:,(]?\s*(?:(?:gồm|là|khối|các)\s+)*(?:sở|huyện|xã|cấp|tỉnh|ubnd))"
)


def ranks_by_bloc(low: str) -> bool:
    """Whether a text in lower case says that each bloc has a ranking of its own: `xếp hạng theo từng khối`."""
    # most texts speak of no bloc: looking for the words first is much quicker
    return ("khối" in low or "cụm" in low) and _BY_BLOC.search(low) is not None
