"""The reference names behind unit names, indexed by their words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from scrapers import gazetteer
from scrapers.extract.units.words import Names
from scrapers.vietnamese import key, lower

_WORD = re.compile(r"[^\W_]+")
# one syllable of the highlands' names, written in four ways
_HIGHLAND = re.compile(r"\b(?:đăk|đak|đắc|dak)\b")


def spelled(name: str) -> str:
    """Words of a name with their accents, case and tone placement apart: two communes of one province may
    differ by an accent alone (`Thạnh Quang`, `Thành Quang`)."""
    words = _WORD.findall(lower(unicodedata.normalize("NFC", name)).replace("'", ""))
    return _HIGHLAND.sub("đắk", " ".join(words))


@lru_cache(maxsize=1)
def fields() -> Names:
    """Names of departments without `Sở`: what may stand alone in a list of departments."""
    names = Names()
    for department in gazetteer.departments():
        for name in (department.name, *department.aliases):
            head, _, rest = name.partition(" ")
            if lower(head) == "sở" and rest:
                names.add(rest, department.department_id)
    return names


@lru_cache(maxsize=1)
def bodies() -> Names:
    """Full names of all other bodies."""
    names = Names()
    for department in gazetteer.departments():
        for name in (department.name, *department.aliases):
            if lower(name.split(" ")[0]) != "sở":
                names.add(name, department.department_id)
    return names


@lru_cache(maxsize=1)
def body_groups() -> dict[str, str]:
    """department id → unit group."""
    return {d.department_id: d.unit_group for d in gazetteer.departments()}


@lru_cache(maxsize=1)
def first_of_name() -> dict[str, str]:
    """department id → the first id with that name: a body reorganised under its old name is one in a text."""
    first: dict[str, str] = {}
    return {d.department_id: first.setdefault(key(d.name), d.department_id) for d in gazetteer.departments()}


@lru_cache(maxsize=32)
def district_names(ids: frozenset[str]) -> Names:
    """Names of the districts of some provinces (of all, when no id is given)."""
    names = Names()
    for district in gazetteer.districts():
        if not ids or district.province_id in ids:
            for alias in (district.name, *district.aliases):
                bare = re.sub(r"^(?:huyện|quận|thị xã|thành phố)\s+", "", alias, flags=re.IGNORECASE)
                names.add(bare, district.name)
    return names


@lru_cache(maxsize=32)
def district_kinds(ids: frozenset[str]) -> dict[str, frozenset[str]]:
    """Key of a district's name → the kinds (`huyện`, `thành phố`) districts of that name are of."""
    kinds: dict[str, set[str]] = {}
    for d in gazetteer.districts():
        if not ids or d.province_id in ids:
            kinds.setdefault(key(d.name), set()).add(d.kind)
    return {name: frozenset(found) for name, found in kinds.items()}


@lru_cache(maxsize=32)
def homonyms(ids: frozenset[str]) -> frozenset[str]:
    """Keys of names that two districts of a province bear (`huyện` and `thành phố Cao Lãnh`)."""
    seen: set[tuple[str, str]] = set()
    double = set()
    for d in gazetteer.districts():
        if d.province_id in ids:
            if (d.province_id, key(d.name)) in seen:
                double.add(key(d.name))
            seen.add((d.province_id, key(d.name)))
    return frozenset(double)


@lru_cache(maxsize=128)
def province_keys(ids: frozenset[str]) -> frozenset[str]:
    """Keys of the names of some provinces."""
    return frozenset(key(p.name) for p in gazetteer.provinces() if p.province_id in ids)


@lru_cache(maxsize=1)
def city_keys() -> frozenset[str]:
    """Keys of the names of the centrally-run cities."""
    return frozenset(key(p.name) for p in gazetteer.provinces() if p.kind == "city")
