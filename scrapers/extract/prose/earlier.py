"""Values of earlier years without a year of their own.

In brackets whose layout the first one announced (`A 92 điểm (năm 2022: 85; thứ 5), B 90 điểm (84; thứ 6)`), or of a
unit as it was then (`vượt Sở B của năm trước (50 điểm)`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from scrapers.extract.prose.facts import PREDICATES, VALUES, Refusal
from scrapers.extract.prose.words import Token
from scrapers.extract.prose.years import is_now

_BEFORE = (
    r"(?:năm|kỳ|lần|đợt)\s+(?:(?:đánh\s+giá|xếp\s+hạng|công\s+bố)\s+)?(?:liền\s+)?(?:trước|ngoái)(?:\s+đó)?(?![\wà-ỹđ])"
)
_SET = r"(?:(?:của|ở|trong|hồi|vào|lập(?:\s+được)?|thiết\s+lập|đạt\s+được|có\s+được|đạt|tại|ngay)\s+)*"
# "Sở B của năm 2022 (50 điểm)", "Sở B năm ngoái (50 điểm)"
_UNIT_THEN = re.compile(rf"\ue000[\s\ue003]*{_SET}(?:{_BEFORE}|năm\s+(?P<year>20\d\d)(?!\d))\s*(?P<open>\()?")
_COMPARED = re.compile(
    r"(?<![\wà-ỹđ])(?:trên|dưới|sau|vượt(?:\s+(?:qua|lên|mặt))*|qua\s+mặt|hơn|kém|thua|bằng|ngang(?:\s+(?:với|bằng|ngửa))?|so\s+với|bỏ\s+xa"
    r"|(?:điểm(?:\s+số)?|kết\s+quả|thành\s+tích|kỷ\s+lục|mức|vị\s+trí|ngôi|hạng)(?:\s+[\wà-ỹđ]+){0,3}\s+của|như)\s+(?:cả\s+|chính\s+|các\s+)*\ue000*$"
)
# "soán ngôi của Sở B (năm 2022 đạt 90 điểm)": of B
_RIVAL_THEN = re.compile(
    r"(?<![\wà-ỹđ])(?:(?:vượt(?:\s+(?:qua|lên|mặt))*|qua\s+mặt|(?:xếp|đứng)\s+(?:trên|dưới|sau)|hơn|kém|thua|bỏ\s+xa|so\s+với)\s+(?:cả\s+)?"
    r"|(?:ngôi|vị\s+trí|hạng)(?:\s+[\wà-ỹđ]+){0,3}\s+của\s+)\ue000+[\s\ue003]*(?P<open>\()(?=\s*(?:vào\s+)?năm\s+(?P<year>20\d\d)(?!\d))"
)
_VALUE_OF = re.compile(r"\d\s*(?:điểm|%)?\s*của\s+(?:chính\s+)?\ue000*$")
# "đơn vị dẫn đầu năm trước là Sở B (50 điểm)", "… là Sở B với 50 điểm"
_THEN_IS = re.compile(
    rf"\s*(?:của\s+|trong\s+|ở\s+)?(?:{_BEFORE})\s+(?:là|thuộc\s+về)\s+\ue000+[\s\ue003]*(?:(?P<open>\()|(?:,\s*)?với\s+)"
)
# "từ chỗ đội sổ (56,2 điểm) nay có mặt trong tốp 5": of the place left
_FROM = re.compile(
    r"(?<![\wà-ỹđ])từ\s+(?:chỗ|vị\s+trí|ngôi|hạng|thứ|nhóm|vị\s+thế|thân\s+phận|(?:một\s+)?(?:đơn\s+vị|địa\s+phương))\s[^()\d;.\ue000]{0,50}(?:\d{1,2}[^()\d;.\ue000]{0,20})?"
    r"(?P<open>\()(?=[^()]{1,60}\)[^;.]{0,40}?(?<![\wà-ỹđ])(?:nay|lên|xuống|vươn|tụt|lùi|bứt|nhảy|thành|sang|vọt)(?![\wà-ỹđ]))"
)
# "cao gấp rưỡi Sở B (92 điểm so với 61 điểm)": the first value is not B's
_VALUE = r"\d[\d.,]*(?:\s*/\s*\d[\d.,]*)?\s*(?:điểm|%)?"
_AGAINST = re.compile(
    rf"(?<=\ue000)[^().;\ue000]{{0,40}}\(\s*(?:với\s+|đạt\s+)?{_VALUE}\s*(?:so\s+với|và|/|-|–)\s*{_VALUE}\s*\)"
)
_TIMES = re.compile(
    r"(?<![\wà-ỹđ])(?:gấp|bằng)\s+(?:(?:hơn|gần|khoảng|tới|đến)\s+)*(?:rưỡi|đôi|ba|hai|nửa|một\s+nửa|\d[\d.,]*\s*(?:lần|%)|(?:hai|ba|bốn|năm)\s+lần)(?:\s+(?:so\s+với|của))?\s+\ue000*$"
)
# "(trong ngoặc là thứ hạng năm 2022)"
_IN_BRACKETS = re.compile(
    r"(?<![\wà-ỹđ])(?:trong|nằm\s+trong)\s+(?:dấu\s+)?(?:ngoặc|móc)(?:\s+đơn)?\s+(?:là|ghi|thể\s+hiện|nêu|cho\s+biết)\s"
    rf"[^().;:]{{0,60}}?(?:{_BEFORE}|20\d\d)"
)


@dataclass(frozen=True, slots=True)
class _Layout:
    """What the bracket of an earlier year holds, and what stands before it of the announced one.

    `outside` is None where a note says what all brackets hold.
    """

    inside: frozenset[str]
    outside: frozenset[str] | None


def mark_values_then(tokens: list[Token], masked: str, start: int, assessed: str | None) -> list[Refusal]:
    """Give values of earlier years that name none themselves a zone, in place.

    Args:
        tokens: the sentence, or a list over several lines.
        masked: its lower-case text, units masked; it begins at `start`.
        start: its place in the document.
        assessed: the announced year.

    Returns:
        Numbers without a word for points among these, with the reason: no other rule reports them.
    """
    bare = [t for t in tokens if t.kind == "bare" and t.zone is None]
    _units_then(tokens, masked, start, assessed)
    _clauses_then(tokens, masked, start, assessed)
    if any(t.kind == "open" for t in tokens):
        noted = _IN_BRACKETS.search(masked)
        layout = None
        if noted is not None and (assessed is None or assessed not in noted[0]):
            layout = _Layout(frozenset({"score", "pct", "rank", "rating"}), None)
        _brackets(tokens, layout, start + (noted.end() if noted else 0), assessed)
        _second_values(tokens, masked, start)
    return [Refusal(t.start, t.end, t.zone) for t in bare if t.zone is not None]


def _units_then(tokens: list[Token], masked: str, start: int, assessed: str | None) -> None:
    for m in _UNIT_THEN.finditer(masked):
        if m["year"] is not None and (assessed is None or m["year"] >= assessed):
            continue
        before = masked[max(0, m.start() - 60) : m.start() + 1]
        if (value := _VALUE_OF.search(before)) is not None:
            at = start + m.start() + 1 - len(before) + value.start()
            _zone(tokens, at, at + 1, values=True)
        elif m["year"] is not None and _COMPARED.search(before) is None:
            continue
        _bracket(tokens, masked, start, m)
    for m in _FROM.finditer(masked):
        _bracket(tokens, masked, start, m)
    for m in _AGAINST.finditer(masked):
        if _TIMES.search(masked, max(0, m.start() - 120), m.start()) is not None:
            for t in tokens:
                if t.kind in VALUES and m.start() <= t.start - start < m.end():
                    t.zone = t.zone or "ambiguous_binding"
    for m in _RIVAL_THEN.finditer(masked):
        if assessed is not None and m["year"] < assessed:
            _bracket(tokens, masked, start, m)
    for place in [t for t in tokens if t.kind in ("rank", "last")]:
        then = _THEN_IS.match(masked, place.end - start)
        if then is not None and then["open"] is None:
            _zone(tokens, start + then.end(), start + then.end() + 1, values=True)
        elif then is not None:
            _bracket(tokens, masked, start, then)


def _clauses_then(tokens: list[Token], masked: str, start: int, assessed: str | None) -> None:
    """`Sở A năm 2022 đạt 90,1 điểm; Sở B đạt 88,2 điểm`: B's may be of either year."""
    clauses: list[list[Token]] = [[]]
    for t in tokens:
        if t.kind in ("semicolon", "turn"):
            clauses.append([])
        clauses[-1].append(t)
    then = False
    for clause in [c for c in clauses if c]:
        said = masked[clause[0].start - start : clause[-1].end - start]
        years = [t for t in clause if t.kind == "year"]
        if years or is_now(said):
            then = len(years) == 1 and not is_now(said) and _opens_then(clause, masked, start, assessed)
        elif then:
            for t in clause:
                if t.kind in PREDICATES:
                    t.zone = t.zone or "ambiguous_binding"


