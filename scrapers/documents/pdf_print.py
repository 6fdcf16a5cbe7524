"""What a reader sees of a PDF page's text layer: no white letters on white, nothing struck out, no watermark.

Characters are pdfplumber's; sizes are points.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

import numpy as np
import pdfminer.pdftypes
from pdfminer.layout import LTChar, LTContainer, LTRect

from scrapers.documents.geometry.layout import Word
from scrapers.documents.geometry.ruling import Area, Rule

Char = dict[str, Any]

_LARGE = 24.0  # points: lettering of a watermark, if it is pale, turned or lies over other text as well
_HUGE = 48.0  # points: no title is set so large, it is text of the page and a mark
_TIMES_LARGE = 1.8  # of the text around it
_PALE = 0.6  # of white
_TINY = 0.15  # of the text around it: nobody reads that
_GROUNDS = 2_000  # coloured areas looked at on one page
_THIN = 3.0  # points: what is lower is a line
_HIGHEST = 48.0  # points: a higher box is a ground, drawn in part only
_MAX_COVERED = 80  # characters under one box
_MAX_BOXES = 5_000  # on one page: a list of 148 communes whose cells are painted white has about 1,500
_STEPS = 2_000_000  # pairs of lines and words looked at on one page
_MAX_NOTES = 200  # annotations looked at on one page
_STRUCK = (0.32, 0.75)  # of a word's height from its top: an underline lies below
_MAX_RUNS = 50  # pieces of lettering on one page that are looked for text below them
_LONGEST = 120  # characters of a watermark


@dataclass(slots=True)
class Print:
    """The characters a page shows as text; `marks` are its watermarks, `notes` say what is not shown."""

    chars: list[Char]
    marks: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def see(chars: list[Char], objects: dict[str, list[Any]], page: Any, angle_of: Callable[[Char], int | None]) -> Print:
    """Part what a page shows as its text from watermarks and from what is not to be seen."""
    seen = Print(chars)
    covered = _covered(chars, objects, page)
    if covered:
        gone = set(map(id, covered))
        seen.chars = [c for c in chars if id(c) not in gone]
        seen.notes.append(f"text under a box was left out: {_text(covered)}")
    _part_watermarks(seen, angle_of)
    usual = _usual(seen.chars)
    tiny = [c for c in seen.chars if _size(c) < _TINY * usual and not c["text"].isspace()]
    if tiny:
        gone = set(map(id, tiny))
        seen.chars = [c for c in seen.chars if id(c) not in gone]
        seen.notes.append(f"tiny text was left out: {_text(tiny)}")
    white = [c for c in seen.chars if is_white(c)]
    if white and not _has_shadings(page):
        bare = _off_grounds(white, _grounds(objects))
        gone = set(map(id, bare))
        unseen = [c for c in bare if not c["text"].isspace()]
        if unseen:
            seen.chars = [c for c in seen.chars if id(c) not in gone]
            seen.notes.append(f"white text on white was left out: {_text(unseen)}")
    return seen


def _usual(chars: Sequence[Char]) -> float:
    return float(median(map(_size, chars))) if chars else 10.0


def _size(char: Char) -> float:
    """The height of a character; of one that stands sideways its box's width is."""
    a, b = char["matrix"][:2]
    return float(char["size"] if abs(a) >= abs(b) else char["x1"] - char["x0"])


def _text(chars: Sequence[Char]) -> str:
    """What characters say, in the order drawn, shortened."""
    return "".join(c["text"] for c in chars)[:_LONGEST]


# ------------------------------------------------------------------ watermarks
def _part_watermarks(seen: Print, angle_of: Callable[[Char], int | None]) -> None:
    usual = _usual(seen.chars)
    angles = [angle_of(c) for c in seen.chars]
    upright = max((0, 90, 180, 270), key=angles.count)
    limit = max(_LARGE, _TIMES_LARGE * usual)
    small = np.array([_middle(c) for c in seen.chars if _size(c) < limit and not c["text"].isspace()])
    kept: list[Char] = []
    runs: list[list[Char]] = []
    large: list[Char] = []
    last: tuple[int | None, str] | None = None
    for char, angle in zip(seen.chars, angles, strict=True):
        slanted = angle is None
        if not slanted and (_size(char) < limit or not len(small)):
            kept.append(char)
            last = None
            continue
        way = angle, "slanted" if slanted else "large"
        if way != last:
            runs.append([])
        runs[-1].append(char)
        last = way
    for n, run in enumerate(runs):
        turned = angle_of(run[0]) != upright  # slanted or set across the text
        apart = turned or _is_pale(run) or (n < _MAX_RUNS and _lies_over(run, small))
        if not apart:
            large += run
        if apart or _size(run[0]) > _HUGE:
            seen.marks.append(" ".join(_text(run).split()))
    if runs:
        gone = {id(c) for run in runs for c in run} - set(map(id, large))
        seen.chars = [c for c in seen.chars if id(c) not in gone]


