"""Invented results of real provinces: the truth that layouts and sentences are written from.

Everything is drawn from one `random.Random`, so the same seed gives the same results for ever.
Names come from the seeds; figures are invented.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from scrapers import gazetteer

SCALES = {
    "thousand": [Decimal(1000)],
    "hundred": [Decimal(100)],
    "five_hundred": [Decimal(500)],
    "unit": [Decimal(1)],
    "own_maxima": [Decimal(940), Decimal(800), Decimal(950), Decimal(1000)],
}
DIGITS = {
    "thousand": (1, 2, 2, 3),
    "hundred": (1, 2, 2, 3, 4),
    "five_hundred": (1, 2, 2, 3),
    "unit": (3, 4, 5, 6),
    "own_maxima": (1, 2, 2, 3),
}
RATINGS = {
    "good_weak": (("Tốt", 90), ("Khá", 70), ("Trung bình", 50), ("Yếu", 0)),
    "excellent": (("Xuất sắc", 90), ("Tốt", 80), ("Khá", 70), ("Trung bình", 50), ("Kém", 0)),
    "stages": (("Dẫn dắt", 75), ("Nâng cao", 50), ("Hình thành", 25), ("Khởi động", 0)),
}
PILLARS = (
    "Nhận thức số", "Thể chế số", "Hạ tầng số", "Nhân lực số", "An toàn thông tin mạng", "Hoạt động chính quyền số",
    "Hoạt động kinh tế số", "Hoạt động xã hội số",
)  # fmt: skip
_SYLLABLES = (
    "Tân", "Phú", "Hòa", "Bình", "An", "Long", "Thành", "Vĩnh", "Đông", "Tây", "Nam", "Sơn", "Lộc", "Mỹ", "Thạnh",
    "Hưng", "Xuân", "Quang", "Hải", "Ninh", "Đức", "Phước", "Trung", "Yên",
)  # fmt: skip
_FULL_NAME = re.compile(
    r"(?:Sở (?:[A-ZĐ][a-zà-ỹ]|Y tế|[A-ZĐ&.,-]{2,})|Ban |Văn phòng |VP |BQL |Thanh tra |Trung tâm |Đài |Công an |Cục |Kho bạc |Bảo hiểm |Ngân hàng |Bộ Chỉ huy ).*"
)


@dataclass
class Unit:
    """One body with its true figures (`Decimal`), best first in its group."""

    name: str
    score: Decimal = Decimal(0)
    maximum: Decimal = Decimal(0)
    pct: Decimal = Decimal(0)
    rating: str = ""
    rank: int = 0
    last: bool = False
    pillars: dict[str, tuple[Decimal, Decimal]] = field(default_factory=dict)
    earlier: tuple[Decimal, int] = (Decimal(0), 0)
    parent: str | None = None


@dataclass
class Group:
    """Units of one kind, ranked."""

    kind: str
    units: list[Unit]
    average: Decimal = Decimal(0)
    earlier_average: Decimal = Decimal(0)

    def by_rating(self) -> dict[str, list[Unit]]:
        """Rating → its units, in order of rank."""
        out: dict[str, list[Unit]] = {}
        for unit in self.units:
            out.setdefault(unit.rating, []).append(unit)
        return out


@dataclass
class Results:
    """One province's results of one year and the manner they are printed in."""

    province: str
    province_id: str
    year: int
    groups: list[Group]
    scale: str
    mark: str
    digits: int
    trimmed: bool
    decision: str
    decided: tuple[int, int, int]
    ratings: tuple[tuple[str, int], ...]

    def number(self, value: Decimal, digits: int | None = None) -> str:
        """A figure as this document prints it."""
        places = self.digits if digits is None else digits
        text = f"{value:.{places}f}"
        if self.trimmed and "." in text:
            text = text.rstrip("0").rstrip(".")
        return text.replace(".", self.mark)

    def whole(self, value: Decimal) -> str:
        """A maximum as printed: whole, with a thousands mark where the decimal mark allows it."""
        if value >= 1000 and self.trimmed:
            return f"{int(value):,}".replace(",", "." if self.mark == "," else ",")
        return str(int(value)) if value == int(value) else str(value).replace(".", self.mark)

    @property
    def one_maximum(self) -> Decimal | None:
        """The maximum all units share, if they do."""
        found = {u.maximum for g in self.groups for u in g.units}
        return found.pop() if len(found) == 1 else None


