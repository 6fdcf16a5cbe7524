"""Means told one by one: values, changes or years in a row that pair with as many groups (`lần lượt`)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from scrapers.extract.prose.average_facts import AverageFact, ChangeFact, average_of
from scrapers.extract.prose.average_sight import Low
from scrapers.extract.prose.facts import Refusal
from scrapers.extract.prose.words import Span, Token


@dataclass
class AverageLists:
    """What the reading of one average knows so far, and the reading of several values in a row."""

    tokens: list[Token]
    low: Low
    assessed_year: str | None
    found: list[AverageFact]
    changes: list[ChangeFact]
    refused: list[Refusal]
    groups: list[Token] = field(default_factory=list)
    inherited: list[Token] = field(default_factory=list)
    last: AverageFact | None = None
    taken: bool = False
    pillar: bool = False
    front_year: str | None = None
    other_year: str | None = None
    year_depth: int = 0
    years: list[Token] = field(default_factory=list)
    ahead: tuple[Token, list[Token]] | None = None
    compared: Span | None = None
    strict: bool = False
    general: bool = False
    beside: bool = False
    alone: bool = False
    since: int = 0
    said_from: int = 0
    spent: list[Token] = field(default_factory=list)

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

    def _values(self, i: int) -> list[Token]:
        """The values from token `i` on, changes after them left out."""
        series = []
        for t in self._series(i):
            if t.kind == "change":
                break
            series.append(t)
        return series

    def _pairwise(self, i: int) -> None:
        """`khối sở và khối huyện lần lượt là 81,5 điểm và 74,2 điểm`."""
        series = self._values(i)
        self.spent += series
        if len(series) != len(self.groups) or any(a.group == g.group for a in self.found for g in self.groups):
            self.refused.append(Refusal(series[0].start, series[-1].end, "count_mismatch"))
        else:
            for t, group in zip(series, self.groups, strict=True):
                self.last = average_of(t, [group])
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
            average.compared = average.compared or self.compared
            self.last = average

    def _by_years(self, i: int) -> Token | None:
        """`hai năm 2022, 2023 lần lượt đạt 650,1 điểm và 668,21 điểm`: the value of the assessed year."""
        series = self._values(i)
        self.spent += series
        own = None
        for n, t in enumerate(series):
            if len(series) == len(self.years) and self.years[n].year == self.assessed_year:
                own = t
            else:
                self.refused.append(
                    Refusal(t.start, t.end, "other_year" if len(series) == len(self.years) else "count_mismatch")
                )
        self.years = []
        for t in series:
            if t is not own:
                t.kind = "noise"
        return own
