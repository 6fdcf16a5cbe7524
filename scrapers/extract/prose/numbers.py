"""What a printed number is: score, percentage, maximum, change, gap, rank, year, number of units, or nothing."""

from __future__ import annotations

import re

from scrapers.extract.prose.changes import read_change
from scrapers.extract.prose.distances import lies_apart
from scrapers.extract.prose.nouns import group_counted
from scrapers.extract.prose.words import BECAME, BEGIN, END, NOUN, POINTS, Span, Token
from scrapers.vietnamese import NUMBER

_QUALIFIERS = {
    "hơn": "gt",
    "trên": "gt",
    "gần": "lt",
    "dưới": "lt",
    "xấp xỉ": "approx",
    "khoảng": "approx",
    "chừng": "approx",
    "ước": "approx",
    "chưa đến": "lt",
    "chưa tới": "lt",
    "chưa đầy": "lt",
    "chưa đạt": "lt",
    "không đến": "lt",
    "không tới": "lt",
    "không đầy": "lt",
    "không đạt": "lt",
    "không quá": "lt",
    "không dưới": "gt",
    "ít nhất": "gt",
    "ngót": "lt",
    "suýt soát": "approx",
    "quanh mức": "approx",
    "tầm": "approx",
    "over": "gt",
    "more than": "gt",
    "nearly": "lt",
    "almost": "lt",
    "under": "lt",
    "about": "approx",
    "approximately": "approx",
}
_QUALIFIER = re.compile(
    rf"{BEGIN}(?P<q>hơn|trên|gần|dưới|xấp\s+xỉ|khoảng|chừng|ước|(?:chưa|không)\s+(?:đến|tới|đầy|đạt|quá|dưới)|ít\s+nhất|ngót|suýt\s+soát|quanh\s+mức|tầm"
    rf"|over|more\s+than|nearly|almost|under|about|approximately)\s+(?:(?:mức|mốc|ngưỡng|được)\s+)?(?:\d+[.,\d]*\s*(?:điểm\s*)?)?$"
)
_FRACTION = re.compile(
    rf"\s*(?:điểm\s*|đ\s*)?(?:/|trên\s+(?:tổng\s+(?:số\s+)?|thang\s+(?:điểm\s+)?"
    rf"|tối\s+đa\s+)?(?:điểm\s+)?|out\s+of\s+)\s*(?P<m>{NUMBER})(?![\d/])"
)
# "921 điểm (trên tổng số 1.000 điểm)"
_MAXIMUM_ASIDE = re.compile(
    rf"\s*điểm\s*\(\s*(?:trên|/|out\s+of)\s*(?:tổng\s+(?:số\s+)?|thang\s+(?:điểm\s+)?|tối\s+đa\s+)?(?:điểm\s+)?"
    rf"(?P<m>{NUMBER})\s*(?:điểm\s*)?\)"
)
_MEASURE = re.compile(
    r"\s*(?:(?P<pp>điểm\s+(?:phần\s+trăm|%)|percentage\s+points?)"
    rf"|(?P<points>{POINTS}|points?|pts|(?P<dong>đ))|(?P<pct>%"
    r"|phần\s+trăm|percent|per\s+cent)|(?P<places>bậc|hạng|thứ\s+hạng|vị\s+trí|places?"
    r"|positions?))(?![\wà-ỹđ])"
)
_GAP_AFTER = re.compile(r"\s*(?:higher|lower|more|less|fewer|ahead|behind|above|below)(?![\wà-ỹđ])")
# "tăng lên 85,2 điểm năm 2023": the value reached, not the change
_DATED = re.compile(r"\s*(?:điểm|%)?\s*(?:\(|trong\s+|vào\s+|ở\s+|của\s+|in\s+)?(?:năm\s+)?20\d\d")
_BEFORE_MAX = re.compile(
    rf"{BEGIN}(?:thang\s+điểm(?:\s+(?:tối\s+đa|chuẩn|đánh\s+giá|chung))?"
    rf"|(?:tổng\s+)?(?:số\s+)?điểm\s+(?:tối\s+đa|chuẩn|tuyệt\s+đối)|tối\s+đa|theo\s+thang"
    rf"|trên\s+thang|thang\s+đo|scale\s+of|maximum(?:\s+score)?|out\s+of)"
    r"(?:\s+(?:là|tính|của|cho|đối\s+với|đạt|ở|được|với|of|is|mỗi|một|các|tối\s+đa|khối|nhóm"
    r"|cấp|sở|huyện|xã|ban|ngành|đơn\s+vị|cơ\s+quan|địa\s+phương|ubnd|phường|:|\ue000+)"
    r"|\s*,(?!\s*\d)|\s*:)*\s*\(?\s*$"
)
_AFTER_MAX = re.compile(r"\s*(?:điểm\s+)?(?:là\s+)?(?:tối\s+đa|tuyệt\s+đối)(?![\wà-ỹđ])")
# "với 1.000 điểm tối đa, Sở A đạt 954 điểm"
_MAX_TOLD = re.compile(r"\d\s*(?:điểm\s+)?(?:tối\s+đa|tuyệt\s+đối)\s*,\D*$")
_CRITERIA = re.compile(
    r"\s*(?:tiêu\s+chí|chỉ\s+số|trụ\s+cột|chỉ\s+tiêu|nhóm\s+(?:chỉ|tiêu)|nội\s+dung|nhiệm\s+vụ"
    r"|câu\s+hỏi|criteria|indicators?|indices|pillars?|lượt|hồ\s+sơ|dịch\s+vụ|thủ\s+tục|người"
    r"|năm(?!\s+20\d\d)|tháng|ngày|lần|tỷ|triệu|nghìn|đồng|km|ha|văn\s+bản|cuộc|lớp|buổi|tập"
    r"|trang|bước|cấp(?![\wà-ỹđ])|khối|tổ|đại\s+biểu|doanh\s+nghiệp|hộ|giờ|phút|mô\s+hình"
    r"|nền\s+tảng|cán\s+bộ)(?![\wà-ỹđ])"
)
_COUNTED = re.compile(rf"\s*(?P<noun>{NOUN}){END}")
# "500.000đ"; "92,125đ" and "0,8523đ" are points
_MONEY = re.compile(r"[1-9]\d{4,}|[1-9]\d{2}[.,]\d{3}|[1-9]\d(?:\.\d{3}|,000)|[1-9]\d{0,2}(?:[.,]\d{3}){2,}")
_RANGE_AFTER = re.compile(
    rf"\s*(?:điểm|%)?\s*(?:đến|tới|-|–|to)\s*(?:dưới\s+|cận\s+|gần\s+)?{NUMBER}\s*(?:điểm|%|points?|percent)"
)
_RANGE_BEFORE = re.compile(rf"{NUMBER}\s*(?:điểm|%)?\s*(?:đến|tới|-|–|to)\s*(?:dưới\s+|cận\s+|gần\s+)?$")
_ONWARDS = re.compile(r"\s*(?:điểm|%)?\s*(?:trở\s+lên|trở\s+xuống|trở\s+lại|or\s+(?:more|higher|less))")
_RELEVANT_YEAR = re.compile(r"(?<=năm )20[0-4]\d(?!\d)|(?<![\d/.,])20[0-4]\d(?![\d/]|[.,]\d|\s*(?:điểm|%))")
_POINTS_BEFORE = re.compile(
    r"(?:điểm|điểm\s+số|số\s+điểm|tổng\s+điểm|dti|chỉ\s+số|scores?|points?)(?:\s+(?:là|đạt"
    r"|đạt\s+được|chung|of|tổng|lần\s+lượt|tương\s+ứng|được|chuyển\s+đổi\s+số|cđs|thẩm\s+định|chính\s+thức"
    r"|cuối\s+cùng|tự\s+chấm|tự\s+đánh\s+giá"
    r"|dti))*\s*[:=]?\s*\(?$"
)
_OLD = re.compile(rf"{BEGIN}từ\s+(?:(?:mức|chỗ|con\s+số)\s+)?(?:(?:chỉ|có|đạt|được)\s+){{0,3}}$")
_LIFTED = re.compile(r"[^;.]{0,40}?(?:lên|xuống|còn|to)\s+(?:mức\s+|còn\s+)?\d")
_NO_SCORE = re.compile(
    r"hồ\s+sơ|dịch\s+vụ|thủ\s+tục|người\s+dân|dân\s+số|hộ\s+gia|hộ\s+dân|doanh\s+nghiệp"
    r"|kinh\s+phí|ngân\s+sách|văn\s+bản|thanh\s+toán|giao\s+dịch|cán\s+bộ|công\s+chức"
    r"|tài\s+khoản|thuê\s+bao"
    r"|chữ\s+ký|học\s+sinh|phủ\s+sóng|internet|băng\s+rộng|điện\s+thoại|grdp"
    r"|kinh\s+tế\s+số\s+chiếm|tỷ\s+trọng|tiếp\s+nhận|giải\s+quyết|trực\s+tuyến|số\s+hóa|vneid"
    r"|định\s+danh|đúng\s+hạn|tốc\s+độ|khách|sản\s+phẩm|population|dossiers|budget|households"
)
# bodies told by whether they deal with procedures: no subject of percentages
_BODIES_WITH = re.compile(
    r"(?:cơ\s+quan|đơn\s+vị|nhóm|khối|sở|ngành|địa\s+phương|ban)\s+(?:(?:không|chưa)\s+)?(?:có|cung\s+cấp|phát\s+sinh|thực\s+hiện|giải\s+quyết)"
    r"(?:\s+(?:cung\s+cấp|phát\s+sinh|giải\s+quyết|thực\s+hiện))?\s+(?:thủ\s+tục(?:\s+hành\s+chính)?|tthc|dịch\s+vụ(?:\s+công)?(?:\s+trực\s+tuyến)?)"
)
_TASKS = re.compile(r"hoàn\s+thành\s+(?:các\s+|\d+(?:\s*/\s*\d+)?\s+)?(?:nhiệm\s+vụ|kế\s+hoạch|chỉ\s+tiêu|công\s+việc)")
_MORE_THAN = re.compile(r"[\ue000\ue003]\s+(?:(?:đã|còn|chỉ|cũng)\s+)*(?:hơn|kém)\s+(?:tới\s+|đến\s+)?$")
_THAN = re.compile(r"(?<![\wà-ỹđ])so\s+(?:với|cùng)(?![\wà-ỹđ])[^;]*,")
_NO_SCORE_AFTER = re.compile(
    r"\s*(?:số\s+|tổng\s+số\s+|các\s+|tổng\s+)?(?:hồ\s+sơ|dịch\s+vụ|thủ\s+tục|người|dân|hộ"
    r"|doanh\s+nghiệp|kinh\s+phí|ngân\s+sách|chi\s+ngân|văn\s+bản|cán\s+bộ|công\s+chức"
    r"|tài\s+khoản|thuê\s+bao|cơ\s+quan|đơn\s+vị|xã|huyện|sở|thôn|tổ|trường|cơ\s+sở|giao\s+dịch"
    r"|tiêu\s+chí|chỉ\s+tiêu|nhiệm\s+vụ|kế\s+hoạch|công\s+việc|mục\s+tiêu|of(?=\s)(?!\s+(?:the\s+)?(?:maximum|total|full|possible)))(?![\wà-ỹđ])"
)
# words a sentence goes on with behind a percentage that is a result; any other noun is what it is a share of
_GOES_ON = re.compile(
    r"\s*(?:[^\w\s]|$|[\ue000-\ue003]|\n|(?:và|là|xếp|đứng|dẫn|đạt|được|ở|với|trên|so|thì|nhưng|song|còn|cũng|đều|theo|trong|năm|về|tổng|số|điểm"
    r"|mức|loại|hạng|thứ|vị|tăng|giảm|cao|thấp|hơn|kém|thua|bỏ|của|thuộc|nằm|để|nên|tại|vào|khi|do|mà|bằng|tương|chỉ|mới|lần|giữ|giành|đồng|cùng"
    r"|vượt|bám|tiếp|đã|vẫn|không|chưa|từ|sau|trước|qua|lên|xuống|có|khá|tốt|xuất|trung|yếu|nhóm|khối|cấp|toàn|nhất|nhì|ba|cuối|mỗi|lại"
    r"|đưa|giúp|khiến|trở|bộ|rồi|hay|hoặc|tức|thang|chuyển|hoàn|mục|yêu|kế|[a-z]+)(?![\wà-ỹđ]))"
)
OF_THE_INDEX = re.compile(
    r"điểm(?!\s+cầu)|chỉ\s+số|(?<![\wà-ỹđ])(?:dti|cđs)(?![\wà-ỹđ])|chuyển\s+đổi\s+số|hoàn\s+thành|xếp\s+(?:hạng|loại)|kết\s+quả|đánh\s+giá"
)
_SHARE = re.compile(r"chiếm\s+(?:tỷ\s+(?:lệ|trọng)\s+|khoảng\s+|gần\s+|hơn\s+|trên\s+)*$")  # "kinh tế số chiếm 20%"
# "số huyện loại Tốt tăng 3 đơn vị", "hơn 30 đơn vị": no number of units with a rating
_NOT_SO_MANY = re.compile(
    rf"{BEGIN}(?:tăng|giảm|thêm|bớt|hơn|gần|khoảng|increase[ds]?|over|nearly|about)(?:\s+(?:thêm|đi|được|khoảng|hơn|gần|by))*\s+$"
)
# "bằng 65% điểm của Sở B": how much of another's
_BECAME = re.compile(BECAME)
_OF_ANOTHERS = re.compile(
    r"\s*(?:(?:số|tổng)\s+)*(?:điểm|kết\s+quả|mức)[^,;.\d]{0,20}?\s(?:của|so\s+với)\s+(?:\ue000|đơn\s+vị|địa\s+phương|khối|nhóm|năm|mức)"
)
_VENUES = re.compile(r"điểm\s+(?:phát|cầu|truy\s+cập|phục\s+vụ|wifi|đến\s+du)")
_WHOLE_MARKS = re.compile(r"[1-9]\d?[05]0|[1-9][.,]?[05]00")  # 100, 250, 1.000: a scale, not a number of units
_ON_A_SCALE = re.compile(r"\s*(?:điểm\s+)?trên\s+(?:tổng|thang|tối)")
_SAID_OF_A_UNIT = re.compile(
    r"(?:[\ue000\ue003]\s*[:=–-]?|(?<![\wà-ỹđ])(?:đạt(?:\s+được)?|được|với|là|giành(?:\s+được)?|ghi(?:\s+được)?|scored|with))\s*$"
)
_NUMBER_WORD = re.compile(r"(?<!điểm )(?<!tổng )(?<!chỉ )(?<![\wà-ỹđ])số\s+$")
_BEHIND_PILLAR = re.compile(r"\ue001\s*(?:[:=(–-]\s*)?$")
_FULL = re.compile(r"điểm\s+(?:tuyệt\s+đối|tối\s+đa)\s*$")
# "năm cơ quan này", "cả ba đơn vị trên đều"; not "hai sở trên 90 điểm", "ba xã trên địa bàn"
_JUST_NAMED = re.compile(
    rf"(?:(?:\s*,\s*|\s+và\s+|\s+)(?:{NOUN}){END})*\s+(?:(?:vừa\s+|đã\s+)?(?:nêu|nói|kể|nhắc)(?:\s+(?:tên|trên|đến|ở\s+trên))?"
    r"|này|ấy|trên(?=\s*(?:[,.;:]|$)|\s+(?:đều|cùng|được|xếp|có|đạt|là|cũng|vẫn|đã|thuộc|nằm|ở)(?![\wà-ỹđ])))(?![\wà-ỹđ])"
)
_BESIDE = re.compile(r"[^(:;,.–\d-]{0,30}?\s*[(:–-]\s*(?:(?:tổng|số|điểm|đạt)\s+)*")
_NOTHING_COUNTED = re.compile(r"\s*(?:[,;.()]|$|(?:và|xếp|đứng|dẫn|là)(?![\wà-ỹđ])|[–-]\s)")
_POINT_KINDS = re.compile(
    r"\s*(?:thưởng|trừ|cộng|thi\s+đua|bệnh\s+án|hài\s+lòng|nông\s+thôn|rèn\s+luyện|liệt|chuyên\s+cần|phong\s+trào)(?![\wà-ỹđ])"
)


