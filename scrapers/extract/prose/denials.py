"""What a unit is said not to be: ratings not reached or left behind, places from the bottom, orders of no ranking.

Runs after `prose.zones`; the words around a rank or rating turn it round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from scrapers.extract.prose.facts import PREDICATES, Refusal
from scrapers.extract.prose.words import BEGIN, END, NOUN, Token
from scrapers.extract.vocabulary import rating_pattern

_REACH = 64  # characters before a word within which its denial stands
_VERB = r"(?:hề|còn|thể|phải|bị|được|thuộc|có|nằm|ở|là|vào|trong|đủ|điều\s+kiện|để|đạt|giữ(?:\s+vững)?|xếp|tới|chạm)"
_DENIED = re.compile(
    rf"{BEGIN}(?P<word>(?:không|chưa)(?!\s+(?:chỉ|những)){END}|thay\s+(?:vì|cho)|(?:để\s+|đánh\s+)?mất|trượt|lỡ|tuột)(?:\s+{_VERB})*\s+$"
)
_LEVEL = r"(?:(?:xếp\s+)?(?:loại|mức\s+độ|mức|hạng|nhóm)\s+)"
_RAISED = re.compile(
    r"[\"”]?\s*(?:\([^()]{0,40}\)\s*)?(?:(?:của\s+)?(?:năm|kỳ|lần)\s+(?:(?P<year>20\d\d)|trước|ngoái)\s*,?\s*)?(?:được\s+)?"
    r"(?:(?:vươn|nâng|nhảy|tăng|thăng|tụt|hạ|rơi|giảm|xuống|chuyển|trở)\s+)*(?:lên|xuống|sang|thành)\s+(?:đạt\s+|còn\s+)?"
    rf"{_LEVEL}?[\"“]?(?:{rating_pattern()}|(?:(?<=loại )|(?<=mức )|(?<=hạng )|(?<=nhóm ))[a-e]){END}"
)
_FROM_BELOW = re.compile(
    r"\s*,?\s*\(?\s*(?:(?:nếu\s+)?(?:tính|đếm|kể|xếp|nhìn)\s+)?(?:ngược\s+)?từ\s+(?:phía\s+)?"
    rf"(?:dưới(?:\s+(?:lên|cùng))?|cuối(?!\s+(?:năm|tháng|quý|kỳ|tuần))|đáy|chót)(?:\s+(?:bảng|danh\s+sách|lên))*(?:\s+xếp\s+hạng)?(?:\s+lên)?{END}"
)
_RISES = re.compile(rf"{BEGIN}(?:lên|vươn|nhảy|tiến|vọt){END}")
_ROSE_FROM = re.compile(rf"{BEGIN}(?:lên|vươn|nhảy|tiến|vọt){END}[^;.\ue000]*?{BEGIN}từ\s+$")
_NEARLY = re.compile(
    rf"{BEGIN}(?:kế|áp|gần|sát|giáp|cận|chỉ\s+(?:hơn|(?:đứng\s+|xếp\s+)?trên))"
    rf"(?:\s+(?:như|với|ngay|ở|vị\s+trí|thứ\s+hạng|hạng|nhóm|{NOUN}))*\s+$"
)
_ALMOST_LAST = re.compile(rf"{BEGIN}áp\s+chót{END}")
_AMONG_LAST = re.compile(
    rf"{BEGIN}(?:trong|thuộc|ở|của)\s+(?:số\s+)?(?:(?:các|những|nhóm|tốp|top|\d{{1,2}}|hai|ba|bốn|năm|{NOUN})[\s,]+)+"
    rf"(?:(?:xếp|đứng|nằm|ở|có|điểm|kết\s+quả|vị\s+trí)\s+)*(?:cuối|thấp\s+nhất|chót|đội\s+sổ|kém\s+nhất)[^,;.\ue000\d]{{0,30}},"
)
_LAST_ONES = re.compile(
    rf"(?:^|[.;\n]\s*)(?:[-–+•]\s*)?(?:(?:các|những|nhóm|tốp|top|\d{{1,2}}|hai|ba|bốn|năm)\s+)+(?:(?:{NOUN})[\s,]+)*"
    r"(?:(?:xếp|đứng|nằm|ở|có|điểm|kết\s+quả|vị\s+trí)\s+)*(?:cuối|thấp\s+nhất|chót|đội\s+sổ|kém\s+nhất)[^,;:.\ue000\d]{0,30}[,:]"
)
LAST_PLACES = 5  # a place among the last ones that may as well be counted among them
_ALPHABET = re.compile(
    r"\s*(?:của\s+)?(?:\(\s*)?(?:(?:theo|bảng|các|vần|mẫu)\s+)*(?:chữ\s+cái|abc|a\s*[-–,]\s*(?:b|z)|alphabet|vần(?![\wà-ỹđ])|tên(?:\s+gọi)?(?![\wà-ỹđ])"
    r"|địa\s+lý|thời\s+gian|hành\s+chính|nộp|đăng\s+ký|bốc\s+thăm)"
)
_BARE_ORDER = re.compile(r"theo\s+thứ\s+tự")
_ACT = re.compile(
    rf"{BEGIN}(?:làm\s+việc|kiểm\s+tra|khảo\s+sát|giám\s+sát|thăm|phát\s+biểu|tham\s+luận|báo\s+cáo|ký\s+(?:kết|cam\s+kết)"
    r"|(?:trao|khen|tặng)\s+thưởng|trao\s+(?:giải|bằng\s+khen|giấy\s+khen|cờ)|tập\s+huấn|tiến\s+hành|diễn\s+ra|triển\s+khai|bàn\s+giao"
    rf"|phân\s+công|bốc\s+thăm){END}[^.;:,\ue000]{{0,40}}$"
)
# who speaks or is called up, one after the other: no order of a ranking, whichever way it runs
_IN_TURN = re.compile(
    rf"{BEGIN}(?:phát\s+biểu|tham\s+luận|trình\s+bày|chia\s+sẻ|trao\s+đổi|trả\s+lời|giải\s+trình|chất\s+vấn|thảo\s+luận"
    r"|lần\s+lượt\s+(?:lên\s+)?(?:báo\s+cáo|nhận|bốc\s+thăm|ký|làm\s+việc|tham\s+quan|giới\s+thiệu)"
    rf"|lên\s+(?:nhận|sân\s+khấu|bục|phát|báo\s+cáo)|(?:đón\s+)?nhận\s+(?:bằng|giấy|cờ|hoa|quà)){END}(?P<then>[^.;:\ue000]*)$"
)
_OF_RESULTS = re.compile(
    rf"{BEGIN}(?:kết\s+quả|xếp\s+hạng|bảng|đơn\s+vị|điểm|cho\s+biết|cho\s+hay|nêu|công\s+bố|nhấn\s+mạnh){END}"
)
_OTHERS = re.compile(
    rf"\s*(?:mới\s+)?(?:là\s+|đến\s+|có\s+)?(?:một\s+(?:số|vài)|vài|nhiều|các|những|\d{{1,2}}|hai|ba|bốn)\s+(?:(?:{NOUN})[\s,]+)+(?:khác|nữa){END}"
)


def mark_denials(tokens: list[Token], masked: str, start: int, year: str | None) -> list[Refusal]:
    """Give ranks and ratings that are denied a zone, make the first from below the last, drop orders of no ranking.

    Args:
        tokens: the sentence; changed in place.
        masked: its lower-case text, units masked; it begins at `start`.
        start: its place in the document.
        year: the assessed year.

    Returns:
        What is said and is no result, where no token says it.
    """
    refused: list[Refusal] = []
    for t in tokens:
        begin, end = t.start - start, t.end - start
        if t.kind == "rating":
            denied = _DENIED.search(masked, max(0, begin - _REACH), begin)
            if denied is not None:
                t.zone = t.zone or ("other_year" if "mất" in denied["word"] or "còn" in denied[0] else "threshold")
            elif (raised := _RAISED.match(masked, end)) is not None:
                then = t
                if raised["year"] is not None and raised["year"] == year:
                    # "từ loại Khá năm 2023 lên loại Tốt năm 2024", told of 2023
                    then = next((x for x in tokens if x.kind == "rating" and x.start > t.start), t)
                then.zone = then.zone or "other_year"
        elif t.kind == "last" and _NEARLY.search(masked, max(0, begin - _REACH), begin):
            t.zone = t.zone or "part_rank"
        elif t.kind == "last" and _ROSE_FROM.search(masked, max(0, begin - _REACH), begin):
            t.zone = t.zone or "other_year"
    _unrated(tokens)
    if any(t.kind in ("rank", "old") for t in tokens):
        _from_below(tokens, masked, start)
        _among_last(tokens, masked, start)
    refused += _no_ranking(tokens, masked, start)
    if any(t.kind == "unit" for t in tokens):
        refused += [Refusal(start + m.start(), start + m.end(), "part_rank") for m in _ALMOST_LAST.finditer(masked)]
    for n, t in enumerate(tokens):
        if t.kind == "next" and _OTHERS.match(masked, t.end - start):
            t.zone = t.zone or "complement"
            for later in tokens[n + 1 :]:
                if later.kind == "next":
                    later.zone = later.zone or "ambiguous_binding"
    return refused


def _unrated(tokens: list[Token]) -> None:
    """`không xếp loại: Sở A, Sở B`: the units behind are not rated, whatever the list before them says."""
    for n, t in enumerate(tokens):
        if t.kind != "unranked" or (n and tokens[n - 1].kind in ("unit", "shared")):
            continue
        listed = False
        for later in tokens[n + 1 :]:
            if later.kind == "unit":
                listed = True
                later.zone = later.zone or "not_ranked"
            elif later.kind not in (
                ("comma", "and", "open", "close") if listed else ("link", "among", "count", "group", "open", "close")
            ):
                break


def _from_below(tokens: list[Token], masked: str, start: int) -> None:
    """`xếp thứ ba từ dưới lên`; `tính từ dưới lên: thứ nhất là A, thứ hai là B`."""
    counted: list[tuple[int, int]] = []
    for t in [x for x in tokens if x.kind == "rank"]:
        m = _FROM_BELOW.match(masked, t.end - start)
        if m is None or _RISES.search(masked, max(0, t.start - start - 8), t.end - start):
            continue
        counted.append((start + m.start(), start + m.end()))
        _turn_round(t)
    tokens[:] = [t for t in tokens if not (t.kind in ("last", "upward") and any(s <= t.start < e for s, e in counted))]
    at = next((n for n, t in enumerate(tokens) if t.kind == "upward"), None)
    if at is None:
        return
    ranks = []
    for t in tokens[at + 1 :]:
        if t.kind == "turn" or (t.kind == "rank" and t.lead):
            break
        if t.kind == "rank":
            ranks.append(t)
    places = [rank for t in ranks for rank, _ in t.ranks]
    if any(t.total for t in ranks) or (len(places) > 1 and all(a > b for a, b in pairwise(places))):
        return  # "từ dưới lên: A thứ 20, B thứ 19": counted from above
    for t in ranks:
        _turn_round(t)


def _turn_round(rank: Token) -> None:
    """A place counted from the bottom: the first is the last, of the others only so much is known."""
    if [n for n, _ in rank.ranks] == [1] and rank.zone is None:
        rank.kind, rank.word, rank.ranks, rank.lead, rank.members = "last", "last", [], False, False
    else:
        rank.zone = rank.zone or "part_rank"


def _among_last(tokens: list[Token], masked: str, start: int) -> None:
    """`Trong các đơn vị cuối bảng, A đứng thứ hai`: the second of those."""
    for pattern in (_AMONG_LAST, _LAST_ONES):
        for m in pattern.finditer(masked):
            begin, end = start + m.start(), start + m.end()
            first = next((t for t in tokens if t.start >= end and t.kind in PREDICATES), None)
            placed = first is not None and first.kind == "rank" and not first.lead
            if pattern is _LAST_ONES and not placed:
                continue
            if placed:
                for t in tokens:
                    if t.kind == "last" and begin <= t.start < end:
                        t.zone = t.zone or "part_rank"
            for t in tokens:
                if t.start < end:
                    continue
                if t.kind in ("semicolon", "turn") or (t.lead and pattern is _LAST_ONES):
                    break
                if t.kind == "rank" and t.total is None and all(n <= LAST_PLACES for n, _ in t.ranks):
                    t.zone = t.zone or "part_rank"


def _no_ranking(tokens: list[Token], masked: str, start: int) -> Iterator[Refusal]:
    """An order of letters, or of what is done one after the other, ranks nobody."""
    for t in [x for x in tokens if x.kind in ("order", "respectively")]:
        begin, end = t.start - start, t.end - start
        bare = _BARE_ORDER.fullmatch(masked, begin, end) is not None
        act = _IN_TURN.search(masked, max(0, begin - 120), begin) if t.kind == "order" else None
        spoken = act is not None and _OF_RESULTS.search(act["then"]) is None
        if _BARE_ORDER.match(masked, begin, end) is None and not spoken:
            continue
        if spoken or _ALPHABET.match(masked, end) or (bare and _ACT.search(masked, max(0, begin - 80), begin)):
            tokens[:] = [x for x in tokens if x is not t]
            if not any(x.kind in PREDICATES for x in tokens):
                yield Refusal(t.start, t.end, "other_subject")
