"""A sentence as a list of tokens: units, numbers by what they are, rank words, ratings, links.

The scanner knows words; it decides nothing about which value belongs to which unit
(`scrapers.extract.prose_clauses` does). Offsets are absolute (`Document.text`).
"""

from __future__ import annotations

import re

from scrapers.extract.prose_numbers import Numbers
from scrapers.extract.prose_words import BEGIN, END, NOUN, Span, Token
from scrapers.extract.units import UnitMention
from scrapers.extract.vocabulary import find_groups, find_indices, find_pillars, rating_pattern
from scrapers.vietnamese import NUMBER, count_word, find_dates, lower, ordinal

_COUNT_WORD = (
    r"(?:hai|ba)\s+mươi(?:\s+[a-zà-ỹ]+)?|mười(?:\s+(?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?"
    r"|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|one|two|three|four|five|six|seven|eight|nine|ten"
)
_ENGLISH_COUNTS = {
    w: n for n, w in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1)
}
_ENGLISH_ORDINALS = {
    w: n
    for n, w in enumerate(
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"], 1
    )
}
_ORD = (
    r"(?:hai\s+mươi(?:\s+(?:mốt|hai|ba|tư|bốn|lăm|sáu|bảy|tám|chín))?|nhất|nhì|hai|ba|tư|bốn|năm(?!\s+20\d\d)|sáu|bảy|tám"
    r"|chín|mười(?:\s+(?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?|\d{1,3}(?![\d,.]*\d)|[ivx]{1,5})(?![\wà-ỹđ])"
)
_ORD_NEXT = (
    rf"(?:(?:\s*,\s*(?:và\s+)?|\s+và\s+|\s*-\s*|\s+đến\s+(?=vị|thứ|hạng"
    rf"|\d))(?:(?:vị\s+trí\s+)?(?:thứ|hạng|số)\s+{_ORD}(?:/\d{{1,3}})?"
    rf"|{_ORD}(?=\s*(?:,|và|lần|là|thuộc|:|gồm|trong|của|khối|với|\(|;|\.|$|[\ue000]))))"
)
_VERBS = (
    r"(?:(?:được\s+)?(?:xếp|đứng|giữ|ở|giành|đạt|vươn\s+lên|nằm\s+ở|chiếm|về|lên|cùng|đồng"
    r"|tiếp\s+tục|vẫn)\s+(?:ở\s+|lên\s+)?){0,5}"
)
_WORDS = re.compile(
    "|".join(
        (
            r"(?P<unit>\ue000+)",
            r"(?P<pillar>\ue001+)",
            r"(?P<noise>\ue002+)",
            r"(?P<parenthesis>[()\[\]])",
            # "Top 3 khối sở: A, B, C"; only a number where words of rank follow ("Top 3 đơn vị dẫn đầu")
            rf"(?P<top>{BEGIN}(?:top|tốp)\s+(?P<topn>\d{{1,2}}|ba|năm|mười){END})",
            # "như sau: 1. Sở A; 2. Sở B"
            r"(?P<enum>(?:(?<=[:;,] )|(?<=[:;,]))\d{1,2}\s*[.)\-–]\s*(?=\ue000))",
            # another index's or pillar's "levels": never a rank of this list
            rf"(?P<noise2>{BEGIN}(?:lần|năm|kỳ|khóa|nhiệm\s+kỳ|cấp|mức\s+độ|đợt|phiên)\s+thứ\s+{_ORD}"
            rf"|(?:kém|hơn|so\s+với|cách|sau|thua|bằng|vượt|bỏ\s+(?:khá\s+)?xa)\s+(?:các\s+)?(?:đơn\s+vị"
            rf"|địa\s+phương|cơ\s+quan|sở|huyện|thành\s+phố|xã|phường|vị\s+trí)\s+(?:xếp\s+"
            rf"|đứng\s+)?(?:dẫn\s+đầu|đứng\s+đầu|đầu\s+bảng|thứ\s+(?:nhất|hai|ba)|liền\s+(?:trước|kề"
            rf"|sau)|đầu)(?![^,;.]{{0,40}}là\s+[\ue000])|(?:tăng|giảm|cải\s+thiện|tụt)(?:\s+(?:điểm|hạng"
            rf"|bậc|trưởng))?\s+(?:cao|nhiều|mạnh|thấp|ít|nhanh)\s+nhất|áp\s+chót|người\s+đứng\s+đầu"
            rf"|cơ\s+quan\s+đứng\s+đầu|điểm\s+cầu"
            # "đứng sau Sở A": A is ahead of what is spoken of
            rf"|(?:xếp|đứng|theo|liền|ngay|chỉ)\s+sau\s+(?:các\s+)?(?=\ue000)|(?:theo|bám)\s+sát\s+(?=\ue000)"
            rf"|(?:năm|thời\s+gian|giai\s+đoạn|tháng|quý)\s+(?:tiếp\s+theo|kế\s+tiếp)|(?:mức|cấp"
            rf"|mức\s+độ|mức\s+điểm)\s+(?:cao|thấp)\s+nhất"
            rf"|so\s+với\s+(?:tổng\s+)?(?:số\s+)?điểm\s+tối\s+đa{END}"
            rf"|cuối\s+(?:năm|tháng|quý|tuần|kỳ|giờ)|thứ\s+(?:hai|ba|tư|năm|sáu"
            rf"|bảy)\s*,?\s*(?:ngày\s+)?(?:[|-]\s*)?(?=\ue002|\d{{1,2}}[/.:hg-]\d)"
            rf"|(?<!điểm )ít\s+nhất|tốt\s+nhất|nhất\s+là{END}"
            rf"|thống\s+nhất|duy\s+nhất|mới\s+nhất|hợp\s+nhất"
            # near the end, not at it
            rf"|(?:(?:ranked|came|finished|placed)\s+)?(?:the\s+)?(?:(?:second|third|fourth|fifth|next|one)[\s-](?:from|to)"
            rf"[\s-](?:the\s+)?(?:last|bottom)|(?:second|third|fourth|fifth)[\s-](?:lowest|last)|penultimate){END})",
            rf"(?P<order>{BEGIN}(?:từ\s+trên\s+xuống(?:\s+dưới)?|từ\s+cao\s+(?:đến|xuống|tới)\s+thấp"
            rf"|từ\s+cao\s+nhất\s+(?:đến|xuống)\s+thấp\s+nhất|theo\s+thứ\s+tự(?:\s+(?:xếp\s+hạng|điểm"
            rf"|giảm\s+dần))?(?:\s+(?:từ\s+cao\s+(?:đến|xuống)\s+thấp|từ\s+trên\s+xuống|giảm\s+dần))?"
            rf"|điểm\s+giảm\s+dần))",
            rf"(?P<upward>{BEGIN}(?:tính\s+|xếp\s+)?từ\s+(?:dưới\s+lên(?:\s+trên)?|thấp\s+(?:đến|lên"
            rf"|tới)\s+cao|cuối\s+lên))",
            rf"(?P<rank>{BEGIN}(?:xếp\s+|đứng\s+)?(?:thứ\s+hạng|các\s+vị\s+trí|vị\s+trí"
            rf"|hạng)\s+từ\s+(?:thứ\s+|số\s+)?\d{{1,3}}\s+đến\s+(?:vị\s+trí\s+)?(?:thứ\s+"
            rf"|số\s+)?\d{{1,3}}{END}|{BEGIN}{_VERBS}(?:(?:các\s+)?(?:vị\s+trí|vị\s+thứ|thứ\s+hạng"
            rf"|thứ\s+bậc|ngôi\s+vị|ngôi|hạng|thứ)\s+)+(?:(?:thứ|số"
            rf"|hạng)\s+){{0,5}}{_ORD}(?:\s*/\s*\d{{1,3}}(?![\d.,]*\d))?{_ORD_NEXT}{{0,40}}"
            rf"|{BEGIN}(?:được\s+)?(?:xếp|đứng|về)\s+nhất\s*,\s*nhì(?:\s*(?:,|và|,\s*và)\s*ba)?{END}"
            rf"|{BEGIN}(?:được\s+)?(?:xếp|đứng|về)\s+nhất\s+và\s+nhì{END}"
            rf"|{BEGIN}(?:được\s+)?(?:xếp|đứng|về|đồng)\s+(?:nhất"
            rf"|nhì){END}(?:\s+bảng(?:\s+xếp\s+hạng)?)?|{BEGIN}(?:xếp"
            rf"|đứng)\s+(?:số\s+\d{{1,3}}|\d{{1,3}}\s*/\s*\d{{1,3}}){END}(?!\s*điểm)|{BEGIN}á\s+quân{END}"
            rf"|(?<![\wà-ỹđ] )(?<![\wà-ỹđ])(?:nhất|nhì|ba|tư)(?=\s*[-–:]\s*\ue000)"
            rf"|(?<=\ue000 )(?:nhất|nhì|ba)(?=\s*,?\s*(?:với|đạt)\s|\s*\(\s*\d|\s*[,;]\s*\ue000"
            rf"|\s+và\s+\ue000|\s*[.;]\s*$)"
            rf"|(?<![\wà-ỹđ] )(?<![\wà-ỹđ])(?:nhất|nhì)(?=\s+(?:khối|cấp|toàn|bảng){END})"
            rf"|{BEGIN}(?:rank(?:ed|ing|s)?\s+(?:in\s+)?|placed\s+|in\s+|took\s+|takes\s+"
            rf"|came\s+(?:in\s+)?|finished\s+|the\s+)?(?:the\s+)?(?:first|second|third|fourth|fifth"
            rf"|sixth|seventh|eighth|ninth|tenth)(?:\s+(?:and|,)\s+(?:second|third|fourth|fifth"
            rf"|sixth)){{0,5}}(?:\s+(?:place|position|rank)s?)?{END})",
            rf"(?P<next>{BEGIN}(?:(?P<nextn>{_COUNT_WORD}|\d{{1,2}}|các|những)\s+)?(?:(?:vị\s+trí"
            rf"|đơn\s+vị|thứ\s+hạng|cơ\s+quan|địa\s+phương|sở|huyện)\s+)?(?:(?:xếp|đứng|lần\s+lượt"
            rf"|xếp\s+hạng)\s+)?"
            rf"(?:tiếp\s+theo|kế\s+tiếp|tiếp\s+đến|tiếp\s+đó|kế\s+đến|kế\s+đó|liền\s+sau|liền\s+kề|tiếp\s+sau|kế\s+sau|nối\s+tiếp|nối\s+gót|rồi\s+(?:đến|tới)"
            rf"|theo\s+sau|xếp\s+sau|đứng\s+sau|sau\s+đó|ngay\s+sau(?:\s+đó)?"
            rf"|theo\s+sát|bám\s+sát)(?:\s+phía\s+sau)?(?:\s+đó)?(?!\s+(?:cùng|chót|hết)){END}|{BEGIN}(?:followed\s+(?:\w+\s+)?by"
            rf"|next)(?:\s+(?:come|are|is))?{END})",
            rf"(?P<last>{BEGIN}(?:(?:được\s+)?(?:xếp|đứng|ở|nằm|nằm\s+ở|có|đạt)\s+){{0,5}}(?:(?:vị\s+trí"
            rf"|thứ\s+hạng|nhóm|hạng|số\s+điểm|điểm\s+số|tổng\s+điểm|điểm|kết\s+quả"
            rf"|chỉ\s+số(?:\s+dti)?)\s+){{0,5}}(?:cuối\s+cùng|cuối\s+(?:bảng|danh\s+sách)|chót\s+bảng|cuối|chót"
            rf"|sau\s+(?:cùng|chót|hết)|(?:thấp|kém|ít|khiêm\s+tốn)\s+(?:điểm\s+)?nhất|đội\s+sổ|bét|đáy)(?:\s+bảng)?(?:\s+xếp\s+hạng)?{END}"
            rf"|{BEGIN}(?:(?:ranked|ranking|placed|at\s+the|the|in)\s+){{0,5}}(?:last|bottom"
            rf"|lowest(?:[\s-]ranked|[\s-]scoring)?)(?:\s+(?:place|position|score|of\s+the\s+(?:table"
            rf"|list)))?{END})",
            rf"(?P<lead>{BEGIN}(?:(?:được\s+)?(?:xếp|đứng|giữ(?:\s+vững)?|vươn\s+lên|tiếp\s+tục|vẫn|ở"
            rf"|lên|có|đạt|giành|cùng)\s+){{0,5}}(?:ở\s+)?(?:dẫn\s+đầu|đứng\s+đầu|xếp\s+đầu"
            rf"|(?:đứng\s+)?đầu\s+bảng|ngôi\s+đầu(?:\s+bảng)?|vị\s+trí\s+(?:dẫn\s+đầu|đầu\s+bảng"
            rf"|đầu\s+tiên|đầu|số\s+một|số\s+1|quán\s+quân)"
            rf"|(?:ngôi\s+)?quán\s+quân|lá\s+cờ\s+đầu|lên\s+ngôi(?!\s+(?:đầu|vị|nhất|nhì))|không\s+có\s+đối\s+thủ|thủ\s+khoa|ngôi\s+vương|(?:(?:số\s+điểm|điểm\s+số|tổng\s+điểm"
            rf"|điểm|kết\s+quả|thứ\s+hạng|xếp\s+hạng|chỉ\s+số(?:\s+dti|\s+chuyển\s+đổi\s+số)?|giá\s+trị"
            rf"|tỷ\s+lệ)\s+)?cao\s+(?:điểm\s+)?nhất|số\s+một){END}"
            rf"|{BEGIN}(?:topp(?:ed|ing)|tops|led|leads|leading|(?:took|takes|taking|in)\s+the\s+lead"
            rf"|(?:at\s+)?the\s+top|highest(?:[\s-]ranked)?)(?:\s+the\s+(?:list|ranking|rankings"
            rf"|table))?{END})",
            rf"(?P<unranked>{BEGIN}(?:không|chưa|không\s+được|không\s+thực\s+hiện"
            rf"|chưa\s+được)\s+(?:tham\s+gia\s+)?(?:thực\s+hiện\s+)?(?:xếp\s+hạng|xếp\s+loại|đánh\s+giá"
            rf"|chấm\s+điểm|tính\s+điểm){END}|(?:was|were)?\s*not\s+ranked)",
            rf"(?P<norating>{BEGIN}không\s+có\s+(?:cơ\s+quan|đơn\s+vị|địa\s+phương|sở|huyện"
            rf"|xã)[^,.;]{{0,40}}?(?:loại|mức|hạng)\s+(?:{rating_pattern()})(?:\s*(?:,|và"
            rf"|hoặc)\s*(?:{rating_pattern()})){{0,5}})",
            rf"(?P<rating>{BEGIN}(?:(?:(?:được|có|đạt|đều|cùng|xếp|đánh\s+giá|nằm|thuộc|là)\s+){{0,5}}(?:(?:ở"
            rf"|đạt)\s+)?(?:xếp\s+)?(?:loại|mức\s+độ|mức|hạng|nhóm|mức\s+xếp\s+loại"
            rf"|mức\s+xếp\s+hạng)\s*:?\s+|xếp\s+(?:loại\s+"
            rf")?)[\"“”'‘’]?(?P<rated>{rating_pattern()})[\"“”'‘’]?)",
            rf"(?P<erating>{BEGIN}(?:rated|rating|classified)\s+(?:as\s+)?[\"“]?(?P<erated>excellent"
            rf"|good|fair(?:ly\s+good)?|average|weak|poor){END})",
            rf"(?P<barerating>{BEGIN}{rating_pattern()})",
            rf"(?P<average>{BEGIN}(?:(?:giá\s+trị|điểm\s+số|số\s+điểm|điểm|mức|chỉ\s+số|kết\s+quả"
            rf"|dti)\s+){{0,5}}bình\s+quân(?:\s+chung)?{END}|{BEGIN}mặt\s+bằng\s+(?:điểm\s+(?:số\s+)?)?chung"
            rf"(?:\s+(?:về\s+)?điểm(?:\s+số)?)?{END}|{BEGIN}(?:đtb|điểm\s+(?:số\s+)?tb){END}"
            rf"|{BEGIN}(?:the\s+)?(?:averag(?:ed?|es|ing)|mean)(?:\s+(?:score|value|dti))?{END})",
            rf"(?P<target>{BEGIN}(?:phấn\s+đấu|mục\s+tiêu|chỉ\s+tiêu|đến\s+năm\s+20\d\d|hướng\s+tới"
            rf"|(?:phải|cần(?:\s+phải)?)\s+đạt(?!\s+được)|đạt\s+(?:tối\s+thiểu|ít\s+nhất)|must\s+(?:reach|score)"
            rf"|(?<!ứng )(?<!theo )(?<!đạt )(?<!các )yêu\s+cầu(?=[^,;.]{{0,120}}\s(?:đạt|nâng|giữ){END})"
            rf"|quyết\s+tâm|strives?|aims?\s+to|target){END})",
            rf"(?P<provisional>{BEGIN}(?:dự\s+kiến|tạm\s+tính|tạm\s+(?=dẫn|xếp|đứng)|tự\s+chấm|tự\s+đánh\s+giá|ước\s+tính"
            rf"|ước\s+đạt|provisional|self-assess(?:ed|ment)){END})",
            rf"(?P<settled>{BEGIN}(?:thẩm\s+định|kết\s+quả\s+chính\s+thức|kết\s+quả\s+cuối\s+cùng"
            rf"|được\s+công\s+nhận){END})",
            rf"(?P<versus>{BEGIN}(?:so\s+với|so\s+năm|cùng\s+kỳ|compared\s+(?:to|with)|over){END})",
            rf"(?P<respectively>{BEGIN}(?:lần\s+lượt|tương\s+ứng|theo\s+thứ\s+tự|respectively){END})",
            rf"(?P<shared>{BEGIN}(?:(?:có\s+)?(?:số\s+)?(?:điểm\s+)?(?:bằng|ngang)\s+(?:điểm\s+)?nhau|đồng\s+điểm|cùng|đều|đồng|both|all){END})",
            rf"(?P<rest>{BEGIN}(?:còn\s+lại|the\s+(?:rest|remaining)|remaining){END})",
            rf"(?P<among>{BEGIN}(?:trong\s+đó|trong\s+số\s+đó|cụ\s+thể|gồm\s+có|bao\s+gồm|gồm|như\s+sau"
            rf"|including|include[sd]?|namely){END})",
            rf"(?P<like>{BEGIN}(?:như|điển\s+hình|tiêu\s+biểu|chẳng\s+hạn|ví\s+dụ|such\s+as){END})",
            rf"(?P<turn>{BEGIN}(?:riêng|(?<!chỉ )còn(?!\s+(?:có|\d))|trong\s+khi(?:\s+đó)?|ngược\s+lại|tuy\s+nhiên"
            rf"|nhưng|ở\s+chiều\s+ngược\s+lại|while|however|whereas|meanwhile){END})",
            rf"(?P<link>{BEGIN}(?:còn\s+có|thuộc\s+về|về\s+tay|gọi\s+tên|đó\s+là|là|có|is|are|was|were|belong(?:s"
            rf"|ed)?\s+to|went\s+to|goes\s+to|by){END}|:)",
            rf"(?P<and>{BEGIN}(?:và|cùng\s+với|and){END}|&)",
            r"(?P<semicolon>;)",
            r"(?P<comma>,(?!\d)|\ue004)",
            rf"(?P<number>(?<![\wà-ỹđ.,/]){NUMBER})",
            rf"(?P<countword>{BEGIN}(?:{_COUNT_WORD})(?=\s+(?:{NOUN}){END}))",
        )
    )
)
_PLACES = re.compile(rf"{BEGIN}(?P<n>{_COUNT_WORD}|\d{{1,2}})\s+$")
# "88,5 – 87,2 – 86,1 điểm": values one after the other; two with a dash may be a range, with a slash a fraction
_VALUE = rf"{NUMBER}(?:\s*(?:điểm|%))?"
_SERIES = re.compile(
    rf"(?<![\w.,/–-])(?:{_VALUE}(?P<mark>\s*[–-]\s*|\s*/\s*)(?:{_VALUE}(?P=mark)){{1,60}}{NUMBER}"
    rf"|(?<=lần lượt )(?:(?:là|đạt|được|với)\s+)?{_VALUE}\s*[–-]\s*{NUMBER})(?=\s*(?:điểm|%|points))"
)
_BEGINNING = re.compile(r"(?<!\w)\w|[^\w\s]")
_DOCUMENT_NUMBER = re.compile(
    r"(?<!\d)\d{1,6}\s*/\s*(?:20\d\d\s*/\s*)?(?:qđ|kh|nq|tb|bc|tt|nđ|ct|ctr|tờ|cv|ubnd|hđnd|sttt|stttt"
    r"|btttt|ttg|tu)[\w/-]{0,40}|(?:số|no\.?)\s+\d{1,6}-[\wđ/-]{1,40}"
)


