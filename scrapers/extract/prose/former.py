"""Places a unit held before and holds no more: `quán quân năm 2022`, `lần này phải nhường chỗ cho B`."""

from __future__ import annotations

import re
from itertools import islice, takewhile

from scrapers.extract.prose.facts import PREDICATES
from scrapers.extract.prose.lexicon import ORD
from scrapers.extract.prose.words import Token

_REACH = 160  # characters behind a place within which the text may say that it is lost
_FORMERLY = re.compile(
    r"(?:(?:\d+|hai|ba|bốn|nhiều|mấy|vài)\s+lần(?:\s+(?:liên\s+tiếp|được|từng))*|nhiều\s+năm|những\s+năm\s+trước|trước\s+đây|từng|năm\s+ngoái|năm\s+trước|trước\s+đó|thường(?:\s+xuyên)?|vốn|có\s+(?:\d+|hai|ba|bốn|năm)\s+năm|formerly|previously)\s+$"
)
_WHOSE = r"(?:(?:khối|cấp|nhóm|toàn|bảng|tỉnh|các|sở|ban|ngành|huyện|xã|phường|xếp\s+hạng|dti|[”\"’,])\s*)*"
_SPAN = (
    r"(?:(?:của|trong|ở|vào|hồi|tại|suốt|qua|từ|các|những|nhiều|cả|bảng|giai\s+đoạn|thời\s+kỳ|liên\s+tiếp|liên\s+tục|liền|hai|ba|bốn|năm|\d"
    r"|kỳ|lần|mùa|đợt|đánh\s+giá|xếp\s+hạng|công\s+bố|in|of|for|the)(?![\wà-ỹđ])\s*)*"
)
# "quán quân” các năm 2021, 2022"
_OF_YEARS = re.compile(
    rf"[”\"’\s]*{_SPAN}\(?\s*(?P<years>20\d\d(?:\s*(?:,|và|,\s*và|đến|tới|[-–])\s*(?:năm\s+)?20\d\d){{0,6}})(?!\d)"
)
_PERIOD = re.compile(r"giai\s+đoạn|thời\s+kỳ")
_OF_BEFORE = re.compile(
    rf"\s*{_WHOSE}(?:(?:của|trong|ở|tại|vào)\s+)?"
    r"(?:(?:năm|kỳ|lần|đợt)\s+(?:(?:đánh\s+giá|xếp\s+hạng|công\s+bố)\s+)?(?:trước|ngoái|liền\s+(?:trước|kề))|last\s+year)(?![\wà-ỹđ])"
)
_LOST = re.compile(
    r"(?<![\wà-ỹđ])(?:nhường(?:\s+(?:lại|chỗ|ngôi|vị\s+trí|thứ\s+hạng|vương\s+miện|đầu|số|bảng|một|1|này|đó)){1,5}\s+cho"
    r"|bị\s+\ue000+[\s\ue003]*(?:soán|vượt|qua\s+mặt|truất|giành|lấy|chiếm|thay)"
    r"|(?:tụt|lùi|rơi|rớt|trượt|xuống|hạ|trôi)\s+(?:\d{1,2}\s+(?:bậc|hạng)\s*,?\s*)?(?:(?:xuống|về|còn|ở|tận)\s+)*"
    rf"(?:(?:vị\s+trí|thứ\s+hạng|hạng|thứ)\s+)+{ORD})"
)
_NOW = re.compile(
    r"(?<![\wà-ỹđ])(?:năm\s+nay|(?<!năm )(?<!hiện )(?<!đến )nay"
    r"|(?:kỳ|lần|đợt)\s+(?:đánh\s+giá\s+)?này|this\s+year)(?![\wà-ỹđ])"
)
# ", đơn vị dẫn đầu năm 2022, ": said of the unit by the way; the clause goes on of now
_BY_THE_WAY = re.compile(
    r"[,(–-]\s*(?:(?:là|cũng|vốn|từng|một\s+trong\s+những)\s+)*(?:đơn\s+vị|địa\s+phương|cơ\s+quan|nơi|[“\"‘])[^,;.()\d]{0,40}$"
)


_NOT_NOW = re.compile(r"(?<![\wà-ỹđ])(?:sau|không|chưa|từng|trước|thay\s+vì|khiến)\s+(?:[\wà-ỹđ]+\s+){0,4}$")


def _lost(said: str) -> re.Match[str] | None:
    m = _LOST.search(said)
    # "trở lại ngôi đầu sau hai năm nhường chỗ cho B"
    return None if m is None or _NOT_NOW.search(said, max(0, m.start() - 40), m.start()) else m


def is_lost(said: str) -> bool:
    """Whether words say that a unit has fallen to another place, or given its own to another."""
    return _lost(said) is not None


_PLACE = (
    rf"(?:(?:thứ|hạng|vị\s+trí|số)\s+{ORD}|(?:dẫn|đứng)\s+đầu|đầu\s+bảng"
    r"|cuối(?:\s+(?:bảng|cùng))?|chót(?:\s+bảng)?|áp\s+chót|đội\s+sổ)(?:\s*/\s*\d{1,3})?"
)
_MOVES = (
    r"(?:(?:vươn|nhảy|tăng|leo|bứt|vọt|bật|thăng|tiến|tụt|lùi|rơi|rớt|trượt)\s+"
    r"(?:(?:vọt|phá|thẳng|hạng|sâu|mạnh|\d{1,2}\s+(?:bậc|hạng)\s*,?)\s+)*)?(?:lên|xuống)"
)
# "xếp thứ 8 toàn tỉnh, Sở A đã vươn lên hạng 3": nobody holds two places at a time
_MOVED_TO = (
    rf"(?<![\wà-ỹđ]){_PLACE}(?P<between>(?:[^;.:]|(?<=\d)[.](?=\d)){{0,80}}?[,\ue000\ue003]\s*(?:(?:đã|nhưng|song|rồi|và|lại|tiếp\s+tục|bất\s+ngờ|để|mà)\s+)*"
    rf"(?P<verb>{_MOVES})\s+"
    rf"(?:(?:xếp|đứng|giữ|ở|tới|đến)\s+)*)(?:(?:vị\s+trí|thứ\s+hạng|hạng|ngôi)\s+)*(?P<now>{_PLACE})"
)
_MOVED = re.compile(rf"{_MOVED_TO}$")
_MOVED_ANYWHERE = re.compile(_MOVED_TO)
# the same where units are printed
_MOVED_PRINTED = re.compile(
    rf"(?<![\wà-ỹđ]){_PLACE}[^,;.:]{{0,60}},\s[^,;.:]{{0,60}}?(?<![\wà-ỹđ]){_MOVES}\s+(?:(?:vị\s+trí|thứ\s+hạng|hạng|ngôi|xếp)\s+)*{_PLACE}"
)


