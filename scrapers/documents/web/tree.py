"""Typed, bounded access to lxml trees: text of an element, XPath results as lists of elements or texts."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Protocol, cast

from lxml import etree

Element = etree._Element
LINE_BREAK = "\u2028"  # what <br> becomes in the tree; `clean` makes it a newline
# lxml takes such characters from a page and does not take them back
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def words(*lines: str) -> frozenset[str]:
    """The words of some lines, as a set of names."""
    return frozenset(word for line in lines for word in line.split())


# what is looked for all over a page by its tag, and the kind it is kept under
_LANDMARKS = {
    **{tag: tag for tag in ("meta", "title", "link", "base", "script", "style", "font", "table")},
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5"), "heading"),
    **dict.fromkeys(("br", "sup", "s", "strike", "del"), "mark"),
}


def landmarks(root: Element) -> defaultdict[str, list[Element]]:
    """A page's `meta`, `title`, `link`, `base`, `script`, `style`, `font`, `table`, `heading` (h1 to h5) and `mark`
    (line breaks, raised and struck-out text) elements in document order, found in one pass."""
    found: defaultdict[str, list[Element]] = defaultdict(list)
    for element in root.iter(*_LANDMARKS):
        found[_LANDMARKS[element.tag]].append(element)
    return found


class TextNode(Protocol):
    """A text of the tree that knows where it stands (lxml's smart string)."""

    is_tail: bool

    def getparent(self) -> Element | None:
        """The element the text follows or begins."""

    def strip(self) -> str:
        """The text without blanks around it."""


_string = etree.XPath("string()", smart_strings=False)


def inner_text(element: Element) -> str:
    """All text inside an element, in order, as it stands."""
    return cast("str", _string(element))


def shown_text(element: Element) -> str:
    """All text inside an element on one line."""
    return " ".join(inner_text(element).split())


def empty(element: Element) -> bool:
    """Take away everything inside an element, leaving what follows it; whether it held words."""
    had = bool(inner_text(element).strip())
    for child in list(element):
        element.remove(child)
    element.text = None
    return had


def break_around(element: Element) -> None:
    """Put a line break before and after what an element holds."""
    element.text = LINE_BREAK + _NOT_XML.sub("", element.text or "")
    element.tail = LINE_BREAK + _NOT_XML.sub("", element.tail or "")


def texts(query: etree.XPath, element: Element) -> list[str]:
    """The texts a query without smart strings finds, as bare words."""
    found = query(element)
    return cast("list[str]", found) if isinstance(found, list) else []


def elements(query: etree.XPath, element: Element) -> list[Element]:
    """The elements an XPath query finds."""
    found = query(element)
    return cast("list[Element]", found) if isinstance(found, list) else []


def text_nodes(query: etree.XPath, element: Element) -> list[TextNode]:
    """The texts an XPath query finds."""
    found = query(element)
    return cast("list[TextNode]", found) if isinstance(found, list) else []
