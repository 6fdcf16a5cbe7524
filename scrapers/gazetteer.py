"""The reference names behind extraction: provinces, departments, districts, rating words, pillars.

Read from the dbt seeds, once per process: a spelling is one row in a seed, never code.
"""

from __future__ import annotations

import csv
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from scrapers.vietnamese import key, lower

SEEDS = Path(__file__).resolve().parents[1] / "dbt_project" / "seeds"


class GazetteerError(Exception):
    """A seed is missing or lacks a column; the message names the file and the cure."""


@dataclass(frozen=True, slots=True)
class Province:
    """One province with its time of validity (ISO dates, None = open). `kind` is `province` or `city`; `successor_id`
    is the province it was merged into."""

    province_id: str
    name: str
    full_name: str
    kind: str
    valid_from: str | None
    valid_to: str | None
    successor_id: str | None = None


@dataclass(frozen=True, slots=True)
class Department:
    """One kind of provincial body; `unit_group` is `department`, `central` or `party_mass`."""

    department_id: str
    name: str
    unit_group: str
    aliases: tuple[str, ...]
    valid_from: str | None
    valid_to: str | None


@dataclass(frozen=True, slots=True)
class District:
    """One district; `kind` is the Vietnamese word (`huyện`, `thị xã`, `thành phố`, `quận`)."""

    district_id: str
    province_id: str
    name: str
    full_name: str
    kind: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RatingWording:
    """One wording of a rating scale, lower case; `level_order` counts from the lowest level."""

    wording: str
    level_order: int
    scale: str


@dataclass(frozen=True, slots=True)
class Pillar:
    """One component index with its synonyms."""

    pillar_id: str
    name: str
    synonyms: tuple[str, ...]


def _rows(name: str, columns: Iterable[str], folder: Path) -> Iterator[dict[str, str]]:
    path = folder / f"{name}.csv"
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            missing = [c for c in columns if c not in (reader.fieldnames or ())]
            if missing:
                raise GazetteerError(f"{path}: column {', '.join(missing)} is missing; restore the seed")
            for row in reader:
                yield {k: (v or "").strip() for k, v in row.items() if k is not None}
    except OSError as error:
        raise GazetteerError(f"{path}: cannot be read ({error.strerror}); restore the seed") from error


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|") if part.strip())


@lru_cache(maxsize=4)
def review_reasons(folder: Path = SEEDS) -> dict[str, tuple[str, str]]:
    """Why a record waits or was not taken: the reason's word → its meaning in Vietnamese and in English.

    Raises:
        GazetteerError: the seed is missing or lacks a column.
    """
    columns = ("reason", "meaning_vi", "meaning_en")
    return {r["reason"]: (r["meaning_vi"], r["meaning_en"]) for r in _rows("review_reasons", columns, folder)}


@lru_cache(maxsize=4)
def english_fields(folder: Path = SEEDS) -> tuple[str, ...]:
    """What departments are of in English (`Finance` of `Department of Finance`), longest first.

    Raises:
        GazetteerError: the seed is missing or lacks a column.
    """
    names = (name for r in _rows("departments", ("english_names",), folder) for name in _split(r["english_names"]))
    of = "Department of "
    return tuple(sorted({n.removeprefix(of) for n in names if n.startswith(of)}, key=lambda n: (-len(n), n)))


@lru_cache(maxsize=4)
def provinces(folder: Path = SEEDS) -> tuple[Province, ...]:
    """Every province of the seed, old and new, in the seed's order.

    Raises:
        GazetteerError: the seed is missing or lacks a column.
    """
    names = ("province_id", "name", "full_name", "kind")
    maybe = ("valid_from", "valid_to", "successor_id")
    return tuple(
        Province(*(r[n] for n in names), *(r[n] or None for n in maybe))
        for r in _rows("provinces", (*names, *maybe), folder)
    )


@lru_cache(maxsize=4)
def departments(folder: Path = SEEDS) -> tuple[Department, ...]:
    """Every kind of provincial body with its aliases.

    Raises:
        GazetteerError: the seed is missing or lacks a column.
    """
    columns = ("department_id", "name", "unit_group", "aliases", "valid_from", "valid_to")
    return tuple(
        Department(
            r["department_id"],
            r["name"],
            r["unit_group"],
            _split(r["aliases"]),
            r["valid_from"] or None,
            r["valid_to"] or None,
        )
        for r in _rows("departments", columns, folder)
    )


