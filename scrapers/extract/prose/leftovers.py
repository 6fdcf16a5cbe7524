"""Figures that nothing holds: every number of points or share of a unit is a record, or told with its reason."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scrapers.extract.prose.facts import Fact, Refusal
from scrapers.extract.prose.words import POINTS, Span, Token
from scrapers.extract.prose.writing import Found
from scrapers.extract.vocabulary import rating_pattern
from scrapers.vietnamese import NUMBER

_MENTION = re.compile(
    rf"(?<![\wà-ỹđ.,/])(?<!năm\s){NUMBER}(?:\s*/\s*{NUMBER})?\s*(?:{POINTS}(?!\s+(?:phần\s+trăm|%))|points?|pts)(?![\wà-ỹđ])"
)
# a number without the word for points where the sentence has it: "Điểm số: A 92,1; B 91,4"
_POINTS_MEANT = re.compile(r"(?<![\wà-ỹđ])(?:điểm|dti|chỉ\s+số\s+chuyển\s+đổi\s+số|scores?|points)(?![\wà-ỹđ])")
_IN_BRACKETS = re.compile(r"(?<=[\wà-ỹ\ue000]) \(\d{1,4}[.,]\d{1,4}\)")
_DECIMAL = re.compile(r"\d[.,]\d")
# "Thứ hạng của Sở A là 4": no word of rank stands at the number
_PLACE = re.compile(
    r"(?<![\wà-ỹđ])(?:thứ\s+hạng|vị\s+trí|vị\s+thứ|xếp\s+hạng)[^.;,\d]{0,24}?(?:năm\s+20\d\d\s+)?của\s+\ue000[^.;,\d]{0,24}?"
    r"(?:là|:)\s*(?P<n>\d{1,3})(?![\d.,/]*\d|\s*(?:điểm|%))"
)
# what a token's number is, when it is no value
_REASONS = {
    "range": "range",
    "gap": "gap",
    "change": "change",
    "rank_change": "rank_change",
    "old": "other_year",
    "unsure": "ambiguous_binding",
    "noise": "points_not_score",
    "max": "points_not_score",
    "score": "",
    "bare": "",
    "pct": "",
}


_SAID = re.compile(r"(?:cùng\s+|đều\s+|được\s+|đạt\s+)*(?:xếp|đứng|dẫn\s+đầu|giữ|chiếm|về|đạt)(?![\wà-ỹđ])")


# of units nobody names: "các đơn vị đứng đầu"
_OF_UNNAMED = re.compile(
    r"(?:đơn\s+vị|địa\s+phương|cơ\s+quan|xã|phường|thị\s+trấn|tỉnh|(?:các|những|\d|hai|ba|bốn|năm)\s+(?:sở|huyện|thành\s+phố|ngành|khối))"
    r"(?:\s+(?:được|cùng|đều|có|đạt|nằm|trong|nhóm|đang))*\s+$"
)
_RATED = rf"(?:{rating_pattern()})"
# places and ratings in words the scanner knows no token for: "xếp mức A", "đều đạt Tốt", "Khá có Sở A"
_UNREAD = re.compile(
    r"(?<![\wà-ỹđ])(?P<letter>(?:xếp|đạt)\s+(?:loại|mức|hạng|nhóm)\s+[abcd](?:\s?[+-])?(?![\wà-ỹđ]))"
    r"|(?<![\wà-ỹđ])(?P<place>(?:xếp|đứng|về|ở\s+vị\s+trí)\s+(?:áp\s+chót|kế\s+cuối|gần\s+(?:cuối|chót)|gần\s+như\s+cuối))"
    r"|(?<![\wà-ỹđ])(?:trong|vào|lọt|thuộc|ở|lên)\s+(?P<among>(?:nhóm|tốp|top)\s+(?:đầu|trên|giữa|dưới))(?![\wà-ỹđ])"
    r"|(?<![\wà-ỹđ])(?P<alike>(?:cùng|đồng|ngang|bằng)\s+(?:thứ\s+)?hạng\s+(?:với|cùng))\s+(?:các\s+)?\ue000"
    r"|(?<![\wà-ỹđ])(?P<goal>(?:về|cán)\s+đích\s+(?:đầu\s+tiên|sớm\s+nhất|thứ\s+\w+))(?![\wà-ỹđ])"
    r"|(?<![\wà-ỹđ])(?P<order>xếp\s+(?:hạng|thứ)\s+lần\s+lượt)\s*(?:là|gồm)?\s*:?\s*\ue000"
    rf"|(?:(?<![\wà-ỹđ])đạt\s+|\ue000[\s\ue003]*)(?P<rated>{_RATED})(?=\s*(?:[.,;)\n]|$))"
    r"|%[^.;()\d]{0,40}\(\s*(?P<fraction>\d{2,4}\s*/\s*\d{2,4})\s*\)"
    rf"|(?:^|[.;\n]\s*)(?P<listed>{_RATED})\s+(?:có|gồm)\s+\ue000"
    r"|(?<=[,\d]\s)(?P<equal>(?:bằng|ngang)(?:\s+với)?)\s+\ue000"
    # "A bằng điểm, xếp trên B"; not "bằng điểm nhau, cùng 92 điểm"
    r"|(?<![\wà-ỹđ])(?P<even>(?:bằng|ngang|đồng|cùng|trùng)\s+(?:(?:số|mức)\s+)?điểm(?:\s+(?:số|nhau))?)(?![\wà-ỹđ])"
    r"(?![^;.]{0,24}\d)"
)
# "Đơn vị xếp thứ hai gây bất ngờ lớn": one unit, named elsewhere if at all
_ONE_UNNAMED = re.compile(
    r"(?:^|[.;\n“\"]\s*)(?:[-–+•]\s*)?(?:đơn\s+vị|địa\s+phương|cơ\s+quan|xã|phường|thị\s+trấn|sở|huyện)(?:\s+(?:được|đang|vừa|hiện))*\s+$"
)
_RULE = re.compile(
    r"[^.;]{0,60}?(?<![\wà-ỹđ])(?:sẽ|phải|cần|được\s+(?:khen|tặng|thưởng|tuyên)|là\s+căn\s+cứ)(?![\wà-ỹđ])"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure as printed, and why it is no record if it turns out to be none."""

    number: Span
    reason: str


