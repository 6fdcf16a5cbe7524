"""Looking around in a sentence: what stands between two words, and which side a word speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise, takewhile

from scrapers.extract.prose.facts import PREDICATES, VALUES, Fact, Header
from scrapers.extract.prose.oblique import Oblique
from scrapers.extract.prose.words import Span, Token

_NUMBERED = re.compile(r"\s\d{1,2}$")
_POINTS_OF = re.compile(
    r"(?:^|[.\n]\s*)(?:(?:tổng|số|kết\s+quả)\s+)*điểm(?:\s+(?:số|dti|cđs|chuyển\s+đổi\s+số|đánh\s+giá|chung|năm\s+20\d\d))*\s+của\s+"
    r"(?:(?:các|hai|ba|bốn|sở|\d)\s+)*$"
)
_POINTS_ONLY = (
    "unit",
    "link",
    "comma",
    "and",
    "semicolon",
    "respectively",
    "bare",
    "score",
    "count",
    "year",
    "dti",
    "shared",
)
_FILLER = re.compile(
    r"(?:với|đạt|được|điểm|số|tổng|mức|kết\s+quả|tỷ\s+lệ|hoàn\s+thành|chỉ\s+số|dti|là|có|khoảng"
    r"|hơn|gần|trên|dưới|xấp\s+xỉ|ở|vị\s+trí|thứ|tại|tỉnh|cũng|đều|cùng|cđs|chuyển\s+đổi\s+số"
    r"|of|with|scoring|scored|score|achieving|achieved|a|the|at|having|[-–—:.,;/()+\"“”'\[\]\s]"
    r"|\ue003)+"
)
_NOT_MAIN = re.compile(
    r"[^,;.]{0,40}?(?:trụ\s+cột|chỉ\s+số\s+thành\s+phần|chỉ\s+số\s+chính|tiêu\s+chí"
    r"|nhóm\s+chỉ\s+số|lĩnh\s+vực|nội\s+dung|pillars?"
    r"|(?:\d+(?:\s*/\s*\d+)?|nhiều|một\s+số|các|những|hai|ba|bốn|năm|cả\s+\w+)\s+chỉ\s+số)(?![\wà-ỹđ])"
)
# "dẫn đầu cả 3 tiêu chí: nhận thức số, thể chế số"
_PARTS_AHEAD = re.compile(
    r"[^,;.:]{0,40}?(?:trụ\s+cột|chỉ\s+số|tiêu\s+chí|lĩnh\s+vực|nội\s+dung|thành\s+phần)(?:\s+(?:gồm|là|như))?\s*[:(]?\s*[\"“]?"
)
TOPIC = re.compile(
    r"(?:về|ở|trong|đối\s+với|tại|theo|trụ\s+cột|chỉ\s+số|nhóm|lĩnh\s+vực|tiêu\s+chí|in|for"
    r"|regarding|pillars?)\s+(?:[\wà-ỹ]+\s+){0,3}$"
)
_FRAME = re.compile(
    r"(?:[\s\S]*[.\n])?[\s,:–+*•-]*(?:(?:còn|và|riêng|cụ\s+thể|theo\s+đó)\s*,?\s*)?"
    r"(?:trong|ở|tại|với|đối\s+với|xét|riêng)\s+(?:số\s+)?"
    r"(?:(?:các|những|khối|nhóm|cơ\s+quan|đơn\s+vị|địa\s+phương|sở|ban|ngành|huyện|xã|phường|được|đạt|xếp|loại|mức|độ|hạng"
    r"|[,:\"“'])\s*)*"
)
_WITHIN = re.compile(
    r"\s*(?:(?:trong|của|thuộc|ở|khối|các|số|\d{1,3})\s+)*(?:nhóm|(?:sở|cơ\s+quan|đơn\s+vị|địa\s+phương)\s+)"
)
_WITH_POINTS = re.compile(r"[\s\ue003]*(?:với|with)\s+(?:[\wà-ỹ]+\s+){0,2}\d")
_WITH_VALUE = re.compile(r"\s*(?:,\s*)?(?:với|đạt|khi\s+đạt|with)\s+(?:[\wà-ỹ]+\s+){0,2}")
# "TX. A, các huyện B, C", "thị xã A, ba huyện B, C, D": one list
_MEMBERS_AHEAD = re.compile(
    r"(?<![\wà-ỹđ])(?:(?:ubnd|ủy\s+ban\s+nhân\s+dân)\s+)?(?:các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s*$"
)
# "hạ tầng số 4.0 được đầu tư" tells no value
_IS_OVER = re.compile(r"\s*(?:[,;.:()\n–-]|$|(?:và|xếp|đứng|hạng|đều|cùng|cao|thấp|dẫn|còn|trong)(?![\wà-ỹđ]))")
_WHERE = re.compile(r"(?:\s*(?:(?:trong|toàn|cả)\s+)?(?:khối|tỉnh|bảng))?\s*")
_JUST = re.compile(r"\s*(?:(?:chỉ|mới|đạt|có|là|với|được|ở\s+mức)\s+)*")
# "với giá trị 0,8846", "có chỉ số là 0,85"
_VALUE_OF = re.compile(
    r"(?:với|đạt|có|được|cùng)\s+(?:(?:mức|tổng|số)\s+)*(?:giá\s+trị|chỉ\s+số|kết\s+quả)(?:\s+(?:chung|tổng\s+hợp|đánh\s+giá|đạt\s+được|là|đạt|:))*\s*$"
)
_OF_PILLAR = re.compile(r"\s*(?:(?:là|đạt|được|chỉ|có|điểm|ở\s+mức|[:(–-])\s*)*")


def _without_years(tokens: list[Token]) -> list[Token]:
    """Tokens with every bracket that opens with a year as one: `(năm 2022: 97,04%)` is told beside the matter."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        t = tokens[at]
        if t.kind == "open" and at + 1 < len(tokens) and tokens[at + 1].kind == "year":
            closing = next((n for n in range(at, len(tokens)) if tokens[n].kind == "close"), None)
            if closing is not None:
                found.append(Token("noise", t.start, tokens[closing].end, depth=t.depth))
                at = closing + 1
                continue
        found.append(t)
        at += 1
    return found


