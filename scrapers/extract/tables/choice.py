"""Which of several columns of a kind is meant: by header words, arithmetic, equality or the printed ranks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise, product

from scrapers.extract.tables.columns import MAJORITY, Column, Numbers, values_of
from scrapers.extract.vocabulary import find_indices
from scrapers.vietnamese import lower

_FINAL = re.compile(r"chính\s+thức|cuối\s+cùng|chốt|kết\s+luận|final")
MOST_COMPARED = 6  # columns tried against one another
ROWS_FOR_ORDER = 5  # so many falling values in a row happen by chance once in 120
MOST_RANKED = 700  # no province has more communes
_OF_PROVINCE = re.compile(r"(?<![\wà-ỹđ])(?:tỉnh|(?:toàn|cả)\s+thành\s+phố|province)(?![\wà-ỹđ])")
_OF_DISTRICT = re.compile(r"(?<![\wà-ỹđ])(?:huyện|quận|thị\s+xã|district)(?![\wà-ỹđ])")


def choose(
    fields: dict[str, list[Column]], numbers: Numbers, serial: Column | None = None, side: Sequence[Column] = ()
) -> dict[str, Column]:
    """One column per field, the maximum first: verified before unmarked, the arithmetic before any guess, else none.

    A score whose header may mean something else must be borne out by the ranks, the percentages, a maximum or
    the running number (`serial`). Where points are added or taken off (`side`) the score is the one after that.
    """
    chosen: dict[str, Column] = {}
    percents = fields.get("score_pct", [])
    scores, maxima = fields.get("score", []), fields.get("max_score", [])
    clear = [c for c in scores if not c.label.unclear]
    scores = clear or scores
    scores = _after_side_points(scores, side, numbers) or scores
    verified = [c for c in scores if c.label.verified]
    if verified and len(verified) < len(scores) and not _ranked_by_another(scores, verified, fields, numbers):
        for c in scores:
            if c not in verified:
                c.why = "not_the_verified_score"
        scores = verified
    if percents and maxima and scores and (len(scores) > 1 or len(maxima) > 1 or len(percents) > 1):
        fits = [(s, m, p) for s in scores for m in maxima for p in percents if _ratio_holds(s, m, p, numbers)]
        if fits:
            for c in (*scores, *maxima, *percents):
                if c not in fits[0]:
                    c.why = "not_in_the_arithmetic"
            chosen["score"], chosen["max_score"], chosen["score_pct"] = fits[0]
            scores, maxima, percents = [fits[0][0]], [fits[0][1]], [fits[0][2]]
    for name, candidates in (("score", scores), ("max_score", maxima), ("score_pct", percents)):
        if name not in chosen:
            one = _one_of(candidates, numbers, fields.get("rank", []))
            if one is not None:
                chosen[name] = one
    for name in ("rank", "rating"):
        candidates = fields.get(name, [])
        if len(candidates) == 1:
            chosen[name] = candidates[0]
        elif candidates:
            if len({tuple(c.names) for c in candidates}) == 1:
                candidates = candidates[:1]  # the same printed twice
            within = [c for c in candidates if re.search(r"khối|nhóm|cùng cấp|group", lower(c.label.text))]
            one = within[0] if len(within) == 1 else _one_of(candidates, numbers, [])
            if one is not None:
                chosen[name] = one
    for name in ("score", "score_pct"):
        column = chosen.get(name)
        if column is not None and column.label.unclear and not _proven(name, chosen, serial, numbers):
            del chosen[name]
    score, percent = chosen.get("score"), chosen.get("score_pct")
    if (
        score is not None
        and percent is not None
        and percent.label.role not in ("pct", None)
        and not _agree(score, percent, numbers)
    ):
        del chosen["score_pct"]  # only its cells call it a percentage, and it is not the one of the score
    # a maximum in a column of its own comes before one printed beside the score
    return dict(sorted(chosen.items(), key=lambda item: item[0] != "max_score"))


def share_of_another(percent: Column, members: Sequence[Column], numbers: Numbers) -> tuple[Column, Column] | None:
    """The columns of which percentages are the share of one in the other, where that is no maximum: a target, the
    unit's own assessment, all tasks; None where they are none."""
    others = [c for c in members if c.role in (None, "ignore", "score") and c.share("figures") >= MAJORITY]
    if not 1 < len(others) <= 2 * MOST_COMPARED:
        return None
    wholes = [c for c in others if len(set(values_of(c, numbers).values())) > 1]
    pairs = ((a, b) for b in wholes for a in others if a is not b)
    return next(((a, b) for a, b in pairs if _ratio_holds(a, b, percent, numbers)), None)


