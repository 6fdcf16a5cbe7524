"""Who publishes a page: the site's name, its banner and its footer, as short text outside the article."""

from __future__ import annotations

from itertools import islice

from lxml import etree

from scrapers.documents.flow import one_line
from scrapers.documents.web.article import Article
from scrapers.documents.web.furniture import is_junk
from scrapers.documents.web.lines import is_furniture, names_publisher
from scrapers.documents.web.tree import LINE_BREAK, Element

_SITE_TEXT = 600  # characters
_NEAR = 12  # elements looked at from either end of a level


def site_text(article: Article, names: list[str], before: list[str]) -> str:
    """Short text outside the article that names the publisher: site name, banner, footer.

    `names` come from the page's head, `before` are lines that stand above the article's title.
    """
    out = [*names, *(line for line in before if names_publisher(line))]
    found: list[Element] = []
    last: list[Element] = []
    # what stands beside the article on every level, and one level inside that
    element = article.scope
    parent = element.getparent()
    while parent is not None and parent.tag != "html":
        for sibling in _ends(parent):
            if sibling is element or not isinstance(sibling.tag, str):
                continue
            for candidate in (sibling, *islice(sibling, _NEAR)):
                if isinstance(candidate.tag, str) and _names_site(candidate):
                    found.append(candidate)
                    break
        final = parent[-1]
        if final is not element and isinstance(final.tag, str) and not is_junk(final):
            last.append(final)
        element, parent = parent, parent.getparent()
    for element in found[:12] or last:
        words = _plain(element, _SITE_TEXT)
        if found or names_publisher(words):
            out.append(words)
        out.extend(one_line(image.get("alt") or "") for image in element.iter("img"))
    text = ""
    for part in dict.fromkeys(p for p in out if p):
        if part not in text and not is_furniture(part):
            text = f"{text} | {part}" if text else part
    return text[:_SITE_TEXT].rstrip()


def _ends(parent: Element) -> list[Element]:
    """The first and the last few inside an element: a banner opens a page, a footer closes it."""
    if len(parent) <= 2 * _NEAR:
        return list(parent)
    ends = list(islice(parent, _NEAR))
    ends.extend(islice(parent.iterchildren(reversed=True), _NEAR))
    return ends


def _names_site(element: Element) -> bool:
    if element.tag in ("header", "footer"):
        return True
    if not element.attrib:
        return False
    names = f"{element.get('class', '')} {element.get('id', '')}".lower()
    return any(word in names for word in ("foot", "copyright", "logo", "site-name", "banner"))


def _plain(element: Element, limit: int) -> str:
    """An element's words outside links and scripts, at most `limit` characters."""
    out: list[str] = []
    length = 0
    walk = etree.iterwalk(element, events=("start", "end"))
    skipped: Element | None = None
    for event, e in walk:
        if event == "start":
            if e.tag in ("script", "style", "select", "form", "noscript", "ul") or (
                e.tag == "a" and "href" in e.attrib
            ):
                walk.skip_subtree()
                skipped = e
                continue
            text = e.text
        else:
            if e is skipped:
                skipped = None
            text = e.tail if e is not element else None
        if text:
            out.append(text)
            length += len(text)
            if length > limit:
                break
    return one_line(" ".join(out).replace(LINE_BREAK, " "))[:limit]
