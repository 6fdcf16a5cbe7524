"""What is told beside the results: hopes, thresholds, other times and provinces, places within a part of the units.

Runs after `prose.zones`: words before a value that say it is none, up to the next unit's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from scrapers.extract.prose.blocs import DEALING, LYING, MEMBERS
from scrapers.extract.prose.facts import PREDICATES, Refusal
from scrapers.extract.prose.setting import Setting
from scrapers.extract.prose.words import Token
from scrapers.extract.prose.years import PART_OF_YEAR
from scrapers.extract.vocabulary import rating_pattern

_NUMBERED = r"(?:khoảng\s+|trên\s+|hơn\s+|gần\s+|tới\s+|tối\s+thiểu\s+)?(?=\d|thứ\s|hạng\s|loại\s)"
_HOPED = re.compile(
    rf"(?<![\wà-ỹđ])(?:sẽ|có\s+thể|có\s+khả\s+năng)\s+(?:(?:đạt|được|lên|xếp|đứng)\s+){{1,3}}{_NUMBERED}"
    r"|(?<![\wà-ỹđ])(?:được\s+)?(?:dự\s+báo|kỳ\s+vọng|hy\s+vọng|mong\s+muốn|cam\s+kết|đăng\s+ký|hứa\s+hẹn)\s+"
    r"(?:sẽ\s+|có\s+thể\s+)?(?:đạt|được|lên|xếp|đứng|dẫn\s+đầu)(?![\wà-ỹđ])"
    r"|(?<![\w])(?:targets?|targeting|will\s+(?:score|reach|get)|(?:is|are)\s+(?:expected|projected|forecast|set|likely)\s+to"
    r"|expects?\s+to|hopes?\s+to|could\s+(?:score|reach)|may\s+(?:score|reach))(?!\w)"
)
_ONCE = re.compile(
    r"(?<![\wà-ỹđ])từng\s+(?:đạt|được|xếp|đứng|dẫn\s+đầu|giành|giữ|có\s+điểm)(?![\wà-ỹđ])|(?<!\w)once\s+scored"
)
_ALMOST = re.compile(
    r"(?<![\wà-ỹđ])(?:(?:suýt(?:\s+(?:nữa|soát))?|tiệm\s+cận|sắp)\s+(?:thì\s+)?(?:đạt|được|chạm)(?![\wà-ỹđ])"
    r"|(?:tiệm\s+cận|áp\s+sát)\s+(?:với\s+)?(?:(?:mức|mốc|ngưỡng|con\s+số|số)\s+)*(?=\d))"
)
_OF_CRITERIA = re.compile(
    r"(?<![\d.,])\d{1,3}(?:\s*/\s*\d{1,3})?\s+(?:tiêu\s+chí|chỉ\s+tiêu|nội\s+dung|chỉ\s+số\s+thành\s+phần)\s+(?:được|đạt)(?![\wà-ỹđ])"
)
_GRADES_OTHERS = re.compile(
    r"\ue000[\s\ue003]*(?:đã\s+)?(?:chấm(?:\s+điểm)?|đánh\s+giá|cho)\s+(?:cho\s+)?(?:các|những|\d+)\s+"
    r"(?:sở|ban|huyện|xã|phường|đơn\s+vị|địa\s+phương|cơ\s+quan|bệnh\s+viện|trường)"
)
_LOST = re.compile(r"(?<!\w)(?:lost|gained|dropped|fell\s+by|rose\s+by)\s+(?=\d)")
_ALL_BUT = re.compile(
    r"(?<![\wà-ỹđ])(?:ngoài|(?:ngoại\s+)?trừ|không\s+kể|không\s+tính)\s+(?:\ue000[\s\ue003]*+(?:(?:,|và)\s*+)?+)++"
    r"(?:(?:thì|còn)\s+)?(?:các|những|tất\s+cả|toàn\s+bộ|mọi|hầu\s+hết|\d+)\s"
)
_AT_FIRST = re.compile(
    r"(?<![\wà-ỹđ])(?:kết\s+quả|điểm|số\s+điểm|chấm|công\s+bố)\s+(?:lần\s+đầu|ban\s+đầu|lúc\s+đầu|sơ\s+bộ)(?!\s+tiên)(?![\wà-ỹđ])"
)
_NO_LONGER_FIRST = re.compile(
    r";|,\s*(?:sau\s+(?:đó|khi)|kết\s+quả|điểm|nay)|phúc\s+(?:tra|khảo)|thẩm\s+định|điều\s+chỉnh"
)
_NOW = re.compile(r";|(?<![\wà-ỹđ])(?:năm\s+nay|nay|kỳ\s+này|lần\s+này|nhưng|song|this\s+year)(?![\wà-ỹđ])")
# "dưới 600 điểm, đạt 588,6 điểm", "trên 90 điểm (92,5 điểm)": a bound, and the score behind it
_BOUND_OF_SCORE = re.compile(
    r"(?<![\wà-ỹđ])(?:dưới|trên|hơn|quá|vượt(?:\s+qua)?|(?:chưa|không)\s+(?:đến|tới|đầy|đạt|vượt|quá))\s+(?:(?:mức|mốc|ngưỡng|con\s+số)\s+)*"
    r"(?P<bound>\d[\d.,]*)(?:\s*/\s*\d[\d.,]*)?\s*(?:điểm|%)\s*"
    r"(?:[,–-]\s*(?:(?:cụ\s+thể|khi|chỉ|mới|tức)\s+)*(?:là|đạt|được|với|có|ở\s+mức)\s+|\(\s*(?:(?:cụ\s+thể|chỉ|đạt|là)\s*:?\s*)*)"
    r"(?:(?:tổng|số|điểm)\s+)*\d[\d.,]*(?:\s*/\s*\d[\d.,]*)?\s*(?:điểm|%)"
)
# "Nhóm 1 (xã, phường khu vực đô thị, 25 đơn vị): ...": a group with a ranking of its own
_NUMBERED_GROUP = re.compile(r"(?<![\wà-ỹđ])(?:nhóm|khối|cụm)\s+(?:\d|[ivx]{1,3})\s*[(:–-][^():]{0,80}$")
_PLUS_MINUS = re.compile(r"(?<![\d.,])\d[\d.,]*+\s*(?:điểm\s*)?(?:±|\+\s*/\s*[-–])\s*\d[\d.,]*")
_IN_THE_DISTRICT = re.compile(
    r"\s*(?:của\s+|trong\s+|trên\s+địa\s+bàn\s+)?(?:toàn|trong|trên\s+địa\s+bàn)\s+huyện(?![\wà-ỹđ])"
)
_OF_THE_BEST = re.compile(
    r"\s*(?:trong|của)\s+(?:số\s+|các\s+|những\s+)?(?:(?:nhóm|tốp|top)\s+(?:\d+|dẫn\s+đầu|đầu|tốt|khá|xuất\s+sắc|các\s+đơn\s+vị\s+dẫn)"
    r"|(?:\d+|các|những)?\s*(?:đơn\s+vị|cơ\s+quan|sở|huyện|xã|phường|địa\s+phương)[^,;.]{0,20}?\s(?:loại|mức|dẫn\s+đầu|đứng\s+đầu))"
)
_WORDS = r"(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|trăm|linh|lẻ)"
_IN_WORDS = re.compile(
    rf"(?<![\wà-ỹđ])(?:đạt|được|với|là)\s+(?:{_WORDS}\s+)+(?:phẩy\s+(?:{_WORDS}\s+)+)?điểm(?![\wà-ỹđ])"
)
_SO_TOO = re.compile(r"\ue000[\s\ue003]*cũng\s+(?:vậy|thế|như\s+vậy)(?![\wà-ỹđ])")
_PART_OF_YEAR_LISTED = re.compile(rf"(?<![\wà-ỹđ]){PART_OF_YEAR}\s*:")
_WHOLE_YEAR = re.compile(r";|(?<![\wà-ỹđ])(?:cả\s+năm|năm\s+20\d\d\s*[,:])")
_PROVISIONALLY = re.compile(
    r"^[\s\-–+*•]*(?:(?:kết\s+quả|điểm|số\s+liệu|bảng\s+điểm)\s+)?(?:dự\s+kiến|tạm\s+tính|sơ\s+bộ)"
    r"(?:\s+(?:kết\s+quả|điểm|xếp\s+hạng|như\s+sau|năm\s+20\d\d)){0,4}\s*:"
)
# "46,2/50 điểm ở nhóm chỉ số chung": of a part of the criteria
_OF_SOME_CRITERIA = re.compile(
    r"(?<![\d.,])\d[\d.,]*(?:\s*/\s*\d[\d.,]*)?\s*(?:điểm|%)?\s*(?:ở|về|cho|của|trong|tại|đối\s+với|thuộc)\s+(?:các\s+)?"
    r"(?:nhóm\s+(?:các\s+)?(?:chỉ\s+số|tiêu\s+chí|chỉ\s+tiêu|nội\s+dung|nhiệm\s+vụ|đặc\s+thù|chung|riêng)|tiêu\s+chí"
    r"|(?:nội\s+dung\s+)?dịch\s+vụ\s+công|phần\s+(?:đánh\s+giá|khảo\s+sát|điều\s+tra)|chỉ\s+số\s+thành\s+phần|hạng\s+mục|chỉ\s+tiêu)(?![\wà-ỹđ])"
    r"(?!\s+(?:đánh\s+giá\s+)?(?:chuyển\s+đổi\s+số|dti|cđs))"
)
# "8 điểm mỗi chỉ tiêu", "10 điểm/tiêu chí"
_FOR_EACH = re.compile(
    r"(?<![\d.,])\d[\d.,]*\s*(?:điểm|%)\s*(?:/|(?:(?:trên|cho|ở|với|của)\s+)?(?:mỗi|từng|một)\s+)\s*"
    r"(?:tiêu\s+chí|chỉ\s+tiêu|chỉ\s+số|nội\s+dung|hạng\s+mục|nhiệm\s+vụ|nhóm|mục|phần|câu|sáng\s+kiến)(?![\wà-ỹđ])"
)
# "; phần nền tảng chung 220/320 điểm": a part of the criteria as what the clause speaks of
_PART_REACHES = re.compile(
    r"(?:^|[;,:(]\s*|(?<![\wà-ỹđ])và\s+)(?:(?:riêng|còn|các|những)\s+)*"
    r"(?:phần|hạng\s+mục|nội\s+dung|tiêu\s+chí|chỉ\s+tiêu|nhóm\s+(?:tiêu\s+chí|chỉ\s+số|chỉ\s+tiêu|nội\s+dung|nhiệm\s+vụ)|chỉ\s+số\s+thành\s+phần)"
    r"(?!\s+(?:trăm|mềm))\s[^,;:.()\d\ue000\ue001]{0,60}?(?:\(?\s*(?=\d[\d.,]*\s*(?:/\s*\d[\d.,]*\s*)?(?:điểm|%)))"
)
# some of a group's members by where they lie or what became of them
_SOME_MEMBERS = re.compile(
    r"(?<![\wà-ỹđ])(?:(?:riêng|trong(?:\s+số)?|ở|đối\s+với|của|khối|nhóm|cụm|khu\s+vực|các)\s+"
    rf"(?:(?:nhóm|khối|số|các|những|khu\s+vực|\d+|{MEMBERS})[\s,]+){{0,4}}"
    rf"(?:{LYING}|nông\s+thôn(?!\s+mới))|(?P<bloc>{DEALING}))(?![\wà-ỹđ])"
)
# "hụt 0,5 điểm so với mức Xuất sắc (90 điểm)": a rating that was not reached, and its bound
_NOT_REACHED = re.compile(
    r"(?<![\wà-ỹđ])(?:so\s+với|cách|để\s+(?:đạt|lên|vào|được)|chưa\s+(?:đạt|tới|chạm|vào)(?:\s+được)?|sát|tiệm\s+cận)\s+"
    rf"(?:(?:mức|loại|ngưỡng|mốc|hạng|nhóm|xếp|độ)\s+)+[\"“]?(?:{rating_pattern()})[\"”]?(?:\s*\([^()]{{0,40}}\))?"
)
# "Về dịch vụ công trực tuyến, Sở A dẫn đầu": first in something else than the index
_OF_SERVICES = re.compile(
    r"(?:^|[.;,]\s)\s*(?:[-–+•]\s*)?(?:riêng\s+|còn\s+)?(?:xét\s+)?(?:về|ở|trong)\s+[^,;.\d\ue000]{0,30}?"
    r"(?:dịch\s+vụ\s+công|hồ\s+sơ|thủ\s+tục|thanh\s+toán|trực\s+tuyến|số\s+hóa|chữ\s+ký\s+số|giao\s+dịch)[^,;.\d\ue000]{0,40},"
)
# "xếp loại Tốt về thể chế số", "loại Khá ở 2 nhóm tiêu chí": no rating of the whole
_RATED_PART = re.compile(
    r"[\"”]?\s*(?:về|ở|đối\s+với|trong|cho|tại)\s+(?:(?:trụ\s+cột|chỉ\s+số|lĩnh\s+vực|nội\s+dung|tiêu\s+chí|nhóm|thành\s+phần)\s+)*[\"“]?"
)
_RATED_PARTS = re.compile(
    r"[\"”]?\s*(?:về|ở|đối\s+với|trong|cho|tại)\s+(?:\d+(?:\s*/\s*\d+)?\s+|các\s+|nhiều\s+|một\s+số\s+|việc\s+|công\s+tác\s+)?"
    r"(?:nhóm\s+(?:tiêu\s+chí|chỉ\s+số)|trụ\s+cột|tiêu\s+chí|chỉ\s+số\s+thành\s+phần|lĩnh\s+vực"
    r"|(?:giải\s+quyết|tiếp\s+nhận|cung\s+cấp|thanh\s+toán|số\s+hóa|ký\s+số|báo\s+cáo|tuyên\s+truyền|dịch\s+vụ|thủ\s+tục|hồ\s+sơ"
    r"|an\s+toàn|thi\s+đua|cải\s+cách))(?![\wà-ỹđ])"
)
# "nếu loại trừ điểm thưởng thì Sở A mới dẫn đầu", "lẽ ra dẫn đầu": not so
_WOULD_BE = re.compile(
    r"(?<![\wà-ỹđ])(?:nếu\s+(?:không|loại\s+trừ|bỏ|trừ|chỉ|có\s+thêm|thêm|được\s+cộng)[^;.]{0,80}?\sthì|(?:lẽ\s+ra|đáng\s+lẽ|đáng\s+ra))(?![\wà-ỹđ])"
)
# "chưa thể vượt qua Sở B để giành ngôi đầu"
_CANNOT = re.compile(
    r"(?<![\wà-ỹđ])(?:chưa|không)\s+(?:thể|đủ(?:\s+(?:sức|điểm|điều\s+kiện))?|kịp)\s[^;.,]{0,60}?\s(?:giành|lên|vươn|chiếm|lấy|đòi)(?![\wà-ỹđ])"
)
_INDEED = re.compile(r";|(?<![\wà-ỹđ])(?:nhưng|song|tuy\s+nhiên|thực\s+tế|kết\s+quả)(?![\wà-ỹđ])")
_CUT = re.compile(r";|,(?!\d)")
_WITHOUT_BONUS = re.compile(
    r"(?:^|[;.,]\s*)(?:(?:nếu\s+)?(?:không|chưa)\s+(?:tính|kể|bao\s+gồm|gồm)|nếu\s+(?:tính|cộng|kể|gộp|có))\s+(?:(?:cả|thêm)\s+)*(?:các\s+)?điểm\s+(?:thưởng|cộng|khuyến\s+khích|ưu\s+tiên)"
)
_THAT_PROVINCE = re.compile(r"(?<=\ue000)\s*(?:tỉnh|thành\s+phố)\s+(?:(?P<friend>bạn)|này|đó|ấy)(?![\wà-ỹđ])")
# "không có nhóm tiêu chí dịch vụ công trực tuyến (150 điểm)": what is left out of the assessment, and its points
_LEFT_OUT = re.compile(
    r"(?<![\wà-ỹđ])(?:(?:không|chưa)\s+(?:(?:có|được|bị|phải|phát\s+sinh|thực\s+hiện|đánh\s+giá|chấm|tính|áp\s+dụng|xét|thuộc|cung\s+cấp|triển\s+khai)\s+){1,4}+"
    r"|(?:được\s+)?(?:miễn|loại|giảm|trừ|ngoại\s+trừ|loại\s+trừ|giảm\s+trừ)(?:\s+(?:chấm|trừ|ra|đi|đánh\s+giá)){0,3}+\s+)"
    r"[^;.()\d]{0,80}?(?:tiêu\s+chí|chỉ\s+số|nội\s+dung|chỉ\s+tiêu|nhóm|hạng\s+mục|phần"
    r"|điểm\s+(?:thưởng|cộng|trừ|khuyến\s+khích|ưu\s+tiên))(?![\wà-ỹđ])"
    r"(?:\s+\d{1,2}(?:[.,]\d{1,2}){0,3}(?!\d))?[^;.()\d]{0,80}\("
    r"(?=[^()]{0,40}\d)"
)
# "890 điểm do tự chấm": what a unit gave itself
_SELF_GIVEN = re.compile(
    r"(?<![\d.,])\d[\d.,]*(?:\s*/\s*\d[\d.,]*)?\s*(?:điểm|%)\s*[(,]?\s*(?:do|theo|là)\s+(?:(?:điểm|kết\s+quả|đơn\s+vị|cơ\s+quan|số)\s+)*"
    r"tự\s+(?:chấm|đánh\s+giá)(?![\wà-ỹđ])"
)
# "đạt 921 điểm nay sửa lại là 912 điểm", "bản tin trước đưa Sở A đạt 921 điểm": what was corrected
_CORRECTED = re.compile(
    r"(?<![\d.,])\d[\d.,]*(?:\s*/\s*\d[\d.,]*)?\s*(?:điểm|%)?\s*,?\s*(?:nay\s+)?(?:xin\s+)?(?:được\s+)?(?:sửa|đính\s+chính|điều\s+chỉnh)"
    r"(?:\s+lại)?\s+(?:là|thành|còn)(?![\wà-ỹđ])"
)
_IN_ERROR = re.compile(
    r"(?<![\wà-ỹđ])(?:(?:bản\s+tin|bài(?:\s+viết)?|tin|thông\s+báo|văn\s+bản)\s+(?:trước|cũ)(?:\s+đó)?\s+(?:đã\s+)?(?:đưa|ghi|nêu|viết)"
    r"|(?:đưa|ghi|nêu|in|viết|công\s+bố)\s+(?:nhầm|sai))(?![\wà-ỹđ])"
)
_RIGHT = re.compile(r";|(?<![\wà-ỹđ])(?:nay|đúng|chính\s+xác|sửa|đính\s+chính)(?![\wà-ỹđ])")
# "Sở A cùng kỳ năm trước đạt 870 điểm"
_UNITS_LAST_YEAR = re.compile(
    r"(?<=\ue000)[\s\ue003]*,?\s*(?:cùng\s+kỳ\s+)?(?:(?:vào|ở|trong)\s+)?năm\s+(?:trước|ngoái)(?:\s+đó)?\s*,?\s*(?:chỉ\s+|mới\s+|đã\s+)*"
    r"(?=(?:đạt|được|xếp|đứng|dẫn|là)(?![\wà-ỹđ]))"
)
# "xếp thứ nhất khối nội chính", "đứng thứ hai vùng Tây Nguyên", "trong tổng số 5 đơn vị giảm điểm"
_AMONG_SOME = re.compile(
    rf"[\s\ue003]*(?:(?:của|trong|ở|tại|thuộc)\s+)?(?:(?P<bloc>{DEALING})"
    rf"|(?:các\s+)?(?:khối|cụm|nhóm)\s+(?:(?:các|những|{MEMBERS})[\s,]+)*(?:nông\s+thôn\s+mới|còn\s+lại|(?:của|trên\s+địa\s+bàn)\s+\ue000)"
    r"|(?:vùng|khu\s+vực)\s+(?!\ue003|(?:cấp|các|sở|huyện|xã|phường)(?![\wà-ỹđ]))[\wà-ỹđ]+"
    r"|(?:trong|của)\s+(?:(?:tổng\s+)?số\s+)?(?:các|những|\d+)\s+(?:đơn\s+vị|cơ\s+quan|địa\s+phương|sở|huyện|xã|phường)\s+(?:bị\s+|còn\s+|có\s+(?:điểm\s+)?)?"
    r"(?:tăng|giảm|tụt|mới|chậm|chưa|không|nợ|thiếu|trừ|vi\s+phạm|(?:có\s+)?(?:trên|dưới|ít|nhiều)(?!\s+địa))"
    r"|trong\s+(?:danh\s+sách|số)\s+(?:các\s+)?(?:(?:đơn\s+vị|cơ\s+quan|tập\s+thể)\s+)?(?:được\s+)?(?:đề\s+nghị|khen|tặng))(?![\wà-ỹđ])"
)
_FOLLOWS = ("rank", "next", "last")


def provisional_list(masked: str) -> bool:
    """Whether a sentence opens a list that is provisional as a whole: `Dự kiến kết quả: Sở A 95 điểm. Sở B ...`."""
    return _PROVISIONALLY.match(masked) is not None


def mark_asides(tokens: list[Token], masked: str, start: int, where: Setting, *, by_bloc: bool) -> None:
    """Give the values that are no results of the units named a zone, in place.

    Args:
        tokens: the sentence.
        masked: its lower-case text, units masked; it begins at `start`.
        start: its place in the document.
        where: what is known of the province.
        by_bloc: whether each bloc has a ranking of its own.
    """
    for pattern, reason in (
        (_HOPED, "target"),
        (_ALMOST, "range"),
        (_OF_CRITERIA, "points_not_score"),
        (_GRADES_OTHERS, "other_subject"),
        (_LOST, "change"),
        (_NOT_REACHED, "threshold"),
        (_ALL_BUT, "complement"),
    ):
        for m in pattern.finditer(masked):
            begin = m.start()
            if pattern is _NOT_REACHED:
                zone(tokens, start + m.start(), start + m.end(), reason)
                continue
            if pattern in (_ALL_BUT, _GRADES_OTHERS, _OF_CRITERIA, _LOST):
                begin = m.end() - 1
            zone(tokens, start + begin, _next_unit(tokens, start + begin), reason)
    for pattern, until, reason in (
        (_ONCE, _NOW, "other_year"),
        (_AT_FIRST, _NO_LONGER_FIRST, "provisional"),
        (_WOULD_BE, _INDEED, "other_subject"),
        (_CANNOT, _CUT, "other_subject"),
        (_WITHOUT_BONUS, _INDEED, "points_not_score"),
        (_PART_OF_YEAR_LISTED, _WHOLE_YEAR, "other_year"),
        (_IN_ERROR, _RIGHT, "contradiction"),
        (_UNITS_LAST_YEAR, _NOW, "other_year"),
    ):
        for m in pattern.finditer(masked):
            end = until.search(masked, m.end())
            stop = start + (end.start() if end else len(masked))
            if pattern in (_ONCE, _UNITS_LAST_YEAR):
                stop = min(stop, _next_unit(tokens, start + m.start()))
            zone(tokens, start + m.start(), stop, reason)
    for m in _LEFT_OUT.finditer(masked):
        close = masked.find(")", m.end())
        for t in tokens:
            told = t.kind in PREDICATES or (t.kind == "max" and any(x.kind == "unit" for x in tokens))
            if told and start + m.start() <= t.start < start + (close if close >= 0 else len(masked)):
                t.zone = t.zone or "points_not_score"
    for pattern, reason in ((_SELF_GIVEN, "provisional"), (_CORRECTED, "contradiction")):
        for m in pattern.finditer(masked):
            zone(tokens, start + m.start(), start + m.end(), reason)
    for m in _BOUND_OF_SCORE.finditer(masked):
        zone(tokens, start + m.start("bound"), start + m.end("bound"), "threshold")
    for m in _PLUS_MINUS.finditer(masked):
        zone(tokens, start + m.start(), start + m.end(), "range")
        for t in tokens:
            if t.kind == "max" and t.number is not None and start + m.start() <= t.number[0] < start + m.end():
                t.zone = t.zone or "range"
    for n, t in enumerate(tokens):
        pillar = next((x for x in tokens[n + 1 : n + 2] if x.kind == "pillar"), None)
        if t.kind == "rating" and (
            _RATED_PARTS.match(masked, t.end - start)
            or (pillar is not None and _RATED_PART.fullmatch(masked, t.end - start, pillar.start - start))
        ):
            t.zone = t.zone or "pillar_unclear"
        behind = masked[t.end - start : t.end - start + 70]
        if (
            (t.kind in ("rank", "last") and _IN_THE_DISTRICT.match(behind))
            or (t.kind == "last" and _OF_THE_BEST.match(behind))
            or (t.kind in ("rank", "last") and (some := _AMONG_SOME.match(behind)) and not (by_bloc and some["bloc"]))
        ):
            t.zone = t.zone or "part_rank"
    for m in chain(_OF_SOME_CRITERIA.finditer(masked), _FOR_EACH.finditer(masked)):
        zone_part(tokens, start + m.start(), start + m.end())
    for m in _PART_REACHES.finditer(masked):
        zone(tokens, start + m.end(), start + m.end() + 1, "points_not_score")
    for m in _OF_SERVICES.finditer(masked):
        cut = next(
            (t.start for t in tokens if t.kind in ("dti", "pillar", "semicolon") and t.start >= start + m.end()),
            1 << 60,
        )
        zone(tokens, start + m.end(), cut, "other_subject")
    for m in _SOME_MEMBERS.finditer(masked):
        if (by_bloc and m["bloc"]) or _NUMBERED_GROUP.search(masked, 0, m.start()):
            continue
        _zone_places(tokens, start + m.start(), start + m.end(), masked, start)
    for m in _THAT_PROVINCE.finditer(masked):
        if m["friend"] or (where.others is not None and where.others.search(masked, 0, m.start())):
            _zone_abroad(tokens, start + m.start(), start + len(masked), whole=False)
    if where.elsewhere is not None:
        for m in where.elsewhere.finditer(masked):
            _zone_abroad(tokens, start + m.start(), start + len(masked), whole=m["owner"] is None)


def _next_unit(tokens: list[Token], at: int) -> int:
    return next((t.start for t in tokens if t.start > at and t.kind in ("unit", "semicolon", "turn")), 1 << 60)


def zone(tokens: list[Token], begin: int, end: int, reason: str) -> None:
    """Give what is told between two places of the document a reason to be no result, in place."""
    for t in tokens:
        if begin <= t.start < end and t.kind in PREDICATES:
            t.zone = t.zone or reason


def zone_part(tokens: list[Token], begin: int, end: int) -> None:
    """Points of a part of the criteria; where a pillar is named behind them they are the pillar's."""
    for n, t in enumerate(tokens):
        if t.kind in ("score", "pct", "bare") and begin <= t.start < end:
            behind = tokens[n + 1] if n + 1 < len(tokens) else None
            if behind is None or behind.kind != "pillar" or behind.start > end + 12:
                t.zone = t.zone or "points_not_score"


