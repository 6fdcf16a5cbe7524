"""Checks on lists: ranks follow the values, ratings do too. What contradicts the order is held, the rest is not."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from scrapers.extract.checks.ledger import Ledger, Row, subject_of
from scrapers.extract.vocabulary import rating_of, rating_order
from scrapers.vietnamese import key

SHUFFLED_SHARE = 0.3  # above this share of rows out of order nothing explains the ranks
FEW_ROWS = 3
MISPRINT_RATIO = 3  # a value three times the next one is the misprint, not its neighbours


def outliers(values: Sequence[Decimal]) -> set[int]:
    """Positions that must go (or could as well go) for the values to fall or stay level along the list.

    A position is kept only when every longest falling part contains it: of two neighbours that are
    the wrong way round neither is trusted.
    """
    if _falls(values):
        return set()
    ends, starts = _lengths([-v for v in values]), _lengths(list(reversed(values)))[::-1]
    longest = max(ends)
    on_path = [n for n in range(len(values)) if ends[n] + starts[n] - 1 == longest]
    alone = Counter(ends[n] for n in on_path)
    return {n for n in range(len(values)) if ends[n] + starts[n] - 1 != longest or alone[ends[n]] > 1}


def _falls(values: Sequence[Decimal]) -> bool:
    """Whether no value is above the one before it, as in nearly all lists."""
    return all(a >= b for a, b in pairwise(values))


def _lengths(values: Sequence[Decimal]) -> list[int]:
    """Length of the longest non-falling part of `values` that ends at each position."""
    tails: list[Decimal] = []
    lengths = []
    for value in values:
        at = bisect_right(tails, value)
        if at == len(tails):
            tails.append(value)
        else:
            tails[at] = value
        lengths.append(at + 1)
    return lengths


def _basis(row: Row, name: str) -> Decimal | None:
    value: Decimal | None = getattr(row, name)
    if value is None and name != "score":
        return row.share if name == "percent" else row.percent
    return value


def check_ranks(ledger: Ledger) -> None:
    """Ranks follow the score, the percentage or the share of the maximum, whichever explains them.

    A list that mixes levels or kinds of units (communes and wards) may be ranked within each: then
    every one is a list of its own. That is so only where both begin with a first rank: a lone
    thị xã among huyện is in order whatever its rank.
    """
    for rows in ledger.lists():
        ranked = [r for r in ledger.free(rows) if r.rank is not None and not r.unit.qualifier]
        whole = _explanations(ranked)
        parts = [ranked]
        if whole and whole[0][2]:
            for kind_of in (_level_of, _kind_of):
                apart: dict[str, list[Row]] = defaultdict(list)
                for r in ranked:
                    apart[kind_of(r)].append(r)
                if _ranked_apart(list(apart.values())):
                    parts = list(apart.values())
                    break
        for part in parts:
            if part is ranked:
                _judge(ledger, rows, whole)
            else:
                _judge(ledger, part, _explanations(part))


_LEVEL_OF = {"central": "department", "party_mass": "department"}


def _level_of(row: Row) -> str:
    return _LEVEL_OF.get(row.unit.unit_group, row.unit.unit_group)


def _kind_of(row: Row) -> str:
    """The level and, below the province, the first word of the name: `xã`, `phường`, `huyện`."""
    level = _level_of(row)
    return level if level == "department" else f"{level} {key(row.unit.unit).split(' ')[0]}"


def _ranked_apart(parts: list[list[Row]]) -> bool:
    """Whether more than one part has several ranks from the first on, and every part is in order by itself."""
    own = [part for part in parts if len(part) > 1 and any(r.rank == 1 for r in part)]
    return len(own) > 1 and not any(found[0][2] for part in parts if (found := _explanations(part)))


Explanation = tuple[str, list[Row], set[int]]
"""(basis, rows sorted by rank, positions out of order)."""


def _explanations(ranked: list[Row]) -> list[Explanation]:
    """What the ranks may follow, the best explanation first."""
    found: list[Explanation] = []
    for name in ("score", "percent", "share"):
        valued = sorted((r for r in ranked if _basis(r, name) is not None), key=lambda r: r.rank or 0)
        if len(valued) >= 2:
            bad = _out_of_order(valued, name)
            if not bad and len(valued) == len(ranked):
                return [(name, valued, bad)]  # explains all: no other can do better
            found.append((name, valued, bad))
    return sorted(found, key=lambda f: (len(f[2]), -len(f[1])))


def _judge(ledger: Ledger, rows: list[Row], found: list[Explanation]) -> None:
    """Record the order of one list, by what its ranks may follow, and hold what contradicts it."""
    if not found:
        return
    name, valued, bad = found[0]
    ledger.check(
        "ranks_follow_values",
        subject_of(rows),
        not bad,
        detail=f"{len(valued)} units by {name}" + (f", {len(bad)} out of order" if bad else ""),
        unit_group=valued[0].unit.unit_group,
    )
    if not bad:
        _check_numbering(ledger, rows, valued, name)
        # a row the explanation does not reach (no percentage) must fit the next one
        reached = {r.at for r in valued}
        for _, by, wrong in found[1:]:
            strays = [by[n] for n in wrong if by[n].at not in reached]
            if strays and len(wrong) <= max(1, SHUFFLED_SHARE * len(by)):
                for row in strays:
                    ledger.hold(row, "breaks_order")
    # where nothing explains all ranks, each explanation that fails as seldom accuses its own rows
    for _, by, wrong in found:
        if not bad or len(wrong) > len(bad):
            continue
        # ranks of a text are read from its words: where one is wrong the words were misread, not misprinted
        shuffled = _in_prose(by[0]) or len(wrong) > max(FEW_ROWS, SHUFFLED_SHARE * len(by))
        for n, row in enumerate(by):
            if shuffled or n in wrong:
                ledger.hold(row, "breaks_order")


def _in_prose(row: Row) -> bool:
    return row.place is None or row.place.table is None


def check_standing(ledger: Ledger) -> None:
    """In a text no more units stand above a rank than it leaves room for: a first has nobody above it.

    A table may leave units out of its ranking; a text that ranks the lower of two has misled the reader.
    """
    for rows in ledger.lists():
        if not _in_prose(rows[0]):
            continue
        peers: dict[str, list[Row]] = defaultdict(list)
        for r in ledger.free(rows):
            if not r.unit.qualifier:
                peers[_kind_of(r) if r.unit.unit_group == "commune" else _level_of(r)].append(r)
        for members in peers.values():
            ranked = [r for r in members if r.rank is not None]
            above = _above(ranked, members)
            crowded = [r for r in ranked if r.rank is not None and above[r.at] >= r.rank]
            if len(ranked) < len(members) and ranked:
                ledger.check(
                    "ranks_leave_room",
                    subject_of(rows),
                    not crowded,
                    detail=", ".join(f"{r.unit.unit} {r.rank}: {above[r.at]} above" for r in crowded) or None,
                    unit_group=members[0].unit.unit_group,
                )
            for r in crowded:
                ledger.hold(r, "breaks_order")


def _above(rows: list[Row], members: list[Row]) -> dict[int, int]:
    """How many members have a higher value than each row, of those on the same scale."""
    scales: dict[tuple[str, Decimal | None], list[Decimal]] = {}
    above: dict[int, int] = {}
    for row in rows:
        name = "score" if row.score is not None else "percent"
        value = _basis(row, name)
        top = row.top if name == "score" else None
        if (name, top) not in scales:
            alike = [r for r in members if top is None or r.top is None or r.top == top]
            scales[name, top] = sorted(v for r in alike if (v := _basis(r, name)) is not None)
        values = scales[name, top]
        above[row.at] = 0 if value is None else len(values) - bisect_right(values, value)
    return above


def _out_of_order(valued: list[Row], name: str) -> set[int]:
    """Positions (rows sorted by rank) that contradict the order."""
    values = [v for r in valued if (v := _basis(r, name)) is not None]
    # ties may stand in any order: compare each tie by its first value, then look into the ties
    bad: set[int] = set()
    if not _falls(values):
        bad = {n for n in _misprints(values) if _lone_fault(values, n)}
        rest = [n for n in range(len(values)) if n not in bad]
        bad |= {rest[n] for n in outliers([values[n] for n in rest])}
    for n in range(1, len(values)):
        if valued[n].rank == valued[n - 1].rank and values[n] != values[n - 1]:
            bad |= {n, n - 1}
    return bad


def _misprints(values: Sequence[Decimal]) -> set[int]:
    """Positions of values far above all others (a digit too many)."""
    ordered = sorted(values)
    if len(ordered) < 3 or ordered[-2] <= 0 or ordered[-1] < MISPRINT_RATIO * ordered[-2]:
        return set()
    return {n for n, v in enumerate(values) if v == ordered[-1]}


def _lone_fault(values: Sequence[Decimal], n: int) -> bool:
    """Whether the list is in order without this one and not with it."""
    rest = [v for m, v in enumerate(values) if m != n]
    return bool(outliers(values)) and not outliers(rest)


def _check_numbering(ledger: Ledger, rows: list[Row], valued: list[Row], name: str) -> None:
    """Whether the ranks are numbered in one of the known ways: with gaps after ties, without, or one by one."""
    ranks = [r.rank for r in valued]
    values = [_basis(r, name) for r in valued]
    if len(valued) != len(rows) or ranks[0] != 1:
        return
    known = ranks == list(range(1, len(values) + 1)) or ranks in _with_ties(values)
    ledger.check(
        "ranks_are_complete",
        subject_of(rows),
        known,
        expected=len(values),
        actual=ranks[-1],
        unit_group=valued[0].unit.unit_group,
    )


def _with_ties(values: Sequence[Decimal | None]) -> tuple[list[int], list[int]]:
    """The ranks of values that fall along a list, with gaps after ties (1, 1, 3) and without (1, 1, 2)."""
    gaps, dense = [1], [1]
    for n, (before, value) in enumerate(pairwise(values), start=2):
        tied = value == before
        gaps.append(gaps[-1] if tied else n)
        dense.append(dense[-1] + (not tied))
    return gaps, dense


def check_ratings(ledger: Ledger) -> None:
    """Within a list a higher value never has a lower rating."""
    levels = {rating: _level(rating) for rating in {u.rating for u in ledger.taken.unit_scores} if rating}
    for rows in ledger.lists():
        rated = [
            (r, level)
            for r in ledger.free(rows)
            if r.unit.rating and not r.unit.qualifier and (level := levels[r.unit.rating]) is not None
        ]
        name = _rating_basis([r for r, _ in rated])
        if name is None:
            continue
        valued = [(r, value, level) for r, level in rated if (value := _basis(r, name)) is not None]
        if len(valued) < 2:
            continue
        valued.sort(key=lambda x: (-x[1], -x[2]))
        bad = outliers([Decimal(level) for _, _, level in valued])
        ledger.check(
            "ratings_follow_values",
            subject_of(rows),
            not bad,
            detail=f"{len(valued)} units by {name}" + (f", {len(bad)} out of order" if bad else ""),
            unit_group=valued[0][0].unit.unit_group,
        )
        for n in bad:
            ledger.hold(valued[n][0], "rating_breaks_order")


def _level(rating: str) -> int | None:
    return rating_order(rating_of(rating) or rating)


def _rating_basis(rows: list[Row]) -> str | None:
    """By what ratings are given: the percentage, the share of the maximum, or the score where maxima are alike."""
    if sum(r.percent is not None for r in rows) >= 2:
        return "percent"
    if sum(r.share is not None for r in rows) >= 2 and all(r.share is not None or r.score is None for r in rows):
        return "share"
    tops = {r.top for r in rows}
    return "score" if len(tops) <= 1 and sum(r.score is not None for r in rows) >= 2 else None
