"""`huyện A có xã B (93 điểm)`: the district says where the commune lies, and is no unit of the statement itself;
`xã B (huyện A, đơn vị xếp thứ 2)`: what is told of the district beside it is none of the commune's.
"""

from __future__ import annotations

import re
from dataclasses import replace

from scrapers.extract.prose.facts import PREDICATES, VALUES
from scrapers.extract.prose.words import Span, Token
from scrapers.extract.units.finder import UnitMention

_HAS = re.compile(r"\s*(?:(?:thì\s+)?(?:có|gọi\s+tên)|:|[-–])\s*")
_IS = re.compile(r"\s*(?:thì\s+)?(?:là|có|thuộc\s+về|:|[-–])\s*")
_IN = re.compile(r"(?<![\wà-ỹđ])(?:tại|ở|trong|của|thuộc|trên\s+địa\s+bàn)\s+$")
# "(huyện A, đơn vị xếp thứ 2", "(huyện A - nơi dẫn đầu", "(huyện A đứng thứ 2"
_OF_DISTRICT = re.compile(
    r"\s*(?:[,–-]\s*)?(?:(?:cũng\s+)?là\s+)?(?:(?:một|những|trong|các)\s+)*"
    r"(?:đơn\s+vị|địa\s+phương|nơi|huyện|thành\s+phố|thị\s+xã|quận|(?:đang\s+|hiện\s+|vừa\s+)*(?:xếp|đứng|dẫn\s+đầu|đạt|được|giữ)(?![\wà-ỹđ])(?<!,))"
)
_DIRECTLY = re.compile(r"\s*,\s*(?:xếp|đứng|dẫn\s+đầu|đạt|được|giữ)")
_AMONG_DISTRICTS = re.compile(r"(?<![\wà-ỹđ])(?:khối|cấp|các|nhóm)\s+(?:ubnd\s+)?(?:cấp\s+)?huyện(?![\wà-ỹđ])")


def mark_parents(tokens: list[Token], masked: str, start: int) -> None:
    """Give what is told of a district in the bracket that names it behind its commune a zone, in place.

    Args:
        tokens: the sentence.
        masked: its lower-case text, units masked with their districts; it begins at `start`.
        start: its place in the document.
    """
    unit: Token | None = None
    inside: list[Token] = []
    for n, t in enumerate(tokens):
        if t.kind in ("unit", "open", "semicolon"):
            unit = t if t.kind == "unit" and t.mention.parent is not None else None
            inside = []
        elif t.kind == "close" and unit is not None and t.depth == 0:  # it was opened within the unit's name
            said = masked[unit.end - start : t.start - start]
            own = _OF_DISTRICT.match(said) is not None and _DIRECTLY.match(said) is None
            if own or _AMONG_DISTRICTS.search(said) is not None or _told_again(tokens, n, inside):
                for x in inside:
                    x.zone = x.zone or ("other_subject" if x.kind in PREDICATES else None)
            unit = None
        else:
            inside.append(t)


def _told_again(tokens: list[Token], n: int, inside: list[Token]) -> bool:
    """Whether a value follows the bracket that holds one: `xã B (huyện A, 85 điểm) đạt 90 điểm`."""
    behind = tokens[n + 1] if n + 1 < len(tokens) else None
    return behind is not None and behind.kind in VALUES and any(t.kind == behind.kind for t in inside)


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
