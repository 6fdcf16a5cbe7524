"""Figures beside the results that are no results: traps that a careful reader does not step into.

Each function writes a paragraph or a table with values of units that are not those of the index and year, or are but
in another way (`hơn 873 điểm`). What may be taken of them is in the truth, and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from random import Random

from tests.generated import wording as w
from tests.generated.facts import PILLARS, Group, Results, Unit, half_up
from tests.generated.pieces import Box, Content, Piece
from tests.generated.truth import Truth
from tests.generated.wording import in_sentence, pick


def _other(rng: Random, r: Results, unit: Unit) -> str:
    """A plausible figure that is not the unit's."""
    value = half_up(unit.maximum * Decimal(str(rng.uniform(0.3, 0.97))), r.digits)
    return r.number(value if value not in (unit.score, unit.earlier[0]) else value + Decimal(1).scaleb(-r.digits))


# ------------------------------------------------------------------ paragraphs
def approximate(rng: Random, r: Results, t: Truth, group: Group) -> str:
    """`đạt hơn 873 điểm`: the value holds only with its qualifier."""
    unit = rng.choice(group.units)
    if r.scale == "unit" or unit.score == int(unit.score):
        return ""
    t.row(unit).bounds = {"gt": Decimal(int(unit.score)), "lt": Decimal(int(unit.score) + 1)}
    word, value = rng.choice([("hơn", int(unit.score)), ("trên", int(unit.score)), ("gần", int(unit.score) + 1)])
    return f"{in_sentence(unit)[0].upper() + in_sentence(unit)[1:]} đạt {word} {value} điểm."


def earlier_year(rng: Random, r: Results, t: Truth, group: Group) -> str:
    """Last year's score and rank of a unit."""
    unit = rng.choice(group.units)
    score, rank = unit.earlier
    name = in_sentence(unit)
    return pick(
        rng,
        (
            f"Năm {r.year - 1}, {name} đạt {r.number(score)} điểm, xếp thứ {rank}.",
            f"Trước đó, năm {r.year - 1}, {name} xếp thứ {rank} với {r.number(score)} điểm.",
        ),
    )


def rival(rng: Random, r: Results, t: Truth, group: Group) -> str:
    """Another index with the same grammar."""
    one, last = rng.sample(group.units, 2)
    index = pick(
        rng,
        (
            "chỉ số cải cách hành chính (PAR Index)",
            "chỉ số hài lòng (SIPAS)",
            "chỉ số CCHC",
            "chỉ số năng lực cạnh tranh cấp sở, ngành, địa phương (DDCI)",
        ),
    )
    return f"Về {index} năm {r.year}, {in_sentence(one)} dẫn đầu với {_other(rng, r, one)} điểm; thấp nhất là {in_sentence(last)} với {_other(rng, r, last)} điểm."


def target(rng: Random, r: Results, t: Truth, group: Group) -> str:
    """What a unit is to reach."""
    unit = rng.choice(group.units)
    return pick(
        rng,
        (
            f"Năm {r.year + 1}, {in_sentence(unit)} phấn đấu đạt {_other(rng, r, unit)} điểm.",
            f"Mục tiêu đến năm {r.year + 2}, {in_sentence(unit)} đạt từ {_other(rng, r, unit)} điểm trở lên.",
        ),
    )


def own_claim(rng: Random, r: Results, t: Truth, group: Group) -> str:
    """What a unit gave itself."""
    unit = rng.choice(group.units)
    return f"{in_sentence(unit)[0].upper() + in_sentence(unit)[1:]} tự chấm {_other(rng, r, unit)} điểm."


def places_gained(rng: Random, r: Results, t: Truth, group: Group) -> str:
    """Changes in points and places."""
    unit = rng.choice(group.units)
    n, d = rng.randint(1, 9), r.number(half_up(unit.maximum * Decimal("0.03"), r.digits))
    name = in_sentence(unit)
    return pick(
        rng,
        (
            f"So với năm {r.year - 1}, {name} tăng {n} bậc và tăng {d} điểm.",
            f"{name[0].upper() + name[1:]} tăng {d} điểm, vươn lên {n} bậc so với năm {r.year - 1}.",
        ),
    )


def behind(rng: Random, r: Results, t: Truth, group: Group) -> str:
    """A distance to another unit."""
    a, b = group.units[0], group.units[1]
    if a.score == b.score:
        return ""
    return f"{in_sentence(b)[0].upper() + in_sentence(b)[1:]} kém {in_sentence(a)} {r.number(a.score - b.score)} điểm."


def services(rng: Random, r: Results, t: Truth, group: Group) -> str:
    """A unit's share of something else."""
    unit = rng.choice(group.units)
    return f"Tỷ lệ hồ sơ trực tuyến của {in_sentence(unit)} đạt {r.number(Decimal(rng.randint(3000, 9900)) / 100, 2)}%, vượt {rng.randint(2, 20)}% kế hoạch."


