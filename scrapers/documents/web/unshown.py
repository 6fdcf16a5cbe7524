"""Text that a browser does not show, shows struck out or as a note's mark: by inline style or a page's own rules.

Only short elements are judged: a longer one that is transparent or aside may be shown by a script.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

from scrapers.documents.web.styles import Styles
from scrapers.documents.web.tree import Element, elements, inner_text, words
from scrapers.documents.web.white import GROUND, WHITE, find_white

NOTE_MARK = re.compile(r"\s*[\[(]?(?:\d{1,2}|[*†‡]{1,3})[\])]?\s*")
_INLINE = words("span font b strong i em u small sub sup big label mark code a")
_BLOCKS = words("p div li tr td th dd dt section")
_LONGEST = 200  # characters; a longer text may be shown by a script
_GONE = re.compile(
    r"(?<![-\w])(?:(?:font-size|opacity)\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:!important\s*)?(?:;|$)"
    r"|(?:left|top|text-indent|margin-left)\s*:\s*-\d{4,6}(?:px|pt|em)|color\s*:\s*transparent"
    r"|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01])",
    re.I,
)
_RAISED = re.compile(r"vertical-align\s*:\s*super", re.I)
_FIGURES = re.compile(r"[\d.,\s]+")
_styled = etree.XPath("descendant::*[@style][not(self::div or self::p or self::td or self::tr or self::table)]")
_STYLED_BLOCKS = etree.XPath(
    "descendant::*[@style][self::div or self::p or self::li or self::tr or self::td or self::th or self::dd or self::dt"
    " or self::section]"
)
_struck = etree.XPath("descendant::*[contains(@style, 'line-through')]")
# what a page with such blocks has in its bytes
_HINTS = (
    b"opacity",
    b"font-size:0",
    b"font-size: 0",
    b"height:0",
    b"height: 0",
    b"-999",
    b"transparent",
)
_turned = etree.XPath("descendant::*[contains(@style, 'rotate')]")
_TURNED = re.compile(r"(?:^|;)\s*(?:-\w+-)?(?:transform|rotate)\s*:[^;]*(?:rotate|deg)")
_CONTENT = re.compile(r"content\s*:\s*(?:\"([^\"\\]{3,120})\"|'([^'\\]{3,120})')")
_MAX_MARKS = 40
_FOLDED = re.compile(r"(?<![-\w])(?:max-)?height\s*:\s*0(?:px)?\s*(?:;|$)", re.I)
_RULE = re.compile(r"(?:^|(?<=\}))\s*[a-z]{0,6}\.([\w-]{1,60})\s*\{([^{}]*)", re.I)
_NONE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)")
_STRUCK = re.compile(r"(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through")


def find_unshown(root: Element, styles: Styles) -> list[Element]:
    """The elements whose text is not shown or is a note's mark."""
    found: list[Element] = []
    if styles.inline and b"style=" in styles.source:
        found += [e for e in elements(_styled, root) if e.tag in _INLINE and _is_unshown(e, _way(e.get("style", "")))]
        if any(hint in styles.source for hint in _HINTS):
            found += [e for e in elements(_STYLED_BLOCKS, root) if _is_unshown_block(e, e.get("style", ""))]
    found += find_white(root, styles, _classes)
    if ("none" in styles.sheets or "hidden" in styles.sheets) and b"none" in styles.source:
        found += _of_classes(root, _classes(root, _NONE))
    return [e for e in found if len(inner_text(e)) <= _LONGEST]


def find_struck(root: Element, styles: Styles) -> list[Element]:
    """The elements whose text is shown struck out by a style."""
    if not styles.mention("line-through"):
        return []
    return elements(_struck, root) + _of_classes(root, _classes(root, _STRUCK))


def find_marks(root: Element, styles: Styles) -> list[str]:
    """What stands across a page: turned lettering, words that its style sheets print."""
    found: list[str] = []
    if styles.mention("rotate"):
        turned = elements(_turned, root) + _of_classes(root, _classes(root, _TURNED))
        found += [text for e in turned[:_MAX_MARKS] if len(text := inner_text(e)) <= _LONGEST]
    if "content:" in styles.sheets:
        for sheet in root.iter("style"):
            found += [m[1] or m[2] for m in _CONTENT.finditer(inner_text(sheet))][:_MAX_MARKS]
    return found


def _is_unshown_block(element: Element, style: str) -> bool:
    """Whether nothing of a block is seen: transparent, aside, without height."""
    way = _way(style)
    if way == "gone":
        return not any("font-size" in inner.get("style", "") for inner in element.iterdescendants())
    return "overflow" in style and _FOLDED.search(style) is not None


@lru_cache(maxsize=4096)
def _way(style: str) -> str:
    """What an inline style does to text: `gone`, `raised`, `white` or nothing of these."""
    if _GONE.search(style):
        return "gone"
    if _RAISED.search(style):
        return "raised"
    return "white" if WHITE.search(style) and not GROUND.search(style) else ""


def _is_unshown(element: Element, way: str) -> bool:
    if way == "raised":
        return NOTE_MARK.fullmatch(inner_text(element)) is not None
    return way == "gone" or (way == "white" and _splits_number(element))


def _splits_number(element: Element) -> bool:
    """Whether an element holds figures right beside others of another colour: no heading on a dark ground."""
    if not _FIGURES.fullmatch(inner_text(element)) or element.get("class"):
        return False
    previous, parent = element.getprevious(), element.getparent()
    before = previous.tail if previous is not None else parent.text if parent is not None else ""
    return (before or "")[-1:].isdigit() or (element.tail or "")[:1].isdigit()


def _classes(root: Element, rule: re.Pattern[str]) -> set[str]:
    """Classes to which rules of the page itself do something whatever the medium."""
    out: set[str] = set()
    for sheet in root.iter("style"):
        rules = inner_text(sheet).split("@", 1)[0]
        out.update(m[1] for m in _RULE.finditer(rules) if rule.search(m[2].lower()))
    return out


def _of_classes(root: Element, classes: set[str]) -> list[Element]:
    if not classes:
        return []
    return [e for e in root.iter(*_INLINE, *_BLOCKS) if not classes.isdisjoint((e.get("class") or "").split())]
