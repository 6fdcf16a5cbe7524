"""Damage: what happens to documents between the clerk and the reader.

Harmless damage (Unicode forms, blanks, tags left open) must change nothing. Harmful damage puts a wrong value
on the page: that value may not be taken, while what is true may.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from copy import copy
from decimal import Decimal
from random import Random

from tests.generated.facts import Results, Unit
from tests.generated.pieces import Box, Content, Piece
from tests.generated.truth import Truth

_OLD_TONES = {
    "òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "òe": "oè", "óe": "oé", "ỏe": "oẻ", "ủy": "uỷ", "úy": "uý", "ùy": "uỳ", "ụy": "uỵ",
    "Ủy": "Uỷ",
}  # fmt: skip


# ------------------------------------------------------------------ harmless, on the markup or text
def nfd(rng: Random, text: str) -> str:
    """Letters and accents apart."""
    return unicodedata.normalize("NFD", text)


def curly(rng: Random, text: str) -> str:
    """Typographic apostrophes in names (`M’Drắk`)."""
    return "".join(
        "’" if c == "'" and 0 < n < len(text) - 1 and text[n - 1].isalpha() and text[n + 1].isalpha() else c
        for n, c in enumerate(text)
    )


def old_tones(rng: Random, text: str) -> str:
    """`hoà` for `hòa`, at the end of words."""
    for new, old in _OLD_TONES.items():
        parts = text.split(new)
        out = parts[0]
        for part in parts[1:]:
            out += (new if part[:1].isalpha() else old) + part
        text = out
    return text


def no_break(rng: Random, text: str) -> str:
    """No-break blanks in the text, some as entities."""
    out, inside = [], False
    for c in text:
        inside = (inside or c == "<") and c != ">"
        out.append(rng.choice(["\u00a0", "&nbsp;", "\u202f"]) if c == " " and not inside and rng.random() < 0.15 else c)
    return "".join(out)


def unclosed(rng: Random, text: str) -> str:
    """Closing tags left out where HTML lets a parser guess."""
    for tag in ("</td>", "</tr>", "</p>", "</li>", "</th>"):
        parts = text.split(tag)
        text = parts[0] + "".join(("" if rng.random() < 0.4 else tag) + part for part in parts[1:])
    return text


TEXT: dict[str, Callable[[Random, str], str]] = {
    "nfd": nfd,
    "curly": curly,
    "old_tones": old_tones,
    "no_break": no_break,
    "unclosed": unclosed,
}


def truncated(rng: Random, body: bytes) -> bytes:
    """A page that ends somewhere in its last two thirds, between two elements or within one."""
    return body[: int(len(body) * rng.uniform(0.35, 0.9))]


# ------------------------------------------------------------------ harmful, on the content
Line = tuple[Piece, int, dict[str, Box]]


def _lines(c: Content, r: Results) -> list[Line]:
    """Rows that hold one unit's values of this year, by field."""
    out = []
    for piece in c.pieces:
        for n, row in enumerate(piece.rows):
            boxes = {b.of[1]: b for b in row if b.of and b.of[2] == "" and b.of[3] == r.year}
            units = {id(b.of[0]) for b in row if b.of}
            if "unit" in boxes and len(units) == 1:
                out.append((piece, n, boxes))
    return out


def _unit(line: Line) -> Unit:
    of = line[2]["unit"].of
    if of is None:
        raise ValueError("not a unit's row")
    return of[0]


def spoil(t: Truth, unit: Unit, name: str) -> None:
    """A wrong value of the unit stands on the page: nothing of the unit is expected, all that is taken must be true."""
    t.hide(unit)
    t.strict = False
    t.spoiled += 1
    t.damage.append(f"{name}: {unit.name}")


def _group(r: Results, unit: Unit) -> list[Unit]:
    return next(g.units for g in r.groups if unit in g.units)


def one_digit_more(rng: Random, r: Results, text: str) -> str:
    """`805,3` with a digit doubled (`8805,3`); `0,8053` with a wrong whole part."""
    whole, mark, rest = text.partition(r.mark)
    at = rng.randrange(len(whole))
    return ("1" + whole[1:] if r.scale == "unit" else whole[:at] + whole[at] + whole[at:]) + mark + rest


def typo_score(rng: Random, r: Results, t: Truth, c: Content) -> bool:
    """A digit too many in one score, which breaks the order or exceeds the maximum."""
    lines = [
        x
        for x in _lines(c, r)
        if "score" in x[2] and ("rank" in x[2] or "max_score" in x[2]) and _unit(x) is not _group(r, _unit(x))[0]
    ]
    if not lines:
        return False
    line = rng.choice(lines)
    box = line[2]["score"]
    box.text = one_digit_more(rng, r, box.text)
    spoil(t, _unit(line), "typo_score")
    return True


