"""Names of districts and communes, with the district a commune is named with."""

from __future__ import annotations

import re

from scrapers import gazetteer
from scrapers.extract.units.names import city_keys, district_kinds, district_names, homonyms, spelled
from scrapers.extract.units.scan import HEAD, ITEM_TAIL, Scan
from scrapers.extract.units.words import RATINGS, UPPER
from scrapers.vietnamese import count_word, key

_DISTRICT_KINDS = {
    "huyện": "huyện",
    "huyện đảo": "huyện",
    "h": "huyện",
    "quận": "quận",
    "q": "quận",
    "thị xã": "thị xã",
    "tx": "thị xã",
    "thành phố": "thành phố",
    "tp": "thành phố",
}
_ALONE = re.compile(
    r"\s*\(\s*\d|\s+\d|\s+(?:đạt|với|đứng|xếp|dẫn\s+đầu|là\s+địa\s+phương|giữ)(?![\wà-ỹđ])|\s*:\s*\d|\s*[,;)]"
)
_NOT_HERE = re.compile(r"(?:tỉnh|province|quốc\s+lộ|đường|sông|hồ|núi)\s+$")
_NAME_WORD = rf"[{UPPER}](?:[^\W\d¹²³⁰⁴-⁹]+(?=(?:\d{{1,2}}|[¹²³⁰⁴-⁹]{{1,3}})(?!\w))|[\w]*(?:['’ʼ]\w+)*)"
_PLACE_NAME = re.compile(
    rf"(?:\d{{1,2}} )?{_NAME_WORD}(?:(?: |-)(?:{_NAME_WORD}|\d{{1,2}}(?![\d.,/%]|\s*(?:điểm|%))|1?\d(?=\s*[,;]\s))"
    rf"|\s[-–]\s(?!(?:Sở|Ban|UBND|Huyện|Thành|Thị|Xã|Phường)\b){_NAME_WORD}(?= {_NAME_WORD}))" + r"{0,5}"
)
# the number that is an urban district's or ward's name: no measure, noun or decimals after it
_URBAN_NUMBER = re.compile(
    r"0?[1-9]\d?(?![\w/%]|[.,]\d|\s*(?:điểm|%|/)|\s+(?:cơ\s+quan|đơn\s+vị|địa\s+phương|xã|phường|quận|huyện|sở|bậc"
    r"|tiêu\s+chí|chỉ\s+số|năm|tháng|ngày|người|thủ\s+tục|hồ\s+sơ|dịch\s+vụ)(?![\wà-ỹđ]))"
)
_DIGITS = re.compile(r"\d+")
_WARD = r"0?[1-9]\d?(?![\w/%]|[.,]\d)"
# numbers alone, until the words or the mark behind a list of names
_WARD_SERIES = re.compile(
    rf"(?P<list>(?:(?:\s*,\s*(?:và\s+)?|\s+và\s+){_WARD}){{1,20}})"
    r"(?=\s*[(:;.]|\s*$|\s*,\s*(?:xã|phường|thị\s+trấn)|\s*,?\s+(?:đạt|được|xếp|cùng|đều|lần\s+lượt|tương\s+ứng|đồng|có|thuộc|dẫn|đứng|với|là"
    r"|(?:và|cùng)\s+(?:xã|phường|thị\s+trấn))(?![\wà-ỹđ]))"
)
# behind the value of the ward before
_WARD_VALUED = re.compile(rf"(?P<n>{_WARD})\s*(?::\s*\d|\(\s*\d|(?:đạt|với)\s+\d)")
_NUMBER_TAIL = re.compile(rf"(?:\s*,\s*(?:và\s+)?|\s+và\s+)(?:quận\s+)?(?P<n>{_URBAN_NUMBER.pattern})")
_PARENT = re.compile(
    r"\s*(?:\(\s*|,\s*(?:thuộc\s+)?|\s+(?:thuộc|của)\s+(?:địa\s+bàn\s+)?"
    r"|\s*[-–]\s*)(?P<parent>(?:(?P<head>huyện|thị\s+xã|thành\s+phố|quận|tp\.?|tx\.?|h\."
    r"|q\.)\s*)?)"
)
_BEFORE_BRACKET = re.compile(rf"(?<!\w)(?P<name>{_NAME_WORD}(?: {_NAME_WORD}){{0,3}})\s*\(\s*$")
_ONE_IN_BRACKET = re.compile(r"[^(),;:\d]{2,40}\)")
_COMMUNES = re.compile(r"(?<!thị )xã(?! hội)(?!\w)|phường|thị trấn|đặc khu")
_SEVERAL = re.compile(r"(?<![\wà-ỹđ])(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|những|0?[2-9]|[1-9]\d)\s+$")
_PERSON = re.compile(r"(?:ông|bà|đồng chí|anh|chị|em|cô|thầy)\s+$")
_AFTER_NAME = r"(?:\s*\([^()]{0,80}\)|\s*:?\s+\d[\d.,]{0,8}\d\s*(?:điểm|%))"
_COMMUNE_NAME = rf"{_NAME_WORD}(?: {_NAME_WORD}){{0,3}}{_AFTER_NAME}?"
_COMMUNE_LIST = re.compile(
    rf"(?:gồm(?:\s+có)?\s*:?|là\s*:?|thuộc\s+về|:)\s*"
    rf"(?P<list>{_COMMUNE_NAME}(?:(?:\s*[,;]\s*(?:và\s+)?|\s+và\s+){_COMMUNE_NAME}){{0,250}})"
    r"(?=\s*[.;\n]|\s*$|\s*,\s*[a-zà-ỹđ]|\s+(?:với|đạt|cùng|đều|lần|xếp|ở|được)(?![\wà-ỹđ]))"
)
_VALUED = re.compile(
    rf"{_NAME_WORD}(?: {_NAME_WORD}){{0,3}}(?:\s*\([^()]{{0,40}}\d\s*(?:điểm|%)\)|\s*:?\s+\d[\d.,]*\s*(?:điểm|%))"
)
_WITH_VALUE = re.compile(r"\s*,?\s*(?:với|đạt|được)\s+\d")
_COUNTED_COMMUNES = re.compile(
    r"(?<![\wà-ỹđ])(?P<n>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,3})\s+(?=(?:đơn\s+vị\s+(?:cấp\s+)?)?(?:xã|phường|thị\s+trấn|đặc\s+khu))"
)
_ONE_COMMUNE = re.compile(r"(?:^|[.;:,]\s*|(?<![\wà-ỹđ])(?:là|và|còn|riêng|vậy|nhưng|song|khi)\s+)$")
_COMMUNE_HEAD = re.compile(r"^(?:(?:(?:ubnd|ủy ban nhân dân) )?(?:xã|phường|thị trấn|đặc khu|p|tt) ){1,2}")
_SHORT_KINDS = {"p": "phuong", "tt": "thi tran"}
# "Nhất - xã A; Nhì - phường B": places, no names
# words for bodies that names of places begin with as well: "Trường Xuân", "Hội An", "Đài Xuyên"; not "Hội LHPN"
_IN_PLACES = ("trường", "hội", "đài")
_PROPER = re.compile(rf"[{UPPER}][^\W{UPPER}]+(?: [{UPPER}][^\W{UPPER}]+)+")
# "Đắc Pring là xã có điểm thấp nhất"
_IS_COMMUNE = re.compile(
    rf"(?:^|[.;,]\s+)(?P<name>{_NAME_WORD}(?: {_NAME_WORD}){{1,3}})\s+"
    r"(?:(?:cũng|vẫn|chính|hiện)\s+)*là\s+(?:xã|phường|thị\s+trấn|đặc\s+khu)"
    r"\s+(?:có|duy\s+nhất|đầu\s+tiên|dẫn|đứng|xếp|đạt|được|thấp|cao|cuối)(?![\wà-ỹđ])"
)
_ORDINAL = re.compile(r"(?:Nhất|Nhì|Ba|Tư)\s*[-–:]\s")
_STOP_NAMES = {"hoi", "nong thon", "nong", "so", "dong", "uy", "to chuc"}


