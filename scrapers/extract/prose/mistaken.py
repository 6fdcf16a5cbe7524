"""Words that would be a result if they were not said of something else: points lost by each of several, a mean of a
few units, an order of the slowest, ratings of criteria, values that were revised."""

from __future__ import annotations

import re

from scrapers.extract.prose.asides import zone, zone_part
from scrapers.extract.prose.facts import PREDICATES
from scrapers.extract.prose.lexicon import COUNT_WORD
from scrapers.extract.prose.words import NOUN, Token

# "A và B bị trừ, mỗi đơn vị 5 điểm", "hơn A và B, mỗi đơn vị 12 điểm": points lost, gained or apart, each of them
_EACH_BY = re.compile(
    r"(?<![\wà-ỹđ])(?:(?:bị|được)\s+)?(?:trừ|cộng|thưởng|phạt|mất|hụt|thiếu|bớt|thêm|hơn|kém|thua|cách|chênh"
    r"|(?:tăng|giảm)(?!\s+(?:hạng|bậc|thứ|vị))|vượt(?!\s+(?:lên|qua|trội|bậc)))(?![\wà-ỹđ])[^;.\d]{0,120}?"
    rf"mỗi\s+(?:{NOUN}|nơi|bên)(?:\s+(?:đều|được|đạt|có|bị|là))*\s+(?=\d)"
)
# "chậm nhất là A, nhì là B", "kết quả còn thấp, nhất là A, nhì là B": first in something bad
_WORST = re.compile(
    r"(?:(?<![\wà-ỹđ])(?:hạn\s+chế|kém|chậm|thấp|yếu(?!\s+tố)|khó\s+khăn|vi\s+phạm|tồn\s+tại|trì\s+trệ|giải\s+pháp|nhiệm\s+vụ|đề\s+nghị|yêu\s+cầu|nguyên\s+nhân|cần|phải)(?![\wà-ỹđ])[^;.]{0,60}?"
    r"|(?<=[\wà-ỹđ])(?<!xếp)(?<!đứng)(?<!về)(?<!hạng)(?<!thứ)(?<!cao)(?<!đầu)(?<!bảng)(?<!giải)(?<!sở)(?<!huyện)(?<!xã)(?<!phường)(?<!ngành)(?<!khối)(?<!tỉnh)\s+)nhất\s+là\s+(?=\ue000)"
)
# "các chỉ số thành phần của A và B đều đạt Tốt"
_PARTS_OF = re.compile(
    r"(?<![\wà-ỹđ])(?:các|những|mọi|tất\s+cả|hầu\s+hết|phần\s+lớn|nhiều|\d+)\s+(?:nhóm\s+)?"
    r"(?:chỉ\s+số(?:\s+(?:thành\s+phần|chính))?|tiêu\s+chí|trụ\s+cột|chỉ\s+tiêu|nội\s+dung)\s+(?:của|ở|tại)\s+(?=\ue000)"
)
_JUST_ORDINAL = re.compile(r"(?:nhất|nhì|ba|tư)\s+là\s+\ue000")
_UNITS_ALONE = re.compile(r"(?:[\ue000\ue003\s,]|và\s)*(?:(?:đều|cùng|đạt|được|xếp|loại|mức|ở)\s+)*")
# "dẫn đầu nhóm giảm điểm"
_OF_CHANGES = re.compile(
    r"(?<![\wà-ỹđ])(?:nhóm|tốp|top|danh\s+sách)\s+(?:(?:các|những|đơn\s+vị|địa\s+phương|cơ\s+quan|có|bị|sở|huyện|xã)\s+){0,4}"
    r"(?:tăng|giảm|tụt|mất|rớt|sụt|trừ)(?:\s+(?:điểm|hạng|bậc|mạnh|sâu|nhiều))"
)
# "trung bình của A và B là 90 điểm": no points of either
_MEAN_OF = re.compile(
    r"(?<![\wà-ỹđ])(?:trung\s+bình|bình\s+quân)(?:\s+(?:cộng|chung|điểm|số|năm|20\d\d|dti|cđs)){0,4}\s+(?:của|giữa)\s+(?:các\s+)?"
    r"\ue000++[\s\ue003]*+(?:(?:,|và|,\s*và)\s*\ue000++[\s\ue003]*+)++"
)
# "Sở A (91,2; 85,1)": which of the two is this year's is not said
_TWO_IN_BRACKETS = re.compile(r"\ue000\s*\(\s*\d{1,4}(?:[.,]\d{1,4})?\s*[;|]\s*\d{1,4}(?:[.,]\d{1,4})?\s*\)")
# "trong 3 đơn vị dẫn đầu có hai đơn vị là A và B"
_SOME_OF_THE_FIRST = re.compile(
    rf"(?<![\wà-ỹđ])trong\s+(?:số\s+)?(?:các|những|{COUNT_WORD}|\d{{1,2}})\s+(?:{NOUN})\s+(?:(?:đang|cùng|xếp|đứng|có|điểm)\s+)*"
    r"(?:dẫn\s+đầu|đứng\s+đầu|cao\s+nhất|thấp\s+nhất|cuối(?:\s+bảng)?)(?![\wà-ỹđ])[^,;.\d]{0,40}?\scó\s"
)
# "đạt 88 điểm, nhưng sau phúc tra về tư với 87 điểm"
_REVISED = re.compile(
    r"(?:nhưng|song|tuy\s+nhiên|,)\s*,?\s*sau\s+(?:khi\s+)?(?:có\s+)?(?:kết\s+quả\s+)?(?:phúc\s+(?:tra|khảo)|rà\s+soát|điều\s+chỉnh|thẩm\s+định"
    r"|kiểm\s+tra|chấm)(?:\s+(?:lại|chéo))?(?![\wà-ỹđ])"
)