def swapped_ranks(rng: Random, r: Results, t: Truth, c: Content) -> bool:
    """Two ranks changed places."""
    lines = [x for x in _lines(c, r) if "rank" in x[2] and "score" in x[2]]
    pairs = [
        (a, b)
        for a, b in zip(lines, lines[2:], strict=False)
        if a[0] is b[0]
        and _group(r, _unit(a)) is _group(r, _unit(b))
        and _unit(a).rank != _unit(b).rank
        and _unit(a).pct != _unit(b).pct
    ]
    if not pairs:
        return False
    a, b = rng.choice(pairs)
    x, y = a[2]["rank"], b[2]["rank"]
    x.text, y.text = y.text, x.text
    spoil(t, _unit(a), "swapped_ranks")
    spoil(t, _unit(b), "swapped_ranks")
    return True


def wrong_percent(rng: Random, r: Results, t: Truth, c: Content) -> bool:
    """A percent that is not score over maximum."""
    lines = [x for x in _lines(c, r) if {"score_pct", "score", "max_score"} <= set(x[2])]
    if not lines:
        return False
    line = rng.choice(lines)
    box = line[2]["score_pct"]
    wrong = _unit(line).pct + Decimal(rng.choice([-9, -5, -2, 2]))
    box.text = r.number(min(wrong, Decimal("99.9")), 2) + ("%" if box.text.endswith("%") else "")
    spoil(t, _unit(line), "wrong_percent")
    return True


def mixed_marks(rng: Random, r: Results, t: Truth, c: Content) -> bool:
    """Some figures with the other decimal mark."""
    boxes = [b for b in c.boxes() if b.of and b.of[1] in ("score", "score_pct") and r.mark in b.text]
    if len(boxes) < 4:
        return False
    for box in rng.sample(boxes, max(2, len(boxes) // 6)):
        if box.of:
            box.text = box.text.replace(r.mark, "." if r.mark == "," else ",")
            spoil(t, box.of[0], "mixed_marks")
    return True


def missing_cell(rng: Random, r: Results, t: Truth, c: Content) -> bool:
    """One cell's markup is left out: what follows moves to the left."""
    lines = [x for x in _lines(c, r) if "score" in x[2] and len(x[2]) >= 4]
    if not lines:
        return False
    line = rng.choice(lines)
    line[2][rng.choice([n for n in line[2] if n not in ("unit", "rank")])].missing = True
    spoil(t, _unit(line), "missing_cell")
    return True


def blank_cell(rng: Random, r: Results, t: Truth, c: Content) -> bool:
    """One score is not given."""
    lines = [x for x in _lines(c, r) if "score" in x[2]]
    if not lines:
        return False
    line = rng.choice(lines)
    line[2]["score"].text = rng.choice(["", "-", "…"])
    spoil(t, _unit(line), "blank_cell")
    return True


def duplicated_row(rng: Random, r: Results, t: Truth, c: Content) -> bool:
    """A row stands there twice."""
    lines = _lines(c, r)
    if not lines or any(b.rowspan > 1 for b in c.boxes()):
        return False
    piece, n, _ = rng.choice(lines)
    piece.rows.insert(n + 1, [copy(b) for b in piece.rows[n]])
    t.strict = False
    t.damage.append("duplicated_row")
    return True


def conflicting_row(rng: Random, r: Results, t: Truth, c: Content) -> bool:
    """A unit stands there twice with two scores."""
    lines = [x for x in _lines(c, r) if "score" in x[2]]
    if len(lines) < 5 or any(b.rowspan > 1 for b in c.boxes()):
        return False
    line = rng.choice(lines[:-3])
    piece, n, _ = line
    row = [copy(b) for b in piece.rows[n]]
    for box in row:
        if box.of and box.of[1] == "score":
            box.text = r.number(_unit(line).score * Decimal("0.9"), r.digits)
    piece.rows.insert(n + 3, row)
    spoil(t, _unit(line), "conflicting_row")
    return True


CONTENT: dict[str, Callable[[Random, Results, Truth, Content], bool]] = {
    "typo_score": typo_score, "swapped_ranks": swapped_ranks, "wrong_percent": wrong_percent, "mixed_marks": mixed_marks, "missing_cell": missing_cell,
    "blank_cell": blank_cell, "duplicated_row": duplicated_row, "conflicting_row": conflicting_row,
}  # fmt: skip
