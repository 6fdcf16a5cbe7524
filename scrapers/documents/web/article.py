"""Which part of a page is the article: its title, its body, and what around it is furniture.

The body comes from the CMS description when there is one, else from density: the smallest element
that carries the bulk of the running text and tables once menus, sidebars, counters, related news
and the like are left out. Only the ancestors of longer texts are looked at, so that a large page
costs little more than parsing it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from lxml import etree

from scrapers.documents.flow import one_line
from scrapers.documents.model import ArticleHint
from scrapers.documents.web.furniture import JUNK_TAGS, is_hidden, is_junk
from scrapers.documents.web.lines import is_site_name
from scrapers.documents.web.selectors import select
from scrapers.documents.web.tree import Element, inner_text, shown_text, text_nodes, words
from scrapers.vietnamese import key

_LONG = 20  # characters of a text that counts as running text
_BULK = 0.85  # share of the running text an article's element must carry
_MOST = 0.65  # the same, of an element around a confirmed title
_TABLE_WEIGHT = 3  # a number in a cell counts more than a letter of a teaser

# most long texts of a page are menu links: those are left out before they become objects
_long_texts = etree.XPath(f"descendant::text()[not(parent::a)][string-length() > {_LONG}]")
_unlinked_texts = etree.XPath(f"descendant::text()[not(parent::a[@href])][string-length() > {_LONG}]")
_NO_PROSE = words("script style noscript title option textarea button a")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5")


class Signs(NamedTuple):
    """What is known of a page before its article is looked for, each in document order.

    Attributes:
        headings: h1 to h5.
        tables: every table.
        headlines: elements that microdata calls the headline.
    """

    headings: list[Element]
    tables: list[Element]
    headlines: list[Element]


@dataclass(frozen=True, slots=True)
class Article:
    """Where the article is. `scope` holds title and body; `title` is the visible heading, if any."""

    scope: Element
    body: Element
    title: Element | None
    title_text: str | None


def _ancestors(element: Element) -> list[Element]:
    """The element and its ancestors, innermost first."""
    chain = [element]
    parent = element.getparent()
    while parent is not None:
        chain.append(parent)
        parent = parent.getparent()
    return chain


def common_ancestor(first: Element, second: Element) -> Element:
    """The innermost element that holds both."""
    chain = set(_ancestors(first))
    return next((e for e in _ancestors(second) if e in chain), second)


@dataclass(slots=True)
class _Weights:
    """How much running text and how many figures each element holds, furniture left out.

    Attributes:
        total: the page's weight.
        of: element → weight of what is inside.
        pieces: the elements that directly hold running text or are data tables, in document order.
        chains: element → itself and its ancestors, innermost first.
    """

    total: float
    of: dict[Element, float]
    pieces: list[Element]
    chains: dict[Element, list[Element]]


def _has_link(chain: list[Element]) -> bool:
    return any(e.tag == "a" and "href" in e.attrib for e in chain)


def _pieces(root: Element, tables: list[Element]) -> list[tuple[Element, float]]:
    """The running texts and data tables of a page with their weight."""
    out: list[tuple[Element, float]] = []
    for text in text_nodes(_long_texts, root):
        holder = text.getparent()
        # the tail of an element belongs to the element around it
        if holder is not None and text.is_tail:
            holder = holder.getparent()
        if holder is None or holder.tag in _NO_PROSE:
            continue
        weight = len(text.strip())
        if weight >= _LONG:
            out.append((holder, float(weight)))
    for table in tables:
        if next(table.iterdescendants("table"), None) is None and len(list(islice(table.iter("tr"), 2))) > 1:
            digits = sum(map(inner_text(table).count, "0123456789"))
            if digits >= 4:
                out.append((table, float(digits * _TABLE_WEIGHT)))
    return out


def _sum(pieces: list[tuple[Element, float]], chains: dict[Element, list[Element]]) -> dict[Element, float]:
    out: dict[Element, float] = {}
    for element, weight in pieces:
        for e in chains[element]:
            out[e] = out.get(e, 0.0) + weight
    return out


def weigh(root: Element, tables: list[Element]) -> _Weights:
    """Weigh the running texts and data tables of a page that belong to no furniture."""
    chains: dict[Element, list[Element]] = {}
    plain: list[tuple[Element, float]] = []
    for element, weight in _pieces(root, tables):
        chain = chains.get(element)
        if chain is None:
            chain = chains[element] = _ancestors(element)
        if not _has_link(chain):
            plain.append((element, weight))
    raw = _sum(plain, chains)
    total = sum(weight for _, weight in plain)
    # furniture by its name, unless it carries most of the page (then the name misleads)
    junk = {e for e, weight in raw.items() if e.tag in JUNK_TAGS or (weight < total / 2 and is_junk(e)) or is_hidden(e)}
    kept = [(e, weight) for e, weight in plain if junk.isdisjoint(chains[e])] if junk else plain
    return _Weights(sum(w for _, w in kept), _sum(kept, chains) if junk else raw, [e for e, _ in kept], chains)


def find_body(weights: _Weights, title: Element | None) -> Element | None:
    """The smallest element with the bulk of the page's running text; None on a page without text.

    A title that the page's head confirms is a stronger sign: the smallest element around it that holds
    most of the text and all data tables will do.
    """
    if not weights.total:
        return None
    best, deepest = None, -1
    for e, weight in weights.of.items():
        if weight >= _BULK * weights.total:
            depth = len(weights.chains.get(e) or _ancestors(e))
            if depth > deepest:
                best, deepest = e, depth
    if title is not None:
        tables = [e for e in weights.pieces if e.tag == "table"]
        chain = _ancestors(title)
        for i, e in enumerate(chain[1:], start=1):
            if weights.of.get(e, 0.0) >= _MOST * weights.total and all(e in weights.chains[t] for t in tables):
                if len(chain) - i > deepest:
                    best = e
                break
    return _container(best) if best is not None else None


_NOT_CONTAINERS = words("p span b strong i em u font a li ul ol h1 h2 h3 h4 h5 h6 table tbody thead tr td th")


def _container(element: Element) -> Element:
    """The element itself, or the nearest one around it that can hold a whole article.

    One long paragraph or one table is not the article: its neighbours belong to it.
    """
    while element.tag in _NOT_CONTAINERS or element.tag in ("center", "blockquote", "figure"):
        parent = element.getparent()
        if parent is None or parent.tag in ("body", "html"):
            return element if parent is None else parent
        if element.tag in ("td", "th"):
            layout = next((e for e in _ancestors(element) if e.tag == "table"), None)
            if layout is None or not _is_wide(layout):
                return element
        element = parent
    return element


def _is_wide(table: Element) -> bool:
    """Whether a table is data by its own rows: no table inside, two or more rows of two or more cells with digits."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    rows = 0
    for tr in table.iter("tr"):
        if len(tr) > 1 and any(c.isdigit() for c in inner_text(tr)):
            rows += 1
            if rows > 1:
                return True
    return False


