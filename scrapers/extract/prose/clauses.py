"""Which value belongs to which unit: the grammar of one sentence.

Two forms carry everything. Either units come first and what is said of them follows (`Sở A, Sở B
cùng đạt 340/340 điểm, xếp thứ nhất`): a *run* of units with predicates after it. Or predicates come
first and a list of units follows (`Xếp thứ 2 và 3 lần lượt là Sở A với 88 điểm, Sở B với 87 điểm`):
a *header* over a list, whose members may carry values of their own. Anything that fits neither is
rejected with its reason. What is said after a run stands in `prose.runs`, headers in `prose.headers`, pillars and
years in `prose.topics`, units compared with in `prose.rivals`, what one clause takes over from another in
`prose.carried`, whom a sentence without a name is of in `prose.subjects`, ranks in `prose.ranks`.
"""

from __future__ import annotations

import re
from itertools import takewhile

from scrapers.extract.prose.facts import PREDICATES, VALUES, Fact, Refusal
from scrapers.extract.prose.former import has_moved, is_lost
from scrapers.extract.prose.ranks import Ranks
from scrapers.extract.prose.speech import speaks_of_itself
from scrapers.extract.prose.subjects import Subjects
from scrapers.extract.prose.words import Token
from scrapers.extract.prose.years import is_now
from scrapers.vietnamese import lower

# "thoát nhóm cuối", "để mất ngôi đầu": a place it no longer has, or never had
_NOT_ANY_MORE = re.compile(
    r"(?:thoát(?:\s+khỏi)?|rời(?:\s+khỏi)?|ra\s+khỏi|không\s+còn|không\s+phải(?:\s+là)?|chưa(?:\s+(?:từng|bao\s+giờ|thể))?|không(?!\s+(?:những|chỉ))(?:\s+thể)?"
    r"|(?:không|chưa)(?:\s+(?:còn|thể|bảo\s+vệ|giữ(?:\s+vững)?|duy\s+trì|giành|lấy|trở|lại|đạt|vươn|lọt|có|được|lên|tới|chạm))+"
    r"|bám\s+(?:sát|đuổi)(?!\s+ở)|tiến\s+(?:gần|sát)(?:\s+(?:hơn|tới|đến|với))*|gần(?:\s+(?:như|vươn|chạm|đạt|lên|tới|đến|với))*|đe\s+dọa|đuổi\s+sát"
    r"|(?:đánh\s+|để\s+)?mất|vuột(?:\s+mất)?|tuột(?:\s+mất)?|tuột\s+khỏi|rơi\s+khỏi|nhường|hụt|suýt(?:\s+nữa)?|no\s+longer|not|lost"
    r"|áp\s+sát|tiệm\s+cận|cạnh\s+tranh|tranh|hướng\s+(?:đến|tới)|lỡ|(?:mơ|nhắm|săn|khao\s+khát)(?:\s+(?:về|tới|đến))?|giành\s+lại\s+không\s+thành)\s+"
    r"(?:(?:là|ở|đứng|xếp|nằm|trong|vào|nhóm|tốp|top|các|những|đơn\s+vị|địa\s+phương|huyện|sở|vị\s+trí|thứ\s+hạng|ngôi|vị|the|in)\s+)*$"
)
# "18/20 điểm về nhận thức số, tổng điểm 92,1"
_WHOLE = re.compile(
    r"(?:tổng(?:\s+(?:số\s+)?điểm|\s+cộng)?|điểm\s+(?:tổng|chung)|chung\s+cuộc|total(?:\s+score)?)"
    r"(?:\s+(?:dti|chung|chung\s+cuộc|là|đạt|được|đạt\s+được|của\s+(?:sở|đơn\s+vị|huyện|xã)))*\s*[:,]?\s*$"
)
_OF_YEAR = re.compile(r"\s*(?:(?:của|trong|in)\s+)?(?:năm\s+)?(20\d\d)(?!\d)")
# the best of its own years
_EVER = re.compile(
    r"\s*,?\s*(?:(?:kể\s+)?từ\s+(?:trước|khi)(?![\wà-ỹđ])|trong\s+(?:lịch\s+sử|(?:\d+|hai|ba|bốn|năm|nhiều|những|các|vài|mấy)\s+năm(?!\s+20\d\d))"
    r"|của\s+(?:chính\s+)?mình|(?:trong|qua)\s+các\s+(?:lần|kỳ|đợt))"
)
# numbers that are no results, and why
_TOLD = {
    "range": "range",
    "gap": "gap",
    "rank_change": "rank_change",
    "old": "other_year",
    "unsure": "ambiguous_binding",
}
_BEATEN = re.compile(
    r"(?:ngôi|vị\s+trí|thứ|hạng)[^,;.]{0,30}\s(?:của|từ\s+tay|từ)\s+$|(?:vượt(?:\s+(?:qua|lên\s+trên))?|bỏ\s+(?:khá\s+)?xa)\s+$"
)


