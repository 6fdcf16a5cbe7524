"""Units a clause names without speaking of them: of whom, by whom, ahead of whom; who publishes the result."""

from __future__ import annotations

import re
from bisect import bisect_left

from scrapers.extract.prose.facts import PREDICATES, State
from scrapers.extract.prose.words import Token

_OBLIQUE = re.compile(
    r"(?:^|[^\wà-ỹđ])(?:của|do|giao|theo|bởi|cho|vào\s+tay|với|từ|tại|trình|gửi|lãnh\s+đạo|giám\s+đốc"
    r"|chủ\s+tịch|đề\s+nghị|yêu\s+cầu|(?:hơn|kém|thua|vượt)(?:\s+(?:sát\s+nút|sít\s+sao|khít\s+khao|xa|hẳn|nhẹ|khá\s+xa|một\s+chút|chút\s+ít))|hơn|kém|thua|bằng|vượt(?:\s+(?:qua|lên\s+trên))?|bỏ\s+(?:khá\s+)?xa|(?:xếp|đứng)\s+trên|bị|sau|trước|giữa|suýt\s+soát|xấp\s+xỉ|ngang\s+(?:ngửa|bằng)|sánh\s+ngang|(?:qua|vượt)\s+mặt|đánh\s+bại|hạ\s+bệ|thay|mà|trong|nguồn|ảnh|đại\s+diện|trưởng|ở|cùng\s+kỳ"
    r"|of|by|from|to|compared\s+with|than|at)\s+(?:các\s+)?$"
    # "vượt qua đương kim quán quân – Sở B – 0,5 điểm"
    r"|(?<![\wà-ỹđ])(?:vượt(?:\s+(?:qua|lên\s+trên))?|qua\s+mặt|đánh\s+bại)\s+[^,;.:()\d\ue000–-]{1,40}\s[–-]\s+$"
)
_OWNER = re.compile(
    r"(?:bứt\s+phá|vươn\s+lên|thăng\s+(?:hạng|tiến)|bước\s+(?:tiến|nhảy)|tiến\s+bộ|trường\s+hợp|nỗ\s+lực|tăng\s+hạng|thành\s+tích|dấu\s+ấn"
    r"|điểm\s+sáng|câu\s+chuyện"
    r"|(?<!theo )điểm\s+(?:số\s+)?(?:thẩm\s+định|chính\s+thức|cuối\s+cùng))"
    r"(?:\s+(?:ngoạn\s+mục|ấn\s+tượng|mạnh\s+mẽ|đáng\s+kể|rõ\s+(?:rệt|nét)|vượt\s+bậc))?\s+(?:của|of)\s+(?:các\s+|the\s+)?$"
    r"|(?:điểm|điểm\s+số|kết\s+quả|chỉ\s+số|thứ\s+hạng|dti|vị\s+trí|tổng\s+điểm|số\s+điểm"
    r"|chuyển\s+đổi\s+số|xếp\s+hạng|score)\s+(?:\(?(?:(?:các|từng|theo|\d+)\s+(?:trụ\s+cột|chỉ\s+số(?:\s+(?:chính|thành\s+phần))?)|dti|chuyển\s+đổi\s+số|cđs|đạt\s+được|chung"
    r"|xếp\s+hạng|năm\s+20\d\d)\)?\s+)*(?:của|of)\s+(?:các\s+|the\s+)?$"
)
# "soán ngôi đầu của A", "chỉ đứng sau A": A is not what the clause speaks of
_AHEAD = re.compile(
    r"(?:soán|cướp|đoạt|truất|tiếm)\s+(?:(?:mất|lại|được)\s+)?(?:ngôi|vị)(?:\s+(?:đầu(?:\s+bảng)?|nhất|nhì|vương|vị|số\s+(?:một|1)))?\s+$"
    r"|(?:soán|giành|lấy|thay|chiếm|truất|tước)\s+(?:mất\s+|lại\s+)?(?:vị\s+trí|ngôi|thứ|hạng)[^,;.]{0,30}\s(?:của|từ\s+tay|từ)\s+$"
    r"|(?:(?:xếp|đứng|theo|liền|ngay|chỉ|kề)\s+(?:ngay\s+)?(?:phía\s+)?|phía\s+)sau\s+(?:các\s+)?$|(?:theo|bám)\s+sát\s+$"
)
_LEADS = re.compile(
    r"\s*(?:\ue003+\s*)?(?:tiếp\s+tục\s+|vẫn\s+|cùng\s+)?(?:dẫn\s+đầu|đứng|xếp|giữ|chiếm|nắm|về\s+(?:nhất|nhì|đích))"
)
# "thay cho B (80,6 điểm) nay xếp hạng 3"
_DOES_NOW = re.compile(
    r"[\s\ue003]*(?:\([^()]{0,40}\)\s*)?(?:nay|hiện(?:\s+nay)?|năm\s+nay|kỳ\s+này|lần\s+này)\s+(?:đã\s+|đang\s+|chỉ\s+)?(?:xếp|đứng|ở|giữ|tụt|lùi|xuống)(?![\wà-ỹđ])"
)
# "từng chỉ số chính của Sở A: nhận thức số đạt 45/50 điểm"
_PARTS_OF = re.compile(
    r"(?<![\wà-ỹđ])(?:trụ\s+cột|chỉ\s+số|nhóm|tiêu\s+chí|nội\s+dung|thành\s+phần|lĩnh\s+vực|điểm|kết\s+quả)(?:\s+[\wà-ỹ]+){0,5}\s+(?:của|tại|ở)\s+$"
)
_LIKE_THIS = re.compile(
    r"[\s\ue003]*(?:(?:đạt|có|là|được|như\s+sau|cụ\s+thể|điểm|kết\s+quả|khá|cao|thấp|tốt|nổi\s+bật|chi\s+tiết|lần\s+lượt|,)\s*)*"
)
_HANDED = re.compile(
    r"(?:thuộc|dành|trao|gọi\s+tên|giao|chia(?:\s+đều)?)\s+(?:về\s+)?(?:cho\s+)?$"
    # "khép lại bằng Sở A", "tiếp nối bởi Sở B"
    r"|(?:khép\s+lại|kết\s+thúc|mở\s+(?:đầu|màn)|tiếp\s+nối)\s+(?:bằng|bởi)\s+(?:các\s+)?$"
)
# "nhường ngôi đầu cho B với 92,35 điểm": what follows at once is B's, else the clause goes on about its own unit
_CEDED = re.compile(r"(?<![\wà-ỹđ])nhường\s[^,;.\d]{0,30}cho\s+$")
_WITH_VALUE = re.compile(r"[\s\ue003]*với\s+\d")
# "hạ tầng số của Sở A đạt 45/50 điểm"
_OWN_PILLAR = re.compile(r"[”\"]?\s*(?:năm\s+20\d\d\s+)?(?:của|tại|ở)\s+(?:các\s+)?")
_HAS_IN_IT = re.compile(
    r"[\s\ue003,:(–-]*(?:(?:chỉ|đã|cũng|mới|đều|cùng|lần\s+lượt|đạt(?:\s+được)?|được|là|có|ở\s+mức|điểm|số|tổng|với|năm\s+20\d\d)[\s,:(]*)*"
)
_MOST_OWNERS = 60  # tokens looked at behind a pillar for what its units have
_JOINED = re.compile(r"cùng\s+với\s+(?:các\s+)?$")
_AGENT = re.compile(
    r"\s*(?:tỉnh\s+[^,.;]{0,20}?|\ue003+\s*)?(?:[,–-]\s*(?:là\s+)?(?:cơ\s+quan|đơn\s+vị)[^,;.–-]{0,70}[,–-]\s*)?"
    r"(?:,\s*)?(?:-\s*)?(?:đã\s+|vừa\s+|sẽ\s+|cũng\s+"
    r"|là\s+)*(?:cho\s+biết|cho\s+hay|thông\s+báo|thông\s+tin|công\s+bố|ban\s+hành|tham\s+mưu"
    r"|chủ\s+trì|phối\s+hợp|tổ\s+chức|trình|báo\s+cáo|đề\s+nghị|hướng\s+dẫn"
    r"|tổng\s+hợp|chịu\s+trách\s+nhiệm|đề\s+xuất|triển\s+khai|thực\s+hiện|cập\s+nhật|đánh\s+giá"
    r"|thẩm\s+định|theo\s+dõi|rà\s+soát|xây\s+dựng|chấm\s+điểm|said|announced|reported|proposed)(?![\wà-ỹđ])"
)


