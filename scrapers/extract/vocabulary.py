"""Wording that tables and prose share: ratings, unit groups, pillars, indices, and why something is not taken.

Patterns are matched on `scrapers.vietnamese.lower` text (accents kept, one tone placement), which
keeps offsets; names are compared by `scrapers.vietnamese.key`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from scrapers import gazetteer
from scrapers.vietnamese import key, lower

# ------------------------------------------------------------------ reasons


# Names, ratings and captions are asked for again and again: short ones are remembered, longer ones worked out anew
_SHORT = 80
_CAPTION = 400


# ------------------------------------------------------------------ ratings
_ENGLISH_RATINGS = {
    "excellent": "xuất sắc",
    "good": "tốt",
    "fair": "khá",
    "fairly good": "khá",
    "average": "trung bình",
    "weak": "yếu",
    "poor": "kém",
}


@lru_cache(maxsize=1)
def rating_words() -> tuple[str, ...]:
    """Every Vietnamese rating wording, lower case, longest first."""
    told = (r for r in gazetteer.rating_wordings() if r.scale != gazetteer.LETTERS)
    words = {r.wording for r in told} | {"dẫn dắt", "nâng cao", "hình thành", "khởi động"}
    return tuple(sorted(words, key=lambda w: (-len(w), w)))


@lru_cache(maxsize=1)
def rating_pattern() -> str:
    """A regular expression (for lower-case text) for one rating wording, without groups."""
    return r"(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in rating_words()) + r")(?![\wà-ỹđ])"


_RATING_HEAD = re.compile(r"^(?:được\s+)?(?:xếp\s+)?(?:loại|hạng|mức\s+độ|mức|nhóm)\s+")


@lru_cache(maxsize=1)
def _rating_names() -> dict[str, str]:
    return {**_ENGLISH_RATINGS, **{w: w for w in rating_words()}}


@lru_cache(maxsize=8192)
def _rating_of(text: str) -> str | None:
    low = _RATING_HEAD.sub("", lower(text.strip())).strip(" .;:\"“”'")
    return _rating_names().get(" ".join(low.split()))


def rating_of(text: str) -> str | None:
    """The rating wording a cell or phrase means (`Mức Tốt` → `tốt`), None when it is none."""
    return _rating_of(text) if len(text) <= _SHORT else None


@lru_cache(maxsize=1)
def _levels() -> dict[str, int]:
    return {r.wording: r.level_order for r in gazetteer.rating_wordings()}


def rating_order(wording: str) -> int | None:
    """The level of a wording within its scale, counted from the lowest; None when unknown."""
    return _levels().get(lower(wording))


# ------------------------------------------------------------------ unit groups
PROVINCIAL = ("department", "central", "party_mass")  # bodies of the province: ranked together more often than not

_SO = r"sở(?:\s*[,/-]?\s*(?:và\s+)?(?:ban|ngành|cơ quan ngang sở|cơ quan|đơn vị|đoàn thể))+(?:\s+ngành)?"
GROUP_PHRASES: tuple[tuple[str, str], ...] = (
    (
        "all",
        r"cả\s+(?:ba|hai|3|2|03|02)\s+(?:cấp|khối|nhóm)|(?:của|trong|ở)\s+(?:ba|3|03)\s+cấp"
        r"|toàn\s+(?:tỉnh|thành\s+phố)(?!\s+(?:có|hiện)(?![\wà-ỹ]))"
        r"|(?:các\s+)?cơ\s+quan\s+nhà\s+nước(?:\s+(?:của\s+tỉnh|tỉnh"
        r"|trên\s+địa\s+bàn(?:\s+tỉnh)?))?|(?:the\s+)?state\s+agencies"
        r"|tất\s+cả\s+các\s+cơ\s+quan|chung\s+(?:của\s+)?(?:cả\s+)?(?:ba|3|hai|2)\s+(?:cấp|khối)"
        r"|all\s+(?:three|two|3|2)\s+levels",
    ),
    (
        "party_mass",
        r"(?:(?:khối|nhóm|các|cơ\s+quan)\s+)+đảng\s*(?:,|-|và)\s*(?:mttq|mặt\s+trận(?:\s+tổ\s+quốc)?(?:\s+việt\s+nam)?)"
        r"(?:\s+tỉnh|\s+thành\s+phố)?\s*(?:,|và)\s*(?:các\s+)?(?:tổ\s+chức\s+chính\s+trị\s*[-–]\s*xã\s+hội|đoàn\s+thể)(?:\s+tỉnh)?"
        r"|(?:(?:khối|nhóm)\s+)?(?:mttq|mặt\s+trận\s+tổ\s+quốc)(?:\s+việt\s+nam)?(?:\s+tỉnh)?\s*(?:,|và)\s*các\s+"
        r"(?:tổ\s+chức\s+chính\s+trị\s*[-–]\s*xã\s+hội|đoàn\s+thể)(?:\s+tỉnh)?"
        r"|(?:các\s+)?(?:cơ\s+quan|khối)\s+đảng(?:\s*[,-]\s*(?:đoàn\s+thể|mttq|mặt\s+trận)[^.;:(]{0,60}?)?(?=[\s,.;:)])"
        r"|khối\s+(?:mặt\s+trận|mttq|đoàn\s+thể)(?:\s*[,-]\s*đoàn\s+thể)?"
        r"|(?:các\s+)?tổ\s+chức\s+chính\s+trị\s*-\s*xã\s+hội"
        r"|party\s+(?:agencies|bodies)",
    ),
    (
        "central",
        r"(?:các\s+)?(?:cơ\s+quan|đơn\s+vị|khối|ngành)\s+(?:ngành\s+dọc|trung\s+ương|tw)"
        r"(?:\s+(?:đóng\s+)?trên\s+địa\s+bàn(?:\s+tỉnh)?)?|ngành\s+dọc|central\s+agencies",
    ),
    (
        "commune",
        r"(?:ubnd\s+)?cấp\s+xã|(?:khối|nhóm)\s+(?:các\s+)?(?:xã|phường)(?!\s+hội)|(?:ubnd\s+)?(?:các\s+)?xã\s*[,/-]\s*phường"
        r"(?:\s*(?:[,/-]|và)\s*(?:thị\s+trấn|đặc\s+khu))?|(?:ubnd\s+)?(?:các\s+)?phường\s*[,/-]\s*xã"
        r"(?:\s*(?:[,/-]|và)\s*(?:thị\s+trấn|đặc\s+khu))?|(?:các\s+)?(?:xã|phường)\s*(?:,"
        r"|và)\s*(?:phường|xã|thị\s+trấn|đặc\s+khu)"
        r"|các\s+(?:xã|phường|thị\s+trấn)(?!\s+hội)(?![\wà-ỹ])|commune[\s-](?:level|blocs?|blocks?|groups?|sector)"
        r"|communes(?:\s*,\s*wards)?(?:\s*,?\s*and\s+(?:towns|wards|townships))?",
    ),
    (
        "district",
        r"(?:ubnd\s+)?cấp\s+huyện|(?:khối|nhóm)\s+(?:ubnd\s+)?(?:các\s+)?(?:huyện|quận"
        r"|địa\s+phương)(?:\s*[,/-]\s*(?:huyện|quận|thị\s+xã|thành\s+phố|tp|tx))*"
        r"(?:\s+và\s+(?:thành\s+phố|thị\s+xã|tp))?"
        r"|(?:ubnd\s+)?(?:các\s+)?(?:huyện|quận|thị\s+xã|thành\s+phố)(?:\s*[,/-]\s*(?:huyện|quận"
        r"|thị\s+xã|thành\s+phố|tp|tx))+(?:\s+và\s+(?:thành\s+phố|thị\s+xã|tp))?"
        r"|(?:ubnd\s+)?(?:các\s+)?huyện\s+(?:và|hoặc)\s+(?:thành\s+phố|thị\s+xã)"
        r"|(?:ubnd\s+)?các\s+(?:huyện|quận)(?![\wà-ỹ])"
        r"|(?:the\s+)?localities|district[\s-](?:level|blocs?|blocks?|groups?|sector)|districts(?:\s*,\s*(?:towns|cities"
        r"|provincial\s+cities))*(?:\s*,?\s*and\s+(?:towns|cities))?",
    ),
    (
        "department",
        rf"(?:khối\s+|nhóm\s+)?(?:các\s+)?{_SO}(?:\s+(?:cấp\s+)?tỉnh)?|cấp\s+sở(?:\s*[,/-]?\s*(?:ban"
        rf"|ngành))*|(?:khối|nhóm)\s+(?:các\s+)?sở(?!\s+hữu)|các\s+sở(?![\wà-ỹ])"
        r"|(?:các\s+)?(?:cơ\s+quan|đơn\s+vị)\s+chuyên\s+môn(?:\s+(?:thuộc|trực\s+thuộc)\s+(?:ubnd"
        r"|ủy\s+ban\s+nhân\s+dân)\s+(?:tỉnh|thành\s+phố))?"
        r"|(?:(?:khối|nhóm|các)\s+)+(?:cơ\s+quan|đơn\s+vị)(?:\s*,\s*(?:cơ\s+quan|đơn\s+vị))*\s+(?:trực\s+)?thuộc\s+"
        r"(?:ubnd|ủy\s+ban\s+nhân\s+dân)\s+(?:tỉnh|thành\s+phố)"
        r"|(?:(?<=trung\sbình\s)|(?<=bình\squân\s))cấp\s+tỉnh(?![\wà-ỹ])"
        r"|(?:(?:khối|nhóm|các|cơ\s+quan|đơn\s+vị)\s+)+cấp\s+tỉnh|khối\s+tỉnh(?![\wà-ỹ])|ở\s+cấp\s+tỉnh|^cấp\s+tỉnh|(?<=[.;:]\s)cấp\s+tỉnh"
        r"|(?:nhóm|khối)\s+(?:không\s+)?có\s+(?:thủ\s+tục\s+hành\s+chính|tthc|dịch\s+vụ\s+công)"
        r"|(?:(?:nhóm|khối|các)\s+)+(?:cơ\s+quan|đơn\s+vị)(?:\s*,\s*(?:cơ\s+quan|đơn\s+vị))*(?:\s+đặc\s+thù\s+hoặc)?"
        r"\s+(?:không\s+)?(?:có\s+)?(?:cung\s+cấp\s+|phát\s+sinh\s+)?(?:thủ\s+tục\s+hành\s+chính|tthc|dịch\s+vụ\s+công)"
        r"|(?:(?:nhóm|khối|các)\s+)+(?:cơ\s+quan|đơn\s+vị)(?:\s*,\s*(?:cơ\s+quan|đơn\s+vị))*\s+cấp\s+tỉnh"
        r"|departments(?:\s*,\s*(?:agencies|boards|branches|sectors"
        r"|committees))*(?:\s*,?\s*and\s+(?:branches|sectors|agencies|boards))?|department(?:al)?[\s-](?:level|blocs?|blocks?|groups?|sector)"
        r"|provincial[\s-]level(?:\s+(?:agencies|departments))?",
    ),
)
"""(unit group, pattern on lower-case text), more specific groups first where phrases overlap."""

_GROUPS = re.compile("(?<![\\wà-ỹđ])(?:" + "|".join(f"(?P<{name}>{pattern})" for name, pattern in GROUP_PHRASES) + ")")


@dataclass(frozen=True, slots=True)
class GroupPhrase:
    """Words that name a group of units: its `unit_group` (or `all`) and the span."""

    unit_group: str
    start: int
    end: int


def find_groups(text: str, low: str | None = None) -> list[GroupPhrase]:
    """Every group phrase of a text, in order (`khối sở, ban, ngành`, `cấp huyện`, `18 xã, phường`).

    `low` is `lower(text)` where it is at hand.
    """
    low = lower(text) if low is None else low
    return list(_groups_of_line(low) if len(low) <= _CAPTION else _groups(low))


# "điểm trung bình cấp tỉnh" alone may be the mean of the provinces
_LEVEL_OF_PROVINCE = re.compile(r"cấp\s+tỉnh")
_OTHER_LEVEL = re.compile(r"(?<![\wà-ỹđ])cấp\s+(?:xã|huyện)(?![\wà-ỹđ])")


def _groups(low: str) -> tuple[GroupPhrase, ...]:
    return tuple(
        GroupPhrase(str(m.lastgroup), m.start(), m.end())
        for m in _GROUPS.finditer(low)
        if not (
            _LEVEL_OF_PROVINCE.fullmatch(m[0])
            and low.endswith(("bình ", "quân "), 0, m.start())
            and _OTHER_LEVEL.search(low) is None
        )
    )


# a title or heading is asked by the table below it and by the prose
_groups_of_line = lru_cache(maxsize=64)(_groups)


def one_group(phrases: Iterable[GroupPhrase]) -> str | None:
    """The one unit group that phrases name; None when they name none or several."""
    found = {g.unit_group for g in phrases} - {"all"}
    if found == {"department", "central"}:
        return "department"
    return found.pop() if len(found) == 1 else None


def _group_of(text: str) -> str | None:
    return one_group(find_groups(text))


_group_of_caption = lru_cache(maxsize=2048)(_group_of)


def group_of(text: str) -> str | None:
    """The one unit group a caption or heading names; None when it names none or several."""
    return _group_of_caption(text) if len(text) <= _CAPTION else _group_of(text)


# ------------------------------------------------------------------ pillars
_PILLAR_WORDS = (
    r"nhận\s+thức\s+số|thể\s+chế\s+số|hạ\s+tầng\s+số|nhân\s+lực\s+số|an\s+toàn\s+thông\s+tin(?:\s+mạng|\s+số)?"
    r"|an\s+toàn\s*,?\s*an\s+ninh\s+mạng|(?:hoạt\s+động\s+)?(?:chính\s+quyền|kinh\s+tế"
    r"|xã\s+hội)\s+số|hoạt\s+động\s+chuyển\s+đổi\s+số"
    r"|dữ\s+liệu\s+số|nền\s+tảng\s+số|đô\s+thị\s+thông\s+minh|ứng\s+dụng\s+công\s+nghệ\s+số"
    r"|digital\s+(?:awareness|institutions?|infrastructure|human\s+resources|government|economy"
    r"|society)|cyber\s*security|information\s+security"
)
_PILLARS = re.compile(rf"(?<![\wà-ỹđ])(?:{_PILLAR_WORDS})(?![\wà-ỹđ])")


@dataclass(frozen=True, slots=True)
class PillarPhrase:
    """A pillar named in a text: the span of its name as printed."""

    start: int
    end: int


def find_pillars(text: str, low: str | None = None) -> list[PillarPhrase]:
    """Every pillar name of a text (`Nhận thức số`, `hoạt động Kinh tế số`), in order; `low` as in `find_groups`."""
    return [PillarPhrase(m.start(), m.end()) for m in _PILLARS.finditer(lower(text) if low is None else low)]


@lru_cache(maxsize=1)
def _pillar_keys() -> dict[str, str]:
    found = {}
    for pillar in gazetteer.pillars():
        for name in (pillar.name, *pillar.synonyms):
            found[key(name)] = pillar.pillar_id
    return found


_PILLAR_HEAD = re.compile(
    r"^(?:(?:i|v|x)+\s+|\d+\s+)?(?:(?:tru cot|chi so(?: chinh| thanh phan)?|nhom|ve|danh gia|diem)\s+)+"
)


def _pillar_of(text: str) -> str | None:
    folded = key(text)
    bare = _PILLAR_HEAD.sub("", folded)
    keys = _pillar_keys()
    return keys.get(folded) or keys.get(bare) or keys.get(bare.removeprefix("hoat dong "))


_pillar_of_name = lru_cache(maxsize=8192)(_pillar_of)


def pillar_of(text: str) -> str | None:
    """The pillar id a header cell names (`Trụ cột Nhận thức số` → `nhan-thuc-so`), None when it names none."""
    return _pillar_of_name(text) if len(text) <= _SHORT else _pillar_of(text)


# ------------------------------------------------------------------ indices
# what stands before a short name is looked at after it: so the letters they may begin with are looked for at once
DTI_WORDS = (
    r"chuyển\s+đổi\s+số|cđs(?<![\wà-ỹđ]cđs)(?![\wà-ỹđ])|pdti(?<![\wà-ỹđ]pdti)(?![\wà-ỹđ])"
    r"|dti(?<![\wà-ỹđ]dti)(?![\wà-ỹđ])|digital\s+transformation"
)
RIVAL_WORDS = (
    r"cải\s+cách\s+hành\s+chính|cchc(?<![\wà-ỹđ]cchc)(?![\wà-ỹđ])|par[\s-]*index|sipas"
    r"|(?:pci|pii|gii|pgi)(?<![\wà-ỹđ]...)(?![\wà-ỹđ])|(?:ddci|papi)(?<![\wà-ỹđ]....)(?![\wà-ỹđ])"
    r"|ict[\s-]*index|chính\s+quyền\s+điện\s+tử|cqđt(?<![\wà-ỹđ]cqđt)(?![\wà-ỹđ])|hài\s+lòng|năng\s+lực\s+cạnh\s+tranh"
    r"|hiệu\s+quả\s+quản\s+trị|chỉ\s+số\s+phục\s+vụ"
    r"|phục\s+vụ\s+người\s+dân\s*,?\s*(?:và\s+)?doanh\s+nghiệp|đổi\s+mới\s+sáng\s+tạo"
    r"|(?:xếp\s+hạng|chỉ\s+số|mức\s+độ)\s+(?:về\s+)?ứng\s+dụng\s+(?:và\s+phát\s+triển\s+)?(?:cntt|công\s+nghệ\s+thông\s+tin)"
    r"|chỉ\s+số\s+xanh|mức\s+độ\s+sẵn\s+sàng|administrative\s+reform|e-government|satisfaction"
)
_INDEX = re.compile(rf"(?P<dti>{DTI_WORDS})|(?P<rival>{RIVAL_WORDS})")


@dataclass(frozen=True, slots=True)
class IndexPhrase:
    """Words that name an index: `dti`, or `rival` for any other one."""

    kind: str
    start: int
    end: int


def find_indices(text: str, low: str | None = None) -> list[IndexPhrase]:
    """Every index named in a text, in order; `low` as in `find_groups`."""
    found = _INDEX.finditer(lower(text) if low is None else low)
    return [IndexPhrase(str(m.lastgroup), m.start(), m.end()) for m in found]
