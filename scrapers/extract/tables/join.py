"""Records of one unit from several tables of a document as one record."""

from __future__ import annotations

from scrapers.extract.tables.names import identity
from scrapers.records import VALUE_FIELDS, Locator, UnitScore
from scrapers.vietnamese import key


def join_records(units: list[UnitScore], province: str | None) -> list[UnitScore]:
    """Records of one unit from several tables as one, where they do not contradict each other."""
    joined: dict[tuple[str, str, str, str | None, str], int] = {}
    out: list[UnitScore] = []
    for unit in units:
        who = (
            identity(unit.unit, province),
            key(unit.parent) if unit.parent else "",
            key(unit.pillar) if unit.pillar else "",
            unit.assessed_year,
            "commune" if unit.unit_group == "commune" else "",
        )
        at = joined.get(who)
        if at is None:
            joined[who] = len(out)
            out.append(unit)
            continue
        merged = _merged(out[at], unit)
        if merged is None:
            out.append(unit)
        else:
            out[at] = merged
    return out


def _merged(first: UnitScore, second: UnitScore) -> UnitScore | None:
    values: dict[str, str | None] = {}
    places = dict(first.locator.places)
    for name in VALUE_FIELDS:
        a, b = getattr(first, name), getattr(second, name)
        if a is not None and b is not None and key(a) != key(b):
            return None
        values[name] = a if a is not None else b
        if a is None and b is not None and name in second.locator.places:
            places[name] = second.locator.places[name]
    return UnitScore(
        unit=first.unit,
        unit_group=first.unit_group,
        assessed_year=first.assessed_year,
        locator=Locator(places),
        pillar=first.pillar,
        rank=values["rank"],
        rank_printed=first.rank_printed if first.rank is not None else second.rank_printed,
        score=values["score"],
        max_score=values["max_score"],
        score_pct=values["score_pct"],
        rating=values["rating"],
        qualifier=first.qualifier or (second.qualifier if first.score is None else None),
        is_last=first.is_last or second.is_last,
        parent=first.parent or second.parent,
        group_printed=first.group_printed,
        method=first.method,
        confidence=first.confidence,
        held=first.held,
    )
