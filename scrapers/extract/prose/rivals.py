"""Units a clause names beside its own: those it compares with, passes or follows, and what is said of them."""

from __future__ import annotations

import re
from dataclasses import replace

from scrapers.extract.prose.facts import VALUES, Fact, Refusal, ranking_of_group
from scrapers.extract.prose.runs import Runs
from scrapers.extract.prose.words import Token

_CUTS = ("comma", "semicolon", "turn", "and")
_IS_BEHIND = re.compile(
    r"(?<![\wà-ỹđ])(?:(?:bám|theo|áp|đuổi)\s+sát|(?:xếp|đứng|ngay|liền|chỉ)\s+sau|kém|thua)\s+(?:các\s+)?$"
)
_AMID = re.compile(r"(?<![\wà-ỹđ])giữa\s+(?:các\s+)?$")
_BEHIND_IT = re.compile(r"\s*,?\s*(?:chỉ\s+|ngay\s+)?(?:xếp\s+|đứng\s+)?(?:phía\s+)?sau\s+")
_BY_HOW_MUCH = re.compile(r"(?:hơn|kém|thua|cách|bỏ\s+(?:khá\s+)?xa|than|ahead\s+of|behind)\s+(?:các\s+|the\s+)?$")
_PASSED = re.compile(
    r"(?:vượt(?:\s+(?:qua|mặt|lên\s+trên))?|qua\s+mặt|(?:xếp|đứng)\s+(?:trên|sau)|bám\s+(?:sát|đuổi)|over)\s+(?:các\s+|the\s+)?$"
)
# "so với Sở B, đơn vị dẫn đầu": said of B
_WHO_IS = re.compile(
    r"[\s\ue003]*,\s*(?:là\s+)?(?:đơn\s+vị|địa\s+phương|cơ\s+quan|sở|huyện|xã|phường)(?:\s+(?:đang|hiện|xếp|đứng))*\s*"
)
# "91,5 điểm thiết lập năm 2022", "60 điểm vào cuối năm 2021"
SET_IN = re.compile(
    r"[\s(]*(?:(?:thiết\s+lập|lập(?:\s+được)?|đạt\s+được|có\s+được|của|vào|trong|ở|hồi|cuối|đầu|in)\s+)*(?:năm\s*)?"
)
_PERIOD = re.compile(r"\s*\(?(?:năm|cùng\s+kỳ|kỳ\s+trước|của\s+năm)")
_GIVEN = re.compile(r"(?:khen|thưởng|khen\s+thưởng|cờ|trao|tặng|biểu\s+dương|hỗ\s+trợ)[^,;.]{0,20}\scho\s+(?:các\s+)?$")
# "hơn Sở B 0,5 điểm, tức 470,5 điểm"
_THAT_IS = re.compile(r"\s*[,(–-]?\s*(?:tức(?:\s+là)?|nghĩa\s+là|hay)\s+(?:(?:chỉ|đạt|được|có|ở\s+mức)\s+)*")
LEAST_SCORE = 30  # below it a value behind `hơn Sở B` may be the distance, where no other score is known


