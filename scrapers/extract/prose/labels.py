"""Groups a text numbers itself: `Nhóm 1 gồm 18 cơ quan có thủ tục hành chính ... điểm trung bình của Nhóm 1`."""

from __future__ import annotations

import re

from scrapers.extract.prose.words import BEGIN, NOUN, Token
from scrapers.extract.vocabulary import find_groups
from scrapers.vietnamese import key

_LABEL = re.compile(
    rf"{BEGIN}(?:nhóm|khối|cụm|bảng)\s+(?:thi\s+đua\s+)?(?:số\s+|thứ\s+)?"
    rf"(?:[1-9]|0[1-9]|i{{1,3}}|iv|v|[a-dđ]|nhất|hai|ba)(?![\wà-ỹđ/]|\s*/\s*\d|[.,]\d|\s+(?:{NOUN})(?![\wà-ỹđ]))"
)
_DEFINES = re.compile(r"\s*(?:\(|:|-|,|là|gồm|bao\s+gồm|có|với|dành\s+cho|áp\s+dụng)")
_NOUNS = (
    ("commune", re.compile(r"(?<!thị )xã(?!\s+hội)|phường|thị\s+trấn|đặc\s+khu")),
    ("district", re.compile(r"huyện|quận|thị\s+xã|thành\s+phố")),
    ("department", re.compile(r"sở|ngành|cơ\s+quan|thủ\s+tục\s+hành\s+chính|dịch\s+vụ\s+công")),
)


class Labels:
    """The numbered groups a document defines, in the order it is read."""

    def __init__(self) -> None:
        self.known: dict[str, str] = {}

    def tokens(self, text: str, low: str, offset: int, units: list[tuple[int, int, str]]) -> list[Token]:
        """Group tokens for the labels of one line; a label met with its members is known from then on.

        Args:
            text: the line.
            low: its lower-case form.
            offset: its place in the document.
            units: (start, end, unit group) of the units it names.
        """
        found = []
        for m in _LABEL.finditer(low):
            name = key(m[0])
            if any(s <= m.start() < e for s, e, _ in units):
                continue
            group = self._defined(text, low, m.end(), units)
            if group is not None:
                self.known.setdefault(name, group)
            if name in self.known:
                found.append(Token("group", offset + m.start(), offset + m.end(), group=self.known[name], word=name))
        return found

    def _defined(self, text: str, low: str, at: int, units: list[tuple[int, int, str]]) -> str | None:
        """The group of the members named after a label, None when it is only mentioned."""
        if _DEFINES.match(low, at) is None:
            return None
        stop = re.compile(r"[.;)]|:(?=.)|$").search(low, at + 2)
        end = min(stop.start() if stop else len(low), at + 90)
        named = {g for s, _, g in units if at <= s < at + 120}
        first = min((s for s, _, _ in units if s >= at), default=end)
        phrase = low[at : min(end, first)]
        groups = {g.unit_group for g in find_groups(text[at : at + len(phrase)], phrase)} - {"all"}
        if len(groups) == 1:
            return groups.pop()
        if not groups:
            told = [name for name, noun in _NOUNS if noun.search(phrase)]
            if told:
                return told[0] if len(told) == 1 else None
            if len(named) == 1:
                return named.pop()
        return None
