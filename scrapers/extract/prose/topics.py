"""What a clause speaks of besides its units: a pillar, another year, a unit it compares with."""

from __future__ import annotations

import re

from scrapers.extract.prose.carried import Carried
from scrapers.extract.prose.facts import VALUES, Fact, Refusal
from scrapers.extract.prose.nouns import OWN_NAMES, one_of
from scrapers.extract.prose.words import Token
from scrapers.extract.prose.years import published_in
from scrapers.vietnamese import lower

_IS_THE_PILLAR = re.compile(
    r"\s*(?:là|thuộc\s+về|:)\s*(?:(?:chỉ\s+số|trụ\s+cột|nhóm|tiêu\s+chí|nội\s+dung|về|thành\s+phần)\s+)*"
)
_TOPIC = re.compile(
    r"(?:về|ở|trong|đối\s+với|tại|theo|trụ\s+cột|chỉ\s+số|nhóm|lĩnh\s+vực|tiêu\s+chí|in|for"
    r"|regarding|pillars?)\s+(?:[\wà-ỹ]+\s+){0,3}$"
)
# "đạt 46/50 điểm về nhận thức số": the value stands before what it is of
_BEHIND = re.compile(
    r"\s*(?:về|ở|trong|tại|cho|đối\s+với|của|for|in|on|of)\s+(?:the\s+|các\s+)?"
    r"(?:(?:trụ\s+cột|chỉ\s+số|nhóm|lĩnh\s+vực|tiêu\s+chí|nội\s+dung|thành\s+phần|chính|pillar(?:\s+of)?)\s+)*[\"“]?"
)
_AMONG = re.compile(r"\s*(?:/\s*\d{1,3}\s*)?(?:(?:trong|của|trên|toàn|ở|số|bảng|xếp\s+hạng|\d{1,3})\s+)*")
_CUTS = ("comma", "semicolon", "turn", "and")
_IS_BEHIND = re.compile(
    r"(?<![\wà-ỹđ])(?:(?:bám|theo|áp|đuổi)\s+sát|(?:xếp|đứng|ngay|liền|chỉ)\s+sau|kém|thua)\s+(?:các\s+)?$"
)
_BEHIND_IT = re.compile(r"\s*,?\s*(?:chỉ\s+|ngay\s+)?(?:xếp\s+|đứng\s+)?(?:phía\s+)?sau\s+")
_BY_HOW_MUCH = re.compile(r"(?:hơn|kém|thua|cách|bỏ\s+(?:khá\s+)?xa|than|ahead\s+of|behind)\s+(?:các\s+|the\s+)?$")
_PASSED = re.compile(
    r"(?:vượt(?:\s+(?:qua|lên\s+trên))?|(?:xếp|đứng)\s+(?:trên|sau)|bám\s+(?:sát|đuổi)|over)\s+(?:các\s+|the\s+)?$"
)
# "so với Sở B, đơn vị dẫn đầu": said of B
_WHO_IS = re.compile(
    r"[\s\ue003]*,\s*(?:là\s+)?(?:đơn\s+vị|địa\s+phương|cơ\s+quan|sở|huyện|xã|phường)(?:\s+(?:đang|hiện|xếp|đứng))*\s*"
)
# "91,5 điểm thiết lập năm 2022", "60 điểm vào cuối năm 2021"
_SET_IN = re.compile(
    r"[\s(]*(?:(?:thiết\s+lập|lập(?:\s+được)?|đạt\s+được|có\s+được|của|vào|trong|ở|hồi|cuối|đầu|in)\s+)*(?:năm\s*)?"
)
_PERIOD = re.compile(r"\s*\(?(?:năm|cùng\s+kỳ|kỳ\s+trước|của\s+năm)")


