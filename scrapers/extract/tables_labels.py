"""What a column header means: its role, year, pillar and maximum, told by its words and never by its position."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from scrapers.extract.tables_cells import Spot, read_cell
from scrapers.extract.vocabulary import find_groups, find_indices, find_pillars, pillar_of
from scrapers.vietnamese import NUMBER, key, lower

LONGEST_LABEL = 220  # characters; longer cells are text, not headers

# Roles a column may have. `level` is rank, rating or score, `rank` may be a rating: the cells tell.
ROLES = ("unit", "parent", "group", "serial", "rank", "score", "max", "pct", "rating", "level", "year", "ignore")

# whole labels, without years, brackets and index words, as `key` writes them
_EXACT: dict[str, str] = {}
for _role, _labels in {
    "serial": """
        tt | stt | so tt | so thu tu | thu tu | no | order | n | so
    """,
    "rank": """
        hang | xep hang | thu hang | xep thu | thu tu xep hang | vi tri | vi tri xep hang | thu bac | bac | rank
        | ranking | ket qua xep hang | xep thu hang | position | place | thu tu hang | hang dat | hang chung |
        xep vi thu | vi thu | xep bac | giai | giai thuong
    """,
    "unit": """
        don vi | ten don vi | co quan | ten co quan | co quan don vi | don vi co quan | ten co quan don vi | dia
        phuong | ten dia phuong | don vi dia phuong | co quan dia phuong | ten cac don vi | cac don vi | cac co
        quan | ten cac co quan | so ban nganh | cac so ban nganh | so nganh | cac so nganh | so ban nganh tinh |
        so | ban nganh | xa phuong | xa phuong thi tran | phuong xa | ten xa | ten xa phuong | ten phuong xa |
        xa | phuong | ubnd xa phuong | ubnd cap xa | cap xa | ten xa phuong thi tran | phuong xa dac khu | xa
        phuong dac khu | huyen | huyen thi xa thanh pho | huyen thanh pho | huyen thi thanh pho | ten huyen |
        quan huyen | ubnd cap huyen | cap huyen | ubnd cac huyen | ubnd huyen thi xa thanh pho | ubnd huyen
        thanh pho | ubnd huyen | cac huyen thi xa thanh pho | cac huyen thanh pho | quan huyen thi xa | thi xa |
        thanh pho | unit | units | agency | agencies | name | unit name | agency name | department | departments
        | district | districts | locality | localities | commune | communes | commune ward | organization | ten
        | doi tuong | doi tuong danh gia | don vi danh gia | don vi duoc danh gia | co quan duoc danh gia | to
        chuc | co quan to chuc | co quan to chuc don vi | ten to chuc | co quan nha nuoc | don vi hanh chinh |
        khu vuc | co quan chuyen mon | ten so ban nganh | so ban nganh dia phuong | ten so nganh | ten so | ten
        phuong | ten don vi co quan | ten don vi dia phuong | ubnd cac huyen thanh pho | ubnd cac huyen thi xa
        thanh pho | ubnd cac xa phuong | ubnd cac xa phuong thi tran | co quan don vi dia phuong | department
        agency | departments and agencies | department branch | city district | district city | ward commune |
        ward
    """,
    "parent": """
        thuoc huyen | thuoc | huyen tp | don vi cap huyen | dia ban
    """,
    "group": """
        khoi | nhom don vi | loai hinh | loai don vi | nhom co quan | khoi don vi | phan nhom | cap | nhom doi
        tuong | group | category
    """,
    "score": """
        diem | so diem | tong diem | tong so diem | tong diem dat | tong diem dat duoc | diem dat | diem dat
        duoc | so diem dat duoc | so diem dat | diem so | diem danh gia | diem cham | dat | dat duoc | tong |
        tong cong | tong hop | diem tong | diem tong hop | tong diem danh gia | gia tri | score | total score |
        total | points | total points | mark | diem thuc te | diem cuoi cung | diem chinh thuc | tong diem cuoi
        cung | tham dinh | diem tham dinh | ket qua tham dinh | tong diem tham dinh | so diem tham dinh | diem
        sau tham dinh | hoi dong tham dinh | diem hoi dong tham dinh | diem hoi dong | sau tham dinh | phuc tra
        | diem phuc tra | tong diem sau tham dinh | diem ket luan | diem chot | ket luan | cham diem | value |
        index value | scores | diem xep hang | so diem cham | diem cham tham dinh | diem chi so | muc diem |
        tong so diem dat duoc | tong so diem dat | so diem thuc hien | tong diem thuc hien | diem thuc hien
    """,
    "max": """
        diem toi da | tong diem toi da | so diem toi da | thang diem | diem chuan | maximum | max | max score |
        maximum score | toi da | diem quy dinh | tong thang diem | thang diem toi da | diem thang | muc toi da |
        tong diem chuan | tong so diem toi da | thang | diem toi da theo quy dinh | diem toi da ap dung | diem
        quy chuan | full score | full marks
    """,
    "pct": """
        ty le | ti le | ty le dat | ti le dat | ty le hoan thanh | ti le hoan thanh | ty le diem | phan tram |
        percent | percentage | muc do hoan thanh | ty le dat duoc | ty trong dat | rate | share | completion
        rate | ty le thuc hien | ti le thuc hien
    """,
    "rating": """
        xep loai | loai | phan loai | xep loai muc do | ket qua xep loai | rating | level | classification |
        grade | xep muc | muc xep loai | muc xep hang | phan hang | muc danh gia | xep nhom | xep loai muc |
        nhom xep hang | xep loai don vi | danh gia xep loai | nhom
    """,
    "level": """
        muc | muc do | danh gia | ket qua | ket qua danh gia | ket qua danh gia xep loai | cap do | ket qua cham
        | result | results | assessment | ket qua xep loai xep hang | ket qua danh gia xep hang | xep hang xep
        loai | hang muc
    """,
    "year": """
        nam | nam danh gia | year
    """,
}.items():
    for _label in _labels.split("|"):
        _EXACT.setdefault(" ".join(_label.split()), _role)

_YEAR = re.compile(r"(?:(?:của\s+|trong\s+)?năm\s+)?(?<![\d/.,-])(20[12]\d)(?![\d/]|[.,]\d|-\d)")
_INDEX = re.compile(
    r"(?:bộ\s+)?(?:chỉ\s+số|mức\s+độ|kết\s+quả|về)?\s*(?:đánh\s+giá\s+)?(?:chỉ\s+số\s+|mức\s+độ\s+"
    r"|về\s+)?(?:chuyển\s+đổi\s+số|(?<![\wà-ỹđ])(?:cđs|p?dti)(?![\wà-ỹđ]))"
    r"(?:\s*-\s*(?:p?dti|cđs))?|digital transformation(?: index)?|(?<![\w])index(?![\w])"
)
_CHANGE = re.compile(
    r"(?:mức\s+)?(?<!hạ )(?:tăng|giảm)\s*(?:[(/+,-]|hay|hoặc|và|\()\s*[+)]*\s*(?:tăng|giảm)|so\s+với\s+(?:cùng\s+kỳ"
    r"|kỳ|năm|kết\s+quả|lần|20\d\d|xếp\s+hạng|điểm\s+năm)|so\s+(?:năm|20\d\d)"
    r"|chênh\s+lệch|biến\s+động|thay\s+đổi|^(?:mức\s+|số\s+điểm\s+|điểm\s+)?(?:tăng|giảm)(?:\s+(?:điểm|hạng|bậc|thêm"
    r"|trưởng))*$|cải\s+thiện|thăng\s+hạng|(?:năm|kỳ|lần)\s+(?:trước|ngoái)|previous|last\s+year|\bchange\b"
    r"|difference|[+]\s*/\s*-|±|increase|decrease|tăng\s*\(?\s*[+↑]|tăng\s*,\s*giảm"
)
_SELF = re.compile(
    r"(?<!thứ )(?<![\wà-ỹđ])tự\s*(?:đánh\s+giá|chấm|khai|cho\s+điểm|xếp)|(?<![\wà-ỹđ])tđg(?![\wà-ỹđ])|\bself\b"
    r"|đơn\s+vị\s+(?:tự|chấm)|cơ\s+quan\s+(?:tự|chấm)|cá\s+nhân\s+chấm"
)
_PLANNED = re.compile(
    r"mục\s+tiêu|chỉ\s+tiêu|phấn\s+đấu|kế\s+hoạch|giao\s+|dự\s+kiến|tạm\s+tính|target|planned|expected"
)
_NOTE = re.compile(
    r"ghi\s+chú|(?<![a-z])notes?(?![a-z])|remark|người\s+|điện\s+thoại|(?<![a-z])(?:sđt|email|e-mail|website|link"
    r"|url)(?![a-z])|^ngày|thời\s+gian|địa\s+chỉ|chức\s+vụ|họ\s+(?:và\s+)?tên"
    r"|lý\s+do|căn\s+cứ|giải\s+trình|minh\s+chứng|cách\s+tính|(?<![\wà-ỹđ])mã(?![\wà-ỹđ])|nhận\s+xét|ý\s+kiến"
    r"|đơn\s+vị\s+tính|nội\s+dung\s+tồn\s+tại|tồn\s+tại|đề\s+xuất|diễn\s+giải|chữ\s+ký|ký\s+tên|phụ\s+trách|đầu\s+mối"
)
_SIDE_POINTS = re.compile(
    r"điểm\s+(?:thưởng|cộng(?!\s+bố)|trừ|phạt|khuyến\s+khích|liệt|ưu\s+tiên)|(?:không"
    r"|chưa)\s+(?:được\s+)?(?:đưa\s+vào\s+)?(?:đánh\s+giá|tính|xét|áp\s+dụng)|(?:bị|còn)\s+(?:trừ|thiếu|mất)|bonus"
    r"|penalty|trọng\s+số|số\s+(?:lượng|tiêu\s+chí|chỉ\s+tiêu|chỉ\s+số|đơn\s+vị)|(?:không|chưa)\s+đạt"
)
_BONUS = re.compile(r"điểm\s+(?:thưởng|cộng|trừ|phạt|khuyến\s+khích)|bonus|penalty")
_NO_UNIT = re.compile(
    r"^(?:tên\s+)?(?:các\s+)?chỉ\s+số(?:\s*[,/].*)?$|^trụ\s+cột|tiêu\s+chí|chỉ\s+số\s+(?:thành\s+phần|chính)"
    r"|nội\s+dung|nhiệm\s+vụ|họ\s+(?:và\s+)?tên|công\s+việc|hạng\s+mục|câu\s+hỏi|lĩnh\s+vực"
)
_PROVINCES = re.compile(
    r"tỉnh\s*[,/-]?\s*(?:và\s+)?thành(?:\s+phố)?|tỉnh\s*/\s*tp|bộ\s*[,/]\s*(?:ngành|cơ\s+quan)"
    r"|provinces?(?:\s*/\s*cit)?|ministr(?:y|ies)|^(?:tên\s+)?tỉnh$|quốc\s+gia"
)
_SHARE = re.compile(r"%|tỷ\s+lệ|tỉ\s+lệ|phần\s+trăm|percent|tỷ\s+trọng")
_OF_MAXIMUM = re.compile(r"(?:so\s+với|trên|/)\s*(?:tổng\s+)?(?:số\s+)?(?:điểm\s+|thang\s+điểm\s+)?(?:tối\s+đa|chuẩn)")
_MAXIMUM = re.compile(r"tối\s+đa|thang(?:\s+điểm)?(?![\wà-ỹđ])|điểm\s+chuẩn(?!\s+h)|(?<![a-z])max(?:imum)?(?![a-z])")
_RANK = re.compile(
    r"xếp\s+hạng|thứ\s+hạng|(?<![\wà-ỹđ])hạng(?![\wà-ỹđ])|xếp\s+thứ|vị\s+(?:trí|thứ)|thứ\s+bậc|(?<![a-z])rank"
)
_RATING = re.compile(
    r"xếp\s+loại|phân\s+loại|(?<![\wà-ỹđ])(?:mức|loại|nhóm)(?![\wà-ỹđ])|cấp\s+độ|(?<![a-z])(?:rating|level"
    r"|grade)(?![a-z])|xếp\s+mức"
)
_SCORE = re.compile(r"điểm|(?<![a-z])(?:score|points?)(?![a-z])")
_WEAK_SCORE = re.compile(r"giá\s+trị|tổng(?:\s+(?:cộng|hợp|số))?|kết\s+quả|(?<![a-z])total(?![a-z])")
_VERIFIED = re.compile(
    r"thẩm\s+định|hội\s+đồng|tổ\s+(?:đánh\s+giá|công\s+tác)|phúc\s+tra|chính\s+thức|cuối\s+cùng|verified"
    r"|được\s+duyệt|công\s+nhận|phê\s+duyệt|chốt|kết\s+luận|ban\s+chỉ\s+đạo"
)
_TOTAL = re.compile(r"tổng|chung|total|overall")
_UNIT_WORDS = re.compile(
    r"đơn\s+vị|cơ\s+quan|địa\s+phương|(?<![\wà-ỹđ])(?:sở|xã(?!\s+hội)|phường|huyện|thị\s+xã|thành\s+phố"
    r"|quận)(?![\wà-ỹđ])|agenc|department|district|commune|localit|(?<![a-z])unit"
)
_MAX_NUMBER = re.compile(
    rf"(?:(?:tối\s+đa|thang(?:\s+điểm)?|max(?:imum)?|điểm\s+chuẩn|out\s+of)(?:\s+là|\s*:|\s*="
    rf"|\s+đạt)?\s*(?P<a>{NUMBER})|[(/]\s*(?P<b>{NUMBER})\s*(?:điểm|đ|points?)?\s*(?:\)|$)|(?P<c>{NUMBER})\s*(?:điểm"
    rf"|đ)\s*(?:\)|$))"
)
_PILLAR_HEAD = re.compile(
    r"^\s*(?:(?:[IVX]+|\d{1,2}|[A-Za-zđĐ]|TC\s*\d+)\s*[.):/-]\s*)?(?:(?:tổng\s+)?(?:điểm"
    r"|số điểm)\s+)?(?:(?:trụ\s+cột|chỉ\s+số|nhóm(?:\s+(?:chỉ\s+số|tiêu\s+chí))?|lĩnh\s+vực"
    r"|tiêu\s+chí)(?:\s+(?:chính|thành\s+phần))?(?:\s+(?:\d{1,2}|[IVX]+)(?![\wà-ỹđ]))?\s*[:.–-]?\s*)?(?:(?:về"
    r"|đánh\s+giá)\s+)?(?:(?:[IVX]+|\d{1,2})\s*[.):-]\s*)?",
    re.IGNORECASE,
)
_PILLAR_TAIL = re.compile(
    rf"\s*(?:[(\[][^()\[\]]*[)\]]|[-–:/]\s*(?:tối\s+đa\s*)?{NUMBER}\s*(?:điểm|đ)?|tối\s+đa\s*:?\s*{NUMBER}\s*(?:điểm"
    rf"|đ)?|[*:.,;–-]+)\s*$",
    re.IGNORECASE,
)
_PILLAR_OVER = re.compile(
    r"trụ\s+cột|chỉ\s+số\s+(?:chính|thành\s+phần)|nhóm\s+(?:chỉ\s+số|tiêu\s+chí)|thành\s+phần|các\s+tiêu\s+chí"
    r"|tiêu\s+chí\s+thành|pillar|component|lĩnh\s+vực"
)
_ABBREVIATED = re.compile(r"(?:NTS|TCS|HTS|NLS|ATTT|ATTTM|CQS|KTS|XHS|HĐCQS|HĐKTS|HĐXHS|CPS|NTCĐS|TTHC|DVCTT)")


@dataclass(frozen=True, slots=True)
class Label:
    """What the header cells above one column say.

    `role` is one of `ROLES` or None when unknown; `why` names what an ignored column holds. `parts` are
    the roles of a header that names several values (`Điểm (hạng)`). `number` is how many header cells spoke.
    """

    text: str = ""
    role: str | None = None
    why: str | None = None
    parts: tuple[str, ...] = ()
    year: Spot | None = None
    pillar: Spot | None = None
    maximum: Spot | None = None
    group: str | None = None
    group_spot: Spot | None = field(default=None, repr=False)
    verified: bool = False
    total: bool = False
    provinces: bool = False
    criteria: bool = False
    cells: tuple[Spot, ...] = field(default=(), repr=False)


def _bare(low: str) -> str:
    """A label without years, brackets and the index's name."""
    out = re.sub(r"[(\[][^()\[\]]*[)\]]", " ", low)
    out = _YEAR.sub(" ", out)
    out = _INDEX.sub(" ", out)
    return " ".join(out.split()).strip(" .:;-–,/*")


