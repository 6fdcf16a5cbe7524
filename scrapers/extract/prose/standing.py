"""What an opening says of the sentences under it: `Kết quả tự chấm như sau:` is of every line that follows.

An opening rules values out beyond its own sentence, until the text plainly returns to the results.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from scrapers.extract.prose.blocs import DEALING, LYING, MEMBERS
from scrapers.extract.prose.facts import PREDICATES
from scrapers.extract.prose.former import tells_move
from scrapers.extract.prose.words import Token
from scrapers.extract.vocabulary import find_indices

_PLACES = ("rank", "last", "next", "enum", "order")
_BEGIN = (
    r"\s*(?:[-–+*•]\s*)?(?:(?:\d{1,2}|[ivx]{1,4}|[a-zđ])[.)]\s*)?"
    r"(?:(?:trước\s+đó|ngoài\s+ra|bên\s+cạnh\s+đó|trong\s+đó|cụ\s+thể|riêng|còn|tính|xét)(?![\wà-ỹđ])[\s,]*)*"
)
_PROVISIONAL = re.compile(
    rf"{_BEGIN}(?:kết\s+quả|điểm(?:\s+số)?|số\s+liệu|bảng\s+điểm|theo|về)\s[^,:;.]{{0,70}}?"
    r"(?:tự\s+(?:chấm|đánh\s+giá|xếp)|sơ\s+bộ|dự\s+kiến|tạm\s+tính|chưa\s+chính\s+thức)(?![\wà-ỹđ])[^,:;.]{0,80}(?:[,:]|$)"
)
# "Các đơn vị tự chấm như sau:"
_SELF_ASSESSED = re.compile(
    r"[^,:;.]{0,80}?(?<![\wà-ỹđ])(?:tự\s+(?:chấm|đánh\s+giá)|tạm\s+tính|chưa\s+chính\s+thức)(?![\wà-ỹđ])[^,:;.]{0,60}:"
)
_SETTLED = re.compile(
    r"(?<![\wà-ỹđ])(?:(?:thẩm\s+định|phê\s+duyệt|công\s+nhận|hội\s+đồng|so\s+với|phúc\s+tra)"
    r"|(?<!chưa )chính\s+thức)(?![\wà-ỹđ])"
)
_TARGET = re.compile(
    rf"{_BEGIN}(?:theo\s+)?(?:mục\s+tiêu|chỉ\s+tiêu|phấn\s+đấu|dự\s+báo|(?P<plan>kế\s+hoạch))(?![\wà-ỹđ])[^,:;.]{{0,80}}(?:[,:]|$)"
)
_AHEAD = re.compile(
    rf"{_BEGIN}(?:phấn\s+đấu\s+(?:đến\s+)?(?:hết\s+)?năm\s+(?P<next>20\d\d)\s*,?|đến\s+(?:hết\s+)?năm\s+(?P<until>20\d\d)\s*,?"
    r"|(?:trong\s+)?năm\s+(?P<year>20\d\d)[^:;.]{0,60}?(?:mục\s+tiêu|chỉ\s+tiêu|phấn\s+đấu)(?![\wà-ỹđ])[^:;.]{0,40}:)"
)
_REACHED = re.compile(r"(?<![\wà-ỹđ])(?:đã|thực\s+tế|thực\s+hiện|kết\s+quả|vượt|đạt\s+được|hoàn\s+thành)(?![\wà-ỹđ])")
_LAST_YEAR = re.compile(
    rf"{_BEGIN}(?:(?:theo|kết\s+quả|bảng|xếp\s+hạng|của|ở|vào|trong)\s+)*(?:cùng\s+kỳ\s+)?năm\s+(?:ngoái|trước)(?![\wà-ỹđ])"
    rf"[^,:;.\d]{{0,30}}(?:[,:]|$)|{_BEGIN}cùng\s+kỳ\s+(?:năm\s+)?20\d\d\s*[,:]"
    rf"|{_BEGIN}(?:trong\s+|ở\s+)?(?:giai\s+đoạn|thời\s+kỳ)\s+trước(?:\s+đó)?\s*[,:]"
)
_ASSESSED = r"(?:đánh\s+giá|công\s+bố|xếp\s+hạng|chấm\s+điểm)"
_OTHER_TIME = re.compile(
    rf"{_BEGIN}(?:(?:trong|tại|ở|vào|kết\s+quả)\s+)*(?:(?:lần|kỳ|đợt)\s+{_ASSESSED}"
    r"|nhìn\s+lại\s+(?:lần|kỳ|đợt|năm))\s+(?:kết\s+quả\s+)?(?:đầu\s+tiên|thứ\s+nhất)[^,:;.]{0,40}[,:]"
)
_THEN = re.compile(
    rf"{_BEGIN}(?:(?:khi|lúc)\s+(?:đó|ấy)|bấy\s+giờ|(?:tại\s+)?thời\s+điểm\s+(?:đó|ấy))(?![\wà-ỹđ])\s*,?"
)
_PART_OF_YEAR = re.compile(
    rf"{_BEGIN}(?:(?:(?:vào|trong|tính|đến|hết|cuối|đầu|giữa)\s+)*"
    r"(?:quý\s+(?:[ivx]+|\d)|(?:0?[369]|sáu|chín)\s+tháng(?:\s+đầu(?:\s+năm)?)?|nửa\s+(?:đầu\s+|cuối\s+)?năm"
    r"|tháng\s+(?:\d{1,2}|giêng|chạp|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?:\s+(?:một|hai))?))"
    r"(?:\s*(?:[/,-]|năm)?\s*20\d\d)?"
    # several years together
    r"|(?:(?:tính|xét|gộp|cộng|tổng)\s+(?:chung|gộp|dồn|cộng|hợp)\s+)?(?:(?:cả|trong|của|qua|suốt)\s+)*(?:giai\s+đoạn|thời\s+kỳ|(?:\d|hai|ba|bốn)\s+năm)\s*\(?\s*20\d\d\s*[-–—]\s*20\d\d\)?)\s*[,:]"
)
# "Từ năm 2020 đến năm 2022, Sở A luôn dẫn đầu"
_YEARS = re.compile(rf"{_BEGIN}từ\s+(?:năm\s+)?20\d\d\s*(?:đến|tới|[-–—])\s*(?:hết\s+)?(?:năm\s+)?20\d\d\s*[,:]")
_PUBLISHED = re.compile(
    r"công\s+bố|ban\s+hành|phê\s+duyệt|tổ\s+chức|thông\s+báo|ký\s+quyết\s+định|công\s+nhận|vinh\s+danh|khen|tuyên\s+dương|hội\s+nghị|tổng\s+kết|trao"
)
# "Năm 2022 là năm đầu tiên tỉnh đánh giá": what follows is of that year
_TALE = re.compile(
    rf"{_BEGIN}(?:(?:ở|trong|vào)\s+)?năm\s+(?P<year>20\d\d)(?!\d)[^.;:]{{0,60}}?"
    rf"(?:năm\s+đầu(?:\s+tiên)?|{_ASSESSED}\s+lần\s+đầu|lần\s+đầu(?:\s+tiên)?\s+{_ASSESSED}|tham\s+gia)(?![\wà-ỹđ])"
)
# other subjects than the index, that are ranked and scored as it is
_SUBJECT = (
    r"(?:phục\s+vụ\s+người\s+dân(?:\s*(?:,|và)\s*doanh\s+nghiệp)?|766|(?:điều\s+hành\s*,\s*chỉ\s+đạo|chỉ\s+đạo\s*,?\s*điều\s+hành)"
    r"|ứng\s+dụng\s+(?:công\s+nghệ\s+thông\s+tin|cntt)|dịch\s+vụ\s+công|kiểm\s+soát\s+(?:tthc|thủ\s+tục)|giải\s+quyết\s+(?:tthc|thủ\s+tục)"
    r"|(?:đánh\s+giá|xếp\s+hạng|chất\s+lượng)\s+(?:(?:chất\s+lượng|hoạt\s+động|của)\s+)*(?:cổng|trang)\s+thông\s+tin|đề\s+án\s+06"
    r"|thi\s+đua(?:\s*,?\s*khen\s+thưởng)?|giải\s+ngân|(?:thu\s+hút\s+)?đầu\s+tư|thu\s+ngân\s+sách|tiếp\s+công\s+dân|cải\s+cách\s+hành\s+chính|cchc)"
)
_OTHER_SUBJECT = re.compile(
    rf"{_BEGIN}(?:theo\s+)?(?:(?:về|đối\s+với|kết\s+quả|xếp\s+hạng|bảng\s+xếp\s+hạng|đánh\s+giá)\s+[^,:;.\d]{{0,40}}?|(?:bộ\s+)?chỉ\s+số\s+)"
    rf"(?<![\wà-ỹđ]){_SUBJECT}(?![\wà-ỹđ])[^,:;.\d]{{0,70}}[,:]"
)
_RIVAL = re.compile(rf"{_BEGIN}(?:về|đối\s+với|kết\s+quả|xếp\s+hạng|chỉ\s+số|bộ\s+chỉ\s+số)\s[^,:;.]{{0,80}}[,:]")
_OF_THE_INDEX = re.compile(r"(?<![\wà-ỹđ])(?:dti|cđs|chuyển\s+đổi\s+số)(?![\wà-ỹđ])")
_PART = re.compile(
    rf"{_BEGIN}(?:(?:trong|ở|tại|đối\s+với|thuộc|của)\s+)?(?:(?:tổng\s+)?số\s+)?(?:(?P<bloc>{DEALING})"
    r"|(?:(?:trong|ở|tại|đối\s+với|thuộc|khối|cụm|khu\s+vực|nhóm|riêng)\s+)"
    rf"(?:(?:trong|tổng|số|nhóm|khối|cụm|địa\s+bàn|khu\s+vực|các|những|\d+|{MEMBERS})[\s,]+){{0,5}}"
    rf"(?:{LYING}|nông\s+thôn(?:\s+mới)?|thi\s+đua(?:\s+số\s+\d+)?"
    r"|(?:bị\s+|có\s+)?(?:tăng|giảm|tụt)\s+(?:hạng|bậc|điểm)|[ivx]+(?=\s+có\s)|có\s+(?:từ|trên|dưới|hơn|ít\s+hơn)\s+\d+"
    r"|mới\s+được\s+đánh\s+giá|\(\s*không\s+(?:tính|kể|gồm)[^()]{0,40}\)))"
    r"(?![\wà-ỹđ])[^,:;.\n]{0,40}?(?:[,:]|\scó\s|$)"
)
# "Về mức tăng điểm, Sở A dẫn đầu với 50 điểm"
_RISE = re.compile(
    rf"{_BEGIN}(?:(?:về|xét\s+theo)\s+)?(?:(?:mức|tốc\s+độ|biên\s+độ)\s+(?:tăng|giảm)|tốp\s+(?:tăng|giảm)\s+điểm)"
    r"(?![\wà-ỹđ])[^,:;.\d]{0,30}[,:]"
)
_WHOLE = re.compile(r"(?<![\wà-ỹđ])(?:toàn|cả)\s+tỉnh(?![\wà-ỹđ])|(?<![\wà-ỹđ])bảng\s+xếp\s+hạng\s+chung")
_COMPARED = re.compile(
    r"(?<![\wà-ỹđ])(?:hơn|so\s+với|tăng|giảm)(?![\wà-ỹđ])[^,;.]{0,40}?năm\s+(?:trước|ngoái)(?![\wà-ỹđ])"
)
_NOW = re.compile(
    r"(?<![\wà-ỹđ])(?:(?:cả|kết\s+thúc|tổng\s+kết)\s+năm|chung\s+cuộc|năm\s+nay|nay|kỳ\s+(?:đánh\s+giá\s+)?này|lần\s+này|đợt\s+này|hiện|hiện\s+tại)(?![\wà-ỹđ])"
)
_ANOTHER_OPENING = re.compile(
    rf"{_BEGIN}(?:(?:về|đối\s+với|theo|kết\s+quả|trong|ở|tại|khối|nhóm|cụm|toàn\s+tỉnh|cả\s+tỉnh|xếp\s+hạng|bảng|năm\s+20\d\d)(?![\wà-ỹđ])"
    r"|(?:\d{1,2}|[ivx]{1,4})[.)]\s*(?!sở|huyện|xã|phường|ban|thành|văn|thanh|tp|thị)[a-zà-ỹđ])"
)
# a list that goes on group by group: "Khối sở, ngành:"
_GROUP_OF_LIST = re.compile(rf"{_BEGIN}(?:(?:các\s+)?(?:khối|nhóm)|cấp|các)\s[^:;.\d]{{0,50}}:")
_NEXT_PLACE = re.compile(rf"{_BEGIN}(?:xếp|đứng|tiếp|kế|dẫn\s+đầu|cuối|thấp|cao)(?![\wà-ỹđ])")


@dataclass(frozen=True, slots=True)
class Standing:
    """What rules values out: the `reason`, the place in the text it holds from, and how it was said.

    `announced`: by a colon or on a line of its own; it holds for the lines below too. `alone`: whatever its
    sentence tells, else only where that tells of a unit.
    """

    reason: str
    start: int
    announced: bool
    alone: bool


def opened(said: str, start: int, assessed: str | None, *, caption: bool, by_bloc: bool) -> Standing | None:
    """What a passage opens with that rules out the values under it, if anything.

    Args:
        said: its lower-case text.
        start: its place in the document.
        assessed: the announced year.
        caption: whether it is a heading.
        by_bloc: whether each bloc has a ranking of its own.
    """
    line = said.split("\n", 1)[0].rstrip()
    year = assessed is not None and assessed in line
    m = _PROVISIONAL.match(line)
    if m is None:
        m = _SELF_ASSESSED.match(line)
    if m is not None and not _SETTLED.search(line):
        return _standing("provisional", m, line, start, caption)
    m = _TARGET.match(line)
    if m is not None and not year and not _REACHED.search(line):
        ahead = [y for y in re.findall(r"20\d\d", line) if assessed is not None and y > assessed]
        if m["plan"] is None or ahead:
            return _standing("target", m, line, start, caption)
    m = _AHEAD.match(line)
    planned = m is not None and assessed is not None and (m["next"] or m["until"] or m["year"]) > assessed
    if m is not None and planned and not year and not _REACHED.search(line):
        return _standing("target", m, line, start, caption)
    for pattern in (_LAST_YEAR, _OTHER_TIME, _THEN, _PART_OF_YEAR, _YEARS):
        m = pattern.match(line)
        if m is None or _NOW.search(line) or tells_move(line):
            continue
        if year if pattern is not _PART_OF_YEAR else _PUBLISHED.search(line):
            continue
        return _standing("other_year", m, line, start, caption)
    m = _TALE.match(line)
    if m is not None and not year and assessed is not None and m["year"] < assessed:
        return Standing("other_year", start + m.end(), announced=False, alone=True)
    m = _RISE.match(line)
    if m is not None:
        return _standing("change", m, line, start, caption)
    m = _PART.match(line)
    if m is not None and not (by_bloc and m["bloc"]):
        return _standing("part_rank", m, line, start, caption)
    m = _OTHER_SUBJECT.match(line)
    if m is not None and not _OF_THE_INDEX.search(line):
        return _standing("other_subject", m, line, start, caption)
    m = _RIVAL.match(line)
    if m is not None and {i.kind for i in find_indices(m[0], m[0])} == {"rival"} and not _OF_THE_INDEX.search(line):
        return _standing("rival_index", m, line, start, caption)
    return None


def over(standing: Standing, said: str, assessed: str | None, *, within: bool) -> int | None:
    """Where in a passage under an opening the text returns to the results: 0 at its beginning, None nowhere.

    Args:
        standing: what was opened.
        said: lower-case text of the passage, or what stands behind the opening.
        assessed: the announced year.
        within: whether it is what stands behind the opening.
    """
    listed = standing.alone and _GROUP_OF_LIST.match(said) is not None
    compared = standing.reason == "other_year" and _COMPARED.search(said) is not None
    if not within and (compared or (_ANOTHER_OPENING.match(said) and not listed)):
        return 0
    found = [said.find(assessed)] if assessed is not None and assessed in said else []
    patterns = {
        "provisional": (_SETTLED, _NOW),
        "target": (_REACHED, _NOW),
        "other_year": (_NOW,),
        "part_rank": (_WHOLE,),
    }.get(standing.reason, (_OF_THE_INDEX,))
    found += [m.start() for p in patterns if (m := p.search(said)) is not None]
    return min(found, default=None)


def goes_on(said: str) -> bool:
    """Whether a paragraph goes on with a list: its next place (`Xếp thứ hai là Sở A`) or group (`Khối sở, ngành:`)."""
    return _NEXT_PLACE.match(said) is not None or _GROUP_OF_LIST.match(said) is not None


def rule_out(tokens: list[Token], standing: Standing, end: int) -> bool:
    """Give the values under an opening its reason, in place, up to `end`.

    Returns:
        Whether a unit was told something under it.
    """
    kinds = _PLACES if standing.reason == "part_rank" else PREDICATES
    under = [t for t in tokens if standing.start <= t.start]
    ruled = [t for t in under if t.start < end and t.kind in kinds]
    for t in ruled:
        t.zone = t.zone or standing.reason
    return any(t.kind != "bare" for t in ruled) and any(t.kind == "unit" for t in under)


def _standing(reason: str, m: re.Match[str], line: str, start: int, caption: bool) -> Standing:
    alone = m.end() == len(line) or caption or line.endswith(":")
    begin = m.start() if reason in ("other_subject", "rival_index", "part_rank") else m.end()
    return Standing(reason, start + begin, alone or m[0].endswith(":"), alone)
