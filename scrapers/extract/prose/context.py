"""What the text speaks of from sentence to sentence: a group, another index, an earlier year, shares of files."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from scrapers.extract.prose.asides import goes_on, mark_followers, places_next, provisional_list
from scrapers.extract.prose.facts import PREDICATES, Fact
from scrapers.extract.prose.standing import Standing, opened, over, rule_out
from scrapers.extract.prose.words import Token
from scrapers.extract.prose.years import mark_earlier, returns
from scrapers.extract.vocabulary import find_pillars
from scrapers.vietnamese import lower

Low = Callable[[int, int], str]

LONGEST_CAPTION = 90  # characters
_LEADING = re.compile(
    r"\s*(?:[-–+*•]\s*)?(?:\d{1,2}[.)]\s*)?"
    r"(?:(?:theo\s+đó|trong\s+đó|cụ\s+thể|theo\s+kết\s+quả)\s*,?\s*)*"
    r"(?:đối\s+với|ở|tại|trong|về|riêng|với|xét|kết\s+quả|khối|nhóm|\ue000*|for|at|in|among|the|năm\s+20\d\d\s*,?|\s)*"
)


@dataclass
class Context:
    """What the text speaks of at this point; `group` and `heading` are group tokens."""

    group: Token | None = None
    heading: Token | None = None
    rival: bool = False
    # a line on its own names another index: what the paragraphs below it tell is of that index
    headed: bool = False
    # the sentence before: within a pillar, of an earlier year; a list told to be provisional
    pillar: bool = False
    pillar_ranks: bool = False
    # a line on its own names a pillar: what the paragraphs below it tell of units is of that pillar
    captioned: bool = False
    earlier: bool = False
    provisional: bool = False
    # a line on its own names an earlier year
    past: bool = False
    averages: bool = False
    # a percentage of files, people ... told last: the next ones may be of them
    shares: bool = False
    # what an opening rules out until the text returns, and what it rules out of this passage, up to a place
    standing: Standing | None = None
    ruled: tuple[Standing, int] | None = None
    paragraph: int = 0

    def of_paragraph(self, paragraph: int, *, open_ended: bool, listed: bool) -> Context:
        """What of it holds for another paragraph: what a line on its own said.

        `listed`: the paragraph begins as an item of a list does.
        `open_ended`: a semicolon ends the line before (`…, tăng 40,2 điểm;` and a line for the next group).
        """
        return Context(
            self.heading,
            self.heading,
            self.headed,
            self.headed,
            earlier=self.past,
            past=self.past,
            captioned=self.captioned,
            averages=self.averages and open_ended,
            standing=self.standing if listed and self.standing is not None and self.standing.announced else None,
            paragraph=paragraph,
        )

    def hear(self, said: str, start: int, assessed: str | None, *, caption: bool, by_bloc: bool) -> None:
        """Keep what a passage opens that rules out values, or that it returns from it.

        Args:
            said: its lower-case text.
            start: its place in the document.
            assessed: the announced year.
            caption: whether it is a heading.
            by_bloc: whether each bloc has a ranking of its own.
        """
        self.ruled = None
        new = opened(said, start, assessed, caption=caption, by_bloc=by_bloc)
        if caption and new is None:
            self.standing = None
        held = new or self.standing
        if held is None:
            return
        behind = new.start - start if new is not None else 0
        at = over(held, said[behind:], assessed, within=new is not None)
        self.standing = held if at is None and (new is None or new.alone) else None
        self.ruled = (held, start + (len(said) if at is None else behind + at))

    def _rule_out(self, tokens: list[Token], stop: int) -> None:
        if self.ruled is not None:
            standing, end = self.ruled
            if rule_out(tokens, standing, end) and end >= stop:
                self.standing = standing

    def mark(self, tokens: list[Token], masked: str, start: int, assessed: str | None) -> None:
        """Give the values a zone that are none by what the sentences before said, and keep what this one says.

        Args:
            tokens: the sentence; `zone` is set in place.
            masked: its lower-case text, units masked; it begins at `start`.
            start: its place in the document.
            assessed: the announced year.
        """
        self._rule_out(tokens, start + len(masked))
        reason = None
        within = mark_followers(tokens)
        whole = _OF_THE_WHOLE.search(masked) is not None
        if self.pillar and not whole and (goes_on(tokens) or (self.pillar_ranks and places_next(tokens))):
            reason, within = "pillar_unclear", True
        self.pillar_ranks = within and (self.pillar_ranks or any(t.kind in ("rank", "last") for t in tokens))
        self.pillar = within
        if self.captioned and not whole and not any(t.kind in ("pillar", "dti", "settled") for t in tokens):
            reason = "pillar_unclear"
        if mark_earlier(tokens, masked, start, assessed):
            self.earlier = True
        elif returns(tokens, masked, start, assessed):
            self.earlier = self.past = False
        elif self.earlier and not any(t.kind == "year" for t in tokens):
            reason = "other_year"
        self.provisional = not any(t.kind == "settled" for t in tokens) and (
            self.provisional or provisional_list(masked)
        )
        if self.provisional:
            reason = "provisional"
        if reason is not None:
            for t in tokens:
                if t.kind in PREDICATES:
                    t.zone = t.zone or reason

    def mark_shares(self, tokens: list[Token], of_the_index: bool) -> None:
        """`Tỷ lệ hồ sơ trực tuyến đạt 81,2%. Sở A đạt 98,1%, dẫn đầu`: no score unless the sentence names the index."""
        told = any(t.kind == "noise" and t.word == "percent_not_score" for t in tokens)
        percents = [t for t in tokens if t.kind == "pct"]
        if self.shares and percents and not told and not of_the_index:
            for t in tokens:
                if t.kind in ("pct", "rank", "last", "next"):
                    t.zone = t.zone or "percent_not_score"
        elif told or percents or any(t.kind == "score" for t in tokens):
            self.shares = told and not percents

    def keep_year(self, facts: list[Fact], turned: bool) -> None:
        """Keep whether the sentence told of an earlier year alone; `turned` says that its words come back."""
        if any(f.year is None and (f.score or f.rank) for f in facts):
            self.earlier = False
        elif any(f.year is not None for f in facts):
            self.earlier = not turned

    def remember(self, groups: list[Token], facts: list[Fact], heading: bool, text: str) -> None:
        """Keep the group a passage spoke of for the sentences, or (a caption) for the paragraphs to come."""
        names = {g.group for g in groups if g.group != "all"}
        if len(names) == 1:
            self.group = groups[-1]
        elif len(names) > 1:
            self.group = groups[-1] if facts else None
        caption = len(text) < LONGEST_CAPTION and not facts and not text.rstrip().endswith((".", ";"))
        if heading or caption:
            if len(names) == 1:
                self.heading = groups[-1]
            elif heading and len(names) > 1:
                self.heading = None


_OF_THE_WHOLE = re.compile(
    r"(?<![\wà-ỹđ])(?:(?:kết\s+quả|xếp\s+hạng|bảng|điểm)\s+(?:chung|tổng(?:\s+thể|\s+hợp)?)|tổng\s+(?:số\s+)?điểm|chung\s+cuộc|toàn\s+cuộc"
    r"|(?:về|xét|tính)\s+(?:tổng\s+thể|tổng\s+hợp|chung))(?![\wà-ỹđ])"
)
_BARE_PILLAR = re.compile(
    r"(?:[\s–+*•-]|[\divx]{1,4}\s*[.)]|(?:về|kết\s+quả|trụ\s+cột|nhóm|chỉ\s+số|lĩnh\s+vực|tiêu\s+chí|đối\s+với|năm\s+20\d\d)(?![\wà-ỹđ])"
    r"|[:.]\s*$)*"
)


def names_pillar(line: str, *, heading: bool) -> bool:
    """Whether a line names one pillar and says nothing else: `2. Về kinh tế số:`.

    Args:
        line: the line as printed.
        heading: whether it is a heading: else a name alone may be a link of a menu.
    """
    low = lower(line)
    named = find_pillars(line, low)
    if len(named) != 1 or not (heading or low[: named[0].start].strip() or low.endswith(":")):
        return False
    return _BARE_PILLAR.fullmatch(low[: named[0].start] + low[named[0].end :]) is not None


# a line that tells whose results follow: "Kết quả PAR Index", "1. Chỉ số hài lòng (SIPAS)"
_RESULTS_OF = re.compile(
    r"\s*(?:[–+*•-]\s*)?(?:(?P<number>(?:(?:phần|mục)\s+(?:thứ\s+)?(?:nhất|hai|ba|tư|[\divx]{1,4})|[\divx]{1,4}|[a-zđ])\s*[.)/:-]\s*(?:\d{1,2}[.)]\s*)*))?(?:(?:về|đối\s+với)\s+)?"
    r"(?:(?:kết\s+quả|bảng\s+xếp\s+hạng|xếp\s+hạng|bảng\s+điểm|(?:bộ\s+)?chỉ\s+số)(?![\wà-ỹđ])|(?P<name>(?!\d)\w))"
    r"[^\d:;]{0,80}(?:20\d\d)?[^\d:;]{0,16}$"
)
# "Sự hài lòng của người dân (SIPAS)"; a name alone may be a link of a menu
_WITH_LETTERS = re.compile(r"\((?:par[\s-]*index|sipas|ddci|dti|pci|cchc|cđs)\)")


def names_results(low: str) -> bool:
    """Whether a line by itself, in lower case, tells whose results follow below it."""
    if low.endswith((".", ";", "!", ",")) or (m := _RESULTS_OF.match(low)) is None:
        return False
    return m["name"] is None or m["number"] is not None or _WITH_LETTERS.search(low) is not None


def leading_group(tokens: list[Token], start: int, low: Low) -> Token | None:
    """The group a sentence begins with: `Đối với khối sở, ...`."""
    for t in tokens:
        if t.kind == "group":
            return t if _LEADING.fullmatch(low(start, t.start)) else None
        if t.kind in ("unit", "score", "rank", "rating", "semicolon"):
            return None
    return None
