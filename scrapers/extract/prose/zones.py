"""Where values are no results: targets, provisional figures, other indices, the province itself, other provinces."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from scrapers.extract.prose.former import moved_at
from scrapers.extract.prose.setting import Setting
from scrapers.extract.prose.words import Span, Token
from scrapers.extract.prose.years import PART_OF_YEAR, YEARS_AGO

_STRONG_RIVAL_BEFORE = re.compile(
    r"(?:(?:chỉ\s+số|index|kết\s+quả|điểm|xếp\s+hạng|bộ\s+chỉ\s+số|mức\s+độ|về)\s+(?:[\wà-ỹ]+\s+){0,3}"
    r"|(?:bảng|ở|trên|tại)\s+)(?:\(\s*)?$"
)
_STRONG_RIVAL_AFTER = re.compile(
    r"\s*(?:\([^)]{0,30}\)\s*)?(?:index\s*)?(?:năm\s+20\d\d\s*)?(?:của\s+"
    r"[^,;.]{0,40}?\s)?(?:đạt|là|:|xếp|đứng|tăng|giảm|\(\s*\d)"
)
# "đứng đầu về tỷ lệ hồ sơ trực tuyến": first in something else than the index
_LISTED = re.compile(r"[\s)]*(?:,|và|&)\s*(?:(?:chỉ\s+số|bộ)\s+)*[(]?")
_OF_INDICES = re.compile(r"\s*(?:bộ\s+)?chỉ\s+số(?![\wà-ỹđ])")
# "SIPAS 90,1%": a value right behind the name of another index
_ITS_VALUE = re.compile(r"\s*(?:index\s*)?(?!20\d\d(?!\d))\d[\d.,]*\s*(?:%|điểm)")
_ELSEWHERE = re.compile(
    r"\s*(?:(?:khối|toàn|trong|của|các)[^,;.:]{0,30}?\s)?(?:(?<!thuộc )về(?!\s+(?:tay|đích|nhất|nhì))"
    r"|trong\s+việc|in\s+terms\s+of)\s+"
    r"(?!(?:các\s+|cả\s+|bộ\s+)?(?:chuyển\s+đổi|cđs|dti|chỉ\s+số|mức\s+độ|kết\s+quả|điểm|tổng|xếp\s+hạng|bảng|đánh\s+giá"
    r"|trụ\s+cột|nhóm|tiêu\s+chí|thứ\s+hạng|công\s+tác\s+chuyển|hoạt\s+động\s+chuyển|thực\s+hiện\s+chuyển|cải\s+cách|digital|the\s+digital"
    r"|nhận\s+thức|thể\s+chế|hạ\s+tầng|nhân\s+lực|an\s+toàn|chính\s+quyền|kinh\s+tế\s+số|xã\s+hội\s+số))"
)
# "đạt giải Nhất hội thi với 95 điểm": what follows is of the contest
_CONTEST = re.compile(
    r"(?:hội|cuộc|kỳ)\s+thi(?![\wà-ỹđ])|giải\s+(?:nhất|nhì|ba|khuyến\s+khích|thưởng|đặc\s+biệt)|huy\s+chương"
)
_LARGEST_CHANGE = re.compile(
    r"(?<![\wà-ỹđ])(?:(?:mức|biên\s+độ|điểm|số\s+điểm|tỷ\s+lệ|tốc\s+độ)\s+(?:tăng|giảm)(?:\s+trưởng)?(?:\s+điểm)?"
    r"|(?:tăng|giảm|cải\s+thiện|tụt)(?:\s+(?:điểm|trưởng))?)\s+(?:cao|nhiều|mạnh|lớn|nhanh|sâu|ấn\s+tượng|rõ|ít|thấp)\s+nhất(?![\wà-ỹđ])"
)
# "Các đơn vị tăng điểm mạnh: A (13,7 điểm), B (10,2 điểm)"
_CHANGED = re.compile(
    r"(?<![\wà-ỹđ])(?:đơn\s+vị|địa\s+phương|cơ\s+quan|sở|huyện|xã)(?:\s+(?:có|được|số|mức|điểm|số\s+điểm)){0,3}\s+"
    r"(?:tăng|giảm|cải\s+thiện|tụt)(?:\s+(?:điểm|mạnh|nhiều|cao|sâu|đáng\s+kể|rõ\s+rệt|ấn\s+tượng|so\s+với\s+năm\s+(?:trước|20\d\d))){1,3}"
    r"\s*(?::|gồm|là|như)"
)
_ITS_CHANGE = re.compile(r"[\s\ue003]*(?:[(:,–-]\s*)?(?:(?:là|với|thuộc\s+về|khoảng|gần|hơn|tới|đến)\s+)*")
_OTHER_TIME = re.compile(
    r"(?:^|(?P<open>[.;:(–,])|(?<![\wà-ỹđ])(?:trong\s+khi|còn|nhưng|và|nếu(?:\s+như)?))\s*(?:[-+•]\s*)?"
    r"(?:(?:trong|ở|vào|tại|riêng|(?:tính\s+)?đến(?:\s+hết)?|hết|kết\s+thúc)\s+)?"
    # "Sở B (93,3 điểm), đơn vị năm ngoái chỉ xếp thứ 9"
    r"(?:(?:là\s+)?(?:đơn\s+vị|địa\s+phương|cơ\s+quan|sở|huyện|xã|phường|nơi)\s+(?:(?:mà|vốn|từng)\s+)?)?"
    r"(?:(?:cùng\s+kỳ(?:\s+năm\s+(?:trước|ngoái))?|năm\s+(?:ngoái|trước)|(?:kỳ|lần|đợt)\s+(?:(?:đánh\s+giá|xếp\s+hạng|công\s+bố)\s+)?(?:liền\s+)?trước"
    r"|last\s+year|the\s+previous\s+year)(?:\s+(?:đó|liền\s+kề))?\s*(?:[,:]|(?=\ue000|\s(?:chỉ|đạt|xếp|đứng|là|dẫn|được|huyện|sở|xã|đơn|địa)|[a-z]))"
    rf"|{YEARS_AGO}\s*(?:,|(?=\ue000))|{PART_OF_YEAR}\s*,?\s*(?=\ue000|(?:chỉ\s+|mới\s+|đã\s+)*(?:đạt|được|xếp|đứng)(?![\wà-ỹđ])))"
)
_UNTIL = re.compile(
    r";|(?<![\wà-ỹđ])(?:cả\s+năm|năm\s+nay|nay|kỳ\s+này|lần\s+này|đợt\s+này|hiện|năm\s+20\d\d|this\s+year)(?![\wà-ỹđ])"
)
_SETTLED_AT = re.compile(r"\s*(?:lại\s+)?(?:(?:chỉ\s+)?(?:còn|đạt|được|là|chốt|ở\s+mức)|lên|xuống)\s+")
# "đặt chỉ tiêu 85 điểm và đã đạt 88,9 điểm"
_ACHIEVED = re.compile(
    r"(?<![\wà-ỹđ])(?:(?:đã|thực\s+tế|thực\s+hiện)\s+(?:đạt(?:\s+được)?|vượt\s+với)"
    r"|(?:kết\s+quả|nhưng|song|cuối\s+cùng|rốt\s+cuộc)\s*,?\s*(?:chỉ\s+|mới\s+|đã\s+)*đạt(?:\s+được)?)\s+$"
)
_NATION = re.compile(
    r"/\s*(?:63|34)(?!\d)|cả\s+nước|toàn\s+quốc|(?:63|34)\s+tỉnh|các\s+tỉnh\s*,?\s*thành"
    r"|tỉnh\s*,\s*thành\s+phố\s+trực\s+thuộc|nationwide|bộ\s*,\s*ngành"
)
# "cao hơn mức trung bình cả nước (78,9 điểm)": only the mean compared with is the nation's
_BESIDE_THE_NATION = re.compile(
    r"(?:so\s+với|hơn|vượt|bằng|kém|dưới|trên)\s+(?:cả\s+)?(?:(?:mức|điểm|số|giá\s+trị)\s+)*"
    r"(?:(?:trung\s+bình|bình\s+quân|mặt\s+bằng)\s+)(?:chung\s+)?(?:của\s+)?$"
)


def mark_zones(
    tokens: list[Token], masked: str, start: int, low: Callable[[int, int], str], where: Setting, rival: bool
) -> bool:
    """Say of every token whether its values may be results: `zone` names the reason why not.

    Args:
        tokens: the sentence; `zone` is set in place.
        masked: its lower-case text, units masked; it begins at `start`.
        low: text between two absolute offsets.
        where: what is known of the province.
        rival: whether the paragraph speaks of another index at this point.

    Returns:
        Whether it still does at the end of the sentence.
    """
    stop = start + len(masked)
    other = _abroad(masked, where)
    zone: str | None = None
    bodies = [(t.start, t.end) for t in tokens if t.kind == "group" and t.group == "department"]
    subject_ends = [
        start + m.end()
        for m in where.subject.finditer(masked)
        if not any(start + m.start() < s and e <= start + m.end() for s, e in bodies)
    ]
    pieces = _pieces(tokens, start, stop)
    national = [span for s, e in pieces for span in _national(low(s, e), s)]
    province = False
    local = elsewhere = False
    contests = [start + m.start() for m in _CONTEST.finditer(masked)]
    contest = False
    told = ""
    for t in tokens:
        if t.kind == "target":
            zone = "target"
        elif t.kind == "provisional":
            zone = "provisional"
        elif t.kind == "settled" or (t.kind == "semicolon" and zone == "provisional"):
            zone = None if zone == "provisional" else zone
        elif (
            zone == "target" and t.kind in ("score", "pct") and _ACHIEVED.search(low(max(start, t.start - 20), t.start))
        ):
            zone = None
        elif t.kind in ("dti", "rival"):
            rival = turned_to_rival(t, low, start, stop, rival)
        if t.kind in ("unit", "group", "semicolon"):
            province = False
        if t.kind in ("semicolon", "turn", "dti"):
            local = contest = False
        while contests and contests[0] <= t.start:
            contests.pop(0)
            contest = True
        if t.kind in ("rank", "last") and not t.zone and _ELSEWHERE.match(low(t.end, t.end + 70)):
            elsewhere = True
        elif t.kind in ("dti", "average") or (t.kind == "pillar" and told not in ("score", "pct")):
            elsewhere = False
        told = t.kind
        if t.kind in ("rival", "dti"):
            said = _said_of(tokens, t, low)
            if said is not None:
                said.zone = None if t.kind == "dti" and said.zone == "rival_index" else said.zone
                if t.kind == "rival":
                    said.zone = "rival_index"
                    local = True
        while subject_ends and subject_ends[0] <= t.start:
            subject_ends.pop(0)
            pooled = re.search(r"toàn\s+tỉnh[^,;.]{0,12}$", low(max(start, t.start - 30), t.start)) is not None
            averaged = pooled and any(x.kind == "average" and x.start < t.start for x in tokens)
            province = t.kind not in ("unit", "group") and not averaged
        if other:
            t.zone = "other_province"
        elif zone:
            t.zone = zone
        elif (rival or local) and t.kind not in ("group",):
            t.zone = "rival_index"
        elif (elsewhere or contest) and t.kind in ("score", "pct", "bare", "rank", "last"):
            t.zone = "other_subject"
        elif t.kind in ("score", "pct", "bare", "rank", "last", "average") and (
            province or any(s <= t.start < e for s, e in national)
        ):
            t.zone = "province_level"
    _mark_several(tokens, low)
    for pattern in (_LARGEST_CHANGE, _CHANGED):
        for m in pattern.finditer(masked):
            _mark_changes(tokens, start + m.end(), low)
    for begin, end in _other_times(masked, start):
        for t in tokens:
            if begin <= t.start < end and t.kind in ("score", "pct", "bare", "rank", "last", "next", "rating"):
                t.zone = t.zone or "other_year"
    for n, t in enumerate(tokens):
        if t.kind == "settled" and n + 1 < len(tokens) and tokens[n + 1].kind in ("score", "pct"):
            if _SETTLED_AT.fullmatch(low(t.end, tokens[n + 1].start)) is None:
                continue
            for earlier in reversed(tokens[:n]):  # "được chấm 78,5 điểm, thẩm định còn 75,25 điểm"
                if earlier.kind in ("unit", "semicolon"):
                    break
                if earlier.kind in ("score", "pct"):
                    earlier.zone = earlier.zone or "provisional"
    if zone == "target" and any(t.kind == "unit" for t in tokens):
        # a target may be announced after its value ("Sở A 90 điểm là mục tiêu")
        first = next(t for t in tokens if t.kind == "target")
        for t in tokens:
            if (
                t.start < first.start
                and t.kind in ("score", "pct")
                and re.match(r"\s*(?:là|theo)\s*$", low(t.end, first.start))
            ):
                t.zone = "target"
    return rival


def _mark_several(tokens: list[Token], low: Callable[[int, int], str]) -> None:
    """`Kết quả CCHC và DTI của Sở A: 95 điểm`: values behind a list of indices are not known to be of one."""
    lists: list[list[int]] = []
    for n in (n for n, t in enumerate(tokens) if t.kind in ("dti", "rival")):
        if lists and _LISTED.fullmatch(low(tokens[lists[-1][-1]].end, tokens[n].start)):
            lists[-1].append(n)
        else:
            lists.append([n])
    for at, named in enumerate(lists):
        if len({tokens[n].kind for n in named}) < 2:
            continue
        for t in tokens[lists[at - 1][-1] + 1 if at else 0 : named[0]]:  # "xếp hạng 3 chỉ số: DTI, CCHC"
            if t.kind == "rank" and _OF_INDICES.match(low(t.end, t.end + 20)):
                t.zone = t.zone or "rival_index"
        for t in tokens[named[-1] + 1 : lists[at + 1][0] if at + 1 < len(lists) else None]:
            if t.kind in ("score", "pct", "bare", "rank", "last", "next", "rating"):
                t.zone = t.zone or "rival_index"


def _mark_changes(tokens: list[Token], at: int, low: Callable[[int, int], str]) -> None:
    """`Mức tăng cao nhất thuộc về A với 8,4 điểm, B (5,1 điểm)`: how much each rose, no score."""
    unit: Token | None = None
    rise: Token | None = None
    for t in tokens:
        if t.start < at:
            continue
        if t.kind == "rank" and not t.lead and unit is not None and rise is not None and rise.start < unit.start:
            # "mức tăng cao nhất với 8,4 điểm, B đứng thứ hai với 5,1 điểm"
            t.zone = t.zone or "change"
            at, unit = t.end, None
            continue
        if t.kind in ("semicolon", "turn", "rank", "last"):
            break
        if t.kind == "change":
            rise = t
        elif t.kind == "unit":
            unit = t
        elif t.kind in ("score", "pct", "bare") and _ITS_CHANGE.fullmatch(low(unit.end if unit else at, t.start)):
            t.zone = t.zone or "change"
            rise = t


def _other_times(masked: str, start: int) -> list[Span]:
    """Where a sentence tells of the assessment before, or of a part of the year."""
    spans = []
    for m in _OTHER_TIME.finditer(masked):
        until = _UNTIL.search(masked, m.end())
        end = until.start() if until else len(masked)
        if (moved := moved_at(masked[m.end() : end])) is not None:
            end = m.end() + moved
        if m["open"] == "(":
            closing = masked.find(")", m.end())
            end = closing if closing >= 0 else end
        spans.append((start + m.end(), start + end))
    return spans


def turned_to_rival(t: Token, low: Callable[[int, int], str], start: int, stop: int, rival: bool) -> bool:
    """Whether a sentence that spans `start` to `stop` speaks of another index from an index's name on."""
    if t.kind == "dti":
        return False
    return (
        rival
        or _STRONG_RIVAL_BEFORE.search(low(max(start, t.start - 40), t.start)) is not None
        or _STRONG_RIVAL_AFTER.match(low(t.end, min(stop, t.end + 60))) is not None
        or _ITS_VALUE.match(low(t.end, min(stop, t.end + 20))) is not None
    )