_GIVEN = re.compile(r"(?:khen|thưởng|khen\s+thưởng|cờ|trao|tặng|biểu\s+dương|hỗ\s+trợ)[^,;.]{0,20}\scho\s+(?:các\s+)?$")
_ADVERSATIVE = ("nhưng", "tuy nhiên", "however")
_ANOTHER = re.compile(
    r"[\s,]*(?:(?:và|nhưng|còn|tuy\s+nhiên|trong\s+đó|riêng)\s*,?\s*)*"
    r"(?:(?:các|những|một\s+số|nhiều|toàn|cả|mỗi|kết\s+quả|điểm\s+của|điểm\s+số\s+của|mức)\s+)*"
    r"(?:đơn\s+vị|địa\s+phương|cơ\s+quan|sở|ban|huyện|quận|thị\s+xã|thành\s+phố|xã|phường|tỉnh|khối|nhóm|nơi|cấp|bình\s+quân|trung\s+bình)"
    r"(?!\s+(?:này|đó|ấy|trên|nói\s+trên|vẫn|cũng|đã|còn|mình|ta|nhà))(?![\wà-ỹđ])"
)
_ITS_VALUE = re.compile(r"\s*(?:(?:chỉ|mới|cũng)\s+)*(?:là|:|ở\s+mức|được)\s*(?:[\wà-ỹ]+\s+){0,2}\d")
_ITS_NOUN = re.compile(
    rf"\s*(?P<noun>{one_of(OWN_NAMES)})\s+(?:(?:đã|cũng|chỉ|vẫn|mới)\s+)*"
    r"(?=(?:đạt|được|xếp|đứng|giữ|giành|dẫn\s+đầu)(?![\wà-ỹđ]))"
)
# "xã cuối bảng lại là Kđrao với 498,2 điểm": a name that was not recognised
_IS_ANOTHER = re.compile(r"\s*(?:(?:lại|chính|vẫn|mới)\s+)?(?:là|thuộc\s+về)\s+(?!với|\d)")
_STRAIGHT = re.compile(
    r"\s*(?:(?:khối|toàn|bảng|tỉnh|huyện|trong|danh\s+sách)\s+){0,3}(?:(?:chỉ|mới|cũng|là|đạt|với|được|ở|mức|:|có|số|tổng|điểm)\s*)*"
)
# "nhân lực số tăng 12 điểm so với năm trước, đạt 88 điểm"
_GROWN = re.compile(
    r"\s+(?:(?:đã|cũng|có|tiếp\s+tục|vẫn|vừa)\s+)*(?:tăng|giảm|cải\s+thiện|tiến\s+bộ|bứt\s+phá|vươn|sụt|nhích|chuyển\s+biến|khởi\s+sắc)"
    r"(?![\wà-ỹđ])[^;.]{0,60}?,?\s+(?:(?:chỉ|và|lên|còn)\s+)*(?:đạt|được|ở\s+mức|lên|xuống|còn|với)\s+(?:[\wà-ỹđ]+\s+){0,2}"
)
LEAST_SCORE = 30  # below it a value behind `hơn Sở B` may be the distance, where no other score is known


