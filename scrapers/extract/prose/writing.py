"""Facts → records: text as printed, with the place of every field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from scrapers.extract.prose.average_facts import AverageFact, ChangeFact
from scrapers.extract.prose.facts import Fact, Refusal
from scrapers.extract.prose.figures import CountFact, MaximumFact
from scrapers.extract.prose.merge import join
from scrapers.extract.prose.words import Span
from scrapers.extract.taken import Taken
from scrapers.records import Announcement, Average, Locator, Place, RatingCount, Rejected, UnitScore
from scrapers.vietnamese import lower, number, readings

LONGEST_QUOTE = 2_000  # characters of the text around what was refused


@dataclass
class Found:
    """Everything the sentences of a document said."""

    facts: list[Fact] = field(default_factory=list)
    averages: list[AverageFact] = field(default_factory=list)
    changes: list[ChangeFact] = field(default_factory=list)
    counts: list[CountFact] = field(default_factory=list)
    maxima: list[MaximumFact] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)


class Writer:
    """Writes records from spans into one text.

    Args:
        text: `Document.text`.
        announcement: gives the assessed year with its place, and the decimal mark.
    """

    def __init__(self, text: str, announcement: Announcement) -> None:
        self.text = text
        self.announcement = announcement

    def number(self, span: Span) -> Decimal | None:
        """The value of the number printed at a span; None when it has no single reading."""
        token = self.text[span[0] : span[1]]
        value = number(token, self.announcement.decimal_mark)
        if value is None:
            found = set(readings(token).values())
            value = found.pop() if len(found) == 1 else None
        return value

    def records(self, found: Found) -> Taken:
        """All records, units named several times made one."""
        units, conflicts = join(found.facts, found.maxima, self.number, self.text)
        found.refused += conflicts
        scores = tuple(self._unit_score(f) for f in units)
        averages = tuple(self._averages(found))
        return Taken(scores, averages, tuple(self._counts(found)), tuple(self._rejected(found)))

    def _print(self, span: Span) -> str:
        return self.text[span[0] : span[1]]

    def _year_place(self) -> dict[str, Place]:
        place = self.announcement.locator.places.get("assessed_year")
        return {"assessed_year": place} if place is not None else {}

    def _unit_score(self, fact: Fact) -> UnitScore:
        places: dict[str, Place] = {"unit": Place(fact.start, fact.end)}
        offset = fact.start - fact.unit.start
        if fact.unit.head is not None:
            places["unit_head"] = Place(offset + fact.unit.head[0], offset + fact.unit.head[1])
        parent = None
        if fact.unit.parent is not None:
            places["parent"] = Place(offset + fact.unit.parent[0], offset + fact.unit.parent[1])
            parent = self._print((offset + fact.unit.parent[0], offset + fact.unit.parent[1]))
        printed: dict[str, str | None] = {}
        for name, span in (
            ("rank", fact.rank_span if fact.rank else None),
            ("score", fact.score),
            ("max_score", fact.maximum),
            ("score_pct", fact.pct),
            ("rating", fact.rating),
            ("pillar", fact.pillar),
            ("is_last", fact.last_span if fact.last else None),
        ):
            printed[name] = self._print(span) if span else None
            if span:
                places[name] = Place(*span)
        if fact.year_span:
            places["assessed_year"] = Place(*fact.year_span)
        elif fact.year is None:
            places |= self._year_place()
        if fact.context:
            places["group_printed"] = Place(*fact.context)
        rank = str(fact.rank) if fact.rank else None
        valued = fact.score or fact.pct or fact.rating or fact.last
        return UnitScore(
            unit=fact.unit.name,
            unit_group=fact.group,
            assessed_year=fact.year or self.announcement.assessed_year,
            locator=Locator(places),
            pillar=printed["pillar"],
            rank=rank,
            rank_printed=printed["rank"] if rank is not None and printed["rank"] != rank else None,
            score=printed["score"],
            max_score=printed["max_score"],
            score_pct=printed["score_pct"],
            rating=printed["rating"],
            qualifier=fact.qualifier if (fact.score or fact.pct) else None,
            is_last=fact.last,
            parent=parent,
            group_printed=self._print(fact.context) if fact.context else None,
            method="prose",
            # a list that gives its units nothing: `10 đơn vị dẫn đầu: Sở A, Sở B`
            held=fact.doubt or (None if fact.rank or valued else fact.untold or "not_assessed"),
        )

    def _attach_changes(self, found: Found) -> None:
        """Changes given in a sentence of their own go to the mean of the same group; others are refused."""
        for c in found.changes:
            own = [a for a in found.averages if (a.group, a.label) == (c.group, c.label)]
            if own and own[0].change is None:
                own[0].change, own[0].direction = c.change.number, c.change.direction
                own[0].direction_span, own[0].compared = c.change.total, own[0].compared or c.compared
            elif not own or self.number(own[0].change or c.change.digits) != self.number(c.change.digits):
                found.refused.append(Refusal(c.change.start, c.change.end, "change"))

    def _averages(self, found: Found) -> Iterator[Average]:
        seen: dict[tuple[str, str], Decimal | None] = {}
        self._attach_changes(found)
        for a in found.averages:
            value = self.number(a.value)
            identity = (a.group, a.label)
            if identity in seen:
                if seen[identity] != value:
                    found.refused.append(Refusal(a.value[0], a.value[1], "conflict"))
                continue
            seen[identity] = value
            places = {"value": Place(*a.value)} | self._year_place()
            for name, span in (
                ("max_value", a.maximum),
                ("change", a.change),
                ("direction", a.direction_span if a.change else None),
                ("compared_year", a.compared if a.change else None),
                ("unit_group", a.group_span),
            ):
                if span is not None:
                    places[name] = Place(*span)
            yield Average(
                unit_group=a.group,
                assessed_year=self.announcement.assessed_year,
                value=self._print(a.value),
                locator=Locator(places),
                max_value=self._print(a.maximum) if a.maximum else None,
                change=self._print(a.change) if a.change else None,
                direction=a.direction if a.change else None,
                compared_year=self._print(a.compared) if a.change and a.compared else None,
                qualifier=a.qualifier,
            )

    def _counts(self, found: Found) -> Iterator[RatingCount]:
        seen: set[tuple[str, str]] = set()
        for c in found.counts:
            rating = self._print(c.rating)
            if (c.group, lower(rating)) in seen:
                continue
            seen.add((c.group, lower(rating)))
            places = {"rating": Place(*c.rating), "n": Place(*c.number)} | self._year_place()
            if c.total:
                places["of_total"] = Place(*c.total)
            if c.group_span:
                places["unit_group"] = Place(*c.group_span)
            printed = self._print(c.number)
            yield RatingCount(
                unit_group=c.group,
                rating=rating,
                n=str(c.count),
                locator=Locator(places),
                assessed_year=self.announcement.assessed_year,
                n_printed=printed if printed != str(c.count) else None,
                of_total=self._print(c.total) if c.total else None,
            )

    def _rejected(self, found: Found) -> Iterator[Rejected]:
        seen: set[tuple[int, int]] = set()
        for r in sorted(found.refused, key=lambda r: (r.start, r.end)):
            if (r.start, r.end) in seen or r.start >= r.end:
                continue
            seen.add((r.start, r.end))
            yield Rejected(self._surroundings(r), r.reason, Locator({"text": Place(r.start, r.end)}))

    def _surroundings(self, r: Refusal) -> str:
        start = max(self.text.rfind("\n", 0, r.start), self.text.rfind(". ", 0, r.start) + 1, r.start - 80, -1) + 1
        stops = [at for mark in (";", "\n", ". ") if (at := self.text.find(mark, r.end)) >= 0]
        end = min([*stops, r.end + 60, len(self.text)])
        if end - start > LONGEST_QUOTE:
            return self.text[start : start + LONGEST_QUOTE].strip() + " …"
        return self.text[start:end].strip()
