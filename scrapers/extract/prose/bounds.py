"""What earns a rating, told beside its name: `Tốt (từ 80 đến dưới 90 điểm)`, `Trung bình: trên 50%`."""

from __future__ import annotations

import re

from scrapers.extract.prose.facts import Refusal
from scrapers.extract.prose.words import Token
from scrapers.extract.vocabulary import rating_pattern
from scrapers.vietnamese import NUMBER

_AT_LEAST = r"(?:từ|trên|dưới|hơn|≥|≤|>=?|<=?|(?:tối\s+thiểu|ít\s+nhất|chưa\s+(?:đến|tới|đạt)|không\s+(?:quá|dưới)))"
_BOUND = (
    rf"(?:(?:đạt|là|nếu|khi|có|được|điểm|tổng|số|tỷ\s+lệ|mức)\s+){{0,4}}{_AT_LEAST}\s*(?:mức\s+)?{NUMBER}\s*(?:điểm|%)?"
    rf"(?:\s*(?:đến|tới|-|–)\s*(?:dưới\s+|cận\s+)?{NUMBER}\s*(?:điểm|%)?)?(?:\s*(?:điểm\s+)?trở\s+(?:lên|xuống))?"
)
_OF_LEVEL = re.compile(
    rf"(?<![\wà-ỹđ])(?<!điểm )(?<!giá trị )(?<!chỉ số )(?P<level>{rating_pattern()})[\"”']?\s*"
    rf"(?:(?P<open>\()\s*{_BOUND}[^()\d]{{0,30}}\)|[:,–-]?\s*(?P<plain>{_BOUND}))"
)


def without_bounds(tokens: list[Token], masked: str, start: int) -> tuple[list[Token], list[Refusal]]:
    """A sentence's tokens without the bounds of ratings, and these as refused.

    One rating with figures behind it may be a result (`mức trung bình trên 70 điểm`); in brackets behind a rating
    that is given, or behind several levels, they say what earns it.

    Args:
        tokens: the sentence.
        masked: its lower-case text, units masked; it begins at `start`.
        start: its place in the document.
    """
    found = list(_OF_LEVEL.finditer(masked))
    if not found:
        return tokens, []
    several = len({m["level"] for m in found}) > 1
    ratings = {t.number for t in tokens if t.kind == "rating"}
    refused = []
    for m in found:
        level = (start + m.start("level"), start + m.end("level"))
        if not several and not (m["open"] and level in ratings):
            continue
        begin = start + m.start("open" if m["open"] else "plain")
        refused.append(Refusal(begin, start + m.end(), "threshold"))
        tokens = [
            t for t in tokens if not (begin <= t.start < start + m.end() or (t.kind == "average" and t.end == level[1]))
        ]
    return tokens, refused
