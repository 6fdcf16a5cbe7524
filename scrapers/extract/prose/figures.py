"""Figures of whole groups in one sentence: numbers of units per rating, maxima."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from scrapers.extract.prose.words import Span, Token

_SCALE = re.compile(r"(?:thang\s+(?:điểm|đo)|scale\s+of)[^,;.]*$")
_OF_A_PART = re.compile(r"[^.;]{0,30}?(?:mỗi|từng)\s+(?:tiêu\s+chí|chỉ\s+số|nội\s+dung|trụ\s+cột|nhóm)")
_CONVERTED = re.compile(r"(?:quy\s+(?:đổi|về)|converted)[^,;.]*$")


@dataclass(slots=True)
class CountFact:
    """A number of units with one rating."""

    group: str
    rating: Span
    count: int
    number: Span
    total: Span | None
    group_span: Span | None = None


@dataclass(slots=True)
class MaximumFact:
    """A maximum stated for a group (None: for all); `scale`: as the scale of the scores, not of a criterion."""

    group: str | None
    number: Span
    paragraph: int
    scale: bool = False


_AND_SO_MANY = re.compile(r"[\ue000\ue003]\s*(?:và|cùng(?:\s+với)?)\s+$")
_OTHERS = re.compile(r"\s*(?:khác|nữa|others?)(?![\wà-ỹđ])")


def find_counts(tokens: list[Token], low: Callable[[int, int], str], context: Token | None) -> list[CountFact]:
    """Pairs of a number of units and a rating (`19/20 cơ quan xếp loại Khá`, `Loại tốt có 5 đơn vị`)."""
    found: list[CountFact] = []
    used: set[int] = set()
    last: str | None = None
    for i, rating in enumerate(tokens):
        if rating.kind != "rating" or rating.zone is not None or rating.number is None:
            continue
        count = _count_before(tokens, i, used) or _count_after(tokens, i, used)
        if count is None or count.count is None or count.number is None:
            continue
        if count.count < 0:
            digits = low(*count.number)
            if not digits.isdigit():
                continue
            count.count = int(digits)
        if count.word == "all" and count.total is None and count.count <= 5:
            continue
        if _AND_SO_MANY.search(low(max(0, count.start - 12), count.start)):
            continue  # "Thành phố A và 5 huyện xếp loại Tốt": six
        if _OTHERS.match(low(count.end, count.end + 12)):
            continue  # "Sở A và 3 đơn vị khác": not all that have the rating
        if count.members:
            continue  # "ba cơ quan này": those just named, not all
        used.add(count.start)
        owner: Token | None = None
        group = count.group
        if group is None:
            named = [t for t in tokens if t.kind == "group" and t.group != "all"]
            inside = [t for t in named if t.start <= count.end <= t.end + 1 and t.end > count.start]
            before = [t for t in named if t.end <= count.start]
            units = {t.unit.unit_group for t in tokens if t.kind == "unit" and t.unit is not None}
            owner = inside[-1] if inside else before[-1] if before else context
            if owner is None and not units and len({t.group for t in named}) == 1:
                owner = named[0]  # "loại Tốt: 02 đơn vị; loại Khá: 15 đơn vị (các sở, ban, ngành)"
            counted = {t.group for t in tokens if t.kind == "count" and t.end <= count.start and t.group}
            if owner is None and not units and len(counted) == 1:
                units = counted  # "Trong 20 sở, loại Xuất sắc có 3 đơn vị"
            group = (
                owner.group if owner is not None and owner.group != "all" else units.pop() if len(units) == 1 else None
            )
        if count.word == "bare" and last is not None:
            group = last
        if group is None or group == "all":
            continue
        last = group
        found.append(
            CountFact(
                group,
                rating.number,
                count.count,
                count.number,
                count.total,
                (owner.start, owner.end) if owner and owner.end else None,
            )
        )
    return found


def _count_before(tokens: list[Token], i: int, used: set[int]) -> Token | None:
    kinds = [t.kind for t in tokens[max(0, i - 3) : i]]
    if kinds == ["count", "rank", "comma"]:  # "2 đơn vị dẫn đầu, xếp loại tốt"
        return tokens[i - 3] if tokens[i - 3].start not in used and tokens[i - 3].zone is None else None
    for t in reversed(tokens[:i]):
        if t.kind == "count":
            return t if t.start not in used and t.zone is None else None
        heads = [x.kind for x in tokens[i + 1 : i + 3]] == ["link", "unit"]
        if t.word == ":" and (heads or _count_after(tokens, i, used) is not None):
            return None  # "27 huyện như sau: Xuất sắc: 3 huyện", "Trong 20 sở: loại Tốt gồm Sở A, Sở B"
        if t.kind in ("comma", "semicolon", "and", "rating", "unit", "rank", "last", "score", "pct", "close", "open"):
            return None
    return None


def _count_after(tokens: list[Token], i: int, used: set[int]) -> Token | None:
    following = tokens[i + 1 : i + 5]
    if [t.kind for t in following] == ["open", "bare", "close", "link"] and following[3].word == ":":
        bare = following[1]  # "loại Tốt (03): ..."
        if bare.maximum is None and bare.number is not None and bare.number[1] - bare.number[0] <= 3:
            return Token("count", bare.start, bare.end, number=bare.number, count=-1)
    for t in tokens[i + 1 : i + 5]:
        if t.kind == "count":
            return t if t.start not in used and t.zone is None else None
        if t.kind not in ("link", "open", "group", "among", "shared"):
            return None
    return None


def find_maxima(
    tokens: list[Token], low: Callable[[int, int], str], context: Token | None, paragraph: int
) -> list[MaximumFact]:
    """Maxima stated in one sentence, each with the group it is stated for."""
    found: list[MaximumFact] = []
    if not any(t.kind == "unit" for t in tokens):
        # "thang điểm cấp sở là 245 điểm, cấp huyện 360 điểm": the word is not said again
        for i, t in enumerate(tokens):
            kinds = [x.kind for x in tokens[max(0, i - 3) : i] if x.kind not in ("link",)]
            if t.kind == "score" and not t.maximum and kinds[-2:] in (["comma", "group"], ["and", "group"]):
                said = {x.kind for x in tokens[:i]}
                t.kind = "max" if "max" in said and "average" not in said else t.kind
    for i, t in enumerate(tokens):
        if t.kind != "max" or t.number is None or t.zone is not None:
            continue
        before: list[Token] = []
        for x in reversed(tokens[:i]):
            if x.kind in ("max", "semicolon"):
                break
            if x.kind == "group" or (x.kind == "count" and x.group is not None):
                before.insert(0, x)
        after: list[Token] = []
        for x in tokens[i + 1 :]:
            if x.kind in ("max", "semicolon", "comma", "unit"):
                break
            if x.kind == "group" and re.search(
                r"(?:đối\s+với|cho|của|với)\s+(?:các\s+)?$", low(max(0, x.start - 14), x.start)
            ):
                after.append(x)
        names = {x.group for x in (before or after)}
        if not names and context is not None:
            names = {context.group}
        lead = low(max(0, t.start - 60), t.start)
        if _CONVERTED.search(lead) or _OF_A_PART.match(low(t.end, t.end + 60)):
            continue
        # "thang điểm cấp sở là 245 điểm, cấp huyện 360 điểm"
        scale = _SCALE.search(lead) is not None or (bool(found) and found[-1].scale)
        found.append(MaximumFact(names.pop() if len(names) == 1 else None, t.number, paragraph, scale))
    return found
