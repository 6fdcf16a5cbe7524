"""Averages and changes as one sentence gives them, and which groups they may be of."""

from __future__ import annotations

from dataclasses import dataclass

from scrapers.extract.prose.words import Span, Token


@dataclass(slots=True)
class AverageFact:
    """A group's mean as stated; spans are absolute."""

    group: str
    value: Span
    maximum: Span | None = None
    percent: bool = False
    qualifier: str | None = None
    change: Span | None = None
    direction: str | None = None
    direction_span: Span | None = None
    compared: Span | None = None
    group_span: Span | None = None
    label: str = ""


@dataclass(slots=True)
class ChangeFact:
    """A change of a group's mean that stands apart from the mean itself."""

    group: str
    label: str
    change: Token
    compared: Span | None


def average_of(token: Token, groups: list[Token]) -> AverageFact:
    """The mean a value token gives of the groups named: of all where they differ."""
    names = {g.group for g in groups}
    name = groups[-1].group if len(names) == 1 else "all"
    return AverageFact(
        name or "all",
        token.digits,
        token.maximum,
        token.kind == "pct",
        token.qualifier,
        group_span=(groups[-1].start, groups[-1].end) if groups[-1].end else None,
        label=groups[-1].word if len(names) == 1 else "",
    )


def groups_before(tokens: list[Token], i: int, context: Token | None) -> list[Token]:
    """Group phrases of the same piece of the sentence before token `i`, else the context's, else the only
    group the sentence counted units of."""
    groups: list[Token] = []
    for t in reversed(tokens[:i]):
        if t.kind == "group":
            groups.insert(0, t)
        elif t.kind == "semicolon" or (groups and t.kind in ("score", "pct", "unit")):
            break
    if groups:
        return groups[-1:]
    spoken = [t for t in tokens[:i] if t.kind == "group" and t.group != "all"]
    if context is not None:
        # "khối sở có 19 đơn vị, khối huyện có 9; điểm trung bình đạt 80,26": of which of them is not said
        return [] if spoken and spoken[-1].group != context.group else [context]
    counted = [t for t in tokens[:i] if t.kind in ("group", "count") and t.group not in (None, "all")]
    rated = any(t.kind == "rating" for t in tokens[:i]) and any(t.kind == "count" for t in tokens[:i])
    named = {t.unit.unit_group for t in tokens[:i] if t.kind == "unit" and t.unit is not None}
    if rated and len({t.group for t in counted} | named) == 1 and counted:
        return [Token("group", 0, 0, group=counted[-1].group)]
    if len({t.group for t in spoken}) == 1 and not any(t.kind in ("unit", "score", "pct", "turn") for t in tokens[:i]):
        return spoken[-1:]  # "nhóm sở, ngành có 19 đơn vị tham gia; điểm trung bình đạt 80,26%"
    return []


def set_change(average: AverageFact, change: Token, compared: Span | None) -> None:
    """Give an average the change a token tells."""
    average.change, average.direction, average.direction_span = change.number, change.direction, change.total
    if average.compared is None:
        average.compared = compared
