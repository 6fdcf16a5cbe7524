"""Which way a predicate speaks: of the units behind it (`dẫn đầu là Sở A`), or of those before."""

from __future__ import annotations

import re

from scrapers.extract.prose.facts import PREDICATES, VALUES
from scrapers.extract.prose.sight import Sight
from scrapers.extract.prose.words import Token

# tokens looked at after a predicate for the units it speaks of: more than a bracket with a list of units holds
_FARTHEST = 200
# what a number without a measure may stand behind and yet be the value of a unit after it: `90,5: Sở Y tế`
_OPENS_VALUE = re.compile(r"(?:^|[^\wà-ỹđ\s]|(?<![\wà-ỹđ])(?:đạt|được|với|có|là|điểm|số|mức|nhất|scored?|with))\s*$")
_SETTING = ("group", "count", "year", "dti", "noise")


class Direction(Sight):
    """Whether the units a predicate speaks of come after it; nothing is changed."""

    def _precedes_units(self, i: int, token: Token) -> bool:
        """Whether the units a predicate speaks of come after it."""
        linked = comma = False
        at = token.end
        depth = token.depth
        if token.kind == "bare" and not self._opens_value(token):
            return False
        if token.kind in VALUES:
            if self._value_of_bracketed(i):
                return True
            if (
                self.run_open()
                and self.last_unit is not None
                and not any(x.kind in ("comma", "semicolon", "turn") for x in self._between(self.last_unit, token))
            ):
                return False
        for n, t in enumerate(self.tokens[i + 1 : i + 1 + _FARTHEST], i + 1):
            if t.depth > depth and t.kind != "unit":
                if t.kind == "open":
                    inside = self._inside(n)
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
            if t.kind == "pillar" and linked and token.kind in ("rank", "last", "next"):
                return False  # "kém nhất là chỉ số An toàn thông tin, trong đó Sở A ..."
            if t.kind in VALUES and token.kind not in VALUES and self._value_of_bracketed(n):
                return True
            if t.kind in ("link", "among", "like"):
                following = self.tokens[n + 1] if n + 1 < len(self.tokens) else None
                beside = (
                    following is not None and following.kind == "unit" and not self.low(t.end, following.start).strip()
                )
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
                if comma and self._fronts(i, n):
                    self.fronted.append(token)
                    return True
                if comma:
                    return token.kind == "next" or (token.kind in VALUES and not self.run_open())
                gap = self.low(at, t.start)
                touching = re.fullmatch(r"[\s:–—-]*(?:the\s+|các\s+|những\s+)?", gap) is not None
                if not touching:
                    return (
                        not self.run_open() and token.kind in ("rank", "next", "last") and self._only_groups(token, t)
                    )
                between = self._between(self.last_unit, token) if self.last_unit is not None else []
                return not self.run_open() or any(x.kind in ("comma", "semicolon", "and") for x in between)
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

    def _opens_value(self, token: Token) -> bool:
        """Whether a number without a measure may be of a unit behind it: not `Phụ lục 2: Sở A`."""
        if re.search(r"\d[.,]\d", self.low(token.start, token.end)) is None:
            return False
        return _OPENS_VALUE.search(self.low(max(0, token.start - 24), token.start)) is not None

    def _fronts(self, i: int, n: int) -> bool:
        """`Xếp thứ ba khối sở, Sở A đạt 92 điểm`: a place opens the clause of the unit at `n`, which has a value."""
        token, cut, unit = self.tokens[i], self.tokens[n - 1], self.tokens[n]
        if token.kind not in ("rank", "last") or token.members or token.depth or self.run_open() or self.pillars:
            return False
        before = [t.kind for t in self.tokens[:i] if t.kind not in _SETTING]
        if (before and before[-1] not in ("semicolon", "turn")) or cut.kind != "comma":
            return False
        if any(t.kind not in _SETTING for t in self.tokens[i + 1 : n - 1]) or self.low(cut.end, unit.start).strip():
            return False
        following = [t for t in self.tokens[n + 1 : n + 6] if t.kind not in ("link", "open")]
        # "người về thứ tư, Sở A, đạt 900 điểm": named beside its place
        beside = bool(following) and following[0].kind == "comma"
        behind = following[beside] if len(following) > beside else None
        told = (*VALUES, "rating") if beside else VALUES
        return behind is not None and behind.kind in told and behind.zone is None

    def _inside(self, opened: int) -> Token | None:
        """The first unit or closing bracket after an opening one."""
        following = self.tokens[opened + 1 : opened + 1 + _FARTHEST]
        return next((t for t in following if t.kind in ("unit", "close")), None)

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