_KINDS_AND_COLON = re.compile(
    r"(?:\s*[,/-]\s*(?:huyện|quận|thị xã|thành phố|tp|tx|xã|phường|thị trấn|đặc khu)"
    r"|\s+và\s+(?:huyện|quận|thị xã|thành phố|phường|thị trấn|đặc khu))*\s*:\s*"
)

_LEADER_OF = re.compile(
    r"(?<![\wà-ỹđ])(?:chủ\s+tịch|bí\s+thư|trưởng\s+(?:ban|phòng|công\s+an)|phó\s+(?:chủ\s+tịch|bí\s+thư)|lãnh\s+đạo|công\s+chức|cán\s+bộ)"
    r"(?:\s+(?:thường\s+trực|đảng\s+ủy|đảng\s+bộ|hđnd|và|,|kiêm|phụ\s+trách))*\s*$"
)
_LEADERS_NAME = re.compile(
    r"(?<=\w)\s+(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trương|đoàn|mai|tô|lương|cao|hà)(?:\s+[\wà-ỹ]+){1,3}$"
)


class Places(Scan):
    """Recognition of districts and communes at a start token, and of districts without one."""

    def _place(self, m: re.Match[str]) -> None:
        kind = re.sub(r"\s+", " ", m["kind"])
        plural = "các" in m["place"].split() or _SEVERAL.search(self.low[max(0, m.start() - 8) : m.start()]) is not None
        if _NOT_HERE.search(self.low[max(0, m.start() - 10) : m.start()]) or self.low.startswith(" tỉnh ", m.end()):
            return  # "DTI CẤP HUYỆN TỈNH ĐIỆN BIÊN": a level of the province
        if kind in _DISTRICT_KINDS:
            self._district(m, _DISTRICT_KINDS[kind], plural)
        else:
            self._commune(m, kind, plural)

    def _list_start(self, m: re.Match[str]) -> tuple[int, bool]:
        """Where the first name after a place head stands; whether a colon opens a list."""
        mixed = _KINDS_AND_COLON.match(self.low, m.end())
        if mixed is not None:
            return mixed.end(), True
        return m.end(), False

    def _district_hit(self, n: int) -> tuple[int, str, bool] | None:
        """(end, name, foreign) of the district whose name begins at word `n`."""
        everywhere = district_names(frozenset()).match(self.words, n)
        local = self.here.match(self.words, n) if self.here is not None else None
        if local is not None and (everywhere is None or local.end >= everywhere.end):
            return self.words[local.end - 1].end, local.value, False
        if everywhere is not None:
            return self.words[everywhere.end - 1].end, everywhere.value, self.here is not None and local is None
        return None

    def _known_district(self, n: int) -> bool:
        """Whether the province (or any, when it is not known) has a district of that name: `thành phố Bắc Ninh`."""
        names = self.here if self.here is not None else district_names(frozenset())
        return names.match(self.words, n) is not None

    def _district_identity(self, name: str, kind: str | None) -> str:
        folded = key(name)
        if kind and folded in homonyms(self.ids):
            return f"district:{folded}:{kind}"
        return f"district:{folded}"

    def _single(self, m: re.Match[str]) -> bool:
        """Whether a list's head is the start token of its members: `huyện: A, B`, not `khối huyện: A, B`."""
        alone = re.match(r"\s*:", self.low[m.end() :]) is not None
        return alone and re.search(r"(?:cấp|khối|nhóm)\s+$", self.low[max(0, m.start() - 8) : m.start()]) is None

    def _names_its_commune(self, m: re.Match[str]) -> bool:
        """`Tràng Đà (thành phố Tuyên Quang)`: a commune without its start token. True when handled here."""
        name = _BEFORE_BRACKET.search(self.text, max(0, m.start() - 60), m.start())
        if name is None or any(u.start <= name.start("name") < max(u.end, u.reach) for u in self.found):
            return False
        if self.low[name.start("name") : name.end("name")] in RATINGS or not _ONE_IN_BRACKET.match(self.text, m.end()):
            return False  # "xếp loại Tốt (huyện A, huyện B)"
        before = self.low[max(0, name.start("name") - 12) : name.start("name")]
        if _COMMUNES.search(self.low) and not _PERSON.search(before):
            self._add_commune(name.start("name"), name.end("name"), "", None)
        return True

    def _district(self, m: re.Match[str], kind: str, plural: bool) -> None:
        if self._names_its_commune(m):
            return
        at, listed = self._list_start(m)
        n = self._word_at(at)
        if kind == "thành phố" and not listed and _ALONE.match(self.low, m.end()):
            self._provincial_city(m)
            return
        if n is None or (self.text[m.end() : self.words[n].start].strip(" .:") and not listed):
            return
        if kind == "quận" and not listed and _URBAN_NUMBER.match(self.low, self.words[n].start):
            self._numbered_districts(m, n, plural)
            return
        if not self._upper(self.words[n].start):
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
            single = m["kind"] if self._single(m) else None
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

    def _numbered_districts(self, m: re.Match[str], n: int, plural: bool) -> None:
        """`Quận 7`, `các quận 1, 3 và 12`: the number is the name; a list of numbers only after `các`."""
        head = (m.start("kind"), m.end("kind"))
        word = self.words[n]
        start = m.start("kind") if plural else m.start()
        self._add(start, word.end, "district", self._district_identity(word.low.lstrip("0"), "quận"))
        while plural and (tail := _NUMBER_TAIL.match(self.low, self.found[-1].end)) is not None:
            span = tail.span("n")
            self._add(*span, "district", self._district_identity(tail["n"].lstrip("0"), "quận"), head=head)

    def _provincial_city(self, m: re.Match[str]) -> None:
        """`Thành phố` alone is the provincial city where a district's name is expected."""
        if not self.bare or not self.ids or not self._upper(m.start("kind")) or self.province <= city_keys():
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
            tail = ITEM_TAIL.match(self.low, self.found[-1].end)
            if tail is None:
                return
            n = self.starts.get(tail.end())
            if n is None or not self._upper(self.words[n].start) or HEAD.match(self.low, self.words[n].start):
                return
            hit = (
                self.here.match(self.words, n)
                if self.here is not None
                else district_names(frozenset()).match(self.words, n)
            )
            if hit is None:
                return
            end = self.words[hit.end - 1].end
            if not self._closed(end):
                return
            # "thành phố A, B": the kind is B's too only where B is a city
            own = kind is None or kind in district_kinds(self.ids).get(key(hit.value), (kind,))
            self._add(
                self.words[n].start,
                end,
                "district",
                self._district_identity(hit.value, kind if own else None),
                head=head if own else None,
            )

    def _commune(self, m: re.Match[str], kind: str, plural: bool) -> None:
        at, listed = self._list_start(m)
        n = self._word_at(at)
        if n is None:
            return
        word = self.words[n]
        if self.text[m.end() : word.start].strip(" .:") and not listed:
            return
        capital = _PLACE_NAME.match(self.text, word.start)
        if capital is None and kind in ("phường", "p") and not listed:
            # "phường 5", but never the number of units after a group's name ("phường: 15 đơn vị")
            capital = _URBAN_NUMBER.match(self.low, word.start)
        if capital is None or (
            kind in ("tt", "p") and not m["place"].lower().startswith(("ubnd", "ủy")) and kind == "tt"
        ):
            return
        if _ORDINAL.match(self.text, word.start):
            return
        if key(capital[0]) in _STOP_NAMES or key(capital[0]).startswith(("nong thon", "hoi chu nghia")):
            return
        after = self.low[capital.end() : capital.end() + 6]
        if capital[0] == "Nông" and after.startswith(" thôn"):
            return
        head = (m.start("kind"), m.end("kind"))
        if listed:
            single = self._single(m)
            kind = m["kind"] if single else ""
            self._add_commune(word.start, capital.end(), kind, head if single else None)
            self._elided_communes(head if single else None, kind, True)
        else:
            end = self._without_person(m.start(), capital)
            self._add_commune(m.start("kind") if plural else m.start(), end, m["kind"], None)
            if capital[0].isdigit():
                self._numbered_wards(head, m["kind"])
            self._elided_communes(head, m["kind"], plural)

    def _without_person(self, start: int, name: re.Match[str]) -> int:
        """Where a commune's name ends that its leader's may follow: `Chủ tịch UBND xã Lâm Thao Nguyễn Văn B`."""
        if _LEADER_OF.search(self.low, max(0, start - 60), start) is None:
            return name.end()
        person = _LEADERS_NAME.search(self.low, name.start() + 1, name.end())
        return person.start() if person is not None else name.end()

    def _numbered_wards(self, head: tuple[int, int], kind: str) -> None:
        """`Các phường 1, 2, 3 và 10`, `phường 2: 90 điểm; 3: 89 điểm`: the numbers are names."""
        while True:
            last = self.found[-1]
            at = max(last.end, last.reach)
            series = _WARD_SERIES.match(self.low, at)
            if series is not None:
                spans = [m.span() for m in _DIGITS.finditer(self.low, at, series.end("list"))]
                if len({int(self.low[s:e]) for s, e in spans}) < len(spans):
                    return
                for s, e in spans:
                    self._add_commune(s, e, kind, head)
                continue
            tail = ITEM_TAIL.match(self.low, at)
            number = _WARD_VALUED.match(self.low, tail.end()) if tail is not None else None
            if number is None:
                return
            self._add_commune(*number.span("n"), kind, head)

    def _add_commune(self, start: int, end: int, kind: str, head: tuple[int, int] | None) -> None:
        parent, reach = self._parent(end)
        bare = _COMMUNE_HEAD.sub("", spelled(self.text[start:end]))
        identity = f"commune:{_SHORT_KINDS.get(key(kind), key(kind))}:{bare}"
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
            close = re.compile(r"(?:\s+(?:cũ|trước\s+đây))?\s*\)").match(self.text, stop)
            if close is not None:
                reach = close.end()
            elif not re.match(r"\s*[,;:–-]|\s+(?:đạt|với|\d)", self.text[stop:]):
                return None, end
        return (m.start("parent"), stop), reach

    def _elided_communes(self, head: tuple[int, int] | None, kind: str, plural: bool) -> None:
        while True:
            last = self.found[-1]
            tail = ITEM_TAIL.match(self.low, max(last.end, last.reach))
            if tail is None:
                return
            n = self.starts.get(tail.end())
            if n is None:
                return
            capital = _PLACE_NAME.match(self.text, self.words[n].start)
            if capital is None or not self._closed(capital.end()) or _ORDINAL.match(self.text, capital.start()):
                return
            other = HEAD.match(self.low, self.words[n].start)
            if other is not None and not (plural and other[0] in _IN_PLACES and _PROPER.fullmatch(capital[0])):
                return
            if not plural and not re.search(r"\d", self.text[last.end : tail.end()]):
                # "phường A, B, C": a province or district after the comma is no commune
                district = self.here is not None and not self.communes_only and self.here.match(self.words, n)
                if " " not in capital[0] or district or gazetteer.province_ids(capital[0]):
                    return
                if not self.communes_only and not re.match(r"\s*[,;.)]|\s+và\s", self.text[capital.end() :]):
                    return
            self._add_commune(self.words[n].start, capital.end(), kind, head)

    def _bare_communes(self) -> None:
        """Names after `10 xã, phường dẫn đầu gồm:` that stand without a start token.

        At least three, or as many as are counted (`Hai xã thấp nhất là Ngọk Réo (40,2%) và Đăk Plô (38,66%)`).
        """
        for m in _IS_COMMUNE.finditer(self.text):
            if not any(m.start("name") < u.end and u.start < m.end("name") for u in self.found):
                self._add_commune(m.start("name"), m.end("name"), "", None)
        for m in _COMMUNE_LIST.finditer(self.text):
            before = self.low[max(0, m.start() - 60) : m.start()]
            phrase = re.search(r"(?:(?<!thị )xã|phường|thị\s+trấn|đặc\s+khu)(?!\s+hội)[^.;:]*$", before)
            if phrase is None or re.search(r"huyện|sở|cơ\s+quan", phrase[0]):
                continue
            if any(m.start("list") <= u.start < m.end("list") for u in self.found):
                continue
            if not self._as_many(m, before, phrase):
                continue
            at = m.start("list")
            while (name := _PLACE_NAME.match(self.text, at)) is not None:
                self._add_commune(name.start(), name.end(), "", None)
                tail = re.compile(rf"{_AFTER_NAME}?(?:\s*[,;]\s*(?:và\s+)?|\s+và\s+)").match(self.text, name.end())
                if tail is None or tail.end() >= m.end("list"):
                    break
                at = tail.end()

    def _as_many(self, listed: re.Match[str], before: str, phrase: re.Match[str]) -> bool:
        """Whether names without a start token are communes by their number."""
        names = re.split(r"\s*[,;]\s*(?:và\s+)?|\s+và\s+", re.sub(r"\([^()]*\)|\d[\d.,]*", "", listed["list"]))
        counts = list(_COUNTED_COMMUNES.finditer(before))
        if counts and count_word(counts[-1]["n"]) == len(names):
            return True
        if len(names) > 2:
            return all(" " in name for name in names)
        # "Xã có kết quả thấp nhất là Kđrao (40,2%)"
        alone = len(names) == 1 and not counts and _ONE_COMMUNE.search(before[: phrase.start()]) is not None
        return alone and (
            _VALUED.fullmatch(listed["list"]) is not None or _WITH_VALUE.match(self.low, listed.end()) is not None
        )

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
