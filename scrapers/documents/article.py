"""Which part of a page is the article: its title, its body, and what around it is furniture.

The body comes from the CMS description when there is one, else from density: the smallest element
that carries the bulk of the running text and tables once menus, sidebars, counters, related news
and the like are left out. Only the ancestors of longer texts are looked at, so that a large page
costs little more than parsing it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from scrapers.documents.flow import one_line
from scrapers.documents.model import ArticleHint
from scrapers.documents.selectors import select
from scrapers.documents.tree import Element, elements, inner_text, number, shown_text, text_nodes, words
from scrapers.vietnamese import key

_LONG = 20  # characters of a text that counts as running text
_BULK = 0.85  # share of the running text an article's element must carry
_TABLE_WEIGHT = 3  # a number in a cell counts more than a letter of a teaser

JUNK_TAGS = words(
    "nav aside footer script style noscript template svg button select option input textarea iframe object embed",
    "canvas audio video map head title meta link datalist progress",
)
# parts of class names and ids
_JUNK_WORDS = words(
    "nav navbar navigation menu mainmenu submenu topmenu megamenu sidebar aside footer copyright breadcrumb",
    "breadcrumbs bread crumb crumbs related relate lienquan tinkhac tinlienquan othernews mostviewed xemnhieu docnhieu",
    "recent widget widgets counter visit visitor visitors visits stat stats statistic statistics thongke truycap",
    "online comment comments binhluan rating rate vote voting share sharing social addthis advert ads quangcao",
    "pagination paging pager calendar weather thoitiet tygia giavang toolbar tools tool print tags tagcloud keyword",
    "keywords newest latest popup modal cookie banner login search toc sitemap skip feedback subscribe newsletter languages",
)
# a name as a whole, or words side by side
_JUNK_NAMES = re.compile(
    r"(?:^|[-_ ])(?:lien[-_]?quan|tin[-_]?(?:khac|moi|cu|hot|nong|noi[-_]?bat)|tin[-_]?cung"
    r"|other[-_](?:news|posts?|articles?|items?)|more[-_]?news|most[-_](?:viewed|read|popular)|xem[-_]nhieu|doc[-_]nhieu"
    r"|(?:box|news|hot)[-_](?:hot|new|news|right|left)|right[-_](?:col|column|bar|side)|col[-_]?right|thong[-_]ke"
    r"|luot[-_](?:truy[-_]cap|xem)|truy[-_]cap|y[-_]kien|binh[-_]luan|lich[-_](?:viec|cong[-_]tac|tuan)"
    r"|cung[-_](?:chuyen[-_]muc|loai)|xem[-_]them|doc[-_]them|article[-_]+tags?|post[-_]+tags?"
    r"|bai[-_]viet[-_](?:khac|moi|lien)|hit[-_]?counter|site[-_]?map|quang[-_]cao|entry[-_]meta)(?:$|[-_ ])"
)
# class names that describe the article itself and only happen to contain such words
_DESCRIPTIVE = re.compile(
    r"^(?:tag|category|type|status|format|has|page|postid|post|template|node|hentry|col|row|yui\d?|controls)(?:[-_]|$)"
)
_WORD_SPLIT = re.compile(r"[-_]+|(?<=[a-z])(?=[A-Z])")
_JUNK_ROLES = frozenset(("navigation", "complementary", "contentinfo", "search", "menu", "menubar", "banner"))
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_HIDDEN_CLASSES = frozenset(("hidden", "d-none", "hide", "visually-hidden", "sr-only", "screen-reader-text"))

_long_texts = etree.XPath(f"descendant::text()[string-length(.) > {_LONG}]")
_digits = etree.XPath("string-length(string(.)) - string-length(translate(string(.), '0123456789', ''))")
_headline = etree.XPath("descendant::*[@itemprop='headline'][not(self::meta)]")
_NO_PROSE = words("script style noscript title option textarea button a")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5")


@lru_cache(maxsize=8192)
def _junk_name(names: str) -> bool:
    if _JUNK_NAMES.search(names.lower()):
        return True
    for name in names.split():
        if _DESCRIPTIVE.match(name.lower()):
            continue
        if name.lower() in _JUNK_WORDS or any(word.lower() in _JUNK_WORDS for word in _WORD_SPLIT.split(name)):
            return True
    return False


def is_junk(element: Element) -> bool:
    """Whether an element is page furniture by its tag, role, class or id."""
    tag = element.tag
    if tag in JUNK_TAGS:
        return True
    attrib = element.attrib
    if not attrib:
        return False
    names = attrib.get("class")
    if names is not None and _junk_name(names):
        return True
    name = attrib.get("id")
    if name is not None and _junk_name(name):
        return True
    role = attrib.get("role")
    return role is not None and role in _JUNK_ROLES


def is_hidden(element: Element) -> bool:
    """Whether a browser would not show the element."""
    attrib = element.attrib
    if not attrib:
        return False
    if "hidden" in attrib:
        return True
    style = attrib.get("style")
    if style is not None and _HIDDEN_STYLE.search(style):
        return True
    names = attrib.get("class")
    if names is None or (
        "hid" not in names and "none" not in names and "sr-only" not in names and "screen" not in names
    ):
        return False
    return not _HIDDEN_CLASSES.isdisjoint(names.split())


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


class _Weigher:
    """Sums the weight of texts and tables over their ancestors."""

    def __init__(self) -> None:
        self.raw: dict[Element, float] = {}
        self.chains: dict[Element, list[Element]] = {}

    def chain(self, element: Element) -> list[Element]:
        found = self.chains.get(element)
        if found is None:
            found = self.chains[element] = _ancestors(element)
        return found

    def add(self, element: Element, weight: float) -> None:
        raw = self.raw
        for e in self.chain(element):
            raw[e] = raw.get(e, 0.0) + weight


def _has_link(chain: list[Element]) -> bool:
    return any(e.tag == "a" and "href" in e.attrib for e in chain)


def _pieces(root: Element) -> list[tuple[Element, float]]:
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
    for table in root.iter("table"):
        if next(table.iterdescendants("table"), None) is None and sum(1 for _ in table.iter("tr")) > 1:
            digits = number(_digits, table)
            if digits >= 4:
                out.append((table, digits * _TABLE_WEIGHT))
    return out


def find_body(root: Element) -> Element | None:
    """The smallest element with the bulk of the page's running text; None on a page without text."""
    pieces = _pieces(root)
    weigher = _Weigher()
    plain: list[tuple[Element, float]] = []
    for element, weight in pieces:
        if not _has_link(weigher.chain(element)):
            plain.append((element, weight))
            weigher.add(element, weight)
    total = sum(weight for _, weight in plain)
    if not total:
        return None
    # furniture by its name, unless it carries most of the page (then the name misleads)
    junk = {
        e
        for e, weight in weigher.raw.items()
        if (e.tag in JUNK_TAGS or (is_junk(e) and weight < total / 2)) or is_hidden(e)
    }
    kept = _Weigher()
    kept.chains = weigher.chains
    total = 0.0
    for element, weight in plain:
        if junk.isdisjoint(weigher.chain(element)):
            kept.add(element, weight)
            total += weight
    if not total:
        return None
    best, best_depth = None, -1
    for e, weight in kept.raw.items():
        if weight >= _BULK * total:
            depth = len(weigher.chain(e))
            if depth > best_depth:
                best, best_depth = e, depth
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