def mentions(tokens: list[Token], masked: str, start: int) -> Iterator[Mention]:
    """Every number of points in a sentence, and every value in one that names units.

    Args:
        tokens: the sentence, with the zones of what is told beside the results.
        masked: its lower-case text, units masked; it begins at `start`.
        start: its place in the document.
    """
    named = any(t.kind == "unit" for t in tokens)
    unbound = "ambiguous_binding" if named else "no_unit"
    told = [t for t in tokens if t.kind in _REASONS]
    at = 0
    for m in _MENTION.finditer(masked):
        begin, end = start + m.start(), start + m.end()
        while at < len(told) and told[at].end <= begin:
            at += 1
        token = told[at] if at < len(told) and told[at].start < end else None
        reason = (token.zone or _REASONS[token.kind] or unbound) if token is not None else "points_not_score"
        yield Mention((begin, end), reason)
    points_meant = _POINTS_MEANT.search(masked) is not None or any(t.kind == "average" for t in tokens)
    # "X (0,7214), Y (0,7102) là top 2": of names that were not recognised
    points_meant = points_meant or (
        any(t.kind in ("rank", "last", "order") for t in tokens) and len(_IN_BRACKETS.findall(masked)) > 1
    )
    for n, t in enumerate(tokens):
        if t.kind == "noise" and t.word in ("percent_not_score", "points_not_score") and named:
            yield Mention((t.start, t.end), t.word)
        elif (
            (t.kind in ("score", "pct") and named)
            or (
                t.kind == "bare"
                and (
                    (
                        (points_meant or named)
                        and _DECIMAL.search(masked, t.digits[0] - start, t.digits[1] - start) is not None
                    )
                    or _right_behind_unit(tokens, n, masked, start)
                    or (named and t.maximum is not None)
                    # "Điểm nhận thức số của Sở A là 50"
                    or (points_meant and [x.kind for x in tokens[max(0, n - 2) : n]] == ["unit", "link"])
                )
            )
        ):
            yield Mention((t.start, t.end), t.zone or unbound)
    levels = any(t.kind == "range" for t in tokens)
    for t in tokens:
        if t.members and t.kind in ("rank", "last"):
            if named:
                yield Mention((t.start, t.end), t.zone or "part_rank")  # "nằm trong tốp 5": which of them is not told
        elif t.kind in ("rank", "last", "rating") and (named or (not levels and _predicates(t, masked, start))):
            yield Mention((t.start, t.end), t.zone or unbound)
    for m in _UNREAD.finditer(masked) if named else ():
        group = m.lastgroup or "rated"
        reason = "part_rank" if group == "among" else "ambiguous_binding"
        yield Mention((start + m.start(group), start + m.end(group)), reason)
    for m in _PLACE.finditer(masked):
        yield Mention((start + m.start("n"), start + m.end("n")), "ambiguous_binding")


def _predicates(token: Token, masked: str, start: int) -> bool:
    """Whether a place or rating of a sentence without a unit is said of somebody: `Văn phòng xếp thứ 3`."""
    at = token.start - start
    if _SAID.match(masked, at, token.end - start) is None:
        return False
    if _OF_UNNAMED.search(masked, max(0, at - 30), at) is None:
        return True
    placed = token.kind == "rank" and not token.lead and not token.members
    return (
        placed
        and _ONE_UNNAMED.search(masked, max(0, at - 30), at) is not None
        and _RULE.match(masked, token.end - start) is None
    )


def _right_behind_unit(tokens: list[Token], n: int, masked: str, start: int) -> bool:
    before = tokens[n - 1] if n else None
    return (
        before is not None
        and before.kind == "unit"
        and not masked[before.end - start : tokens[n].start - start].strip()
    )


def _told_in_words(fact: Fact) -> tuple[Span | None, ...]:
    return fact.rating, fact.last_span, fact.scope, fact.last_scope


def unreported(told: Iterable[Mention], found: Found) -> list[Refusal]:
    """The figures that no record and no refusal holds."""
    spans: list[Span | None] = [(r.start, r.end) for r in found.refused]
    spans += [span for f in found.facts for span in (f.score, f.pct, f.maximum, f.rank_span, *_told_in_words(f))]
    spans += [c.rating for c in found.counts]
    spans += [span for a in found.averages for span in (a.value, a.maximum, a.change)]
    spans += [(c.change.start, c.change.end) for c in found.changes]
    spans += [m.number for m in found.maxima]
    spans += [c.number for c in found.counts]
    held = sorted(span for span in spans if span is not None)
    starts = [s for s, _ in held]
    furthest: list[int] = []
    for _, end in held:
        furthest.append(max(end, furthest[-1]) if furthest else end)
    missed = []
    for mention in told:
        n = bisect_right(starts, mention.number[1] - 1)
        if not n or furthest[n - 1] <= mention.number[0]:
            missed.append(Refusal(*mention.number, mention.reason))
    return missed
