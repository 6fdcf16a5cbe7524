"""What the words of one header cell mean: the role of its column, or why the column does not count."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from scrapers.extract.vocabulary import find_groups
from scrapers.vietnamese import key, lower

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
        tong cong | cong | tong hop | diem tong | diem tong hop | tong diem danh gia | gia tri | score | total score |
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

YEAR = re.compile(r"(?:(?:của\s+|trong\s+)?năm\s+)?(?<![\d/.,-])(20[12]\d)(?![\d/]|[.,]\d|-\d)")
INDEX = re.compile(
    r"(?:bộ\s+)?(?:chỉ\s+số|mức\s+độ|kết\s+quả|về)?\s*(?:đánh\s+giá\s+)?(?:chỉ\s+số\s+|mức\s+độ\s+"
    r"|về\s+)?(?:chuyển\s+đổi\s+số|(?<![\wà-ỹđ])(?:cđs|p?dti)(?![\wà-ỹđ]))"
    r"(?:\s*-\s*(?:p?dti|cđs))?|digital transformation(?: index)?|(?<![\w])index(?![\w])"
)
_CHANGE = re.compile(
    r"(?:mức\s+)?(?<!hạ )(?:tăng|giảm)\s*(?:[(/+,-]|hay|hoặc|và|\()\s*[+)]*\s*(?:tăng|giảm)|so\s+với\s+(?:cùng\s+kỳ"
    r"|kỳ|năm|kết\s+quả|lần|20\d\d|xếp\s+hạng|điểm\s+năm)|so\s+(?:năm|20\d\d)"
    r"|chênh\s+lệch|biến\s+động|thay\s+đổi|^(?:mức\s+|số\s+điểm\s+|điểm\s+)?(?:tăng|giảm)(?:\s+(?:điểm|hạng|bậc|thêm"
    r"|trưởng))*$|cải\s+thiện|thăng\s+hạng|xu\s+hướng|\bchange\b"
    r"|(?:tăng|giảm|hơn|kém)(?:\s+(?:điểm|hạng|bậc|thêm|so|với))*\s+(?:năm|kỳ|lần)\s+(?:liền\s+)?(?:trước|ngoái)|difference|trend|[+]\s*/\s*-|±|increase|decrease|tăng\s*\(?\s*[+↑]|tăng\s*,\s*giảm"
)
_EARLIER = re.compile(
    r"(?:năm|kỳ|lần|đợt)\s+(?:đánh\s+giá\s+)?(?:liền\s+)?(?:kề\s+)?(?:trước|ngoái)(?![\wà-ỹđ])|trước\s+đó|cùng\s+kỳ"
    r"|(?<![a-z])(?:previous|prior|last)(?![a-z])"
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
# the province a commune lay in before the mergers: `Tỉnh cũ`, `Thuộc tỉnh (trước sáp nhập)`
_FORMER_PROVINCE = re.compile(
    r"(?:thuộc\s+)?(?:tên\s+)?(?:địa\s+bàn\s+)?tỉnh(?:\s*[,/]\s*(?:thành(?:\s+phố)?|tp))?\s*[(\[]?\s*(?:cũ|trước\s+(?:đây|(?:khi\s+)?(?:sáp|hợp|sắp)"
    r"\s+(?:nhập|nhất|xếp))).*|thuộc\s+tỉnh(?:\s*[,/]\s*thành(?:\s+phố)?)?"
)
_SIDE_POINTS = re.compile(
    r"điểm\s+(?:thưởng|cộng(?!\s+bố)|trừ|phạt|khuyến\s+khích|liệt|ưu\s+tiên)|(?:không"
    r"|chưa)\s+(?:được\s+)?(?:đưa\s+vào\s+)?(?:đánh\s+giá|tính|xét|áp\s+dụng)|(?:bị|còn)\s+(?:trừ|thiếu|mất)|bonus"
    r"|penalty|trọng\s+số|số\s+(?:lượng|tiêu\s+chí|chỉ\s+tiêu|chỉ\s+số|đơn\s+vị)|(?:không|chưa)\s+đạt"
)
_BONUS = re.compile(r"điểm\s+(?:thưởng|cộng|trừ|phạt|khuyến\s+khích)|bonus|penalty")
NO_UNIT = re.compile(
    r"^(?:tên\s+)?(?:các\s+)?chỉ\s+số(?:\s*[,/].*)?$|^trụ\s+cột|tiêu\s+chí|chỉ\s+số\s+(?:thành\s+phần|chính)"
    r"|nội\s+dung|nhiệm\s+vụ|họ\s+(?:và\s+)?tên|công\s+việc|hạng\s+mục|câu\s+hỏi|lĩnh\s+vực"
)
_SHARE = re.compile(r"%|tỷ\s+lệ|tỉ\s+lệ|phần\s+trăm|percent|tỷ\s+trọng\s+(?:điểm|đạt|hoàn\s+thành|so\s+với)")
# "Điểm/100", "Điểm - thang 100", "Điểm/tối đa": what the points are out of
_SCALE = r"(?:(?:tổng\s+)?(?:số\s+)?(?:điểm\s+)?(?:thang(?:\s+điểm)?|tối\s+đa|max(?:imum)?))"
_OUT_OF = re.compile(
    rf"(?:/\s*(?:{_SCALE}\s*)?\d[\d.]*|[-–,:]\s*{_SCALE}\s*\d[\d.]*|/\s*{_SCALE})\s*(?:điểm|đ|points?)?\s*$"
)
_OF_MAXIMUM = re.compile(r"(?:so\s+với|trên|/)\s*(?:tổng\s+)?(?:số\s+)?(?:điểm\s+|thang\s+điểm\s+)?(?:tối\s+đa|chuẩn)")
_MAXIMUM = re.compile(
    r"tối\s+đa|(?<!quy\sđổi\s)(?<!theo\s)(?<!trên\s)(?<!về\s)thang(?:\s+điểm)?(?![\wà-ỹđ])|điểm\s+chuẩn(?!\s+h)"
    r"|(?<![a-z])max(?:imum)?(?![a-z])"
)
_RANK = re.compile(
    r"xếp\s+hạng|thứ\s+hạng|(?<![\wà-ỹđ])hạng(?![\wà-ỹđ])|xếp\s+thứ|vị\s+(?:trí|thứ)|thứ\s+bậc|(?<![a-z])rank"
)
_RATING = re.compile(
    r"xếp\s+loại|phân\s+loại|(?<![\wà-ỹđ])(?:mức|loại|nhóm)(?![\wà-ỹđ])|cấp\s+độ|(?<![a-z])(?:rating|level"
    r"|grade)(?![a-z])|xếp\s+mức"
)
_SCORE = re.compile(r"điểm|(?<![a-z])(?:score|points?)(?![a-z])")
# "Tổ công tác chấm", "Sở TT&TT thẩm định": who judged, beside what the units gave themselves
_JUDGED_BY = re.compile(
    r"(?:kết\s+quả\s+)?(?:hội\s+đồng|tổ|đoàn|ban\s+chỉ\s+đạo|sở|ubnd\s+tỉnh|cơ\s+quan\s+thẩm\s+định|cấp\s+tỉnh)(?:\s+[\wà-ỹ&]+){0,6}?"
    r"\s+(?:chấm|thẩm\s+định|đánh\s+giá)(?:\s+điểm)?"
)
_WEAK_SCORE = re.compile(r"giá\s+trị|tổng(?:\s+(?:cộng|hợp|số))?|kết\s+quả|(?<![a-z])total(?![a-z])")
_UNIT_WORDS = re.compile(
    r"đơn\s+vị|cơ\s+quan|địa\s+phương|(?<![\wà-ỹđ])(?:sở|xã(?!\s+hội)|phường|huyện|thị\s+xã|thành\s+phố"
    r"|quận)(?![\wà-ỹđ])|agenc|department|district|commune|localit|(?<![a-z])unit"
)
# words the result of an assessment may be described with; any other word makes it the points of something else
_SCORE_WORDS = re.compile(
    r"(?<![\wà-ỹđ])(?:tổng(?:\s+(?:cộng|hợp|số))?|số|điểm|đ|đạt(?:\s+được)?|được|chỉ\s+số|mức\s+độ|đánh\s+giá|thẩm\s+định"
    r"|chấm|xếp\s+(?:hạng|loại)|kết\s+quả|giá\s+trị|kết\s+luận|chốt|phúc\s+tra|chính\s+thức|cuối\s+cùng|thực\s+tế|thực\s+hiện"
    r"|phê\s+duyệt|công\s+nhận|công\s+bố|duyệt|xác\s+nhận|sau(?:\s+khi(?:\s+(?:cộng|trừ))?)?|còn\s+lại|qua|lần\s+cuối|hội\s+đồng|ban\s+chỉ\s+đạo"
    r"|tổ(?:\s+(?:công\s+tác|chuyên\s+viên|giúp\s+việc))?|tđ|sở\s+(?:tt\s*&\s*tt|tttt|khcn|kh\s*&\s*cn|thông\s+tin\s+"
    r"và\s+truyền\s+thông|khoa\s+học\s+và\s+công\s+nghệ)|ubnd(?:\s+(?:tỉnh|thành\s+phố))?|cơ\s+quan\s+(?:thẩm\s+định|đánh\s+giá)"
    r"|quy\s+đổi|trung\s+bình|tb|quy\s+về|làm\s+tròn|chung|toàn\s+diện|năm|20\d\d|theo|trên|của(?:\s+(?:các|từng))?(?:\s+(?:đơn\s+vị|cơ\s+quan"
    r"|địa\s+phương))?|(?:các|theo)\s+(?:trụ\s+cột|chỉ\s+số|tiêu\s+chí)|bộ\s+(?:chỉ\s+số|tiêu\s+chí)|các|do|bởi|về|và|là|tỉnh|thang|tối\s+đa|áp\s+dụng|chuẩn|cấp\s+(?:tỉnh|huyện|xã|sở)"
    r"|chuyển\s+đổi\s+số|cđs|p?dti|digital\s+transformation|index|total|overall|final|verified|score[ds]?|points?|mark|value"
    r"|result|assess(?:ed|ment)|achieved|max(?:imum)?|the|of|out|by|in|year|and)(?![\wà-ỹđ])"
)


# words ranks and ratings may be described with, beside those of scores
_STANDING_WORDS = re.compile(
    r"(?:(?<=[\wà-ỹđ])(?=/)|(?<![\wà-ỹđ]))(?:xếp|hạng|loại|thứ(?:\s+tự)?|vị\s+trí|bậc|mức(?:\s+độ)?|cấp(?:\s+độ)?|nhóm|khối|phân|cùng\s+cấp"
    r"|(?:(?:trong|theo|trên|tại|/)\s*(?:từng\s+|mỗi\s+|toàn\s+)?(?:địa\s+bàn\s+)?(?:huyện|quận|thị\s+xã|thành\s+phố"
    r"|địa\s+bàn))|trong|tại|cả\s+tỉnh"
    r"|toàn\s+(?:tỉnh|thành\s+phố)|theo|tỷ\s+lệ|tỉ\s+lệ|so|với|rank(?:ing|ed)?|rating|level|grade|position|place|group"
    r"|among|within|province|kq|tính|dựa|nay|chung\s+cuộc|tổng\s+thể|trưởng\s+thành|bảng|danh\s+sách|điểm|vị|hoàn\s+thành)(?![\wà-ỹđ])"
)
_MEAN = re.compile(r"trung\s+bình|bình\s+quân|average")
_WORD = re.compile(r"[^\W\d_]{2}")
_PART = re.compile(r"(?:^|\s)(?:[a-z]|[ivx]{1,4}|\d{1,2})$")  # `Tổng I`, `Điểm A`, `Mức độ 3`: a part of something

SHORTEST_MISREAD = 4  # letters
# headers that may well mean something else than the total: only the table's own evidence makes them scores
_UNCLEAR = frozenset({"gia tri", "value", "mark", "diem xep loai", "tong diem xep loai", "dat", "dat duoc"})


def is_unclear(text: str, fuzzy: bool = False) -> bool:
    """Whether a header of scores may as well head something else: it names no index (`Giá trị`, `Điểm xếp loại`), or in
    a picture (`fuzzy`) only looks like a header of scores (`Điểm đạt đư'c`)."""
    low = lower(text)
    bare = key(bare_header(low))
    return (bare in _UNCLEAR and INDEX.search(low) is None) or (fuzzy and bare not in _EXACT and not _is_score(low))


def without_scale(low: str) -> str:
    """A label without what its points are out of (`Điểm/100`)."""
    return _OUT_OF.sub("", low) if "/" in low or "thang" in low or "tối" in low or "max" in low else low


def bare_header(low: str) -> str:
    """A label without years, brackets, the index's name and what its points are out of."""
    out = re.sub(r"[(\[][^()\[\]]*[)\]]", " ", low)
    out = YEAR.sub(" ", without_scale(out))
    out = INDEX.sub(" ", out)
    return " ".join(out.split()).strip(" .:;-–,/*")


