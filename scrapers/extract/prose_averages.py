"""Averages of whole groups in one sentence, with their change against the year before."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from scrapers.extract.prose_facts import Refusal
from scrapers.extract.prose_words import Span, Token


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


_COMPARISON = re.compile(r"(?:hơn|trên|dưới|so\s+với|vượt|bằng|than)\s+(?:mức\s+|điểm\s+)?$")
_ELSEWHERE = re.compile(r"(?:cả\s+nước|toàn\s+quốc|các\s+tỉnh|nationwide|national)(?![\wà-ỹđ])")
_VERB_ONLY = re.compile(
    r"\s*(?:thì\s+)?(?:chỉ\s+|cũng\s+|tăng\s+)?(?:đạt(?:\s+mức)?|là|ở\s+mức|từ\s+[\d.,]+\s*(?:điểm\s*)?(?:năm\s+20\d\d\s+)?lên"
    r"|với|có\s+điểm|was|is|of)?\s*[:(]?\s*"
)
_OF_A_PART = re.compile(r"\s*(?:ở|về|trong|tại|cho)\s+(?:các\s+)?(?:tiêu\s+chí|chỉ\s+số|trụ\s+cột|nội\s+dung|nhóm)")
_STOPS = ("unit", "rank", "last", "next", "rating")


def find_averages(
    tokens: list[Token],
    low: Callable[[int, int], str],
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
        and t.zone in (None, "rival")
        and not _COMPARISON.search(low(max(0, t.start - 16), t.start))
    ]
    units = [t for t in tokens if t.kind == "unit"]
    if not starts and not units:
        pooled = any(t.kind == "group" and t.group == "all" for t in tokens) and any(t.kind == "dti" for t in tokens)
        if continued or pooled:
            starts = [-1]
    until = -2
    for start in starts:
        if start <= until:
            continue
        if start >= 0 and _ELSEWHERE.match(
            low(tokens[start].end, tokens[start].end + 24).strip().removeprefix("của ").removeprefix("chung của ")
        ):
            continue
        walk = _Walk(tokens, low, assessed_year, found, changes, refused, strict=start < 0 and continued)
        taken, until = walk.run(start, context)
        if not taken and start >= 0 and not changes:
            change = next((t for t in tokens[start + 1 : start + 6] if t.kind == "change"), None)
            if change is not None and not found:
                refused.append(Refusal(change.start, change.end, "change"))
        if not taken and start > 0:
            previous = tokens[start - 1]
            if (
                previous.kind in ("score", "pct")
                and previous.zone is None
                and not low(previous.end, tokens[start].start).strip(" /")
            ):
                groups = _groups_before(tokens, start - 1, context)
                if groups:
                    found.append(_average(previous, groups))
                    previous.kind = "noise"
                    _changes(tokens, start + 1, low, found[-1])
    return found, changes, refused


def _average(token: Token, groups: list[Token]) -> AverageFact:
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


def _groups_before(tokens: list[Token], i: int, context: Token | None) -> list[Token]:
    """Group phrases of the same piece of the sentence before token `i`, else the context's."""
    groups: list[Token] = []
    for t in reversed(tokens[:i]):
        if t.kind == "group":
            groups.insert(0, t)
        elif t.kind == "semicolon" or (groups and t.kind in ("score", "pct", "unit")):
            break
    if groups:
        return groups[-1:]
    return [context] if context is not None else []


