"""What stands around an average: whose it is, of which year, and whether a number is its value."""

from __future__ import annotations

import re
from collections.abc import Callable

from scrapers.extract.prose.nouns import group_counted
from scrapers.extract.prose.words import Token
from scrapers.extract.prose.years import PART_OF_YEAR

Low = Callable[[int, int], str]

_VERB_ONLY = re.compile(
    r"\s*(?:thì\s+)?(?:(?:đều\s+|chỉ\s+|cũng\s+|mới\s+|đã\s+|vẫn\s+|tăng\s+)*(?:đạt(?:\s+được)?(?:\s+mức)?|là|ở\s+mức|được"
    r"|từ\s+[\d.,]+\s*(?:điểm\s*)?(?:năm\s+20\d\d\s+)?lên|với|có\s+(?:số\s+)?điểm|dừng\s+ở(?:\s+mức)?|was|is|of|scored"
    r"|reached|at|with))?\s*[:=(]?\s*"
)
_OF_A_PART = re.compile(r"\s*(?:ở|về|trong|tại|cho)\s+(?:các\s+)?(?:tiêu\s+chí|chỉ\s+số|trụ\s+cột|nội\s+dung|nhóm)")
# what narrows a group to some of its members
_SOME_OF = re.compile(
    r"\s*(?:\(?(?:thuộc|ở|tại|vùng|khu\s+vực|trong)\s+)?(?:các\s+)?(?:miền|vùng|đồng\s+bằng|ven|biên\s+giới|biển|nghèo"
    r"|trung\s+du|núi|hải\s+đảo|dẫn\s+đầu|đứng\s+đầu|đứng\s+cuối|cao\s+nhất|thấp\s+nhất|cuối\s+bảng|đầu\s+bảng|top|tốp"
    r"|(?:được\s+|đạt\s+|có\s+)*(?:xếp\s+|mức\s+)?loại|mức\s+(?:tốt|khá|trung|yếu|xuất)|phía|khu\s+vực|trọng\s+điểm|nhóm"
    r"|còn\s+lại|khó\s+khăn|mới|có\s+(?:điều\s+kiện|nhiều|ít|số\s+điểm|tthc|thủ\s+tục)|không|chưa|đặc\s+thù|nông\s+thôn|nội"
    r"|ngoại|đô\s+thị|sáp\s+nhập|hợp\s+nhất|khác|kinh\s+tế|văn\s+hóa|xã\s+hội|tổng\s+hợp|nội\s+chính|chuyên\s+ngành|kỹ\s+thuật|này|tiêu\s+biểu|tham\s+gia|đầu\s+tiên|cuối\s+cùng"
    r"|with|in\s+the\s+(?:north|south|mountain)|rated|ranked|leading)(?![\wà-ỹđ])"
)
_SOME_BEFORE = re.compile(
    r"(?:(?:khối|cụm|nhóm)\s+thi\s+đua(?:\s+\d+)?|cụm|một\s+số|nhiều|vài|những|phần\s+lớn|đa\s+số|hầu\s+hết|nửa|tốp|top|nhóm\s+(?:đầu|cuối)|some|several|most)"
    r"(?:\s+of\s+the)?\s+(?:các\s+)?$"
)
_COMPARED = re.compile(
    r"(?:so\s+với|cùng\s+kỳ|so|hơn|kém|vượt|thua|compared\s+(?:to|with)|over|than|from|on)\s+"
    r"(?:(?:cùng\s+kỳ|kết\s+quả|kỳ|lần|đợt|mức|điểm|số|chỉ\s+số|đánh\s+giá|xếp\s+hạng|công\s+bố|trung\s+bình|bình\s+quân|của"
    r"|the|in|year)\s+)*(?:năm\s+|in\s+)?$"
)
_OTHER_MATTER = re.compile(
    r"(?:kế\s+hoạch|quyết\s+định|nghị\s+quyết|chương\s+trình|văn\s+bản|công\s+văn|chỉ\s+thị|đề\s+án|đến|từ|kể\s+từ|sau|trước"
    r"|plan|since|until|by)(?:\s+[\wà-ỹ/-]+){0,6}\s+(?:năm\s+)?$|(?:từ|sau|trước|đến|since|by)\s+(?:năm\s+)?$"
)
_EACH = re.compile(
    r"(?:mỗi|một|per|each)\s+(?P<noun>sở(?:\s*,\s*(?:ban\s*,\s*)?ngành)?|huyện|xã|phường|đơn\s+vị|cơ\s+quan|địa\s+phương|department|district"
    r"|commune)(?![\wà-ỹđ])"
)
_COMPARISON = re.compile(
    r"(?:hơn|trên|dưới|so\s+với|vượt|bằng|kém|qua|than|above|below)\s+(?:cả\s+|the\s+)?(?:mức\s+|điểm\s+)?$"
)
_EARLIER = re.compile(
    r"(?P<against>(?:so\s+với|so|hơn|kém|thua|vượt|bằng|cùng|như|từ|than|over|from|on)\s+(?:(?:kết\s+quả|mức|điểm|của|the)\s+)*)?"
    r"(?:(?:năm|kỳ|lần|đợt)\s+(?:đánh\s+giá\s+|công\s+bố\s+)?(?:liền\s+)?(?:trước|ngoái)|last\s+year|the\s+previous\s+year)"
    r"(?![\wà-ỹđ])|(?P<now>(?:năm|kỳ|lần|đợt)\s+(?:đánh\s+giá\s+|công\s+bố\s+)?(?:nay|này)|this\s+year)(?![\wà-ỹđ])"
)
_APART = re.compile(r"chênh|cách\s+(?:biệt|xa)|khoảng\s+cách|dao\s+động|biên\s+độ|độ\s+lệch|gap(?![\wà-ỹđ])|difference")
_PART_OF_YEAR = re.compile(rf"(?<![\wà-ỹđ])(?:{PART_OF_YEAR}|half(?!\w))")
_COMPONENTS = re.compile(
    r"(?:các|những|\d+)\s+(?:chỉ\s+số|tiêu\s+chí|trụ\s+cột|nhóm)|chỉ\s+số\s+thành\s+phần|tiêu\s+chí"
)
_ALL_BODIES = re.compile(
    r"(?:(?:cơ\s+quan|đơn\s+vị|sở|ban|ngành|agencies|departments|sectors|bodies)(?:\s+(?:của\s+|in\s+the\s+)?(?:tỉnh|province))?"
    r"\s*(?:,|và|and|-|\s)\s*(?:các\s+|ubnd\s+)?)+(?:địa\s+phương|localities)(?![\wà-ỹđ])"
)
_GROUPED_COUNT = re.compile(r"\s*(?:chung\s+)?(?:(?:của|các|cả|toàn\s+bộ|tất\s+cả|cho|ở|tính|trên|of|all|the|for)\s+)*")


