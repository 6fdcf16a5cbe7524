"""White text on the white of the page, which a reader does not see.

White text is shown where something lies under it: by its own style, by that of anything around it, or by a class,
which style sheets that are not at hand may colour. So only white text right beside text of the usual colour counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from lxml import etree

from scrapers.documents.web.styles import Styles
from scrapers.documents.web.tree import Element, elements, inner_text, words

_COLOUR = (
    r"(?:#fff(?:fff)?(?![\da-f])|white(?![\w-])|rgba?\(\s*255\s*[, ]\s*255\s*[, ]\s*255\s*(?:[,/]\s*1(?:\.0+)?\s*)?\))"
)
WHITE = re.compile(rf"(?<![-\w])color\s*:\s*{_COLOUR}", re.I)
GROUND = re.compile(
    rf"(?<![-\w])background(?:-color|-image)?\s*:\s*(?!{_COLOUR}|(?:transparent|none|inherit|initial|unset)(?![\w-]))",
    re.I,
)
_PLAIN_WHITE = re.compile(_COLOUR, re.I)
_INLINE = words("span font b strong i em u small sub sup big label code")
_BLOCKS = words("p div li tr td dd dt section")
_MENTIONED = re.compile(
    r"color\s*[:=]\s*(?:#fff|white|rgba?\(\s*255)"
)  # begins with letters, so that it is found at once
_MAX_CHILDREN = 2_000  # of an element around white text; the longest list of units has some hundreds
_MAX_EMPTY = 50  # children of an element whose text is all white
_MAX_NESTED = 10  # elements around white text that hold nothing else
_MOST_INSIDE = 30  # elements in a white one: a span pasted from Word holds a few
_coloured = etree.XPath("descendant::*[@style or self::font[@color]]")


def find_white(root: Element, styles: Styles, classes: Callable[[Element, re.Pattern[str]], set[str]]) -> list[Element]:
    """The elements of white text among text of the usual colour, with nothing known to lie under them.

    `classes` gives the classes for which the page's own rules match.
    """
    if not _MENTIONED.search(styles.inline) and not _MENTIONED.search(styles.sheets):
        return []
    whites = classes(root, WHITE) if "color" in styles.sheets else set()
    found = [e for e in elements(_coloured, root) if _is_white(e)]
    if whites:
        found += [e for e in root.iter(*_INLINE, *_BLOCKS) if not whites.isdisjoint((e.get("class") or "").split())]
    if not found:
        return []
    return _Page(classes(root, GROUND) if "background" in styles.sheets else set(), whites).unseen(found)


def _is_white(element: Element) -> bool:
    style = element.get("style", "")
    if WHITE.search(style):
        return True
    return element.tag == "font" and _PLAIN_WHITE.fullmatch(element.get("color", "").strip()) is not None


def _has_colour(element: Element) -> bool:
    return element.get("color") is not None or re.search(r"(?<![-\w])color\s*:", element.get("style", "")) is not None


class _Page:
    def __init__(self, grounds: set[str], whites: set[str]) -> None:
        self._grounds = grounds
        self._whites = whites
        self._grounded: dict[Element, bool] = {}
        self._sizes: dict[Element, int] = {}
        self._usual: dict[Element, bool] = {}

    def unseen(self, found: list[Element]) -> list[Element]:
        """Those of the white elements that nothing shows."""
        whole = {e: self._whole(e) for e in dict.fromkeys(found) if e.tag in _INLINE or e.tag in _BLOCKS}
        tops = set(whole.values())
        return [e for e, top in whole.items() if self._is_unseen(e, top, tops)]

    def _is_unseen(self, element: Element, top: Element, tops: set[Element]) -> bool:
        parent = top.getparent()
        if parent is None or self._size(parent) > _MAX_CHILDREN or (top.tag not in _INLINE and top.tag not in _BLOCKS):
            return False
        if not set((element.get("class") or "").split()) <= self._whites:
            return False
        inside = list(islice(top.iter(), _MOST_INSIDE + 1))
        if len(inside) > _MOST_INSIDE or self._is_grounded(parent) or any(map(self._lies_on, inside)):
            return False
        if any(e is not element and e.get("class") for e in inside):
            return False
        if top.tag in _INLINE:
            return not _has_colour(parent) and self._has_usual_text(parent, tops)
        row = top if top.tag == "tr" else parent if top.tag == "td" else None
        if row is not None and (row.getprevious() is None or row.find("th") is not None or row.get("class")):
            return False  # header rows may have a ground by rules that are not at hand
        return self._has_usual_block(parent, tops)

    def _size(self, element: Element) -> int:
        """The number of an element's children, counted once."""
        if element not in self._sizes:
            self._sizes[element] = len(element)
        return self._sizes[element]

    def _whole(self, element: Element) -> Element:
        """The outermost element that holds nothing but a white inline one."""
        for _ in range(_MAX_NESTED):
            parent = element.getparent()
            if element.tag not in _INLINE or parent is None or (parent.text or "").strip():
                break
            if self._size(parent) > _MAX_EMPTY:
                break
            if any((e.tail or "").strip() or (e is not element and inner_text(e).strip()) for e in parent):
                break
            element = parent
        return element

    def _lies_on(self, element: Element) -> bool:
        """Whether an element itself has a ground of a colour."""
        bgcolor = element.get("bgcolor")
        return (
            GROUND.search(element.get("style", "")) is not None
            or (bgcolor is not None and not _PLAIN_WHITE.fullmatch(bgcolor.strip()))
            or element.get("background") is not None
            or not self._grounds.isdisjoint((element.get("class") or "").split())
        )

    def _is_grounded(self, element: Element) -> bool:
        """Whether an element or one around it has a ground of a colour."""
        chain: list[Element] = []
        above: Element | None = element
        while above is not None and above not in self._grounded:
            chain.append(above)
            above = above.getparent()
        known = above is not None and self._grounded[above]
        for e in reversed(chain):
            known = self._grounded[e] = known or self._lies_on(e)
        return known

    def _has_usual_text(self, parent: Element, tops: set[Element]) -> bool:
        """Whether an element has text of its own colour, of its own or in its children."""
        if parent not in self._usual:
            texts = [parent.text, *(e.tail for e in parent)]
            texts += [inner_text(e) for e in parent if e not in tops and not _has_colour(e) and not e.get("class")]
            self._usual[parent] = any(text and text.strip() for text in texts)
        return self._usual[parent]

    def _has_usual_block(self, parent: Element, tops: set[Element]) -> bool:
        """Whether an element has a block of the usual colour."""
        if parent not in self._usual:
            self._usual[parent] = any(
                e.tag in _BLOCKS
                and e not in tops
                and not _has_colour(e)
                and not e.get("class")
                and inner_text(e).strip()
                for e in parent
            )
        return self._usual[parent]