@lru_cache(maxsize=4096)
def role_of(text: str, fuzzy: bool = False) -> tuple[str | None, str | None]:
    """(role, why ignored) of one header text. `fuzzy` allows for misread letters (OCR)."""
    low = lower(text)
    if _CHANGE.search(low) and not _OF_MAXIMUM.search(low):
        return "ignore", "change"
    if _FORMER_PROVINCE.fullmatch(low.strip()):
        return "ignore", "former_province"
    if _EARLIER.search(low):
        return "ignore", "earlier_year"
    if _SELF.search(low):
        return "ignore", "self_assessed"
    if _PLANNED.search(low) and not re.search(r"kết\s+quả\s+thực\s+hiện", low):
        return "ignore", "target"
    bare = bare_header(low)
    folded = key(bare)
    if folded in _EXACT:
        exact = _EXACT[folded]
        if exact in ("score", "level", "rank") and _SHARE.search(low) and "%" in low:
            return "pct", None
        return exact, None
    if not folded:
        if low.strip(" ()") == "%":
            return "pct", None
        if INDEX.search(low) and re.search(r"\w", low):
            return ("pct" if "%" in low else "level" if re.search(r"mức\s+độ", low) else "score"), None
        return (None, None) if not YEAR.search(low) else ("value", None)
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
        role = found[0][1]
        told = _is_score(low) if role == "score" else _is_standing(low)
        misread = fuzzy and not told and role == "score" and _misread(folded) == role
        return (role, None) if (told or misread) and not _PART.search(bare) else (None, "other_points")
    if _JUDGED_BY.fullmatch(bare) and _is_score(low):
        return "score", None
    if len(bare) <= 60 and _UNIT_WORDS.search(bare) and not NO_UNIT.search(bare) and not re.search(r"\d", bare):
        return "unit", None
    if _WEAK_SCORE.search(bare) and len(bare) <= 40:
        return ("score", None) if _is_score(low) and not _PART.search(bare) else (None, "other_points")
    if fuzzy and (near := _misread(folded)) is not None:
        return near, None
    return None, None