@dataclass
class _Walk:
    """The reading of what follows one average's words."""

    tokens: list[Token]
    low: Callable[[int, int], str]
    assessed_year: str | None
    found: list[AverageFact]
    changes: list[ChangeFact]
    refused: list[Refusal]
    groups: list[Token] = field(default_factory=list)
    inherited: list[Token] = field(default_factory=list)
    last: AverageFact | None = None
    taken: bool = False
    pillar: bool = False
    other_year: str | None = None
    ahead: tuple[Token, list[Token]] | None = None
    compared: Span | None = None
    strict: bool = False
    general: bool = False
    spent: list[Token] = field(default_factory=list)

    def run(self, start: int, context: Token | None) -> tuple[bool, int]:
        """Take the values that follow token `start`. Returns whether any was, and the last index seen."""
        tokens = self.tokens
        if start >= 0:
            self.inherited = _groups_before(tokens, start, context)
            self._look_back(start)
            self.general = self.low(tokens[start].start, tokens[start].end).endswith(" chung")
        elif context is not None:
            self.inherited = [context]
        if start >= 0 and tokens[start].end:
            self.groups = [t for t in tokens if t.kind == "group" and t.start < tokens[start].end <= t.end]
        at = start + 1
        while at < len(tokens) and tokens[at].kind not in _STOPS:
            self._token(at, tokens[at])
            at += 1
        self._flush()
        return self.taken, at - 1

    def _look_back(self, start: int) -> None:
        """What the clause says before the average: the year compared with, the one pillar it speaks of."""
        pillars = 0
        for t in reversed(self.tokens[:start]):
            if t.kind in ("semicolon", "dti", "average", "score", "pct", "unit"):
                break
            pillars += t.kind == "pillar"
            if t.kind == "year" and self._is_compared(t) and self.compared is None:
                self.compared = t.number
        self.pillar = pillars == 1

    def _is_compared(self, t: Token) -> bool:
        return (
            re.search(
                r"(?:so\s+với|cùng\s+kỳ|so|hơn|compared\s+(?:to|with)|over|than|from)\s+(?:cùng\s+kỳ\s+"
                r"|kết\s+quả\s+)?(?:của\s+)?(?:năm\s+|in\s+)?$",
                self.low(max(0, t.start - 30), t.start),
            )
            is not None
        )

    def _token(self, i: int, t: Token) -> None:
        if t.kind == "group":
            if self.ahead is not None and not (self.groups and _joined(self.groups[-1], t, self.low)):
                self._flush()
                self.groups = []
            if self.groups and not _joined(self.groups[-1], t, self.low):
                self.groups = []
            self.groups.append(t)
        elif t.kind in ("average", "dti"):
            self.pillar = False
        elif t.kind == "pillar":
            self.pillar = True
        elif t.kind == "year":
            self._year(i, t)
        elif t.kind == "semicolon":
            self.other_year = None
            self._flush()
        elif t.kind == "change":
            if self._one_by_one(i, t):
                self._respectively(i)
            elif t not in self.spent:
                self._change(t)
        elif t in self.spent:
            t.kind = "noise"
        elif t.kind in ("score", "pct", "bare"):
            self._value(i, t)

    def _year(self, i: int, t: Token) -> None:
        previous = self.tokens[i - 1] if i else None
        if self._is_compared(t):
            if self.last is not None and self.last.compared is None:
                self.last.compared = t.number
            elif self.last is None:
                self.compared = t.number
        elif previous is not None and previous.kind == "old" and self.low(previous.end, t.start).strip() in ("", "năm"):
            return  # "tăng từ 70,1 điểm năm 2022 lên 74,2 điểm"
        elif t.year != self.assessed_year and (self.assessed_year is None or (t.year or "") < self.assessed_year):
            self.other_year = t.year
        else:
            self.other_year = None

    def _change(self, t: Token) -> None:
        if t.zone is not None:
            return
        if self.last is not None and self.last.change is None and not self.groups:
            _set_change(self.last, t, self.compared)
        elif not self.pillar and (owners := self.groups or ([] if self.taken else self.inherited)):
            self._flush()
            self.ahead = (t, owners)

    def _said_again(self, i: int, t: Token) -> bool:
        """`Cấp xã đạt 61,3 điểm` after a sentence of averages: the group, a verb, the value and nothing else."""
        if not self.groups or t.qualifier or any(x.kind == "count" for x in self.tokens[:i]):
            return False
        return (
            _VERB_ONLY.fullmatch(self.low(self.groups[-1].end, t.start)) is not None
            and _OF_A_PART.match(self.low(t.end, t.end + 40)) is None
        )

    def _one_by_one(self, i: int, t: Token) -> bool:
        begin = self.groups[-1].end if self.groups else t.start
        if t.kind == "change" and t.total:
            begin = t.total[0]
        return (i > 0 and self.tokens[i - 1].kind == "respectively") or re.search(
            r"lần\s+lượt|tương\s+ứng|respectively", self.low(begin, t.start)
        ) is not None

    def _series(self, i: int) -> list[Token]:
        """The values from token `i` on that only commas and `và` part."""
        series = [self.tokens[i]]
        for t in self.tokens[i + 1 :]:
            if t.kind in ("change", "score", "pct", "bare") and t.zone is None:
                series.append(t)
            elif t.kind not in ("comma", "and", "semicolon"):
                break
        return series

    def _pairwise(self, i: int) -> None:
        """`khối sở và khối huyện lần lượt là 81,5 điểm và 74,2 điểm`."""
        series = []
        for t in self._series(i):
            if t.kind == "change":
                break
            series.append(t)
        self.spent += series
        if len(series) != len(self.groups) or any(a.group == g.group for a in self.found for g in self.groups):
            self.refused.append(Refusal(series[0].start, series[-1].end, "count_mismatch"))
        else:
            for t, group in zip(series, self.groups, strict=True):
                self.last = _average(t, [group])
                self.found.append(self.last)
            self.taken = True
        for t in series:
            t.kind = "noise"
        self.groups = []
        self.inherited = []

    def _respectively(self, i: int) -> None:
        """`lần lượt tăng 2,1 điểm, 3,2 điểm và 0,8 điểm`: of the averages just given, one by one."""
        series = self._series(i)
        self.spent += series
        own = [a for a in self.found[-len(series) :] if a.change is None]
        whole = [a for a in self.found if a.group != "all"]
        if len(own) != len(series) or (len(series) != len(whole) and len(series) != len(self.found)):
            self.refused.append(Refusal(series[0].start, series[-1].end, "count_mismatch"))
            return
        for average, t in zip(own, series, strict=True):
            average.change, average.direction = t.number, series[0].direction if t.kind != "change" else t.direction
            average.direction_span = series[0].total if t.kind != "change" else t.total
            self.last = average

    def _flush(self) -> None:
        """A change no value followed: it belongs to an average given elsewhere."""
        if self.ahead is not None:
            change, owners = self.ahead
            whole = _average(change, owners)
            self.changes.append(ChangeFact(whole.group, whole.label, change, self.compared))
            self.ahead = None
            self.groups = []

    def _value(self, i: int, t: Token) -> None:
        if t.zone is not None:
            self.last = None
            return
        if t.kind == "bare" and not _looks_like_value(t, self.low):
            return
        if self.other_year is not None:
            self.refused.append(Refusal(t.start, t.end, "other_year"))
            t.kind = "noise"
            self.other_year = None
            return
        if self.pillar:
            self.refused.append(Refusal(t.start, t.end, "points_not_score"))
            t.kind = "noise"
            return
        if self.strict and self.ahead is None and not self._said_again(i, t):
            return
        if len({g.group for g in self.groups}) > 1 and self._one_by_one(i, t):
            self._pairwise(i)
            return
        late = _group_after(self.tokens, i, self.low) if not self.groups else None
        owners = self.groups or ([late] if late else self.inherited if not self.taken else [])
        if self.ahead is not None:
            owners = self.ahead[1]
        named = {x.unit.unit_group for x in self.tokens if x.kind == "unit" and x.unit is not None}
        if not owners and not self.taken and len(named) == 1 and t.number is not None:
            # "cao nhất là A, thấp nhất là B, trung bình 78,3 điểm": of the group A and B are in
            self.last = AverageFact(named.pop(), t.number, t.maximum, t.kind == "pct", t.qualifier)
            if not any(a.group == self.last.group for a in self.found):
                self.found.append(self.last)
                self.taken = True
            t.kind = "noise"
            return
        if not owners and not self.taken and self.general:
            owners = [Token("group", 0, 0, group="all")]
        if not owners:
            self.refused.append(Refusal(t.start, t.end, "ambiguous_binding"))
            t.kind = "noise"
            self.last = None
            return
        self.last = _average(t, owners)
        if any(a.group == self.last.group and a.label == self.last.label for a in self.found):
            self.refused.append(Refusal(t.start, t.end, "ambiguous_binding"))
            self.last = None
        else:
            self.found.append(self.last)
            if self.ahead is not None:
                # "tăng 31,5 điểm, lên 774,83 điểm": the change stands before the value
                _set_change(self.last, self.ahead[0], self.compared)
        self.ahead = None
        t.kind = "noise"
        self.taken = True
        self.groups = []
        self.inherited = []


