"""What a clause takes over from the one before it: a place that is shared, a place told again of another pillar."""

from __future__ import annotations

import re

from scrapers.extract.prose.facts import Binding, Fact, Refusal
from scrapers.extract.prose.rivals import Rivals
from scrapers.extract.prose.words import Span, Token

# "đồng hạng 4 cùng Sở B", "chia sẻ vị trí thứ tư khối sở với Sở B"
_WITH = re.compile(r"(?:[^,;:.\d\ue000]{0,30}[\s\ue003])??\s*,?\s*(?:cùng(?:\s+với)?|(?<!so )với)\s+(?:các\s+|cả\s+)?")
# "xếp thứ tư, đồng hạng với Sở B"; of points alone the place does not follow
_AS = re.compile(
    r"\s*,?\s*(?:và\s+)?(?:xếp\s+)?(?:đồng|cùng|bằng|ngang|chung)\s+"
    r"(?P<what>hạng|thứ\s+hạng|vị\s+trí|thứ\s+bậc|(?:số\s+)?điểm(?:\s+số)?)\s+(?:với|cùng|như)\s+(?:các\s+)?"
)
_PILLAR_NOUNS = r"(?:(?:trụ\s+cột|chỉ\s+số|nhóm|lĩnh\s+vực|tiêu\s+chí|nội\s+dung|thành\s+phần)\s+)*[\"“]?"
_OF_PILLAR = re.compile(rf"\s*(?:về|ở|trong|với|tại)\s+{_PILLAR_NOUNS}")
_THOUGH = re.compile(
    r"(?<![\wà-ỹđ])(?:dù|tuy|mặc\s+dù|dẫu|không\s+chỉ|ngoài\s+việc|bên\s+cạnh\s+việc)\s+(?:(?:đã|được|là|có|cùng)\s+)*$"
)
_ONLY_TOPIC = re.compile(rf"\s*(?:(?:còn|riêng)\s+)?(?:xét\s+)?(?:về|ở|trong|đối\s+với|tại|với)\s+{_PILLAR_NOUNS}")
_IS = re.compile(r"[\"”]?\s*(?:thì\s+)?(?:là|thuộc\s+về|gọi\s+tên|về\s+tay|của|:)\s*")
_PLACES = ("rank", "last", "next")
_CUTS = ("comma", "and", "semicolon", "turn")
FARTHEST = 80  # characters between a place and the unit that shares it