def find_title(root: Element, names: list[str], hint: ArticleHint | None, signs: Signs) -> Element | None:
    """The element that shows the article's title, confirmed by the CMS description, microdata or the head.

    `names` are the titles the page's head declares, best first.
    """
    for selector in hint.title if hint else ():
        for element in select(root, selector):
            if element.tag != "meta" and len(shown_text(element)) > 3:
                return element
    keys = [k for k in map(key, names) if len(k) >= 8]
    for element in (*(e for e in signs.headlines if e.tag != "meta"), *signs.headings):
        text = shown_text(element)
        if len(text) < 8:
            continue
        if element.get("itemprop") == "headline" and len(text) < 400:
            return element
        shown = key(text)
        # a heading may be cut short, or carry the site's name
        if any((shown in k and 2 * len(shown) > len(k)) or (k in shown and len(shown) < 2 * len(k)) for k in keys):
            return element
    return _title_text(root, names)


def guess_title(headings: list[Element], weights: _Weights) -> Element | None:
    """The last heading before the running text (else the first in it), where the head names none.

    `headings` are all of the page, in document order.
    """
    first = next((e for e in weights.pieces if e.tag not in _HEADINGS), None)
    before = 0
    if first is not None:
        chain = weights.chains[first]
        before = bisect_left(headings, True, key=lambda heading: _stands_before(chain, _ancestors(heading)))
    return next(filter(_may_be_title, (*reversed(headings[:before]), *headings[before:])), None)


def _stands_before(first: list[Element], second: list[Element]) -> bool:
    """Whether an element begins before another in the document; both are given with their ancestors."""
    depth = 1
    while depth <= min(len(first), len(second)) and first[-depth] is second[-depth]:
        depth += 1
    if depth > len(first) or depth > len(second):
        return len(first) < len(second)  # what is around an element begins before it
    around = first[1 - depth]
    return around.index(first[-depth]) < around.index(second[-depth])


def _may_be_title(heading: Element) -> bool:
    text = shown_text(heading)
    return len(text) >= 12 and not is_site_name(text) and not _is_furniture(heading)


def _title_text(root: Element, names: list[str]) -> Element | None:
    """An element that shows one of the head's titles without being a heading."""
    wanted = {name for name in names if len(name) >= 12}
    if not wanted:
        return None
    for text in text_nodes(_unlinked_texts, root):
        if one_line(text.strip()) not in wanted:
            continue
        holder = text.getparent()
        if holder is not None and text.is_tail:
            holder = holder.getparent()
        if holder is None or holder.tag in ("title", "script", "option"):
            continue
        chain = _ancestors(holder)
        if not _has_link(chain) and not _is_furniture(holder):
            return holder
    return None


def _is_furniture(element: Element) -> bool:
    return any(is_junk(e) for e in _ancestors(element) if e.tag not in ("body", "html"))


def find_article(
    root: Element, names: list[str], hint: ArticleHint | None, signs: Signs, note: Callable[[str], None]
) -> Article:
    """Find the article in a parsed page.

    Args:
        root: the page's root element.
        names: titles the head declares, best first.
        hint: what the CMS description says, if anything.
        signs: the page's headings and tables.
        note: takes remarks for a person, e.g. that the description did not fit.
    """
    title = find_title(root, names, hint, signs)
    body: Element | None = None
    if hint is not None and hint.body:
        body = _hinted(root, hint.body)
        if body is None:
            note("the CMS description found no article body; found by density")
    if body is None or title is None:
        weights = weigh(root, signs.tables)
        if body is None:
            body = find_body(weights, title)
        if title is None:
            title = guess_title(signs.headings, weights)
    if body is None:
        body = next(root.iter("body"), root)
    scope = body
    if title is not None:
        scope = common_ancestor(title, body)
        if scope.tag == "html":
            scope = next(root.iter("body"), root)
    shown = shown_text(title) if title is not None else None
    return Article(scope, body, title, shown or (names[0] if names else None))


def _hinted(root: Element, selectors: tuple[str, ...]) -> Element | None:
    for selector in selectors:
        best, most = None, 0
        for element in select(root, selector):
            length = len(shown_text(element))
            if length > most:
                best, most = element, length
        if best is not None and most >= _LONG:
            return best
    return None
