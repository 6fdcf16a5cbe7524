"""Documents with truth: layouts × wording × numbers × damage, the same for the same seed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from tests.generated import damage as d
from tests.generated import wording as w
from tests.generated.facts import Results, make_results
from tests.generated.layouts import TABLES
from tests.generated.pieces import Content
from tests.generated.sentences import PROSE, Teller, noise
from tests.generated.shells import FORMATS, PORTALS
from tests.generated.traps import PARAGRAPHS
from tests.generated.traps import TABLES as ASIDES
from tests.generated.truth import Truth

# layouts a text dump or a picture of pages can carry: every cell filled, no merged ones
_FLAT = ("plain", "percent_only", "score_of_maximum", "self_assessed", "rank_and_score_in_one", "running_number")
_SHEETS = (
    "plain",
    "group_rows",
    "merged_ratings",
    "years_beside",
    "feet",
    "pillar_matrix",
    "self_assessed",
    "percent_only",
    "side_by_side",
    "score_of_maximum",
)
_PAPER = ("plain", "group_rows", "percent_only", "feet", "score_of_maximum", "merged_ratings", "years_beside")
# ranks by percent of a unit's own maximum make sense only where maximum or percent is shown
_OWN_MAXIMA = (
    "plain",
    "feet",
    "group_rows",
    "running_number",
    "percent_only",
    "rating_only",
    "score_of_maximum",
    "percents",
    "rated",
)
HARMFUL = (*d.CONTENT, "truncated", "wrong_counts", "typo_told")


@dataclass
class Generated:
    """One document: `layout` as `format/shape`, the bytes, the truth and what was done to it."""

    name: str
    layout: str
    body: bytes
    truth: Truth
    damage: tuple[str, ...]

    @property
    def harmed(self) -> bool:
        """Whether a wrong value stands in it, or something is lost."""
        return any(x in HARMFUL for x in self.damage)


def plan() -> list[tuple[str, str]]:
    """One round of (format, shape): what is common comes more often."""
    html_tables = [("html", shape) for shape in TABLES]
    prose = [("html", shape) for shape in PROSE]
    rest = (
        [("text", s) for s in _FLAT]
        + [("xlsx", s) for s in _SHEETS[:6]]
        + [("docx", s) for s in _SHEETS[:5]]
        + [("pdf", s) for s in _PAPER[:4]]
    )
    return html_tables + prose + [("html", "told_and_tabled")] + html_tables + prose + rest


def _content(rng: Random, shape: str, wanted: str | None, traps: bool) -> tuple[Results, Truth, Content]:
    pillars = rng.choice([6, 8]) if shape == "pillar_matrix" else 0
    scale = None
    if pillars:
        scale = rng.choice(["hundred", "thousand"])
    elif shape not in _OWN_MAXIMA:
        scale = rng.choice(["thousand", "thousand", "hundred", "five_hundred", "unit"])
    groups = 1 if shape in ("pillar_matrix", "side_by_side") and rng.random() < 0.5 else rng.choice([None, None, 3, 1])
    r = make_results(rng, scale=scale, pillars=pillars, groups=groups, large=rng.random() < 0.08)
    t = Truth(r, traps=traps)
    c = Content(w.title(rng, r))
    c.p(w.lead(rng, r))
    if shape in TABLES:
        if rng.random() < 0.5:
            c.p(w.scale_sentence(rng, r))
        TABLES[shape](rng, r, t, c)
    elif shape == "told_and_tabled":
        for group in r.groups:
            teller = Teller(rng, r, t, group)
            c.p(teller.leader() + teller.followers() + ".")
        TABLES["plain"](rng, r, t, c)
    else:
        c.p(w.scale_sentence(rng, r))
        PROSE[shape](rng, r, t, c, wanted)
    for _ in range(rng.randint(0, 2)):
        c.p(noise(rng, r))
    if traps and rng.random() < 0.3:
        c.p(PARAGRAPHS[rng.choice(list(PARAGRAPHS))](rng, r, t, rng.choice(r.groups)))
    if traps and shape in TABLES and rng.random() < 0.25:
        ASIDES[rng.choice(list(ASIDES))](rng, r, t, c)
    return r, t, c


def make(seed: str, kind: str, shape: str, wanted: str | None, *, traps: bool = False) -> Generated:
    """One document. `wanted` is the damage to try; where it does not fit the shape there is none."""
    rng = Random(seed)
    r, t, c = _content(rng, shape, wanted, traps)
    done: list[str] = []
    if wanted in d.CONTENT:
        d.CONTENT[wanted](rng, r, t, c)
    done += sorted({x.split(":")[0] for x in t.damage})
    month = min(12, r.decided[1] + rng.randint(0, 1))
    day = f"{rng.randint(max(1, r.decided[0]), 28):02}/{month:02}/{r.year + 1}"
    if kind == "html":
        portal = rng.choice(list(PORTALS))
        page = PORTALS[portal](rng, r, c, day)
        for name in (wanted, *(n for n in d.TEXT if rng.random() < 0.08)):
            if name in d.TEXT and name not in done:
                page = d.TEXT[name](rng, page)
                done.append(name)
        body = page.encode()
        if wanted == "truncated":
            body = d.truncated(rng, body)
            t.strict = False
            done.append(wanted)
    else:
        body = FORMATS[kind](rng, r, c, day)
        if kind == "text" and wanted in ("nfd", "curly", "old_tones"):
            body = d.TEXT[wanted](rng, body.decode()).encode()
            done.append(wanted)
    return Generated(f"{seed}-{kind}-{shape}", f"{kind}/{shape}", body, t, tuple(done))


def documents(n: int, seed: str = "dti", *, traps: bool = False) -> Iterator[Generated]:
    """`n` documents, the same for the same seed. A third is damaged, about half of those harmfully.

    With `traps` figures stand beside the results that are none: other indices, years, targets, columns, provinces.
    """
    shapes = plan()
    for i in range(n):
        kind, shape = shapes[i % len(shapes)]
        wanted = None
        if i % 3 == 2:
            fitting = _damages(kind, shape)
            wanted = fitting[(i // 3 + i // len(shapes)) % len(fitting)]
        yield make(f"{seed}-{i}", kind, shape, wanted, traps=traps)


def _damages(kind: str, shape: str) -> list[str]:
    out: list[str] = []
    if shape in PROSE:
        out += {"rated": ["wrong_counts"], "averages": []}.get(shape, ["typo_told"]) * 2
    else:
        out += [*d.CONTENT, *d.CONTENT]
    if kind == "html":
        out += [*d.TEXT, "truncated"]
    elif kind == "text":
        out += ["nfd", "curly", "old_tones"]
    return out
