"""Which value belongs to which unit: the grammar of one sentence.

Two forms carry everything. Either units come first and what is said of them follows (`Sở A, Sở B
cùng đạt 340/340 điểm, xếp thứ nhất`): a *run* of units with predicates after it. Or predicates come
first and a list of units follows (`Xếp thứ 2 và 3 lần lượt là Sở A với 88 điểm, Sở B với 87 điểm`):
a *header* over a list, whose members may carry values of their own. Anything that fits neither is
rejected with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from scrapers.extract.prose_tokens import Span, Token
from scrapers.extract.units import UnitMention

VALUES = ("score", "pct", "bare")
PREDICATES = (*VALUES, "rank", "next", "last", "rating")


@dataclass(slots=True)
class Fact:
    """What one sentence says of one unit (of one pillar of it, for one year). Spans are absolute."""

    unit: UnitMention
    start: int
    end: int
    pillar: Span | None = None
    year: str | None = None
    year_span: Span | None = None
    score: Span | None = None
    maximum: Span | None = None
    pct: Span | None = None
    qualifier: str | None = None
    rating: Span | None = None
    rank: int | None = None
    rank_span: Span | None = None
    last: bool = False
    last_span: Span | None = None
    enum: Span | None = None
    context: Span | None = None
    context_group: str | None = None
    paragraph: int = 0
    ranked: bool = False
    listed: bool = False
    dropped: tuple[str, ...] = ()

    @property
    def group(self) -> str:
        """The unit's group."""
        return self.unit.unit_group

    @property
    def empty(self) -> bool:
        """Whether nothing is said of the unit but that it is in a list."""
        return not (self.score or self.pct or self.rating or self.rank or self.last)


@dataclass(slots=True)
class Refusal:
    """A span that looked like a result, and why it was not taken."""

    start: int
    end: int
    reason: str


@dataclass(slots=True)
class Binding:
    """A rank predicate over units, resolved when the sentence is over."""

    token: Token
    facts: list[Fact]
    shared: bool = False
    respective: bool = False
    ordered: bool = False
    upward: bool = False
    like: bool = False
    count: int | None = None


@dataclass(slots=True)
class Header:
    """Predicates that stand before the list of units they hold for."""

    tokens: list[Token]
    depth: int
    shared: bool
    respective: bool
    ordered: bool
    upward: bool
    like: bool
    count: int | None
    plural: bool = False
    single: bool = False
    facts: list[Fact] = field(default_factory=list)


@dataclass(slots=True)
class Memory:
    """What earlier sentences leave behind: the last rank given in each group, the facts so far."""

    last_rank: dict[str, tuple[int, bool]] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)
    previous: list[Fact] = field(default_factory=list)


