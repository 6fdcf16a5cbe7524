"""Predicates that stand before a list of units: opened where the units begin, bound when the list ends."""

from __future__ import annotations

import re

from scrapers.extract.prose.facts import PREDICATES, VALUES, Binding, Header, Refusal
from scrapers.extract.prose.lexicon import COUNT_WORD
from scrapers.extract.prose.values import Values
from scrapers.extract.prose.words import NOUN, Token

_WITH = re.compile(r"(?:với|đạt|có|with)\s+(?:[\wà-ỹ]+\s+){0,4}$")
_TO_VALUE = re.compile(r"\s*(?:(?:đạt|có|được|với|giành|chung|mức|tổng|số|điểm|scoring|with)\s+)*")
_EXTENT = re.compile(r"(?<![\wà-ỹđ])từ\s")
# "Hạng nhất có hai đơn vị là A và B": one place that so many hold
_HELD_BY = re.compile(
    rf"[\s\ue003]*(?:có|gồm|thuộc\s+về)\s+(?:tới\s+|đến\s+|cả\s+)?(?:{COUNT_WORD}|\d{{1,2}})\s+(?:{NOUN})?\s*(?:là|gồm|:)?\s*"
)
# "trong 20 sở, ba vị trí đầu lần lượt là ...": out of how many
_OUT_OF = re.compile(r"(?<![\wà-ỹđ])(?:trong|với|trên)\s+(?:(?:tổng\s+)?số\s+)?$")
_PLURAL = re.compile(r"(?:các|những)\s+(?:đơn\s+vị|cơ\s+quan|địa\s+phương|xã|phường|huyện|sở)[^,;.]{0,40}$")


def _adjoins(shared: Token, predicates: list[Token]) -> bool:
    """Whether `cùng`, `đồng`, `đều` stands before a value or right before a rank word."""
    following = [t for t in predicates if t.start >= shared.end]
    return bool(following) and (following[0].kind in VALUES or following[0].start - shared.end <= 2)