def _opens_then(clause: list[Token], masked: str, start: int, assessed: str | None) -> bool:
    """Whether a clause tells what its unit had in an earlier year: `Sở A năm 2022 đạt 90,1 điểm`."""
    for unit, year in pairwise(clause):
        if unit.kind in PREDICATES:
            return False
        if unit.kind == "unit" and year.kind == "year":
            between = masked[unit.end - start : year.start - start].strip(" \ue003")
            return assessed is not None and year.year is not None and year.year < assessed and between in ("", "năm")
    return False


def _bracket(tokens: list[Token], masked: str, start: int, m: re.Match[str]) -> None:
    if m["open"] is None:
        return
    close = masked.find(")", m.end())
    inside = masked[m.end() : close if close >= 0 else len(masked)]
    if not is_now(inside):
        _zone(tokens, start + m.end(), start + m.end() + len(inside), values=False)


def _zone(tokens: list[Token], begin: int, end: int, *, values: bool) -> None:
    for t in tokens:
        if t.kind in (VALUES if values else PREDICATES) and begin < t.end and t.start < end:
            t.zone = t.zone or "other_year"


def _kind(token: Token) -> str:
    return {"bare": "score", "last": "rank", "next": "rank"}.get(token.kind, token.kind)


def _pairs(tokens: list[Token]) -> Iterator[tuple[list[Token], list[Token], int]]:
    """Brackets that name no unit and no pillar: what is told before each since the last one, what in it, its end."""
    before: list[Token] = []
    inside: list[Token] | None = None
    for t in tokens:
        if t.kind == "open":
            inside = []
        elif t.kind == "close" and inside is not None:
            if not any(x.kind in ("unit", "pillar") for x in inside):
                yield before, inside, t.start
            before, inside = [], None
        elif inside is not None:
            inside.append(t)
        else:
            before.append(t)


