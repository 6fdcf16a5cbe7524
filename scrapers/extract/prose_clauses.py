"""Which value belongs to which unit: the grammar of one sentence.

Two forms carry everything. Either units come first and what is said of them follows (`Sở A, Sở B
cùng đạt 340/340 điểm, xếp thứ nhất`): a *run* of units with predicates after it. Or predicates come
first and a list of units follows (`Xếp thứ 2 và 3 lần lượt là Sở A với 88 điểm, Sở B với 87 điểm`):
a *header* over a list, whose members may carry values of their own. Anything that fits neither is
rejected with its reason.
"""

from __future__ import annotations

import re

from scrapers.extract.prose_facts import PREDICATES, VALUES, Binding, Fact, Refusal
from scrapers.extract.prose_headers import Headers
from scrapers.extract.prose_ranks import Ranks
from scrapers.extract.prose_words import Token

_FORMERLY = re.compile(
    r"(?:nhiều\s+năm|những\s+năm\s+trước|trước\s+đây|từng|năm\s+ngoái|năm\s+trước|trước\s+đó|formerly|previously)\s+$"
)
_OF_BEFORE = re.compile(
    r"\s*(?:của\s+|trong\s+|ở\s+)?(?:(?:năm|kỳ|lần|đợt)\s+(?:trước|ngoái|liền\s+(?:trước|kề))|last\s+year)(?![\wà-ỹđ])"
)
_SEVERAL = re.compile(r"(?:những|các)\s+(?:đơn\s+vị|cơ\s+quan|địa\s+phương|sở|huyện|xã|phường|thành\s+phố|ngành|,|\s)*")
_IS_THE_PILLAR = re.compile(
    r"\s*(?:là|thuộc\s+về|:)\s*(?:(?:chỉ\s+số|trụ\s+cột|nhóm|tiêu\s+chí|nội\s+dung|về|thành\s+phần)\s+)*"
)
_THIS_ONE = re.compile(
    r"[\s\S]*?(?:^|[\n.]\s*)(?:đơn\s+vị|địa\s+phương|sở|huyện|thành\s+phố|thị\s+xã|cơ\s+quan|xã"
    r"|phường)\s+này(?![\wà-ỹđ])"
)
_TOPIC = re.compile(
    r"(?:về|ở|trong|đối\s+với|tại|theo|trụ\s+cột|chỉ\s+số|nhóm|lĩnh\s+vực|tiêu\s+chí|in|for"
    r"|regarding|pillars?)\s+(?:[\wà-ỹ]+\s+){0,3}$"
)
# numbers that are no results, and why
_TOLD = {
    "range": "range",
    "gap": "gap",
    "rank_change": "rank_change",
    "old": "other_year",
    "unsure": "ambiguous_binding",
}


_BEATEN = re.compile(
    r"(?:ngôi|vị\s+trí|thứ|hạng)[^,;.]{0,30}\s(?:của|từ\s+tay|từ)\s+$|(?:vượt(?:\s+(?:qua|lên\s+trên))?|bỏ\s+(?:khá\s+)?xa)\s+$"
)
_PERIOD = re.compile(r"\s*\(?(?:năm|cùng\s+kỳ|kỳ\s+trước|của\s+năm)")