class Headers(Values):
    """Headers over lists: `Xếp thứ 2 và 3 lần lượt là A với 88 điểm, B với 87 điểm`."""

    def _order(self, i: int, token: Token) -> None:
        """`xếp hạng từ trên xuống như sau: A, B, C`: the list itself is the ranking."""
        if token.zone is not None:
            self.refused.append(Refusal(token.start, token.end, token.zone))
            return
        if self.run and self.header is None and not self.closed and _EXTENT.search(self.low(token.start, token.end)):
            self._ordered_run(token)
            return
        if self.run or self.header is not None:
            return
        if any(t.kind in PREDICATES for t in self.tokens[:i] if t.kind != "rating" or t not in self.pending):
            return
        ranking = Token("rank", token.start, token.end, ranks=[(1, (token.start, token.end))], lead=True, word="order")
        ranking.depth = 0
        if self._precedes_units(i, ranking):
            self.pending.append(ranking)

    def _ordered_run(self, token: Token) -> None:
        """`A, B, C được xếp từ vị trí thứ nhất đến vị trí cuối cùng`: the list before is the ranking."""
        facts = list(self.run)
        if len(facts) < 2:
            return
        counts = [t for t in self.tokens if t.kind == "count" and t.end <= token.start and t.zone is None]
        count = counts[-1].count if counts else None
        ranking = Token("rank", token.start, token.end, ranks=[(1, (token.start, token.end))], lead=True, word="order")
        self.bindings.append(Binding(ranking, facts, False, False, True, False, False, count))
        for fact in facts:
            fact.listed = fact.ranked = True
        self.closed = True

    def _drop_pending(self) -> None:
        for token in self.pending:
            if token.kind in VALUES and token.zone is None and token.kind != "bare":
                # "Dẫn dắt (trên 75%), Nâng cao (trên 50%)" defines levels
                defines = token.qualifier is not None and any(t.kind == "rating" for t in self.tokens)
                self.refused.append(Refusal(token.start, token.end, "threshold" if defines else "no_unit"))
        self.pending = []

    def _open_header(self, unit: Token) -> None:
        self._close_header()
        self._begin_with_next()
        last = self.pending[-1]
        inner = self._between(last, unit)
        linked = -1
        separated = -1
        for t in inner:
            if t.kind in ("link", "among", "open"):
                linked = t.start
            elif t.kind in ("comma", "semicolon"):
                separated = t.start
            elif t.kind == "like":
                linked = t.start
        text = self.low(last.end, unit.start)
        kept = list(self.pending)
        if separated >= 0 and linked < separated:
            kept = [
                t
                for t in self.pending
                if t.kind == "next"
                or any(t is x for x in self.fronted)
                or (t.kind in VALUES and _WITH.search(self.low(max(0, t.start - 40), t.start)))
                or (t.kind in VALUES and self._shared_by_all(t))
            ]
        elif linked < 0 and not re.fullmatch(
            r"[\s:,.\-–—]*(?:the\s+|các\s+|những\s+)?", self._outside(last.end, unit.start, inner)
        ):
            kept = [t for t in self.pending if t.kind in ("next",)] if len(text) < 30 else []
        kept = [t for t in kept if not self._torn(t, kept)]
        for t in self.pending:
            if t not in kept and t.kind in ("score", "pct"):
                self.refused.append(Refusal(t.start, t.end, "no_unit"))
        if not kept:
            self.pending = []
            return
        scopes = {t.start: self._scope(t) for t in kept if t.kind in ("rank", "next", "last")}
        self.pending = []
        region = [t for t in self.tokens if kept[0].start - 1 <= t.start and t.end <= unit.start]
        before = self.low(max(0, kept[0].start - 60), kept[0].start)
        counts = [
            t
            for t in self.tokens
            if t.kind == "count"
            and kept[0].start - 45 <= t.end <= unit.start
            and t.zone is None
            and not (t.end < kept[0].start and _OUT_OF.search(self.low(t.start - 24, t.start)))
        ]
        count = counts[-1].count if counts else next((t.count for t in kept if t.kind == "rank" and t.count), None)
        top = re.search(r"(?:top|tốp)\s*(\d{1,2})\s*(?:[\wà-ỹ]+\s+){0,3}$", before)
        if top:
            count = int(top[1])
        kinds = {t.kind for t in region}
        self.header = Header(
            kept,
            unit.depth if any(t.kind == "open" for t in inner) else 0,
            any(t.kind == "shared" and _adjoins(t, kept) for t in region)
            or any(t.word == "shared" for t in kept)
            or any(t.kind in VALUES and self._shared_by_all(t) for t in kept),
            "respectively" in kinds or re.search(r"lần\s+lượt[^,;.]*$", before[-24:]) is not None,
            "order" in {t.kind for t in self.tokens if t.start <= unit.start},
            "upward" in {t.kind for t in self.tokens if t.start <= unit.start},
            "like" in kinds,
            count,
            plural=_PLURAL.search(before) is not None,
            scopes=scopes,
            held=[t.kind for t in kept] == ["rank"] and _HELD_BY.fullmatch(text) is not None,
            single=any(t is x for t in kept for x in self.fronted)
            or any(t.kind == "versus" and kept[0].start - 30 <= t.start < kept[0].start for t in self.tokens),
        )

    def _shared_by_all(self, value: Token) -> bool:
        """Whether words before a value say that all units behind it have it: `Cùng đạt 91,5 điểm, A và B ...`."""
        shared = next((t for t in reversed(self.tokens) if t.kind == "shared" and t.end <= value.start), None)
        return shared is not None and _TO_VALUE.fullmatch(self.low(shared.end, value.start)) is not None

    def _begin_with_next(self) -> None:
        """`… dẫn đầu với 88,7 điểm, tiếp theo là Sở A`: before the comma another is told of, not named."""
        at = next((n for n, t in enumerate(self.pending) if t.kind == "next"), 0) or self._told_of_another()
        if not at or not any(t.kind in ("comma", "semicolon") for t in self._between(*self.pending[at - 1 : at + 1])):
            return
        for token in self.pending[:at]:
            if token.kind != "bare":
                self.refused.append(Refusal(token.start, token.end, token.zone or "no_unit"))
        self.pending = self.pending[at:]

    def _told_of_another(self) -> int:
        """Where the place begins that the next unit has, behind one of whom no name was known: `quán quân là X (93
        điểm), á quân là Sở A`; 0 where there is none."""
        for n in range(len(self.pending) - 1, 0, -1):
            place = self.pending[n]
            first = next((t for t in self.pending[:n] if t.kind in ("rank", "last")), None)
            if place.kind not in ("rank", "last") or first is None:
                continue
            inner = [t.kind for t in self._between(first, place)]
            if "link" in inner and not {"comma", "semicolon"}.isdisjoint(inner[inner.index("link") :]):
                return n
        return 0

    def _torn(self, value: Token, kept: list[Token]) -> bool:
        """Whether a value ends a series whose others are not kept: `92,1; 91,3; 90,2 điểm (A, B, C)`."""
        at = next((n for n, t in enumerate(self.tokens) if t is value), 0)
        if value.kind not in VALUES or at < 2 or self.tokens[at - 1].kind not in ("comma", "semicolon", "and"):
            return False
        other = self.tokens[at - 2]
        return (
            other.kind in VALUES
            and not any(t is other for t in kept)
            and not self.low(other.end, self.tokens[at - 1].start).strip()
            and not self.low(self.tokens[at - 1].end, value.start).strip()
        )

    def _rate_list(self, header: Header) -> None:
        """Of several ratings before a list the last is the list's: `loại Tốt có 5 đơn vị, loại Khá có 2 gồm A, B`.

        Said one by one they are of one unit each; before a place among all (`..., đứng đầu là A`) of none.
        """
        ratings = [t for t in header.tokens if t.kind == "rating"]
        if len(ratings) > 1 and header.respective:
            if len(ratings) == len(header.facts):
                for token, fact in zip(ratings, header.facts, strict=True):
                    self._rate(fact, token)
            else:
                self.refused.append(Refusal(ratings[0].start, ratings[-1].end, "count_mismatch"))
            return
        if len(ratings) > 1 and any(
            t.kind in ("rank", "next", "last") and t.start > ratings[-1].start for t in header.tokens
        ):
            return
        for fact in header.facts:
            if ratings and fact.rating is None:
                self._rate(fact, ratings[-1])

    def _close_header(self) -> None:
        header, self.header = self.header, None
        if header is None or not header.facts:
            return
        if any(t.kind in ("rank", "next", "last") and not t.pillars for t in header.tokens):
            for fact in header.facts:
                fact.listed = True
        values = [t for t in header.tokens if t.kind in VALUES]
        for kinds in (("score", "bare"), ("pct",)):
            chosen = [t for t in values if t.kind in kinds]
            if chosen:
                slot = "pct" if kinds == ("pct",) else "score"
                counted = header.count is not None and header.count == len(header.facts) > 1
                shared = header.shared or (counted and len(chosen) == 1)
                self._bind_values(chosen, [f for f in header.facts if getattr(f, slot) is None], shared)
        self._rate_list(header)
        targets = [f for f in header.facts if not f.ranked]
        for token in header.tokens:
            if token.pillars:
                if len(targets) != 1:
                    self.refused.append(Refusal(token.start, token.end, "pillar_unclear"))
                for fact in targets if len(targets) == 1 else []:
                    for span in token.pillars:
                        self._pillar_rank(fact, span, token)
            elif token.kind in ("rank", "next", "last"):
                for fact in targets:
                    fact.ranked = True
                tied = (
                    token.word == "shared"
                    or (header.held and header.count == len(header.facts))
                    or any(t.kind == "shared" and token.start - 2 <= t.end <= token.start for t in self.tokens)
                )
                self.bindings.append(
                    Binding(
                        token,
                        targets,
                        tied,
                        header.respective,
                        header.ordered,
                        header.upward,
                        header.like,
                        header.count,
                        header.scopes.get(token.start),
                    )
                )
