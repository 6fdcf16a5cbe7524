"""Ranks, when all values of a sentence are bound: in words, in lists, by order; the last; numbered lines."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from scrapers.extract.prose.facts import Binding, Fact, Refusal, State, by_ranking, ranking_of
from scrapers.extract.prose.words import Span, Token

# words of the highest places, where `kế đến` goes on from the first
_LEADERS_TOLD = re.compile(
    r"(?<![\wà-ỹđ])(?:dẫn\s+đầu|đứng\s+đầu|đầu\s+bảng|đứng\s+nhất|tốp|top|cao(?:\s+điểm)?\s+nhất|cao\s+xuống"
    r"|(?:kết\s+quả|điểm|điểm\s+số)\s+(?:rất\s+)?cao|nổi\s+bật)(?![\wà-ỹđ])|(?:vị\s+trí|thứ\s+hạng)\s[^\n]{0,12}$"
)
_AND_LAST = re.compile(r"[\s\ue000\ue003]*(?:\([^()]{0,40}\)\s*)?(?:,\s*)?(?:và|rồi)\s+")
_LAST_GROUP = re.compile(r"(?<![\wà-ỹđ])(?:nhóm|tốp|top)\s+(?:cuối|chót)(?!\s+cùng)")
_STRETCH = re.compile(r"\d\s*[-–]\s*\d")
MISPRINT_RATIO = 3  # a value three times all others has a digit too many
_EACH_DISTRICT = re.compile(r"(?:từng|mỗi|theo|ở\s+các|các)\s+(?:địa\s+bàn|huyện|địa\s+phương|đơn\s+vị\s+cấp\s+huyện)")
_EACH = re.compile(r"(?:từng|mỗi)\s+(?:địa\s+bàn|huyện|địa\s+phương|đơn\s+vị\s+cấp\s+huyện)(?![\wà-ỹđ])")


_OF_ALL = re.compile(r"\s*(?:(?:của|trong|trên)\s+)?(?:(?:toàn|cả)\s+(?:khối|bảng|nhóm)|chung\s+cuộc)(?![\wà-ỹđ])")
_OF_PROVINCE = re.compile(r"\s*(?:(?:của|trong|trên)\s+)?(?:toàn|cả)\s+(?:tỉnh|thành\s+phố)(?![\wà-ỹđ])")
_OF_GROUP = re.compile(r"(?<![\wà-ỹđ])(?:khối|cấp|toàn)\s")
_AMONG_THESE = re.compile(r"(?:^|[.;]\s*)trong\s+(?:số\s+)?(?:các|những)\s+[^,;.]{2,40},")


class Ranks(State):
    """Resolution of rank predicates. A rank is given where the words or the scores prove it, else none."""

    scope: Span | None = None

    def _resolve(self) -> None:
        self.resolve_bindings()
        self._resolve_enumeration()
        self.memory.facts += [f for f in self.facts if f.pillar is None and f.year is None]

    def resolve_bindings(self) -> None:
        """Give the ranks the words and scores prove; again, when scores came to be known later."""
        for binding in sorted(self.bindings, key=lambda b: b.token.start):
            if not binding.facts:
                continue
            self.scope = binding.scope
            if binding.token.kind == "last":
                self._resolve_last(binding)
            elif binding.token.kind == "next":
                self._resolve_next(binding)
            else:
                self._resolve_rank(binding)
        self.scope = None

    def _give(self, fact: Fact, rank: int, span: Span, tied: bool = False) -> None:
        if fact.rank is not None and fact.rank != rank:
            if fact.rank == 1 and fact.rank_span and self._within_all(fact.rank_span, span):
                self.refused.append(Refusal(*fact.rank_span, "part_rank"))
            else:
                self.refused.append(Refusal(span[0], span[1], "conflict"))
                return
        fact.rank, fact.rank_span, fact.scope = rank, span, self.scope
        if fact.pillar is None and fact.year is None:
            self.memory.last_rank[ranking_of(fact)] = (rank, tied)
            self.memory.last_scope[ranking_of(fact)] = self.scope

    def _within_all(self, first: Span, span: Span) -> bool:
        """`Trong các huyện, A cao nhất, xếp thứ 4 toàn khối`: first of a part, and the place among all behind it."""
        if _OF_GROUP.search(self.low(first[0], max(min(first[1] + 20, span[0]), first[1]))) is not None:
            return False
        behind = self.low(span[1], span[1] + 24)
        among = _AMONG_THESE.search(self.low(first[0] - 120, first[0])) is not None
        return _OF_ALL.match(behind) is not None or (among and _OF_PROVINCE.match(behind) is not None)

    def _descending(self, facts: list[Fact]) -> bool | None:
        """Whether the scores fall strictly along the list; None when some are missing."""
        if not (all(f.score for f in facts) or all(f.pct for f in facts)):
            return None
        numbers = self._numbers(facts)
        return bool(numbers) and all(a > b for a, b in pairwise(numbers))

    def _equal(self, facts: list[Fact]) -> bool:
        """Whether all scores of a list are printed and equal: a tie."""
        numbers = {self.number(f.score) if f.score else None for f in facts}
        return len(numbers) == 1 and None not in numbers

    def _numbers(self, facts: list[Fact]) -> list[Decimal]:
        """The scores or percentages of a list where all have one that can be read; else none."""
        for slot in ("score", "pct"):
            spans = [getattr(f, slot) for f in facts]
            if all(spans):
                numbers = [n for s in spans if (n := self.number(s)) is not None]
                return numbers if len(numbers) == len(spans) else []
        return []

    def _doubt(self, facts: list[Fact], *, rising: bool = False) -> bool:
        """Mark what breaks an order the words state, where one value alone does; whether it was so.

        Of two values either of which may be the misprint neither is trusted, unless one is three times all others.
        """
        numbers = self._numbers(facts)
        if len(numbers) < 3:
            return False
        falling = [-n for n in numbers] if rising else numbers

        def holds(without: int) -> bool:
            return all(a > b for a, b in pairwise([n for at, n in enumerate(falling) if at != without]))

        if holds(-1):
            return False
        faults = [n for n in range(len(falling)) if holds(n)]
        highest, second = sorted(numbers)[:-3:-1]
        if len(faults) > 1 and second > 0 and highest >= MISPRINT_RATIO * second:
            faults = [n for n in faults if numbers[n] == highest] or faults
        for n in faults:
            facts[n].doubt = "breaks_order"
        return bool(faults)

    def _resolve_rank(self, b: Binding) -> None:
        token, facts = b.token, b.facts
        if token.members:
            self.memory.among |= {f.unit.identity for f in facts}
            return
        if (token.count or 0) > 1 and len(facts) == 1:
            self.refused.append(Refusal(token.start, token.end, "ambiguous_binding"))  # "không ngoài tốp 3 là A"
            return
        if len(facts) > 1 and len(token.ranks) == len(facts) and self._in_common(token, facts):
            self.refused.append(Refusal(token.start, token.end, "ambiguous_binding"))  # "đồng hạng 2-3"
            return
        if len(token.ranks) == len(facts):
            for (rank, span), fact in zip(token.ranks, facts, strict=True):
                self._give(fact, rank, span)
            return
        if len(token.ranks) != 1:
            if len(token.ranks) > 1:
                self._miscounted(token, facts)
            return
        rank, span = token.ranks[0]
        groups = by_ranking(facts, together=b.count == len(facts) or token.word == "order")
        if token.word == "order":
            leaders = {f.unit.identity for f in self.memory.facts if f.rank == 1}
            if any(
                name in self.memory.last_rank and members[0].unit.identity not in leaders
                for name, members in groups.items()
            ):
                return
        apart = (
            all(f.unit.parent is not None for f in facts)
            and len({f.unit.identity.split("@")[-1] for f in facts}) == len(facts)
            and _EACH_DISTRICT.search(self.low(token.start - 50, token.end + 50)) is not None
        )
        for members in groups.values():
            if len(members) > 1 and not apart and self._first_of_each(members, token):
                self.refused.append(Refusal(token.start, token.end, "part_rank"))
                continue
            if len(members) > 1 and token.word == "closing":
                self.refused.append(Refusal(token.start, token.end, "ambiguous_binding"))
                continue
            shared = b.shared or token.word == "shared"
            if shared and len(set(self._numbers(members))) > 1 and not apart:
                self.refused.append(Refusal(token.start, token.end, "ambiguous_binding"))  # no tie by their scores
                continue
            if len(members) == 1 or shared or (apart and (token.lead or rank == 1)):
                for fact in members:
                    self._give(fact, rank, span, tied=len(members) > 1)
                continue
            order = self._descending(members)
            if order is False and not b.like and self._equal(members):
                for fact in members:
                    self._give(fact, rank, span, tied=True)
                continue
            counted = b.count is None or b.count == len(members)
            if not counted and not b.like and (token.word == "order" or token.count == b.count):
                self._miscounted(token, members)
            if b.like or not counted:
                continue
            stated = rank == 1 and order is False and (b.respective or b.ordered) and self._doubt(members)
            if stated or (rank == 1 and (order or (order is None and (b.respective or b.ordered)))):
                for n, fact in enumerate(members, 1):
                    self._give(fact, n, span)
            elif rank == 1 and order is False and token.lead and (b.respective or b.ordered or token.count):
                self.refused.append(Refusal(token.start, token.end, "out_of_order"))
            elif order is None and rank != 1 and not b.count:
                self.refused.append(Refusal(token.start, token.end, "ambiguous_binding"))
            elif order and rank != 1:
                self._give(members[0], rank, span)

    def _in_common(self, token: Token, facts: list[Fact]) -> bool:
        """Whether units hold a stretch of places together: `A và B đồng hạng 2-3 với 90,5 điểm`."""
        if _STRETCH.search(self.low(token.start, token.end)) is None:
            return False
        behind = [t.kind for t in self.tokens if t.start >= token.end][:3]
        one = behind[:1] == ["score"] and behind[1:] not in (["and", "score"], ["comma", "score"])
        before = all(f.start < token.start for f in facts)
        return token.word == "shared" or self._equal(facts) or (before and one and not any(f.score for f in facts))

    def _first_of_each(self, facts: list[Fact], token: Token) -> bool:
        """`Dẫn đầu từng huyện là xã A, xã B`: each in its own district, which is not said."""
        said = _EACH.search(self.low(token.start - 50, min(token.end + 50, facts[0].start)))
        return said is not None and all(f.group == "commune" for f in facts)

    def _miscounted(self, token: Token, facts: list[Fact]) -> None:
        """Places told for another number of units than are named: none is given."""
        self.refused.append(Refusal(token.start, token.end, "count_mismatch"))
        for fact in facts:
            fact.untold = "count_mismatch"

    def _resolve_next(self, b: Binding) -> None:
        groups = by_ranking(b.facts)
        for group, facts in groups.items():
            if b.token.count is not None and b.token.count != len(facts):
                self.refused.append(Refusal(b.token.start, b.token.end, "count_mismatch"))
                continue
            span = (b.token.start, b.token.end)
            if group not in self.memory.last_rank:
                self._imply_first(group, facts, span)
            if group not in self.memory.last_rank:
                continue
            base, tied = b.behind.setdefault(group, self.memory.last_rank[group])
            self.scope = b.scope or self.memory.last_scope.get(group)
            order = self._descending(facts)
            if tied or b.like:
                # "tiếp theo là các đơn vị như B và C": how many more is not said
                self.memory.last_rank[group] = (base, True)
                self.refused.append(Refusal(span[0], span[1], "ambiguous_binding"))
                continue
            if self._unplaced_before(group, facts):
                self.refused.append(Refusal(span[0], span[1], "ambiguous_binding"))
                continue
            if order is False and not ((b.respective or b.ordered) and self._doubt(facts)):
                continue
            if len(facts) > 1 and order is None and not (b.respective or b.ordered or b.token.count):
                # "tiếp theo là B, C và D": in whatever order, so many places are taken
                self.memory.last_rank[group] = (base + len(facts), any(f.score or f.pct for f in facts))
                continue
            for n, fact in enumerate(facts, base + 1):
                self._give(fact, n, span)

    def _unplaced_before(self, group: str, facts: list[Fact]) -> bool:
        """`A cao nhất, kém A 0,02 là B (0,77), rồi đến C`: B stands between and its place is not told."""
        if self._follows_unranked(group, facts):
            return True
        told = [
            f
            for f in [*self.memory.facts, *self.facts]
            if ranking_of(f) == group and f.pillar is None and f.year is None and f.start < facts[0].start
        ]
        valued = [f for f in told if f.paragraph == self.paragraph and (f.score or f.pct)]
        before = max(valued, key=lambda f: f.start, default=None)
        if before is None or before.last:
            return False
        return not any(f.rank is not None and f.unit.identity == before.unit.identity for f in told)

    def _follows_unranked(self, group: str, facts: list[Fact]) -> bool:
        """`A được 75,2 điểm, qua mặt B 0,9 điểm. C (70,15 điểm) theo sau`: B, by the distance, stands between."""
        values = self._numbers(facts[:1])
        placed = {f.unit.identity for f in [*self.memory.facts, *self.facts] if f.rank is not None}
        placed |= {f.unit.identity for f in facts}
        return bool(values) and any(
            ranking == group and unit not in placed and value > values[0] for ranking, unit, value in self.memory.behind
        )

    def _imply_first(self, group: str, facts: list[Fact], span: Span) -> None:
        """`A đạt 91 điểm; hai vị trí tiếp theo là B, C`: A is first, when its score says so too."""
        earlier = [
            f
            for f in [*self.memory.facts, *self.facts]
            if ranking_of(f) == group
            and f.paragraph == self.paragraph
            and f.pillar is None
            and f.year is None
            and f.start < span[0]
        ]
        if earlier and not _LEADERS_TOLD.search(self.low(max(0, earlier[0].start - 200), span[1]).rsplit("\n", 1)[-1]):
            self.refused.append(Refusal(*span, "ambiguous_binding"))
            return  # "A đạt 821 điểm, kế đến là B": perhaps amid the table
        if len(earlier) == 1 and earlier[0].unit.identity in self.memory.among:
            # "A chen chân vào tốp 3 với 91 điểm; xếp ngay sau là B": which place it has is not told
            self.refused.append(Refusal(*span, "ambiguous_binding"))
            return
        if len(earlier) == 1 and not earlier[0].last and self._descending([earlier[0], *facts]):
            self._give(earlier[0], 1, span)

    def _resolve_last(self, b: Binding) -> None:
        groups = by_ranking(b.facts)
        span = (b.token.start, b.token.end)
        if b.count is not None and b.count > len(b.facts) > 1:
            self.refused.append(Refusal(*span, "count_mismatch"))  # "5 đơn vị cuối bảng: A, B, C"
            return
        for facts in groups.values():
            chosen: Fact | None = None
            if len(facts) == 1:
                chosen = facts[0]
            else:
                for slot in ("score", "pct"):
                    spans = [getattr(f, slot) for f in facts]
                    numbers = [self.number(s) if s else None for s in spans]
                    known = [n for n in numbers if n is not None]
                    if len(known) == len(facts) and len(set(known)) == len(known):
                        chosen = facts[numbers.index(min(known))]
                        if b.upward or b.ordered:
                            self._doubt(facts, rising=b.upward)
                        break
                else:
                    if b.upward and not any(f.score or f.pct for f in facts):
                        chosen = facts[0]
            if chosen is not None and b.scope is None and self._is_passed_below(chosen):
                self.refused.append(Refusal(span[0], span[1], "conflict"))  # "Nhóm cuối: 7. A 62 điểm; 8. B 60 điểm"
            elif len(b.facts) == 1 and _LAST_GROUP.search(self.low(b.token.start - 6, b.token.end)):
                self.refused.append(Refusal(span[0], span[1], "part_rank"))  # "tốp cuối là A"
            elif chosen is not None:
                chosen.last, chosen.last_span, chosen.last_scope = True, span, b.scope
                if b.token.ranks and len(b.facts) == 1:
                    self._give(chosen, *b.token.ranks[0])  # "hạng cuối (19/19)"
                elif len(b.facts) == 1 and (place := self._closes_order(b)) is not None:
                    self._give(chosen, place, span)

    def _closes_order(self, b: Binding) -> int | None:
        """The place of the last one of an order: `từ cao xuống thấp: A, B, C và cuối cùng là D`."""
        for other in self.bindings:
            listed = other.facts
            if (
                other.token.kind == "rank"
                and other.token.word == "order"
                and other.count in (None, len(listed) + 1)
                and [f.rank for f in listed] == list(range(1, len(listed) + 1))
                and len({ranking_of(f) for f in [*listed, *b.facts]}) == 1
                and _AND_LAST.fullmatch(self.low(listed[-1].end, b.token.start)) is not None
            ):
                return len(listed) + 1
        return None

    def _is_passed_below(self, last: Fact) -> bool:
        """Whether another unit of the ranking has a lower value in the sentence."""
        for slot in ("score", "pct"):
            own = self.number(span) if (span := getattr(last, slot)) else None
            for f in self.facts if own is not None else ():
                if f is last or f.pillar or f.year or f.qualifier or ranking_of(f) != ranking_of(last):
                    continue
                value = self.number(other) if (other := getattr(f, slot)) else None
                if value is not None and own is not None and value < own:
                    return True
        return False

    def _resolve_enumeration(self) -> None:
        """Numbers of list items are ranks where they count from 1 and the scores fall along them."""
        numbered = [f for f in self.facts if f.enum is not None and f.pillar is None and f.year is None]
        if len(numbered) < 2 or any(t.kind in ("last", "upward") for t in self.tokens):
            return
        numbers = [int(self.low(*f.enum)) for f in numbered if f.enum is not None]
        if numbers != list(range(1, len(numbers) + 1)) or len({f.group for f in numbered}) != 1:
            return
        order = self._descending(numbered)
        ranking = (
            any(t.kind in ("order", "rank") for t in self.tokens)
            or re.search(
                r"xếp\s+hạng|thứ\s+hạng|thứ\s+tự(?!\s+(?:bảng\s+chữ|abc))|ranking",
                self.low(self.tokens[0].start - 80, numbered[0].start),
            )
            is not None
        )
        rated = any(t.kind == "rating" for t in self.tokens if t.start < numbered[0].start)
        if order or (order is None and ranking and not rated):
            for fact, number in zip(numbered, numbers, strict=True):
                if fact.enum is not None and fact.rank is None:
                    self._give(fact, number, fact.enum)
