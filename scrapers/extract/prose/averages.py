"""Averages of whole groups in one sentence, with their change against the year before."""

from __future__ import annotations

import re

from scrapers.extract.prose.average_facts import AverageFact, ChangeFact, average_of, groups_before
from scrapers.extract.prose.average_sight import Low, group_behind, is_beside, is_compared, some_of
from scrapers.extract.prose.average_walk import STOPS, Walk
from scrapers.extract.prose.facts import Refusal
from scrapers.extract.prose.words import Token

_ELSEWHERE = re.compile(
    r"\s*(?:(?:của|chung|of|the)\s+)*(?:cả\s+nước|toàn\s+quốc|quốc\s+gia|các\s+tỉnh|nationwide|national|whole\s+country)"
    r"(?![\wà-ỹđ])"
)

_BEFORE_ITS_WORDS = re.compile(
    r"\s*/?\s*(?:(?:là|is|was|được\s+coi\s+là)\s+)?(?:(?:mức|điểm|số|giá\s+trị|chỉ\s+số|the)\s+)*"
)

_WITHIN_A_UNIT = re.compile(
    r"(?:xã|phường|thị\s+trấn|thôn|đơn\s+vị|phòng|trường|cơ\s+quan|communes?|wards?)[^,;.:]{0,40}?(?:của|tại|ở|thuộc|trong|trên\s+địa\s+bàn|of|in)\s+(?:các\s+)?$"
    r"|^\s*(?:chung\s+)?(?:của|tại|ở|of)\s+$"
)
_ITS_GROUP = re.compile(r"\s*(?:(?:của|toàn|trong|tỉnh|thành\s+phố|trên\s+địa\s+bàn)\s+)*")
_JUST_SAID = re.compile(r"[\s:,(–\ue003-]*(?:(?:thì|chỉ|lại|cũng|đạt|là|được|ở\s+mức|với|có|số|điểm|is|was)\s+)*")


def find_averages(
    tokens: list[Token],
    low: Low,
    context: Token | None,
    assessed_year: str | None,
    continued: bool,
) -> tuple[list[AverageFact], list[ChangeFact], list[Refusal]]:
    """Averages of one sentence, changes that stand without one, and what was refused; the value tokens
    used become `noise`.

    Args:
        tokens: the sentence.
        low: lower-case text between two offsets.
        context: the group phrase the paragraph speaks of, if any.
        assessed_year: the year the document assesses.
        continued: whether the sentence before gave averages (`Trong đó, cấp sở đạt ...`).
    """
    found: list[AverageFact] = []
    changes: list[ChangeFact] = []
    refused: list[Refusal] = []
    starts = [
        i
        for i, t in enumerate(tokens)
        if t.kind == "average"
        and (t.zone in (None, "rival") or (t.zone == "rival_index" and _of_the_index(tokens, i)))
        and not is_beside(t, low)
    ]
    units = [t for t in tokens if t.kind == "unit"]
    if not starts and not units:
        pooled = any(t.kind == "group" and t.group == "all" for t in tokens) and any(t.kind == "dti" for t in tokens)
        if continued or pooled:
            starts = [-1]
    found += [
        a for i, t in enumerate(tokens) if t.kind == "average" and (a := _in_brackets(tokens, i, low)) is not None
    ]
    until = -2
    resumed = False
    while starts:
        start = starts.pop(0)
        if start <= until:
            continue
        if (
            start >= 0
            and tokens[start].kind == "average"
            and _ELSEWHERE.match(low(tokens[start].end, tokens[start].end + 30))
        ):
            continue
        walk = Walk(tokens, low, assessed_year, found, changes, refused, strict=resumed or (start < 0 and continued))
        taken, until = walk.run(start, context)
        if not taken and start >= 0 and not changes and not resumed:
            change = next((t for t in tokens[start + 1 : start + 6] if t.kind == "change"), None)
            if change is not None and not found:
                refused.append(Refusal(change.start, change.end, "change"))
        if not taken and start > 0 and not resumed:
            _value_before(tokens, start, low, context, found)
        following = _next_clause(tokens, until, starts)
        resumed = bool(found) and following is not None
        if resumed and following is not None:
            starts.insert(0, following)
    return found, changes, refused


