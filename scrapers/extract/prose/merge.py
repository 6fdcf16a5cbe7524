"""One unit named several times is one record; a maximum stated for a group belongs to its members."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal

from scrapers.extract.prose.facts import Fact, Refusal
from scrapers.extract.prose.figures import MaximumFact
from scrapers.extract.prose.words import Span
from scrapers.vietnamese import key, lower, readings

Number = Callable[[Span], Decimal | None]


def join(facts: list[Fact], maxima: list[MaximumFact], number: Number, text: str) -> tuple[list[Fact], list[Refusal]]:
    """Facts of one unit, pillar and year made one, in the order of the text, and what contradicted.

    A field two sentences give differently is dropped: neither is guessed.
    """
    refused: list[Refusal] = []
    parents: dict[str, str] = {}
    kinds: dict[str, set[str]] = {}
    for fact in facts:
        kind, bare = _commune(fact)
        if kind:
            kinds.setdefault(bare, set()).add(kind)
    joined: dict[tuple[str, str, str | None], Fact] = {}
    for fact in facts:
        if fact.year is not None and not (fact.score or fact.pct):
            continue
        identity = _identity(fact, parents, kinds, text)
        at = joined.get(identity)
        if at is None:
            joined[identity] = fact
        else:
            _fill(at, fact, number, text, refused)
    kept = []
    stated = _Maxima(maxima, joined.values(), number, text)
    for fact in joined.values():
        if fact.empty and not fact.ranked and not fact.listed:
            continue
        if fact.unit.foreign and not all(f.unit.foreign for f in joined.values() if f.group == "district"):
            refused.append(Refusal(fact.start, fact.end, "other_province"))
            continue
        for slot in ("score", "pct", "maximum"):
            span = getattr(fact, slot)
            if span is not None and not readings(text[span[0] : span[1]]):
                refused.append(Refusal(span[0], span[1], "unreadable_number"))
                setattr(fact, slot, None)
        stated.give(fact)
        kept.append(fact)
    return kept, refused


def _commune(fact: Fact) -> tuple[str, str]:
    """(`xa`, `trang da`) of a commune: its kind, empty where it is not printed, and its bare name."""
    _, _, rest = fact.unit.identity.partition("@")[0].partition(":")
    kind, _, bare = rest.partition(":")
    return (kind, bare) if fact.group == "commune" else ("", "")


def _identity(
    fact: Fact, parents: dict[str, str], kinds: dict[str, set[str]], text: str
) -> tuple[str, str, str | None]:
    """What makes two facts one record. A commune named once with its kind or district and once without is one."""
    pillar = key(text[fact.pillar[0] : fact.pillar[1]]) if fact.pillar else ""
    name, _, parent = fact.unit.identity.partition("@")
    kind, bare = _commune(fact)
    if bare and not kind and len(kinds.get(bare, ())) == 1:
        name = f"commune:{next(iter(kinds[bare]))}:{bare}"
    if parent:
        known = parents.setdefault(name, parent)
        if known != parent:
            name = f"{name}@{parent}"
    return name, pillar, fact.year


def _fill(fact: Fact, other: Fact, number: Number, text: str, refused: list[Refusal]) -> None:
    if fact.qualifier and other.score and not other.qualifier and fact.score:
        fact.score, fact.maximum, fact.qualifier = other.score, other.maximum or fact.maximum, None
    elif other.qualifier and fact.score:
        other.score = other.qualifier = None
    for slot in ("score", "maximum", "pct"):
        mine, theirs = getattr(fact, slot), getattr(other, slot)
        if mine is None:
            if theirs is not None and slot not in fact.dropped:
                setattr(fact, slot, theirs)
                if slot != "maximum":
                    fact.qualifier = other.qualifier or fact.qualifier
        elif theirs is not None and number(mine) != number(theirs):
            refused.append(Refusal(mine[0], mine[1], "conflict"))
            refused.append(Refusal(theirs[0], theirs[1], "conflict"))
            setattr(fact, slot, None)
            fact.dropped += (slot,)
    if fact.rank is None:
        if "rank" not in fact.dropped:
            fact.rank, fact.rank_span = other.rank, other.rank_span
    elif other.rank is not None and other.rank != fact.rank and other.rank_span and fact.rank_span:
        refused.append(Refusal(other.rank_span[0], other.rank_span[1], "conflict"))
        refused.append(Refusal(fact.rank_span[0], fact.rank_span[1], "conflict"))
        fact.rank = fact.rank_span = None
        fact.dropped += ("rank",)
    if fact.rating is None:
        if "rating" not in fact.dropped:
            fact.rating = other.rating
    elif other.rating is not None and lower(text[slice(*fact.rating)]) != lower(text[slice(*other.rating)]):
        refused.append(Refusal(other.rating[0], other.rating[1], "conflict"))
        fact.rating = None
        fact.dropped += ("rating",)
    if other.last and not fact.last:
        fact.last, fact.last_span = True, other.last_span
    fact.ranked = fact.ranked or other.ranked
    fact.listed = fact.listed or other.listed
    fact.doubt = fact.doubt or other.doubt
    fact.untold = fact.untold or other.untold
    valued = (fact.score is not None and fact.score is other.score) or (fact.pct is not None and fact.pct is other.pct)
    if valued or (fact.unit.parent is None and other.unit.parent is not None):
        # the record points at the mention that carries the value
        fact.unit, fact.start, fact.end, fact.paragraph = other.unit, other.start, other.end, other.paragraph
        fact.context, fact.context_group = other.context or fact.context, other.context_group or fact.context_group
    if fact.context is None:
        fact.context, fact.context_group = other.context, other.context_group


class _Maxima:
    """The maxima a document states, and whose they are."""

    def __init__(self, maxima: list[MaximumFact], facts: Iterable[Fact], number: Number, text: str) -> None:
        self.number = number
        self.tops = {m.number: _scale(m.number, number, text) for m in maxima}
        self.stated = [m for m in maxima if self.tops[m.number] is not None]
        self.near: dict[int, list[MaximumFact]] = {}
        for m in self.stated:
            self.near.setdefault(m.paragraph, []).append(m)
        self.only: dict[str, MaximumFact | None] = {}
        held: dict[Span, list[bool]] = {}
        for fact in facts:
            chosen, score = self._of(fact), self._score(fact)
            top = self.tops[chosen.number] if chosen is not None else None
            if chosen is not None and top is not None and score is not None and not (fact.pillar or fact.year):
                held.setdefault(chosen.number, []).append(score <= top)
        # whether most scores a maximum is for stay below it
        self.fits = {span: sum(h) > 1 and sum(h) * 2 > len(h) for span, h in held.items()}

    def _score(self, fact: Fact) -> Decimal | None:
        return self.number(fact.score) if fact.score else None

    def _of(self, fact: Fact) -> MaximumFact | None:
        near = [m for m in self.near.get(fact.paragraph, ()) if m.number[0] < fact.start]
        for groups in ((fact.group,), (None, fact.context_group)):
            if own := [m for m in near if m.group in groups]:
                return own[-1]
        if fact.group not in self.only:
            mine = [m for m in self.stated if m.group in (None, fact.group)]
            tops = {self.tops[m.number] for m in mine}
            alone = len(set(self.tops.values())) == 1 or (len(tops) == 1 and all(m.group is not None for m in mine))
            self.only[fact.group] = mine[0] if mine and alone else None
        return self.only[fact.group]

    def _binds(self, chosen: MaximumFact, top: Decimal) -> bool:
        """Whether a score above a maximum is the one in doubt, and not whether the maximum is for it."""
        others = {self.tops[m.number] for m in self.near.get(chosen.paragraph, ()) if m.group is None} - {top}
        return (chosen.scale and not others) or self.fits.get(chosen.number, False)

    def give(self, fact: Fact) -> None:
        """The maximum of the fact's own paragraph and group, else the only one the document states.

        A score above it gets it all the same where it is the scale of the others: the record waits then.
        """
        if fact.pillar or fact.year or fact.maximum or not (fact.score or fact.pct):
            return
        chosen, score = self._of(fact), self._score(fact)
        top = self.tops[chosen.number] if chosen is not None else None
        if chosen is None or top is None:
            return
        if score is not None and (score <= 1 < top or (score > top and not self._binds(chosen, top))):
            return
        fact.maximum = chosen.number


def _scale(span: Span, number: Number, text: str) -> Decimal | None:
    """A maximum's value: `1.000` and `1.200` are thousands whatever mark the scores use."""
    printed = text[span[0] : span[1]]
    if re.fullmatch(r"[1-9]\d{0,2}[.,]\d[05]0", printed):
        return Decimal(re.sub(r"[.,]", "", printed))
    return number(span)