def _set_change(average: AverageFact, change: Token, compared: Span | None) -> None:
    average.change, average.direction, average.direction_span = change.number, change.direction, change.total
    if average.compared is None:
        average.compared = compared


def _looks_like_value(t: Token, low: Callable[[int, int], str]) -> bool:
    text = low(*t.digits)
    return (
        bool(re.search(r"[.,]\d", text))
        and re.search(
            r"(?:là|đạt|:|\(|sở|huyện|xã|ngành|is|was|tỉnh|phố|trấn)\s*$|[\ue000-\ue003]\s*$",
            low(max(0, t.start - 12), t.start),
        )
        is not None
    )


def _joined(first: Token, second: Token, low: Callable[[int, int], str]) -> bool:
    return re.fullmatch(r"\s*(?:,|và|cùng|với|ubnd|các|khối|\s)*\s*", low(first.end, second.start)) is not None


def _group_after(tokens: list[Token], i: int, low: Callable[[int, int], str]) -> Token | None:
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


def _changes(tokens: list[Token], i: int, low: Callable[[int, int], str], average: AverageFact) -> None:
    for t in tokens[i:]:
        if t.kind in (*_STOPS, "score", "pct", "average", "group"):
            return
        if t.kind == "change" and average.change is None:
            average.change, average.direction, average.direction_span = t.number, t.direction, t.total
        elif (
            t.kind == "year"
            and average.compared is None
            and re.search(r"(?:so\s+với|cùng\s+kỳ)\s+(?:năm\s+)?$", low(max(0, t.start - 20), t.start))
        ):
            average.compared = t.number
