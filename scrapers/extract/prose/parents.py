"""`huyện A có xã B (93 điểm)`: the district says where the commune lies, and is no unit of the statement itself."""

from __future__ import annotations

import re
from dataclasses import replace

from scrapers.extract.prose.words import Span
from scrapers.extract.units.finder import UnitMention

_HAS = re.compile(r"\s*(?:(?:thì\s+)?(?:có|gọi\s+tên)|:|[-–])\s*")
_IS = re.compile(r"\s*(?:thì\s+)?(?:là|có|thuộc\s+về|:|[-–])\s*")
_IN = re.compile(r"(?<![\wà-ỹđ])(?:tại|ở|trong|của|thuộc|trên\s+địa\s+bàn)\s+$")


def with_parents(low: str, units: list[UnitMention]) -> tuple[list[UnitMention], list[Span]]:
    """Communes with the district named right before them, those districts left out.

    Args:
        low: a line in lower case.
        units: the units named in it, in order.

    Returns:
        The units that are told something of, and the spans of the districts with the words behind them.
    """
    kept: list[UnitMention] = []
    asides: list[Span] = []
    for named in units:
        unit = named
        district = kept[-1] if kept else None
        if (
            district is not None
            and district.unit_group == "district"
            and unit.unit_group == "commune"
            and unit.parent is None
            and unit.head is None
            and _told(low, district, unit)
        ):
            kept.pop()
            place = district.identity.split(":")[1]
            unit = replace(named, parent=(district.start, district.end), identity=f"{named.identity}@{place}")
            asides.append((district.start, unit.start))
        kept.append(unit)
    return kept, asides


def _told(low: str, district: UnitMention, commune: UnitMention) -> bool:
    gap = low[max(district.end, district.reach) : commune.start]
    inside = _IN.search(low, max(0, district.start - 16), district.start) is not None
    return (_IS if inside else _HAS).fullmatch(gap) is not None
