"""What a clause speaks of besides its units: a pillar, another year."""

from __future__ import annotations

import re

from scrapers.extract.prose.carried import Carried
from scrapers.extract.prose.facts import VALUES, Fact, Refusal
from scrapers.extract.prose.nouns import OWN_NAMES, one_of
from scrapers.extract.prose.rivals import SET_IN
from scrapers.extract.prose.sight import TOPIC
from scrapers.extract.prose.words import Token
from scrapers.extract.prose.years import published_in
from scrapers.vietnamese import lower

_IS_THE_PILLAR = re.compile(
    r"\s*(?:là|thuộc\s+về|:)\s*(?:(?:chỉ\s+số|trụ\s+cột|nhóm|tiêu\s+chí|nội\s+dung|về|thành\s+phần)\s+)*"
)
# "đạt 46/50 điểm về nhận thức số": the value stands before what it is of
_BEHIND = re.compile(
    r"\s*(?:về|ở|trong|tại|cho|đối\s+với|của|for|in|on|of)\s+(?:the\s+|các\s+)?"
    r"(?:(?:trụ\s+cột|chỉ\s+số|nhóm|lĩnh\s+vực|tiêu\s+chí|nội\s+dung|thành\s+phần|chính|pillar(?:\s+of)?)\s+)*[\"“]?"
)
_AMONG = re.compile(r"\s*(?:/\s*\d{1,3}\s*)?(?:(?:trong|của|trên|toàn|ở|số|bảng|xếp\s+hạng|\d{1,3})\s+)*")


_VALUE_OR_PLACE = ("score", "pct", "rank", "last", "rating")
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


class Topics(Carried):
    """Pillars and years of a clause, and whose it is where it names no unit."""

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

    def _is_topic(self, i: int, before: str) -> bool:
        """Whether a pillar and a comma open a clause without a unit's name: `Về xã hội số, thị xã ...`."""
        behind = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        ahead = self.tokens[i - 1] if i else None
        return (
            behind is not None
            and behind.kind == "comma"
            and (ahead is None or ahead.kind in ("semicolon", "turn"))
            and (TOPIC.search(before) is not None or before.endswith("với "))
        )

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
        value = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if previous is not None and previous.kind == "unit" and value is not None and value.kind in _VALUE_OR_PLACE:
            told = told or not self.low(token.end, value.start).strip()  # "Sở A năm 2022 90,1 điểm"
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
        elif previous is not None and previous.kind in VALUES and SET_IN.fullmatch(self.low(previous.end, token.start)):
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
        if self._fronted_in(i):
            return
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
        if following is not None and following.kind == "year" and not self.run:
            following = next((t for t in self.tokens[i + 1 :] if t.kind not in ("link", "noise", "year")), None)
        before = self.low(max(0, token.start - 40), token.start)
        if (
            self.run
            and following is not None
            and following.kind == "unit"
            and _IS_THE_PILLAR.fullmatch(self.low(token.end, following.start))
            and TOPIC.search(before)
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
            if value is not following and value is not None and value.kind in ("score", "pct") and TOPIC.search(before):
                # "kém nhất về hạ tầng số, đạt 12,5/50 điểm": of the pillar, where its maximum says so
                if value.maximum is not None:
                    near = True
                elif value.start - token.end <= 28:
                    self.spent.append(value)
                    self.refused.append(Refusal(value.start, value.end, "pillar_unclear"))
            if self.run is self.resting and self._is_topic(i, before):
                # "Thị xã A đạt 874,6 điểm. Về xã hội số, thị xã đứng đầu"
                self.pillars, self.topic_pillars = [span], True
                return
            if not near and not self.pillars and self._does_itself(i, token):
                # "Nhân lực số tăng mạnh, đạt 88 điểm": the pillar is what the clause speaks of
                near = True
            self._gapped(i, span)
            self.pillars = [span] if near else self.pillars
            self.topic_pillars = False
        elif self._speaks_of_owner(i) and (
            TOPIC.search(before)
            or (following is not None and following.kind in ("unit", "comma"))
            or self.low(token.end, token.end + 2).startswith(":")
            or (following is not None and following.kind in ("rank", "last") and self._leads_to_unit(i))
        ):
            self.pillars = [span]
            self.topic_pillars = True
            self._carry(i, following)