def _zone_places(tokens: list[Token], begin: int, end: int, masked: str, start: int) -> None:
    """Places among some members of a group: the place told right before, or those behind in the clause."""
    before = [t for t in tokens if t.end <= begin]
    if before and before[-1].kind in ("rank", "last") and not masked[before[-1].end - start : begin - start].strip():
        before[-1].zone = before[-1].zone or "part_rank"
        return
    for t in reversed(before):
        if t.kind in ("semicolon", "turn"):
            break
        if t.kind in ("unit", *PREDICATES):
            return
    for t in tokens:
        if t.start >= end and t.kind in ("semicolon", "turn"):
            break
        if t.start >= end and t.kind in _FOLLOWS:
            t.zone = t.zone or "part_rank"


def _zone_abroad(tokens: list[Token], at: int, stop: int, *, whole: bool) -> None:
    """Another province: from its name to the end of the clause, or the unit it stands behind and its values."""
    if whole:
        begin = at
        end = next((t.start for t in tokens if t.kind in ("semicolon", "turn") and t.start > at), stop)
    else:
        unit = next((t for t in reversed(tokens) if t.kind == "unit" and t.start <= at), None)
        if unit is None:
            return
        begin, end = unit.start, min(stop, _next_unit(tokens, unit.start))
    for t in tokens:
        if begin <= t.start < end and t.kind != "semicolon":
            t.zone = "other_province"