class Rivals(Runs):
    """Units of which the clause does not speak."""

    def _beside(self, i: int, token: Token) -> None:
        """`chỉ hơn Sở B (64 điểm)`: B is not what the clause speaks of, but what is said of it is its own.

        That is a bracket behind it, and the rank between (`hơn Sở B ở vị trí thứ hai 5 điểm (64 điểm)`).
        """
        if token.zone is not None or self.year is not None or self.pillars:
            return
        following = self.tokens[i + 1 : i + 10]
        said: list[Token] = []
        if following and following[0].kind in ("rank", "next") and self._is_of_rival(token, following[0]):
            said.append(following.pop(0))
        elif (
            [t.kind for t in following[:2]] in (["comma", "rank"], ["comma", "last"])
            and _WHO_IS.fullmatch(self.low(token.end, following[1].start))
            and not (len(following) > 2 and following[2].kind == "year" and following[2].year != self.assessed_year)
        ):
            said.append(following[1])
            following = following[2:]
        gap = following[0] if following and following[0].kind == "gap" else None
        if gap is not None:
            following.pop(0)
        if following and following[0].kind == "open":
            before = said[-1].end if said and gap is None else gap.end if gap is not None else token.end
            closing = next((n for n, t in enumerate(following) if t.kind == "close"), None)
            inside = following[1:closing] if closing is not None else []
            plain = all(t.kind in ("score", "pct", "bare", "rank", "comma", "rating", "link") for t in inside)
            values = [t for t in inside if t.kind in VALUES]
            if (
                plain
                and len(values) <= 1
                and all(t.zone is None for t in inside)
                and not any(t.kind == "bare" for t in values if re.search(r"[.,]\d", self.low(*t.digits)) is None)
                and not self.low(before, following[0].start).strip(" \ue003")
            ):
                said += [t for t in inside if t.kind in (*VALUES, "rank", "rating")]
        apart = [t for t in said if t.kind in VALUES and not self._comparable(token, t)]
        if apart:
            self.refused += [Refusal(t.start, t.end, "gap") for t in apart]
            self.of_rivals += said
            return
        if not said:
            return
        end = token.start + (token.mention.end - token.mention.start)
        fact = Fact(token.mention, token.start, end, paragraph=self.paragraph)
        self.facts.append(fact)
        for t in said:
            self._bind_one(t, [fact])
        self.of_rivals += said

    def _lies_behind(self, i: int, unit: Token) -> None:
        """Keep the value of a unit told by its distance alone: `A được 75,2 điểm, qua mặt B 0,9 điểm`."""
        gap = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        own = self.number(self.run[0].score) if len(self.run) == 1 and self.run[0].score else None
        if gap is None or gap.kind != "gap" or gap.number is None or own is None or not self._ahead_of(unit):
            return
        apart = self.number(gap.number)
        if apart is not None:
            mention = unit.mention
            self.memory.behind.append((ranking_of_group(mention.unit_group), mention.identity, own - apart))

    def _ahead_of(self, unit: Token) -> bool:
        before = self.low(max(0, unit.start - 40), unit.start)
        return (_PASSED.search(before) or _BY_HOW_MUCH.search(before)) is not None and not _IS_BEHIND.search(before)

    def _given_too(self, i: int, unit: Token) -> bool:
        """Whether a unit goes on the list something is given to: `trao giấy khen cho Sở A, Sở B và huyện C`."""
        if self._between_two(i):
            return True
        if i < 2 or self.tokens[i - 1].kind not in ("comma", "and") or self.tokens[i - 2].kind != "unit":
            return False
        previous = self.tokens[i - 2]
        if self.low(previous.end, unit.start).strip(" \ue003") not in (",", "và", "&"):
            return False
        before = self.low(max(0, previous.start - 30), previous.start)
        if previous is self.given or (_GIVEN.search(before) is not None and self._oblique(previous)):
            self.given = unit
            return True
        return False

    def _between_two(self, i: int) -> bool:
        """Whether a unit is the second of those another stands between: `nằm giữa A và B`."""
        kinds = [t.kind for t in self.tokens[:i]]
        if kinds[-1:] != ["and"]:
            return False
        first = next((t for t in reversed(self.tokens[: i - 1]) if t.kind == "unit"), None)
        return (
            first is not None
            and all(t.depth for t in self._between(first, self.tokens[i - 1]))
            and _AMID.search(self.low(max(0, first.start - 16), first.start)) is not None
        )

    def _is_scope(self, i: int, unit: Token) -> bool:
        """Whether a district right behind a rank is where its commune has it: `xếp thứ nhất huyện Phú Bình`."""
        rank = self.tokens[i - 1] if i else None
        return (
            rank is not None
            and rank.kind in ("rank", "last")
            and unit.mention.unit_group == "district"
            and bool(self.run)
            and self.run[-1].group == "commune"
            and self.low(rank.end, unit.start).strip() in ("", "toàn", "của", "trong", "ở", "tại", "trên địa bàn")
        )

    def _lies_in(self, district: Token) -> None:
        """Keep where a commune has its place: `xã A đứng đầu huyện B`."""
        fact = self.run[-1]
        same_line = district.start - district.mention.start == fact.start - fact.unit.start
        if len(self.run) == 1 and fact.unit.parent is None and same_line:
            place = district.mention.identity.split(":")[1]
            span = (district.mention.start, district.mention.end)
            fact.unit = replace(fact.unit, parent=span, identity=f"{fact.unit.identity}@{place}")

    def _comparable(self, unit: Token, value: Token) -> bool:
        """Whether a value behind a unit the clause compares with is its score and not the distance between them."""
        before = self.low(max(0, unit.start - 40), unit.start)
        if not (_BY_HOW_MUCH.search(before) or _PASSED.search(before)):
            return True
        number = self.number(value.number) if value.number else None
        own = None
        if self.run:
            own = self.run[0].pct if value.kind == "pct" else self.run[0].score
        printed = self.number(own) if own else None
        return number is not None and (number * 2 >= printed if printed is not None else number >= LEAST_SCORE)

    def _is_of_rival(self, unit: Token, rank: Token) -> bool:
        """Whether a rank behind the unit a clause compares with is that unit's: `bỏ xa Sở B ở vị trí thứ nhì`."""
        before = self.low(max(0, unit.start - 40), unit.start)
        if self.low(unit.end, rank.start).strip(" \ue003") not in ("", "đang", "hiện", "vốn", "đang ở", "ở", "hiện ở"):
            return False
        if _BY_HOW_MUCH.search(before):
            return True
        # "Sở A vượt Sở B xếp thứ hai" may speak of A, unless A has its place
        return _PASSED.search(before) is not None and len(self.run) == 1 and self.run[0].ranked and not rank.lead

    def _of_one_ahead(self, i: int) -> bool:
        """Whether the first place stands behind a unit the clause's own is behind: `A bám sát B ở ngôi đầu`."""
        at = next((n for n in range(i - 1, -1, -1) if self.tokens[n].kind in _CUTS and not self.tokens[n].depth), -1)
        unit = next((t for t in reversed(self.tokens[at + 1 : i]) if t.kind == "unit"), None)
        return (
            unit is not None
            and unit is not self.last_unit
            and _IS_BEHIND.search(self.low(max(0, unit.start - 30), unit.start)) is not None
        )

    def _names_another(self, i: int, unit: Token) -> bool:
        """`Đứng thứ hai sau Sở A là Sở B`: the place is told of the unit behind."""
        return (
            bool(self.pending)
            and (
                _BEHIND_IT.fullmatch(self.low(self.pending[-1].end, unit.start)) is not None
                or (self.pending[-1].kind == "next" and not self.low(self.pending[-1].end, unit.start).strip())
            )
            and [t.kind for t in self.tokens[i + 1 : i + 3]] == ["link", "unit"]
        )

    def _compared(self, i: int, token: Token) -> bool:
        """A value right after `so với` is not the unit's of the clause. True when it is one, handled here."""
        if self.low(self.tokens[i - 1].end, token.start).strip(" \n") not in ("", "mức", "con số", "số điểm", "điểm"):
            return False
        if self.rival is None or not self._beaten(i, token, self.rival):
            self.refused.append(Refusal(token.start, token.end, "ambiguous_binding"))
        return True

    def _told_by_distance(self, token: Token) -> bool:
        """`A đạt 471 điểm, hơn B 0,5 điểm, tức 470,5 điểm`: B's, where the sum says so. True when it was given to B."""
        if _THAT_IS.search(self.low(max(0, token.start - 24), token.start)) is None:
            return False
        before = [t for t in self.tokens if t.end <= token.start]
        at = next((n for n in range(len(before) - 1, -1, -1) if before[n].kind == "gap"), 0)
        unit = next((t for t in reversed(before[:at]) if t.kind in ("unit", "semicolon")), None)
        if (
            len(self.run) != 1
            or unit is None
            or unit.kind != "unit"
            or unit.start <= self.run[0].start
            or _THAT_IS.fullmatch(self.low(before[at].end, token.start)) is None
        ):
            return False
        printed = self.run[0].pct if token.kind == "pct" else self.run[0].score
        own, apart, value = (self.number(n) if n else None for n in (printed, before[at].number, token.number))
        if own is None or apart is None or value is None or abs(own - value) != apart:
            return False
        end = unit.start + (unit.mention.end - unit.mention.start)
        fact = Fact(unit.mention, unit.start, end, paragraph=self.paragraph)
        self.facts.append(fact)
        self._bind_one(token, [fact])
        return True

    def _owned(self, i: int, token: Token) -> bool:
        """`92,1 điểm của Sở A` is A's, whoever else is spoken of. True when it was given to A."""
        if not self.pillars and self.year is None and self._told_by_distance(token):
            return True
        unit = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if (
            unit is None
            or unit.kind != "unit"
            or unit.zone is not None
            or token.qualifier
            or self.low(token.end, unit.start).strip() not in ("của", "of", "of the")
        ):
            return False
        year = self.tokens[i + 2] if i + 2 < len(self.tokens) else None
        if year is not None and year.kind == "open":
            year = self.tokens[i + 3] if i + 3 < len(self.tokens) else None
        dated = year is not None and year.kind == "year" and SET_IN.fullmatch(self.low(unit.end, year.start))
        if dated and year is not None and year.year != self.assessed_year:
            self.refused.append(Refusal(token.start, token.end, "other_year"))
            return True
        fact = Fact(
            unit.mention, unit.start, unit.start + (unit.mention.end - unit.mention.start), paragraph=self.paragraph
        )
        self.facts.append(fact)
        self._bind_one(token, [fact])
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