def leave_out_sums(scores: list[Column], foreign: Sequence[Column], numbers: Numbers) -> list[Column]:
    """The scores without totals of the index and something else (`Chuyển đổi số | Phục vụ người dân | Tổng điểm`)."""
    own = [c for c in scores if _of_index(c)]
    if len(own) != 1:
        return scores
    parts = [values_of(c, numbers) for c in (own[0], *foreign)]
    for c in scores:
        total = values_of(c, numbers)
        rows = [r for r in total if all(r in part for part in parts)]
        if c is not own[0] and rows and all(sum(part[r] for part in parts) == total[r] for r in rows):
            c.role, c.why = "ignore", "of_another_subject"
    return [c for c in scores if c.why != "of_another_subject"]


def go_by(chosen: dict[str, Column], foreign: Sequence[Column], numbers: Numbers) -> bool:
    """Whether ranks or ratings without points of the index are those of figures of something else beside them."""
    if not chosen or not chosen.keys() <= {"rank", "rating"} or any(map(_of_index, chosen.values())):
        return False
    rank = chosen.get("rank")
    if rank is not None:
        return any(explains(c, rank, numbers) for c in foreign)
    return any(c.index == chosen["rating"].index - 1 for c in foreign)


def rank_by_points(columns: Sequence[Column], numbers: Numbers) -> None:
    """Make columns headed by ranks whose numbers are greater than their rows allow ranks again, where the points bear
    them out: units picked from a long list."""
    points = [c for c in columns if c.role in ("score", "pct") and not _counts(c)][:MOST_COMPARED]
    for column in columns:
        if column.label.role != "rank" or column.role is not None or not column.contradicted or not column.size:
            continue
        places = column.integers()
        whole = len(places) == column.size and min(places) >= 1 and max(places) <= MOST_RANKED
        if whole and any(_told_apart(c, column, numbers) for c in points):
            column.role, column.contradicted = "rank", False


def _counts(column: Column) -> bool:
    """Whether figures below points may be ranks: whole numbers no greater than their rows."""
    values = column.integers()
    return len(values) == column.size and max(values, default=0) <= column.size


def _told_apart(points: Column, rank: Column, numbers: Numbers) -> bool:
    """Whether each place lower has fewer points, each equal one as many."""
    values, ranks = values_of(points, numbers), values_of(rank, numbers)
    rows = sorted(ranks, key=lambda r: ranks[r])
    return (
        len(rows) >= ROWS_FOR_ORDER
        and all(r in values for r in rows)
        and all((ranks[a] == ranks[b]) == (values[a] == values[b]) for a, b in pairwise(rows))
        and explains(points, rank, numbers)
    )


def leave_out_district_ranks(ranks: list[Column]) -> list[Column]:
    """Of columns of communes' ranks that of the whole province, where all others are of one district."""
    whole = [c for c in ranks if _OF_PROVINCE.search(lower(c.label.text))]
    part = [c for c in ranks if c not in whole and _OF_DISTRICT.search(lower(c.label.text))]
    if len(whole) != 1 or not part or len(part) + 1 < len(ranks) or _OF_DISTRICT.search(lower(whole[0].label.text)):
        return ranks
    for c in part:
        c.role, c.why = "ignore", "within_a_district"
    return whole


def _of_index(column: Column) -> bool:
    return any(i.kind == "dti" for i in find_indices(column.label.text))