def mark_followers(tokens: list[Token]) -> bool:
    """`A dẫn đầu trụ cột Thể chế số với 95 điểm, tiếp theo là B với 90 điểm`: B's values are of the pillar, unclear.

    Returns:
        Whether the sentence ranks within a pillar from its beginning.
    """
    at = next((n for n, t in enumerate(tokens) if t.kind == "pillar"), None)
    if at is None or any(t.kind in ("score", "pct", "bare", "rating", "average", "dti") for t in tokens[:at]):
        return False
    previous = tokens[at - 1] if at else None
    ranks = previous is not None and previous.kind in ("rank", "last")
    if not ranks:
        return at == 0 or not any(t.kind in ("unit", "rank", "last", "next") for t in tokens[:at])
    follows = False
    units = sum(t.kind == "unit" for t in tokens[:at])
    for n, t in enumerate(tokens[at + 1 :], at + 1):
        if t.kind in ("pillar", "group", "dti"):
            break
        units += t.kind == "unit"
        if units > 1 and t.kind in _FOLLOWS and not t.lead and t.ranks and t.ranks[0][0] > 1:
            t.zone = t.zone or "pillar_unclear"  # "A dẫn đầu P, B đứng thứ hai"
        if t.kind in _FOLLOWS and _before_unit(tokens, n):
            follows = True
        if follows and t.kind in PREDICATES:
            t.zone = t.zone or "pillar_unclear"
    return True