def mark_means_of_units(tokens: list[Token], low: Low) -> None:
    """`Bình quân các xã của huyện A là 70,2; huyện B là 68,1`: means within units, no scores of theirs.

    Sets the `zone` of the values that follow the units in the same form.
    """
    for i, average in enumerate(tokens):
        if average.kind != "average":
            continue
        at = next(
            (
                n
                for n in range(i + 1, len(tokens))
                if tokens[n].kind in ("unit", "score", "pct", "bare", "semicolon", *STOPS)
            ),
            None,
        )
        if at is None or tokens[at].kind != "unit":
            continue
        first = tokens[at]
        communes = any(t.kind == "group" and t.group == "commune" for t in tokens[max(0, i - 2) : at])
        if not (
            _WITHIN_A_UNIT.search(low(average.end, first.start))
            or (communes and first.mention.unit_group == "district")
        ):
            continue
        for n in range(at, len(tokens) - 1):
            unit = tokens[n]
            if unit.kind in ("rank", "last", "next", "dti", "average", "rating"):
                break
            if unit.kind != "unit":
                continue
            value = next((t for t in tokens[n + 1 : n + 4] if t.kind not in ("link", "open")), None)
            if (
                unit.mention.unit_group != first.mention.unit_group
                or value is None
                or value.kind not in ("score", "pct", "bare")
                or _JUST_SAID.fullmatch(low(unit.end, value.start)) is None
            ):
                break
            value.zone = value.zone or "other_subject"


def _in_brackets(tokens: list[Token], i: int, low: Low) -> AverageFact | None:
    """`cao hơn mức bình quân chung của cấp xã (76,52 điểm)`: a mean something is compared with, its value beside it."""
    if tokens[i].zone is not None or not is_beside(tokens[i], low):
        return None
    groups: list[Token] = []
    for n in range(i + 1, len(tokens) - 2):
        t = tokens[n]
        if t.kind == "open":
            value = tokens[n + 1]
            own = [g for g in groups if g.group != "all"] or groups
            plain = _ITS_GROUP.fullmatch(low(groups[-1].end, t.start)) if groups else None
            if (
                len({g.group for g in own}) != 1
                or plain is None
                or value.kind not in ("score", "pct")
                or value.zone is not None
                or value.qualifier
                or tokens[n + 2].kind != "close"
                or low(t.end, value.start).strip()
                or any(some_of(g, low) for g in own)
            ):
                return None
            average = average_of(value, own[:1])
            value.kind = "noise"
            return average
        if t.kind == "group":
            groups.append(t)
        elif t.kind not in ("dti", "link"):
            return None
    return None


def _of_the_index(tokens: list[Token], i: int) -> bool:
    """Whether the index is named right behind an average's words, another one before: `điểm trung bình DTI`."""
    following = next((t for t in tokens[i + 1 : i + 3] if t.kind != "link"), None)
    return following is not None and following.kind == "dti"


def _next_clause(tokens: list[Token], until: int, starts: list[int]) -> int | None:
    """The semicolon after token `until` that a group's name follows: `...; khối huyện đạt 70,1 điểm`."""
    end = starts[0] if starts else len(tokens)
    for i in range(max(0, until), end - 1):
        if tokens[i].kind == "semicolon":
            following = next((t for t in tokens[i + 1 :] if t.kind not in ("turn", "and", "comma")), None)
            return i if following is not None and following.kind == "group" else None
    return None


def _value_before(tokens: list[Token], start: int, low: Low, context: Token | None, found: list[AverageFact]) -> None:
    """`75,3 điểm là điểm trung bình của khối sở`, `khối sở 75,3 điểm trung bình`."""
    at = start - 1
    if tokens[at].kind == "link" and at:
        at -= 1
    value = tokens[at]
    if value.kind not in ("score", "pct") or value.zone is not None or value.qualifier:
        return
    gap = low(value.end, tokens[start].start)
    if _BEFORE_ITS_WORDS.fullmatch(gap) is None:
        return
    behind = group_behind(tokens, start, low)
    groups = [behind] if behind is not None and gap.strip(" /") else groups_before(tokens, at, context)
    if groups and not any(some_of(g, low) for g in groups):
        found.append(average_of(value, groups))
        value.kind = "noise"
        _changes(tokens, start + 1, low, found[-1])


def _changes(tokens: list[Token], i: int, low: Low, average: AverageFact) -> None:
    for t in tokens[i:]:
        if t.kind in (*STOPS, "rating", "score", "pct", "average"):
            return
        if t.kind == "change" and average.change is None and not t.qualifier and (t.word != "%" or average.percent):
            average.change, average.direction, average.direction_span = t.number, t.direction, t.total
        elif t.kind == "year" and average.compared is None and is_compared(t, low):
            average.compared = t.number