# "9,2/10 điểm về nhân lực": a part that no list of pillars knows by this name
_ABOUT_A_PART = re.compile(
    r"(?<![\d.,])\d[\d.,]*(?:\s*/\s*\d[\d.,]*)?\s*(?:điểm|%)\s+(?:về|ở|cho)\s+(?:nhân\s+lực|hạ\s+tầng|thể\s+chế|nhận\s+thức|an\s+toàn"
    r"|an\s+ninh|dữ\s+liệu|hoạt\s+động|ứng\s+dụng|đào\s+tạo|tuyên\s+truyền|nền\s+tảng|cải\s+cách|thủ\s+tục)(?![\wà-ỹđ])"
)
# "tối đa 100 điểm, riêng Sở A 90 điểm": its maximum
_OWN_MAXIMUM = re.compile(
    r"tối\s+đa[^;.\ue000]{0,80}?[,(]\s*(?:riêng|còn|trừ)\s+\ue000++[\s\ue003]*+(?:(?:,|và)\s*\ue000++[\s\ue003]*+)*+(?:là\s+|chỉ\s+)*(?=\d)"
)
_WITHIN = re.compile(r"\s*(?:(?:của|ở|tại|trong|khối|toàn|trên\s+địa\s+bàn)\s+)*")


def mark_mistaken(tokens: list[Token], masked: str, start: int) -> None:
    """Give the values that are no results of the units named a zone, in place.

    Args:
        tokens: the sentence.
        masked: its lower-case text, units masked; it begins at `start`.
        start: its place in the document.
    """
    for m in _EACH_BY.finditer(masked):
        zone(tokens, start + m.end(), start + m.end() + 1, "points_not_score")
    for m in _WORST.finditer(masked):
        for t in tokens:
            at = t.start - start
            if (
                t.kind == "rank"
                and at >= m.start()
                and _JUST_ORDINAL.match(masked, at)
                and masked.find(";", m.end(), at) < 0
            ):
                t.zone = t.zone or "other_subject"
    for m in _PARTS_OF.finditer(masked):
        rating = next((t for t in tokens if t.start >= start + m.end() and t.kind in ("rating", "semicolon")), None)
        if rating is not None and _UNITS_ALONE.fullmatch(masked, m.end(), rating.start - start):
            rating.zone = rating.zone or "pillar_unclear"
    for m in _OF_CHANGES.finditer(masked):
        cut = masked.find(";", m.end())
        begin = max(masked.rfind(";", 0, m.start()), 0)
        zone(tokens, start + begin, start + (cut if cut >= 0 else len(masked)), "change")
    for m in _MEAN_OF.finditer(masked):
        value = next((t for t in tokens if t.start >= start + m.end() and t.kind in (*PREDICATES, "semicolon")), None)
        if value is not None and value.kind != "semicolon":
            value.zone = value.zone or "ambiguous_binding"
    for m in _TWO_IN_BRACKETS.finditer(masked):
        zone(tokens, start + m.start(), start + m.end(), "ambiguous_binding")
    for m in _SOME_OF_THE_FIRST.finditer(masked):
        zone(tokens, start + m.start(), start + m.end(), "part_rank")
    for m in _REVISED.finditer(masked):
        behind = next(
            (t for t in tokens if t.start >= start + m.end() and t.kind in ("unit", "semicolon", *PREDICATES)), None
        )
        if behind is not None and behind.kind in PREDICATES:
            owner = next((t.start for t in reversed(tokens) if t.kind == "unit" and t.end <= start + m.start()), start)
            zone(tokens, owner, start + m.start(), "provisional")
    for m in _ABOUT_A_PART.finditer(masked):
        zone_part(tokens, start + m.start(), start + m.end())
    for m in _OWN_MAXIMUM.finditer(masked):
        zone(tokens, start + m.end(), start + m.end() + 1, "points_not_score")
    for place, whole, link, unit in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
        # "dẫn đầu huyện A là xã B": first within the district
        kinds = (place.kind, whole.kind, link.kind, unit.kind)
        if (
            kinds in (("rank", "unit", "link", "unit"), ("last", "unit", "link", "unit"))
            and (whole.mention.unit_group, unit.mention.unit_group) == ("district", "commune")
            and _WITHIN.fullmatch(masked, place.end - start, whole.start - start)
        ):
            place.zone = place.zone or "part_rank"
