"""Ranks told within one rating (`trong nhóm Khá, Sở A đứng đầu`): the place in the whole only in the best."""

from __future__ import annotations

from scrapers.extract.prose.facts import Fact, Refusal
from scrapers.extract.prose.figures import CountFact
from scrapers.extract.prose.words import Span
from scrapers.extract.vocabulary import rating_of, rating_order


def level_of(span: Span, text: str) -> int | None:
    """The level of the rating printed at a span, counted from the lowest; None when it is not known."""
    printed = text[span[0] : span[1]]
    if len(printed) == 1 and printed in "EDCBA":
        return "EDCBA".index(printed) + 1
    wording = rating_of(printed)
    return rating_order(wording) if wording is not None else None


def settle_scopes(facts: list[Fact], counts: list[CountFact], text: str) -> list[Refusal]:
    """Take back ranks told within a rating that is not the best one given, and last places within one that is
    not the worst; returns what was taken back.

    Args:
        facts: of the whole document; changed in place.
        counts: numbers of units per rating: the levels of a group that has some; else those of the whole document.
        text: the document's text.
    """
    if not any(f.scope or f.last_scope for f in facts):
        return []
    counted: dict[str, set[int]] = {}
    given = {n for f in facts for span in (f.rating, f.scope, f.last_scope) if span and (n := level_of(span, text))}
    for c in counts:
        if c.count > 0 and (level := level_of(c.rating, text)):
            counted.setdefault(c.group, set()).add(level)
            given.add(level)
    for f in facts:
        if f.rating is not None and f.group in counted and (level := level_of(f.rating, text)):
            counted[f.group].add(level)
    refused = []
    for fact in facts:
        levels = counted.get(fact.group) or given
        worst = min(levels) if len(levels) > 1 else None
        if fact.rank_span is not None and fact.scope is not None and level_of(fact.scope, text) != max(levels):
            refused.append(Refusal(fact.rank_span[0], fact.rank_span[1], "part_rank"))
            fact.rank = fact.rank_span = None
        if fact.last_span and fact.last_scope and (worst is None or level_of(fact.last_scope, text) != worst):
            refused.append(Refusal(fact.last_span[0], fact.last_span[1], "part_rank"))
            fact.last, fact.last_span = False, None
    return refused
