"""What of a page is furniture or hidden, by tags, roles, names and styles: menus, counters, related news."""

from __future__ import annotations

import re
from functools import lru_cache

from scrapers.documents.web.tree import Element, words

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
    "keywords newest latest popup modal cookie banner login search toc sitemap skip feedback subscribe newsletter",
    "languages",
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
# a click away, not hidden: the other tabs of an article
_PANE = re.compile(r"\b(?:tab|collapse|accordion|carousel|slide)", re.I)
_HIDDEN_CLASSES = frozenset(("hidden", "d-none", "hide", "visually-hidden", "sr-only", "screen-reader-text"))


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
    names = attrib.get("class")
    if style is not None and _HIDDEN_STYLE.search(style):
        return names is None or _PANE.search(names) is None
    if names is None or (
        "hid" not in names and "none" not in names and "sr-only" not in names and "screen" not in names
    ):
        return False
    return not _HIDDEN_CLASSES.isdisjoint(names.split())