@lru_cache(maxsize=2048)
def _groups(text: str) -> frozenset[str]:
    found = frozenset(g.unit_group for g in find_groups(text)) - {"all"}
    # "Sở, ngành, địa phương" heads the names of all levels
    return frozenset() if found == {"department"} and re.search(r"địa\s+phương", lower(text)) else found


@lru_cache(maxsize=4096)
def role_of(text: str, fuzzy: bool = False) -> tuple[str | None, str | None]:
    """(role, why ignored) of one header text. `fuzzy` allows for misread letters (OCR)."""
    low = lower(text)
    if _CHANGE.search(low) and not _OF_MAXIMUM.search(low):
        return "ignore", "change"
    if _SELF.search(low):
        return "ignore", "self_assessed"
    if _PLANNED.search(low) and not re.search(r"kết\s+quả\s+thực\s+hiện", low):
        return "ignore", "target"
    bare = _bare(low)
    folded = key(bare)
    if folded in _EXACT:
        exact = _EXACT[folded]
        if exact in ("score", "level", "rank") and _SHARE.search(low) and "%" in low:
            return "pct", None
        return exact, None
    if not folded:
        if _INDEX.search(low) and re.search(r"\w", low):
            return ("pct" if "%" in low else "level" if re.search(r"mức\s+độ", low) else "score"), None
        return (None, None) if not _YEAR.search(low) else ("value", None)
    if _NOTE.search(low):
        return "ignore", "note"
    if _SIDE_POINTS.search(low):
        return "ignore", "bonus" if _BONUS.search(low) else "side_points"
    if _MAXIMUM.search(bare) and not _OF_MAXIMUM.search(low) and not _SHARE.search(low):
        return "max", None
    if _SHARE.search(low) and not re.search(r"%\s*(?:trọng|tỷ trọng)", low):
        return "pct", None
    found = sorted(
        (m.start(), role)
        for role, pattern in (("rank", _RANK), ("rating", _RATING), ("score", _SCORE))
        if (m := pattern.search(bare))
    )
    if found:
        return (None, "other_points") if found[0][1] == "score" and not _is_score(low) else (found[0][1], None)
    if len(bare) <= 60 and _UNIT_WORDS.search(bare) and not _NO_UNIT.search(bare) and not re.search(r"\d", bare):
        return "unit", None
    if _WEAK_SCORE.search(bare) and len(bare) <= 40:
        return ("score", None) if _is_score(low) else (None, "other_points")
    if fuzzy and len(folded) >= 4:
        near = process.extract(folded, list(_EXACT), scorer=Levenshtein.distance, score_cutoff=1 + len(folded) // 8)
        nearest = {_EXACT[label] for label, distance, _ in near if distance == near[0][1]}
        if len(nearest) == 1:
            return nearest.pop(), None
    return None, None


# words the result of an assessment may be described with; any other word makes it the points of something else
_SCORE_WORDS = re.compile(
    r"(?<![\wà-ỹđ])(?:tổng(?:\s+(?:cộng|hợp|số))?|số|điểm|đ|đạt(?:\s+được)?|được|chỉ\s+số|mức\s+độ|đánh\s+giá|thẩm\s+định"
    r"|chấm|xếp\s+(?:hạng|loại)|kết\s+quả|giá\s+trị|kết\s+luận|chốt|phúc\s+tra|chính\s+thức|cuối\s+cùng|thực\s+tế|thực\s+hiện"
    r"|phê\s+duyệt|công\s+nhận|công\s+bố|duyệt|xác\s+nhận|sau(?:\s+khi)?|qua|lần\s+cuối|hội\s+đồng|ban\s+chỉ\s+đạo"
    r"|tổ(?:\s+(?:công\s+tác|chuyên\s+viên|giúp\s+việc))?|tđ|sở\s+(?:tt\s*&\s*tt|tttt|khcn|kh\s*&\s*cn|thông\s+tin\s+"
    r"và\s+truyền\s+thông|khoa\s+học\s+và\s+công\s+nghệ)|ubnd(?:\s+(?:tỉnh|thành\s+phố))?|cơ\s+quan\s+(?:thẩm\s+định|đánh\s+giá)"
    r"|quy\s+đổi|trung\s+bình|tb|quy\s+về|làm\s+tròn|chung|toàn\s+diện|năm|20\d\d|theo|trên|của(?:\s+(?:các|từng))?(?:\s+(?:đơn\s+vị|cơ\s+quan"
    r"|địa\s+phương))?|(?:các|theo)\s+(?:trụ\s+cột|chỉ\s+số|tiêu\s+chí)|bộ\s+(?:chỉ\s+số|tiêu\s+chí)|các|do|bởi|về|và|là|tỉnh|thang|tối\s+đa|áp\s+dụng|chuẩn|cấp\s+(?:tỉnh|huyện|xã|sở)"
    r"|chuyển\s+đổi\s+số|cđs|p?dti|digital\s+transformation|index|total|overall|final|verified|score[ds]?|points?|mark|value"
    r"|result|assess(?:ed|ment)|achieved|max(?:imum)?|the|of|out|by|in|year|and)(?![\wà-ỹđ])"
)


def _is_score(low: str) -> bool:
    """Whether all words of a score header are such as results of the index are described with (`Điểm ISO` is not)."""
    rest = low
    for group in reversed(find_groups(low, low)):
        rest = rest[: group.start] + " " + rest[group.end :]
    return re.search(r"[^\W\d_]{2}", _SCORE_WORDS.sub(" ", rest)) is None


# words a share of the points may be described with; any other word makes it the share of something else
_SHARE_WORDS = re.compile(
    r"tỷ\s+lệ|tỉ\s+lệ|phần\s+trăm|tỷ\s+trọng|%|đạt(?:\s+được)?|điểm|hoàn\s+thành|so\s+với|tối\s+đa|tổng(?:\s+số)?"
    r"|chuẩn|thực\s+hiện"
    r"|chỉ\s+số|kết\s+quả|mức\s+độ|trên|số|giá\s+trị|thang|đánh\s+giá|thẩm\s+định|chấm|của|các|đơn\s+vị|cơ\s+quan"
    r"|tiêu\s+chí|theo|năm|20\d\d|quy\s+đổi|xếp\s+loại|mức|ra|được|tính|và"
    r"|chuyển\s+đổi\s+số|(?<![\wà-ỹđ])(?:cđs|p?dti)(?![\wà-ỹđ])|percent(?:age)?|share|rate|of|the|maximum|max|score"
    r"|points?|completion|achieved|to|\(|\)|[\d/.,:;*-]"
)
_FOREIGN = re.compile(
    r"hồ\s+sơ|dịch\s+vụ\s+công|(?<![\wà-ỹđ])(?:dvc|dvctt|tthc)(?![\wà-ỹđ])|thanh\s+toán|văn\s+bản|thi\s+đua"
    r"|khen\s+thưởng|thủ\s+tục|cán\s+bộ|công\s+chức|dân\s+số"
    r"|hộ\s+gia|doanh\s+nghiệp|ngân\s+sách|kinh\s+phí|giao\s+dịch|chữ\s+ký\s+số|kiến\s+nghị|hài\s+lòng|tài\s+khoản"
    r"|biên\s+chế|máy\s+tính|tổ\s+công\s+nghệ|giải\s+ngân"
)


def _is_foreign(text: str, role: str | None) -> bool:
    """Whether a header's figures are of something other than the index (`Tỷ lệ hồ sơ trực tuyến`)."""
    low = lower(text)
    if role == "pct":
        return re.search(r"[^\W\d_]", _SHARE_WORDS.sub(" ", low)) is not None and pillar_of(text) is None
    if role in ("score", "rank", "rating", "level", "max"):
        rival = {i.kind for i in find_indices(text)} == {"rival"}
        return (rival or _FOREIGN.search(low) is not None) and not _covered_by_pillars(text)
    return False


def is_exact_header(text: str) -> bool:
    """Whether a text is nothing but a known header."""
    return key(text) in _EXACT


@lru_cache(maxsize=8192)
def looks_like_header(text: str, fuzzy: bool = False) -> bool:
    """Whether a cell's text could be a column header with a known meaning."""
    if not text or len(text) > LONGEST_LABEL:
        return False
    role, why = role_of(text, fuzzy)
    return role is not None or why is not None or pillar_of(text) is not None


@lru_cache(maxsize=2048)
def _maximum(text: str) -> tuple[int, int] | None:
    m = _MAX_NUMBER.search(lower(text))
    if m is None or _YEAR.fullmatch((m["a"] or m["b"] or m["c"]).strip()):
        return None
    name = "a" if m["a"] else "b" if m["b"] else "c"
    if name != "a" and len(m[name].split(",")[0].split(".")[0]) < 2:
        return None  # "(1)" numbers a column
    return m.span(name)


@lru_cache(maxsize=2048)
def pillar_in(text: str, *, any_name: bool = False) -> tuple[int, int] | None:
    """The span of the pillar a cell names, without numbering, `trụ cột`, maxima; with `any_name` (a header above
    says that pillars stand below it) also of one no list knows."""
    start, end = 0, len(text)
    head = _PILLAR_HEAD.match(text)
    if head and head.end() < end:
        start = head.end()
    while tail := _PILLAR_TAIL.search(text, start, end):
        if tail.start() <= start:
            break
        end = tail.start()
    name = text[start:end].strip()
    if not name or len(name) > 120:
        return None
    start = text.index(name, start)
    if _INDEX.fullmatch(lower(name)):
        return None
    folded = key(name)
    known = pillar_of(name) is not None or _ABBREVIATED.fullmatch(name) is not None or _covered_by_pillars(name)
    coined = (
        bool(re.search(r"(?:^| )so$", folded))
        and len(folded.split()) <= 7
        and not re.search(r"(?:^| )(?:chi|tong|diem|ty|ti|doi|tri|he|y|muc|cac|con) so$", folded)
    )
    if known or (role_of(text) == (None, None) and (coined or any_name)):
        return start, start + len(name)
    return None


def _covered_by_pillars(name: str) -> bool:
    """`Hoạt động kinh tế số và xã hội số`: nothing but pillars and joining words."""
    low = lower(name)
    rest = low
    found = find_pillars(name)
    for p in reversed(found):
        rest = rest[: p.start] + " " + rest[p.end :]
    return bool(found) and not re.sub(r"(?:và|hoạt\s+động|trong|của|phát\s+triển|điểm|[,;/&\s-])+", "", rest)


def _pieces(text: str) -> list[str]:
    """The parts of a header that may name several values: before, inside and after brackets or slashes."""
    return [p.strip() for p in re.split(r"[()\[\];|]|/|\s+-\s+|\s+và\s+|,", text) if p.strip(" .:*")]


Part = tuple[int, int, int]
"""Which of the header cells, and the span in its text."""


@dataclass(slots=True)
class _Meaning:
    """What header texts say, as in `Label`, wherever they are printed."""

    role: str | None = None
    why: str | None = None
    parts: tuple[str, ...] = ()
    year: Part | None = None
    pillar: Part | None = None
    maximum: Part | None = None
    group: str | None = None
    group_at: Part | None = None
    verified: bool = False
    total: bool = False
    provinces: bool = False
    criteria: bool = False


def read_label(cells: Sequence[Spot], *, fuzzy: bool = False) -> Label:
    """The meaning of the header cells above one column, from the top down.

    The lowest cell that tells a role decides; a header of change, self-assessment or notes anywhere
    above decides over all. Years, pillars, maxima and groups may stand in any of them.
    """
    cells = tuple(c for c in cells if c.text.strip() and len(c.text) <= LONGEST_LABEL)
    texts = tuple(c.text for c in cells)
    told = _meaning(texts, fuzzy)

    def spot(part: Part | None) -> Spot | None:
        return cells[part[0]].part(part[1], part[2]) if part is not None else None

    return Label(
        " | ".join(texts),
        told.role,
        told.why,
        told.parts,
        spot(told.year),
        spot(told.pillar),
        spot(told.maximum),
        told.group,
        spot(told.group_at),
        told.verified,
        told.total,
        told.provinces,
        told.criteria,
        cells,
    )


@lru_cache(maxsize=4096)
def _meaning(texts: tuple[str, ...], fuzzy: bool) -> _Meaning:
    out = _Meaning()
    if not texts:
        return out
    under = False
    role: str | None = None
    lowest = len(texts) - 1
    for n, text in enumerate(texts):
        low = lower(text)
        here, why = role_of(text, fuzzy)
        pillar = pillar_in(text, any_name=under and n == lowest)
        if pillar is None and _is_foreign(text, here):
            return out
        if pillar is not None and (
            here is None
            or here in ("score", "value")
            or pillar_of(text[slice(*pillar)])
            or _covered_by_pillars(text[slice(*pillar)])
        ):
            out.pillar = (n, *pillar)
            here = None
        over = _PILLAR_OVER.search(low) is not None
        if why == "other_points" and pillar is None and not (over and n < lowest):
            out.why = why
            return out
        under = under or (over and pillar is None)
        if over and n < lowest and here != "ignore":
            here = None
        if here == "ignore":
            out.role, out.why = "ignore", why
            return out
        years = list(_YEAR.finditer(low))
        if len({m[1] for m in years}) == 1:
            out.year = (n, *years[0].span(1))
        maximum = _maximum(text)
        if maximum is not None and here not in ("max", "unit"):
            out.maximum = (n, *maximum)
        groups = _groups(text)
        if len(groups) == 1:
            out.group, out.group_at = next(iter(groups)), (n, 0, len(text))
            if n < lowest and here in ("unit", "rating", "level", "rank"):
                here = None  # a group's heading over its columns
        out.verified = out.verified or _VERIFIED.search(low) is not None
        out.total = out.total or _TOTAL.search(low) is not None
        out.provinces = out.provinces or (_PROVINCES.search(low) is not None and not re.search(r"huyện|thị\s+xã", low))
        out.criteria = out.criteria or _NO_UNIT.search(low) is not None
        if here == "value":
            here = role
        if here == "unit" and role not in (None, "unit"):
            here = role  # "Sở TT&TT" under "Điểm thẩm định"
        role = here or role
    parts = tuple(
        r
        for piece in _pieces(texts[-1])
        if (r := role_of(piece)[0]) in ("rank", "score", "max", "pct", "rating", "level", "ignore")
    )
    if role is None and out.year is not None and out.pillar is None and key(_bare(lower(texts[-1]))) == "":
        role = "value"
    if out.pillar is not None and role in (None, "value", "unit", "level"):
        role = "score" if "%" not in lower(texts[-1]) else "pct"
    out.role, out.parts = role, parts if len(parts) > 1 else ()
    return out


def split_label(text: str, columns: int) -> list[tuple[int, int]] | None:
    """The spans of the headers of several columns printed as one cell (`Xếp hạng Tên đơn vị`), when the words
    can be cut into so many known headers in one way only."""
    words = [m.span() for m in re.finditer(r"\S+", text)]
    if not 2 <= columns <= 4 or not columns <= len(words) <= 16 or is_exact_header(text):
        return None
    ways: list[list[tuple[int, int]]] = []

    def cut(start: int, parts: list[tuple[int, int]]) -> None:
        if len(parts) == columns:
            if start == len(words):
                ways.append(parts)
            return
        for end in range(start + 1, len(words) + 1):
            part = words[start][0], words[end - 1][1]
            if key(text[slice(*part)]) in _EXACT:
                cut(end, [*parts, part])

    cut(0, [])
    roles = {tuple(_EXACT[key(text[slice(*p)])] for p in way) for way in ways}
    return ways[0] if len(roles) == 1 and len(set(next(iter(roles)))) == columns else None


def is_numbering(texts: Sequence[str]) -> bool:
    """Whether a row only numbers the columns: `(1) (2) (3)`, `A B 1 2`, `1 2 3=2/1`."""
    marks = [t.strip() for t in texts if t.strip()]
    if len(marks) < 2 or any(len(m) > 18 for m in marks):
        return False
    if not all(re.fullmatch(r"\(?\s*(?:\d{1,2}|[A-Za-zđĐ])\s*\)?(?:\s*[=:]\s*[\d()\s/*+x×:%.-]+)?", m) for m in marks):
        return False
    digits = [int(d[0]) for m in marks if (d := re.match(r"\(?\s*(\d{1,2})", m) and re.findall(r"\d{1,2}", m))]
    return bool(digits) and digits == list(range(digits[0], digits[0] + len(digits))) and digits[0] <= 3


@lru_cache(maxsize=8192)
def is_plain_value(text: str) -> bool:
    """Whether a cell holds a figure or rating (and so is no header)."""
    low = lower(text.strip())
    if _YEAR.fullmatch(low) or re.match(r"(?:tổng\s+)?điểm\s+[^\d\s]", low):
        return False  # "Điểm TB" is the header of an average
    return read_cell(text).kind in ("figures", "rating")