def half_up(value: Decimal, digits: int) -> Decimal:
    """Rounded as the provinces round."""
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def _early(year: int) -> bool:
    return year < 2025


def departments_of(rng: Random, n: int, year: int, spelling: str) -> list[str]:
    """Names of departments that existed in a year, one spelling each."""
    names: list[str] = []
    for department in gazetteer.departments():
        if department.unit_group != "department":
            continue
        if (department.valid_from or "") >= "2025" if _early(year) else (department.valid_to or "9") < "2026":
            continue
        if not department.department_id.startswith(("so-", "ban-dan", "vp-ubnd", "thanh-tra", "bql-khu-kinh")):
            continue
        if department.department_id.removeprefix("so-") in (
            "quy-hoach-kien-truc",
            "an-toan-thuc-pham",
            "giao-thong-cong-chanh",
            "giao-thong-xay-dung",
            "van-hoa-the-thao",
        ):
            continue
        choices = [department.name]
        if spelling != "full":
            choices += [
                a
                for a in department.aliases
                if _FULL_NAME.fullmatch(a) and "thành phố" not in a and not a.endswith((" TP", "Sở Y"))
            ]
        names.append(rng.choice(choices))
    return rng.sample(names, min(n, len(names)))


def districts_of(rng: Random, province_id: str, spelling: str) -> list[str]:
    """Names of a province's districts, all in one manner."""
    out = []
    for d in gazetteer.districts():
        if d.province_id != province_id or d.name.isdigit():
            continue
        kind = d.kind[0].lower() + d.kind[1:]
        short = {"thành phố": "TP.", "thị xã": "TX.", "huyện": "huyện", "quận": "quận"}[kind]
        out.append(
            {
                "kind": f"{kind} {d.name}",
                "Kind": f"{kind.capitalize()} {d.name}",
                "ubnd": f"UBND {kind} {d.name}",
                "short": f"{short} {d.name}",
                "bare": d.name,
            }[spelling]
        )
    out = list({name.lower(): name for name in out}.values())
    rng.shuffle(out)
    return out


def communes_of(rng: Random, n: int, parents: list[str]) -> list[tuple[str, str | None]]:
    """Invented communes and wards, some with the district they belong to."""
    out: dict[str, tuple[str, str | None]] = {}
    while len(out) < n:
        name = " ".join(rng.sample(_SYLLABLES, 2))
        kind = rng.choice(["xã", "xã", "xã", "phường", "thị trấn" if parents else "phường"])
        out.setdefault(name, (f"{kind} {name}", rng.choice(parents) if parents else None))
    return list(out.values())


def _weights(maximum: Decimal, parts: int) -> list[Decimal]:
    """A maximum split into parts of at most two digits after the mark."""
    each = Decimal(int(maximum * 100 / parts)) / 100
    return [each] * (parts - 1) + [maximum - each * (parts - 1)]