class Sight(Oblique):
    """Questions about the tokens around a place; nothing is changed."""

    def _between(self, first: Token, second: Token) -> list[Token]:
        begin = bisect_left(self.starts, first.end)
        end = bisect_left(self.starts, second.start, begin)
        return [t for t in self.tokens[begin : end + 1] if t.end <= second.start]

    def _list_only(self, first: Token, second: Token) -> bool:
        """Whether nothing but separators (and values in brackets) stands between two units."""
        inner = self._between(first, second)
        if any(t.kind in PREDICATES and t.depth == 0 for t in inner) or any(t.kind in ("turn", "among") for t in inner):
            return False
        told = (*PREDICATES, "gap", "change", "rank_change", "range")
        if any(t.kind == "semicolon" for t in inner) and any(t.kind in told for t in inner):
            return False
        if any(t.kind == "link" and t.word == "có" for t in inner):
            return False  # "huyện A có xã B dẫn đầu"
        if any(t.kind == "link" and t.word == ":" for t in inner) and not any(t.kind in PREDICATES for t in inner):
            return False  # "khối huyện và thành phố A: huyện B ...": the words before the colon are a caption
        return self._plain(first.end, second.start, inner)

    def _plain(self, start: int, end: int, inner: list[Token]) -> bool:
        rest = ""
        at = start
        inner = _without_years(inner)
        for t in sorted(inner, key=lambda t: t.start):
            if t.start >= at:
                rest += self.low(at, t.start) + " "
                at = t.end
        rest = _MEMBERS_AHEAD.sub("", rest + self.low(at, end))
        return not rest.strip() or _FILLER.fullmatch(rest) is not None

    def _pure(self, token: Token) -> bool:
        """Whether a unit continues the open header's list."""
        header = self.header
        if header is None or not header.facts or self.last_unit is None:
            return header is not None
        inner = self._between(self.last_unit, token)
        if header.single or any(t.kind in ("turn", "last", "next", "order", "among") for t in inner):
            return False
        rated = all(t.kind == "rating" for t in header.tokens)
        if any((t.kind == "rank" and not (t.depth and rated)) or (t.kind == "rating" and t.depth == 0) for t in inner):
            return False
        if rated and any(t.kind == "semicolon" for t in inner) and self._is_told(header):
            return False
        ranked = any(t.kind in ("rank", "next", "last") for t in header.tokens)
        if (
            ranked
            and any(t.kind == "semicolon" for t in inner)
            and not (header.count or header.respective or header.ordered or header.upward)
        ):
            # "Dẫn đầu là A với 90 điểm; B ...": a new statement unless the list has one form
            listed = any(t.depth for t in inner) or any(t.kind == "link" and t.word == ":" for t in inner)
            listed = listed or (self.last_unit.mention.parent is not None and token.mention.parent is not None)
            if not header.plural and not listed and not self._goes_on_with(token):
                return False
        links = [t for t in inner if t.kind == "link" and t.word in ("là", "are", "is")]
        if links and not any(t.kind == "group" for t in inner):
            return False
        return self._plain(self.last_unit.end, token.start, inner)

    def _goes_on_with(self, unit: Token) -> bool:
        """`tiếp đó là A với 88 điểm; B với 87 điểm`: B follows too, no verb makes it another statement."""
        if self.header is None or any(t.kind != "next" or t.count for t in self.header.tokens):
            return False
        behind = self.tokens[bisect_left(self.starts, unit.end) :][:8]
        said = [t.kind for t in takewhile(lambda t: t.kind not in ("semicolon", "unit"), behind)]
        own = _WITH_POINTS.match(self.low(unit.end, unit.end + 24)) is not None
        return own and not {"rank", "last", "next", "rating", "link", "average", "pillar"} & set(said)

    def _is_told(self, header: Header) -> bool:
        """Whether a list has all its members: as many as were counted, or its last one behind `và`."""
        if header.count is not None:
            return len(header.facts) == header.count
        last = header.facts[-1]
        before = [t for t in self.tokens[: bisect_left(self.starts, last.start)] if not t.depth and t.kind != "noise"]
        return len(header.facts) > 1 and bool(before) and before[-1].kind == "and"

    def _torn_off(self, token: Token) -> bool:
        """Whether a unit that does not continue the open header's list stands in it all the same, by its comma."""
        if self.header is None or self.last_unit is None or not any(t.kind == "rating" for t in self.header.tokens):
            return False
        inner = [t for t in self._between(self.last_unit, token) if not t.depth]
        told = (*PREDICATES, "semicolon", "turn", "link", "among", "order", "upward")
        return bool(inner) and inner[-1].kind in ("comma", "and") and not any(t.kind in told for t in inner)

    def _outside(self, start: int, end: int, inner: list[Token]) -> str:
        out = ""
        at = start
        for t in sorted(inner, key=lambda t: t.start):
            if t.start >= at:
                out += self.low(at, t.start)
                at = max(at, t.end)
        return out + self.low(at, end)

    def _counted(self, i: int) -> bool:
        """Whether a rating is that of a number of units (`16 đơn vị xếp loại khá`), not of the units before it."""
        for t in reversed(self.tokens[:i]):
            if t.kind == "count":
                if t.word == "all" and not t.total:
                    return True
                if t.word == "these":
                    return False
                # "A, B là 2 đơn vị xếp loại tốt": the number is that of the units before
                told = self._between(self.last_unit, t) if self.last_unit is not None else []
                linked = any(x.kind == "link" and x.word == "là" for x in told)
                return self.closed or t.count != len(self.run) or not linked
            if t.kind in ("unit", "comma", "semicolon", *PREDICATES):
                return False
        return False

    def _bare_fits(self, i: int, token: Token) -> bool:
        """Whether a number without a unit of measure stands where only a score stands."""
        text = self.low(*token.digits)
        before = self.low(max(0, token.start - 24), token.start)
        if self.last_unit is not None and text.isdigit() and _NUMBERED.search(self.last_unit.mention.name):
            # "phường 1, 2, 3 hoàn thành": other wards
            between = self.low(self.last_unit.end, token.start)
            if "," in between and re.fullmatch(r"(?:[\s\d,;]|và)*", between) is not None:
                return False
        decimal = bool(re.search(r"[.,]\d", text))
        if decimal and self._behind_place_or_pillar(i, token):
            return True
        if text.isdigit() and len(text) > 1 and self._one_of_pillars(i):
            return True
        if re.search(
            r"(?:quý|tháng|ngày|số|khoản|điều|mục|tiêu\s+chí|nội\s+dung|phần|câu"
            r"|trang|phút|giờ|khóa|lần|thứ|nghị\s+định|phụ\s+lục)\s+$",
            before,
        ):
            return False
        alike = any(f.score and re.search(r"[.,]\d", self.low(*f.score)) for f in self.facts) or any(
            x.kind == "unit" and y.kind == "bare" and not y.zone and re.search(r"[.,]\d", self.low(*y.digits))
            for x, y in pairwise(self.tokens[i + 1 : i + 30])
        )
        if alike and re.search(r"[\ue000\ue003]\s+$", before) and text.isdigit() and 2 <= len(text) <= 4:
            return True  # "Sở A 92,15; Sở B 88": a number like those of the other units
        if re.search(r"\(\s*(?:với\s+|đạt\s+)?$|[\ue000\ue003]\s*(?:[:=–-]\s*)?$", before):
            return (
                decimal
                or token.maximum is not None
                or (text.isdigit() and 2 <= len(text) <= 4 and re.search(r"\(\s*$|[:–-]\s*$", before) is not None)
            )
        if re.search(r"(?:nhất|điểm|dti|chỉ\s+số)\s*:\s*$", before):
            return decimal
        if re.search(r"(?:đạt|được|với|là|lần\s+lượt|respectively|with|scored|scoring)\s+$", before):
            told = self.scored or any(f.score for f in self.facts) or self._tells_points_of()
            return decimal or (told and text.isdigit() and len(text) >= 2)
        if decimal and _VALUE_OF.search(self.low(max(0, token.start - 48), token.start)):
            return _IS_OVER.match(self.low(token.end, token.end + 12)) is not None
        previous = self.tokens[i - 1] if i else None
        if previous is not None and previous.kind in ("comma", "semicolon", "and"):
            before_that = self.tokens[i - 2] if i > 1 else None
            follows = next((t for t in self.tokens[i + 1 : i + 3] if t.kind in ("score", "bare")), None)
            return (before_that is not None and before_that.kind in ("score", "bare")) or (
                follows is not None and decimal
            )
        follows = next((t for t in self.tokens[i + 1 : i + 3] if t.kind in ("score", "bare")), None)
        return follows is not None and decimal

    def _tells_points_of(self) -> bool:
        """Whether the sentence says points and nothing else: `Điểm của Sở A là 890; của Sở B là 880`."""
        first = next((t for t in self.tokens if t.kind == "unit"), None)
        return (
            first is not None
            and _POINTS_OF.search(self.low(self.tokens[0].start - 80, first.start)) is not None
            and all(t.kind in _POINTS_ONLY for t in self.tokens)
        )

    def _one_of_pillars(self, i: int) -> bool:
        """`chính quyền số 400,5; kinh tế số 230; xã hội số 220`: numbers right behind two pillars or more."""

        def behind(n: int) -> bool:
            number, pillar = self.tokens[n], self.tokens[n - 1] if n else None
            return (
                number.kind in ("bare", "score")
                and pillar is not None
                and pillar.kind == "pillar"
                and self.low(pillar.end, number.start).strip(" :") == ""
                and _IS_OVER.match(self.low(number.end, number.end + 12)) is not None
            )

        return behind(i) and any(behind(n) for n in range(max(0, i - 4), min(len(self.tokens), i + 5)) if n != i)

    def _behind_place_or_pillar(self, i: int, token: Token) -> bool:
        """`thấp nhất, 0,4009`, `hạ tầng số 0,92`: a value right behind what it is of."""
        previous = self.tokens[i - 1] if i else None
        if previous is not None and previous.kind in ("link", "open") and i > 1 and self.tokens[i - 2].kind == "pillar":
            previous = self.tokens[i - 2]
        if previous is not None and previous.kind == "pillar":
            return (
                _OF_PILLAR.fullmatch(self.low(previous.end, token.start)) is not None
                and _IS_OVER.match(self.low(token.end, token.end + 12)) is not None
            )
        place = self.tokens[i - 2] if i > 1 else None
        if self._behind_one_place(i, token):
            return True
        if place is not None and place.kind == "unit":
            # "thấp nhất là huyện A, 0,4009"
            ahead = [t.kind for t in self.tokens[max(0, i - 4) : i - 2]]
            behind = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
            if (ahead[-1:] == ["last"] or (ahead[-1:] == ["link"] and ahead[0] in ("rank", "last"))) and (
                behind is None or behind.kind in ("semicolon", "turn")
            ):
                return previous is not None and previous.kind == "comma"
            return False
        return (
            previous is not None
            and previous.kind == "comma"
            and place is not None
            and place.kind in ("rank", "last")
            and (place.lead or place.kind == "last")
            and _WHERE.fullmatch(self.low(place.end, previous.start)) is not None
            and _JUST.fullmatch(self.low(previous.end, token.start)) is not None
        )

    def _behind_one_place(self, i: int, token: Token) -> bool:
        """`huyện A xếp thứ hai, 699,1; huyện B xếp thứ ba - 687,55`: nothing else stands behind the place."""
        at = i - 1
        if at >= 0 and self.tokens[at].kind in ("comma", "link"):
            at -= 1
        place = self.tokens[at] if at > 0 else None
        return (
            place is not None
            and place.kind == "rank"
            and len(place.ranks) == 1
            and self.tokens[at - 1].kind == "unit"
            and len(self.run) == 1
            and self.low(place.end, token.start).strip() in (",", "-", "–", ":")
            and _IS_OVER.match(self.low(token.end, token.end + 12)) is not None
        )

    def _frames(self, i: int, token: Token) -> bool:
        """Whether a rating opens its clause as the group spoken of: `Trong nhóm Khá, Sở A đứng đầu`."""
        following = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if following is None or following.kind != "comma" or token.depth:
            return False
        if token.number is None:
            return False
        begin = max((t.end for t in self.tokens[:i] if t.kind in ("semicolon", "turn")), default=token.start - 40)
        return _FRAME.fullmatch(self.low(max(0, begin), token.number[0])) is not None

    def _scope(self, token: Token) -> Span | None:
        """The rating within which a rank word is meant: `dẫn đầu nhóm Khá`, `xếp loại Khá, đứng đầu là`."""
        at = bisect_left(self.starts, token.end)
        following = next((t for t in self.tokens[at : at + 2] if t.kind != "count"), None)
        if (
            following is not None
            and following.kind == "rating"
            and _WITHIN.match(self.low(token.end, following.end)) is not None
        ):
            return following.number
        if not (token.lead or token.kind in ("next", "last")):
            return self.frame.number if self.frame is not None else None
        if self.frame is not None:
            return self.frame.number
        earlier = self.header.tokens if self.header is not None else self.pending
        rating = next((t for t in earlier if t.kind == "rating" and t.end <= token.start), None)
        return rating.number if rating is not None else None

    def run_open(self) -> bool:
        """Whether units stand before, about which something may still be said."""
        return bool(self.run)

    def _semicolon_before(self, fact: Fact) -> bool:
        return re.search(r";\s*$", self.low(max(0, fact.start - 4), fact.start)) is not None

    def _last_alone(self) -> bool:
        """`Sở A, Sở B với 88 điểm` says nothing certain of A, unless A has its own value."""
        return all(f.score or f.pct for f in self.run[:-1])

    def _series(self, i: int, token: Token) -> list[Token]:
        """Values of one kind that follow one another, separated by commas and `và` only."""
        kinds = ("pct",) if token.kind == "pct" else ("score", "bare")
        series = [token]
        last = token
        for t in self.tokens[i + 1 :]:
            if t.kind in ("comma", "and", "semicolon") or (t.kind in kinds and t.depth == token.depth):
                if t.kind in kinds:
                    # "90 điểm; tổng điểm 678,9" is no series: another thing is meant
                    if not re.fullmatch(
                        r"[\s,/–-]*(?:và|and)?\s*(?:(?:số\s+)?điểm\s+)?(?:(?:hơn|gần|trên|dưới|khoảng|xấp\s+xỉ)\s+)?|\s*;\s*(?:và\s+)?",
                        self.low(last.end, t.start),
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
            token.maximum is not None
            and token.number is not None
            and self.number(token.maximum) == self.number(token.number)
        )

    def _pillars_after(self, i: int, token: Token) -> list[Span] | None:
        """Pillars a rank holds in; empty when it speaks of parts without naming them; None when of the whole."""
        spans: list[Span] = []
        for t in self.tokens[i + 1 :]:
            if spans and t.depth > token.depth:
                continue  # "dẫn đầu về P (19/20 điểm) và Q (18/20 điểm)"
            if t.kind == "pillar":
                touches = token.lead and not self.low(token.end, t.start).strip()
                topic = TOPIC.search(self.low(max(token.end, t.start - 40), t.start))
                if not spans and not (touches or topic or _PARTS_AHEAD.fullmatch(self.low(token.end, t.start))):
                    return None
                spans.append((t.start, t.end))
            elif spans and t.kind in ("comma", "and"):
                continue
            elif t.kind in VALUES and not spans and _WITH_VALUE.fullmatch(self.low(token.end, t.start)):
                continue  # "dẫn đầu với 46 điểm về nhận thức số"
            elif spans or t.kind in ("comma", "semicolon", "unit", *PREDICATES):
                break
        if spans:
            return spans
        if _NOT_MAIN.match(self.low(token.end, token.end + 70)):
            return []
        return None
