"""Running text → records: paragraphs, sentences, lists over several lines.

The words are found by `prose_tokens`, bound by `prose_clauses` and `prose_figures`; here stands what
goes beyond one sentence: what the paragraph speaks of, what a sentence says of the one before, and
that one unit named several times is one record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from scrapers import gazetteer
from scrapers.documents.model import Document
from scrapers.extract.prose_clauses import Sentence
from scrapers.extract.prose_facts import Fact, Memory, Refusal
from scrapers.extract.prose_figures import (
    AverageFact,
    CountFact,
    MaximumFact,
    find_averages,
    find_counts,
    find_maxima,
)
from scrapers.extract.prose_merge import join
from scrapers.extract.prose_tokens import scan
from scrapers.extract.prose_words import Span, Token
from scrapers.extract.taken import Taken
from scrapers.extract.unit_words import UPPER
from scrapers.extract.units import find_units
from scrapers.extract.vocabulary import find_groups
from scrapers.records import Announcement, Average, Locator, Place, RatingCount, Rejected, UnitScore
from scrapers.vietnamese import key, lower, number, readings


def prose_records(document: Document, announcement: Announcement) -> Taken:
    """Every result that stands in paragraphs and headings, with its places in `document.text`.

    Tables are not read here. What looked like a result and was not understood, or is none (targets,
    thresholds, other indices), stands in `rejected` with a reason of `vocabulary.REASONS`.
    """
    return _Prose(document, announcement).run()


_RELATED = re.compile(
    r"\s*(?:xem\s+thêm|đọc\s+thêm|mời\s+xem|tin\s+liên\s+quan|bài\s+liên\s+quan|bài\s+viết\s+liên\s+quan|các\s+tin\s+khác|tin\s+khác|tin\s+cùng\s+chuyên\s+mục|tin\s+xem\s+nhiều|đọc\s+nhiều|tin\s+mới|bài\s+viết\s+mới|những\s+tin|tin\s+cũ|related|see\s+also|read\s+more)(?![\wà-ỹđ])"
)
_SENTENCE_END = re.compile(rf"(?<=[.!?…])[\"”’)]?\s+(?=[\"“'(]?[{UPPER}0-9+*•–-])|\n+|(?<=;)\s*\n")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(,;])(?:tp|tx|vp|ubnd|bql|ths|ts|gs|pgs|bs|ks|ông|bà|đ/c|st|no|dr|mr|ms|tt|h|q|p|tr|[a-zđ])\.[\"”’)]?$"
)
_ENUMERATION_END = re.compile(r"(?:^|\n|[:;,]\s)\s*(?:\d{1,3}|[ivx]{1,4}|[a-zđ])\.$")
_ITEM = re.compile(r"\s*(?:[-–+*•✔➢]|\d{1,3}\s*[.)/:-](?!\d)|[a-zđ]\))?\s*")
_STRONG_RIVAL_BEFORE = re.compile(
    r"(?:chỉ\s+số|index|kết\s+quả|điểm|xếp\s+hạng|bộ\s+chỉ\s+số|mức\s+độ|về)\s+(?:[\wà-ỹ]+\s+){0,3}(?:\(\s*)?$"
)
_STRONG_RIVAL_AFTER = re.compile(
    r"\s*(?:\([^)]{0,30}\)\s*)?(?:index\s*)?(?:năm\s+20\d\d\s*)?(?:của\s+[^,;.]{0,40}?\s)?(?:đạt|là|:|xếp|đứng|tăng|giảm|\(\s*\d)"
)
_NATION = re.compile(
    r"/\s*(?:63|34)(?!\d)|cả\s+nước|toàn\s+quốc|(?:63|34)\s+tỉnh|các\s+tỉnh\s*,?\s*thành|tỉnh\s*,\s*thành\s+phố\s+trực\s+thuộc|nationwide|bộ\s*,\s*ngành"
)


@dataclass
class _Context:
    """What the text speaks of at this point."""

    group: Token | None = None
    heading: Token | None = None
    rival: bool = False
    averages: bool = False
    paragraph: int = 0


@dataclass
class _Found:
    facts: list[Fact] = field(default_factory=list)
    averages: list[AverageFact] = field(default_factory=list)
    counts: list[CountFact] = field(default_factory=list)
    maxima: list[MaximumFact] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)


class _Prose:
    def __init__(self, document: Document, announcement: Announcement) -> None:
        self.document = document
        self.announcement = announcement
        self.text = document.text
        self.lowered = lower(document.text)
        self.context = _Context()
        self.memory = Memory()
        self.found = _Found()
        home = {
            key(p.name) for p in gazetteer.provinces() if p.province_id in gazetteer.province_ids(announcement.province)
        }
        self.others = [n for n in gazetteer.province_names() if home and key(n) not in home]
        self.homes = [n for n in gazetteer.province_names() if key(n) in home]
        self.province_subject = re.compile(
            r"(?:(?:^|[,;:.(]\s*|(?:dti|chỉ\s+số|điểm|kết\s+quả|chuyển\s+đổi\s+số)[^,;.]{0,40}\s(?:của|(?<!khối )(?<!quan )(?<!nhóm )(?<!vị )cấp)\s+|năm\s+20\d\d\s*,?\s+)(?:toàn\s+)?(?:tỉnh(?:\s+(?:%s))?|%s))\s+(?:đã\s+|vừa\s+|chỉ\s+)?(?:đạt|xếp|đứng|tăng|giảm|nằm|thuộc|vươn|được\s+xếp|ở\s+vị|là)(?![\wà-ỹđ])"
            % (("|".join(re.escape(lower(n)) for n in self.homes) or "\ue009",) * 2)
        )

    def run(self) -> Taken:
        for sentence in self._sentences():
            self._sentence(*sentence)
        return self._records()

    # -------------------------------------------------------------- pieces of text
    def _sentences(self) -> Iterator[tuple[list[Span], bool]]:
        """Sentences as lists of spans: one span, or a lead-in with the list items of the following lines."""
        pieces: list[tuple[Span, int, bool]] = []
        paragraph = 0
        for block in self.document.blocks:
            if block.kind == "table":
                paragraph += 1
                pieces.append(((block.start, block.start), paragraph, True))
                continue
            if block.kind not in ("paragraph", "heading"):
                continue
            paragraph += 1
            text = self.text[block.start : block.end]
            if _RELATED.match(lower(text)):
                if len(text) < 40:
                    break
                continue
            pieces += [
                ((block.start + s, block.start + e), paragraph, block.kind == "heading")
                for s, e in split_sentences(text)
            ]
        n = 0
        while n < len(pieces):
            span, paragraph, heading = pieces[n]
            n += 1
            if span[0] == span[1]:
                self.context.group = None
                continue
            if paragraph != self.context.paragraph:
                self.context.paragraph = paragraph
                self.context.group = self.context.heading
                self.context.rival = False
                self.context.averages = False
            spans = [span]
            if self._opens_list(span, heading):
                while n < len(pieces) and pieces[n][0][0] < pieces[n][0][1] and self._is_item(pieces[n][0]):
                    spans.append(pieces[n][0])
                    n += 1
            elif self._is_item(span, marked=True):
                while (
                    n < len(pieces) and pieces[n][0][0] < pieces[n][0][1] and self._is_item(pieces[n][0], marked=True)
                ):
                    spans.append(pieces[n][0])
                    n += 1
            yield spans, heading

    def _opens_list(self, span: Span, heading: bool) -> bool:
        text = self.lowered[span[0] : span[1]].rstrip()
        if text.endswith(":"):
            return True
        if len(text) > 160 or text.endswith((".", ";", ",")):
            return False
        units = find_units(self.text[span[0] : span[1]], province=self.announcement.province)
        if units:
            return False
        tokens = scan(self.text[span[0] : span[1]], span[0], [])
        return any(t.kind in ("rank", "last", "rating", "order", "upward") for t in tokens)

    def _is_item(self, span: Span, *, marked: bool = False) -> bool:
        text = self.text[span[0] : span[1]]
        m = _ITEM.match(lower(text))
        at = m.end() if m else 0
        if marked and not (m and m[0].strip()):
            return False
        head = text[at : at + 160]
        units = find_units(head, province=self.announcement.province, bare_districts=True)
        if not units:
            return False
        first = units[0].start if units[0].head is None else units[0].head[0]
        # "- Khối sở, ngành: Sở A, Sở B": the list goes on, group by group
        group = re.match(r"[^:]{3,50}:\s*", head)
        if group is not None and first <= group.end() + 1 and len(find_groups(group[0])) == 1:
            return len(group[0].split()) <= 9
        return first <= 2

    # -------------------------------------------------------------- one sentence
    def _low(self, start: int, end: int) -> str:
        return self.masked[max(start, self.mask_start) - self.mask_start : max(end, self.mask_start) - self.mask_start]

    masked = ""
    mask_start = 0

    def _number(self, span: Span) -> Decimal | None:
        token = self.text[span[0] : span[1]]
        value = number(token, self.announcement.decimal_mark)
        if value is None:
            found = set(readings(token).values())
            value = found.pop() if len(found) == 1 else None
        return value

    def _sentence(self, spans: list[Span], heading: bool) -> None:
        tokens: list[Token] = []
        start, stop = spans[0][0], spans[-1][1]
        masked = list(self.lowered[start:stop])
        district_context = self.context.group is not None and self.context.group.group == "district"
        for n, (s, e) in enumerate(spans):
            text = self.text[s:e]
            bare = district_context or re.search(r"huyện|quận|thị xã|thành phố|district", self.lowered[s:e]) is not None
            units = find_units(text, province=self.announcement.province, bare_districts=bare or n > 0)
            if n:
                # the lines after a lead-in are its list; lines of one list are parted as by semicolons
                led = n == 1 and not self._is_item(spans[0])
                tokens.append(Token("link" if led else "semicolon", s, s, word=":" if led else ""))
            item = len(spans) > 1 or self._is_item((s, e))
            tokens += scan(text, s, units, item=item)
            for u in units:
                for at in range(s + u.start, s + max(u.end, u.reach)):
                    masked[at - start] = "\ue000"
        self.masked, self.mask_start = "".join(masked), start
        self._mask_provinces()
        _drop_inner(tokens)
        if not tokens:
            return
        self._zones(tokens, start, stop)
        groups = [t for t in tokens if t.kind == "group"]
        facts_before = list(self.memory.previous)
        context = self._leading_group(tokens, start) or self.context.group
        averages, refused = find_averages(
            tokens, self._low, context, self.announcement.assessed_year, self.context.averages
        )
        self.found.averages += averages
        self.context.averages = bool(averages) or (self.context.averages and not any(t.kind == "unit" for t in tokens))
        self.found.refused += refused
        self.found.counts += find_counts(tokens, self._low, context)
        self.found.maxima += find_maxima(tokens, self._low, context, self.context.paragraph)
        sentence = Sentence(
            tokens, self._low, self.memory, self._number, self.announcement.assessed_year, self.context.paragraph
        )
        sentence.context = context
        sentence.parse()
        self.found.facts += sentence.facts
        self.found.refused += sentence.refused
        self._refuse_rest(tokens)
        self._said_of_all(tokens, facts_before)
        self.memory.previous = [f for f in sentence.facts if f.pillar is None and f.year is None] or (
            facts_before if not sentence.facts else []
        )
        self._remember(groups, sentence.facts, heading, start, stop)

    def _mask_provinces(self) -> None:
        """A province's name after a unit's (`Sở Y tế tỉnh Đắk Nông`) says nothing more."""
        names = "|".join(re.escape(lower(n)) for n in self.homes)
        if names:
            self.masked = re.sub(
                rf"(?<=\ue000)(\s*,?\s*(?:tỉnh\s+)?(?:{names}))(?![\wà-ỹđ])",
                lambda m: "\ue003" * len(m[0]),
                self.masked,
            )

    def _leading_group(self, tokens: list[Token], start: int) -> Token | None:
        for t in tokens:
            if t.kind == "group":
                if re.fullmatch(
                    r"\s*(?:[-–+*•]\s*)?(?:\d{1,2}[.)]\s*)?(?:theo\s+đó\s*,?\s*)?(?:trong\s+đó\s*,?\s*)?(?:cụ\s+thể\s*,?\s*)?(?:theo\s+kết\s+quả\s*,?\s*)?(?:đối\s+với|ở|tại|trong|về|riêng|với|xét|kết\s+quả|khối|nhóm|\ue000*|for|at|in|among|the|năm\s+20\d\d\s*,?|\s)*",
                    self._low(start, t.start),
                ):
                    return t
                return None
            if t.kind in ("unit", "score", "rank", "rating", "semicolon"):
                return None
        return None

    def _zones(self, tokens: list[Token], start: int, stop: int) -> None:
        text = self.masked
        other = self._other_province(text)
        zone: str | None = None
        rival = self.context.rival
        subject_ends = [start + m.end() for m in self.province_subject.finditer(text)]
        pieces = _pieces(tokens, start, stop)
        national = [(s, e) for s, e in pieces if _NATION.search(self._low(s, e))]
        province = False
        local = False
        for t in tokens:
            if t.kind == "target":
                zone = "target"
            elif t.kind == "provisional":
                zone = "provisional"
            elif t.kind == "settled" or (t.kind == "semicolon" and zone == "provisional"):
                zone = None if zone == "provisional" else zone
            elif t.kind == "dti":
                rival = False
            elif t.kind == "rival" and (
                _STRONG_RIVAL_BEFORE.search(self._low(max(start, t.start - 40), t.start))
                or _STRONG_RIVAL_AFTER.match(self._low(t.end, min(stop, t.end + 60)))
            ):
                rival = True
            if t.kind in ("unit", "group", "semicolon"):
                province = False
            if t.kind in ("semicolon", "turn", "dti"):
                local = False
            if t.kind in ("rival", "dti"):
                said = self._said_of(tokens, t)
                if said is not None:
                    said.zone = None if t.kind == "dti" and said.zone == "rival_index" else said.zone
                    if t.kind == "rival":
                        said.zone = "rival_index"
                        local = True
            while subject_ends and subject_ends[0] <= t.start:
                subject_ends.pop(0)
                pooled = (
                    re.search(r"toàn\s+tỉnh[^,;.]{0,12}$", self._low(max(start, t.start - 30), t.start)) is not None
                )
                averaged = pooled and any(x.kind == "average" and x.start < t.start for x in tokens)
                province = t.kind not in ("unit", "group") and not averaged
            if other:
                t.zone = "other_province"
            elif zone:
                t.zone = zone
            elif (rival or local) and t.kind not in ("group",):
                t.zone = "rival_index"
            elif province and t.kind in ("score", "pct", "bare", "rank", "last", "average"):
                t.zone = "province_level"
            elif t.kind in ("score", "pct", "bare", "rank", "last", "average") and any(
                s <= t.start < e for s, e in national
            ):
                t.zone = "province_level"
        self.context.rival = rival
        if zone == "target" and any(t.kind == "unit" for t in tokens):
            # a target may be announced after its value ("Sở A 90 điểm là mục tiêu")
            first = next(t for t in tokens if t.kind == "target")
            for t in tokens:
                if (
                    t.start < first.start
                    and t.kind in ("score", "pct")
                    and re.match(r"\s*(?:là|theo)\s*$", self._low(t.end, first.start))
                ):
                    t.zone = "target"

    def _said_of(self, tokens: list[Token], index: Token) -> Token | None:
        """The rank word an index's name follows (`đứng đầu CCHC`, `thứ ba về cải cách hành chính`)."""
        before = [t for t in tokens if t.end <= index.start]
        if before and before[-1].kind in ("rank", "last"):
            gap = self._low(before[-1].end, index.start)
            if re.fullmatch(r"\s*(?:về|bảng|xếp\s+hạng|chỉ\s+số|công\s+tác|trong|trên|lĩnh\s+vực|mức\s+độ|\s)*", gap):
                return before[-1]
        return None

    def _other_province(self, text: str) -> bool:
        if not self.others:
            return False
        for name in self.others:
            low = lower(name)
            at = text.find(low)
            if at < 0:
                continue
            before = text[:at].strip(' -–+*•"“(')
            if before in (
                "",
                "tỉnh",
                "tại tỉnh",
                "tại",
                "ở",
                "ở tỉnh",
                "theo tỉnh",
                "xem thêm:",
                "thành phố",
                "tp",
            ) or re.search(r"\btỉnh $", text[:at]):
                if not any(lower(home) in text for home in self.homes):
                    return True
        return False

    def _refuse_rest(self, tokens: list[Token]) -> None:
        """Values that no rule saw: kept as rejected where the sentence names units."""
        units = [t for t in tokens if t.kind == "unit"]
        for t in tokens:
            if t.kind == "noise" and t.word == "percent_not_score" and units:
                self.found.refused.append(Refusal(t.start, t.end, "percent_not_score"))

    def _said_of_all(self, tokens: list[Token], previous: list[Fact]) -> None:
        """`Cả ba đơn vị đều ở mức Nâng cao`: the units of the sentence before."""
        if any(t.kind == "unit" for t in tokens):
            return
        for i, t in enumerate(tokens):
            if t.kind == "count" and t.word == "all" and t.total is None and t.zone is None:
                rating = next((x for x in tokens[i + 1 : i + 4] if x.kind == "rating" and x.zone is None), None)
                named = [f for f in previous if not f.empty]
                if rating is not None and t.count == len(named):
                    for fact in named:
                        if fact.rating is None:
                            fact.rating = rating.number

    def _remember(self, groups: list[Token], facts: list[Fact], heading: bool, start: int, stop: int) -> None:
        names = {g.group for g in groups if g.group != "all"}
        short = stop - start < 90
        if len(names) == 1 and groups:
            self.context.group = groups[-1]
        elif len(names) > 1:
            lead = self._leading_group_of(groups, start)
            self.context.group = groups[-1] if facts else lead
        if heading or (
            short
            and not facts
            and self.text[start:stop].rstrip()[-1:] in ":"
            or (short and not facts and not self.text[start:stop].rstrip().endswith((".", ";")))
        ):
            if len(names) == 1:
                self.context.heading = groups[-1]
            elif heading and len(names) > 1:
                self.context.heading = None

    def _leading_group_of(self, groups: list[Token], start: int) -> Token | None:
        return None

    # -------------------------------------------------------------- records
    def _records(self) -> Taken:
        units, conflicts = join(
            self.found.facts, self.found.maxima, self._number, self.text, self.announcement.assessed_year
        )
        self.found.refused += conflicts
        scores = tuple(self._unit_score(f) for f in units)
        return Taken(scores, tuple(self._averages()), tuple(self._counts()), tuple(self._rejected()))

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
        )

    def _averages(self) -> Iterator[Average]:
        seen: dict[str, Decimal | None] = {}
        for a in self.found.averages:
            value = self._number(a.value)
            if a.group in seen:
                if seen[a.group] != value:
                    self.found.refused.append(Refusal(a.value[0], a.value[1], "conflict"))
                continue
            seen[a.group] = value
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

    def _counts(self) -> Iterator[RatingCount]:
        seen: set[tuple[str, str]] = set()
        for c in self.found.counts:
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

    def _rejected(self) -> Iterator[Rejected]:
        seen: set[tuple[int, int]] = set()
        for r in sorted(self.found.refused, key=lambda r: (r.start, r.end)):
            if (r.start, r.end) in seen or r.start >= r.end:
                continue
            seen.add((r.start, r.end))
            yield Rejected(self._surroundings(r), r.reason, Locator({"text": Place(r.start, r.end)}))

    def _surroundings(self, r: Refusal) -> str:
        start = max(self.text.rfind("\n", 0, r.start), self.text.rfind(". ", 0, r.start) + 1, r.start - 80, -1) + 1
        stops = [at for mark in (";", "\n", ". ") if (at := self.text.find(mark, r.end)) >= 0]
        end = min([*stops, r.end + 60, len(self.text)])
        return self.text[start:end].strip()


