"""Which words rate (`xếp loại Tốt`, `Xuất sắc có 3 đơn vị`, `Sở A: Tốt`); a mean (`trung bình`) and a range do not."""

from __future__ import annotations

import re

from scrapers.extract.prose.lexicon import COUNT_WORD
from scrapers.extract.prose.numbers import Numbers
from scrapers.extract.prose.words import BEGIN, END, NOUN
from scrapers.extract.vocabulary import rating_pattern

_RISEN = re.compile(
    rf"{BEGIN}từ\s+(?:(?:loại|mức|hạng|nhóm)\s+)?[\"“]?(?:{rating_pattern()})[\"”]?\s+(?:\([^()]{{0,40}}\)\s*)?"
    r"(?:(?:vươn|tăng|tụt|rơi)\s+)?(?:lên|xuống|sang|thành)\s+[\"“]?$"
)
_HEADS = re.compile(r"[\"”]?\s+(?:chỉ\s+)?(?:có|gồm|là|thuộc\s+về)\s+(?:các\s+)?\ue000")
_ANOTHER_HEAD = re.compile(rf";\s*(?:và\s+)?[\"“]?(?:{rating_pattern()})[\"”]?\s+(?:chỉ\s+)?(?:có|gồm|là|thuộc\s+về)\s")
_FIRST = re.compile(r"(?:^|[.;\n])\s*(?:[-–+•]\s*)?[\"“]?$")
_ONLY_SO = re.compile(r"[\ue000\ue003]\s+(?:chỉ|vẫn|cũng)\s+[\"“]?$")
_REACHES = re.compile(r"(?<![\wà-ỹđ])đạt\s+[\"“]?$")
_SO_RATED = re.compile(rf"\s*(?:có|gồm)?\s*(?:\d{{1,3}}|{COUNT_WORD})\s+(?:{NOUN}){END}")
_RATING_OVER = re.compile(
    r"[\"”]?\s*(?:[.,;)(\n]|$|(?:và|với|còn|trong\s+khi|năm\s+20\d\d)(?![\wà-ỹđ])(?!\s+(?:cao|vượt)))"
)
# "- Trung bình: 668,21 điểm", "Trung bình 13 địa phương đạt 69,87 điểm"; "Trung bình 13 huyện" alone is a rating
_MEAN_OF = re.compile(
    r"\s*:?\s*\d+(?:[.,]\d+)?\s*(?:/\s*\d+\s*)?điểm"
    rf"|\s+(?:của\s+)?(?:cả\s+)?(?:\d{{1,3}}|{COUNT_WORD})\s+(?:{NOUN}){END}[^;:.\d]{{0,50}}?(?:năm\s+20\d\d[^;:.\d]{{0,20}}?)?"
    r"\s(?:đạt(?:\s+được)?|là|được|ở\s+mức|có)\s+(?:(?:mức|điểm|số)\s+)*\d+(?:[.,]\d+)*\s*(?:điểm|%|/\s*\d)"
)