class Carried(Rivals):
    """Units that are told of by what was said of others."""

    def _shares(self, i: int, token: Token) -> bool:
        """`Sở A đồng hạng 4 cùng Sở B`: the place of A is B's. True when the unit was handled here."""
        if any(t is token for t in self.sharing):
            self._share(i, token)
            return True
        last = self.bindings[-1] if self.bindings else None
        if last is None or self.pending or not 0 <= token.start - last.token.end <= FARTHEST:
            return False
        if last.token.kind != "rank" or len(last.token.ranks) != 1 or last.token.members:
            return False
        gap = self.low(last.token.end, token.start)
        alike = _AS.fullmatch(gap)
        if (alike is None and not (last.token.word == "shared" and _WITH.fullmatch(gap))) or self._placed(i):
            return False
        if alike is not None and "điểm" in alike["what"]:
            self.refused.append(Refusal(token.start, token.end, "ambiguous_binding"))
            self.closed = True
            return True
        self.sharing = self._joined_to(i)
        self._share(i, token)
        return True

    def _share(self, i: int, token: Token) -> None:
        last = self.bindings[-1]
        end = token.start + (token.mention.end - token.mention.start)
        fact = Fact(token.mention, token.start, end, paragraph=self.paragraph, ranked=True)
        self.facts.append(fact)
        self.partners.append(fact)
        self.bindings.append(Binding(last.token, [fact], scope=last.scope))
        self._beside(i, token)
        self.closed = True

    def _joined_to(self, i: int) -> list[Token]:
        """The unit at `i` with those joined to it by commas and a last `và`."""
        at = i
        while ([t.kind for t in self.tokens[at + 1 : at + 3]] in (["comma", "unit"], ["and", "unit"])) and self._plain(
            self.tokens[at].end, self.tokens[at + 2].start, self.tokens[at + 1 : at + 2]
        ):
            at += 2
        if self.tokens[at - 1].kind != "and" or (at > i and self._placed(at)):
            at = i
        return [t for t in self.tokens[i : at + 1] if t.kind == "unit"]

    def _placed(self, i: int) -> bool:
        """Whether the unit at `i` has a place of its own in its clause."""
        for t in self.tokens[i + 1 :]:
            if t.kind in _PLACES:
                return True
            if t.kind in (*_CUTS, "unit") and not t.depth:
                break
        return False

    def _carry(self, i: int, following: Token | None) -> None:
        """`Dẫn đầu về P là A, về Q là B`: what was told of A in P is told of B in Q."""
        pillar = self.tokens[i]
        if self.pillar_told is None or following is None or following.kind != "unit":
            return
        said = self.low(pillar.end, following.start)
        at = next(n for n, t in enumerate(self.tokens) if t is following)
        if _IS.fullmatch(said) is None or self._placed(at):
            return
        first = self.low(self.pillar_told.start, following.start).split("\ue000", 1)[0]
        if said.strip() == ":" and not first.rstrip().endswith(":"):
            return  # "dẫn đầu về P là A; Q: B" may be a list of another kind
        if len(joined := self._joined_to(at)) > 1:
            self.refused.append(Refusal(pillar.start, joined[-1].end, "pillar_unclear"))
        else:
            self.carried = (following, (pillar.start, pillar.end))

    def _take_over(self, token: Token, fact: Fact) -> None:
        """Give a unit the place carried over to it."""
        carried, self.carried = self.carried, None
        if carried is not None and carried[0] is token and self.pillar_told is not None:
            self._pillar_rank(fact, carried[1], self.pillar_told)

    def _gapped(self, i: int, span: Span) -> None:
        """`A dẫn đầu về P, B về Q`: the place stands once."""
        previous = self.tokens[i - 1] if i else None
        following = self.tokens[i + 1] if i + 1 < len(self.tokens) else None
        if (
            self.pillar_told is not None
            and previous is not None
            and previous is self.last_unit
            and len(self.run) == 1
            and not self.closed
            and _OF_PILLAR.fullmatch(self.low(previous.end, self.tokens[i].start)) is not None
            and (following is None or following.kind in _CUTS)
        ):
            for t, end in self._pillars_from(i, span):
                self._pillar_rank(self.run[0], (t.start, end), self.pillar_told)
            self.closed = True

    def _pillars_from(self, i: int, span: Span) -> list[tuple[Token, int]]:
        """The pillar at `i` with those joined to it, with their ends."""
        found = [(self.tokens[i], span[1])]
        for cut, t in zip(self.tokens[i + 1 :: 2], self.tokens[i + 2 :: 2], strict=False):
            if cut.kind not in ("comma", "and") or t.kind != "pillar":
                break
            found.append((t, t.end))
        return found

    def _fronted_in(self, i: int) -> bool:
        """`Dù dẫn đầu về P, Sở A chỉ xếp thứ 9`: the place in P is of the unit behind, what follows is of the whole."""
        place = self.pending[-1] if self.pending else None
        behind = self.tokens[i + 1 : i + 3]
        if (
            place is None
            or place.kind != "rank"
            or len(place.ranks) != 1
            or place.members
            or [t.kind for t in behind] != ["comma", "unit"]
            or _THOUGH.search(self.low(max(0, place.start - 24), place.start)) is None
            or _OF_PILLAR.fullmatch(self.low(place.end, self.tokens[i].start)) is None
        ):
            return False
        self.pending = []
        self.pillar_told = place
        self.carried = (behind[1], (self.tokens[i].start, self.tokens[i].end))
        return True

    def _opens_clause(self, i: int) -> bool:
        """Whether a pillar stands alone between a cut and the comma before the unit that is spoken of next."""
        cut = self.tokens[i - 1] if i else None
        return (
            cut is not None
            and cut.kind in _CUTS
            and [t.kind for t in self.tokens[i + 1 : i + 3]] == ["comma", "unit"]
            and _ONLY_TOPIC.fullmatch(self.low(cut.end, self.tokens[i].start)) is not None
        )
