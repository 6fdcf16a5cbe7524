"""A sentence as a list of tokens: units, numbers by what they are, rank words, ratings, links.

The scanner knows words; it decides nothing about which value belongs to which unit
(`scrapers.extract.prose.clauses` does). Offsets are absolute (`Document.text`).
"""

from __future__ import annotations

import re

from scrapers.extract.prose.levels import Levels, level_noun
from scrapers.extract.prose.lexicon import COUNT_WORD, ENGLISH_COUNTS, ENGLISH_ORDINALS, ORD, WORDS
from scrapers.extract.prose.rated import Rated
from scrapers.extract.prose.words import BECAME, BEGIN, END, NOUN, Span, Token
from scrapers.extract.units.finder import UnitMention
from scrapers.extract.vocabulary import find_groups, find_indices, find_pillars, rating_pattern
from scrapers.vietnamese import NUMBER, count_word, find_dates, lower, ordinal

_PLACES = re.compile(rf"{BEGIN}(?P<n>{COUNT_WORD}|\d{{1,2}})\s+$")
# "88,5 – 87,2 – 86,1 điểm": values one after the other; two with a dash may be a range, with a slash a fraction
_VALUE = rf"{NUMBER}(?:\s*(?:điểm|%))?"
_SERIES = re.compile(
    rf"(?<![\w.,/–-])(?:{_VALUE}(?P<mark>\s*[–-]\s*|\s*/\s*)(?:{_VALUE}(?P=mark)){{1,60}}{NUMBER}"
    rf"|(?<=lần lượt )(?:(?:là|đạt|được|với)\s+)?{_VALUE}\s*[–-]\s*{NUMBER})(?=\s*(?:điểm|%|points))"
)
_ALL_OF_THEM = re.compile(r"[^:;.\ue000]{0,40}?lần\s+lượt\s*(?:là|gồm|có|thuộc|:|\ue000)")
_FROM_BOTTOM = re.compile(rf"{BEGIN}từ\s+(?:(?:chỗ|vị\s+trí|hạng|ngôi)\s+)*áp\s+chót$")
_FROM = re.compile(rf"{BEGIN}từ\s+(?:chỗ\s+)?$")
_ONE_BEFORE = re.compile(r"(?:^|[,;:.]|và|là)\s*(?:\w+\s+){0,3}\ue000+\s+$")
_ONE_BEHIND = re.compile(r"\s*(?:là|thuộc\s+về)\s+\ue000+(?!\s*,\s*\ue000+\s*(?:[.;]|$)|\s+và\s+\ue000+\s*(?:[.;,]|$))")
_LAST_PLACE = re.compile(r"\s*(?P<comma>,)\s*(?P<last>(?:thứ|hạng|vị\s+trí)\s)")
_HOLDER = re.compile(rf"{BEGIN}(?:đương\s+kim|cựu)\s+$")
_TO = re.compile(
    r"\s*(?:(?:bảng|khối|năm|trong|của)\s+(?:[\wà-ỹđ]+\s+){0,2})?(?:vươn\s+|nhảy\s+|tăng\s+|tụt\s+|rơi\s+)?(?:lên|xuống)\s"
    # "từ chỗ đứng cuối, sở này đã leo lên vị trí thứ 5"
    r"|[^,;.:\d]{0,40},\s*(?:[\wà-ỹđ\ue000\ue003]+\s+){0,8}?(?:lên|xuống|tiến|leo|nhảy|vươn|bật|bứt|tụt|rơi|trở\s+thành)\s"
)
_RANKING_OF = re.compile(r"xếp\s+hạng\s+(?P<n>\d{1,3})")
_SO_MANY = re.compile(rf"\s+(?:{NOUN}){END}")
_HELD_TOGETHER = re.compile(r"(?<![\wà-ỹđ])(?:chia\s+sẻ|chung)\s+$")
_SECOND = re.compile(r"(?<![\wà-ỹđ])nhì\s+(?:là|thuộc\s+về)\s")
# "khép lại tốp 3 là Sở C": the third
_CLOSES = re.compile(
    r"(?<![\wà-ỹđ])(?:khép\s+lại|khép|chốt(?:\s+lại)?|đóng\s+lại|hoàn\s+(?:tất|thiện|thành))\s+(?:nhóm\s+|danh\s+sách\s+)?$"
)
# "bảng xếp hạng mở đầu bằng Sở A ... khép lại bằng Sở B"; no conference, no list of one rating
_ENDS_OF_LIST = re.compile(r"mở\s+(?:đầu|màn)|khép\s+lại|kết\s+thúc")
_RANKING_TOLD = re.compile(
    r"(?<![\wà-ỹđ])(?:(?:bảng|thứ)\s+(?:xếp\s+)?(?:hạng|tự)|xếp\s+hạng|dẫn\s+đầu|đứng\s+đầu|cao\s+nhất|quán\s+quân)"
)
_OTHER_LIST = re.compile(
    rf"(?<![\wà-ỹđ])(?:tốp|top|nhóm|hội\s+(?:nghị|thảo|thi)|chương\s+trình|buổi|lễ|phiên|phần|cuộc|phát\s+biểu|{rating_pattern()})(?![\wà-ỹđ])"
)
_BEGINNING = re.compile(r"(?<!\w)\w|[^\w\s]")
_DOCUMENT_NUMBER = re.compile(
    r"(?<!\d)\d{1,6}\s*/\s*(?:20\d\d\s*/\s*)?(?:qđ|kh|nq|tb|bc|tt|nđ|ct|ctr|tờ|cv|ubnd|hđnd|sttt|stttt"
    r"|btttt|ttg|tu)[\w/-]{0,40}|(?:số|no\.?)\s+\d{1,6}-[\wđ/-]{1,40}"
)
# digits behind are no figure of the assessment: "điện thoại 0234.3823.338, fax 1900 1075"
_TELEPHONE = re.compile(
    r"(?<![\wà-ỹđ])(?:điện\s+thoại|đt|sđt|fax|hotline|tel|zalo|đường\s+dây\s+nóng|tổng\s+đài)(?![\wà-ỹđ])[\s.:()]{0,4}(?:số\s*:?\s*)?"
    r"(?P<digits>\+?\d[\d .()-]{4,20}\d)"
)


