"""Unit names in table cells: the name's span without numbering and footnote marks, its group, its district."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from scrapers import gazetteer
from scrapers.extract.units.finder import UnitMention, find_units, is_unit_name, unit_group_of, unit_identity
from scrapers.extract.units.names import spelled
from scrapers.vietnamese import NUMBER, key, lower

LONGEST_NAME = 160  # characters
SNAP_SCORE = 85.0  # of 100: one wrong letter in seven
SNAP_SCORE_SHORT = 89.0  # names below this many letters need a closer match
SHORT_NAME = 12
SNAP_MARGIN = 5.0  # the second-best body must be clearly farther
SNAP_SCORE_ALONE = 80.0  # enough when no other body is anywhere near
ALONE_MARGIN = 15.0
FAR = 65.0  # bodies farther than this are not looked at

_LEAD = re.compile(r"\s*(?:(?:\d{1,3}|[IVXivx]{1,5}|[a-zđA-ZĐ])\s*[.)/]\s*|[-–+•*▪●]\s*)?")
_TAIL = re.compile(
    r"(?:\s*(?:\(\s*\*+\s*\)|\*|\[\d{1,2}\]|\(\s*\d{1,2}\s*\)|[¹²³⁴⁵⁶⁷⁸⁹⁰†‡]|[.;:,]))++\s*$|(?<=[a-zà-ỹđ])\d\s*$"
)
# what brackets behind a name say of its result: `Sở Y tế (hạng 1)`, `Sở Y tế (95,5 điểm)`, and a mere number
_ASIDE = re.compile(
    r"\s*\(\s*(?:(?:(?:xếp|đứng)\s+)?(?:thứ\s+hạng|hạng|thứ|vị\s+trí(?:\s+thứ)?)\s*(?P<rank>\d{1,3})(?:\s*/\s*\d{1,3})?"
    rf"|(?:đạt\s+)?(?P<score>{NUMBER})(?:\s*/\s*(?P<max_score>{NUMBER}))?\s*điểm|(?:đạt\s+)?(?P<score_pct>{NUMBER})\s*%"
    r"|(?P<number>\d{1,3}))\s*\)\s*$",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*\(([^()]{2,60})\)\s*$")
_PARENT_TAIL = re.compile(r"\s*[,\-–]\s*((?:huyện|thị xã|thành phố|quận|tp\.?|tx\.?)\s+[^,()]{2,40})$", re.IGNORECASE)
_DISTRICT_HEAD = re.compile(r"(?:ubnd\s+)?(?:huyện|thị xã|thành phố|quận|tp\.?|tx\.?|h\.|q\.)\s*(?=\S)")
_NUMBERED = re.compile(r"\s*\d{1,3}\s+(?=[^\W\d_])")
_TORN = re.compile(r"\d[.,]\d|(?<=\w)\s\d{1,3}\s+[a-zà-ỹđ]")
_MANY = re.compile(r"(?:các|khối|nhóm|cấp|tổng)\b", re.IGNORECASE)
_LETTER = re.compile(r"[A-Za-zÀ-ỹĐđ]")


@dataclass(frozen=True, slots=True)
class CellName:
    """A unit name in a cell.

    `start`/`end` delimit it; `group` is the group its own words tell, or None; `parent` the span of the
    district it is named with; `known` whether it was recognised as a unit (and not only as words); `asides` are
    values in brackets behind it: the field (`number` for a mere number) with its span.
    """

    start: int
    end: int
    group: str | None
    known: bool
    parent: tuple[int, int] | None = None
    asides: tuple[tuple[str, tuple[int, int]], ...] = ()


@lru_cache(maxsize=16384)
def group_of_unit(name: str) -> str | None:
    """The group a unit's own words tell."""
    return unit_group_of(name)


@lru_cache(maxsize=16384)
def is_unit(text: str) -> bool:
    """Whether a cell holds the name of one unit."""
    if len(text) > LONGEST_NAME or not _LETTER.search(text):
        return False
    if is_unit_name(text):
        return True
    name = _inner(text)
    return (
        (name.start, name.end) != (0, len(text)) and name.end > name.start and is_unit_name(text[name.start : name.end])
    )


