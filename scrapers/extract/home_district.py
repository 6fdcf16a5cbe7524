"""The district whose communes a document ranks, where the rows do not name it themselves.

A district's own announcement prints its name once, in the title or the lead (`các xã, thị trấn trên
địa bàn huyện Ba Bể`), and then names communes only. Communes of one name lie in several districts of
a province, so the district is part of who they are.
"""

from __future__ import annotations

import re
from dataclasses import replace

from scrapers.documents.model import Document
from scrapers.extract.taken import Taken
from scrapers.extract.units.finder import UnitMention, find_units
from scrapers.records import Locator, Place
from scrapers.vietnamese import lower

_LEAD_BLOCKS = 8  # headings and paragraphs in which an announcement says whose communes it ranks
_COMMUNES = r"(?:xã|phường|thị trấn|cấp xã|communes?|wards?)"
# "các xã, thị trấn thuộc / trên địa bàn / của huyện X"
_OF = re.compile(rf"{_COMMUNES}(?:\s+(?:trực))?\s+(?:thuộc|trên địa bàn|của|ở|in|of)\s+(?:the\s+)?(?:toàn\s+)?$")
# "UBND huyện X công bố / đánh giá ... các xã"
_ACTS = re.compile(
    r"[\s,]*(?:vừa|đã|vừa mới|mới|chính thức)?\s*(?:có quyết định|ban hành|công bố|phê duyệt|công nhận|thông báo"
    rf"|đánh giá|xếp hạng|chấm điểm|tổ chức)[^.;\n]*?(?<![a-zà-ỹđ]){_COMMUNES}(?![a-zà-ỹđ])"
)
_REACH = 300  # characters after the district in which what it does is said


def with_home_district(document: Document, taken: Taken, province: str | None) -> Taken:
    """The records with `parent` set on communes that print none, where one district's communes are ranked.

    Nothing is set when a row names a district of its own or is a district's, or when the lead names two.
    """
    scores = taken.unit_scores
    groups = {s.unit_group for s in scores}
    if "commune" not in groups or "district" in groups or any(s.parent for s in scores):
        return taken
    found = _named(document, province)
    if len({identity for identity, _ in found}) != 1:
        return taken
    place = found[0][1]
    parent = document.printed(place)
    return replace(
        taken,
        unit_scores=tuple(
            s._replace(parent=parent, locator=Locator({**s.locator.places, "parent": place}))
            if s.unit_group == "commune"
            else s
            for s in scores
        ),
    )


def _named(document: Document, province: str | None) -> list[tuple[str, Place]]:
    found = []
    lead = [b for b in document.blocks if b.kind in ("heading", "paragraph")][:_LEAD_BLOCKS]
    for block in lead:
        text = document.text[block.start : block.end]
        low = lower(text)
        for unit in find_units(text, province=province):
            if unit.unit_group == "district" and _ranks_its_communes(low, unit):
                found.append((unit.identity, Place(block.start + unit.start, block.start + unit.end)))
    return found


def _ranks_its_communes(low: str, unit: UnitMention) -> bool:
    return _OF.search(low[: unit.start]) is not None or _ACTS.match(low[unit.end : unit.end + _REACH]) is not None