def _before_unit(tokens: list[Token], n: int) -> bool:
    behind = next((t for t in tokens[n + 1 :] if t.kind not in ("link", "count", "shared")), None)
    return behind is not None and behind.kind == "unit"


def goes_on(tokens: list[Token]) -> bool:
    """Whether a sentence goes on with the places of the one before: `Xếp thứ hai là Sở A với 90 điểm`."""
    spoken = [n for n, t in enumerate(tokens) if t.kind not in ("comma", "link")]
    return (
        bool(spoken)
        and tokens[spoken[0]].kind in _FOLLOWS
        and _before_unit(tokens, spoken[0])
        and not any(t.kind in ("pillar", "dti", "group") for t in tokens)
    )


def places_next(tokens: list[Token]) -> bool:
    """Whether a sentence gives its units a place below the first: `Sở A và Sở B cùng đứng thứ hai`."""
    if not any(t.kind == "unit" for t in tokens) or any(t.kind in ("pillar", "dti", "group", "turn") for t in tokens):
        return False
    places = [t for t in tokens if t.kind in _FOLLOWS]
    return bool(places) and not any(t.lead or (t.ranks and t.ranks[0][0] == 1) for t in places)


def untold(masked: str, start: int) -> Iterator[Refusal]:
    """What says a result without a figure: values in words, `cũng vậy`."""
    for pattern, reason in ((_IN_WORDS, "unreadable_number"), (_SO_TOO, "ambiguous_binding")):
        for m in pattern.finditer(masked):
            yield Refusal(start + m.start(), start + m.end(), reason)
