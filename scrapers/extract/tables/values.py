"""The fields of a record in one cell: what each number or word is, by its own marks, then by the header."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from scrapers.extract.tables.cells import Content, Figure, read_cell
from scrapers.extract.tables.columns import FIELD_OF, CellFields, Column
from scrapers.extract.vocabulary import rating_pattern
from scrapers.vietnamese import lower, ordinal, readings

LONGEST_RATING = 40  # characters of a rating in words that no scale knows
KNOWN_RATINGS = 0.7  # share of known words in a column above which another word is a misprint, cut off or no rating


def read_fields(text: str, column: Column) -> CellFields:
    """What a cell of a column says; the column's role must be settled.

    A number's own mark (`%`, `hạng`, `điểm`, a slash) wins over the header's order of parts, which wins
    over the column's role. What stays unclear is not taken (`unread`).
    """
    content = read_cell(text)
    if column.role == column.label.role == "rank" and shares_places(text, column.size):
        return CellFields(shared=True)
    known = content if content.plain else text
    found = column.fields.get(known)
    if found is not None:
        return found
    column.fields[known] = found = _fields_of(text, content, column)
    return found


def _fields_of(text: str, content: Content, column: Column) -> CellFields:
    out = CellFields(qualifier=content.qualifier, qualifier_span=content.qualifier_span, earlier=content.earlier)
    name = FIELD_OF.get(column.role or "", "")
    if content.kind == "blank":
        return out
    if content.kind == "absent":
        out.absent = True
        return out
    if content.kind in ("text", "roman"):
        _words(text, content, name, column, out)
        return out
    if content.rating is not None:
        out.spans["rating"] = content.rating
    if name == "rating" and content.rating is None:
        if content.figures and all(f.role == "rank" for f in content.figures):
            out.spans["rating"] = _trimmed(text)  # "Hạng II" in a column of levels
            return out
        out.unread = True
        return out
    _figures(text, content, name, column, out)
    return out


# "Tốt (3 đơn vị)" over the rows of a level: how many they are
_COUNT = re.compile(
    r"\s*(?:[:–-]\s*|\(\s*)(?:gồm\s+|có\s+)?\d{1,3}\s+(?:đơn\s+vị|cơ\s+quan|địa\s+phương|sở|huyện|xã|phường)[^()\d]*\)?\s*$"
)


def _trimmed(text: str) -> tuple[int, int]:
    start = len(text) - len(text.lstrip())
    return start, len(text.rstrip(" .*"))


def _known_ratings(text: str) -> set[str]:
    return set(re.findall(rf"(?<![\wà-ỹđ])(?:{rating_pattern()})(?![\wà-ỹđ])", lower(text[: 2 * LONGEST_RATING])))


# `2-3`, `4 và 5`: the places that units with equal points share
_PLACES = re.compile(
    r"\s*(?:hạng\s+)?(\d{1,4})\s*(?:[-–—÷=&;~]|,\s|(?<=[\d\s])(?:và|đến)(?![\wà-ỹđ]))\s*(\d{1,4})\s*\*?\s*"
)


def shares_places(text: str, rows: int) -> bool:
    """Whether a cell of one of so many rows gives a range of places, which its unit shares with others."""
    m = _PLACES.fullmatch(text.lower()) if len(text) <= LONGEST_RATING else None
    return m is not None and 0 < int(m[1]) < int(m[2]) < int(m[1]) + rows


def _words(text: str, content: Content, name: str, column: Column, out: CellFields) -> None:
    if name == "rating":
        start, end = content.rating or _trimmed(text)
        if content.rating is None and (counted := _COUNT.search(text, start, end)):
            end = counted.start()
        odd = content.kind == "text" and column.share("rating") >= KNOWN_RATINGS
        several = content.kind == "text" and len(_known_ratings(text)) > 1  # "Tốt (Khá)": this year's, the one before?
        if end - start > LONGEST_RATING or end <= start or odd or several or "\ufffd" in text:
            out.unread = True
        else:
            out.spans["rating"] = (start, end)
    elif name == "rank" and ordinal(text) is not None:
        out.spans["rank"] = _trimmed(text)
    else:
        out.unread = True


def _figures(text: str, content: Content, name: str, column: Column, out: CellFields) -> None:
    open_figures: list[Figure] = []
    after: dict[int, Figure] = {}
    for figure in content.figures:
        if figure.after_slash and open_figures:
            after[len(open_figures) - 1] = figure
        elif figure.role == "rank":
            out.spans["rank"] = (figure.start, figure.end)
        elif figure.role == "pct":
            out.spans["score_pct"] = (figure.start, figure.end)
        elif figure.role == "score" and name not in ("max_score",):
            out.spans["score"] = (figure.start, figure.end)
            open_figures.append(figure)
        else:
            open_figures.append(figure)
    parts = [FIELD_OF.get(p, p) for p in column.label.parts]
    if after and "ignore" in parts and len(parts) == 2 and len(content.figures) == 2:
        # "Điểm tự chấm/Điểm thẩm định"
        keep = content.figures[1 - parts.index("ignore")]
        out.spans = {parts[1 - parts.index("ignore")]: (keep.start, keep.end)}
        return
    unclear = [(n, f) for n, f in enumerate(open_figures) if f.role is None or n in after]
    if len(unclear) == 2 and len(open_figures) == 2 and name in ("score", "rank") and not out.spans:
        at = _rank_at(column, parts if after else [])
        if at is not None:
            (s, score), (_, rank) = unclear[1 - at], unclear[at]
            if not text[rank.start : rank.end].isdigit():
                out.unread = True
                return
            out.spans["score"], out.spans["rank"] = (score.start, score.end), (rank.start, rank.end)
            if s in after:
                out.spans["max_score"] = (after[s].start, after[s].end)
            return
    for n, figure in unclear:
        if n not in after:
            continue
        span, over = (figure.start, figure.end), after[n]
        whole = text[figure.start : figure.end].isdigit() and text[over.start : over.end].isdigit()
        ranked = name == "rank" and whole and "score" not in parts
        if ("rank" if ranked else "score") in out.spans:
            out.unread = True  # two pairs, and nothing tells which is the rank among how many
            return
        if ranked:
            out.spans["rank"] = span
        elif name in ("score", "score_pct", "rank", "rating", "max_score"):
            out.spans["score"] = span
            out.spans["max_score"] = (over.start, over.end)
    single = [f for n, f in unclear if n not in after]
    if not single:
        return
    if len(single) == 1:
        _one(text, single[0], name, parts, out)
        return
    if len(single) == 2:
        _two(text, single, name, parts, column, out)
        return
    out.unread = True


def _one(text: str, figure: Figure, name: str, parts: list[str], out: CellFields) -> None:
    span = (figure.start, figure.end)
    target = name
    if target in out.spans or name == "rating":
        free = [p for p in parts if p in FIELD_OF.values() and p not in out.spans]
        target = free[0] if free else "score" if "score" not in out.spans and name in ("rating", "rank") else ""
    if name == "score" and figure.bracketed and figure.role is None and "score" not in out.spans:
        target = "score"
    if target == "rank" and not text[figure.start : figure.end].isdigit():
        out.unread = True
        return
    if not target:
        out.unread = not _is_footnote(text, figure)
        return
    out.spans[target] = span


def _two(text: str, figures: list[Figure], name: str, parts: list[str], column: Column, out: CellFields) -> None:
    fields = [p for p in parts if p in FIELD_OF.values()]
    spans = [(f.start, f.end) for f in figures]
    if len(fields) == 2 and "ignore" not in parts and name in fields and not set(fields) & set(out.spans):
        first, second = fields
        whole = [text[a:b].isdigit() for a, b in spans]
        if "rank" in fields and not whole[fields.index("rank")]:
            first, second = second, first  # the cell has the other order
            if not whole[[first, second].index("rank")]:
                out.unread = True
                return
        out.spans[first], out.spans[second] = spans
        return
    whole = [text[a:b].isdigit() for a, b in spans]
    if name == "rank" and whole[0] and not whole[1]:
        out.spans["rank"], out.spans["score"] = spans
    elif name == "score" and not whole[0] and whole[1] and figures[1].bracketed:
        if _ranks_in_brackets(column):
            out.spans["score"], out.spans["rank"] = spans
        else:
            out.spans["score"] = spans[0]  # a footnote mark
    elif (
        name in ("score", "score_pct", "max_score", "rank")
        and figures[1].bracketed
        and _is_footnote(text, figures[1])
        and not _ranks_in_brackets(column)
    ):
        out.spans[name] = spans[0]
    else:
        out.unread = True


def _rank_at(column: Column, parts: list[str]) -> int | None:
    """Which of the two numbers of a column's cells (0, 1) is the rank beside a score (`95/100 (1/5)`, `01 (95)`): the
    one whose order the other follows, else the one the header names so; None when neither tells."""
    if column.rank_at is None:
        explained = [at for at in (0, 1) if _falls(column, at)]
        column.rank_at = explained[0] if len(explained) == 1 else -1
    if column.rank_at >= 0:
        return column.rank_at
    named = [p for p in parts if p in ("score", "rank")]
    return named.index("rank") if sorted(named) == ["rank", "score"] else None


def _falls(column: Column, at: int) -> bool:
    """Whether the numbers at one side of a column's cells are ranks from 1 on, and those at the other side fall with
    them; one misprint in five is borne with."""
    pairs: list[tuple[int, Decimal]] = []
    cells = 0
    among = set()
    for row, content in column.contents.items():
        if content.kind != "figures":
            continue
        cells += 1
        text = column.texts[row]
        open_figures = [f for f in content.figures if not f.after_slash]
        if len(open_figures) != 2 or any(f.role is not None or f.negative for f in open_figures):
            continue
        rank, score = open_figures[at], open_figures[1 - at]
        printed = text[rank.start : rank.end]
        if not printed.isdigit():
            return False
        behind = next((f for f in content.figures if f.after_slash and f.start > rank.end), None)
        between = behind is not None and (behind.start < score.start or score.start < rank.start)
        if behind is not None and between:
            of = text[behind.start : behind.end]
            if not of.isdigit() or int(printed) > int(of):
                return False
            among.add(of)
        found = readings(text[score.start : score.end])
        if found:
            pairs.append((int(printed), min(found.values())))
    if len(pairs) < 3 or len(pairs) < 0.8 * cells or len(among) > 1:
        return False
    pairs.sort(key=lambda pair: (pair[0], -pair[1]))
    first, last = pairs[0][0], pairs[-1][0]
    different = len({s for _, s in pairs}) >= 3 and len({r for r, _ in pairs}) >= 3
    if first != 1 or last > max(2 * len(pairs), 10) or not different:
        return False
    return sum(b[1] > a[1] for a, b in pairwise(pairs)) * 5 <= len(pairs) - 1


def _is_footnote(text: str, figure: Figure) -> bool:
    token = text[figure.start : figure.end]
    return figure.bracketed and token.isdigit() and len(token) == 1


def _ranks_in_brackets(column: Column) -> bool:
    """Whether nearly all cells of a column carry a bracketed whole number and these differ, as ranks do."""
    seen = []
    cells = 0
    for row, content in column.contents.items():
        if content.kind != "figures":
            continue
        cells += 1
        inside = [f for f in content.figures if f.bracketed]
        if inside:
            seen.append(column.texts[row][inside[-1].start : inside[-1].end])
    return cells >= 2 and len(seen) >= 0.8 * cells and len(set(seen)) >= 0.6 * len(seen)


@lru_cache(maxsize=4096)
def rank_value(printed: str) -> str | None:
    """The number of a printed rank (`01`, `I`, `nhất`), None when it is none."""
    value = ordinal(lower(printed).strip(" ."))
    return None if value is None else str(value)
