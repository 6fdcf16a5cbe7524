"""Names of provincial bodies, districts and communes in running text and in cells.

A name begins with a start token (`Sở`, `Ban`, `UBND huyện`, `xã` ...). The longest name the
reference knows wins; names unknown to it are read by the grammar of capital letters and official
words, because names contain commas and `và`. In lists the start token may stand once for all
(`các sở: Tài chính, Nội vụ`; `huyện Đắk Song, Đắk Mil`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from scrapers import gazetteer
from scrapers.extract.units_english import find_english_units, looks_english
from scrapers.extract.unit_words import (
    CENTRAL_NAME,
    DEPARTMENT_NAME,
    NOT_BODIES,
    OFFICIAL_WORDS,
    PARTY_NAME,
    UPPER,
    Names,
    words_of,
)
from scrapers.vietnamese import key, lower


@dataclass(frozen=True, slots=True)
class UnitMention:
    """One unit named in a text.

    `start`/`end` delimit the name as printed. `head` is the span of the start token where it is
    printed apart from the name (`sở` in `các sở: Tài chính, Nội vụ`), else None. `name` is the text
    at the span, with the head's words before it when the head stands apart. `identity` is equal for
    different spellings of one unit. `parent` is the span of the district a commune is named with;
    `reach` is where the whole mention ends, parent and brackets included. `foreign` marks a district
    that only other provinces have.
    """

    start: int
    end: int
    name: str
    unit_group: str
    identity: str
    parent: tuple[int, int] | None = None
    head: tuple[int, int] | None = None
    reach: int = 0
    foreign: bool = False


_DISTRICT_KINDS = {
    "huyện": "huyện",
    "h": "huyện",
    "quận": "quận",
    "q": "quận",
    "thị xã": "thị xã",
    "tx": "thị xã",
    "thành phố": "thành phố",
    "tp": "thành phố",
}
_HEAD = re.compile(
    r"(?<![\wà-ỹđ])(?:"
    r"(?P<so>sở)"
    r"|(?P<office>văn\s+phòng|vp)"
    r"|(?P<place>(?:(?:ubnd|ủy\s+ban\s+nhân\s+dân)\s*\.?\s+)?(?:các\s+)?(?P<kind>thị\s+xã|thành\s+phố|thị\s+trấn|đặc\s+khu|huyện|quận|phường|xã|tp|tx|tt|[hqp](?=\.)))"
    r"|(?P<body>ban|bql|thanh\s+tra|cục|chi\s+cục|công\s+an|kho\s+bạc|bảo\s+hiểm\s+xã\s+hội|bhxh|ngân\s+hàng|đài|báo|bộ\s+chỉ\s+huy|bộ\s+chqs|bch|bộ\s+đội"
    r"|hải\s+quan|thuế\s+(?:tỉnh|thành\s+phố)|thống\s+kê\s+tỉnh|viện\s+kiểm\s+sát|vksnd|tòa\s+án|tand|kbnn|nhnn|trung\s+tâm|trường|quỹ|bệnh\s+viện|bưu\s+điện|điện\s+lực"
    r"|công\s+ty\s+điện\s+lực|mttq|mặt\s+trận|ubmttq\w*|ủy\s+ban\s+(?:mttq|mặt\s+trận|kiểm\s+tra)|ubkt|tỉnh\s+đoàn|thành\s+đoàn|đoàn\s+(?:tncs|thanh\s+niên)"
    r"|hội|liên\s+đoàn|lđlđ|liên\s+minh|liên\s+hiệp|đảng\s+(?:ủy|bộ)|cơ\s+quan\s+(?:ủy\s+ban|thuế)|thi\s+hành\s+án)"
    r"|(?P<code>stttt|stc|stp|syt|sct|sxd|snv|skhcn|skhđt|sgdđt|stnmt|slđtbxh|svhttdl|sgtvt|bdt)"
    r")(?![\wà-ỹđ])"
)
_PLURAL = re.compile(r"(?:các|những|nhóm)\s+$")
# after an elided name must come something that ends it, else it is the beginning of another phrase
_END = re.compile(
    r"\s*(?:[,;.:()\[\]/]|[-–—]\s|\n|$)|\s+(?:và|với|đạt|là|đứng|xếp|dẫn|có|được|cùng|đều|lần|thuộc|tỉnh|ở|giữ|vươn|tiếp|hoặc|cũng|đồng|vẫn|nằm|thấp|cao|mỗi|năm|theo|khi|tăng|giảm|\d)"
)
_ITEM_TAIL = re.compile(
    r"\s*(?:\([^()\n]{0,80}\))?\s*(?:(?:với|đạt|là|được|:|-|–)?\s*(?:mức\s+|tổng\s+|số\s+)*(?:điểm\s+)?\d+(?:[.,]\d+)*(?:\s*/\s*\d+(?:[.,]\d+)*)?\s*(?:điểm|%)?)?\s*"
    r"(?:,\s*(?:và\s+)?|;\s*(?:và\s+)?|và\s+|hoặc\s+)"
)
_ALONE = re.compile(
    r"\s*\(\s*\d|\s+\d|\s+(?:đạt|với|đứng|xếp|dẫn\s+đầu|là\s+địa\s+phương|giữ)(?![\wà-ỹđ])|\s*:\s*\d|\s*[,;)]"
)
_NOT_HERE = re.compile(r"(?:tỉnh|province|quốc\s+lộ|đường|sông|hồ|núi)\s+$")
_NAME_WORD = rf"[{UPPER}][\w]*(?:['’ʼ]\w+)*"
_CAPITALISED = re.compile(_NAME_WORD)
_PLACE_NAME = re.compile(
    rf"(?:\d{{1,2}} )?{_NAME_WORD}(?:(?: |-)(?:{_NAME_WORD}|\d{{1,2}}(?![\d.,/%]|\s*(?:điểm|%)))"
    rf"|\s[-–]\s(?!(?:Sở|Ban|UBND|Huyện|Thành|Thị|Xã|Phường)\b){_NAME_WORD}(?= {_NAME_WORD}))"
    + r"{0,5}"
)
_PARENT = re.compile(
    r"\s*(?:\(\s*|,\s*(?:thuộc\s+)?|\s+(?:thuộc|của)\s+(?:địa\s+bàn\s+)?|\s*[-–]\s*)(?P<parent>(?:(?P<head>huyện|thị\s+xã|thành\s+phố|quận|tp\.?|tx\.?|h\.|q\.)\s*)?)"
)
_LOOSE_END = re.compile(r"\s+(?:các|và|khối|của|chi nhánh)$")
_STOP_NAMES = {"hoi", "nong thon", "nong", "so", "dong", "uy", "to chuc"}
_OFFICE = re.compile(
    r"(?:văn\s+phòng|vp)[\s.]*(?:(?:đoàn|đbqh|đđbqh|đại\s+biểu\s+quốc\s+hội|hđnd|hội\s+đồng\s+nhân\s+dân|ubnd|ủy\s+ban(?:\s+nhân\s+dân)?|tỉnh\s+ủy|thành\s+ủy|huyện\s+ủy)(?![\wà-ỹđ])(?:\s*[,&]\s*|\s*-\s*|\s+và\s+|\s+)?)+(?:(?:tỉnh|thành\s+phố|tp)(?![\wà-ỹđ]))?"
)


# ------------------------------------------------------------------ reference names
@lru_cache(maxsize=1)
def _fields() -> Names:
    """Names of departments without `Sở`: what may stand alone in a list of departments."""
    names = Names()
    for department in gazetteer.departments():
        for name in (department.name, *department.aliases):
            head, _, rest = name.partition(" ")
            if lower(head) == "sở" and rest:
                names.add(rest, department.department_id)
    return names


@lru_cache(maxsize=1)
def _bodies() -> Names:
    """Full names of all other bodies."""
    names = Names()
    for department in gazetteer.departments():
        for name in (department.name, *department.aliases):
            if lower(name.split(" ")[0]) != "sở":
                names.add(name, department.department_id)
    return names


@lru_cache(maxsize=1)
def _groups() -> dict[str, str]:
    return {d.department_id: d.unit_group for d in gazetteer.departments()}


@lru_cache(maxsize=1)
def _same_name() -> dict[str, str]:
    """department id → the first id with that name: a body reorganised under its old name is one in a text."""
    first: dict[str, str] = {}
    return {d.department_id: first.setdefault(key(d.name), d.department_id) for d in gazetteer.departments()}


@lru_cache(maxsize=32)
def _district_names(ids: frozenset[str]) -> Names:
    names = Names()
    for district in gazetteer.districts():
        if not ids or district.province_id in ids:
            for alias in (district.name, *district.aliases):
                bare = re.sub(r"^(?:huyện|quận|thị xã|thành phố)\s+", "", alias, flags=re.IGNORECASE)
                names.add(bare, district.name)
    return names


@lru_cache(maxsize=32)
def _homonyms(ids: frozenset[str]) -> frozenset[str]:
    """Keys of names that two districts of a province bear (`huyện` and `thành phố Cao Lãnh`)."""
    seen: set[tuple[str, str]] = set()
    double = set()
    for d in gazetteer.districts():
        if d.province_id in ids:
            if (d.province_id, key(d.name)) in seen:
                double.add(key(d.name))
            seen.add((d.province_id, key(d.name)))
    return frozenset(double)


# ------------------------------------------------------------------ public functions
def unit_group_of(name: str, context_group: str | None = None) -> str | None:
    """The group a unit belongs to by its name; `context_group` where the name does not tell.

    A bare district name (`Đắk Mil`) tells nothing: the group of the list it stands in decides.
    """
    low = re.sub(r"\s+", " ", lower(name.strip(" \n-–+*•.,;:")))
    low = re.sub(r"^(?:\d{1,3}[.)]?|[ivx]+[.)])\s+", "", low)
    place = re.sub(r"^(?:ubnd|ủy ban nhân dân)\s*\.?\s+", "", low)
    if re.match(r"(?:huyện|quận|thị xã|thành phố|tp\.?|tx\.?|h\.|q\.)\s*\S", place):
        return "district"
    if re.match(r"(?:xã(?! hội)|phường|thị trấn|tt\.|đặc khu|p\.)\s*\S", place):
        return "commune"
    if PARTY_NAME.match(low):
        return "party_mass"
    if CENTRAL_NAME.match(low):
        return "central"
    if DEPARTMENT_NAME.match(low):
        return "department"
    if looks_english(name):
        found = find_english_units(name)
        if found:
            return found[0].unit_group
    words = words_of(name)
    if words:
        hit = _bodies().match(words, 0) or _fields().match(words, 0)
        if hit and hit.end == len(words):
            return _groups()[hit.value]
    return context_group


def is_unit_name(text: str) -> bool:
    """Whether a cell holds the name of one unit and nothing else (a number, a note in brackets and
    `tỉnh X` apart). Bare names count when the reference knows them (`Đắk Mil`, `Nội vụ`)."""
    text = re.sub(r"^\s*(?:\d{1,3}\s*[.)]|[-–+*•])\s*", "", text).strip(" .;:*\n")
    if not 2 < len(text) <= 120 or not re.search(r"[A-Za-zÀ-ỹ]", text):
        return False
    words = words_of(text)
    found = find_units(text, province=None)
    if found and found[0].start <= 2 and len(found) == 1:
        rest = text[max(found[0].end, found[0].reach) :]
        rest = re.sub(r"\([^()]*\)|\*+", " ", rest)
        rest = re.sub(r"^\s*(?:,?\s*(?:tỉnh|thành phố|tp\.?))?\s*", "", rest, flags=re.IGNORECASE)
        return not rest.strip() or bool(gazetteer.province_ids(rest.strip()))
    if found:
        return False
    for names in (_fields(), _district_names(frozenset()), _bodies()):
        hit = names.match(words, 0)
        if hit and hit.end == len(words) and text[words[0].start].isupper():
            return True
    return False


def unit_identity(name: str, province: str | None = None) -> str:
    """A key that is equal for different spellings of one unit's name."""
    found = find_units(name, province=province)
    if found and found[0].start <= 1:
        return found[0].identity
    bare = find_units(name, province=province, bare_districts=True)
    return bare[0].identity if bare else key(name)