def scan(
    text: str, offset: int, units: list[UnitMention], *, item: bool = False, levels: Levels | None = None
) -> list[Token]:
    """The tokens of one sentence.

    Args:
        text: the sentence.
        offset: where it starts in the document's text; token offsets are absolute.
        units: units named in it (offsets relative to the sentence).
        item: whether a number that opens the sentence is that of a list item.
        levels: the levels the text uses beside those every text does.
    """
    return _Scanner(text, offset, units, item, levels).run()


class _Scanner(Rated):
    def __init__(
        self, text: str, offset: int, units: list[UnitMention], item: bool, levels: Levels | None = None
    ) -> None:
        self.text = text
        self.letters = levels.letters if levels is not None else frozenset()
        self.offset = offset
        self.units = {u.start: u for u in units}
        low = lower(text)
        self.plain = low
        masked = list(low)
        self.pillars = {}
        for d in find_dates(text):
            masked[d.start : d.end] = "\ue002" * (d.end - d.start)
        for m in _DOCUMENT_NUMBER.finditer(low):
            masked[m.start() : m.end()] = "\ue002" * (m.end() - m.start())
        for m in _TELEPHONE.finditer(low):
            masked[m.start("digits") : m.end("digits")] = "\ue002" * (m.end("digits") - m.start("digits"))
        for p in find_pillars(text, low):
            masked[p.start : p.end] = "\ue001" * (p.end - p.start)
            self.pillars[p.start] = p
        self.named = {}
        for begin, stop, *name in levels.phrases(text, low) if levels is not None else ():
            masked[begin:stop] = "\ue005" * (stop - begin)
            self.named[begin] = (name[0], name[1])
        ends = []
        for u in units:
            stop = max(u.end, u.reach)
            masked[u.start : stop] = "\ue000" * (stop - u.start)
            ends.append(stop)
        for m in _SERIES.finditer("".join(masked)):
            for at in range(m.start(), m.end()):
                if low[at] in "–-/":
                    masked[at] = "\ue004"
        # two adjacent units must not run together
        self.low = "".join(masked)
        self.stops = set(ends)
        self.tokens: list[Token] = []
        self.skip = 0
        numbered = re.match(r"\s*(?:[-–+*•]\s*)?(?P<n>\d{1,3})\s*[.):/-]\s*(?!\d)", self.low) if item else None
        if numbered is not None:
            span = (offset + numbered.start("n"), offset + numbered.end("n"))
            self.tokens.append(Token("enum", *span, number=span))
            self.skip = numbered.end()

    def run(self) -> list[Token]:
        depth = 0
        position = self.skip
        # every alternative begins at the beginning of a word or at a mark: nowhere else is looked
        while (begin := _BEGINNING.search(self.low, position)) is not None:
            position = begin.start()
            m = WORDS.match(self.low, position)
            if m is None:
                position += 1
                continue
            before = len(self.tokens)
            position = max(m.end(), self._take(m.lastgroup or "", m))
            for token in self.tokens[before:]:
                if token.kind == "open":
                    depth += 1
                token.depth = depth
                if token.kind == "close":
                    depth = max(0, depth - 1)
        self._add_phrases()
        return sorted(self.tokens, key=lambda t: (t.start, t.end))

    def _take(self, kind: str, m: re.Match[str]) -> int:
        start, end = m.span()
        if kind == "unit":
            unit = self.units[start]
            stop = max(unit.end, unit.reach)
            self._new("unit", unit.start, stop, unit=unit)
            return stop
        if kind == "pillar":
            phrase = self.pillars.get(start)
            if phrase is not None:
                self._new("pillar", start, phrase.end)
                return phrase.end
            return end
        if kind == "named":
            at, stop = self.named[start]
            self._new("rating", start, end, number=self._span(at, stop), word=self.text[at:stop])
            return end
        if kind in ("noise", "noise2", "norating"):
            if _FROM_BOTTOM.search(self.low, max(0, start - 24), end) and _TO.match(self.low, end):
                self._new("old", start, end)  # "từ vị trí áp chót năm 2022 vươn lên thứ hai"
            return end
        if kind == "parenthesis":
            self._new("open" if m[0] in "([" else "close", start, end)
        elif kind in ("rank", "lead") and _HOLDER.search(self.low, max(0, start - 12), start):
            self._new("old", start, end)  # "vượt qua đương kim quán quân"
        elif kind == "rank":
            return self._rank(m)
        elif (
            kind in ("lead", "last") and _FROM.search(self.low[max(0, start - 12) : start]) and _TO.match(self.low, end)
        ):
            self._new("old", start, end)  # "từ vị trí cuối cùng lên vị trí thứ tám"
        elif kind in ("lead", "last") and _ENDS_OF_LIST.fullmatch(m[0]) and not self._of_a_ranking(start):
            return end
        elif kind == "lead":
            before = self.low[max(0, start - 40) : start]
            members = (
                re.search(
                    r"(?:nhóm|tốp|top|trong\s+những(?:\s+\w+\s\w+)?"
                    r"|một\s+trong[^,.;]*)\s*(?:\d+\s*)?(?:các\s+)?(?:đơn\s+vị\s+)?$"
                    rf"|(?:trong|thuộc|vào|lọt)\s+(?:nhóm|tốp|top)\s+\d+\s+(?:(?:{NOUN})[\s,]+)+$",
                    before,
                )
                is not None
            )
            token = self._new("rank", start, end, ranks=[(1, self._span(start, end))], lead=True, members=members)
            token.count = self._places(start, m[0])
            if re.match(r"(?:cùng|đồng)\s", m[0]):
                token.word = "shared"
        elif kind == "last":
            # "nằm trong nhóm cuối": one of several
            several = re.search(r"(?:trong|thuộc|vào|ở)\s+(?:nhóm|tốp|top)\s|nửa\s", self.low[max(0, start - 10) : end])
            several = several or re.search(r"một\s+trong\s[^,.;:\ue000]*$", self.low[max(0, start - 60) : start])
            word = re.sub(r"\s+", " ", m[0])
            self._new("last", start, end, word=word, members=several is not None, count=self._places(start, m[0]))
        elif kind == "next":
            count = m["nextn"]
            number = None
            if count and count not in ("các", "những"):
                number = count_word(count) if not count.isdigit() else int(count)
            self._new("next", start, end, count=number)
        elif kind == "letter":
            at, stop = m.span("level")
            if self.text[at].isupper() and level_noun(m[0]) in self.letters:
                self._new("rating", start, stop, number=self._span(at, stop), word=self.text[at:stop])
        elif kind in ("rating", "erating"):
            self._rating(m, kind)
        elif kind == "barerating":
            self._bare_rating(m)
        elif kind == "number":
            return self._number(m)
        elif kind == "countword":
            return self._count(start, end, count_word(m[0]) or ENGLISH_COUNTS.get(m[0]), None, end)
        elif kind == "top":
            number = count_word(m["topn"])
            if number is not None and _CLOSES.search(self.low[max(0, start - 30) : start]):
                self._new(
                    "rank", start, end, ranks=[(number, self._span(m.start("topn"), m.end("topn")))], word="closing"
                )
                return end
            if re.match(
                r"[^:;.\ue000]{0,60}?(?:dẫn\s+đầu|đứng\s+đầu|cao\s+nhất|thấp\s+nhất|cuối|đầu\s+bảng|xếp\s+đầu)",
                self.low[end:],
            ):
                self._new("count", start, end, number=self._span(m.start("topn"), m.end("topn")), count=number)
            else:
                before = self.low[max(0, start - 14) : start]
                members = (
                    re.search(r"(?:trong|vào|thuộc|lọt|ở|nằm)\s+(?:nhóm\s+)?$", before) is not None
                    # "trong tốp 3 lần lượt là": all of them
                    and _ALL_OF_THEM.match(self.low, end) is None
                )
                self._new(
                    "rank", start, end, ranks=[(1, self._span(start, end))], lead=True, members=members, count=number
                )
        elif kind == "enum":
            at = start + m[0].startswith("(")
            digits = re.match(r"\d+", self.low[at:end])
            span = self._span(at, at + (digits.end() if digits else 1))
            self._new("enum", span[0] - self.offset, span[1] - self.offset, number=span)
        else:
            self._new(kind, start, end, word=re.sub(r"\s+", " ", m[0]))
        return end

    def _of_a_ranking(self, start: int) -> bool:
        """Whether the words before speak of a whole ranking, and of nothing else that begins and ends."""
        said = self.low[max(0, start - 200) : start]
        return _RANKING_TOLD.search(said) is not None and _OTHER_LIST.search(said) is None

    def _places(self, start: int, words: str) -> int | None:
        """How many places are spoken of: `ba vị trí đầu`, `2 thứ hạng cuối`."""
        m = _PLACES.search(self.low[max(0, start - 14) : start])
        return count_word(m["n"]) if m and re.match(r"(?:vị\s+trí|thứ\s+hạng|hạng|ngôi)\s", words) else None

    def _rank(self, m: re.Match[str]) -> int:
        start, end = m.span()
        text = m[0]
        if (of_so_many := _RANKING_OF.fullmatch(text)) and _SO_MANY.match(self.low, end):
            return start + of_so_many.start("n")  # "bảng xếp hạng 4 đơn vị": so many are ranked
        ranks: list[tuple[int, Span]] = []
        total = None
        if text in ("ba", "tư") and self.low.startswith(" là ", end) and not _SECOND.search(self.low, 0, start):
            return end  # "hai là ..., ba là Sở A": points of a talk
        if text.startswith("số") and not any(t.kind == "rank" for t in self.tokens):
            return end
        if text in ("nhì", "ba", "tư") and self.low.startswith(" \ue000", end) and not self._counts_on(text):
            return end  # "hai huyện, ba Sở"
        if "quân" in text:
            ranks.append((2, self._span(start, end)))
        elif re.search(r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth", text):
            for w in re.finditer(r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth", text):
                ranks.append((ENGLISH_ORDINALS[w[0]], self._span(start + w.start(), start + w.end())))
        else:
            last = 0
            for w in re.finditer(rf"(?<![\wà-ỹđ]){ORD}(?:\s*/\s*(?P<of>\d{{1,3}}))?", text):
                printed = re.match(ORD, w[0])
                value = ordinal(printed[0]) if printed else None
                if value is None or (printed and w.start() < last):
                    continue
                before = text[: w.start()]
                if before and not re.search(
                    r"(?:từ|thứ|hạng|số|vị\s+trí|ngôi|xếp|đứng|về|đồng|và|đến|,|-|bậc)\s*$", before
                ):
                    continue
                if re.match(r"(?:hai|ba|năm|tư|nhất|nhì)$", w[0]) and re.search(r"\d\s*$", before):
                    continue
                ranks.append(
                    (value, self._span(start + w.start(), start + w.start() + len(printed[0] if printed else "")))
                )
                if w["of"]:
                    total = self._span(start + w.start("of"), start + w.end("of"))
                last = w.end()
            dash = re.search(r"\d\s*-\s*\d|\s+đến\s+", text)
            if dash and len(ranks) == 2 and ranks[1][0] - ranks[0][0] > 1:
                # "từ vị trí thứ 2 đến thứ 4": the ranks between stand nowhere but in the whole
                (first, begin), (last, finish) = ranks
                whole = (begin[0], finish[1])
                ranks = [ranks[0], *((n, whole) for n in range(first + 1, last)), ranks[1]]
        if not ranks:
            return end
        before = self.low[max(0, start - 12) : start]
        if (re.search(r"từ\s+$", before) and len(ranks) < 2) or re.match(
            rf"\s*(?:năm\s+)?20\d\d\)?\s+(?:lên|xuống)|{BECAME}", self.low[end:]
        ):
            self._new("old", start, end)
            return end
        if len(ranks) > 1 and (joint := self._between_units(start, end, ranks)) is not None:
            # "A đứng thứ hai, thứ ba là B": the last is of the unit behind
            self._new("rank", start, joint.start(), ranks=ranks[:-1])
            self._new("comma", joint.start("comma"), joint.end("comma"))
            start, ranks = joint.start("last"), ranks[-1:]
        token = self._new("rank", start, end, ranks=ranks, total=total)
        if re.search(r"cùng|đồng", text) or _HELD_TOGETHER.search(before):
            token.word = "shared"
        return end

    def _counts_on(self, text: str) -> bool:
        """Whether the word before names the place before: `nhất Sở A, nhì Sở B, ba Sở C`."""
        word = {"nhì": "nhất", "ba": "nhì", "tư": "ba"}[text]
        last = next((t for t in reversed(self.tokens) if t.kind == "rank"), None)
        return last is not None and self.low[last.start - self.offset : last.end - self.offset] == word

    def _between_units(self, start: int, end: int, ranks: list[tuple[int, Span]]) -> re.Match[str] | None:
        """The comma before the last of several places that stand between two units: behind it `là` and its unit."""
        if not (_ONE_BEFORE.search(self.low, max(0, start - 90), start) and _ONE_BEHIND.match(self.low, end)):
            return None
        return _LAST_PLACE.match(self.low, ranks[-2][1][1] - self.offset, ranks[-1][1][0] - self.offset)

    def _add_phrases(self) -> None:
        taken = [(t.start - self.offset, t.end - self.offset) for t in self.tokens if t.kind == "unit"]

        def free(start: int, end: int) -> bool:
            return not any(s < end and start < e for s, e in taken)

        for g in find_groups(self.text, self.plain):
            if free(g.start, g.end):
                self._new("group", g.start, g.end, group=g.unit_group)
        # "hoạt động chuyển đổi số" is the name of a pillar
        taken += [(p.start, p.end) for p in self.pillars.values()]
        for i in find_indices(self.text, self.plain):
            if free(i.start, i.end):
                self._new(i.kind, i.start, i.end)