MOST_DISTRICTS = 30  # a province has had


def verb_only(text: str) -> bool:
    """Whether nothing but a verb (`đạt`, `là`, `ở mức`, `:`) stands in a text."""
    return _VERB_ONLY.fullmatch(text) is not None


def of_a_part(after: str) -> bool:
    """Whether a value is that of criteria or pillars, by the words behind it."""
    return _OF_A_PART.match(after) is not None


def some_of(group: Token, low: Low) -> bool:
    """Whether the words around a group's name narrow it: `các huyện miền núi`, `5 huyện dẫn đầu`."""
    if not group.end:
        return False
    return (
        _SOME_OF.match(low(group.end, group.end + 40)) is not None
        or _SOME_BEFORE.search(low(max(0, group.start - 24), group.start)) is not None
    )


def is_compared(year: Token, low: Low) -> bool:
    """Whether a year is the one compared with: `so với kỳ đánh giá năm 2022`."""
    return _COMPARED.search(low(max(0, year.start - 60), year.start)) is not None


def governs(year: Token, low: Low) -> bool:
    """Whether a year before an average is its year, not that of a plan or a beginning (`từ năm 2021`)."""
    return _OTHER_MATTER.search(low(max(0, year.start - 60), year.start)) is None


def year_behind(tokens: list[Token], i: int, low: Low) -> Token | None:
    """The year a value carries behind it: `650,1 điểm (năm 2022)`."""
    at = i + 1
    if at < len(tokens) and tokens[at].kind == "open":
        at += 1
    if at >= len(tokens) or tokens[at].kind != "year":
        return None
    gap = low(tokens[i].end, tokens[at].start)
    if re.fullmatch(r"\s*\(?\s*(?:của\s+|trong\s+|vào\s+|ở\s+|in\s+|for\s+)?(?:năm\s+)?", gap) is None:
        return None
    # "(năm 2022: 650,1 điểm)": that year's value follows
    follows = re.match(r"\s*(?:là|đạt|chỉ|:|=|was)?\s*(?:đạt\s+)?\d", low(tokens[at].end, tokens[at].end + 20))
    return None if follows is not None else tokens[at]