class Rated(Numbers):
    """The tokens of rating words, said with their noun or by themselves."""

    def _rating(self, m: re.Match[str], kind: str) -> None:
        group = "rated" if kind == "rating" else "erated"
        start, end = m.span(group)
        after = self.low[end : end + 24]
        before = self.low[max(0, m.start() - 14) : m.start()]
        if m[group].startswith("trung") and (
            re.match(r"\s*(?:chung|của|toàn|cả|(?:là|đạt|:)?\s*(?:\d+[.,]\d|\d+\s*(?:điểm|/\s*\d|%)))", after)
            or re.search(r"(?:hơn|trên|dưới|điểm)\s+$", before)
            or _MEAN_OF.match(self.low, end)
        ):
            self._new("average", m.start(), m.end())
            return
        if re.match(r"[\"”'’]?\s+trở\s+lên", after) or re.match(
            rf"\s*(?:và|hoặc|/|đến)\s*(?:(?:loại|mức)\s+)?(?:{rating_pattern()})(?!\s*(?:có|gồm|:|\d|lần\s+lượt))",
            after,
        ):
            self._new("noise", m.start(), m.end())
            return
        token = self._new("rating", m.start(), m.end(), number=self._span(start, end))
        token.word = self.text[start:end]

    def _bare_rating(self, m: re.Match[str]) -> None:
        """A rating word by itself: after a count, in brackets, before a colon or a count."""
        start, end = m.span()
        word = self.text[start:end]
        previous = self.tokens[-1] if self.tokens else None
        after = self.low[end : end + 20]
        gap = self.low[previous.end - self.offset : start] if previous else ""
        adjacent = previous is not None and not gap.strip(" \"“”':")
        if _RISEN.search(self.low[max(0, start - 70) : start]):
            self._new("rating", start, end, number=self._span(start, end), word=word)  # "từ loại Tốt xuống Khá"
            return
        if previous is not None and previous.kind == "count" and adjacent:
            self._new("rating", start, end, number=self._span(start, end), word=word)
            return
        if m[0].startswith("trung") and _MEAN_OF.match(self.low, end):
            self._new("average", start, end)
            return
        closes = re.match(r"[\"”]?\s*(?:[),;.\n|]|$)", after) is not None
        if (
            adjacent
            and closes
            and [t.kind for t in self.tokens[-2:]] == ["unit", "link"]
            and self.tokens[-1].word == ":"
        ):
            self._new("rating", start, end, number=self._span(start, end), word=word)  # "Sở A: Tốt; Sở B: Khá"
            return
        if (
            closes
            and word[:1].isupper()
            and previous is not None
            and previous.kind in ("score", "pct", "bare", "rank")
            and re.fullmatch(r"\s*[-–|]\s*[\"“]?", gap)
        ):
            self._new("rating", start, end, number=self._span(start, end), word=word)  # "88,2 điểm - Hạng 1 - Tốt"
            return
        if adjacent and previous is not None and previous.kind == "open" and closes:
            self._new("rating", start, end, number=self._span(start, end), word=word)
            return
        if (
            word[:1].isupper()
            and adjacent
            and [t.kind for t in self.tokens[-2:]] in (["rating", "comma"], ["rating", "and"])
            and re.match(r"[\"”]?\s+(?:lần\s+lượt|tương\s+ứng)", after)
        ):
            self._new("rating", start, end, number=self._span(start, end), word=word)  # "loại Tốt, Khá lần lượt là"
            return
        if word[:1].isupper() and self._said_alone(start, end, adjacent):
            self._new("rating", start, end, number=self._span(start, end), word=word)
            return
        listed = previous is None or (adjacent and (previous.kind == "semicolon" or previous.word == ":"))
        another = any(t.kind == "rating" for t in self.tokens) or _ANOTHER_HEAD.search(self.low, end) is not None
        if listed and another and _HEADS.match(self.low, end):
            # "xuất sắc có Sở A, Sở B; khá có Sở C"
            self._new("rating", start, end, number=self._span(start, end), word=word)
            return
        enumerated = previous is not None and adjacent
        if previous is not None and enumerated:  # "như sau: xuất sắc có 3 đơn vị (A, B, C); tốt có 10 đơn vị"
            enumerated = previous.kind in ("comma", "semicolon", "and") or previous.word == ":"
        if word[:1].isupper() or enumerated:
            counted = re.match(
                rf"\s*(?::|có|gồm)?\s*\(?(?:\d{{1,3}}|{COUNT_WORD})(?:/\d+)?\s*(?:{NOUN}|\)|%)?", after
            ) or re.match(r"\s*[:(]", after)
            ratings = any(t.kind == "rating" for t in self.tokens)
            if previous is not None and previous.word == ":" and _SO_RATED.match(after):
                ratings = True
            if counted and (word[:1].isupper() or ratings) and not re.match(r"\s*\(?(?:từ|trên|dưới|>|<|≥)", after):
                self._new("rating", start, end, number=self._span(start, end), word=word)
                return
            if (
                closes
                and word[:1].isupper()
                and previous is not None
                and previous.kind in ("comma", "open", "link")
                and any(t.kind in ("score", "pct", "bare", "rank") for t in self.tokens[-4:])
            ):
                self._new("rating", start, end, number=self._span(start, end), word=word)
                return
        if m[0].startswith("trung") and m[0].split()[-1] == "bình":
            self._new("average", start, end)

    def _said_alone(self, start: int, end: int, adjacent: bool) -> bool:
        """A capital rating without its noun: `A, B đều đạt Tốt`, `A loại Tốt, B Khá`, `Khá có A và B`."""
        if _HEADS.match(self.low, end) is not None:
            return _FIRST.search(self.low, max(0, start - 12), start) is not None
        if _RATING_OVER.match(self.low, end) is None:
            return False
        if _ONLY_SO.search(self.low, max(0, start - 16), start) is not None:
            return any(t.kind == "rating" for t in self.tokens)
        if _REACHES.search(self.low, max(0, start - 12), start) is not None:
            return True
        rated = any(t.kind == "rating" for t in self.tokens)
        return adjacent and rated and self.tokens[-1].kind == "unit"