def find_units(text: str, *, province: str | None, bare_districts: bool = False) -> list[UnitMention]:
    """Every unit named in a text, in order, without overlaps.

    Args:
        text: clean text (`scrapers.vietnamese.clean`).
        province: id or name of the province, whose districts are known by name.
        bare_districts: also take the province's district names that stand without a start token
            (`Đắk Song, Đắk Mil`): only where the context speaks of districts.
    """
    if looks_english(text):
        return [
            UnitMention(e.start, e.end, text[e.start : e.end], e.unit_group, e.identity, e.parent, None, e.reach)
            for e in find_english_units(text)
        ]
    return _Scan(text, province, bare_districts).run()


# ------------------------------------------------------------------ the scan
class _Scan:
    """One pass over one text."""

    def __init__(self, text: str, province: str | None, bare: bool) -> None:
        self.text = text
        self.low = lower(text)
        self.words = words_of(text, self.low)
        self.starts = {w.start: n for n, w in enumerate(self.words)}
        self.ids = gazetteer.province_ids(province)
        self.here = _district_names(self.ids) if self.ids else None
        self.province = {key(p.name) for p in gazetteer.provinces() if p.province_id in self.ids}
        self.bare = bare
        self.found: list[UnitMention] = []

    def run(self) -> list[UnitMention]:
        at = 0
        for m in _HEAD.finditer(self.low):
            if m.start() < at:
                continue
            before = len(self.found)
            if m["so"]:
                self._department(m)
            elif m["office"]:
                self._office(m)
            elif m["place"]:
                self._place(m)
            elif m["code"]:
                if self.text[m.start() : m.end()].isupper():
                    self._add_body(m.start(), m.end(), self._body_id(m.start()))
            else:
                self._body(m)
            if len(self.found) > before:
                at = max(self.found[-1].reach, self.found[-1].end)
        if self.bare:
            self._bare()
        return sorted(self.found, key=lambda u: u.start)

    # -------------------------------------------------------------- helpers
    def _word_at(self, position: int) -> int | None:
        """Index of the word that begins at or after a position, blanks and opening marks between."""
        while position < len(self.text) and self.text[position] in " .:":
            position += 1
        return self.starts.get(position)

    def _upper(self, position: int) -> bool:
        return self.text[position].isupper()

    def _add(self, start: int, end: int, group: str, identity: str, **more: object) -> None:
        head = more.get("head")
        name = self.text[start:end]
        if isinstance(head, tuple):
            name = f"{self.text[head[0] : head[1]]} {name}"
        parent = more.get("parent")
        reach = more.get("reach")
        self.found.append(
            UnitMention(
                start,
                end,
                name,
                group,
                identity,
                parent if isinstance(parent, tuple) else None,
                head if isinstance(head, tuple) else None,
                reach if isinstance(reach, int) else end,
                bool(more.get("foreign")),
            )
        )

    def _body_id(self, start: int) -> str | None:
        n = self.starts.get(start)
        hit = _bodies().match(self.words, n) if n is not None else None
        return hit.value if hit else None

    def _add_body(self, start: int, end: int, department_id: str | None) -> None:
        name = self.text[start:end]
        identity = _same_name()[department_id] if department_id else re.sub(r" tinh$", "", key(name))
        group = unit_group_of(name) or (_groups()[department_id] if department_id else "department")
        self._add(start, end, group, identity)

    # -------------------------------------------------------------- departments
    def _department(self, m: re.Match[str]) -> None:
        start, end = m.span()
        # "các sở, ngành: Tài chính, Nội vụ": the list's members follow a colon or bracket
        tail = re.compile(
            r"(?:\s*,?\s*(?:ban|ngành|cơ quan|đơn vị)(?![\wà-ỹđ]))*\s*(?P<mark>[:(])?\s*(?:gồm\s+)?"
        ).match(self.low, end)
        plural = _PLURAL.search(self.low[max(0, start - 8) : start]) is not None
        listed = tail is not None and (tail["mark"] is not None)
        at = tail.end() if tail is not None and listed else end
        n = self._word_at(at)
        if n is None:
            return
        hit = _fields().match(self.words, n)
        if hit is None:
            if not listed:
                self._unknown_department(start, n)
            return
        last = self.words[hit.end - 1].end
        if listed:
            if not self._upper(self.words[n].start) or not _END.match(self.low, last):
                return
            self._add(self.words[n].start, last, "department", self._field_identity(hit.value), head=(start, end))
        else:
            if self.text[end : self.words[n].start].strip(" .") or (
                last - self.words[n].start == 1
                and re.match(r" ?\w", self.text[last:])
                and self.text[last + 1 : last + 2].isupper()
            ):
                return
            self._add(start, last, "department", self._field_identity(hit.value))
        self._elided_departments((start, end), plural or listed)

    def _closed(self, at: int) -> bool:
        return _END.match(self.low, at) is not None

    def _field_identity(self, department_id: str) -> str:
        return _same_name()[department_id]

    def _elided_departments(self, head: tuple[int, int], plural: bool) -> None:
        while True:
            tail = _ITEM_TAIL.match(self.low, self.found[-1].end)
            if tail is None:
                return
            n = self.starts.get(tail.end())
            if n is None or not self._upper(self.words[n].start):
                return
            hit = _fields().match(self.words, n)
            if hit is None:
                return
            last = self.words[hit.end - 1].end
            if not self._closed(last) or _HEAD.match(self.low, self.words[n].start):
                return
            self._add(self.words[n].start, last, "department", self._field_identity(hit.value), head=head)

    def _unknown_department(self, start: int, n: int) -> None:
        """`Sở` and a name the reference does not know: capital words, joined by `và`, `-`, `&`."""
        if not self._upper(self.words[n].start) or self.text[start:].startswith("SỞ HỮU"):
            return
        end = self._tail(n)
        if end > self.words[n].start:
            self._add(start, end, "department", key(self.text[start:end]))

    def _tail(self, n: int, commas: bool = False) -> int:
        """End of the official name whose words begin at index `n`."""
        end = self.words[n].start
        joined = False
        while n < len(self.words):
            word = self.words[n]
            between = self.text[end : word.start] if word.start > end else ""
            if between.strip(" ") not in ("", "-", "–", "&") and not (commas and between.strip() == ","):
                break
            if word.low == "và":
                if joined and not commas:
                    break
                joined = True
            elif word.low in OFFICIAL_WORDS or self._upper(word.start):
                if self._is_province(n) or (
                    joined and self.words[n - 1].low == "và" and _HEAD.match(self.low, word.start)
                ):
                    break
                end = word.end
                n += 1
                continue
            else:
                break
            n += 1
            end_probe = word.end
            # the conjunction only belongs to the name when a word of the name follows
            if n >= len(self.words) or self.text[end_probe : self.words[n].start].strip(" "):
                break
            following = self.words[n]
            if not (self._upper(following.start) or following.low in OFFICIAL_WORDS) or _HEAD.match(
                self.low, following.start
            ):
                break
            end = following.end
            n += 1
        while (m := _LOOSE_END.search(self.low, max(0, end - 20), end)) is not None:
            end = m.start()
        return end

    def _is_province(self, n: int) -> bool:
        if not self.province:
            return False
        for length in (2, 3, 1):
            if (
                n + length <= len(self.words)
                and " ".join(w.folded for w in self.words[n : n + length]) in self.province
            ):
                return True
        return False

    # -------------------------------------------------------------- other bodies
    def _office(self, m: re.Match[str]) -> None:
        match = _OFFICE.match(self.low, m.start())
        if match is not None:
            if re.match(r"\s*(?:huyện|quận|thị\s+xã|xã|phường)(?![\wà-ỹđ])", self.low[match.end() :]):
                return
            end = m.start() + len(self.text[m.start() : match.end()].rstrip(" ,&-.\n"))
            while re.search(r"\s+và$", self.low[m.start() : end]):
                end = m.start() + len(re.sub(r"\s+và$", "", self.low[m.start() : end]).rstrip(" ,"))
            self._add_body(m.start(), end, self._body_id(m.start()))
            return
        n = self.starts.get(m.start())
        if n is None:
            return
        hit = _bodies().match(self.words, n)
        if hit is not None and not hit.short:
            self._add_body(m.start(), self.words[hit.end - 1].end, hit.value)
        elif (
            self._upper(m.start())
            and n + 2 < len(self.words)
            and self._upper(self.words[n + 2].start)
            and self.words[n].low != "vp"
        ):
            end = self._tail(n + 2)
            if end > self.words[n + 2].end:
                self._add_body(m.start(), end, None)

    def _body(self, m: re.Match[str]) -> None:
        n = self.starts.get(m.start())
        if n is None:
            return
        hit = _bodies().match(self.words, n)
        start = m.start()
        head_words = len(m[0].split())
        grammar = self._grammar_end(n, head_words)
        known = self.words[hit.end - 1].end if hit else 0
        if hit is not None and known >= grammar:
            generic = hit.short
            if generic and not (self._upper(start) and self._closed(known)):
                return
            self._add_body(start, known, hit.value)
        elif grammar:
            self._add_body(start, grammar, None)

    def _grammar_end(self, n: int, head_words: int) -> int:
        """End of a body's name by grammar alone, 0 when it is none."""
        word = self.words[n]
        head = " ".join(w.low for w in self.words[n : n + head_words])
        if not self._upper(word.start) or n + head_words >= len(self.words):
            return 0
        first = self.words[n + head_words]
        if self.text[self.words[n + head_words - 1].end : first.start].strip(" "):
            return 0
        if not (
            self._upper(first.start)
            or (first.low in OFFICIAL_WORDS and head not in ("ban", "hội", "báo", "trường", "trung tâm", "quỹ", "đoàn"))
        ):
            return 0
        if head in ("hội", "báo") or first.low in NOT_BODIES.get(head, ()):
            return 0
        end = self._tail(n + head_words)
        return end if end > first.start else 0

    # -------------------------------------------------------------- places
    def _place(self, m: re.Match[str]) -> None:
        kind = re.sub(r"\s+", " ", m["kind"])
        plural = "các" in m["place"].split()
        if _NOT_HERE.search(self.low[max(0, m.start() - 10) : m.start()]):
            return
        if kind in _DISTRICT_KINDS:
            self._district(m, _DISTRICT_KINDS[kind], plural)
        else:
            self._commune(m, kind, plural)

    def _list_start(self, m: re.Match[str]) -> tuple[int, bool]:
        """Where the first name after a place head stands; whether a colon opens a list."""
        mixed = re.compile(
            r"(?:\s*[,/-]\s*(?:huyện|quận|thị xã|thành phố|tp|tx|xã|phường|thị trấn|đặc khu)|\s+và\s+(?:huyện|quận|thị xã|thành phố|phường|thị trấn|đặc khu))*\s*:\s*"
        ).match(self.low, m.end())
        if mixed is not None:
            return mixed.end(), True
        return m.end(), False

    def _district_hit(self, n: int) -> tuple[int, str, bool] | None:
        """(end, name, foreign) of the district whose name begins at word `n`."""
        everywhere = _district_names(frozenset()).match(self.words, n)
        local = self.here.match(self.words, n) if self.here is not None else None
        if local is not None and (everywhere is None or local.end >= everywhere.end):
            return self.words[local.end - 1].end, local.value, False
        if everywhere is not None:
            return self.words[everywhere.end - 1].end, everywhere.value, self.here is not None and local is None
        return None

    def _known_district(self, n: int) -> bool:
        """Whether the province (or any, when it is not known) has a district of that name: `thành phố Bắc Ninh`."""
        names = self.here if self.here is not None else _district_names(frozenset())
        return names.match(self.words, n) is not None

    def _district_identity(self, name: str, kind: str | None) -> str:
        folded = key(name)
        if kind and folded in _homonyms(self.ids):
            return f"district:{folded}:{kind}"
        return f"district:{folded}"

    def _district(self, m: re.Match[str], kind: str, plural: bool) -> None:
        at, listed = self._list_start(m)
        n = self._word_at(at)
        if kind == "thành phố" and not listed and _ALONE.match(self.low, m.end()):
            self._provincial_city(m)
            return
        if n is None or not self._upper(self.words[n].start):
            return
        if self.text[m.end() : self.words[n].start].strip(" .:") and not listed:
            return
        hit = self._district_hit(n)
        name = None
        if hit is None:
            if listed:
                return
            capital = _PLACE_NAME.match(self.text, self.words[n].start)
            if capital is None:
                return
            hit = (capital.end(), capital[0], False)
        end, name, foreign = hit
        if (
            kind == "thành phố"
            and gazetteer.is_city(self.text[self.words[n].start : end])
            and not self._known_district(n)
        ):
            return
        if kind == "thành phố" and key(self.text[self.words[n].start : end]) in ("hcm", "ho chi minh"):
            return
        if self.text[self.words[n].start : end].isupper() and kind == "thành phố" and end - self.words[n].start <= 3:
            return
        head = (m.start("kind"), m.end("kind"))
        if listed:
            single = m["kind"] if re.match(r"\s*:", self.low[m.end() :]) else None
            self._add(
                self.words[n].start,
                end,
                "district",
                self._district_identity(name, kind if single else None),
                head=head if single else None,
                foreign=foreign,
            )
            self._elided_districts(head if single else None, kind if single else None)
            return
        start = m.start("kind") if plural else m.start()
        self._add(start, end, "district", self._district_identity(name, kind), foreign=foreign)
        self._elided_districts(head, kind)

    def _provincial_city(self, m: re.Match[str]) -> None:
        """`Thành phố` alone is the provincial city where a district's name is expected."""
        if (
            not self.bare
            or not self.ids
            or not self._upper(m.start("kind"))
            or self.province & {key(p.name) for p in gazetteer.provinces() if p.kind == "city"} == self.province
        ):
            return
        before = self.low[max(0, m.start() - 10) : m.start()]
        if re.search(r"(?:và|các|thị\s+xã|huyện,|-|/)\s*$", before):
            return
        if self.text[m.end("kind") : m.end("kind") + 1] in (",", ";", ")") and not re.search(r"[(:;,]\s*$", before):
            return
        name = min(self.province, key=len) if len(self.province) == 1 else "thanh pho"
        self._add(m.start(), m.end("kind"), "district", f"district:{name}")

    def _elided_districts(self, head: tuple[int, int] | None, kind: str | None) -> None:
        while True:
            tail = _ITEM_TAIL.match(self.low, self.found[-1].end)
            if tail is None:
                return
            n = self.starts.get(tail.end())
            if n is None or not self._upper(self.words[n].start) or _HEAD.match(self.low, self.words[n].start):
                return
            hit = (
                self.here.match(self.words, n)
                if self.here is not None
                else _district_names(frozenset()).match(self.words, n)
            )
            if hit is None:
                return
            end = self.words[hit.end - 1].end
            if not self._closed(end):
                return
            self._add(self.words[n].start, end, "district", self._district_identity(hit.value, kind), head=head)

    def _commune(self, m: re.Match[str], kind: str, plural: bool) -> None:
        at, listed = self._list_start(m)
        n = self._word_at(at)
        if n is None:
            return
        word = self.words[n]
        if self.text[m.end() : word.start].strip(" .:") and not listed:
            return
        capital = _PLACE_NAME.match(self.text, word.start)
        if capital is None and kind in ("phường", "p") and word.folded.isdigit() and len(word.folded) <= 2:
            capital = re.compile(r"\d{1,2}(?![\d.,%]|\s*(?:điểm|%))").match(self.text, word.start)
        if capital is None or (
            kind in ("tt", "p") and not m["place"].lower().startswith(("ubnd", "ủy")) and kind == "tt"
        ):
            return
        if key(capital[0]) in _STOP_NAMES or key(capital[0]).startswith(("nong thon", "hoi chu nghia")):
            return
        after = self.low[capital.end() : capital.end() + 6]
        if capital[0] == "Nông" and after.startswith(" thôn"):
            return
        head = (m.start("kind"), m.end("kind"))
        if listed:
            single = re.match(r"\s*:", self.low[m.end() :]) is not None
            self._add_commune(word.start, capital.end(), m["kind"], head if single else None)
            self._elided_communes(head if single else None, m["kind"], True)
        else:
            self._add_commune(m.start("kind") if plural else m.start(), capital.end(), m["kind"], None)
            self._elided_communes(head, m["kind"], plural)

    def _add_commune(self, start: int, end: int, kind: str, head: tuple[int, int] | None) -> None:
        parent, reach = self._parent(end)
        name = self.text[start:end]
        bare = re.sub(r"^(?:ubnd |uy ban nhan dan )?(?:xa|phuong|thi tran|dac khu|p|tt) ", "", key(name))
        bare = re.sub(r"^(?:ubnd |uy ban nhan dan )?(?:xa|phuong|thi tran|dac khu|p|tt) ", "", bare)
        identity = f"commune:{key(kind)}:{bare}"
        if parent is not None:
            identity += "@" + re.sub(
                r"^(?:huyen|thi xa|thanh pho|quan|tp|tx|h|q) ", "", key(self.text[parent[0] : parent[1]])
            )
        self._add(start, end, "commune", identity, parent=parent, reach=reach, head=head)

    def _parent(self, end: int) -> tuple[tuple[int, int] | None, int]:
        """Span of the district a commune is named with, and where the mention ends."""
        m = _PARENT.match(self.low, end)
        if m is None:
            return None, end
        n = self.starts.get(m.end())
        if n is None or not self._upper(self.words[n].start):
            # "(thành phố)" alone does not name one
            return None, end
        bracket = self.text[end : m.start("parent")].strip().startswith("(")
        if not m["head"] and not bracket:
            return None, end
        hit = self._district_hit(n)
        if hit is None:
            capital = _PLACE_NAME.match(self.text, self.words[n].start) if m["head"] else None
            if capital is None:
                return None, end
            stop = capital.end()
        else:
            stop = hit[0]
        reach = stop
        if bracket:
            close = re.compile(r"\s*\)").match(self.text, stop)
            if close is not None:
                reach = close.end()
            elif not re.match(r"\s*[,;:–-]|\s+(?:đạt|với|\d)", self.text[stop:]):
                return None, end
        return (m.start("parent"), stop), reach

    def _elided_communes(self, head: tuple[int, int] | None, kind: str, plural: bool) -> None:
        while True:
            last = self.found[-1]
            tail = _ITEM_TAIL.match(self.low, max(last.end, last.reach))
            if tail is None:
                return
            if not plural and not re.search(r"\d", self.text[last.end : tail.end()]):
                return
            n = self.starts.get(tail.end())
            if n is None or _HEAD.match(self.low, self.words[n].start):
                return
            capital = _PLACE_NAME.match(self.text, self.words[n].start)
            if capital is None or not self._closed(capital.end()):
                return
            self._add_commune(self.words[n].start, capital.end(), kind, head)

    # -------------------------------------------------------------- bare districts
    def _bare(self) -> None:
        taken = [(u.start, max(u.end, u.reach)) for u in self.found]
        names = self.here if self.here is not None else None
        if names is None:
            return
        at = 0
        for n, word in enumerate(self.words):
            if word.start < at or not self._upper(word.start):
                continue
            if any(s <= word.start < e for s, e in taken):
                continue
            hit = names.match(self.words, n)
            if hit is None:
                continue
            end = self.words[hit.end - 1].end
            before = self.low[max(0, word.start - 24) : word.start]
            if re.search(
                r"(?:tỉnh|ubnd|ủy ban nhân dân|xã|phường|thị trấn|báo|cổng|sở|ban|hội|quốc lộ|đường|ông|bà)\s+$", before
            ):
                continue
            if (
                hit.end < len(self.words)
                and self._upper(self.words[hit.end].start)
                and self.text[end : self.words[hit.end].start] == " "
            ):
                continue
            if n and self._upper(self.words[n - 1].start) and self.text[self.words[n - 1].end : word.start] == " ":
                continue
            if not all(self._upper(w.start) for w in self.words[n : hit.end]):
                continue
            if key(hit.value) in self.province and not re.match(r"\s*(?:\(\s*\d|:\s*\d|\d)", self.text[end:]):
                continue
            self._add(word.start, end, "district", self._district_identity(hit.value, None))
            at = end
