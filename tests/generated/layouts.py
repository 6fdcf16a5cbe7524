"""Table layouts: every shape results are printed in, written from the facts with their truth."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from random import Random

from tests.generated import wording as w
from tests.generated.facts import Group, Results, Unit, half_up
from tests.generated.pieces import Box, Content, Piece
from tests.generated.truth import Truth
from tests.generated.wording import pick

Heads = dict[str, str]
ASIDE_HEADS = {
    "bonus": ("Điểm thưởng", "Điểm cộng", "Trong đó điểm thưởng"),
    "criteria": ("Số tiêu chí đánh giá", "Số chỉ số"),
    "services": ("Tỷ lệ hồ sơ trực tuyến (%)", "Tỷ lệ DVCTT"),
}


def _heads(rng: Random, r: Results) -> Heads:
    return {
        "rank": pick(rng, w.RANK_HEADS).format(year=r.year), "unit": pick(rng, w.UNIT_HEADS), "score": pick(rng, w.SCORE_HEADS).format(year=r.year),
        "max_score": pick(rng, w.MAX_HEADS), "score_pct": pick(rng, w.PCT_HEADS), "rating": pick(rng, w.RATING_HEADS), "note": pick(rng, w.NOTE_HEADS), **{x: pick(rng, heads) for x, heads in ASIDE_HEADS.items()},
    }  # fmt: skip


def _value(rng: Random, r: Results, unit: Unit, name: str, sign: bool = False) -> Box:
    text = {
        "rank": lambda: str(unit.rank),
        "unit": lambda: unit.name,
        "score": lambda: r.number(unit.score),
        "max_score": lambda: r.whole(unit.maximum),
        "score_pct": lambda: r.number(unit.pct, 2) + ("%" if sign else ""),
        "rating": lambda: unit.rating,
        "note": lambda: "",
        "bonus": lambda: r.number(half_up(unit.maximum / 100, r.digits)),
        "criteria": lambda: str(20 + len(unit.name) % 9),
        "services": lambda: r.number(Decimal(30 + len(unit.name)), 0) + "%",
    }[name]()
    return Box(text, of=(unit, name, "", r.year))


def _columns(rng: Random, r: Results, t: Truth) -> list[str]:
    columns = ["rank", "unit", *pick_columns(rng, r)]
    if rng.random() < 0.2:
        columns.append("note")
    if t.traps and rng.random() < 0.25:  # columns with figures that are no results
        columns.insert(rng.randint(2, len(columns)), rng.choice(list(ASIDE_HEADS)))
    if rng.random() < 0.1:  # the rank last
        columns = [*columns[1:], "rank"]
    return columns


def pick_columns(rng: Random, r: Results) -> list[str]:
    """Which values a table prints."""
    if r.scale == "own_maxima":
        return rng.choice(
            [
                ["max_score", "score", "score_pct", "rating"],
                ["score", "max_score", "score_pct"],
                ["max_score", "score", "score_pct"],
            ]
        )
    return rng.choice(
        [
            ["score"],
            ["score", "rating"],
            ["max_score", "score", "rating"],
            ["score", "score_pct"],
            ["max_score", "score", "score_pct", "rating"],
            ["score", "score_pct", "rating"],
        ]
    )


def _rows(rng: Random, r: Results, t: Truth, units: list[Unit], columns: list[str], sign: bool) -> list[list[Box]]:
    for unit in units:
        t.show(unit, *(c for c in columns if c not in ("unit", "note", *ASIDE_HEADS)))
    return [[_value(rng, r, u, c, sign) for c in columns] for u in units]


def _one_table(
    rng: Random,
    r: Results,
    t: Truth,
    c: Content,
    columns: list[str],
    heads: Heads,
    *,
    extras: bool = False,
    groups: list[Group] | None = None,
) -> None:
    sign = rng.random() < 0.3
    for n, group in enumerate(groups or r.groups):
        c.pieces.append(Piece("caption", w.caption(rng, r, group, n)))
        rows = [[Box(heads[x], head=True) for x in columns]]
        rows += _rows(rng, r, t, group.units, columns, sign)
        if extras:
            rows += _extra_rows(rng, r, t, group, columns)
        c.pieces.append(Piece("table", rows=rows))


def _extra_rows(rng: Random, r: Results, t: Truth, group: Group, columns: list[str]) -> list[list[Box]]:
    out = []
    if "score" in columns:
        t.show_average(group, "value")
        label = pick(rng, w.AVERAGE_ROWS)
        row = [Box("") for _ in columns]
        row[columns.index("unit")].text = label
        row[columns.index("score")].text = r.number(group.average)
        if rng.random() < 0.5 and columns[0] == "rank":
            row = [Box(label, colspan=2), *row[2:]]
        out.append(row)
    if rng.random() < 0.5:
        out.append([Box(pick(rng, w.TOTAL_ROWS).format(n=len(group.units)), colspan=len(columns))])
    if rng.random() < 0.5:
        out.append([Box("Ghi chú: các đơn vị có điểm bằng nhau được xếp cùng thứ hạng.", colspan=len(columns))])
    if rng.random() < 0.4:
        half = max(1, len(columns) // 2)
        out.append(
            [
                Box("NGƯỜI LẬP BIỂU", colspan=half),
                Box("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", colspan=len(columns) - half),
            ]
        )
    return out


def plain(rng: Random, r: Results, t: Truth, c: Content) -> None:
    """One table a group under its caption."""
    _one_table(rng, r, t, c, _columns(rng, r, t), _heads(rng, r))


def feet(rng: Random, r: Results, t: Truth, c: Content) -> None:
    """Average, total, note and signature rows inside the table."""
    _one_table(rng, r, t, c, _columns(rng, r, t), _heads(rng, r), extras=True)


def percent_only(rng: Random, r: Results, t: Truth, c: Content) -> None:
    """Percent and rating, no score."""
    _one_table(rng, r, t, c, ["rank", "unit", "score_pct", *(["rating"] if rng.random() < 0.7 else [])], _heads(rng, r))


def rating_only(rng: Random, r: Results, t: Truth, c: Content) -> None:
    """Names and ratings; the number before them is no rank."""
    for n, group in enumerate(r.groups):
        c.pieces.append(Piece("caption", w.caption(rng, r, group, n)))
        heads = _heads(rng, r)
        rows = [
            [Box(pick(rng, ("STT", "TT")), head=True), Box(heads["unit"], head=True), Box(heads["rating"], head=True)]
        ]
        units = rng.sample(group.units, len(group.units))
        for i, unit in enumerate(units, 1):
            t.show(unit, "rating")
            rows.append([Box(str(i)), *(_value(rng, r, unit, x) for x in ("unit", "rating"))])
        c.pieces.append(Piece("table", rows=rows))


def running_number(rng: Random, r: Results, t: Truth, c: Content) -> None:
    """Units in no order: the first column only counts."""
    heads = _heads(rng, r)
    columns = ["unit", *pick_columns(rng, r)]
    for n, group in enumerate(r.groups):
        c.pieces.append(Piece("caption", w.caption(rng, r, group, n)))
        units = rng.sample(group.units, len(group.units))
        body = _rows(rng, r, t, units, columns, False)
        rows = [[Box(pick(rng, ("STT", "TT")), head=True), *(Box(heads[x], head=True) for x in columns)]]
        rows += [[Box(str(i)), *row] for i, row in enumerate(body, 1)]
        c.pieces.append(Piece("table", rows=rows))


def group_rows(rng: Random, r: Results, t: Truth, c: Content) -> None:
    """All groups in one table, each under a row with a Roman numeral or across the table."""
    heads = _heads(rng, r)
    columns = ["rank", "unit", *pick_columns(rng, r)]
    manner = rng.choice(["roman", "across", "letters", "merged"])
    sign = rng.random() < 0.3
    rows = [[Box(heads[x], head=True) for x in columns]]
    for n, group in enumerate(r.groups):
        name = pick(rng, w.GROUP_NAMES[group.kind])
        mark = ("I", "II", "III")[n] if manner != "letters" else "ABC"[n]
        if manner == "across":
            rows.append([Box(f"{mark}. {name}", colspan=len(columns))])
        elif manner == "merged":
            rows.append([Box(mark), Box(name, colspan=len(columns) - 1)])
        else:
            rows.append([Box(mark), Box(name), *(Box("") for _ in columns[2:])])
        rows += _rows(rng, r, t, group.units, columns, sign)
    c.pieces.append(Piece("table", rows=rows))


def years_beside(rng: Random, r: Results, t: Truth, c: Content) -> None:
    """A header of two rows: last year's columns beside this year's."""
    heads = _heads(rng, r)
    newest_first = rng.random() < 0.4
    years = [r.year, r.year - 1] if newest_first else [r.year - 1, r.year]
    score, rank = pick(rng, ("Điểm", "Số điểm", "Tổng điểm")), pick(rng, ("Xếp hạng", "Hạng", "Thứ hạng"))
    for n, group in enumerate(r.groups):
        c.pieces.append(Piece("caption", w.caption(rng, r, group, n)))
        rows = [
            [
                Box("TT", rowspan=2, head=True),
                Box(heads["unit"], rowspan=2, head=True),
                *(Box(f"Năm {y}", colspan=2, head=True) for y in years),
            ],
            [Box(x, head=True) for _ in years for x in (score, rank)],
        ]
        for i, unit in enumerate(group.units, 1):
            row = [Box(str(i)), Box(unit.name, of=(unit, "unit", "", r.year))]
            for y in years:
                values = (unit.score, unit.rank) if y == r.year else unit.earlier
                if y == r.year:
                    t.show(unit, "score", "rank")
                row += [
                    Box(r.number(values[0]), of=(unit, "score", "", y)),
                    Box(str(values[1]), of=(unit, "rank", "", y)),
                ]
            rows.append(row)
        c.pieces.append(Piece("table", rows=rows))


def side_by_side(rng: Random, r: Results, t: Truth, c: Content) -> None:
    """Two groups, or two halves of one, in the columns of one table."""
    heads = _heads(rng, r)
    columns = ["rank", "unit", "score", *(["rating"] if rng.random() < 0.4 else [])]
    if len(r.groups) > 1 and rng.random() < 0.6:
        left, right = r.groups[0].units, r.groups[1].units
        top = [[Box(pick(rng, w.GROUP_NAMES[g.kind]), colspan=len(columns), head=True) for g in r.groups[:2]]]
    else:
        group = r.groups[0]
        half = (len(group.units) + 1) // 2
        left, right, top = group.units[:half], group.units[half:], []
        c.pieces.append(Piece("caption", w.caption(rng, r, group, 0)))
    rows = [*top, [Box(heads[x], head=True) for _ in (0, 1) for x in columns]]
    a, b = _rows(rng, r, t, left, columns, False), _rows(rng, r, t, right, columns, False)
    for n in range(max(len(a), len(b))):
        rows.append(
            [
                *(a[n] if n < len(a) else [Box("") for _ in columns]),
                *(b[n] if n < len(b) else [Box("") for _ in columns]),
            ]
        )
    c.pieces.append(Piece("table", rows=rows))


def rank_and_score_in_one(rng: Random, r: Results, t: Truth, c: Content) -> None:
    """`01 (0,727)` in one cell."""
    head = pick(rng, ("Xếp hạng (điểm)", "Thứ hạng (Số điểm)", "Hạng (Điểm đạt)"))
    for n, group in enumerate(r.groups):
        c.pieces.append(Piece("caption", w.caption(rng, r, group, n)))
        rows = [[Box("STT", head=True), Box(pick(rng, w.UNIT_HEADS), head=True), Box(head, head=True)]]
        units = sorted(group.units, key=lambda u: u.name) if rng.random() < 0.5 else group.units
        for i, unit in enumerate(units, 1):
            t.show(unit, "rank", "score")
            rows.append(
                [
                    Box(str(i)),
                    Box(unit.name, of=(unit, "unit", "", r.year)),
                    Box(f"{unit.rank:02} ({r.number(unit.score)})", of=(unit, "both", "", r.year)),
                ]
            )
        c.pieces.append(Piece("table", rows=rows))


def score_of_maximum(rng: Random, r: Results, t: Truth, c: Content) -> None:
    """`85,5/100` in one cell."""
    heads = _heads(rng, r)
    glue = rng.choice(["/", " / ", "/ "])
    ranked = rng.random() < 0.7
    for n, group in enumerate(r.groups):
        c.pieces.append(Piece("caption", w.caption(rng, r, group, n)))
        rows = [
            [
                Box(heads["rank"] if ranked else "STT", head=True),
                Box(heads["unit"], head=True),
                Box(
                    pick(rng, ("Điểm đạt được/Điểm tối đa", "Số điểm/Điểm tối đa", "Kết quả (điểm đạt/điểm tối đa)")),
                    head=True,
                ),
            ]
        ]
        for i, unit in enumerate(group.units, 1):
            t.show(unit, *(["rank"] if ranked else []), "score", "max_score")
            t.row(unit).also["rank"] = i
            rows.append(
                [
                    Box(str(unit.rank if ranked else i), of=(unit, "rank", "", r.year) if ranked else None),
                    Box(unit.name, of=(unit, "unit", "", r.year)),
                    Box(r.number(unit.score) + glue + r.whole(unit.maximum), of=(unit, "both", "", r.year)),
                ]
            )
        c.pieces.append(Piece("table", rows=rows))


def pillar_matrix(rng: Random, r: Results, t: Truth, c: Content) -> None:
    """Units by component indices, with the total; `score/max` in the cells, or the maximum in the header."""
    manner = rng.choice(["plain", "slash", "header", "row"])
    long = rng.random() < 0.5
    for n, group in enumerate(r.groups):
        names = list(group.units[0].pillars)
        c.pieces.append(Piece("caption", w.caption(rng, r, group, n)))
        weights = {name: group.units[0].pillars[name][1] for name in names}
        labels = [
            (f"{i}. " if long else "") + name + (f" ({r.whole(weights[name])} điểm)" if manner == "header" else "")
            for i, name in enumerate(names, 1)
        ]
        rows = [
            [
                Box("Xếp hạng", head=True),
                Box(pick(rng, w.UNIT_HEADS), head=True),
                *(Box(x, head=True) for x in labels),
                Box(pick(rng, ("Tổng điểm", "Tổng cộng", "Tổng số điểm")), head=True),
            ]
        ]
        if manner == "row":
            rows.append(
                [
                    Box(""),
                    Box("Điểm tối đa"),
                    *(Box(r.whole(weights[x])) for x in names),
                    Box(r.whole(group.units[0].maximum)),
                ]
            )
        for unit in group.units:
            t.show(unit, "rank", "score")
            row = [_value(rng, r, unit, "rank"), _value(rng, r, unit, "unit")]
            for name in names:
                part, most = unit.pillars[name]
                t.show(unit, "score", pillar=name)
                if manner == "slash":
                    t.show(unit, "max_score", pillar=name)
                row.append(
                    Box(
                        r.number(part) + (f"/{r.whole(most)}" if manner == "slash" else ""),
                        of=(unit, "score" if manner != "slash" else "both", name, r.year),
                    )
                )
            rows.append([*row, _value(rng, r, unit, "score")])
        c.pieces.append(Piece("table", rows=rows))


def self_assessed(rng: Random, r: Results, t: Truth, c: Content) -> None:
    """What units gave themselves beside what was verified."""
    two_rows = rng.random() < 0.5
    heads = _heads(rng, r)
    mine, theirs = pick(rng, w.SELF_HEADS), pick(rng, w.VERIFIED_HEADS)
    for n, group in enumerate(r.groups):
        c.pieces.append(Piece("caption", w.caption(rng, r, group, n)))
        tail = ["rating"] if rng.random() < 0.5 else []
        if two_rows:
            rows = [
                [
                    Box("Xếp hạng", rowspan=2, head=True),
                    Box(heads["unit"], rowspan=2, head=True),
                    Box("Điểm", colspan=2, head=True),
                    *(Box(heads[x], rowspan=2, head=True) for x in tail),
                ],
                [Box(mine, head=True), Box(theirs, head=True)],
            ]
        else:
            rows = [
                [
                    Box("Xếp hạng", head=True),
                    Box(heads["unit"], head=True),
                    Box(mine, head=True),
                    Box(theirs, head=True),
                    *(Box(heads[x], head=True) for x in tail),
                ]
            ]
        for unit in group.units:
            t.show(unit, "rank", "score", *tail)
            claim = min(
                unit.maximum, half_up(unit.score + unit.maximum * Decimal(str(rng.uniform(0.01, 0.2))), r.digits)
            )
            rows.append(
                [
                    _value(rng, r, unit, "rank"),
                    _value(rng, r, unit, "unit"),
                    Box(r.number(claim)),
                    _value(rng, r, unit, "score"),
                    *(_value(rng, r, unit, x) for x in tail),
                ]
            )
        c.pieces.append(Piece("table", rows=rows))


def merged_ratings(rng: Random, r: Results, t: Truth, c: Content) -> None:
    """One rating cell, or one group cell, merged over its rows."""
    heads = _heads(rng, r)
    if rng.random() < 0.5:
        for n, group in enumerate(r.groups):
            c.pieces.append(Piece("caption", w.caption(rng, r, group, n)))
            rows = [[Box(heads[x], head=True) for x in ("rank", "unit", "score", "rating")]]
            ordered = group.by_rating()
            for rating, units in ordered.items():
                for i, row in enumerate(_rows(rng, r, t, units, ["rank", "unit", "score"], False)):
                    rows.append([*row, *([Box(rating, rowspan=len(units))] if i == 0 else [])])
                for unit in units:
                    t.show(unit, "rating")
            c.pieces.append(Piece("table", rows=rows))
        return
    columns = ["rank", "unit", *pick_columns(rng, r)]
    rows = [[Box(pick(rng, ("Khối", "Nhóm", "Cấp")), head=True), *(Box(heads[x], head=True) for x in columns)]]
    for group in r.groups:
        for i, row in enumerate(_rows(rng, r, t, group.units, columns, False)):
            rows.append(
                [*([Box(pick(rng, w.GROUP_NAMES[group.kind]), rowspan=len(group.units))] if i == 0 else []), *row]
            )
    c.pieces.append(Piece("table", rows=rows))


def change_columns(rng: Random, r: Results, t: Truth, c: Content) -> None:
    """Score and rank with the change against the year before, which is neither."""
    heads = _heads(rng, r)
    for n, group in enumerate(r.groups):
        c.pieces.append(Piece("caption", w.caption(rng, r, group, n)))
        rows = [
            [
                Box(x, head=True)
                for x in (
                    "Xếp hạng",
                    heads["unit"],
                    heads["score"],
                    f"Tăng/giảm điểm so với năm {r.year - 1}",
                    "Tăng/giảm bậc",
                )
            ]
        ]
        for unit in group.units:
            t.show(unit, "rank", "score")
            change, places = unit.score - unit.earlier[0], unit.earlier[1] - unit.rank
            rows.append(
                [
                    _value(rng, r, unit, "rank"),
                    _value(rng, r, unit, "unit"),
                    _value(rng, r, unit, "score"),
                    Box(("+" if change > 0 else "-") + r.number(abs(change))),
                    Box(f"{places:+d}" if places else "0"),
                ]
            )
        c.pieces.append(Piece("table", rows=rows))


TABLES: dict[str, Callable[[Random, Results, Truth, Content], None]] = {
    "plain": plain, "feet": feet, "percent_only": percent_only, "rating_only": rating_only, "running_number": running_number,
    "group_rows": group_rows, "years_beside": years_beside, "side_by_side": side_by_side, "rank_and_score_in_one": rank_and_score_in_one,
    "score_of_maximum": score_of_maximum, "pillar_matrix": pillar_matrix, "self_assessed": self_assessed, "merged_ratings": merged_ratings,
    "change_columns": change_columns,
}  # fmt: skip
