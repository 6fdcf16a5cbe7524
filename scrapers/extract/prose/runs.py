"""What is said after units: values, ratings and ranks of a run, in its clause or in brackets."""

from __future__ import annotations

import re
from itertools import pairwise

from scrapers.extract.prose.facts import PREDICATES, VALUES, Binding, Fact, Refusal, ranking_of
from scrapers.extract.prose.headers import Headers
from scrapers.extract.prose.words import Span, Token

_SEVERAL = re.compile(r"(?:những|các)\s+(?:đơn\s+vị|cơ\s+quan|địa\s+phương|sở|huyện|xã|phường|thành\s+phố|ngành|,|\s)*")


_IN_THE_END = re.compile(r"\s*(?:chung\s+cuộc|toàn\s+cuộc|tổng\s+thể|overall)(?![\wà-ỹđ])")
# a place in the whole, after places in parts of it
_OVERALL = re.compile(
    r"\s*(?:chung\s+cuộc|toàn\s+cuộc|chung(?![\wà-ỹđ])(?!\s+kết)|tổng\s+thể|toàn\s+diện|(?:về|trên)\s+(?:bảng\s+)?tổng|overall|in\s+total)"
)


_ITS_BEST = re.compile(r"(?<![\wà-ỹđ])(?:điểm|điểm\s+số|số\s+điểm|tỷ\s+lệ)\s+(?:đạt\s+)?(?:cao|thấp)\s+nhất$")