class Topics(Carried):
    """Pillars, years and comparisons of a clause."""

    def _resume(self, i: int) -> None:
        """Take up the unit of the clause before, when this clause names none."""
        if self.run or len(self.resting) != 1 or self.pending or self.header is not None:
            return
        at = self.tokens[i].start
        cuts = [t for t in self.tokens if t.kind in ("semicolon", "turn") and t.start <= at]
        begin = cuts[-1].start if cuts else 0
        if cuts and cuts[-1].kind == "turn" and cuts[-1].word not in _ADVERSATIVE:
            return  # "còn", "trong khi": of another
        if self._has_own_subject(cuts[-1].end if cuts else at, self.tokens[i]):
            return
        end = next((t.start for t in self.tokens if t.kind == "semicolon" and t.start > at), at + 10**6)
        clause = [t for t in self.tokens if begin <= t.start < end]
        if not any(
            t.kind in ("unit", "count", "average") or (t.kind == "group" and not self._extent(t)) for t in clause
        ):
            self.run = self.resting
            self.closed = True

    def _extent(self, group: Token) -> bool:
        """Whether a group right behind a place is where the unit that rests has it: `dẫn đầu khối huyện`."""
        place = next((t for t in reversed(self.tokens) if t.end <= group.start), None)
        return (
            place is not None
            and place.kind in ("rank", "last")
            and group.group in (self.resting[0].group, "all")
            and _AMONG.fullmatch(self.low(place.end, group.start)) is not None
        )

    def _of_pillar_behind(self, i: int, token: Token) -> bool:
        """`đạt 46/50 điểm về nhận thức số`: a value of the pillar named behind it. True when handled here."""
        behind = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if (
            behind is None
            or behind.kind != "pillar"
            or behind.depth != token.depth
            or not (_BEHIND.fullmatch(self.low(token.end, behind.start)) or self._touches_pillar(i, token, behind))
        ):
            return False
        following = self.tokens[i + 2] if i + 2 < len(self.tokens) else None
        joined = following is not None and following.kind in ("comma", "and")
        listed = joined and i + 3 < len(self.tokens) and self.tokens[i + 3].kind == "pillar"
        if self.topic_pillars or token.depth or listed:
            return False
        self._resume(i)
        if len(self.run) != 1 or self.pending or self.year is not None:
            self.refused.append(Refusal(token.start, token.end, "pillar_unclear"))
        else:
            self.pillars = [(behind.start, behind.end)]
            self._bind_one(token, self.run)
            self.closed = True
        self.spent += [token, behind]
        return True

    def _has_own_subject(self, begin: int, token: Token) -> bool:
        """Whether a clause without a unit's name is of another: `; đơn vị xếp cuối đạt 60,5 điểm`."""
        said = self.low(begin, token.start)
        own = _ITS_NOUN.match(self.low(begin, token.end))
        if own is not None and lower(self.resting[0].unit.name).startswith(re.sub(r"\s+", " ", own["noun"])):
            return False  # "Sở Y tế đạt 600 điểm; Sở xếp loại Khá"
        if _ANOTHER.match(said):
            return True
        if token.kind not in ("rank", "last"):
            return False
        return (
            _ITS_VALUE.match(self.low(token.end, token.end + 40)) is not None
            or (token.kind == "last" and any(f.ranked for f in self.resting))
            or _ANOTHER.match(self.low(begin, token.end)) is not None
        )

    def _of_another(self, i: int, token: Token) -> bool:
        """`Cao nhất là Sở A (95 điểm), thấp nhất chỉ 60,5 điểm`: a second value says that another unit is meant."""
        if len(self.run) != 1 or self.last_unit is None or token.depth:
            return False
        fact = self.run[0]
        if not any(t.kind in ("comma", "and", "turn") and not t.depth for t in self._between(self.last_unit, token)):
            return False
        if token.kind == "last" and not token.members and fact.ranked and self._led(fact):
            return True
        value = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if value is not None and value.kind == "link":
            value = self.tokens[i + 2] if i + 2 < len(self.tokens) else None
        if value is None or value.kind not in ("score", "pct") or value.depth != token.depth or self.pillars:
            return False
        told = fact.pct if value.kind == "pct" else fact.score
        return (
            told is not None
            and value.zone is None
            and self.number(told) != (self.number(value.number) if value.number else None)
            and (
                _STRAIGHT.fullmatch(self.low(token.end, value.start)) is not None
                or _IS_ANOTHER.match(self.low(token.end, value.start)) is not None
            )
        )

    def _led(self, fact: Fact) -> bool:
        """Whether the first place was given to a unit in this sentence."""
        return any(b.token.lead and len(b.facts) == 1 and b.facts[0] is fact for b in self.bindings) or (
            self.header is not None and fact in self.header.facts and any(t.lead for t in self.header.tokens)
        )

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

    def _touches_pillar(self, i: int, token: Token, pillar: Token) -> bool:
        """`18/20 điểm nhận thức số`: nothing between, and no value of the pillar's own behind it."""
        if (
            token.kind != "score"
            or self.low(token.end, pillar.start).strip(" \n")
            or not self.low(token.start, token.end).endswith("điểm")
        ):
            return False
        following = self.tokens[i + 2] if i + 2 < len(self.tokens) else None
        return following is None or following.kind not in (*VALUES, "link", "rank")

    def _given_too(self, i: int, unit: Token) -> bool:
        """Whether a unit goes on the list something is given to: `trao giấy khen cho Sở A, Sở B và huyện C`."""
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
            and _BEHIND_IT.fullmatch(self.low(self.pending[-1].end, unit.start)) is not None
            and [t.kind for t in self.tokens[i + 1 : i + 3]] == ["link", "unit"]
        )

    def _compared(self, i: int, token: Token) -> bool:
        """A value right after `so với` is not the unit's of the clause. True when it is one, handled here."""
        if self.low(self.tokens[i - 1].end, token.start).strip(" \n") not in ("", "mức", "con số", "số điểm", "điểm"):
            return False
        if self.rival is None or not self._beaten(i, token, self.rival):
            self.refused.append(Refusal(token.start, token.end, "ambiguous_binding"))
        return True

    def _owned(self, i: int, token: Token) -> bool:
        """`92,1 điểm của Sở A` is A's, whoever else is spoken of. True when it was given to A."""
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
        dated = year is not None and year.kind == "year" and _SET_IN.fullmatch(self.low(unit.end, year.start))
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

    def _introduces(self, i: int) -> bool:
        """Whether a unit is named right behind a pillar: `xã hội số (huyện B ...)`, `xã hội số dẫn đầu là huyện B`."""
        kinds = [t.kind for t in self.tokens[i + 1 : i + 4]]
        return kinds[:2] in (["open", "unit"], ["link", "unit"]) or kinds in (
            ["rank", "link", "unit"],
            ["last", "link", "unit"],
        )

    def _leads_to_unit(self, i: int) -> bool:
        """Whether a unit stands behind a pillar, or a place and its unit: `kinh tế số: dẫn đầu là Sở B`."""
        following = [t for t in self.tokens[i + 1 : i + 6] if t.kind not in ("link", "open", "noise", "comma")]
        if following and following[0].kind in ("rank", "last"):
            following.pop(0)
        return bool(following) and following[0].kind == "unit" and not self._oblique(following[0])

    def _does_itself(self, i: int, pillar: Token) -> bool:
        """Whether a pillar is the subject of a clause that names no unit, and what it reaches stands in it."""
        before = next((t for t in reversed(self.tokens[:i]) if t.kind not in ("among", "comma", "link", "enum")), None)
        among = i > 0 and self.tokens[i - 1].kind == "among"
        if before is not None and before.kind not in ("semicolon", "turn") and not among:
            return False
        for t in self.tokens[i + 1 : i + 8]:
            if t.kind in ("score", "pct"):
                return _GROWN.fullmatch(self.low(pillar.end, t.start)) is not None
            if t.kind in ("unit", "semicolon", "turn", "pillar", "group", "average", "dti"):
                return False
        return False

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
        if self.year is not None and published_in(before):
            return
        if token.year == self.assessed_year or (self.assessed_year and token.year and token.year > self.assessed_year):
            self.year = None
            return
        after = self.low(token.end, token.end + 14)
        previous = self.tokens[i - 1] if i else None
        if previous is not None and previous.kind == "open" and i > 1:
            previous = self.tokens[i - 2]  # "90,2 điểm (2023) và 92,1 điểm (2024)"
        opened = re.search(
            r"(?:^|[,;:(.–-]|\s(?:và|còn|nếu|như))\s*(?:trong\s+|kết\s+quả\s+|ở\s+|vào\s+|riêng\s+|in\s+)?(?:năm\s+)?$",
            before,
        )
        told = re.match(r"\s*(?:đạt|là|:|xếp|đứng|chỉ\s+đạt|tương\s+ứng|(?:với|with)\s+\d)", after) is not None
        closed = i + 1 < len(self.tokens) and self.tokens[i + 1].kind == "close"
        placed = previous is not None and previous.zone == "other_year" and previous.kind in ("rank", "last")
        if (
            told
            or token.lead
            or (placed and not closed)
            or (opened and not (closed and previous is not None and previous.kind in VALUES))
        ):
            self.year = token
            self.year_depth = token.depth
        elif (
            previous is not None and previous.kind in VALUES and _SET_IN.fullmatch(self.low(previous.end, token.start))
        ):
            for fact in self.facts:
                if (
                    fact.score
                    and fact.score[0] >= previous.start - 1
                    and fact.score[1] <= previous.end + 1
                    and fact.year is None
                ):
                    self._move_to_year(fact, token)

    def _pillar(self, i: int, token: Token) -> None:
        if any(t is token for t in self.spent):
            return  # taken with the value before it
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
        if self.run and self._opens_clause(i):
            # "dẫn đầu về P là A, về Q, B đứng thứ hai"
            self._close_header()
            self.run = []
        if (
            (self.run or (self.header is not None and any(t.pillars for t in self.header.tokens)))
            and following is not None
            and previous is not None
            and (previous.kind in ("semicolon", "turn") or (previous.kind in ("comma", "and") and self._introduces(i)))
            and self._leads_to_unit(i)
        ):
            # "...; Kinh tế số: B (80%)": the clause turns to another pillar
            self._close_header()
            self.run = []
        if self.run:
            near = (
                following is not None
                and following.kind in ("score", "pct", "bare", "rank", "last", "rating")
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
            if not near and not self.pillars and self._does_itself(i, token):
                # "Nhân lực số tăng mạnh, đạt 88 điểm": the pillar is what the clause speaks of
                near = True
            self._gapped(i, span)
            self.pillars = [span] if near else self.pillars
            self.topic_pillars = False
        elif (
            _TOPIC.search(before)
            or (following is not None and following.kind in ("unit", "comma"))
            or self.low(token.end, token.end + 2).startswith(":")
            or (following is not None and following.kind in ("rank", "last") and self._leads_to_unit(i))
        ):
            self.pillars = [span]
            self.topic_pillars = True
            self._carry(i, following)
