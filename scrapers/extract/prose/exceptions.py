"""Units that an exception takes out of what a list is told: `A, B, C đều loại Tốt, trừ C`, `Trừ A, B và C đều ...`."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile

from scrapers.extract.prose.facts import PREDICATES, Fact, Refusal
from scrapers.extract.prose.words import Token

_EXCEPT = re.compile(
    r"(?<![\wà-ỹđ])(?<!bị )(?<!điểm )(?<!khấu )(?:(?:ngoại|chỉ|loại)\s+)?trừ\s+"
    r"(?:(?:ra|mỗi|duy\s+nhất|có|trường\s+hợp|của|các|riêng)\s+)*(?=\ue000)"
)
# "A, B và C hầu như đều đạt Tốt": not all of them
_ALMOST_ALL = re.compile(
    r"(?<=\ue000)[\s\ue003,]*(?:hầu\s+như|hầu\s+hết|gần\s+như|phần\s+lớn|đa\s+số|cơ\s+bản)\s+(?:[\wà-ỹđ]+\s+){0,2}?(?:đều|cùng)(?![\wà-ỹđ])"
)
_WORD = "excepted"
_SLOTS = ("rating", "score", "pct", "rank_span")


def mark_exceptions(tokens: list[Token], masked: str, start: int) -> list[Refusal]:
    """Mark the units behind `trừ`, in place: those that are told nothing themselves belong to no list.

    Args:
        tokens: the sentence.
        masked: its lower-case text, units masked; it begins at `start`.
        start: its place in the document.

    Returns:
        The exceptions that nothing is told of.
    """
    refused = []
    for m in _EXCEPT.finditer(masked):
        units = _excepted(tokens, start + m.end())
        if not units:
            continue
        for t in units:
            t.word = _WORD
        if not _told(tokens, units[-1]):
            for t in units:
                t.zone = t.zone or "not_ranked"
            refused.append(Refusal(start + m.start(), units[-1].end, "complement"))
    if not refused:
        for m in _ALMOST_ALL.finditer(masked):
            told = next((t for t in tokens if t.end > start + m.end()), None)
            if told is not None and told.kind in PREDICATES:
                told.zone = told.zone or "ambiguous_binding"
                if told.kind == "bare":
                    refused.append(Refusal(told.start, told.end, told.zone))
    return refused


def take_out(tokens: list[Token], facts: list[Fact]) -> list[Refusal]:
    """Take back what units have in common with others, where the sentence excepts them.

    Args:
        tokens: the sentence, exceptions marked.
        facts: what it told; changed in place.

    Returns:
        What was taken back.
    """
    last = {t.mention.identity: t.start for t in tokens if t.kind == "unit" and t.word == _WORD}
    if not last:
        return []
    shared = Counter((slot, span) for f in facts for slot in _SLOTS if (span := getattr(f, slot)) is not None)
    refused = []
    for fact in [f for f in facts if f.start < last.get(f.unit.identity, 0)]:
        for slot in _SLOTS:
            span = getattr(fact, slot)
            if span is None or shared[slot, span] < 2:
                continue
            setattr(fact, slot, None)
            if slot == "rank_span":
                fact.rank = None
            elif slot == "score":
                fact.maximum = fact.qualifier = None
            fact.untold = "complement"
            refused.append(Refusal(span[0], span[1], "complement"))
    return refused


def _excepted(tokens: list[Token], at: int) -> list[Token]:
    """The units an exception names: those joined by `và`; up to a comma that follows one."""
    listed = list(takewhile(lambda t: t.kind in ("unit", "comma", "and"), (t for t in tokens if t.start >= at)))
    behind = next((t for t in tokens if t.start > (listed[-1].start if listed else at)), None)
    kinds = [t.kind for t in listed]
    if "comma" in kinds and behind is not None and behind.kind in ("shared", *PREDICATES):
        # "Trừ A, B và C đều ...": B and C are what the clause speaks of
        last_and = max((n for n, k in enumerate(kinds) if k == "and"), default=0)
        cut = next((n for n, k in enumerate(kinds) if k == "comma" and n > last_and), kinds.index("comma"))
        if any(t.kind == "unit" for t in listed[cut:]):
            listed = listed[:cut]
    return [t for t in listed if t.kind == "unit"]


def _told(tokens: list[Token], last: Token) -> bool:
    """Whether something is told of the excepted units themselves: `trừ C (loại Khá)`, `trừ C chỉ đạt 60 điểm`."""
    for t in tokens:
        if t.start <= last.start:
            continue
        if t.kind in PREDICATES:
            return True
        if t.kind not in ("open", "link", "shared", "noise"):
            return False
    return False