class Oblique(State):
    """Whether a unit is what its clause speaks of."""

    def _oblique(self, token: Token) -> bool:
        before = self.low(max(0, token.start - 60), token.start)
        if _JOINED.search(before):
            return False
        if _AHEAD.search(before):
            return True
        if _OBLIQUE.search(before) and not _OWNER.search(before):
            if self._of_its_pillar(token):
                return False
            if _PARTS_OF.search(before) and self._introduces_pillars(token):
                return False
            if re.search(r"(?:^|[^\wà-ỹđ])(?:do|bỏ\s+(?:khá\s+)?xa)\s+(?:các\s+)?$", before) and _LEADS.match(
                self.low(token.end, token.end + 40)
            ):
                return False  # "khối sở do Sở A dẫn đầu", "bỏ xa Sở B đứng thứ hai"
            if _DOES_NOW.match(self.low(token.end, token.end + 70)):
                return False
            if re.search(r"(?:^|[;,])\s*(?:của|of)\s+(?:các\s+|the\s+)?$", before):
                return False  # "điểm của A là 92, của B là 91"
            passive = _HANDED.search(before)
            passive = passive or (_CEDED.search(before) and _WITH_VALUE.match(self.low(token.end, token.end + 16)))
            held = re.search(
                r"(?:followed\s+(?:\w+\s+)?by|held\s+by|belongs?\s+to|went\s+to|thuộc\s+về|(?:vị\s+trí|thứ"
                r"|hạng|ngôi)[^,;.]{0,30}\s+(?:của|of))\s+(?:the\s+)?$",
                before,
            )
            return not (passive or held)
        return False

    def _of_its_pillar(self, unit: Token) -> bool:
        """Whether a clause speaks of a unit in the pillar it opens with: `hạ tầng số của Sở A đạt 45/50 điểm`."""
        if not self.topic_pillars or len(self.pillars) != 1:
            return False
        told = [t for t in self.tokens[: bisect_left(self.starts, unit.start)] if t.kind not in ("year", "noise")]
        previous = told[-1] if told else None
        of_pillar = (
            previous is not None and previous.kind == "pillar" and (previous.start, previous.end) == self.pillars[0]
        )
        # "; ở Sở B đạt 40/50 điểm"
        return (
            previous is not None
            and (of_pillar or previous.kind in ("semicolon", "turn", "comma"))
            and _OWN_PILLAR.fullmatch(self.low(previous.end, unit.start)) is not None
        )

    def _speaks_of_owner(self, i: int) -> bool:
        """Whether a clause that opens with the pillar at `i` of a unit tells what the unit has in it, and no more."""
        behind = [t for t in self.tokens[i + 1 : i + _MOST_OWNERS] if t.kind != "year"]
        if not behind or behind[0].kind != "unit":
            return True
        if _OWN_PILLAR.fullmatch(self.low(self.tokens[i].end, behind[0].start)) is None:
            return True
        owner = behind[0]
        for t in behind[1:]:
            if t.kind == "unit":
                if self.low(owner.end, t.start).strip(" \ue003") not in (",", "và", ", và"):
                    return False
                owner = t
            elif t.kind in PREDICATES:
                return _HAS_IN_IT.fullmatch(self.low(owner.end, t.start)) is not None
            elif t.kind not in ("comma", "and", "link", "respectively", "shared", "open"):
                return False
        return False

    def _introduces_pillars(self, unit: Token) -> bool:
        """Whether a colon and a pillar follow a unit's name: `các trụ cột của Sở A: nhận thức số đạt 45/50 điểm`."""
        following = [t for t in self.tokens[bisect_left(self.starts, unit.end) :][:4] if t.kind != "among"][:2]
        return (
            [t.kind for t in following] == ["link", "pillar"]
            and following[0].word == ":"
            and _LIKE_THIS.fullmatch(self.low(unit.end, following[0].start)) is not None
        )

    def _agent(self, token: Token) -> bool:
        return _AGENT.match(self.low(token.end, token.end + 60)) is not None