class Sentence(Headers, Ranks):
    """The binding of one sentence (or of a list that runs over several lines)."""

    def parse(self) -> None:
        """Bind every value of the sentence; results stand in `facts` and `refused`."""
        if not self.names_units and any(t.kind == "pillar" for t in self.tokens):
            previous = self.memory.previous
            if len(previous) == 1 and previous[0].paragraph == self.paragraph:
                # "Các tiêu chí xếp thấp như: nhận thức số đạt 40/50 điểm": of the unit just named
                self.resting = previous[:1]
        elif (
            not self.names_units
            and len(self.memory.previous) == 1
            and _THIS_ONE.match(self.low(self.tokens[0].start - 60, self.tokens[0].start + 30))
        ):
            self.resting = self.memory.previous[:1]
        for i, token in enumerate(self.tokens):
            kind = token.kind
            if kind == "unit":
                self._unit(i, token)
            elif kind in PREDICATES:
                self._predicate(i, token)
            elif kind == "order":
                self._order(i, token)
            elif kind == "semicolon":
                self._strong()
            elif kind == "turn":
                self._close_header()
                self._strong()
            elif kind == "open":
                self.open_start = i
                self.paren_units = False
            elif kind == "close":
                if self.header is not None and self.header.depth >= token.depth and token.depth > 0:
                    self._close_header()
                    self.run = []
                if self.year is not None and self.year_depth >= token.depth and token.depth > 0:
                    self.year = None
            elif kind == "group":
                self.context = token
            elif kind == "year":
                self._set_year(i, token)
            elif kind == "pillar":
                self._pillar(i, token)
            elif kind == "enum":
                if self.closed:
                    self.run = []
                self.enum = (token.start, token.end)
            elif kind == "among":
                self.component = bool(self.run and self.closed and any(f.score for f in self.run))
            elif kind in _TOLD:
                reason = _TOLD[kind]
                if self.run or self.pending or (kind == "range" and self.names_units):
                    self.refused.append(Refusal(token.start, token.end, token.zone or reason))
            elif kind == "unranked":
                following = next((t for t in self.tokens[i + 1 :] if t.kind in ("unit", "semicolon")), None)
                if self.run:
                    self.refused.append(Refusal(self.run[0].start, token.end, "not_ranked"))
                    self.closed = True
                elif following is not None and following.kind == "unit":
                    self.refused.append(Refusal(token.start, following.end, "not_ranked"))
            elif kind == "count" and token.word == "these":
                self._these(token)
            elif kind == "rest":
                self._rest(i, token)
        self._close_header()
        self._drop_pending()
        for fact, frame in self.framed:
            if fact.rating is None:
                fact.rating = frame.number
        self._resolve()

    def _strong(self) -> None:
        self.frame = None
        self.rival = None
        if self.run:
            self.resting = self.run if len(self.run) == 1 else []
        if self.closed:
            self.run = []
        if self.header is None:
            self._drop_pending()
        self.year = None
        self.component = False
        if not self.topic_pillars:
            self.pillars = []

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

    def _rest(self, i: int, token: Token) -> None:
        """`các huyện còn lại xếp loại khá`: nobody is named."""
        following = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if (
            following is not None
            and following.kind in ("rating", "score", "pct")
            and not any(t.kind == "count" for t in self.tokens[max(0, i - 2) : i])
        ):
            self.refused.append(Refusal(token.start, following.end, "complement"))

    def _set_year(self, i: int, token: Token) -> None:
        before = self.low(max(0, token.start - 26), token.start)
        if re.search(
            r"(?:so\s+với|cùng\s+kỳ|so|hơn|than|over|compared\s+(?:to|with))\s+(?:cùng\s+kỳ\s+"
            r"|kết\s+quả\s+)?(?:năm\s+)?$",
            before,
        ):
            following = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
            if following is not None and following.kind == "open" and not self.low(token.end, following.start).strip():
                self.year, self.year_depth = token, token.depth + 1  # "so với năm 2022 (xếp thứ 4)"
            return
        if token.year == self.assessed_year or (self.assessed_year and token.year and token.year > self.assessed_year):
            self.year = None
            return
        after = self.low(token.end, token.end + 14)
        previous = self.tokens[i - 1] if i else None
        opened = re.search(
            r"(?:^|[,;:(.–-]|\s(?:và|còn|nếu|như))\s*(?:trong\s+|kết\s+quả\s+|ở\s+|vào\s+|riêng\s+|in\s+)?(?:năm\s+)?$",
            before,
        )
        if re.match(r"\s*(?:đạt|là|:|xếp|đứng|chỉ\s+đạt|tương\s+ứng)", after) or opened:
            self.year = token
            self.year_depth = token.depth
        elif (
            previous is not None
            and previous.kind in VALUES
            and self.low(previous.end, token.start).strip(" (") in ("", "năm", "của năm")
        ):
            for fact in self.facts:
                if (
                    fact.score
                    and fact.score[0] >= previous.start - 1
                    and fact.score[1] <= previous.end + 1
                    and fact.year is None
                ):
                    self._move_to_year(fact, token)

    def _unit(self, i: int, token: Token) -> None:
        enum, self.enum = self.enum, None
        if token.zone in ("target", "other_province") or self._oblique(token) or self._agent(token):
            self.pending = []
            if token.zone is None and self.run and _BEATEN.search(self.low(max(0, token.start - 60), token.start)):
                self.rival = token
            self._beside(i, token)
            if not (self.run and token.depth):
                self.closed = True
                if token.depth == 0 and not self._oblique(token):
                    self.run = []
            return
        fact = Fact(
            token.mention,
            token.start,
            token.start + (token.mention.end - token.mention.start),
            paragraph=self.paragraph,
        )
        fact.enum = enum
        if self.context is not None:
            fact.context = (self.context.start, self.context.end) if self.context.end else None
            fact.context_group = self.context.group
        if self.pending:
            self._open_header(i, token)
        elif self.header is not None and not self._pure(token):
            self._close_header()
        joined = (
            bool(self.run) and not self.closed and self.last_unit is not None and self._list_only(self.last_unit, token)
        )
        if joined:
            self.run.append(fact)
        else:
            self.run = [fact]
            if not self.topic_pillars:
                self.pillars = []
        self.closed = False
        self.component = False
        self.shared_from = token.end
        self.last_unit = token
        if token.depth:
            self.paren_units = True
        if self.header is not None:
            self.header.facts.append(fact)
        self.facts.append(fact)
        if self.frame is not None:
            self.framed.append((fact, self.frame))

    def _beside(self, i: int, token: Token) -> None:
        """`chỉ hơn Sở B (64 điểm)`: B is not what the clause speaks of, but the value in brackets is its own."""
        following = self.tokens[i + 1 : i + 4]
        if (
            token.zone is None
            and [t.kind for t in following] == ["open", "score", "close"]
            and following[1].zone is None
            and not self.low(token.end, following[0].start).strip(" \ue003")
            and self.year is None
            and not self.pillars
        ):
            end = token.start + (token.mention.end - token.mention.start)
            fact = Fact(token.mention, token.start, end, paragraph=self.paragraph)
            self.facts.append(fact)
            self._bind_one(following[1], [fact])
            self.spent.append(following[1])

    def _compared(self, i: int, token: Token) -> bool:
        """A value right after `so với` is not the unit's of the clause. True when it is one, handled here."""
        if self.low(self.tokens[i - 1].end, token.start).strip(" \n") not in ("", "mức", "con số", "số điểm", "điểm"):
            return False
        if self.rival is None or not self._beaten(i, token, self.rival):
            self.refused.append(Refusal(token.start, token.end, "ambiguous_binding"))
        return True

    def _beaten(self, i: int, token: Token, rival: Token) -> bool:
        """`A soán ngôi của B với 82,6% so với 81,94%`: the second value is B's. True when it was given to it."""
        before = self.tokens[i - 2 : i] if i > 1 else []
        if (
            [t.kind for t in before] != [token.kind, "versus"]
            or _PERIOD.match(self.low(token.end, token.end + 20))
            or len(self.run) != 1
            or before[0].number not in (self.run[0].score, self.run[0].pct)
            or self.pillars
            or self.year is not None
        ):
            return False
        end = rival.start + (rival.mention.end - rival.mention.start)
        fact = Fact(rival.mention, rival.start, end, paragraph=self.paragraph)
        self.facts.append(fact)
        self._bind_one(token, [fact])
        self.rival = None
        return True

    def _resume(self, i: int) -> None:
        """Take up the unit of the clause before, when this clause names none."""
        if self.run or len(self.resting) != 1 or self.pending or self.header is not None:
            return
        at = self.tokens[i].start
        begin = max((t.start for t in self.tokens if t.kind == "semicolon" and t.start <= at), default=0)
        end = next((t.start for t in self.tokens if t.kind == "semicolon" and t.start > at), at + 10**6)
        if not any(begin <= t.start < end and t.kind in ("unit", "count", "group", "average") for t in self.tokens):
            self.run = self.resting
            self.closed = True

    def _predicate(self, i: int, token: Token) -> None:
        if (
            self.run
            and self.last_unit is not None
            and any(t.kind == "semicolon" for t in self._between(self.last_unit, token))
        ):
            # a semicolon ends what can be said of the units before it
            self.resting = self.run if len(self.run) == 1 else []
            self.run = []
        self._resume(i)
        following = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if (
            token.kind in ("rank", "last")
            and following is not None
            and following.kind == "year"
            and following.year != self.assessed_year
            and self.low(token.end, following.start).strip() in ("", "năm", "trong năm", "của năm")
        ):
            self.refused.append(Refusal(token.start, token.end, "other_year"))  # "đơn vị dẫn đầu năm 2022"
            return
        if token.kind in ("rank", "last") and _OF_BEFORE.match(self.low(token.end, token.end + 24)):
            self.refused.append(Refusal(token.start, token.end, "other_year"))  # "đơn vị đứng thứ hai năm trước"
            return
        if token.kind in ("rank", "last") and _FORMERLY.search(self.low(max(0, token.start - 24), token.start)):
            self.refused.append(Refusal(token.start, token.end, "other_year"))  # "đơn vị nhiều năm xếp cuối"
            return
        if token.zone is not None:
            if token.kind != "bare":
                self.refused.append(Refusal(token.start, token.end, token.zone))
            return
        if token.depth and self.open_start is not None and self._in_brackets(i, token):
            return
        if token.kind in VALUES and i and self.tokens[i - 1].kind == "versus" and self._compared(i, token):
            return
        if token.kind == "rating" and self._frames(i, token):
            self._close_header()
            self._drop_pending()
            self.run = []
            self.frame = token
            return
        if token.kind == "rating" and self._counted(i):
            self._close_header()
            self._drop_pending()
            self.pending = [token]
            self.closed = True
            return
        if token in self.spent:
            return
        if self._precedes_units(i, token):
            if not self.pending:
                self._close_header()
            if token.kind == "rank" and (spans := self._pillars_after(i, token)) is not None:
                token.pillars = spans
                if not spans:
                    self.refused.append(Refusal(token.start, token.end, "pillar_unclear"))
                    return
            self.pending.append(token)
            self.closed = True
            return
        if self.run and not (token.kind == "bare" and not self._bare_fits(i, token)):
            self._after_run(i, token)
            return
        if token.kind != "bare":
            self.pending.append(token)

    def _in_brackets(self, i: int, token: Token) -> bool:
        """A value in brackets after a unit belongs to that unit. True when handled here."""
        if self.open_start is None or self.paren_units or not self.run or self.last_unit is None:
            return False
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
        if token.kind in VALUES and together and len(same) == 1 and len(self.run) > 1 and not token.qualifier:
            self._bind_values([token], list(self.run), True)
            return True
        if token.kind in ("score", "bare") and len(scores) > 1 and len(scores) == len(self.run):
            if token is scores[0]:
                self._bind_values(scores, list(self.run), False)
            return True
        if token.kind == "bare" and not self._bare_fits(i, token):
            return True
        self._bind_one(token, targets)
        if any(t.kind in PREDICATES and t.depth == 0 for t in gap):
            self.closed = True
        return True

    def _after_run(self, i: int, token: Token) -> None:
        if token.kind in VALUES and any(t is token for t in self.spent):
            return
        facts = self.run
        since = self._between(self.last_unit, token) if self.last_unit is not None else []
        shared = (
            any(t.kind == "shared" and "nhau" in t.word and t.end <= facts[0].start for t in self.tokens)
            or any(t.kind == "shared" or (t.kind == "rank" and t.word == "shared") for t in since)
            or token.word == "shared"
        )
        respective = any(t.kind == "respectively" for t in since)
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
            elif len(series) == 1 and self._last_alone(token):
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

    def _clause(self, token: Token) -> list[Fact]:
        """The units of the clause a token stands in, as far as no rank is given to them yet."""
        begin = max(
            (t.start for t in self.tokens if t.kind in ("semicolon", "turn") and t.start <= token.start), default=0
        )
        return [f for f in self.facts if begin <= f.start < token.start and not (f.pillar or f.year or f.ranked)]

    def _told_of_several(self, unit: Token, token: Token) -> bool:
        """`C 90 điểm là những đơn vị dẫn đầu`: said of more than the last unit."""
        link = next((t for t in self._between(unit, token) if t.kind == "link" and t.word == "là"), None)
        return link is not None and _SEVERAL.fullmatch(self.low(link.end, token.start).lstrip()) is not None

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
        if token.kind == "rank" and (pillars := self._pillars_after(i, token)) is not None:
            if pillars:
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
        if self.pillars:
            for fact in facts if len(facts) == 1 or shared else []:
                for span in self.pillars:
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

    def _pillar(self, i: int, token: Token) -> None:
        self._resume(i)
        previous = self.tokens[i - 1] if i else None
        span = (token.start, token.end)
        if self.pending and not self.run and _IS_THE_PILLAR.fullmatch(self.low(self.pending[-1].end, token.start)):
            # "kém nhất là chỉ số An toàn thông tin, trong đó Sở A ...": said of the pillar
            self.pending = [t for t in self.pending if t.kind not in ("rank", "last", "next")]
        if (
            previous is not None
            and previous.kind in ("comma", "and")
            and i > 1
            and self.tokens[i - 2].kind == "pillar"
            and self.pillars
        ):
            self.pillars.append(span)
            return
        following = next((t for t in self.tokens[i + 1 :] if t.kind not in ("link", "open", "noise")), None)
        before = self.low(max(0, token.start - 40), token.start)
        if (
            self.run
            and following is not None
            and following.kind == "unit"
            and _IS_THE_PILLAR.fullmatch(self.low(token.end, following.start))
            and _TOPIC.search(before)
        ):
            # "dẫn đầu về P là A (48 điểm), về Q là B (39 điểm)"
            self._close_header()
            self.run = []
        if self.run:
            near = (
                following is not None
                and following.kind in ("score", "pct", "bare", "rank")
                and following.start - token.end <= 28
            )
            value = next((t for t in self.tokens[i + 1 :] if t.kind not in ("link", "open", "noise", "comma")), None)
            if (
                value is not following
                and value is not None
                and value.kind in ("score", "pct")
                and _TOPIC.search(before)
            ):
                # "kém nhất về hạ tầng số, đạt 12,5/50 điểm": of the pillar, where its maximum says so
                if value.maximum is not None:
                    near = True
                elif value.start - token.end <= 28:
                    self.spent.append(value)
                    self.refused.append(Refusal(value.start, value.end, "pillar_unclear"))
            self.pillars = [span] if near else self.pillars
            self.topic_pillars = False
        elif (
            _TOPIC.search(before)
            or (following is not None and following.kind in ("unit", "comma"))
            or self.low(token.end, token.end + 2).startswith(":")
        ):
            self.pillars = [span]
            self.topic_pillars = True