class Numbers:
    """Reading of numbers; the scanner gives the text and keeps the tokens."""

    text: str
    low: str
    offset: int
    tokens: list[Token]

    def _new(self, kind: str, start: int, end: int, **more: object) -> Token:
        token = Token(kind, self.offset + start, self.offset + end)
        for name, value in more.items():
            setattr(token, name, value)
        self.tokens.append(token)
        return token

    def _span(self, start: int, end: int) -> Span:
        return self.offset + start, self.offset + end

    def _goes_on_about_something(self, start: int) -> bool:
        """`có 45/50 dịch vụ công, đạt 90%`; `98,5% hồ sơ, dẫn đầu; Sở B 95%`: of what the words before speak of."""
        begin = self.low.rfind(";", 0, start) + 1
        last = next((t for t in reversed(self.tokens) if t.word == "percent_not_score"), None)
        if last is not None:
            begin = min(begin, last.start - self.offset)
        said = _BODIES_WITH.sub(" ", self.low[max(begin, start - 160) : start])
        if _TASKS.search(said):
            return True
        subject = _NO_SCORE.search(said) if last is None else last
        return subject is not None and OF_THE_INDEX.search(said) is None

    def _percent_of_something(self, start: int, end: int) -> bool:
        """Whether a percentage is one of files, people, money ...: read in its own piece of the clause."""
        if self._goes_on_about_something(start):
            return True
        left = max((self.low.rfind(c, 0, start) for c in ",;:(."), default=-1)
        right = min((at for c in ",;)" if (at := self.low.find(c, end)) >= 0), default=len(self.low))
        return (
            _NO_SCORE.search(_BODIES_WITH.sub(" ", self.low[max(left + 1, start - 90) : start])) is not None
            or _NO_SCORE_AFTER.match(self.low[end:right]) is not None
            or _GOES_ON.match(self.low, end) is None
        )

    def _number(self, m: re.Match[str]) -> int:
        low, (start, end) = self.low, m.span()
        before = low[max(0, start - 70) : start]
        if _RELEVANT_YEAR.match(low, start) and not re.search(r"(?:điểm|đạt|với)\s*$", before):
            self._new("year", start, end, year=m[0], number=self._span(start, end))
            return end
        aside = _MAXIMUM_ASIDE.match(low, end)
        fraction = aside or _FRACTION.match(low, end)
        if (
            fraction is not None
            and re.match(r"\s*trên", low[end:])
            and not re.match(r"\s*(?:điểm\s+)?trên\s+(?:tổng|thang|tối)", low[end:])
            and not _MEASURE.match(low, fraction.end())
        ):
            fraction = None
        stop = fraction.end() if fraction else end
        maximum = self._span(fraction.start("m"), fraction.end("m")) if fraction else None
        counted = _COUNTED.match(low, stop)
        if m[0].isdigit() and len(m[0]) < 3 and not fraction and re.match(r"\s+\ue000", low[end:]):
            self._new("noise", start, end)  # "5 xã An Phú, Tam Thanh ..."
            return end
        if counted is not None and "." not in m[0] and "," not in m[0]:
            total = self._span(fraction.start("m"), fraction.end("m")) if fraction else None
            return self._count(start, end, int(m[0]), total, stop)
        if (
            fraction is not None
            and m[0].isdigit()
            and fraction["m"].isdigit()
            and re.match(
                r"\s*(?:được\s+|đều\s+)?(?:xếp\s+loại|xếp\s+hạng|(?:đạt|ở)\s+(?:loại|mức)|loại|mức)(?![\wà-ỹđ])",
                low[stop:],
            )
        ):
            # "15/18 huyện xếp loại tốt, 3/18 xếp loại khá": the noun is not said again
            self._new(
                "count",
                start,
                stop,
                number=self._span(start, end),
                count=int(m[0]),
                total=self._span(fraction.start("m"), fraction.end("m")),
                word="bare",
            )
            return stop
        if _CRITERIA.match(low, stop):
            self._new("noise", start, stop)
            return stop
        measure = _MEASURE.match(low, end if aside else stop)
        if measure and measure["dong"] and _MONEY.fullmatch(m[0]):
            self._new("noise", start, measure.end(), number=self._span(start, end), word="points_not_score")
            return measure.end()
        finish = max(measure.end(), stop) if measure else stop
        number = self._span(start, end)
        change = read_change(before, low[stop : stop + 90]) if not fraction else None
        if change is not None and change.reached and not (measure and measure["places"]):
            if not (any(t.kind == "old" for t in self.tokens) or _DATED.match(low, stop)):
                self._new("unsure", start, finish, number=number)
                return finish
            change = None
        if measure and measure["points"] and (compared := _GAP_AFTER.match(low, finish)):
            year = re.match(
                r"\s*(?:than|compared\s+(?:to|with))\s+(?:in\s+)?(?:20\d\d|the\s+previous)", low[compared.end() :]
            )
            if year:
                way = "up" if compared[0].strip() in ("higher", "more", "above") else "down"
                token = self._new("change", start, finish, number=number, direction=way)
                token.total = self._span(compared.start(), compared.end())
            else:
                self._new("gap", start, finish, number=number)
            return finish
        if not fraction and change is None and lies_apart(before, low[finish : finish + 40] if measure else ""):
            self._new("gap", start, finish, number=number)
            return finish
        if change is not None or (measure and measure["pp"]):
            if measure and measure["places"]:
                self._new("rank_change", start, finish, number=number)
            elif change is None or change.direction is None:
                self._new("gap", start, finish, number=number)
            else:
                token = self._new("change", start, finish, number=number, direction=change.direction)
                token.total = self._span(start + change.word[0], start + change.word[1])
                token.qualifier = "approx" if change.rough else None
                token.word = "%" if measure and measure["pct"] else ""
            return finish
        if measure and measure["places"]:
            self._new("noise", start, finish)
            return finish
        if re.search(r"(?:lớn|nhỏ)\s+hơn\s+(?:hoặc\s+bằng\s+)?$|hoặc\s+bằng\s+$", before):
            self._new("range", start, finish, number=number)
            return finish
        if _RANGE_AFTER.match(low, end) and not fraction:
            self._new("range", start, finish, number=number)
            return finish
        if measure and measure["points"] and m[0].isdigit() and not fraction and _VENUES.search(low):
            self._new("noise", start, finish)
            return finish
        if _RANGE_BEFORE.search(before) and not fraction and self.tokens and self.tokens[-1].kind == "range":
            self.tokens[-1].end = self.offset + finish
            return finish
        if _ONWARDS.match(low, stop):
            self._new("range", start, finish, number=number)
            return finish
        if _BECAME.match(low, finish):
            self._new("old", start, finish, number=number)
            return finish
        # "dao động từ 401,2 điểm (A) đến 698,1 điểm (B)": the bounds are scores of named units
        if _OLD.search(before) and not re.match(r"\s*\(\s*\ue000", low[finish:]):
            self._new("old" if _LIFTED.match(low, finish) else "range", start, finish, number=number)
            return finish
        if re.search(
            r"(?:thưởng|trừ|(?<!tổng )cộng|phạt|điều\s+tra|khảo\s+sát|xã\s+hội\s+học)"
            r"\s*(?:tối\s+đa\s+|(?:là|đạt|:)\s*)?$|(?:tiêu\s+chí|chỉ\s+số\s+thành\s+phần"
            r"|nội\s+dung|câu)\s+(?:[\wà-ỹ]+\s+){0,2}tối\s+đa\s+$",
            before,
        ):
            self._new("noise", start, finish)
            return finish
        if (
            not fraction
            and ((_BEFORE_MAX.search(before) and not _MAX_TOLD.search(before)) or _AFTER_MAX.match(low, end))
            and not re.search(r"đạt\s+(?:số\s+)?điểm\s+tối\s+đa[^,;]*$", before)
        ):
            self._new("max", start, finish, number=number)
            return finish
        if measure and measure["points"] and _POINT_KINDS.match(low, finish):
            self._new("noise", start, finish)
            return finish
        if measure and measure["pct"] and not measure["pp"] and _OF_ANOTHERS.match(low, finish):
            self._new("gap", start, finish, number=number)
            return finish
        if measure and measure["pct"] and (_SHARE.search(before) or self._percent_of_something(start, finish)):
            self._new("noise", start, finish, number=number, word="percent_not_score")
            return finish
        if (
            measure is None
            and m[0].isdigit()
            and not fraction
            and re.search(r"(?:mức(?:\s+độ)?|cấp(?:\s+độ)?|nhóm|loại|level)\s+$", before)
        ):
            self._new("noise", start, finish)
            return finish
        if measure and _MORE_THAN.search(before) and _THAN.search(low, max(0, start - 160), start):
            self._new("gap", start, finish, number=number)  # "so với Sở B (61,3 điểm), Sở A hơn 33,9 điểm"
            return finish
        qualifier = _QUALIFIER.search(before)
        qualified = _QUALIFIERS[re.sub(r"\s+", " ", qualifier["q"])] if qualifier else None
        kind = "bare"
        if measure is None and m[0].isdigit() and not fraction and _NUMBER_WORD.search(before):
            self._new("noise", start, finish)
            return finish  # "số 3 là Sở A"
        if measure and measure["points"]:
            kind = "score"
        elif measure and measure["pct"]:
            kind = "pct"
        elif (
            fraction and (re.search("[.,]", m[0]) or fraction[0].lstrip().startswith("điểm"))
        ) or _POINTS_BEFORE.search(before):
            kind = "score"
        elif fraction and (
            (_WHOLE_MARKS.fullmatch(fraction["m"]) or _ON_A_SCALE.match(low, end))
            and (
                re.search(r"[\ue000\ue003%]\s*\(\s*$", before)
                or (_NOTHING_COUNTED.match(low, stop) and self._behind_a_place(start, m[0], fraction["m"]))
                or (_SAID_OF_A_UNIT.search(before) and _NOTHING_COUNTED.match(low, stop))
                or (_FULL.search(before) and any(t.kind == "unit" for t in self.tokens))
            )
        ):
            kind = "score"  # "Sở A (925/1000)", "Sở A đạt 921 trên thang 1.000"
        elif (
            fraction
            and any(t.kind == "pillar" for t in self.tokens)
            and (_SAID_OF_A_UNIT.search(before) or _BEHIND_PILLAR.search(before))
            and _NOTHING_COUNTED.match(low, stop)
        ):
            kind = "score"  # "hạ tầng số của Sở A đạt 45/50", "thể chế số 9/10"
        elif fraction:
            if m[0] == fraction["m"] and m[0].isdigit():
                self._of_so_many(start, end)
            self._new("noise", start, stop)
            return stop
        self._new(kind, start, finish, number=number, maximum=maximum, qualifier=qualified)
        return finish

    def _behind_a_place(self, start: int, digits: str, maximum: str) -> bool:
        """Whether a fraction stands right behind a place or rating and is none: `xếp hạng 3/19 (258/300)`."""
        behind = next((t for t in reversed(self.tokens[-3:]) if t.kind not in ("open", "link")), None)
        if (
            behind is None
            or behind.kind not in ("rank", "last", "rating")
            or _BESIDE.fullmatch(self.low[behind.end - self.offset : start]) is None
        ):
            return False
        if behind.kind == "rating":  # "xã A xếp loại Khá (45/150)": its place among so many communes, it may be
            unit = next((t for t in reversed(self.tokens) if t.kind == "unit"), None)
            return unit is not None and unit.mention.unit_group != "commune"
        return digits != maximum and all(rank != int(digits) for rank, _ in behind.ranks)

    def _of_so_many(self, start: int, end: int) -> None:
        """`Hạng cuối (19/19)`, `xếp cuối, 19/19`: the last place with its number."""
        behind = [t for t in self.tokens[-2:] if t.kind in ("last", "open", "comma")]
        if (
            behind
            and behind[0].kind == "last"
            and len(self.tokens) >= len(behind)
            and self.low[behind[0].end - self.offset : start].strip(" (,")
            in ("", "hạng", "thứ", "xếp", "xếp thứ", "đứng thứ")
        ):
            behind[0].ranks = [(int(self.low[start:end]), self._span(start, end))]

    def _count(self, start: int, end: int, count: int | None, total: Span | None, stop: int) -> int:
        noun = _COUNTED.match(self.low, stop)
        if noun is None or count is None:
            return end
        if re.search(rf"{BEGIN}một\s+trong\s+$|one\s+of\s+(?:the\s+)?$", self.low[max(0, start - 12) : start]):
            self._new("noise", start, noun.end())
            return noun.end()
        if _NOT_SO_MANY.search(self.low[max(0, start - 24) : start]):
            self._new("noise", start, noun.end())
            return noun.end()
        group = group_counted(noun["noun"])
        before = self.low[max(0, start - 22) : start]
        token = self._new(
            "count", start, noun.end(), number=self._span(start, end), count=count, total=total, group=group
        )
        if re.search(r"(?:cả|toàn bộ|tất cả|all|both)\s+$", before):
            token.word = "all"
        elif re.search(r"(?:đây|đó)\s+(?:cũng\s+|đều\s+|chính\s+)*là\s+(?:cả\s+)?$", before):
            token.word = "these"
        if total is None and _JUST_NAMED.match(self.low, noun.end()):
            token.word, token.members = "these", True
        return noun.end()