def _after_side_points(scores: list[Column], side: Sequence[Column], numbers: Numbers) -> list[Column]:
    """The score that is another one with all points of `side` added and taken off, if there is one."""
    if not 2 <= len(scores) <= MOST_COMPARED or not 1 <= len(side) <= MOST_COMPARED:
        return []
    added = [values_of(c, numbers) for c in side]
    for last in scores:
        total = values_of(last, numbers)
        for base in scores:
            before = values_of(base, numbers)
            rows = total.keys() & before.keys()
            if base is last or len(rows) < 2 or all(total[r] == before[r] for r in rows):
                continue
            for signs in product((1, -1), repeat=len(added)):
                sums = (before[r] + sum(s * a.get(r, 0) for s, a in zip(signs, added, strict=True)) for r in rows)
                if all(total[r] == found for r, found in zip(rows, sums, strict=True)):
                    # of two columns either may be the one the points were added to: it is the one that stands right
                    return [max(base, last, key=lambda c: (c.label.total, c.index))]
    return []


def _ranked_by_another(
    scores: list[Column], verified: list[Column], fields: dict[str, list[Column]], numbers: Numbers
) -> bool:
    """Whether the printed ranks follow one score only, and it is none of those called verified."""
    explained = [c for c in scores for rank in fields.get("rank", [])[:1] if explains(c, rank, numbers)]
    return len(explained) == 1 and explained[0] not in verified


def _proven(name: str, chosen: dict[str, Column], serial: Column | None, numbers: Numbers) -> bool:
    """Whether a table itself shows a column to be its score or percentage."""
    column = chosen[name]
    values = values_of(column, numbers)
    rank, maximum = chosen.get("rank"), chosen.get("max_score")
    other = chosen.get("score_pct" if name == "score" else "score")
    if len(set(values.values())) < 2:
        return False
    if rank is not None:
        return explains(column, rank, numbers)
    if maximum is not None and name == "score":
        tops = values_of(maximum, numbers)
        return all(row in tops and v <= tops[row] for row, v in values.items()) and (
            other is None or _ratio_holds(column, maximum, other, numbers)
        )
    if other is not None:
        return _agree(column, other, numbers)
    if column.label.maximum is not None:
        return True
    falling = list(values.values())
    return (
        serial is not None
        and serial.integers()[: len(falling)] == list(range(1, len(falling) + 1))
        and len(falling) >= ROWS_FOR_ORDER
        and all(a >= b for a, b in pairwise(falling))
    )


def _agree(first: Column, second: Column, numbers: Numbers) -> bool:
    """Whether two columns put the rows in one order, as a score and its percentage do; nothing is told by two rows."""
    a, b = values_of(first, numbers), values_of(second, numbers)
    rows = sorted(a.keys() & b.keys(), key=lambda r: (a[r], b[r]))
    return len(rows) >= 3 and all(b[x] <= b[y] for x, y in pairwise(rows))


def _ratio_holds(score: Column, maximum: Column, percent: Column, numbers: Numbers) -> bool:
    s, m, p = (values_of(c, numbers) for c in (score, maximum, percent))
    rows = s.keys() & m.keys() & p.keys()
    good = sum(m[r] > 0 and abs(s[r] / m[r] * 100 - p[r]) <= Decimal("0.06") for r in rows)
    return len(rows) >= 2 and good >= Decimal("0.9") * len(rows)


def _one_of(candidates: list[Column], numbers: Numbers, ranks: list[Column]) -> Column | None:
    """The one of several columns of a kind that header words, equality or the printed ranks single out."""
    if len(candidates) <= 1:
        return candidates[0] if candidates else None
    if len({tuple(sorted(values_of(c, numbers).items())) for c in candidates}) == 1 and values_of(
        candidates[0], numbers
    ):
        return candidates[0]
    finals = [c for c in candidates if _FINAL.search(lower(c.label.text))]
    if len(finals) == 1 and (not ranks or explains(finals[0], ranks[0], numbers)):
        return finals[0]
    totals = [c for c in candidates if c.label.total]
    if len(totals) == 1:
        return totals[0]
    if ranks:
        explained = [c for c in candidates if explains(c, ranks[0], numbers)]
        if len(explained) == 1:
            return explained[0]
    return None


def explains(score: Column, rank: Column, numbers: Numbers) -> bool:
    """Whether the ranks of three rows at least follow a column of points."""
    values, ranks = values_of(score, numbers), values_of(rank, numbers)
    rows = sorted(values.keys() & ranks.keys(), key=lambda r: ranks[r])
    return len(rows) >= 3 and all(values[a] >= values[b] for a, b in pairwise(rows))