def _is_pale(run: Sequence[Char]) -> bool:
    tones = [_tone(c) for c in run]
    return all(tone is not None and tone > _PALE for tone in tones)


def _lies_over(run: Sequence[Char], small: Any) -> bool:
    """Whether lettering lies over text of the usual size (its middles): more than one letter has some under it."""
    boxes = [Area(c["x0"], c["top"], c["x1"], c["bottom"]) for c in run[:_LONGEST] if not c["text"].isspace()]
    return bool(boxes) and sum(bool(_inside(box, small).any()) for box in boxes) > 1


def _inside(box: Area, middles: Any) -> Any:
    """Which of some points (an array of x and y) lie in a box."""
    x, y = middles[:, 0], middles[:, 1]
    return (box.x0 <= x) & (x <= box.x1) & (box.top <= y) & (y <= box.bottom)


def _middle(char: Char) -> tuple[float, float]:
    return (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2


# ------------------------------------------------------------------ white on white
def _tone(drawn: dict[str, Any]) -> float | None:
    """How light a fill is, 0 (black) to 1 (white); None when its colours can't be told (patterns, spot colours)."""
    colour = drawn.get("non_stroking_color")
    if isinstance(colour, int | float):  # of drawings, not of characters
        colour = (colour,)
    if not isinstance(colour, list | tuple) or not all(isinstance(part, int | float) for part in colour):
        return None
    if drawn.get("ncs") in ("Separation", "DeviceN", "Indexed", "Pattern"):
        return None
    if len(colour) == 4:
        return float(1.0 - min(1.0, max(*colour[:3], 0.0) + colour[3]))
    return float(min(colour)) if len(colour) in (1, 3) else None


def is_white(char: Char) -> bool:
    """Whether a character is drawn in white."""
    tone = _tone(char)
    return tone is not None and tone >= 0.99


def _grounds(objects: dict[str, list[Any]]) -> list[Area]:
    """Where something other than white is painted: letters on it may be white."""
    found = [Area(i["x0"], i["top"], i["x1"], i["bottom"]) for i in objects.get("image", [])]
    for kind in ("rect", "curve"):
        for drawn in objects.get(kind, []):
            if drawn.get("fill") and not is_white(drawn):
                found.append(Area(drawn["x0"], drawn["top"], drawn["x1"], drawn["bottom"]))
            elif (drawn.get("linewidth") or 0) > 4:  # a bar drawn as a wide line
                wide = drawn["linewidth"] / 2
                found.append(Area(drawn["x0"] - wide, drawn["top"] - wide, drawn["x1"] + wide, drawn["bottom"] + wide))
    for line in objects.get("line", []):
        wide = (line.get("linewidth") or 0) / 2
        if wide > 2:
            found.append(Area(line["x0"] - wide, line["top"] - wide, line["x1"] + wide, line["bottom"] + wide))
    return sorted(found, key=lambda a: -a.width * a.height)[:_GROUNDS]


def _off_grounds(chars: list[Char], grounds: Sequence[Area]) -> list[Char]:
    """The characters whose middles lie on none of the areas."""
    if not grounds:
        return chars
    x0, top, x1, bottom = np.array(grounds, dtype=np.float64).T
    found = []
    for char in chars:
        x, y = _middle(char)
        if not ((x0 <= x) & (x <= x1) & (top <= y) & (y <= bottom)).any():
            found.append(char)
    return found


def _has_shadings(page: Any) -> bool:
    """Whether the page's resources hold gradients, which are painted without being reported."""
    resources = pdfminer.pdftypes.resolve1(getattr(page.page_obj, "resources", None))
    return isinstance(resources, dict) and bool(pdfminer.pdftypes.resolve1(resources.get("Shading")))


# ------------------------------------------------------------------ covered
def _covered(chars: Sequence[Char], objects: dict[str, list[Any]], page: Any) -> list[Char]:
    """Characters over which a white or black box no larger than some words was painted."""
    rects = objects.get("rect", [])
    boxes = [n for n, rect in enumerate(rects) if rect.get("fill") and _is_box(rect)]
    if not boxes or not chars or len(boxes) > _MAX_BOXES or _is_translucent(page):
        return []
    drawn = _drawn_before(page)
    if len(drawn) != len(rects):
        return []
    order = {id(c): n for n, c in enumerate(objects.get("char", []))}
    numbers = np.array([order.get(id(c), len(order)) for c in chars])
    middles = np.array([_middle(c) for c in chars])
    found: dict[int, Char] = {}
    for n in boxes:
        if not drawn[n]:
            continue
        rect = rects[n]
        box = Area(rect["x0"], rect["top"], rect["x1"], rect["bottom"])
        under = np.flatnonzero(_inside(box, middles) & (numbers < drawn[n]))
        if 0 < len(under) <= _MAX_COVERED:
            found.update((int(i), chars[int(i)]) for i in under)
    return [found[i] for i in sorted(found)]


def _is_box(rect: dict[str, Any]) -> bool:
    tone = _tone(rect)
    return tone is not None and (tone >= 0.99 or tone < 0.05) and _THIN < rect["height"] < _HIGHEST


def _drawn_before(page: Any) -> list[int]:
    """For every rectangle of a page, in order, how many characters were drawn before it."""
    counts: list[int] = []
    characters = 0
    waiting = [iter(page.layout)]
    while waiting:
        item = next(waiting[-1], None)
        if item is None:
            waiting.pop()
        elif isinstance(item, LTChar):
            characters += 1
        elif isinstance(item, LTRect):
            counts.append(characters)
        elif isinstance(item, LTContainer):
            waiting.append(iter(item))
    return counts


def _is_translucent(page: Any) -> bool:
    """Whether something on the page may be painted so that what is under it is still seen."""
    resources = pdfminer.pdftypes.resolve1(getattr(page.page_obj, "resources", None))
    states = pdfminer.pdftypes.resolve1(resources.get("ExtGState")) if isinstance(resources, dict) else None
    for value in list(states.values())[:_GROUNDS] if isinstance(states, dict) else ():
        state = pdfminer.pdftypes.resolve1(value)
        if not isinstance(state, dict):
            continue
        alpha, blend = (pdfminer.pdftypes.resolve1(state.get(name)) for name in ("ca", "BM"))
        if (isinstance(alpha, int | float) and alpha < 1) or getattr(blend, "name", "Normal") != "Normal":
            return True
    return False


# ------------------------------------------------------------------ struck out
def without_struck(words: Sequence[Word], rules: Sequence[Rule]) -> tuple[list[Word], list[Rule], list[Word]]:
    """The words, those struck out without text in their places; the lines drawn through none; the words struck out.

    A line strikes words out when it goes through their middles and begins and ends with them; a table's line that
    crosses a word goes on beyond it.
    """
    by_height = sorted(words, key=lambda w: w.middle)
    middles = [w.middle for w in by_height]
    tallest = max((w.bottom - w.top for w in words), default=0.0)
    struck: set[Word] = set()
    kept: list[Rule] = []
    steps = 0
    for rule in rules:
        near = by_height[
            bisect_left(middles, rule.position - tallest / 2) : bisect_right(middles, rule.position + tallest / 2)
        ]
        steps += len(near)
        through = [w for w in near if _goes_through(rule, w)] if steps < _STEPS else []
        size = max((w.bottom - w.top for w in through), default=0.0)
        own = bool(through) and (
            rule.start > min(w.x0 for w in through) - 0.4 * size and rule.end < max(w.x1 for w in through) + 0.4 * size
        )
        if own:
            struck.update(through)
        else:
            kept.append(rule)
    if not struck:
        return list(words), list(rules), []
    return [w._replace(text="") if w in struck else w for w in words], kept, [w for w in words if w in struck]


def _goes_through(rule: Rule, word: Word) -> bool:
    depth = (rule.position - word.top) / max(0.1, word.bottom - word.top)
    covered = min(rule.end, word.x1) - max(rule.start, word.x0)
    return _STRUCK[0] < depth < _STRUCK[1] and covered > 0.8 * (word.x1 - word.x0)


def notes_on(page: Any) -> tuple[list[Rule], list[str]]:
    """The lines that readers' strike-out annotations draw, and what stamps on the page say; none on turned pages."""
    lines: list[Rule] = []
    stamps: list[str] = []
    listed = pdfminer.pdftypes.resolve1(getattr(page.page_obj, "annots", None))
    if not isinstance(listed, list) or page.rotation:
        return lines, stamps
    x0, top = page.bbox[:2]
    for item in listed[:_MAX_NOTES]:
        note = pdfminer.pdftypes.resolve1(item)
        kind = (
            str(getattr(pdfminer.pdftypes.resolve1(note.get("Subtype")), "name", "")) if isinstance(note, dict) else ""
        )
        if kind == "StrikeOut":
            points = pdfminer.pdftypes.resolve1(note.get("QuadPoints"))
            numbers = [float(p) for p in points[:800]] if isinstance(points, list) and _all_numbers(points) else []
            for at in range(0, len(numbers) - 7, 8):
                xs, ys = numbers[at : at + 8 : 2], numbers[at + 1 : at + 8 : 2]
                level = page.height + page.mediabox[1] - sum(ys) / 4
                lines.append(Rule(level - top, min(xs) - x0, max(xs) - x0))
        elif kind in ("Stamp", "Watermark", "FreeText"):
            for name in ("Contents", "Name"):
                said = pdfminer.pdftypes.resolve1(note.get(name))
                text = _decoded(said) if isinstance(said, bytes) else str(getattr(said, "name", ""))
                if text:
                    stamps.append(text[:_LONGEST])
    return lines, stamps


def _all_numbers(values: Sequence[Any]) -> bool:
    return all(isinstance(v, int | float) and math.isfinite(v) for v in values[:800])


def _decoded(text: bytes) -> str:
    if text[:2] in (b"\xfe\xff", b"\xff\xfe"):
        return text.decode("utf-16", "replace")
    return text.decode("utf-8", "replace")
