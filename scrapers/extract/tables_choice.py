"""Which of several columns of a kind is meant: by header words, arithmetic, equality or the printed ranks."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from scrapers.extract.tables_columns import Column, Numbers, values_of
from scrapers.vietnamese import lower


def choose(fields: dict[str, list[Column]], numbers: Numbers) -> dict[str, Column]:
    """One column per field, the maximum first: verified before unmarked, the arithmetic before any guess, else none."""
    chosen: dict[str, Column] = {}
    percents = fields.get("score_pct", [])
    scores, maxima = fields.get("score", []), fields.get("max_score", [])
    if len(scores) > 1 and any(c.label.verified for c in scores):
        verified = [c for c in scores if c.label.verified]
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
            within = [c for c in candidates if re.search(r"khối|nhóm|cùng cấp|group", lower(c.label.text))]
            one = within[0] if len(within) == 1 else _one_of(candidates, numbers, [])
            if one is not None:
                chosen[name] = one
    # a maximum in a column of its own comes before one printed beside the score
    return dict(sorted(chosen.items(), key=lambda item: item[0] != "max_score"))


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
    totals = [c for c in candidates if c.label.total]
    if len(totals) == 1:
        return totals[0]
    if ranks:
        explained = [c for c in candidates if _explains(c, ranks[0], numbers)]
        if len(explained) == 1:
            return explained[0]
    return None


def _explains(score: Column, rank: Column, numbers: Numbers) -> bool:
    values, ranks = values_of(score, numbers), values_of(rank, numbers)
    rows = sorted(values.keys() & ranks.keys(), key=lambda r: ranks[r])
    return len(rows) >= 3 and all(values[a] >= values[b] for a, b in pairwise(rows))
