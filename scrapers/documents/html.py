"""HTML pages: the article of a portal page as a `Document`.

lxml parses (beautifulsoup4 takes about twelve times as long on a full page and is only asked which
charset a page declares); `article` finds the title and the body, `markup` walks them, `assembly`
judges the lines. What is left here is the page's head and the order of these steps.
"""

from __future__ import annotations

import re
from collections import defaultdict

from lxml import etree

from scrapers.documents import charset
from scrapers.documents.dates import PublicationDate, iso_day, visible_day
from scrapers.documents.flow import one_line
from scrapers.documents.model import ArticleHint, Document, UnreadableDocument
from scrapers.documents.web.article import Article, Signs, find_article
from scrapers.documents.web.assembly import Assembly
from scrapers.documents.web.lines import is_site_name
from scrapers.documents.web.links import link_kind
from scrapers.documents.web.markup import Walk, prepare
from scrapers.documents.web.selectors import select
from scrapers.documents.web.site import site_text
from scrapers.documents.web.styles import Styles
from scrapers.documents.web.tree import Element, inner_text, landmarks, text_nodes
from scrapers.documents.web.unshown import find_marks
from scrapers.records import Place

MAX_BYTES = 24_000_000  # the largest announcement page seen is below 1 MB; Word-pasted criteria reach 10 MB

MAX_TAGS = 400_000  # a table of 148 communes pasted from Word has about 50,000; each costs half a kilobyte of memory
_MAX_ATTRIBUTES = 2_000  # of one tag: the parser compares each with all before it
_LONG = 20_000  # bytes of a tag that may have so many
_LONG_TAG = re.compile(rb"<[^<>]{%d,}" % _LONG)
_LARGE = 150_000  # bytes below which markup can cost no more than some seconds

_microdata = etree.XPath("descendant::*/@itemprop")
_JSON_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')


def _may_have_long_tag(markup: bytes) -> bool:
    """Whether some stretch without `<` and `>` may be as long as `_LONG`: it would fill one of these halves."""
    half = _LONG // 2
    return any(
        markup.find(b"<", at, at + half) < 0 and markup.find(b">", at, at + half) < 0
        for at in range(0, len(markup), half)
    )