_OBLIQUE = re.compile(
    r"(?:^|[^\wà-ỹđ])(?:của|do|giao|theo|bởi|cho|với|từ|tại|trình|gửi|lãnh\s+đạo|giám\s+đốc|chủ\s+tịch|đề\s+nghị|yêu\s+cầu|hơn|kém|bằng|mà|nguồn|ảnh|đại\s+diện|trưởng|ở|cùng\s+kỳ|of|by|from|to|compared\s+with|than|at)\s+(?:các\s+)?$"
)
_OWNER = re.compile(
    r"(?:điểm|điểm\s+số|kết\s+quả|chỉ\s+số|thứ\s+hạng|dti|vị\s+trí|tổng\s+điểm|số\s+điểm|chuyển\s+đổi\s+số|xếp\s+hạng|score)\s+(?:(?:dti|chuyển\s+đổi\s+số|cđs|đạt\s+được|chung|xếp\s+hạng|năm\s+20\d\d)\s+)*(?:của|of)\s+(?:các\s+|the\s+)?$"
)
_JOINED = re.compile(r"cùng\s+với\s+(?:các\s+)?$")
_AGENT = re.compile(
    r"\s*(?:tỉnh\s+[^,.;]{0,20}?|\ue003+\s*)?(?:,\s*)?(?:-\s*)?(?:đã\s+|vừa\s+|sẽ\s+|cũng\s+|là\s+)*(?:cho\s+biết|cho\s+hay|thông\s+báo|thông\s+tin|công\s+bố|ban\s+hành|tham\s+mưu|chủ\s+trì|phối\s+hợp|tổ\s+chức|trình|báo\s+cáo|đề\s+nghị|hướng\s+dẫn"
    r"|tổng\s+hợp|chịu\s+trách\s+nhiệm|đề\s+xuất|triển\s+khai|thực\s+hiện|cập\s+nhật|đánh\s+giá|thẩm\s+định|theo\s+dõi|rà\s+soát|cơ\s+quan\s+(?:thường\s+trực|chủ\s+trì|đầu\s+mối|tham\s+mưu)|xây\s+dựng|chấm\s+điểm|said|announced|reported|proposed)(?![\wà-ỹđ])"
)
_FILLER = re.compile(
    r"(?:với|đạt|được|điểm|số|tổng|mức|kết\s+quả|tỷ\s+lệ|hoàn\s+thành|chỉ\s+số|dti|là|có|khoảng|hơn|gần|trên|dưới|xấp\s+xỉ|ở|vị\s+trí|thứ|tại|tỉnh|cũng|đều|cùng|cđs|chuyển\s+đổi\s+số|of|with|scoring|scored|score|achieving|achieved|a|the|at|having|[-–—:.,;/()+\"“”'\[\]\s]|\ue003)+"
)
_WITH = re.compile(r"(?:với|đạt|có|with)\s+(?:[\wà-ỹ]+\s+){0,4}$")
_NOT_MAIN = re.compile(
    r"[^,;.]{0,40}?(?:trụ\s+cột|chỉ\s+số\s+thành\s+phần|chỉ\s+số\s+chính|tiêu\s+chí|nhóm\s+chỉ\s+số|lĩnh\s+vực|nội\s+dung|pillars?"
    r"|(?:\d+(?:\s*/\s*\d+)?|nhiều|một\s+số|các|những|hai|ba|bốn|năm|cả\s+\w+)\s+chỉ\s+số)(?![\wà-ỹđ])"
)
_THIS_ONE = re.compile(
    r"[\s\S]*?(?:^|[\n.]\s*)(?:đơn\s+vị|địa\s+phương|sở|huyện|thành\s+phố|thị\s+xã|cơ\s+quan|xã|phường)\s+này(?![\wà-ỹđ])"
)
_EACH_DISTRICT = re.compile(r"(?:từng|mỗi|theo|ở\s+các|các)\s+(?:địa\s+bàn|huyện|địa\s+phương|đơn\s+vị\s+cấp\s+huyện)")
_PLURAL = re.compile(r"(?:các|những)\s+(?:đơn\s+vị|cơ\s+quan|địa\s+phương|xã|phường|huyện|sở)[^,;.]{0,40}$")
_TOPIC = re.compile(
    r"(?:về|ở|trong|đối\s+với|tại|theo|trụ\s+cột|chỉ\s+số|nhóm|lĩnh\s+vực|tiêu\s+chí|in|for|regarding|pillars?)\s+(?:[\wà-ỹ]+\s+){0,3}$"
)


def ranking_of(fact: Fact) -> str:
    """The ranking a unit stands in: provincial bodies of all kinds are ranked together or apart, districts and communes never with them."""
    return "province" if fact.group in ("department", "central", "party_mass") else fact.group


def _by_ranking(facts: list[Fact], together: bool = False) -> dict[str, list[Fact]]:
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        groups.setdefault("all" if together else ranking_of(fact), []).append(fact)
    if together and len({ranking_of(f) for f in facts}) == 1 and facts:
        return {ranking_of(facts[0]): facts}
    return groups


def _adjoins(shared: Token, predicates: list[Token]) -> bool:
    """Whether `cùng`, `đồng`, `đều` stands before a value or right before a rank word."""
    following = [t for t in predicates if t.start >= shared.end]
    return bool(following) and (following[0].kind in VALUES or following[0].start - shared.end <= 2)


