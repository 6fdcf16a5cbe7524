"""A sentence as a list of tokens: units, numbers by what they are, rank words, ratings, links.

The scanner knows words; it decides nothing about which value belongs to which unit
(`scrapers.extract.prose_clauses` does). Offsets are absolute (`Document.text`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from scrapers.extract.units import UnitMention
from scrapers.extract.vocabulary import find_groups, find_indices, find_pillars, rating_pattern
from scrapers.vietnamese import NUMBER, count_word, find_dates, lower, ordinal

Span = tuple[int, int]


@dataclass(slots=True)
class Token:
    """One token. `kind` is one of:

    `unit`, `pillar`, `group`, `year`, `enum` (number of a list item), `score`, `pct`, `bare` (a number
    without a unit of measure), `max`, `change`, `gap`, `rank_change`, `range`, `old` (the value before
    a change), `count`, `rank`, `last`, `next`, `order`, `rating`, `average`, `link`, `respectively`, `shared`, `comma`,
    `semicolon`, `and`, `open`, `close`, `turn` (`riêng`, `còn`: another subject follows), `among` (`trong đó`),
    `rest`, `like` (examples follow), `unranked`, `target`, `provisional`, `settled`, `versus`, `noise`.
    """

    kind: str
    start: int
    end: int
    number: Span | None = None
    maximum: Span | None = None
    qualifier: str | None = None
    unit: UnitMention | None = None
    group: str | None = None
    ranks: list[tuple[int, Span]] = field(default_factory=list)
    count: int | None = None
    total: Span | None = None
    year: str | None = None
    word: str = ""
    lead: bool = False
    members: bool = False
    direction: str | None = None
    zone: str | None = None
    depth: int = 0
    pillars: list[Span] = field(default_factory=list)


_B = r"(?<![\wà-ỹđ])"
_E = r"(?![\wà-ỹđ])"
_COUNT_WORD = (
    r"(?:hai|ba)\s+mươi(?:\s+[a-zà-ỹ]+)?|mười(?:\s+(?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?"
    r"|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|one|two|three|four|five|six|seven|eight|nine|ten"
)
_ENGLISH_COUNTS = {w: n for n, w in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_ENGLISH_ORDINALS = {
    w: n for n, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)
}
_NOUN = (
    r"cơ\s+quan|đơn\s+vị|địa\s+phương|sở|huyện|thị\s+xã|thành\s+phố|quận|xã|phường|thị\s+trấn|ubnd|tổ\s+chức|ban|ngành"
    r"|units?|agencies|agency|departments?|districts?|localities|locality|communes?|wards?|towns?|cities"
)
_ORD = r"(?:nhất|nhì|hai|ba|tư|bốn|năm(?!\s+20\d\d)|sáu|bảy|tám|chín|mười(?:\s+(?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?|\d{1,3}(?![\d,.]*\d)|[ivx]{1,5})(?![\wà-ỹđ])"
_ORD_NEXT = (
    rf"(?:(?:\s*,\s*(?:và\s+)?|\s+và\s+|\s*-\s*|\s+đến\s+(?=vị|thứ|hạng|\d))(?:(?:vị\s+trí\s+)?(?:thứ|hạng|số)\s+{_ORD}(?:/\d{{1,3}})?"
    rf"|{_ORD}(?=\s*(?:,|và|lần|là|thuộc|:|gồm|trong|của|khối|với|\(|;|\.|$|[\ue000]))))"
)
_VERBS = r"(?:(?:được\s+)?(?:xếp|đứng|giữ|ở|giành|đạt|vươn\s+lên|nằm\s+ở|chiếm|về|lên|cùng|đồng|tiếp\s+tục|vẫn)\s+(?:ở\s+|lên\s+)?)*"

_WORDS = re.compile(
    "|".join(
        (
            r"(?P<unit>\ue000+)",
            r"(?P<pillar>\ue001+)",
            r"(?P<noise>\ue002+)",
            r"(?P<parenthesis>[()\[\]])",
            # "Top 3 khối sở: A, B, C"; only a number where words of rank follow ("Top 3 đơn vị dẫn đầu")
            rf"(?P<top>{_B}(?:top|tốp)\s+(?P<topn>\d{{1,2}}|ba|năm|mười){_E})",
            # "như sau: 1. Sở A; 2. Sở B"
            r"(?P<enum>(?:(?<=[:;,] )|(?<=[:;,]))\d{1,2}[.)]\s*(?=\ue000))",
            # another index's or pillar's "levels": never a rank of this list
            rf"(?P<noise2>{_B}(?:lần|năm|kỳ|khóa|nhiệm\s+kỳ|cấp|mức\s+độ|đợt|phiên)\s+thứ\s+{_ORD}|(?:kém|hơn|so\s+với|cách|sau|thua|bằng|vượt|bỏ\s+xa)\s+(?:các\s+)?(?:đơn\s+vị|địa\s+phương|cơ\s+quan|sở|huyện|thành\s+phố|xã|phường|vị\s+trí)\s+(?:xếp\s+|đứng\s+)?(?:dẫn\s+đầu|đứng\s+đầu|đầu\s+bảng|thứ\s+(?:nhất|hai|ba)|liền\s+(?:trước|kề|sau)|đầu)(?![^,;.]{{0,40}}là\s+[\ue000])|(?:tăng|giảm|cải\s+thiện|tụt)(?:\s+(?:điểm|hạng|bậc|trưởng))?\s+(?:cao|nhiều|mạnh|thấp|ít|nhanh)\s+nhất|áp\s+chót|người\s+đứng\s+đầu|cơ\s+quan\s+đứng\s+đầu|điểm\s+cầu"
            rf"|(?:năm|thời\s+gian|giai\s+đoạn|tháng|quý)\s+(?:tiếp\s+theo|kế\s+tiếp)|(?:mức|cấp|mức\s+độ|mức\s+điểm)\s+(?:cao|thấp)\s+nhất|so\s+với\s+(?:tổng\s+)?(?:số\s+)?điểm\s+tối\s+đa{_E}"
            rf"|cuối\s+(?:năm|tháng|quý|tuần|kỳ|giờ)|thứ\s+(?:hai|ba|tư|năm|sáu|bảy)\s*,?\s*(?:ngày\s+)?(?=\ue002|\d{{1,2}}[/.-]\d)|ít\s+nhất|tốt\s+nhất|nhất\s+là{_E}|thống\s+nhất|duy\s+nhất|mới\s+nhất|hợp\s+nhất)",
            rf"(?P<order>{_B}(?:từ\s+trên\s+xuống(?:\s+dưới)?|từ\s+cao\s+(?:đến|xuống|tới)\s+thấp|từ\s+cao\s+nhất\s+(?:đến|xuống)\s+thấp\s+nhất|theo\s+thứ\s+tự(?:\s+(?:xếp\s+hạng|điểm|giảm\s+dần))?(?:\s+(?:từ\s+cao\s+(?:đến|xuống)\s+thấp|từ\s+trên\s+xuống|giảm\s+dần))?|điểm\s+giảm\s+dần))",
            rf"(?P<upward>{_B}(?:tính\s+|xếp\s+)?từ\s+(?:dưới\s+lên(?:\s+trên)?|thấp\s+(?:đến|lên|tới)\s+cao|cuối\s+lên))",
            rf"(?P<rank>{_B}(?:xếp\s+|đứng\s+)?(?:thứ\s+hạng|các\s+vị\s+trí|vị\s+trí|hạng)\s+từ\s+(?:thứ\s+|số\s+)?\d{{1,3}}\s+đến\s+(?:vị\s+trí\s+)?(?:thứ\s+|số\s+)?\d{{1,3}}{_E}|{_B}{_VERBS}(?:(?:các\s+)?(?:vị\s+trí|vị\s+thứ|thứ\s+hạng|thứ\s+bậc|ngôi\s+vị|ngôi|hạng|thứ)\s+)+(?:(?:thứ|số|hạng)\s+)*{_ORD}(?:\s*/\s*\d{{1,3}}(?![\d.,]*\d))?{_ORD_NEXT}*"
            rf"|{_B}(?:được\s+)?(?:xếp|đứng|về|đồng)\s+(?:nhất|nhì){_E}(?:\s+bảng(?:\s+xếp\s+hạng)?)?|{_B}(?:xếp|đứng)\s+\d{{1,3}}\s*/\s*\d{{1,3}}{_E}(?!\s*điểm)|{_B}á\s+quân{_E}|(?<![\wà-ỹđ] )(?<![\wà-ỹđ])(?:nhất|nhì|ba|tư)(?=\s*[-–:]\s*\ue000)|(?<![\wà-ỹđ] )(?<![\wà-ỹđ])(?:nhất|nhì)(?=\s+(?:khối|cấp|toàn|bảng){_E})"
            rf"|{_B}(?:rank(?:ed|ing|s)?\s+(?:in\s+)?|placed\s+|in\s+|took\s+|takes\s+|came\s+(?:in\s+)?|finished\s+|the\s+)?(?:the\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:\s+(?:and|,)\s+(?:second|third|fourth|fifth|sixth))*(?:\s+(?:place|position|rank)s?)?{_E})",
            rf"(?P<next>{_B}(?:(?P<nextn>{_COUNT_WORD}|\d{{1,2}}|các|những)\s+)?(?:(?:vị\s+trí|đơn\s+vị|thứ\s+hạng|cơ\s+quan|địa\s+phương|sở|huyện)\s+)?(?:(?:xếp|đứng|lần\s+lượt|xếp\s+hạng)\s+)?"
            rf"(?:tiếp\s+theo|kế\s+tiếp|tiếp\s+đến|tiếp\s+đó|kế\s+đến|liền\s+sau|liền\s+kề|tiếp\s+sau|theo\s+sau|xếp\s+sau|đứng\s+sau|sau\s+đó|ngay\s+sau(?:\s+đó)?|bám\s+sát(?:\s+phía\s+sau)?)(?:\s+đó)?{_E}|{_B}(?:followed\s+(?:\w+\s+)?by|next)(?:\s+(?:come|are|is))?{_E})",
            rf"(?P<last>{_B}(?:(?:được\s+)?(?:xếp|đứng|ở|nằm|nằm\s+ở|có|đạt)\s+)*(?:(?:vị\s+trí|thứ\s+hạng|nhóm|hạng|số\s+điểm|điểm\s+số|tổng\s+điểm|điểm|kết\s+quả|chỉ\s+số(?:\s+dti)?)\s+)*(?:cuối\s+cùng|cuối\s+bảng|chót\s+bảng|cuối|chót|thấp\s+(?:điểm\s+)?nhất|đội\s+sổ|bét)(?:\s+bảng)?(?:\s+xếp\s+hạng)?{_E}"
            rf"|{_B}(?:(?:ranked|ranking|placed|at\s+the|the|in)\s+)*(?:last|bottom|lowest(?:[\s-]ranked|[\s-]scoring)?)(?:\s+(?:place|position|score|of\s+the\s+(?:table|list)))?{_E})",
            rf"(?P<lead>{_B}(?:(?:được\s+)?(?:xếp|đứng|giữ(?:\s+vững)?|vươn\s+lên|tiếp\s+tục|vẫn|ở|lên|có|đạt|giành|cùng)\s+)*(?:ở\s+)?(?:dẫn\s+đầu|đứng\s+đầu|xếp\s+đầu|(?:đứng\s+)?đầu\s+bảng|ngôi\s+đầu(?:\s+bảng)?|vị\s+trí\s+(?:dẫn\s+đầu|đầu\s+bảng|đầu\s+tiên|đầu|số\s+một|số\s+1|quán\s+quân)"
            rf"|(?:ngôi\s+)?quán\s+quân|thủ\s+khoa|ngôi\s+vương|(?:(?:số\s+điểm|điểm\s+số|tổng\s+điểm|điểm|kết\s+quả|thứ\s+hạng|xếp\s+hạng|chỉ\s+số(?:\s+dti|\s+chuyển\s+đổi\s+số)?|giá\s+trị|tỷ\s+lệ)\s+)?cao\s+(?:điểm\s+)?nhất|số\s+một){_E}"
            rf"|{_B}(?:topp(?:ed|ing)|tops|led|leads|leading|(?:took|takes|taking|in)\s+the\s+lead|(?:at\s+)?the\s+top|highest(?:[\s-]ranked)?)(?:\s+the\s+(?:list|ranking|rankings|table))?{_E})",
            rf"(?P<unranked>{_B}(?:không|chưa|không\s+được|không\s+thực\s+hiện|chưa\s+được)\s+(?:tham\s+gia\s+)?(?:thực\s+hiện\s+)?(?:xếp\s+hạng|xếp\s+loại|đánh\s+giá|chấm\s+điểm|tính\s+điểm){_E}|(?:was|were)?\s*not\s+ranked)",
            rf"(?P<norating>{_B}không\s+có\s+(?:cơ\s+quan|đơn\s+vị|địa\s+phương|sở|huyện|xã)[^,.;]{{0,40}}?(?:loại|mức|hạng)\s+(?:{rating_pattern()})(?:\s*(?:,|và|hoặc)\s*(?:{rating_pattern()}))*)",
            rf"(?P<rating>{_B}(?:(?:(?:được|có|đạt|đều|cùng|xếp|đánh\s+giá|nằm|thuộc|là)\s+)*(?:(?:ở|đạt)\s+)?(?:xếp\s+)?(?:loại|mức\s+độ|mức|hạng|nhóm|mức\s+xếp\s+loại|mức\s+xếp\s+hạng)\s*:?\s+|xếp\s+(?:loại\s+)?)[\"“”'‘’]?(?P<rated>{rating_pattern()})[\"“”'‘’]?)",
            rf"(?P<erating>{_B}(?:rated|rating|classified)\s+(?:as\s+)?[\"“]?(?P<erated>excellent|good|fair(?:ly\s+good)?|average|weak|poor){_E})",
            rf"(?P<barerating>{_B}{rating_pattern()})",
            rf"(?P<average>{_B}(?:(?:giá\s+trị|điểm\s+số|số\s+điểm|điểm|mức|chỉ\s+số|kết\s+quả|dti)\s+)*bình\s+quân(?:\s+chung)?{_E}|{_B}(?:the\s+)?(?:average|mean)(?:\s+(?:score|value|dti))?{_E})",
            rf"(?P<target>{_B}(?:phấn\s+đấu|mục\s+tiêu|chỉ\s+tiêu|đến\s+năm\s+20\d\d|hướng\s+tới|quyết\s+tâm|strives?|aims?\s+to|target){_E})",
            rf"(?P<provisional>{_B}(?:dự\s+kiến|tạm\s+tính|tự\s+chấm|tự\s+đánh\s+giá|ước\s+tính|ước\s+đạt|provisional|self-assess(?:ed|ment)){_E})",
            rf"(?P<settled>{_B}(?:thẩm\s+định|kết\s+quả\s+chính\s+thức|kết\s+quả\s+cuối\s+cùng|được\s+công\s+nhận){_E})",
            rf"(?P<versus>{_B}(?:so\s+với|so\s+năm|cùng\s+kỳ|compared\s+(?:to|with)|over){_E})",
            rf"(?P<respectively>{_B}(?:lần\s+lượt|tương\s+ứng|theo\s+thứ\s+tự|respectively){_E})",
            rf"(?P<shared>{_B}(?:cùng|đều|đồng|both|all){_E})",
            rf"(?P<rest>{_B}(?:còn\s+lại|the\s+(?:rest|remaining)|remaining){_E})",
            rf"(?P<among>{_B}(?:trong\s+đó|trong\s+số\s+đó|cụ\s+thể|gồm\s+có|bao\s+gồm|gồm|như\s+sau|including|include[sd]?|namely){_E})",
            rf"(?P<like>{_B}(?:như|điển\s+hình|tiêu\s+biểu|chẳng\s+hạn|ví\s+dụ|such\s+as){_E})",
            rf"(?P<turn>{_B}(?:riêng|còn|trong\s+khi(?:\s+đó)?|ngược\s+lại|tuy\s+nhiên|nhưng|ở\s+chiều\s+ngược\s+lại|while|however|whereas|meanwhile){_E})",
            rf"(?P<link>{_B}(?:thuộc\s+về|về\s+tay|gọi\s+tên|đó\s+là|là|có|is|are|was|were|belong(?:s|ed)?\s+to|went\s+to|goes\s+to|by){_E}|:)",
            rf"(?P<and>{_B}(?:và|cùng\s+với|and){_E}|&)",
            r"(?P<semicolon>;)",
            r"(?P<comma>,(?!\d))",
            rf"(?P<number>(?<![\wà-ỹđ.,/]){NUMBER})",
            rf"(?P<countword>{_B}(?:{_COUNT_WORD})(?=\s+(?:{_NOUN}){_E}))",
        )
    )
)

_QUALIFIERS = {
    "hơn": "gt",
    "trên": "gt",
    "gần": "lt",
    "dưới": "lt",
    "xấp xỉ": "approx",
    "khoảng": "approx",
    "chừng": "approx",
    "ước": "approx",
    "over": "gt",
    "more than": "gt",
    "nearly": "lt",
    "almost": "lt",
    "under": "lt",
    "about": "approx",
    "approximately": "approx",
}
_QUALIFIER = re.compile(
    rf"{_B}(?P<q>hơn|trên|gần|dưới|xấp\s+xỉ|khoảng|chừng|ước|over|more\s+than|nearly|almost|under|about|approximately)\s+(?:\d+[.,\d]*\s*(?:điểm\s*)?)?$"
)
_FRACTION = re.compile(
    rf"\s*(?:điểm\s*)?(?:/|trên\s+(?:tổng\s+(?:số\s+)?|thang\s+(?:điểm\s+)?|tối\s+đa\s+)?(?:điểm\s+)?|out\s+of\s+)\s*(?P<m>{NUMBER})(?![\d/])"
)
_MEASURE = re.compile(
    r"\s*(?:(?P<pp>điểm\s+(?:phần\s+trăm|%)|percentage\s+points?)|(?P<points>điểm(?!\s*(?:cầu|truy\s+cập|phục\s+vụ|phát|đến\s+du|mới|nghẽn|trường|dân\s+cư))|points?|pts)|(?P<pct>%|phần\s+trăm|percent|per\s+cent)|(?P<places>bậc|hạng|thứ\s+hạng|vị\s+trí|places?|positions?))(?![\wà-ỹđ])"
)
_CHANGE = re.compile(
    rf"{_B}(?<!loại )(?<!mức )(?<!hạng )(?P<way>tăng|giảm|cao\s+hơn|thấp\s+hơn|nhiều\s+hơn|ít\s+hơn|nhỉnh\s+hơn|hơn\s+(?:\ue000+|\w+\s\w+)|vượt|kém\s+hơn|kém|cách|chênh(?:\s+lệch)?|thua|bỏ\s+xa|rose|up|increase[ds]?|gain(?:ed)?|fell|down|decrease[ds]?|drop(?:ped)?|higher|lower)"
    r"(?:\s+(?:năm\s+(?:20\d\d|trước)|so\s+với\s+[^,;.()\d]{1,40}?(?:20\d\d\s*)?(?:là\s+)?|thêm|tới|đến|hẳn|nhẹ|mạnh|lên|khoảng|gần|trên|hơn|được|(?:đơn\s+vị|địa\s+phương)\s+(?:xếp\s+|đứng\s+)?(?:dẫn|đứng|thứ|liền)\s+\w+|là(?!\s+[\ue000])|đáng\s+kể|điểm|hạng|bậc|với|(?:cao|nhiều|mạnh|thấp|ít|nhanh)\s+nhất|trung\s+bình|bình\s+quân|nhau|\ue000+|by|of))*\s*[:(]?\s*\+?$"
)
_GAP_TO = re.compile(
    rf"(?:{_B}(?<!loại )(?<!mức )(?<!hạng )(?<!xếp )(?:kém(?!\s+(?:là|gồm|với|có))|cách(?!\s+mạng)|thua|vượt(?!\s+(?:lên|qua|trội|bậc))|bỏ\s+xa|chênh\s+lệch|khoảng\s+cách)"
    rf"|{_B}hơn\s+(?=đơn\s+vị|địa\s+phương|cơ\s+quan|[\ue000]|sở|huyện|xã|thành\s+phố))(?:\s[^,;.\d()]{{0,80}}|[^,;.\d()]{{0,80}}\s)$"
)
_GAP_AFTER = re.compile(r"\s*(?:higher|lower|more|less|fewer|ahead|behind|above|below)(?![\wà-ỹđ])")
_UP = {
    "tăng",
    "cao hơn",
    "nhiều hơn",
    "nhỉnh hơn",
    "vượt",
    "rose",
    "up",
    "increase",
    "increased",
    "increases",
    "gain",
    "gained",
    "higher",
}
_DOWN = {"giảm", "thấp hơn", "ít hơn", "fell", "down", "decrease", "decreased", "decreases", "drop", "dropped", "lower"}
_BEFORE_MAX = re.compile(
    rf"{_B}(?:thang\s+điểm(?:\s+(?:tối\s+đa|chuẩn|đánh\s+giá|chung))?|(?:tổng\s+)?(?:số\s+)?điểm\s+(?:tối\s+đa|chuẩn|tuyệt\s+đối)|tối\s+đa|theo\s+thang|trên\s+thang|thang\s+đo|scale\s+of|maximum(?:\s+score)?|out\s+of)"
    r"(?:\s+(?:là|tính|của|cho|đối\s+với|đạt|ở|được|với|of|is|mỗi|một|các|tối\s+đa|khối|nhóm|cấp|sở|huyện|xã|ban|ngành|đơn\s+vị|cơ\s+quan|địa\s+phương|ubnd|phường|:|\ue000+)|\s*,(?!\s*\d)|\s*:)*\s*\(?\s*$"
)
_AFTER_MAX = re.compile(r"\s*(?:điểm\s+)?(?:là\s+)?(?:tối\s+đa|tuyệt\s+đối)(?![\wà-ỹđ])")
_CRITERIA = re.compile(
    r"\s*(?:tiêu\s+chí|chỉ\s+số|trụ\s+cột|chỉ\s+tiêu|nhóm\s+(?:chỉ|tiêu)|nội\s+dung|nhiệm\s+vụ|câu\s+hỏi|criteria|indicators?|indices|pillars?|lượt|hồ\s+sơ|dịch\s+vụ|thủ\s+tục|người|năm(?!\s+20\d\d)|tháng|ngày|lần|tỷ|triệu|nghìn|đồng|km|ha|văn\s+bản|cuộc|lớp|buổi|tập|trang|bước|cấp(?![\wà-ỹđ])|khối|tổ|đại\s+biểu|doanh\s+nghiệp|hộ|giờ|phút|mô\s+hình|nền\s+tảng|cán\s+bộ)(?![\wà-ỹđ])"
)
_COUNTED = re.compile(rf"\s*(?P<noun>{_NOUN}){_E}")
_RANGE_AFTER = re.compile(
    rf"\s*(?:điểm|%)?\s*(?:đến|tới|-|–|to)\s*(?:dưới\s+|cận\s+|gần\s+)?{NUMBER}\s*(?:điểm|%|points?|percent)"
)
_RANGE_BEFORE = re.compile(rf"{NUMBER}\s*(?:điểm|%)?\s*(?:đến|tới|-|–|to)\s*(?:dưới\s+|cận\s+|gần\s+)?$")
_ONWARDS = re.compile(r"\s*(?:điểm|%)?\s*(?:trở\s+lên|trở\s+xuống|trở\s+lại|or\s+(?:more|higher|less))")
_DOCUMENT_NUMBER = re.compile(
    r"\d+\s*/\s*(?:20\d\d\s*/\s*)?(?:qđ|kh|nq|tb|bc|tt|nđ|ct|ctr|tờ|cv|ubnd|hđnd|sttt|stttt|btttt|ttg|tu)[\w/-]*|(?:số|no\.?)\s+\d+-[\wđ/-]+"
)
_RELEVANT_YEAR = re.compile(r"(?<=năm )20[0-4]\d(?!\d)|(?<![\d/.,])20[0-4]\d(?![\d/]|[.,]\d|\s*(?:điểm|%))")
_POINTS_BEFORE = re.compile(
    r"(?:điểm|điểm\s+số|số\s+điểm|tổng\s+điểm|dti|chỉ\s+số|scores?|points?)(?:\s+(?:là|đạt|đạt\s+được|chung|of|tổng|lần\s+lượt|tương\s+ứng|được|chuyển\s+đổi\s+số|cđs|dti))*\s*[:=]?\s*\(?$"
)
_OLD = re.compile(rf"{_B}từ\s+(?:mức\s+)?$")
_LIFTED = re.compile(r"[^;.]{0,40}?(?:lên|xuống|còn|to)\s+(?:mức\s+|còn\s+)?\d")
_NO_SCORE = re.compile(
    r"hồ\s+sơ|dịch\s+vụ|thủ\s+tục|người\s+dân|dân\s+số|hộ\s+gia|hộ\s+dân|doanh\s+nghiệp|kinh\s+phí|ngân\s+sách|văn\s+bản|thanh\s+toán|giao\s+dịch|cán\s+bộ|công\s+chức|tài\s+khoản|thuê\s+bao"
    r"|chữ\s+ký|học\s+sinh|phủ\s+sóng|internet|băng\s+rộng|điện\s+thoại|grdp|kinh\s+tế\s+số\s+chiếm|tỷ\s+trọng|tiếp\s+nhận|giải\s+quyết|trực\s+tuyến|số\s+hóa|vneid|định\s+danh|đúng\s+hạn|tốc\s+độ|khách|sản\s+phẩm|population|dossiers|budget|households"
)
_NO_SCORE_AFTER = re.compile(
    r"\s*(?:số\s+|tổng\s+số\s+|các\s+|tổng\s+)?(?:hồ\s+sơ|dịch\s+vụ|thủ\s+tục|người|dân|hộ|doanh\s+nghiệp|kinh\s+phí|ngân\s+sách|chi\s+ngân|văn\s+bản|cán\s+bộ|công\s+chức|tài\s+khoản|thuê\s+bao|cơ\s+quan|đơn\s+vị|xã|huyện|sở|thôn|tổ|trường|cơ\s+sở|giao\s+dịch|tiêu\s+chí|chỉ\s+tiêu|of\s+(?!the\s+(?:maximum|total\s+score)))(?![\wà-ỹđ])"
)
_POINT_KINDS = re.compile(r"\s*(?:thưởng|trừ|cộng)(?![\wà-ỹđ])")


def scan(text: str, offset: int, units: list[UnitMention], *, item: bool = False) -> list[Token]:
    """The tokens of one sentence.

    Args:
        text: the sentence.
        offset: where it starts in the document's text; token offsets are absolute.
        units: units named in it (offsets relative to the sentence).
        item: whether a number that opens the sentence is that of a list item.
    """
    return _Scanner(text, offset, units, item).run()


class _Scanner:
    def __init__(self, text: str, offset: int, units: list[UnitMention], item: bool) -> None:
        self.text = text
        self.offset = offset
        self.units = {u.start: u for u in units}
        low = lower(text)
        masked = list(low)
        self.pillars = {}
        for d in find_dates(text):
            masked[d.start : d.end] = "\ue002" * (d.end - d.start)
        for m in _DOCUMENT_NUMBER.finditer(low):
            masked[m.start() : m.end()] = "\ue002" * (m.end() - m.start())
        for p in find_pillars(text):
            masked[p.start : p.end] = "\ue001" * (p.end - p.start)
            self.pillars[p.start] = p
        ends = []
        for u in units:
            stop = max(u.end, u.reach)
            masked[u.start : stop] = "\ue000" * (stop - u.start)
            ends.append(stop)
        # two adjacent units must not run together
        self.low = "".join(masked)
        self.stops = set(ends)
        self.tokens: list[Token] = []
        self.skip = 0
        if item and (m := re.match(r"\s*(?:[-–+*•]\s*)?(?P<n>\d{1,3})\s*[.):/-]\s*(?!\d)", self.low)):
            span = (offset + m.start("n"), offset + m.end("n"))
            self.tokens.append(Token("enum", *span, number=span))
            self.skip = m.end()

    def run(self) -> list[Token]:
        depth = 0
        position = self.skip
        while (m := _WORDS.search(self.low, position)) is not None:
            position = m.end()
            kind = m.lastgroup or ""
            kind = next(
                (k for k, v in m.groupdict().items() if v is not None and k not in ("nextn", "topn", "rated", "erated")), kind
            )
            before = len(self.tokens)
            position = max(position, self._take(kind, m))
            for token in self.tokens[before:]:
                if token.kind == "open":
                    depth += 1
                token.depth = depth
                if token.kind == "close":
                    depth = max(0, depth - 1)
        self._add_phrases()
        return sorted(self.tokens, key=lambda t: (t.start, t.end))

    def _new(self, kind: str, start: int, end: int, **more: object) -> Token:
        token = Token(kind, self.offset + start, self.offset + end)
        for name, value in more.items():
            setattr(token, name, value)
        self.tokens.append(token)
        return token

    def _span(self, start: int, end: int) -> Span:
        return self.offset + start, self.offset + end

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
                    r"(?:nhóm|tốp|top|trong\s+những(?:\s+\w+\s\w+)?|một\s+trong[^,.;]*)\s*(?:\d+\s*)?(?:các\s+)?(?:đơn\s+vị\s+)?$",
                    before,
                )
                is not None
            )
            self._new("rank", start, end, ranks=[(1, self._span(start, end))], lead=True, members=members)
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
                r"[^:;.\ue000]{0,60}?(?:dẫn\s+đầu|đứng\s+đầu|cao\s+nhất|thấp\s+nhất|cuối|đầu\s+bảng|xếp\s+đầu)", self.low[end:]
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

    # -------------------------------------------------------------- ranks and ratings
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
        if (
            re.match(r"[\"”'’]?\s+trở\s+lên", after)
            or re.match(
                rf"\s*(?:,|và|hoặc|/|đến)\s*(?:(?:loại|mức)\s+)?(?:{rating_pattern()})(?!\s*(?:có|gồm|:|\d))", after
            )
            and not re.match(r"\s*,", after)
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
        closes = re.match(r"[\"”]?\s*(?:[),;.]|$)", after) is not None
        if adjacent and previous is not None and previous.kind == "open" and closes:
            self._new("rating", start, end, number=self._span(start, end), word=word)
            return
        enumerated = previous is not None and previous.kind in ("comma", "semicolon", "and") and adjacent
        if word[:1].isupper() or enumerated:
            counted = re.match(
                rf"\s*(?::|có|gồm)?\s*\(?(?:\d{{1,3}}|{_COUNT_WORD})(?:/\d+)?\s*(?:{_NOUN}|\)|%)?", after
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

    # -------------------------------------------------------------- numbers
    def _number(self, m: re.Match[str]) -> int:
        low, (start, end) = self.low, m.span()
        before = low[max(0, start - 70) : start]
        if _RELEVANT_YEAR.match(low, start) and not re.search(r"(?:điểm|đạt|với)\s*$", before):
            self._new("year", start, end, year=m[0], number=self._span(start, end))
            return end
        fraction = _FRACTION.match(low, end)
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
        measure = _MEASURE.match(low, stop)
        finish = measure.end() if measure else stop
        number = self._span(start, end)
        change = (
            None
            if re.search(r"(?:lớn|nhỏ)\s+hơn\s+(?:hoặc\s+bằng\s+)?$|hoặc\s+bằng\s+$", before)
            else _CHANGE.search(before)
        )
        if measure and measure["points"] and (compared := _GAP_AFTER.match(low, finish)):
            year = re.match(r"\s*(?:than|compared\s+(?:to|with))\s+(?:in\s+)?(?:20\d\d|the\s+previous)", low[compared.end() :])
            if year:
                way = "up" if compared[0].strip() in ("higher", "more", "above") else "down"
                token = self._new("change", start, finish, number=number, direction=way)
                token.total = self._span(compared.start(), compared.end())
            else:
                self._new("gap", start, finish, number=number)
            return finish
        if not fraction and change is None and _GAP_TO.search(before):
            self._new("gap", start, finish, number=number)
            return finish
        signed = re.search(r"(?:^|[\s(])[+]$|\(\s*[-–]$", before)
        if (change and not fraction) or signed or (measure and measure["pp"]):
            way = re.sub(r"\s+", " ", change["way"]) if change else ("up" if signed and "+" in signed[0] else "down")
            direction = "up" if way in _UP else "down" if way in _DOWN else None
            if measure and measure["places"]:
                self._new("rank_change", start, finish, number=number)
            elif direction is None:
                self._new("gap", start, finish, number=number)
            else:
                word = (
                    self._span(start - len(before) + change.start("way"), start - len(before) + change.end("way"))
                    if change
                    else self._span(start - 1, start)
                )
                token = self._new("change", start, finish, number=number, direction=direction)
                token.total = word
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
        if _RANGE_BEFORE.search(before) and not fraction and self.tokens and self.tokens[-1].kind == "range":
            self.tokens[-1].end = self.offset + finish
            return finish
        if _ONWARDS.match(low, stop):
            self._new("range", start, finish, number=number)
            return finish
        if _OLD.search(before):
            self._new("old" if _LIFTED.match(low, finish) else "range", start, finish, number=number)
            return finish
        if re.search(
            r"(?:thưởng|trừ|cộng|phạt)\s*(?:tối\s+đa\s+)?$|(?:tiêu\s+chí|chỉ\s+số\s+thành\s+phần|nội\s+dung|câu)\s+(?:[\wà-ỹ]+\s+){0,2}tối\s+đa\s+$",
            before,
        ):
            self._new("noise", start, finish)
            return finish
        if not fraction and (_BEFORE_MAX.search(before) or _AFTER_MAX.match(low, end)):
            if re.search(r"đạt\s+(?:số\s+)?điểm\s+tối\s+đa[^,;]*$", before) is None:
                self._new("max", start, finish, number=number)
                return finish
        if measure and measure["points"] and _POINT_KINDS.match(low, finish):
            self._new("noise", start, finish)
            return finish
        if measure and measure["pct"] and self._percent_of_something(start, finish):
            self._new("noise", start, finish, number=number, word="percent_not_score")
            return finish
        if measure is None and not fraction and re.search(r"(?:mức(?:\s+độ)?|cấp(?:\s+độ)?|nhóm|loại|level)\s+$", before):
            self._new("noise", start, finish)
            return finish
        qualifier = _QUALIFIER.search(before)
        qualified = _QUALIFIERS[re.sub(r"\s+", " ", qualifier["q"])] if qualifier else None
        kind = "bare"
        if measure and measure["points"]:
            kind = "score"
        elif measure and measure["pct"]:
            kind = "pct"
        elif fraction and (("," in m[0] or "." in m[0]) or _POINTS_BEFORE.search(before)):
            kind = "score"
        elif _POINTS_BEFORE.search(before):
            kind = "score"
        elif fraction:
            self._new("noise", start, stop)
            return stop
        self._new(kind, start, finish, number=number, maximum=maximum, qualifier=qualified)
        return finish

    def _percent_of_something(self, start: int, end: int) -> bool:
        """Whether a percentage is one of files, people, money ...: read in its own piece of the clause."""
        left = max((self.low.rfind(c, 0, start) for c in ",;:(."), default=-1)
        right = min((at for c in ",;)" if (at := self.low.find(c, end)) >= 0), default=len(self.low))
        return (
            _NO_SCORE.search(self.low[max(left, start - 90) : start]) is not None
            or _NO_SCORE_AFTER.match(self.low[end:right]) is not None
        )

    def _count(self, start: int, end: int, count: int | None, total: Span | None, stop: int) -> int:
        noun = _COUNTED.match(self.low, stop)
        if noun is None or count is None:
            return end
        if re.search(rf"{_B}một\s+trong\s+$|one\s+of\s+(?:the\s+)?$", self.low[max(0, start - 12) : start]):
            self._new("noise", start, noun.end())
            return noun.end()
        word = re.sub(r"\s+", " ", noun["noun"])
        group = None
        if word in ("sở", "ban", "ngành", "department", "departments"):
            group = "department"
        elif word in ("huyện", "thị xã", "thành phố", "quận", "district", "districts", "towns", "cities"):
            group = "district"
        elif word in ("xã", "phường", "thị trấn", "commune", "communes", "ward", "wards"):
            group = "commune"
        before = self.low[max(0, start - 10) : start]
        token = self._new(
            "count", start, noun.end(), number=self._span(start, end), count=count, total=total, group=group
        )
        if re.search(r"(?:cả|toàn bộ|tất cả|all|both)\s+$", before):
            token.word = "all"
        return noun.end()

    # -------------------------------------------------------------- phrases from the shared vocabulary
    def _add_phrases(self) -> None:
        taken = [(t.start - self.offset, t.end - self.offset) for t in self.tokens if t.kind == "unit"]

        def free(start: int, end: int) -> bool:
            return not any(s < end and start < e for s, e in taken)

        for g in find_groups(self.text):
            if free(g.start, g.end):
                self._new("group", g.start, g.end, group=g.unit_group)
        for i in find_indices(self.text):
            if free(i.start, i.end):
                self._new(i.kind, i.start, i.end)