def _said_of(tokens: list[Token], index: Token, low: Callable[[int, int], str]) -> Token | None:
    """The rank word an index's name follows (`đứng đầu CCHC`, `thứ ba về cải cách hành chính`)."""
    before = [t for t in tokens if t.end <= index.start and t.kind != "open"]
    if before and before[-1].kind in ("rank", "last", "score", "pct", "rating"):
        gap = low(before[-1].end, index.start)
        if re.fullmatch(r"\s*\(?(?:về|bảng|xếp\s+hạng|chỉ\s+số|công\s+tác|trong|trên|lĩnh\s+vực|mức\s+độ|\s)*", gap):
            return before[-1]
    return None


def _abroad(masked: str, where: Setting) -> bool:
    """Whether a sentence speaks of another province and not of this one."""
    return (
        where.abroad is not None
        and where.home is not None
        and where.abroad.search(masked) is not None
        and where.home.search(masked) is None
    )


def _national(said: str, start: int) -> Iterator[Span]:
    """Where a piece of a sentence tells of the nation: all of it, or the mean it compares with."""
    for m in _NATION.finditer(said):
        beside = _BESIDE_THE_NATION.search(said, max(0, m.start() - 60), m.start())
        if beside is None:
            yield start, start + len(said)
        else:
            comma = re.compile(r",(?!\d)").search(said, m.end())
            yield start + beside.start(), start + (comma.start() if comma else len(said))


def _pieces(tokens: list[Token], start: int, stop: int) -> list[Span]:
    cuts = [t.start for t in tokens if t.kind == "semicolon"]
    return list(pairwise([start, *cuts, stop]))
