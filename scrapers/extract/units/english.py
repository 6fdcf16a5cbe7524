"""Names of units in English copies: `Department of Health`, `People's Committee of Gia Loc district`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scrapers import gazetteer
from scrapers.extract.units.words import UPPER
from scrapers.vietnamese import key


@dataclass(frozen=True, slots=True)
class EnglishUnit:
    """One unit named in English; spans as in `UnitMention`."""

    start: int
    end: int
    unit_group: str
    identity: str
    parent: tuple[int, int] | None
    reach: int


_W = rf"[{UPPER}]\w*(?:['’]\w+)?"
_NAME = rf"{_W}(?:[ -]{_W}){{0,3}}"
_FIELD = rf"{_W}(?:(?:,? and |, | - | & | ){_W}){{0,8}}"
# "Finance Department": only fields the reference knows, any capital word may stand before "Department"
_FIELD_FIRST = rf"(?:{'|'.join(map(re.escape, gazetteer.english_fields()))}) Department"
_UNITS = re.compile(
    r"(?<!\w)(?:"
    rf"(?P<first>(?:Provincial )?{_FIELD_FIRST}(?! of ))|"
    rf"(?P<dept>(?:Provincial )?Departments? of (?:the )?(?P<field>{_FIELD}))"
    rf"|(?P<office>(?:Office of (?:the )?(?:Provincial )?People['’]s Committee"
    rf"|(?:Provincial )?People['’]s Committee(?:['’]s)? Office"
    rf"|Provincial Office of the People['’]s Committee"
    r"|Provincial Inspectorate|(?:State )?Inspectorate(?: of the [Pp]rovince)?"
    r"|(?:Provincial )?(?:Committee|Board|Department) (?:of|for) Ethnic(?: Minorit(?:y"
    r"|ies))?(?: Affairs)?"
    r"|(?:Provincial )?Ethnic(?: Minorit(?:y|ies))?(?: and Religious)?(?: Affairs)? (?:Committee|Board|Department)"
    r"|Management Boards? of (?:the )?(?:Provincial )?(?:Industrial"
    r"|Economic)(?: and (?:Industrial|Economic))? (?:Zones?|Parks?)"
    r"|(?:Industrial|Economic) (?:Zones?|Parks?) (?:Management Board|Authority)"
    r"|(?:Provincial )?(?:[A-Z]\w+ ){1,4}(?:Project )?Management Board|Provincial Police"
    r"|Provincial Military Command|Provincial (?:Tax Department|Social Insurance"
    r"|State Treasury)))"
    rf"|(?P<pc>(?:the )?People['’]s Committee of (?:the )?(?:(?P<pk1>[Dd]istrict|[Cc]ity|[Tt]own"
    rf"|[Cc]ommune|[Ww]ard) of )?(?P<pn>{_NAME})(?: (?P<pk2>[Dd]istrict|[Cc]ity|[Tt]own"
    rf"|[Cc]ommune|[Ww]ard|[Tt]ownship))?)"
    rf"|(?P<place>(?P<n>{_NAME}) (?P<kind>[Dd]istrict|[Cc]ity|[Tt]own|[Cc]ommune|[Ww]ard"
    rf"|[Tt]ownship)(?: People['’]s Committee)?)"
    rf"|(?P<kind_of>[Dd]istrict|[Cc]ity|[Tt]own|[Cc]ommune|[Ww]ard|[Tt]ownship) of (?P<of>{_NAME})(?! [Pp]rovince)"
    r")(?!\w)"
)
_GROUP = {
    "district": "district",
    "city": "district",
    "town": "district",
    "commune": "commune",
    "ward": "commune",
    "township": "commune",
}
_HEADS = {
    "department",
    "departments",
    "people",
    "office",
    "provincial",
    "management",
    "the",
    "in",
    "and",
    "at",
    "for",
    "with",
    "followed",
    "next",
    "last",
    "of",
    "district",
    "city",
}


_CELL = re.compile(rf"{_NAME} (?:[Dd]istrict|[Cc]ity|[Tt]own|[Cc]ommune|[Ww]ard)")
_UNIT_WORDS = re.compile(
    r"\bDepartment\b|Departments of |People['’]s Committee"
    r"|\b(?:[Dd]istrict|[Cc]ommune|[Ww]ard|[Tt]own|[Cc]ity)\b|Inspectorate|Ethnic"
)
_VIETNAMESE = re.compile(r"[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]\w* (?:và|là|của|với|các|đạt) ")
_ENGLISH = re.compile(r"\b(?:the|of|with|and|is|was|district|Department|points)\b")


def looks_english(text: str) -> bool:
    """Whether a text names units in English."""
    if _CELL.fullmatch(text.strip()):
        return True
    return _UNIT_WORDS.search(text) is not None and not _VIETNAMESE.search(text) and _ENGLISH.search(text) is not None


def find_english_units(text: str) -> list[EnglishUnit]:
    """Every unit named in an English text, in order. Departments joined to another unit by `and` are cut apart."""
    found: list[EnglishUnit] = []
    at = 0
    while (m := _UNITS.search(text, at)) is not None:
        at = m.end()
        if m["first"]:
            field = m["first"].removeprefix("Provincial ").removesuffix(" Department")
            found.append(EnglishUnit(m.start(), m.end(), "department", key(f"Department of {field}"), None, m.end()))
        elif m["dept"]:
            end = m.end()
            # "Department of Finance and Department of Health": the conjunction joins two units
            cut = _NEXT_UNIT.search(text, m.start("field"), min(len(text), m.end() + 24))
            if cut is not None and cut.start() < end:
                end = cut.start()
                at = end
            found.append(EnglishUnit(m.start(), end, "department", key(text[m.start() : end]), None, end))
        elif m["office"]:
            group = "central" if re.search(r"Police|Military|Tax|Insurance|Treasury", m["office"]) else "department"
            found.append(EnglishUnit(m.start(), m.end(), group, key(m["office"]), None, m.end()))
        else:
            kind = (m["kind"] or m["kind_of"] or m["pk1"] or m["pk2"] or "").lower()
            name = m["n"] or m["of"] or m["pn"]
            if not kind and m["pc"]:
                kind = "district"
            start = m.start()
            if m["n"]:
                # a capital word of the sentence before the name is not part of it
                words = name.split()
                while words and words[0].lower() in _HEADS:
                    start += len(words[0]) + 1
                    words.pop(0)
                name = " ".join(words)
            elif m["pc"] and m["pc"].startswith("the "):
                start += 4
            if not name or name.lower() in ("provincial", "people"):
                at = m.start("kind") if m["kind"] else at  # "The district of Tuy Phuoc"
                continue
            if kind in ("city", "town", "district") and re.search(r"\bprovince\b", text[m.end() : m.end() + 9]):
                continue
            parent, reach = _parent(text, m.end()) if _GROUP[kind] == "commune" else (None, m.end())
            found.append(EnglishUnit(start, m.end(), _GROUP[kind], f"{_GROUP[kind]}:{_bare(name)}", parent, reach))
            at = reach
    return found


def _bare(name: str) -> str:
    return re.sub(r" (?:district|city|town|commune|ward|township)$", "", key(name))


_NEXT_UNIT = re.compile(
    rf"(?:,? and|,|;) (?:the )?(?:{_FIELD_FIRST}|Provincial |Department|People|Office|Inspectorate|Management|"
    + _NAME
    + r" (?:district|city|town|commune|ward))"
)
_PARENT = re.compile(
    rf"(?:,? in|,| \(| of)\s*(?:the )?(?P<parent>{_NAME} (?:[Dd]istrict|[Cc]ity|[Tt]own)"
    rf"|(?:[Dd]istrict|[Cc]ity|[Tt]own) of {_NAME})\)?"
)


def _parent(text: str, end: int) -> tuple[tuple[int, int] | None, int]:
    m = _PARENT.match(text, end)
    return ((m.start("parent"), m.end("parent")), m.end()) if m else (None, end)