def group_behind(tokens: list[Token], i: int, low: Low) -> Token | None:
    """The group a value names behind it: `75,3 điểm đối với khối sở`."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if (
        following is not None
        and following.kind == "group"
        and re.fullmatch(
            r"\s*\(?\s*(?:đối\s+với|của|cho|ở|thuộc|for|of)\s+(?:các\s+)?", low(tokens[i].end, following.start)
        )
    ):
        return following
    return None


def each_one(start: int, end: int, low: Low, inherited: list[Token]) -> list[Token]:
    """The group `mỗi xã`, `mỗi đơn vị` means, where nothing else is named."""
    m = _EACH.search(low(start, end))
    if m is None:
        return []
    group = group_counted(m["noun"].split(",")[0])
    if group is None:
        return inherited
    return [Token("group", start + m.start("noun"), start + m.end("noun"), group=group)]


def counted_group(count: Token, since: int, low: Low, inherited: list[Token]) -> list[Token]:
    """The group `bình quân của 9 địa phương` speaks of: by its noun, else the one spoken of so far."""
    if count.total is not None or _GROUPED_COUNT.fullmatch(low(since, count.start)) is None:
        return []
    group = count.group or (inherited[-1].group if inherited else None)
    return [Token("group", count.start, count.end, group=group)] if group is not None else []


def localities(count: Token, tokens: list[Token], low: Low, assessed: str | None) -> Token | None:
    """The districts that `bình quân 13 địa phương` means beside `bình quân 21 sở, ngành`; none since 1 July 2025."""
    apart = any(t.kind in ("count", "group") and t.group == "department" for t in tokens)
    named = low(count.start, count.end).endswith("địa phương") and (count.count or 0) <= MOST_DISTRICTS
    if not (apart and named and assessed is not None and assessed < "2025"):
        return None
    return Token("group", count.start, count.end, group="district")


def is_value(tokens: list[Token], i: int, low: Low) -> bool:
    """Whether a number without a unit of measure stands where an average's value stands."""
    t = tokens[i]
    if re.search(r"[.,]\d", low(*t.digits)) is None:
        return False
    before = low(max(0, t.start - 12), t.start)
    if re.search(r"(?:là|đạt|mức|:|\(|sở|huyện|xã|ngành|is|was|tỉnh|phố|trấn)\s*$|[\ue000-\ue003]\s*$", before):
        return True
    previous = tokens[i - 1] if i else None
    return (
        previous is not None
        and previous.kind in ("average", "group", "dti", "open", "link", "respectively", "year")
        and verb_only(low(previous.end, t.start))
    )


def joined(first: Token, second: Token, low: Low) -> bool:
    """Whether two group names are one list: `khối sở và khối huyện`."""
    return re.fullmatch(r"\s*(?:,|và|cùng|với|ubnd|các|khối|and|the|\s)*\s*", low(first.end, second.start)) is not None