def parse(markup: bytes) -> Element:
    """The tree of a page given as UTF-8.

    Raises:
        UnreadableDocument: `too_deep`, the markup is nested deeper than the parser follows (2,048);
            `too_large`, more tags or attributes than any announcement has; `empty`, no markup.
    """
    # nothing asks for an element by its id
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False
    )
    if not markup.strip():
        raise UnreadableDocument("empty", "the page has no content")
    if len(markup) > MAX_TAGS and markup.count(b"<") > MAX_TAGS:
        raise UnreadableDocument("too_large", f"the page has more than {MAX_TAGS} tags")
    if (
        len(markup) > _LARGE
        and _may_have_long_tag(markup)
        and any(len(tag[0].split()) > _MAX_ATTRIBUTES for tag in _LONG_TAG.finditer(markup))
    ):
        raise UnreadableDocument("too_large", f"a tag has more than {_MAX_ATTRIBUTES} attributes")
    try:
        root = etree.fromstring(markup, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableDocument("damaged", f"not HTML: {error}") from error
    if root is None:
        raise UnreadableDocument("empty", "the page has no content")
    if any(entry.type == 0x12D0 or "depth" in entry.message for entry in parser.error_log[-3:]):
        raise UnreadableDocument("too_deep", "the page's markup is nested more than 2,048 deep")
    return root


# ------------------------------------------------------------------ the head
def _meta(metas: list[Element]) -> dict[str, str]:
    out: dict[str, str] = {}
    for element in metas:
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content:
            out.setdefault(name.lower(), content.strip())
    return out


def _titles(titles: list[Element], meta: dict[str, str]) -> tuple[list[str], list[str]]:
    """Titles the head declares, best first, and what it says about the site."""
    names: list[str] = []
    site: list[str] = []
    page = one_line(inner_text(titles[0])) if titles else ""
    social = one_line(meta.get("og:title", ""))
    site_name = one_line(meta.get("og:site_name", "") or meta.get("application-name", ""))
    if site_name:
        site.append(site_name)
    if social and social != site_name and not is_site_name(social):
        names.append(social)
    parts = [part for part in re.split(r"\s+[|»–—-]\s+|\s*\|\s*", page) if part]
    if len(parts) > 1:
        sites = [part for part in parts if is_site_name(part)]
        last = parts[-1]
        if not sites and len(parts[0]) >= 20 and len(last) < 60 and not any(c.isdigit() for c in last):
            sites = [last]
        for part in sites:
            page = page.replace(part, "").strip(" |»–—-")
        site.extend(sites)
    if page and is_site_name(page):
        site.append(page)
    elif page:
        names.append(page)
    return [n for n in dict.fromkeys(names) if n], site


def _canonical(links: list[Element], meta: dict[str, str]) -> str | None:
    for element in links:
        if (element.get("rel") or "").lower() == "canonical":
            href = (element.get("href") or "").strip()
            if href.startswith(("http://", "https://")):
                return href
    address = meta.get("og:url", "")
    return address if address.startswith(("http://", "https://")) else None


def _declared_date(
    published: list[Element], meta: dict[str, str], article: Article, scripts: list[Element]
) -> str | None:
    """The publication day by machine-readable marks: microdata, meta, `time`, JSON-LD."""
    for name in (
        "article:published_time",
        "datepublished",
        "pubdate",
        "publishdate",
        "dc.date.issued",
        "dcterms.created",
    ):
        day = iso_day(meta.get(name, ""))
        if day:
            return day
    for element in published:
        value = element.get("content") or element.get("datetime") or inner_text(element)
        day = iso_day(value) or visible_day(value)
        if day:
            return day
    for element in article.scope.iter("time"):
        day = iso_day(element.get("datetime") or "")
        if day:
            return day
    for element in scripts:
        m = _JSON_DATE.search(inner_text(element))
        if m:
            return iso_day(m[1])
    return None


_TAIL = 5_000  # bytes behind a page's end: counters, comments


def read_html(
    body: bytes,
    *,
    declared: str | None = None,
    url: str | None = None,
    hint: ArticleHint | None = None,
    reader: str = "",
) -> Document:
    """Read a page.

    Args:
        body: the bytes.
        declared: the charset the server declared, if any.
        url: where the page was fetched; relative links are resolved against it.
        hint: where the CMS puts the article's parts.
        reader: written into `Document.reader`.

    Raises:
        UnreadableDocument: `empty`, `too_large`, `too_deep`, `damaged` or `bad_encoding`.
    """
    if len(body) > MAX_BYTES:
        raise UnreadableDocument("too_large", f"more than {MAX_BYTES} bytes of HTML")
    markup, charset_notes = charset.as_utf8(body, declared=declared)
    root = parse(markup)
    notes = list(charset_notes)
    marks = landmarks(root)
    meta = _meta(marks["meta"])
    styles = Styles.of(markup, root, marks["style"], marks["font"])
    struck, emptied = prepare(root, styles, marks["mark"])
    notes.extend(struck)
    if emptied:
        marks = landmarks(root)
    named = _microdata_elements(root)
    names, site = _titles(marks["title"], meta)
    article = find_article(root, names, hint, Signs(marks["heading"], marks["table"], named["headline"]), notes.append)
    canonical = _canonical(marks["link"], meta)
    base = _base(marks["base"], url or canonical)
    drop = [element for selector in (hint.drop if hint else ()) for element in select(article.scope, selector)]
    declared_day = _hinted_day(root, hint) or _declared_date(named["datePublished"], meta, article, marks["script"])
    walked = Walk(article, base=base, drop=drop).run()
    dates = PublicationDate(declared_day)
    own = {a.split("#")[0] for a in (url, canonical, base) if a}
    assembly = Assembly(walked, dates, own)
    flow = assembly.run()
    if flow.empty and not article.title_text:
        raise UnreadableDocument("empty", "the page shows no text")
    for note in (*notes, *walked.notes):
        flow.add_note(note)
    for mark in find_marks(root, styles):
        flow.add_mark(mark)
    span = dates.span(assembly.date_at) if assembly.date_at is not None else None
    return flow.build(
        "text/html",
        title=article.title_text or flow.opening(),
        published_on=dates.day,
        published_place=Place(*span) if span else None,
        url=canonical,
        reader=reader,
        site_text=site_text(article, site, assembly.before),
        open_end=not body.rstrip().endswith(b">") and b"</html" not in body[-_TAIL:].lower(),
    )


def _microdata_elements(root: Element) -> defaultdict[str, list[Element]]:
    """The elements by what microdata calls them."""
    found: defaultdict[str, list[Element]] = defaultdict(list)
    for text in text_nodes(_microdata, root):
        element = text.getparent()
        if element is not None:
            found[str(text)].append(element)
    return found


def _base(bases: list[Element], url: str | None) -> str | None:
    href = (bases[0].get("href") or "").strip() if bases else ""
    return href if href.startswith(("http://", "https://")) and link_kind(href) else url


def _hinted_day(root: Element, hint: ArticleHint | None) -> str | None:
    for selector in hint.date if hint else ():
        for element in select(root, selector):
            value = element.get("content") or element.get("datetime") or inner_text(element)
            day = iso_day(value) or visible_day(value)
            if day:
                return day
    return None
