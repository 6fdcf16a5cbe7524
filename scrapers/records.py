"""What is taken from a document: frozen records whose fields are text as printed.

Nothing is converted here. Numbers stay text (`"738,08"`), ratings keep their
wording (`"TB"`), and every value says where it stands: `locator`.
Turning text into numbers is dbt's work (staging); deciding which source wins, too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

UNIT_GROUPS = ("department", "district", "commune", "central", "party_mass")
AVERAGE_GROUPS = (*UNIT_GROUPS, "all")

_PLACE = re.compile(
    r"(?:t(?P<table>\d+)r(?P<row>\d+)c(?P<col>\d+)(?:\[(?P<from>\d+):(?P<to>\d+)\])?"
    r"|(?P<start>\d+)-(?P<end>\d+))"
    r"(?:@p(?P<page>\d+)\((?P<box>[-\d.,]+)\))?"
)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page, in the page's own units (PDF points or pixels), origin top left."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float


class Place(NamedTuple):
    """Where one printed value stands in a `Document`. A tuple: a table has as many as cells.

    Either a table cell (`table`, `row`, `col`, counted from 0, the origin of a merged cell),
    optionally narrowed to `start:end` within the cell's text, or a span `start-end` of
    characters in `Document.text`. `box` says where on the page, for PDF and pictures.

    Written as `t0r5c3`, `t0r5c3[0:6]`, `120-126`, each optionally followed by
    `@p2(71.0,120.5,133.0,131.0)` (page counted from 1).
    """

    start: int | None = None
    end: int | None = None
    table: int | None = None
    row: int | None = None
    col: int | None = None
    box: Box | None = None

    def __str__(self) -> str:
        if self.table is not None:
            text = f"t{self.table}r{self.row}c{self.col}"
            if self.start is not None:
                text += f"[{self.start}:{self.end}]"
        else:
            text = f"{self.start}-{self.end}"
        if self.box is not None:
            b = self.box
            text += f"@p{b.page}({b.x0:.1f},{b.top:.1f},{b.x1:.1f},{b.bottom:.1f})"
        return text

    @classmethod
    def parse(cls, text: str) -> Place:
        """Read what `str(place)` wrote.

        Raises:
            ValueError: the text is not a place.
        """
        m = _PLACE.fullmatch(text)
        if m is None:
            raise ValueError(f"not a place in a document: {text!r}")
        box = None
        if m["page"] is not None:
            x0, top, x1, bottom = (float(v) for v in m["box"].split(","))
            box = Box(int(m["page"]), x0, top, x1, bottom)
        if m["table"] is not None:
            return cls(
                start=None if m["from"] is None else int(m["from"]),
                end=None if m["to"] is None else int(m["to"]),
                table=int(m["table"]),
                row=int(m["row"]),
                col=int(m["col"]),
                box=box,
            )
        return cls(start=int(m["start"]), end=int(m["end"]), box=box)


@dataclass(frozen=True, slots=True)
class Locator:
    """Where each value of one record stands: field name → `Place`.

    Written as `unit=t0r5c1 score=t0r5c3`. Fields that were not printed have no place.
    """

    places: Mapping[str, Place] = field(default_factory=dict)

    def __str__(self) -> str:
        return " ".join(f"{name}={place}" for name, place in self.places.items())

    @classmethod
    def parse(cls, text: str) -> Locator:
        """Read what `str(locator)` wrote.

        Raises:
            ValueError: the text is not a locator.
        """
        places = {}
        for item in text.split():
            name, eq, place = item.partition("=")
            if not eq:
                raise ValueError(f"not a locator: {text!r}")
            places[name] = Place.parse(place)
        return cls(places)


@dataclass(frozen=True, slots=True)
class Announcement:
    """What a document is, as a whole.

    `is_result` is true only for results of one province's own units (docs/dti.md);
    otherwise `why_not` names the reason. `data_location` says where the figures sit when the
    document announces results without carrying them: `image`, `attachment` or `external`.
    Dates are ISO. `decimal_mark` is `","`, `"."` or null, `decimal_evidence` says what settled it.
    `locator` has places for the fields that were printed.
    """

    is_result: bool
    why_not: str | None = None
    province: str | None = None
    assessed_year: str | None = None
    decision_number: str | None = None
    decision_date: str | None = None
    published_on: str | None = None
    title: str | None = None
    data_location: str | None = None
    decimal_mark: str | None = None
    decimal_evidence: str | None = None
    locator: Locator = Locator()


# what a unit was given, as fields of a `UnitScore`
VALUE_FIELDS = ("rank", "score", "max_score", "score_pct", "rating")


class UnitScore(NamedTuple):
    """One unit's result (one per unit, pillar and year), text as printed.

    `pillar` is null for the whole index. `rank` is the number; where the page gives it in
    other words (`dẫn đầu`, `hạng nhì`, `II`) those stand in `rank_printed`. `is_last` marks the
    bottom of a group whose rank number is not printed. `parent` is the district a commune is
    named with. `method` is how it was read (`table`, `prose`, `ocr`), `confidence` 0-1 for OCR.
    `held` is null when the record is accepted, else the reason it waits for review.
    """

    unit: str
    unit_group: str
    assessed_year: str | None
    locator: Locator
    pillar: str | None = None
    rank: str | None = None
    rank_printed: str | None = None
    score: str | None = None
    max_score: str | None = None
    score_pct: str | None = None
    rating: str | None = None
    qualifier: str | None = None
    is_last: bool = False
    parent: str | None = None
    group_printed: str | None = None
    method: str = "table"
    confidence: float | None = None
    held: str | None = None


@dataclass(frozen=True, slots=True)
class Average:
    """The mean of a group as the page states it. `change` is unsigned text, `direction` is
    `up` or `down` (the page's word stands at the locator's `direction`)."""

    unit_group: str
    assessed_year: str | None
    value: str
    locator: Locator
    max_value: str | None = None
    change: str | None = None
    direction: str | None = None
    compared_year: str | None = None
    qualifier: str | None = None
    method: str = "prose"
    held: str | None = None


@dataclass(frozen=True, slots=True)
class RatingCount:
    """`n` units of a group have this rating, as the page states it; `of_total` from `17/18`.
    `n` is the number; number words (`hai`) stand in `n_printed`."""

    unit_group: str
    rating: str
    n: str
    locator: Locator
    assessed_year: str | None = None
    n_printed: str | None = None
    of_total: str | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """Something that looked like a result and was not taken, with the reason (a row of the seed `review_reasons`)."""

    text: str
    reason: str
    locator: Locator = Locator()


class Check(NamedTuple):
    """One reconciliation inside a document: what was expected, what stands there, whether it holds.

    `passed` is null when the check could not be made. `subject` is the unit or group it concerns.
    """

    name: str
    subject: str
    passed: bool | None
    expected: str | None = None
    actual: str | None = None
    detail: str | None = None
    unit_group: str | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything taken from one document, in document order."""

    announcement: Announcement
    unit_scores: tuple[UnitScore, ...] = ()
    averages: tuple[Average, ...] = ()
    rating_counts: tuple[RatingCount, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    checks: tuple[Check, ...] = ()
