"""Figures that nothing holds: every number of points or share of a unit is a record, or told with its reason."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scrapers.extract.prose.facts import Refusal
from scrapers.extract.prose.words import POINTS, Span, Token
from scrapers.extract.prose.writing import Found
from scrapers.vietnamese import NUMBER

_MENTION = re.compile(
    rf"(?<![\wà-ỹđ.,/])(?<!năm\s){NUMBER}(?:\s*/\s*{NUMBER})?\s*(?:{POINTS}(?!\s+(?:phần\s+trăm|%))|points?|pts)(?![\wà-ỹđ])"
)
# a number without the word for points where the sentence has it: "Điểm số: A 92,1; B 91,4"
_POINTS_MEANT = re.compile(r"(?<![\wà-ỹđ])(?:điểm|dti|chỉ\s+số\s+chuyển\s+đổi\s+số|scores?|points)(?![\wà-ỹđ])")
_DECIMAL = re.compile(r"\d[.,]\d")
# "Thứ hạng của Sở A là 4": no word of rank stands at the number
_PLACE = re.compile(
    r"(?<![\wà-ỹđ])(?:thứ\s+hạng|vị\s+trí|vị\s+thứ|xếp\s+hạng)[^.;,\d]{0,24}?(?:năm\s+20\d\d\s+)?của\s+\ue000[^.;,\d]{0,24}?"
    r"(?:là|:)\s*(?P<n>\d{1,3})(?![\d.,/]*\d|\s*(?:điểm|%))"
)
# what a token's number is, when it is no value
_REASONS = {
    "range": "range",
    "gap": "gap",
    "change": "change",
    "rank_change": "rank_change",
    "old": "other_year",
    "unsure": "ambiguous_binding",
    "noise": "points_not_score",
    "max": "points_not_score",
    "score": "",
    "bare": "",
    "pct": "",
}


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure as printed, and why it is no record if it turns out to be none."""

    number: Span
    reason: str


def mentions(tokens: list[Token], masked: str, start: int) -> Iterator[Mention]:
    """Every number of points in a sentence, and every value in one that names units.

    Args:
        tokens: the sentence, with the zones of what is told beside the results.
        masked: its lower-case text, units masked; it begins at `start`.
        start: its place in the document.
    """
    named = any(t.kind == "unit" for t in tokens)
    unbound = "ambiguous_binding" if named else "no_unit"
    told = [t for t in tokens if t.kind in _REASONS]
    at = 0
    for m in _MENTION.finditer(masked):
        begin, end = start + m.start(), start + m.end()
        while at < len(told) and told[at].end <= begin:
            at += 1
        token = told[at] if at < len(told) and told[at].start < end else None
        reason = (token.zone or _REASONS[token.kind] or unbound) if token is not None else "points_not_score"
        yield Mention((begin, end), reason)
    points_meant = _POINTS_MEANT.search(masked) is not None
    for n, t in enumerate(tokens):
        if t.kind == "noise" and t.word == "percent_not_score" and named:
            yield Mention((t.start, t.end), t.word)
        elif (t.kind in ("score", "pct") and named) or (
            t.kind == "bare"
            and (
                (
                    (points_meant or named)
                    and _DECIMAL.search(masked, t.digits[0] - start, t.digits[1] - start) is not None
                )
                or _right_behind_unit(tokens, n, masked, start)
            )
        ):
            yield Mention((t.start, t.end), t.zone or unbound)
    for m in _PLACE.finditer(masked):
        yield Mention((start + m.start("n"), start + m.end("n")), "ambiguous_binding")


def _right_behind_unit(tokens: list[Token], n: int, masked: str, start: int) -> bool:
    before = tokens[n - 1] if n else None
    return (
        before is not None
        and before.kind == "unit"
        and not masked[before.end - start : tokens[n].start - start].strip()
    )


def unreported(told: Iterable[Mention], found: Found) -> list[Refusal]:
    """The figures that no record and no refusal holds."""
    spans: list[Span | None] = [(r.start, r.end) for r in found.refused]
    spans += [span for f in found.facts for span in (f.score, f.pct, f.maximum, f.rank_span)]
    spans += [span for a in found.averages for span in (a.value, a.maximum, a.change)]
    spans += [(c.change.start, c.change.end) for c in found.changes]
    spans += [m.number for m in found.maxima]
    spans += [c.number for c in found.counts]
    held = sorted(span for span in spans if span is not None)
    starts = [s for s, _ in held]
    furthest: list[int] = []
    for _, end in held:
        furthest.append(max(end, furthest[-1]) if furthest else end)
    missed = []
    for mention in told:
        n = bisect_right(starts, mention.number[1] - 1)
        if not n or furthest[n - 1] <= mention.number[0]:
            missed.append(Refusal(*mention.number, mention.reason))
    return missed