def find_title(
    root: Element, body: Element | None, names: list[str], hint: ArticleHint | None, source: bytes
) -> Element | None:
    """The element that shows the article's title.

    `names` are the titles the page's head declares, best first.
    """
    for selector in hint.title if hint else ():
        for element in select(root, selector):
            if element.tag != "meta" and len(shown_text(element)) > 3:
                return element
    keys = [k for k in map(key, names) if len(k) >= 8]
    fallback: Element | None = None
    marked = elements(_headline, root) if b"headline" in source else []
    for element in (*marked, *root.iter(*_HEADINGS)):
        shown = key(shown_text(element))
        if len(shown) < 8:
            continue
        if element.get("itemprop") == "headline" and len(shown) < 400:
            return element
        if any(shown in k or (k in shown and len(shown) < 2 * len(k)) for k in keys):
            return element
        if element.tag in ("h1", "h2") and fallback is None and not _is_furniture(element):
            fallback = element
    found = _title_text(root, names)
    if found is not None:
        return found
    if fallback is None and body is not None:
        return next((h for h in body.iter("h1", "h2", "h3") if len(shown_text(h)) >= 12 and not _is_furniture(h)), None)
    return fallback


def _title_text(root: Element, names: list[str]) -> Element | None:
    """An element that shows one of the head's titles without being a heading."""
    wanted = {name for name in names if len(name) >= 12}
    if not wanted:
        return None
    for text in text_nodes(_long_texts, root):
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
    root: Element, names: list[str], hint: ArticleHint | None, source: bytes, note: Callable[[str], None]
) -> Article:
    """Find the article in a parsed page.

    Args:
        root: the page's root element.
        names: titles the head declares, best first.
        hint: what the CMS description says, if anything.
        source: the markup, to tell cheaply what it does not contain.
        note: takes remarks for a person, e.g. that the description did not fit.
    """
    body: Element | None = None
    if hint is not None and hint.body:
        body = _hinted(root, hint.body)
        if body is None:
            note("the CMS description found no article body; found by density")
    if body is None:
        body = find_body(root)
    if body is None:
        body = next(root.iter("body"), root)
    title = find_title(root, body, names, hint, source)
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