def scan(text: str, offset: int, units: list[UnitMention], *, item: bool = False) -> list[Token]:
    """The tokens of one sentence.

    Args:
        text: the sentence.
        offset: where it starts in the document's text; token offsets are absolute.
        units: units named in it (offsets relative to the sentence).
        item: whether a number that opens the sentence is that of a list item.
    """
    return _Scanner(text, offset, units, item).run()


class _Scanner(Numbers):
    def __init__(self, text: str, offset: int, units: list[UnitMention], item: bool) -> None:
        self.text = text
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
        for p in find_pillars(text, low):
            masked[p.start : p.end] = "\ue001" * (p.end - p.start)
            self.pillars[p.start] = p
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
            m = _WORDS.match(self.low, position)
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
        if kind in ("noise", "noise2", "norating"):
            return end
        if kind == "parenthesis":
            self._new("open" if m[0] in "([" else "close", start, end)
        elif kind == "rank":
            return self._rank(m)
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
            several = re.search(r"(?:trong|thuộc|vào|ở)\s+(?:nhóm|tốp|top)\s", self.low[max(0, start - 10) : end])
            word = re.sub(r"\s+", " ", m[0])
            self._new("last", start, end, word=word, members=several is not None, count=self._places(start, m[0]))
        elif kind == "next":
            count = m["nextn"]
            number = None
            if count and count not in ("các", "những"):
                number = count_word(count) if not count.isdigit() else int(count)
            self._new("next", start, end, count=number)
        elif kind in ("rating", "erating"):
            self._rating(m, kind)
        elif kind == "barerating":
            self._bare_rating(m)
        elif kind == "number":
            return self._number(m)
        elif kind == "countword":
            return self._count(start, end, count_word(m[0]) or _ENGLISH_COUNTS.get(m[0]), None, end)
        elif kind == "top":
            number = count_word(m["topn"])
            if re.match(
                r"[^:;.\ue000]{0,60}?(?:dẫn\s+đầu|đứng\s+đầu|cao\s+nhất|thấp\s+nhất|cuối|đầu\s+bảng|xếp\s+đầu)",
                self.low[end:],
            ):
                self._new("count", start, end, number=self._span(m.start("topn"), m.end("topn")), count=number)
            else:
                before = self.low[max(0, start - 14) : start]
                members = re.search(r"(?:trong|vào|thuộc|lọt|ở|nằm)\s+(?:nhóm\s+)?$", before) is not None
                self._new(
                    "rank", start, end, ranks=[(1, self._span(start, end))], lead=True, members=members, count=number
                )
        elif kind == "enum":
            digits = re.match(r"\d+", m[0])
            span = self._span(start, start + (digits.end() if digits else 1))
            self._new("enum", span[0] - self.offset, span[1] - self.offset, number=span)
        else:
            self._new(kind, start, end, word=re.sub(r"\s+", " ", m[0]))
        return end

    def _places(self, start: int, words: str) -> int | None:
        """How many places are spoken of: `ba vị trí đầu`, `2 thứ hạng cuối`."""
        m = _PLACES.search(self.low[max(0, start - 14) : start])
        return count_word(m["n"]) if m and re.match(r"(?:vị\s+trí|thứ\s+hạng|hạng|ngôi)\s", words) else None

    def _rank(self, m: re.Match[str]) -> int:
        start, end = m.span()
        text = m[0]
        ranks: list[tuple[int, Span]] = []
        total = None
        if "quân" in text:
            ranks.append((2, self._span(start, end)))
        elif re.search(r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth", text):
            for w in re.finditer(r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth", text):
                ranks.append((_ENGLISH_ORDINALS[w[0]], self._span(start + w.start(), start + w.end())))
        else:
            last = 0
            for w in re.finditer(rf"(?<![\wà-ỹđ]){_ORD}(?:\s*/\s*(?P<of>\d{{1,3}}))?", text):
                printed = re.match(_ORD, w[0])
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
            r"\s*(?:năm\s+)?20\d\d\)?\s+(?:lên|xuống)", self.low[end:]
        ):
            self._new("old", start, end)
            return end
        token = self._new("rank", start, end, ranks=ranks, total=total)
        if re.search(r"cùng|đồng", text):
            token.word = "shared"
        return end

    def _rating(self, m: re.Match[str], kind: str) -> None:
        group = "rated" if kind == "rating" else "erated"
        start, end = m.span(group)
        after = self.low[end : end + 24]
        before = self.low[max(0, m.start() - 14) : m.start()]
        if m[group].startswith("trung") and (
            re.match(r"\s*(?:chung|của|toàn|cả|(?:là|đạt|:)?\s*(?:\d+[.,]\d|\d+\s*(?:điểm|/\s*\d|%)))", after)
            or re.search(r"(?:hơn|trên|dưới|điểm)\s+$", before)
        ):
            self._new("average", m.start(), m.end())
            return
        if re.match(r"[\"”'’]?\s+trở\s+lên", after) or re.match(
            rf"\s*(?:và|hoặc|/|đến)\s*(?:(?:loại|mức)\s+)?(?:{rating_pattern()})(?!\s*(?:có|gồm|:|\d))", after
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
        if previous is not None and previous.kind == "count" and adjacent:
            self._new("rating", start, end, number=self._span(start, end), word=word)
            return
        if m[0].startswith("trung") and re.match(r"\s*:?\s*\d+[.,]?\d*\s*(?:/\s*\d+\s*)?điểm", after):
            self._new("average", start, end)  # "- Trung bình: 668,21 điểm"
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
        enumerated = previous is not None and previous.kind in ("comma", "semicolon", "and") and adjacent
        if word[:1].isupper() or enumerated:
            counted = re.match(
                rf"\s*(?::|có|gồm)?\s*\(?(?:\d{{1,3}}|{_COUNT_WORD})(?:/\d+)?\s*(?:{NOUN}|\)|%)?", after
            ) or re.match(r"\s*[:(]", after)
            ratings = any(t.kind == "rating" for t in self.tokens)
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

    def _add_phrases(self) -> None:
        taken = [(t.start - self.offset, t.end - self.offset) for t in self.tokens if t.kind == "unit"]

        def free(start: int, end: int) -> bool:
            return not any(s < end and start < e for s, e in taken)

        for g in find_groups(self.text, self.plain):
            if free(g.start, g.end):
                self._new("group", g.start, g.end, group=g.unit_group)
        for i in find_indices(self.text, self.plain):
            if free(i.start, i.end):
                self._new(i.kind, i.start, i.end)