def _is_kind(text: str, lead: re.Match[str]) -> bool:
    """Whether the letter before a name is its kind (`H. Duyên Hải`), not its number in a list (`H. Sở Y tế`)."""
    if lead[0].strip() not in ("H.", "Q.", "P.") or _MANY.match(text, lead.end()):
        return False
    with_it, without = units_in(text, None), units_in(text[lead.end() :], None)
    return bool(with_it) and with_it[0].start <= lead.start() + 1 and not (without and without[0].start == 0)


def _inner(text: str) -> CellName:
    lead = _LEAD.match(text)
    start = lead.end() if lead and not _is_kind(text, lead) else 0
    end = len(text)
    aside = _ASIDE.search(text, start) if text.rstrip().endswith(")") else None
    said = {name: aside.span(name) for name, value in aside.groupdict().items() if value} if aside else {}
    tail = aside or _TAIL.search(text, max(start, end - LONGEST_NAME))
    if tail and tail.start() > start:
        end = tail.start()
    while start < end and text[end - 1] in " :-–":
        end -= 1
    return CellName(start, end, None, False, None, tuple(said.items()))


@lru_cache(maxsize=16384)
def read_name(text: str) -> CellName | None:
    """The unit name in a cell, or None when the cell holds no words."""
    inner = _inner(text)
    start, end = inner.start, inner.end
    numbered = _NUMBERED.match(text)
    if numbered and start == 0 and is_unit_name(text[numbered.end() : end]):
        start = numbered.end()
    name = text[start:end]
    if not _LETTER.search(name) or len(name) > LONGEST_NAME:
        return None
    parent: tuple[int, int] | None = None
    bracket = _BRACKET.search(name)
    own = name[: bracket.start()] if bracket else name
    if bracket and _is_district(bracket[1]) and group_of_unit(own) in (None, "commune"):
        parent = (start + bracket.start(1), start + bracket.end(1))
        end = start + bracket.start()
    elif group_of_unit(name) == "commune":
        tail = _PARENT_TAIL.search(name)
        if tail:
            parent = (start + tail.start(1), start + tail.end(1))
            end = start + tail.start()
    name = text[start:end].rstrip()
    return CellName(start, start + len(name), group_of_unit(name), is_unit(name), parent, inner.asides)


@lru_cache(maxsize=1)
def _district_keys() -> frozenset[str]:
    keys: set[str] = set()
    for d in gazetteer.districts():
        keys.update((key(d.name), key(d.full_name), *map(key, d.aliases)))
    return frozenset(keys)


def _is_district(text: str) -> bool:
    return _DISTRICT_HEAD.match(lower(text)) is not None or key(text) in _district_keys()


@lru_cache(maxsize=8192)
def is_torn(name: str) -> bool:
    """Whether a neighbour's number has run into a name (`Sở Thương 7 binh`, `Sở Y tế 85,5`), or letters are lost."""
    return "\ufffd" in name or _TORN.search(name) is not None


def is_district_heading(text: str) -> bool:
    """Whether a row's words are the name of one district (`Huyện Hòa Thành`, `I. Thị xã Trảng Bàng`)."""
    name = read_name(text)
    return name is not None and name.group == "district" and name.known


@lru_cache(maxsize=1)
def _province_keys() -> frozenset[str]:
    keys: set[str] = set()
    for p in gazetteer.provinces():
        keys.update((key(p.name), key(p.full_name)))
    keys.update({"tp hcm", "tp ho chi minh", "hcm", "thua thien hue", "tt hue", "ba ria vung tau", "brvt", "ha noi"})
    return frozenset(keys)


