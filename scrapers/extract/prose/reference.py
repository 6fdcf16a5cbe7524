"""What a sentence says of the units the sentence before has named: `Điểm số của các đơn vị này lần lượt là ...`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from scrapers.extract.prose.facts import VALUES, Fact, Refusal
from scrapers.extract.prose.words import Token
from scrapers.vietnamese import count_word

# nothing else may be the subject of the values
_SUBJECT = re.compile(
    r"[\s,–:-]*(?:(?:với|trong\s+đó|theo\s+đó|cụ\s+thể|và)\s*,?\s*)*"
    r"(?:(?:tổng\s+|số\s+|mức\s+)*(?:điểm(?:\s+số)?|kết\s+quả|chỉ\s+số|tỷ\s+lệ|dti|cđs|chuyển\s+đổi\s+số|đánh\s+giá"
    r"|xếp\s+hạng|đạt\s+được|năm\s+20\d\d)\s*(?:dti|cđs|chuyển\s+đổi\s+số|đánh\s+giá|đạt\s+được)?\s*"
    r"(?:(?:của|mà|do)\s+)?|(?=(?:các|những|cả|\d|ba|hai|bốn|năm|sáu)\s|(?:lần\s+lượt|tương\s+ứng)))"
    r"(?:(?:cả|các|những|mỗi)?\s*(?:(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+)?"
    r"(?:đơn\s+vị|cơ\s+quan|địa\s+phương|sở|ngành|huyện|thành\s+phố|xã|phường|,|và|\s)+"
    r"(?:này|trên|nói\s+trên|kể\s+trên|vừa\s+nêu|đó|ấy)\s*|(?:cả\s+)?(?:hai|ba|bốn|năm|\d)\s+(?:đơn\s+vị|địa\s+phương"
    r"|cơ\s+quan|sở|huyện|xã|phường)\s+)?"
    r"(?:(?:có|đạt|được|số|tổng|điểm|là|với|mức)\s+)*"
)
_WITH_THESE = re.compile(
    r"[\s–+*•-]*(?:(?:cùng\s+với|ngoài)\s+)?(?:cả\s+)?(?P<n>\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+"
    r"(?:(?:đơn\s+vị|cơ\s+quan|địa\s+phương|sở|ngành|huyện|thị\s+xã|thành\s+phố|xã|phường|,)\s*)+"
    r"(?:này|trên|nói\s+trên|kể\s+trên|vừa\s+nêu)\s*,?\s*(?:cùng(?:\s+với)?|và)\s+(?:các\s+)?(?=[\ue000])"
)
_OVER = re.compile(r"\s*(?:[.,;:()!\n]|$|(?:và|đều|cùng|xếp|trên)(?![\wà-ỹđ]))")


def values_of_previous(
    tokens: list[Token], low: Callable[[int, int], str], start: int, previous: list[Fact]
) -> tuple[bool, list[Refusal]]:
    """Give a list of values to the list of units the sentence before named, one by one.

    Args:
        tokens: a sentence; the value tokens used or refused become `noise`.
        low: lower-case text between two offsets.
        start: where the sentence begins.
        previous: the units of the sentence before, in order; their values are set.

    Returns:
        Whether values were given, and what was refused.
    """
    at = next((n for n, t in enumerate(tokens) if t.kind == "respectively"), None)
    if at is None or any(t.kind in ("unit", "average", "pillar", "rank", "last", "change") for t in tokens):
        return False, []
    series = _series(tokens, at + 1)
    if (
        len(series) < 2
        or not previous
        or not _scores(series, low)
        or _SUBJECT.fullmatch(low(start, tokens[at].start)) is None
    ):
        return False, []
    free = all(not (f.score or f.pct or f.qualifier) for f in previous)
    plain = all(t.zone is None and not t.qualifier for t in series)
    kinds = {"pct" if t.kind == "pct" else "score" for t in series}
    for t in series:
        t.kind = "noise"
    if len(series) != len(previous) or not free or not plain or len(kinds) != 1:
        return False, [Refusal(series[0].start, series[-1].end, "count_mismatch")]
    for fact, t in zip(previous, series, strict=True):
        setattr(fact, kinds.copy().pop(), t.number)
        fact.maximum = t.maximum
    return True, []


def _scores(series: list[Token], low: Callable[[int, int], str]) -> bool:
    """Whether the values are scores or percentages and nothing that is counted (`2 và 3 bằng khen`)."""
    measured = any(t.kind != "bare" for t in series) or all(re.search(r"[.,]\d", low(*t.digits)) for t in series)
    return measured and _OVER.match(low(series[-1].end, series[-1].end + 8)) is not None


def _series(tokens: list[Token], at: int) -> list[Token]:
    """The values that follow one another from a token on, separated by commas and `và`, after a link."""
    series: list[Token] = []
    for t in tokens[at:]:
        if t.kind in VALUES:
            series.append(t)
        elif t.kind not in ("comma", "semicolon", "and", "link"):
            break
    return series


def rating_with_previous(low: str, facts: list[Fact], previous: list[Fact]) -> None:
    """`Ba đơn vị này cùng với Sở D (91,6%) được xếp loại Tốt`: the rating of D is that of the three as well.

    Args:
        low: the sentence in lower case, units masked.
        facts: what it says of the units it names, in order.
        previous: the units of the sentence before; their rating is set where they have none.
    """
    m = _WITH_THESE.match(low)
    if m is None or facts[0].rating is None:
        return
    number = int(m["n"]) if m["n"].isdigit() else count_word(m["n"])
    if number == len(previous):
        for fact in previous:
            fact.rating = fact.rating or facts[0].rating


# "Cả hai đều thuộc nhóm Tốt", "Các đơn vị này cùng xếp loại Khá"
_ALL_TOLD = re.compile(
    r"(?:^|[.\n]\s*)(?:(?:như\s+vậy|theo\s+đó|do\s+đó|với\s+kết\s+quả\s+(?:này|đó|trên))\s*,?\s*)?"
    r"(?:cả\s+(?P<n>hai|ba|bốn|năm|sáu|\d{1,2})|(?:tất\s+cả\s+)?(?:các|những)\s+(?:đơn\s+vị|cơ\s+quan|địa\s+phương|sở|huyện|xã|phường)\s+"
    r"(?:này|trên|nói\s+trên|kể\s+trên|vừa\s+nêu))\s+(?:đều|cùng)(?![\wà-ỹđ])"
)


def _rating_behind(tokens: list[Token], i: int) -> Token | None:
    """The rating told of a number of units, before another number or rank comes."""
    for t in tokens[i + 1 : i + 6]:
        if t.kind == "rating":
            return t if t.zone is None else None
        if t.kind in ("count", "semicolon", "turn", "unit", *VALUES):
            return None
    return None


def rating_of_previous(
    tokens: list[Token], low: Callable[[int, int], str], previous: list[Fact], told: bool
) -> Iterator[Refusal]:
    """`Cả ba đơn vị đều ở mức Nâng cao`: a rating of all units of the sentence before.

    Refused where it is told of another number of units.

    Args:
        tokens: a sentence without units, or what stands before its first.
        low: lower-case text between two offsets.
        previous: the units of the sentence before; their rating is set where they have none.
        told: whether the sentence has spoken of them already.
    """
    named = [f for f in previous if told or not f.empty]
    for i, t in enumerate(tokens):
        rating = None
        if t.word == "these":
            named = previous
        if (
            t.kind == "count"
            and t.word in ("all", "these")
            and t.total is None
            and t.zone is None
            and t.count == len(named)
        ):
            rating = _rating_behind(tokens, i)
        elif t.kind == "count" and t.word == "these" and t.zone is None:
            other = _rating_behind(tokens, i)
            if other is not None:
                yield Refusal(t.start, other.end, "count_mismatch")
        elif t.kind == "rating" and t.zone is None:
            if told:
                before = low(max(0, t.start - 8), t.end)
                rating = t if re.search(r"(?:đều|cùng)\s", before) else None
            elif (all_told := _ALL_TOLD.search(low(t.start - 60, t.start + 6))) is not None:
                counted = all_told["n"]
                number = None if counted is None else int(counted) if counted.isdigit() else count_word(counted)
                if number is not None and number != len(named):
                    yield Refusal(t.start, t.end, "count_mismatch")
                elif named:
                    rating = t
        if rating is not None:
            for fact in named:
                if fact.rating is None:
                    fact.rating = rating.number