class Runs(Headers):
    """Predicates after a run of units, given to it where the words leave no doubt."""

    def _these(self, token: Token) -> None:
        """`A, B và C chiếm ba vị trí đầu; đây cũng là ba đơn vị loại Tốt`: the units of the clause before."""
        cuts = [t.start for t in self.tokens if t.kind in ("semicolon", "turn") and t.start < token.start]
        begin = max((c for c in cuts if any(c < f.start for f in self.facts)), default=0)
        named = [f for f in self.facts if f.start >= begin and f.pillar is None and f.year is None]
        if len(named) == token.count:
            self._close_header()
            self._drop_pending()
            self.run, self.closed = named, True
            self.last_unit = token

    def _in_brackets(self, i: int, token: Token) -> bool:
        """A value in brackets after a unit belongs to that unit. True when handled here."""
        if any(t is token for t in self.spent):
            return True
        if self.open_start is None or self.paren_units or not self.run or self.last_unit is None:
            return False
        if token.kind == "rank" and len(token.ranks) > max(1, len(self.run)) and not self.pillars:
            return False  # "A 85 điểm; B 82 điểm (lần lượt xếp thứ 1, 2)": of more than the last
        opening = self.tokens[self.open_start]
        if self.pending and self.pending[-1].start >= self.last_unit.end:
            # "loại Khá (02): ...": the bracket belongs to what introduces the next list
            return token.kind == "bare"
        gap = self._between(self.last_unit, opening)
        tied = token.kind in VALUES and any(t.kind == "shared" or t.word == "shared" for t in gap)
        if tied and len(self.run) > 1 and sum(t.kind in VALUES for t in self.tokens[self.open_start : i + 2]) == 1:
            # "A, B cùng xếp thứ 3 (81,25 điểm)": one place, one score
            self._bind_values([token], [f for f in self.run if not (f.score or f.pct)], True)
            self.closed = True
            return True
        if any(t.kind in PREDICATES and t.depth == 0 for t in gap):
            targets = self.run if len(self.run) == 1 else self.run[-1:]
        elif gap or self.low(self.last_unit.end, opening.start).strip(" \ue003"):
            if any(t.kind in ("comma", "semicolon", "unit") for t in gap):
                return False
            targets = self.run[-1:]
        else:
            targets = self.run[-1:]
        closing = next((n for n, t in enumerate(self.tokens[i:], i) if t.kind == "close"), None)
        inside = self.tokens[self.open_start + 1 : closing]
        if any(t.kind == "unit" for t in inside):
            return False
        same = [t for t in inside if t.kind in VALUES] if token.kind in VALUES else [token]
        scores = [t for t in same if t.kind != "pct"]
        together = any(t.kind == "shared" and t.start < token.start for t in inside)
        alike = [*self.run, *self.partners]
        if token.kind in VALUES and together and len(same) == 1 and len(alike) > 1 and not token.qualifier:
            self._bind_values([token], alike, True)
            return True
        if token.kind in ("score", "bare") and len(scores) > 1 and len(scores) == len(self.run):
            if token is scores[0]:
                self._bind_values(scores, list(self.run), False)
            return True
        if token.kind == "bare" and not self._bare_fits(i, token):
            return True
        after = any(t.kind in PREDICATES and t.depth == 0 for t in gap)
        if after and len(self.run) > 1 and not self._last_alone():
            # "A, B đạt 91,4 điểm (hạng 1)": perhaps of both
            self.refused.append(Refusal(token.start, token.end, "ambiguous_binding"))
        else:
            self._bind_one(token, targets)
        if after:
            self.closed = True
        return True

    def _paired(self, i: int, facts: list[Fact]) -> bool:
        """`A, B đạt 91,4 điểm (hạng 1) và 90,8 điểm (hạng 2)`: each value with its bracket. True when handled here."""
        pairs: list[list[Token]] = []
        n = i
        while n < len(self.tokens) and self.tokens[n].kind in VALUES and self.tokens[n].depth == self.tokens[i].depth:
            pair = [self.tokens[n]]
            n += 1
            if n < len(self.tokens) and self.tokens[n].kind == "open":
                close = next((k for k in range(n, len(self.tokens)) if self.tokens[k].kind == "close"), n)
                pair += [t for t in self.tokens[n + 1 : close] if t.kind != "comma"]
                n = close + 1
            pairs.append(pair)
            while n < len(self.tokens) and self.tokens[n].kind in ("comma", "and", "semicolon"):
                n += 1
        inside = [t for pair in pairs for t in pair[1:]]
        if len(pairs) < 2 or not inside or any(t.kind not in ("rank", "last", "rating") for t in inside):
            return False
        self.spent += [t for pair in pairs for t in pair]
        if len(pairs) == len(facts):
            for pair, fact in zip(pairs, facts, strict=True):
                for t in pair:
                    self._bind_one(t, [fact])
        else:
            self.refused.append(Refusal(pairs[0][0].start, pairs[-1][-1].end, "count_mismatch"))
        self.closed = True
        return True

    def _after_run(self, i: int, token: Token) -> None:
        if token.kind in VALUES and any(t is token for t in self.spent):
            return
        facts = self.run
        since = self._between(self.last_unit, token) if self.last_unit is not None else []
        if self._of_counted(since, token):
            self.refused.append(Refusal(token.start, token.end, "head_count"))
            return
        shared = (
            any(t.kind == "shared" and "nhau" in t.word and t.end <= facts[0].start for t in self.tokens)
            or any(t.kind == "shared" or (t.kind == "rank" and t.word == "shared") for t in since)
            or token.word == "shared"
            or (self.header is not None and self.header.shared and facts == self.header.facts)
        )
        respective = any(t.kind == "respectively" for t in since)
        if token.kind in VALUES and len(facts) > 1 and self._paired(i, facts):
            return
        if token.kind in VALUES:
            series = self._series(i, token)
            if respective and len(series) > len(facts):
                # "A dẫn đầu khối sở, B dẫn đầu khối huyện với số điểm lần lượt là ..."
                recent = [f for f in self.facts if f.pillar is None and f.year is None and not (f.score or f.pct)]
                facts = recent if len(recent) == len(series) else facts
            if len(series) > 1 and len(series) == len(facts):
                self.spent += series
                self._bind_values(series, facts, False)
            elif len(series) > 1 and len(facts) == 1:
                self.spent += series
                self.refused.append(Refusal(token.start, series[-1].end, "count_mismatch"))
            elif len(facts) == 1:
                self._bind_one(token, facts)
            elif len(series) == 1 and shared:
                self._bind_values([token], facts, True)
            elif len(series) == 1 and self._last_alone():
                self._bind_one(token, facts[-1:])
            else:
                self.spent += series
                self.refused.append(
                    Refusal(token.start, series[-1].end, "count_mismatch" if len(series) > 1 else "ambiguous_binding")
                )
            self.closed = True
            return
        if token.kind == "rating":
            targets = facts
            if self.header is not None and any(t.kind == "rating" for t in self.header.tokens):
                # a rating after members of a rated list belongs to the last of them alone
                cut = max((n for n, f in enumerate(facts) if self._semicolon_before(f)), default=None)
                targets = facts[cut:] if cut is not None else facts[-1:]
                for fact in targets:
                    if fact in self.header.facts:
                        self.header.facts.remove(fact)
                self._close_header()
            alike = shared or self.low(token.start, token.end).startswith(("cùng", "đều", "đồng"))
            for fact in self._alike(targets) if alike and len(targets) == 1 else targets:
                self._rate(fact, token)
            self.closed = True
            return
        self._rank_run(token, facts, shared, respective, i)

    def _of_counted(self, since: list[Token], token: Token) -> bool:
        """`Huyện A có 3/15 xã đạt trên 70 điểm`: of the three, not of the district."""
        kinds = [t.kind for t in since if t.kind not in ("noise", "group")]
        return (
            kinds == ["link", "count"]
            and next(t for t in since if t.kind == "link").word == "có"
            and next(t for t in since if t.kind == "count").word != "these"
            and token.kind in (*VALUES, "rating")
        )

    def _pillars_alike(self, fact: Fact) -> list[Span]:
        """`hạ tầng số 0,92 và nhân lực số 0,875, đều cao nhất khối`: the pillars a unit was just given values in."""
        valued = [f for f in self.facts if f.pillar and f.start == fact.start and f.score and f.rank is None]
        told = [f.pillar for f in valued if f.pillar is not None and f.year is None]
        return [*told, *(span for span in self.pillars if span not in told)]

    def _clause(self, token: Token) -> list[Fact]:
        """The units of the clause a token stands in, as far as no rank is given to them yet."""
        begin = max(
            (t.start for t in self.tokens if t.kind in ("semicolon", "turn") and t.start <= token.start), default=0
        )
        return [f for f in self.facts if begin <= f.start < token.start and not (f.pillar or f.year or f.ranked)]

    def _beaten_by(self, fact: Fact, others: list[Fact], *, below: bool) -> bool:
        """Whether another unit of the clause has a higher value, or a lower one (`below`)."""
        for slot in ("score", "pct"):
            own = getattr(fact, slot)
            number = self.number(own) if own else None
            told = [n for f in others if (s := getattr(f, slot)) and (n := self.number(s)) is not None]
            if number is not None and any(n < number if below else n > number for n in told):
                return True
        return False

    def _told_of_several(self, unit: Token, token: Token) -> bool:
        """`C 90 điểm là những đơn vị dẫn đầu`: said of more than the last unit."""
        link = next((t for t in self._between(unit, token) if t.kind == "link" and t.word == "là"), None)
        return link is not None and _SEVERAL.fullmatch(self.low(link.end, token.start).lstrip()) is not None

    def _listed_before(self, token: Token, respective: bool) -> list[Fact]:
        """`A 85 điểm; B 82 điểm (lần lượt xếp thứ 1 và 2)`: units parted by semicolons, their values falling."""
        told = [f for f in self.facts if not (f.pillar or f.year or f.ranked)]
        listed = told[-len(token.ranks) :]
        whole = len(told) == len(token.ranks) or (respective and len(told) > len(token.ranks))
        alike = len({ranking_of(f) for f in listed}) == 1 and not any(
            t.kind == "turn" and t.start > listed[0].start for t in self.tokens if t.end <= token.start
        )
        falling = all(self._beaten_by(after, [before], below=False) for before, after in pairwise(listed))
        return listed if whole and alike and falling else []

    def _one_by_one(self, first: Fact, token: Token) -> bool:
        return any(t.kind == "respectively" and first.end <= t.start < token.start for t in self.tokens)

    def _rated_together(self, last: Fact) -> list[Fact]:
        """`A đạt 93 điểm, B đạt 91 điểm, đều xếp loại Tốt`: all units of the clause, where each has its value."""
        cuts = [
            t.end for t in self.tokens if t.kind in ("semicolon", "turn", "group", "rating") and t.end <= last.start
        ]
        begin = max(cuts, default=0)
        clause = [f for f in self.facts if begin <= f.start <= last.start and not (f.pillar or f.year)]
        whole = len(clause) > 1 and all((f.score or f.pct) and f.rating is None for f in clause)
        return clause if whole else []

    def _alike(self, facts: list[Fact]) -> list[Fact]:
        """`A đạt 91 điểm và B đạt 90 điểm, cùng xếp loại tốt`: the unit joined to the last is meant too."""
        last = facts[0]
        if clause := self._rated_together(last):
            return clause
        earlier = [f for f in self.facts if f.end <= last.start and not (f.pillar or f.year)]
        if not earlier or earlier[-1].rating is not None:
            return facts
        between = [t for t in self.tokens if earlier[-1].end <= t.start and t.end <= last.start]
        joined = any(t.kind == "and" for t in between) and not any(
            t.kind in ("semicolon", "turn", "rating", "group") for t in between
        )
        return [earlier[-1], last] if joined else facts

    def _rank_run(self, token: Token, facts: list[Fact], shared: bool, respective: bool, i: int) -> None:
        behind = self.low(token.end, token.end + 30)
        if _IN_THE_END.match(behind) or (not self.topic_pillars and _OVERALL.match(behind)):
            self.pillars = []
        if self.last_unit is not None:
            since = self._between(self.last_unit, token)
            if any(t.kind == "noise" and t.word for t in since) and not any(t.kind in VALUES for t in since):
                # "có 98,5% hồ sơ đúng hạn, dẫn đầu khối sở": first in something else
                self.refused.append(Refusal(token.start, token.end, "percent_not_score"))
                self.closed = True
                return
        if token.kind == "last" and token.members:
            self.closed = True  # "A nằm trong nhóm cuối": not the last one
            return
        if token.kind == "last" and self._pillars_after(i, token) is not None:
            self.refused.append(Refusal(token.start, token.end, "pillar_unclear"))
            self.closed = True
            return
        counts = [
            t
            for t in self.tokens
            if t.kind == "count" and self.last_unit is not None and self.last_unit.end <= t.start < token.start
        ]
        after = [t for t in self.tokens[i + 1 : i + 3] if t.kind == "count"]
        if after and re.search(r"(?:trong|trên|của|giữa)\s", self.low(token.end, after[0].start)):
            after = []  # "đứng đầu trong số 20 sở"
        if after and len(facts) == 1 and len(self._clause(token)) != after[0].count:
            after = []  # "đứng đầu 91 xã, phường"
        count = counts[-1].count if counts else after[0].count if after and token.lead else token.count
        if len(facts) > 1 and not shared and not respective and count != len(facts):
            inside = self.header is not None and any(f in self.header.facts for f in facts)
            valued = [f for f in facts if f.score or f.pct]
            if inside or (valued and len(valued) < len(facts)):
                # "B (690 điểm), C (655 điểm), D xếp cuối": what follows is said of the last one
                facts = facts[-1:]
        several = self.last_unit is not None and self._told_of_several(self.last_unit, token)
        if (
            (token.lead or token.kind == "last")
            and not token.members
            and len(facts) == 1
            and ((count or 1) > 1 or several)
        ):
            # "A 90 điểm, B 88 điểm, C 87 điểm là ba đơn vị dẫn đầu": never C alone
            clause = self._clause(token)
            facts = clause[-count:] if count and len(clause) >= count else clause if several and len(clause) > 1 else []
            if not facts:
                self.refused.append(Refusal(token.start, token.end, "ambiguous_binding"))
                self.closed = True
                return
            respective = respective or self._one_by_one(facts[0], token)
        if (token.lead or token.kind == "last") and len(facts) == 1 and not token.members and not self.pillars:
            clause = [f for f in self._clause(token) if ranking_of(f) == ranking_of(facts[0])]
            if clause[-1:] == facts and self._beaten_by(facts[0], clause[:-1], below=token.kind == "last"):
                # "A 84,9 điểm và B 84,1 điểm dẫn đầu": both lead, where their scores fall
                since = self._between(self.last_unit, token) if self.last_unit is not None else []
                if token.kind == "last" or any(t.kind == "comma" and not t.depth for t in since):
                    self.refused.append(Refusal(token.start, token.end, "out_of_order"))
                    self.closed = True
                    return
                facts = clause
        if token.kind == "next" and len(facts) == 1 and facts[0].score and not (token.count or 0) > 1:
            # "B 92 điểm và C 91 điểm xếp liền sau": both follow, not C alone
            before = self._clause(token)
            joined = [t.kind for t in self.tokens if t.end <= facts[0].start and t.kind in ("and", "comma", "unit")][
                -1:
            ]
            if len(before) > 1 and before[-1] is facts[0] and joined == ["and"]:
                facts = before[-2:]
        if len(token.ranks) > len(facts) and not self.pillars:
            # "A 295 điểm, B 281 điểm lần lượt xếp thứ 2 và 3"
            begin = max(
                (t.start for t in self.tokens if t.kind in ("semicolon", "turn") and t.start <= token.start), default=0
            )
            recent = [
                f for f in self.facts if f.start >= begin and f.pillar is None and f.year is None and not f.ranked
            ]
            if len(recent) == len(token.ranks) or (respective and len(recent) > len(token.ranks)):
                facts = recent[-len(token.ranks) :]
            elif listed := self._listed_before(token, respective):
                facts = listed
        if token.kind == "rank" and (pillars := self._pillars_after(i, token)) is not None:
            if token.lead and _ITS_BEST.search(self.low(max(0, token.start - 24), token.end)):
                # "đạt điểm cao nhất ở thể chế số": of its own pillars, it may be
                self.refused.append(Refusal(token.start, token.end, "pillar_unclear"))
            elif pillars:
                for fact in facts if len(facts) == 1 or shared else []:
                    for span in pillars:
                        self._pillar_rank(fact, span, token)
            else:
                self.refused.append(Refusal(token.start, token.end, "pillar_unclear"))
            self.closed = True
            return
        scope = self._scope(token)
        if self.header is not None and any(t.kind in ("rank", "next", "last") for t in self.header.tokens):
            self.header.facts = [f for f in self.header.facts if f not in facts]
            self._close_header()
        if self.pillars and token.kind == "last":
            self.refused.append(Refusal(token.start, token.end, "pillar_unclear"))
            self.closed = True
            return
        if self.pillars and len(token.ranks) > 1:
            alike = self._pillars_alike(facts[0])
            if len(facts) == 1 and len(alike) == len(token.ranks):
                # "nhận thức số 9/10, thể chế số 8/10, lần lượt xếp thứ 1 và thứ 4"
                for span, rank in zip(alike, token.ranks, strict=True):
                    self._pillar_rank(facts[0], span, Token("rank", token.start, token.end, ranks=[rank]))
            else:
                self.refused.append(Refusal(token.start, token.end, "pillar_unclear"))
            self.closed = True
            return
        if self.pillars:
            for fact in facts if len(facts) == 1 or shared else []:
                for span in self._pillars_alike(fact) if shared else self.pillars:
                    self._pillar_rank(fact, span, token)
            self.closed = True
            return
        targets = list(facts)
        if self.year is not None:
            self.refused.append(Refusal(token.start, token.end, "other_year"))
            self.closed = True
            return
        for fact in facts:
            fact.ranked = True
        self.bindings.append(Binding(token, targets, shared, respective, False, False, False, count, scope))
        self.closed = True
