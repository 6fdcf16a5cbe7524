"""Values are put into facts: one by one, pairwise, or shared; of the whole, of a pillar, of another year."""

from __future__ import annotations

import re

from scrapers.extract.prose.direction import Direction
from scrapers.extract.prose.facts import Binding, Fact, Refusal
from scrapers.extract.prose.words import Span, Token

_TOTAL = re.compile(r"(?<![\wà-ỹđ])tổng(?:\s+(?:cộng|điểm|số\s+điểm|số))?(?:\s+(?:là|đạt|được))*\s*:?\s*$")
_HANDS_ON = re.compile(r"(?<![\wà-ỹđ])nhường(?:\s+lại)?\s+$")


class Values(Direction):
    """Binding of values to facts; what does not fit is refused."""

    def _bind_values(self, tokens: list[Token], facts: list[Fact], shared: bool) -> None:
        if len(tokens) == len(facts):
            for token, fact in zip(tokens, facts, strict=True):
                self._bind_one(token, [fact])
        elif len(tokens) == 1 and facts and (shared or self._full_marks(tokens[0])):
            if tokens[0].qualifier:
                self.refused.append(Refusal(tokens[0].start, tokens[0].end, "approximate_list"))
            else:
                for fact in facts:
                    self._bind_one(tokens[0], [fact])
        elif facts:
            self.refused.append(
                Refusal(tokens[0].start, tokens[-1].end, "count_mismatch" if len(tokens) > 1 else "ambiguous_binding")
            )

    def _bind_one(self, token: Token, facts: list[Fact]) -> None:
        fact = facts[0]
        if token.kind == "rating":
            self._rate(fact, token)
            return
        if token.kind in ("rank", "next", "last"):
            fact.ranked = fact.ranked or self.year is None  # "Hạng 2: Sở A 95,4 điểm (năm 2023: hạng 5)"
            if self.pillars and token.kind == "rank":
                for span in self.pillars:
                    self._pillar_rank(fact, span, token)
            elif self.pillars:
                self.refused.append(Refusal(token.start, token.end, "pillar_unclear"))
            elif self.year is None:
                scope = self._scope(token)
                self.bindings.append(Binding(token, [fact], scope=scope))
            return
        if self.pillars:
            if len(self.pillars) > 1:
                self.refused.append(Refusal(token.start, token.end, "pillar_unclear"))
                return
            if self._exceeds_pillar(token):
                self.refused.append(Refusal(token.start, token.end, "pillar_unclear"))
                self._take_place_back(fact, self.pillars[0])
                return
            fact = self._pillar_fact(fact, self.pillars[0])
        elif self.component:
            self.refused.append(Refusal(token.start, token.end, "points_not_score"))
            return
        if self.year is not None:
            fact = self._year_fact(fact, self.year)
        slot = "pct" if token.kind == "pct" else "score"
        if getattr(fact, slot) is not None and fact.qualifier and not token.qualifier and token.depth:
            fact.qualifier = None  # "đạt trên 400 điểm (402,5 điểm)"
        elif slot == "score" and self._is_total(fact, token):
            if fact.score is not None:
                self.refused.append(
                    Refusal(*fact.score, "points_not_score")
                )  # "thẩm định 60,5 điểm, ..., tổng 95,5 điểm"
            fact.maximum = fact.qualifier = None
        elif getattr(fact, slot) is not None:
            self.refused.append(Refusal(token.start, token.end, "ambiguous_binding"))
            return
        setattr(fact, slot, token.number)
        if slot == "score" and token.maximum:
            fact.maximum = token.maximum
        if token.qualifier:
            fact.qualifier = token.qualifier

    def _exceeds_pillar(self, token: Token) -> bool:
        """`Hạ tầng số của A đạt 45/50 điểm; B đạt 91,2 điểm`: more than the pillar gives."""
        number = self.number(token.number) if token.number and token.kind != "pct" and not token.maximum else None
        told = [f.maximum for f in self.facts if f.maximum is not None and f.pillar in self.pillars]
        most = [n for span in told if (n := self.number(span)) is not None]
        return number is not None and bool(most) and number > max(most)

    def _take_place_back(self, fact: Fact, pillar: Span) -> None:
        """Of what the place just told is, is as unclear as of what the value beside it is."""
        for other in self.facts:
            if other.start == fact.start and other.pillar == pillar and other.rank_span is not None:
                self.refused.append(Refusal(*other.rank_span, "pillar_unclear"))
                other.rank = other.rank_span = None

    def _reaches(self, token: Token) -> bool:
        """`79,05 điểm năm 2022, tuy tăng lên 84,9 điểm`: the value reached. True when taken."""
        before = [f for f in self.facts if f.year is not None and f.score and self.run and f.start == self.run[0].start]
        old = self.number(before[-1].score) if len(self.run) == 1 and before and before[-1].score else None
        new = self.number(token.number) if token.number else None
        if token.zone is not None or self.pillars or old is None or new is None or not old <= new < 2 * old:
            return False
        self.year = None
        self._bind_one(token, self.run)
        self.closed = True
        return True

    def _handed_on(self, i: int, token: Token) -> bool:
        """`A nhường ngôi đầu cho B`: the place is B's. True when it was given to B."""
        unit = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if (
            token.kind != "rank"
            or token.zone is not None
            or unit is None
            or unit.kind != "unit"
            or unit.zone is not None
            or self.pillars
            or self.low(token.end, unit.start).strip() != "cho"
            or _HANDS_ON.search(self.low(max(0, token.start - 16), token.start)) is None
        ):
            return False
        end = unit.start + (unit.mention.end - unit.mention.start)
        fact = Fact(unit.mention, unit.start, end, paragraph=self.paragraph)
        self.facts.append(fact)
        self._bind_one(token, [fact])
        return True

    def _is_total(self, fact: Fact, token: Token) -> bool:
        """Whether a second score is the sum the first is a part of."""
        if (
            fact.score is None
            or token.number is None
            or _TOTAL.search(self.low(max(0, token.start - 30), token.start)) is None
        ):
            return False
        part, whole = self.number(fact.score), self.number(token.number)
        return part is not None and whole is not None and whole > part

    def _rate(self, fact: Fact, token: Token) -> None:
        if self.pillars or self.year is not None:
            self.refused.append(Refusal(token.start, token.end, "pillar_unclear" if self.pillars else "other_year"))
            return
        if fact.rating is None:
            fact.rating = token.number

    def _pillar_fact(self, fact: Fact, pillar: Span) -> Fact:
        for other in self.facts:
            if other.pillar == pillar and other.start == fact.start:
                return other
        other = Fact(
            fact.unit,
            fact.start,
            fact.end,
            pillar=pillar,
            paragraph=self.paragraph,
            context=fact.context,
            context_group=fact.context_group,
        )
        self.facts.append(other)
        return other

    def _pillar_rank(self, fact: Fact, pillar: Span, token: Token) -> None:
        if len(token.ranks) == 1 and not token.members:
            other = self._pillar_fact(fact, pillar)
            if other.rank is not None and other.rank != token.ranks[0][0]:
                self.refused.append(Refusal(token.start, token.end, "conflict"))
                return
            other.rank, other.rank_span = token.ranks[0]
            self.pillar_told = token

    def _year_fact(self, fact: Fact, year: Token) -> Fact:
        for other in self.facts:
            if other.year == year.year and other.start == fact.start and other.pillar == fact.pillar:
                return other
        other = Fact(
            fact.unit,
            fact.start,
            fact.end,
            pillar=fact.pillar,
            year=year.year,
            year_span=(year.start, year.end),
            paragraph=self.paragraph,
        )
        self.facts.append(other)
        return other

    def _move_to_year(self, fact: Fact, token: Token) -> None:
        other = Fact(
            fact.unit,
            fact.start,
            fact.end,
            pillar=fact.pillar,
            year=token.year,
            year_span=(token.start, token.end),
            paragraph=self.paragraph,
        )
        other.score, other.maximum, other.qualifier = fact.score, fact.maximum, fact.qualifier
        fact.score = fact.maximum = fact.qualifier = None
        self.facts.append(other)