def province_itself(rng: Random, r: Results, t: Truth, group: Group) -> str:
    """The province's own score and place in the country."""
    return f"Chỉ số chuyển đổi số cấp tỉnh của {r.province} năm {r.year} đạt {r.number(Decimal(rng.randint(4000, 7500)) / 10000, 4)} điểm, xếp thứ {rng.randint(5, 60)}/63 tỉnh, thành phố."


def other_province(rng: Random, r: Results, t: Truth, group: Group) -> str:
    """A neighbour's result."""
    other = pick(rng, tuple(x for x in w.OTHERS if x != r.province))
    unit = rng.choice(group.units)
    name = "Sở Tài chính" if group.kind == "department" else unit.name
    return f"Trong khi đó, tại tỉnh {other}, Sở Tài chính dẫn đầu với {_other(rng, r, unit)} điểm." if name else ""


PARAGRAPHS: dict[str, Callable[[Random, Results, Truth, Group], str]] = {
    "approximate": approximate, "earlier_year": earlier_year, "rival": rival, "target": target, "own_claim": own_claim, "places_gained": places_gained,
    "behind": behind, "services": services, "province_itself": province_itself, "other_province": other_province,
}  # fmt: skip


# ------------------------------------------------------------------ tables
def _table(c: Content, caption: str, head: list[str], rows: list[list[str]]) -> None:
    c.pieces.append(Piece("caption", caption))
    c.pieces.append(Piece("table", rows=[[Box(x, head=True) for x in head], *([Box(x) for x in row] for row in rows)]))


def criteria(rng: Random, r: Results, t: Truth, c: Content) -> None:
    """The index's own criteria with their maximum points."""
    _table(
        c,
        "Các chỉ số thành phần và điểm tối đa",
        ["STT", "Chỉ số", "Điểm tối đa"],
        [[str(i), x, str(rng.choice([50, 100, 150]))] for i, x in enumerate(PILLARS, 1)],
    )


def rival_table(rng: Random, r: Results, t: Truth, c: Content) -> None:
    """Another index of the same units."""
    units = rng.sample(r.groups[0].units, min(6, len(r.groups[0].units)))
    scores = sorted((Decimal(rng.randint(6000, 9700)) / 100 for _ in units), reverse=True)
    name = pick(
        rng, ("chỉ số cải cách hành chính (PAR Index)", "chỉ số hài lòng (SIPAS)", "mức độ chính quyền điện tử")
    )
    _table(
        c,
        f"Kết quả xếp hạng {name} năm {r.year}",
        ["Xếp hạng", "Đơn vị", "Điểm"],
        [[str(i), u.name, r.number(s, 2)] for i, (u, s) in enumerate(zip(units, scores, strict=True), 1)],
    )


def country(rng: Random, r: Results, t: Truth, c: Content) -> None:
    """Provinces ranked by the ministry."""
    names = ["Đà Nẵng", "TP. Hồ Chí Minh", "Hà Nội", "Huế", "Lạng Sơn", r.province]
    scores = sorted((Decimal(rng.randint(5000, 8000)) / 10000 for _ in names), reverse=True)
    _table(
        c,
        f"Xếp hạng DTI cấp tỉnh năm {r.year}",
        ["TT", "Tỉnh, thành phố", "Giá trị DTI"],
        [[str(i), n, r.number(s, 4)] for i, (n, s) in enumerate(zip(names, scores, strict=True), 1)],
    )


def last_year(rng: Random, r: Results, t: Truth, c: Content) -> None:
    """Last year's table of the first group."""
    group = r.groups[0]
    units = sorted(group.units, key=lambda u: u.earlier[1])
    _table(
        c,
        f"Kết quả xếp hạng năm {r.year - 1} {pick(rng, w.GROUP_NAMES[group.kind]).lower().replace('ubnd', 'UBND')}",
        ["Xếp hạng", "Đơn vị", f"Điểm năm {r.year - 1}"],
        [[str(u.earlier[1]), u.name, r.number(u.earlier[0])] for u in units],
    )


def tasks(rng: Random, r: Results, t: Truth, c: Content) -> None:
    """What units are to reach next year."""
    units = r.groups[0].units[-5:]
    _table(
        c,
        f"Chỉ tiêu năm {r.year + 1}",
        ["STT", "Đơn vị", f"Chỉ tiêu điểm năm {r.year + 1}"],
        [[str(i), u.name, _other(rng, r, u)] for i, u in enumerate(units, 1)],
    )


TABLES: dict[str, Callable[[Random, Results, Truth, Content], None]] = {
    "criteria": criteria,
    "rival_table": rival_table,
    "country": country,
    "last_year": last_year,
    "tasks": tasks,
}
