"""Names of provincial bodies, districts and communes in running text and in cells.

A name begins with a start token (`Sở`, `Ban`, `UBND huyện`, `xã` ...). The longest name the
reference knows wins; names unknown to it are read by the grammar of capital letters and official
words, because names contain commas and `và`. In lists the start token may stand once for all
(`các sở: Tài chính, Nội vụ`; `huyện Đắk Song, Đắk Mil`).
"""

from __future__ import annotations

import re
from dataclasses import replace

from scrapers import gazetteer
from scrapers.extract.units.bodies import Bodies, group_by_name
from scrapers.extract.units.english import find_english_units, looks_english
from scrapers.extract.units.names import bodies, body_groups, district_names, fields, spelled
from scrapers.extract.units.places import Places
from scrapers.extract.units.scan import HEAD, UnitMention
from scrapers.extract.units.words import UPPER, words_of
from scrapers.vietnamese import lower

__all__ = ["UnitMention", "find_units", "is_unit_name", "unit_group_of", "unit_identity"]


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
    group = group_by_name(low)
    if group is not None:
        return group
    if looks_english(name):
        found = find_english_units(name)
        if found:
            return found[0].unit_group
    words = words_of(name)
    if words:
        hit = bodies().match(words, 0) or fields().match(words, 0)
        if hit and hit.end == len(words):
            return body_groups()[hit.value]
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
    for names in (fields(), district_names(frozenset()), bodies()):
        hit = names.match(words, 0)
        if hit and hit.end == len(words) and text[words[0].start].isupper():
            return True
    return False


def unit_identity(name: str, province: str | None = None) -> str:
    """A key that is equal for different spellings of one unit's name; accents count where the reference
    does not know the name."""
    found = find_units(name, province=province)
    if found and found[0].start <= 1:
        return found[0].identity
    bare = find_units(name, province=province, bare_districts=True)
    return bare[0].identity if bare else spelled(name)


def find_units(
    text: str, *, province: str | None, bare_districts: bool = False, communes_only: bool = False
) -> list[UnitMention]:
    """Every unit named in a text, in order, without overlaps.

    Args:
        text: clean text (`scrapers.vietnamese.clean`).
        province: id or name of the province, whose districts are known by name.
        bare_districts: also take the province's district names that stand without a start token
            (`Đắk Song, Đắk Mil`): only where the context speaks of districts.
        communes_only: the year has no districts any more: in `phường A, B` B is a commune.
    """
    if looks_english(text):
        return [
            UnitMention(e.start, e.end, text[e.start : e.end], e.unit_group, e.identity, e.parent, None, e.reach)
            for e in find_english_units(text)
        ]
    found = _Scan(text, province, bare_districts and not communes_only, communes_only).run()
    own = [unit for unit in found if not _is_owner(text, unit.start) and not _is_local(text, unit)]
    return [_with_letters(text, unit) for unit in own] if "(" in text else own


# "Sở Giao thông vận tải (GTVT)", "(gọi tắt là Sở KH&CN)": how it is called from there on
_LETTERS = re.compile(
    r"\s*\((?:(?:sau đây |sau |được )?(?:gọi|viết) tắt là:? )?(?:[Ss]ở |[Bb]an |UBND )?"
    rf"[{UPPER}&][{UPPER}&.,\- ]{{0,10}}[{UPPER}]\)"
)


def _with_letters(text: str, unit: UnitMention) -> UnitMention:
    """The mention with the letters that abbreviate it in brackets behind."""
    m = _LETTERS.match(text, unit.end) if unit.reach <= unit.end else None
    return unit if m is None else replace(unit, reach=m.end())


# bodies that lie within a department, a district or a commune and are named with it
_PART = re.compile(
    r"(?<![a-zà-ỹđ])(?:bệnh viện|trung tâm|công an|công đoàn|công ty|chi cục|chi nhánh|chi đoàn|đoàn thanh niên"
    r"|kho bạc|bảo hiểm xã hội|bhxh|tòa án|viện kiểm sát|điện lực|trường|(?<!văn )phòng|tổ|đội|trạm|trang|cổng|website"
    r"|đài|ban chỉ huy|ban chqs|thư viện|bộ phận|hạt)(?![a-zà-ỹđ])(?P<name>(?:\s+[a-zà-ỹđ&]+){0,8}?)"
    r"\s+(?:(?:trực )?thuộc\s+|của\s+)?(?:ubnd\s+)?$"
)
_NOT_IN_NAMES = re.compile(
    r"(?<![a-zà-ỹđ])(?:và|với|là|đạt|xếp|do|được|tại|cho|trên|theo|từ|đến|khi|cùng|gồm|có|đứng|dẫn|như|hoặc|các|những"
    r"|tỉnh|thành phố)(?![a-zà-ỹđ])"
)


_BELONGS = re.compile(
    r"(?<![a-zà-ỹđ])(?:bệnh viện|trung tâm|chi cục|trường|phòng|ban|đơn vị|công ty|viện|đài)"
    r"(?![a-zà-ỹđ])[^,.;:()\d\n]{0,60}\s(?:trực )?thuộc\s+$"
)
# "Thanh tra Sở Y tế", "Văn phòng Sở Nội vụ": a part that every department has
_PART_OF_DEPARTMENT = re.compile(r"(?<![a-zà-ỹđ])(?:thanh tra|văn phòng|đảng ủy|đảng bộ|chi bộ)[ ]+$")
_PLACE_NEXT = re.compile(r"\s+(?:ubnd\s+)?(?:huyện|quận|thị xã|xã|phường|thị trấn|liên (?:huyện|xã))\s")
# of a body of the province that a district's name may follow without its being that district's
_PROVINCIAL = ("sở", "văn phòng đoàn", "ban dân tộc")


def _is_local(text: str, unit: UnitMention) -> bool:
    """Whether a body is one of a district or a commune: `Trung tâm Y tế huyện Đăk Hà`, `Văn phòng UBND xã A`."""
    if unit.unit_group in ("district", "commune") or lower(unit.name).startswith(_PROVINCIAL):
        return False
    return _PLACE_NEXT.match(lower(text[unit.end : unit.end + 24])) is not None


def _is_owner(text: str, start: int) -> bool:
    """Whether a name only says whose part is meant: `Trung tâm Y tế huyện Đăk Hà`, `Bệnh viện Mắt thuộc Sở Y tế`."""
    if not start:
        return False
    before = lower(text[max(0, start - 90) : start])
    if lower(text[start : start + 3]) == "sở " and _PART_OF_DEPARTMENT.search(before) is not None:
        return True
    part = _PART.search(before)
    return (part is not None and _NOT_IN_NAMES.search(part["name"]) is None) or _BELONGS.search(before) is not None


class _Scan(Bodies, Places):
    """One pass over one text."""

    def run(self) -> list[UnitMention]:
        at = 0
        for m in HEAD.finditer(self.low):
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
        self._bare_communes()
        if self.bare:
            self._bare()
        return sorted(self.found, key=lambda u: u.start)
