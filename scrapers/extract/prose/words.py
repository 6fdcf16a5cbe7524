"""Tokens of a sentence, and the patterns that numbers and words have in common."""

from __future__ import annotations

from dataclasses import dataclass, field

from scrapers.extract.units.finder import UnitMention

Span = tuple[int, int]

BEGIN = r"(?<![\wà-ỹđ])"
END = r"(?![\wà-ỹđ])"
# the word for points; "điểm cầu", "điểm mới" and the like are none
POINTS = (
    r"điểm(?!\s*(?:cầu|truy\s+cập|phục\s+vụ|phát|đến\s+du|mới|nghẽn|trường|dân\s+cư|sáng|nhấn|đen|nóng)(?![\wà-ỹđ]))"
)
# "75,2 → 88,9 điểm", "hạng 10 -> 4": what was before the arrow
BECAME = r"\s*(?:→|[-–=]{1,2}>|⇒|➔|➜)\s*(?:(?:hạng|thứ)\s+)?\d"
NOUN = (
    r"cơ\s+quan|đơn\s+vị|địa\s+phương|sở|huyện|thị\s+xã|thành\s+phố|quận|xã|phường|thị\s+trấn|ubnd|tổ\s+chức|ban|ngành"
    r"|units?|agencies|agency|departments?|districts?|localities|locality|communes?|wards?|towns?|cities"
)


@dataclass(slots=True)
class Token:
    """One token. `kind` is one of:

    `unit`, `pillar`, `group`, `year`, `enum` (number of a list item), `score`, `pct`, `bare` (a number
    without a unit of measure), `max`, `change`, `gap`, `rank_change`, `range`, `old` (the value before
    a change), `unsure` (a value or a change), `count`, `rank`, `last`, `next`, `order`, `rating`, `average`, `link`,
    `respectively`, `shared`, `comma`,
    `semicolon`, `and`, `open`, `close`, `turn` (`riêng`, `còn`: another subject follows), `among` (`trong đó`),
    `rest`, `like` (examples follow), `unranked`, `target`, `provisional`, `settled`, `versus`, `noise`.
    """

    kind: str
    start: int
    end: int
    number: Span | None = None
    maximum: Span | None = None
    qualifier: str | None = None
    unit: UnitMention | None = None
    group: str | None = None
    ranks: list[tuple[int, Span]] = field(default_factory=list)
    count: int | None = None
    total: Span | None = None
    year: str | None = None
    word: str = ""
    lead: bool = False
    members: bool = False
    direction: str | None = None
    zone: str | None = None
    depth: int = 0
    pillars: list[Span] = field(default_factory=list)

    @property
    def digits(self) -> Span:
        """The span of the number alone (`738,08` of `738,08 điểm`), of the whole token when it has none."""
        return self.number or (self.start, self.end)

    @property
    def mention(self) -> UnitMention:
        """The unit of a `unit` token.

        Raises:
            ValueError: the token is none.
        """
        if self.unit is None:
            raise ValueError(f"a {self.kind} token names no unit")
        return self.unit
