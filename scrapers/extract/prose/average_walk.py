"""What follows an average's words in a sentence: groups, values, years, changes, read one by one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scrapers.extract.prose.average_facts import AverageFact, ChangeFact, average_of, groups_before, set_change
from scrapers.extract.prose.average_lists import AverageLists
from scrapers.extract.prose.average_sight import (
    all_bodies,
    counted_group,
    each_one,
    earlier_or_now,
    governs,
    group_behind,
    groups_listed,
    is_beside,
    is_compared,
    is_value,
    joined,
    listed_years,
    localities,
    no_mean_of_the_year,
    of_a_part,
    of_one_unit,
    some_of,
    verb_only,
    year_before,
    year_behind,
    years_listed,
)
from scrapers.extract.prose.facts import Refusal
from scrapers.extract.prose.words import Token

_PROVINCE = re.compile(r"(?:cấp|của|toàn)\s+tỉnh(?![\wà-ỹđ])|(?:^|[,;]\s*)tỉnh\s")
_OF = ("", "của", "cho", "ở", "tại", "đối với", "trong", "theo")
STOPS = ("unit", "rank", "last", "next")


@dataclass
class Walk(AverageLists):
    """The reading of what follows one average's words."""

    def run(self, start: int, context: Token | None) -> tuple[bool, int]:
        """Take the values that follow token `start`. Returns whether any was, and the last index seen."""
        tokens = self.tokens
        if start >= 0 and tokens[start].kind == "average":
            self.inherited = groups_before(tokens, start, context)
            self.alone = of_one_unit(tokens, start, self.low)
            self._look_back(start)
            said = self.low(tokens[start].start, tokens[start].end + 7)
            self.general = re.search(r"\schung(?![\wà-ỹđ])", said) is not None
            self.groups = [t for t in tokens if t.kind == "group" and t.start < tokens[start].end <= t.end]
            self.groups = self.groups or groups_listed(tokens, start, self.low)
        elif context is not None and start < 0:
            self.inherited = [context]
        self.since = tokens[start].end if start >= 0 else tokens[0].start
        cuts = [t.end for t in tokens[: max(start, 0)] if t.kind in ("semicolon", "score", "pct", "change", "unit")]
        self.said_from = max(cuts, default=tokens[0].start - 24)
        at = start + 1
        while at < len(tokens) and tokens[at].kind not in STOPS:
            if tokens[at].kind == "rating":
                if not self.taken:
                    break
                self.strict = True  # "đạt 75,3 điểm, xếp loại Khá; khối huyện đạt 70,1 điểm"
            self._token(at, tokens[at])
            at += 1
        self._flush()
        return self.taken, at - 1

    def _look_back(self, start: int) -> None:
        """What the clause says before the average: its year, the year compared with, the one pillar it speaks of."""
        pillars = 0
        for t in reversed(self.tokens[:start]):
            if t.kind in ("semicolon", "average", "score", "pct", "unit"):
                break
            pillars += t.kind == "pillar"
            if t.kind == "dti":
                break
            if t.kind == "year" and is_compared(t, self.low) and self.compared is None:
                self.compared = t.number
        self.pillar = pillars == 1
        for i in range(start - 1, -1, -1):
            t = self.tokens[i]
            if t.kind == "semicolon":
                break
            if t.kind == "year" and not is_compared(t, self.low) and governs(t, self.low):
                self.front_year = t.year if self._is_other(t) else None
                listed = years_listed(self.tokens, i, self.low)
                self.years = listed if len(listed) > 1 else []  # "năm 2022 và năm 2023, ... lần lượt đạt"
                break

    def _is_other(self, year: Token) -> bool:
        return year.year != self.assessed_year and (
            self.assessed_year is None or (year.year or "") < self.assessed_year
        )

    def _token(self, i: int, t: Token) -> None:
        if t.kind == "group":
            self._group(t)
        elif t.kind == "average":
            self.pillar = False
            self.beside = is_beside(t, self.low)
            self.since = t.end
        elif t.kind == "dti":
            self.pillar = False
        elif t.kind == "count":
            known = localities(t, self.tokens, self.low, self.assessed_year)
            inherited = [known] if known is not None else self.inherited
            named = counted_group(t, self.since, self.low, inherited) if not self.groups else []
            if named:
                self.groups = named
        elif t.kind == "comma" and self.beside:
            self.beside = False
            self.groups = []
        elif t.kind == "pillar":
            self.pillar = True
        elif t.kind == "year":
            self._year(i, t)
        elif t.kind == "close" and self.year_depth and t.depth <= self.year_depth:
            self.other_year = None
            self.year_depth = 0
        elif t.kind == "semicolon":
            self.other_year = None
            self.beside = False
            self._flush()
        elif t.kind == "change":
            if self._one_by_one(i, t):
                self._respectively(i)
            elif t not in self.spent:
                self._change(t)
        elif t.kind in ("gap", "unsure") and t.zone is None:
            self.refused.append(Refusal(t.start, t.end, "gap" if t.kind == "gap" else "ambiguous_binding"))
        elif t in self.spent:
            t.kind = "noise"
        elif t.kind in ("score", "pct", "bare"):
            self._value(i, t)

    def _group(self, t: Token) -> None:
        if self.ahead is not None and not (self.groups and joined(self.groups[-1], t, self.low)):
            self._flush()
            self.groups = []
        before = self.groups[-1] if self.groups else None
        if before is not None and (
            not joined(before, t, self.low)
            or t.start < before.end  # "19 cơ quan cấp tỉnh": counted, then named
            or (before.group == "all" and not self.low(before.end, t.start).strip())  # "toàn tỉnh khối huyện"
        ):
            self.groups = []
        self.groups.append(t)

    def _year(self, i: int, t: Token) -> None:
        previous = next((x for x in reversed(self.tokens[:i]) if x.kind != "open"), None)
        if t in self.spent:
            return
        if is_compared(t, self.low):
            if self.last is not None and self.last.compared is None:
                self.last.compared = t.number
            elif self.last is None:
                self.compared = t.number
        elif (
            previous is not None
            and previous.kind == "old"
            and self.low(previous.end, t.start).strip(" (") in ("", "năm")
        ):
            return  # "tăng từ 70,1 điểm năm 2022 lên 74,2 điểm"
        elif listed_years(self.tokens, i, self.low) or (self.years and self.years[-1] is year_before(self.tokens, i)):
            self.years.append(t)
        else:
            other = t.year if self._is_other(t) else None
            if not (self.taken or self.groups or self.other_year) and not t.depth:
                self.front_year = other
            self.other_year = other
            self.year_depth = t.depth
            if other is None:
                self.front_year = None

    def _change(self, t: Token) -> None:
        if t.zone is not None:
            return
        if t.qualifier or (t.word == "%" and self.last is not None and not self.last.percent):
            # "tăng hơn 7 điểm", "668 điểm, tăng 4,5%": no change in points
            self.refused.append(Refusal(t.start, t.end, "change"))
        elif self.pillar:
            self.refused.append(Refusal(t.start, t.end, "change"))
        elif self.last is not None and _PROVINCE.search(self.low(self.last.value[1], t.start)):
            self.refused.append(Refusal(t.start, t.end, "province_level"))
        elif self.last is None and (self.other_year or self.front_year):
            self.refused.append(Refusal(t.start, t.end, "other_year"))
        elif self.last is not None and self.last.change is None and not self.groups:
            set_change(self.last, t, self.compared)
        elif not self.pillar and (owners := self.groups or ([] if self.taken else self.inherited)):
            self._flush()
            self.ahead = (t, owners)

    def _said_again(self, i: int, t: Token) -> bool:
        """`Cấp xã đạt 61,3 điểm` after a sentence of averages: the group, a verb, the value and nothing else."""
        if not self.groups or t.qualifier or any(x.kind == "count" for x in self.tokens[:i]):
            return False
        return verb_only(self.low(self.groups[-1].end, t.start)) and not of_a_part(self.low(t.end, t.end + 40))

    def _flush(self) -> None:
        """A change no value followed: it belongs to an average given elsewhere."""
        if self.ahead is not None:
            change, owners = self.ahead
            whole = average_of(change, owners)
            self.changes.append(ChangeFact(whole.group, whole.label, change, self.compared))
            self.ahead = None
            self.groups = []

    def _refuse(self, t: Token, reason: str) -> None:
        self.refused.append(Refusal(t.start, t.end, reason))
        t.kind = "noise"

    def _of_another_year(self, i: int, t: Token) -> bool:
        """Whether a value is of another year than the one assessed; refused then."""
        behind = year_behind(self.tokens, i, self.low)
        if behind is not None:
            self.spent.append(behind)
            year = behind.year if behind.year != self.assessed_year else None
        else:
            spoken = earlier_or_now(self.low(self.said_from, t.start))
            if spoken == "now":
                self.other_year = self.front_year = None
            year = spoken if spoken == "earlier" else self.other_year or self.front_year
        if year is None:
            return False
        self._refuse(t, "other_year")
        return True

    def _dated(self, i: int, t: Token) -> bool:
        """`60,2 (2021), 66,4 (2022)`: a number with a year behind it."""
        decimal = re.search(r"[.,]\d", self.low(*t.digits)) is not None
        return decimal and not self.taken and year_behind(self.tokens, i, self.low) is not None

    def _owners(self, i: int, t: Token) -> list[Token]:
        """The groups a value is the mean of."""
        if self.ahead is not None:
            return self.ahead[1]
        bodies = all_bodies(self.since, t.start, self.low) if not self.taken else []
        if self.groups or bodies:
            return bodies or self._within_the_whole(self.groups)
        late = group_behind(self.tokens, i, self.low)
        if late is not None:
            return [late]
        if self.taken:
            return []
        return each_one(self.since, t.start, self.low, self.inherited) or self.inherited

    def _within_the_whole(self, groups: list[Token]) -> list[Token]:
        """`trung bình toàn tỉnh khối huyện`: of the one group named right behind the whole province."""
        if len(groups) == 2 and groups[0].group == "all" and groups[1].group != "all":
            gap = self.low(groups[0].end, groups[1].start).strip()
            return groups[1:] if gap in _OF else groups
        return groups

    def _value(self, i: int, t: Token) -> None:
        if t.zone is not None:
            if t.kind != "bare":
                self.refused.append(Refusal(t.start, t.end, t.zone))
            self.last = None
            return
        if t.kind == "bare" and not (is_value(self.tokens, i, self.low) or self._dated(i, t)):
            return
        if self.beside:
            self.beside = False
            self.groups = []
            self._refuse(t, "gap")
            return
        if len(self.years) > 1:
            own = self._by_years(i)
            if own is None:
                return
            t = own
        elif self._of_another_year(i, t):
            return
        said = self.low(self.said_from, t.start)
        self.said_from = t.end
        if self.pillar:
            self._refuse(t, "points_not_score")
            return
        if (why := "ambiguous_binding" if self.alone else no_mean_of_the_year(said)) is not None:
            self._refuse(t, why)
            return
        if self.strict and self.ahead is None and not self._said_again(i, t):
            return
        if len({g.group for g in self.groups}) > 1 and (self._one_by_one(i, t) or len(self._values(i)) > 1):
            self._pairwise(i)
            return
        owners = self._owners(i, t)
        if any(g.group == "all" for g in owners) and len(self._values(i)) > 1 and self._one_by_one(i, t):
            for value in self._values(i):  # "của sở, ngành, địa phương lần lượt là 81,2 và 75,6 điểm"
                self.spent.append(value)
                self._refuse(value, "count_mismatch")
            self.last = None
            return
        if any(some_of(g, self.low) for g in owners):
            self._refuse(t, "ambiguous_binding")
            self.last = None
            self.groups = []
            return
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
            if not (self.taken and t.kind == "pct"):
                self.last = None  # "tăng 5,24 điểm (tương đương 7,4%) so với năm 2022" goes on about the same mean
            self._refuse(t, "ambiguous_binding")
            return
        self._take(t, owners)

    def _take(self, t: Token, owners: list[Token]) -> None:
        self.last = average_of(t, owners)
        if any(a.group == self.last.group and a.label == self.last.label for a in self.found):
            self.refused.append(Refusal(t.start, t.end, "ambiguous_binding"))
            self.last = None
        else:
            self.found.append(self.last)
            if self.ahead is not None:
                # "tăng 31,5 điểm, lên 774,83 điểm": the change stands before the value
                set_change(self.last, self.ahead[0], self.compared)
        self.ahead = None
        t.kind = "noise"
        self.taken = True
        self.groups = []
        self.inherited = []