def split_sentences(text: str) -> list[Span]:
    """Spans of the sentences of a paragraph. Abbreviations (`TP.`, `TX.`) and `1.` end none."""
    spans: list[Span] = []
    start = 0
    for m in _SENTENCE_END.finditer(text):
        before = text[start : m.start()]
        if "\n" not in m[0]:
            tail = lower(before[-12:])
            if _ABBREVIATION.search(tail) or _ENUMERATION_END.search(lower(before)):
                continue
        if before.strip():
            spans.append((start, m.start()))
        start = m.end()
    if text[start:].strip():
        spans.append((start, len(text)))
    return [(s + len(text[s:e]) - len(text[s:e].lstrip()), e) for s, e in spans]


def _drop_inner(tokens: list[Token]) -> None:
    """Separators and links inside a group phrase (`huyện, thành phố`) separate nothing."""
    groups = [(t.start, t.end) for t in tokens if t.kind == "group"]
    kept = [
        t
        for t in tokens
        if not (
            t.kind in ("comma", "and", "link", "noise", "last", "among")
            and any(s <= t.start and t.end <= e for s, e in groups)
        )
    ]
    tokens[:] = kept


def _pieces(tokens: list[Token], start: int, stop: int) -> list[Span]:
    cuts = [t.start for t in tokens if t.kind == "semicolon"]
    edges = [start, *cuts, stop]
    return list(zip(edges, edges[1:], strict=False))