@lru_cache(maxsize=4)
def districts(folder: Path = SEEDS) -> tuple[District, ...]:
    """Every district (abolished on 1 July 2025) with its aliases.

    Raises:
        GazetteerError: the seed is missing or lacks a column.
    """
    columns = ("district_id", "province_id", "name", "full_name", "kind", "aliases")
    return tuple(
        District(r["district_id"], r["province_id"], r["name"], r["full_name"], lower(r["kind"]), _split(r["aliases"]))
        for r in _rows("districts", columns, folder)
    )


@lru_cache(maxsize=1)
def _bodies() -> frozenset[str]:
    names = {key(n) for d in departments() for n in (d.name, *d.aliases)}
    for district in districts():
        full = {key(district.full_name), *(key(a) for a in district.aliases)}
        names |= full | {key(district.name)} | {f"ubnd {n}" for n in full}
    return frozenset(names)


def is_body(name: str) -> bool:
    """Whether just these words name a department or a district of the reference, in any of its spellings."""
    return key(name) in _bodies()


@lru_cache(maxsize=1)
def _in_order() -> tuple[str, ...]:
    return tuple(sorted(_bodies()))


def begins_body(words: str) -> bool:
    """Whether a department or a district of the reference has a name that is these words or begins with them."""
    wanted = key(words)
    at = bisect_left(_in_order(), wanted)
    return bool(wanted) and at < len(_in_order()) and f"{_in_order()[at]} ".startswith(f"{wanted} ")


LETTERS = "letters"  # the scale whose levels are words in a column of ratings only


@lru_cache(maxsize=4)
def rating_wordings(folder: Path = SEEDS) -> tuple[RatingWording, ...]:
    """Every rating wording of every scale; the same word stands in several scales.

    Raises:
        GazetteerError: the seed is missing or lacks a column.
    """
    columns = ("wording", "level_order", "scale")
    return tuple(
        RatingWording(lower(r["wording"]), int(r["level_order"]), r["scale"])
        for r in _rows("rating_levels", columns, folder)
    )


@lru_cache(maxsize=1)
def _ratings() -> frozenset[str]:
    return frozenset(r.wording for r in rating_wordings() if r.scale != LETTERS)


def is_rating(text: str) -> bool:
    """Whether a text is a rating's wording and nothing else."""
    return lower(text.strip()) in _ratings()


def is_torn_rating(text: str) -> bool:
    """Whether a text is no rating and begins or ends within one (`Trung`, `bình`, `Khá Trung`)."""
    words = lower(text).split()
    if not words or " ".join(words) in _ratings():
        return False
    heads = {" ".join(words[n:]) for n in range(len(words))} - _ratings()
    tails = {" ".join(words[: n + 1]) for n in range(len(words))} - _ratings() if text.strip()[0].islower() else set()
    return any(
        any(wording.startswith(f"{part} ") for part in heads) or any(wording.endswith(f" {part}") for part in tails)
        for wording in _ratings()
    )


def lies_within_body(words: str) -> bool:
    """Whether words are the middle or the end of some reference name, never its beginning."""
    wanted = key(words)
    return bool(wanted) and any(f" {wanted} " in f"{name} " for name in _bodies()) and not begins_body(words)


@lru_cache(maxsize=4)
def pillars(folder: Path = SEEDS) -> tuple[Pillar, ...]:
    """Every component index with its synonyms.

    Raises:
        GazetteerError: the seed is missing or lacks a column.
    """
    columns = ("pillar_id", "name", "synonyms")
    return tuple(Pillar(r["pillar_id"], r["name"], _split(r["synonyms"])) for r in _rows("pillars", columns, folder))


@lru_cache(maxsize=256)
def province_ids(text: str | None) -> frozenset[str]:
    """The ids of the provinces an id or a name means (`kon-tum`, `Kon Tum`, `tỉnh Kon Tum`).

    A name borne by an old and a new province gives both ids; an unknown one gives none.
    """
    if not text:
        return frozenset()
    wanted = key(text)
    return frozenset(
        p.province_id
        for p in provinces()
        if text == p.province_id or wanted in (key(p.name), key(p.full_name), key(p.province_id))
    )


@lru_cache(maxsize=1)
def province_names() -> tuple[str, ...]:
    """Every name a province bears or bore, once each, in the seed's order."""
    return tuple(dict.fromkeys(p.name for p in provinces()))


def is_city(name: str) -> bool:
    """Whether a centrally-run city bears the name (`Đà Nẵng`); false for an unknown name."""
    ids = province_ids(name)
    return any(p.kind == "city" for p in provinces() if p.province_id in ids)


def same_province(first: str, second: str) -> bool:
    """Whether two ids or names can mean the same province (`Phú Thọ`, `phu-tho-2025`)."""
    names = {p.province_id: key(p.name) for p in provinces()}
    return bool({names[i] for i in province_ids(first)} & {names[i] for i in province_ids(second)})