class Sentence(Subjects, Ranks):
    """The binding of one sentence (or of a list that runs over several lines)."""

    def parse(self, speaker: Fact | None = None) -> None:
        """Bind every value of the sentence; results stand in `facts` and `refused`.

        Args:
            speaker: the unit that speaks of itself in a sentence that names none.
        """
        if speaker is not None:
            speaker.paragraph = self.paragraph
            self.run, self.closed = [speaker], True
            self.facts.append(speaker)
        if not self.names_units:
            self.resting = self._goes_on_about()
        for i, token in enumerate(self.tokens):
            kind = token.kind
            if kind == "unit":
                self._unit(i, token)
            elif kind in PREDICATES:
                self._predicate(i, token)
            elif kind == "order":
                self._order(i, token)
            elif kind == "semicolon":
                self._strong()
            elif kind == "turn":
                self._close_header()
                self._strong()
            elif kind == "open":
                self.open_start = i
                self.paren_units = False
            elif kind == "close":
                if self.header is not None and self.header.depth >= token.depth and token.depth > 0:
                    self._close_header()
                    self.run = []
                if self.year is not None and self.year_depth >= token.depth and token.depth > 0:
                    self.year = None
            elif kind == "group":
                self.context = token
            elif kind == "year":
                self._set_year(i, token)
            elif kind == "pillar":
                self._pillar(i, token)
            elif kind == "enum":
                if self.closed:
                    self.run = []
                self.enum = (token.start, token.end) if token.zone is None else None
            elif kind == "among":
                self.component = bool(self.run and self.closed and any(f.score for f in self.run))
            elif kind == "unsure" and self._reaches(token):
                continue
            elif kind in _TOLD:
                reason = _TOLD[kind]
                if self.run or self.pending or (kind == "range" and self.names_units):
                    self.refused.append(Refusal(token.start, token.end, token.zone or reason))
            elif kind == "unranked":
                following = next((t for t in self.tokens[i + 1 :] if t.kind in ("unit", "semicolon")), None)
                if following is not None and following.zone == "not_ranked":
                    named = [t for t in self.tokens[i + 1 :] if t.zone == "not_ranked"]
                    self.refused.append(Refusal(token.start, named[-1].end, "not_ranked"))
                    self._close_header()
                    self._strong()
                elif self.run:
                    self.refused.append(Refusal(self.run[0].start, token.end, "not_ranked"))
                    self.closed = True
                elif following is not None and following.kind == "unit":
                    self.refused.append(Refusal(token.start, following.end, "not_ranked"))
            elif kind == "count" and token.word == "these":
                self._these(token)
            elif kind == "rest":
                self._rest(i, token)
        self._close_header()
        self._drop_pending()
        for fact, frame in self.framed:
            if fact.rating is None:
                fact.rating = frame.number
        self._resolve()
        lone = next((t for t in self.tokens if t.kind == "upward" and t.zone is None), None)
        if lone is not None and not self.bindings and self.facts and all(f.empty for f in self.facts):
            self.refused.append(Refusal(lone.start, max(lone.end, self.facts[-1].end), "ambiguous_binding"))
        self.refused += [Refusal(f.start, f.end, "ambiguous_binding") for f in self.left_out if f.empty]

    def _strong(self) -> None:
        self.frame = None
        self.rival = None
        if self.run:
            self.resting = self.run if len(self.run) == 1 else []
        if self.closed:
            self.run = []
        if self.header is None:
            self._drop_pending()
        else:
            # "A, B; Tốt 10 đơn vị; thấp nhất là C": the ten are not named
            self.pending = [t for t in self.pending if t.kind != "rating"]
        self.year = None
        self.component = False
        if not self.topic_pillars:
            self.pillars = []

    def _rest(self, i: int, token: Token) -> None:
        """`các huyện còn lại xếp loại khá`: nobody is named."""
        following = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if (
            following is not None
            and following.kind in ("rating", "score", "pct")
            and not any(t.kind == "count" for t in self.tokens[max(0, i - 2) : i])
        ):
            self.refused.append(Refusal(token.start, following.end, "complement"))

    def _beside_old(self) -> bool:
        """Whether a bracket stands behind a place left behind: `từ hạng 7 năm 2022 (75 điểm) lên hạng 4`."""
        ahead = [t.kind for t in self.tokens[max(0, self.open_start - 2) : self.open_start]] if self.open_start else []
        return ahead[-1:] == ["old"] or ahead == ["old", "year"]

    def _unit(self, i: int, token: Token) -> None:
        enum, self.enum = self.enum, None
        if self._is_scope(i, token):
            self._lies_in(token)
            return  # "xã A xếp thứ nhất huyện B": where it is first
        if self._shares(i, token):
            return
        aside = self._oblique(token) or self._agent(token) or self._given_too(i, token)
        aside = aside or self._names_another(i, token)
        if aside and speaks_of_itself(self.low(token.end, token.end + 160), token.mention.unit_group):
            aside = False
        if token.zone in ("target", "other_province", "not_ranked") or aside:
            if not self._names_another(i, token):
                self.pending = []
            if token.zone is None and self.run and _BEATEN.search(self.low(max(0, token.start - 60), token.start)):
                self.rival = token
            self._lies_behind(i, token)
            self._beside(i, token)
            if not (self.run and token.depth):
                self.closed = True
                if token.depth == 0 and not self._oblique(token):
                    self.run = []
            return
        fact = Fact(
            token.mention,
            token.start,
            token.start + (token.mention.end - token.mention.start),
            paragraph=self.paragraph,
        )
        if self.topic_pillars and _WHOLE.search(self.low(max(0, token.start - 40), token.start)):
            self.pillars, self.topic_pillars = [], False
        cities = self._city(token) if lower(token.mention.name) == "thành phố" else []
        if len(cities) > 1:
            # "Thành phố" after two cities
            self.pending, self.run, self.closed = [], [], True
            self.refused.append(Refusal(token.start, token.end, "ambiguous_binding"))
            return
        if cities:
            fact = Fact(cities[0].unit, cities[0].start, cities[0].end, paragraph=self.paragraph)
        fact.enum = enum
        self.partners, self.sharing = [], []
        if self.context is not None:
            fact.context = (self.context.start, self.context.end) if self.context.end else None
            fact.context_group = self.context.group
        if self.pending:
            self._open_header(token)
        elif self.header is not None and not self._pure(token):
            if self._torn_off(token):
                self.left_out.append(fact)
            self._close_header()
        joined = (
            bool(self.run) and not self.closed and self.last_unit is not None and self._list_only(self.last_unit, token)
        )
        if joined:
            if self.run[-1] in self.left_out:
                self.left_out.append(fact)
            self.run.append(fact)
        else:
            self.run = [fact]
            if not self.topic_pillars:
                self.pillars = []
        self.closed = False
        self.component = False
        self.shared_from = token.end
        self.last_unit = token
        if token.depth:
            self.paren_units = True
        if self.header is not None:
            self.header.facts.append(fact)
        self.facts.append(fact)
        self._take_over(token, fact)
        if self.frame is not None:
            self.framed.append((fact, self.frame))

    def _now_again(self, token: Token) -> bool:
        """Whether the clause turns back from an earlier year: `dẫn đầu năm 2023 với 89 điểm, năm nay xếp thứ 4`."""
        if self.year is None or self.year.end > token.start:
            return False
        since = self.low(self.year.end, token.end)
        return (
            is_now(self.low(self.year.end, token.start))
            or is_now(self.low(token.end, token.end + 12), first=True)
            or (token.kind in ("rank", "last") and (is_lost(since) or has_moved(since, fronted=self.year.lead)))
            or self._of_this_year(token)
        )

    def _first_again(self, token: Token) -> bool:
        """Whether a first place follows the one that was given within the pillar spoken of."""
        first = bool(token.ranks) and token.ranks[0][0] == 1
        return first and any(f.rank == 1 and f.pillar in self.pillars for f in self.facts)

    def _of_this_year(self, token: Token) -> bool:
        """Whether the announced year stands right behind: `thứ 5 năm 2022 và thứ 2 năm 2023`."""
        year = _OF_YEAR.match(self.low(token.end, token.end + 16))
        return year is not None and year[1] == self.assessed_year

    def _predicate(self, i: int, token: Token) -> None:
        if self._now_again(token):
            self.year = None
        if (
            self.run
            and self.last_unit is not None
            and any(t.kind == "semicolon" for t in self._between(self.last_unit, token))
        ):
            # a semicolon ends what can be said of the units before it
            self.resting = self.run if len(self.run) == 1 else []
            self.run = []
        self._resume(i)
        if self._handed_on(i, token):
            return
        if token.kind in ("rank", "last") and _NOT_ANY_MORE.search(self.low(max(0, token.start - 48), token.start)):
            self.refused.append(Refusal(token.start, token.end, "other_subject"))  # "thoát nhóm cuối"
            return
        if token.kind in ("rank", "last") and _EVER.match(self.low(token.end, token.end + 40)):
            self.refused.append(Refusal(token.start, token.end, "other_subject"))  # "cao nhất từ trước đến nay"
            return
        if token.kind == "rank" and token.ranks and token.ranks[0][0] == 1 and self._of_one_ahead(i):
            self.refused.append(Refusal(token.start, token.end, "other_subject"))  # "bám sát Sở B ở ngôi đầu"
            return
        if any(t is token for t in self.of_rivals):
            return  # of the unit the clause compares with
        if token.zone is not None:
            if token.kind != "bare":
                self.refused.append(Refusal(token.start, token.end, token.zone))
            return
        if token.depth and self._beside_old():
            self.refused.append(Refusal(token.start, token.end, "other_year"))  # "từ hạng 7 (75 điểm) lên hạng 4"
            return
        if (
            token.qualifier
            and token.depth
            and self.open_start is not None
            and token is self.tokens[self.open_start + 1]
            and self.tokens[self.open_start - 1].kind == "rating"
        ):
            self.refused.append(Refusal(token.start, token.end, "threshold"))  # "xếp loại Xuất sắc (trên 90 điểm)"
            return
        if token.depth and self.open_start is not None and self._in_brackets(i, token):
            return
        if token.kind in VALUES and self._owned(i, token):
            return
        if token.kind in VALUES and i and self.tokens[i - 1].kind == "versus" and self._compared(i, token):
            return
        if token.kind in VALUES and self.pillars and _WHOLE.search(self.low(max(0, token.start - 40), token.start)):
            self.pillars = []
        if token.kind in VALUES and self._of_pillar_behind(i, token):
            return
        if token.kind == "rating" and self._frames(i, token):
            self._close_header()
            self._drop_pending()
            self.run = []
            self.frame = token
            return
        if token.kind == "rating" and self._counted(i):
            self._close_header()
            self._drop_pending()
            self.pending = [token]
            self.closed = True
            return
        if token in self.spent:
            return
        if self._precedes_units(i, token):
            if not self.pending:
                self._close_header()
            if token.kind == "rank" and (spans := self._pillars_after(i, token)) is not None:
                token.pillars = spans
                if not spans:
                    self.refused.append(Refusal(token.start, token.end, "pillar_unclear"))
                    return
            elif self.topic_pillars and self.pillars and token.kind not in VALUES:
                # "Về kinh tế số, dẫn đầu là A": first in the pillar
                if self._first_again(token):
                    # "dẫn đầu về P là A, Q là B; đứng đầu là C": first in the whole, it may be
                    for t in takewhile(lambda t: t.kind not in ("semicolon", "turn"), self.tokens[i + 1 :]):
                        t.zone = t.zone or ("pillar_unclear" if t.kind in PREDICATES else None)
                    self.refused.append(Refusal(token.start, token.end, "pillar_unclear"))
                    self.closed = True
                    return
                if token.kind == "rank" and not (token.members or token.count):
                    token.pillars = list(self.pillars)
                else:
                    self.refused.append(Refusal(token.start, token.end, "pillar_unclear"))
                    self.closed = True
                    return
            self.pending.append(token)
            self.closed = True
            return
        if token.kind in ("rank", "last") and self._of_another(i, token):
            self.run = self.resting = []
        if self.run and not (token.kind == "bare" and not self._bare_fits(i, token)):
            self._after_run(i, token)
            return
        if token.kind != "bare":
            self.pending.append(token)
