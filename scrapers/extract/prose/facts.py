"""What a sentence says of units while it is being read: facts, refusals, and the reader's state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from scrapers.extract.prose.words import Span, Token
from scrapers.extract.units.finder import UnitMention
from scrapers.extract.vocabulary import PROVINCIAL

VALUES = ("score", "pct", "bare")
PREDICATES = (*VALUES, "rank", "next", "last", "rating")


@dataclass(slots=True)
class Fact:
    """What one sentence says of one unit (of one pillar of it, for one year). Spans are absolute."""

    unit: UnitMention
    start: int
    end: int
    pillar: Span | None = None
    year: str | None = None
    year_span: Span | None = None
    score: Span | None = None
    maximum: Span | None = None
    pct: Span | None = None
    qualifier: str | None = None
    rating: Span | None = None
    rank: int | None = None
    rank_span: Span | None = None
    last: bool = False
    last_span: Span | None = None
    enum: Span | None = None
    context: Span | None = None
    context_group: str | None = None
    paragraph: int = 0
    ranked: bool = False
    listed: bool = False
    dropped: tuple[str, ...] = ()
    doubt: str | None = None
    # why a list gives the unit nothing, where it is known
    untold: str | None = None
    # the rating whose units alone a rank, or the last place, is told of
    scope: Span | None = None
    last_scope: Span | None = None

    @property
    def group(self) -> str:
        """The unit's group."""
        return self.unit.unit_group

    @property
    def empty(self) -> bool:
        """Whether nothing is said of the unit but that it is in a list."""
        return not (self.score or self.pct or self.rating or self.rank or self.last)


@dataclass(slots=True)
class Refusal:
    """A span that looked like a result, and why it was not taken."""

    start: int
    end: int
    reason: str


@dataclass(slots=True)
class Binding:
    """A rank predicate over units, resolved when the sentence is over."""

    token: Token
    facts: list[Fact]
    shared: bool = False
    respective: bool = False
    ordered: bool = False
    upward: bool = False
    like: bool = False
    count: int | None = None
    scope: Span | None = None
    # for `next`, by ranking: the last place told before, and whether it is tied or not known
    behind: dict[str, tuple[int, bool]] = field(default_factory=dict)


@dataclass(slots=True)
class Header:
    """Predicates that stand before the list of units they hold for."""

    tokens: list[Token]
    depth: int
    shared: bool
    respective: bool
    ordered: bool
    upward: bool
    like: bool
    count: int | None
    plural: bool = False
    held: bool = False  # by as many as are counted
    single: bool = False
    scopes: dict[int, Span | None] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)


@dataclass(slots=True)
class Memory:
    """What earlier sentences leave behind: the last rank given in each group, the facts so far."""

    last_rank: dict[str, tuple[int, bool]] = field(default_factory=dict)
    last_scope: dict[str, Span | None] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)
    previous: list[Fact] = field(default_factory=list)
    # (ranking, unit, value) of units told only by how far they lie behind another
    behind: list[tuple[str, str, Decimal]] = field(default_factory=list)
    # units said to be among the first, no place told
    among: set[str] = field(default_factory=set)
    # something else than the units of `previous` was told of since
    turned: bool = False


def ranking_of(fact: Fact) -> str:
    """The ranking a unit stands in: bodies of the province (of all kinds), districts, communes."""
    return ranking_of_group(fact.group)


def ranking_of_group(group: str) -> str:
    """The ranking units of a group stand in."""
    return "province" if group in PROVINCIAL else group


def by_ranking(facts: list[Fact], together: bool = False) -> dict[str, list[Fact]]:
    """Facts by the ranking they stand in; with `together` all in one."""
    groups: dict[str, list[Fact]] = {}
    for fact in facts:
        groups.setdefault("all" if together else ranking_of(fact), []).append(fact)
    if together and len({ranking_of(f) for f in facts}) == 1 and facts:
        return {ranking_of(facts[0]): facts}
    return groups


class State:
    """Where the reading of one sentence stands: the units spoken of, what waits for units, what was found."""

    def __init__(
        self,
        tokens: list[Token],
        low: Callable[[int, int], str],
        memory: Memory,
        number: Callable[[Span], Decimal | None],
        assessed_year: str | None,
        paragraph: int,
    ) -> None:
        self.tokens = tokens
        self.starts = [t.start for t in tokens]
        self.names_units = any(t.kind == "unit" for t in tokens)
        self.scored = any(t.kind == "score" for t in tokens)
        self.low = low
        self.memory = memory
        self.number = number
        self.assessed_year = assessed_year
        self.paragraph = paragraph
        self.facts: list[Fact] = []
        self.refused: list[Refusal] = []
        self.bindings: list[Binding] = []
        self.run: list[Fact] = []
        self.closed = False
        self.last_unit: Token | None = None
        self.pending: list[Token] = []
        self.header: Header | None = None
        self.pillars: list[Span] = []
        self.topic_pillars = False
        self.context: Token | None = None
        self.year: Token | None = None
        self.year_depth = 0
        self.enum: Span | None = None
        self.shared_from = 0
        self.open_start: int | None = None
        self.paren_units = False
        self.component = False
        self.spent: list[Token] = []
        # the last unit of a list that something is given to
        self.given: Token | None = None
        # what is said of units the clause compares its own with
        self.of_rivals: list[Token] = []
        # the unit the clause compares its own with: "vượt Sở B"
        self.rival: Token | None = None
        # "trong nhóm Tốt, ...": the rating of all units named from here on
        self.frame: Token | None = None
        self.framed: list[tuple[Fact, Token]] = []
        # units in a rated list that the rating was not given to
        self.left_out: list[Fact] = []
        # places told ahead of their unit: "Xếp thứ ba, Sở A đạt 92 điểm"
        self.fronted: list[Token] = []
        # units that share the place told before, as tokens still to come and as facts
        self.sharing: list[Token] = []
        self.partners: list[Fact] = []
        # the place told last of a unit in a pillar, and the unit and pillar it is carried over to
        self.pillar_told: Token | None = None
        self.carried: tuple[Token, Span] | None = None
        # the one unit the clause before spoke of: a clause without a unit of its own goes on about it
        self.resting: list[Fact] = []