def listed_years(tokens: list[Token], i: int, low: Low) -> bool:
    """Whether a year is followed by another, values to come one by one: `hai năm 2022, 2023`."""
    following = next((t for t in tokens[i + 1 : i + 4] if t.kind not in ("comma", "and", "link")), None)
    return (
        following is not None
        and following.kind == "year"
        and re.fullmatch(r"\s*(?:,|và|and|-|–|/|\s)*\s*(?:năm\s+)?", low(tokens[i].end, following.start)) is not None
    )


def is_beside(t: Token, low: Low) -> bool:
    """Whether an average is only what something else is compared with: `cao hơn mức bình quân`."""
    return _COMPARISON.search(low(max(0, t.start - 18), t.start)) is not None


def year_before(tokens: list[Token], i: int) -> Token | None:
    """The year token before token `i`, if any."""
    return next((t for t in reversed(tokens[:i]) if t.kind == "year"), None)


def earlier_or_now(said: str) -> str | None:
    """Which assessment the words before a value speak of: `earlier` (`năm ngoái`), `now` (`kỳ này`) or none."""
    spoken = None
    for m in _EARLIER.finditer(said):
        if m["now"]:
            spoken = "now"
        elif not m["against"]:
            spoken = "earlier"
    return spoken


def no_mean_of_the_year(said: str) -> str | None:
    """Why a value is not a group's mean of the year, by the words before it: a distance, a quarter, components."""
    if _APART.search(said) is not None:
        return "gap"
    if _PART_OF_YEAR.search(said) is not None:
        return "other_subject"
    return "points_not_score" if _COMPONENTS.search(said) is not None else None


def all_bodies(start: int, end: int, low: Low) -> list[Token]:
    """`các sở, ngành, địa phương`: bodies of all groups together."""
    start = max(start, end - 160)
    m = _ALL_BODIES.search(low(start, end))
    return [Token("group", start + m.start(), start + m.end(), group="all")] if m is not None else []


def of_one_unit(tokens: list[Token], i: int, low: Low) -> bool:
    """Whether an average is said of one unit: `Huyện A đạt điểm bình quân 88,3 điểm`, `điểm trung bình của huyện A`."""
    before = tokens[i - 1] if i else None
    if before is not None and before.kind == "link" and i > 1:
        before = tokens[i - 2]
    if before is not None and before.kind == "unit":
        gap = low(before.end, tokens[i].start)
        if re.fullmatch(
            r"\s*(?:(?:có|đạt|được|với|là|has|had|with|of|the|mức|số|điểm|giá\s+trị|chỉ\s+số|an?)\s+)*", gap
        ):
            return True
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    return (
        behind is not None
        and behind.kind == "unit"
        and re.fullmatch(r"\s*(?:(?:của|of|the|dti)\s*)*", low(tokens[i].end, behind.start)) is not None
    )


def groups_listed(tokens: list[Token], i: int, low: Low) -> list[Token]:
    """Several groups named as a list before an average's words: `Cấp sở, cấp huyện có điểm trung bình lần lượt`."""
    listed: list[Token] = []
    for t in reversed(tokens[:i]):
        if t.kind == "group":
            if listed and not joined(t, listed[0], low):
                break
            listed.insert(0, t)
        elif t.kind not in ("comma", "and", "link", "dti", "year"):
            break
    return listed if len({t.group for t in listed}) > 1 else []


def years_listed(tokens: list[Token], i: int, low: Low) -> list[Token]:
    """The years one list names that ends with the year at token `i`."""
    found = [tokens[i]]
    for at in range(i - 1, -1, -1):
        if tokens[at].kind == "year":
            if not listed_years(tokens, at, low):
                break
            found.insert(0, tokens[at])
        elif tokens[at].kind not in ("comma", "and", "link"):
            break
    return found