def _misread(folded: str) -> str | None:
    """The role of the known labels nearest to one some letters of which may be misread; None where they differ."""
    if len(folded) < SHORTEST_MISREAD:
        return None
    near = process.extract(folded, list(_EXACT), scorer=Levenshtein.distance, score_cutoff=1 + len(folded) // 8)
    nearest = {_EXACT[label] for label, distance, _ in near if distance == near[0][1]}
    return nearest.pop() if len(nearest) == 1 else None


def _is_score(low: str) -> bool:
    """Whether all words of a score header are such as results of the index are described with (`Điểm ISO` is not)."""
    rest, groups = low, find_groups(low, low)
    if groups and _MEAN.search(low):
        return False  # the mean of a group's units is none of them
    for group in reversed(groups):
        if group.unit_group != "all":
            rest = rest[: group.start] + " " + rest[group.end :]
    return _WORD.search(_SCORE_WORDS.sub(" ", rest)) is None


def _is_standing(low: str) -> bool:
    """Whether all words of the header of ranks or ratings are such as the index is ranked or rated with (`Hạng cũ`,
    `Xếp loại tổ chức đảng` are not)."""
    rest = low
    for group in reversed(find_groups(low, low)):
        rest = rest[: group.start] + " " + rest[group.end :]
    return _WORD.search(_SCORE_WORDS.sub(" ", _STANDING_WORDS.sub(" ", rest))) is None


def is_exact_header(text: str) -> bool:
    """Whether a text is nothing but a known header."""
    return key(text) in _EXACT


def exact_role(text: str) -> str | None:
    """The role of a text that is nothing but a known header."""
    return _EXACT.get(key(text))