def has_moved(said: str, *, fronted: bool) -> bool:
    """Whether words that tell a place end with the one a unit has moved to since: `xếp thứ 8, Sở A đã lên hạng 3`.

    Args:
        said: lower-case text, units masked, up to the end of the second place.
        fronted: whether the unit may stand between the two: none is named before the first.
    """
    m = _MOVED.search(said, max(0, len(said) - _REACH - 80))
    return m is not None and _by_itself(said, m, fronted=fronted)


def moved_at(said: str) -> int | None:
    """Where words that open with an earlier year come to the place a unit has now: `đội sổ, Sở A đã lên hạng 3`."""
    m = _MOVED_ANYWHERE.search(said, 0, _REACH)
    return m.start("verb") if m is not None and _by_itself(said, m, fronted=True) else None


def tells_move(line: str) -> bool:
    """Whether a line in lower case tells a place and the one moved to, of whatever unit."""
    return _MOVED_PRINTED.search(line, 0, _REACH) is not None


def _by_itself(said: str, m: re.Match[str], *, fronted: bool) -> bool:
    """Whether both places are of one unit."""
    named = len(re.findall("\ue000+", m["between"]))
    ahead = "\ue000" in said[: m.start()]
    return named == 0 or (fronted and named == 1 and not ahead)


# "Sở A (91,7 điểm), đơn vị năm 2022 chỉ đứng thứ chín": the unit as it was
_AS_IT_WAS = re.compile(
    r"(?<![\wà-ỹđ])(?:đơn\s+vị|địa\s+phương|cơ\s+quan|nơi|sở|huyện)\s+(?:mà\s+)?(?:(?:trong|vào|ở|của)\s+)?năm\s+(?P<year>20\d\d)\s+"
    r"(?:(?:chỉ|mới|còn|vẫn|đã|từng|xếp|đứng|ở|đạt)\s+)+"
)


def mark_former(tokens: list[Token], masked: str, start: int, assessed: str | None) -> None:
    """Give places of earlier years, and those the clause says are lost, a zone, in place.

    Args:
        tokens: the sentence.
        masked: its lower-case text, units masked; it begins at `start`.
        start: its place in the document.
        assessed: the announced year.
    """
    for m in _AS_IT_WAS.finditer(masked):
        told = next((t for t in tokens if t.start >= start + m.end() - 5 and t.kind not in ("noise", "year")), None)
        if assessed is not None and m["year"] < assessed and told is not None and told.kind in PREDICATES:
            for t in tokens:
                if t is told or (t.kind == "year" and m.start() <= t.start - start < m.end()):
                    t.zone = t.zone or "other_year"
                    t.kind = "noise" if t.kind == "year" else t.kind
    for n, t in enumerate(tokens):
        if t.kind not in ("rank", "last") or t.zone is not None:
            continue
        begin, end = t.start - start, t.end - start
        years = _OF_YEARS.match(masked, end, end + _REACH)
        if years is not None and "(" in years[0] and not masked.startswith((")", " )"), years.end()):
            years = None  # "hạng 3 (2022: hạng 1)"
        of_others = years is not None and (
            assessed is None or assessed not in years["years"] or _PERIOD.search(years[0]) is not None
        )
        if (
            of_others
            or _FORMERLY.search(masked, max(0, begin - 24), begin)
            or _OF_BEFORE.match(masked, end, end + 60)
            or _is_lost(tokens, n, masked, start)
        ):
            t.zone = "other_year"
        if years is None or not of_others or not _BY_THE_WAY.search(masked, max(0, begin - 60), begin):
            continue
        if masked[years.end() : years.end() + 2].lstrip()[:1] in (",", ")", "-", "–"):
            for year in tokens:
                if year.kind == "year" and end <= year.start - start < years.end():
                    year.kind = "noise"


def _is_lost(tokens: list[Token], n: int, masked: str, start: int) -> bool:
    """Whether the clause goes on that the unit has the place no more, or has another one now."""
    place = tokens[n]
    near = takewhile(lambda t: t.start < place.end + _REACH, islice(tokens, n + 1, None))
    later = [t for t in near if t.kind in ("unit", "semicolon", "rank", "last")]
    stop = next((t.start for t in later if t.kind == "semicolon"), start + len(masked))
    stop = min(stop, place.end + _REACH)
    unit = next((t.start for t in later if t.kind == "unit"), stop)
    lost = _lost(masked[place.end - start : stop - start])
    if lost is not None and place.end + lost.start() < unit:
        return True
    now = _NOW.search(masked, place.end - start, min(unit, stop) - start)
    if now is None:
        return False
    other = next((t for t in later if t.start >= start + now.end()), None)
    return other is not None and other.kind == "rank" and other.start < stop and other.ranks != place.ranks