@lru_cache(maxsize=8192)
def is_province(text: str) -> bool:
    """Whether a cell names a province (which a district may be called, too) or a ministry."""
    name = text[_inner(text).start : _inner(text).end]
    folded = key(name)
    return (
        folded in _province_keys()
        or folded.removeprefix("tinh ") in _province_keys()
        or (
            folded.startswith(("thanh pho ", "tp "))
            and folded.split(" ", 2)[-1] in _province_keys()
            and gazetteer.is_city(name.split(" ", 2)[-1])
        )
        or re.match(r"bộ (?!chỉ huy|đội|tư lệnh|chqs|phận)", lower(name)) is not None
    )


@lru_cache(maxsize=2048)
def units_in(text: str, province: str | None) -> tuple[UnitMention, ...]:
    """Every unit named in a cell that lists several."""
    return tuple(find_units(text, province=province))


@lru_cache(maxsize=4096)
def bare_group(name: str, province: str | None) -> str | None:
    """The group of a name without a kind word, by the reference: `district` for the province's own districts."""
    found = find_units(name, province=province, bare_districts=True)
    if len(found) == 1 and not found[0].foreign and len(name) - (found[0].end - found[0].start) <= 2:
        return found[0].unit_group
    return None


@lru_cache(maxsize=8192)
def identity(name: str, province: str | None) -> str:
    """Equal for two spellings of one unit."""
    known = unit_identity(name, province)
    if known == spelled(name) and group_of_unit(name) == "department":
        known = unit_identity(f"Sở {name}", province)  # a column of departments prints the word once, above
    return known


# ------------------------------------------------------------------ names read from pictures
@lru_cache(maxsize=64)
def _bodies(province: str | None) -> tuple[tuple[str, str, str], ...]:
    """(letters, name, identity) of every body that may stand in a table of the province."""
    names: dict[str, tuple[str, str]] = {}
    for d in gazetteer.departments():
        for name in (d.name, *d.aliases):
            names.setdefault(_letters(name), (name, key(d.name)))
    for district in gazetteer.districts():
        if district.province_id in gazetteer.province_ids(province):
            names.setdefault(_letters(district.name), (district.name, district.district_id))
            for full in (district.full_name, *district.aliases):
                short = _KIND.sub(lambda m: _SHORT_KINDS[lower(m[0])], full)
                for name in (full, f"UBND {full[:1].lower()}{full[1:]}", short, f"UBND {short}"):
                    names.setdefault(_letters(name), (name, district.district_id))
    return tuple((letters, *rest) for letters, rest in names.items())


_SHORT_KINDS = {"thành phố": "TP", "thị xã": "TX", "huyện": "H", "quận": "Q"}
_KIND = re.compile(rf"^(?:{'|'.join(_SHORT_KINDS)})(?=\s)", re.IGNORECASE)


_TWO_SPELLINGS = re.compile(r"(?<=[bcdghklmnpqrstvx])y\b|(?<=qu)y\b")  # `Mỹ` and `Mĩ`, `Quý` and `Quí`


def _letters(name: str) -> str:
    return _TWO_SPELLINGS.sub("i", key(name)).replace(" ", "")


@lru_cache(maxsize=4096)
def snap(name: str, province: str | None) -> str | None:
    """The body a misread name means: the one nearest name of the reference, or None when two are near or none is.

    A name that is already some body's name is itself.
    """
    wanted = _letters(name)
    best: dict[str, tuple[float, str]] = {}
    for letters, printed, body in _bodies(province):
        score = 100.0 if letters == wanted else fuzz.ratio(wanted, letters, score_cutoff=FAR)
        if score and score > best.get(body, (0.0, ""))[0]:
            best[body] = (score, printed)
    ranked = sorted(best.values(), reverse=True)
    if not ranked:
        return None
    if ranked[0][0] == 100.0:
        return name
    margin = ranked[0][0] - (ranked[1][0] if len(ranked) > 1 else FAR)
    close = ranked[0][0] >= (SNAP_SCORE_SHORT if len(wanted) < SHORT_NAME else SNAP_SCORE) and margin >= SNAP_MARGIN
    alone = ranked[0][0] >= SNAP_SCORE_ALONE and margin >= ALONE_MARGIN
    return ranked[0][1] if close or alone else None
