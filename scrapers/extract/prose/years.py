"""Which assessment a sentence tells of: the announced one, or an earlier one it opens with.

`Năm 2023, dẫn đầu là Sở A; Sở B xếp loại Khá.` is of 2023 to its end, and so are the sentences after it, until
one names the announced year or says that it is of now.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from scrapers.extract.prose.facts import PREDICATES
from scrapers.extract.prose.former import has_moved, moved_at
from scrapers.extract.prose.words import Token

# a quarter or some months: twelve are the whole
PART_OF_YEAR = (
    r"(?:quý\s+(?:[ivx]+|\d)|(?:0?[1-9]|1[01]|sáu|chín)\s+tháng(?:\s+(?:đầu|cuối)\s+năm)?|tháng\s+\d{1,2}"
    r"|nửa\s+(?:đầu\s+|cuối\s+)?năm)(?:\s*(?:[/,-]|năm)?\s*20\d\d)?(?![\wà-ỹđ])"
)
# "hai năm trước", "cách đây ba năm", "trước kia"
YEARS_AGO = (
    r"(?:(?:cách\s+đây\s+)?(?:khoảng\s+|hơn\s+)?(?:\d+|một|hai|ba|bốn|năm|vài|mấy|nhiều)\s+năm\s+(?:về\s+)?trước"
    r"|cách\s+đây\s+(?:khoảng\s+|hơn\s+)?(?:\d+|một|hai|ba|bốn|năm|vài|mấy|nhiều)\s+năm|trước\s+(?:đây|kia)"
    r"|trước\s+(?:khi\s+)?(?:sáp\s+nhập|hợp\s+nhất)(?:\s[^,;.]{0,40})?"
    # a mean of several years
    r"|(?:(?:tính\s+)?(?:trung\s+bình|bình\s+quân|tính\s+chung)\s+)(?:cả\s+)?(?:(?:\d+|hai|ba|bốn)\s+năm|giai\s+đoạn\s+20\d\d\s*[-–]\s*20\d\d)"
    r"|(?:the\s+)?(?:two|three|\d+)\s+years\s+ago)(?![\wà-ỹđ])"
)
_LEAD = re.compile(
    r"(?:[\s\-–+*•\"“(,:]|\(\s*(?:\*+|\d{1,2}|[a-zđ])\s*\)|\[\d{1,2}\]|(?:ghi\s+chú|chú\s+thích|trong|vào|ở|tại|riêng|cụ\s+thể|theo\s+đó|trước\s+đó|nếu(?:\s+như)?|còn|khi|kết\s+quả|theo"
    r"|đánh\s+giá|xếp\s+hạng|bảng|chỉ\s+số|chuyển\s+đổi\s+số|dti|bộ|năm|kỳ|(?:kỳ|lần|đợt)\s+công\s+bố|lần|đợt|in|results?|of|for|the)(?![\wà-ỹđ]))*"
)
_LAST_TIME = re.compile(
    rf"(?:{YEARS_AGO}|(?:năm\s+(?:ngoái|trước)|(?:kỳ|lần|đợt)\s+(?:(?:đánh\s+giá|xếp\s+hạng|công\s+bố)\s+)?(?:liền\s+)?trước|last\s+year)(?![\wà-ỹđ]))"
)
_NOW = re.compile(
    r"(?<![\wà-ỹđ])(?:năm\s+nay|nay|kỳ\s+(?:đánh\s+giá\s+)?này|lần\s+này|đợt\s+này|hiện|this\s+year)(?![\wà-ỹđ])"
)
_PUBLISHED = re.compile(
    r"(?<![\wà-ỹđ])(?:công\s+bố|ban\s+hành|phê\s+duyệt|published|announced)\s+(?:trong\s+|vào\s+|in\s+)?(?:năm\s+)?$"
)
_COMPARED = re.compile(
    r"(?<![\wà-ỹđ])(?:tăng|giảm|cải\s+thiện|tụt|thăng)[^.;]{0,50}?\sso\s+với\s+"
    r"(?:(?:cùng\s+kỳ|kết\s+quả|kỳ|lần|năm)\s+)*(?:(?P<year>20\d\d)|trước|ngoái)(?!\d)"
)
# what is not kept of an earlier year: scores are, with their year
_PLACES = ("rank", "next", "last", "rating")


_NARRATED = re.compile(
    r"(?<![\wà-ỹđ])(?:(?:đã|vừa)\s+|vươn\s+lên|bứt\s+phá|tụt|rơi|soán|tiếp\s+tục|thăng)(?![^,;.]{0,30}\sphấn\s+đấu)"
)
_YEAR_LINE = re.compile(rf"(?:[\divx]{{1,4}}[.)]\s*)?{_LEAD.pattern}(?<=năm )(?P<year>20\d\d)\s*[:.]?\s*")


def year_of_line(low: str) -> str | None:
    """The year a line on its own names and nothing else: `Năm 2023`, `2. Kết quả năm 2023:`."""
    m = _YEAR_LINE.fullmatch(low)
    return m["year"] if m is not None else None


def mark_earlier(tokens: list[Token], masked: str, start: int, assessed: str | None) -> bool:
    """Give the places and ratings of an earlier year that opens the sentence a zone, and the values behind a cut.

    Args:
        tokens: the sentence; `zone` is set in place.
        masked: its lower-case text, units masked; it begins at `start`.
        start: its place in the document.
        assessed: the announced year.

    Returns:
        Whether the sentence tells of units in an earlier year from its beginning to its end.
    """
    told = any(t.kind in PREDICATES for t in tokens) and any(t.kind == "unit" for t in tokens)
    lead = _LEAD.match(masked)
    at = lead.end() if lead is not None else 0
    if (last := _LAST_TIME.search(masked[: at + 40])) is not None and _LEAD.fullmatch(masked, 0, last.start()):
        return (
            told
            and not _returns(tokens, masked, start, last.end(), assessed)
            and moved_at(masked[last.end() :]) is None
        )
    year = next((t for t in tokens if t.kind == "year"), None)
    if (
        year is None
        or not _is_earlier(year, assessed)
        or _LEAD.fullmatch(masked, 0, max(0, year.start - start)) is None
    ):
        return False
    year.lead = True
    told_of = (t for t in tokens if t.kind == "year" and not published_in(masked[: t.start - start]))
    end = next((t.start for t in told_of if not _is_earlier(t, assessed)), start + len(masked))
    if (now := _NOW.search(masked, year.end - start)) is not None:
        end = min(end, start + now.start())
    end = min(end, _moved_since(tokens, masked, start, year, end))
    cut = False
    for t in tokens:
        if not year.end <= t.start < end:
            continue
        cut = cut or t.kind in ("semicolon", "turn")
        if t.kind in _PLACES or (cut and t.kind in PREDICATES):
            t.zone = t.zone or "other_year"
    return told and end == start + len(masked)


def _moved_since(tokens: list[Token], masked: str, start: int, year: Token, end: int) -> int:
    """Where the place begins that a unit has moved to since: `Năm 2022 xếp thứ 8, Sở A đã vươn lên hạng 3`."""
    for t in tokens:
        if year.end <= t.start < end and t.kind == "year":
            break  # "năm 2021 xếp thứ 8, năm 2022 lên hạng 5"
        if (
            year.end <= t.start < end
            and t.kind in ("rank", "last")
            and has_moved(masked[year.end - start : t.end - start], fronted=True)
        ):
            again = any(x.kind in ("rank", "last") and x.start >= end for x in tokens)
            return end if again else t.start
    return end


def returns(tokens: list[Token], masked: str, start: int, assessed: str | None) -> bool:
    """Whether a sentence after one of an earlier year tells of the announced one by its own words."""
    return _returns(tokens, masked, start, 0, assessed)


def published_in(before: str) -> bool:
    """Whether the words before a year make it the year of publication: `(công bố năm 2024)`."""
    return _PUBLISHED.search(before) is not None


def until_now(tokens: list[Token], low: Callable[[int, int], str], assessed: str | None) -> None:
    """`Đến năm 2023, Sở A vươn lên dẫn đầu`: the announced year and no target, where the sentence narrates."""
    targets = [t for t in tokens if t.kind == "target"]
    if len(targets) == 1 and assessed is not None and low(targets[0].start, targets[0].end).endswith(assessed):
        only = targets[0]
        if _NARRATED.search(low(only.end, only.end + 80)):
            only.kind, only.year = "year", assessed


def is_now(said: str, *, first: bool = False) -> bool:
    """Whether words say that it is the announced assessment that is told of; `first`: at their beginning."""
    return (_NOW.match(said.lstrip()) if first else _NOW.search(said)) is not None


def _returns(tokens: list[Token], masked: str, start: int, at: int, assessed: str | None) -> bool:
    for t in tokens:
        named = t.kind == "year" and t.start >= start + at and t.year == assessed
        if named and not published_in(masked[: t.start - start]):
            return True
    if _NOW.search(masked, at) is not None:
        return True
    compared = _COMPARED.search(masked, at)
    if compared is None:
        return False
    year = compared["year"]
    return year is None or assessed is None or int(year) == int(assessed) - 1


def _is_earlier(year: Token, assessed: str | None) -> bool:
    return assessed is not None and year.year is not None and year.year < assessed