def _brackets(tokens: list[Token], layout: _Layout | None, begin: int, assessed: str | None) -> None:
    for before, inside, end in _pairs(tokens):
        kinds = [_kind(t) for t in inside if t.kind in (*PREDICATES, "year")]
        told = frozenset(kinds) - {"year"}
        if end < begin or not told:
            continue
        outside = frozenset(_kind(t) for t in _of_its_unit(before))
        if "year" not in kinds:
            if layout is not None and told <= layout.inside:
                _told_then(inside, layout, outside)
        elif layout is None and (kinds[0] == "year" or kinds[-1] == "year") and kinds.count("year") == 1:
            year = next(t.year for t in inside if t.kind == "year")
            if assessed is not None and year is not None and year < assessed:
                layout = _Layout(told, outside)


def _of_its_unit(before: list[Token], *, behind: bool = False) -> list[Token]:
    """What is told of the unit before a bracket: behind it, or ahead of it where it is the first one."""
    units = [n for n, t in enumerate(before) if t.kind == "unit"]
    first = units[-1] if units and (behind or len(units) > 1) else 0
    return [t for t in before[first:] if t.kind in PREDICATES]


def _second_values(tokens: list[Token], masked: str, start: int) -> None:
    """`B đạt 90,4 điểm (84,2 điểm, thứ 6)`: the place is of whatever the second value is of."""
    for before, inside, _ in _pairs(tokens):
        told = [t for t in _of_its_unit(before, behind=True) if t.kind in VALUES]
        values = [t for t in inside if t.kind in VALUES]
        if len(told) != 1 or len(values) != 1 or any(t.kind in ("among", "year") for t in inside):
            continue
        first, second = told[0], values[0]
        printed = [masked[t.digits[0] - start : t.digits[1] - start] for t in (first, second)]
        alike = first.kind == second.kind == "score" and not (first.qualifier or first.maximum or second.maximum)
        if (
            alike
            and printed[0] != printed[1]
            and len(re.split("[.,]", printed[0])[0]) == len(re.split("[.,]", printed[1])[0])
        ):
            for t in inside:
                if t.kind in ("rank", "last", "rating"):
                    t.zone = t.zone or "ambiguous_binding"


def _told_then(inside: list[Token], layout: _Layout, outside: frozenset[str]) -> None:
    """A bracket like that of the earlier year: of what stands before it too, another is of that year for certain."""
    for t in inside:
        if t.kind not in PREDICATES or t.zone is not None:
            continue
        kind = _kind(t)
        if layout.outside is None or kind in outside:
            t.zone = "other_year"
        elif kind not in layout.outside:
            t.zone = "ambiguous_binding"  # "A 92 điểm (năm 2022: hạng 5), B 90 điểm (hạng 2)"
