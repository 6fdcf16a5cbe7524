"""Whom a sentence goes on about that names no unit: the one just named, by its noun or by `đơn vị này`."""

from __future__ import annotations

import re

from scrapers.extract.prose.facts import VALUES, Fact
from scrapers.extract.prose.nouns import ONE_OF_ITS_KIND, OWN_NAMES, SUBJECTS, may_be, one_of
from scrapers.extract.prose.topics import Topics
from scrapers.extract.prose.words import Token
from scrapers.vietnamese import lower

_THIS_ONE = re.compile(
    r"[\s\S]*?(?:^|[\n.]\s*)(?:[^,.;:\n\ue000]{1,60},\s*)?(?:đơn\s+vị|địa\s+phương|sở|huyện|thành\s+phố|thị\s+xã|cơ\s+quan|xã"
    r"|phường)\s+này(?![\wà-ỹđ])"
)
_CITY = re.compile(r"(?:thành\s+phố|tp)[\s.]+\S")
_NOUN_DOES = re.compile(
    r"(?:^|[.\n“\"]\s*)(?:(?:theo\s+đó|trong\s+đó|cụ\s+thể|với\s+kết\s+quả\s+(?:này|đó|trên)|năm\s+(?:nay|20\d\d))\s*,?\s*)?"
    rf"(?P<noun>{one_of(OWN_NAMES)})\s+(?:(?:đã|cũng|chỉ|vẫn|mới|tiếp\s+tục|vươn\s+lên)\s+)*"
    r"(?:đạt|được|xếp|đứng|giành|giữ|dẫn\s+đầu)(?![\wà-ỹđ])"
)
# "Tổng điểm của Sở là 91,3/100", "Tổng điểm huyện đạt được là 85": its own points
_POINTS_OF_NOUN = re.compile(
    r"(?:^|[.\n“\"]\s*)(?:(?:theo\s+đó|trong\s+đó|cụ\s+thể)\s*,?\s*)?(?:tổng\s+(?:số\s+)?điểm|số\s+điểm|điểm\s+số|kết\s+quả)(?:\s+chung)?"
    rf"\s+(?:(?:của|mà|do)\s+)?(?P<noun>{one_of(OWN_NAMES)})\s+(?:(?:đã|là|đạt|được|giành|có|năm\s+nay)\s+)+(?=\d)"
)
# "Huyện đứng thứ hai là ...": of another
_IS_A_NAME = re.compile(r"(?:\s+(?:khối|toàn|cấp|bảng|trong|huyện|sở|tỉnh))*\s*(?:là|thuộc\s+về|:)\s*(?!\s|\d)")
_BEGINS = re.compile(
    r"(?:^|[.\n“\"]\s*)(?:(?:theo\s+đó|cụ\s+thể|trong\s+đó|còn|riêng)\s*,?\s*)?"
    rf"(?P<noun>{one_of(SUBJECTS)})"
    r"(?![\wà-ỹđ])(?:\s+(?:này|ta|nhà|đã|cũng|có|chỉ|được))*[^.\n;:]{0,12}$"
)
_OF_MANY = re.compile(
    r"(?<![\wà-ỹđ])(?:của|cấp|toàn|trên\s+địa\s+bàn)\s+(?:(?:toàn|cả|cấp)\s+)*(?:tỉnh|khối|các|nước|thành\s+phố|bộ)(?![\wà-ỹđ])(?:[^.;\n]*$)?"
)
PILLAR_LINES = 12  # the lines after a unit's within which its pillars may stand one by one


class Subjects(Topics):
    """The unit a sentence without a name is of."""

    def _goes_on_about(self) -> list[Fact]:
        """The one unit a sentence without a name speaks of, if it says so."""
        previous = self.memory.previous
        if any(t.kind == "pillar" for t in self.tokens):
            # "Các tiêu chí xếp thấp như: nhận thức số đạt 40/50 điểm": of the unit just named
            known = (
                len(previous) == 1
                and not self.memory.turned
                and not self._of_others()
                and (previous[0].paragraph == self.paragraph or self._only_one(previous[0]))
                and self._may_be(previous[0])
            )
            return previous[:1] if known else []
        if len(previous) == 1 and _THIS_ONE.match(self.low(self.tokens[0].start - 60, self.tokens[0].start + 90)):
            return previous[:1]
        return self._by_its_noun()

    def _of_others(self) -> bool:
        """Whether the pillars are said to be of the province or a group: `Thể chế số của tỉnh đạt 0,71`."""
        first = next(t for t in self.tokens if t.kind == "pillar")
        if _OF_MANY.search(self.low(max(self.tokens[0].start - 60, first.start - 60), first.start)) is not None:
            return True
        return any(
            _OF_MANY.match(self.low(t.end, t.end + 24).lstrip()) is not None for t in self.tokens if t.kind == "pillar"
        )

    def _only_one(self, fact: Fact) -> bool:
        """Whether the text has told results of one unit only, and not long before."""
        told = {f.unit.identity for f in self.memory.facts if not f.empty}
        return told <= {fact.unit.identity} and self.paragraph - fact.paragraph <= PILLAR_LINES

    def _may_be(self, fact: Fact) -> bool:
        """Whether the noun the sentence begins with may mean a unit: `Huyện đạt 5/10 điểm` is of no department."""
        begins = _BEGINS.search(self.low(self.tokens[0].start - 60, self.tokens[0].start + 2))
        return begins is None or may_be(begins["noun"], fact.group)

    def _by_its_noun(self) -> list[Fact]:
        """The unit a sentence goes on about by the noun of its name: `Thị xã A ... Thị xã đạt 86,1 điểm`.

        That is the one the sentence before named, or of bodies a province has one of (`Văn phòng`) the one named so.
        """
        first = self.tokens[0]
        begins = _NOUN_DOES.search(self.low(first.start - 30, first.end))
        if begins is None and (points := next((t for t in self.tokens if t.kind in VALUES), None)) is not None:
            begins = _POINTS_OF_NOUN.search(self.low(points.start - 60, points.start + 1))
        if begins is None or _IS_A_NAME.match(self.low(first.end, first.end + 24)):
            return []
        noun = re.sub(r"\s+", " ", begins["noun"])
        for told in (self.memory.previous, self.memory.facts if noun in ONE_OF_ITS_KIND else []):
            units = {f.unit.identity: f for f in told}
            called = [f for f in units.values() if lower(f.unit.name).startswith(noun)]
            if len(called) == 1 and (told is not self.memory.previous or len(units) == 1):
                return called
        return []

    def _city(self, token: Token) -> list[Fact]:
        """The cities named just before, for `Thành phố` without a name."""
        for told in (self.facts, self.memory.previous):
            cities = {
                f.unit.identity: f
                for f in told
                if f.group == "district" and f.start < token.start and _CITY.match(lower(f.unit.name))
            }
            if cities:
                return list(cities.values())
        return []
