"""Text within a line that a browser does not show, or shows as a note's mark: by inline style or a page's own rules.

Only elements inside a line are judged: a block that is transparent or aside may be shown by a script.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

from scrapers.documents.tree import Element, elements, inner_text, words

NOTE_MARK = re.compile(r"\s*[\[(]?(?:\d{1,2}|[*†‡]{1,3})[\])]?\s*")
_INLINE = words("span font b strong i em u small sub sup big label mark code a")
_LONGEST = 200  # characters; a longer text may be shown by a script
_GONE = re.compile(
    r"(?<![-\w])(?:(?:font-size|opacity)\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:!important\s*)?(?:;|$)"
    r"|(?:left|top|text-indent|margin-left)\s*:\s*-\d{4,6}(?:px|pt|em)|color\s*:\s*transparent"
    r"|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01])",
    re.I,
)
_RAISED = re.compile(r"vertical-align\s*:\s*super", re.I)
_WHITE = re.compile(
    r"(?<![-\w])color\s*:\s*(?:#fff(?:fff)?(?![\da-f])|white(?!\w)|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))", re.I
)
_FIGURES = re.compile(r"[\d.,\s]+")
_styled = etree.XPath("descendant::*[@style][not(self::div or self::p or self::td or self::tr or self::table)]")
_RULE = re.compile(r"(?:^|(?<=\}))\s*[a-z]{0,6}\.([\w-]{1,60})\s*\{([^{}]*)", re.I)
_NONE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)")


def find_unshown(root: Element, source: bytes) -> list[Element]:
    """The elements within lines whose text is not shown or is a note's mark.

    `source` is the page's markup as bytes: what it does not mention is not looked for.
    """
    found: list[Element] = []
    if b"style=" in source:
        found += [e for e in elements(_styled, root) if e.tag in _INLINE and _is_unshown(e, _way(e.get("style", "")))]
    if b"</style" in source and b"none" in source:
        hidden = _hidden_classes(root)
        if hidden:
            found += [e for e in root.iter(*_INLINE) if not hidden.isdisjoint((e.get("class") or "").split())]
    return [e for e in found if len(inner_text(e)) <= _LONGEST]


@lru_cache(maxsize=4096)
def _way(style: str) -> str:
    """What an inline style does to text: `gone`, `raised`, `white` or nothing of these."""
    if _GONE.search(style):
        return "gone"
    if _RAISED.search(style):
        return "raised"
    return "white" if _WHITE.search(style) and "background" not in style else ""


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


def _hidden_classes(root: Element) -> set[str]:
    """Classes that rules of the page itself hide whatever the medium."""
    out: set[str] = set()
    for sheet in root.iter("style"):
        rules = inner_text(sheet).split("@", 1)[0]
        out.update(m[1] for m in _RULE.finditer(rules) if _NONE.search(m[2].lower()))
    return out