def _score(
    group: list[Unit], scale: str, digits: int, ratings: tuple[tuple[str, int], ...], rng: Random, pillars: int
) -> None:
    shares = sorted((rng.uniform(0.34, 0.975) for _ in group), reverse=True)
    top_maximum = rng.choice(SCALES[scale])
    for unit, share in zip(group, shares, strict=True):
        unit.maximum = rng.choice(SCALES[scale]) if scale == "own_maxima" else top_maximum
        if pillars:
            weights = _weights(unit.maximum, pillars)
            for name, weight in zip(PILLARS, weights, strict=False):
                part = Decimal(str(min(1.0, max(0.05, share + rng.uniform(-0.1, 0.1)))))
                unit.pillars[name] = (half_up(weight * part, digits), weight)
            unit.score = sum((s for s, _ in unit.pillars.values()), Decimal(0))
        else:
            unit.score = half_up(unit.maximum * Decimal(str(share)), digits)
    if scale != "own_maxima" and not pillars and len(group) > 5 and rng.random() < 0.35:  # a tie
        at = rng.randrange(1, len(group) - 2)
        group[at + 1].score = group[at].score
    for unit in group:
        unit.pct = half_up(unit.score * 100 / unit.maximum, 2)
    by = (lambda u: u.pct) if scale == "own_maxima" else (lambda u: u.score)
    group.sort(key=by, reverse=True)
    dense = rng.random() < 0.15
    for n, unit in enumerate(group):
        same = n and by(unit) == by(group[n - 1])
        unit.rank = group[n - 1].rank if same else (group[n - 1].rank if n and dense else n) + 1
        unit.rating = next(word for word, limit in ratings if unit.pct >= limit)
    group[-1].last = True
    for place, unit in enumerate(rng.sample(group, len(group)), 1):
        drift = half_up(unit.maximum * Decimal(str(rng.uniform(-0.08, 0.02))), digits)
        unit.earlier = (max(Decimal(1).scaleb(-digits), unit.score + drift), place)
    for place, unit in enumerate(sorted(group, key=lambda u: -u.earlier[0]), 1):
        unit.earlier = (unit.earlier[0], place)


def make_results(
    rng: Random,
    *,
    scale: str | None = None,
    pillars: int = 0,
    groups: int | None = None,
    year: int | None = None,
    large: bool = False,
) -> Results:
    """Draw the results of a random province."""
    scale = scale or rng.choice(["thousand", "thousand", "hundred", "five_hundred", "unit", "own_maxima"])
    digits = rng.choice(DIGITS[scale])
    year = year or rng.choice([2021, 2022, 2022, 2023, 2023, 2023, 2024, 2025])
    wanted = [
        p
        for p in gazetteer.provinces()
        if p.kind == "province"
        and (not p.province_id.endswith("-2025") if _early(year) else (p.valid_to or "9") > "2025-08")
    ]
    counts: dict[str, int] = {}
    for d in gazetteer.districts():
        counts[d.province_id] = counts.get(d.province_id, 0) + (not d.name.isdigit())
    if _early(year):
        wanted = [p for p in wanted if counts.get(p.province_id, 0) >= 7]
    province = rng.choice(wanted)
    ratings = RATINGS[rng.choice(list(RATINGS))]
    spelling = rng.choice(["full", "full", "any"])
    manner = rng.choice(["kind", "Kind", "ubnd", "short"])
    kinds = ["department", "district" if _early(year) else "commune"]
    if groups == 3 and _early(year):
        kinds.append("commune")
    elif groups == 1:
        kinds = [rng.choice(kinds)]
    out = []
    for kind in kinds:
        if kind == "department":
            units = [Unit(n) for n in departments_of(rng, rng.randint(9, 17), year, spelling)]
        elif kind == "district":
            units = [Unit(n) for n in districts_of(rng, province.province_id, manner)]
        else:
            parents = districts_of(rng, province.province_id, "kind") if _early(year) else []
            units = [
                Unit(n, parent=p)
                for n, p in communes_of(rng, rng.randint(40, 70) if large else rng.randint(6, 14), parents)
            ]
        _score(units, scale, digits, ratings, rng, pillars)
        group = Group(kind, units)
        group.average = half_up(sum((u.score for u in units), Decimal(0)) / len(units), digits)
        group.earlier_average = half_up(group.average * Decimal(str(rng.uniform(0.9, 1.08))), digits)
        if group.earlier_average == group.average:
            group.earlier_average += Decimal(1).scaleb(-digits)
        out.append(group)
    month, day = rng.randint(1, 9), rng.randint(1, 28)
    return Results(
        province.name, province.province_id, year, out, scale, rng.choice([",", ",", "."]), digits, rng.random() < 0.5,
        f"{rng.randint(60, 2900)}/QĐ-UBND", (day, month, year + 1), ratings,
    )  # fmt: skip
