"""Ranks within a part of a group of units (`huyện miền núi`, `cụm thi đua số 3`, one district's communes): they are no
ranks of the group."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from scrapers.extract.tables.columns import Numbers
from scrapers.extract.tables.context import introduction, lists_the_first
from scrapers.extract.tables.runs import Chain, Run
from scrapers.extract.vocabulary import PROVINCIAL
from scrapers.records import Average, UnitScore
from scrapers.vietnamese import key, lower, step_of

FEWEST_UNITS = 2  # one name more may be a spelling
_PART = re.compile(
    r"miền\s+(?:núi|xuôi|tây|đông)|đồng\s+bằng|trung\s+du|ven\s+biển|vùng\s+(?:cao|sâu|xa|biên|ven|núi|đồng|khó|[ivx\d])"
    r"|biên\s+giới|hải\s+đảo|bãi\s+ngang|(?:khu|khối)\s+(?:vực\s+)?(?:đô\s+thị|nông\s+thôn)"
    r"|(?<![\wà-ỹđ])cụm(?:\s+thi\s+đua)?(?:\s+số)?\s*(?:\d|[ivx]+(?![\wà-ỹđ]))|khu\s+vực\s*(?:số\s*)?(?:\d|[ivx]+(?![\wà-ỹđ])|phía)"
    r"|(?:phía|cụm|tiểu\s+vùng|vùng)\s+(?:bắc|nam|đông|tây|trung)(?![\wà-ỹđ])"
)
_WITHIN = re.compile(r"(?:trong|theo)\s+(?:(?:cùng|từng|mỗi|các)\s+)?(?:khối|cụm|nhóm|vùng|khu\s+vực)")
_IN_A_DISTRICT = re.compile(r"(?:trong|theo)\s+(?:(?:từng|mỗi|toàn)\s+)?(?:huyện|quận|địa\s+bàn)(?![\wà-ỹđ])")


def part_in(words: str) -> str | None:
    """The words of a caption or heading that name a part of a group of units, None where they name none."""
    m = _PART.search(lower(words))
    return words[m.start() : m.end()] if m else None


def ranked_in_parts(chain: Chain, first: set[Run]) -> set[Run]:
    """The runs whose ranks are those of a part only.

    Args:
        chain: one table with its continuations.
        first: its runs in which some unit is ranked first.

    Returns:
        Runs of a part, or of the last ones of a list, that have a first of their own. Where a table of several runs
        has one first only, its ranks go through all of them.
    """
    runs = [run for run in chain.runs if run.entries]
    if len(runs) > 1 and len(first) < 2:
        return set()
    around = part_in(introduction(chain.context.nearest)) is not None
    return {run for run in runs if run in first and (around or _shows_the_last(run, chain) or _of_part(run))}


def _of_part(run: Run) -> bool:
    return part_in(run.printed or "") is not None


def _shows_the_last(run: Run, chain: Chain) -> bool:
    """Whether a list shows the last ones and not the first ones, too."""
    return run.bottom and not lists_the_first(run.heading or chain.context.nearest)


def ranked_by_district(units: list[UnitScore]) -> bool:
    """Whether communes are ranked within their districts: two districts at least have a first, and these are
    unequal or, where no points are printed, followed by a second each."""
    firsts: dict[str, set[str | None]] = {}
    seconds: set[str] = set()
    for unit in units:
        if unit.parent is None or unit.pillar is not None:
            continue
        if unit.rank == "1":
            firsts.setdefault(key(unit.parent), set()).add(unit.score or unit.score_pct)
        elif unit.rank == "2":
            seconds.add(key(unit.parent))
    values = {value for found in firsts.values() for value in found}
    return len(firsts) > 1 and (len(values) > 1 or (values == {None} and len(firsts.keys() & seconds) > 1))


def ranked_in_unnamed_districts(units: list[UnitScore], headers: list[str]) -> bool:
    """Whether ranks are headed as those within districts that nothing names: several unequal units are the first."""
    return _headed(_IN_A_DISTRICT, headers) and _have_unequal_firsts(u for u in units if u.parent is None)


def ranked_in_unnamed_groups(units: list[UnitScore], headers: list[str]) -> bool:
    """Whether ranks are headed as those within groups that nothing names: several unequal units are the first."""
    return _headed(_WITHIN, headers) and _have_unequal_firsts(u for u in units if u.group_printed is None)


def _headed(pattern: re.Pattern[str], headers: list[str]) -> bool:
    return any(pattern.search(lower(header)) for header in headers)


def _have_unequal_firsts(units: Iterable[UnitScore]) -> bool:
    firsts = {u.score or u.score_pct for u in units if u.rank == "1" and u.pillar is None}
    return len(firsts - {None}) > 1


_Group = tuple[str, str | None]
"""(unit group, assessed year)."""


class Members:
    """Names and mean of the units of each group and year, among all of a document or below one heading."""

    def __init__(self, units: Iterable[UnitScore], numbers: Numbers) -> None:
        self._names: dict[_Group, set[tuple[str, str]]] = {}
        self._values: dict[_Group, list[Decimal | None]] = {}
        self._means: dict[_Group, set[Decimal]] = {}
        for u in units:
            if u.pillar is None and (printed := u.score or u.score_pct):
                group = u.unit_group, u.assessed_year
                self._names.setdefault(group, set()).add((key(u.unit), key(u.parent or "")))
                self._values.setdefault(group, []).append(numbers.value(printed))

    def names(self, average: Average) -> int:
        """How many units of the average's group and year there are."""
        return len(self._names.get((average.unit_group, average.assessed_year), ()))

    def means(self, average: Average) -> set[Decimal]:
        """The means of the average's group and year, of departments with and without the bodies among them; none where
        a value is not known or there are too few."""
        what = average.unit_group, average.assessed_year
        if what not in self._means:
            groups = PROVINCIAL if what[0] == "department" else what[:1]
            own = self._values.get(what, [])
            among = [v for group in groups for v in self._values.get((group, what[1]), [])]
            self._means[what] = {mean for values in (own, among) if (mean := _mean(values)) is not None}
        return self._means[what]


def _mean(values: list[Decimal | None]) -> Decimal | None:
    known = [v for v in values if v is not None]
    return sum(known, Decimal(0)) / len(known) if FEWEST_UNITS <= len(known) == len(values) else None


def is_of_part(average: Average, own: Members, everyone: Members, numbers: Numbers) -> bool:
    """Whether an average is the mean of some units of its group only, while the document has others of the group."""
    stated = numbers.value(average.value)
    if stated is None or everyone.names(average) - own.names(average) < FEWEST_UNITS:
        return False
    return any(abs(mean - stated) <= step_of(average.value) for mean in own.means(average))