class Sentence:
    """The binding of one sentence (or of a list that runs over several lines)."""

    def __init__(
        self,
        tokens: list[Token],
        low: Callable[[int, int], str],
        memory: Memory,
        number: Callable[[Span], Decimal | None],
        assessed_year: str | None,
        paragraph: int,
    ) -> None:
        self.tokens = tokens
        self.low = low
        self.memory = memory
        self.number = number
        self.assessed_year = assessed_year
        self.paragraph = paragraph
        self.facts: list[Fact] = []
        self.refused: list[Refusal] = []
        self.bindings: list[Binding] = []
        self.run: list[Fact] = []
        self.closed = False
        self.last_unit: Token | None = None
        self.pending: list[Token] = []
        self.header: Header | None = None
        self.pillars: list[Span] = []
        self.topic_pillars = False
        self.context: Token | None = None
        self.year: Token | None = None
        self.year_depth = 0
        self.enum: Span | None = None
        self.shared_from = 0
        self.open_start: int | None = None
        self.paren_units = False
        self.component = False
        self.spent: list[Token] = []
        # the one unit the clause before spoke of: a clause without a unit of its own goes on about it
        self.resting: list[Fact] = []

    # -------------------------------------------------------------- the pass
    def parse(self) -> None:
        """Bind every value of the sentence; results stand in `facts` and `refused`."""
        if not any(t.kind == "unit" for t in self.tokens) and any(t.kind == "pillar" for t in self.tokens):
            previous = self.memory.previous
            if len(previous) == 1 and previous[0].paragraph == self.paragraph:
                # "Các tiêu chí xếp thấp như: nhận thức số đạt 40/50 điểm": of the unit just named
                self.resting = previous[:1]
        elif not any(t.kind == "unit" for t in self.tokens) and len(self.memory.previous) == 1 and self.tokens:
            if _THIS_ONE.match(self.low(self.tokens[0].start - 60, self.tokens[0].start + 30)):
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
                self._strong()
                self.enum = (token.start, token.end)
            elif kind == "among":
                self.component = bool(self.run and self.closed and any(f.score for f in self.run))
            elif kind in ("range", "gap", "rank_change", "old"):
                reason = {"range": "range", "gap": "gap", "rank_change": "rank_change", "old": "other_year"}[kind]
                if self.run or self.pending:
                    self.refused.append(Refusal(token.start, token.end, token.zone or reason))
            elif kind == "unranked":
                following = next((t for t in self.tokens[i + 1 :] if t.kind in ("unit", "semicolon")), None)
                if self.run:
                    self.refused.append(Refusal(self.run[0].start, token.end, "not_ranked"))
                    self.closed = True
                elif following is not None and following.kind == "unit":
                    self.refused.append(Refusal(token.start, following.end, "not_ranked"))
            elif kind == "rest":
                self._rest(i, token)
        self._close_header()
        self._drop_pending()
        self._resolve()

    def _order(self, i: int, token: Token) -> None:
        """`xếp hạng từ trên xuống như sau: A, B, C`: the list itself is the ranking."""
        if self.pending or self.run or self.header is not None:
            return
        if any(t.kind in PREDICATES for t in self.tokens[:i]):
            return
        ranking = Token("rank", token.start, token.end, ranks=[(1, (token.start, token.end))], lead=True, word="order")
        ranking.depth = 0
        if self._precedes_units(i, ranking):
            self.pending.append(ranking)

    def _strong(self) -> None:
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

    def _drop_pending(self) -> None:
        for token in self.pending:
            if token.kind in VALUES and token.zone is None and token.kind != "bare":
                self.refused.append(Refusal(token.start, token.end, "no_unit"))
        self.pending = []

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
            r"(?:so\s+với|cùng\s+kỳ|so|hơn|than|over|compared\s+(?:to|with))\s+(?:cùng\s+kỳ\s+|kết\s+quả\s+)?(?:năm\s+)?$",
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
            r"(?:^|[,;:(.–-]|\s(?:và|còn))\s*(?:trong\s+|kết\s+quả\s+|ở\s+|vào\s+|riêng\s+|in\s+)?(?:năm\s+)?$", before
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

    # -------------------------------------------------------------- units
    def _oblique(self, token: Token) -> bool:
        assert token.unit is not None
        before = self.low(max(0, token.start - 40), token.start)
        if _JOINED.search(before):
            return False
        if _OBLIQUE.search(before) and not _OWNER.search(before):
            if re.search(r"(?:^|[;,])\s*(?:của|of)\s+(?:các\s+|the\s+)?$", before):
                return False  # "điểm của A là 92, của B là 91"
            passive = re.search(r"(?:thuộc|dành|trao|gọi\s+tên|giao)\s+(?:về\s+)?(?:cho\s+)?$", before)
            held = re.search(
                r"(?:followed\s+(?:\w+\s+)?by|held\s+by|belongs?\s+to|went\s+to|thuộc\s+về|(?:vị\s+trí|thứ|hạng|ngôi)[^,;.]{0,30}\s+(?:của|of))\s+(?:the\s+)?$",
                before,
            )
            return not (passive or held)
        return False

    def _agent(self, token: Token) -> bool:
        return _AGENT.match(self.low(token.end, token.end + 60)) is not None

    def _unit(self, i: int, token: Token) -> None:
        assert token.unit is not None
        enum, self.enum = self.enum, None
        if token.zone in ("target", "other_province") or self._oblique(token) or self._agent(token):
            self._drop_pending_at_unit()
            if not (self.run and token.depth):
                self.closed = True
                if token.depth == 0 and not self._oblique(token):
                    self.run = []
            return
        fact = Fact(
            token.unit, token.start, token.start + (token.unit.end - token.unit.start), paragraph=self.paragraph
        )
        fact.enum = enum
        if self.context is not None:
            fact.context = (self.context.start, self.context.end)
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

    def _drop_pending_at_unit(self) -> None:
        self.pending = []

    def _between(self, first: Token, second: Token) -> list[Token]:
        return [t for t in self.tokens if first.end <= t.start and t.end <= second.start]

    def _list_only(self, first: Token, second: Token) -> bool:
        """Whether nothing but separators (and values in brackets) stands between two units."""
        inner = self._between(first, second)
        if any(t.kind in PREDICATES and t.depth == 0 for t in inner) or any(t.kind == "turn" for t in inner):
            return False
        if any(t.kind == "semicolon" for t in inner) and any(t.kind in PREDICATES for t in inner):
            return False
        return self._plain(first.end, second.start, inner)

    def _plain(self, start: int, end: int, inner: list[Token]) -> bool:
        rest = ""
        at = start
        for t in sorted(inner, key=lambda t: t.start):
            if t.start >= at:
                rest += self.low(at, t.start) + " "
                at = t.end
        rest += self.low(at, end)
        return not rest.strip() or _FILLER.fullmatch(rest) is not None

    def _pure(self, token: Token) -> bool:
        """Whether a unit continues the open header's list."""
        header = self.header
        if header is None or not header.facts or self.last_unit is None:
            return header is not None
        inner = self._between(self.last_unit, token)
        if header.single or any(t.kind in ("turn", "last", "next", "order") for t in inner):
            return False
        if any(t.kind == "rank" or (t.kind == "rating" and t.depth == 0) for t in inner):
            return False
        ranked = any(t.kind in ("rank", "next", "last") for t in header.tokens)
        if (
            ranked
            and any(t.kind == "semicolon" for t in inner)
            and not (header.count or header.respective or header.ordered or header.upward)
        ):
            # "Dẫn đầu là A với 90 điểm; B ...": a new statement unless the list has one form
            listed = any(t.depth for t in inner) or any(t.kind == "link" and t.word == ":" for t in inner)
            if not header.plural and not listed:
                return False
        links = [t for t in inner if t.kind == "link" and t.word in ("là", "are", "is")]
        if links and not any(t.kind == "group" for t in inner):
            return False
        return self._plain(self.last_unit.end, token.start, inner)

    # -------------------------------------------------------------- headers
    def _open_header(self, i: int, unit: Token) -> None:
        self._close_header()
        last = self.pending[-1]
        inner = self._between(last, unit)
        linked = -1
        separated = -1
        for t in inner:
            if t.kind in ("link", "among", "open"):
                linked = t.start
            elif t.kind in ("comma", "semicolon"):
                separated = t.start
            elif t.kind == "like":
                linked = t.start
        text = self.low(last.end, unit.start)
        kept = list(self.pending)
        if separated >= 0 and linked < separated:
            kept = [
                t
                for t in self.pending
                if t.kind == "next" or (t.kind in VALUES and _WITH.search(self.low(max(0, t.start - 40), t.start)))
            ]
        elif linked < 0 and not re.fullmatch(
            r"[\s:,.\-–—]*(?:the\s+|các\s+|những\s+)?", self._outside(last.end, unit.start, inner)
        ):
            kept = [t for t in self.pending if t.kind in ("next",)] if len(text) < 30 else []
        for t in self.pending:
            if t not in kept and t.kind in ("score", "pct"):
                self.refused.append(Refusal(t.start, t.end, "no_unit"))
        self.pending = []
        if not kept:
            return
        region = [t for t in self.tokens if kept[0].start - 1 <= t.start and t.end <= unit.start]
        before = self.low(max(0, kept[0].start - 60), kept[0].start)
        counts = [
            t for t in self.tokens if t.kind == "count" and kept[0].start - 45 <= t.end <= unit.start and t.zone is None
        ]
        count = counts[-1].count if counts else next((t.count for t in kept if t.kind == "rank" and t.count), None)
        top = re.search(r"(?:top|tốp)\s*(\d{1,2})\s*(?:[\wà-ỹ]+\s+){0,3}$", before)
        if top:
            count = int(top[1])
        kinds = {t.kind for t in region}
        self.header = Header(
            kept,
            unit.depth if any(t.kind == "open" for t in inner) else 0,
            any(t.kind == "shared" and _adjoins(t, kept) for t in region) or any(t.word == "shared" for t in kept),
            "respectively" in kinds or re.search(r"lần\s+lượt[^,;.]*$", before[-24:]) is not None,
            "order" in {t.kind for t in self.tokens if t.start <= unit.start},
            "upward" in {t.kind for t in self.tokens if t.start <= unit.start},
            "like" in kinds,
            count,
            plural=_PLURAL.search(before) is not None,
            single=any(t.kind == "versus" and kept[0].start - 30 <= t.start < kept[0].start for t in self.tokens),
        )

    def _outside(self, start: int, end: int, inner: list[Token]) -> str:
        out = ""
        at = start
        for t in sorted(inner, key=lambda t: t.start):
            if t.start >= at:
                out += self.low(at, t.start)
                at = max(at, t.end)
        return out + self.low(at, end)

    def _close_header(self) -> None:
        header, self.header = self.header, None
        if header is None or not header.facts:
            return
        if any(t.kind in ("rank", "next", "last") and not t.pillars for t in header.tokens):
            for fact in header.facts:
                fact.listed = True
        values = [t for t in header.tokens if t.kind in VALUES]
        for kinds in (("score", "bare"), ("pct",)):
            chosen = [t for t in values if t.kind in kinds]
            if chosen:
                slot = "pct" if kinds == ("pct",) else "score"
                counted = header.count is not None and header.count == len(header.facts) > 1
                shared = header.shared or (counted and len(chosen) == 1)
                self._bind_values(chosen, [f for f in header.facts if getattr(f, slot) is None], shared)
        targets = [f for f in header.facts if not f.ranked]
        for token in header.tokens:
            if token.kind == "rating":
                for fact in header.facts:
                    if fact.rating is None:
                        self._rate(fact, token)
            elif token.pillars:
                for fact in targets if len(targets) == 1 else []:
                    for span in token.pillars:
                        self._pillar_rank(fact, span, token)
            elif token.kind in ("rank", "next", "last"):
                for fact in targets:
                    fact.ranked = True
                tied = token.word == "shared" or any(
                    t.kind == "shared" and token.start - 2 <= t.end <= token.start for t in self.tokens
                )
                self.bindings.append(
                    Binding(
                        token,
                        targets,
                        tied,
                        header.respective,
                        header.ordered,
                        header.upward,
                        header.like,
                        header.count,
                    )
                )

    # -------------------------------------------------------------- predicates
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
        if self.run and self.last_unit is not None and any(
            t.kind == "semicolon" for t in self._between(self.last_unit, token)
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
        if token.zone is not None:
            if token.kind != "bare":
                self.refused.append(Refusal(token.start, token.end, token.zone))
            return
        if token.depth and self.open_start is not None and self._in_brackets(i, token):
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

    def _counted(self, i: int) -> bool:
        """Whether a rating is that of a number of units (`16 đơn vị xếp loại khá`), not of the units before it."""
        for t in reversed(self.tokens[:i]):
            if t.kind == "count":
                if t.word == "all" and not t.total:
                    return True
                if (
                    self.run
                    and not self.closed
                    and t.count == len(self.run)
                    and any(
                        x.kind == "link" and x.word == "là"
                        for x in self._between(self.last_unit, t)  # type: ignore[arg-type]
                    )
                ):
                    return False
                return True
            if t.kind in ("unit", "comma", "semicolon", *PREDICATES):
                return False
        return False

    def _in_brackets(self, i: int, token: Token) -> bool:
        """A value in brackets after a unit belongs to that unit. True when handled here."""
        assert self.open_start is not None
        opening = self.tokens[self.open_start]
        if self.paren_units or not self.run or self.last_unit is None:
            return False
        if self.pending and self.pending[-1].start >= self.last_unit.end:
            # "loại Khá (02): ...": the bracket belongs to what introduces the next list
            return token.kind == "bare"
        gap = self._between(self.last_unit, opening)
        if any(t.kind in PREDICATES and t.depth == 0 for t in gap):
            targets = self.run if len(self.run) == 1 else self.run[-1:]
        elif gap or self.low(self.last_unit.end, opening.start).strip(" \ue003"):
            if any(t.kind in ("comma", "semicolon", "unit") for t in gap):
                return False
            targets = self.run[-1:]
        else:
            targets = self.run[-1:]
        closing = next((t for t in self.tokens[i:] if t.kind == "close"), None)
        inside = [t for t in self.tokens[self.open_start + 1 :] if closing is None or t.start < closing.start]
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

    def _bare_fits(self, i: int, token: Token) -> bool:
        """Whether a number without a unit of measure stands where only a score stands."""
        assert token.number is not None
        text = self.low(*token.number)
        before = self.low(max(0, token.start - 24), token.start)
        decimal = bool(re.search(r"[.,]\d", text))
        values = [t for t in self.tokens if t.kind == "score"]
        if re.search(
            r"(?:quý|tháng|ngày|số|khoản|điều|mục|trang|phút|giờ|khóa|lần|thứ|nghị\s+định|phụ\s+lục)\s+$", before
        ):
            return False
        if re.search(r"\(\s*(?:với\s+|đạt\s+)?$|[\ue000\ue003]\s*(?:[:=–-]\s*)?$", before):
            return (
                decimal
                or token.maximum is not None
                or text.isdigit()
                and 2 <= len(text) <= 4
                and re.search(r"\(\s*$|[:–-]\s*$", before) is not None
            )
        if re.search(r"(?:nhất|điểm|dti|chỉ\s+số)\s*:\s*$", before):
            return decimal
        if re.search(r"(?:đạt|với|là|lần\s+lượt|respectively|with)\s+$", before):
            told = bool(values) or any(f.score for f in self.facts)
            return decimal or (told and text.isdigit() and len(text) >= 2)
        previous = self.tokens[i - 1] if i else None
        if previous is not None and previous.kind in ("comma", "semicolon", "and"):
            before_that = self.tokens[i - 2] if i > 1 else None
            follows = next((t for t in self.tokens[i + 1 : i + 3] if t.kind in ("score", "bare")), None)
            return (before_that is not None and before_that.kind in ("score", "bare")) or (
                follows is not None and decimal
            )
        follows = next((t for t in self.tokens[i + 1 : i + 3] if t.kind in ("score", "bare")), None)
        return follows is not None and decimal

    def _precedes_units(self, i: int, token: Token) -> bool:
        """Whether the units a predicate speaks of come after it."""
        linked = comma = False
        at = token.end
        depth = token.depth
        if token.kind in VALUES:
            if self._value_of_bracketed(i):
                return True
            if self.run_open() and self.last_unit is not None and not any(
                x.kind in ("comma", "semicolon", "turn") for x in self._between(self.last_unit, token)
            ):
                return False
        for t in self.tokens[i + 1 :]:
            if t.depth > depth and t.kind != "unit":
                if t.kind == "open":
                    inside = next((x for x in self.tokens if x.start > t.start and x.kind in ("unit", "close")), None)
                    if (
                        inside is not None
                        and inside.kind == "unit"
                        and token.kind in ("rating", "rank", "last")
                        and not self.run_open()
                    ):
                        return True
                continue
            if t.kind in ("semicolon", "turn", "rest"):
                return False
            if t.kind in VALUES and token.kind not in VALUES and self._value_of_bracketed(self.tokens.index(t)):
                return True
            if t.kind in ("link", "among", "like"):
                following = next((x for x in self.tokens if x.start >= t.end), None)
                beside = following is not None and following.kind == "unit" and not self.low(t.end, following.start).strip()
                if t.word == "có" and token.kind != "rating" and not beside:
                    continue
                if t.kind == "among" and self.run_open() and comma:
                    return False
                linked = True
            elif t.kind == "unit":
                if t.depth > depth:
                    continue
                if self._oblique(t):
                    return False
                if linked:
                    return True
                if comma:
                    return token.kind == "next" or (token.kind in VALUES and not self.run_open())
                gap = self.low(at, t.start)
                touching = re.fullmatch(r"[\s:–—-]*(?:the\s+|các\s+|những\s+)?", gap) is not None
                if not touching:
                    return (
                        not self.run_open() and token.kind in ("rank", "next", "last") and self._only_groups(token, t)
                    )
                if (
                    self.run_open()
                    and self.last_unit is not None
                    and not any(x.kind in ("comma", "semicolon", "and") for x in self._between(self.last_unit, token))
                ):
                    return False
                return True
            elif t.kind in ("comma", "and"):
                if linked:
                    return False
                if t.kind == "and" and token.kind in VALUES:
                    continue
                if self.run_open():
                    return False
                comma = True
            elif t.kind in PREDICATES:
                if self.run_open() and comma:
                    return False
                if t.kind in ("rank", "next", "last") and token.kind in ("rank", "next", "last"):
                    return False
                if t.kind == token.kind == "rating":
                    return False
                at = t.end
            elif t.kind in ("group", "count", "year", "respectively", "shared", "dti", "order", "upward", "noise"):
                if self._touches(at, t.start):
                    at = t.end
            elif t.kind == "average":
                return False
        # a header whose list comes on the following lines
        return False

    def _value_of_bracketed(self, i: int) -> bool:
        """`cao nhất là 95,2 điểm (Sở A)`: the unit in brackets after its value."""
        following = self.tokens[i + 1 : i + 4]
        return (
            [t.kind for t in following] == ["open", "unit", "close"]
            and not self.low(self.tokens[i].end, following[0].start).strip()
            and not self.low(following[0].end, following[1].start).strip()
        )

    def _touches(self, start: int, end: int) -> bool:
        return (
            re.fullmatch(
                r"[\s,]*(?:trong|của|về|khối|các|toàn|ở|tại|bảng|xếp\s+hạng|chỉ\s+số|in|of|the|among|năm|\s)*\s*",
                self.low(start, end),
            )
            is not None
        )

    def _only_groups(self, token: Token, unit: Token) -> bool:
        inner = self._between(token, unit)
        rest = self._outside(token.end, unit.start, inner)
        return re.fullmatch(
            r"(?:trong|của|về|khối|các|toàn|ở|tại|bảng|xếp|hạng|chỉ|số|in|of|the|among|năm|tỉnh|[\s:,–-])*", rest
        ) is not None and not any(t.kind == "comma" for t in inner)

    def run_open(self) -> bool:
        """Whether units stand before, about which something may still be said."""
        return bool(self.run)

    # -------------------------------------------------------------- after a run
    def _after_run(self, i: int, token: Token) -> None:
        if token.kind in VALUES and any(t is token for t in self.spent):
            return
        facts = self.run
        since = self._between(self.last_unit, token) if self.last_unit is not None else []
        shared = (
            any(t.kind == "shared" or (t.kind == "rank" and t.word == "shared") for t in since)
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
            for fact in targets:
                self._rate(fact, token)
            self.closed = True
            return
        self._rank_run(token, facts, shared, respective, i)

    def _rank_run(self, token: Token, facts: list[Fact], shared: bool, respective: bool, i: int) -> None:
        if self.last_unit is not None:
            since = self._between(self.last_unit, token)
            if any(t.kind == "noise" and t.word for t in since) and not any(t.kind in VALUES for t in since):
                # "có 98,5% hồ sơ đúng hạn, dẫn đầu khối sở": first in something else
                self.refused.append(Refusal(token.start, token.end, "percent_not_score"))
                self.closed = True
                return
        counts = [
            t
            for t in self.tokens
            if t.kind == "count" and self.last_unit is not None and self.last_unit.end <= t.start < token.start
        ]
        after = [t for t in self.tokens[i + 1 : i + 3] if t.kind == "count"]
        count = counts[-1].count if counts else after[0].count if after and token.lead else token.count
        if len(facts) > 1 and not shared and not respective and count != len(facts):
            inside = self.header is not None and any(f in self.header.facts for f in facts)
            valued = [f for f in facts if f.score or f.pct]
            if inside or (valued and len(valued) < len(facts)):
                # "B (690 điểm), C (655 điểm), D xếp cuối": what follows is said of the last one
                facts = facts[-1:]
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
        self.bindings.append(Binding(token, targets, shared, respective, False, False, False, count))
        self.closed = True

    def _semicolon_before(self, fact: Fact) -> bool:
        return re.search(r";\s*$", self.low(max(0, fact.start - 4), fact.start)) is not None

    def _last_alone(self, token: Token) -> bool:
        """`..., Sở B, Sở C với 88 điểm` says nothing certain of B: only where the list's other members have their own."""
        return all(f.score or f.pct for f in self.run[:-1])

    def _series(self, i: int, token: Token) -> list[Token]:
        """Values of one kind that follow one another, separated by commas and `và` only."""
        kinds = ("pct",) if token.kind == "pct" else ("score", "bare")
        series = [token]
        last = token
        for t in self.tokens[i + 1 :]:
            if t.kind in ("comma", "and", "semicolon") or (t.kind in kinds and t.depth == token.depth):
                if t.kind in kinds:
                    if not re.fullmatch(
                        r"[\s,;]*(?:và|and)?\s*(?:(?:tổng\s+|số\s+)?điểm\s+)?", self.low(last.end, t.start)
                    ):
                        break
                    series.append(t)
                    last = t
                continue
            break
        return series

    def _full_marks(self, token: Token) -> bool:
        """`100/100 điểm`: several units can only have it alike."""
        return (
            token.maximum is not None and token.number is not None and self.number(token.maximum) == self.number(token.number)
        )

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
            fact.ranked = True
            if self.pillars and token.kind == "rank":
                for span in self.pillars:
                    self._pillar_rank(fact, span, token)
            elif self.year is None:
                self.bindings.append(Binding(token, [fact]))
            return
        if self.pillars:
            if len(self.pillars) > 1:
                self.refused.append(Refusal(token.start, token.end, "pillar_unclear"))
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
        elif getattr(fact, slot) is not None:
            self.refused.append(Refusal(token.start, token.end, "ambiguous_binding"))
            return
        setattr(fact, slot, token.number)
        if slot == "score" and token.maximum:
            fact.maximum = token.maximum
        if token.qualifier:
            fact.qualifier = token.qualifier

    def _rate(self, fact: Fact, token: Token) -> None:
        if self.pillars or self.year is not None:
            return
        if fact.rating is None:
            fact.rating = token.number

    # -------------------------------------------------------------- pillars and years
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
            other.rank, other.rank_span = token.ranks[0]

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

    def _pillars_after(self, i: int, token: Token) -> list[Span] | None:
        """Pillars a rank is said to hold in; empty when it speaks of parts without naming them; None when of the whole."""
        spans: list[Span] = []
        for t in self.tokens[i + 1 :]:
            if t.kind == "pillar":
                if not spans and not _TOPIC.search(self.low(max(token.end, t.start - 40), t.start)):
                    return None
                spans.append((t.start, t.end))
            elif spans and t.kind in ("comma", "and"):
                continue
            elif spans or t.kind in ("comma", "semicolon", "unit", *PREDICATES):
                break
        if spans:
            return spans
        if _NOT_MAIN.match(self.low(token.end, token.end + 70)):
            return []
        return None

    def _pillar(self, i: int, token: Token) -> None:
        self._resume(i)
        previous = self.tokens[i - 1] if i else None
        span = (token.start, token.end)
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
        if self.run:
            near = (
                following is not None
                and following.kind in ("score", "pct", "bare", "rank")
                and following.start - token.end <= 28
            )
            self.pillars = [span] if near else self.pillars
            self.topic_pillars = False
        elif (
            _TOPIC.search(before)
            or (following is not None and following.kind in ("unit", "comma"))
            or self.low(token.end, token.end + 2).startswith(":")
        ):
            self.pillars = [span]
            self.topic_pillars = True

    # -------------------------------------------------------------- ranks, when all values are bound
    def _resolve(self) -> None:
        for binding in sorted(self.bindings, key=lambda b: b.token.start):
            if not binding.facts:
                continue
            if binding.token.kind == "last":
                self._resolve_last(binding)
            elif binding.token.kind == "next":
                self._resolve_next(binding)
            else:
                self._resolve_rank(binding)
        self._resolve_enumeration()
        self.memory.facts += [f for f in self.facts if f.pillar is None and f.year is None]

    def _give(self, fact: Fact, rank: int, span: Span, tied: bool = False) -> None:
        if fact.rank is not None and fact.rank != rank:
            self.refused.append(Refusal(span[0], span[1], "conflict"))
            return
        fact.rank, fact.rank_span = rank, span
        if fact.pillar is None and fact.year is None:
            self.memory.last_rank[ranking_of(fact)] = (rank, tied)

    def _descending(self, facts: list[Fact]) -> bool | None:
        """Whether the scores fall strictly along the list; None when some are missing."""
        for slot in ("score", "pct"):
            spans = [getattr(f, slot) for f in facts]
            if all(spans):
                numbers = [self.number(s) for s in spans]
                if any(n is None for n in numbers):
                    return False
                return all(a > b for a, b in zip(numbers, numbers[1:], strict=False))  # type: ignore[operator]
        return None

    def _equal(self, facts: list[Fact]) -> bool:
        """Whether all scores of a list are printed and equal: a tie."""
        numbers = {self.number(f.score) if f.score else None for f in facts}
        return len(numbers) == 1 and None not in numbers

    def _resolve_rank(self, b: Binding) -> None:
        token, facts = b.token, b.facts
        if token.members:
            return
        if len(token.ranks) == len(facts):
            for (rank, span), fact in zip(token.ranks, facts, strict=True):
                self._give(fact, rank, span)
            return
        if len(token.ranks) != 1:
            if len(token.ranks) > 1:
                self.refused.append(Refusal(token.start, token.end, "count_mismatch"))
            return
        rank, span = token.ranks[0]
        groups = _by_ranking(facts, together=b.count == len(facts) or token.word == "order")
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
            if len(members) == 1 or b.shared or token.word == "shared" or (apart and token.lead):
                for fact in members:
                    self._give(fact, rank, span, tied=len(members) > 1)
                continue
            order = self._descending(members)
            if order is False and not b.like and self._equal(members):
                for fact in members:
                    self._give(fact, rank, span, tied=True)
                continue
            counted = b.count is None or b.count == len(members)
            if b.like or not counted:
                continue
            if rank == 1 and (order or (order is None and (b.respective or b.ordered))):
                for n, fact in enumerate(members, 1):
                    self._give(fact, n, span)
            elif order is None and rank != 1 and not b.count:
                self.refused.append(Refusal(token.start, token.end, "ambiguous_binding"))
            elif order and rank != 1:
                self._give(members[0], rank, span)

    def _resolve_next(self, b: Binding) -> None:
        groups = _by_ranking(b.facts)
        for group, facts in groups.items():
            if b.token.count is not None and b.token.count != len(facts):
                self.refused.append(Refusal(b.token.start, b.token.end, "count_mismatch"))
                continue
            span = (b.token.start, b.token.end)
            if group not in self.memory.last_rank:
                self._imply_first(group, facts, span)
            if group not in self.memory.last_rank:
                continue
            base, tied = self.memory.last_rank[group]
            order = self._descending(facts)
            if tied or order is False or b.like:
                continue
            if len(facts) > 1 and order is None and not (b.respective or b.ordered or b.token.count):
                continue
            for n, fact in enumerate(facts, base + 1):
                self._give(fact, n, span)

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
        if len(earlier) == 1 and not earlier[0].last and self._descending([earlier[0], *facts]):
            self._give(earlier[0], 1, span)

    def _resolve_last(self, b: Binding) -> None:
        groups = _by_ranking(b.facts)
        span = (b.token.start, b.token.end)
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
                        break
                else:
                    if b.upward and not any(f.score or f.pct for f in facts):
                        chosen = facts[0]
            if chosen is not None:
                chosen.last, chosen.last_span = True, span

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
            or re.search(r"xếp\s+hạng|thứ\s+hạng|ranking", self.low(self.tokens[0].start - 80, numbered[0].start))
            is not None
        )
        rated = any(t.kind == "rating" for t in self.tokens if t.start < numbered[0].start)
        if order or (order is None and ranking and not rated):
            for fact, number in zip(numbered, numbers, strict=True):
                if fact.enum is not None and fact.rank is None:
                    self._give(fact, number, fact.enum)
